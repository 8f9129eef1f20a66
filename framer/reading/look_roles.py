"""What rows of one look are told together: all of them titles, or all of them houses.

A name that no list knows can be either; where several rows stand alone in one look, the
words of all of them say what that look is for.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec import structs

from framer.reading.readings import Reading
from framer.reading.rows import Candidate

_SEVERAL, _CLEAR, _ALIKE, _UNLIKE, _NEVER = 3, 0.7, 0.8, 0.8, -4.0
_PLAIN, _LEADING = 0.3, 1.0
_ROLES = ("T", "E")


def settle_looks(found: list[Candidate]) -> None:
    """Let what most rows of a look are speak for the others of that look."""
    groups: defaultdict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    for candidate in found:
        if _stands_alone(candidate):
            groups[_look(candidate)].append(candidate)
    for group in groups.values():
        if len(group) < _SEVERAL:
            continue
        means = {
            role: sum(_score(each, role) for each in group) / len(group)
            for role in _ROLES
        }
        best, other = sorted(_ROLES, key=means.__getitem__, reverse=True)
        if means[best] - means[other] < _CLEAR:
            continue
        for each in group:
            each.readings = _told(each.readings, best)


def settle_orders(found: list[Candidate]) -> None:
    """Let dated rows of one look and the same signs be read in one order of fields.

    "July 2014 – Oct 2014, Amesbury, warehouse assistant": a town, as in the others.
    """
    groups: defaultdict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    for candidate in found:
        cut = candidate.cut
        if cut.dates is None or cut.labels or cut.opened or candidate.row.columns:
            continue
        if candidate.readings and candidate.body < 0.0 and len(cut.pieces) > 1:
            signs = tuple(piece.before for piece in cut.pieces)
            groups[*_look(candidate), cut.place, signs].append(candidate)
    for group in groups.values():
        if len(group) < _SEVERAL:
            continue
        orders = {way.letters for each in group for way in each.readings}
        means = sorted(
            (
                (sum(_least(each, letters) for each in group) / len(group), letters)
                for letters in orders
            ),
            reverse=True,
        )
        if len(means) > 1 and means[0][0] - means[1][0] < _PLAIN:
            continue
        for each in group:
            each.readings = _ordered(each.readings, means[0][1])


def settle_first(found: list[Candidate]) -> None:
    """Let dated rows of one look begin with the same of title and employer.

    "Visitor, CERN, Geneva" among "Fellow, Borle Institute": the title stands first.
    """
    groups: defaultdict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    for candidate in found:
        cut = candidate.cut
        if cut.dates is None or cut.labels or cut.opened or candidate.row.columns:
            continue
        if candidate.readings and candidate.body < 0.0 and len(cut.pieces) > 1:
            groups[*_look(candidate), cut.place].append(candidate)
    for group in groups.values():
        firsts = [_best_of(each.readings) for each in group]
        told = [each for each in firsts if each]
        if len(told) < _SEVERAL:
            continue
        lead = sum(one - other for one, other in told) / len(told)
        if abs(lead) < _CLEAR:
            continue
        for each in group:
            each.readings = _leading(each.readings, title=lead > 0)


def _best_of(ways: tuple[Reading, ...]) -> tuple[float, float] | None:
    """Give the scores of the best ways with title first and with house first."""
    title = [way.score for way in ways if _first(way) == "T"]
    house = [way.score for way in ways if _first(way) == "E"]
    return (title[0], house[0]) if title and house else None


def _first(way: Reading) -> str:
    names = [each for each in way.letters if each in "TE"]
    return names[0] if len(names) > 1 else ""


def _leading(ways: tuple[Reading, ...], *, title: bool) -> tuple[Reading, ...]:
    wanted = "T" if title else "E"
    told = [
        structs.replace(way, score=way.score - _LEADING)
        if _first(way) not in ("", wanted)
        else way
        for way in ways
    ]
    return tuple(sorted(told, key=lambda way: -way.score))


def _least(candidate: Candidate, letters: str) -> float:
    least = min(way.score for way in candidate.readings) - 1.0
    return next(
        (way.score for way in candidate.readings if way.letters == letters), least
    )


def _ordered(ways: tuple[Reading, ...], letters: str) -> tuple[Reading, ...]:
    told = [
        structs.replace(way, score=way.score + _ALIKE)
        if way.letters == letters
        else way
        for way in ways
    ]
    return tuple(sorted(told, key=lambda way: -way.score))


def _stands_alone(candidate: Candidate) -> bool:
    """Say whether a row is one name without dates that stands out from plain text."""
    line, cut = candidate.row.line, candidate.cut
    if not candidate.readings or cut.dates is not None or cut.labels:
        return False
    if line.bullet or not (line.heading is not None or line.bold or line.italic):
        return False
    return len(cut.pieces) == 1


def _look(candidate: Candidate) -> tuple[object, ...]:
    line = candidate.row.line
    return (
        line.heading, line.bold, line.italic, line.size, line.underline, line.colour,
    )  # fmt: skip


def _score(candidate: Candidate, letters: str) -> float:
    return next(
        (way.score for way in candidate.readings if way.letters == letters), _NEVER
    )


def _told(ways: tuple[Reading, ...], role: str) -> tuple[Reading, ...]:
    told = [
        structs.replace(
            way, score=way.score + (_ALIKE if way.letters == role else -_UNLIKE)
        )
        for way in ways
    ]
    return tuple(sorted(told, key=lambda way: -way.score))
