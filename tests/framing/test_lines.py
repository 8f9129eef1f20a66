"""How a line of a résumé becomes a clause, by the shape of the line."""

import pytest

from framer.framing.clause import ends_open
from framer.framing.clauses import clauses
from framer.framing.employers import employer_phrase
from framer.framing.facts import facts
from framer.framing.phrases import said_slot
from framer.framing.prose import a_title
from framer.model import Bullet, PartialDate, Position

NONE = frozenset[str]()
BASE = frozenset({"base"})


class Finder:
    def find(self, text):
        return ()


def role(title, *lines, current=False):
    return Position(
        title,
        "Tern Works",
        start=PartialDate(2017, 3),
        end=None if current else PartialDate(2021, 5),
        current=current,
        bullets=tuple(Bullet(line, f"b{number}") for number, line in enumerate(lines)),
    )


def slots(title, *lines, current=False, voice="letter"):
    position = role(title, *lines, current=current)
    found = facts(position, Finder())
    return [said_slot(each, position, voice) for each in found]


def past(line, beside=NONE):
    return [each.phrase("past") for each in clauses(line, beside)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Report to the owner; lead finance, purchasing and IT",
         ["reported to the owner", "led finance, purchasing and IT"]),
        ("Mentor three clerks; run the month-end review",
         ["mentored three clerks", "ran the month-end review"]),
        ("LEDGER WORK. Review the journals of six branches",
         ["reviewed the journals of six branches"]),
        ("description - Lead a team of 6 testers", ["led a team of 6 testers"]),
        ("Take payments and set up payment plans",
         ["took payments", "set up payment plans"]),
        ("Answer enquiries by phone and mail in two languages",
         ["answered enquiries by phone and mail in two languages"]),
        ("Phase I and II recovery for eye patients, 8 cases a day",
         ["did phase I and II recovery for eye patients, 8 cases a day"]),
        ("Two apprentices to look after", ["looked after two apprentices"]),
        ("Six residents to wash, dress and feed",
         ["washed, dressed and fed six residents"]),
        ("Handle 60 chats a day, CSAT 94%",
         ["handled 60 chats a day, with CSAT at 94%"]),
        ("Involved in code review and unit testing",
         ["was involved in code review and unit testing"]),
        ("Grade level chair", ["served as grade level chair"]),
        ("Analyze returns; recommend staffing",
         ["analyzed returns", "recommended staffing"]),
        ("Budget, cash flow and client billing",
         ["covered budget, cash flow and client billing"]),
        ("Stock counts in 64 branches", ["carried out stock counts in 64 branches"]),
        ("Ordering stationery", ["ordered stationery"]),
        ("Recommend books, wrap gifts, run the register",
         ["recommended books", "wrapped gifts", "ran the register"]),
        ("Raises receipts, keeps the register, processes travel claims.",
         ["raised receipts", "kept the register", "processed travel claims"]),
        ("Serve customers 20 hours a week while completing a bookkeeping certificate",
         ["served customers 20 hours a week while completing a bookkeeping certificate"]
         ),
    ],
)  # fmt: skip
def test_a_plain_line_gives_its_deeds(line, said):
    assert past(line, BASE) == said


