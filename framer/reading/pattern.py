"""What a résumé does again and again, learnt from a first reading of its entries."""

from __future__ import annotations

from collections import Counter
from math import log

import msgspec

from framer.reading.readings import EMPLOYER, TITLE, Reading
from framer.reading.rows import Candidate

_WEIGHT = 1.0
_EVEN = log(0.25)
# a title or an employer without the weight that the others have
_UNLIKE, _NEVER = -0.9, -3.0
_NAMES = TITLE | EMPLOYER


class Step(msgspec.Struct, frozen=True):
    """What was decided for one row: `new`, `more`, `about`, `body` or `none`."""

    act: str
    reading: Reading | None


class Pattern:
    """Counts over the rows of a reading; each row's own vote is left out.

    Counted are the fields of heading rows of one look, the fields after the fields of
    the row before, and how often rows of one look begin an entry, go on with its
    heading or belong to its statements.
    """

    def __init__(self, found: list[Candidate], steps: list[Step]) -> None:
        self._by_shape: dict[object, Counter[str]] = {}
        self._by_before: dict[str, Counter[str]] = {}
        self._acts: dict[object, Counter[str]] = {}
        self._looks: dict[int, Counter[bool]] = {}
        self._bold: list[tuple[int, bool]] = []
        self._own: list[tuple[str, str, str]] = []
        self._known: dict[tuple[str, str, bool], float] = {}
        last = "^"
        for candidate, step in zip(found, steps, strict=True):
            act = step.act
            self._acts.setdefault(candidate.shape, Counter())[act] += 1
            fields = step.reading.mask & _NAMES if step.reading else 0
            self._bold.append((fields, _stands_out(candidate)))
            if fields:
                self._looks.setdefault(fields, Counter())[self._bold[-1][1]] += 1
            if step.reading is None:
                self._own.append((act, "", ""))
                last = act[0] if act in ("body", "about") else last
                continue
            letters = step.reading.letters
            self._by_shape.setdefault(candidate.shape, Counter())[letters] += 1
            if act == "new":
                last = "^"
            self._by_before.setdefault(last, Counter())[letters] += 1
            self._own.append((act, letters, last))
            last = letters

    def by_look(self, index: int, candidate: Candidate) -> list[float]:
        """Say how well each reading of a row goes with the look of the row."""
        counts = self._by_shape.get(candidate.shape)
        own = self._own[index][1]
        fields, bold = self._bold[index]
        return [
            _likely(counts, way.letters, own)
            + self._by_weight(way.mask & _NAMES, fields, bold=bold)
            for way in candidate.readings
        ]

    def _by_weight(self, names: int, own: int, *, bold: bool) -> float:
        """Judge whether titles or employers stand out here as they do elsewhere."""
        counts = self._looks.get(names)
        if counts is None:
            return 0.0
        like = counts[bold] - (own == names)
        if counts[not bold] > 1 and not like:
            return max(_UNLIKE * counts[not bold], _NEVER)
        return 0.0

    def by_row_before(self, index: int, letters: str, before: str) -> float:
        """Say how well fields go with those of the row before (`^`: a new entry)."""
        _, own, own_before = self._own[index]
        mine = own == letters and own_before == before
        if own and own_before == before and not mine:
            return _likely(self._by_before.get(before), letters, own)
        key = (letters, before, mine)
        value = self._known.get(key)
        if value is None:
            value = _likely(self._by_before.get(before), letters, own if mine else "")
            self._known[key] = value
        return value

    def by_act(self, index: int, candidate: Candidate, act: str) -> float:
        """Say how well an act goes with the look of a row."""
        return _likely(self._acts.get(candidate.shape), act, self._own[index][0])


def _stands_out(candidate: Candidate) -> bool:
    line = candidate.row.line
    return line.bold or bool(line.bold_prefix)


def _likely(counts: Counter[str] | None, key: str, own: str) -> float:
    """Give the evidence of counts; few of them say little."""
    if not counts:
        return 0.0
    total = counts.total() - (own in counts)
    if total <= 0:
        return 0.0
    count = counts.get(key, 0) - (own == key)
    return _WEIGHT * (log((count + 0.5) / (total + 2.0)) - _EVEN)
