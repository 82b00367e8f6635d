"""The dress of business talk taken off a sentence, so that a classifier hears what was done and not how it was sold.

What was done sounds alike to a trained head in plain and in dressed words only if both were in the corpus, and nobody
can write down every dress. Taking it off before a whole answer is read needs no more examples. A table, so that the
same words always become the same words; the person's own words are what is quoted.
"""

from __future__ import annotations

import re

#: What is said instead, and the phrases it stands for, parted by commas; all in their one form (`canonical`).
_INSTEAD = {
    # joints
    "to": "in order to",
    "so that": "with a view to, with the aim of, with the objective of",
    "for": "for the purpose of",
    "in": "in the context of, in terms of",
    "about": "with respect to, with regard to, with regards to, regarding, in relation to, approximately, circa",
    "because": "due to the fact that, owing to the fact that, given that, in view of the fact that",
    "because of": "in light of, owing to, on account of, attributable to",
    "if": "in the event that, provided that",
    "if there is": "in the event of",
    "only if": "on the condition that, contingent on, contingent upon, conditional on, conditional upon",
    "based on": "predicated on, predicated upon",
    "by": "on the basis of",
    "before": "prior to",
    "after": "subsequent to",
    "then": "subsequently, thereafter",
    "so": "consequently, therefore, thus, hence",
    "still": "nevertheless, nonetheless",
    "despite": "notwithstanding",
    "while": "whereas",
    "not": "as opposed to, rather than",
    "instead of": "in lieu of",
    # how much
    "several": "a number of",
    "many": "a multitude of, a plethora of, numerous",
    "most": "the majority of, the vast majority of",
    "over": "in excess of, upward of",
    "enough": "sufficient",
    "more": "additional",
    "extra": "incremental",
    "full": "comprehensive, thorough",
    "long": "extensive",
    "large": "non-trivial, material",
    "small": "immaterial, lightweight",
    "higher": "elevated",
    "worse": "degraded",
    "poor": "suboptimal",
    "best": "optimal",
    "main": "key, core, primary, north-star",
    "important": "pivotal",
    "most important": "paramount",
    "own": "bespoke",
    "ready": "turnkey",
    # who
    "people": "individuals, personnel, headcount, human capital, consumers, personas",
    "users": "end users, end-users, user base, installed base",
    "customers": "customer base",
    "members": "member base",
    "the people concerned": "stakeholders, key stakeholders",
    "person concerned": "stakeholder",
    "person": "persona",
    "other teams": "cross-functional stakeholders, cross-functional partners, cross-functional teams",
    "across teams": "cross-functional, cross-functionally",
    "colleagues": "counterparts",
    "group": "cohort, segment",
    "groups": "cohorts, segments",
    "responsible": "accountable",
    "responsibility": "accountability",
    # what
    "pieces of work": "deliverables, workstreams, work streams",
    "piece of work": "deliverable, workstream, work stream",
    "projects": "initiatives",
    "project": "initiative",
    "way of working": "operating model, engagement model, governance model",
    "rules": "governance",
    "gate": "tollgate, stage-gate, stage gate, checkpoint",
    "page": "artifact, governance artifact",
    "pages": "artifacts",
    "papers": "collateral",
    "offer": "value proposition",
    "problem": "pain point",
    "problems": "pain points",
    "lesson": "takeaway, key takeaway, key insight",
    "lessons": "learnings, takeaways, key takeaways",
    "findings": "insights",
    "method": "methodology",
    "function": "functionality",
    "functions": "capabilities",
    "leaving": "attrition",
    "staying": "retention",
    "rise": "uplift",
    "gain": "upside",
    "loss": "downside",
    "worsening": "degradation",
    "rhythm": "cadence",
    "measure": "quantify, kpi, key performance indicator, success metric",
    "measures": "kpis, key performance indicators, success metrics",
    "main measure": "north star metric, north-star metric",
    "main goal": "north star",
    "goal": "okr",
    "goals": "okrs",
    "return": "roi, return on investment",
    "reach of the damage": "blast radius",
    "fast result": "quick win",
    "fast results": "quick wins",
    "easy things": "low-hanging fruit",
    "agreement": "buy-in, alignment, convergence",
    "disagreement": "misalignment",
    "view": "visibility, line of sight",
    "difference": "delta, variance",
    "weighing": "trade-off analysis, tradeoff analysis",
    "talking to people": "stakeholder management",
    "choice": "prioritization",
    "look": "assessment, evaluation",
    "close look": "deep dive, deep-dive",
    "close look at": "deep dive into, deep-dive into",
    # what was done
    "use": "leverage, utilize",
    "used": "leveraged, utilized",
    "uses": "leverages, utilizes",
    "using": "leveraging, utilizing",
    "help": "facilitate",
    "helped": "facilitated",
    "helps": "facilitates",
    "helping": "facilitating",
    "agree": "align",
    "agrees": "aligns",
    "agreeing": "aligning",
    "agreed": "aligned",
    "fitted to": "aligned to",
    "get agreement": "drive alignment, drive consensus, build consensus",
    "got agreement": "drove alignment, drove consensus, built consensus",
    "show": "socialize, demonstrate",
    "showed": "socialized, surfaced, demonstrated, evidenced, exhibited",
    "shows": "demonstrates",
    "showing": "socializing, surfacing, demonstrating",
    "tell": "communicate",
    "told": "communicated, conveyed, disclosed",
    "telling": "communicating",
    "say": "articulate",
    "said": "articulated",
    "saying": "articulating",
    "talk": "touch base",
    "talked": "touched base, synced",
    "talked to": "engaged with, liaised with, interfaced with",
    "talking to": "engaging with, liaising with",
    "worked with": "partnered with, partnered closely with, collaborated with",
    "working with": "partnering with, collaborating with",
    "called together": "convened",
    "calling together": "convening",
    "come back": "circle back",
    "came back": "circled back",
    "looked at": "unpacked, evaluated, assessed",
    "look at": "unpack",
    "looking at": "evaluating, assessing",
    "look closer at": "double-click on, double click on",
    "looked closer at": "double-clicked on, double clicked on",
    "looked closely at": "deep-dived into",
    "question": "interrogate",
    "questioned": "interrogated",
    "questioning": "interrogating",
    "find": "identify",
    "saw": "observed",
    "seeing": "observing",
    "found": "identified, determined",
    "finding": "identifying",
    "find out": "ascertain",
    "found out": "ascertained",
    "measured": "instrumented, quantified",
    "measuring": "instrumenting, quantifying, instrumentation, quantification",
    "check": "validate, validation",
    "checked": "validated, verified",
    "checking": "validating",
    "think of": "ideate",
    "thought of": "ideated, conceptualized",
    "pictured": "envisioned",
    "wrote": "formulated",
    "wrote down": "codified",
    "made a rule of": "institutionalized",
    "argued for": "championed, advocated for",
    "argued": "advocated",
    "led": "spearheaded",
    "leading": "spearheading",
    "run": "orchestrate",
    "ran": "orchestrated",
    "running": "orchestrating",
    "designed": "architected",
    "designing": "architecting",
    "set up": "establish, established, instituted",
    "setting up": "establishing",
    "put to work": "operationalize, operationalized",
    "did": "actioned, executed, executed on, executed against, conducted, performed, undertook, carried out",
    "do": "execute",
    "doing": "executing, conducting, performing",
    "build": "implement",
    "built": "implemented",
    "building": "implementing",
    "start": "commence, initiate",
    "started": "commenced, initiated, catalyzed",
    "starting": "commencing, initiating",
    "end": "terminate",
    "ended": "terminated, sunsetted, concluded",
    "ending": "sunsetting",
    "stopped": "ceased, discontinued",
    "fix": "remediate, remediation",
    "fixed": "remediated, rectified",
    "reduce": "mitigate",
    "reduced": "mitigated",
    "reducing": "mitigating",
    "make safer": "de-risk, derisk",
    "made safer": "de-risked, derisked",
    "making safer": "de-risking",
    "drop": "descope",
    "dropped": "descoped",
    "dropping": "descoping",
    "put off": "deprioritize, deprioritized",
    "putting off": "deprioritizing, deprioritization",
    "put first": "prioritize, prioritized",
    "putting first": "prioritizing",
    "give up": "relinquish, forgo",
    "gave up": "relinquished, forwent",
    "giving up": "relinquishing, forgoing",
    "give": "unlock",
    "gave": "unlocked",
    "gives": "unlocks",
    "giving": "unlocking",
    "let": "empower, empowered, enable, enabled",
    "lets": "enables, empowers",
    "letting": "empowering, enabling",
    "make sure": "ensure",
    "made sure": "ensured",
    "makes sure": "ensures",
    "making sure": "ensuring",
    "improve": "optimize, enhance",
    "improved": "optimized, enhanced",
    "improving": "optimizing, enhancing",
    "improvement": "optimization, enhancement",
    "improvements": "optimizations, enhancements",
    "simplify": "streamline",
    "simplified": "streamlined",
    "simplifying": "streamlining",
    "speed up": "accelerate",
    "sped up": "accelerated",
    "speeding up": "accelerating",
    "reward": "incentivize",
    "rewarded": "incentivized",
    "rewards": "incentivizes",
    "earn from": "monetize",
    "earned from": "monetized",
    "earning": "monetization",
    "bought": "procured",
    "get": "obtain",
    "got": "obtained",
    "need": "necessitate",
    "needed": "necessitated",
    "needs": "necessitates",
    "bring in": "onboard",
    "brought in": "onboarded",
    "bringing in": "onboarding",
    "chose to": "elected to, opted to",
    "left": "churned",
    "put out": "deployed",
    "decided to": "made the decision to, took the decision to, made the call to",
    "we decided to": "the decision was taken to, the decision was made to",
    "took": "took ownership of, assumed ownership of",
    "answered for": "took accountability for",
    "make a difference": "move the needle",
    "made a difference": "moved the needle",
    "do everything": "boil the ocean",
}
#: What is left out, parted by commas: praise of oneself, links that link nothing, sounds.
_LEFT_OUT = (
    "strategically, strategic, tactical, holistically, holistic, robustly, robust, seamlessly, seamless, best-in- "
    "class, world-class, cutting-edge, state-of-the-art, end-to-end, mission-critical, business-critical, data- "
    "driven, insight-driven, metrics-driven, hypothesis-driven, outcome-driven, results-driven, outcome-oriented, "
    "customer-centric, user-centric, customer-obsessed, synergistic, proactively, proactive, transparently, "
    "agile, dynamic, innovative, transformational, transformative, impactful, meaningful, meaningfully, "
    "actionable, scalable, overarching, foundational, granular, value-added, value-add, high-impact, high- "
    "leverage, high-velocity, high-performing, fast-paced, next-generation, enterprise-grade, production-grade, "
    "thoughtfully, rigorously, meticulously, highly, extremely, significantly, substantially, dramatically, "
    "importantly, crucially, critically, ultimately, fundamentally, essentially, notably, furthermore, moreover, "
    "additionally, in addition, accordingly, respective, relevant, aforementioned, as such, to that end, in this "
    "regard, in this space, in today's landscape, moving forward, going forward, on a go-forward basis, at the "
    "end of the day, needless to say, it is worth noting that, it should be noted that, it is important to note "
    "that, it's important to note that, if you will, so to speak, as it were, um, uh, uhm, er, erm, hmm, sort of, "
    "kind of, basically, literally, to be honest, to be fair"
)
#: Frames around one empty word or more.
_FRAMES = (
    r"from (?:an?|the) (?:[\w-]+ ){1,3}(?:perspective|standpoint|point of view|lens)",
    r"in an? (?:[\w-]+ ){1,2}(?:manner|fashion)",
    r"as part of (?:our|the|my|an?|this) (?:[\w-]+ ){0,3}(?:journey|transformation)",
)

_PLAIN = {phrase: plain for plain, phrases in _INSTEAD.items() for phrase in phrases.split(", ")}


def _either(phrases: list[str]) -> str:
    return "|".join(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


_DRESS = re.compile(
    rf"(?<![\w-])(?:(?P<out>{'|'.join(_FRAMES)}|{_either(_LEFT_OUT.split(', '))})(?:,(?=\s))?"
    rf"|(?P<dressed>{_either([re.escape(phrase) for phrase in _PLAIN])}))(?![\w-])"
)
_LETTER = re.compile(r"[^\W\d_]")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,.;:!?])")
#: What the rules were when something was read by them; part of a reader's stamp.
RULES = repr((_PLAIN, _LEFT_OUT, _FRAMES))


def in_plain_words(sentence: str) -> str:
    """Return a sentence in its one form (`canonical_sentence`) without the dress of business talk.

    A sentence that is nothing but dress stays as it is.
    """
    undressed = _DRESS.sub(lambda match: "" if match["out"] else _PLAIN[match["dressed"]], sentence)
    if undressed == sentence:
        return sentence
    left = _SPACE_BEFORE_STOP.sub("", " ".join(undressed.split())).strip(" ,")
    return left if _LETTER.search(left) else sentence
