import tomllib
from dataclasses import replace

import pytest

from framer import pipeline
from framer.career.moves import with_ids
from framer.errors import UnusableAnswers
from framer.framing.answers import load_answers, with_arcs
from framer.framing.answers_file import file_text
from framer.framing.asking import (
    answered_five,
    asked_moves,
    begin,
    is_kept_back,
    put,
    question,
    questions,
    reply,
)
from framer.framing.data import reasons
from framer.framing.questions import question_file
from framer.model import (
    Answers,
    MoveAnswers,
    PartialDate,
    Position,
    Report,
    Resume,
)
from tests.framing.people import AS_OF
from tests.framing.reports import named as report


def said(state, *replies):
    for each in replies:
        state = reply(state, each)
    return state


def loaded(tmp_path, text):
    path = tmp_path / "me.answers.toml"
    path.write_text(text, "utf-8")
    return load_answers(path)


def test_one_question_at_a_time_with_examples_and_a_reason():
    state = begin(report("planner"))
    asked = question(state)
    assert asked.key.endswith(".stance")
    assert asked.number == 1
    assert asked.examples
    assert asked.why
    assert "Senior Buyer" in asked.text
    assert "Demand Planner" in asked.text


def test_a_choice_may_be_given_by_number_by_word_or_by_its_beginning():
    for text in ("1", "chosen", "CHO"):
        state = said(begin(report("planner")), text)
        assert next(iter(state.answers.moves.values())).stance == "chosen"


def test_what_cannot_be_used_leaves_the_state_with_a_complaint():
    state = said(begin(report("planner")), "perhaps")
    assert state.complaint
    assert state.answers == Answers()
    assert question(state).key.endswith(".stance")


def test_everything_can_be_skipped():
    state = begin(report("planner"))
    count = 0
    while question(state) is not None:
        state = reply(state, "")
        count += 1
    assert state.answers == Answers()
    assert count >= 10


def test_help_back_clear_and_stop():
    state = said(begin(report("planner")), "?")
    assert state.helped
    state = said(state, "chosen", "breadth", "<")
    assert question(state).key.endswith(".reason")
    state = said(state, "breadth", "to plan stock", "<", "-")
    assert next(iter(state.answers.moves.values())).gain is None
    assert question(reply(state, ".")) is None


def test_it_goes_on_where_it_was_left():
    first = said(begin(report("planner")), "chosen", "breadth", ".")
    second = begin(report("planner"), first.answers)
    assert question(second).key.endswith(".gain")
    again = begin(report("planner"), first.answers, again=True)
    assert question(again).given == "chosen"


def test_a_private_reason_gets_one_notice_and_is_shared_nowhere_unless_named():
    state = said(begin(report("planner")), "chosen", "burnout", "steady work")
    asked = question(state)
    assert asked.notice
    state = said(state, "")
    asked = question(state)
    assert asked.key.endswith(".share")
    assert not asked.notice
    state = said(state, "")
    answers = next(iter(state.answers.moves.values()))
    assert answers.share == ()
    assert is_kept_back(answers)
    shared = said(begin(report("planner"), state.answers), "", "letter")
    assert next(iter(shared.answers.moves.values())).share == ("letter",)


def test_a_harmless_reason_is_never_asked_to_be_shared():
    state = said(begin(report("planner")), "chosen", "breadth", "to plan stock")
    keys = {each.key.rsplit(".", 1)[-1] for each in questions(state)}
    assert "share" not in keys


def test_private_words_make_any_reason_private():
    assert is_kept_back(MoveAnswers(reason="breadth", gain="time for my children"))
    assert not is_kept_back(MoveAnswers(reason="breadth", gain="to plan stock"))


def test_an_imposed_move_is_asked_what_came_of_it_not_what_was_wanted():
    state = said(begin(report("planner")), "imposed", "restructure")
    assert "wanted" not in question(state).text
    assert question(state).key.endswith(".gain")


def test_words_that_the_check_would_stop_get_a_remark():
    state = said(begin(report("planner")), "chosen", "breadth")
    state = reply(state, "to leave a toxic team")
    assert state.remark
    state = reply(reply(state, "<"), "to plan stock")
    assert not state.remark


def test_a_completed_arc_is_asked_about_once_and_gets_what_was_said():
    nurse = report("nurse")
    assert [move.id for move in asked_moves(nurse)] == ["m-p3-p2"]
    answers = put(Answers(), "moves.m-p3-p2.stance", "chosen")
    assert with_arcs(answers, nurse.moves).moves["m-p2-p1"].stance == "chosen"
    own = put(answers, "moves.m-p2-p1.stance", "imposed")
    assert with_arcs(own, nurse.moves).moves["m-p2-p1"].stance == "imposed"


