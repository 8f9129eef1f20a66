"""Reasons and the role sought, where the résumé itself says them."""

from __future__ import annotations

import re

import pytest

from framer.framing.sought import SoughtExample, role_of, sought_file
from framer.framing.stated import read_reason, without_reasons
from framer.framing.stated_file import Shape, compiled, stated_file
from framer.framing.suggestions import suggest
from framer.model import Evidence, Resume, Suggestion
from tests.framing.people import AS_OF, move, position

SENTENCE = re.compile(r"(?<=[.!?;])\s+")
FITS = [(shape, line) for shape in stated_file().shapes for line in shape.fits]
FITS_NOT = [
    (shape, line) for shape in stated_file().shapes for line in shape.does_not_fit
]


def found_in(shape: Shape, line: str) -> bool:
    """Whether a shape is found in a sentence of a line."""
    pattern = compiled(shape.pattern)
    return any(pattern.search(each) for each in SENTENCE.split(line))


@pytest.mark.parametrize(("shape", "line"), FITS)
def test_an_example_fits_its_shape(shape: Shape, line: str) -> None:
    assert found_in(shape, line)


@pytest.mark.parametrize(("shape", "line"), FITS_NOT)
def test_a_line_of_other_work_does_not_fit(shape: Shape, line: str) -> None:
    assert not found_in(shape, line)


@pytest.mark.parametrize(
    ("line", "where", "told"),
    [
        (
            "I chose to return to full-time teaching.",
            "new",
            "return to full-time teaching",
        ),
        ("I chose to come off nights after having twins.", "new", "come off nights"),
        (
            "Developer, came back to the keyboard by choice.",
            "profile",
            "get back to the keyboard",
        ),
        (
            "Missed driving and was gone from the kids.",
            "leaving",
            "get back to driving",
        ),
        (
            "Took the post to return to the field and to care for a parent.",
            "new",
            "return to the field",
        ),
    ],
)
def test_what_was_wanted_is_told_without_what_is_private(
    line: str, where: str, told: str
) -> None:
    made = read_reason(line, where, Evidence(line, "body/p[1]"))  # type: ignore[arg-type]
    assert made is not None
    assert str(made.to) == told
    assert made.to is not None
    assert made.to.facts[0].at == "body/p[1]"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Plant closed", "the plant closed"),
        ("Position eliminated after the merger", "my position was eliminated"),
        ("end of donor funding", "the donor funding ended"),
    ],
)
def test_what_ended_is_told_as_a_clause(line: str, told: str) -> None:
    made = read_reason(line, "leaving", Evidence(line, "body/p[1]"))
    assert made is not None
    assert made.ended
    assert str(made.because) == told


def test_a_private_reason_is_known_and_not_told() -> None:
    line = "I came off the road for family reasons."
    made = read_reason(line, "new", Evidence(line, ""))
    assert made is not None
    assert made.private
    assert made.to is None


def test_a_sentence_of_reasons_is_no_fact_of_the_work() -> None:
    line = "I chose to come off the rota. I take 45 calls a day."
    assert without_reasons(line) == "I take 45 calls a day."
    assert without_reasons("Closed two plants without a lost customer.").startswith("C")


@pytest.mark.parametrize("example", [*sought_file().fits, *sought_file().does_not_fit])
def test_the_role_that_is_sought(example: SoughtExample) -> None:
    named = role_of(example.line)
    assert (named[0] if named else "") == example.told


def told(*bullets: str, ended: tuple[str, ...] = ()) -> list[Suggestion]:
    """The texts of a step down from a foreman's post."""
    dates = ("2016-01", "2020-03")
    led = ("Led 14 carpenters on three sites.", *ended)
    done = ("Hang doors in 40 houses a year.", *bullets)
    old = position(1, "Carpentry Foreman", "Moss Build", *dates, *led)
    new = position(2, "Carpenter", "Arden Homes", "2020-04", "now", *done)
    resume = Resume(positions=(new, old))
    moves = (move("p1", "p2", "down", "step-down", "management-to-specialist"),)
    return list(suggest(resume, {}, moves, as_of=AS_OF))


def test_a_choice_that_is_stated_needs_no_condition() -> None:
    made = told("Asked for hands-on work; no direct reports by choice.")
    assert made
    assert all(each.condition is None for each in made)
    assert any("choice" in each.text or "chose" in each.text for each in made)


def test_a_post_that_ended_is_not_told_as_left_by_choice() -> None:
    made = told(ended=("Site closed in March 2020.",))
    assert made
    assert not any(each.condition == "chosen" for each in made)
    assert not any("closed" in each.text for each in made if each.form == "bullet")


def test_a_person_who_says_why_is_not_asked() -> None:
    made = told("I prefer the bench to the office.", "Skills: joinery, roofing.")
    assert any("I prefer the bench to the office" in each.text for each in made)
    assert not any("or what else?" in each.text for each in made)


def test_nothing_stated_leaves_both_sets() -> None:
    assert {each.condition for each in told()} == {None, "chosen"}
