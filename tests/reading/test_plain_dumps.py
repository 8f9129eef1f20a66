"""Pages copied line by line: no look and no list signs, only the order of the rows."""

from __future__ import annotations

import pytest

from tests.reading.lines import told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "a comma in the first title, and no look that tells titles": (
        """\
Experience
Clinical Librarian, Harwood Library
Milton University
Apr 2020 – Present · Salem, OR
Therapy Technician
HealthNorth
Aug 2010 – Jun 2014 · Salem, OR
Director of the Annual Fund
Quaker School of Salem
Aug 2008 – Aug 2010 · Salem, OR
Development Specialist
The Marion Shelter
Aug 2006 – Aug 2008 · Salem, OR
""",
        [
            "Clinical Librarian, Harwood Library | Milton University | 2020-04 | now",
            "Therapy Technician | HealthNorth | 2010-08 | 2014-06",
            "Director of the Annual Fund | Quaker School of Salem | 2008-08 | 2010-08",
            "Development Specialist | The Marion Shelter | 2006-08 | 2008-08",
        ],
    ),
    "short names of houses behind statements without a sign": (
        """\
Work History
Coast Guard
Aviation Electrician
Mobile, AL • 2016 - 2020
Repaired the wiring of helicopters under the eyes of two senior mechanics
Developed a calm way to look for faults
Dart Shop
Truck Loader
La Porte, IN • 2020 - 2023
Loaded trailers with a focus on order, accuracy and the time of the drivers
Kept to the rules of the yard
Eastern Carton Corporation
Machinery Technician
Yuma, AZ • 2023 - 2024
Brought into ladder logic and the control of the presses by the night crew
Found faults in pumps
Edson Vacuum
Field Engineer
Tempe, AZ • 2024 - present
Looks for faults in pumps and cold traps at four plants of one customer
""",
        [
            "Aviation Electrician | Coast Guard | 2016 | 2020",
            "Truck Loader | Dart Shop | 2020 | 2023",
            "Machinery Technician | Eastern Carton Corporation | 2023 | 2024",
            "Field Engineer | Edson Vacuum | 2024 | now",
        ],
    ),
    "the house below the dates, in words that could be titles": (
        """\
Experience
Flight Paramedic
2012 +
Medical Escort: Private Contractor
Contractor to: Park Airmedical and Global Wings
About 50 transports a year with patients of every kind
Web Developer
2009 – 11
Mity Pages, Part-Time
Builds fancy things for websites in all the languages that a customer may ask for
Wedding and Portrait Photography
2006 – 09
Self Employed
Weddings, conferences and other events in the style of a newspaper, over 30 a year
Critical Care Paramedic
1998 – 06
Sunbelt Paramedics, Full-Time
Cared for patients of all ages in the busiest district of the county
""",
        [
            "Flight Paramedic | Medical Escort | 2012 | now",
            "Web Developer | Mity Pages | 2009 | 2011",
            "Wedding and Portrait Photography | Self Employed | 2006 | 2009",
            "Critical Care Paramedic | Sunbelt Paramedics | 1998 | 2006",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_jobs_are_read_by_the_order_of_their_rows(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected
