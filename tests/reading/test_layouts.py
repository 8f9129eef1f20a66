"""Layouts of résumés that people set by hand."""

from __future__ import annotations

import pytest

from tests.reading.lines import told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "roman numerals": (
        """\
B PROFESSIONAL EXPERIENCE
B I. Tarro Foods Ltd, Leeds
Production Manager, 2018 – 2023
- Ran two lines
B II. Quill Stores Ltd, York
Shift Supervisor, 2013 – 2018
- Ran nights
""",
        [
            "Production Manager | Tarro Foods Ltd | 2018 | 2023",
            "Shift Supervisor | Quill Stores Ltd | 2013 | 2018",
        ],
    ),
    "page header in mid-job": (
        """\
B Dana Okoro
B EXPERIENCE
B Line Leader, Tarro Foods Ltd\tApr 2018 – Aug 2022
- Ran the line
Dana Okoro – Page 2
- Trained six people
B Stock Clerk, Quill Stores Ltd\tJan 2014 – Mar 2018
- Counted stock
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "page footer with contact": (
        """\
B Dana Okoro
dana@example.com
B EXPERIENCE
B Line Leader, Tarro Foods Ltd\tApr 2018 – Aug 2022
- Ran the line
Dana Okoro | dana@example.com | Page 1 of 2
- Trained six
Curriculum Vitae of Dana Okoro, page 2
B Stock Clerk, Quill Stores Ltd\tJan 2014 – Mar 2018
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "dates behind a title in brackets, employer above with a dash": (
        """\
B EMPLOYMENT
B TARRO FOODS – Leeds
Line Leader (April 2018 – August 2022)
Packer (March 2015 – April 2018)
B QUILL STORES – York
Stock Clerk (January 2014 – March 2015)
""",
        [
            "Line Leader | TARRO FOODS | 2018-04 | 2022-08",
            "Packer | TARRO FOODS | 2015-03 | 2018-04",
            "Stock Clerk | QUILL STORES | 2014-01 | 2015-03",
        ],
    ),
    "duties with a card sign": (
        """\
B WORK EXPERIENCE
B November 2022 to Present: Baobab Beach Resort, Diani
B Front Office Supervisor
Duties and responsibilities
♦ Supervising a team of seven
♦ Night audit relief
B April 2019 to October 2022: Hotel Simba Plaza, Nairobi
B Receptionist
Duties and responsibilities
♦ Check in and check out
♦ Switchboard
""",
        [
            "Front Office Supervisor | Baobab Beach Resort | 2022-11 | now",
            "Receptionist | Hotel Simba Plaza | 2019-04 | 2022-10",
        ],
    ),
    "battalions": (
        """\
B PROFESSIONAL EXPERIENCE
**Senior Supply Sergeant**\tJul 2016 – Aug 2020
3rd Logistics Brigade\tFort Harlan, KY
**Supply Sergeant**\tMar 2008 – May 2013
1-77 Armor\tGermany and Iraq
""",
        [
            "Senior Supply Sergeant | 3rd Logistics Brigade | 2016-07 | 2020-08",
            "Supply Sergeant | 1-77 Armor | 2008-03 | 2013-05",
        ],
    ),
    "a school as an employer": (
        """\
B WORKING EXPERIENCE
B TARRO VENTURES LTD, IBADAN
POSITION: ACCOUNTANT
FEBRUARY 2019 – TILL DATE
B COMMUNITY SECONDARY SCHOOL, UMUOJI (NYSC)
POSITION: MATHEMATICS TEACHER
OCTOBER 2015 – OCTOBER 2016
B HOBBIES
""",
        [
            "ACCOUNTANT | TARRO VENTURES LTD | 2019-02 | now",
            "MATHEMATICS TEACHER | COMMUNITY SECONDARY SCHOOL | 2015-10 | 2016-10",
        ],
    ),
    "numbered headings": (
        """\
B 1. Educational Qualifications
B.E., Quill University, 1998
B 2. Teaching Experience
Professor, Tarro Institute of Technology, 2012 – 2018
Lecturer, Quill College of Engineering, 2001 – 2012
B 3. Administrative Responsibilities
- Head, Department of Civil Engineering, 2014 – 2016
- Member, Board of Studies, Quill University, 2017 – till date
B 4. Publications
""",
        [
            "Professor | Tarro Institute of Technology | 2012 | 2018",
            "Lecturer | Quill College of Engineering | 2001 | 2012",
        ],
    ),
    "a page with an area under the dates": (
        """\
Experience
Quillmark
10 years 6 months
Staff Engineer
September 2021 - Present (5 years 3 months)
Detroit Metropolitan Area
Engineering Manager
January 2019 - September 2021 (2 years 9 months)
Detroit Metropolitan Area

Bemi Data Co
Software Engineer
July 2013 - May 2016 (2 years 11 months)
Toledo, Ohio
""",
        [
            "Staff Engineer | Quillmark | 2021-09 | now",
            "Engineering Manager | Quillmark | 2019-01 | 2021-09",
            "Software Engineer | Bemi Data Co | 2013-07 | 2016-05",
        ],
    ),
    "branch and town in a bracket": (
        """\
B Professional Experience
B Sarro Commercial Bank
Branch Manager (Mill Lane Branch, Leeds)
Jan 2019 to Date
- Deposits
B Quill Union Bank
Operations Officer (Trade Finance) (Main Branch, York)
March 2010 to June 2014
- Letters of credit
""",
        [
            "Branch Manager | Sarro Commercial Bank | 2019-01 | now",
            "Operations Officer (Trade Finance) | Quill Union Bank | 2010-03 | 2014-06",
        ],
    ),
    "short years in brackets": (
        """\
B Work
B Head Waiter, Hotel Corrin, Galway ('12 – '15)
B Commis Waiter, Hotel Tarro, Galway ('09 – '12)
""",
        [
            "Head Waiter | Hotel Corrin | 2012 | 2015",
            "Commis Waiter | Hotel Tarro | 2009 | 2012",
        ],
    ),
    "heading of unknown words": (
        """\
B DRIVING EXPERIENCE
Long Haul Driver, Tarro Freight Lines, Winnipeg MB
03/2014 to 04/2019
- Two provinces
Delivery Driver, Quill Couriers, Calgary AB
04/2011 to 02/2014
- City rounds
B GADGETS
Class 1 with air (2012), FAST card
B EDUCATION
Grade 12, Dunmore High School, 2007
B SKILLS
Reefer
""",
        [
            "Long Haul Driver | Tarro Freight Lines | 2014-03 | 2019-04",
            "Delivery Driver | Quill Couriers | 2011-04 | 2014-02",
        ],
    ),
    "two titles in one row": (
        """\
B PROFESSIONAL EXPERIENCE
B TARRO INSTRUMENTS, INC., Nashua, NH\t2006 – 2011
Finance Director
- Budget
B DUNMORE TATE LLP, Boston, MA\t1998 – 2006
Senior Manager; Audit Associate
B EDUCATION
""",
        [
            "Finance Director | TARRO INSTRUMENTS, INC. | 2006 | 2011",
            "Senior Manager | DUNMORE TATE LLP | 1998 | 2006",
            "Audit Associate | DUNMORE TATE LLP | 1998 | 2006",
        ],
    ),
    "dotted leaders": (
        """\
B EXPERIENCE
Line Leader, Tarro Foods Ltd ................ 2018 – 2022
Stock Clerk, Quill Stores Ltd ............... 2014 – 2018
Packer, Borle Works Ltd ..................... 2011 – 2014
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
            "Packer | Borle Works Ltd | 2011 | 2014",
        ],
    ),
    "underscores as leaders": (
        """\
B EXPERIENCE
Line Leader, Tarro Foods Ltd __________ 2018 – 2022
Stock Clerk, Quill Stores Ltd _________ 2014 – 2018
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
    "promoted to": (
        """\
# Experience
B Tarro Foods Ltd, Leeds\t2015 – 2022
B Line Leader (promoted from Packer, 2018)
- Ran the line
B Quill Stores Ltd, York\t2012 – 2015
B Stock Clerk
- Counted
""",
        [
            "Line Leader (promoted from Packer, 2018) | Tarro Foods Ltd | 2015 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2012 | 2015",
        ],
    ),
    "spanish from to words": (
        """\
B EXPERIENCIA
B Desde marzo de 2018 hasta junio de 2021
Auxiliar administrativa en Gestoría Tarro S.L.
B Desde enero de 2014 hasta febrero de 2018
Camarera en Restaurante Quill
""",
        [
            "Auxiliar administrativa | Gestoría Tarro S.L. | 2018-03 | 2021-06",
            "Camarera | Restaurante Quill | 2014-01 | 2018-02",
        ],
    ),
    "german with als": (
        """\
B Berufserfahrung
März 2018 bis heute
Tarro Lebensmittel GmbH, Köln
als Teamleiterin Einkauf
Januar 2014 bis Februar 2018
Quill Handels AG, Bonn
als Sachbearbeiterin
""",
        [
            "Teamleiterin Einkauf | Tarro Lebensmittel GmbH | 2018-03 | now",
            "Sachbearbeiterin | Quill Handels AG | 2014-01 | 2018-02",
        ],
    ),
    "letters as list": (
        """\
B WORK EXPERIENCE
a) Line Leader, Tarro Foods Ltd, 2018 – 2022
b) Stock Clerk, Quill Stores Ltd, 2014 – 2018
c) Packer, Borle Works Ltd, 2011 – 2014
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
            "Packer | Borle Works Ltd | 2011 | 2014",
        ],
    ),
    "achievement lines with years under a job": (
        """\
B EXPERIENCE
B Line Leader, Tarro Foods Ltd\t2015 – 2022
2019: Safety award
2017: Cut scrap by 20%
B Stock Clerk, Quill Stores Ltd\t2011 – 2015
2013: Employee of the year
""",
        [
            "Line Leader | Tarro Foods Ltd | 2015 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2011 | 2015",
        ],
    ),
    "key projects under a job": (
        """\
B EXPERIENCE
B Site Manager, Borle Construction Ltd\t2015 – 2022
B Key projects
Mill Lane Flats, Leeds (2018 – 2019)
Canal School, York (2020 – 2021)
B Assistant Site Manager, Marsh Civil Ltd\t2011 – 2015
B Key projects
Ferry Terminal, Hull (2013 – 2014)
""",
        [
            "Site Manager | Borle Construction Ltd | 2015 | 2022",
            "Assistant Site Manager | Marsh Civil Ltd | 2011 | 2015",
        ],
    ),
    "department line between": (
        """\
B EXPERIENCE
B Leeds General Hospital
I Department of Radiology
Radiographer, 2018 – 2022
- Scans
B York District Hospital
I Department of Radiology
Assistant Radiographer, 2014 – 2018
- Scans
""",
        [
            "Radiographer | Leeds General Hospital | 2018 | 2022",
            "Assistant Radiographer | York District Hospital | 2014 | 2018",
        ],
    ),
    "current and past with colon": (
        """\
B CAREER
Current: Line Leader, Tarro Foods Ltd (since 2018)
Previous: Stock Clerk, Quill Stores Ltd (2014 – 2018)
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | now",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
    "reverse: employer below duties": (
        """\
# Employment
B Line Leader
- Ran the line
Tarro Foods Ltd, Leeds, 2018 – 2022
B Stock Clerk
- Counted
Quill Stores Ltd, York, 2014 – 2018
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
    "farm work": (
        """\
B DRIVING EXPERIENCE
B Long Haul Driver, Tarro Freight Lines, Winnipeg MB
03/2014 to 04/2019
B Gravel Truck Driver, Quill Aggregates, Lethbridge AB
04/2012 to 11/2013
B Farm work, Friesen Farms, Coaldale AB
2007 to 2009
""",
        [
            "Long Haul Driver | Tarro Freight Lines | 2014-03 | 2019-04",
            "Gravel Truck Driver | Quill Aggregates | 2012-04 | 2013-11",
            "Farm work | Friesen Farms | 2007 | 2009",
        ],
    ),
    "bullets as responsibilities without signs": (
        """\
B WORK EXPERIENCE
B Tarro Foods Ltd – Line Leader (2018 – 2022)
Responsibilities:
Stock control
Machine operation
Shift planning
B Quill Stores Ltd – Stock Clerk (2014 – 2018)
Responsibilities:
Till
Customer service
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
    "to present in words": (
        """\
B WORK EXPERIENCE
Line Leader, Tarro Foods Ltd, April 2018 up to the present day
Stock Clerk, Quill Stores Ltd, January 2014 up to March 2018
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | now",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "unknown title, employer heading": (
        """\
B WORK EXPERIENCE
B Tarro Circus
Flame juggler, 2018 – 2022
B Quill Circus
Knife catcher, 2014 – 2018
""",
        [
            "Flame juggler | Tarro Circus | 2018 | 2022",
            "Knife catcher | Quill Circus | 2014 | 2018",
        ],
    ),
    "titles with commas": (
        """\
B WORK EXPERIENCE
B Director, Sales and Marketing, EMEA
Tarro Foods Ltd, Leeds, 2018 – 2022
B Manager, Sales, North
Quill Stores Ltd, York, 2014 – 2018
""",
        [
            "Director, Sales and Marketing, EMEA | Tarro Foods Ltd | 2018 | 2022",
            "Manager, Sales, North | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
    "all capitals": (
        """\
B WORK EXPERIENCE
TARRO FOODS LTD
LINE LEADER
APRIL 2018 – AUGUST 2022
QUILL STORES LTD
STOCK CLERK
JANUARY 2014 – MARCH 2018
""",
        [
            "LINE LEADER | TARRO FOODS LTD | 2018-04 | 2022-08",
            "STOCK CLERK | QUILL STORES LTD | 2014-01 | 2018-03",
        ],
    ),
    "heading with its own dates": (
        """\
B MILITARY CAREER (1996 – 2018)
B First Sergeant, 526th Support Battalion\t2010 – 2018
- Led
B Supply Sergeant, 3rd Logistics Brigade\t1996 – 2010
- Supplied
B CIVILIAN CAREER (2018 – present)
B Warehouse Supervisor, Tarro Foods Ltd\t2018 – present
""",
        [
            "First Sergeant | 526th Support Battalion | 2010 | 2018",
            "Supply Sergeant | 3rd Logistics Brigade | 1996 | 2010",
            "Warehouse Supervisor | Tarro Foods Ltd | 2018 | now",
        ],
    ),
    "dates in a margin column of a table": (
        """\
B Experience
| 2019 – 2023 | B Head Chef // The Copper Pan, Leeds // - Ran a brigade of nine |
| 2015 – 2019 | B Sous Chef // Harbour Grill, Hull // - Ran the fish section |
""",
        [
            "Head Chef | The Copper Pan | 2019 | 2023",
            "Sous Chef | Harbour Grill | 2015 | 2019",
        ],
    ),
    "french": (
        """\
B EXPÉRIENCES PROFESSIONNELLES
Depuis mars 2018 : Responsable de magasin, Boulangeries Tarro, Lyon
- Équipe de six personnes
De janvier 2014 à février 2018 : Vendeuse, Maison Quill, Dijon
- Caisse
B FORMATION
""",
        [
            "Responsable de magasin | Boulangeries Tarro | 2018-03 | now",
            "Vendeuse | Maison Quill | 2014-01 | 2018-02",
        ],
    ),
    "german employer first": (
        """\
B Beruflicher Werdegang
seit 04/2019\tTarro Lebensmittel GmbH, Köln
Leiterin Einkauf
01/2014 – 03/2019\tQuill Handels AG, Bonn
Einkäuferin
""",
        [
            "Leiterin Einkauf | Tarro Lebensmittel GmbH | 2019-04 | now",
            "Einkäuferin | Quill Handels AG | 2014-01 | 2019-03",
        ],
    ),
    "portuguese": (
        """\
B EXPERIÊNCIA PROFISSIONAL
B Tarro Alimentos Ltda – São Paulo
Cargo: Gerente de loja
Período: março de 2018 até o momento
B Lojas Quill S.A. – Campinas
Cargo: Vendedora
Período: janeiro de 2014 a fevereiro de 2018
B FORMAÇÃO ACADÊMICA
""",
        [
            "Gerente de loja | Tarro Alimentos Ltda | 2018-03 | now",
            "Vendedora | Lojas Quill S.A. | 2014-01 | 2018-02",
        ],
    ),
    "italian sentence": (
        """\
B ESPERIENZA PROFESSIONALE
Dal 2018 al 2022: impiegata presso Tarro Alimentari S.r.l., Bologna
Dal 2014 al 2018: commessa presso Quill Moda S.p.A., Modena
""",
        [
            "impiegata | Tarro Alimentari S.r.l. | 2018 | 2022",
            "commessa | Quill Moda S.p.A. | 2014 | 2018",
        ],
    ),
    "polish": (
        """\
B Doświadczenie zawodowe
03.2018 – obecnie\tKierownik zmiany
Tarro Spożywcze Sp. z o.o., Łódź
01.2014 – 02.2018\tMagazynier
Quill Handel S.A., Poznań
B Wykształcenie
""",
        [
            "Kierownik zmiany | Tarro Spożywcze Sp. z o.o. | 2018-03 | now",
            "Magazynier | Quill Handel S.A. | 2014-01 | 2018-02",
        ],
    ),
    "training courses with years under the jobs": (
        """\
B WORK EXPERIENCE
Line Leader – Tarro Foods Ltd – 2018 to 2022
Stock Clerk – Quill Stores Ltd – 2014 to 2018
B COURSES ATTENDED
Fork Lift Driver – Marsh Training Ltd – 2015
First Aider at Work – Red Star – 2019
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
    "referees with titles at the end of the jobs": (
        """\
B EXPERIENCE
B Line Leader, Tarro Foods Ltd\t2018 – 2022
- Ran the line
B Stock Clerk, Quill Stores Ltd\t2014 – 2018
- Counted
B REFEREES
Mrs. H. Said, Operations Manager, Tarro Foods Ltd (2018 – 2022)
Mr. J. Karan, Store Manager, Quill Stores Ltd
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
    "teacher subjects": (
        """\
B TEACHING EXPERIENCE
B Leeds High School, Leeds\t2018 – 2022
Teacher of Mathematics (Key Stages 3 and 4)
B York Primary School, York\t2014 – 2018
Class Teacher (Year 5)
""",
        [
            "Teacher of Mathematics (Key Stages 3 and 4) | "
            "Leeds High School"
            " | 2018 | 2022",
            "Class Teacher (Year 5) | York Primary School | 2014 | 2018",
        ],
    ),
    "continued on the next page": (
        """\
B EXPERIENCE
B TARRO FOODS LTD, Leeds
I Line Leader, Apr 2018 – Aug 2022
- Ran the line
B TARRO FOODS LTD (continued)
I Packer, Jan 2015 – Mar 2018
- Packed
B QUILL STORES LTD, York
I Stock Clerk, Jan 2012 – Dec 2014
- Counted stock
""",
        [
            "Line Leader | TARRO FOODS LTD | 2018-04 | 2022-08",
            "Packer | TARRO FOODS LTD | 2015-01 | 2018-03",
            "Stock Clerk | QUILL STORES LTD | 2012-01 | 2014-12",
        ],
    ),
    "volunteer inside": (
        """\
B WORK
Line Leader, Tarro Foods Ltd, 2018 – 2022
Stock Clerk, Quill Stores Ltd, 2014 – 2018
B MEMBERSHIPS
Member, Institute of Packing, 2016 – 2020
Fellow, Society of Clerks, since 2018
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_layout_is_read(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected
