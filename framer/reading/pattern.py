"""What a résumé does again and again, learnt from a first reading of its entries."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log

import msgspec

from framer.reading.readings import EMPLOYER, PLACE, TITLE, Reading
from framer.reading.rows import Candidate
from framer.reading.vocabulary import place_likeness

_EVEN = log(0.25)
# a title or an employer without the weight that the others have
_UNLIKE, _NEVER = -0.9, -3.0
_BY_SPACE = 1.0
_NAMES = TITLE | EMPLOYER
# a town that is known, beside the fields that other rows have
_SURE_PLACE, _WITH_PLACE = 0.85, 0.3


class Step(msgspec.Struct, frozen=True):
    """What was decided for one row: `new`, `more`, `about`, `body` or `none`."""

    act: str
    reading: Reading | None


class _Tally(msgspec.Struct):
    """How often something was seen, and how much that says."""

    counts: dict[str, int] = {}
    total: int = 0
    known: dict[tuple[str, str], float] = {}

    def add(self, key: str) -> None:
        """Count one."""
        self.counts[key] = self.counts.get(key, 0) + 1
        self.total += 1

    def likely(self, key: str, own: str) -> float:
        """Give the evidence for `key` without the vote `own`; few votes say little."""
        value = self.known.get((key, own))
        if value is None:
            total = self.total - (own in self.counts)
            count = self.counts.get(key, 0) - (own == key)
            value = log((count + 0.5) / (total + 2.0)) - _EVEN if total > 0 else 0.0
            self.known[key, own] = value
        return value


class Pattern:
    """Counts over the rows of a reading; each row's own vote is left out.

    Counted are the fields of heading rows of one look, the fields after the fields of
    the row before, and how often rows of one look begin an entry, go on with its
    heading or belong to its statements.
    """

    def __init__(self, found: list[Candidate], steps: list[Step]) -> None:
        self._by_shape: defaultdict[object, _Tally] = defaultdict(_Tally)
        self._by_before: defaultdict[str, _Tally] = defaultdict(_Tally)
        self._acts: defaultdict[object, _Tally] = defaultdict(_Tally)
        self._spaces: defaultdict[bool, _Tally] = defaultdict(_Tally)
        self._looks: dict[int, Counter[bool]] = {}
        self._bold: list[tuple[int, bool]] = []
        self._own: list[tuple[str, str, str]] = []
        last = "^"
        for candidate, step in zip(found, steps, strict=True):
            act = step.act
            if candidate.detail:
                self._bold.append((0, False))
                self._own.append((act, "", ""))
                continue
            self._acts[candidate.shape].add(act)
            if candidate.readings:
                self._spaces[candidate.space].add(act)
            fields = step.reading.mask & _NAMES if step.reading else 0
            bold = _stands_out(candidate)
            self._bold.append((fields, bold))
            if fields:
                self._looks.setdefault(fields, Counter())[bold] += 1
            if step.reading is None:
                self._own.append((act, "", ""))
                last = act[0] if act in ("body", "about") else last
                continue
            letters = step.reading.letters
            self._by_shape[candidate.shape].add(letters)
            if act == "new":
                last = "^"
            self._by_before[last].add(letters)
            self._own.append((act, letters, last))
            last = letters

    def by_look(self, index: int, candidate: Candidate) -> list[float]:
        """Say how well each reading of a row goes with the look of the row."""
        tally = self._by_shape[candidate.shape]
        own = self._own[index][1]
        fields, bold = self._bold[index]
        told = _told(tally, candidate, own)
        if not any(counts[not bold] > 1 for counts in self._looks.values()):
            return told
        return [
            value + self._by_weight(way.mask & _NAMES, fields, bold=bold)
            for way, value in zip(candidate.readings, told, strict=True)
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

    def by_row_before(
        self, index: int, candidate: Candidate, before: str
    ) -> list[float]:
        """Say how well each reading goes with the row before (`^`: a new entry)."""
        _, own, own_before = self._own[index]
        if own_before != before:
            own = ""
        tally = self._by_before[before]
        return _told(tally, candidate, own)

    def by_act(self, index: int, candidate: Candidate, act: str) -> float:
        """Say how well an act goes with the look of a row and the blank before it."""
        own = self._own[index][0]
        value = self._acts[candidate.shape].likely(act, own)
        if len(self._spaces) > 1:
            # where blanks stand before some rows they tell what these begin
            value += _BY_SPACE * self._spaces[candidate.space].likely(act, own)
        return value


def _told(tally: _Tally, candidate: Candidate, own: str) -> list[float]:
    """Give the evidence for each reading; a sure town may join what is usual."""
    bare = candidate.bare
    if bare is None:
        bare = candidate.bare = tuple(
            way.letters.replace("L", "")
            if way.mask & PLACE and way.mask & _NAMES and _is_sure_place(candidate, way)
            else ""
            for way in candidate.readings
        )
        if not any(bare):
            bare = candidate.bare = ()
    likely = tally.likely
    if not bare:
        return [likely(way.letters, own) for way in candidate.readings]
    return [
        max(likely(way.letters, own), likely(without, own) - _WITH_PLACE)
        if without
        else likely(way.letters, own)
        for way, without in zip(candidate.readings, bare, strict=True)
    ]


def _is_sure_place(candidate: Candidate, way: Reading) -> bool:
    cut = candidate.cut
    return all(
        place_likeness(cut.text[cut.pieces[first].begin : cut.pieces[last].end])
        >= _SURE_PLACE
        for label, first, last in way.runs
        if label == PLACE
    )


def _stands_out(candidate: Candidate) -> bool:
    line = candidate.row.line
    return line.bold or bool(line.bold_prefix)