@pytest.mark.parametrize(
    "line",
    ["Two weeks to prepare each show", "Three projects to date", "School of 200",
     "C++20, ROS 2, a lot of mud", "QUICKBOOKS 2020", "41 files to the board",
     "Beat planning of salesmen", "Store of the Year 2019"],
)  # fmt: skip
def test_what_no_verb_goes_with_gives_nothing(line):
    assert past(line) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Pruning, netting, tractor", ["did pruning and netting"]),
        ("Picking and packing, night shift", ["did picking and packing"]),
        ("Shrink down 0.6 points", ["saw shrink go down 0.6 points"]),
        ("Subbing, letters page, an alarming number of goats",
         ["did subbing and letters page"]),
        ("Python services, PostgreSQL", ["worked on Python services"]),
        ("Moving and handling, medication rounds",
         ["did moving and handling, and medication rounds"]),
        ("E-commerce account", ["worked on e-commerce account"]),
        ("Supplier meetings in two towns", ["had supplier meetings in two towns"]),
        ("Post, phones, invoices", ["handled post, phones and invoices"]),
        ("DOT inspections (annuals)", ["carried out DOT inspections (annuals)"]),
        ("Three meals a day for 140 residents",
         ["did three meals a day for 140 residents"]),
        ("Form redesign, tested with 24 patients",
         ["worked on form redesign, tested with 24 patients"]),
    ],
)  # fmt: skip
def test_a_list_of_work_holds_work_alone(line, said):
    assert past(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("On call one week in five", ["was on call one week in five"]),
        ("Accident free for six years", ["was accident free for six years"]),
        ("Booked four weeks out", ["was booked four weeks out"]),
        ("Employee of the Month - March 2018",
         ["was Employee of the Month in March 2018"]),
        ("President's Club 2018, 2019", ["made President's Club in 2018 and 2019"]),
        ("Best Area Sales Manager, 2017 and 2019",
         ["was Best Area Sales Manager in 2017 and 2019"]),
        ("Number 3 in the district for 2021",
         ["was number 3 in the district for 2021"]),
        ("First hire of the pricing group",
         ["was the first hire of the pricing group"]),
        ("Open and close tills; top of the store in sign-ups for 2024",
         ["opened and closed tills", "was top of the store in sign-ups for 2024"]),
    ],
)  # fmt: skip
def test_what_a_person_was_is_told_as_that(line, said):
    assert past(line) == said


@pytest.mark.parametrize(
    ("title", "line", "said"),
    [
        ("Inspector", "Eight sergeants and 60 constables",
         "I had a team of eight sergeants and 60 constables"),
        ("Production Manager", "62 FTEs, $7M budget", "I had 62 FTEs and a $7M budget"),
        ("Chief Executive", "6,000 employees", "I had 6,000 employees"),
        ("Farm Manager", "140 hectares", "I worked on 140 hectares"),
        ("Shift Supervisor", "Four colleagues", "I worked with four colleagues"),
    ],
)  # fmt: skip
def test_what_a_post_had_is_told_by_its_title(title, line, said):
    (slot,) = slots(title, line)
    assert slot.i == said


@pytest.mark.parametrize(
    ("title", "line"), [("Buyer", "Twelve cooks"), ("Head Chef", "84 seats")]
)
def test_what_nobody_had_is_only_named(title, line):
    (slot,) = slots(title, line)
    assert getattr(slot, "i", None) is None
    assert slot.__getattr__("with").startswith("with ")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Food cost from 36 to 29 per cent", "food cost went from 36 to 29 per cent"),
        ("Vacancy rate 19% to 4%", "the vacancy rate went from 19% to 4%"),
        ("Injuries cut from 12 to 3", "injuries went from 12 to three"),
        ("Mating, AB and pasture walks", "the work was mating, AB and pasture walks"),
        ("Team of 7, budget $2.6M", "the role came with a team of seven and a $2.6M"
         " budget"),
    ],
)  # fmt: skip
def test_a_line_without_a_verb_is_a_sentence_of_its_own(line, says):
    (slot,) = slots("Manager", line)
    assert slot.says.replace("12 to 3", "12 to three") == says


def test_a_sentence_of_its_own_says_no_more_than_the_line():
    work = slots("Clerk", "Orders, returns and invoices", "Wrote the rota")
    assert [each.says for each in work if getattr(each, "says", None)] == [
        "the work included orders, returns and invoices"
    ]
    (part,) = [
        each
        for each in slots("Clerk", "Sold two vans; cash counts")
        if getattr(each, "says", None)
    ]
    assert part.says == "the work included cash counts"
    for line in ("Cut waste by 9%", "New test bench", "No accidents in 4 years"):
        assert not any(getattr(each, "says", None) for each in slots("Fitter", line))
    (paper,) = slots("Clerk", "Orders, returns and invoices", voice="paper")
    assert getattr(paper, "says", None) is None


