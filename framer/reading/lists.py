"""Lists inside a section: what was done in a job against jobs told as a list."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from itertools import pairwise

from framer.knowledge.titles import title_likeness
from framer.reading.bodies import is_duties_label
from framer.reading.dates import Habits
from framer.reading.layout import Row
from framer.reading.pieces import strip_sign
from framer.reading.readings import EMPLOYER, TITLE, Reading, readings
from framer.reading.row_dates import dates_in_row
from framer.reading.rows import Candidate
from framer.reading.vocabulary import employer_likeness, marker_kind

_SURE, _EMPLOYER_FIRST = 4.0, 1.5
_SHORT, _FEW, _SEVERAL = 12, 4, 2
_DUTY = 4.0


def settle_lists(found: list[Candidate]) -> None:
    """Settle which list items can head a job."""
    if _nested(found):
        return
    _settle_lengths(found)
    _settle_duties(found)
    _settle_years(found)
    _settle_items(found)


def all_items(rows: list[Row], habits: Habits) -> bool:
    """Say whether title, dates and duties are all items of one list of one level.

    Then the sign in front of them tells nothing: some row is nothing but dates.
    """
    if len(rows) < _FEW or not all(row.line.bullet for row in rows):
        return False
    if len({row.line.list_level or 0 for row in rows}) > 1:
        return False
    return any(
        value is not None and begin == 0 and end >= len(text.rstrip())
        for text in (strip_sign(row.text) for row in rows)
        for value, spans, _ in (dates_in_row(text, habits=habits),)
        for begin, end in spans[:1]
    )


def unlisted(row: Row) -> Row:
    """Give a row as if it were no item of a list."""
    told = copy(row)
    told.text, told.line = row.text, replace(row.line, bullet=False)
    return told


def rest_of_items(rows: list[Row], habits: Habits) -> list[Row]:
    """Give rows with the lines behind a soft break no items of their own.

    Where items begin with a dated row, what stands below it in the same paragraph goes
    on with its heading: "Clerk (2015 – 2018)" over "Mill Lane Diner, Borle".
    """
    told = sum(
        _same_paragraph(row, after) and bool(dates_in_row(row.text, habits=habits)[1])
        for row, after in pairwise(rows)
    )
    if told < _SEVERAL:
        return rows
    return [
        unlisted(row) if at and _same_paragraph(rows[at - 1], row) else row
        for at, row in enumerate(rows)
    ]


def _same_paragraph(row: Row, after: Row) -> bool:
    """Say whether a soft break alone parts two rows of a list item."""
    if not (row.line.bullet and after.line.bullet) or len(after.cells) > 1:
        return False
    paragraph, line, _ = after.line.at.partition("/line[")
    return bool(line) and row.line.at.partition("/line[")[0] == paragraph


def _nested(found: list[Candidate]) -> bool:
    """Read a section whose jobs are list items: the outer items are its headings."""
    if len(found) < 3 or not found[0].row.line.bullet:
        return False
    heads = [each for each in found if each.cut.dates is not None]
    if not heads or not all(each.row.line.bullet for each in heads):
        return False
    plain = [each for each in found if not each.row.line.bullet]
    if plain:
        # the jobs are items, what was done stands below them as plain text
        if any(each.cut.dates is not None or each.row.line.bold for each in plain):
            return False
        for candidate in found:
            if candidate.row.line.bullet and not candidate.readings:
                _reopen(candidate)
            if candidate.row.line.bullet and candidate.readings:
                candidate.body -= 5.0
            elif not candidate.row.line.bullet:
                candidate.body += 2.5
        return True
    levels = [each.row.line.list_level or 0 for each in found]
    deepest = max(levels)
    if deepest == min(levels):
        return False
    for candidate, level in zip(found, levels, strict=True):
        if level < deepest and candidate.readings:
            candidate.body -= 5.0
    return True


def _reopen(candidate: Candidate) -> None:
    """Let an item with a bold beginning be read as a heading after all."""
    if candidate.row.line.bold or candidate.row.line.bold_prefix:
        candidate.readings = readings(candidate.cut)


def _settle_lengths(found: list[Candidate]) -> None:
    """Read "Acme" above "10 years 6 months" as the employer of the titles below it.

    Pages that tell a career so name every employer above its titles.
    """
    told = False
    for before, candidate in pairwise(found):
        cut = candidate.cut
        if not cut.duration or cut.pieces or cut.dates is not None:
            continue
        if before.cut.dates is not None or not before.readings or candidate.first:
            continue
        names = [way for way in before.readings if way.mask & EMPLOYER]
        if not names:
            continue
        best = max(names, key=lambda way: (not way.mask & TITLE, way.score))
        before.readings = (
            Reading(best.score + _SURE, best.mask, best.letters, best.runs),
        )
        before.opens = candidate.body = _SURE
        told = True
    if not told:
        return
    for candidate in found:
        ways = candidate.readings
        if not ways or candidate.cut.dates is not None:
            continue
        if ways[0].letters[0] == "E":
            candidate.opens += _EMPLOYER_FIRST
        elif ways[0].letters == "L":
            candidate.opens -= _SURE


def _settle_years(found: list[Candidate]) -> None:
    """Let "2019: Safety award" under a job with both its dates head nothing."""
    spans = [
        each
        for each in found
        if _is_span(each) and each.cut.place != "first" and each.readings
    ]
    if not spans:
        return
    below = False
    for candidate in found:
        cut = candidate.cut
        if candidate.first:
            below = False
        if cut.dates is None or not candidate.readings:
            continue
        if _is_span(candidate):
            below = True
        elif (
            below and cut.place == "first" and cut.dates.start is not None
            and cut.dates.start.month is None and not _names_job(candidate)
        ):  # fmt: skip
            candidate.body, candidate.readings = 6.0, ()


def _is_span(candidate: Candidate) -> bool:
    dates = candidate.cut.dates
    return dates is not None and (dates.current or dates.start != dates.end)


def _names_job(candidate: Candidate) -> bool:
    """Say whether a piece of a row is a title or an organisation by its words."""
    return any(
        title_likeness(text) >= 0.5 or employer_likeness(text) >= 0.6
        for text in candidate.cut.texts
        if marker_kind(text) is None
    )


def _settle_duties(found: list[Candidate]) -> None:
    """Let plain rows below "Duties:" head nothing until a row of another look comes."""
    shape: tuple[object, ...] | None = None
    below = False
    for candidate in found:
        cut = candidate.cut
        dated = cut.dates is not None and _names_job(candidate)
        if candidate.first or dated or cut.labels:
            shape, below = None, False
        if is_duties_label(cut.text.strip()) and not cut.text.partition(":")[2].strip():
            shape, below = None, True
            continue
        line = candidate.row.line
        if line.bullet or line.bold or line.bold_prefix or line.heading is not None:
            below = False
        if not below or not candidate.readings:
            continue
        if shape is None:
            shape = candidate.shape
        if candidate.shape == shape and not candidate.space:
            candidate.body = max(candidate.body, 0.0) + _DUTY
        else:
            below = False


def _is_break(candidate: Candidate) -> bool:
    """Say whether an item names a leave, as the items of a job may do."""
    first = candidate.cut.texts[:1]
    return any(marker_kind(text) == "career-break" for text in first)


def _settle_items(found: list[Candidate]) -> None:
    """Let list items under a job that has title and dates head no job of their own.

    Where the jobs themselves are list items, under an employer or a bare heading, the
    rows above them name no title.
    """
    titled = dated = in_list = False
    for candidate in found:
        if candidate.first:
            titled = dated = in_list = False
        if candidate.row.line.bullet:
            in_list = True
            if dated and (titled or _is_break(candidate)):
                candidate.body = max(candidate.body, 6.0)
            continue
        if candidate.body >= 3 or not candidate.readings:
            continue
        text = candidate.cut.text
        if in_list:
            titled = dated = in_list = False
        begin, end = candidate.cut.span
        if text.count(" ") - text.count(" ", begin, end) < _SHORT:
            titled = titled or any(
                title_likeness(text) >= 0.5 for text in candidate.cut.texts
            )
            dated = dated or candidate.cut.dates is not None
