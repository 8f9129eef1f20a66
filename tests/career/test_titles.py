"""A title is a grammar, not a string: heads, modifiers, segments, context."""

import pytest

from framer.career.fields import Context
from framer.career.scope import employer_size
from framer.career.titles import read_title


def level(title, **context):
    return read_title(title, Context(**context)).public.level


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("Assistant to the Director", "Assistant Director"),
        ("Director's Assistant", "Director"),
        ("Software Engineer", "Senior Software Engineer"),
        ("Junior Software Engineer", "Software Engineer"),
        ("Sr. SDE II", "Staff Software Engineer"),
        ("Deputy Head of Marketing", "Head of Marketing"),
        ("Sales Manager", "VP, Sales EMEA"),
        ("Staff Nurse", "Head Nurse"),
        ("Accountant", "Chief Accountant"),
        ("Trainee Accountant", "Accountant"),
        ("Marketing Intern", "Marketing Assistant"),
        ("Store Manager", "Regional Store Manager"),
        ("GS-9 Program Analyst", "GS-13 Program Analyst"),
        ("Teaching Assistant", "Teacher"),
        ("Account Executive", "Sales Director"),
        ("Executive Assistant to the CEO", "Chief Executive Officer"),
        ("Student Paramedic", "Paramedic"),
    ],
)
def test_one_stands_below_the_other(lower, higher):
    assert level(lower) < level(higher)


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Director, Marketing", "marketing"),
        ("Manager – Finance", "finance"),
        ("VP, Sales EMEA", "sales"),
        ("Assistant Manager Accounts", "finance"),
        ("Head of Customer Success", "customer-service"),
        ("Backend Developer (m/w/d)", "software"),
        ("Softwareentwicklerin", "software"),
        ("Sous-chef", "food"),
    ],
)
def test_the_field_comes_from_the_other_words(title, field):
    assert read_title(title).public.field == field


def test_a_product_manager_is_no_people_manager_but_a_nurse_manager_is():
    assert read_title("Product Manager").public.track == "specialist"
    assert read_title("Account Manager").public.track == "specialist"
    assert read_title("Nurse Manager").public.track == "management"


@pytest.mark.parametrize("title", ["Growth Ninja", "Zorgblat", "", "—", "2019"])
def test_an_unknown_head_stays_unknown(title):
    reading = read_title(title).public
    assert reading.level is None
    assert reading.track == "unknown"
    assert reading.title == title


def test_a_double_title_counts_by_its_higher_part():
    assert level("Business Analyst / Project Manager") == level("Project Manager")


def test_the_employer_decides_an_ambiguous_title():
    bank = read_title(
        "Vice President", Context(employer="Halden Investment Bank")
    ).public
    plain = read_title("Vice President").public
    assert bank.field == "investment-banking"
    assert bank.level < plain.level
    assert any("employer" in each for each in bank.why)


def test_neighbours_decide_an_ambiguous_title():
    alone = read_title("Associate").public
    bank = read_title("Associate", Context(fields={"investment-banking": 1.4})).public
    assert bank.level > alone.level


def test_the_stated_size_of_a_firm_lowers_a_freely_given_word():
    small = read_title("Founder & CEO", Context(size=5)).public
    large = read_title("Founder & CEO", Context(size=400)).public
    unknown = read_title("Founder & CEO").public
    assert small.level < large.level
    assert unknown.high - unknown.low >= 6


def test_every_reading_names_the_words_that_decided():
    for title in ("Senior Buyer", "Assistant Head Chef", "Nurse Manager, ICU"):
        assert read_title(title).public.why


def test_levels_stay_inside_the_scale():
    for title in (
        "Senior Executive Vice President",
        "Junior Intern",
        "Chief Chief Chef",
    ):
        reading = read_title(title).public
        if reading.level is not None:
            assert 0 <= reading.low <= reading.level <= reading.high <= 12


def test_part_of_a_post_is_no_numeral():
    assert level("Class Teacher (0.6)") == level("Class Teacher")
    assert level("Staff Nurse 0.8 FTE") == level("Staff Nurse")


def test_a_bare_chief_heads_something_and_is_no_sailor():
    reading = read_title("Chief, Budget Division").public
    assert reading.family != "military"
    assert reading.track == "management"


def test_a_noc_is_no_grade():
    assert read_title("NOC Engineer").public.field is not None


def test_a_representative_with_an_aside_is_one():
    assert level("Representative, Customer Care") is not None
    assert level("Representative to the Council") is None


@pytest.mark.parametrize("title", ["Brass Polisher", "Candle Maker", "Kiln Tender"])
def test_makers_and_menders_have_a_rung(title):
    assert level(title) in (1, 2, 3)


def test_a_placement_is_no_job_and_a_placement_officer_is():
    assert level("Early Childhood Educator Placement") == 0
    assert level("Placement Officer") > 1


def test_a_title_in_its_german_feminine_form():
    assert level("Polizeioberkommissarin") == level("Polizeioberkommissar")


def test_the_size_of_an_employer_in_words():
    assert employer_size((), "two-person start-up") == 2
    assert employer_size((), "Kleinod Manufaktur (22 Mitarbeiter)") == 22
    assert employer_size((), "Two Sisters Bakery") is None
