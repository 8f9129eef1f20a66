"""Made-up careers whose lines are hard to turn: the wording must stay sound."""

from __future__ import annotations

from framer.model import Credential, PartialDate
from tests.framing.people import move, person, position

AWKWARD = [
    person(
        "present tense in a closed role",
        [
            position(
                1,
                "Buyer",
                "Dunmore Foods",
                "2022-01",
                "now",
                "Responsible for packaging spend of £3M",
                "Work closely with 14 suppliers",
            ),
            position(
                2,
                "Head of Procurement",
                "The Alder Group",
                "2017-03",
                "2021-12",
                "Manage a team of six buyers.",
                "Negotiates contracts with hauliers & packers",
                "Responsible for managing annual spend of £22M",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "management-to-specialist")],
    ),
    person(
        "noun lines",
        [
            position(
                1,
                "IT Support Analyst",
                "Ravel Homes",
                "2021-06",
                "2024-02",
                "First point of contact for 300 users",
                "Ticket backlog reduced from 140 to 25",
                "99% SLA",
            ),
            position(
                2,
                "IT Manager",
                "Morrow Press",
                "2015",
                "2021",
                "Team of 4; budget £250k",
                "12 servers, 3 sites",
                "Led office move to new building.",
            ),
        ],
        [move("p2", "p1", "down", "step-down")],
    ),
    person(
        "capitals",
        [
            position(
                1,
                "SENIOR UX RESEARCHER",
                "IOTA LABS",
                "2023-05",
                "now",
                "Ran 40 usability tests w/ clinicians, resulting in a 30% "
                "drop in form errors",
                "Introduced a research repository used by five squads",
            ),
            position(
                2,
                "DIRECTOR, UX",
                "HALCYON BANK",
                "2019-01",
                "2023-04",
                "Directed 12 designers & researchers across UK + India",
                "Grew team from 3 to 12",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "management-to-specialist")],
    ),
    person(
        "private lines",
        [
            position(
                1,
                "Library Assistant",
                "Marsh County Library",
                "2022-09",
                "now",
                "Catalogued 4,500 donated books",
                "Returned from maternity leave in 2023",
            ),
            position(
                2,
                "Branch Manager",
                "Marsh County Library",
                "2016-04",
                "2022-08",
                "Supervised 9 staff and 30 volunteers",
                "Took over during colleague's sick leave",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "management-to-specialist")],
    ),
    person(
        "long lines",
        [
            position(
                1,
                "Quality Engineer",
                "Fenland Pumps Ltd.",
                "2020-02",
                "now",
                "Led cross-functional root cause analysis of field failures "
                "with suppliers, design and service, "
                "implementing 14 corrective actions that reduced warranty "
                "claims by 37% over two years and saved $1.2M",
                "Wrote and delivered FMEA training for 60 engineers across "
                "three plants in Ohio, Texas and Mexico",
            ),
            position(
                2,
                "Quality Manager",
                "Orbis Valves, Inc.",
                "2012-08",
                "2020-01",
                "Managed 8 inspectors, two engineers, and the ISO 9001 audit "
                "program; passed six audits without findings",
                "Cut scrap 18%, rework 22% and customer complaints by a third",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "management-to-specialist")],
    ),
    person(
        "odd verbs",
        [
            position(
                1,
                "Florist",
                "Petal & Thorn",
                "2021-03",
                "now",
                "Condition, wire and arrange flowers for 6 weddings a month",
                "Upskilled two Saturday staff",
                "Hand-tied 200+ bouquets for Valentine's Day",
            ),
            position(
                2,
                "Events Director",
                "Gala House",
                "2014-05",
                "2021-02",
                "Spearheaded 45 corporate events a year, leveraging supplier "
                "relationships",
                "I managed a team of 10 event planners",
                "We won Agency of the Year 2018",
            ),
        ],
        [
            move(
                "p2",
                "p1",
                "down",
                "function-pivot",
                "step-down",
                "management-to-specialist",
            )
        ],
    ),
    person(
        "slash and commas",
        [
            position(
                1,
                "Analyst, FP&A",
                "Norse Marine",
                "2023-01",
                "now",
                "Build monthly forecasts in Anaplan for 6 business units.",
                "Shortened budget cycle by 9 days",
            ),
            position(
                2,
                "VP, Finance & Operations",
                "Quill (acquired by Bexo)",
                "2018-06",
                "2022-11",
                "Oversaw finance, HR and facilities for 80 employees",
                "Raised $4M in bridge financing",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "management-to-specialist")],
    ),
    person(
        "an hour",
        [
            position(
                1,
                "Honorary Adviser",
                "University of Eastmere",
                "2022",
                "now",
                "Advise 8 start-ups an hour a week",
                "Reviewed an 80-page business plan",
            ),
            position(
                2,
                "Managing Director",
                "Umber Advisory",
                "2010",
                "2022",
                "Built an 11-person advisory firm",
                "Advised on 18 mergers, 11 of them cross-border",
            ),
        ],
        [move("p2", "p1", "down", "step-down")],
    ),
    person(
        "year-only",
        [
            position(
                1,
                "Staff Writer",
                "Valley Ledger",
                "2019",
                "2021",
                "Wrote 3 stories a week on housing",
                "Broke story on unsafe rentals; council changed its inspection rules",
            ),
            position(
                2,
                "Managing Editor",
                "Valley Ledger",
                "2014",
                "2019",
                "Edited a newsroom of 7 reporters",
                "Launched Sunday edition (circulation 21,000)",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "management-to-specialist")],
    ),
    person(
        "gap with study",
        [
            position(
                1,
                "Junior Data Analyst",
                "Tarn Insurance",
                "2023-03",
                "now",
                "Automate claims reports in Python and SQL",
                "Cut weekly reporting from 2 days to 3 hours",
            ),
            position(
                2,
                "Restaurant General Manager",
                "Fig & Ember",
                "2014-01",
                "2021-06",
                "Ran a 120-seat restaurant with 35 staff and £2.1M sales",
                "Reduced staff turnover by a quarter",
            ),
        ],
        [
            move(
                "p2",
                "p1",
                "down",
                "re-entry",
                "function-pivot",
                "step-down",
                gap_months=(20, 20),
            )
        ],
        credentials=[
            Credential(
                "MSc Data Science",
                "education",
                issuer="Univ. of Leaside",
                end=PartialDate(2022, 9),
                at="body/p[70]",
            ),
            Credential(
                "Google Data Analytics Certificate",
                "certification",
                end=PartialDate(2021, 12),
                at="body/p[71]",
            ),
        ],
    ),
]
