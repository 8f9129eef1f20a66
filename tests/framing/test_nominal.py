"""Lines that name a deed by a noun, and results that stay with their deed."""

import pytest

from framer.framing.clauses import clauses
from framer.framing.nominal import nominal_lines, phrasal
from framer.framing.verbs import read

NONE = frozenset[str]()


def said(line, form="past"):
    return [clause.phrase(form) for clause in clauses(line, NONE)]


@pytest.mark.parametrize(
    ("line", "past", "ing"),
    [
        ("Management of 64 employees", "managed 64 employees",
         "managing 64 employees"),
        ("Line management of four officers, two clerks and three drivers",
         "line-managed four officers, two clerks and three drivers",
         "line-managing four officers, two clerks and three drivers"),
        ("Recruitment, training and supervision of 14 care staff",
         "recruited, trained and supervised 14 care staff",
         "recruiting, training and supervising 14 care staff"),
        ("Mgmt of 12 drivers", "managed 12 drivers", "managing 12 drivers"),
        ("Handover of 148 flats before the stop",
         "handed over 148 flats before the stop",
         "handing over 148 flats before the stop"),
        ("Handing over of keys to tenants", "handed over keys to tenants",
         "handing over keys to tenants"),
        ("Budget holder for overtime, £90k a year",
         "held the budget for overtime, £90k a year",
         "holding the budget for overtime, £90k a year"),
        ("Care of ventilated patients", "cared for ventilated patients",
         "caring for ventilated patients"),
        ("Liaison with the county engineer", "liaised with the county engineer",
         "liaising with the county engineer"),
        ("Order processing on Sage", "processed orders on Sage",
         "processing orders on Sage"),
        ("Full responsibility for a 90-bed home and a team of 40",
         "had full responsibility for a 90-bed home and a team of 40",
         "having full responsibility for a 90-bed home and a team of 40"),
        ("Point of contact for the night team",
         "acted as point of contact for the night team",
         "acting as point of contact for the night team"),
        ("Buddy for new starters", "acted as a buddy for new starters",
         "acting as a buddy for new starters"),
        ("Resp. for 12 drivers", "was responsible for 12 drivers",
         "being responsible for 12 drivers"),
        ("Acting Plant Manager for six weeks in summer 2022",
         "acted as plant manager for six weeks in summer 2022",
         "acting as plant manager for six weeks in summer 2022"),
    ],
)  # fmt: skip
def test_a_noun_of_a_deed_is_told_as_the_deed(line, past, ing):
    assert said(line) == [past]
    assert said(line, "ing") == [ing]


@pytest.mark.parametrize(
    ("line", "past"),
    [
        ("Phones, counter, rates enquiries",
         "handled phones, counter and rates enquiries"),
        ("Local studies, rhyme time, IT help",
         "did local studies, rhyme time and IT help"),
        ("Spot checks on eleven branches",
         "carried out spot checks on eleven branches"),
        ("Credit vetting", "did credit vetting"),
        ("Nine picture books, one mural", "worked on nine picture books and one mural"),
        ("Organisation of 200 people", "covered organisation of 200 people"),
    ],
)  # fmt: skip
def test_a_list_is_told_with_a_verb_that_goes_with_its_nouns(line, past):
    assert said(line) == [past]


@pytest.mark.parametrize(
    ("line", "past"),
    [
        ("No accidents in 4 years", "had no accidents in 4 years"),
        ("First contact resolution 87% against a 78% target",
         "had first contact resolution at 87% against a 78% target"),
        ("Vacancy rate 19% to 4%", "saw the vacancy rate go from 19% to 4%"),
        ("Guest score 4.3 to 4.6", "saw the guest score go from 4.3 to 4.6"),
        ("Ran the safety round. Zero findings in the 2025 audit.",
         "ran the safety round, with zero findings in the 2025 audit"),
        ("Kept the records; 31% fewer queries per site",
         "kept the records, with 31% fewer queries per site"),
        ("Launch of the oat range: 410 tonnes in the first quarter",
         "launched the oat range, with 410 tonnes in the first quarter"),
    ],
)  # fmt: skip
def test_a_result_stays_with_its_deed(line, past):
    assert said(line) == [past]


@pytest.mark.parametrize(
    "line",
    ["No direct reports", "Employee of the Month in March", "Type 1 engines",
     "Set up and running of four presses", "Company went into administration in 2022",
     "Friday and Saturday nights", "Bottler of soft drinks"],
)  # fmt: skip
def test_what_is_no_deed_and_no_work_gives_nothing(line):
    assert said(line) == []


@pytest.mark.parametrize(
    ("line", "past"),
    [
        ("Supporting 14 residents with meals", ["supported 14 residents with meals"]),
        ("Daily: supporting 14 residents", ["supported 14 residents"]),
        ("I process land exchanges for two offices",
         ["processed land exchanges for two offices"]),
        ("To manage the dietetics service at two hospitals",
         ["managed the dietetics service at two hospitals"]),
        ("I ran two sites with four managers reporting to me",
         ["ran two sites with four managers"]),
        ("Recording fluid balance and turning charts",
         ["recorded fluid balance and turning charts"]),
        ("Opening new accounts and credit checks", ["opened new accounts"]),
        ("Line managed five sergeants", ["line-managed five sergeants"]),
    ],
)  # fmt: skip
def test_a_line_of_any_person_or_form_is_read(line, past):
    assert said(line) == past


def test_a_cut_leaves_the_proof_and_never_half_a_list():
    line = (
        "Taught all subjects to a class of 24, including six pupils with plans and "
        "four learners of English in the second and third year"
    )
    (clause,) = clauses(line, NONE)
    assert clause.shortened(15).phrase("past") == "taught all subjects to a class of 24"
    line = (
        "Raised reading scores in a small rural school across two campuses and with no "
        "additional staff at any time in those years from 51% to 68%"
    )
    (clause,) = clauses(line, NONE)
    short = clause.shortened(15)
    assert short is None or short.rest.endswith("from 51% to 68%")


def test_every_verb_of_the_table_has_its_forms():
    table = nominal_lines()
    for verb in (*table.acts.values(), *table.leads.values(), *table.lends):
        assert phrasal(verb) is not None, verb
    for act in table.acts:
        reading = read(act)
        assert reading is None or reading.form in ("ing", "base"), act
