import pytest

from framer.framing.employers import employer_phrase, with_open_comma
from framer.framing.prose import (
    a_role,
    a_title,
    article,
    capitalise,
    heading,
    in_latin_letters,
    join,
    lower_word,
    months_in_prose,
    period_in_prose,
    short_title,
    spell_small,
    title_in_prose,
)
from framer.framing.rendering import tidy
from framer.model import PartialDate, Position


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("staff nurse", "a"),
        ("HR assistant", "an"),
        ("ICU staff nurse", "an"),
        ("university lecturer", "a"),
        ("hour", "an"),
        ("honorary adviser", "an"),
        ("UX researcher", "a"),
        ("SQL course", "an"),
        ("8-person team", "an"),
        ("80-page plan", "an"),
        ("11-person firm", "an"),
        ("12-module course", "a"),
        ("$8M budget", "an"),
        ("unit manager", "a"),
        ("unpaid post", "an"),
        ("MBA", "an"),
        ("European buyer", "a"),
        ("analyst", "an"),
        ("FP&A analyst", "an"),
        ("one-person team", "a"),
    ],
)
def test_article(phrase, expected):
    assert article(phrase) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Staff Nurse, ICU", "ICU staff nurse"),
        ("Nurse Manager, Surgical Ward", "surgical ward nurse manager"),
        ("Director, Marketing", "director of marketing"),
        ("Manager, Learning and Development", "manager for learning and development"),
        ("Analyst, FP&A", "analyst, FP&A"),
        ("DIRECTOR, UX", "director of UX"),
        ("SENIOR UX RESEARCHER", "senior UX researcher"),
        ("HR Assistant (Temporary)", "HR assistant"),
        ("Sr. Software Engineer", "senior software engineer"),
        ("Recruiter / HR Generalist", "recruiter/HR generalist"),
        ("Staff Nurse, RN, BSN", "staff nurse"),
        ("Salesforce Administrator", "Salesforce administrator"),
        ("Spanish Teacher", "Spanish teacher"),
        ("Software Engineer II", "software engineer II"),
        ("Founder & CEO", "founder and CEO"),
        ("DevOps Engineer", "DevOps engineer"),
        ("iOS Developer", "iOS developer"),
        ("Chef de Partie", "chef de partie"),
        ("Head of Science", "head of science"),
    ],
)
def test_a_title_as_a_common_noun(title, expected):
    assert title_in_prose(title) == expected


def test_a_second_mention_leaves_the_unit_out():
    assert short_title("Staff Nurse, ICU") == "staff nurse"
    assert short_title("Director, Marketing") == "director of marketing"


def test_a_post_of_which_there_is_one_takes_no_article():
    assert a_title("head of science") == "head of science"
    assert a_title("staff nurse") == "a staff nurse"


@pytest.mark.parametrize(
    ("title", "employer", "expected"),
    [
        ("Nurse", "Brook Hospital", "at Brook Hospital"),
        ("Captain", "US Army", "in the US Army"),
        ("Captain", "The Royal Navy", "in the Royal Navy"),
        ("Founder", "Tideline", "of Tideline"),
        ("Chef", "The Copper Pot", "at The Copper Pot"),
        ("Lecturer", "University of Leaside", "at the University of Leaside"),
        ("Writer", "Self-employed", None),
        ("Writer", None, None),
    ],
)
def test_where_a_post_was_held(title, employer, expected):
    assert employer_phrase(Position(title, employer)) == expected


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (6, "six months"),
        (12, "a year"),
        (18, "18 months"),
        (24, "two years"),
        (29, "more than two years"),
        (35, "almost three years"),
        (51, "more than four years"),
        (132, "11 years"),
    ],
)
def test_a_length_of_time_is_never_overstated_unmarked(months, expected):
    assert months_in_prose(months) == expected


