"""Lines without a verb: what is told of them, and with which verb."""

import pytest

from framer.framing.blends import pair
from framer.framing.clauses import clauses
from framer.framing.facts import facts
from framer.framing.nounthings import noun_lines
from framer.framing.phrases import said_slot
from framer.framing.verbless import verbless
from framer.model import Bullet, PartialDate, Position

NONE = frozenset[str]()


class Finder:
    def find(self, text):
        return ()


def role(*lines, current=False):
    return Position(
        "Manager",
        "Tern Works",
        start=PartialDate(2017, 3),
        end=None if current else PartialDate(2021, 5),
        current=current,
        bullets=tuple(Bullet(line, f"b{number}") for number, line in enumerate(lines)),
    )


def told(*lines, current=False):
    return [
        each.clause.phrase("past")
        for each in facts(role(*lines, current=current), Finder())
    ]


@pytest.mark.parametrize(("line", "said"), noun_lines().examples.fits)
def test_a_line_without_a_verb_is_told_with_one_that_claims_nothing(line, said):
    assert "; ".join(each.phrase("past") for each in verbless(line)) == said


@pytest.mark.parametrize("line", noun_lines().examples.does_not_fit)
def test_what_is_no_fact_of_the_work_is_not_told(line):
    assert verbless(line) == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Budget: $7M. Team: 62.", ["had a $7M budget", "had a team of 62"]),
        ("Crew of 16; plant closed", ["had a crew of 16"]),
        (
            "Five supervisors, two shifts • changeover from 55 to 14 minutes",
            ["had five supervisors and two shifts",
             "saw changeover go from 55 to 14 minutes"],
        ),
        (
            "Chaired the falls council; falls with injury down by half",
            ["chaired the falls council", "saw falls with injury go down by half"],
        ),
        ("Drafting of ministerial briefs", ["drafted ministerial briefs"]),
    ],
)  # fmt: skip
def test_each_part_of_a_line_is_a_fact_of_its_own(line, said):
    assert [each.phrase("past") for each in clauses(line, NONE)] == said


@pytest.mark.parametrize(
    ("line", "beside", "said"),
    [
        ("Docket search in Elasticsearch", NONE,
         "worked on docket search in Elasticsearch"),
        ("Parking decks, tilt-up warehouses", NONE,
         "worked on parking decks and tilt-up warehouses"),
        ("Handling guest complaints", frozenset({"ing"}), "handled guest complaints"),
        ("Draft quarterly donor reports", frozenset({"base"}),
         "drafted quarterly donor reports"),
        ("Supervise summer interns", NONE, "supervised summer interns"),
    ],
)  # fmt: skip
def test_a_word_that_may_be_a_noun_is_a_verb_only_beside_its_like(line, beside, said):
    assert [each.phrase("past") for each in clauses(line, beside)] == [said]


def test_a_change_stands_before_a_size_and_a_superior_is_no_fact():
    assert told(
        "Reported to the VP of Operations",
        "Wrote the handbook",
        "Team of nine",
        "CSAT from 78% to 86%",
    ) == [
        "saw CSAT go from 78% to 86%",
        "had a team of nine",
        "wrote the handbook",
    ]


def test_a_year_outside_the_role_is_not_told():
    assert told("Led the rewrite of the billing module in 2023") == []


def test_a_measured_change_keeps_its_thing():
    said = told(
        "Trained a classifier for 42 kinds of request, raising accuracy from 71% to 88%"
    )
    assert all("classifier" in each for each in said)


def test_a_present_role_has_and_an_earlier_one_had():
    def spoken(current):
        position = role("40 med-surg beds, 62 FTEs", current=current)
        (fact,) = facts(position, Finder())
        return said_slot(fact, position, "spoken")

    assert spoken(True).i == "I have 40 med-surg beds and 62 FTEs"
    assert spoken(False).i == "I had 40 med-surg beds and 62 FTEs"
    assert spoken(False).__getattr__("with") == "with 40 med-surg beds and 62 FTEs"


def test_on_paper_a_line_without_a_verb_keeps_its_own_words():
    position = role("Malignant hyperthermia champion", current=True)
    (fact,) = facts(position, Finder())
    slot = said_slot(fact, position, "paper")
    assert slot.did == "malignant hyperthermia champion"
    assert slot.follow == ", serving as a malignant hyperthermia champion"


def test_what_was_had_in_one_year_is_over():
    position = role("Sales of $1.4 million in 2018", current=True)
    (fact,) = facts(position, Finder())
    assert (
        said_slot(fact, position, "spoken").i == "I had sales of $1.4 million in 2018"
    )


def test_had_and_done_share_no_auxiliary():
    position = role("40 med-surg beds, 62 FTEs", "Cut waste by 12%", current=True)
    one, two = facts(position, Finder())
    assert pair([one, two], position, "letter") == (
        "I cut waste by 12%, and I have 40 med-surg beds and 62 FTEs"
    )
    assert said_slot(two, position, "letter").too == (
        "I also have 40 med-surg beds and 62 FTEs"
    )
