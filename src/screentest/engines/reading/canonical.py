"""One form for what must not matter: gendered words, spelling variants and names, before patterns and classifiers."""

from __future__ import annotations

import re
from collections.abc import Collection

_GENDERED = {
    "he": "they",
    "she": "they",
    "him": "them",
    "his": "their",
    "her": "their",
    "hers": "theirs",
    "himself": "themselves",
    "herself": "themselves",
    "themself": "themselves",
    "he'd": "they'd",
    "she'd": "they'd",
    "he's": "they're",
    "she's": "they're",
    "he'll": "they'll",
    "she'll": "they'll",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "salesman": "salesperson",
    "saleswoman": "salesperson",
    "mum": "parent",
    "mom": "parent",
    "dad": "parent",
    "mother": "parent",
    "father": "parent",
    "guys": "people",
    "ladies": "people",
    "gentlemen": "people",
    "woman": "person",
    "man": "person",
    "women": "people",
    "men": "people",
}
_SPELT = {
    "programme": "program",
    "programmes": "programs",
    "organisation": "organization",
    "organisations": "organizations",
    "organise": "organize",
    "organised": "organized",
    "organising": "organizing",
    "behaviour": "behavior",
    "behaviours": "behaviors",
    "colour": "color",
    "favour": "favor",
    "favoured": "favored",
    "labour": "labor",
    "neighbour": "neighbor",
    "honour": "honor",
    "centre": "center",
    "centres": "centers",
    "metre": "meter",
    "theatre": "theater",
    "licence": "license",
    "licences": "licenses",
    "defence": "defense",
    "cancelled": "canceled",
    "cancelling": "canceling",
    "travelled": "traveled",
    "travelling": "traveling",
    "modelled": "modeled",
    "modelling": "modeling",
    "labelled": "labeled",
    "labelling": "labeling",
    "signalled": "signaled",
    "enrolment": "enrollment",
    "fulfil": "fulfill",
    "fulfilment": "fulfillment",
    "judgement": "judgment",
    "catalogue": "catalog",
    "dialogue": "dialog",
    "analyse": "analyze",
    "analysed": "analyzed",
    "analysing": "analyzing",
    "learnt": "learned",
    "spelt": "spelled",
    "burnt": "burned",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
    "afterwards": "afterward",
    "cheque": "check",
    "grey": "gray",
    "tyre": "tire",
    "tyres": "tires",
    "ageing": "aging",
    "telly": "television",
    "tv": "television",
}
#: Endings that differ between the two spellings: -ise and -ize verbs with their forms.
_ISE = re.compile(r"^([a-z]{4,})is(e|ed|es|ing|er|ers|ation|ations)$")
#: Words in -ise that are never spelt -ize.
_NEVER = frozenset(
    "advise advised advises advising adviser advisers exercise exercised exercises exercising promise promised "
    "promises promising raise raised raises raising surprise surprised surprises surprising compromise "
    "compromised compromises compromising otherwise likewise precise concise expertise enterprise enterprises "
    "premise premised premises franchise franchises supervise supervised supervises supervising revise revised "
    "revises revising disguise disguised rise noise televise televised televising improvise improvised "
    "improvising praise praised praising cruise appraise appraised excise merchandise wise arise arising devise "
    "devised devising demise despise noises cruises praises paradise treatise chastise turquoise tortoise poise "
    "poised bruise bruised advertise advertised advertises advertising advertiser advertisers".split()
)
CANON = {**_GENDERED, **_SPELT}

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SOMEBODY = "someone"


def canonical_word(word: str) -> str:
    """Return the one form of a lower-case word."""
    known = CANON.get(word)
    if known is not None:
        return known
    match = _ISE.match(word)
    if match and word not in _NEVER:
        return f"{match.group(1)}iz{match.group(2)}"
    return word


def variants_of(word: str) -> list[str]:
    """Return every lower-case spelling whose one form is `word`, `word` itself first."""
    found = [word, *(variant for variant, form in CANON.items() if form == word)]
    if "iz" in word:
        at = word.rfind("iz")
        twin = word[:at] + "is" + word[at + 2 :]
        if canonical_word(twin) == word:
            found.append(twin)
    return found


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
