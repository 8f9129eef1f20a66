"""The words of dates, ready to look up, and a line cut into tokens to look up."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

import msgspec

from framer.knowledge.loader import load_table

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|\t")
_DASHES = frozenset("-–—‒―−‐‑－~～〜﹣⁓")
APOSTROPHES = frozenset("'’‘`´")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_FIRST_YEAR, _LAST_YEAR = 1940, 2069
# names of months that are long enough to be known with one letter wrong
_LONG_NAME = 7


class Season(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Names of a part of a year, and the months that it can mean."""

    words: list[str]
    window: tuple[int, int]


class DateWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of `date-words.toml`."""

    two_digit_pivot: int
    months: list[list[str]]
    seasons: dict[str, Season]
    words: dict[str, list[str]]


class Tables(msgspec.Struct, frozen=True):
    """The date words, ready for looking up.

    Attributes:
        pivot: Highest two-digit year that means 20xx.
        months: Month number by word.
        seasons: Months that a season can mean, by word.
        phrases: By kind (`present`, `since`, ...), the phrases by their first word,
            longest first, each as a tuple of words.
        sets: By kind, the single words.
        starters: Words that a date can begin with; numbers can always.
        alone: Words that a date without any number can begin with.
    """

    pivot: int
    months: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    phrases: dict[str, dict[str, list[tuple[str, ...]]]]
    sets: dict[str, frozenset[str]]
    starters: frozenset[str]
    alone: frozenset[str]


class Token(msgspec.Struct, frozen=True, gc=False):
    """A number, a word or one sign, in lower case, and where it stands."""

    text: str
    begin: int
    end: int


@cache
def tables() -> Tables:
    """Read the date words once."""
    table = load_table("date-words.toml", DateWords)
    phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for kind, entries in table.words.items():
        first: dict[str, list[tuple[str, ...]]] = {}
        for entry in entries:
            parts = tuple(each.text for each in cut(entry))
            first.setdefault(parts[0], []).append(parts)
        for several in first.values():
            several.sort(key=len, reverse=True)
        phrases[kind] = first
    months = {word: i for i, words in enumerate(table.months, 1) for word in words}
    seasons = {word: s.window for s in table.seasons.values() for word in s.words}
    starters = {*months, *seasons, *ROMAN, *APOSTROPHES}
    for kind in ("since", "until", "from"):
        starters.update(phrases[kind])
    for kind in ("quarters", "halves", "years"):
        starters.update(table.words[kind])
    return Tables(
        table.two_digit_pivot,
        months,
        seasons,
        phrases,
        {kind: frozenset(entries) for kind, entries in table.words.items()},
        frozenset(starters),
        frozenset((*phrases["separators"], *phrases["present"], *phrases["vague"])),
    )


def cut(text: str) -> list[Token]:
    """Cut a text into numbers, words and signs."""
    return [
        Token(found.group(), found.start(), found.end())
        for found in _TOKEN.finditer(text.lower())
    ]


def corrected(tokens: list[Token]) -> list[Token]:
    """Give the tokens with the names of months spelt right: "Feburary 2016"."""
    right: list[Token] | None = None
    for at, (token, after) in enumerate(pairwise(tokens)):
        word = token.text
        if len(word) < _LONG_NAME - 1 or not word[0].isalpha():
            continue
        if not (after.text.isdecimal() or after.text in "'’.," or is_dash(after)):
            continue
        name = _month_meant(word)
        if name:
            right = right or list(tokens)
            right[at] = Token(name, token.begin, token.end)
    return right or tokens


@lru_cache(maxsize=1024)
def _month_meant(word: str) -> str:
    """Give the month whose long name a word is but for one letter, else ""."""
    months = tables().months
    if word in months or word in tables().starters or word[:-1] in months:
        return ""  # "Augusta, 2016" is no August
    for name in _long_names().get(word[0], ()):
        if _one_apart(word, name):
            return name
    return ""


@cache
def _long_names() -> dict[str, list[str]]:
    """Give the long names of months by their first letter."""
    names: dict[str, list[str]] = {}
    for name in tables().months:
        if len(name) >= _LONG_NAME and name.isalpha():
            names.setdefault(name[0], []).append(name)
    return names


def _one_apart(word: str, name: str) -> bool:
    """Say whether one letter is missing, added, wrong, or has changed its place."""
    if abs(len(word) - len(name)) > 1:
        return False
    at = 0
    while at < min(len(word), len(name)) and word[at] == name[at]:
        at += 1
    return (
        word[at + 1 :] == name[at:]
        or word[at:] == name[at + 1 :]
        or word[at + 1 :] == name[at + 1 :]
        or (
            word[at : at + 2] == name[at : at + 2][::-1]
            and word[at + 2 :] == name[at + 2 :]
        )
    )


def is_dash(token: Token) -> bool:
    """Say whether the token is any of the dashes."""
    return token.text in _DASHES


def match_phrase(tokens: list[Token], at: int, kind: str) -> int:
    """Give the index after the longest phrase of a kind at `at`, or 0 for none."""
    if at >= len(tokens):
        return 0
    for parts in tables().phrases[kind].get(tokens[at].text, ()):
        if len(parts) == 1:
            return at + 1
        end = at + len(parts)
        if tuple(each.text for each in tokens[at:end]) == parts:
            return end
    return 0


def touching(tokens: list[Token], at: int) -> bool:
    """Say whether token `at` follows the one before it without a blank."""
    if not 0 < at < len(tokens) or tokens[at - 1].text == "\t":
        return False
    return tokens[at - 1].end == tokens[at].begin


def full_year(text: str) -> int | None:
    """Read a four-digit year that can stand in a résumé."""
    if len(text) == 4 and text.isdecimal():
        year = int(text)
        if _FIRST_YEAR <= year <= _LAST_YEAR:
            return year
    return None


def short_year(text: str) -> int | None:
    """Read a two-digit year."""
    if len(text) != 2 or not text.isdecimal():
        return None
    year = int(text)
    return 2000 + year if year <= tables().pivot else 1900 + year


def in_a_name(text: str, tokens: list[Token], at: int) -> bool:
    """Say whether a season ends a name before the year: "Fenby Hall Estate, 2008"."""
    if at == 0 or at + 1 >= len(tokens) or tokens[at + 1].text != ",":
        return False
    before = text[tokens[at - 1].begin : tokens[at].begin]
    return before[:1].isupper() and before.endswith(" ") and before.strip().isalpha()


def duration_end(tokens: list[Token], at: int) -> int:
    """Give the index after `3 yrs 2 mos`, 0 if there is no duration."""
    end = 0
    sets = tables().sets
    while at < len(tokens):
        text = tokens[at].text
        if text.isdecimal() and len(text) <= 2 and at + 1 < len(tokens):
            unit = at + 1
            if tokens[unit].text in ".½+" and unit + 1 < len(tokens):
                unit += 1
                if tokens[unit].text.isdecimal() and unit + 1 < len(tokens):
                    unit += 1
            if is_dash(tokens[unit]) and unit + 1 < len(tokens):
                unit += 1
            if tokens[unit].text not in sets["duration_units"]:
                break
            at = end = unit + 1
            if at < len(tokens) and tokens[at].text == "." and touching(tokens, at):
                at = end = at + 1
        elif text in ",." or text in sets["duration_fillers"]:
            at += 1
        else:
            break
    return end
