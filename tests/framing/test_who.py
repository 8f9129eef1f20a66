"""Who somebody is and how they came to the role before a move."""

import pytest

from framer.framing.context import Setting, context
from framer.framing.evidence import proofs
from framer.framing.language import finder
from framer.framing.profile import profile_file, who, who_in
from framer.framing.rise import rise
from framer.model import Answers, Item, MoveAnswers, Resume
from tests.framing.people import AS_OF, move, person, position


@pytest.mark.parametrize(
    "example",
    [*profile_file().fits, *profile_file().does_not_fit],
    ids=lambda example: example.line[:30],
)
def test_a_profile_says_who_somebody_is_without_praise(example):
    assert (who_in(example.line) or "") == example.told


def test_a_wrapped_line_of_the_profile_is_not_cut_into_a_sentence():
    lines = ("Baker with 12 years in craft bakeries and a love for", "rye bread.")
    items = tuple(Item(text, f"body/p[{row}]") for row, text in enumerate(lines))
    assert who(Resume(positions=(), summary=items)) is None


def risen(*moves, **changed):
    posts = [
        position(1, "Baker", "Rye & Co", "2023-01", "now", "Bake 300 loaves a night."),
        position(2, "Bakery Manager", "Crumb Ltd", "2018-03", "2022-12"),
        position(3, "Shift Lead", "Crumb Ltd", "2015-05", "2018-02"),
        position(4, "Baker", changed.get("first", "Crumb Ltd"), "2012-01", "2015-04"),
    ]
    kept = [post for post in posts if post.id not in changed.get("without", ())]
    made = person("baker", kept, moves)
    proof = proofs(made.resume, made.moves, finder(made.resume), AS_OF)[
        made.moves[-1].id
    ]
    values = context(Setting(proof, "spoken", "answer", Answers(), MoveAnswers(), None))
    return getattr(values["old"], "rise", None)


DOWN = move("p2", "p1", "down", "step-down")


def test_the_posts_at_one_employer_are_told_with_their_years():
    said = risen(move("p4", "p3", "up"), move("p3", "p2", "up"), DOWN)
    assert said == (
        "I joined Crumb as a baker in 2012, became a shift lead in 2015 and a bakery"
        " manager in 2018"
    )
    assert {"title", "employer", "dates"} <= {fact.kind for fact in said.facts}


def test_of_another_employer_only_the_last_post_is_told():
    posts = (move("p3", "p2", "up"), DOWN)
    said = risen(*posts, first="Oven Street")
    assert said.startswith("I joined Crumb as a shift lead in 2015 and became")
    assert risen(move("p4", "p2", "up"), DOWN, first="Oven Street") is None
    said = risen(move("p4", "p2", "up"), DOWN, first="Oven Street", without=("p3",))
    assert said == (
        "I was a baker at Oven Street before I joined Crumb as a bakery manager in 2018"
    )


def test_no_rise_is_told_across_a_step_down_or_from_one_post():
    assert risen(DOWN) is None
    assert risen(move("p3", "p2", "down"), DOWN) is None


def test_nobody_joins_as_what_they_became_later():
    """A fourth post at the employer is cut off, but not the fact that it was first."""
    posts = [
        position(1, "Baker", "Rye & Co", "2023-01", "now"),
        position(2, "Bakery Manager", "Crumb Ltd", "2018-03", "2022-12"),
        position(3, "Assistant Bakery Manager", "Crumb Ltd", "2015-05", "2018-02"),
        position(4, "Shift Lead", "Crumb Ltd", "2012-01", "2015-04"),
        position(5, "Baker", "Crumb Ltd", "2010-01", "2011-12"),
    ]
    moves = [move(f"p{n}", f"p{n - 1}", "up") for n in (5, 4, 3)]
    made = person("baker", posts, [*moves, DOWN])
    proof = proofs(made.resume, made.moves, finder(made.resume), AS_OF)[DOWN.id]
    assert str(rise(proof, "spoken")) == (
        "From 2012 I was a shift lead at Crumb, became an assistant bakery manager in"
        " 2015 and a bakery manager in 2018"
    )
    left_out = person("baker", [posts[0], posts[1], posts[4]], [DOWN])
    proof = proofs(left_out.resume, (DOWN,), finder(left_out.resume), AS_OF)[DOWN.id]
    assert rise(proof, "spoken") is None
