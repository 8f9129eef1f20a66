"""Shapes of résumés from many trades and countries, one for each kind that broke."""

from __future__ import annotations

import pytest

from tests.reading.lines import resume, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "dates alone in square brackets": (
        """\
# WORK EXPERIENCE
[ 01/10/2019 – Current ]
B Test Team Leader
I Kessling Drives GmbH
[ 01/04/2016 – 30/09/2019 ]
B Development Engineer
I Norder Gears AG
""",
        [
            "Test Team Leader | Kessling Drives GmbH | 2019-10 | now",
            "Development Engineer | Norder Gears AG | 2016-04 | 2019-09",
        ],
    ),
    "a sentence behind the dates": (
        """\
# EXPERIENCE
B The Harbor Times
Reporter, Feb 2021 – present. Back on the road after four years at a desk.
B Inland Gazette
Copy Editor, 2014 – 2017. Nights.
""",
        [
            "Reporter | The Harbor Times | 2021-02 | now",
            "Copy Editor | Inland Gazette | 2014 | 2017",
        ],
    ),
    "a label and its value behind the dates": (
        """\
# Experience
B Clinical Fellow – Fenwick Royal Infirmary
August 2025 to present. Supervising consultant: Dr H. Oxley
- Take ward rounds
""",
        ["Clinical Fellow | Fenwick Royal Infirmary | 2025-08 | now"],
    ),
    "two jobs of one line with a sentence behind them": (
        """\
# Work experience
B Cantina Ocho, Guadalajara
Line Cook (2014–2016) and before that Dishwasher (2013–2014). Tortillas by hand.
""",
        [
            "Line Cook | Cantina Ocho | 2014 | 2016",
            "Dishwasher | Cantina Ocho | 2013 | 2014",
        ],
    ),
    "jobs under a heading that often tells of committees": (
        """\
EXPERIENCE
B Program Director
Casa Abierta, March 2020 – Present
- 14 staff
B SERVICE
B Peace Corps Volunteer
U.S. Peace Corps, May 2014 – August 2016
- Latrines
EDUCATION
""",
        [
            "Program Director | Casa Abierta | 2020-03 | now",
            "Peace Corps Volunteer | U.S. Peace Corps | 2014-05 | 2016-08",
        ],
    ),
    "employer, title, dates and duties as items of one level": (
        """\
# Work
- Copper Basin Electric
- Foreman
- March 2018 to present
- Ran crews of 4 to 10
- Selkirk Electric, Inc.
- Journeyman Electrician
- April 2014 to February 2018
- Motor controls and fire alarm
""",
        [
            "Foreman | Copper Basin Electric | 2018-03 | now",
            "Journeyman Electrician | Selkirk Electric, Inc. | 2014-04 | 2018-02",
        ],
    ),
    "the next employer below two titles, with no look of its own": (
        """\
EXPERIENCE
Frosty Linen Service, Inc.
Route Supervisor 8/2015–5/2021
Route Driver 4/2012–8/2015
Zoomr
Driver 6/2021–12/2022
""",
        [
            "Route Supervisor | Frosty Linen Service, Inc. | 2015-08 | 2021-05",
            "Route Driver | Frosty Linen Service, Inc. | 2012-04 | 2015-08",
            "Driver | Zoomr | 2021-06 | 2022-12",
        ],
    ),
    "a department that names what it cares for": (
        """\
EXPERIENCE
Contract Specialist, Department of Commerce, Labor and Industry, Springfield, IL, \
2015 - 2018
""",
        [
            "Contract Specialist | Department of Commerce, Labor and Industry"
            " | 2015 | 2018"
        ],
    ),
    "the months of a summer in brackets": (
        """\
EXPERIENCE
B Education Intern
Museum of the Upper Plains, Fargo\\tSummer 2022 (May–Aug.)
""",
        ["Education Intern | Museum of the Upper Plains | 2022-05 | 2022-08"],
    ),
    "houses without any title": (
        """\
EXPERIENCE
Smith & Sons Construction\\t2015 - 2019
- Framed houses
Denny's Diner\\t2012 - 2015
- Cooked
""",
        [],
    ),
    "a length of time behind the bracket of the dates": (
        """\
EXPERIENCE
Receptionist - Dr. Amir Patel, DDS (Jan 2018 - Mar 2020) - 2 years 3 months
""",
        ["Receptionist | Dr. Amir Patel, DDS | 2018-01 | 2020-03"],
    ),
    "at in front of an employer of its own row": (
        """\
# Work Experience
B May 2021 - Present (5 years, 6 months)
B Head of Internal Audit
at Wadi Holding
Report to the audit committee and run a department of nine auditors.
B October 2012 - December 2016 (4 years, 2 months)
B Senior Auditor
at Marwan & Sabbagh Chartered Accountants
""",
        [
            "Head of Internal Audit | Wadi Holding | 2021-05 | now",
            "Senior Auditor | Marwan & Sabbagh Chartered Accountants"
            " | 2012-10 | 2016-12",
        ],
    ),
    "the employer as above": (
        """\
# Employment
| From | To | Employer | Post |
| 04/2022 | Present | Chiniot Model School | Principal |
| 08/2018 | 03/2022 | -do- | Vice Principal |
""",
        [
            "Principal | Chiniot Model School | 2022-04 | now",
            "Vice Principal | Chiniot Model School | 2018-08 | 2022-03",
        ],
    ),
    "a column of unknown name with the houses": (
        """\
# EMPLOYMENT
| From | To | Operator | Position | Base |
| Apr 2022 | Present | Boreal Regional Airlines | Captain | YQT |
| Nov 2018 | Apr 2022 | Wapiti Air Medevac | First Officer | YYZ |
""",
        [
            "Captain | Boreal Regional Airlines | 2022-04 | now",
            "First Officer | Wapiti Air Medevac | 2018-11 | 2022-04",
        ],
    ),
    "a column of grades as titles": (
        """\
# Section C: Posts held (most recent first)
| From | To | Hospital | Grade |
| 25/07/2021 | Present | Galtee University Hospital | Consultant |
| 20/07/2017 | 24/07/2021 | Colman Hospital | Registrar |
""",
        [
            "Consultant | Galtee University Hospital | 2021-07 | now",
            "Registrar | Colman Hospital | 2017-07 | 2021-07",
        ],
    ),
    "towns below a house whose dates span them": (
        """\
# EMPLOYMENT HISTORY
**Sikatwere Savings & Loans Ltd.**\\tJan. 2016 – Present
Branch Manager – Techiman\\tApr. 2021 – Present
- Oversee 23 staff
Credit Officer – Sunyani\\tJan. 2016 – Aug. 2020
- Appraised loans
""",
        [
            "Branch Manager | Sikatwere Savings & Loans Ltd. | 2021-04 | now",
            "Credit Officer | Sikatwere Savings & Loans Ltd. | 2016-01 | 2020-08",
        ],
    ),
    "a role of an export below the title": (
        """\
# Experience
Jun 2019 – Present
B Supply Chain Manager
Permata Glove Industries Ltd
Role: Materials Manager
- Manage purchasing
Feb 2016 – May 2019
B Procurement Executive
Tanjong Plastics Ltd
Role: Purchasing Executive
""",
        [
            "Supply Chain Manager | Permata Glove Industries Ltd | 2019-06 | now",
            "Procurement Executive | Tanjong Plastics Ltd | 2016-02 | 2019-05",
        ],
    ),
    "partners whose names a comma parts": (
        """\
# Experience
B WEXLER, BOYD & TRAN LLP
Paralegal\\tMay 2018 – Present
B Dunmore & Frye, CPAs
Bookkeeper\\t2012 – 2018
""",
        [
            "Paralegal | WEXLER, BOYD & TRAN LLP | 2018-05 | now",
            "Bookkeeper | Dunmore & Frye, CPAs | 2012 | 2018",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_positions_of_a_shape_are_read(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected


def test_a_sentence_behind_the_dates_is_a_statement() -> None:
    text, _ = SHAPES["a sentence behind the dates"]
    first = resume(text).positions[0]
    assert [each.text for each in first.bullets] == [
        "Back on the road after four years at a desk."
    ]


def test_a_heading_with_an_ornament_in_front_is_one() -> None:
    found = resume("B ❖ CAREER PATH\nClerk, Acme Ltd, 2015 – 2018\nB ❖ EDUCATION\nBA")
    assert [each.kind for each in found.sections] == ["experience", "education"]


def test_dates_of_an_unknown_open_word_do_not_end_at_once() -> None:
    text = "# Experience\nClerk, Acme Ltd, 09.2020 - Continues"
    assert told(text) == ["Clerk | Acme Ltd | 2020-09 | now"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Current appointment", "experience"),
        ("Previous posts to date", "experience"),
        ("Berufstätigkeit vor dem Studium", "experience"),
        ("WORK EXPERIENCE AND SKILLS", "experience"),
        ("Section B: Education", "education"),
        ("Learning", "education"),
    ],
)
def test_unusual_headings_are_known(heading: str, kind: str) -> None:
    found = resume(f"B {heading}\nClerk, Acme Ltd, 2015 – 2018\nB Skills\nWord")
    assert found.sections[0].kind == kind
