import pytest

from framer.framing.clauses import clauses
from framer.framing.spoken import spoken, with_left_out_article


def said(line, form):
    return [clause.phrase(form) for clause in clauses(line)]


@pytest.mark.parametrize(
    ("line", "past", "ing"),
    [
        ("Led a team of 8", "led a team of 8", "leading a team of 8"),
        ("Manages 12 stores.", "managed 12 stores", "managing 12 stores"),
        ("Plan inventory for 3 sites", "planned inventory for 3 sites",
         "planning inventory for 3 sites"),
        ("Co-founded a studio", "co-founded a studio", "co-founding a studio"),
        ("• Successfully ran two pilots", "ran two pilots", "running two pilots"),
        ("Leadership: coached 4 supervisors", "coached 4 supervisors",
         "coaching 4 supervisors"),
        ("Responsible for managing a team of 12", "managed a team of 12",
         "managing a team of 12"),
        ("Responsible for a brigade of 14", "was responsible for a brigade of 14",
         "being responsible for a brigade of 14"),
        ("Responsible for packaging spend", "was responsible for packaging spend",
         "being responsible for packaging spend"),
        ("Promoted to senior buyer in 2019", "was promoted to senior buyer in 2019",
         "being promoted to senior buyer in 2019"),
        ("Completed CCRN certification, 2020", "completed CCRN certification in 2020",
         "completing CCRN certification in 2020"),
        ("Planned and delivered training", "planned and delivered training",
         "planning and delivering training"),
        ("Lead design reviews for four teams", "led design reviews for four teams",
         "leading design reviews for four teams"),
        ("Fine-tune language models", "fine-tuned language models",
         "fine-tuning language models"),
        ("Modelled demand", "modelled demand", "modelling demand"),
        ("Modeled demand", "modeled demand", "modeling demand"),
    ],
)  # fmt: skip
def test_a_line_is_said_in_other_forms(line, past, ing):
    assert said(line, "past")[0] == past
    assert said(line, "ing")[0] == ing


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Led 8 engineers and shipped 3 releases", ["led 8 engineers",
         "shipped 3 releases"]),
        ("Built a course; cut turnover by 9%", ["built a course",
         "cut turnover by 9%"]),
        ("Planned menus, trained cooks and cut waste", ["planned menus",
         "trained cooks", "cut waste"]),
        ("Rebuilt the forecast, cutting stock-outs 14%",
         ["rebuilt the forecast, cutting stock-outs 14%", "rebuilt the forecast",
          "cut stock-outs 14%"]),
        ("Rebuilt the forecast; stock-outs down 14%",
         ["rebuilt the forecast, with stock-outs down 14%"]),
    ],
)  # fmt: skip
def test_a_line_is_cut_where_another_clause_begins(line, expected):
    assert said(line, "past") == expected


@pytest.mark.parametrize(
    "line",
    [
        "15% increase in sales",
        "Team lead for 6 agents",
        "Budget management for 3 sites",
        "First point of contact for 300 users",
        "We won Agency of the Year",
        "See www.example.org",
        "",
        "•",
    ],
)
def test_a_line_without_a_verb_of_its_own_gives_nothing(line):
    assert clauses(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Managed stock and improved layouts",
        "Mentored 3 juniors who built and shipped the billing service",
    ],
)
def test_a_line_that_reads_two_ways_is_only_quoted(line):
    assert said(line, "past")[0] == line[0].lower() + line[1:]
    assert said(line, "ing")[0] is None


def test_contributed_never_becomes_led():
    assert said("Contributed to a team of 8", "past") == ["contributed to a team of 8"]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("team of 8 engineers", "a team of 8 engineers"),
        ("a finance team of 5", "a finance team of 5"),
        ("$4M budget & a 12-person team", "a $4M budget and a 12-person team"),
        ("12-module course (new in 2020)", "a 12-module course"),
        ("8-person crew", "an 8-person crew"),
        ("40 tests w/ clinicians", "40 tests with clinicians"),
        ("R&D for 3 sites", "R&D for 3 sites"),
        ("12-hour shifts", "12-hour shifts"),
    ],
)
def test_a_phrase_reads_as_prose(rest, expected):
    assert spoken(rest) == expected


@pytest.mark.parametrize(
    ("rest", "verb", "expected"),
    [
        ("office move to a new building", "lead", "the office move to a new building"),
        ("story on unsafe rentals", "break", "a story on unsafe rentals"),
        ("budget cycle by 9 days", "shorten", "the budget cycle by 9 days"),
        ("physics to 150 pupils", "teach", "physics to 150 pupils"),
        ("the move to Leeds", "lead", "the move to Leeds"),
    ],
)
def test_a_left_out_article_comes_back_where_it_is_missed(rest, verb, expected):
    assert with_left_out_article(rest, verb) == expected


def test_a_long_clause_is_cut_without_losing_its_number():
    line = (
        "Managed 42 staff and a budget of $3M across four wards, while reporting to "
        "the director of nursing and sitting on two committees of the board"
    )
    short = clauses(line)[0].shortened(12)
    assert short is not None
    assert "42 staff" in short.rest
    assert short.length <= 12


@pytest.mark.parametrize(
    ("line", "past", "ing"),
    [
        ("Found $410,000 of duplicate payments", "found $410,000 of duplicate payments",
         "finding $410,000 of duplicate payments"),
        ("Founded a reading club", "founded a reading club", "founding a reading club"),
        ("Ground and finished parts", "ground and finished parts",
         "grinding and finishing parts"),
        ("Wound down the paper system", "wound down the paper system",
         "winding down the paper system"),
        ("Saw every family within 5 days", "saw every family within 5 days",
         "seeing every family within 5 days"),
        ("Fell 40 diseased trees a year", "felled 40 diseased trees a year",
         "felling 40 diseased trees a year"),
        ("Lay 300 bricks a day", "laid 300 bricks a day", "laying 300 bricks a day"),
        ("Set and review budgets", "set and reviewed budgets",
         "setting and reviewing budgets"),
        ("Cut and fit staircases", "cut and fit staircases",
         "cutting and fitting staircases"),
    ],
)  # fmt: skip
def test_forms_that_two_verbs_share_are_read_as_meant(line, past, ing):
    assert said(line, "past")[0] == past
    assert said(line, "ing")[0] == ing


@pytest.mark.parametrize("line", ["Ground crew lead for 4 flights", "Wound care"])
def test_a_noun_that_looks_like_a_past_form_is_no_verb(line):
    assert clauses(line) == []
