"""`papers.toml`: which entries beside the jobs are facts that a text may tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from framer.knowledge.loader import load_table
from framer.knowledge.normalise import alternatives


class CertificateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a certificate or licence is known."""

    nouns: list[str]
    titled: list[str]
    schemes: list[str]
    everyday: list[str]


class DegreeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Letters and words by which a degree is known."""

    letters: list[str]
    whole: list[str]
    words: list[str]
    higher: list[str]
    tails: list[str]
    marks: list[str]
    schools: list[str]
    diplomas: list[str]
    no_subjects: list[str]


class CourseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a course is known."""

    nouns: list[str]


class HonourWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which an honour is known, and those that keep a line out."""

    nouns: list[str]
    phrases: list[str]
    not_: list[str] = msgspec.field(name="not")


class UnsureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that keep an entry out, or make its date no date of completion."""

    words: list[str]
    schooling: list[str]
    until: list[str]


class YearWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a count of years."""

    between: list[str]
    leads: list[str]
    pointing: list[str]
    open: list[str]
    no_field: list[str]
    stops: list[str]


class GenericWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tie a paper to no line of work."""

    words: list[str]


class LanguageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Languages, and the marks of those that are hardly spoken."""

    names: list[str]
    hardly: list[str]


class PaperExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry and what is told of it; `told` is empty where nothing is."""

    entry: str
    date: str = ""
    told: str = ""


class PapersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `papers.toml`."""

    certificate: CertificateWords
    degree: DegreeWords
    course: CourseWords
    honour: HonourWords
    unsure: UnsureWords
    years: YearWords
    generic: GenericWords
    languages: LanguageWords
    fits: list[PaperExample]
    does_not_fit: list[PaperExample]


@cache
def papers_file() -> PapersFile:
    """Give papers.toml."""
    return load_table("papers.toml", PapersFile)


@cache
def any_of(name: str) -> re.Pattern[str]:
    """A list of the file, such as `unsure.words`, as a pattern of whole words."""
    found: object = papers_file()
    for part in name.split("."):
        found = getattr(found, part)
    assert isinstance(found, list)
    return pattern_of(found)


def pattern_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, the longest first, in any case."""
    return re.compile(rf"(?<![\w&])(?:{alternatives(phrases)})(?!\w)", re.I)
