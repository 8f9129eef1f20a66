"""Finds the entries of a section: which row heads a position, which tells about it.

Every row can be read in several ways and can begin a position, go on with its heading,
or belong to its statements. The best way through all rows is searched; then what the
document itself does again and again (its pattern) is learnt from that way, and the
search is repeated with the pattern as further evidence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from framer.knowledge.titles import title_likeness
from framer.model import DateRange
from framer.reading.bodies import body_score
from framer.reading.dates import Habits
from framer.reading.layout import Row
from framer.reading.pieces import Cut, cut_row
from framer.reading.readings import (
    DATES,
    EMPLOYER,
    OTHER,
    PLACE,
    TITLE,
    Reading,
    is_degree,
    readings,
)

_STACK = 32
_BEGINS = TITLE | EMPLOYER | DATES | PLACE
_OF_PROJECTS = frozenset((
    "project", "client", "title", "dates", "start", "end", "location", "department",
    "employment", "duties",
))  # fmt: skip
_NONE, _HEAD, _BODY = 0, 1, 2
_NO_EMPLOYER, _USED, _BANNER, _BANNER_USED = 0, 1, 2, 3
_BEAM = 10
_ROUNDS = 3
_WEIGHT = 1.0


@dataclass(slots=True)
class Candidate:
    """A row of a section with everything that was found out about it.

    Attributes:
        row: The row.
        cut: The row cut up.
        body: How much it looks like a statement.
        readings: Ways to read it as a heading line; empty if it is surely none.
        shape: Its look, which heading lines of one kind share.
        space: Blank space stands before it.
        first: It is the first of its section.
    """

    row: Row
    cut: Cut
    body: float
    readings: tuple[Reading, ...]
    shape: tuple[object, ...]
    space: bool
    first: bool = False


class Step(NamedTuple):
    """What was decided for one row: `new`, `more`, `about`, `body` or `none`."""

    act: str
    reading: Reading | None


class _State(NamedTuple):
    mask: int
    phase: int
    employer: int
    last: str


class _Path(NamedTuple):
    score: float
    step: Step
    before: _Path | None


def candidates(rows: list[Row], *, habits: Habits) -> list[Candidate]:
    """Cut and judge the rows of a section."""
    found: list[Candidate] = []
    before: Row | None = None
    for row in rows:
        cut = cut_row(row, habits=habits)
        body = body_score(row, cut, before)
        ways: tuple[Reading, ...] = ()
        if "earlier" in cut.labels:
            body = 6.0
        if body < 3.5 and not is_study(cut):
            ways = readings(cut)
        found.append(
            Candidate(row, cut, body, ways, _shape(row, cut), row.line.space_before)
        )
        before = row
    _settle_projects(found)
    return found


def is_study(cut: Cut) -> bool:
    """Say whether a row speaks of a degree and not of a job with a degree's name."""
    if not is_degree(cut.text):
        return False
    first = cut.pieces[0] if cut.pieces else None
    return first is None or title_likeness(cut.text[first.begin : first.end]) < 0.8


def _settle_projects(found: list[Candidate]) -> None:
    """Make projects told under positions part of what was done there.

    Where a résumé lists nothing but projects or clients, each of them stays a position
    of its own.
    """
    blocks: list[Candidate] = []
    titled = 0
    inside = False
    for candidate in found:
        labels = candidate.cut.labels
        if labels and labels[0] in ("project", "client"):
            inside = True
        elif inside and not (labels and labels[0] in _OF_PROJECTS):
            inside = False
        if inside:
            blocks.append(candidate)
        elif candidate.body < 0 and candidate.readings:
            titled += bool(candidate.readings[0].mask & TITLE)
    if titled and any("project" in each.cut.labels for each in blocks):
        for candidate in blocks:
            candidate.body, candidate.readings = 6.0, ()


def _shape(row: Row, cut: Cut) -> tuple[object, ...]:
    line = row.line
    return (
        line.heading, line.bold, line.italic, line.caps, line.size, line.underline,
        line.colour, len(row.cells) > 1, "\t" in cut.text, line.bullet,
        bool(line.bold_prefix), cut.place if cut.dates else "",
    )  # fmt: skip


