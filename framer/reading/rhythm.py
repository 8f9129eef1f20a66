"""Sections in which every job is told in the same rows: learnt from all dates at once.

In a page without any look, titles and dates can pair off by one through all jobs. The
order of rows in which every dated row has a title and an employer at the same distance,
and none is left over at either end, is the one that the page means.
"""

from __future__ import annotations

from itertools import pairwise

import msgspec
from msgspec import structs

from framer.reading.pattern import Step
from framer.reading.readings import DATES, EMPLOYER, TITLE, Reading
from framer.reading.rows import Candidate
from framer.reading.vocabulary import starts_with_verb

_FEWEST, _REACH, _LONGEST_HEAD = 3, 3, 4
_NAMES, _WHOLE = TITLE | EMPLOYER, TITLE | EMPLOYER | DATES
_TOLD = 3.0
# so well must the words of each job go with an order
_LEAST, _NAMED_HOUSE, _LEAST_OF_ONE, _UNREAD = 0.5, 1.5, -1.5, -5.0
# one job in so many may be told in words that go with no order
_ONE_IN = 5
_BEGINS, _INSIDE, _OUTSIDE, _AS_SAID, _ALONE, _NO_STATEMENT = (
    2.0,
    -3.0,
    -1.0,
    1.0,
    0.3,
    -1.5,
)


class _Order(msgspec.Struct, frozen=True):
    """Where title and employer stand.

    Attributes:
        title: How many rows below the dates the title stands, below 0 above them.
        house: The same for the employer.
        score: How well the words of all rows go with it.
    """

    title: int
    house: int
    score: float

    @property
    def first(self) -> int:
        """The first row of each job."""
        return min(self.title, self.house, 0)

    @property
    def last(self) -> int:
        """The last row of each heading."""
        return max(self.title, self.house, 0)


def by_rhythm(found: list[Candidate], steps: list[Step]) -> list[Candidate]:
    """Give the rows again, those begin jobs that the one order of a section names.

    Only sections in which a first reading leaves a job without title, employer or
    dates are changed; where there is no such section or order, the rows are the same.
    """
    changed = found
    for begin, end in _sections(found):
        part = found[begin:end]
        dated = [at for at, each in enumerate(part) if _is_dated(each)]
        if len(dated) < _FEWEST:
            continue
        one_house = _shares_house(steps[begin:end])
        if not one_house and not _left_over(steps[begin:end]):
            continue
        order = _best_order(part, dated, _NAMED_HOUSE if one_house else _LEAST)
        if order is not None:
            changed = [*changed[:begin], *_settled(part, dated, order), *changed[end:]]
    return changed


def _shares_house(steps: list[Step]) -> bool:
    """Say whether one house alone is read over all the titles of a section."""
    houses = [step for step in steps if step.reading and step.reading.mask & EMPLOYER]
    return len(houses) == 1


def whole_jobs(found: list[Candidate], steps: list[Step]) -> int:
    """Count the jobs with all their fields, less those that lack one.

    A house of its own counts for a little more than that of the job above.
    """
    masks = [
        mask for begin, end in _sections(found) for mask in _masks(steps[begin:end])
    ]
    houses = sum(bool(each.reading and each.reading.mask & EMPLOYER) for each in steps)
    return (
        len(found) * sum(1 if mask & _WHOLE == _WHOLE else -1 for mask in masks)
        + houses
    )


def _sections(found: list[Candidate]) -> list[tuple[int, int]]:
    begins = [at for at, each in enumerate(found) if each.first or not at]
    return list(pairwise([*begins, len(found)]))


def _left_over(steps: list[Step]) -> bool:
    return any(mask & _WHOLE != _WHOLE for mask in _masks(steps))


def _masks(steps: list[Step]) -> list[int]:
    """Give the fields of each job; titles below a house have that house."""
    masks: list[int] = []
    for step in steps:
        if step.act == "new":
            masks.append(0)
        if step.reading is not None and step.act != "none" and masks:
            masks[-1] |= step.reading.mask
    out: list[int] = []
    banner = used = False
    for mask in masks:
        if not mask & TITLE and mask & EMPLOYER:
            if banner and not used:
                out.append(EMPLOYER)
            banner, used = True, False
            continue
        banner = banner and not mask & EMPLOYER
        used = used or banner
        out.append(mask | EMPLOYER * banner)
    return [*out, EMPLOYER] if banner and not used else out


def _best_order(
    found: list[Candidate], dated: list[int], least: float
) -> _Order | None:
    """Give the one order that all dated rows go with, None if there is none."""
    orders = [
        order
        for title in range(-_REACH, _REACH + 1)
        for house in range(-_REACH, _REACH + 1)
        if (order := _order(found, dated, title, house)) is not None
    ]
    orders.sort(key=lambda order: -order.score)
    if not orders or orders[0].score < least * len(dated):
        return None
    return orders[0]


def _is_dated(candidate: Candidate) -> bool:
    dates = candidate.cut.dates
    return (
        dates is not None
        and dates.start is not None
        and bool(candidate.readings)
        and candidate.body < 0.0
    )


def _order(
    found: list[Candidate], dated: list[int], title: int, house: int
) -> _Order | None:
    """Rate an order; None if a job lacks a row of it."""
    first, last = min(title, house, 0), max(title, house, 0)
    if not 0 < last - first <= _LONGEST_HEAD or dated[0] + first < 0:
        return None
    if dated[-1] + last >= len(found):
        return None
    if any(one + last >= other + first for one, other in pairwise(dated)):
        return None
    total, weak = 0.0, 0
    for at in dated:
        wanted = {title: TITLE, house: EMPLOYER} if title != house else {title: _NAMES}
        job = 0.0
        for step in range(first, last + 1):
            candidate = found[at + step]
            if (
                candidate.body >= _TOLD
                or not candidate.readings
                or candidate.cut.labels
            ):
                return None
            if step and (
                candidate.row.line.bullet or starts_with_verb(candidate.cut.text)
            ):
                return None
            if step in wanted or step:
                score = _best(candidate, wanted.get(step, 0))
                if score is None:
                    score = _UNREAD
                job += score - max(candidate.body, 0.0) / 2
        weak += job < _LEAST_OF_ONE
        total += max(job, _LEAST_OF_ONE)
    if weak > len(dated) // _ONE_IN:
        return None
    return _Order(title, house, total)


def _best(candidate: Candidate, names: int) -> float | None:
    """Give the score of the best way to read these names in a row and no others."""
    return next(
        (way.score for way in candidate.readings if way.mask & _NAMES == names), None
    )


def _settled(
    found: list[Candidate], dated: list[int], order: _Order
) -> list[Candidate]:
    """Give the rows of a section with what the order says of them."""
    out = [structs.replace(each, opens=each.opens + _OUTSIDE) for each in found]
    for at in dated:
        for step in range(order.first, order.last + 1):
            candidate = found[at + step]
            names = TITLE * (step == order.title) | EMPLOYER * (step == order.house)
            out[at + step] = structs.replace(
                candidate,
                opens=candidate.opens + (_BEGINS if step == order.first else _INSIDE),
                body=candidate.body + _NO_STATEMENT,
                readings=_said(candidate.readings, names),
                bare=None,
            )
    return out


def _said(ways: tuple[Reading, ...], names: int) -> tuple[Reading, ...]:
    """Let the ways to read these names come first."""
    rated = [
        structs.replace(way, score=way.score + _AS_SAID + _ALONE * (way.mask == names))
        if way.mask & _NAMES == names
        else way
        for way in ways
    ]
    rated.sort(key=lambda way: -way.score)
    return tuple(rated)
