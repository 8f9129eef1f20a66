"""What rows tell at a glance: dates of a job, a title with them, a degree, a seat."""

from __future__ import annotations

import re
from itertools import pairwise

from framer.knowledge.normalise import has_digit
from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.dates import find_dates
from framer.reading.fields import is_degree
from framer.reading.layout import Row
from framer.reading.vocabulary import spaced
from framer.reading.word_files import plain_words

# what every row with dates of a job has, to be seen at a glance
YEAR = re.compile(r"\d{4}|['’/.-]\d\d")
_LONGEST = 140
PARTS = re.compile(r"[,|(\t:;]|\s[–—-]\s")


def has_year(text: str) -> bool:
    """Say at a glance whether the dates of a job may stand in a text."""
    return len(text) <= _LONGEST and has_digit(text) and YEAR.search(text) is not None


def is_study_or_seat(rows: list[Row]) -> bool:
    """Say whether rows speak of degrees, or of seats that employ nobody."""
    words = [f" {spaced(row.text)} " for row in rows if not row.line.bullet]
    seats = plain_words("sat_in")
    return any(is_degree(row.text) for row in rows) or any(
        f" {each} " in text for text in words for each in seats
    )


def jobs_from(rows: list[Row]) -> list[Row]:
    """Give the rows from the first plain job on: a house, a sure title, its dates.

    Nothing, where no title with dates from one time to another right below it stands.
    """
    spans = [has_span(row.text) for row in rows]
    for at, row in enumerate(rows):
        if is_dated(row.text) or not any(spans[at + 1 : at + 3]):
            continue
        if row.line.bullet or len(row.cells) > 1:
            continue
        below = rows[at + 1 : at + 3]
        titled = title_likeness(PARTS.split(row.text)[0]) >= SURE_TITLE
        if not titled or any(each.line.bullet for each in below):
            continue
        if not is_study_or_seat([row, *below]):
            return rows[max(at - 1, 0) :]
    return []


def is_dated(text: str) -> bool:
    """Say whether a date stands in a text; "NOW" alone is none."""
    return any(each.value.start or each.value.end for each in find_dates(text))


def has_span(text: str) -> bool:
    """Say whether dates from one time to another stand in a text."""
    return any(each.kind in ("range", "open") for each in find_dates(text))


def is_dated_title(text: str, least: float = SURE_TITLE) -> bool:
    """Say whether a row holds a sure title and dates from one time to another."""
    if not has_span(text):
        return False
    dates = find_dates(text)
    behind = text[: dates[0].begin] + "," + text[dates[-1].end :]
    return any(title_likeness(part) >= least for part in PARTS.split(behind))


def tells_job(rows: list[Row]) -> bool:
    """Say whether a sure title and its dates stand in one row or in two together."""
    return any(is_dated_title(row.text) for row in rows) or any(
        title_likeness(row.text) >= SURE_TITLE
        and not is_dated(row.text)
        and has_span(other.text)
        and not row.line.bullet
        for one, two in pairwise(rows)
        for row, other in ((one, two), (two, one))
    )