class Pattern:
    """What the document does again and again.

    Counts, over the header rows of the best way so far, the fields of rows of one look,
    the fields after the fields of the row before, and how often rows of one look begin
    an entry or belong to statements.
    """

    def __init__(self, found: list[Candidate], steps: list[Step]) -> None:
        self.by_shape: dict[object, Counter[str]] = {}
        self.by_before: dict[str, Counter[str]] = {}
        self.acts: dict[object, Counter[str]] = {}
        self.own: list[tuple[str, str, str]] = []
        last = "^"
        for candidate, step in zip(found, steps, strict=True):
            letters = step.reading.letters if step.reading else ""
            act = step.act
            self.acts.setdefault(candidate.shape, Counter())[act] += 1
            if letters:
                self.by_shape.setdefault(candidate.shape, Counter())[letters] += 1
                if act == "new":
                    last = "^"
                self.by_before.setdefault(last, Counter())[letters] += 1
                self.own.append((act, letters, last))
                last = letters
            else:
                self.own.append((act, "", ""))
                if act in ("body", "about"):
                    last = act[0]

    def bonus(self, index: int, shape: object, letters: str, before: str) -> float:
        """Say how well fields go with the look and with the row before."""
        _, own_letters, own_before = self.own[index]
        value = _likely(self.by_shape.get(shape), letters, own_letters)
        value += _likely(
            self.by_before.get(before),
            letters,
            own_letters if own_before == before else "",
        )
        return value

    def act_bonus(self, index: int, shape: object, act: str) -> float:
        """Say how well beginning an entry goes with the look of a row."""
        return _likely(self.acts.get(shape), act, self.own[index][0])


def _likely(counts: Counter[str] | None, key: str, own: str) -> float:
    """Give the evidence of counts, the row's own vote left out."""
    if not counts:
        return 0.0
    total = counts.total() - (1 if own in counts else 0)
    if total <= 0:
        return 0.0
    count = counts.get(key, 0) - (1 if own == key else 0)
    return _WEIGHT * (log((count + 0.5) / (total + 2.0)) - log(0.25))


def find_path(found: list[Candidate]) -> list[Step]:
    """Decide for every row of a section what it is."""
    steps = _search(found, None)
    for _ in range(_ROUNDS - 1):
        pattern = Pattern(found, steps)
        again = _search(found, pattern)
        if again == steps:
            break
        steps = again
    return steps


def _search(found: list[Candidate], pattern: Pattern | None) -> list[Step]:
    beams: dict[_State, _Path] = {
        _State(0, _NONE, _NO_EMPLOYER, "^"): _Path(0.0, Step("none", None), None)
    }
    for index, candidate in enumerate(found):
        beams = _advance(index, candidate, beams, pattern)
    best: _Path | None = None
    best_score = float("-inf")
    for state, path in beams.items():
        score = path.score + (_close(state)[0] if state.phase else 0.0)
        if score > best_score:
            best, best_score = path, score
    steps: list[Step] = []
    while best is not None and best.before is not None:
        steps.append(best.step)
        best = best.before
    steps.reverse()
    return steps


