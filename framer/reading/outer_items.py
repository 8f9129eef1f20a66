"""Jobs whose headings are items of a list, with what was done one level below.

The sign in front of an item tells nothing where it stands before every heading: the
employers are items and their titles stand one level below, or title, employer and dates
are the outer items and the statements the inner ones. Such headings are read as if they
were plain rows.
"""

from __future__ import annotations

from itertools import pairwise

from framer.knowledge.titles import title_likeness
from framer.reading.dates import Habits, find_dates
from framer.reading.job_rows import has_year
from framer.reading.layout import Row
from framer.reading.lists import unlisted
from framer.reading.pieces import strip_sign
from framer.reading.row_dates import EDGE
from framer.reading.vocabulary import (
    employer_likeness,
    marker_kind,
    place_likeness,
    starts_with_verb,
)

_ANY = ("range", "open", "single", "until")
_SPANS, _SEVERAL, _LONGEST, _HOUSE = ("range", "open"), 2, 110, 0.6
_TITLE, _PLACE, _NAME = 0.5, 0.8, 70


def heads_unlisted(rows: list[Row], habits: Habits) -> list[Row]:
    """Give rows with the items that head jobs as if they stood in no list."""
    if not _could_tell(rows):
        return rows
    dated = [at for at, row in enumerate(rows) if _is_dated(row, habits)]
    if len(dated) < _SEVERAL:
        return rows
    levels = _levels(rows)
    rows = _levelled(rows, dated, levels)
    rows = _above_dates(rows, dated)
    return _houses_below(rows, dated, levels, habits)


def _could_tell(rows: list[Row]) -> bool:
    """Say at a glance whether an item may head a job: it or a neighbour has a year."""
    near = 0
    for row, after in pairwise(rows):
        if not (row.line.bullet or after.line.bullet):
            continue
        if after.line.bullet:
            near += has_year(row.text) or has_year(after.text)
        else:
            near += _is_name(row) and has_year(after.text)
        if near >= _SEVERAL:
            return True
    return False


def _is_dated(row: Row, habits: Habits, kinds: tuple[str, ...] = _SPANS) -> bool:
    """Say whether a row can be the dated one of a heading: dates at its edge."""
    text = row.text
    if len(text) > _LONGEST or len(row.cells) > 1 or not has_year(text):
        return False
    if row.inert or row.columns:
        return False
    text = strip_sign(text)
    spans = find_dates(text, habits)
    if not spans or spans[0].kind not in kinds or starts_with_verb(text):
        return False
    return not text[: spans[0].begin].strip(EDGE) or not text[spans[-1].end :].strip(
        EDGE
    )


def _levels(rows: list[Row]) -> list[int]:
    """Give the level of every item, -1 for what is none; typed signs by their order."""
    signs: dict[str, int] = {}
    levels = []
    for row in rows:
        line = row.line
        if line.bullet and line.list_level is None:
            levels.append(signs.setdefault(row.text[:1], len(signs)))
        else:
            levels.append((line.list_level or 0) if line.bullet else -1)
    return levels


def _levelled(rows: list[Row], dated: list[int], levels: list[int]) -> list[Row]:
    """Take no item of the dated rows' level, or of one above it, for a statement."""
    level = levels[dated[0]]
    if level < 0 or any(levels[at] != level for at in dated):
        return rows
    above = sum(0 <= each < level for each in levels)
    below = sum(each > level for each in levels)
    inside = levels.count(level)
    if not above and (not below or 2 * len(dated) < inside):
        return rows
    if above > 2 * len(dated):
        return rows
    return [
        unlisted(row) if 0 <= each <= level else row
        for row, each in zip(rows, levels, strict=True)
    ]


def _above_dates(rows: list[Row], dated: list[int]) -> list[Row]:
    """Let the item right above a plain dated row that lacks a house be no statement.

    "• Acme Ltd, Leeds" over "Clerk, 2015 – 2018", in bold or with its town.
    """
    plain = [at for at in dated if at and not rows[at].line.bullet]
    found = [at - 1 for at in plain if _is_name(rows[at - 1])]
    if len(found) < _SEVERAL or 2 * len(found) < len(plain):
        return rows
    return [unlisted(row) if at in found else row for at, row in enumerate(rows)]


def _is_name(row: Row) -> bool:
    line, text = row.line, row.text.strip()
    if not line.bullet or len(text) > _NAME or text.endswith((".", ":", ";")):
        return False
    if starts_with_verb(text) or not (text[:1].isupper() or text[:1].isdigit()):
        return False
    return bool(line.bold or line.bold_prefix) or employer_likeness(text) >= _HOUSE


def _houses_below(
    rows: list[Row], dated: list[int], levels: list[int], habits: Habits
) -> list[Row]:
    """Let the first item below each dated title that names no house be one.

    "Clerk, 2015 – 2018" over the inner items "Acme Ltd" and what was done there.
    """
    known = {levels[at] for at in dated}
    inner = {
        at
        for at in range(len(rows) - 1)
        if levels[at] in known
        and levels[at + 1] > levels[at]
        and has_year(rows[at].text)
    }
    if len(inner) < _SEVERAL or not all(_could_be_house(rows[at + 1]) for at in inner):
        return rows
    heads = [
        at
        for at, row in enumerate(rows[:-1])
        if levels[at] in known
        and _is_dated(row, habits, _ANY)
        and _names_title(row, habits)
    ]
    firsts = [at + 1 for at in heads if at in inner]
    if len(firsts) < max(_SEVERAL, len(heads) - 1):
        return rows
    sure = sum(employer_likeness(rows[at].text) >= _HOUSE for at in firsts)
    listed = all(
        levels[one + 1] == levels[one]
        for one, other in pairwise([*firsts, len(rows)])
        if one + 1 < other - 1
    )
    if 2 * sure < len(firsts) or not listed:
        return rows
    heading = {*heads, *firsts}
    return [unlisted(row) if at in heading else row for at, row in enumerate(rows)]


def _names_title(row: Row, habits: Habits) -> bool:
    """Say whether a row names a title, and no house behind a comma."""
    text = strip_sign(row.text)
    spans = find_dates(text, habits)
    bare = f"{text[: spans[0].begin]} {text[spans[-1].end :]}" if spans else text
    parts = [part.strip(EDGE) for part in bare.split(",")]
    return title_likeness(bare.strip(EDGE)) >= _TITLE and not any(
        employer_likeness(part) >= _HOUSE and title_likeness(part) < _TITLE
        for part in parts
    )


def _could_be_house(row: Row) -> bool:
    text = row.text.strip()
    return (
        len(text) <= _NAME
        and not text.endswith((".", ":", ";"))
        and text[:1].isupper()
        and not starts_with_verb(text)
        and marker_kind(text) is None
        and place_likeness(text) < _PLACE
        and title_likeness(text) < _TITLE
        and not find_dates(text)
    )
