"""How a call sounds: the words with which a speaker commits to an answer."""

from __future__ import annotations

import re

CALL = re.compile(
    r"^(?:so,? |well,? |um,? |right,? |ok(?:ay)?,? |honestly,? )*(?:yes\b|no\b(?! one)|not\b|neither\b|soft\b|hard\b)"
    r"|\bi(?:'d| would| will|'ll) (?:say|start|go|choose|pick|do|build|stop|kill|cut|take|run|launch|hold|not|keep|ship|split|"
    r"make|put|let|measure|bet|begin|try|ask|look|turn|move|treat|recommend|judge|call|watch|spend|refuse|decline)\b"
    r"|\bi (?:chose|decided|stopped|killed|cut|picked|held|shut|refused|recommended|called|pulled|rejected|turned down)\b"
    r"|\bmy (?:answer|call|recommendation|bet|choice|short answer)\b|\b(?:the|one) (?:answer|measure|number|thing) (?:is|that)\b"
    r"|\bi was wrong\b|\bi got (?:it|that) wrong\b|\bi missed\b|\bmy (?:fault|mistake)\b"
)
