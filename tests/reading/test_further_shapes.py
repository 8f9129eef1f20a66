"""Shapes that told too many jobs, or glued a house to its town, its size, its label."""

from __future__ import annotations

import pytest

from tests.reading.lines import resume, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "labels that stand above their values": (
        """\
B Employment
B Employer
Harbour Foods Ltd
B Job title
Shift Manager
B Start date
May 2019
B End date
Present
B Main duties
Ran two lines of twelve people.
B Employer
Dale Bakery
B Job title
Baker
B Start date
June 2014
B End date
April 2019
B Main duties
Bread and rolls.
""",
        [
            "Shift Manager | Harbour Foods Ltd | 2019-05 | now",
            "Baker | Dale Bakery | 2014-06 | 2019-04",
        ],
    ),
    "a town behind a hyphen": (
        """\
Work Experience
B Line Cook
Juniper Grill-Boise, ID
March 2021 to Present
• Grill station
B Prep Cook
The Copper Pot-Nampa, ID
May 2018 to February 2021
• Sauces
Education
""",
        [
            "Line Cook | Juniper Grill | 2021-03 | now",
            "Prep Cook | The Copper Pot | 2018-05 | 2021-02",
        ],
    ),
    "committees below a job": (
        """\
PROFESSIONAL EXPERIENCE
B Biology Teacher, Fenwick High School, Troy, NY\t2012 – Present
- Taught AP Biology
Member, Curriculum Committee, 2015 – 2018
Member of the school safety task force, 2019 – 2020
B Science Teacher, Ardmore Middle School, Troy, NY\t2008 – 2012
- Taught grade 7
""",
        [
            "Biology Teacher | Fenwick High School | 2012 | now",
            "Science Teacher | Ardmore Middle School | 2008 | 2012",
        ],
    ),
    "volunteer one-liners beside a job": (
        """\
EXPERIENCE
B Accountant, Mereville Paper, Dayton, OH\t2016 – Present
- Closed the books
COMMUNITY
Habitat for Humanity, 2018
Leadership Dayton, Class of 2019
Relay for Life
""",
        [
            "Accountant | Mereville Paper | 2016 | now",
        ],
    ),
    "small jobs in one line, date first": (
        """\
EMPLOYMENT
Site Manager, Rowan Homes, 2015 – present
- Ran sites
Bricklayer, Hart Builders, 2010 – 2015
2009 Glass collector, The Fleece; 2008 Packer, Savemore; 2007 Waiter, The Swan
""",
        [
            "Site Manager | Rowan Homes | 2015 | now",
            "Bricklayer | Hart Builders | 2010 | 2015",
            "Glass collector | The Fleece | 2009 | 2009",
            "Packer | Savemore | 2008 | 2008",
            "Waiter | The Swan | 2007 | 2007",
        ],
    ),
    "federal block": (
        """\
B WORK EXPERIENCE
B Bureau of Canal Safety
400 Lock Street
Peoria, IL 61602 United States
03/2019 - Present
Hours per week: 40
Series: 0343 Pay Plan: GS Grade: 11
B Program Analyst (This is a federal job)
B Duties, Accomplishments and Related Skills:
Analyze budgets of nine field offices.
Supervisor: Ann Roe (309-555-0100)
Okay to contact this Supervisor: Yes
B Prairie Credit Union
12 Main Street
Peoria, IL 61602 United States
05/2014 - 02/2019
Hours per week: 40
B Loan Officer
B Duties, Accomplishments and Related Skills:
Made loans.
""",
        [
            "Program Analyst | Bureau of Canal Safety | 2019-03 | now",
            "Loan Officer | Prairie Credit Union | 2014-05 | 2019-02",
        ],
    ),
    "letters behind the name of a practice": (
        """\
EXPERIENCE
B Karl Obermann, DMD\tSalem, OR
Dental Hygienist\t2018 – Present
B Lane & Ruiz, P.A.\tMiami, FL
Front Desk Coordinator\t2014 – 2018
B Maple Family Law, PLLC\tOcala, FL
Receptionist\t2011 – 2014
""",
        [
            "Dental Hygienist | Karl Obermann, DMD | 2018 | now",
            "Front Desk Coordinator | Lane & Ruiz, P.A. | 2014 | 2018",
            "Receptionist | Maple Family Law, PLLC | 2011 | 2014",
        ],
    ),
    "plain statements without signs": (
        """\
Work History

Crestway Beverage
Forklift Operator
July 2022 - Present
Load trailers and check loads
Cycle counts on nights
No accidents

Parcelway
Warehouse Associate
November 2020 - June 2022
Picked 120 units an hour
Peak season lead

Waffle House Barn
Line Cook
January 2019 - March 2020
Grill and prep
""",
        [
            "Forklift Operator | Crestway Beverage | 2022-07 | now",
            "Warehouse Associate | Parcelway | 2020-11 | 2022-06",
            "Line Cook | Waffle House Barn | 2019-01 | 2020-03",
        ],
    ),
    "leave inside a job": (
        """\
Berufserfahrung
04/2016 – heute
Hallweg Verpackungen GmbH, Bielefeld
Controllerin
- Berichte und Planung
- Elternzeit 06/2018 – 05/2019
- Vertretung der Leitung
01/2012 – 03/2016
Nordtal Armaturen AG, Bremen
Buchhalterin
- Debitoren
""",
        [
            "Controllerin | Hallweg Verpackungen GmbH | 2016-04 | now",
            "Buchhalterin | Nordtal Armaturen AG | 2012-01 | 2016-03",
        ],
    ),
    "courses in brackets below a job": (
        """\
TEACHING EXPERIENCE
**Hollin Bay College**, Portsmouth, NH
Visiting Professor of English, Fall 2019 – Spring 2022
The Gothic Novel (Fall 2019, Spring 2021); Poetry II (Fall 2020, Fall 2021)
**Merrim Community College**, Lowell, MA
Adjunct Instructor, Fall 2016 – Spring 2019
Composition (Fall 2016); Creative Writing (Spring 2018)
""",
        [
            "Visiting Professor of English | Hollin Bay College | 2019 | 2022",
            "Adjunct Instructor | Merrim Community College | 2016 | 2019",
        ],
    ),
    "school over its diploma without headings": (
        """\
Corinne Apple
Marietta, GA\t770-555-0188

2019 - Present\tCedar Family Dental\tMarietta, GA
Dental Office Manager
Scheduling, insurance claims, payroll

2014 - 2019\tPeach Smiles Dental\tMarietta, GA
Dental Assistant
Chairside, x-rays, impressions

2012 - 2013\tChatta Valley Tech\tMarietta, GA
Dental Assisting Diploma

Radiation safety, 2011. BLS, 2027. CPR, 2020.
""",
        [
            "Dental Office Manager | Cedar Family Dental | 2019 | now",
            "Dental Assistant | Peach Smiles Dental | 2014 | 2019",
        ],
    ),
    "worked with small-letter name": (
        """\
Work Experience:
❖ Presently working with Zenquil BPO Ltd, Noida as Trainer from Oct 2020 to till date.
❖ Worked with iVoice Global, Gurgaon as Process Associate from Feb 2016 to Nov 2017.
❖ Worked with 3Matic India, Delhi as Tele Caller from Aug 2014 to Jan 2016.
""",
        [
            "Trainer | Zenquil BPO Ltd | 2020-10 | now",
            "Process Associate | iVoice Global | 2016-02 | 2017-11",
            "Tele Caller | 3Matic India | 2014-08 | 2016-01",
        ],
    ),
    "board memberships section": (
        """\
EXPERIENCE
B Partner, Lowe Barton LLP, Boston, MA\t2010 – Present
- Tax advice
BOARDS AND COMMITTEES
Member, Audit Committee, City of Boston, 2015 – 2018
Member, Finance Committee, 2012 – 2014
""",
        [
            "Partner | Lowe Barton LLP | 2010 | now",
        ],
    ),
    "book titles": (
        """\
EXPERIENCE
B Editor, Larkfield Books, Bath\t2012 – Present
- Commissioned twelve titles a year
"The Quiet Engine" (2014); "Salt and Iron" (2016)
B Editorial Assistant, Fenn Press, Bath\t2009 – 2012
""",
        [
            "Editor | Larkfield Books | 2012 | now",
            "Editorial Assistant | Fenn Press | 2009 | 2012",
        ],
    ),
    "dates in a column of their own, a place below the employer": (
        """\
B EMPLOYMENT HISTORY
| 2023 – now | **Caregiver** // Sunny Home // Markham, Ontario, Canada // Meals. |
| 2018 – 2023 | **Head Nurse** // Lorenzo Hospital // Batangas, Philippines |
| Feb. 2013 – June 2018 | **Staff Nurse** // Lorenzo Hospital // Batangas, Philippines |
""",
        [
            "Caregiver | Sunny Home | 2023 | now",
            "Head Nurse | Lorenzo Hospital | 2018 | 2023",
            "Staff Nurse | Lorenzo Hospital | 2013-02 | 2018-06",
        ],
    ),
    "a town and a label below an employer": (
        """\
EXPERIENCIA LABORAL
B Plásticos del Bajío S.A. de C.V.
León, Guanajuato
**Puesto:** Gerente de Planta
**Periodo:** Febrero 2020 - A la fecha
**Funciones:**
- Presupuesto anual
B Autopartes Xoco
Silao, Guanajuato
**Puesto:** Jefe de Mantenimiento
**Periodo:** Agosto 2015 - Enero 2020
""",
        [
            "Gerente de Planta | Plásticos del Bajío S.A. de C.V. | 2020-02 | now",
            "Jefe de Mantenimiento | Autopartes Xoco | 2015-08 | 2020-01",
        ],
    ),
    "Class 12 school among jobs": (
        """\
Wade Pett, Williams Lake BC, 250-555-0199

Parts Manager, Cariboo Tractor & Implement, Reno, 2017 to present
Four on the counter, warranty claims.

Shop Helper, Lakeside Auto, 2008 to 2011

Grade 12, Peter Skeene Senior Secondary, 2006
Forklift, First Aid Level 1, WHMIS
""",
        [
            "Parts Manager | Cariboo Tractor & Implement | 2017 | now",
            "Shop Helper | Lakeside Auto | 2008 | 2011",
        ],
    ),
    "project names under a job": (
        """\
EXPERIENCE
B Civil Engineer, Mondega Lda, Coimbra, 2018 – present
Projects:
Hospital wing, 2019 – 2020
River bridge, 2021 – 2022
B Trainee Engineer, Arouca Lda, Porto, 2015 – 2018
""",
        [
            "Civil Engineer | Mondega Lda | 2018 | now",
            "Trainee Engineer | Arouca Lda | 2015 | 2018",
        ],
    ),
    "title and dates then employer line with desc": (
        """\
EXPERIENCE
B Operations Manager (2018 – 2023)
Larkspur Logistics – third-party warehouse, 300 staff
- Budget
B Shift Manager (2014 – 2018)
Tamar Freight – parcel carrier, 80 staff
- Rotas
""",
        [
            "Operations Manager | Larkspur Logistics | 2018 | 2023",
            "Shift Manager | Tamar Freight | 2014 | 2018",
        ],
    ),
    "military with rank": (
        """\
EXPERIENCE
B United States Army, Fort Hollis, GA
Logistics Specialist (92A), July 2008 – July 2012
Rank at discharge: Sergeant (E-5). Deployed to Kuwait 10/2009 – 10/2010.
B Depot Supply Co, Macon, GA
Warehouse Manager, August 2012 – present
""",
        [
            "Logistics Specialist (92A) | United States Army | 2008-07 | 2012-07",
            "Warehouse Manager | Depot Supply Co | 2012-08 | now",
        ],
    ),
    "semicolons of ranges no titles known": (
        """\
OTHER JOBS
Picker at Fenn Farm (2005–06); Barman at The Swan (2003–05); Paper boy at Dale (2001–03)
""",
        [
            "Picker | Fenn Farm | 2005 | 2006",
            "Barman | The Swan | 2003 | 2005",
            "Paper boy | Dale | 2001 | 2003",
        ],
    ),
    "employer, dash dept": (
        """\
Employment
B Medical Secretary (Band 4)
Wyre NHS Foundation Trust – Dermatology
January 2022 – present
• Letters
B Ward Clerk (Band 2)
Bowland NHS Trust – Cardiology
April 2008 – December 2021
""",
        [
            "Medical Secretary (Band 4) | Wyre NHS Foundation Trust | 2022-01 | now",
            "Ward Clerk (Band 2) | Bowland NHS Trust | 2008-04 | 2021-12",
        ],
    ),
    "gap told in a line": (
        """\
EXPERIENCE
Office Manager, Dale Dental, Reno, NV, 2019 – Present
- Payroll
2017 – 2019: Full-time carer for a parent
Receptionist, Hill Dental, Reno, NV, 2012 – 2017
- Phones
""",
        [
            "Office Manager | Dale Dental | 2019 | now",
            "Full-time carer for a parent | - | 2017 | 2019",
            "Receptionist | Hill Dental | 2012 | 2017",
        ],
    ),
    "talks": (
        """\
EXPERIENCE
B Research Scientist, Quillworth Labs, Ghent, 2016 – present
- Assays
Speaker, BioForum Berlin, 2018
Poster, Assay Days Vienna, 2019
B Postdoctoral Fellow, University of Ghent, 2012 – 2016
""",
        [
            "Research Scientist | Quillworth Labs | 2016 | now",
            "Postdoctoral Fellow | University of Ghent | 2012 | 2016",
        ],
    ),
    "hyphen town with full state": (
        """\
Work Experience
B Line Cook
Juniper Grill-Boise, Idaho
March 2021 to Present
B Prep Cook
Harbor Seafood Co.-Seattle, Washington
May 2018 to February 2021
""",
        [
            "Line Cook | Juniper Grill | 2021-03 | now",
            "Prep Cook | Harbor Seafood Co. | 2018-05 | 2021-02",
        ],
    ),
    "Winston-Salem stays": (
        """\
Work Experience
B Line Cook
Juniper Grill, Winston-Salem, NC
March 2021 to Present
B Cook
City of Winston-Salem, NC
May 2018 to February 2021
""",
        [
            "Line Cook | Juniper Grill | 2021-03 | now",
            "Cook | City of Winston-Salem | 2018-05 | 2021-02",
        ],
    ),
    "labels above values with location": (
        """\
Employment details
B Name of employer
Dale Bakery
B Location
York
B Position held
Baker
B From
June 2014
B To
April 2019
B Name of employer
Milbank Stores
B Location
Leeds
B Position held
Cashier
B From
May 2010
B To
May 2014
""",
        [
            "Baker | Dale Bakery | 2014-06 | 2019-04",
            "Cashier | Milbank Stores | 2010-05 | 2014-05",
        ],
    ),
    "Leadership programme under other heading": (
        """\
EXPERIENCE
B Branch Manager, Sycamore State Bank, Terre Haute, IN\t2018 – Present
- Deposits
B Teller, Wabash Savings, Vincennes, IN\t2014 – 2018
COMMUNITY INVOLVEMENT
Leadership Wabash, Class 44\t2019
Big Brothers Big Sisters\t2016
Rotary Club of Vincennes\t2015 – 2018
""",
        [
            "Branch Manager | Sycamore State Bank | 2018 | now",
            "Teller | Wabash Savings | 2014 | 2018",
        ],
    ),
    "small jobs with comma and years behind": (
        """\
EXPERIENCE
Site Manager, Rowan Homes, 2015 – present
Bricklayer, Hart Builders, 2010 – 2015
Student jobs: Barman, The Swan, 2009; Waiter, The Fleece, 2008
""",
        [
            "Site Manager | Rowan Homes | 2015 | now",
            "Bricklayer | Hart Builders | 2010 | 2015",
            "Barman | The Swan | 2009 | 2009",
            "Waiter | The Fleece | 2008 | 2008",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_positions_of_a_shape_are_read(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected


def test_what_is_told_of_a_house_is_no_part_of_its_town() -> None:
    read = resume(
        "Experience\n"
        "B Buyer\nBiscuiterie Penfret, Quimper (29) – food, 240 people\n2018 – now\n"
        "B Clerk\nKranz & Cie. AG, Hamburg (38 people)\n2014 – 2018\n"
    )
    assert [p.location for p in read.positions] == ["Quimper (29)", "Hamburg"]


def test_a_town_counts_for_more_than_the_street_above_it() -> None:
    text, _ = SHAPES["federal block"]
    assert "Peoria" in (resume(text).positions[0].location or "")


def test_details_behind_labels_are_no_statements() -> None:
    text, _ = SHAPES["federal block"]
    read = resume(text)
    assert [b.text for b in read.positions[1].bullets] == ["Made loans."]


def test_a_school_over_its_diploma_is_told_as_education() -> None:
    text, _ = SHAPES["school over its diploma without headings"]
    roles = {each.line.text: each.role for each in resume(text).placed}
    assert roles["2012 - 2013\tChatta Valley Tech\tMarietta, GA"] == "education"
