import re

import pytest

from framer.framing import interviews
from framer.framing.data import reasons
from framer.framing.grounding import ungrounded
from framer.framing.interview_facts import interview_file
from framer.framing.interviews import prepare, questions_for
from framer.framing.passages import load_passages
from framer.framing.rendering import blanks
from framer.framing.wording import check
from framer.model import Answers, Move, MoveAnswers, Report
from framer.output import sheets
from tests.framing.people import AS_OF, PEOPLE, move, person, position
from tests.framing.reports import named, of, said

STANCES = [None, "chosen", "accepted", "imposed"]
CLAIMS = re.compile(r"\b(?:chose|chosen|choosing|my choice|my decision|wanted)\b", re.I)
FACTS = {
    "old.result", "old.people", "new.result", "new.work", "new.people", "new.first",
    "now.result", "now.work", "gained", "carried", "latest", "credential", "longest",
    "shared", "path", "label",
}  # fmt: skip


@pytest.fixture(params=PEOPLE, ids=lambda person: person.name, name="person")
def one_of_them(request):
    return request.param


def lines_of(each):
    written = [each.pressed, each.decline, *(fear.line for fear in each.fears)]
    return [line for line in written if line is not None]


@pytest.mark.parametrize("stance", STANCES)
def test_every_line_rests_on_its_facts_and_passes_the_check(person, stance):
    for each in prepare(of(person), answers=said(person, stance)).moves:
        for line in lines_of(each):
            assert ungrounded(line.text, line.evidence) == []
            errors = [f for f in check(line.text) if f.severity == "error"]
            assert errors == []
            assert len(blanks(line.text)) <= 2


@pytest.mark.parametrize("stance", [None, "accepted", "imposed"])
def test_nothing_claims_a_choice_or_a_wish_that_nobody_stated(person, stance):
    for each in prepare(of(person), answers=said(person, stance)).moves:
        for line in lines_of(each):
            assert not CLAIMS.search(re.sub(r"\[\[.+?\]\]", "", line.text)), line
        for answer in each.answers:
            if answer.condition is None and stance == "imposed":
                assert not re.search(r"\bI chose\b|\bmy choice\b", answer.text)


def test_every_move_has_questions_a_pressed_line_and_a_decline_line(person):
    sheet = prepare(of(person))
    assert sheet.moves
    for each in sheet.moves:
        assert each.questions
        assert each.pressed is not None
        assert each.decline is not None


@pytest.mark.parametrize("stance", STANCES)
def test_the_line_if_pressed_and_the_line_to_decline_are_those_of_the_frames(
    person, stance
):
    if not any(position.bullets for position in person.resume.positions):
        return
    for each in prepare(of(person), answers=said(person, stance)).moves:
        assert each.pressed.form == "follow-up"
        assert each.decline.form == "decline"
        assert each.pressed.condition is None
        assert each.decline.condition is None


def test_facts_are_lines_of_the_resume_with_an_address(person):
    resume = person.resume
    known = {bullet.text for p in resume.positions for bullet in p.bullets}
    known |= {p.title for p in resume.positions} | {c.name for c in resume.credentials}
    for each in prepare(of(person)).moves:
        for question in each.questions:
            for fact in question.facts:
                assert fact.at
                computed = fact.at.startswith("computed/")
                dated = fact.kind in ("dates", "employer", "credential")
                assert computed or dated or fact.fact in known


def test_the_answers_are_those_of_the_suggestions():
    sheet = prepare(named("nurse"))
    forms = {answer.form for answer in sheet.moves[0].answers}
    assert forms == {"answer", "short-answer"}
    assert {a.condition for a in sheet.moves[0].answers} == {None, "chosen"}


def test_two_moves_do_not_share_their_lines():
    first, second = prepare(named("nurse")).moves
    assert first.decline.id != second.decline.id
    assert first.pressed.text != second.pressed.text