def test_the_file_gives_back_every_answer(tmp_path):
    full = Answers(
        moves={
            "m-p2-p1": MoveAnswers(
                stance="accepted",
                reason="health",
                reason_text='She said "rest" \\ and\tso on \x7f',
                gain="æøå → “quiet”",
                horizon="lasting",
                share=("letter", "answer"),
            )
        },
        target_role="Supply Chain Manager",
        target_employer="Fenwick & Sons",
        goal="up",
        intent="quiet",
        questions={"why": "a # in it", "afford": "a year"},
    )
    text = file_text(begin(report("planner"), full))
    assert loaded(tmp_path, text) == full


def test_a_file_to_fill_in_by_hand_is_valid_and_empty(tmp_path):
    text = file_text(begin(report("nurse")))
    tree = tomllib.loads(text)
    assert tree["questions"].keys() == question_file().five.keys()
    assert not loaded(tmp_path, text).questions
    for code in reasons():
        assert code in text


def test_comments_of_the_person_and_lost_moves_stay(tmp_path):
    state = said(begin(report("planner")), "chosen")
    text = file_text(state)
    own = text.replace("goal = ", "# ask Sam about this\ngoal = ") + "# the end\n"
    state = replace(state, answers=put(state.answers, "moves.gone.gain", "calm"))
    again = file_text(state, own)
    assert "# ask Sam about this\ngoal = " in again
    assert "# the end" in again
    assert loaded(tmp_path, again).moves["gone"].gain == "calm"
    assert file_text(state, again) == again


@pytest.mark.parametrize(
    "text",
    [
        '[moves.a]\nreason = "whim"',
        '[moves.a]\nshare = ["review"]',
        '[questions]\nmood = "x"',
        'goal = "sideways"',
        "surprise = 1",
        "not toml",
    ],
)
def test_a_file_that_breaks_the_rules_is_refused(tmp_path, text):
    with pytest.raises(UnusableAnswers) as caught:
        loaded(tmp_path, text)
    assert "me.answers.toml" in str(caught.value)


def test_every_offered_reason_exists_and_every_reason_is_offered():
    offered = question_file().reasons_for
    assert {code for codes in offered.values() for code in codes} == set(reasons())
    assert set(offered["unknown"]) == set(reasons())


def test_the_five_are_a_list_not_a_score():
    answers = Answers(questions={"why": "x"})
    assert dict(answered_five(answers))["why"] is True
    assert len(answered_five(answers)) == 5


def test_a_career_without_a_move_still_has_the_five_questions():
    state = begin(Report(report("planner").resume, as_of=AS_OF))
    keys = [each.key for each in questions(state)]
    assert len([key for key in keys if key.startswith("questions.")]) == 5
    assert not any(key.startswith("moves.") for key in keys)


def open_report():
    positions = (
        Position(title="Account Executive", employer="Orbit", start=PartialDate(2021)),
        Position(
            title="Zorbist", employer="Kestrel", start=PartialDate(2018),
            end=PartialDate(2021),
        ),
    )  # fmt: skip
    return pipeline.find(Resume(positions=with_ids(positions)), as_of=AS_OF)


def test_where_titles_do_not_tell_the_person_does(tmp_path):
    found = open_report()
    (move,) = found.moves
    assert move.direction == "unclear"
    state = begin(found)
    keys = [each.key for each in questions(state)]
    assert f"moves.{move.id}.level" in keys
    assert f"moves.{move.id}.stance" not in keys
    state = said(state, "down")
    assert f"moves.{move.id}.stance" in [each.key for each in questions(state)]
    state = said(state, "chosen")
    kept = loaded(tmp_path, file_text(state))
    assert kept.moves[move.id] == MoveAnswers(level="down", stance="chosen")
    after = pipeline.find(found.resume, as_of=AS_OF, answers=kept)
    (stated,) = after.moves
    assert (stated.id, stated.direction, stated.confidence) == (move.id, "down", 1.0)
    assert stated.kinds[0] == "step-down"
    assert stated.why[-1] == "you said that it was a step down"
    assert pipeline.phrase(after, answers=kept).suggestions


@pytest.mark.parametrize(("level", "way"), [("up", "up"), ("level", "lateral")])
def test_a_move_that_the_person_calls_level_or_up(level, way):
    found = open_report()
    state = said(begin(found), level)
    after = pipeline.find(found.resume, as_of=AS_OF, answers=state.answers)
    assert [each.direction for each in after.moves] == [way]
    stances = [each for each in questions(state) if each.key.endswith(".stance")]
    assert len(stances) == (level == "level")


def test_a_word_that_is_no_choice_is_named_with_its_line(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text('[moves.m1]\nreason = ""\nstance = "maybe"\n', "utf-8")
    with pytest.raises(UnusableAnswers) as caught:
        load_answers(path)
    assert str(caught.value) == (
        "a.toml: line 3: stance may be chosen, accepted, imposed, or left empty."
    )
