"""Makes leather's drawing fit for a page: classes in place of colours and fonts, a title and a text in its place."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from ...ports.charts import Caption

#: What leather sets and the page's stylesheet decides instead.
_LOOKS = ("fill", "stroke", "stroke-width", "font-family", "font-size", "style")
#: The colour by which leather marks the line of zero (leather.theme.zero_color).
_ZERO = "#a8a8a8"
_FOOT = 22


def finished(drawing: ET.Element, caption: Caption, width: int, height: int) -> str:
    """Return the drawing as an SVG element that scales with its place and says in words what it shows."""
    name = re.sub(r"[^a-z0-9]+", "-", caption.title.lower()).strip("-")
    root = ET.Element(
        "svg",
        {
            "class": "chart",
            "viewBox": f"0 0 {width} {height + _FOOT}",
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-words",
        },
    )
    ET.SubElement(root, "title", {"id": f"{name}-title"}).text = caption.title
    ET.SubElement(root, "desc", {"id": f"{name}-words"}).text = f"{caption.words} {caption.axis}. {caption.dated}."
    root.append(drawing)
    dated = ET.SubElement(root, "text", {"class": "dated", "x": str(width), "y": str(height + _FOOT - 6)})
    dated.text = caption.dated
    dated.set("text-anchor", "end")
    for parent in list(drawing.iter()):
        for child in list(parent):
            if child.tag == "rect" and child.get("x") == "0" and child.get("width") == str(width):
                parent.remove(child)
    for part in drawing.iter():
        _plain(part)
    return ET.tostring(root, encoding="unicode")


def _plain(part: ET.Element) -> None:
    """Take the looks off one part, and give it a class to be found by."""
    if part.tag == "line" and "class" not in part.attrib:
        part.set("class", "zero" if part.get("stroke") == _ZERO else "grid")
    if part.tag == "text" and "class" not in part.attrib:
        heavy = part.get("font-size") == "16"
        part.set("class", "title" if heavy else "label")
    for look in _LOOKS:
        part.attrib.pop(look, None)
    if part.get("transform") == "":
        part.attrib.pop("transform")