def test_periods():
    october, november = PartialDate(2015, 10), PartialDate(2015, 11)
    assert period_in_prose(october, november) == "from October to November 2015"
    assert period_in_prose(october, october) == "in October 2015"
    assert period_in_prose(PartialDate(2014), PartialDate(2016)) == "from 2014 to 2016"


def test_lists_capitals_and_number_words():
    assert join(["a", "b", "c"]) == "a, b and c"
    assert capitalise("iOS work") == "iOS work"
    assert capitalise("cut waste") == "Cut waste"
    assert spell_small("precepted 7 new graduates") == "precepted seven new graduates"
    assert spell_small("taught Years 7–9 mathematics") == "taught Years 7–9 mathematics"
    assert spell_small("a 7-person team, 7% and $7 on p. 7") == (
        "a 7-person team, 7% and $7 on p. 7"
    )


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        (" 5 buyers in 3 countries", " five buyers in three countries"),
        (" English to Years 7 to 11", " English to Years 7 to 11"),
        (" pass rate in set 3 from 61% to 78%", " pass rate in set 3 from 61% to 78%"),
        (" waits from 9 weeks to 4", " waits from nine weeks to four"),
        (" delays from 6 weeks to 12", " delays from 6 weeks to 12"),
        (" time from 2 days to 3 hours", " time from 2 days to 3 hours"),
        (" 3 of 5 wards", " 3 of 5 wards"),
        (" a glossary of 8,000 terms", " a glossary of 8,000 terms"),
        (" a team of 6", " a team of six"),
        (" 4 PhD students", " four PhD students"),
        (" Phase 2 trials at 4 sites", " Phase 2 trials at four sites"),
    ],
)
def test_a_number_in_a_name_or_beside_a_figure_stays_a_figure(text, spelled):
    assert spell_small(text) == spelled


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("sous chef", "a sous chef role"),
        ("teacher of English", "a role as a teacher of English"),
        ("head of science", "a role as head of science"),
    ],
)
def test_a_post_is_named_by_its_title(title, role):
    assert a_role(title) == role


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("STAFF SERVICES MANAGER I", "staff services manager"),
        ("Mechanical Engineer II", "mechanical engineer II"),
        ("PROGRAM MANAGER II", "program manager II"),
        ("Saturday Assistant", "Saturday assistant"),
        ("Christmas Sales Assistant", "Christmas sales assistant"),
        ("ENGLISH TEACHER", "English teacher"),
        ("CHEF", "chef"),
        ("Law Clerk to the Hon. A. Moss", "law clerk to the Hon. A. Moss"),
        ("E.I.T. Process Engineer", "E.I.T. process engineer"),
        ("Social Worker → Clinical Supervisor", "clinical supervisor"),
        ("Line Cook, then Sous Chef", "sous chef"),
        ("Senior Executive – Accounts", "senior executive, Accounts"),
        ("Deputy Manager – Production", "deputy manager, Production"),
        ("Deputy General Manager - HR", "deputy general manager, HR"),
        ("Vice President, Operations", "vice president of operations"),
        ("Head, Internal Control", "head of internal control"),
        ("Director, Program Office", "director of the program office"),
        ("Co-founder, CTO", "co-founder and CTO"),
        ("Management Analyst, GS-0343-12", "management analyst"),
        ("County Commissioner, District 2", "county commissioner"),
        ("Box Office Manager, The Orpheum", "box office manager"),
        ("Grade 7, Policy Lead", "policy lead"),
        ("Wissenschaftlicher Mitarbeiter", "Wissenschaftlicher Mitarbeiter"),
        ("Chef de projet événementiel", "Chef de projet événementiel"),
        ("VERTRIEBSLEITER NORD", "Vertriebsleiter Nord"),
        ("Maître d'Hôtel", "Maître d'Hôtel"),
    ],
)
def test_a_title_keeps_what_is_a_name_or_a_grade(title, expected):
    assert title_in_prose(title) == expected


