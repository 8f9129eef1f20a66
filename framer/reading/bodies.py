"""Tells statements about the work from the lines that head a position."""

from __future__ import annotations

from functools import lru_cache

from framer.knowledge.normalise import has_digit
from framer.knowledge.titles import title_likeness
from framer.model import Line
from framer.reading.dates import find_dates
from framer.reading.layout import Row
from framer.reading.pieces import Cut
from framer.reading.vocabulary import (
    employer_likeness,
    label_kind,
    marker_kind,
    spaced,
    starts_with_verb,
)

_ENUMERATES = 1.5
_ENDINGS = (".", "!", "?", ";", ":")


@lru_cache(maxsize=4096)
def is_duties_label(text: str) -> bool:
    """Say whether a line is "Responsibilities:" or begins with such a label."""
    head, colon, rest = text.partition(":")
    kind = label_kind(head)
    if kind != "duties":
        return False
    return bool(colon) or not rest


def body_score(row: Row, cut: Cut, before: Row | None) -> float:
    """Say how much a row looks like a statement (above 0) or a heading line (below).

    Args:
        row: The row.
        cut: The row cut up.
        before: The row before it, None for the first of a section.
    """
    line, text = row.line, cut.text
    words = text.count(" ") + 1
    score = 0.0
    dated = cut.dates is not None
    if row.head or row.inert or (not dated and not any(map(str.isalnum, text))):
        return 6.0
    if cut.labels:
        if "duties" in cut.labels:
            return 4.0
        return -3.0
    if is_duties_label(text):
        return 4.0
    lower = text[:1].islower() and cut.place != "first"
    if lower and words < 4 and marker_kind(text) == "freelance":
        lower = False
    edge = dated and cut.place != "middle" and not lower
    if cut.opened and dated:
        return -1.0
    if line.bullet:
        score += 4.0
        if edge and len(text) < 110 and _heads_a_list(cut):
            score -= 1.5
    if words > 12:
        score += 1.0 + min(0.15 * (words - 12), 3.0)
    if text.endswith(_ENDINGS) and words > 1 and not (edge and text.endswith(".")):
        score += 1.5 if words > 6 else 0.7
        if text.endswith(":"):
            score += 1.0 if dated or _names(text[:-1]) else 2.5
    if not dated and not line.bullet:
        score += _flows(text)
    if lower and not line.bullet:
        score += 4.5 if before is not None and len(before.text) > 30 else 2.0
    if starts_with_verb(text):
        score += 2.2
    if not dated and not line.bullet and _enumerates(text):
        score += _ENUMERATES
    if before is not None and not line.bullet:
        score += _continues(line, text, before)
    score -= _stands_out(line)
    if line.right_tab or len(row.cells) > 1:
        score -= 1.5
    elif "\t" in text and not line.bullet:
        score -= 1.0
    if edge:
        score -= 3.0
    elif dated:
        score -= 1.0 if words <= 12 else 0.3
    if line.bold_prefix and not line.bullet:
        prefix = line.bold_prefix.rstrip()
        score -= 0.3 if prefix.endswith(":") else 1.2
    if words <= 8 and score > -4.0 and not line.bullet and _names(text):
        score -= 1.3
    return score


def _names(text: str) -> bool:
    """Say whether a short text is surely a title or an employer."""
    if employer_likeness(text) >= 0.9:
        return True
    return title_likeness(text) >= 0.8 and not starts_with_verb(text)


def _flows(text: str) -> float:
    """Judge by its small words whether a text is a statement: "for a team of 14"."""
    words = text.split()
    small = sum(word[:1].islower() for word in words)
    numbered = has_digit(text)
    if small * 2 < len(words) or small < (2 if numbered else 3):
        return 0.0
    return (0.8 if small > 3 else 0.4) + (1.0 if numbered else 0.0)


def _enumerates(text: str) -> bool:
    """Say whether a text lists what was done: "Chairside, x-rays, impressions"."""
    parts = [part.strip() for part in text.split(",")]
    small = sum(part[:1].islower() for part in parts[1:])
    return len(parts) > 2 and small * 3 >= (len(parts) - 1) * 2


def _heads_a_list(cut: Cut) -> bool:
    """Say whether a list item with dates could head a position."""
    if cut.dates is None or starts_with_verb(cut.text):
        return False
    begin, end = cut.span
    sign = cut.text[:begin].rstrip(" ")[-1:]
    parted = not sign or sign in "\t,|–—-·:(" or cut.text[begin] in "(["
    rest = cut.text[end:] if cut.place == "first" else cut.text[:begin]
    if cut.place == "last" and cut.text.endswith(".") and len(cut.pieces) > 1:
        first = cut.pieces[0]
        rest = cut.text[first.begin : first.end]  # "Clerk at Acme, 2007 – 2008."
    return parted and (
        title_likeness(rest.strip(" ,–—-|:(")) >= 0.5 or employer_likeness(rest) >= 0.9
    )


def _stands_out(line: Line) -> float:
    value = 0.0
    if line.heading is not None:
        value += 3.0
    if line.bold:
        value += 2.0
    if line.caps:
        value += 1.5
    if line.italic:
        value += 0.4
    if line.underline:
        value += 0.7
    if line.colour:
        value += 0.3
    return value


def _continues(line: Line, text: str, before: Row) -> float:
    """Judge whether a line is the wrapped rest of the one before it."""
    previous = before.line
    if line.space_before or line.bold != previous.bold or line.part != previous.part:
        return 0.0
    long_enough = len(before.text) > 60
    ended = before.text.rstrip().endswith((".", "!", "?", ":"))
    if not long_enough or ended or len(before.cells) > 1:
        return 0.0
    runs_on = starts_with_verb(before.text) and not find_dates(before.text)
    if previous.bullet or len(before.text) > 75 or runs_on:
        value = 1.5
        if text[:1].islower():
            value += 1.5
        if line.size != previous.size:
            value -= 1.0
        return value
    return 0.0


def is_wrapped(row: Row, before: Row) -> bool:
    """Say whether a body row only goes on with the statement before it."""
    line = row.line
    if line.bullet or line.space_before or len(row.cells) > 1:
        return False
    text = row.text
    if text[:1].islower():
        return True
    ended = before.text.rstrip().endswith((".", "!", "?", ":", ";"))
    if ended or len(before.text) < 60:
        return False
    return before.line.bullet or (
        line.indent == before.line.indent
        and len(before.text) > 75
        and not starts_with_verb(text)
    )


def word_count(text: str) -> int:
    """Count the words that are more than signs."""
    return len(spaced(text).split())
