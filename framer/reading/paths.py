"""Finds the entries of a section: which row heads a position, which tells about it.

Every row can be read in several ways and can begin a position, go on with its heading,
or belong to its statements. The best way through all rows is searched; then what the
document itself does again and again (its pattern) is learnt from that way, and the
search is repeated with the pattern as further evidence.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from framer.reading.pattern import Pattern, Step
from framer.reading.readings import DATES, EMPLOYER, OTHER, PLACE, TITLE
from framer.reading.rows import Candidate

_STACK = 32
_BEGINS = TITLE | EMPLOYER | DATES | PLACE
_NONE, _HEAD, _BODY = 0, 1, 2
_NO_EMPLOYER, _USED, _BANNER, _BANNER_USED = 0, 1, 2, 3
_BEAM = 8
_ROUNDS = 3
_LOWEST = float("-inf")
_OUTSIDE, _ABOUT, _STATEMENT = (
    Step("none", None),
    Step("about", None),
    Step("body", None),
)


# where a path stands: fields of the present entry, phase (no entry, in its heading, in
# its statements), what is known of the employer, fields of the row before
_State = tuple[int, int, int, str]
# score, what was decided last, the path before it
_Path = tuple[float, Step, Any]
_Beams = dict[_State, _Path]

_START: _State = (0, _NONE, _NO_EMPLOYER, "^")


def find_path(found: list[Candidate]) -> list[Step]:
    """Decide for every row of a section what it is."""
    steps = _search(found, None)
    for _ in range(_ROUNDS - 1):
        again = _search(found, Pattern(found, steps))
        if again == steps:
            break
        steps = again
    return steps


def _search(found: list[Candidate], pattern: Pattern | None) -> list[Step]:
    beams: _Beams = {_START: (0.0, _OUTSIDE, None)}
    for index, candidate in enumerate(found):
        if candidate.first:
            beams = _finished(beams)
        if candidate.readings:
            beams = _heading_row(index, candidate, beams, pattern)
        else:
            beams = _plain_row(candidate, beams)
    path = max(beams.items(), key=_worth)[1]
    steps: list[Step] = []
    while path[2] is not None:
        steps.append(path[1])
        path = path[2]
    steps.reverse()
    return steps


def _worth(item: tuple[_State, _Path]) -> float:
    """Rate a path as if its present entry ended here."""
    state, path = item
    return path[0] + _close(*state[:3])[0]


def _finished(beams: _Beams) -> _Beams:
    """Close all entries: a new section begins."""
    best = max(beams.items(), key=_worth)
    return {_START: (_worth(best), *best[1][1:])}


def _offer(
    grown: _Beams, state: _State, score: float, step: Step, before: _Path
) -> None:
    known = grown.get(state)
    if known is None or known[0] < score:
        grown[state] = (score, step, before)


def _plain_row(
    candidate: Candidate,
    beams: _Beams,
    grown: _Beams | None = None,
    bonus: float = 0.0,
) -> _Beams:
    """Take a row as a statement, or as one that belongs to no entry."""
    grown = {} if grown is None else grown
    half = candidate.body / 2
    bullet = candidate.row.line.bullet
    study = candidate.study and not bullet
    for state, path in beams.items():
        mask, phase, employer, _ = state
        if phase == _NONE:
            _offer(grown, state, path[0] + min(half, 0.0) - 0.4, _OUTSIDE, path)
            continue
        if study:
            closed = _close(mask, phase, employer)[0]
            _offer(grown, _START, path[0] + closed + 2.0, _OUTSIDE, path)
        if not mask & (TITLE | EMPLOYER):
            continue
        score = path[0] + half + bonus
        untitled = phase == _HEAD and not mask & TITLE
        if untitled and not bullet:
            # a line about the employer between its name and the title
            about = (mask, phase, employer, "a")
            _offer(grown, about, score - 0.6, _ABOUT, path)
        below = (mask, _BODY, employer, "b")
        _offer(grown, below, score - 1.5 * untitled, _STATEMENT, path)
    # a row that fits nowhere belongs to no entry
    if not grown:
        state, path = max(beams.items(), key=_worth)
        grown[state] = (path[0] - 3.0, _OUTSIDE, path)
    return grown


def _heading_row(
    index: int, candidate: Candidate, beams: _Beams, pattern: Pattern | None
) -> _Beams:
    """Take a row in all ways that its words allow."""
    body = new = more = 0.0
    ways = candidate.readings
    looks = [0.0] * len(ways)
    if pattern is not None:
        body = pattern.by_act(index, candidate, "body")
        new = pattern.by_act(index, candidate, "new")
        more = pattern.by_act(index, candidate, "more")
        looks = pattern.by_look(index, candidate)
    grown = _plain_row(candidate, beams, {}, body)
    half = candidate.body / 2
    space, labelled = candidate.space, bool(candidate.cut.labels)
    begins = []
    for way, look in zip(ways, looks, strict=True):
        if way.mask & _BEGINS:
            value = way.score - half + look + new + candidate.opens
            if not way.mask & (TITLE | EMPLOYER | DATES):
                value -= 0.8
            if pattern is not None:
                value += pattern.by_row_before(index, way.letters, "^")
            begins.append((value, way.mask & ~OTHER, way.letters, Step("new", way)))
    goes_on = [
        (way.score - half + look + more, way, Step("more", way))
        for way, look in zip(ways, looks, strict=True)
    ]
    best: dict[int, float] = {}
    for state, path in beams.items():
        mask, phase, employer, last = state
        closing, known = _close(mask, phase, employer)
        base = path[0] + closing
        if phase == _HEAD:
            base += 0.4 if space else -0.4
        elif phase == _BODY:
            base += 0.2 if space else 0.0
        if base > best.get(known, _LOWEST):
            best[known] = base  # no worse path to the same state can win
            for value, fields, letters, step in begins:
                score = base + value
                begun = (fields, _HEAD, known, letters)
                old = grown.get(begun)
                if old is None or old[0] < score:
                    grown[begun] = (score, step, path)
        if phase == _NONE:
            continue
        for value, way, step in goes_on:
            joined = _more(mask, phase, way.mask, last[-1:], space, labelled)
            if joined is None:
                continue
            score = path[0] + value + joined[1]
            if pattern is not None:
                score += pattern.by_row_before(index, way.letters, last)
            _offer(grown, (joined[0], phase, employer, way.letters), score, step, path)
    if len(grown) > _BEAM:
        grown = dict(sorted(grown.items(), key=_worth, reverse=True)[:_BEAM])
    return grown


@cache
def _more(
    mask: int,
    phase: int,
    added: int,
    last: str,
    space: bool,  # noqa: FBT001 (keywords are slow in a cached function)
    labelled: bool,  # noqa: FBT001
) -> tuple[int, float] | None:
    """Say what the fields of an entry are with one more row, and what it costs."""
    both = mask & added
    cost = 0.0
    if phase == _BODY:
        if labelled and not both and added & ~OTHER:
            return mask | (added & ~OTHER), -0.3
        # dates and place may stand below the statements, nothing else
        if both or added & (TITLE | EMPLOYER) or not added & DATES:
            return None
        return mask | (added & ~OTHER), -2.5
    joined = mask | (added & ~OTHER)
    if both & TITLE:
        if added & ~(TITLE | DATES) or both & DATES or last != "T":
            return None
        joined |= _STACK
        cost -= 1.5
    if both & (EMPLOYER | DATES):
        return None
    if both & PLACE:
        cost -= 0.6
    if added & OTHER:
        cost -= 0.1
    if space:
        cost -= 0.5
    return joined, cost


@cache
def _close(mask: int, phase: int, employer: int) -> tuple[float, int]:
    """Judge a finished entry; gives its worth and what is known of the employer."""
    if phase == _NONE:
        return 0.0, employer
    if mask & TITLE:
        score = 0.0
        if mask & EMPLOYER:
            score += 1.2 - (1.5 if employer == _BANNER else 0.0)
            employer = _USED
        elif employer in (_BANNER, _BANNER_USED):
            score += 1.2
            employer = _BANNER_USED
        elif employer == _USED:
            score += 0.1
        else:
            score -= 1.0
        if mask & DATES:
            score += 1.5
        else:
            score -= 1.2
            if not mask & EMPLOYER and employer not in (_BANNER, _BANNER_USED):
                score -= 1.5
        return score - (0.1 if phase == _HEAD else 0.0), employer
    wasted = -1.5 if employer == _BANNER else 0.0
    if mask & EMPLOYER:
        if phase == _HEAD:
            return -1.0 + wasted, _BANNER
        return (-1.8 if mask & DATES else -3.0) + wasted, _USED
    return (-3.0 if mask & DATES else -4.0) + wasted, employer
