"""Which lines are section headings, and of which kind."""

from __future__ import annotations

from typing import get_args

import pytest

from framer.model import Line, SectionKind
from framer.reading.heading_words import headings, wording_kind
from framer.reading.layout import Row
from framer.reading.sections import split_sections
from tests.reading.lines import document, resume


def kinds(text: str) -> list[tuple[str, str]]:
    rows = [Row([[line]]) for line in document(text).lines]
    return [
        (part.kind, part.heading.text if part.heading else "")
        for part in split_sections(rows)
    ]


@pytest.mark.parametrize(("phrase", "kind"), list(headings().phrases.items()), ids=str)
def test_every_listed_heading_opens_its_section(phrase: str, kind: SectionKind) -> None:
    read = kinds(f"# {phrase.upper()}\nsomething below it")
    assert read == [(kind, phrase.upper())]


def test_every_kind_has_headings() -> None:
    assert set(headings().phrases.values()) == set(get_args(SectionKind))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MY WORKING LIFE SO FAR", "experience"),
        ("Selected Career Experience in Retail", "experience"),
        ("Volunteer Experience Abroad", "volunteer"),
        ("Work-Related Skills", "skills"),
        ("Relevant Coursework and Certificates", "certifications"),
    ],
)
def test_unusual_headings_are_known_by_their_words(text: str, kind: str) -> None:
    found = wording_kind(text)
    assert found is not None
    assert found[0] == kind


@pytest.mark.parametrize(
    "text",
    [
        "The Guest Experience Company Ltd", "Customer Experience Manager",
        "Reader in Medieval History", "Career Partners Inc.", "Acme",
    ],
)  # fmt: skip
def test_companies_and_titles_are_no_headings(text: str) -> None:
    assert wording_kind(text) is None


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Berufserfahrung", "experience"), ("Beruflicher Werdegang", "experience"),
        ("Expérience professionnelle", "experience"), ("Formation", "education"),
        ("Experiencia laboral", "experience"), ("Idiomas", "languages"),
        ("Esperienze lavorative", "experience"),
        ("Istruzione e formazione", "education"),
        ("Experiência profissional", "experience"), ("Werkervaring", "experience"),
        ("Opleidingen", "education"), ("E X P E R I E N C E", "experience"),
        ("1. Work Experience:", "experience"), ("— Skills —", "skills"),
    ],
)  # fmt: skip
def test_headings_in_other_languages_and_dress(heading: str, kind: str) -> None:
    assert kinds(f"B {heading}\nbelow")[0][0] == kind


def test_a_label_under_every_position_is_no_section() -> None:
    text = """
# Experience
Buyer, Acme Ltd, 2015 – 2019
B Key Achievements:
- Bought
Clerk, Acme Ltd, 2012 – 2015
B Key Achievements:
- Filed
# Education
BSc"""
    assert [kind for kind, _ in kinds(text)] == ["experience", "education"]


def test_plain_headings_are_found_without_any_look() -> None:
    text = "Jane Doe\nExperience\nClerk, Acme Ltd, 2012 – 2015\nEducation\nBSc, 2011"
    assert [kind for kind, _ in kinds(text)] == ["contact", "experience", "education"]


def test_a_side_bar_does_not_cut_the_experience() -> None:
    text = """
| B CONTACT // jane@example.org | B JANE DOE // Analyst |
| B SKILLS // Excel | B EXPERIENCE // Analyst, Corland Ltd, 2019 – 2021 // - Built |
| B LANGUAGES // French | Clerk, Pell & Co, 2016 – 2019 // - Filed |"""
    read = resume(text)
    assert [position.title for position in read.positions] == ["Analyst", "Clerk"]
    assert [item.text for item in read.skills] == ["Excel"]
    assert [item.text for item in read.languages] == ["French"]


def test_a_box_beside_the_text_does_not_end_its_section() -> None:
    lines = list(document("# Experience\nClerk, Acme Ltd, 2012 – 2015\n- Filed").lines)
    box = [
        Line("SKILLS", "body/p[3]/box[1]/p[1]", bold=True, caps=True, box=1),
        Line("Excel", "body/p[3]/box[1]/p[2]", box=1),
    ]
    more = Line("Porter, Acme Ltd, 2010 – 2012", "body/p[4]")
    from framer.model import Document  # noqa: PLC0415
    from framer.reading.resume import read_lines  # noqa: PLC0415

    read = read_lines(Document((*lines, *box, more)))
    assert [position.title for position in read.positions] == ["Clerk", "Porter"]
