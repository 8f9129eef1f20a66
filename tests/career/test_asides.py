"""What stands beside the main line: breaks, seats, reserves, late internships."""

import pytest

from framer.career.asides import is_break, is_chair, is_membership, is_reserve
from framer.career.moves import read_moves
from framer.knowledge.grammar import title_words
from framer.model import PartialDate, Position

NOW = PartialDate(2026, 1)


def job(title, employer, start, end="", **more):
    return Position(
        title=title,
        employer=employer or None,
        start=start,
        end=end or None,
        current=not end,
        id=title,
        **more,
    )


def career(*jobs):
    return read_moves(jobs, as_of=NOW)


def split(entry):
    title, _, employer = entry.partition(" [")
    return Position(title=title, employer=employer.rstrip("]") or None)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("breaks", is_break),
        ("chairs", is_chair),
        ("memberships", is_membership),
        ("reserves", is_reserve),
    ],
)
def test_the_examples_of_each_list(name, asked):
    marks = getattr(title_words(), name)
    assert all(asked(split(each)) for each in marks.fits)
    assert not any(asked(split(each)) for each in marks.does_not_fit)


def test_a_break_belongs_to_the_gap():
    found = career(
        job("Senior HR Manager", "Alder Foods", "2012-01", "2018-06"),
        job("Career Break (Childcare)", "", "2018-07", "2021-03"),
        job("HR Executive", "Birch Logistics", "2021-04"),
    )
    assert found.line.aside == {"Career Break (Childcare)": "a career break"}
    (move,) = found.moves
    assert move.direction == "down"
    assert "re-entry" in move.kinds


def test_a_late_internship_is_training_between_two_jobs():
    found = career(
        job("Marketing Director", "Alder Foods", "2014-01", "2021-06"),
        job("UX Design Intern", "Birch Studio", "2021-09", "2022-01"),
        job("Junior UX Designer", "Corvane Labs", "2022-03"),
    )
    (move,) = found.moves
    assert move.direction == "down"
    assert (move.from_id, move.to_id) == ("Marketing Director", "Junior UX Designer")


def test_an_early_internship_stays_on_the_line():
    found = career(
        job("Design Intern", "Birch Studio", "2018-06", "2018-12"),
        job("Junior UX Designer", "Corvane Labs", "2019-01"),
    )
    assert found.line.aside == {}
    assert found.moves[0].direction == "up"


def test_a_chair_held_alone_is_a_job():
    found = career(
        job("Chief Executive", "Alder Foods", "2010-01", "2019-12"),
        job("Chairman", "Birch Bank", "2020-01"),
    )
    assert found.line.aside == {}
    assert found.moves[0].direction == "unclear"


def test_a_chair_beside_a_job_is_a_seat():
    found = career(
        job("Finance Director", "Alder Foods", "2010-01"),
        job("Chair", "Wessley Food Bank", "2015-01"),
    )
    assert found.line.aside == {"Chair": "a seat on a board"}


def test_a_membership_beside_a_job_is_a_seat():
    found = career(
        job("Associate Professor", "University of Northall", "2012-01", "2018-12"),
        job("Member", "Board of Studies", "2017-01"),
        job("Professor", "University of Northall", "2019-01"),
    )
    assert "Member" in found.line.aside
    assert [each.direction for each in found.moves] == ["up"]


def test_reserve_service_stands_beside_the_civilian_job():
    found = career(
        job("Aircraft Technician", "Air National Guard", "2010-01"),
        job("IT Specialist", "Corvane Labs", "2014-01"),
    )
    assert "Aircraft Technician" in found.line.aside


def test_the_forces_to_the_civil_service_is_never_down():
    found = career(
        job(
            "Supply NCOIC (Sergeant First Class, E-7)", "US Army", "2010-01", "2020-06"
        ),
        job("Logistics Specialist, GS-0346-11", "Army Depot", "2020-08"),
    )
    assert found.moves[0].direction != "down"


def test_people_led_for_the_first_time_at_one_employer_is_up():
    found = career(
        job("Lead Mechanic", "Alder Air", "2012-01", "2017-12"),
        job("Maintenance Supervisor", "Alder Air", "2018-01"),
    )
    assert found.moves[0].direction in ("up", "lateral")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Operations Director", "Director of the Hollin Institute"),
        ("Buyer", "Supply Planner"),
    ],
)
def test_guessed_rungs_of_two_fields_are_no_fall(before, after):
    found = career(
        job(before, "Alder Foods", "2012-01", "2017-12"),
        job(after, "Birch Logistics", "2018-01"),
    )
    assert found.moves[0].direction != "down"
