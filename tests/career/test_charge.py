"""How much is in a person's own hands, by the words of statements without numbers."""

import pytest

from framer.career.charge_words import charge_words
from framer.career.duty_charge import weigh_statement
from framer.career.duty_tokens import cut
from framer.career.moves import find_moves
from framer.model import Position


def weight(text):
    return weigh_statement(cut(text)).value


def test_the_examples_of_the_knowledge_file_hold():
    table = charge_words()
    assert [each for each in table.charge.fits if weight(each) <= 0] == []
    assert [each for each in table.charge.does_not_fit if weight(each) > 0] == []
    assert [each for each in table.low.fits if weight(each) >= 0] == []
    assert [each for each in table.low.does_not_fit if weight(each) <= -1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Set the pricing policy for all branches",
        "Hired, trained and dismissed staff",
        "In charge of the hospital at night",
        "Answered to the board for results",
        "Negotiated leases with landlords",
    ],
)
def test_charge_counts_in_every_form_of_a_verb(text):
    first, _, rest = text.partition(" ")
    forms = {"Set": "Sets", "Hired,": "Hires,", "Answered": "Answers"}
    assert weight(text) >= 1
    assert weight(f"{forms.get(first, first)} {rest}") > 0


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (
            "Approved drawings prepared by others",
            "Traced drawings prepared by the head",
        ),
        ("Ran the department", "Ran errands for the department"),
        ("Managed the office", "Managed the manager's calendar"),
        ("Reported to the chief executive", "Reported faults to the supervisor"),
        ("Supervised the school", "Worked under the supervision of the school"),
        ("Made decisions on appeals", "Took minutes of appeals"),
    ],
)
def test_the_same_words_say_charge_and_its_opposite(whole, part):
    assert weight(whole) > 0 >= weight(part)


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
                start="2018-02",
                current=True,
                bullets=tuple(bullets_b),
            ),
        )
    )
    return found


CHARGE = (
    "Headed the service and decided which cases it took",
    "Hired and appraised its staff",
    "Advised the board",
)
FOLLOWS = (
    "Enter data as instructed by the supervisor",
    "Assist the senior officer with reports",
)
PLAIN = ("Prepare quarterly returns", "Visit clients and write reports")


@pytest.mark.parametrize("title", ["Officer", "Coordinator", "Engineer", "Manager"])
def test_charge_before_and_following_after_is_a_fall_under_any_title(title):
    found = move(title, title, CHARGE, FOLLOWS)
    assert found.direction == "down"
    assert any("in charge before" in each for each in found.why)
    assert move(title, title, FOLLOWS, CHARGE).direction == "up"


def test_one_proud_word_is_no_charge():
    proud = ("Led delivery of the programme", "Assessed and guided learners")
    assert move("Lecturer", "Lecturer", proud, PLAIN).direction == "lateral"


def test_silence_after_charge_is_no_fall():
    silent = ("Commercial property", "Two offices")
    assert move("Associate", "Associate", CHARGE, silent).direction == "lateral"


def test_a_higher_title_inside_one_employer_is_not_undone_by_words():
    places = ("Fenner", "Fenner")
    found = move(
        "Senior Manager, Planning", "Director, Planning", CHARGE, PLAIN, places
    )
    assert found.direction != "down"


def test_a_higher_title_in_name_only_elsewhere():
    found = move("Assistant Manager", "Manager", CHARGE, FOLLOWS)
    assert found.direction == "down"


def test_policy_or_a_board_stands_beside_a_team_that_is_gone():
    team = ("Managed four clerks", "Reported to the head of brand")
    rules = ("Report to the CEO", "Set the brand strategy", "No direct reports")
    assert move("Manager", "Manager", team, rules).direction == "unclear"


def test_one_title_in_two_fields_is_no_rung():
    police = ("Led the missing persons unit", "Authorised overtime and deployments")
    desk = ("Staff the front counter", "Hand crimes on as instructed by the sergeant")
    found = move(
        "Police Officer",
        "Police Officer",
        police,
        desk,
        ("Westmarch Constabulary", "Eastholme Constabulary"),
    )
    assert found.direction == "down"
