"""Duties beside titles: what statements say of a job's size, and what follows."""

import pytest

from framer.career.duty_reading import read_duties
from framer.career.duty_words import duty_words
from framer.career.moves import find_moves
from framer.model import Bullet, Position

FOUND = {
    "people": lambda duties: duties.led or duties.bare or duties.crowd or duties.own,
    "leading": lambda duties: duties.leads,
    "alone": lambda duties: duties.alone,
    "money": lambda duties: duties.money,
    "things": lambda duties: duties.places or duties.sizes,
    "reports": lambda duties: duties.boss,
    "deciding": lambda duties: duties.assists,
    "hands": lambda duties: duties.hands,
}


def read(*texts):
    return read_duties(tuple(map(Bullet, texts)))


@pytest.mark.parametrize("part", FOUND)
def test_the_examples_of_the_knowledge_file_hold(part):
    table = getattr(duty_words(), part)
    assert table.fits
    assert table.does_not_fit
    assert [text for text in table.fits if not FOUND[part](read(text))] == []
    assert [text for text in table.does_not_fit if FOUND[part](read(text))] == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Managed a team of twenty-five agents", 25),
        ("Supervised two dozen volunteers and 9 staff", 9),
        ("Handled 110 agents and 6 team leaders", 110),
        ("Oversaw 10-12 associates per shift", 10),
        ("Grew team from 5 to 20 engineers", 20),
        ("Accountable for 62 FTE and 30 beds", 62),
        ("Three technicians report to me", 3),
        ("Leitung von 14 Mitarbeitern", 14),
    ],
)
def test_people_who_are_led(text, people):
    assert read(text).led.value == people


@pytest.mark.parametrize(
    "text",
    [
        "Member of a team of 12",
        "Worked with 5 engineers",
        "Trained 30 nurses",
        "Served 200 customers a day",
        "Class of 30",
        "Caseload of 40",
        "Rolled payroll out to 300 staff",
    ],
)
def test_people_who_are_not_led(text):
    assert read(text).led is None
    assert read(text).bare is None


def move(before, after, bullets_a, bullets_b, employers=("Fenner", "Brook")):
    (found,) = find_moves(
        (
            Position(
                before,
                employers[0],
                start="2015-01",
                end="2018-01",
                bullets=tuple(bullets_a),
            ),
            Position(
                after,
                employers[1],
                start="2018-06",
                end="2020-01",
                bullets=tuple(bullets_b),
            ),
        ),
        as_of="2020-01",
    )
    return found


def test_the_same_title_alone_in_a_small_firm_is_a_step_down():
    found = move(
        "Marketing Manager",
        "Marketing Manager",
        ["Led a team of 12", "Owned a £2M budget"],
        ["Sole marketer for a 20-person firm"],
    )
    assert found.direction == "down"
    assert {"step-down", "scope-change", "management-to-specialist"} <= set(found.kinds)
    assert any("team of 12" in why and "Sole marketer" in why for why in found.why)


def test_a_manager_of_nobody_who_comes_to_lead_35_has_risen():
    found = move(
        "Logistics Manager",
        "Logistics Supervisor",
        ["No direct reports"],
        ["Supervise 35 operatives"],
    )
    assert found.direction == "up"
    assert "first-people-role" in found.kinds


def test_a_director_of_two_and_a_manager_of_sixty():
    found = move(
        "Director of Operations",
        "Operations Manager",
        ["Two-person studio with my partner"],
        ["Manage 60 staff through 4 supervisors"],
    )
    assert found.direction != "down"


def test_titles_far_apart_are_not_overruled():
    found = move(
        "Chief Executive Officer",
        "Warehouse Supervisor",
        ["Led 9 staff"],
        ["Supervise 40 operatives"],
    )
    assert found.direction in ("lateral", "unclear", "down")
    assert found.direction != "up"


def test_silence_proves_nothing():
    found = move(
        "Marketing Manager",
        "Marketing Manager",
        ["Managed a team of 9"],
        ["Launched a trade portal", "Doubled enquiries in two years"],
    )
    assert found.direction == "lateral"


def test_nothing_but_work_by_hand_under_a_leading_title_tells():
    found = move(
        "Store Manager",
        "Store Manager",
        ["Led 25 colleagues"],
        ["Serve customers, slice cheese, count the till", "Order stock"],
    )
    assert found.direction == "down"
    assert found.confidence <= 0.75


def test_fewer_people_under_one_title_at_one_employer_are_no_fall():
    found = move(
        "Operations Manager",
        "Operations Manager",
        ["Managed 20 staff"],
        ["Manage 12 staff"],
        ("Fenner", "Fenner"),
    )
    assert found.direction == "lateral"


def test_a_specialist_beside_managers_leads_nobody_and_has_not_fallen():
    found = move(
        "Engineering Manager",
        "Principal Engineer",
        ["Managed 6 engineers"],
        ["Individual contributor"],
    )
    assert found.direction != "down"


def test_many_people_after_a_silent_manager_are_no_step_down():
    found = move(
        "Logistics Manager",
        "Logistics Supervisor",
        ["Introduced a tracking system", "Renewed the haulage contract"],
        ["Supervise 35 operatives"],
    )
    assert found.direction != "down"


@pytest.mark.parametrize(
    ("title", "larger", "smaller"),
    [
        ("Marketing Manager", ["9 in team", "Sat on exec"], ["No direct reports"]),
        ("IT Manager", ["Dept of 17", "2 team leads"], ["Sole technician, 4 sites"]),
        ("Betriebsleiter", ["180 MA, 5 Meister"], ["6 Mitarbeiter, packe mit an"]),
        ("Ward Sister", ["34 beds", "46 wte"], ["clinic of 3 HCAs"]),
        ("Head Chef", ["brigade 22, 3 outlets"], ["me and a KP", "breakfasts"]),
        ("Kitchen Manager", ["26 staff, three kitchens"], ["self + 1"]),
        ("Logistics Manager", ["Team size: 24"], ["individual role, vendors"]),
        ("Engineering Lead", ["3 squads, 19 ppl"], ["only engineer"]),
        ("Site Manager", ["4 supers + 3 PEs under me"], ["No one reports to me"]),
    ],
)
def test_duties_in_shorthand_are_weighed(title, larger, smaller):
    assert move(title, title, larger, smaller).direction == "down"
    assert move(title, title, smaller, larger).direction == "up"


def test_a_team_led_under_a_plain_title_after_a_list_without_one_is_up():
    found = move(
        "Systems Administrator",
        "Systems Administrator",
        ["Patching, backups, tickets"],
        ["Lead 4 admins, £300k budget"],
    )
    assert found.direction == "up"


@pytest.mark.parametrize(
    "text",
    [
        "Moved on after leading a team of 9",
        "Stepped back from managing 12 engineers",
        "Sat on the management team of 8",
        "Met the heads of 12 departments",
        "Gathered feedback from 40 staff",
    ],
)
def test_teams_of_the_past_and_of_others_are_not_led(text):
    assert read(text).led is None
