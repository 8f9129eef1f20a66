"""What a résumé is made of: sections, positions, credentials."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framer.model.dates import PartialDate
from framer.model.document import Line

SectionKind = Literal[
    "contact",
    "summary",
    "experience",
    "other-experience",
    "volunteer",
    "internship",
    "military",
    "projects",
    "education",
    "certifications",
    "skills",
    "languages",
    "awards",
    "publications",
    "interests",
    "references",
    "other",
]


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines under one heading.

    Attributes:
        kind: What the section is about.
        heading: The heading line, None for what stands before the first heading.
        lines: The lines below it, without the heading.
        why: The words or facts that decided the kind.
    """

    kind: SectionKind
    heading: Line | None
    lines: tuple[Line, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A statement under a position, wrapped lines joined, the bullet sign removed."""

    text: str
    at: str = ""


Employment = Literal[
    "contract",
    "temporary",
    "part-time",
    "internship",
    "volunteer",
    "freelance",
    "acting",
    "apprenticeship",
    "seasonal",
    "secondment",
    "board",
    "career-break",
]


@dataclass(frozen=True, slots=True)
class Position:
    """One job, as the résumé gives it.

    Dates may be given as text (`2019-03`, `2019`) and bullets as plain strings; both
    are turned into their own types.

    Attributes:
        title: The title, word for word.
        employer: The employer's name, None if the résumé gives none.
        location: Place, None if not given.
        start: First month as far as it is known.
        end: Last month; None if still going on or not given.
        current: The résumé says that the job is still going on.
        bullets: What was done there, in the résumé's order.
        employment: Kinds of employment that the résumé itself states.
        section: The kind of section it stands in.
        agency: The agency that it was held through, where stated ("via Hays").
        client: The client or project site, where stated.
        id: `p1` for the first in the résumé's order.
        at: Address of the title.
        employer_at: Address of the employer's name.
        dates_at: Address of the dates.
        dates_text: The dates as the résumé writes them.
    """

    title: str
    employer: str | None = None
    location: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    current: bool = False
    bullets: tuple[Bullet, ...] = ()
    employment: tuple[Employment, ...] = ()
    section: SectionKind = "experience"
    agency: str | None = None
    client: str | None = None
    id: str = ""
    at: str = ""
    employer_at: str = ""
    dates_at: str = ""
    dates_text: str = ""

    def __post_init__(self) -> None:
        """Accept dates and bullets in their written form."""
        for name in ("start", "end"):
            value = getattr(self, name)
            if isinstance(value, str):
                parsed = PartialDate.parse(value) if value else None
                object.__setattr__(self, name, parsed)
        bullets = tuple(
            Bullet(each) if isinstance(each, str) else each for each in self.bullets
        )
        object.__setattr__(self, "bullets", bullets)


@dataclass(frozen=True, slots=True)
class Credential:
    """A degree, course or certificate.

    Attributes:
        name: What was earned, word for word.
        kind: `education` or `certification`.
        issuer: School or issuing body, None if not given.
        start: First month, as far as it is known.
        end: Month of completion, as far as it is known.
        at: Address of the line.
    """

    name: str
    kind: Literal["education", "certification"]
    issuer: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    at: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A short entry of the résumé with its address: a skill, a language, a line."""

    text: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """Which role a line was given and why; every line of the document has one.

    Attributes:
        line: The line itself.
        role: For instance `title`, `employer`, `dates`, `bullet`, `heading`, `contact`,
            `skill`, `unplaced`; several joined by `+` where one line holds several.
        why: The evidence, in a few words.
        position: The id of the position that it belongs to, or "".
    """

    line: Line
    role: str
    why: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class Resume:
    """A résumé as far as it could be read.

    Attributes:
        positions: In the résumé's own order, `p1` first.
        sections: All sections in order.
        unplaced: Lines that framer could not place anywhere.
        notes: Plain sentences about what was noticed while reading.
        name: The person's name as written at the top, None if not found. It is kept so
            that it can be left out elsewhere.
        summary: The lines of the summary or profile.
        skills: Entries of the skills section.
        languages: Entries of the languages section.
        credentials: Degrees, courses, certificates.
        placed: Every line with its role and the reason.
        source: File name without folder, "" for bytes.
        sha256: Hex digest of the file.
    """

    positions: tuple[Position, ...] = ()
    sections: tuple[Section, ...] = ()
    unplaced: tuple[Item, ...] = ()
    notes: tuple[str, ...] = ()
    name: str | None = None
    summary: tuple[Item, ...] = ()
    skills: tuple[Item, ...] = ()
    languages: tuple[Item, ...] = ()
    credentials: tuple[Credential, ...] = ()
    placed: tuple[PlacedLine, ...] = ()
    source: str = ""
    sha256: str = ""
