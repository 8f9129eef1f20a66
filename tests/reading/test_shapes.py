"""Shapes of résumés that come from forms, other trades and other programs."""

from __future__ import annotations

import pytest

from tests.reading.lines import resume, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "grid with dates first and a foreign column": (
        """\
B Ray Okoro
B EMPLOYMENT HISTORY (last 10 years)
| Dates | Company | Position | Phone / Reason for leaving |
| 03/2021 – Present | Big Plains Haulage | Long Haul Driver | (605) 555-0101 |
| 05/2018 – 02/2021 | Nunn Trucking | Regional Driver | Better pay |
B EDUCATION
Western Driving Academy – 2014
""",
        [
            "Long Haul Driver | Big Plains Haulage | 2021-03 | now",
            "Regional Driver | Nunn Trucking | 2018-05 | 2021-02",
        ],
    ),
    "sea service with sign on and sign off": (
        """\
B MARIO SILVA
B SEA SERVICE
| Rank | Vessel | Type | GRT | Company | Sign on | Sign off |
| 2nd Engineer | MV North Star | B | 31,200 | Kval AS | 03.02.2024 | 28.10.2024 |
| 3rd Engineer | MV Cold Bay | R | 11,400 | Reefer Lines | 11.01.2021 | 09.10.2021 |
""",
        [
            "2nd Engineer | Kval AS | 2024-02 | 2024-10",
            "3rd Engineer | Reefer Lines | 2021-01 | 2021-10",
        ],
    ),
    "a title behind the town": (
        """\
B Experience
B Jan 2019 – Present: Tarn Forgings Ltd., Quillby as Deputy Manager
- Ran two lines
B Dec 2015 – Jan 2019: Tarn Forgings Ltd., Quillby as Assistant Manager
- Ran one line
""",
        [
            "Deputy Manager | Tarn Forgings Ltd. | 2019-01 | now",
            "Assistant Manager | Tarn Forgings Ltd. | 2015-12 | 2019-01",
        ],
    ),
    "an unknown town and its country": (
        """\
B Experience
B Domaine Vaurel, Brissac, France
Cellar Hand | March 2014 – June 2016
B Wintle Wines Ltd, Leeds
Shop Assistant | May 2011 – February 2014
""",
        [
            "Cellar Hand | Domaine Vaurel | 2014-03 | 2016-06",
            "Shop Assistant | Wintle Wines Ltd | 2011-05 | 2014-02",
        ],
    ),
    "courses by number are no jobs": (
        """\
B Teaching experience
B Adjunct Instructor of English\tAug. 2016 – present
Three Fords College, Pittsburgh, PA
ENG 101 College Composition (Fall 2016 – Spring 2024)
B Copy Editor\tMay 2011 – June 2016
Steel Vale Courier, Pittsburgh, PA
""",
        [
            "Adjunct Instructor of English | Three Fords College | 2016-08 | now",
            "Copy Editor | Steel Vale Courier | 2011-05 | 2016-06",
        ],
    ),
    "earlier jobs under a heading of their own": (
        """\
B EXPERIENCE
B MARLOW HOTELS – Aurora, CO\tJul 2009 to May 2022
B Controller (Feb 2013 to May 2022)
- Closed the books
B Assistant Controller (Jul 2009 to Feb 2013)
- Kept the ledgers
B Earlier career
Staff Accountant, Orchard Inns Ltd, 2004–2009
""",
        [
            "Controller | MARLOW HOTELS | 2013-02 | 2022-05",
            "Assistant Controller | MARLOW HOTELS | 2009-07 | 2013-02",
            "Staff Accountant | Orchard Inns Ltd | 2004 | 2009",
        ],
    ),
    "application grid with from and to": (
        """\
B Application for employment
B Employment record (begin with the most recent job)
| From | To | Employer | Job title | Supervisor |
| 4/2019 | Present | Horn Foods | Line Lead | B. Anders |
| 2/2016 | 3/2019 | Turkey House | Packager | T. Lund |
""",
        [
            "Line Lead | Horn Foods | 2019-04 | now",
            "Packager | Turkey House | 2016-02 | 2019-03",
        ],
    ),
    "quota grid under a job": (
        """\
B BRODY KAY
B SALES EXPERIENCE
B Account Executive – Cloudpeak HR\\tFeb '23 – Now
| Year | Quota | Closed | Share |
| 2023 | $900K | $1.02M | 113% |
| 2024 | $1.1M | $1.31M | 119% |
B Sales Manager – Ferrous Systems\\tJan '19 – Dec '22
- Six people
""",
        [
            "Account Executive | Cloudpeak HR | 2023-02 | now",
            "Sales Manager | Ferrous Systems | 2019-01 | 2022-12",
        ],
    ),
    "form with the dates first": (
        """\
B Work experience
| Dates | September 2015 onwards |
| Occupation or position held | Laboratory technician |
| Main activities and responsibilities | Tests of water |
| Name and address of employer | Vouga Analises, Lda. // Lote 22, Oliveira |
| Type of business or sector | Testing laboratory |
| Dates | February 2012 – August 2015 |
| Occupation or position held | Shop assistant |
| Name and address of employer | Farmacia Central |
B Education and training
""",
        [
            "Laboratory technician | Vouga Analises, Lda. | 2015-09 | now",
            "Shop assistant | Farmacia Central | 2012-02 | 2015-08",
        ],
    ),
    "form with start and end in rows of their own": (
        """\
B Application form
| Surname | Kirk |
| First name | Naomi |
B Current employer
| Employer name | Calder Valley Trust |
| Job title | Occupational Therapist |
| Start date | 12/04/2021 |
| End date | Present |
| Notice period | 8 weeks |
B Previous employment
| Employer name | Sunnybank Nursing Home |
| Job title | Healthcare Assistant |
| Start date | 02/06/2014 |
| End date | 30/08/2015 |
| Reason for leaving | University |
""",
        [
            "Occupational Therapist | Calder Valley Trust | 2021-04 | now",
            "Healthcare Assistant | Sunnybank Nursing Home | 2014-06 | 2015-08",
        ],
    ),
    "form with unknown labels": (
        """\
B Experience
| Position | Process Engineer |
| Company | Kulim Wafers Sdn. Bhd. |
| Duration | Aug 2015 - Apr 2019 |
| Shift Pattern | Four on, two off |
| Position | Intern |
| Company | TNX Research |
| Duration | Jun 2014 - Sep 2014 |
| Shift Pattern | Days |
""",
        [
            "Process Engineer | Kulim Wafers Sdn. Bhd. | 2015-08 | 2019-04",
            "Intern | TNX Research | 2014-06 | 2014-09",
        ],
    ),
    "a label that ends a block": (
        """\
B WORK EXPERIENCE:
| Organization | : Sund Polymers Pvt. Ltd. |
| Designation | : Senior Executive – Accounts |
| Duration | : January 2019 to till date |
B Job Profile:
- Finalization of accounts
| Organization | : KVB Traders |
| Designation | : Accounts Assistant |
| Duration | : June 2013 to June 2015 |
B Job Profile:
- Audit of banks
""",
        [
            "Senior Executive – Accounts | Sund Polymers Pvt. Ltd. | 2019-01 | now",
            "Accounts Assistant | KVB Traders | 2013-06 | 2015-06",
        ],
    ),
    "profile page turned into a document": (
        """\
Experience
Quillmark
10 years 6 months
Staff Engineer
September 2021 - Present (5 years 3 months)
Greater Dunmore Area
Engineering Manager
January 2019 - September 2021 (2 years 9 months)
Bemi Data Co
Software Engineer
July 2013 - May 2016 (2 years 11 months)
Page 1 of 2
Education
""",
        [
            "Staff Engineer | Quillmark | 2021-09 | now",
            "Engineering Manager | Quillmark | 2019-01 | 2021-09",
            "Software Engineer | Bemi Data Co | 2013-07 | 2016-05",
        ],
    ),
    "employer by its weight": (
        """\
# Career History
B Farrow Lane Stores plc
Senior Buyer – Sept 2018 to date
- Bedding
B BHQ Homewares
Assistant Buyer – June 2012 to Mar 2015
- Samples
B Boothroyd's Chemist
Saturday Assistant – 2008 to 2010
""",
        [
            "Senior Buyer | Farrow Lane Stores plc | 2018-09 | now",
            "Assistant Buyer | BHQ Homewares | 2012-06 | 2015-03",
            "Saturday Assistant | Boothroyd's Chemist | 2008 | 2010",
        ],
    ),
    "at inside a name": (
        """\
# Experience
Office Manager, Holloway & Finch, Attorneys at Law, Tacoma, WA\\t2012 – 2017
- Files
Postdoctoral Fellow, Dept. of Microbiology, Rock University\\t2008 – 2012
""",
        [
            "Office Manager | Holloway & Finch, Attorneys at Law | 2012 | 2017",
            "Postdoctoral Fellow | Dept. of Microbiology, Rock University"
            " | 2008 | 2012",
        ],
    ),
    "dated items under a job": (
        """\
# Experience
B Freelance Copywriter
May 2018 to now
Clients so far:
- Skerra Distillery – labels, site (2023)
- Banner & Byre, a furniture maker – catalogue, 2019–2021
B Copywriter, Thistle & Thorn
September 2014 to April 2018
- Bank, bus company
""",
        [
            "Freelance Copywriter | - | 2018-05 | now",
            "Copywriter | Thistle & Thorn | 2014-09 | 2018-04",
        ],
    ),
    "jobs under a summary, projects apart": (
        """\
B Tobias Nwa
B CAREER SNAPSHOT
Principal Consultant, Marlowe Advisory, London\\tJan 2019 – present
Consultant, KPX LLP, London\\tSep 2013 – Aug 2015
B SELECTED PROJECTS
Water utility, operating model (6 months, 2022)
- Led a team of five
B EDUCATION
BSc Mathematics, University of Cheviot\\t2012
""",
        [
            "Principal Consultant | Marlowe Advisory | 2019-01 | now",
            "Consultant | KPX LLP | 2013-09 | 2015-08",
        ],
    ),
    "training posts of a physician": (
        """\
B POSTGRADUATE TRAINING
7/2014–6/2016\\tFellow, Nephrology, University Hospitals of Bay State
7/2011–6/2014\\tResident, Internal Medicine, Wexcombe General Hospital
B EDUCATION
2003–2007\\tBS, Biology, Green University
""",
        [
            "Fellow, Nephrology | University Hospitals of Bay State"
            " | 2014-07 | 2016-06",
            "Resident, Internal Medicine | Wexcombe General Hospital"
            " | 2011-07 | 2014-06",
        ],
    ),
    "a life told in sentences": (
        """\
# My working life
**I have** been Head Gardener at Lanhale House since 2015, with two gardeners.
Before that, from 2009 to 2015, I was Under-gardener at Trewithen Priory, to learn.
""",
        [
            "Head Gardener | Lanhale House | 2015 | now",
            "Under-gardener | Trewithen Priory | 2009 | 2015",
        ],
    ),
    "swedish with dates first": (
        """\
# Arbetslivserfarenhet
2019-08 – pågående\\tSystemutvecklare, Norrsken Betalningar AB, Stockholm
2016-01 – 2019-07\\tTestare, Nybro Telekom AB, Kalmar
# Utbildning
""",
        [
            "Systemutvecklare | Norrsken Betalningar AB | 2019-08 | now",
            "Testare | Nybro Telekom AB | 2016-01 | 2019-07",
        ],
    ),
    "czech with labels": (
        """\
B Pracovní zkušenosti
5/2019 – dosud\\tŠkrob a.s., Jihlava
pozice: Vedoucí směny
9/2014 – 4/2019\\tLogis Brno s.r.o., Brno
pozice: Skladník
B Vzdělání
""",
        [
            "Vedoucí směny | Škrob a.s. | 2019-05 | now",
            "Skladník | Logis Brno s.r.o. | 2014-09 | 2019-04",
        ],
    ),
    "contract words behind an employer": (
        """\
# Expérience professionnelle
Chargée de communication, Mairie de Saint-Auban (CDD puis CDI)\\tfévr. 2016 – août 2019
""",
        ["Chargée de communication | Mairie de Saint-Auban | 2016-02 | 2019-08"],
    ),
    "state codes are no titles": (
        """\
# Experience
Glenford Mills, Salem, MD\\t2018 – 2021
Shift Lead
Borle Works, Fresno, CA\\t2014 – 2018
Machine Operator
""",
        [
            "Shift Lead | Glenford Mills | 2018 | 2021",
            "Machine Operator | Borle Works | 2014 | 2018",
        ],
    ),
    "a gap entry has no employer": (
        """\
# Berufserfahrung
10/2021 – heute\\tVertriebsleiter, Borle GmbH
09/2020 – 09/2021\\tBerufliche Neuorientierung
01/2015 – 08/2020\\tVertriebsmitarbeiter, Tarro GmbH
""",
        [
            "Vertriebsleiter | Borle GmbH | 2021-10 | now",
            "Berufliche Neuorientierung | - | 2020-09 | 2021-09",
            "Vertriebsmitarbeiter | Tarro GmbH | 2015-01 | 2020-08",
        ],
    ),
    "employer names that are titles": (
        """\
# Experience
**The Builder**, Leeds
Site Manager, 2018 – 2021
- Sites
**Master Plumber Ltd**, York
Plumber, 2012 – 2018
- Pipes
""",
        [
            "Site Manager | The Builder | 2018 | 2021",
            "Plumber | Master Plumber Ltd | 2012 | 2018",
        ],
    ),
    "stacked titles": (
        """\
# Experience
B Corran Mills, Boise, ID\tMay 2012 – June 2020
Plant Manager
Shift Supervisor
Machine Operator
- Ran two lines
B Lowtide Foods, Salem, OR\t2009 – 2012
Packer
""",
        [
            "Plant Manager | Corran Mills | 2012-05 | 2020-06",
            "Shift Supervisor | Corran Mills | 2012-05 | 2020-06",
            "Machine Operator | Corran Mills | 2012-05 | 2020-06",
            "Packer | Lowtide Foods | 2009 | 2012",
        ],
    ),
    "finnish": (
        """\
# Työkokemus
01/2019 – edelleen\tMyyjä, Kauppa Oy, Oulu
06/2015 – 12/2018\tVarastotyöntekijä, Logistiikka Oy, Oulu
# Koulutus
2012 – 2015\tAmmattitutkinto, Oulun ammattiopisto
""",
        [
            "Myyjä | Kauppa Oy | 2019-01 | now",
            "Varastotyöntekijä | Logistiikka Oy | 2015-06 | 2018-12",
        ],
    ),
    "training section": (
        """\
# Work Experience
B Electrician, Volt Ltd\t2015 – present
- Wiring
# Training
First Aid at Work, Red Cross, 2019
IPAF operator, 2018 – 2023
""",
        [
            "Electrician | Volt Ltd | 2015 | now",
        ],
    ),
    "memberships": (
        """\
# Employment
Lecturer, Hexham College, 2010 – 2020
- Taught
# Memberships
Member, Society of Teachers, 2012 – present
# Publications
"Reading slowly", Journal of Teaching, 2014 – 2015
""",
        [
            "Lecturer | Hexham College | 2010 | 2020",
        ],
    ),
    "retail no dates month": (
        """\
B WORK HISTORY
Cashier
Corner Mart, Tulsa, OK
June 2021 to Present
* Register
Stocker
Big Barn, Tulsa, OK
May 2019 to June 2021
""",
        [
            "Cashier | Corner Mart | 2021-06 | now",
            "Stocker | Big Barn | 2019-05 | 2021-06",
        ],
    ),
    "dates in left col w place": (
        """\
# Berufserfahrung
| 04/2018 – heute // München | Teamleiterin Einkauf // Alpenkorn GmbH // - Reisen |
| 09/2012 – 03/2018 // Ulm | Einkäuferin // Donautech AG // - Bestellungen |
# Ausbildung
| 2009 – 2012 | Kauffrau für Büromanagement // IHK Ulm |
""",
        [
            "Teamleiterin Einkauf | Alpenkorn GmbH | 2018-04 | now",
            "Einkäuferin | Donautech AG | 2012-09 | 2018-03",
        ],
    ),
    "columns start end headed": (
        """\
# Employment
| Job Title | Organisation | Start | End |
| Ward Clerk | Hillside Hospital | 03/2019 | Present |
| Receptionist | Grove Surgery | 01/2015 | 02/2019 |
""",
        [
            "Ward Clerk | Hillside Hospital | 2019-03 | now",
            "Receptionist | Grove Surgery | 2015-01 | 2019-02",
        ],
    ),
    "projects in table": (
        """\
# Experience
B Data Engineer, Corvid Systems\t2019 – present
| Project | Role | Year |
| Lake | Lead | 2021 |
| Pipes | Member | 2020 |
B Analyst, Finch Ltd\t2015 – 2019
- Reports
""",
        [
            "Data Engineer | Corvid Systems | 2019 | now",
            "Analyst | Finch Ltd | 2015 | 2019",
        ],
    ),
    "military": (
        """\
# MILITARY SERVICE
United States Army, Fort Hood, TX
Squad Leader (E-6), 2010 – 2014
- Led nine soldiers
Rifleman (E-3), 2008 – 2010
""",
        [
            "Squad Leader (E-6) | United States Army | 2010 | 2014",
            "Rifleman (E-3) | United States Army | 2008 | 2010",
        ],
    ),
    "one-line with brackets": (
        """\
# Jobs
Barista (part-time) – Bean There, Bristol (Sept 2019 – June 2021)
Waiter – The Crown Inn, Bath (2017–2019)
""",
        [
            "Barista | Bean There | 2019-09 | 2021-06",
            "Waiter | The Crown Inn | 2017 | 2019",
        ],
    ),
    "hobby": (
        """\
# Experience
Head Chef | The Oak Room | Mar 2018 – Present
- Menu
Sous Chef | Lantern Hotel | 2014 – Feb 2018
# Achievements
Young Chef of the Year, 2013
""",
        [
            "Head Chef | The Oak Room | 2018-03 | now",
            "Sous Chef | Lantern Hotel | 2014 | 2018-02",
        ],
    ),
    "summary dated": (
        """\
B Jane Doe
B Key Achievements
Saved $2M in 2019 at Acme
B Work
B Acme Corp
Plant Engineer, 2015 – 2020
""",
        [
            "Plant Engineer | Acme Corp | 2015 | 2020",
        ],
    ),
    "volunteer": (
        """\
# Experience
B Clerk, Town Hall\t2015 – 2020
# Volunteering
Youth Coach, Rovers FC, 2018 – present
""",
        [
            "Clerk | Town Hall | 2015 | 2020",
            "Youth Coach | Rovers FC | 2018 | now",
        ],
    ),
    "turkish": (
        """\
# İş Deneyimi
Satış Müdürü, Anadolu Gıda A.Ş., Ocak 2018 – devam ediyor
""",
        [
            "Satış Müdürü | Anadolu Gıda A.Ş. | 2018-01 | now",
        ],
    ),
    "freelance banner": (
        """\
# Experience
B Freelance, Remote\t2019 – present
Illustrator
- Books
B Little Press Ltd\t2014 – 2019
Designer
""",
        [
            "Illustrator | Freelance | 2019 | now",
            "Designer | Little Press Ltd | 2014 | 2019",
        ],
    ),
    "reference table": (
        """\
# Experience
B Teacher, Elm School\t2012 – 2020
# References
| Name | Position | Company | Phone |
| Ann Lee | Head Teacher | Elm School | 555 0101 |
""",
        [
            "Teacher | Elm School | 2012 | 2020",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_shape_is_read(name: str) -> None:
    """Every position of the shape is read whole, and nothing else is one."""
    text, expected = SHAPES[name]
    assert told(text) == expected


def test_a_page_number_belongs_to_nobody() -> None:
    """The number of a page is no statement and no title."""
    found = resume("# Experience\nB Clerk, Acme Ltd\\t2019 – 2021\nPage 1 of 2\n")
    roles = {each.line.text: each.role for each in found.placed}
    assert roles["Page 1 of 2"] == "other"
