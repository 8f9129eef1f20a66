"""Shapes of résumés as people send them: exports, forms, lists of consultants."""

from __future__ import annotations

import pytest

from tests.reading.lines import resume, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "an export with names taken out, glued by blanks": (
        """\
Experience
Company Name City , State Accountant 04/2011 to 05/2017
Performed general accounting functions.
Company Name City , State Inventory Control Manager 01/2008 to 01/2010
Handled the training on a new system.
Education
""",
        [
            "Accountant | Company Name | 2011-04 | 2017-05",
            "Inventory Control Manager | Company Name | 2008-01 | 2010-01",
        ],
    ),
    "an export with a wide dash between employer and town": (
        """\
Experience
Ward Clerk
January 2012 to Current Samphire Hospital － Troy , NY
Ran the desk.
Porter
June 2009 to December 2011 Samphire Hospital － Troy , NY
Moved beds.
Education
""",
        [
            "Ward Clerk | Samphire Hospital | 2012-01 | now",
            "Porter | Samphire Hospital | 2009-06 | 2011-12",
        ],
    ),
    "an export with the town glued to the employer": (
        """\
Experience
Wallmead Dallas , TX Cashier 04/2015 to 05/2017
Greeted customers
Old Quay Plano , TX Sales Associate 01/2013 to 03/2015
Folded clothes
""",
        [
            "Cashier | Wallmead | 2015-04 | 2017-05",
            "Sales Associate | Old Quay | 2013-01 | 2015-03",
        ],
    ),
    "a run of blanks as a column": (
        """\
PROFESSIONAL EXPERIENCE:
Vexel, Woonsocket, Rhode Island                          Full Stack Java Developer
April 2016 – Present
Responsibilities:
Involved in various stages of the project.
Tolle Homes, Horsham Township, Pennsylvania                  Software Engineer
December 2015 -  March 2016
Responsibilities:
Developed pages.
Education:
""",
        [
            "Full Stack Java Developer | Vexel | 2016-04 | now",
            "Software Engineer | Tolle Homes | 2015-12 | 2016-03",
        ],
    ),
    "clients where no employer is named": (
        """\
PROFESSIONAL EXPERIENCE
Client: Veryzol, Irving, TX                                   Nov 2017 – Till Date
Role: Sr. Java Developer
Responsibilities:
Involved in analysis.
Client : Fidelio Funds, Boston, MA                             Jan 2016 – Oct 2017
Role: Java Developer
Responsibilities:
Designed.
""",
        [
            "Sr. Java Developer | Veryzol | 2017-11 | now",
            "Java Developer | Fidelio Funds | 2016-01 | 2017-10",
        ],
    ),
    "a partner between the client and the title": (
        """\
B Work Experience
B Amberlow Freight, Memphis TN\\tMar 2021 to Nov 2023
Implementation Partner: Quadrel Consulting
B Java Lead
B Responsibilities
• Led five developers.
B Unity Teeth, Boise ID\\tJun 2018 to Feb 2021
Implementation Partner: Quadrel Consulting
B Java Developer
B Responsibilities
• Built services.
""",
        [
            "Java Lead | Amberlow Freight | 2021-03 | 2023-11",
            "Java Developer | Unity Teeth | 2018-06 | 2021-02",
        ],
    ),
    "dates below an employer that ends in a dash, and a link": (
        """\
WORK EXPERIENCE

System Engineer

https://www.example.com/r/Some-Body/4b29ab0545b0f67f?isid=rex-download

Brightlane Limited -  Mysore, Karnataka -

June 2016 to Present
Present

Technology Analyst

Orbis -

July 2011 to May 2016

EDUCATION
""",
        [
            "System Engineer | Brightlane Limited | 2016-06 | now",
            "Technology Analyst | Orbis | 2011-07 | 2016-05",
        ],
    ),
    "labels with a dash": (
        """\
Education Details
June 2009 to May 2013 B.E. Pune, Maharashtra Fenby College of Engineering
B Test Lead
Skill Details
SELENIUM- 84 months
Company Details
company - Varsity Soft Pvt Ltd
designation - Test Lead
duration - July 2019 to till date
location - Pune
description - Lead a team of testers.
company - Kanchan Softech
designation - Senior Test Engineer
duration - March 2016 to June 2019
description - Tested a portal.
""",
        [
            "Test Lead | Varsity Soft Pvt Ltd | 2019-07 | now",
            "Senior Test Engineer | Kanchan Softech | 2016-03 | 2019-06",
        ],
    ),
    "a form of four columns": (
        """\
B Work Experience
| Company | City of Perry Hill | Phone | 515-555-0100 |
| Job title | Maintenance Technician II | May we contact? | Yes |
| From (mm/yyyy) | 05/2022 | To (mm/yyyy) | Present |
| Starting salary | $21.40/hr | Ending salary | $24.15/hr |
| Reason for leaving | Indoor work |
| Company | Prairie Packing Co. | Phone | 515-555-0101 |
| Job title | Maintenance Supervisor | May we contact? | Yes |
| From (mm/yyyy) | 08/2016 | To (mm/yyyy) | 04/2022 |
""",
        [
            "Maintenance Technician II | City of Perry Hill | 2022-05 | now",
            "Maintenance Supervisor | Prairie Packing Co. | 2016-08 | 2022-04",
        ],
    ),
    "a form in the language of the country": (
        """\
B EXPERIENCIA LABORAL
| Empresa: | Textiles del Valle SAS | Teléfono: | 300 000 0000 |
| Cargo: | Auxiliar contable | Jefe inmediato: | Luz Mora |
| Fecha de inicio: | 02/2016 | Fecha de retiro: | 11/2019 |
| Empresa: | Cueros del Sur | Teléfono: | 300 000 0001 |
| Cargo: | Contador | Jefe inmediato: | Iván Paz |
| Fecha de inicio: | 12/2019 | Fecha de retiro: | Actual |
""",
        [
            "Auxiliar contable | Textiles del Valle SAS | 2016-02 | 2019-11",
            "Contador | Cueros del Sur | 2019-12 | now",
        ],
    ),
    "cells that hold a label and its value": (
        """\
B WORK HISTORY
| Company Name: Acmex Foods | Phone: 555 0100 |
| Job Title: Line Lead | Supervisor: B. Doe |
| Start Date: 03/2018 | End Date: Present |
| Company Name: Borlex Foods | Phone: 555 0101 |
| Job Title: Packer | Supervisor: C. Roe |
| Start Date: 01/2015 | End Date: 02/2018 |
""",
        [
            "Line Lead | Acmex Foods | 2018-03 | now",
            "Packer | Borlex Foods | 2015-01 | 2018-02",
        ],
    ),
    "from and to in one row": (
        """\
Experience:
Company : Al Fahda Contracting LLC (Dubai, UAE)
Post : Document Controller
From : March 2017 To : Present
Company : Larsen Build Ltd
Post : Office Assistant
From : June 2013 To : Feb 2017
""",
        [
            "Document Controller | Al Fahda Contracting LLC | 2017-03 | now",
            "Office Assistant | Larsen Build Ltd | 2013-06 | 2017-02",
        ],
    ),
    "a join behind a bold title": (
        """\
B Experiencias
**Responsable de tienda** en Calzados Bermeo
jun. 2019 - Actualmente (7 años y 6 meses)
**Dependienta** en Moda Alamo S.L.
mar. 2013 - sept. 2016 (3 años y 7 meses)
B Estudios
IES Ribera
sept. 2008 - jun. 2010
""",
        [
            "Responsable de tienda | Calzados Bermeo | 2019-06 | now",
            "Dependienta | Moda Alamo S.L. | 2013-03 | 2016-09",
        ],
    ),
    "school district and school": (
        """\
B Teaching and Administrative Experience
July 2016 – June 2021: Principal, Cedar Brook ISD, Juniper Elementary
• 610 students
Aug. 2006 – June 2016: 6th Grade Teacher, Verde ISD, Pecan Middle School
• Department chair, 2010 – 2013
""",
        [
            "Principal | Cedar Brook ISD, Juniper Elementary | 2016-07 | 2021-06",
            "6th Grade Teacher | Verde ISD, Pecan Middle School | 2006-08 | 2016-06",
        ],
    ),
    "a share of full time and a part played since": (
        """\
B Academic employment
| Sept 2016–July 2021 | Lecturer, University of Northmere // Programme lead, from 2018 |
| Sept 2012–Sept 2013 | **Teaching Fellow** (0.6 FTE), University of the Wolds |
""",
        [
            "Lecturer | University of Northmere | 2016-09 | 2021-07",
            "Teaching Fellow | University of the Wolds | 2012-09 | 2013-09",
        ],
    ),
    "a row on the end of a job": (
        """\
B BEROEPSERVARING
sept. 2022 – nu\\tVAN HOORN LOGISTICS, Aalst
\\tMagazijnmedewerker
maart 2022\\tSluiting Drukkerij Dender (collectief ontslag)
feb. 2014 – maart 2022\\tDRUKKERIJ DENDER, Ninove
\\tMagazijnchef
""",
        [
            "Magazijnmedewerker | VAN HOORN LOGISTICS | 2022-09 | now",
            "Magazijnchef | DRUKKERIJ DENDER | 2014-02 | 2022-03",
        ],
    ),
    "the employer in the heading": (
        """\
CAREER WITH ACMEX CORPORATION (2004 – PRESENT)
Regional Manager, 2016 – Present
• Ran four branches
Branch Manager, 2010 – 2016
• Ran one branch
EDUCATION
BA, Wolds University
""",
        [
            "Regional Manager | ACMEX CORPORATION | 2016 | now",
            "Branch Manager | ACMEX CORPORATION | 2010 | 2016",
        ],
    ),
    "an address that begins as a heading does": (
        """\
EMPLOYMENT HISTORY
Employer: Brightcare Homes Ltd
Address: 12 Mill Lane, Leeds
Job Title: Senior Care Assistant
Dates: Sept 2018 - Present
Reason for Leaving: Relocating
Employer: Sunny Nursery
Address: 3 High Street, Leeds
Job Title: Nursery Nurse
Dates: Jan 2015 - Aug 2018
""",
        [
            "Senior Care Assistant | Brightcare Homes Ltd | 2018-09 | now",
            "Nursery Nurse | Sunny Nursery | 2015-01 | 2018-08",
        ],
    ),
    "a town that is a title elsewhere": (
        """\
EXPERIENCE
Dollar Barn, Macon, GA   June 2012 – Present
District Manager (2018 – Present)
Oversee 14 stores.
Store Manager (2014 – 2018)
Burger Cove, Macon, GA   2009 – 2012
Shift Lead
""",
        [
            "District Manager | Dollar Barn | 2018 | now",
            "Store Manager | Dollar Barn | 2014 | 2018",
            "Shift Lead | Burger Cove | 2009 | 2012",
        ],
    ),
    "a rank in brackets under a service": (
        """\
MILITARY EXPERIENCE
U.S. Marine Corps, Camp Lejeune, NC                    2008-2016
Logistics Chief (Staff Sergeant)                                2013-2016
- Led 24 Marines
Supply Clerk (Corporal)                                         2008-2013
- Counted
""",
        [
            "Logistics Chief (Staff Sergeant) | U.S. Marine Corps | 2013 | 2016",
            "Supply Clerk (Corporal) | U.S. Marine Corps | 2008 | 2013",
        ],
    ),
    "dates before a join and a title behind the town": (
        """\
Organizational Experience
Jun'16 – Till date with Brightlane Ltd., Pune as Manager – Operations
Apr'12 – May'16 with ABX Traders Pvt. Ltd., Mumbai as Assistant Manager
""",
        [
            "Manager – Operations | Brightlane Ltd. | 2016-06 | now",
            "Assistant Manager | ABX Traders Pvt. Ltd. | 2012-04 | 2016-05",
        ],
    ),
    "dates in brackets behind their length": (
        """\
Work Experience:
1. Brightlane Ltd, Pune
Designation: Sr Engineer
Duration: 2 years (June 2018 to May 2020)
2. ABX Traders, Mumbai
Designation: Engineer
Duration: 3 years (June 2015 to May 2018)
""",
        [
            "Sr Engineer | Brightlane Ltd | 2018-06 | 2020-05",
            "Engineer | ABX Traders | 2015-06 | 2018-05",
        ],
    ),
    "a dash behind the last year": (
        """\
Career
2001-2008 Sergeant, Fenby Constabulary
2008-2019 Inspector, Fenby Constabulary
2019- Security Manager, Wolds Shopping Centre
""",
        [
            "Sergeant | Fenby Constabulary | 2001 | 2008",
            "Inspector | Fenby Constabulary | 2008 | 2019",
            "Security Manager | Wolds Shopping Centre | 2019 | now",
        ],
    ),
    "no title is better than the name of a house": (
        """\
Employment History
2020 - Present
B Amerling Sugar
New York, NY
- Performed cleaning.
2019 - 2020
B Sisko
New York, NY
- Worked in dry section.
Education
""",
        [],
    ),
    "a length of training is no job": (
        """\
B WORK HISTORY
Selkirk Electric, Inc., Spokane, WA\\t4/2014 to 2/2018
Journeyman Electrician
Motor controls, service upgrades, fire alarm.
Selkirk Electric, Inc., Spokane, WA\\t3/2010 to 4/2014
Apprentice Electrician
8,000 hour apprenticeship, Inland JATC
""",
        [
            "Journeyman Electrician | Selkirk Electric, Inc. | 2014-04 | 2018-02",
            "Apprentice Electrician | Selkirk Electric, Inc. | 2010-03 | 2014-04",
        ],
    ),
    "details behind labels in capitals": (
        """\
WORK EXPERIENCE

Lead Engineer - Automation & Testing

Kisko Systems -

January 2014 to Present

DURATION Jan-2014 to till date
TEAM SIZE 21
• Identified the cases.
LANGUAGE Python
PROJECT KISKO Express

Staff Engineer

Kisko Systems -

January 2013 to December 2013

CLIENT Orbis
EDUCATION
""",
        [
            "Lead Engineer - Automation & Testing | Kisko Systems | 2014-01 | now",
            "Staff Engineer | Kisko Systems | 2013-01 | 2013-12",
        ],
    ),
    "numbered projects below an employer": (
        """\
PROFESSIONAL EXPERIENCE
Organization : Teck Mahesh Ltd
Designation : Systems Administrator
Duration : Jan 2018 – till date
Project #1
Client: Alin
Role: Admin
Duration: Jan 2018 – Dec 2019
Responsibilities:
• Upgrades
Organization : Cognex Solutions
Designation : Programmer Analyst
Duration : Mar 2014 – Dec 2017
""",
        [
            "Systems Administrator | Teck Mahesh Ltd | 2018-01 | now",
            "Programmer Analyst | Cognex Solutions | 2014-03 | 2017-12",
        ],
    ),
    "a role told inside a job": (
        """\
WORK EXPERIENCE

Maximo Consultant

Infobay Limited -  Chennai, Tamil Nadu -

August 2013 to Present

• IT professional with four years in reporting
Role: Senior Systems Engineer
• Worked for a maker of trains

Testing Executive

Infobay Limited

May 2011 to July 2013

EDUCATION
""",
        [
            "Maximo Consultant | Infobay Limited | 2013-08 | now",
            "Testing Executive | Infobay Limited | 2011-05 | 2013-07",
        ],
    ),
    "a bracket that a date cuts in two": (
        """\
Employment
2012-now: Bookkeeper (part time since 2018), Fenby Motors
2005-2012: Accounts clerk, Wolds Dairy
1994-1999: Ledger clerk, Wolds Dairy
""",
        [
            "Bookkeeper | Fenby Motors | 2012 | now",
            "Accounts clerk | Wolds Dairy | 2005 | 2012",
            "Ledger clerk | Wolds Dairy | 1994 | 1999",
        ],
    ),
    "dates that look like a number to call": (
        """\
Jane Roe
jane@example.com
TRAVEL NURSING
ICU RN, Samphire Hospital, Tulsa, OK (via Medstaf Agency) 01/2021-04/2021
ICU RN, Mercy East, Waco, TX (via Medstaf Agency) 05/2021-08/2021
PERMANENT
ICU RN, Wolds Medical Center, Waco, TX 2015-2020
""",
        [
            "ICU RN | Samphire Hospital | 2021-01 | 2021-04",
            "ICU RN | Mercy East | 2021-05 | 2021-08",
            "ICU RN | Wolds Medical Center | 2015 | 2020",
        ],
    ),
    "jobs below the skills without a heading": (
        """\
JANE ROE
Leeds, jane@example.com
B Summary
Warehouse manager with ten years in food.
B Key skills
Stock control, Excel
B Wolds Foods Ltd – Leeds
Warehouse Manager, 2016 – present
- Ran the shift
B Fenby Logistics – Hull
Shift Supervisor, 2011 – 2016
B Education
BA, Wolds University
""",
        [
            "Warehouse Manager | Wolds Foods Ltd | 2016 | now",
            "Shift Supervisor | Fenby Logistics | 2011 | 2016",
        ],
    ),
    "a town without a comma at the end": (
        """\
Work Experience
Auto Barn #2231 Tulsa OK
Parts Manager
8/2019 – now
Took care of parts.
Jiffy Lubb Tulsa OK
Lube tech
5/2017 – 8/2019
""",
        [
            "Parts Manager | Auto Barn #2231 | 2019-08 | now",
            "Lube tech | Jiffy Lubb | 2017-05 | 2019-08",
        ],
    ),
    "a name that begins as an agency's mark does": (
        """\
Experience
Courier, Uber Meals, Leeds, 2019 – present
Rider, Site Solutions, Leeds, 2016 – 2019
""",
        [
            "Courier | Uber Meals | 2019 | now",
            "Rider | Site Solutions | 2016 | 2019",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_positions_of_a_shape_are_read(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected


def test_the_town_is_parted_from_the_employer() -> None:
    read = resume(
        "Work history\n"
        "Store manager at Harbor Freight in Leeds, 2019 to now\n"
        "Cashier at Krogan, 2014 to 2016\n"
    )
    assert [(p.employer, p.location) for p in read.positions] == [
        ("Harbor Freight", "Leeds"),
        ("Krogan", None),
    ]


def test_who_sent_the_person_is_kept() -> None:
    text, _ = SHAPES["a partner between the client and the title"]
    assert {p.agency for p in resume(text).positions} == {"Quadrel Consulting"}


def test_a_client_is_kept_beside_the_employer() -> None:
    text, _ = SHAPES["clients where no employer is named"]
    assert [p.client for p in resume(text).positions] == ["Veryzol", "Fidelio Funds"]


def test_the_clients_of_a_freelancer_employ_nobody() -> None:
    read = resume(
        "EXPERIENCE\nIndependent Consultant, 2016 – Present\n"
        "Clients: Acmex, Borlex, Cranefoods\nIT Manager, Cranefoods, 2010 – 2016\n"
        "Programmer, Dolefoods Ltd, 2005 – 2010\n"
    )
    assert [p.employer for p in read.positions] == [
        None,
        "Cranefoods",
        "Dolefoods Ltd",
    ]
