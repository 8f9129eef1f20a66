"""One résumé in the making: a person, a look, a way of writing dates, a paper.

A layout gets a sheet, prints every position on it, and notes where what it printed
differs from the person's record. The sheet then knows what a reader should find.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from benchmarks.corpus.dates import STYLES, Printed, Style
from benchmarks.corpus.elements import Piece, Run, bold, gray, italic
from benchmarks.corpus.flow import Flow
from benchmarks.corpus.paper import Paper
from benchmarks.corpus.people import Job, Person
from benchmarks.corpus.words import HEADINGS

HEADING_LOOKS = ("style", "bold-caps", "line", "shade", "underline", "colon", "bold")
BULLET_LOOKS = ("word", "typed", "dash", "square", "ring", "private", "plain")
_SIGNS = {
    "typed": "•\t", "dash": "- ", "square": "▪ ", "ring": "o\t", "private": "\uf0b7\t",
}  # fmt: skip


@dataclass
class Expected:
    """What a reader should find of one position, as it stands on the paper.

    Attributes:
        titles: The title; further entries are as good.
        employers: The employer's name; further entries are as good; none if there is
            none on the paper.
        dates: What the dates tell.
        optional: Finding it is fine, and so is not finding it.
    """

    titles: list[str]
    employers: list[str]
    dates: Printed
    optional: bool = False

    def record(self) -> dict[str, object]:
        """Give it as plain values."""
        return {
            "title": self.titles[0],
            "titles": self.titles,
            "employer": self.employers[0] if self.employers else None,
            "employers": self.employers,
            "start": self.dates.start,
            "end": self.dates.end,
            "current": self.dates.current,
            "optional": self.optional,
        }


@dataclass
class Sheet:
    """A résumé in the making.

    Attributes:
        person: Whose résumé it is.
        paper: What it is written on.
        dates: How dates are written.
        rng: Decides what the layout leaves open.
        heading_look: How section headings look.
        bullet_look: How bullets look.
        flow: Where the next line goes.
        notes: What a reader should find, by the identity of the job.
        extra: Positions besides those of the person's record.
    """

    person: Person
    paper: Paper
    dates: Style = STYLES["short"]
    rng: random.Random = field(default_factory=lambda: random.Random(0))
    heading_look: str = "style"
    bullet_look: str = "word"
    flow: Flow = field(init=False)
    notes: dict[int, Expected] = field(default_factory=dict)
    extra: list[Expected] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start at the top of the body, expecting every position as recorded."""
        self.flow = self.paper.body
        for job in self.person.jobs:
            employers = [job.employer] if job.employer else []
            printed = self.printed(job)
            self.notes[id(job)] = Expected([job.title], employers, printed)
            self.notes[id(job)].optional = job.section == "break"

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The positions in the order of the person's record."""
        return self.person.jobs

    def of(self, job: Job) -> Expected:
        """What a reader should find of this position."""
        return self.notes[id(job)]

    def printed(self, job: Job) -> Printed:
        """The dates of a job in this résumé's way."""
        return self.dates.print(job.start, job.end, self.person.language)

    def when(self, job: Job) -> str:
        """The dates of a job in words."""
        return self.printed(job).text

    def plain_dates(self) -> None:
        """Drop brackets and lengths from the dates, where they would be doubled."""
        style = replace(self.dates, around=("", ""), length="")
        for job in self.jobs:
            self.of(job).dates = style.print(job.start, job.end, self.person.language)
        self.dates = style

    def undated(self, job: Job) -> None:
        """Note that the dates of this position are not on the paper."""
        self.of(job).dates = Printed("", None, None, current=False)

    def expected(self) -> list[dict[str, object]]:
        """What a reader should find."""
        known = [self.of(job) for job in self.jobs]
        return [each.record() for each in (*known, *self.extra)]

    # -- the pieces that most layouts share ------------------------------------------

    def p(self, *pieces: Piece, **settings: object) -> None:
        """Write a paragraph at the present place."""
        self.flow.p(*pieces, **settings)  # type: ignore[arg-type]

    def word(self, kind: str) -> str:
        """A heading for a section of this kind in the résumé's language."""
        words = HEADINGS[self.person.language]
        choices = words.get(kind) or HEADINGS["en"].get(kind) or (kind,)
        return self.rng.choice(choices)

    def heading(self, text: str) -> None:
        """Write a section heading."""
        look, accent = self.heading_look, self.paper.accent
        if look == "style":
            self.p(text, style="Heading1", before=10, after=3, keep_next=True)
        elif look == "bold-caps":
            self.p(bold(text.upper(), size=11.5), before=10, after=3, keep_next=True)
        elif look == "line":
            words = bold(text, size=12, colour=accent)
            self.p(words, before=10, after=3, line_below=True, keep_next=True)
        elif look == "shade":
            self.p(
                bold(text, size=11.5),
                before=10,
                after=3,
                keep_next=True,
                shade="DCE6F1",
            )
        elif look == "underline":
            self.p(
                Run(text, bold=True, underline=True), before=10, after=3, keep_next=True
            )
        elif look == "colon":
            self.p(bold(text + ":"), before=10, after=3, keep_next=True)
        else:
            self.p(bold(text, size=12.5), before=10, after=3, keep_next=True)

    def bullets(self, job: Job, flow: Flow | None = None) -> None:
        """Write what was done in a job."""
        self.items(job.bullets, flow)

    def items(self, lines: Sequence[str], flow: Flow | None = None) -> None:
        """Write lines as a list in the résumé's look."""
        place = flow or self.flow
        for line in lines:
            if self.bullet_look == "word":
                place.p(line, style="ListBullet", after=1)
            elif self.bullet_look == "plain":
                place.p(line, indent=284, after=1)
            else:
                sign = _SIGNS[self.bullet_look]
                place.p(sign + line, indent=340, hanging=227, tabs=(340,), after=1)

    def about(self, job: Job, flow: Flow | None = None) -> None:
        """Write the line on the employer, if there is one."""
        if job.about:
            (flow or self.flow).p(italic(job.about, size=9.5), after=2)

    def place(self, job: Job, separator: str = ", ") -> str:
        """The employer with the place behind it."""
        return separator.join(each for each in (job.employer, job.location) if each)

    def contact(self) -> list[str]:
        """Lines on how to reach the person."""
        slug = self.person.name.lower().replace(" ", ".").replace("’", "")
        phone = {
            "US": "(555) 010-4477", "CA": "(555) 010-2931", "UK": "07700 900 482",
            "IE": "085 555 0147", "IN": "+91 98765 00421", "AU": "0491 570 156",
            "DE": "+49 170 5550123", "FR": "06 39 98 12 45", "ES": "+34 600 555 019",
        }.get(self.person.country, "+00 555 0192 117")  # fmt: skip
        return [self.person.city, phone, f"{slug}@example.org"]

    def top(self, *, align: str | None = "center", summary: bool = True) -> None:
        """Write name, headline, contact and profile."""
        accent = self.paper.accent
        self.p(bold(self.person.name, size=20, colour=accent), align=align, after=0)
        if self.person.headline:
            self.p(Run(self.person.headline, size=12), align=align, after=2)
        self.p(gray("  |  ".join(self.contact())), align=align, after=4)
        if summary:
            self.summary()

    def summary(self) -> None:
        """Write the profile."""
        if self.person.summary:
            self.heading(self.word("summary"))
            self.p(self.person.summary)

    def education(self, flow: Flow | None = None) -> None:
        """Write the lines on education without their heading."""
        for line in self.person.education:
            parts = [part.strip() for part in line.split("|")]
            (flow or self.flow).p(bold(parts[0]), ", " + ", ".join(parts[1:]), after=1)

    def end(self, *, skills: bool = True) -> None:
        """Write what follows the experience: education, skills, languages, the rest."""
        if self.person.education:
            self.heading(self.word("education"))
            self.education()
        if self.person.certifications:
            self.heading(self.word("certifications"))
            self.items(self.person.certifications)
        if skills and self.person.skills:
            self.heading(self.word("skills"))
            self.p(" · ".join(self.person.skills))
        if self.person.languages:
            self.heading(self.word("languages"))
            self.p(", ".join(self.person.languages))
        for title, lines in self.person.extra:
            self.heading(title)
            self.items(lines)

    def experience(self) -> None:
        """Write the heading of the experience."""
        self.heading(self.word("experience"))
