"""Work taken up again, where a career began, and what a step down brings along."""

import pytest

from framer.career.titles import read_title
from framer.framing.blends import story
from framer.framing.clauses import clauses
from framer.framing.context import Setting, context
from framer.framing.employers import employer_phrase
from framer.framing.evidence import proofs
from framer.framing.facts import facts
from framer.framing.language import finder
from framer.framing.results import change_of
from framer.framing.returns import taken_up_again
from framer.model import Answers, MoveAnswers, Resume
from tests.framing.people import AS_OF, move, person, position

LED = move("p2", "p1", "down", "step-down", "management-to-specialist")


def made(*titles, step=LED):
    """A career of posts at firms of their own, the latest first."""
    posts = [
        position(
            number + 1,
            title,
            f"{firm} School",
            f"{2022 - 4 * number}-01",
            "now" if number == 0 else f"{2025 - 4 * number}-12",
        )
        for number, (title, firm) in enumerate(
            zip(titles, ("Ash", "Beech", "Cedar", "Dogwood", "Elder"), strict=False)
        )
    ]
    ups = [
        move(f"p{number + 1}", f"p{number}", "up") for number in range(2, len(titles))
    ]
    career = person("returning", posts, (*reversed(ups), step))
    proof = proofs(career.resume, career.moves, finder(career.resume), AS_OF)[step.id]
    readings = {post.id: read_title(post.title).public for post in posts}
    return Setting(proof, "spoken", "answer", Answers(), MoveAnswers(), None, readings)


@pytest.mark.parametrize(
    ("titles", "again"),
    [
        (("Science Teacher", "Principal", "Maths Teacher"), "teaching"),
        (("Carpenter", "General Superintendent", "Carpenter Foreman"), "carpentry"),
        (
            ("Software Engineer", "Engineering Manager", "Software Engineer"),
            "hands-on software engineering",
        ),
        (("Staff Nurse", "Nurse Manager", "Staff Nurse"), "hands-on nursing"),
        (("Line Cook", "Sous Chef", "Line Cook"), None),
        (("Science Teacher", "Principal", "Bursar"), None),
        (("Warehouse Operative", "Plant Manager", "Machine Operator"), None),
    ],
)
def test_work_that_was_left_and_taken_up_again(titles, again):
    assert taken_up_again(made(*titles).proof) == again


def test_whoever_takes_work_up_again_went_back_to_it():
    values = context(made("Science Teacher", "Principal", "Science Teacher"))
    assert str(values["new"].arrived).startswith(
        "went back to science teaching, as a science teacher at Ash School"
    )
    assert values["new"].arrive.startswith("go back to science teaching, as a")


def test_an_answer_begins_where_the_career_began():
    values = context(
        made("Science Teacher", "Principal", "Deputy Principal", "Science Teacher")
    )
    assert (
        values["began"]
        == "I started out as a science teacher at Dogwood School in 2010"
    )


@pytest.mark.parametrize(
    "titles",
    [
        ("Science Teacher", "Principal", "Deputy Principal", "Shop Assistant"),
        ("Science Teacher", "Principal", "Deputy Principal", "Student Teacher"),
        ("Science Teacher", "Principal"),
    ],
    ids=["another line of work", "practice", "no earlier post"],
)
def test_a_beginning_in_other_work_or_in_practice_is_not_told(titles):
    assert "began" not in context(made(*titles))


def test_a_post_that_led_people_is_what_a_step_down_brings_along():
    values = context(made("Science Teacher", "School Principal", "Science Teacher"))
    assert {"led", "above", "headed"} <= values.keys()


def test_another_line_of_work_has_nothing_above_it():
    step = move("p2", "p1", "down", "step-down", "function-pivot")
    values = context(made("Line Cook", "Sales Manager", "Sales Clerk", step=step))
    assert not {"led", "above"} & values.keys()


def test_whoever_led_people_elsewhere_brings_that_alone():
    step = move("p2", "p1", "down", "step-down", "management-to-specialist")
    values = context(made("Shop Assistant", "Head of Publicity", step=step))
    assert "headed" in values
    assert not {"led", "above"} & values.keys()


def test_a_school_is_named_without_the_district_before_it():
    post = position(
        1, "Teacher", "Cedar Hollow ISD, Bowie Bend Middle School", "2021", "now"
    )
    assert employer_phrase(post) == "at Bowie Bend Middle School"


def test_two_facts_of_one_line_are_both_told():
    line = "610 students, 44 teachers; campus rating from C to A"
    post = position(1, "Principal", "Beech School", "2016-07", "2021-06", line)
    known = facts(post, finder(Resume((post,))))
    told = story(sorted(known, key=lambda fact: fact.kind == "result"), post, "letter")
    assert told == (
        "I had 610 students and 44 teachers, and the campus rating went from C to A"
    )


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Vacancy rate from 19% to 4%", "vacancy rate down from 19% to 4%"),
        ("Uptake from 12% to 21% in 2024", "uptake up from 12% to 21% in 2024"),
        ("Setup time from 55 to 12 minutes", "setup time down from 55 to 12 minutes"),
        ("Nightly run from 7 hours to 50 minutes",
         "nightly run from 7 hours to 50 minutes"),
        ("Campus rating from C to A", "campus rating from C to A"),
    ],
)  # fmt: skip
def test_a_change_on_paper_says_which_way_it_went(line, own):
    assert change_of(line).own == own


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Led our team of 8", "the team of 8"),
        ("Handled accounts, billing, gym etiquette, etc.",
         "accounts, billing, gym etiquette"),
    ],
)  # fmt: skip
def test_what_is_ours_is_told_as_the_thing(line, rest):
    assert clauses(line, frozenset())[0].rest == rest


def test_what_is_my_own_is_not_told():
    assert not clauses("Kept my own books and sales tax", frozenset())


def test_deeds_of_two_words_are_found_in_a_list():
    found = clauses("Close kitchen, deep clean hoods every two weeks", frozenset())
    assert [each.base for each in found] == ["close", "deep-clean"]
