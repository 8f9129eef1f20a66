"""One title over several houses, each with dates of its own.

"Waiter" over "Red Barn Bistro, 2018 – 2020" and "Blue Hall Hotel, 2016 – 2018", "As a
Registered Nurse" over the hospitals: the title holds for all rows until the next title.
"""

from __future__ import annotations

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.dates import Habits, find_dates
from framer.reading.job_rows import PARTS, has_year
from framer.reading.labels import behind_join
from framer.reading.layout import Row
from framer.reading.pieces import strip_sign
from framer.reading.row_dates import EDGE
from framer.reading.vocabulary import (
    employer_likeness,
    label_kind,
    starts_with_verb,
)

_SHARED = (False, True, True)
_SEVERAL, _LONGEST, _LONGEST_TITLE, _HOUSE, _TITLE = 2, 140, 60, 0.6, 0.5


def titles_shared(rows: list[Row], habits: Habits) -> list[Row]:
    """Give rows with the title of a group in front of each of its houses."""
    years = [has_year(row.text) for row in rows]
    # a title alone and two dated rows below it
    if _SHARED not in zip(years, years[1:], years[2:], strict=False):
        return rows
    groups: list[tuple[int, int]] = []
    at = 0
    while at < len(rows):
        end = at + 1
        if not years[at] and any(years[end : end + 1]) and _is_title(rows, at, habits):
            while end < len(rows) and _is_house(rows[end], habits):
                end += 1
            if end > at + 1:
                groups.append((at, end))
        at = end
    several = [end - at - 1 for at, end in groups]
    if max(several, default=0) < _SEVERAL or _told_otherwise(rows, groups, habits):
        return rows
    houses = [row for at, end in groups for row in rows[at + 1 : end]]
    if 2 * sum(map(_names_house, houses)) < len(houses):
        return rows
    out: list[Row] = []
    before = 0
    for at, end in groups:
        out += rows[before:at]
        out += [_under(rows[at], row) for row in rows[at + 1 : end]]
        before = end
    return [*out, *rows[before:]]


def _is_title(rows: list[Row], at: int, habits: Habits) -> bool:
    """Say whether a row is a title alone, with nothing above that it belongs to."""
    row = rows[at]
    text = row.text.strip()
    if len(row.cells) > 1 or row.line.bullet or len(text) > _LONGEST_TITLE:
        return False
    if text.endswith(".") or find_dates(text, habits) or label_kind(text) is not None:
        return False
    text = text[behind_join(text) :].rstrip(" :")
    if title_likeness(text) < SURE_TITLE or employer_likeness(text) >= _HOUSE:
        return False
    before = rows[at - 1] if at else None
    return before is None or before.line.bullet or _is_house(before, habits) or (
        not before.line.bold and before.text.rstrip()[-1:] in ".:"
    )  # fmt: skip


def _is_house(row: Row, habits: Habits) -> bool:
    """Say whether a row tells a house and its dates, and no title."""
    text = strip_sign(row.text)
    if len(row.cells) > 1 or row.columns or row.inert or len(text) > _LONGEST:
        return False
    spans = find_dates(text, habits)
    if not spans or spans[0].kind not in ("range", "open") or starts_with_verb(text):
        return False
    bare = f"{text[: spans[0].begin]} {text[spans[-1].end :]}".strip(f"{EDGE}.")
    if not bare[:1].isupper():
        return False
    first, *rest = (part.strip() for part in PARTS.split(bare))
    if title_likeness(first) >= _TITLE and employer_likeness(first) < _HOUSE:
        return False
    sure = employer_likeness(first) >= _HOUSE
    return sure or not any(title_likeness(part) >= SURE_TITLE for part in rest)


def _names_house(row: Row) -> bool:
    return any(
        employer_likeness(part.strip()) >= _HOUSE for part in PARTS.split(row.text)
    )


def _told_otherwise(
    rows: list[Row], groups: list[tuple[int, int]], habits: Habits
) -> bool:
    """Say whether other rows of the section have a title and dates of their own."""
    inside = {number for at, end in groups for number in range(at, end)}
    return any(
        _is_dated_title(row, habits)
        for number, row in enumerate(rows)
        if number not in inside and not row.line.bullet
    )


def _is_dated_title(row: Row, habits: Habits) -> bool:
    if not any(each.kind in ("range", "open") for each in find_dates(row.text, habits)):
        return False
    return any(title_likeness(part) >= SURE_TITLE for part in PARTS.split(row.text))


def _under(title: Row, house: Row) -> Row:
    """Make one row of the title of a group and one of its houses."""
    row = Row([title.lines, house.lines], ("title", ""), house.fresh)
    text = title.text
    begin = behind_join(text.strip())
    row.text = f"{' ' * begin}{text.strip()[begin:].rstrip(' :')}\t{house.text}"
    return row
