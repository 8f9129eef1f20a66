"""Lines that hold a date alone, or half of a range of dates."""

from __future__ import annotations

import re

from framer.reading.dates import find_dates

_ENDS_OPEN = re.compile(
    r"(?:[-–—]|\b(?:to|bis|until|à|au|al?|hasta|até|tot|do))\s*$", re.I
)
_BEGINS_OPEN = re.compile(r"^\s*(?:[-–—]|(?:to|bis|until|à|au|hasta|até|tot)\b)", re.I)


def is_date(text: str) -> bool:
    """Say whether a text is one date, or "present"."""
    found = find_dates(text) or find_dates(f"2000 – {text}")
    size = found[0].end - found[0].begin if found else 0
    return (
        len(found) == 1
        and size >= len(text.strip(" ."))
        and (found[0].kind == "single" or find_dates(text) != found)
    )


def broken_range(first: str, second: str) -> bool:
    """Say whether two lines are the two halves of one range of dates."""
    if len(first) > 32 or len(second) > 32:
        return False
    if not (_ENDS_OPEN.search(first) or _BEGINS_OPEN.search(second)):
        return False
    text = f"{first} {second}"
    found = find_dates(text)
    return len(found) == 1 and found[0].end - found[0].begin >= len(text.strip()) - 2
