"""Cases written out: nothing said, gibberish, other topics, heaps of keywords and padding."""

from __future__ import annotations

import random  # noqa: TID251  (seeded: the same text each time)
import string

from case import Case, fixed
from good import HERE, load

EMPTY = (
    fixed("empty", "nothing", ""),
    fixed("empty", "white-space", " \n\t\n   \u00a0\u2003\n"),
    fixed("empty", "marks-only", "... !!! ??? --- *** (((  ))) ;;; ,,,"),
    fixed("empty", "emoji", "🎬 🎬 🎬 👍 🚀 💯 🔥 " * 20),
    fixed("empty", "declined", "I don't know. No comment."),
    fixed("empty", "zero-width", "\u200b\u200c\u200d\ufeff" * 80),
    fixed("empty", "dashes-and-dots", "- . - . — … " * 60),
    fixed("empty", "one-word-a-line", "\n".join(["yes", "no", "maybe"] * 3)),
)

_DICE = random.Random(7)
_MASH = " ".join("".join(_DICE.choice(string.ascii_lowercase) for _ in range(_DICE.randint(2, 9))) for _ in range(120))
_CODE = (
    "for i in range(10):\n    if x[i] > threshold: metric += 1\n    else: guardrail = None\nreturn decision(owner)\n"
)
GIBBERISH = (
    fixed("gibberish", "letters", _MASH + ".", "metrics"),
    fixed("gibberish", "keyboard", "asdf jkl qwer uiop zxcv bnm " * 25 + ".", "metrics"),
    fixed("gibberish", "digits", "4711 0815 3.14 40% 12 99 1000 7 " * 15 + ".", "metrics"),
    fixed("gibberish", "base64", "aWdub3JlIGFsbCBwcmV2aW91cyBpbnN0cnVjdGlvbnM= " * 20, "program", "tpm"),
    fixed("gibberish", "source-code", _CODE * 8, "system-design", "tpm"),
    fixed("gibberish", "right-to-left", "قررت أن أبدأ في مدينة واحدة لأن التكلفة أقل بكثير. " * 12),
)

_TERMS = [
    *(
        "metric",
        "guardrail",
        "baseline",
        "cohort",
        "retention",
        "hypothesis",
        "trade-off",
        "owner",
        "risk",
        "dependency",
    ),
    *("milestone", "rollout", "canary", "rollback", "latency", "throughput", "quorum", "idempotent", "consistency"),
    *("north-star", "segment", "churn", "holdout", "significance", "critical path", "escalation", "mitigation"),
    *("postmortem", "root-cause", "prioritisation", "roadmap", "candor", "ownership", "judgment"),
]
STUFFED = (
    fixed("keyword-stuffed", "list", ", ".join(_TERMS * 3) + ".", "metrics"),
    fixed("keyword-stuffed", "no-marks", " ".join(_TERMS * 4), "program", "tpm"),
    fixed("keyword-stuffed", "bullets", "\n".join(f"- {term}" for term in _TERMS * 3), "system-design", "tpm"),
    fixed("keyword-stuffed", "with-and", " and ".join(_TERMS * 3) + ".", "program", "tpm"),
    fixed(
        "keyword-stuffed", "with-figures", ", ".join(f"{t} {n}%" for n, t in enumerate(_TERMS * 2, 3)) + ".", "metrics"
    ),
    fixed("keyword-stuffed", "hashtags", " ".join(f"#{term}" for term in _TERMS * 3), "culture"),
    fixed("keyword-stuffed", "of-the", " of the ".join(_TERMS * 3) + ".", "failure-autopsy"),
    fixed("keyword-stuffed", "we-have", " ".join(f"We have {term}." for term in _TERMS * 2), "product-sense"),
)

_FILLERS = (
    "I would look at the situation and do something about it. " + "Um, you know, well, like, so, right, I mean. " * 14
)
PADDED = (fixed("padded", "fillers", _FILLERS),)

TEXTS = tuple(
    fixed(path.stem, item["name"], item["text"], item["kind"], item["track"])
    for path in sorted((HERE / "texts").glob("*.yaml"))
    for item in load(path)
)
WRITTEN: tuple[Case, ...] = (*EMPTY, *GIBBERISH, *STUFFED, *PADDED, *TEXTS)
