"""Whole careers: order, side jobs, kinds, slingshots, and the do-not-flag list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framer.career.moves import find_moves, read_moves
from framer.model import PartialDate, Position

NOW = PartialDate(2026, 11)


def job(title, start, end="", *, employer="Acme Ltd", **more):
    return Position(title, employer, start=start, end=end, current=not end, **more)


def nurse():
    return (
        job("Clinical Nurse Educator", "2022-03", employer="Harbour General"),
        job("Staff Nurse, ICU", "2019-06", "2022-03", employer="Harbour General"),
        job(
            "Nurse Manager, Surgical Ward",
            "2015-01",
            "2019-05",
            employer="Brook Hospital",
            bullets=("Managed 42 staff",),
        ),
    )


def moves(*positions):
    return find_moves(positions, as_of=NOW)


def test_a_step_down_and_the_way_back_up():
    first, second = moves(*nurse())
    assert (first.direction, second.direction) == ("down", "up")
    assert "management-to-specialist" in first.kinds
    assert "slingshot" in second.kinds
    assert second.arc == ("p3", "p2", "p1")
    assert second.arc_months == (33, 33)
    assert first.needs == ("stance", "reason", "gain")


@given(st.permutations(range(3)))
def test_the_order_of_the_resume_does_not_matter(order):
    positions = nurse()
    shuffled = tuple(positions[place] for place in order)
    assert {m.id for m in moves(*shuffled)} == {m.id for m in moves(*positions)}


def test_ids_are_stable_between_runs():
    assert [m.id for m in moves(*nurse())] == [m.id for m in moves(*nurse())]


def test_positions_may_be_given_with_dates_as_text_or_not_at_all():
    (move,) = find_moves([Position("Chef de Partie"), Position("Head Chef")])
    assert move.direction == "down"
    assert any("no dates" in each for each in move.why)


@pytest.mark.parametrize(
    ("positions", "forbidden"),
    [
        (
            (
                job("Team Manager", "2020-01", "2021-01", employment=("acting",)),
                job("Senior Social Worker", "2021-01"),
            ),
            "down",
        ),
        (
            (
                job(
                    "Chair, Department of History",
                    "2015",
                    "2018",
                    employer="Unity University",
                ),
                job("Professor of History", "2018", employer="Unity University"),
            ),
            "down",
        ),
        (
            (
                job("Captain", "2015-01", "2020-01", employer="Skarre Regional Air"),
                job("First Officer", "2020-02", employer="Meridian Atlantic Airlines"),
            ),
            "down",
        ),
        (
            (
                job("Major", "2005", "2019", employer="U.S. Army", section="military"),
                job("Project Coordinator", "2020", employer="Dray Logistics"),
            ),
            "down",
        ),
        (
            (
                job("Store Manager", "2015-01", "2019-01"),
                job(
                    "Data Science Intern",
                    "2019-06",
                    "2019-09",
                    employment=("internship",),
                ),
            ),
            "down",
        ),
    ],
    ids=[
        "end of acting",
        "rotating chair",
        "seniority reset",
        "military",
        "internship",
    ],
)
def test_do_not_flag(positions, forbidden):
    assert all(each.direction != forbidden for each in moves(*positions))


def test_a_side_job_is_set_apart():
    career = read_moves(
        (
            job("Senior Accountant", "2018-01"),
            job(
                "Barista",
                "2020-01",
                "2021-06",
                employer="Café",
                employment=("part-time",),
            ),
            job("Accountant", "2014-01", "2017-12", employer="Brook Ltd"),
        ),
        as_of=NOW,
    )
    assert [m.direction for m in career.moves] == ["up"]
    assert "p2" in career.line.aside


def test_a_board_seat_is_no_endpoint():
    found = moves(
        job("Chief Operating Officer", "2015-01", "2020-01"),
        job("Board Member", "2019-01", employer="Food Bank"),
        job("Chief Executive Officer", "2020-02"),
    )
    assert len(found) == 1


def test_year_only_neighbours_give_a_range_and_no_gap():
    (move,) = moves(
        job("Accountant", "2018", "2020"),
        job("Senior Accountant", "2020", employer="Brook Ltd"),
    )
    assert move.gap_months[0] == 0
    assert "re-entry" not in move.kinds


def test_a_real_gap_is_a_re_entry():
    (move,) = moves(
        job("Accountant", "2018-01", "2020-01"),
        job("Accountant", "2021-06", employer="Brook Ltd"),
    )
    assert move.gap_months == (16, 16)
    assert "re-entry" in move.kinds


def test_two_downs_in_a_row_are_one_phase():
    found = moves(
        job("Restaurant General Manager", "2012-01", "2015-01"),
        job("Restaurant Shift Supervisor", "2015-02", "2017-01", employer="Brook"),
        job("Server", "2017-02", employer="Lark"),
    )
    assert all("serial-step" in each.kinds for each in found)
    assert len({each.phase for each in found}) == 1


def test_the_same_title_at_the_same_employer_is_no_move():
    assert moves(job("Teacher", "2015", "2018"), job("Teacher", "2018")) == ()


def test_the_same_title_elsewhere_is_lateral():
    (move,) = moves(
        job("Physical Therapist", "2015-01", "2018-01"),
        job("Physical Therapist", "2018-02", employer="Peak Rehab"),
    )
    assert move.direction == "lateral"


def test_stated_headcounts_outweigh_a_lower_title():
    (move,) = moves(
        job(
            "VP Engineering",
            "2015-01",
            "2018-01",
            bullets=("Led a team of 4 engineers",),
        ),
        job(
            "Engineering Manager",
            "2018-02",
            employer="Brook",
            bullets=("Managed 25 engineers",),
        ),
    )
    assert move.direction == "lateral"
    assert "scope-change" in move.kinds


def test_a_rung_up_inside_one_employer_is_a_promotion_across_departments():
    (move,) = moves(
        job(
            "Team Leader", "2015-01", "2018-01", employer="Manila Bay Contact Solutions"
        ),
        job("Operations Manager", "2018-02", employer="Manila Bay Contact Solutions"),
    )
    assert move.direction == "up"


def test_contract_short_stint_and_function_pivot():
    found = moves(
        job(
            "Workforce Development Specialist", "2012-01", "2015-02", employer="County"
        ),
        job(
            "HR Assistant",
            "2015-03",
            "2015-04",
            employer="Orchard",
            employment=("temporary",),
        ),
        job("Recruiter", "2015-06", employer="Tidewell"),
    )
    assert {"to-contract", "short-stint"} <= set(found[0].kinds)


def test_boomerang():
    found = moves(
        job("Sales Representative", "2010-01", "2013-01", employer="Acme Ltd"),
        job("Sales Manager", "2013-02", "2015-01", employer="Brook"),
        job("Sales Manager", "2015-02", employer="Acme Limited"),
    )
    assert "boomerang" in found[-1].kinds


def test_nothing_is_found_in_nothing():
    assert find_moves(()) == ()
    assert find_moves((job("Teacher", "2015"),)) == ()


def test_the_first_job_after_an_internship_is_up():
    found = moves(
        job("Marketing Intern", "2018-01", "2018-09", employer="Pellow"),
        job("Production Assistant", "2018-10", employer="Redbank Radio"),
    )
    assert all(each.direction == "up" for each in found)


def test_a_rung_up_from_plain_work_into_another_field_is_up():
    (move,) = moves(
        job("Sales Assistant", "2016-01", "2018-01", employer="Dollar Lane"),
        job("Accounts Payable Officer", "2018-02", employer="Bluegum Health"),
    )
    assert move.direction == "up"


def test_one_rung_between_two_fields_is_level():
    (move,) = moves(
        job("Lecturer", "2014-01", "2018-01", employer="University of Northall"),
        job("Data Scientist", "2018-02", employer="Fellgate Insurance"),
    )
    assert move.direction == "lateral"


def test_an_acting_post_that_ended_is_level():
    (move,) = moves(
        job("Grade 7 (TP, maternity cover)", "2019-01", "2020-01", employer="DfT"),
        job("SEO", "2020-01", employer="DfT"),
    )
    assert move.direction == "lateral"
    assert "end-of-acting" in move.kinds


def test_engineers_of_a_software_career_are_read_in_software():
    (move,) = moves(
        job("Software Engineer", "2014-01", "2018-01", employer="Norvane"),
        job("Senior Engineer", "2018-02", employer="Loomstack"),
    )
    assert move.direction == "up"
    assert "function-pivot" not in move.kinds
