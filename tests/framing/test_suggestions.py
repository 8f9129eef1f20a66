import re
from dataclasses import replace

import pytest

from framer.framing.sentences import split
from framer.framing.suggestions import FORMS, suggest
from framer.framing.wording import check
from framer.framing.worth import worth_telling, worth_words
from framer.model import Answers, Move, MoveAnswers, PartialDate, Position
from framer.pipeline import find
from tests.framing.awkward import AWKWARD
from tests.framing.kinds import KINDS
from tests.framing.people import AS_OF, PEOPLE

EVERYONE = [*PEOPLE, *AWKWARD, *KINDS]
CHOICE = re.compile(
    r"\b(?:chose|choose|chosen|choice|choosing|decided|decision|deliberate\w*"
    r"|on purpose|wanted|I was after)\b",
    re.I,
)


def told(person, **more):
    return suggest(person.resume, {}, person.moves, as_of=AS_OF, **more)


def answers_for(person, **given):
    return Answers(moves={move.id: MoveAnswers(**given) for move in person.moves})


@pytest.fixture(scope="module")
def everything():
    return {person.name: told(person) for person in EVERYONE}


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_each_move_gets_nearly_every_form_safe_and_chosen(person, everything):
    for move in person.moves:
        if not worth_telling(move, person.resume.positions, {}, AS_OF):
            continue
        made = {
            (each.form, each.condition)
            for each in everything[person.name]
            if each.move == move.id
        }
        assert ("letter", None) in made
        safe = {form for form, condition in made if condition is None}
        chosen = {form for form, condition in made if condition == "chosen"}
        assert len(set(FORMS) - safe) < 2, move.id
        assert len(set(FORMS) - chosen - {"summary", "headline", "follow-up"}) < 3


@pytest.mark.parametrize("person", EVERYONE, ids=lambda person: person.name)
def test_every_text_passes_its_own_check(person, everything):
    assert everything[person.name]
    for each in everything[person.name]:
        found = check(each.text, each.form, evidence=each.evidence)
        assert not [one for one in found if one.severity != "note"], each.text


@pytest.mark.parametrize("person", EVERYONE, ids=lambda person: person.name)
def test_safe_texts_claim_no_choice_and_no_motive(person, everything):
    for each in everything[person.name]:
        if each.condition is None:
            plain = re.sub(r"\[\[.*?\]\]", "", each.text)
            assert not CHOICE.search(plain), each.text


@pytest.mark.parametrize("person", EVERYONE, ids=lambda person: person.name)
def test_conditional_texts_name_the_choice_or_what_was_sought(person, everything):
    conditional = [each for each in everything[person.name] if each.condition]
    assert conditional
    for each in conditional:
        assert CHOICE.search(each.text), each.text


@pytest.mark.parametrize("person", EVERYONE, ids=lambda person: person.name)
def test_evidence_has_addresses_and_blanks_are_listed(person, everything):
    for each in everything[person.name]:
        assert each.evidence
        assert all(fact.at and fact.kind for fact in each.evidence)
        assert each.blanks == tuple(re.findall(r"\[\[(.+?)\]\]", each.text))
        assert len(each.blanks) <= (2 if each.form in ("bullet", "summary") else 4)
        assert not re.search(r"\{\{|\}\}|\(\(|\)\)", each.text)


@pytest.mark.parametrize("person", EVERYONE, ids=lambda person: person.name)
def test_bullets_have_no_pronoun_and_begin_with_a_capital(person, everything):
    for each in everything[person.name]:
        if each.form != "bullet":
            continue
        plain = re.sub(r"\[\[.*?\]\]", "", each.text)
        assert not re.search(r"\b(?:I(?!-)|my|me)\b", plain)
        assert plain[:1].isupper() or each.text.startswith("[[")


def test_no_two_texts_of_a_form_begin_and_end_alike(everything):
    for person in PEOPLE:
        if not any(position.bullets for position in person.resume.positions):
            continue
        ends = [
            (each.form, *(split(each.text)[place] for place in (0, -1)))
            for each in everything[person.name]
            if each.form != "summary" and len(split(each.text)) > 1
        ]
        assert len(ends) == len(set(ends)), person.name


