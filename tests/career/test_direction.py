"""Comparing two titles: symmetric, reflexive, steady, and careful."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framer.career.direction import compare_titles
from framer.knowledge.ladders import load_index

TITLES = sorted(load_index().titles.keys())
OPPOSITE = {"up": "down", "down": "up", "lateral": "lateral", "unclear": "unclear"}
titles = st.sampled_from(TITLES)


@given(titles, titles)
@settings(max_examples=400)
def test_swapping_the_two_swaps_up_and_down(a, b):
    there, back = compare_titles(a, b), compare_titles(b, a)
    assert back.direction == OPPOSITE[there.direction]
    assert back.confidence == there.confidence


@given(titles)
@settings(max_examples=200)
def test_a_title_is_level_with_itself(title):
    assert compare_titles(title, title).direction == "lateral"


@given(titles, titles, st.sampled_from(["Nordwind", "Zürich", "(Remote)", "- Leeds"]))
@settings(max_examples=300)
def test_an_unrelated_word_never_turns_a_direction_round(a, b, word):
    plain = compare_titles(a, b).direction
    added = compare_titles(a, f"{b} {word}").direction
    assert {plain, added} != {"up", "down"}


@given(st.integers(0, len(load_index().fields) - 1), st.data())
@settings(max_examples=200)
def test_inside_a_ladder_two_ups_make_no_down(field, data):
    inside = [
        t for t in TITLES if any(e.field == field for e in load_index().listed(t))
    ]
    a, b, c = (data.draw(st.sampled_from(inside)) for _ in range(3))
    if compare_titles(a, b).direction == compare_titles(b, c).direction == "up":
        assert compare_titles(a, c).direction != "down"


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Nurse Manager", "Staff Nurse, ICU", "down"),
        ("Senior Buyer", "Buyer", "down"),
        ("Store Manager", "Sales Assistant", "down"),
        ("Head Chef", "Commis Chef", "down"),
        ("Engineering Manager", "Staff Engineer", "lateral"),
        ("Staff Nurse", "Charge Nurse", "up"),
        ("Software Engineer", "Engineering Manager", "up"),
        ("Growth Ninja", "Marketing Manager", "unclear"),
        ("Account Executive", "Growth Ninja", "unclear"),
        ("Major, US Army", "Operations Analyst", "unclear"),
    ],
)
def test_direction(a, b, direction):
    assert compare_titles(a, b).direction == direction


def test_an_account_manager_who_becomes_account_executive_is_not_called_a_step_down():
    assert compare_titles("Account Manager", "Account Executive").direction != "down"


def test_a_captain_at_a_new_airline_starts_anew():
    result = compare_titles(
        "Captain",
        "First Officer",
        employer_a="Skarre Air",
        employer_b="Meridian Airlines",
    )
    assert result.direction != "down"
    assert any("airlines" in each for each in result.why)


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Roustabout", "Roughneck", "up"),
        ("Third Mate", "Second Mate", "up"),
        ("Crew Manager", "Watch Manager", "up"),
        ("Matron", "Ward Manager", "down"),
        ("Enrolled Nurse", "Registered Nurse", "up"),
        ("HR Manager", "HR Business Partner", "lateral"),
        ("Sales Representative", "Account Executive", "lateral"),
        ("Editor", "Deputy Editor", "down"),
    ],
)
def test_ranks_of_one_line(a, b, direction):
    assert compare_titles(a, b).direction == direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("APS 6", "EL1", "up"),
        ("Policy Analyst (EC-05)", "Policy Analyst (EC-04)", "down"),
        ("HEO", "SEO", "up"),
        ("Programme Associate (G6), UNDP", "Programme Officer (P2), UNDP", "up"),
        ("Bank Officer (Scale II)", "Manager (Scale II)", "lateral"),
        ("Platoon Sergeant (OR-6)", "Squad Leader (OR-5)", "down"),
    ],
)
def test_grades_of_one_system(a, b, direction):
    first = compare_titles(a, b, employer_a="UNDP", employer_b="UNDP")
    second = compare_titles(a, b)
    assert direction in (first.direction, second.direction)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Captain, US Army", "Lieutenant, US Navy"),
        ("Captain, US Navy", "Colonel, US Army"),
        ("Squadron Leader, RAF", "Major, British Army"),
    ],
)
def test_equal_grades_of_two_services_are_level(a, b):
    assert compare_titles(a, b).direction == "lateral"


def test_two_crafts_of_one_field_one_rung_apart_are_no_step():
    assert compare_titles("Parish Priest", "Hospital Chaplain").direction != "down"
    assert compare_titles("Sergeant Major", "Second Lieutenant").direction != "down"


def test_an_interim_post_says_little_about_the_rank_behind_it():
    found = compare_titles("Interim Warehouse Manager", "Stock Control Supervisor")
    assert found.direction != "down"


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Branch Manager", "Relationship Manager, Business Banking", "lateral"),
        ("Analytics Manager", "Lead Data Scientist", "lateral"),
        ("Engineering Manager", "Team Lead", "down"),
        ("Senior QA Analyst", "QA Lead", "up"),
        ("Branch Manager", "Librarian II", "down"),
    ],
)
def test_a_manager_and_a_specialist_one_rung_apart(a, b, direction):
    assert compare_titles(a, b).direction == direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Electrician", "Cleaner", "down"),
        ("Accountant", "Barista", "down"),
        ("Teacher", "Customer Service Advisor", "down"),
        ("Cleaner", "Electrician", "up"),
        ("Chef", "Delivery Driver", "lateral"),
        ("Receptionist", "Barista", "lateral"),
    ],
)
def test_a_profession_left_for_plain_work(a, b, direction):
    assert compare_titles(a, b).direction == direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("National Sales Manager", "Regional Sales Manager", "down"),
        ("Regional Director", "Area Director", "down"),
        ("Area Manager", "District Manager", "lateral"),
        ("Sales Manager", "Area Sales Manager", "unclear"),
        ("Cluster General Manager", "General Manager", "down"),
    ],
)
def test_the_reach_of_what_is_led(a, b, direction):
    assert compare_titles(a, b).direction == direction


def test_the_rung_of_a_staff_engineer_is_open():
    assert compare_titles("Staff Engineer", "Senior Engineer").direction != "up"


def test_an_associate_of_a_craft_is_not_below_it():
    assert compare_titles("Architect", "Associate Architect").direction != "down"


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("1st Line Support", "2nd Line Support Engineer", "up"),
        ("NOC Engineer L1", "NOC Engineer L3", "up"),
        ("Clerk Grade 7/8", "Clerk Gr 9/10", "up"),
        ("Audit Semi Senior", "Audit Senior", "up"),
    ],
)
def test_grades_and_lines_written_another_way(a, b, direction):
    assert compare_titles(a, b).direction != OPPOSITE[direction]
    assert compare_titles(a, b).direction in (direction, "unclear")


def test_a_grade_of_one_employer_is_read_there_only():
    inside = compare_titles(
        "C1", "B3", employer_a="Scottish Government", employer_b="Scottish Government"
    )
    assert inside.direction == "down"
    assert compare_titles("C1", "B3").direction == "unclear"


@pytest.mark.parametrize(
    "firm", ["Loopline (Seed, 9 employees)", "two-person start-up"]
)
def test_the_head_of_something_small_and_a_post_in_a_large_firm(firm):
    for a, b, one, two in (
        ("VP of Sales", "Account Executive", firm, "Gantry Digital"),
        ("Account Executive", "VP of Sales", "Gantry Digital", firm),
    ):
        found = compare_titles(a, b, employer_a=one, employer_b=two)
        assert found.direction == "unclear"


def test_the_end_of_a_temporary_rank_is_level():
    found = compare_titles(
        "Temporary Inspector",
        "Sergeant",
        employer_a="Kestrel Police",
        employer_b="Kestrel Police",
    )
    assert found.direction == "lateral"


def test_ladders_that_list_both_titles_decide_where_one_has_no_field():
    assert compare_titles("Registrar", "Consultant").direction != "down"
    found = compare_titles("Principal", "Superintendent")
    assert found.direction != "down"


@pytest.mark.parametrize(
    ("a", "b", "employer", "direction"),
    [
        ("SEO Statistician", "Economist (G7)", "Home Office", "up"),
        ("Work Coach (EO)", "Administrative Officer", "DWP", "down"),
        ("Chief Executive Officer", "Executive Officer", "Tidewell", "down"),
        ("Deputy Administrator (SES)", "Senior Adviser, GS-15", "", "down"),
        ("CR-05", "AS-02", "Service Canada", "up"),
        ("Section Officer (BPS-17)", "Section Officer (BPS-18)", "", "up"),
        ("Housing Officer (PO2)", "Housing Officer (SO1)", "Calder Council", "down"),
    ],
)
def test_grades_of_one_service_in_short_and_in_full(a, b, employer, direction):
    found = compare_titles(a, b, employer_a=employer, employer_b=employer)
    assert found.direction == direction


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Executive Officer", "Administrative Officer"),
        ("Commissioner", "Secretary"),
        ("Additional Secretary", "Secretary"),
        ("Under Secretary", "Assistant Secretary"),
        ("Program Manager", "Program Administrator"),
        ("Dezernent", "Amtsleiter"),
    ],
)
def test_offices_whose_rank_differs_by_country_are_left_open(a, b):
    assert compare_titles(a, b).direction == "unclear"
    assert compare_titles(b, a).direction == "unclear"


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Process Technician", "Quality Technician", "lateral"),
        ("Supply Teacher", "Classroom Teacher", "lateral"),
        ("Network Technician", "NOC Technician", "lateral"),
        ("Receptionist", "Medical Secretary", "unclear"),
    ],
)
def test_one_noun_in_two_specialities_is_level(a, b, direction):
    assert compare_titles(a, b).direction == direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Assistant to the Regional Manager", "Assistant Regional Manager", "up"),
        ("Regional Manager", "Assistant to the Regional Manager", "down"),
        ("Assistant to the Director", "Director", "up"),
    ],
)
def test_who_serves_an_office_stands_below_it(a, b, direction):
    assert compare_titles(a, b).direction == direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Electrician", "Sole Trader Electrician", "lateral"),
        ("Self-employed Plumber", "Plumber", "lateral"),
        ("Freelance Copywriter", "Senior Copywriter", "unclear"),
    ],
)
def test_a_trade_on_ones_own_account(a, b, direction):
    assert compare_titles(a, b).direction == direction


def test_the_head_of_a_city_department_stands_below_the_city_manager():
    director = "Public Works Director"
    assert compare_titles("Public Works Superintendent", director).direction == "up"
    assert compare_titles(director, "City Manager").direction == "up"
    assert compare_titles("City Manager", "County Administrator").direction != "down"
    assert compare_titles("Municipal Manager", "Department Director").direction != "up"


def test_the_old_and_the_new_name_of_a_rank_of_firefighters_are_level():
    assert compare_titles("Station Officer", "Watch Manager").direction == "lateral"
