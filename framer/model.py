"""The nouns of the house: what a résumé, a career and a suggestion are made of.

Frozen records without behaviour beyond keeping their own form. Every text that came
from a file carries its address (`at`), for instance `body/p[12]`, `body/tbl[1]/tr[2]/
tc[1]/p[1]`, `body/p[3]/box[1]/p[2]` or `header1/p[1]`: one-based, in document order. A
line after a line break inside its paragraph ends in `/line[2]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Direction = Literal["up", "lateral", "down", "unclear"]
Track = Literal["specialist", "management", "owner", "licensed", "support", "unknown"]
Stance = Literal["chosen", "accepted", "imposed"]

_DATE_FORM = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date that knows what it does not know: a year, perhaps with a month.

    Attributes:
        year: Four-digit year.
        month: 1-12, or None where the résumé gives none. It is never filled in.
        window: First and last month that are possible where the résumé names a season,
            quarter or half year (months 1-12 of `year`; a winter may reach 14, the
            February of the next year), otherwise None.
    """

    year: int
    month: int | None = None
    window: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        """Refuse a year or month that no calendar has."""
        if not 1000 <= self.year <= 9999:
            message = f"year {self.year} is outside 1000-9999"
            raise ValueError(message)
        if self.month is not None and not 1 <= self.month <= 12:
            message = f"month {self.month} is outside 1-12"
            raise ValueError(message)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read the form that `str()` gives: `2019-03` or `2019`.

        Raises:
            ValueError: The text has another form.
        """
        match = _DATE_FORM.match(text.strip())
        if match is None:
            message = f"{text!r} is not a date of the form 2019-03 or 2019"
            raise ValueError(message)
        year, month = match.groups()
        return cls(int(year), int(month) if month else None)

    def __str__(self) -> str:
        """Give `2019-03`, or `2019` where the month is not known."""
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"

    @property
    def earliest(self) -> int:
        """The earliest month it can mean, counted in months since year 0."""
        if self.month is not None:
            return self.year * 12 + self.month - 1
        return self.year * 12 + (self.window[0] if self.window else 1) - 1

    @property
    def latest(self) -> int:
        """The latest month it can mean, counted in months since year 0."""
        if self.month is not None:
            return self.year * 12 + self.month - 1
        return self.year * 12 + (self.window[1] if self.window else 12) - 1


@dataclass(frozen=True, slots=True)
class DateRange:
    """A span of time as a résumé states it; either end may be missing.

    Attributes:
        start: First month, as far as it is known.
        end: Last month; None with `current` true means still going on, None otherwise
            means that the résumé does not say.
        current: The résumé says that it is still going on.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in which table a line stands.

    Attributes:
        table: Running number of the table in the document, from 1.
        row: Row number from 1.
        column: First grid column that the cell covers, from 1.
        span: How many grid columns it covers.
        columns: How many grid columns the table has.
    """

    table: int
    row: int
    column: int
    span: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line of the document, with what can be seen of its style.

    Attributes:
        text: The words, tabs kept, non-breaking blanks made plain, no line breaks. A
            manual bullet sign is still in it.
        at: Address of the paragraph (and of the line in it).
        part: Which part of the file it stands in.
        style: Name of the paragraph style in lower case, "" where there is none.
        heading: Outline level 1-9 of the style or paragraph; 0 for a title; else None.
        list_level: 0-based level of a real Word list item, None if it is not one.
        bold: Every visible word is bold.
        italic: Every visible word is italic.
        caps: Every letter is a capital, by typing or by format.
        underline: Every visible word is underlined.
        bold_prefix: The leading words that are bold where only the start is, else "".
        size: Font size in points, None if not stated on the runs or the style.
        colour: A text colour other than black or automatic is set on the line.
        right_tab: The paragraph has a right-aligned tab stop and a tab in the text.
        indent: Left indent in points.
        space_before: Blank paragraphs or page breaks stand directly before it.
        cell: The table cell that it stands in, the innermost one, or None.
        box: Running number of the text box that it stands in, or None.
        bullet: It is an item of a list, by Word's numbering, style or by a typed sign.
    """

    text: str
    at: str
    part: Literal["body", "header", "footer", "notes"] = "body"
    style: str = ""
    heading: int | None = None
    list_level: int | None = None
    bold: bool = False
    italic: bool = False
    caps: bool = False
    underline: bool = False
    bold_prefix: str = ""
    size: float | None = None
    colour: bool = False
    right_tab: bool = False
    indent: float = 0.0
    space_before: bool = False
    cell: Cell | None = None
    box: int | None = None
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What the file itself gives: its lines in reading order, and what was noticed.

    Attributes:
        lines: Every line with text, hidden text left out.
        notes: Plain sentences about the file ("hidden text was left out").
        name: File name without its folder, "" for bytes.
        sha256: Hex digest of the file's bytes.
    """

    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    name: str = ""
    sha256: str = ""


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


@dataclass(frozen=True, slots=True)
class TitleReading:
    """What a title says about field, track and level (12-rung scale, docs/levels.md).

    Attributes:
        title: The title that was read, word for word.
        field: Id of the ladder, None if unknown.
        track: Specialist, management, ...; `unknown` if nothing shows it.
        level: Best rung 0-12, None if unknown.
        low: Lowest rung that it can honestly mean.
        high: Highest rung that it can honestly mean.
        why: The words that decided, each a short sentence.
        family: Family of the field, None if unknown.
        function: Name of the field as it reads in a sentence, None if unknown.
        certainty: 0-1, how sure the reading itself is.
    """

    title: str
    field: str | None = None
    track: Track = "unknown"
    level: int | None = None
    low: int | None = None
    high: int | None = None
    why: tuple[str, ...] = ()
    family: str | None = None
    function: str | None = None
    certainty: float = 0.0


@dataclass(frozen=True, slots=True)
class TitleComparison:
    """Two titles side by side, `a` the earlier and `b` the later.

    Attributes:
        direction: Where a move from `a` to `b` goes.
        confidence: 0-1; of the comparisons called with 0.9, nine in ten are right.
        why: What decided, each a short sentence.
        a: The earlier title.
        b: The later title.
    """

    direction: Direction
    confidence: float
    why: tuple[str, ...]
    a: TitleReading
    b: TitleReading


@dataclass(frozen=True, slots=True)
class Move:
    """A change from one position to the next on the main line of the career.

    Attributes:
        id: Stable between runs: made from the two positions, not from their order.
        from_id: The earlier position.
        to_id: The later position.
        direction: `up`, `lateral`, `down` or `unclear`.
        kinds: The stable words of docs/levels.md, most telling first.
        confidence: 0-1.
        gap_months: Least and most months between the two, (0, 0) if they touch or
            overlap, None if a date is missing.
        why: What decided, each a short sentence.
        needs: What only the person can say: `stance`, `reason`, `gain`, ...
        arc: For a slingshot the three positions A, B, C, else empty.
        arc_months: For a slingshot the months from the end of A to the start of C,
            least and most; None if a date is missing.
        phase: For a serial step the ids of the moves that belong together, else empty.
    """

    id: str
    from_id: str
    to_id: str
    direction: Direction
    kinds: tuple[str, ...] = ()
    confidence: float = 0.0
    gap_months: tuple[int, int] | None = None
    why: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    arc: tuple[str, ...] = ()
    arc_months: tuple[int, int] | None = None
    phase: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact with the address that it rests on.

    Attributes:
        fact: The words of the résumé, the job ad or the answer that carry it.
        at: Address in the résumé; `job/line[3]` in a job ad; `answers/m1.gain` in an
            answer; `computed/...` followed by the addresses for a span of dates.
        kind: `result`, `scope`, `skill`, `credential`, `title`, `employer`, `dates`,
            `carried-over`, `later-use`, `answer`, `job`, ...
    """

    fact: str
    at: str
    kind: str = ""


