"""Made-up careers over many fields, as model objects with the moves they hold."""

from __future__ import annotations

from dataclasses import dataclass

from framer.model import (
    Bullet,
    Credential,
    Item,
    Move,
    PartialDate,
    Position,
    Resume,
)

AS_OF = PartialDate(2026, 11)


@dataclass(frozen=True)
class Person:
    """A made-up career and the moves that it holds."""

    name: str
    resume: Resume
    moves: tuple[Move, ...]


def position(number, title, employer, start, end, *bullets, **more):
    return Position(
        title=title,
        employer=employer,
        start=start,
        end=None if end == "now" else end,
        current=end == "now",
        bullets=tuple(
            Bullet(text, f"body/p[{number * 10 + 2 + row}]")
            for row, text in enumerate(bullets)
        ),
        id=f"p{number}",
        at=f"body/p[{number * 10}]",
        employer_at=f"body/p[{number * 10}]",
        dates_at=f"body/p[{number * 10 + 1}]",
        dates_text=f"{start} – {end}",
        **more,
    )


def move(frm, to, direction, *kinds, **more):
    if direction in ("down", "lateral"):
        more.setdefault("needs", ("stance", "reason", "gain"))
    return Move(
        id=f"m-{frm}-{to}",
        from_id=frm,
        to_id=to,
        direction=direction,
        kinds=kinds,
        confidence=0.9,
        **more,
    )


def person(name, positions, moves, skills=(), credentials=()):
    resume = Resume(
        positions=tuple(positions),
        skills=tuple(
            Item(text, f"body/p[{90 + row}]") for row, text in enumerate(skills)
        ),
        credentials=tuple(credentials),
        summary=(Item("Summary.", "body/p[2]"),),
        name="Robin Example",
    )
    return Person(name, resume, tuple(moves))


