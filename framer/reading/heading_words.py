"""What the words of a line say against or for its being a heading."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import get_args

import msgspec

from framer.knowledge.loader import load_table
from framer.knowledge.titles import title_likeness
from framer.model import Line, SectionKind
from framer.reading.vocabulary import (
    employer_likeness,
    entry_key,
    label_kind,
    place_likeness,
    spaced,
)

NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s+")
ASIDE = re.compile(r"\s*\([^()]*\)?$|\s*[-–—:]\s*\d+\s\D.*$")
_TOWN = 2
# between a heading and the house where all its jobs were held
_AT = re.compile(r"\s(?:with|at|bei|chez|presso|bij|en)\s(?=[A-ZÀ-Þ0-9])", re.I)
LONGEST = 60
_LETTERSPACED = re.compile(r"(?:\w ){3,}\w")
TRIM = " \t:;.-–—_|•·*#=~>»«<[]()▪■●◆▶►"
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
    text = NUMBERED.sub("", text.strip(TRIM)).strip(TRIM)
    text = ASIDE.sub("", text)
    if _LETTERSPACED.match(text):
        text = re.sub(r"(?<=\b\w) (?=\w\b)", "", re.sub(r" {2,}", "\t", text))
    return spaced(text.replace("+", " ").replace("/", " "))


def exact_kind(line: Line) -> SectionKind | None:
    """Give the kind of section that a line names word for word."""
    text = line.text
    if len(text) > LONGEST or (line.bullet and line.heading is None):
        return None
    return _exact(text)


@lru_cache(maxsize=4096)
def _exact(text: str) -> SectionKind | None:
    head, colon, rest = text.partition(":")
    if colon and rest.strip(TRIM) and label_kind(head) is not None:
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
    if employer_likeness(text) >= 0.9 or names_school(text):
        return None
    if text.endswith(".") and "," in text:
        return None
    sure = words[-1] in known.words or len(hits) > 1
    if not sure and title_likeness(text) >= 0.6:
        return None
    return kind, word


def names_school(text: str) -> bool:
    """Say whether a text is a house and its town: "Community School, Smallville"."""
    name, comma, town = ASIDE.sub("", text).partition(",")
    return (
        bool(comma)
        and 0 < len(town.split()) <= _TOWN
        and employer_likeness(name) >= 0.7
    )


def names_job(text: str) -> bool:
    """Say whether a line can be the title, the employer or the place of a job."""
    return (
        title_likeness(text) >= 0.5
        or employer_likeness(text) >= 0.5
        or place_likeness(text) >= 0.5
    )


def is_labelled(text: str) -> bool:
    """Say whether a row is a label and its value: "Address: 12 Mill Lane"."""
    head, _, rest = text.partition(":")
    return bool(rest.strip()) and label_kind(head) not in (None, "earlier")


def is_numbered(text: str) -> bool:
    """Say whether a number, letter or Roman numeral stands before a text."""
    return NUMBERED.match(text) is not None