Form = Literal[
    "bullet",
    "summary",
    "letter",
    "answer",
    "short-answer",
    "headline",
    "social",
    "follow-up",
    "decline",
]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text worth pasting, and what it rests on.

    Attributes:
        id: Stable between runs.
        move: Id of the move that it is about.
        form: What it is for.
        frame: Id of the frame that it was made with.
        condition: None if it is safe as it stands; else the stance under which alone it
            may be used.
        text: The words; a blank for the person stands as `[[a question]]`.
        evidence: Every fact in it with its address.
        blanks: The questions of its blanks, in order.
        source: Codes of the advice that it follows, explained in docs/articles.md.
        at: Address of the line that it belongs to.
    """

    id: str
    move: str
    form: Form
    frame: str
    condition: Stance | None
    text: str
    evidence: tuple[Evidence, ...] = ()
    blanks: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    at: str = ""


@dataclass(frozen=True, slots=True)
class MoveAnswers:
    """What the person says about one move; None where nothing was said.

    Attributes:
        stance: Chosen, accepted or imposed.
        reason: A reason code of `knowledge/reasons.toml`, for instance `skill`.
        reason_text: The reason in the person's own words.
        gain: What it gave them, in their own words.
        horizon: `temporary` or `lasting`.
        share: Outputs that a private reason may appear in (`letter`, `answer`).
    """

    stance: Stance | None = None
    reason: str | None = None
    reason_text: str | None = None
    gain: str | None = None
    horizon: str | None = None
    share: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What only the person knows, kept beside the résumé.

    Attributes:
        moves: By the id of the move.
        target_role: The role they are going for.
        target_employer: The employer they are writing to.
        goal: `stay` at this level or go back `up`.
        intent: How openly the choice is stated: quiet, light or explicit.
        questions: Answers to the five questions, private; by `why`, `gain`, ...
    """

    moves: dict[str, MoveAnswers] = field(default_factory=dict)
    target_role: str | None = None
    target_employer: str | None = None
    goal: str | None = None
    intent: str | None = None
    questions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that framer has to say about one résumé.

    Attributes:
        resume: What was read.
        readings: The reading of each position's title, by position id.
        moves: All moves of the main line, oldest first.
        suggestions: For each move down or sideways, in the order of `moves`.
        as_of: The month that "present" means.
        concurrent: Ids of positions set apart as side jobs or studies, with the reason.
    """

    resume: Resume
    readings: dict[str, TitleReading] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    as_of: PartialDate | None = None
    concurrent: dict[str, str] = field(default_factory=dict)
