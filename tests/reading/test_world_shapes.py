"""Shapes of many countries: forms, exports, sea service, short sentences."""

from __future__ import annotations

import pytest

from framer.reading.dates import find_dates
from tests.reading.lines import resume, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "labels over their values in cells of one row": (
        """\
# EMPLOYMENT RECORD
| FROM // Month/Year | TO // Month/Year | SALARIES // Starting | EXACT TITLE: |
| 03/2019 | to date | 10,000 | Finance Assistant |
| NAME OF EMPLOYER: // Tolle Water Fund | TYPE OF BUSINESS: // Charity |
| NO. AND KIND OF EMPLOYEES SUPERVISED BY YOU: 2 (1 clerk) | REASON FOR LEAVING: None |
| DESCRIPTION OF YOUR DUTIES // Pays invoices, keeps the register. |

| FROM // Month/Year | TO // Month/Year | SALARIES // Starting | EXACT TITLE: |
| 05/2015 | 02/2019 | 8,000 | Accounts Clerk |
| NAME OF EMPLOYER: // Borle Ginners Ltd | TYPE OF BUSINESS: // Ginnery |
""",
        [
            "Finance Assistant | Tolle Water Fund | 2019-03 | now",
            "Accounts Clerk | Borle Ginners Ltd | 2015-05 | 2019-02",
        ],
    ),
    "an employer behind at on its own line, and a role below the title": (
        """\
# Work Experience
B May 2021 - Present (5 years)
B Head of Internal Audit
at Wadi Tolle Holding
Location: Riyadh, Saudi Arabia
Company Industry: Retail
Job Role: Accounting/Banking/Finance
Runs the department.
B October 2012 - April 2021 (8 years)
B Senior Auditor
at Borle & Grundy Chartered Accountants
Location: Amman, Jordan
Job Role: Accounting/Banking/Finance
""",
        [
            "Head of Internal Audit | Wadi Tolle Holding | 2021-05 | now",
            "Senior Auditor | Borle & Grundy Chartered Accountants | 2012-10 | 2021-04",
        ],
    ),
    "an employer behind bij on its own line": (
        """\
# Werkervaring
Verkoopmedewerker
bij Supermarkt De Haan, Utrecht
2016 – 2019
Magazijnmedewerker
bij Bakkerij Jansen
2014 – 2016
""",
        [
            "Verkoopmedewerker | Supermarkt De Haan | 2016 | 2019",
            "Magazijnmedewerker | Bakkerij Jansen | 2014 | 2016",
        ],
    ),
    "sea service: rank, ship and its owner": (
        """\
# SEA SERVICE RECORD
| Rank | Vessel | Principal | Sign On | Sign Off |
| Head Waiter | M/V Tolle | Borle Cruises | 02 Feb 2019 | 15 Dec 2019 |
| Bus Boy | M/V Grundy | Borle Cruises | 20-Mar-2015 | 22-Dec-2015 |
""",
        [
            "Head Waiter | Borle Cruises | 2019-02 | 2019-12",
            "Bus Boy | Borle Cruises | 2015-03 | 2015-12",
        ],
    ),
    "a ditto mark in the column of employers": (
        """\
# Professional Experience
| Sr# | Name of Institution | Designation | From | To |
| 1 | The Tolle Model School | Principal | 01-04-2022 | To date |
| 2 | -do- | Vice Principal | 13-08-2018 | 31-03-2022 |
| 3 | Borle Higher Secondary School | Teacher | 14-05-2012 | 31-07-2018 |
""",
        [
            "Principal | The Tolle Model School | 2022-04 | now",
            "Vice Principal | The Tolle Model School | 2018-08 | 2022-03",
            "Teacher | Borle Higher Secondary School | 2012-05 | 2018-07",
        ],
    ),
    "as above, and a block without its employer": (
        """\
# EMPLOYMENT HISTORY
Dates:\\tNov 2018 – Dec 2023
Employer:\\tTolle Foods, Kanta
Position:\\tDeli Supervisor
Dates:\\tMay 2015 – Oct 2018
Employer:\\tAs above
Position:\\tDeli Assistant
Dates:\\t2012 – 2015
Position:\\tHome help (private)
Dates:\\t2006 – 2012
Employer:\\tBorle Plastics, Kanta
Position:\\tMachine Operator
""",
        [
            "Deli Supervisor | Tolle Foods | 2018-11 | 2023-12",
            "Deli Assistant | Tolle Foods | 2015-05 | 2018-10",
            "Home help (private) | - | 2012 | 2015",
            "Machine Operator | Borle Plastics | 2006 | 2012",
        ],
    ),
    "unknown labels before a colon of their own": (
        """\
# Experience
Company\\t: Tolle Clinics LLC
Company Location\\t: Muscat
Position\\t: Staff Nurse
Duration\\t: Jan 2019 - Mar 2021
Nurse patient ratio\\t: 1 : 1 or 1 : 2
Overseer\\t: Norrvik & Partners
Company\\t: Borle Clinics LLC
Company Location\\t: Doha
Position\\t: Nursing Assistant
Duration\\t: Jan 2017 - Mar 2018
Overseer\\t: Norrvik & Partners
""",
        [
            "Staff Nurse | Tolle Clinics LLC | 2019-01 | 2021-03",
            "Nursing Assistant | Borle Clinics LLC | 2017-01 | 2018-03",
        ],
    ),
    "a label in bold capitals below every job": (
        """\
B WORK EXPERIENCE
B ORGANIZATION: Tolle Foods Ltd
POSITION: Store Officer
DATE: Jan 2018 – Mar 2020
B TASKS UNDERTAKEN:
- Kept the store
B ORGANIZATION: Borle Foods Ltd
POSITION: Clerk
DATE: 2016 – 2017
B TASKS UNDERTAKEN:
- Filed
B PLACE OF PRIMARY ASSIGNMENT: Girls High School, Kanta
POSITION: Teacher
DATE: 2014 – 2015
""",
        [
            "Store Officer | Tolle Foods Ltd | 2018-01 | 2020-03",
            "Clerk | Borle Foods Ltd | 2016 | 2017",
            "Teacher | Girls High School, Kanta | 2014 | 2015",
        ],
    ),
    "headings behind a sign": (
        """\
B ❖ CAREER PATH
➢ Front Office Supervisor | Tolle Resort, Dubai | Dec 2019 – till date
✓ Night audit cover
✓ Employee of the Month - March 2021
➢ Receptionist | Borle Hotel, Doha | May 2014 – Sep 2016
B ❖ EDUCATION & TRAINING
➢ G.C.E. Advanced Level | St. Bridget's Convent | 2011
""",
        [
            "Front Office Supervisor | Tolle Resort | 2019-12 | now",
            "Receptionist | Borle Hotel | 2014-05 | 2016-09",
        ],
    ),
    "rotations of one training": (
        """\
# Experience
B Resident, General Medicine – Tolle Teaching Hospital
August 2016 to August 2020
| Specialty | Supervisor | Dates |
| Cardiology | Dr S. Grundy | Aug 2016 – Jan 2019 |
| Neurology | Dr A. Borle | Feb 2019 – Aug 2020 |
B House Officer – Borle Memorial Hospital
April 2015 to March 2016
""",
        [
            "Resident, General Medicine | Tolle Teaching Hospital | 2016-08 | 2020-08",
            "House Officer | Borle Memorial Hospital | 2015-04 | 2016-03",
        ],
    ),
    "towns behind the titles of one house": (
        """\
# EMPLOYMENT HISTORY
**Tolle Savings & Loans Ltd.**\\tJan. 2016 – Present
Branch Manager – Techiman\\tApr. 2021 – Present
- Oversees the branch
Credit Officer – Sunyani\\tJan. 2016 – Mar. 2021
- Appraised loans
**Borle Rural Bank**\\tOct. 2013 – Dec. 2015
Mobile Banker – Wenchi
- Collected daily
""",
        [
            "Branch Manager | Tolle Savings & Loans Ltd. | 2021-04 | now",
            "Credit Officer | Tolle Savings & Loans Ltd. | 2016-01 | 2021-03",
            "Mobile Banker | Borle Rural Bank | 2013-10 | 2015-12",
        ],
    ),
    "a job told again with its duties": (
        """\
# Work Experience
| From – To | Employer | Position |
| 2019 – now | Tolle Tiles Ltd | Sales Lead |
| 2015 – 2019 | Borle Tiles Ltd | Clerk |
# Major Duties
B Tolle Tiles Ltd – Sales Lead
- Sold tiles
B Borle Tiles Ltd – Clerk
- Filed papers
""",
        [
            "Sales Lead | Tolle Tiles Ltd | 2019 | now",
            "Clerk | Borle Tiles Ltd | 2015 | 2019",
        ],
    ),
    "sentences behind dates and lengths of time": (
        """\
# PROFFESIONAL EXPERIANCE
2019 to date – working with Tolle Haulage ltd as a Company driver.
March 2016 to Nov 2018 – worked with Borle Guards as a Night guard at Kanta.
2014 to 2015: worked as a cleaner at Grundy Guards ltd.
Up to 2014 – Kanta Stages as a Matatu conductor.
""",
        [
            "Company driver | Tolle Haulage ltd | 2019 | now",
            "Night guard | Borle Guards | 2016-03 | 2018-11",
            "cleaner | Grundy Guards ltd. | 2014 | 2015",
            "Matatu conductor | Kanta Stages | - | 2014",
        ],
    ),
    "years of experience in a house": (
        """\
# Experience
- 3 years 2 months experience in Tolle Insurance as Sales Manager (2015 to 2018).
- 2 yrs exp. as Sales Executive in Borle Paints (April 2013 to March 2015).
""",
        [
            "Sales Manager | Tolle Insurance | 2015 | 2018",
            "Sales Executive | Borle Paints | 2013-04 | 2015-03",
        ],
    ),
    "counties and travel behind the employer": (
        """\
# WORK EXPERIENCE
B June 2023 – to date: Field Officer, Tolle Livestock Trust, Samburu County
- Trains groups
B 2019 – 2022: Programme Manager, Borle Relief Consortium, Nairobi with travel to Isiolo
- Led the programme
""",
        [
            "Field Officer | Tolle Livestock Trust | 2023-06 | now",
            "Programme Manager | Borle Relief Consortium | 2019 | 2022",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_shape_is_read(name: str) -> None:
    """Every position of the shape is read whole, and nothing else is one."""
    text, expected = SHAPES[name]
    assert told(text) == expected


def test_duties_told_elsewhere_belong_to_the_job() -> None:
    """The items below the second mention of a job are its bullets."""
    first, _ = resume(SHAPES["a job told again with its duties"][0]).positions
    assert [each.text for each in first.bullets] == ["Sold tiles"]


@pytest.mark.parametrize(
    ("text", "start", "end", "current"),
    [
        ("15-Mar-2019 to 20-Apr-2020", "2019-03", "2020-04", False),
        ("09.2020 - Continues", "2020-09", "None", True),
        ("De Setembro de 2018 até à presente data", "2018-09", "None", True),
        ("01/2019 - Halen devam ediyor", "2019-01", "None", True),
        ("Jan 2019 upto Mar 2020", "2019-01", "2020-03", False),
        ("w.e.f. April 2019", "2019-04", "None", True),
        ("2015.3-2016.5", "2015-03", "2016-05", False),
        ("2018年4月～現在", "2018-04", "None", True),
        ("Étés 2011 et 2012 (juin à septembre)", "2011-06", "2012-09", False),
        ("Mar 2019 till whenever", "2019-03", "None", False),
    ],
)
def test_dates_of_many_countries(
    text: str, start: str, end: str, *, current: bool
) -> None:
    """An open word that is not known leaves the end open, never the first month."""
    (found,) = find_dates(text)
    value = found.value
    assert (str(value.start), str(value.end), value.current) == (start, end, current)


def test_an_unknown_word_behind_a_label_of_dates_ends_nothing() -> None:
    """`Dates: 09.2020 - Whatever` has no end, least of all its first month."""
    page = "# Experience\nCompany: Tolle Ltd\nPosition: Clerk\nDates: 09.2020 - Fortan"
    assert told(page) == ["Clerk | Tolle Ltd | 2020-09 | -"]
