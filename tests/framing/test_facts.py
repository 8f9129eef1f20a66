"""What a role's lines and a person's papers give a text to tell."""

import pytest

from framer.framing.evidence import proofs
from framer.framing.facts import credential_fact
from framer.framing.language import finder
from framer.framing.suggestions import suggest
from framer.model import Credential, PartialDate
from tests.framing.people import AS_OF, move, person, position


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("B.S. Industrial Technology", "completed a B.S. in Industrial Technology"),
        ("MSc Data Science", "completed an MSc in Data Science"),
        ("B.A. in History", "completed a B.A. in History"),
        ("MBA", "completed an MBA"),
    ],
)
def test_a_degree_is_said_with_its_subject(name, said):
    fact = credential_fact(Credential(name, "education", end=PartialDate(2019)))
    assert fact is not None
    assert fact.clause.phrase("past") == f"{said} in 2019"


@pytest.mark.parametrize("name", ["B.A.", "BSc"])
def test_a_bare_degree_is_not_told(name):
    assert credential_fact(Credential(name, "education", end=PartialDate(2019))) is None


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
