"""Facts that stand under no job, and what a text makes of both jobs together."""

import pytest

from framer.framing.beside import honour, years_of_work
from framer.framing.clauses import clauses
from framer.framing.context import Setting, context
from framer.framing.crafts import craft, crafts_file
from framer.framing.evidence import proofs
from framer.framing.language import finder
from framer.framing.papers import paper
from framer.framing.prose import spoken_title
from framer.framing.suggestions import suggest
from framer.model import Answers, Credential, MoveAnswers, PartialDate
from tests.framing.people import AS_OF, move, person, position


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Social worker with fourteen years in child welfare.",
            "fourteen years in child welfare",
        ),
        (
            "Buyer with 12+ years of experience in homewares and linens, and calm",
            "over 12 years in homewares and linens",
        ),
        (
            "13 years in gifts, crafts and seasonal goods.",
            "13 years in gifts, crafts and seasonal goods",
        ),
        ("After six years of managing I wanted to build again.", None),
        ("10 years of experience in UAE and India.", None),
        ("Office manager of ten years, now temping.", None),
        ("15 years in analysis, design and development of many web systems", None),
    ],
)
def test_the_years_of_a_profile_are_told_whole_or_not_at_all(line, said):
    assert years_of_work(line) == said


@pytest.mark.parametrize(
    ("name", "kind", "end", "said"),
    [
        ("CPAN", "certification", PartialDate(2024), "the CPAN certification"),
        ("CPAN", "certification", None, None),
        ("CPAN", "education", PartialDate(2024), None),
        ("CPR", "certification", PartialDate(2024), None),
    ],
)
def test_letters_with_their_one_year_are_a_certificate(name, kind, end, said):
    entry = Credential(name=name, kind=kind, end=end, at="body/p[9]")
    made = paper(entry, AS_OF)
    assert (made and made.name) == said


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("Horizon Award, 2015", "received the Horizon Award in 2015"),
        (
            "Teacher of the Year, 2017",
            "received the Teacher of the Year award in 2017",
        ),
        ("Farm Manager of the Year, finalist 2018", None),
        ("Insight Grant, $212,000 (PI)", None),
        ("2019 Visiting Fellowship (declined)", None),
    ],
)
def test_only_an_honour_that_was_received_is_told(entry, said):
    made = honour(entry, "body/p[1]", AS_OF)
    assert (made and made.fact.clause.phrase("past")) == said


@pytest.mark.parametrize(
    "each",
    [*crafts_file().fits, *crafts_file().does_not_fit],
    ids=lambda each: each.title,
)
def test_a_title_names_its_work_or_nothing(each):
    assert (craft(each.title) or "") == each.craft


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Built the berth board; waiting time down from 31 to 19 hours",
            "built the berth board, with waiting time down from 31 to 19 hours",
        ),
        (
            "Ran the hotel; occupancy rose from 48 to 71 percent",
            "ran the hotel, with occupancy rising from 48 to 71 percent",
        ),
        (
            "Lost-time injuries cut from 12 to 3",
            "saw lost-time injuries go from 12 to 3",
        ),
        (
            "Bus garage charging stations, phase 2",
            "worked on bus garage charging stations (phase 2)",
        ),
        (
            "Fare card replacement, $11M, three vendors",
            "worked on fare card replacement, with $11M and three vendors",
        ),
    ],
)
def test_a_line_of_two_halves_is_told_whole(line, said):
    (clause,) = clauses(line, frozenset({"past"}))
    assert clause.phrase("past") == said


def test_a_title_is_spoken_without_a_comma():
    assert spoken_title("Shift Superintendent, Quay Side Works") == (
        "shift superintendent"
    )


def planner(**more):
    return person(
        "two roles",
        [
            position(
                1,
                "Demand Planner",
                "Lindale Foods",
                "2020-02",
                "now",
                "Built the forecast in Power BI.",
                "Cut waste by 12%.",
            ),
            position(
                2,
                "Finance Manager",
                "Brook Mills",
                "2015-02",
                "2020-01",
                "Led a team of 9 and a budget of $4M.",
                "Wrote the month-end guide.",
            ),
        ],
        [move("p2", "p1", "down", "step-down")],
        **more,
    )


def values(made):
    proved = proofs(made.resume, made.moves, finder(made.resume), AS_OF)
    proof = proved[made.moves[0].id]
    return context(Setting(proof, "spoken", "answer", Answers(), MoveAnswers(), None))


def test_a_paper_is_told_on_its_side_of_the_move():
    made = planner(
        credentials=[
            Credential("CPIM", "certification", end=PartialDate(2021), at="body/p[9]"),
            Credential("MBA", "education", end=PartialDate(2019), at="body/p[10]"),
        ]
    )
    found = values(made)
    assert found["earned"].i == "I earned the CPIM certification in 2021"
    assert found["brought"].i == "I completed an MBA in 2019"
    assert found["earned"].i.facts[0].at == "body/p[9]"


def test_what_the_next_reader_gets_names_each_thing_once_without_numbers():
    found = values(planner())
    assert found["offer"].noun == ("Power BI and experience in finance management")


def test_two_bullets_of_a_set_tell_no_fact_twice():
    made = planner()
    bullets = [
        each
        for each in suggest(made.resume, {}, made.moves, as_of=AS_OF)
        if each.form == "bullet"
    ]
    for condition in (None, "chosen"):
        told = [
            fact.at
            for each in bullets
            if each.condition == condition
            for fact in {
                fact.at: fact
                for fact in each.evidence
                if fact.kind in ("result", "scope", "duty", "credential")
            }.values()
        ]
        assert len(told) == len(set(told))


def test_years_end_where_the_person_speaks_of_themselves():
    said = years_of_work("Engineer with nine years of web development behind me")
    assert said == "nine years of web development"
