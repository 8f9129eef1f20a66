"""Rows that look like the heading of a job and are none."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from framer.reading.dates import Habits, find_dates
from framer.reading.layout import Row
from framer.reading.pieces import Cut
from framer.reading.rows import names_title
from framer.reading.vocabulary import spaced
from framer.reading.word_files import plain_words

# letters between two dates that show that each is told of something else
_APART = re.compile(r"(?:[^\W\d_]{2,}\W+)+[^\W\d_]{2,}|[^\W\d_]{4,}")
_HELD_IN = 110


@lru_cache(maxsize=8)
def _words(kind: str) -> tuple[str, ...]:
    words = plain_words(kind)
    return tuple(f"{word} " for word in words)


def is_seat(cut: Cut) -> bool:
    """Say whether a row tells of a seat in a committee, which employs nobody."""
    begin, end = cut.span
    text = cut.text if cut.dates is None else cut.text[:begin] + cut.text[end:]
    words = f" {spaced(text[:_HELD_IN])} "
    if cut.labels:
        return False
    if words[1:].startswith(_words("appearances")) and _of_one_year(cut):
        return True
    if not words[1:].startswith(_words("seats")):
        return False
    if words[1:].startswith(_words("paid_seats")):
        return False
    return any(f" {each}" in words for each in _words("sat_in"))


def is_honour(cut: Cut) -> bool:
    """Say whether a row tells of an award: "Employee of the Month – March 2018"."""
    if cut.labels or cut.dates is None or cut.dates.start != cut.dates.end:
        return False
    text = cut.text[cut.span[1] :] if cut.place == "first" else cut.text
    words = f"{spaced(text[:_HELD_IN].lstrip(' ,:|–—-'))} "
    return not cut.dates.current and words.startswith(_words("honours"))


def _of_one_year(cut: Cut) -> bool:
    """Say whether a row is dated once and parts what it names: "Speaker, X, 2019"."""
    dates = cut.dates
    if dates is None or dates.current or dates.start != dates.end:
        return False
    return len(cut.pieces) > 1


def is_aside(cut: Cut) -> bool:
    """Say whether a seat is told in a sentence below a job: "Member of the ..."."""
    return cut.text[:1].isalpha() and cut.place != "first" and cut.text.endswith(".")


def is_roll(cut: Cut, habits: Habits) -> bool:
    """Say whether a row lists several things, each with a date of its own.

    "First aid, 2019. Forklift, 2021" and "Gothic Novel (2019); Poetry (2020)".
    """
    if cut.labels or cut.opened:
        return False
    found = [each for each in find_dates(cut.text, habits) if each.kind != "duration"]
    if len(found) < 2 or any(each.kind not in ("single", "until") for each in found):
        return False
    apart = [cut.text[before.end : after.begin] for before, after in pairwise(found)]
    if not any(_APART.search(each) and each[:1] in ".;,)" for each in apart):
        return False
    if cut.dates is None and cut.text.endswith("."):
        return True
    if cut.text.count(";") >= len(found) - 1 and cut.text.rstrip(" .")[-1:] == ")":
        return True
    return not names_title(cut)


def closes_bracket(row: Row, before: Row | None) -> bool:
    """Say whether a row only ends what the row before left open: "bis / 2022)"."""
    if before is None or len(row.cells) > 1 or "\t" in row.text:
        return False
    place = row.text.find(")")
    if place < 0 or "(" in row.text[:place]:
        return False
    return before.text.count("(") > before.text.count(")")
