"""One form for what must not matter: gendered words, spelling variants and names, before patterns and classifiers."""

from __future__ import annotations

import re
from collections.abc import Collection

_GENDERED = {
    form: one
    for one, forms in {
        "they": "he she",
        "them": "him his her hers their theirs",
        "themselves": "himself herself themself",
        "they'd": "he'd she'd",
        "they're": "he's she's",
        "they'll": "he'll she'll",
        "chair": "chairman chairwoman chairperson",
        "salesperson": "salesman saleswoman",
        "salespeople": "salesmen saleswomen",
        "parent": "mum mom mother dad father",
        "parents": "mums moms mothers dads fathers",
        "spouse": "husband wife",
        "sibling": "brother sister",
        "siblings": "brothers sisters",
        "child": "son daughter boy girl",
        "children": "sons daughters boys girls",
        "person": "man woman",
        "people": "men women guys ladies gentlemen",
        "mx": "mr mrs ms miss",
        "sir": "madam",
    }.items()
    for form in forms.split()
}
_SPELT = {
    form: one
    for one, forms in {
        "program": "programme",
        "programs": "programmes",
        "license": "licence",
        "licenses": "licences",
        "defense": "defence",
        "offense": "offence",
        "practice": "practise",
        "practiced": "practised",
        "practicing": "practising",
        "judgment": "judgement",
        "enroll": "enrol",
        "enrollment": "enrolment",
        "fulfill": "fulfil",
        "fulfillment": "fulfilment",
        "installment": "instalment",
        "installments": "instalments",
        "skillful": "skilful",
        "counselor": "counsellor",
        "counselors": "counsellors",
        "learned": "learnt",
        "spelled": "spelt",
        "burned": "burnt",
        "while": "whilst",
        "among": "amongst",
        "check": "cheque",
        "checks": "cheques",
        "gray": "grey",
        "tire": "tyre",
        "tires": "tyres",
        "aging": "ageing",
        "skeptical": "sceptical",
        "artifact": "artefact",
        "artifacts": "artefacts",
        "focused": "focussed",
        "focusing": "focussing",
        "maneuver": "manoeuvre",
        "television": "telly tv",
        "analyze": "analyse",
        "analyzed": "analysed",
        "analyzes": "analyses",
        "analyzing": "analysing",
        "paralyzed": "paralysed",
        "center": "centre",
        "centers": "centres",
        "centered": "centred",
    }.items()
    for form in forms.split()
}
#: Stems that end in -our in one spelling and in -or in the other.
_OUR = "behavi col fav flav harb hon hum lab neighb rig rum endeav vig val vap sav tum arm parl cand".split()
#: Stems that end in -re in one spelling and in -er in the other.
_RE = "met kilomet millimet centimet lit fib calib theat spect meag".split()
_OG = "catal dial anal monol".split()
#: Stems whose last l is doubled before an ending in one spelling only.
_LL = (
    "cancel travel model label signal level channel fuel total counsel dial duel equal funnel initial marvel panel "
    "pedal quarrel rival shovel spiral swivel tunnel"
).split()
_RULES = (
    (re.compile(rf"^((?:mis|dis|un)?(?:{'|'.join(_OUR)}))our(\w*)$"), r"\1or\2"),
    (re.compile(rf"^({'|'.join(_RE)})re(s?)$"), r"\1er\2"),
    (re.compile(rf"^({'|'.join(_OG)})ogue(s?)$"), r"\1og\2"),
    (re.compile(rf"^({'|'.join(_LL)})l(ed|ing|ings|er|ers)$"), r"\1\2"),
    (re.compile(r"^(to|back|for|after|down|up|out|in)wards$"), r"\1ward"),
    (
        re.compile(r"^([a-z]{4,}|real)is(e|ed|es|ing|er|ers|ation|ations|ational|able)$"),
        r"\1iz\2",
    ),
)
#: Endings of what the rules for -re and -wards match; what the other rules match holds “our”, “ogue”, “ll” or “is”.
_ENDS = ("re", "res", "wards")
CANON = {**_GENDERED, **_SPELT}

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SOMEBODY = "someone"


def canonical_word(word: str) -> str:
    """Return the one form of a lower-case word."""
    known = CANON.get(word)
    if known is not None:
        return known
    if not ("is" in word or "ll" in word or "our" in word or "ogue" in word or word.endswith(_ENDS)):
        return word  # No rule can match: this is so for nine words in ten, and each new word of a text comes here.
    for rule, form in _RULES:
        if rule.match(word):
            return word if _ise_for_ever(word) else rule.sub(form, word)
    return word


def _ise_for_ever(word: str) -> bool:
    """Tell whether a word in -ise has no other spelling."""
    return any(word.startswith(stem) for stem in _ISE_STEMS)


_ISE_STEMS = tuple(
    "advis adverti exerci promis compromis surpris supervis televis improvis appris apprais expertis merchandis "
    "franchis disguis devis revis despis demis premis enterpris paradis treatis precis concis otherwis likewis chastis "
    "rais prais bruis cruis excis circumcis".split()
)


def canonical_beginning(beginning: str) -> str:
    """Return the one form of a word's beginning: the beginning of its one form, whatever comes after."""
    for ending in ("", "e", "ed"):
        form = canonical_word(beginning + ending)
        if form != beginning + ending and form.endswith(ending):
            return form[: len(form) - len(ending)]
    return beginning


def variants_of(word: str) -> list[str]:
    """Return every lower-case spelling whose one form is `word`, `word` itself first."""
    found = [word, *(variant for variant, form in CANON.items() if form == word)]
    twins = {
        word.replace("iz", "is"),
        re.sub(r"or(\w*)$", r"our\1", word),
        re.sub(r"er(s?)$", r"re\1", word),
        re.sub(r"og(s?)$", r"ogue\1", word),
        re.sub(r"l(ed|ing|ings|er|ers)$", r"ll\1", word),
        re.sub(r"ward$", "wards", word),
    }
    found.extend(sorted(twin for twin in twins if twin != word and canonical_word(twin) == word))
    return list(dict.fromkeys(found))


def variants_of_beginning(beginning: str) -> list[str]:
    """Return spellings with which a word can begin whose one form begins with `beginning`."""
    found = variants_of(beginning)
    if beginning.endswith("iz"):
        found.append(beginning[:-2] + "is")
    return list(dict.fromkeys(found))


def canonical_sentence(sentence: str, vocabulary: Collection[str]) -> str:
    """Return a sentence for a classifier: words in their one form, names of people and firms as “someone”.

    A capitalised word that the packs' own sentences never write in lower case is taken to be a name. Words in capitals
    (abbreviations) stay.
    """

    def form(match: re.Match[str]) -> str:
        word = match.group().replace("’", "'")
        low = word.lower()
        if word[0].isupper() and not word.isupper() and low not in vocabulary and canonical_word(low) == low:
            return _SOMEBODY
        return canonical_word(low)

    return re.sub(rf"\b{_SOMEBODY}(?: {_SOMEBODY})+\b", _SOMEBODY, _WORD.sub(form, sentence))