def test_same_input_gives_the_same_texts(everything):
    for person in PEOPLE:
        assert told(person) == everything[person.name]


@pytest.mark.parametrize("person", EVERYONE, ids=lambda person: person.name)
def test_imposed_is_never_worded_as_chosen(person):
    made = told(person, answers=answers_for(person, stance="imposed"))
    assert made
    for each in made:
        assert each.condition is None
        plain = re.sub(r"\[\[.*?\]\]", "", each.text)
        assert not CHOICE.search(plain), each.text


def test_chosen_makes_the_chosen_texts_unconditional():
    person = PEOPLE[0]
    made = told(person, answers=answers_for(person, stance="chosen"))
    assert all(each.condition is None for each in made)
    for form in ("letter", "answer", "short-answer"):
        texts = [each.text for each in made if each.form == form]
        assert texts
        assert all(CHOICE.search(text) for text in texts)


def test_the_persons_own_gain_stands_in_the_texts():
    person = PEOPLE[0]
    gain = "current critical-care practice"
    made = told(person, answers=answers_for(person, stance="chosen", gain=gain))
    letters = [each for each in made if each.form == "letter"]
    assert letters
    assert all(gain in each.text for each in letters)
    for each in letters:
        assert any(fact.at.startswith("answers/") for fact in each.evidence)


PRIVATE = "my father was ill and I was burned out"


@pytest.mark.parametrize(
    "given",
    [
        {"reason": "burnout"},
        {"reason": "family", "reason_text": PRIVATE},
        {"reason_text": PRIVATE},
        {"gain": "time with my children"},
    ],
)
def test_private_reasons_are_never_printed_unless_shared(given):
    for person in PEOPLE[:4]:
        made = told(person, answers=answers_for(person, stance="chosen", **given))
        assert made
        for each in made:
            assert not re.search(r"father|burn|\bill\b|children", each.text)
            assert not any("father" in fact.fact for fact in each.evidence)


def test_a_private_reason_gets_no_purpose_made_up_in_its_place():
    person = PEOPLE[0]
    answers = answers_for(person, stance="chosen", reason="burnout")
    for each in told(person, answers=answers):
        assert not re.search(r"(?:wanted|to build) experience in", each.text)


def test_a_shared_private_reason_is_printed_only_where_it_was_shared():
    person = PEOPLE[0]
    given = {
        "stance": "chosen",
        "reason": "family",
        "reason_text": "to live near my parents",
        "share": ("letter",),
    }
    made = told(person, answers=answers_for(person, **given))
    shown = {each.form for each in made if "parents" in each.text}
    assert shown == {"letter"}


def test_target_role_is_named_when_given():
    person = PEOPLE[0]
    answers = Answers(
        target_role="Nursing Education Lead", target_employer="Vale Trust"
    )
    letters = [each for each in told(person, answers=answers) if each.form == "letter"]
    assert letters
    for each in letters:
        assert "the Nursing Education Lead role at Vale Trust" in each.text
        assert "which role" not in each.text


def test_quiet_intent_leaves_the_choice_out_of_bullets():
    person = PEOPLE[0]
    answers = replace(answers_for(person, stance="chosen"), intent="quiet")
    bullets = [each for each in told(person, answers=answers) if each.form == "bullet"]
    assert bullets
    assert not any(CHOICE.search(each.text) for each in bullets)


@pytest.mark.parametrize(
    ("direction", "kinds", "needs", "expected"),
    [
        ("up", ("promotion",), (), False),
        ("up", ("slingshot", "promotion"), (), True),
        ("up", ("re-entry",), (), True),
        ("unclear", ("function-pivot",), ("direction",), False),
        ("lateral", ("lateral",), ("stance",), True),
        ("down", ("step-down",), ("stance",), True),
        ("down", ("end-of-acting",), (), False),
        ("lateral", ("retitled",), ("stance",), False),
    ],
)
def test_only_moves_that_need_words_get_them(direction, kinds, needs, expected):
    move = Move("m", "p2", "p1", direction, kinds, needs=needs)
    assert worth_words(move) is expected


