"""Shapes where one row shifted or lost the jobs of a whole file."""

from __future__ import annotations

import pytest

from tests.reading.lines import resume, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "a comma in the first title above its house and its dates": (
        """\
# Experience
## Clinical Librarian, Harwood Library
## Milton University
Apr 2020 – Present · Salem, OR
## Therapy Technician
## HealthNorth
Aug 2010 – Jun 2014 · Salem, OR
## Director of the Annual Fund
## Quaker School of Salem
Aug 2008 – Aug 2010 · Salem, OR
## Development Specialist
## The Marion Shelter
Aug 2006 – Aug 2008 · Salem, OR
""",
        [
            "Clinical Librarian, Harwood Library | Milton University | 2020-04 | now",
            "Therapy Technician | HealthNorth | 2010-08 | 2014-06",
            "Director of the Annual Fund | Quaker School of Salem | 2008-08 | 2010-08",
            "Development Specialist | The Marion Shelter | 2006-08 | 2008-08",
        ],
    ),
    "dates and town at the end of a block without statements": (
        """\
B Hannah Brook
Resume
B Finish Line Events
Race Timing Services
I 2009-Present
Boise, ID
B Lakeside Science School
Outdoor Instructor
Taught pupils about the ecology of the lake
I 2006-2009
Nampa, ID
B Jefferson Hall School
History Teacher
Taught by doing
I 2004-2006
Boise, ID
B Gorham High School
Running Coach
Ran meets
I 2000-2004
Troy, NY
""",
        [
            "Race Timing Services | Finish Line Events | 2009 | now",
            "Outdoor Instructor | Lakeside Science School | 2006 | 2009",
            "History Teacher | Jefferson Hall School | 2004 | 2006",
            "Running Coach | Gorham High School | 2000 | 2004",
        ],
    ),
    "headings of groups above jobs, and a job called Volunteer": (
        """\
# Experience
## Research Engagements
B Research Associate
Dictionary Project of Milton University
October 2019 – November 2019 · Orlando, Florida
Read the letters of a poet.
B Outreach Coordinator
Harbour Community Centre
August 2017 – December 2017 · Orlando, Florida
Looked for courses.
## Healthcare
B Volunteer
Southside Hospital
August 2013 – December 2014
Helped with the tables of a study.
B Laboratory Technologist
Hill Hospital
March 2001 – May 2003
Ran the laboratory.
""",
        [
            "Research Associate | Dictionary Project of Milton University"
            " | 2019-10 | 2019-11",
            "Outreach Coordinator | Harbour Community Centre | 2017-08 | 2017-12",
            "Volunteer | Southside Hospital | 2013-08 | 2014-12",
            "Laboratory Technologist | Hill Hospital | 2001-03 | 2003-05",
        ],
    ),
    "the trade of a job alone below it, which is a heading elsewhere": (
        """\
# Esperienze professionali
B Da Gennaio 2019
## Consulente informatico
Telematica Nova Srl
- Sviluppo in Java
Informatica
B Dal Agosto 2016 al Dicembre 2018
## Web developer
Studio Verdi Srl
- Sviluppo in php
Informatica
B Dal 2004 al Giugno 2013
## Cameriere
Ristoranti Riuniti Srl
- Servizio ai tavoli
""",
        [
            "Consulente informatico | Telematica Nova Srl | 2019-01 | now",
            "Web developer | Studio Verdi Srl | 2016-08 | 2018-12",
            "Cameriere | Ristoranti Riuniti Srl | 2004 | 2013-06",
        ],
    ),
    "a unit behind at the, above the house": (
        """\
# Work experience
## Consultant at the Labor Markets Division
## Interregional Development Bank
Mar 2018 – Aug 2019
Work on earnings.
## Research Associate
## Stone Centre University
Jan 2016 – Feb 2018
Work on policy.
## Analyst at the Research Group (Human Capital)
## Central Bank of Marland
Feb 2010 – Aug 2014
Forecasts.
""",
        [
            "Consultant | Interregional Development Bank | 2018-03 | 2019-08",
            "Research Associate | Stone Centre University | 2016-01 | 2018-02",
            "Analyst | Central Bank of Marland | 2010-02 | 2014-08",
        ],
    ),
    "a house in small letters where the others have theirs": (
        """\
# Experience
May 2021 - Present
B Marketing Manager
I Acme Sleep Institute
- Ran campaigns
Jul 2020 - May 2021
B Senior Marketing Manager
I Patientry
- Made a pipeline
May 2017 - Jul 2020
B Creative Director
I loomexa
- First hire
""",
        [
            "Marketing Manager | Acme Sleep Institute | 2021-05 | now",
            "Senior Marketing Manager | Patientry | 2020-07 | 2021-05",
            "Creative Director | loomexa | 2017-05 | 2020-07",
        ],
    ),
    "a title without a house that went on beside the job above it": (
        """\
Work Experience
B Software Trainee, Codeworks Ltd
November 2022 - May 2024
- Built a shop
B Office Administrator, Civic Aviation Ltd
2020 - 2023
- Kept the diary
B Bartender
2015 - present
- Served guests
""",
        [
            "Software Trainee | Codeworks Ltd | 2022-11 | 2024-05",
            "Office Administrator | Civic Aviation Ltd | 2020 | 2023",
            "Bartender | - | 2015 | now",
        ],
    ),
    "a label below every job and the running line of a page": (
        """\
B Employment History
B Accounts Lead
I Umber Brewing Company - Salt Lake City, Utah
I March 2018 - May 2019
Weekly check run, deposits, collections
B Key Skill Takeaway
Organization - Working Alone - Meeting Deadlines
Resume - Accounts Lead

B Combat Medic
I Army National Guard - Camp Hill, Utah
I January 2014 - January 2018
Cared for the wounded
B Key Skill Takeaway
Teamwork - Solving Problems
""",
        [
            "Accounts Lead | Umber Brewing Company | 2018-03 | 2019-05",
            "Combat Medic | Army National Guard | 2014-01 | 2018-01",
        ],
    ),
    "how long a title was held in front of it": (
        """\
Experience
6 years Structural Engineer at Acme Ltd from 2015 to 2021
9 years as Draughtsman at Borle Ltd from 2006 to 2015
""",
        [
            "Structural Engineer | Acme Ltd | 2015 | 2021",
            "Draughtsman | Borle Ltd | 2006 | 2015",
        ],
    ),
    "a remark in square brackets behind a title": (
        """\
Experience
B Acme Ltd - Support Engineer [main position]
August 2016 - Current
- Looked after databases
B Borle GmbH - Systems Administrator
May 2012 - July 2016
- Servers
""",
        [
            "Support Engineer | Acme Ltd | 2016-08 | now",
            "Systems Administrator | Borle GmbH | 2012-05 | 2016-07",
        ],
    ),
    "a rank and an abbreviation that is a legal form as well": (
        """\
EXPERIENCE
2018-2023\tSALTERN, Senior SE\tBoston MA
Led the design of systems.

2016-2018\tPENNY FINANCIAL, Principal SE\tBoston MA
Wrote apps.

2012-2016\tNADIR LOGIC, Senior SE\tCambridge MA
Led design.
""",
        [
            "Senior SE | SALTERN | 2018 | 2023",
            "Principal SE | PENNY FINANCIAL | 2016 | 2018",
            "Senior SE | NADIR LOGIC | 2012 | 2016",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_positions_of_a_shape_are_read(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected


def test_the_town_below_the_dates_belongs_to_the_job_above() -> None:
    text, _ = SHAPES["dates and town at the end of a block without statements"]
    towns = [each.location for each in resume(text).positions]
    assert towns == ["Boise, ID", "Nampa, ID", "Boise, ID", "Troy, NY"]