PEOPLE = [
    person(
        "nurse",
        [
            position(
                1,
                "Clinical Nurse Educator",
                "Harrow Vale Hospital",
                "2021-04",
                "now",
                "Designed a 9-module preceptor course for new registered nurses.",
                "Cut first-year nurse turnover on three wards from 28% to 17%.",
            ),
            position(
                2,
                "Staff Nurse, ICU",
                "Harrow Vale Hospital",
                "2018-09",
                "2021-03",
                "Nursed ventilated patients on a 14-bed intensive care unit.",
                "Completed CCRN certification, 2019.",
                "Precepted 7 new graduates.",
            ),
            position(
                3,
                "Nurse Manager, Surgical Ward",
                "St Bride Hospital",
                "2014-02",
                "2018-08",
                "Managed 38 staff and a $2.6M budget.",
                "Reduced overtime by 19% through self-scheduling.",
            ),
        ],
        [
            move("p3", "p2", "down", "management-to-specialist", "step-down"),
            move(
                "p2",
                "p1",
                "up",
                "slingshot",
                arc=("p3", "p2", "p1"),
                arc_months=(32, 32),
            ),
        ],
    ),
    person(
        "engineering manager",
        [
            position(
                1,
                "Staff Software Engineer",
                "Northpier",
                "2022-03",
                "now",
                "Rewrote the payments service in Go, cutting p95 latency from "
                "900 ms to 210 ms.",
                "Lead design reviews for four teams.",
                "Mentor 5 senior engineers on distributed systems.",
            ),
            position(
                2,
                "Engineering Manager",
                "Northpier",
                "2018-05",
                "2022-02",
                "Managed a team of 11 engineers across two time zones.",
                "Delivered PCI certification three months ahead of plan.",
                "Hired 6 engineers and cut on-call pages by 45%.",
            ),
        ],
        [move("p2", "p1", "lateral", "management-to-specialist")],
        skills=["Go, Kafka, PostgreSQL", "Distributed systems"],
    ),
    person(
        "teacher to instructional designer",
        [
            position(
                1,
                "Instructional Designer",
                "Brightwell Learning",
                "2022-08",
                "now",
                "Built 24 e-learning modules in Articulate Storyline for a "
                "retail client with 3,000 staff.",
                "Raised course completion from 61% to 84% by redesigning assessments.",
                "Run needs-analysis interviews with subject-matter experts.",
            ),
            position(
                2,
                "Head of Science",
                "Millbrook Academy",
                "2016-09",
                "2022-07",
                "Led a department of 9 teachers.",
                "Rewrote the Year 10 curriculum; GCSE pass rate up 11%.",
                "Taught physics and chemistry to 150 pupils a year.",
            ),
        ],
        [move("p2", "p1", "down", "function-pivot", "step-down")],
    ),
    person(
        "chef",
        [
            position(
                1,
                "Chef de Partie",
                "The Copper Pot",
                "2020",
                "now",
                "Run the fish section for 120 covers a night.",
                "Trained 3 commis chefs.",
            ),
            position(
                2,
                "Head Chef",
                "Larkfield Hotel",
                "2015",
                "2020",
                "Responsible for a brigade of 14 and food costs of £400k a year.",
                "Cut food waste by 23%.",
                "Won two AA Rosettes in 2017.",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "management-to-specialist")],
    ),
    person(
        "army to logistics",
        [
            position(
                1,
                "Transport Coordinator",
                "Hexham Freight",
                "2023-02",
                "now",
                "Schedule 45 vehicles a day using Mandata TMS.",
                "Reduced empty running by 12% in the first year.",
            ),
            position(
                2,
                "Captain, Royal Logistic Corps",
                "British Army",
                "2014-08",
                "2022-12",
                "Commanded 120 soldiers and 60 vehicles on two deployments.",
                "Planned the movement of 900 tonnes of stores across four countries.",
            ),
        ],
        [
            move(
                "p2",
                "p1",
                "down",
                "military-to-civilian",
                "system-reset",
                "function-pivot",
            )
        ],
    ),
    person(
        "founder to employee",
        [
            position(
                1,
                "Product Manager",
                "Lumen Health",
                "2021-06",
                "now",
                "Launched appointment reminders used by 210 clinics, reducing "
                "no-shows by 18%.",
                "Ran 60 customer interviews and rewrote the roadmap.",
            ),
            position(
                2,
                "Founder & CEO",
                "Tideline Apps",
                "2016-01",
                "2021-05",
                "Founded a 7-person software studio and grew revenue to $900k.",
                "Shipped 12 mobile apps for health clients.",
            ),
        ],
        [move("p2", "p1", "down", "from-self-employment", "step-down")],
    ),
    person(
        "sales",
        [
            position(
                1,
                "Account Executive",
                "Orrin Cloud",
                "2022-01",
                "now",
                "Closed $1.4M in new business in 2023, 118% of quota.",
                "Prospect into mid-market manufacturers with Salesforce and Outreach.",
            ),
            position(
                2,
                "Regional Sales Manager",
                "Fenwick Print",
                "2017-03",
                "2021-12",
                "Managed 9 representatives across the Midwest.",
                "Grew regional revenue from $6M to $8.2M.",
            ),
        ],
        [
            move(
                "p2",
                "p1",
                "down",
                "step-down",
                "management-to-specialist",
                "industry-pivot",
            )
        ],
    ),
    person(
        "hr temp",
        [
            position(
                1,
                "Recruiter / HR Generalist",
                "Ostrava Foods",
                "2016-03",
                "2019-08",
                "Filled 64 roles a year with an average time to hire of 27 days.",
                "Introduced structured interviews for plant supervisors.",
            ),
            position(
                2,
                "HR Assistant (Temporary)",
                "Delmar Insurance",
                "2015-10",
                "2015-11",
                "Processed I-9 forms and onboarding files for 85 new hires.",
                employment=("temporary",),
            ),
            position(
                3,
                "Workforce Development Specialist",
                "County Job Center",
                "2011-05",
                "2015-09",
                "Coached 300 job seekers a year.",
                "Built partnerships with 40 local employers.",
            ),
        ],
        [
            move(
                "p3",
                "p2",
                "down",
                "to-contract",
                "function-pivot",
                "short-stint",
                "step-down",
            ),
            move("p2", "p1", "up", "short-stint", "promotion"),
        ],
    ),
    person(
        "lawyer to nonprofit",
        [
            position(
                1,
                "Chief Legal Officer",
                "Open Harbor Fund",
                "2021-01",
                "now",
                "Advise a board of 14 on governance and grants of $30M a year.",
                "Negotiated partnership agreements in 9 countries.",
            ),
            position(
                2,
                "Associate, Programs",
                "Open Harbor Fund",
                "2018-02",
                "2020-12",
                "Drafted grant agreements for 22 partner organizations.",
                "Trained program staff on compliance.",
            ),
            position(
                3,
                "Senior Associate",
                "Whitlock & Dane LLP",
                "2011-09",
                "2018-01",
                "Advised on 35 acquisitions worth $2.1B.",
                "Supervised 4 junior associates.",
            ),
        ],
        [
            move("p3", "p2", "down", "industry-pivot", "step-down", "sector-change"),
            move(
                "p2",
                "p1",
                "up",
                "slingshot",
                "promotion",
                arc=("p3", "p2", "p1"),
                arc_months=(36, 36),
            ),
        ],
    ),
    person(
        "accountant returns",
        [
            position(
                1,
                "Accountant",
                "Pell & Moss",
                "2023-05",
                "now",
                "Prepare monthly accounts for 26 small businesses in Xero.",
                "Moved 8 clients from spreadsheets to cloud bookkeeping.",
            ),
            position(
                2,
                "Finance Manager",
                "Garnet Homes",
                "2013-01",
                "2021-10",
                "Managed a finance team of 5 and month-end for 3 companies.",
                "Cut month-end close from 12 days to 6.",
            ),
        ],
        [move("p2", "p1", "down", "re-entry", "step-down", gap_months=(18, 18))],
        credentials=[
            Credential(
                "Xero Advisor Certification",
                "certification",
                end=PartialDate(2023, 2),
                at="body/p[80]",
            )
        ],
    ),
    person(
        "developer to ai",
        [
            position(
                1,
                "Junior AI Engineer",
                "Cobalt Labs",
                "2024-09",
                "now",
                "Fine-tune language models in PyTorch for document search.",
                "Built an evaluation suite of 1,200 labelled queries.",
                "Improved answer accuracy from 71% to 86%.",
            ),
            position(
                2,
                "Senior Web Developer",
                "Pixel & Pine",
                "2017-04",
                "2024-08",
                "Built React front ends for 15 retail clients.",
                "Led the move to TypeScript across a team of 6.",
            ),
        ],
        [move("p2", "p1", "down", "function-pivot", "step-down", "skill-gap")],
        skills=["Python", "PyTorch", "React", "TypeScript"],
    ),
    person(
        "retail manager",
        [
            position(
                1,
                "Department Supervisor",
                "Garland Home",
                "2021-02",
                "now",
                "Supervise 12 associates in the kitchen department.",
                "Raised department sales by 9% in 2022.",
            ),
            position(
                2,
                "Store Manager",
                "Perry's Outdoor",
                "2015-06",
                "2021-01",
                "Ran a $4.5M store with 28 employees.",
                "Cut shrink from 2.4% to 1.1%.",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "larger-employer")],
    ),
    person(
        "planner",
        [
            position(
                1,
                "Demand Planner",
                "Severn Tools",
                "2023-09",
                "now",
                "Plan inventory for 4 regional warehouses.",
                "Moved forecasting to Power BI; lost sales down 16%.",
            ),
            position(
                2,
                "Senior Buyer",
                "Severn Tools",
                "2018-02",
                "2023-08",
                "Negotiated contracts worth £6M a year with 55 suppliers.",
                "Saved 7% on packaging by re-tendering.",
            ),
        ],
        [move("p2", "p1", "lateral", "lateral")],
    ),
    person(
        "no bullets",
        [
            position(1, "Bookkeeper", "Amity Dental", "2021", "now"),
            position(2, "Office Manager", "The Linden Clinic", "2014", "2021"),
        ],
        [move("p2", "p1", "down", "step-down")],
    ),
    person(
        "first people role",
        [
            position(
                1,
                "Shift Supervisor",
                "Bexley Parts",
                "2022-04",
                "now",
                "Supervise 14 operators on the night shift.",
                "Trained 6 operators to set up CNC lathes.",
                "Cut scrap by 8% in 2023.",
            ),
            position(
                2,
                "Senior Machinist",
                "Rowan Aero",
                "2012-07",
                "2022-03",
                "Machined turbine housings to 0.01 mm.",
                "Wrote setup sheets for 30 parts.",
            ),
        ],
        [move("p2", "p1", "lateral", "first-people-role", "smaller-employer")],
    ),
    person(
        "contractor",
        [
            position(
                1,
                "Data Analyst (Contract)",
                "Kestrel Transit",
                "2024-01",
                "2024-12",
                "Built 14 Tableau dashboards for the operations team.",
                "Automated the weekly ridership report in Python, saving 9 "
                "hours a week.",
                employment=("contract",),
            ),
            position(
                2,
                "Senior Data Analyst",
                "Merrion Bank",
                "2019-03",
                "2023-12",
                "Analysed card fraud for 2 million customers in SQL.",
                "Coached 3 junior analysts.",
            ),
        ],
        [move("p2", "p1", "lateral", "to-contract", "industry-pivot")],
    ),
]
