"""Offices of a firm, deputies, bodies, units: orders that outweigh guessed rungs."""

import pytest

from framer.career.direction import compare_titles
from framer.career.moves import find_moves
from framer.knowledge.grammar import title_words
from framer.model import Position

ALDER, BIRCH = "Alder Foods", "Birch Logistics"


def ask(a, b, one=None, two=None):
    return compare_titles(a, b, employer_a=one, employer_b=two).direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Senior Vice President, Sales", "Executive Vice President, Sales", "up"),
        ("EVP, Operations", "SVP, Operations", "down"),
        ("Vice President", "Corporate Vice President", "up"),
        ("Vice President, Claims", "Senior Executive Vice President", "up"),
        ("Senior Vice President", "Group Vice President", "unclear"),
        ("Deputy Secretary of the Treasury", "Secretary of the Treasury", "up"),
        ("Under Secretary", "Secretary", "up"),
        ("Harbour Master", "Deputy Harbour Master", "down"),
        ("Editor", "Deputy Editor", "down"),
        ("Director", "Group Director", "unclear"),
        ("Senior Partner", "Managing Partner", "unclear"),
        ("Leiter Produktmanagement", "Leiter Konzern-Produktmanagement", "unclear"),
        ("Senior Gardener", "Head Gardener", "up"),
        ("Project Manager III", "Senior Project Manager", "lateral"),
        ("Support Rep II", "Support Rep I", "down"),
        ("Senior Test Manager", "QA Manager", "unclear"),
    ],
)
def test_words_that_rank_two_titles(a, b, direction):
    assert ask(a, b) == direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Chief Operating Officer", "Chief Executive Officer", "up"),
        ("Chief Financial Officer", "Chief Executive Officer", "up"),
        ("President and COO", "President and CEO", "up"),
        ("Chief Executive, Bakery Division", "Chief Executive", "up"),
        ("Executive Vice President", "Chief Financial Officer", "unclear"),
        ("Vice President", "Group Executive", "up"),
        ("Chief of Staff to the Chief Executive", "Chief Executive", "up"),
    ],
)
def test_offices_inside_one_firm(a, b, direction):
    assert ask(a, b, ALDER, ALDER) == direction


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Chief Executive Officer", "Chief Operating Officer"),
        ("Executive Vice President", "Chief Executive Officer"),
    ],
)
def test_between_firms_the_size_decides(a, b):
    assert ask(a, b, ALDER, BIRCH) != "down"


@pytest.mark.parametrize(
    ("a", "b", "employer"),
    [
        ("Commander", "Deputy Assistant Commissioner", "Wessley Metropolitan Police"),
        ("Station Manager", "Deputy Assistant Commissioner", "Wessley Fire Brigade"),
        ("Managing Editor", "Editor", "The Harrow Times"),
        ("National Secretary", "Assistant General Secretary", "Bakers' Union"),
        ("Joint Secretary", "Home Secretary", "Ministry of Home Affairs"),
        ("Food and Beverage Director", "General Manager", "Hotel Corvane"),
        ("Secretary of the Interior", "Representative to the Council", "Ruritania"),
    ],
)
def test_great_offices_are_never_called_down_by_their_last_word(a, b, employer):
    assert ask(a, b, employer, employer) != "down"


def test_the_head_of_a_part_may_become_deputy_head_of_the_whole():
    (move,) = find_moves(
        [
            Position("Director of Flight Operations", ALDER, "2015-01", "2019-12"),
            Position("Deputy Director", ALDER, "2020-01", "2023-12"),
        ]
    )
    assert move.direction == "unclear"


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Commander, 1st Battalion", "Commander, 4th Brigade", "up"),
        (
            "Commander, Carrier Strike Group 3",
            "Commander, Destroyer Squadron 9",
            "down",
        ),
        ("Commander, 2nd Battalion", "Commander, 3rd Battalion", "lateral"),
    ],
)
def test_the_unit_says_which_command_is_larger(a, b, direction):
    assert ask(a, b, "Army", "Army") == direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Program Analyst, GS-0343-14", "Program Analyst, GS-0343-12, Step 10", "down"),
        ("Analyst, GS-9", "Analyst, GS-11/12/13", "up"),
        ("Clerk Grade 7/8", "Clerk Grade 5/6", "down"),
        ("Mechanic, WG-8", "Mechanic, WG-10", "up"),
        ("Policy Officer (VPS 5)", "Policy Officer (VPS 4)", "down"),
        ("Network Engineer", "Network Engineer (6 month contract)", "lateral"),
        ("Investigation Officer", "Investigation Officer (scale 5)", "lateral"),
    ],
)
def test_grades_and_numbers_that_are_none(a, b, direction):
    assert ask(a, b) == direction


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Analista de Compras Sênior", "Coordenadora de Compras"),
        ("Analista de marketing senior", "Coordinadora de marketing"),
        ("Impiegato amministrativo", "Coordinatore amministrativo"),
        ("Assistant logistique", "Responsable logistique"),
    ],
)
def test_words_of_other_languages_that_look_english(a, b):
    assert ask(a, b) == "up"


def test_offices_hold_their_own_examples():
    for order in title_words().offices:
        for example in order.fits:
            a, b = example.split(" -> ")
            assert ask(a, b, ALDER, ALDER) == "up", example
    for example in title_words().offices[0].does_not_fit:
        a, b = example.split(" -> ")
        assert ask(a, b) == "unclear", example
