"""Orders the positions in time and sets side jobs apart (M21, M22, H6)."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import msgspec

from framer.career.asides import (
    is_break,
    is_chair,
    is_club_office,
    is_membership,
    is_reserve,
    late_training,
)
from framer.career.scope import move_words
from framer.career.titles import Reading
from framer.knowledge.normalise import phrase
from framer.model import PartialDate, Position

_SIDE_EMPLOYMENT = frozenset({"volunteer", "board"})
_MINOR_EMPLOYMENT = frozenset({"part-time", "freelance", "seasonal", "internship"})
_SEAT = "a seat on a board"
# Months that two posts in a row lie apart at most, and a post beside them runs on.
_ROW = 6
_SIDE_SECTIONS = frozenset({"volunteer"})


class Line(msgspec.Struct, frozen=True):
    """The main line of a career.

    Attributes:
        main: Positions in order of time, oldest first.
        aside: Ids of the positions set apart, with the reason.
        undated: The order rests on the résumé's own, newest first, for want of dates.
    """

    main: tuple[Position, ...]
    aside: dict[str, str]
    undated: bool = False


def main_line(
    positions: tuple[Position, ...], readings: dict[str, Reading], as_of: PartialDate
) -> Line:
    """Order positions by time and set the side jobs apart."""
    aside: dict[str, str] = {}
    seats: list[Position] = []
    jobs: list[Position] = []
    for each in positions:
        reason = _aside_by_kind(each, readings.get(each.id))
        if reason:
            aside[each.id] = reason
        elif _is_seat(each, readings.get(each.id)):
            seats.append(each)
        else:
            jobs.append(each)
    for each in seats:
        # Held beside a job a seat is no rung; held alone it is the job.
        if not (each.start or each.end) or any(
            surely_overlap(each, other, as_of) > 1 and not same_employer(each, other)
            for other in jobs
        ):
            aside[each.id] = _SEAT
        else:
            jobs.append(each)
    dated = [each for each in jobs if each.start or each.end]
    if not dated and len(jobs) > 1:
        return Line(tuple(reversed(jobs)), aside, undated=True)
    for each in jobs:
        if each not in dated:
            aside[each.id] = "no dates"
    order = {each.id: place for place, each in enumerate(positions)}
    dated.sort(key=lambda each: _key(each, as_of, order))
    for each in dated:
        if across := _runs_across(each, dated, readings, as_of):
            aside[each.id] = _beside(across)
    main: list[Position] = []
    for each in dated:
        if each.id in aside:
            continue
        while main:
            loser = _overlap_loser(main[-1], each, readings, as_of)
            if loser is None:
                main.append(each)
            elif loser is each:
                aside[each.id] = _beside(main[-1])
            else:
                aside[main[-1].id] = _beside(each)
                main.pop()
                continue
            break
        else:
            main.append(each)
    for each in late_training(main, readings):
        main.remove(each)
        aside[each.id] = "training between two jobs"
    return Line(tuple(main), aside)


def _aside_by_kind(position: Position, reading: Reading | None) -> str:
    if position.section in _SIDE_SECTIONS or _SIDE_EMPLOYMENT & set(
        position.employment
    ):
        return "volunteering or a seat on a board"
    if is_break(position):
        return "a career break"
    if is_club_office(position):
        return "an office of a school or a club"
    if reading is not None and reading.board and not is_chair(position):
        return _SEAT
    return ""


def _is_seat(position: Position, reading: Reading | None) -> bool:
    board = reading is not None and reading.board
    return is_membership(position) or (board and is_chair(position))


def _key(
    position: Position, as_of: PartialDate, order: dict[str, int]
) -> tuple[float, float, int]:
    start, end = span(position, as_of)
    # Of two that start together the one that ends first came first; then the lower
    # in the résumé, which is usually newest first.
    return (start, end, -order[position.id])


def span(position: Position, as_of: PartialDate) -> tuple[float, float]:
    """Give the middle of the possible first and last months, as month numbers."""
    first, last = position.start, position.end
    if first is None and last is None:
        return (0.0, 0.0)
    end = (last.earliest + last.latest) / 2 if last else float(as_of.latest)
    if last is None and not position.current and first is not None:
        end = (first.earliest + first.latest) / 2
    start = (first.earliest + first.latest) / 2 if first else end
    return (start, max(start, end))


def surely_overlap(a: Position, b: Position, as_of: PartialDate) -> int:
    """Give the months that two positions overlap at least, whatever is unknown."""
    if a.start is None or b.start is None:
        return 0
    end_a = (
        a.end.earliest if a.end else (as_of.latest if a.current else a.start.earliest)
    )
    end_b = (
        b.end.earliest if b.end else (as_of.latest if b.current else b.start.earliest)
    )
    return min(end_a, end_b) - max(a.start.latest, b.start.latest)


def same_employer(a: Position, b: Position) -> bool:
    """Tell whether both name the same employer, legal forms aside (H8)."""
    if not a.employer or not b.employer:
        return False
    one, two = _employer_words(a.employer), _employer_words(b.employer)
    if not one or not two:
        return False
    short, long = sorted((one, two), key=len)
    return one == two or (len(short) >= 2 and long[: len(short)] == short)


@lru_cache(maxsize=4096)
def _employer_words(name: str) -> tuple[str, ...]:
    head = name.split("(", maxsplit=1)[0].split(",", maxsplit=1)[0]
    legal = move_words().employers.legal
    return tuple(each for each in phrase(head).split() if each not in legal)


def _overlap_loser(
    earlier: Position,
    later: Position,
    readings: dict[str, Reading],
    as_of: PartialDate,
) -> Position | None:
    """Give the one of two overlapping positions that is the side job, if one is."""
    months = surely_overlap(earlier, later, as_of)
    if months <= 1 or same_employer(earlier, later):
        return None
    minor_a, minor_b = _minor(earlier, readings), _minor(later, readings)
    start_a, end_a = span(earlier, as_of)
    start_b, end_b = span(later, as_of)
    contained = end_b <= end_a + 1
    if contained:
        if minor_a and not minor_b:
            return earlier
        if earlier.current and not minor_b and _rises(earlier, later, readings):
            # Held open for good beside the jobs that follow: the line goes on.
            return None
        return later
    if minor_b and not minor_a and months >= 6:
        return later
    likely = min(end_a, end_b) - start_b
    if minor_a and not minor_b:
        return earlier if likely >= 0.6 * (end_a - start_a) else None
    # A handover of some months is a change of job, not a second job.
    if months >= max(6, 0.7 * (end_a - start_a)):
        return earlier if end_a - start_a < end_b - start_b else later
    return None


def _runs_across(
    side: Position,
    jobs: list[Position],
    readings: dict[str, Reading],
    as_of: PartialDate,
) -> Position | None:
    """Give the job beside which a post runs on while the job itself changes.

    Two posts in a row at one employer, or in a row beside work of a lesser kind, are
    the line; what began before the second and outlasts its beginning is not.
    """
    begin, end = span(side, as_of)
    minor = _minor(side, readings)
    others = [
        each for each in jobs if each is not side and not same_employer(each, side)
    ]
    for before, after in pairwise(others):
        if _minor(before, readings) or _minor(after, readings):
            continue
        change = span(after, as_of)[0]
        row = abs(change - span(before, as_of)[1]) <= _ROW
        runs = begin + _ROW <= change <= end - _ROW
        if row and runs and (minor or same_employer(before, after)):
            return after
    return None


def _rises(earlier: Position, later: Position, readings: dict[str, Reading]) -> bool:
    """Tell whether the later post stands higher than the one it was taken up beside."""
    one, two = readings.get(earlier.id), readings.get(later.id)
    if one is None or two is None or two.public.level is None:
        return False
    return two.public.level > (one.public.level or 0)


def _minor(position: Position, readings: dict[str, Reading]) -> bool:
    reading = readings.get(position.id)
    track = reading.public.track if reading else "unknown"
    start = bool(reading and reading.start)
    return (
        bool(_MINOR_EMPLOYMENT & set(position.employment))
        or track == "owner"
        or start
        or is_reserve(position)
        or position.section not in ("experience", "military", "other-experience")
    )


def _beside(main: Position) -> str:
    if not main.employer:
        return "held beside another job"
    return f"held beside the job at {main.employer}"


def gap_months(
    before: Position, after: Position, as_of: PartialDate
) -> tuple[int, int] | None:
    """Give the least and most months between two positions, (0, 0) if they touch."""
    if after.start is None:
        return None
    if before.end is None:
        return (0, 0) if before.current else None
    least = after.start.earliest - before.end.latest - 1
    most = after.start.latest - before.end.earliest - 1
    if before.current or as_of.latest < before.end.earliest:
        return (0, 0)
    return (max(0, least), max(0, most))


def months_held(position: Position, as_of: PartialDate) -> tuple[int, int] | None:
    """Give the least and most months that a position lasted, both ends counted."""
    if position.start is None or (position.end is None and not position.current):
        return None
    end = position.end or as_of
    least = end.earliest - position.start.latest + 1
    most = end.latest - position.start.earliest + 1
    return (max(1, least), max(1, most))
