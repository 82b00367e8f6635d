"""Takes and rounds by the API: kept, rated, rated by oneself first, and one clock with the page."""

from __future__ import annotations

from answers import ANSWER, QUESTION
from api_client import Program

from screentest.app.services import Services


def test_a_take_is_kept_rated_and_debriefed(program: Program, own: Services) -> None:
    kept = program.ask("keepTake", text=ANSWER, question=QUESTION)
    assert own.store.take(kept["take"]).text == ANSWER
    shown = program.ask("take", take=kept["take"])
    assert (shown["waits"], shown["scorecards"][0]["overall"]) == (False, kept["overall"])
    assert program.ask("takes")["takes"][0]["outcome"]["signal"] == kept["signal"]
    assert program.ask("takeDebrief", take=kept["take"])["items"][0]["text"] == ANSWER
    assert len(program.ask("judgeTake", take=kept["take"])["votes"]) > 0
    assert len(program.ask("take", take=kept["take"])["scorecards"]) == 2


def test_a_round_from_the_first_turn_to_the_gap(program: Program, own: Services) -> None:
    session = program.ask("startSession", question=QUESTION, mode="study")
    at = session["id"]
    assert session["talk"][0]["who"] == "interviewer"
    assert program.ask("askInSession", session=at, text="How many patients are there?")["asked"]
    assert program.ask("hintSession", session=at)["hints"]["codes"]
    said = program.ask("sayInSession", session=at, text=ANSWER)
    assert ANSWER in [line["text"] for line in said["talk"]]
    program.ask("tickSession", session=at)
    assert program.ask("pauseSession", session=at)["paused"]
    assert program.ask("session", session=at)["paused"]
    assert not program.ask("resumeSession", session=at)["paused"]
    over = program.ask("endSession", session=at)
    assert over["closed"]
    take = program.ask("take", take=over["take"])
    assert (take["waits"], take["scorecards"]) == (True, [])
    assert "own ratings" in program.refused("takeDebrief", 422, take=over["take"])["hint"]
    criterion = own.library.rubric_of(own.library.questions[QUESTION]).criteria[0].id
    gap = program.ask("rateTake", take=over["take"], ratings={criterion: 2})
    assert [row["own"] for row in gap["gap"]["rows"]] == [2]
    assert program.ask("take", take=over["take"])["scorecards"]
    program.refused("rateTake", 422, take=over["take"], skip=True)
    fork = program.ask("forkSession", session=at, turn=2)
    assert (fork["parent"], fork["fork"]) == (at, 2)
    assert [row["id"] for row in program.ask("sessions")["sessions"]] == [at, fork["id"]]
    assert program.ask("progress")["lines"]


def test_page_and_program_share_one_round(program: Program) -> None:
    at = program.ask("startSession", question=QUESTION)["id"]
    page = {"origin": "http://127.0.0.1:8765"}
    program.client.post(f"/sessions/{at}/say", data={"text": "I would ask them first."}, headers=page)
    said = program.ask("sayInSession", session=at, text=ANSWER)
    assert [line["text"] for line in said["talk"] if line["who"] == "candidate"] == ["I would ask them first.", ANSWER]


def test_what_is_not_there_is_told_apart_from_what_cannot_be(program: Program) -> None:
    for name in ("session", "endSession", "pauseSession", "resumeSession", "forkSession"):
        assert program.refused(name, 404, session="nobody")["code"] == "not-there"
    for name in ("take", "takeDebrief", "judgeTake", "rateTake"):
        assert program.refused(name, 404, take="nobody")["code"] == "not-there"
    assert program.refused("startSession", 422, question="no-such")["code"] == "not-valid"
    at = program.ask("startSession", question=QUESTION)["id"]
    assert program.refused("sayInSession", 422, session=at, text=" ")["message"]
    assert program.refused("sayInSession", 422, session=at, text="a" * 60_001)["place"] == "text"
    assert program.refused("forkSession", 422, session=at, turn=7)["hint"]
    assert program.refused("rateTake", 422, take="nobody", ratings={"x": 5})["place"].startswith("ratings")


def test_markup_is_kept_as_it_was_said(program: Program, own: Services) -> None:
    words = ANSWER + " <script>alert(1)</script> {{ 7 * 7 }}"
    kept = program.ask("keepTake", text=words, type="product-sense", prompt="Why?")
    assert own.store.take(kept["take"]).text == words