def _advance(
    index: int,
    candidate: Candidate,
    beams: dict[_State, _Path],
    pattern: Pattern | None,
) -> dict[_State, _Path]:
    grown: dict[_State, _Path] = {}
    if candidate.first:
        beams = _finished(beams)
    half = candidate.body / 2
    shape = candidate.shape
    body_bonus = new_bonus = more_bonus = 0.0
    if pattern is not None and candidate.readings:
        body_bonus = pattern.act_bonus(index, shape, "body")
        new_bonus = pattern.act_bonus(index, shape, "new")
        more_bonus = pattern.act_bonus(index, shape, "more")

    def offer(state: _State, score: float, step: Step, before: _Path) -> None:
        known = grown.get(state)
        if known is None or known.score < score:
            grown[state] = _Path(score, step, before)

    degree = not candidate.row.line.bullet and is_study(candidate.cut)
    for state, path in beams.items():
        if degree and state.phase != _NONE:
            closed, employer = _close(state)
            offer(
                _State(0, _NONE, _NO_EMPLOYER, "^"),
                path.score + closed + 2.0, Step("none", None), path,
            )  # fmt: skip
        # a statement of the present entry, or a row outside of all entries
        if state.phase == _NONE:
            offer(state, path.score + min(half, 0.0) - 0.4, Step("none", None), path)
        elif state.mask & (TITLE | EMPLOYER):
            score = path.score + half + body_bonus
            untitled = state.phase == _HEAD and not state.mask & TITLE
            if untitled and not candidate.row.line.bullet:
                # a line about the employer between its name and the title
                offer(state._replace(last="a"), score - 0.6, Step("about", None), path)
            offer(
                _State(state.mask, _BODY, state.employer, "b"),
                score - 1.5 * untitled, Step("body", None), path,
            )  # fmt: skip
        closing, employer = _close(state) if state.phase else (0.0, state.employer)
        for reading in candidate.readings:
            likely = 0.0
            if pattern is not None:
                likely = pattern.bonus(index, shape, reading.letters, "^")
            score = path.score + reading.score - half
            # the row begins an entry
            if reading.mask & _BEGINS:
                fresh = score + closing + likely + new_bonus
                if not reading.mask & (TITLE | EMPLOYER | DATES):
                    fresh -= 0.8
                if state.phase == _HEAD:
                    fresh += 0.4 if candidate.space else -0.4
                elif state.phase == _BODY:
                    fresh += 0.2 if candidate.space else 0.0
                offer(
                    _State(reading.mask & ~OTHER, _HEAD, employer, reading.letters),
                    fresh, Step("new", reading), path,
                )  # fmt: skip
            # the row goes on with the heading of the present entry
            if state.phase == _NONE:
                continue
            more = _more(state, reading, candidate)
            if more is None:
                continue
            if pattern is not None:
                likely = pattern.bonus(index, shape, reading.letters, state.last)
            mask, cost = more
            offer(
                _State(mask, state.phase, state.employer, reading.letters),
                score + cost + likely + more_bonus,
                Step("more", reading), path,
            )  # fmt: skip
    if len(grown) > _BEAM:
        kept = sorted(grown.items(), key=_path_score, reverse=True)[:_BEAM]
        grown = dict(kept)
    return grown


def _finished(beams: dict[_State, _Path]) -> dict[_State, _Path]:
    """Close all entries: a new section begins."""
    best = max(beams.items(), key=_path_score)
    path = best[1]._replace(score=_path_score(best))
    return {_State(0, _NONE, _NO_EMPLOYER, "^"): path}


def _path_score(item: tuple[_State, _Path]) -> float:
    state, path = item
    # an entry in the making is worth what closing it now would give
    return path.score + (_close(state)[0] if state.phase else 0.0)


def _more(
    state: _State, reading: Reading, candidate: Candidate
) -> tuple[int, float] | None:
    """Say what the fields of an entry are with one more row, and what it costs."""
    both = state.mask & reading.mask
    cost = 0.0
    mask = state.mask | (reading.mask & ~OTHER)
    if state.phase == _BODY:
        # dates and place may stand below the statements, nothing else
        if both or reading.mask & (TITLE | EMPLOYER) or not reading.mask & DATES:
            return None
        return mask, -2.5
    if both & TITLE:
        if reading.mask & ~(TITLE | DATES) or both & DATES or state.last[-1:] != "T":
            return None
        mask |= _STACK
        cost -= 1.5
    if both & (EMPLOYER | DATES):
        return None
    if both & PLACE:
        cost -= 0.6
    if reading.mask & OTHER:
        cost -= 0.1
    if candidate.space:
        cost -= 0.5
    return mask, cost


def _close(state: _State) -> tuple[float, int]:
    """Judge a finished entry; gives its worth and what is known of the employer."""
    mask, employer = state.mask, state.employer
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
        if state.phase == _HEAD:
            score -= 0.1
        return score, employer
    wasted = -1.5 if employer == _BANNER else 0.0
    if mask & EMPLOYER:
        if state.phase == _HEAD:
            return -1.0 + wasted, _BANNER
        return (-1.8 if mask & DATES else -3.0) + wasted, _USED
    return (-3.0 if mask & DATES else -4.0) + wasted, employer


def dates_of(candidate: Candidate) -> DateRange | None:
    """Give the dates of a row."""
    return candidate.cut.dates
