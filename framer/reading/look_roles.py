"""What rows of one look are told together: all of them titles, or all of them houses.

A name that no list knows can be either; where several rows stand alone in one look, the
words of all of them say what that look is for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from msgspec import structs

from framer.reading.readings import Reading
from framer.reading.rows import Candidate

_SEVERAL, _CLEAR, _ALIKE, _UNLIKE, _NEVER = 3, 0.7, 0.8, 0.8, -4.0
_PLAIN, _LEADING = 0.3, 1.0
_ROLES = ("T", "E")


def settle_looks(found: list[Candidate]) -> None:
    """Let what most rows of a look are speak for the others of that look."""
    alone: defaultdict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    dated: defaultdict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    for candidate in found:
        if not candidate.readings:
            continue
        if candidate.cut.dates is None:
            if _stands_alone(candidate):
                alone[_look(candidate)].append(candidate)
        elif candidate.body < 0.0 and _heads_job(candidate):
            dated[*_look(candidate), candidate.cut.place].append(candidate)
    for group in alone.values():
        if len(group) >= _SEVERAL:
            _settle_roles(group)
    for group in dated.values():
        if len(group) >= _SEVERAL and _differ(group):
            _settle_orders(group)
            _settle_first(group)


def _differ(group: list[Candidate]) -> bool:
    """Say whether not all rows of a group are read in the same fields anyhow."""
    first = group[0].readings[0].letters
    return any(each.readings[0].letters != first for each in group)


def _settle_roles(group: list[Candidate]) -> None:
    """Let names that stand alone in one look be all titles, or all houses."""
    ways = [_by_letters(each) for each in group]
    means = [
        (sum(each.get(role, _NEVER) for each in ways) / len(group), role)
        for role in _ROLES
    ]
    (_, _), (_, best) = sorted(means)
    if abs(means[0][0] - means[1][0]) >= _CLEAR:
        for each in group:
            _change(each, lambda way: _ALIKE if way.letters == best else -_UNLIKE)


def _settle_orders(rows: list[Candidate]) -> None:
    """Let dated rows of one look and the same signs be read in one order of fields.

    "July 2014 – Oct 2014, Amesbury, warehouse assistant": a town, as in the others.
    """
    groups: defaultdict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in rows:
        groups[tuple([each.before for each in candidate.cut.pieces])].append(candidate)
    for group in groups.values():
        if len(group) < _SEVERAL or not _differ(group):
            continue
        ways = [_by_letters(each) for each in group]
        means = sorted(
            (_mean(ways, letters), letters)
            for letters in {letters for each in ways for letters in each}
        )
        best = means[-1][1]
        if len(means) == 1 or means[-1][0] - means[-2][0] >= _PLAIN:
            for each in group:
                _change(each, _for_letters(best))


def _settle_first(group: list[Candidate]) -> None:
    """Let dated rows of one look begin with the same of title and employer.

    "Visitor, CERN, Geneva" among "Fellow, Borle Institute": the title stands first.
    """
    told = [both for each in group if (both := _best_of(each.readings)) is not None]
    if len(told) < _SEVERAL:
        return
    lead = sum(one - other for one, other in told) / len(told)
    if abs(lead) < _CLEAR:
        return
    wrong = "E" if lead > 0 else "T"
    for each in group:
        _change(each, lambda way: -_LEADING * (_first(way) == wrong))


def _best_of(ways: tuple[Reading, ...]) -> tuple[float, float] | None:
    """Give the scores of the best ways with title first and with house first."""
    found: dict[str, float] = {}
    for way in ways:
        found.setdefault(_first(way), way.score)
    return (found["T"], found["E"]) if "T" in found and "E" in found else None


def _first(way: Reading) -> str:
    """Give which of title and house stands first, "" where one is not told."""
    title, house = way.letters.find("T"), way.letters.find("E")
    if title < 0 or house < 0:
        return ""
    return "T" if title < house else "E"


def _mean(ways: list[dict[str, float]], letters: str) -> float:
    """Rate an order of fields; a row that has no such way counts below its worst."""
    scores = [each.get(letters, min(each.values()) - 1.0) for each in ways]
    return sum(scores) / len(scores)


def _by_letters(candidate: Candidate) -> dict[str, float]:
    return {way.letters: way.score for way in candidate.readings}


def _change(candidate: Candidate, how: Callable[[Reading], float]) -> None:
    """Rate the ways to read a row anew."""
    told = [
        structs.replace(way, score=way.score + more) if (more := how(way)) else way
        for way in candidate.readings
    ]
    told.sort(key=_score, reverse=True)
    candidate.readings = tuple(told)


def _for_letters(letters: str) -> Callable[[Reading], float]:
    """Give what speaks for one order of fields."""
    return lambda way: _ALIKE if way.letters == letters else 0.0


def _score(way: Reading) -> float:
    return way.score


def _heads_job(candidate: Candidate) -> bool:
    """Say whether a row with dates has several fields that nothing else names."""
    cut = candidate.cut
    if cut.labels or cut.opened or candidate.row.columns:
        return False
    return len(cut.pieces) > 1


def _stands_alone(candidate: Candidate) -> bool:
    """Say whether a row is one name without dates that stands out from plain text."""
    line, cut = candidate.row.line, candidate.cut
    if cut.labels:
        return False
    if line.bullet or not (line.heading is not None or line.bold or line.italic):
        return False
    return len(cut.pieces) == 1


def _look(candidate: Candidate) -> tuple[object, ...]:
    line = candidate.row.line
    return (
        line.heading, line.bold, line.italic, line.size, line.underline, line.colour,
    )  # fmt: skip
