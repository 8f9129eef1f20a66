"""Ranks beside posts, grades in titles, and lines of promotion that hold two titles."""

import pytest

from framer.career.direction import compare_titles
from framer.career.fields import Context
from framer.career.titles import read_title
from framer.knowledge.grammar import title_words


def reading(entry):
    title, _, employer = entry.partition(" [")
    return read_title(title, Context(employer=employer.rstrip("]")))


def direction(a, b, employer=None):
    return compare_titles(a, b, employer_a=employer, employer_b=employer).direction


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("Operations Chief, Gunnery Sergeant (E-7)", "gunnery sergeant"),
        ("Squad Leader (Sergeant)", "sergeant"),
        ("Captain, Company Commander", "captain"),
        ("SSgt - Avionics Technician", "ssgt"),
        ("Lieutenant, Division Officer [US Navy]", "lieutenant"),
    ],
)
def test_a_rank_of_the_forces_decides_over_the_post_beside_it(title, rank):
    assert reading(title).base[0] == rank
    assert reading(title).public.family == "military"


@pytest.mark.parametrize(
    "title",
    [
        "Detective Sergeant, Major Crimes",
        "Patrol Officer (Corporal)",
        "Account Manager, Major",
        "Corps Officer (Captain) [The Salvation Army, Brook Street]",
    ],
)
def test_a_word_that_is_a_rank_elsewhere_decides_nothing(title):
    assert reading(title).public.family != "military"


def test_ranks_of_the_forces_carry_their_examples():
    assert title_words().forces_ranks.fits
    assert title_words().forces_ranks.does_not_fit


@pytest.mark.parametrize(
    ("a", "b", "employer", "expected"),
    [
        ("Hospital Corpsman Third Class", "Hospital Corpsman First Class", None, "up"),
        ("Machinist's Mate Second Class", "Yeoman First Class (E-6)", None, "up"),
        ("Mechanic Supervisor, WS-10", "Mechanic, WG-10", None, "down"),
        ("Scientist B", "Scientist E", None, "up"),
        ("Scientist/Engineer SE", "Scientist D", None, "lateral"),
        ("Academic Level C", "Level B Academic", None, "down"),
        ("Team Lead (Level 9)", "Specialist (L9)", "Accenture", "lateral"),
        ("Manager (CL7)", "Associate Manager (CL8)", "Accenture", "down"),
        ("Team Assistant (GB)", "Program Assistant (GC)", "World Bank", "up"),
        ("Clerk Grade 6", "Clerk Grade 4", "City of Brookfield", "down"),
        ("P4 Officer", "P3 Officer", "United Nations", "down"),
    ],
)
def test_grades_are_compared_by_their_own_order(a, b, employer, expected):
    assert direction(a, b, employer) == expected


def test_a_band_in_brackets_is_no_numeral():
    licensed = reading("MSK Podiatrist (6)").public
    assert (licensed.level or 0) <= (reading("Podiatrist").public.level or 0) + 1
    assert reading("Trackman Gr IV").shift == 0


@pytest.mark.parametrize(
    ("a", "b", "employer", "expected"),
    [
        ("Commander", "Captain", "Royal Navy", "up"),
        ("Sergeant", "Staff Sergeant", "British Army", "up"),
        ("Sergeant", "Flight Sergeant", "Royal Air Force", "up"),
        ("Captain", "Sergeant", "South African Police Service", "down"),
        ("IT Analyst", "Assistant Consultant", "TCS", "up"),
        ("Deputy General Manager", "AGM", "NTPC", "up"),
    ],
)
def test_a_line_of_one_employer_holds_there(a, b, employer, expected):
    assert direction(a, b, employer) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Training Captain", "Captain", "down"),
        ("Senior QA Engineer", "QA Manager", "up"),
        ("Head Lad", "Assistant Trainer", "up"),
        ("Medical Laboratory Scientist", "Lab Supervisor", "up"),
    ],
)
def test_two_titles_of_one_line_are_read_on_its_ladder(a, b, expected):
    assert direction(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Director", "Vice President", "unclear"),
        ("Abteilungsleiter", "Bereichsleiter", "up"),
        ("Supervisor", "Assistant Manager", "up"),
        ("Gym Manager", "Area Manager", "up"),
        ("Analista Administrativo", "Assistente Administrativo", "down"),
    ],
)
def test_general_titles_are_ordered_without_a_field(a, b, expected):
    assert direction(a, b) == expected


def test_lines_of_one_field_that_disagree_make_level():
    assert direction("Help Desk Technician", "IT Support Specialist") == "lateral"
    assert direction("Accounts Assistant", "Purchase Ledger Clerk") == "lateral"


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Newly Qualified Paramedic", "Paramedic", "up"),
        ("New Grad Vet", "Veterinary Surgeon", "up"),
        ("Senior Gardener", "Assistant Head Gardener", "up"),
        ("Income Team Leader", "Income Manager", "up"),
        ("Head of Marketing", "Director Client Lead", "unclear"),
    ],
)
def test_words_of_rank_where_the_rungs_are_the_same(a, b, direction):
    assert compare_titles(a, b).direction == direction


@pytest.mark.parametrize(
    ("a", "b", "employer"),
    [
        ("Service Leader", "Apprentice", "Chipotle"),
        ("Trainer", "Team Leader", "Chick-fil-A"),
        ("Assistant Manager", "Deputy Manager", "Zenith Bank"),
        ("Senior Master III", "Deputy Principal III", "TSC, Kenya"),
        ("OG-II", "OG-I", "National Bank of Pakistan"),
    ],
)
def test_an_employers_own_line_holds_in_any_field(a, b, employer):
    up = compare_titles(a, b, employer_a=employer, employer_b=employer)
    down = compare_titles(b, a, employer_a=employer, employer_b=employer)
    assert (up.direction, down.direction) == ("up", "down")


def test_leaders_of_one_employer_share_a_ladder():
    def told(place: str | None) -> str:
        found = compare_titles(
            "Duty Manager", "Station Manager", employer_a=place, employer_b=place
        )
        return found.direction

    assert told("Harland Ground Handling") == "up"


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Band 6 Sister", "sister"),
        ("Grade 5 Administrator", "administrator"),
        ("Grade 6 Stevedore", "stevedore"),
    ],
)
def test_a_grade_that_two_systems_read_is_cut_once(title, head):
    assert reading(title).base[0] == head
