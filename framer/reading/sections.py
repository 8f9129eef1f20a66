"""Rows become sections: headings by their words, their look, and both together."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import get_args

import msgspec

from framer.knowledge.loader import load_table
from framer.knowledge.titles import title_likeness
from framer.model import Line, Section, SectionKind
from framer.reading.dates import find_dates
from framer.reading.layout import Row
from framer.reading.vocabulary import (
    employer_likeness,
    entry_key,
    label_kind,
    place_likeness,
    spaced,
)

_LETTERSPACED = re.compile(r"(?:\w ){3,}\w")
_NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s+")
_TRIM = " \t:;.-–—_|•·*#=~>»«<[]()▪■●◆▶►"
_ASIDE = re.compile(r"\s*\([^()]*\)?$|\s*[-–—:]\s*\d+\s\D.*$")
# between a heading and the house where all its jobs were held
_AT = re.compile(r"\s(?:with|at|bei|chez|presso|bij|en)\s(?=[A-ZÀ-Þ0-9])", re.I)
_LONGEST, _NAMED = 60, 0.6
# why a section has its kind
SURE_WORDS = "the words of a heading"
_POSITION_KINDS = frozenset(
    ("experience", "other-experience", "volunteer", "internship", "military")
)

_NO_JOBS = frozenset(("education", "certifications", "skills", "awards"))


class HeadingWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Headings of one kind of section."""

    phrases: list[str]
    words: list[str]
    marks: list[str]


class Headings(msgspec.Struct, frozen=True):
    """All heading words: kind by whole phrase, by word, by mark before a word."""

    phrases: dict[str, SectionKind]
    words: dict[str, SectionKind]
    marks: dict[str, SectionKind]


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


@cache
def headings() -> Headings:
    """Read the heading words once."""
    table = load_table("section-headings.toml", dict[str, HeadingWords])
    phrases: dict[str, SectionKind] = {}
    words: dict[str, SectionKind] = {}
    marks: dict[str, SectionKind] = {}
    for kind in get_args(SectionKind):
        entry = table.get(kind)
        if entry is None:
            continue
        for phrase in entry.phrases:
            phrases.setdefault(entry_key(phrase), kind)
        for word in entry.words:
            words.setdefault(entry_key(word), kind)
        for word in entry.marks:
            marks.setdefault(entry_key(word), kind)
    return Headings(phrases, words, marks)


@lru_cache(maxsize=4096)
def clean_heading(text: str) -> str:
    """Fold a heading; numbers, rules and blanks between letters go."""
    text = _NUMBERED.sub("", text.strip(_TRIM)).strip(_TRIM)
    text = _ASIDE.sub("", text)
    if _LETTERSPACED.match(text):
        text = re.sub(r"(?<=\b\w) (?=\w\b)", "", re.sub(r" {2,}", "\t", text))
    return spaced(text.replace("+", " ").replace("/", " "))


def exact_kind(line: Line) -> SectionKind | None:
    """Give the kind of section that a line names word for word."""
    text = line.text
    if len(text) > _LONGEST or (line.bullet and line.heading is None):
        return None
    return _exact(text)


@lru_cache(maxsize=4096)
def _exact(text: str) -> SectionKind | None:
    head, colon, rest = text.partition(":")
    if colon and rest.strip(_TRIM) and label_kind(head) is not None:
        return None  # "Address: 12 Mill Lane"
    folded = clean_heading(text)
    known = headings().phrases
    kind = known.get(folded)
    if kind is None and " and " in folded:
        kind = known.get(folded.replace(" and ", " "))
    if kind is None and " the " in f" {folded}":
        kind = known.get(folded.removeprefix("the "))
    if kind is None and folded.startswith("my "):
        kind = known.get(folded[3:])
    return kind


@cache
def _first_words() -> frozenset[str]:
    """Give the words that headings of experience begin with."""
    known = headings().phrases
    return frozenset(
        phrase.partition(" ")[0]
        for phrase, kind in known.items()
        if kind == "experience"
    )


@lru_cache(maxsize=4096)
def house_of(text: str) -> str:
    """Give the employer that a heading names: "Career with Acme (2004 – 2018)"."""
    if clean_heading(text).partition(" ")[0] not in _first_words():
        return ""
    for found in _AT.finditer(text):
        if _exact(text[: found.start()]) == "experience":
            return text[found.end() :].strip()
    return ""


