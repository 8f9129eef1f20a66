"""Noun lines of résumés give no deed; deeds that look like nouns still do."""

import pytest

from framer.framing.clauses import clauses


def said(line, form="past"):
    return [clause.phrase(form) for clause in clauses(line)]


SHAPES = {
    "participle adjective before a noun": [
        "Lost property, school routes", "Selected clients: Moth Radio, Bluebird Ferry",
        "Shared services for nine countries", "Paid media for six clients",
        "Assisted living, 40 beds", "Managed services for 12 clients",
    ],
    "job title": [
        "Field training coordinator", "Grade team leader, 2021–22",
        "Certified trainer for forklift drivers", "Licensed electrician",
        "Appointed team leader in 2015", "Lead Developer for the claims portal",
        "Ship captain", "Train driver, 12 routes", "Volunteer coordinator",
    ],
    "list of things": [
        "Grill, drive-thru, closing", "Pruning, netting, tractor",
        "Open and close, deposits, night safe", "Budget $2.2M, team of 10",
        "Credit vetting, six clerks", "Managed accounts, budgets, staff",
    ],
    "compound noun": [
        "Search ranking and the event log", "Batch jobs for statements",
        "Patch notes people read", "Self-service dashboards for 40 branches",
        "Lead time reduction from 12 to 4 weeks", "Source code reviews",
        "Market research for retail clients", "Cover letters for clients",
        "Research and design lead for two labs", "Test and release management",
    ],
    "-ing noun": [
        "Engineering hiring for three start-ups", "Accounting for 12 clients",
        "Training needs analysis for 400 staff", "Receiving and put-away",
        "Teaching assistant in Year 2", "Nursing home with 60 beds",
    ],
    "verb without its object": [
        "Completed 2019", "Opened March 2018, on budget", "Promoted in 2015",
        "Hired, coached and promoted: two became directors",
        "Investigated 310 property crimes with a clearance rate of",
    ],
    "done by others": ["Funded by the EU", "Led by example"],
    "another language": ["Budget moyen : 120 k€", "Planning voor 28 collega's"],
    "capitals throughout": [
        "LED A TEAM OF 12 AND CUT COSTS", "Led A Team Of 12 And Cut Costs By 10%",
    ],
}  # fmt: skip


@pytest.mark.parametrize("line", [line for lines in SHAPES.values() for line in lines])
def test_a_noun_line_is_no_deed(line):
    assert clauses(line) == []


@pytest.mark.parametrize(
    ("line", "past"),
    [
        ("Budget for three sites and report to the board", []),
        ("Source candidates for 12 roles", ["sourced candidates for 12 roles"]),
        ("Partner with four plant managers on staffing, pay and relations",
         ["partnered with four plant managers on staffing, pay and relations"]),
        ("Lead 130 drivers and warehouse staff",
         ["led 130 drivers and warehouse staff"]),
        ("Looked after 140 clinics and renewed 95% of them",
         ["looked after 140 clinics", "renewed 95% of them"]),
        ("Clean rooms and make beds", ["cleaned rooms", "made beds"]),
        ("Handle US chain stores", ["handled US chain stores"]),
        ("Named employee of the month in May 2014",
         ["was named employee of the month in May 2014"]),
        ("Have led teams of 12", ["led teams of 12"]),
        ("Answer telephones and the door. Keep the parish calendar.",
         ["answered telephones and the door", "kept the parish calendar"]),
    ],
)  # fmt: skip
def test_a_deed_that_looks_like_a_noun_is_told(line, past):
    assert said(line) == past


@pytest.mark.parametrize(
    ("line", "past"),
    [
        # a closing span of time is the role's, not the deed's
        ("Taught a survey course for 180 students, 2013-2018",
         ["taught a survey course for 180 students"]),
        ("Presented results each quarter since Q2 2019",
         ["presented results each quarter"]),
        ("Coached soccer, spring 2019", ["coached soccer in spring 2019"]),
        ("Launched the 18V line (2016) and the battery exchange (2019)",
         ["launched the 18V line (2016) and the battery exchange (2019)"]),
        # brackets within a word
        ("Submitted 510(k) in March 2023", ["submitted 510(k) in March 2023"]),
        # abbreviations end no sentence
        ("Holds U.S. Patent 9,871,204", ["held U.S. Patent 9,871,204"]),
        ("Worked with St. Mary's and Dr. Brown",
         ["worked with St. Mary's and Dr. Brown"]),
        # what hangs on tells of the thing
        ("Revised the protocol, adopted by four wards",
         ["revised the protocol, adopted by four wards"]),
        ("Won a contract, covering 310 schools",
         ["won a contract, covering 310 schools"]),
        ("Built 96 homes, finished six weeks early",
         ["built 96 homes, finished six weeks early"]),
        ("Supervise five students, three completed", ["supervised five students"]),
        ("Introduced peer tutoring, now used district-wide",
         ["introduced peer tutoring"]),
        ("Won a bid worth £2M and was promoted", ["won a bid worth £2M"]),
    ],
)  # fmt: skip
def test_a_clause_ends_where_it_should(line, past):
    assert said(line) == past


def test_two_verbs_of_two_tenses_share_one():
    line = "Hired and lead a team of five"
    assert said(line) == ["hired and led a team of five"]
    assert said(line, "ing") == ["hiring and leading a team of five"]
    assert said(line, "participle") == ["hired and led a team of five"]


def test_a_list_behind_a_colon_is_not_cut_in_its_middle():
    line = "Led a team of five: two designers, a copywriter, an editor and a producer"
    short = clauses(line)[0].shortened(8)
    assert short is not None
    assert short.phrase("past") == "led a team of five"
