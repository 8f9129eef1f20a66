"""What a fall needs behind it, and what is no rung to fall from."""

import pytest

from framer.career.asides import is_club_office
from framer.career.moves import find_moves, read_moves
from framer.knowledge.grammar import title_words
from framer.model import PartialDate, Position

NOW = PartialDate(2026, 11)


def job(title, start, end="", *, employer="Acme Ltd", **more):
    return Position(title, employer, start=start, end=end, current=not end, **more)


def moves(*positions):
    return find_moves(positions, as_of=NOW)


def one(before, after, *, months=36, **more):
    end = f"{2018 + months // 12}-{1 + months % 12:02d}"
    (move,) = moves(
        job(after, end, employer="Harbour Foods"),
        job(before, "2018-01", end, employer="Brook Ltd", **more),
    )
    return move.direction


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Call Centre Service Specialist", "Bank Teller"),
        ("Video Editor", "Waiter"),
        ("Library Officer", "Waiter"),
        ("Teacher", "Home Attendant"),
    ],
)
def test_into_another_field_a_craft_alone_does_not_fall(before, after):
    assert one(before, after) != "down"


def test_into_another_field_a_leader_falls_after_a_year():
    assert one("Restaurant Manager", "Forklift Driver") == "down"
    assert one("Restaurant Manager", "Forklift Driver", months=5) == "unclear"


def test_people_led_count_where_the_title_leads_nobody():
    led = "Led a crew of 6"
    assert one("Tempering Lead", "Mixer Truck Driver", bullets=(led,)) == "down"


def test_an_associate_of_a_craft_may_stand_above_it():
    (move,) = moves(
        job("Associate Staff Analyst", "2020-01", employer="City of Brookfield"),
        job("Staff Analyst", "2016-01", "2020-01", employer="City of Brookfield"),
    )
    assert move.direction != "down"


def test_another_title_on_the_first_rungs_of_one_employer_is_a_step():
    (move,) = moves(
        job("Sales Assistant", "2020-01", employer="Brook Stores"),
        job("Stock Assistant", "2018-01", "2020-01", employer="Brook Stores"),
    )
    assert move.direction == "up"


def test_two_jobs_that_begin_and_go_on_together_are_no_move():
    assert not moves(
        job("Full Stack Developer", "2022-03", employer="Brook Ltd"),
        job("Instructional Lead", "2022-03", employer="Harbour College"),
    )


def split(entry):
    title, _, employer = entry.partition(" at ")
    return Position(title=title, employer=employer.removeprefix("a ") or None)


def test_offices_of_schools_and_clubs_are_no_jobs():
    clubs = title_words().clubs
    assert all(is_club_office(split(each)) for each in clubs.fits)
    assert not any(is_club_office(split(each)) for each in clubs.does_not_fit)


def test_a_class_president_does_not_fall_to_a_teaching_assistant():
    assert not moves(
        job("Third Grade Teacher Assistant", "2016-01", employer="Elm Row School"),
        job("Class President (all four years)", "2010-09", "2014-06", employer=None),
    )


def test_a_post_that_runs_on_beside_a_change_of_jobs_is_set_apart():
    career = read_moves(
        (
            job("Adjunct Lecturer", "2015-01", employer="Brook University"),
            job("Vice President", "2019-01", employer="Harbour Bio"),
            job("Director", "2013-01", "2018-12", employer="Harbour Bio"),
        ),
        as_of=NOW,
    )
    assert [each.title for each in career.line.main] == ["Director", "Vice President"]


def test_a_large_team_that_is_not_named_again_leaves_one_title_open():
    before = ("Newsroom of 19, set the front page",)
    after = ("A quarterly of wool and weaving",)
    (move,) = moves(
        job("Editor", "2020-01", employer="Brook Quarterly", bullets=after),
        job("Editor", "2014-01", "2020-01", employer="County Courier", bullets=before),
    )
    assert move.direction == "unclear"
    assert any("Newsroom of 19" in each for each in move.why)


def test_whoever_counts_leaders_leads_them():
    (move,) = moves(
        job("Sales", "2020-01", employer="Brook Glass", bullets=("No direct reports",)),
        job(
            "Sales",
            "2014-01",
            "2020-01",
            employer="Harbour Glass",
            bullets=("9 regional managers & 74 reps",),
        ),
    )
    assert move.direction == "down"
