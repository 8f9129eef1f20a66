"""Shapes that real pages have, in words of made-up people."""

from __future__ import annotations

import pytest

from tests.reading.lines import resume, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "two posts in one list item": (
        """\
# Academic Positions
- Professor of Botany, Larkhill College, 2006–present. Lecturer, 1998–2006.
- Librarian, Borle Institute, 1994–1997.
""",
        [
            "Professor of Botany | Larkhill College | 2006 | now",
            "Lecturer | Larkhill College | 1998 | 2006",
            "Librarian | Borle Institute | 1994 | 1997",
        ],
    ),
    "two jobs of one line that share a date": (
        """\
# Experience
Server, Fenwick Grill, and Porter, Hotel Borle (2017–2018)
Cashier, Larkhill Foods (2015–2017)
""",
        [
            "Server | Fenwick Grill | 2017 | 2018",
            "Porter | Hotel Borle | 2017 | 2018",
            "Cashier | Larkhill Foods | 2015 | 2017",
        ],
    ),
    "a state in full behind the town of a house": (
        """\
# Experience
05/2016 to Current
B Fitness Instructor
Strollfast － East Brunton , New Jersey
- Taught classes
01/2010 to 10/2014
B Owner, Personal Chef
Bon Repas Chef Service － Port Huron , Michigan
- Cooked for families
""",
        [
            "Fitness Instructor | Strollfast | 2016-05 | now",
            "Owner, Personal Chef | Bon Repas Chef Service | 2010-01 | 2014-10",
        ],
    ),
    "towns of two words that nothing parts from their house": (
        """\
# Experience
June 2014 to October 2015
The Oyster Boat Baytown , Texas
General Manager
May 2013 to May 2014
Brand Ladder Deer Park , Texas
Forklift Driver
March 2009 to October 2009
McAllen's La Porte , Texas
Swing Manager
""",
        [
            "General Manager | The Oyster Boat | 2014-06 | 2015-10",
            "Forklift Driver | Brand Ladder | 2013-05 | 2014-05",
            "Swing Manager | McAllen's | 2009-03 | 2009-10",
        ],
    ),
    "a school that ends before its town": (
        """\
# Experience
Student Teacher
Ash Lane Elementary Chico, CA – Fall 2012
Worked in small groups of the third grade
Classroom Aide
Marsh Junior High Chico, CA – Fall 2011
Helped pupils with their homework in the library
""",
        [
            "Student Teacher | Ash Lane Elementary | 2012 | 2012",
            "Classroom Aide | Marsh Junior High | 2011 | 2011",
        ],
    ),
    "dots between blanks": (
        """\
# Expérience professionnelle
## 2013-2016 . Chargée de Gestion .
## MUTEL . Villeurbanne
- Dossiers
## 2006-2008 . Apprentie Serveuse .
## La Table Ronde . Lorient
- Service
""",
        [
            "Chargée de Gestion | MUTEL | 2013 | 2016",
            "Apprentie Serveuse | La Table Ronde | 2006 | 2008",
        ],
    ),
    "items that end with their dates and a full stop": (
        """\
# Positions
- Associate Editor, Journal of Tides, Milton University, 2009–2014.
- Sales Clerk at Mercer's, 05/2010 to 11/2013.
- Electrician's Helper at Edson Co, 2007 - 2008.
""",
        [
            "Associate Editor, Journal of Tides | Milton University | 2009 | 2014",
            "Sales Clerk | Mercer's | 2010-05 | 2013-11",
            "Electrician's Helper | Edson Co | 2007 | 2008",
        ],
    ),
    "a length of time in words behind the dates": (
        """\
# Experience
Excelio, Web Engineer
August 2012 – Current, 2.5 years experience
- Built sites
Milton State University, Student Web Developer
2007 – 2011, 5 years experience
- Kept servers
""",
        [
            "Web Engineer | Excelio | 2012-08 | now",
            "Student Web Developer | Milton State University | 2007 | 2011",
        ],
    ),
    "houses behind a soft break in an item": (
        """\
# Experience
- **Postdoctoral Scholar** (September 2019 - present)⏎Milton University
- **Student Researcher** (April 2014 - May 2019)⏎University of California, Berkeley
- **Computer Specialist** (2007 - May 2011)⏎Self Employed
""",
        [
            "Postdoctoral Scholar | Milton University | 2019-09 | now",
            "Student Researcher | University of California, Berkeley"
            " | 2014-04 | 2019-05",
            "Computer Specialist | Self Employed | 2007 | 2011-05",
        ],
    ),
    "houses below what was done, in the lines of an item": (
        """\
# Teaching Roles
- **Maths Teacher** (May 2019 – July 2020)⏎Description: Taught⏎Annes College, Leeds, UK
- **Maths Teacher** (May 2018 – July 2018)⏎Description: Taught⏎Pelham School, Hove, UK
- **Maths Teacher** (March 2016 – May 2017)⏎Description: Taught⏎Ark Academy, Leeds, UK
""",
        [
            "Maths Teacher | Annes College | 2019-05 | 2020-07",
            "Maths Teacher | Pelham School | 2018-05 | 2018-07",
            "Maths Teacher | Ark Academy | 2016-03 | 2017-05",
        ],
    ),
    "headings of groups one level below that of the jobs": (
        """\
# Experience
## Research
2018 - Present
**Milton University** | PhD Candidate
- Waves
## Professional
2017 - 2018
**SciPages** | Information Officer
- Letters
2016 - 2017
**Mediahall** | Distiller
- Stills
""",
        [
            "PhD Candidate | Milton University | 2018 | now",
            "Information Officer | SciPages | 2017 | 2018",
            "Distiller | Mediahall | 2016 | 2017",
        ],
    ),
    "a student assistant is no degree": (
        """\
# Experience
**Optics Intern**, Chem Corporation, May 2019 - August 2019
- Lenses
**Undergraduate Teaching Assistant**, The Institute of Light, August 2018 - May 2019
- Classes
""",
        [
            "Optics Intern | Chem Corporation | 2019-05 | 2019-08",
            "Undergraduate Teaching Assistant | The Institute of Light"
            " | 2018-08 | 2019-05",
        ],
    ),
    "a town with its country in a bracket is no house": (
        """\
# Experience
**Research Analyst @ Borle Group** (Madrid, Spain)
October 2017 – April 2021
- Papers
**Freelance Translator & Editor** (Madrid, Spain)
May 2013 – October 2017
- Texts
**English Teacher @ Various Institutions** (Madrid, Spain)
September 2009 – May 2013
- Lessons
""",
        [
            "Research Analyst | Borle Group | 2017-10 | 2021-04",
            "Freelance Translator & Editor | - | 2013-05 | 2017-10",
            "English Teacher | Various Institutions | 2009-09 | 2013-05",
        ],
    ),
    "an end that is not understood stays empty": (
        """\
# Experience
I 05/2015 - 08/2016
**Engineer @ Nemo Ltd**
- Servers
I 11/2013 - 01/205
**Release Engineer @ Pagine Srl**
- Builds
""",
        [
            "Engineer | Nemo Ltd | 2015-05 | 2016-08",
            "Release Engineer | Pagine Srl | 2013-11 | -",
        ],
    ),
    "one month among ranges is a begin": (
        """\
# Experience
**Paralegal** January 2013
Weiss & Farrow
- Files
**Receptionist** January 2009 to January 2013
Ardent Laboratories
- Guests
**Clerk** January 2005 to January 2007
Atlas Aviation
- Letters
""",
        [
            "Paralegal | Weiss & Farrow | 2013-01 | -",
            "Receptionist | Ardent Laboratories | 2009-01 | 2013-01",
            "Clerk | Atlas Aviation | 2005-01 | 2007-01",
        ],
    ),
    "a file that names every house below its title lends none": (
        """\
# Experience
B Paralegal
Weiss & Farrow, Salem
2013 - 2015
- Files
B Receptionist
Ardent Laboratories, Salem
2009 - 2013
- Guests
B Administrative Assistant
2007 - 2009
- Phones
B Clerk
Atlas Aviation, Salem
2005 - 2007
- Letters
""",
        [
            "Paralegal | Weiss & Farrow | 2013 | 2015",
            "Receptionist | Ardent Laboratories | 2009 | 2013",
            "Administrative Assistant | - | 2007 | 2009",
            "Clerk | Atlas Aviation | 2005 | 2007",
        ],
    ),
    "self-employment alone is a title": (
        """\
# Esperienze professionali
## Web developer
2015 - 2018, Duepunti S.r.l., Verona
- Siti
## Libero professionista
2010 - 2015, Verona
- Siti
## Insegnante
2005 - 2010, Scuola Media, Verona
- Lezioni
""",
        [
            "Web developer | Duepunti S.r.l. | 2015 | 2018",
            "Libero professionista | - | 2010 | 2015",
            "Insegnante | Scuola Media | 2005 | 2010",
        ],
    ),
    "sentences and lists of things inside a job": (
        """\
# Experience
## 2022 - 2026: Senior Software Engineer, Amber AG
Connects what was apart
I Corda Certified Developer, Docker, Spring-Boot, Kotlin
## 2019 - 2022: Linux Administrator, Midway AG
Since 2015, I’ve been a full service vendor for Slow’s web site.
I WordPress, Docker, Linux, PHP, Java
## 2013 - 2019: Technician, Mandel Ltd
Repaired
""",
        [
            "Senior Software Engineer | Amber AG | 2022 | 2026",
            "Linux Administrator | Midway AG | 2019 | 2022",
            "Technician | Mandel Ltd | 2013 | 2019",
        ],
    ),
    "a house behind 'à', its town behind it": (
        """\
# Expérience professionnelle
## 2012 Assistant comptable à AGEC, Sainte-Marie
## 2013 Assistant pharmacien à Pharmacie Morel, Sainte-Marie
## 2019-2020 Hôte de caisse à Gimont, Le Lamentin
""",
        [
            "Assistant comptable | AGEC | 2012 | 2012",
            "Assistant pharmacien | Pharmacie Morel | 2013 | 2013",
            "Hôte de caisse | Gimont | 2019 | 2020",
        ],
    ),
    "houses behind 'en' in row after row": (
        """\
# Experiencia
- Ayudante de electricista en Instalaciones Ruano, 2007 - 2008.
- Vendedor en Carmona, 05/2010 a 11/2013.
- Pañolero en Talleres Gomara, 02/2014 a 12/2016.
""",
        [
            "Ayudante de electricista | Instalaciones Ruano | 2007 | 2008",
            "Vendedor | Carmona | 2010-05 | 2013-11",
            "Pañolero | Talleres Gomara | 2014-02 | 2016-12",
        ],
    ),
    "jobs among studies, their houses in capitals": (
        """\
# Cursus
2018 - 2019 Vendeur BRICOMAX
2016 - 2018 Caissier LECLAIR
2014 - 2016 Bac pro commerce, Lycée Jean Moulin
""",
        ["Vendeur | BRICOMAX | 2018 | 2019", "Caissier | LECLAIR | 2016 | 2018"],
    ),
    "a dash and words are no house where no other job has one": (
        """\
# Work Experience
## Elementary Teacher - Immersion Spanish
2023 - Present
- Lessons
## Parent Coordinator
2022 – 2023
- Talks
## Kindergarten Assistant
2018 – 2019
- Games
""",
        [
            "Elementary Teacher - Immersion Spanish | - | 2023 | now",
            "Parent Coordinator | - | 2022 | 2023",
            "Kindergarten Assistant | - | 2018 | 2019",
        ],
    ),
    "schools in the list of a whole life, blanks inside the dates": (
        """\
# Beruflicher Werdegang
09/ 2013 - 07/ 2015\tAushilfe, Bäckerei Krumm
08/ 2006 - 07/ 2010\tGrundschule Altdorf
08/ 2010 - 07/ 2013\tRealschule Neudorf
07/ 2017 -\tMitarbeiter Logistik, Paketdienst Süd
""",
        [
            "Aushilfe | Bäckerei Krumm | 2013-09 | 2015-07",
            "Mitarbeiter Logistik | Paketdienst Süd | 2017-07 | now",
        ],
    ),
    "a table copied as plain text": (
        """\
Employment
S/N
Company
Position
Dates
1
Delta Bank Ltd
Assistant Manager, Operations
Mar 2021 – Present
2
Orchard
Operations Clerk
Jul 2016 – Feb 2021
3
Umbra Limited
Trainee
Jan 2013 – Jun 2016
""",
        [
            "Assistant Manager, Operations | Delta Bank Ltd | 2021-03 | now",
            "Operations Clerk | Orchard | 2016-07 | 2021-02",
            "Trainee | Umbra Limited | 2013-01 | 2016-06",
        ],
    ),
    "houses that differ before one end they share": (
        """\
# Experience
B US Department of Roads - Office of Bridges
B Analyst
July 2020 - Present | Salem, OR
- Plans
B Orlan Ltd for the Road Fund - Office of Bridges
B Help Desk Technician
May 2016 - July 2020 | Salem, OR
- Calls
B Barnaby Booksellers
B Assistant Store Manager
May 2014 - May 2016 | Salem, OR
- Books
""",
        [
            "Analyst | US Department of Roads - Office of Bridges | 2020-07 | now",
            "Help Desk Technician | Orlan Ltd for the Road Fund - Office of Bridges"
            " | 2016-05 | 2020-07",
            "Assistant Store Manager | Barnaby Booksellers | 2014-05 | 2016-05",
        ],
    ),
    "pastimes with years in brackets": (
        """\
# Experience
B Chemist
Amber Labs
2010 - 2014
# Interests
District School Visionary Team Member (2014)
Volunteer Coach Half Marathon (2013)
Elementary School Parents Co-President (2013-2014)
""",
        ["Chemist | Amber Labs | 2010 | 2014"],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_positions_of_a_real_shape_are_read(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected


def test_the_rest_of_a_name_is_no_town_where_the_town_is_told() -> None:
    found = resume(
        "# Experience\nB Adviser\nOrganization for Ferries and Cooperation in Europe\n"
        "Sarajevo, Bosnia\n2010 - 2012\n"
    ).positions[0]
    assert found.employer == "Organization for Ferries and Cooperation in Europe"


def test_a_known_place_wins_over_a_client() -> None:
    found = resume(
        """\
# Experience
B IDC Comercial S.A. de C.V - Citabank
Developer
I 2021 - 2024 | Mexico City, Mexico
- Code
B Sistemas del Valle S.A. - Telmar
Developer
I 2018 - 2021 | Mexico City, Mexico
- Code
B Nueva Solutions S.A. - Multibank
Junior Developer
I 2015 - 2018 | Mexico City, Mexico
- Code
"""
    ).positions
    assert [each.location for each in found] == ["Mexico City, Mexico"] * 3
