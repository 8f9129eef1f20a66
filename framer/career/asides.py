"""Tells which entries of a résumé are no jobs on the main line (M21, M22, H6).

Breaks say why there was no job; seats, memberships and reserve service are held beside
one; an internship late in a career is training between two jobs.
"""

from __future__ import annotations

import re

from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar
from framer.model import Position

_PART = re.compile(r"\s*[(\[,:;/|]\s*|\s+[-–—]+\s+|[–—]")
# Words beside an office that change nothing about it.
_BESIDE = frozenset({"co", "vice", "former", "elected"})
_TRAINING = frozenset({"internship"})
# From here a job is more than a first one.
_SETTLED = 5


def is_break(position: Position) -> bool:
    """Tell whether a title only says why there was no job."""
    if "career-break" in position.employment:
        return True
    breaks = grammar().breaks
    parts = [canonical(each) for each in _PART.split(position.title)]
    return next(filter(None, parts), "") in breaks


def is_chair(position: Position) -> bool:
    """Tell whether a seat on a board may be a job of its own, for its title."""
    words = canonical(position.title).split()
    chairs = grammar().chairs
    starts = (" ".join(words[:size]) for size in (1, 2))
    return any(each in chairs for each in starts)


def is_membership(position: Position) -> bool:
    """Tell whether a title is a bare seat in a body."""
    title = canonical(position.title)
    words = frozenset(title.split())
    return title in grammar().memberships or any(
        pair <= words for pair in grammar().member_of
    )


def is_club_office(position: Position) -> bool:
    """Tell whether a title is an office of a school's pupils or of a club."""
    clubs = grammar().clubs
    title = f" {canonical(position.title)} "
    if any(f" {each} " in title for each in clubs.titles):
        return True
    employer = f" {canonical(position.employer or '')} "
    bare = " ".join(each for each in title.split() if each not in _BESIDE)
    return bare in clubs.offices and any(
        f" {each} " in employer for each in clubs.employers
    )


def is_reserve(position: Position) -> bool:
    """Tell whether title or employer say that the service stands beside a job."""
    words = f" {canonical(position.title)} {canonical(position.employer or '')} "
    return any(f" {each} " in words for each in grammar().reserves)


def is_passing(title: str) -> bool:
    """Tell whether a title says that the post was held for a while only."""
    words = f" {canonical(title)} "
    return any(f" {each} " in words for each in grammar().passing)


def late_training(main: list[Position], readings: dict[str, Reading]) -> list[Position]:
    """Give internships between two jobs, after a job that was more than a first."""
    found: list[Position] = []
    for place, each in enumerate(main[:-1]):
        # Studies of several steps are a phase of their own.
        around = main[max(0, place - 1) : place] + main[place + 1 : place + 2]
        if not _trains(each, readings) or any(_trains(n, readings) for n in around):
            continue
        before = [
            readings[other.id].public.level or 0
            for other in main[:place]
            if other.id in readings and not _trains(other, readings)
        ]
        if before and max(before) >= _SETTLED:
            found.append(each)
    return found


def _trains(position: Position, readings: dict[str, Reading]) -> bool:
    reading = readings.get(position.id)
    return (
        position.section == "internship"
        or bool(_TRAINING & set(position.employment))
        or bool(reading and reading.start and (reading.public.level or 0) == 0)
    )
