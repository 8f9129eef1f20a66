"""Finds dates and spans of dates in a line, and reads them without adding anything.

A month that is not written stays missing, and "present" stays open (`current`): when it
is now is somebody else's question.
"""

from __future__ import annotations

import re
from functools import lru_cache

from framer.knowledge.normalise import DIGIT
from framer.model import DateRange
from framer.reading.date_habits import NO_HABITS, Habits, learn_habits
from framer.reading.date_spans import FoundDate, read_span
from framer.reading.date_tables import corrected, cut, match_phrase, tables

# a word that is as long as the names of most months, before a number or a dash
_LONG_WORD = re.compile(r"[^\W\d_]{6}(?:[\s.,'’]{0,3}[0-9]|\s?[-–—])")
_WORD = re.compile(r"[^\W\d_]+")
_AT_END = re.compile(r"[(\[\t]\s*([^()\[\]\t]{2,20})[)\]]?\s*$")

__all__ = [
    "NO_HABITS",
    "FoundDate",
    "Habits",
    "find_dates",
    "learn_habits",
    "read_dates",
]


@lru_cache(maxsize=4096)
def find_dates(text: str, habits: Habits = NO_HABITS) -> tuple[FoundDate, ...]:
    """Find all dates in a line, from left to right.

    Args:
        text: One line.
        habits: How the document writes its dates.
    """
    if not DIGIT.search(text):
        short = _without_digits(text) if len(text) <= 40 else ()
        return short or _present_at_end(text)
    tokens = cut(text)
    if _LONG_WORD.search(text):
        tokens = corrected(tokens)
    found: list[FoundDate] = []
    at = 0
    starters = tables().starters
    while at < len(tokens):
        word = tokens[at].text
        if not word[0].isdecimal() and word not in starters:
            at += 1
            continue
        each = read_span(text, tokens, at, habits)
        if each is None:
            at += 1
            continue
        span, at = each
        found.append(span)
    return tuple(found)


def read_dates(text: str, habits: Habits = NO_HABITS) -> DateRange | None:
    """Read a text that is nothing but dates; None if it is something else."""
    stripped = text.strip(" \t,;:|()[]·•.")
    for found in find_dates(text, habits):
        if found.end - found.begin >= len(stripped):
            return found.value
    return None


def _present_at_end(text: str) -> tuple[FoundDate, ...]:
    """Read "(Current)" or a tab and "Present" where no date stands before it."""
    found = _AT_END.search(text)
    if found is None:
        return ()
    tokens = cut(found.group(1))
    if not tokens or match_phrase(tokens, 0, "present") != len(tokens):
        return ()
    value = DateRange(None, None, current=True)
    return (FoundDate(found.start(), len(text), value, "open", firm=True),)


def _without_digits(text: str) -> tuple[FoundDate, ...]:
    """Read `Present`, `Various`, or `– Present` where nothing else stands."""
    first = _WORD.search(text)
    if first is None or first.group().lower() not in tables().alone:
        return ()
    tokens = cut(text)
    at = 0
    while at < len(tokens) and not tokens[at].text[0].isalpha():
        at += 1
    size = len(tokens)
    while size and not tokens[size - 1].text[0].isalpha():
        size -= 1
    if at >= size:
        return ()
    end = match_phrase(tokens, at, "separators")
    for start in (at, end) if end else (at,):
        if match_phrase(tokens[:size], start, "present") == size:
            value = DateRange(None, None, current=True)
            return (FoundDate(0, len(text), value, "open", firm=True),)
    if match_phrase(tokens[:size], at, "vague") == size:
        return (FoundDate(0, len(text), DateRange(), "vague", firm=True),)
    return ()
