"""What a document's own dates teach about its doubtful ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

_SLASHED = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b")
# so many days of a file, and so many of a hundred of them, are the first of a month
_FIRSTS, _MOSTLY = 3, 75
_STRAY = re.compile(r"\w  [a-zà-ÿ]")
_GLUED = re.compile(r"\W*(?:19|20)\d\d[-–—](?:19|20)?\d\d\b")
_OPENED = re.compile(r"\W*(?:19|20)\d\d[-–—]\s+[^\W\d]")
_LOOSE_COMMA = re.compile(r"\w , [A-Z]")
_WIDE_SIGN = re.compile(r"  \W|\W  ")
_YEAR_MONTH = re.compile(r"\b((?:19|20)\d\d)[/.-](\d\d)\b(?![/.-]\d)")


class Habits(msgspec.Struct, frozen=True):
    """How a document writes its dates, where the form alone leaves it open.

    Attributes:
        month_first: Whether `03/04/2019` starts with the month, None if not known.
        year_month: Whether `2009/12` is a month and not two years.
        wide_blanks: Two blanks part one field from the next; false where they stand
            in running text as well.
        open_dash: A dash right behind a year is a range without an end: "2019- Clerk",
            beside "2012-2019 Clerk".
        loose_commas: A blank stands before the commas, as some programs write them.
    """

    month_first: bool | None = None
    year_month: bool = False
    wide_blanks: bool = False
    loose_commas: bool = False
    open_dash: bool = False


NO_HABITS = Habits()


def learn_habits(texts: Iterable[str]) -> Habits:
    """Learn from all dates of a document what its doubtful ones mean."""
    month_first: bool | None = None
    year_month = False
    wide = stray = loose = glued = opened = 0
    days: list[tuple[str, str]] = []
    for text in texts:
        if "  " in text and "  " in text.strip() and not _WIDE_SIGN.search(text):
            if _STRAY.search(text) or len(text) > 90 or text[-1:] in ".!;":
                stray += 1
            else:
                wide += 1
        glued += _GLUED.match(text) is not None
        opened += _OPENED.match(text) is not None
        loose += " , " in text and _LOOSE_COMMA.search(text) is not None
        if month_first is None and ("/" in text or "-" in text):
            for first, second in _SLASHED.findall(text):
                days.append((first, second))
                if int(first) > 12 >= int(second):
                    month_first = False
                elif int(second) > 12 >= int(first):
                    month_first = True
        has_century = "19" in text or "20" in text
        if not year_month and has_century and len(text) < 120:
            for year, month in _YEAR_MONTH.findall(text):
                if 1 <= int(month) <= 12 and int(month) <= int(year) % 100:
                    year_month = True
    if month_first is None and days:
        month_first = _firsts_tell(days)
    return Habits(
        month_first,
        year_month,
        wide > 1 and not stray,
        loose > 1,
        glued > 0 and opened == 1,
    )


def _firsts_tell(dates: list[tuple[str, str]]) -> bool | None:
    """Tell the day by its being the first of the month again and again."""
    told = []
    for place in (0, 1):
        others = {each[1 - place] for each in dates}
        firsts = sum(int(each[place]) == 1 for each in dates)
        often = firsts >= _FIRSTS and 100 * firsts >= _MOSTLY * len(dates)
        told.append(often and len(others) >= _FIRSTS)
    return told[1] if told[0] != told[1] else None
