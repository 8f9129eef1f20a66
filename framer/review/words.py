"""What the review says, asks and leaves out: the types of `review.toml`."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from framer.knowledge.loader import load_table


class CoreQuestion(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A question of the standard core set.

    Attributes:
        id: Stable name.
        when: `always`, `move`, or the open point that it waits for.
        text: The question; titles stand in braces.
    """

    id: str
    when: str
    text: str


class Patterns(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Expressions of which one has to match, with examples."""

    patterns: list[str]
    fits: list[str]
    does_not_fit: list[str]


class Pattern(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One expression with examples."""

    pattern: str
    fits: list[str]
    does_not_fit: list[str]


class Personal(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A kind of personal matter that is taken out of quoted lines."""

    name: str
    pattern: str
    fits: list[str]
    does_not_fit: list[str]


class Gendered(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that differ in gender only, and the one that stands for all."""

    neutral: str
    forms: list[str]


class Ending(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An ending of a title that shows gender, and the form without it."""

    pattern: str
    form: str
    fits: list[str]
    does_not_fit: list[str]


class OpenPoints(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How each open point reads."""

    level: str
    purpose: str
    dates: str
    overlap: str
    short: str
    results: str
    nothing: str


class Names(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Names that are plain words too."""

    plain: list[str]


class Files(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Endings that a folder is searched for."""

    word: list[str]
    other: list[str]
    letters: list[str]


class ReviewWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of review.toml."""

    does: list[str]
    does_not: list[str]
    limits: list[str]
    decides: str
    note: str
    not_shown: str
    left_out: str
    directions: dict[str, str]
    kinds: dict[str, str]
    questions: list[CoreQuestion]
    open: OpenPoints
    hidden_reasons: Pattern
    purpose: Patterns
    results: Patterns
    breaks: Patterns
    personal: list[Personal]
    gendered: list[Gendered]
    endings: list[Ending]
    contact: Pattern
    names: Names
    files: Files


@cache
def words() -> ReviewWords:
    """Give review.toml."""
    return load_table("review.toml", ReviewWords)


@cache
def one_of(kind: str) -> re.Pattern[str]:
    """Give the expression of `purpose`, `results` or `breaks`."""
    entry: Patterns = getattr(words(), kind)
    return re.compile("|".join(f"(?:{_scoped(each)})" for each in entry.patterns))


def _scoped(pattern: str) -> str:
    """Keep `(?i)` to its own alternative."""
    return f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else pattern
