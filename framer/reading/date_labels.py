"""Dates that stand behind labels in one row: "Start: 03/2018 | End: Present"."""

from __future__ import annotations

import re

from framer.model import DateRange
from framer.reading.dates import FoundDate, find_dates
from framer.reading.vocabulary import label_kind

_KINDS = frozenset(("dates", "start", "end"))
_NEXT = re.compile(r"[\s|,;)/–—-]*([^:\t|\d]{2,24}?)\s*[:\t]\s*(\S.*)$")
_CELLS = re.compile(r"[\t|]")


def behind_label(text: str, begin: int) -> bool:
    """Say whether a label of dates stands right before a place in a row."""
    head = _CELLS.split(text[max(0, begin - 40) : begin].rstrip(" :\t"))[-1]
    return label_kind(head.strip(" :")) in _KINDS


def with_end(text: str, start: FoundDate) -> tuple[DateRange, int] | None:
    """Give the range that a label of an end and its value make of a start.

    Args:
        text: The row.
        start: The one date in it, or the first of two.

    Returns:
        The range and where its end ends; None if no such label follows.
    """
    found = _NEXT.match(text, start.end)
    if found is None or label_kind(found.group(1)) != "end":
        return None
    value = found.group(2)
    for each in find_dates(value):
        if each.begin == 0 and each.kind in ("single", "open", "until"):
            end = each.value
            if each.kind == "open" and end.start is not None:
                return None
            return (
                DateRange(start.value.start, end.end, current=end.current),
                found.start(2) + each.end,
            )
    return None