def test_an_imposed_move_gets_its_questions_first_and_a_chosen_one_none_of_them():
    person = next(each for each in PEOPLE if each.name == "nurse")
    imposed = prepare(of(person), answers=said(person, "imposed")).moves[0]
    assert imposed.questions[0].ask == "What happened?"
    chosen = prepare(of(person), answers=said(person, "chosen")).moves[0]
    assert all(each.ask != "What happened?" for each in chosen.questions)
    assert all(fear.id != "performance" for fear in chosen.fears)


def test_private_reasons_are_in_no_line():
    person = next(each for each in PEOPLE if each.name == "nurse")
    moves = {
        move.id: MoveAnswers(
            stance="chosen", reason="burnout", reason_text="to recover from burnout"
        )
        for move in person.moves
    }
    answers = Answers(moves=moves, questions={"why": "SECRET", "afford": "SECRET"})
    text = sheets.interview_markdown(prepare(of(person), answers=answers)).lower()
    assert "burnout" not in text
    assert "secret" not in text


def test_a_career_without_a_step_has_an_empty_sheet_that_says_so():
    resume = PEOPLE[0].resume
    sheet = prepare(Report(resume, as_of=AS_OF))
    assert sheet.moves == ()
    assert "No move" in sheets.interview_markdown(sheet)


def test_the_sheet_is_the_same_on_every_run():
    assert prepare(named("nurse")) == prepare(named("nurse"))


def test_plain_text_keeps_to_its_width_and_has_no_marks():
    text = sheets.as_plain(sheets.interview_markdown(prepare(named("nurse"))))
    assert max(map(len, text.splitlines())) <= 80
    assert "**" not in text
    assert "\\" not in text


@pytest.mark.parametrize("group", interview_file().sets, ids=lambda each: each.id)
def test_a_set_names_known_things_only(group):
    assert group.fits
    assert group.does_not_fit
    for question in group.questions:
        assert question.covers
        assert set(question.facts) <= FACTS
        assert not question.fear or question.fear in interview_file().fears
        assert check(question.ask.replace("junior", "")) is not None
    assert set(group.stances) <= {"chosen", "accepted", "imposed"}


def test_each_fear_has_a_line_and_each_line_a_fear():
    sections = load_passages("interview/lines.md")
    fears = {
        name.removeprefix("fear ") for name in sections if name.startswith("fear ")
    }
    assert fears == set(interview_file().fears)


def test_no_question_is_asked_twice():
    kinds = ("step-down", "management-to-specialist", "function-pivot", "slingshot")
    move = Move("m", "a", "b", "down", kinds=kinds)
    asked = [each.ask for _, each in questions_for(move, MoveAnswers())]
    assert len(asked) == len(set(asked))
    assert len(asked) > 10


def test_no_question_touches_what_must_not_be_asked():
    words = re.compile(
        r"\b(?:famil|child|health|sick|marri|religio|nationalit|how old|pregnan)", re.I
    )
    for group in interview_file().sets:
        for question in group.questions:
            assert not words.search(question.ask)
    assert all(entry.fits for entry in reasons().values())


FOUNDER = person(
    "founder who shared work",
    [
        position(
            1,
            "Data Analyst",
            "Larch Energy",
            "2022-03",
            "now",
            "Supported two plant managers with weekly Power BI reports.",
            "Built 9 dashboards in Power BI.",
        ),
        position(
            2,
            "Owner",
            "Reed Analytics",
            "2016-01",
            "2022-02",
            "Delivered Power BI reports to 30 small shops.",
        ),
    ],
    [move("p2", "p1", "lateral", "from-self-employment", "function-pivot")],
)


def test_each_line_can_be_used_by_somebody():
    sections = load_passages("interview/lines.md")
    seen = set()
    with pytest.MonkeyPatch.context() as patch:
        found = interviews.fitting

        def note(*args, **kwargs):
            made = found(*args, **kwargs)
            seen.update(
                each.id for each in made if not check(each.text, evidence=each.evidence)
            )
            return made

        patch.setattr(interviews, "fitting", note)
        for each in [*PEOPLE, FOUNDER]:
            for stance in STANCES:
                prepare(of(each), answers=said(each, stance))
    everything = {each.id for section in sections.values() for each in section}
    assert everything - seen == set()
