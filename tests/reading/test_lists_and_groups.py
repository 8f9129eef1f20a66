"""Shapes of lists, groups and cells on real pages, in words of made-up people."""

from __future__ import annotations

import pytest

from tests.reading.lines import resume, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "employers as list items with their titles one level below": (
        """\
# Experience
- **Northfield Chapel**, Elmira, Ontario
-- Lead Pastor (June 2019 to present)
- **Borle Counseling Services**, Caron, Ontario
-- Counselor (January 2014 to June 2019)
-- Intern (June 2012 to January 2014)
- Fenwick Biomed Inc., Vancouver, British Columbia
-- Project Manager (January 2005 to August 2006)
-- Patent Manager (August 2003 to January 2005)
""",
        [
            "Lead Pastor | Northfield Chapel | 2019-06 | now",
            "Counselor | Borle Counseling Services | 2014-01 | 2019-06",
            "Intern | Borle Counseling Services | 2012-06 | 2014-01",
            "Project Manager | Fenwick Biomed Inc. | 2005-01 | 2006-08",
            "Patent Manager | Fenwick Biomed Inc. | 2003-08 | 2005-01",
        ],
    ),
    "items of two lines with the employer first": (
        """\
# Experience
- **Larkhill Foods** Newton, MA⏎Software Developer August 2014 – Present
-- Designed features of the trial system
- **Borle Academy** Boston, MA⏎Apprentice Developer May 2014 – July 2014
-- Refined skills in an intensive course
""",
        [
            "Software Developer | Larkhill Foods | 2014-08 | now",
            "Apprentice Developer | Borle Academy | 2014-05 | 2014-07",
        ],
    ),
    "the employer as the first inner item below title and dates": (
        """\
# Experience
- 09/2019 – 12/2019: Intern in Risk Advisory
-- Fenwick Consulting GmbH
-- Duties included: assessment of controls
- 06/2018 – 09/2019: Working Student
-- Larkhill Germany GmbH
-- Duties included: product costs
""",
        [
            "Intern in Risk Advisory | Fenwick Consulting GmbH | 2019-09 | 2019-12",
            "Working Student | Larkhill Germany GmbH | 2018-06 | 2019-09",
        ],
    ),
    "one title over several houses with dates of their own": (
        """\
# Experience
B Waiter
- Red Barn Bistro, September 2018 – August 2020
- Blue Hall Hotel, March 2016 – September 2018
B Porter
- Fenwick Hospital, May 2014 – March 2016
""",
        [
            "Waiter | Red Barn Bistro | 2018-09 | 2020-08",
            "Waiter | Blue Hall Hotel | 2016-03 | 2018-09",
            "Porter | Fenwick Hospital | 2014-05 | 2016-03",
        ],
    ),
    "titles behind as over plain rows of houses": (
        """\
# Experience
As a Nurse Practitioner
Fenwick Lung Clinic (May 2019 – Current)
Larkhill Medical Center (August 2017 – April 2019)
As a Registered Nurse
Borle College of Health (September 2016 – June 2017)
Quill Medical Center (May 2011 – January 2016)
""",
        [
            "Nurse Practitioner | Fenwick Lung Clinic | 2019-05 | now",
            "Nurse Practitioner | Larkhill Medical Center | 2017-08 | 2019-04",
            "Registered Nurse | Borle College of Health | 2016-09 | 2017-06",
            "Registered Nurse | Quill Medical Center | 2011-05 | 2016-01",
        ],
    ),
    "label, colon and value in three rows": (
        """\
# Work Experience
Company
:
Quavo Travel Pvt. Ltd.
Current Position
:
Web Developer
Duration
:
Dec 2017 to till date
# Work Experience
Company
:
Purl India Ltd., Hyderabad
Current Position
:
Designer
Duration
:
Dec 2011 to Oct 2017
""",
        [
            "Web Developer | Quavo Travel Pvt. Ltd. | 2017-12 | now",
            "Designer | Purl India Ltd. | 2011-12 | 2017-10",
        ],
    ),
    "unknown names that stand in one look above their titles": (
        """\
# Resume
# I did this!
## Thimblerack
I Senior Operations Manager
Feb 2022 - Dec 2022
## Vertue
I Program Manager
Aug 2021 - Feb 2022
I Operations Manager
Aug 2020 - Aug 2021
## Flexmoor
I Project Manager
Oct 2015 - Mar 2017
""",
        [
            "Senior Operations Manager | Thimblerack | 2022-02 | 2022-12",
            "Program Manager | Vertue | 2021-08 | 2022-02",
            "Operations Manager | Vertue | 2020-08 | 2021-08",
            "Project Manager | Flexmoor | 2015-10 | 2017-03",
        ],
    ),
    "an unknown town between dates and title where others are known": (
        """\
# Experience
B Boekenhal
July 2014 – Oct 2014, Ijsselmond, warehouse assistant
B Larkhill Care
Aug 2012 – Feb 2013, Utrecht, farm assistant
B Het Plein
May 2011 – June 2011, Ermelsen, youth worker
B Quill Centre
Aug 2009 – June 2010, Amersfoort, kitchen assistant
""",
        [
            "warehouse assistant | Boekenhal | 2014-07 | 2014-10",
            "farm assistant | Larkhill Care | 2012-08 | 2013-02",
            "youth worker | Het Plein | 2011-05 | 2011-06",
            "kitchen assistant | Quill Centre | 2009-08 | 2010-06",
        ],
    ),
    "dates below what was done and a job that is dated twice": (
        """\
# Work Experience
## Fenwick Library, Borle College
I Digital Coordinator
Manages a digital repository of the college and its staff.
April 2013 - Present
## Saddle Hill Church
I Web Consultant
Created the site design of the church and its schools.
August 2012 - April 2013
## Larkhill Archives
I Documentation Intern
Evaluated the documentation of the archives for its users.
May 2012 - August 2012
## Quill Library
I Lab Consultant
Monitored equipment and assisted students in the library.
August 2010 - May 2012
## Quill Archives
I Archival Researcher
Processed, preserved and cataloged papers of the archives.
May - August 2008
Prepared a journal of the founder for print in the archives.
May - August 2007
""",
        [
            "Digital Coordinator | Fenwick Library, Borle College | 2013-04 | now",
            "Web Consultant | Saddle Hill Church | 2012-08 | 2013-04",
            "Documentation Intern | Larkhill Archives | 2012-05 | 2012-08",
            "Lab Consultant | Quill Library | 2010-08 | 2012-05",
            "Archival Researcher | Quill Archives | 2008-05 | 2008-08",
        ],
    ),
    "several jobs in one cell with their date once beside them": (
        """\
# Experience
| 2018 – 2019 | Cashier – Larkhill Foods – Leeds |
| 2017 | Waiter – Moonfield – Leeds // Porter – Kwint – Leeds |
""",
        [
            "Cashier | Larkhill Foods | 2018 | 2019",
            "Waiter | Moonfield | 2017 | 2017",
            "Porter | Kwint | 2017 | 2017",
        ],
    ),
    "lists by trade below the jobs": (
        """\
# Experience
B Clerk, Fenwick Bank Ltd
2015 – 2018
B Teller, Larkhill Bank Ltd
2012 – 2015
# By Industry
## Banking
- Fenwick
## Strategy & Transformation
- Larkhill
""",
        [
            "Clerk | Fenwick Bank Ltd | 2015 | 2018",
            "Teller | Larkhill Bank Ltd | 2012 | 2015",
        ],
    ),
    "blocks on clients below the jobs": (
        """\
# Professional experience
Worked as Systems Administrator in Fenwick Services Limited from Feb 2017 to Sept 2020.
Worked as Administrator in Larkhill Solutions Pvt Ltd from Oct 2013 to Jan 2017.
Project Experience
Client\t\t: Borle Hotels
Environment\t: Linux 6, Oracle 12c,
WebLogic 12.2.1, Tuxedo 12.2.2.
Role\t\t: Sr. Administrator
Duration\t: Feb 2018 to Sept 2020
Check the integration broker
Client\t\t: Quill Care
Role\t\t: Administrator
Duration\t: Oct 2013 to Sept 2016
Set up load balance for services
""",
        [
            "Systems Administrator | Fenwick Services Limited | 2017-02 | 2020-09",
            "Administrator | Larkhill Solutions Pvt Ltd | 2013-10 | 2017-01",
        ],
    ),
    "a share of work and a country in brackets behind the house": (
        """\
# Experience
- 2024–2025: Statistician, Fenwick Seeds (10%), Zurich
- 2022–2023: Analyst, Larkhill Bank (Suisse) (60%), Zurich
- 2017–2019: Teaching Assistant (Physics & Optics), Borle University
""",
        [
            "Statistician | Fenwick Seeds | 2024 | 2025",
            "Analyst | Larkhill Bank (Suisse) | 2022 | 2023",
            "Teaching Assistant (Physics & Optics) | Borle University | 2017 | 2019",
        ],
    ),
    "a title in the sentence below house and dates": (
        """\
# Experience
B Fenwick Service Center
October 2012 - August 2014
As a Case Manager, I met with clients one by one to plan what they need next.
B Borle Tutoring
August 2008 - May 2009
As Site Coordinator, I kept records for our grant and looked after tutors.
""",
        [
            "Case Manager | Fenwick Service Center | 2012-10 | 2014-08",
            "Site Coordinator | Borle Tutoring | 2008-08 | 2009-05",
        ],
    ),
    "years written backwards": (
        """\
# Experience
Clerk, Fenwick Foods Ltd, 2013-2003
Porter, Larkhill Hotel Ltd, 2002-2001
""",
        [
            "Clerk | Fenwick Foods Ltd | 2003 | 2013",
            "Porter | Larkhill Hotel Ltd | 2001 | 2002",
        ],
    ),
    "jobs as items below a heading of other things": (
        """\
# Education
Larkhill College, BA, 2010
# Skills
- Clerk, Fenwick Foods Ltd, May 2013 – June 2016
- Filing, typing and post
- Porter, Larkhill Hotel Ltd, May 2010 – May 2013
- Luggage and keys
""",
        [
            "Clerk | Fenwick Foods Ltd | 2013-05 | 2016-06",
            "Porter | Larkhill Hotel Ltd | 2010-05 | 2013-05",
        ],
    ),
    "presso before the house in a row of its own": (
        """\
# Esperienze lavorative
07/2023 - presente
B Cassiera
presso Poste Larici
Mi occupo della posta e dei pacchi.
02/2022 - 06/2023
B Commessa
presso Cadora
Mi occupavo di frutta e verdura.
""",
        [
            "Cassiera | Poste Larici | 2023-07 | now",
            "Commessa | Cadora | 2022-02 | 2023-06",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_shape_is_read(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected


def test_a_town_in_front_of_its_state_is_no_end_of_a_house() -> None:
    (found,) = resume(
        "# Experience\nB Design Intern\nMulford County Department of Parks Portland, "
        "Oregon\nOctober 2017 - March 2018\n- Built pages for the parks\n"
    ).positions
    assert found.employer == "Mulford County Department of Parks"
    assert found.location == "Portland, Oregon"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Formations professionnelles:", "education"),
        ("Connaissances linguistiques et informatiques:", "skills"),
        ("Compétences et expériences professionnelles:", "experience"),
    ],
)
def test_a_heading_that_is_put_together(heading: str, kind: str) -> None:
    found = resume(f"B {heading}\n2001 – 2003 Vendeuse, Larcom SA\n").sections
    assert [each.kind for each in found if each.heading] == [kind]
