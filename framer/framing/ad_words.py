"""`ad-words.toml`: how job ads say what they ask for."""

from __future__ import annotations

from functools import cache

import msgspec

from framer.knowledge.loader import load_table


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of an ad and the phrases that it gives."""

    line: str
    gives: list[str]


class AdWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `ad-words.toml`; the file says what each list is for."""

    about_itself: list[str]
    about_work: list[str]
    leads: list[str]
    tails: list[str]
    vague: list[str]
    empty: list[str]
    title_labels: list[str]
    employer_labels: list[str]
    no_employers: list[str]
    units: list[str]
    apply: list[str]
    examples: list[Example]


@cache
def ad_words() -> AdWords:
    """Give ad-words.toml."""
    return load_table("ad-words.toml", AdWords)
