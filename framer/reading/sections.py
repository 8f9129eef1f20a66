"""Rows become sections: headings by their words, their look, and both together."""

from __future__ import annotations

from collections import Counter

import msgspec

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.model import Line, Section, SectionKind
from framer.reading.dates import find_dates
from framer.reading.fields import is_degree
from framer.reading.groups import Groups
from framer.reading.heading_words import (
    LONGEST,
    NUMBERED,
    TRIM,
    clean_heading,
    exact_kind,
    headings,
    house_of,
    is_labelled,
    is_numbered,
    names_job,
    says_little,
    wording_kind,
)
from framer.reading.job_rows import (
    PARTS,
    has_span,
    is_dated,
    is_dated_title,
    is_study_or_seat,
    tells_job,
)
from framer.reading.layout import Row
from framer.reading.same_look import goes_on, is_like_titles, look, usual_size
from framer.reading.vocabulary import (
    employer_likeness,
    label_kind,
    place_likeness,
)

_NAMED = 0.6
# rows at the top of a page, which name the person
_TOP = 3
# so many headings of one look, and so many rows below one, tell something
_SEVERAL, _BELOW, _LONG = 3, 4, 4
_NUMBERED_TITLE = 0.9
SURE_WORDS = "the words of a heading"
_STUDIES = ("education", "certifications", "volunteer", "experience")
_POSITION_KINDS = frozenset(
    ("experience", "other-experience", "volunteer", "internship", "military")
)


class Part(msgspec.Struct):
    """A section in the making.

    Attributes:
        kind: What it is about.
        heading: Its heading row, None before the first heading.
        rows: What stands below.
        why: What decided the kind.
    """

    kind: SectionKind
    heading: Row | None
    rows: list[Row] = []
    why: str = ""

    def section(self) -> Section:
        """Give it as a record."""
        return Section(
            self.kind,
            self.heading.line if self.heading else None,
            tuple(line for row in self.rows for line in row.lines),
            self.why,
        )


def holds_positions(kind: SectionKind) -> bool:
    """Say whether sections of this kind are read for positions."""
    return kind in _POSITION_KINDS


def prominence(line: Line, body_size: float | None) -> float:
    """Say how much a line stands out from plain text."""
    value = 0.0
    if line.heading is not None:
        value += 3.0
    if line.bold:
        value += 1.0
    if line.caps:
        value += 1.0
    value += 0.5 * (bool(line.underline) + bool(line.colour))
    if line.size is not None and body_size is not None and line.size > body_size + 0.4:
        value += 1.0
    return value


def is_sure_heading(line: Line) -> bool:
    """Say whether a line is a heading by its own words and look."""
    kind = exact_kind(line)
    if kind is None:
        return False
    return (
        line.heading is not None or line.bold or line.caps or line.underline
        or line.colour or label_kind(line.text) is None
    )  # fmt: skip


def split_sections(rows: list[Row]) -> list[Part]:
    """Cut the rows into sections."""
    finder = _Finder(rows)
    parts = [Part("contact", None, [], "before the first heading")]
    for index, row in enumerate(rows):
        found = finder.heading(index)
        if found is not None:
            parts.append(Part(found[0], row, [], found[1]))
            continue
        if row.head and _tells_jobs(row) and not holds_positions(parts[-1].kind):
            parts.append(Part("experience", None, [], "a table of jobs"))
        if row.fresh and (parts[-1].rows or parts[-1].heading):
            after_body = row.line.part in ("footer", "notes")
            kind: SectionKind = "other" if after_body else "contact"
            why = "in the foot of the page" if after_body else "begins a new column"
            parts.append(Part(kind, None, [], why))
        parts[-1].rows.append(row)
    return [part for part in parts if part.rows or part.heading]


def _tells_jobs(row: Row) -> bool:
    """Say whether the head of a table names a title, an employer and dates."""
    names = {part for name in row.columns for part in name.split("+")}
    return {"title", "employer"} <= names and bool(names & {"dates", "start"})


