"""What all outputs share: a bullet that says a line of the résumé again is named so."""

from dataclasses import replace

import pytest

from framer.model import Bullet, Position, Report, Resume, Suggestion
from framer.output import view

OWN = "Cut the waiting time from 31 to 19 hours"


def made(text, form="bullet", at="body/p[2]"):
    position = Position(
        id="p1",
        title="Planner",
        employer="Quayside Ltd",
        at="body/p[2]",
        bullets=(Bullet(OWN, "body/p[3]"),),
    )
    suggestion = Suggestion("s1", "m1", form, "f", None, text, at=at)
    report = Report(Resume(positions=(position,)), suggestions=(suggestion,))
    return report, suggestion


@pytest.mark.parametrize(
    "text",
    [
        "Cut the waiting time from 31 to 19 hours, after ten years on the quay.",
        "Came from the quay and cut the waiting time from 31 to 19 hours.",
    ],
)
def test_a_bullet_with_the_words_of_a_line_says_it_again(text):
    said = view.says_again(*made(text))
    assert OWN in said
    assert "keep one" in said


def test_a_bullet_with_new_words_does_not():
    text = "Moved from leading five foremen to planning berths."
    assert not view.says_again(*made(text))


def test_other_forms_and_bullets_of_no_known_place_do_not():
    assert not view.says_again(*made(OWN, form="summary"))
    assert not view.says_again(*made(OWN, at="body/p[9]"))


def test_a_bullet_belongs_to_the_position_of_its_line_or_title():
    report, suggestion = made(OWN)
    assert view.place_of(report, suggestion) is report.resume.positions[0]
    below = replace(suggestion, at="body/p[3]")
    assert view.place_of(report, below) is report.resume.positions[0]


def test_a_long_line_is_cut_at_its_end():
    assert view.shortened("a" * 70, 10) == "a" * 9 + "…"
    assert view.shortened("short", 10) == "short"
