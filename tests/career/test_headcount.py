"""People led, budgets and sites: what counts, what does not, and what follows."""

import pytest

from framer.career.moves import find_moves
from framer.career.stated import (
    budget_held,
    has_team,
    leads_nobody,
    people_led,
    places_run,
)
from framer.model import Position


def job(*texts, title="x"):
    return Position(title=title, bullets=texts)


def bullets(*texts):
    return job(*texts).bullets


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Led a team of 12 engineers", 12),
        ("8 direct reports", 8),
        ("Direct reports: 8.", 8),
        ("Supervised 20+ staff across two shifts", 20),
        ("Line-managed six", 6),
        ("Managing a crew of five", 5),
        ("Oversaw 3 managers and 40 staff", 40),
        ("Managed 10-15 people", 10),
        ("Led twenty-five agents", 25),
        ("Managed two dozen volunteers", 24),
        ("Supervised a staff of 1,200", 1200),
        ("Directed a brigade of 14 cooks", 14),
        ("Headcount of 45", 45),
        ("Managed a team", 1),
    ],
)
def test_people_led(text, people):
    assert people_led(job(text)) == people


@pytest.mark.parametrize(
    "text",
    [
        "Member of a team of 12",
        "Led projects as part of a team of 12",
        "Worked with 5 engineers",
        "Trained 30 nurses",
        "Supported a team of 12 consultants",
        "Managed 42 accounts",
        "Managed payroll for 300 employees",
        "Managed calendars for 5 managers",
        "Led a unit of 30 beds",
        "Achieved growth of 20.",
        "No direct reports; individual contributor",
    ],
)
def test_nobody_led(text):
    assert people_led(job(text)) is None


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Team of nine", "Kitchen Manager", 9),
        ("Team of nine", "Software Engineer", None),
        ("Brigade of 12, 140 covers", "Head Chef", 12),
        ("18 FTE, 28 beds", "Ward Administrator", 18),
        ("18 FTE, three sites", "HR Manager", None),
        ("6 stylists", "Salon Manager", 6),
        ("6 stylists", "Stylist", None),
    ],
)
def test_a_bare_number_counts_under_a_title_that_leads(text, title, people):
    assert people_led(job(text, title=title)) == people


def test_one_helper_makes_no_team():
    assert not has_team(job("Led one junior"))
    assert has_team(job("Led two juniors"))
    assert has_team(job("Managed a team"))


def test_a_statement_that_nobody_is_led_is_found():
    assert leads_nobody(job("Sales plans", "No direct reports"))
    assert not leads_nobody(job("Three direct reports"))


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("Managed a $2.5M budget", "dollar", 2.5e6),
        ("P&L of £40m", "pound", 4e7),
        ("Budget responsibility: 300,000 EUR", "euro", 3e5),
        ("Held a Rs 5 crore budget", "rupee", 5e7),
        ("budget of CHF 3 Mio", "swiss franc", 3e6),
        ("Held a US$2m budget", "dollar", 2e6),
        ("Held a A$2m budget", "australian dollar", 2e6),
        ("Owned a $2m budget", "dollar", 2e6),
        ("Ran a $2m cost centre", "dollar", 2e6),
    ],
)
def test_budget(text, currency, amount):
    found = budget_held(bullets(text))
    assert (found.currency, found.value) == (currency, amount)


@pytest.mark.parametrize("text", ["Raised $3M in donations", "Saved £20k a year"])
def test_no_budget(text):
    assert budget_held(bullets(text)) is None


def test_places():
    assert places_run(bullets("Ran 12 stores in the north")) == {"stores": 12}
    assert places_run(bullets("Led sales in 9 countries")) == {"countries": 9}
    assert places_run(bullets("Visited 12 stores")) == {}
    assert places_run(bullets("Launched in 9 markets")) == {}


def move(before, after, title_a="Operations Manager", title_b="Operations Manager"):
    (found,) = find_moves(
        (
            Position(
                title=title_a,
                employer="Fenner",
                start="2015-01",
                end="2018-01",
                bullets=(before,),
            ),
            Position(
                title=title_b,
                employer="Brook",
                start="2018-02",
                end="2020-01",
                bullets=(after,),
            ),
        ),
        as_of="2020-01",
    )
    return found


def test_the_same_title_without_the_team_is_a_step_down_in_scope():
    found = move("Led a team of 12", "No direct reports")
    assert found.direction == "down"
    assert "scope-change" in found.kinds


def test_a_team_that_is_not_mentioned_is_not_missed():
    assert move("Led a team of 12", "Planned the shifts").direction == "lateral"


def test_a_far_smaller_team_and_a_far_larger_one_are_told():
    assert move("Managed 60 staff", "Managed 8 staff").direction == "down"
    assert move("Managed 8 staff", "Managed 60 staff").direction == "up"


def test_a_grand_title_with_two_people_is_no_height_to_fall_from():
    found = move(
        "Led a team of two", "Managed 60 staff", "Operations Director", "Manager"
    )
    assert found.direction != "down"


def test_budgets_and_shops_tell_of_scope_under_one_title():
    found = move("Budget of $8M, 12 people", "Budget of $1M")
    assert "scope-change" in found.kinds
    found = move("Ran 12 stores", "Ran 3 stores", "Area Manager", "Area Manager")
    assert "scope-change" in found.kinds


def test_a_manager_without_reports_is_a_specialist():
    found = move("No direct reports", "Led a team of 6", "Marketing Manager")
    assert "management-to-specialist" not in found.kinds