class _Finder:
    """Finds headings; what the sure ones look like helps with the others."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.size = usual_size(rows)
        self.kinds: dict[int, SectionKind] = {}
        for index, row in enumerate(rows):
            if len(row.cells) == 1 and len(row.text) <= LONGEST:
                kind = exact_kind(row.line)
                if kind is not None:
                    self.kinds[index] = kind
        self.often = Counter(row.text for row in rows)
        often = Counter(clean_heading(rows[index].text) for index in self.kinds)
        for index in list(self.kinds):
            text = rows[index].text
            again = often[clean_heading(text)] > 1
            if again and (label_kind(text) is not None or self._ends_job(index)):
                # a label or the trade under every position, not a section
                del self.kinds[index]
        told = Counter(
            clean_heading(row.text) for row in rows if row.text.endswith(":")
        )
        # "TASKS UNDERTAKEN:" below every job
        self.labels = {text for text, count in told.items() if count > 1}
        looks: Counter[tuple[object, ...]] = Counter()
        for index, kind in self.kinds.items():
            line = rows[index].line
            weight = 1 if label_kind(line.text) is not None else 3
            if kind in ("experience", "education"):
                weight += 1
            looks[look(line)] += weight
        self.looks = {each for each, count in looks.items() if count >= 4}
        if not self.looks and looks:
            self.looks = {looks.most_common(1)[0][0]}
        usual = [
            prominence(rows[index].line, self.size)
            for index in self.kinds
            if look(rows[index].line) in self.looks
        ]
        self.least = min(usual, default=1.0)
        self.in_positions = False
        self.groups = Groups()
        self.numbered = sum(is_numbered(rows[index].text) for index in self.kinds) > 1
        self.named = any(kind == "experience" for kind in self.kinds.values())
        self.own = self._own_looks(looks)

    def _ends_job(self, index: int) -> bool:
        """Say whether a plain row stands at the end of a job and above the next."""
        return (
            prominence(self.rows[index].line, self.size) < 1.0
            and self.kinds[index] not in _STUDIES
            and index > 0
            and self.rows[index - 1].line.bullet
            and any(has_span(row.text) for row in self.rows[index + 1 : index + 2])
        )

    def _own_looks(self, looks: Counter[tuple[object, ...]]) -> set[tuple[object, ...]]:
        """Give the looks that nothing but headings has, where these are several."""
        often = Counter(look(self.rows[index].line) for index in self.kinds)
        # a level of Word's own takes fewer: it is a heading at any rate
        own = {each for each in looks if often[each] >= (2 if each[0] else _SEVERAL)}
        for index, row in enumerate(self.rows):
            here = look(row.line)
            if here in own and index not in self.kinds and index >= _TOP:
                text = row.text
                if find_dates(text) or "," in text or names_job(text):
                    own.discard(here)
        return own

    def heading(self, index: int) -> tuple[SectionKind, str] | None:
        """Say whether a row is a heading, of which kind and why."""
        below = self.rows[index + 1 : index + 1 + _BELOW]
        found = self.groups.kind(self.rows[index], self._heading(index), below)
        if found is not None:
            self.in_positions = holds_positions(found[0])
        elif self.rows[index].fresh:
            self.in_positions = False
        return found

    def _heading(self, index: int) -> tuple[SectionKind, str] | None:
        row = self.rows[index]
        text = row.text
        if row.head or len(text) > LONGEST or len(row.cells) > 1:
            return None
        line = row.line
        house = "" if line.bullet else house_of(text)
        if house and (
            prominence(line, self.size) >= max(self.least, 1.0)
            or employer_likeness(house) >= _NAMED
        ):
            return "experience", "the words of a heading and an employer"
        kind = self.kinds.get(index)
        stands_out = prominence(line, self.size)
        if self.numbered and is_numbered(text):
            stands_out += 1.0
        alike = look(line) in self.looks
        if kind == "other" and says_little(text) and self._jobs_told_below(index):
            return "other-experience", "jobs stand below it"
        if kind is not None:
            if is_labelled(text) or self._is_among_jobs(index, kind, alike=alike):
                return None
            risky = label_kind(text.strip(TRIM)) not in (None, "earlier")
            lower = text[:1].islower() and stands_out < 1.0
            if not lower and (alike or (stands_out >= self.least and not risky)):
                return kind, SURE_WORDS
            if text[:1].islower() and stands_out < 1.0:
                return None
            telling = any(
                word in headings().words for word in clean_heading(text).split()
            )
            if (
                not risky
                and telling
                and (stands_out >= 1.0 or not text.rstrip().endswith(":"))
            ):
                return kind, SURE_WORDS
            if not self.in_positions and telling and stands_out >= 1.0:
                return kind, "the words of a heading that stands out"
            return None
        if text.endswith(":") and clean_heading(text) in self.labels:
            return None
        if line.bullet or stands_out < max(1.0, min(self.least, 2.0)):
            return None
        if is_dated(text) or label_kind(text.strip(TRIM)) == "duties":
            return None
        worded = wording_kind(text)
        if worded and not holds_positions(worded[0]) and self.often[text] > 1:
            return None  # "What I learned" below every job
        if worded is not None and not alike and self._is_above_place(index):
            return None
        if worded is not None and (
            self._is_house_of_job(index, worded[0])
            or self._is_title_of_job(index)
            or self._is_among_jobs(index, worded[0], alike=alike)
        ):
            return None
        if worded is not None and (alike or stands_out >= self.least):
            return worded[0], f"stands out and says {worded[1]!r}"
        if alike and self._opens_jobs(index):
            return "experience", "looks like the other headings; jobs stand below it"
        if alike and self._is_unknown_heading(index, line, stands_out):
            jobs = self._jobs_below(index) or self._jobs_named_below(index)
            kind = "other-experience" if jobs else "other"
            return kind, "looks like the other headings"
        return None

    def _jobs_told_below(self, index: int) -> bool:
        """Say whether jobs and what was done in them stand below a heading."""
        below = self.rows[index + 1 : index + 1 + _BELOW]
        scholar = "publications" in self.kinds.values()
        listed = any(row.line.bullet for row in below)
        return listed and not scholar and self._jobs_named_below(index)

    def _jobs_named_below(self, index: int) -> bool:
        """Say whether what stands below a heading can be nothing but jobs.

        Its first rows hold a sure title, a house and dates from one time to another;
        what was done stands below them.
        """
        rows = self.rows[index + 1 : index + 1 + _BELOW]
        if not rows or rows[0].line.bullet:
            return False
        if is_study_or_seat(rows):
            return False
        heads = [row for row in rows if not row.line.bullet]
        texts = [part for row in heads[:3] for part in PARTS.split(row.text)]
        return (
            any(title_likeness(part) >= SURE_TITLE for part in texts)
            and any(employer_likeness(part) >= _NAMED for part in texts)
            and any(
                each.kind in ("range", "open")
                for row in heads[:3]
                for each in find_dates(row.text)
            )
        )

    def _opens_jobs(self, index: int) -> bool:
        """Say whether a heading of any words stands above the jobs of a page.

        None of its headings is known to do so: "Newspapers", "In kitchens".
        """
        text = self.rows[index].text
        if self.named or not index or is_dated(text) or names_job(text):
            return False
        if "," in text or "@" in text or text.count(" ") >= _LONG:
            return False
        rows = self.rows[index + 1 : index + 1 + _BELOW]
        return (
            tells_job(rows)
            and not any(row.line.bullet for row in rows[:1])
            and not is_study_or_seat(rows)
        )

    def _is_among_jobs(self, index: int, kind: SectionKind, *, alike: bool) -> bool:
        """Say whether a row with the words of a heading stands in a list of jobs.

        It is a title in the look of the others, or a plain row at the end of a job.
        """
        if not self.in_positions or alike:
            return False
        if is_like_titles(self.rows, index, set(self.kinds)):
            return not is_study_or_seat(self.rows[index + 1 : index + _BELOW])
        plain = prominence(self.rows[index].line, self.size) < 1.0
        return (
            plain
            and kind not in _STUDIES
            and goes_on(self.rows, index, set(self.kinds))
            and not is_study_or_seat(self.rows[index + 1 : index + _BELOW])
        )

    def _is_above_place(self, index: int) -> bool:
        """Say whether a town stands below a line, as it does below an employer."""
        after = self.rows[index + 1 : index + 2]
        return bool(after) and place_likeness(after[0].text) >= 0.85

    def _is_house_of_job(self, index: int, kind: SectionKind) -> bool:
        """Say whether a name with a heading's word stands above a title with dates."""
        if holds_positions(kind) or not self.in_positions:
            return False
        if employer_likeness(self.rows[index].text) < _NAMED:
            return False
        return any(is_dated_title(row.text) for row in self.rows[index + 1 : index + 2])

    def _is_title_of_job(self, index: int) -> bool:
        """Say whether "Peace Corps Volunteer" stands above its house and dates."""
        if not self.in_positions or title_likeness(self.rows[index].text) < SURE_TITLE:
            return False
        return any(
            has_span(row.text) and not is_dated_title(row.text)
            for row in self.rows[index + 1 : index + 2]
        )

    def _jobs_below(self, index: int) -> bool:
        """Say whether jobs go on under a heading of unknown words."""
        if not self.in_positions or label_kind(self.rows[index].text) is not None:
            return False
        dated = titled = False
        for row in self.rows[index + 1 : index + 1 + _BELOW]:
            if look(row.line) in self.looks or row.line.bullet or is_degree(row.text):
                break
            dated = dated or bool(find_dates(row.text))
            titled = titled or any(
                title_likeness(part) >= SURE_TITLE for part in PARTS.split(row.text)
            )
        return dated and titled

    def _is_unknown_heading(self, index: int, line: Line, stands_out: float) -> bool:
        """Judge a line that looks like a heading and has words of its own."""
        text = line.text
        if len(text.split()) > 6 or stands_out < 2.0 or index + 1 >= len(self.rows):
            return False
        if index < _TOP or "@" in text or "," in text:
            return False
        if self.numbered and is_numbered(text) and not find_dates(text):
            return title_likeness(NUMBERED.sub("", text)) < _NUMBERED_TITLE
        if names_job(text):
            return False
        if not self.in_positions or look(line) in self.own:
            return True
        ahead = self.rows[index + 1 : index + 3]
        return not any(find_dates(row.text) for row in ahead)
