"""One form for what must not matter: whose name, which gender, which side of the Atlantic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.engines.reading.canonical import CANON, canonical_sentence, canonical_word, variants_of


def listed(*lines: str) -> list[str]:
    """Return the words of some lines."""
    return " ".join(lines).split()


VOCABULARY = frozenset(listed("told that the plan was late and wrote to about a of in spring i"))

SPELLINGS = listed(
    "programme/program behaviour/behavior colour/color favour/favor labour/labor neighbour/neighbor centre/center",
    "metre/meter theatre/theater licence/license defence/defense cancelled/canceled travelling/traveling",
    "modelled/modeled labelled/labeled signalled/signaled enrolment/enrollment fulfil/fulfill judgement/judgment",
    "catalogue/catalog dialogue/dialog analyse/analyze analysing/analyzing learnt/learned whilst/while",
    "towards/toward cheque/check grey/gray ageing/aging organise/organize organisation/organization",
    "prioritised/prioritized optimising/optimizing realises/realizes stabilisation/stabilization",
    "randomised/randomized organisers/organizers",
)
NOT_YET = listed(
    "behavioural/behavioral colours/colors favourite/favorite flavour/flavor harbour/harbor honours/honors",
    "rumour/rumor rigour/rigor endeavour/endeavor metres/meters kilometre/kilometer litre/liter fibre/fiber",
    "calibre/caliber offence/offense practise/practice traveller/traveler levelled/leveled channelled/channeled",
    "fuelled/fueled totalled/totaled counsellor/counselor enrol/enroll instalment/installment skilful/skillful",
    "cheques/checks catalogues/catalogs analogue/analog paralysed/paralyzed backwards/backward sceptical/skeptical",
    "artefact/artifact organisational/organizational recognisable/recognizable focussed/focused manoeuvre/maneuver",
)
GENDERS = listed(
    "he/she himself/herself he'd/she'd he's/she's he'll/she'll man/woman men/women father/mother dad/mom",
    "chairman/chairwoman",
)
GENDERS_NOT_YET = listed(
    "husband/wife boy/girl brother/sister son/daughter mr/mrs sir/madam salesmen/saleswomen fathers/mothers"
)


@pytest.mark.parametrize("pair", [*SPELLINGS, *GENDERS])
def test_variants_have_one_form(pair: str) -> None:
    one, other = pair.split("/")
    assert canonical_word(one) == canonical_word(other)


@pytest.mark.parametrize("pair", [*NOT_YET, *GENDERS_NOT_YET])
def test_more_variants_have_one_form(pair: str) -> None:
    one, other = pair.split("/")
    assert canonical_word(one) == canonical_word(other)


def test_her_is_both_him_and_his() -> None:
    assert canonical_word("him") == canonical_word("her")
    assert canonical_word("his") == canonical_word("hers")


@given(st.sampled_from([*CANON, *(word for pair in (*SPELLINGS, *GENDERS) for word in pair.split("/"))]))
def test_the_one_form_of_the_one_form_is_itself(word: str) -> None:
    assert canonical_word(canonical_word(word)) == canonical_word(word)


@given(st.sampled_from([*CANON, *(word for pair in (*SPELLINGS, *GENDERS) for word in pair.split("/"))]))
def test_every_spelling_is_looked_for(word: str) -> None:
    assert word in variants_of(canonical_word(word))


@pytest.mark.parametrize("word", ["advise", "promise", "otherwise", "expertise", "revised", "wise", "size", "raise"])
def test_words_that_only_look_like_variants_stay(word: str) -> None:
    assert canonical_word(word) == word


@pytest.mark.parametrize("name", ["Ines", "Wei", "Mohammed", "O'Brien", "Zbigniew", "Ana Maria", "Jean Luc Picard"])
def test_a_name_is_somebody(name: str) -> None:
    assert (
        canonical_sentence(f"I told {name} that the plan was late", VOCABULARY)
        == "i told someone that the plan was late"
    )


def test_abbreviations_and_known_words_stay() -> None:
    assert canonical_sentence("The CEO told Wei about Spring", VOCABULARY) == "the ceo told someone about spring"


def test_quote_marks_of_either_kind_are_one() -> None:
    assert canonical_sentence("He’s late", VOCABULARY) == canonical_sentence("She's late", VOCABULARY)
