"""Made-up careers that differ in the person only: name, gender, age cues, origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise, product
from pathlib import Path

from tests.builders import write


@dataclass(frozen=True)
class Person:
    name: str = "Dana Whitlock"
    they: str = "he"
    their: str = "his"
    seller: str = "Salesman"
    sellers: str = "salesmen"
    chair: str = "Chairman"
    waiter: str = "Waiter"
    group: str = "men's"
    years: str = "12 years of experience"
    personal: str = ""
    native: str = ""
    school: str = "Ashgrove College"
    studied: str = "2006"
    address: str = "14 Mill Lane, Norwick"
    languages: str = "English, German"


CAREERS = (
    """= {name}
{address} | 020 7946 0000 | mail@example.org
{personal}
# Profile
Hands-on seller with {years}. {native}
# Experience
**{seller}**, Norwick Motors\tMar 2019 – Present
- Grew sales from 20 to 34 cars a month
- Trained 3 {sellers} in {their} first year; {they} wrote the handbook
**Sales Manager**, Harrow Cars\tJan 2014 – Feb 2019
- Led a team of 9 {sellers}
- Raised revenue by 18%
**Sales Assistant**, Harrow Cars\tMay 2010 – Dec 2013
- Answered calls from customers
# Education
BA Business, {school}, {studied}
# Languages
{languages}
""",
    """= {name}
{personal}
{address}
# Employment History
**Staff Nurse**, Fairhaven Hospital\t2019 – 2023
- Returned to the ward to rebuild clinical practice with {years}
- Cut falls by 12%
**Ward Manager**, Fairhaven Hospital\t2012 – 2019
- Managed 24 nurses; {they} chaired the {group} health forum
# Education
Diploma in Nursing, {school}, {studied}
""",
    """= {name}
{address}
{personal}
# Work Experience
**{chair} of the Works Council**, Tern Mills\tApr 2020 – Present
- Negotiated 3 agreements; {they} saved 40 posts
**Quality Engineer**, Tern Mills\tJun 2015 – Mar 2020
- Lowered scrap by 14%
**Senior Quality Engineer**, Orrin Steel\tJan 2011 – May 2015
- Audited {their} own line and 12 suppliers
# Languages
{languages}
# Education
BEng, {school}, {studied}
""",
    """= {name}
{address}
{personal}
# Experience
**Software Engineer**, Pebble Data\t2021 – Present
- Cut response time from 1200 ms to 340 ms
**Engineering Manager**, Pebble Data\t2017 – 2021
- Led 8 people
**{waiter}**, Corner Bistro\t2013 – 2014
- Served 60 covers; {they} trained two juniors
# Education
MSc Computing, {school}, {studied}
# Languages
{languages}
""",
    """= {name}
{address}
{personal}
# Profile
{native} Teacher with {years}.
# Professional Experience
**Classroom Teacher**, Oak Street School\tSep 2018 – Present
- Raised the pass rate from 61% to 83%
**Deputy Head Teacher**, Elm School\tSep 2012 – Aug 2018
- Planned {their} timetable for 40 staff
**Classroom Teacher**, Elm School\tSep 2006 – Aug 2012
# Education
BEd, {school}, {studied}
""",
)

NAMES = (
    "Dana Whitlock", "Mohammed Al-Rashid", "Agnieszka Kowalczyk", "Nguyễn Thị Hương",
    "Lakisha Washington", "Seán Ó Briain", "Rose Baker", "Emily Walsh", "Ji-woo Park",
    "Oluwaseun Adebayo-Thompson",
)  # fmt: skip
WOMAN = {
    "they": "she", "their": "her", "seller": "Saleswoman", "sellers": "saleswomen",
    "chair": "Chairwoman", "waiter": "Waitress", "group": "women's",
}  # fmt: skip
OLDER = {"years": "over 34 years of experience", "studied": "1984"}
YOUNGER = {"years": "3 years of experience", "studied": "2019"}
OLD_LINE = "Date of birth: 4 May 1961 | Marital status: married"
YOUNG_LINE = "Date of birth: 9 June 1997 | Marital status: single"
HERE = {
    "personal": "Nationality: British", "native": "Native speaker of English.",
    "languages": "English, French", "address": "14 Mill Lane, Norwick",
}  # fmt: skip
THERE = {
    "personal": "Nationality: Pakistani", "native": "Native speaker of Urdu.",
    "languages": "Urdu, English", "address": "7 Canal Road, Lahore",
    "school": "University of Lahore",
}  # fmt: skip


def pairs() -> list[tuple[str, str, str]]:
    """Give a label and the texts of two résumés that differ in the person only."""
    base = Person()
    found: list[tuple[str, Person, Person]] = []
    for name in NAMES[1:]:
        found.append((f"name {name}", base, replace(base, name=name)))
    for name in NAMES:
        one = replace(base, name=name)
        found.append((f"gender {name}", one, replace(one, **WOMAN)))
        old = replace(one, **OLDER, personal=OLD_LINE)
        young = replace(one, **YOUNGER, personal=YOUNG_LINE)
        found.append((f"age {name}", old, young))
        found.append((f"origin {name}", replace(one, **HERE), replace(one, **THERE)))
    for first, second in pairwise(NAMES):
        a = replace(base, name=first, **(HERE | YOUNGER | {"personal": YOUNG_LINE}))
        b = replace(base, name=second, **(WOMAN | THERE | OLDER))
        found.append((f"all of it {first}", a, replace(b, personal=OLD_LINE)))
    return [
        (f"{label}, career {number}", _text(career, a), _text(career, b))
        for (number, career), (label, a, b) in product(enumerate(CAREERS), found)
    ]


def _text(career: str, person: Person) -> str:
    fields = {name: getattr(person, name) for name in person.__dataclass_fields__}
    lines = career.format(**fields).splitlines()
    return "\n".join(line for line in lines if line.strip())


def resume(**changes: str) -> bytes:
    """Give the first career as a Word file."""
    return write(_text(CAREERS[0], replace(Person(), **changes)))


def folder_of(place: Path, names: Mapping[str, str]) -> Path:
    """Make a folder of Word files, each of the person whose name it is given."""
    place.mkdir()
    for file, name in names.items():
        (place / file).write_bytes(resume(name=name))
    return place