def test_private_lines_of_the_resume_are_not_quoted(everything):
    for each in everything["private lines"]:
        assert not re.search(r"maternity|sick", each.text)


def test_earlier_steps_of_a_phase_get_no_story_of_their_own():
    person = next(each for each in PEOPLE if each.name == "hr temp")
    ids = tuple(move.id for move in person.moves)
    moves = tuple(
        replace(
            move,
            direction="down",
            kinds=("step-down", "serial-step"),
            phase=ids,
            needs=("stance",),
        )
        for move in person.moves
    )
    made = suggest(person.resume, {}, moves, as_of=AS_OF)
    assert {each.form for each in made if each.move == ids[0]} == {"bullet"}
    assert "letter" in {each.form for each in made if each.move == ids[1]}


AD = """Job title: Supply Chain Analyst
You will forecast in Power BI and work with Kinaxis.
"""


def test_the_job_ad_names_the_role_and_the_skills_that_both_have():
    person = next(each for each in PEOPLE if each.name == "planner")
    letters = [each for each in told(person, job=AD) if each.form == "letter"]
    assert letters
    for each in letters:
        assert "the Supply Chain Analyst role" in each.text
        assert re.search(r"advert asks for Power BI", each.text)
        assert "Kinaxis" not in each.text
        assert {"job/line[1]", "job/line[2]"} <= {fact.at for fact in each.evidence}


def test_a_headline_fits_its_place(everything):
    for made in everything.values():
        for each in made:
            if each.form == "headline":
                assert len(each.text) <= 120


def test_no_change_of_field_is_told_where_the_titles_share_their_work():
    for person in EVERYONE:
        readings = find(person.resume, as_of=AS_OF).readings
        for each in suggest(person.resume, readings, person.moves, as_of=AS_OF):
            if each.frame != "function-pivot":
                continue
            move = next(one for one in person.moves if one.id == each.move)
            fields = {readings[move.from_id].function, readings[move.to_id].function}
            assert len(fields) == 2


def test_two_moves_of_one_person_never_get_the_same_text(everything):
    for made in everything.values():
        texts = [each.text for each in made]
        assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("old_end", "told"), [("2022-07", True), ("2022-10", True), ("2023-06", False)]
)
def test_no_words_where_the_old_post_went_on(old_end, told):
    positions = (
        Position(
            id="new", title="Chair", start=PartialDate(2022, 7), current=True,
        ),
        Position(
            id="old", title="Professor", start=PartialDate(2020, 9),
            end=PartialDate.parse(old_end),
        ),
    )  # fmt: skip
    move = Move(
        id="m", from_id="old", to_id="new", direction="down", needs=("stance",)
    )  # fmt: skip
    assert worth_telling(move, positions, {}, PartialDate(2026, 11)) is told


@pytest.mark.parametrize(
    ("said", "noun"),
    [
        ("being with one class all day", "to be with one class all day"),
        ("I wanted working with my hands", "to work with my hands"),
        ("training in welding", "training in welding"),
        ("more time on the grill", "more time on the grill"),
    ],
)
def test_what_was_wanted_reads_behind_i_wanted(said, noun):
    person = PEOPLE[0]
    made = told(person, answers=answers_for(person, stance="chosen", gain=said))
    letters = [each.text for each in made if each.form == "letter"]
    assert any(f"wanted {noun}" in text or f"was {noun}" in text for text in letters)


@pytest.mark.parametrize("person", EVERYONE, ids=lambda person: person.name)
def test_a_bullet_stands_under_a_post_whose_work_it_tells(person, everything):
    owner = {
        bullet.at: position.at
        for position in person.resume.positions
        for bullet in position.bullets
    }
    arrived = {move.id: move.to_id for move in person.moves}
    at = {position.id: position.at for position in person.resume.positions}
    for each in everything[person.name]:
        told_of = [owner[fact.at] for fact in each.evidence if fact.at in owner]
        if each.form == "bullet" and told_of:
            assert each.at in told_of, each.text
            if at[arrived[each.move]] in told_of and each.frame != "slingshot":
                assert each.at == at[arrived[each.move]], each.text
