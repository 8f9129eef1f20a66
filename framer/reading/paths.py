"""Finds the entries of a section: which row heads a position, which tells about it.

Every row can be read in several ways and can begin a position, go on with its heading,
or belong to its statements. The best way through all rows is searched; then what the
document itself does again and again (its pattern) is learnt from that way, and the
search is repeated with the pattern as further evidence.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from framer.reading.pattern import Pattern, Step
from framer.reading.readings import DATES, EMPLOYER, OTHER, PLACE, TITLE
from framer.reading.rhythm import by_rhythm, whole_jobs
from framer.reading.rows import Candidate
from framer.reading.vocabulary import starts_with_verb

_STACK = 32
# the employer stands above the title, in a row of its own
_ABOVE = 64
_ALL = TITLE | EMPLOYER | DATES | PLACE | OTHER
_BEGINS = TITLE | EMPLOYER | DATES | PLACE
_NONE, _HEAD, _BODY = 0, 1, 2
_NO_EMPLOYER, _USED, _BANNER, _BANNER_USED, _USED_ABOVE = 0, 1, 2, 3, 4
_BEAM = 8
# an employer below a title, where the one before stood above its titles
_BELOW_BANNER = 1.0
# what a line about an employer costs, and one that tells what was done there
_TOLD, _DONE = 0.6, 2.0
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
# score, kinds of fields, the fields in order, what to do with the row
_Way = tuple[float, int, str, Step]

_START: _State = (0, _NONE, _NO_EMPLOYER, "^")


def find_path(found: list[Candidate]) -> list[Step]:
    """Decide for every row of a section what it is."""
    steps = _learnt(found)
    again = by_rhythm(found, steps)
    if again is not found:
        other = _learnt(again)
        if whole_jobs(again, other) > whole_jobs(found, steps):
            return other
    return steps


def _learnt(found: list[Candidate]) -> list[Step]:
    """Search again with what the search before has shown of the file."""
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
        if candidate.detail:
            beams = _passed(candidate, beams)
        elif candidate.readings:
            beams = _heading_row(index, candidate, beams, pattern)
        else:
            beams = _plain_row(candidate, beams)
    path = beams[_best(beams)]
    steps: list[Step] = []
    while path[2] is not None:
        steps.append(path[1])
        path = path[2]
    steps.reverse()
    return steps


def _passed(candidate: Candidate, beams: _Beams) -> _Beams:
    """Let a detail belong to whatever entry it stands in and decide nothing."""
    step = Step("more", candidate.readings[0])
    return {
        state: (path[0], _OUTSIDE if state[1] == _NONE else step, path)
        for state, path in beams.items()
    }


def _worths(beams: _Beams) -> dict[_State, float]:
    """Rate all paths as if their present entries ended here."""
    return {
        state: path[0] + _close(state[0], state[1], state[2])[0]
        for state, path in beams.items()
    }


def _best(beams: _Beams) -> _State:
    """Give where the best path stands."""
    worths = _worths(beams)
    return max(worths, key=worths.__getitem__)


def _finished(beams: _Beams) -> _Beams:
    """Close all entries: a new section begins."""
    worths = _worths(beams)
    best = max(worths, key=worths.__getitem__)
    return {_START: (worths[best], *beams[best][1:])}


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
    lowest = min(half, 0.0)
    bullet = candidate.row.line.bullet
    study = candidate.study and not bullet
    detail = bool(candidate.cut.labels) and not candidate.readings
    done = not bullet and starts_with_verb(candidate.cut.text)
    for state, path in beams.items():
        mask, phase, employer, last = state
        if phase == _NONE:
            _offer(grown, state, path[0] + lowest - 0.4, _OUTSIDE, path)
            continue
        if study:
            closed = _close(mask, phase, employer)[0]
            _offer(grown, _START, path[0] + closed + 2.0, _OUTSIDE, path)
        if not mask & (TITLE | EMPLOYER):
            if detail and phase == _HEAD:
                # of a form that begins with its dates
                _offer(grown, state, path[0], _ABOUT, path)
            continue
        if detail and phase == _HEAD:
            _offer(grown, state, path[0] + half + bonus, _ABOUT, path)
        score = path[0] + half + bonus
        if phase == _HEAD and not mask & TITLE:
            if not bullet:
                # a line about the employer between its name and the title
                about = (mask, phase, employer, "a")
                cost = _DONE if done else _TOLD
                _offer(grown, about, score - cost, _ABOUT, path)
            score -= 1.5
        stays = phase == _BODY and last == "b"
        below = state if stays else (mask, _BODY, employer, "b")
        known = grown.get(below)
        if known is None or known[0] < score:
            grown[below] = (score, _STATEMENT, path)
    # a row that fits nowhere belongs to no entry
    if not grown:
        state = _best(beams)
        grown[state] = (beams[state][0] - 3.0, _OUTSIDE, beams[state])
    return grown


def _heading_row(
    index: int, candidate: Candidate, beams: _Beams, pattern: Pattern | None
) -> _Beams:
    """Take a row in all ways that its words allow."""
    body = pattern.by_act(index, candidate, "body") if pattern else 0.0
    grown = _plain_row(candidate, beams, {}, body)
    begins, goes_on = _rated(index, candidate, pattern)
    space, labelled = candidate.space, bool(candidate.cut.labels)
    best: dict[int, float] = {}
    # how well each way goes with the row before, by the fields of that row
    after: dict[str, list[float]] = {}
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
        above = employer in (_BANNER, _BANNER_USED, _USED_ABOVE)
        joins = _joins(mask, phase, last[-1:], space, labelled, above)
        if not joins:
            continue
        if last not in after:
            after[last] = _after(index, candidate, pattern, last)
        for (value, added, letters, step), fits in zip(
            goes_on, after[last], strict=True
        ):
            joined = joins.get(added)
            if joined is None:
                continue
            score = path[0] + value + joined[1] + fits
            grew = (joined[0], phase, employer, letters)
            old = grown.get(grew)
            if old is None or old[0] < score:
                grown[grew] = (score, step, path)
    if len(grown) > _BEAM:
        worths = _worths(grown)
        kept = sorted(worths, key=worths.__getitem__, reverse=True)[:_BEAM]
        grown = {state: grown[state] for state in kept}
    return grown


def _after(
    index: int, candidate: Candidate, pattern: Pattern | None, last: str
) -> list[float]:
    if pattern is None:
        return [0.0] * len(candidate.readings)
    return pattern.by_row_before(index, candidate, last)


def _rated(
    index: int, candidate: Candidate, pattern: Pattern | None
) -> tuple[list[_Way], list[_Way]]:
    """Rate the ways to read a row: as the begin of an entry, and as more of one."""
    ways = candidate.readings
    new = more = 0.0
    looks = [0.0] * len(ways)
    if pattern is not None:
        new = pattern.by_act(index, candidate, "new")
        more = pattern.by_act(index, candidate, "more")
        looks = pattern.by_look(index, candidate)
    fits = _after(index, candidate, pattern, "^")
    half = candidate.body / 2
    begins, goes_on = [], []
    for way, look, fit in zip(ways, looks, fits, strict=True):
        mask, letters = way.mask, way.letters
        value = way.score - half + look
        goes_on.append((value + more, mask, letters, Step("more", way)))
        if mask & _BEGINS:
            value = value + new + candidate.opens
            if not mask & (TITLE | EMPLOYER | DATES):
                value -= 0.8
            begins.append((value + fit, mask & ~OTHER, letters, Step("new", way)))
    return begins, goes_on


@lru_cache(maxsize=1024)
def _joins(
    mask: int,
    phase: int,
    last: str,
    space: bool,  # noqa: FBT001 (keywords are slow in a cached function)
    labelled: bool,  # noqa: FBT001
    above: bool,  # noqa: FBT001
) -> dict[int, tuple[int, float]]:
    """Give, by the fields of one more row, what an entry is with them and the cost."""
    joins = {}
    for added in range(1, _ALL + 1):
        joined = _more(mask, phase, added, last, space=space, labelled=labelled)
        if joined is not None:
            if above and added & EMPLOYER and mask & TITLE:
                joined = joined[0], joined[1] - _BELOW_BANNER
            joins[added] = joined
    return joins


def _more(
    mask: int, phase: int, added: int, last: str, *, space: bool, labelled: bool
) -> tuple[int, float] | None:
    """Say what the fields of an entry are with one more row, and what it costs."""
    both = mask & added
    cost = 0.0
    if phase == _BODY:
        if labelled and not both and added & ~OTHER:
            return mask | (added & ~OTHER), -0.3
        if added & (TITLE | EMPLOYER | DATES) == EMPLOYER | DATES and not (
            mask & (EMPLOYER | DATES)
        ):
            return mask | (added & ~OTHER), -2.5
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
    if mask & EMPLOYER and added & TITLE and not mask & TITLE:
        joined |= _ABOVE
    if both & PLACE:
        cost -= 0.6
    if added & OTHER:
        cost -= 0.1
    if space:
        cost -= 0.5
    return joined, cost


@lru_cache(maxsize=4096)
def _close(mask: int, phase: int, employer: int) -> tuple[float, int]:
    """Judge a finished entry; gives its worth and what is known of the employer."""
    if phase == _NONE:
        return 0.0, employer
    if mask & TITLE:
        score = 0.0
        if mask & EMPLOYER:
            score += 1.2 - (1.5 if employer == _BANNER else 0.0)
            employer = _USED_ABOVE if mask & _ABOVE else _USED
        elif employer in (_BANNER, _BANNER_USED):
            score += 1.2
            employer = _BANNER_USED
        elif employer in (_USED, _USED_ABOVE):
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
