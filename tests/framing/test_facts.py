"""What a role's lines and a person's papers give a text to tell."""

import pytest

from framer.framing.employers import employer_phrase
from framer.framing.evidence import month_names, proofs
from framer.framing.language import finder
from framer.framing.papers import paper
from framer.framing.papers_file import papers_file
from framer.framing.suggestions import suggest
from framer.model import Credential, PartialDate, Position
from tests.framing.people import AS_OF, move, person, position


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("B.S. Industrial Technology", "completed a B.S. in Industrial Technology"),
        ("MSc Data Science", "completed an MSc in Data Science"),
        ("B.A. in History", "completed a B.A. in History"),
        ("MBA", "completed an MBA"),
        ("BSc Geography 2:1", "completed a BSc in Geography"),
        ("BA English 2:2, Fen College", "completed a BA in English"),
    ],
)
def test_a_degree_is_said_with_its_subject(name, said):
    made = paper(Credential(name, "education", end=PartialDate(2019)), AS_OF)
    assert made is not None
    assert made.fact.clause.phrase("past") == f"{said} in 2019"


@pytest.mark.parametrize("name", ["B.A.", "BSc"])
def test_a_bare_degree_is_not_told(name):
    assert paper(Credential(name, "education", end=PartialDate(2019)), AS_OF) is None


@pytest.mark.parametrize("each", papers_file().fits, ids=lambda each: each.entry)
def test_a_known_paper_is_told_with_its_own_date(each):
    date = PartialDate.parse(each.date)
    kind = "education" if "completed" in each.told else "certification"
    made = paper(Credential(each.entry, kind, end=date), AS_OF)
    assert made is not None
    assert made.fact.clause.phrase("past") == each.told


@pytest.mark.parametrize(
    "each", papers_file().does_not_fit, ids=lambda each: each.entry
)
def test_an_entry_that_no_list_knows_is_not_told(each):
    for kind in ("education", "certification"):
        assert paper(Credential(each.entry, kind), AS_OF) is None


def test_the_years_of_a_licence_are_no_date_on_which_it_was_earned():
    held = Credential(
        "CCRN", "certification", start=PartialDate(2019), end=PartialDate(2031)
    )
    made = paper(held, AS_OF)
    assert made is not None
    assert made.fact.clause.phrase("base") == "hold the CCRN certification"
    over = Credential(
        "CCRN", "certification", start=PartialDate(2014), end=PartialDate(2017)
    )
    assert paper(over, AS_OF) is None


def test_studies_that_go_on_are_not_told_as_completed():
    degree = Credential("BSc Chemistry", "education", end=PartialDate(AS_OF.year + 1))
    assert paper(degree, AS_OF) is None
    line = "BSc Chemistry (in progress)"
    assert paper(Credential("BSc Chemistry", "education"), AS_OF, line) is None


def across(old, new, *, first="Buyer", second="Planner"):
    return person(
        "two roles",
        [
            position(1, second, "Tern Energy", "2021-01", "now", *new),
            position(2, first, "Marlow", "2016-01", "2020-12", *old),
        ],
        [move("p2", "p1", "lateral", "lateral")],
    )


def facts_of(made, role):
    found = finder(made.resume)
    proof = proofs(made.resume, made.moves, found, AS_OF)[made.moves[0].id]
    return {each.evidence.fact for each in proof.facts(getattr(proof, role))}


def test_a_line_of_two_roles_is_told_of_the_later_one_only():
    made = across(["Chaired the  jury.", "Bought steel"], ["Chaired the jury"])
    assert facts_of(made, "new") == {"Chaired the jury"}
    assert facts_of(made, "old") == {"Bought steel"}


def test_a_line_about_the_persons_own_decision_is_no_fact():
    made = across(["Bought steel"], ["Chose fewer hours and no staff for now"])
    assert facts_of(made, "new") == set()


def test_names_in_other_letters_get_no_text():
    made = across(["Bought steel"], ["Planned stock"], second="Ведущий бухгалтер")
    assert suggest(made.resume, {}, made.moves, as_of=AS_OF) == ()


def test_where_the_work_was_is_no_employer() -> None:
    assert (
        employer_phrase(Position("Buyer", employer="Leeds with travel to Hull")) is None
    )
    assert (
        employer_phrase(Position("Buyer", employer="Moss Travel")) == "at Moss Travel"
    )


def test_a_month_is_named_by_a_date_in_another_language_or_in_figures():
    assert "October" in month_names("seit Oktober 2022")
    assert "March" in month_names("From 12-03-2023 to till date")
    assert month_names("2022 to 2024") == set()