@lru_cache(maxsize=4096)
def wording_kind(text: str) -> tuple[SectionKind, str] | None:
    """Give the kind that the key words of an unusual heading speak for, and which.

    A company's name or a title that only holds such a word is none.
    """
    folded = clean_heading(text)
    words = folded.split()
    if not 1 <= len(words) <= 8 or any(word.isdigit() for word in words):
        return None
    known = headings()
    hits = [word for word in words if word in known.words]
    if not hits:
        return None
    marked = next((word for word in words if word in known.marks), None)
    kind = known.words[hits[0]]
    word = hits[0]
    kinds = [known.words[hit] for hit in hits]
    if marked is not None and marked != words[-1] and kind == "experience":
        kind, word = known.marks[marked], marked
    elif kind == "experience" and len(kinds) > 1 and kinds[-1] != kind:
        # "professional profile", "work skills": the noun at the end decides
        kind, word = kinds[-1], hits[-1]
    elif len(kinds) > 1 and kinds[-1] in _NO_JOBS and hits[-1] == words[-1]:
        # "military education"
        kind, word = kinds[-1], hits[-1]
    if employer_likeness(text) >= 0.9:
        return None
    sure = words[-1] in known.words or len(hits) > 1
    if not sure and title_likeness(text) >= 0.6:
        return None
    return kind, word


def prominence(line: Line, body_size: float | None) -> float:
    """Say how much a line stands out from plain text."""
    value = 0.0
    if line.heading is not None:
        value += 3.0
    if line.bold:
        value += 1.0
    if line.caps:
        value += 1.0
    if line.underline:
        value += 0.5
    if line.colour:
        value += 0.5
    if line.size is not None and body_size is not None and line.size > body_size + 0.4:
        value += 1.0
    return value


def look(line: Line) -> tuple[object, ...]:
    """Give what two headings of one document share."""
    return (
        line.heading, line.bold, line.caps, line.underline, line.size, line.colour,
        line.italic, line.cell is None,
    )  # fmt: skip


def usual_size(rows: list[Row]) -> float | None:
    """Give the font size that most of the text has."""
    sizes: Counter[float] = Counter()
    for row in rows:
        for line in row.lines:
            if line.size is not None:
                sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else None


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
            if len(row.cells) == 1 and len(row.text) <= _LONGEST:
                kind = exact_kind(row.line)
                if kind is not None:
                    self.kinds[index] = kind
        often = Counter(clean_heading(rows[index].text) for index in self.kinds)
        for index in list(self.kinds):
            text = rows[index].text
            if often[clean_heading(text)] > 1 and label_kind(text) is not None:
                # a label under every position, not a section
                del self.kinds[index]
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

    def heading(self, index: int) -> tuple[SectionKind, str] | None:
        """Say whether a row is a heading, of which kind and why."""
        found = self._heading(index)
        if found is not None:
            self.in_positions = holds_positions(found[0])
        elif self.rows[index].fresh:
            self.in_positions = False
        return found

    def _heading(self, index: int) -> tuple[SectionKind, str] | None:
        row = self.rows[index]
        text = row.text
        if row.head or len(text) > _LONGEST or len(row.cells) > 1:
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
        alike = look(line) in self.looks
        if kind is not None:
            risky = label_kind(text.strip(_TRIM)) not in (None, "earlier")
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
        if line.bullet or stands_out < max(1.0, min(self.least, 2.0)):
            return None
        if find_dates(text):
            return None
        worded = wording_kind(text)
        if worded is not None and not alike and self._is_above_place(index):
            return None
        if worded is not None and (alike or stands_out >= self.least):
            return worded[0], f"stands out and says {worded[1]!r}"
        if alike and self._is_unknown_heading(index, line, stands_out):
            return "other", "looks like the other headings"
        return None

    def _is_above_place(self, index: int) -> bool:
        """Say whether a town stands below a line, as it does below an employer."""
        after = self.rows[index + 1 : index + 2]
        return bool(after) and place_likeness(after[0].text) >= 0.85

    def _is_unknown_heading(self, index: int, line: Line, stands_out: float) -> bool:
        """Judge a line that looks like a heading and has words of its own."""
        text = line.text
        if len(text.split()) > 6 or stands_out < 2.0 or index + 1 >= len(self.rows):
            return False
        if index < 3 or "@" in text or "," in text:
            return False
        if (
            title_likeness(text) >= 0.5
            or employer_likeness(text) >= 0.5
            or place_likeness(text) >= 0.5
        ):
            return False
        if not self.in_positions:
            return True
        ahead = self.rows[index + 1 : index + 3]
        return not any(find_dates(row.text) for row in ahead)