@pytest.mark.parametrize(
    ("line", "limit", "said"),
    [
        ("Managed two aides, payroll for 23, leases and the move to a new hall in 2019",
         9, "managed two aides, payroll for 23 and leases"),
        ("Negotiated freight rates, warehouse leases, supply terms and the price list",
         7, "negotiated freight rates and warehouse leases"),
        ("Manage the diary of a dean with 14 reports and a travel schedule of 90 days",
         9, "managed the diary of a dean"),
    ],
)  # fmt: skip
def test_a_long_list_keeps_its_first_things(line, limit, said):
    (clause,) = clauses(line, NONE)
    assert clause.shortened(limit).phrase("past") == said


@pytest.mark.parametrize(
    "line",
    ["Supervised kitchen, bar and floor staff",
     "Wrote monthly, quarterly and annual reports",
     "Joined as clerk in 2012, promoted to buyer and then to planner in 2021",
     "Headed a team of 11 in settlement, custody and static data"],
)  # fmt: skip
def test_a_list_whose_end_governs_it_is_not_cut(line):
    clause = clauses(line, NONE)[0]
    short = clause.shortened(4)
    assert short is None or " and " not in short.rest.replace(" and floor", "")


def told(title, *lines):
    return [each.clause.phrase("past") for each in facts(role(title, *lines), Finder())]


def test_a_side_duty_stands_below_the_work_and_a_name_is_no_count():
    assert told(
        "Teacher",
        "Led the Year 10 residential to the coast",
        "Sat on the admissions panel",
        "Taught chemistry and physics to all of the upper school",
    ) == [
        "taught chemistry and physics to all of the upper school",
        "led the Year 10 residential to the coast",
        "sat on the admissions panel",
    ]


def test_a_change_stands_before_money_money_before_people_and_people_before_counts():
    assert told(
        "Manager",
        "Filed 40 returns for the northern branches",
        "Led nine drivers in two shifts at the yard",
        "Bought £4m of steel for the northern branches",
        "Cut the cloud bill by a third",
    ) == [
        "cut the cloud bill by a third",
        "bought £4m of steel for the northern branches",
        "led nine drivers in two shifts at the yard",
        "filed 40 returns for the northern branches",
    ]


def test_the_year_of_a_version_is_no_date():
    assert told("Developer", "Wrote procedures in SQL Server 2008 for the depots") == [
        "wrote procedures in SQL Server 2008 for the depots"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The software assisted with managing repair on over 1200 stores",
        "Fennel is global design, technology and strategy consultancy",
        "Emphasis on modern web frameworks",
        "Strong experience on payroll servers",
    ],
)
def test_a_sentence_about_something_else_is_no_work(line):
    assert not clauses(line, frozenset())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Have written programs for speed development",
         ["wrote programs for speed development"]),
        ("Assisted co-workers.Assisted customers with stock",
         ["assisted co-workers", "assisted customers with stock"]),
        ("Sprints and Jumps Specialist", ["served as sprints and jumps specialist"]),
    ],
)  # fmt: skip
def test_a_deed_in_the_perfect_or_without_its_blank_is_told(line, told):
    assert [each.phrase("past") for each in clauses(line, frozenset())] == told


@pytest.mark.parametrize(
    ("head", "waits"),
    [
        ("acquisitions in partnership", True),
        ("responsibilities as both bartender", True),
        ("drills for both teams", False),
        ("the parts in stock", False),
    ],
)
def test_a_cut_that_waits_for_a_second_part_is_open(head, waits):
    assert ends_open(head) is waits


def test_a_deed_whose_thing_stands_in_a_bracket_alone_is_no_fact():
    line = "Modelled (flow, geology, chemistry)"
    assert not facts(role("Engineer", line), Finder())


def test_initials_in_a_shouted_name_stay():
    assert employer_phrase(Position("Buyer", "BBDO GUERRERO")) == "at BBDO Guerrero"


def test_a_foreign_name_takes_no_article_from_a_title():
    assert a_title("statistician", "at Getreidezüchtung Ost").startswith("a ")