def test_a_second_mention_that_would_say_nothing_stays_whole():
    assert short_title("Executive, Trade Finance") == "executive, Trade Finance"
    assert short_title("Senior Associate – QA") == "senior associate, QA"
    assert short_title("Law Clerk to the Hon. A. Moss") == "law clerk"


def test_a_group_is_no_single_person():
    assert a_title("bar staff") == "bar staff"
    assert a_title("crew") == "crew"
    assert a_title("crew member") == "a crew member"
    assert a_title("director's assistant") == "a director's assistant"


@pytest.mark.parametrize(
    ("title", "employer", "expected"),
    [
        ("Clerk", "County Clerk's Office", "at the County Clerk's Office"),
        ("Clerk", "Department for Schools", "at the Department for Schools"),
        ("Clerk", "Oyo Ministry of Finance", "at the Oyo Ministry of Finance"),
        ("Designer", "The Paper Bureau", "at The Paper Bureau"),
        ("Principal Consultant", "Marlow", "at Marlow"),
        ("Principal", "Hill School", "of Hill School"),
        ("Assistant", "Upbeat (formerly Old Mill)", "at Upbeat"),
    ],
)  # fmt: skip
def test_an_employer_in_a_sentence(title, employer, expected):
    assert employer_phrase(Position(title, employer)) == expected


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("the Army, Logistic Corps", "In the Army, Logistic Corps, I led."),
        ("Hartwell, Inc.", "In Hartwell, Inc. I led."),
        ("Pell, Marsh & Co.", "In Pell, Marsh & Co. I led."),
        ("Tern", "In Tern I led."),
    ],
)
def test_the_comma_of_a_name_is_closed(name, said):
    assert tidy(f"In {with_open_comma(name)} I led.") == said
    assert tidy(f"At {with_open_comma(name)}: I led.") == f"At {name}: I led."


def test_what_other_letters_hold_is_known():
    assert in_latin_letters("Łódź Zakłady")
    assert not in_latin_letters("Ведущий бухгалтер")
    assert not in_latin_letters("产品助理")


def test_a_heading_shows_one_title():
    assert tidy(heading("Store Manager → Area Manager")) == "Area Manager"
    assert tidy(heading("MANAGER, FP&A")) == "Manager, FP&A"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Assistant Director, Water Trade (EL1)", "assistant director, Water Trade"),
        ("Senior Associate, Data Analytics", "senior associate, Data Analytics"),
        ("Branch Manager (Satellite Town Branch", "branch manager"),
        ("Nurse Manager, Medical-Surgical", "medical-surgical nurse manager"),
    ],
)
def test_a_title_with_a_rank_keeps_its_order_and_no_bracket_stays_open(title, expected):
    assert title_in_prose(title) == expected


def test_a_title_in_another_language_takes_no_article():
    assert a_title(title_in_prose("Vendeuse")) == "Vendeuse"
    assert a_role("Stagista ufficio acquisti") == "a role as Stagista ufficio acquisti"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("THE TAMARACK ROOM", "at The Tamarack Room"),
        ("Kirana Sdn. Bhd.", "at Kirana"),
        ("IBM", "at IBM"),
        ("BUREAU OF LAND MANAGEMENT", "at the Bureau of Land Management"),
    ],
)
def test_a_name_is_not_shouted_and_its_legal_form_is_not_said(name, expected):
    assert employer_phrase(Position("Cook", name)) == expected


@pytest.mark.parametrize(
    ("word", "said"),
    [("CDL-A", "CDL-A"), ("Class-A", "class-A"), ("A-Level", "A-level")],
)
def test_a_letter_beside_a_hyphen_keeps_its_capital(word, said):
    assert lower_word(word) == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Head of Science (Acting)", "acting head of science"),
        ("Nurse Manager [Interim]", "interim nurse manager"),
        ("Store Manager (Part-time)", "store manager"),
    ],
)
def test_a_post_held_for_the_time_being_says_so(title, said):
    assert title_in_prose(title) == said
