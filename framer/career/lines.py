"""Compares two titles by the lines of promotion of the ladders.

A line orders the titles of one field by rank; it says more than their rungs do.
"""

from __future__ import annotations

import msgspec

from framer.career.offices import Odds
from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar
from framer.knowledge.ladders import load_index

LEVEL: Odds = (0.03, 0.94, 0.03)
# The line says one thing and the rungs another: nothing is called.
AT_ODDS: Odds = (0.45, 0.1, 0.45)
# Rungs that a shared rank does not cover.
_APART = 2
# Lines of so many fields that their order holds in any.
_SEVERAL = 2
LINE = "two ranks of one line of promotion"


def towards(difference: int, sure: float) -> Odds:
    """Give the odds of a move in the direction of a difference."""
    rest = 1.0 - sure
    odds = (rest / 4, rest * 3 / 4, sure)
    return odds if difference > 0 else (odds[2], odds[1], odds[0])


def same_line(a: Reading, b: Reading) -> Odds | None:
    """Compare two titles by their ranks on a line of promotion that holds both.

    A word that raises or lowers counts only where the ranks do not say otherwise.
    """
    if a.public.field is None and b.public.field is None:
        return _every_line(a, b)
    one, two = _places(a), _places(b)
    homes = {a.public.field, b.public.field}
    shared = [
        line
        for line in one.keys() & two.keys()
        if (one[line].home and two[line].home)
        # A project manager is on the line of the builders beside a site manager.
        or (one[line].field in homes and one[line].own and two[line].own)
    ]
    if not shared:
        return _every_line(a, b) if _general(a) and _general(b) else None
    own = load_index().line_employers
    line = min(shared, key=lambda each: (each not in own, each))
    rank, shift = two[line].rank - one[line].rank, _shift(b) - _shift(a)
    if line in own and rank:
        # What the employer itself orders stands above what the scale does.
        return towards(rank, 0.96)
    difference = (b.public.level or 0) - (a.public.level or 0)
    ranks = {each: two[each].rank - one[each].rank for each in shared}
    here = [ranks[each] for each in shared if one[each].field == one[line].field]
    if 0 in here and any(here) and shift == 0 and abs(difference) < _APART:
        # One line of the field puts them on one rank, another does not.
        return LEVEL
    if not (a.employer or b.employer) and rank * _elsewhere(a, b) < 0:
        # A senior account executive stands above an account manager where both sell,
        # and below one in an agency: no employer says which.
        return AT_ODDS
    if any(rank * each < 0 for each in ranks.values()):
        # An administrative officer stands below an executive officer in one country
        # and above in another.
        return AT_ODDS
    if rank * difference < 0:
        return AT_ODDS
    if difference == 0 and rank < 0 and not (_whole(a) and _whole(b)):
        # The words beside the ranks may say more than the ranks do.
        return None
    if rank == 0:
        if shift == 0 and a.base[0] != b.base[0] and _whole(a) and _whole(b):
            # "Deputy" and "Assistant District Attorney": two words for one rank.
            return LEVEL
        if stem(a) and stem(a) == stem(b):
            # The same title but for a numeral or a word: that says more.
            return None
        if shift * difference <= 0:
            # Two rungs on one rank: the rungs were read from more than the rank.
            return LEVEL if abs(difference) < _APART else None
        leads = a.public.track == b.public.track == "management"
        # "Senior Test Manager" and "QA Manager": one word between two jobs.
        return AT_ODDS if leads and a.base != b.base else towards(shift, 0.9)
    return None if rank * shift < 0 else towards(rank, 0.96)


def own_line(a: Reading, b: Reading) -> Odds | None:
    """Compare two titles by a line that their employers have for themselves.

    It holds in whatever fields the titles would be read elsewhere.
    """
    own = load_index().line_employers
    one, two = _places(a), _places(b)
    shared = sorted(each for each in one.keys() & two.keys() if each in own)
    ranks = [two[each].rank - one[each].rank for each in shared]
    if not ranks or ranks[0] * (_shift(b) - _shift(a)) < 0 or not all(ranks):
        return None
    return towards(ranks[0], 0.96)


def _elsewhere(a: Reading, b: Reading) -> int:
    """Give the order of two titles on the lines of fields that neither was read in."""
    index = load_index()
    homes = {a.public.field, b.public.field}
    one, two = (
        {
            line: rank
            for field, line, rank in index.lines.get(line_title(each), ())
            if index.fields[field].id not in homes and line not in index.line_employers
        }
        for each in (a, b)
    )
    ranks = {two[line] - one[line] for line in one.keys() & two.keys()}
    return 0 if not ranks or min(ranks) * max(ranks) <= 0 else max(ranks)


def _every_line(a: Reading, b: Reading) -> Odds | None:
    """Compare two titles of no field where the lines of several fields agree."""
    index = load_index()
    one = {line: rank for _, line, rank in index.lines.get(line_title(a), ())}
    two = {line: rank for _, line, rank in index.lines.get(line_title(b), ())}
    shared = [
        line for line in one.keys() & two.keys() if line not in index.line_employers
    ]
    general = [line for line in shared if line in index.anywhere]
    ranks = [two[line] - one[line] for line in general or shared]
    difference = (b.public.level or 0) - (a.public.level or 0)
    enough = general or len(ranks) >= _SEVERAL
    if not ranks or _shift(a) != _shift(b) or 0 in ranks:
        return None
    if min(ranks) < 0 < max(ranks) or ranks[0] * difference < 0:
        # In some field their order is another.
        return AT_ODDS
    if not enough:
        return None
    return towards(ranks[0], 0.9)


def shared_lines(one: str, two: str) -> set[str]:
    """Give the fields that have a line of promotion with both of two heads."""
    index = load_index()
    lines = {line for _, line, _ in index.lines.get(one, ())}
    return {
        index.fields[field].id
        for field, line, _ in index.lines.get(two, ())
        if line in lines and line not in index.line_employers
    }


def line_title(reading: Reading) -> str:
    """Give the words by which a title may stand on a line: all of them, or its head."""
    whole, index = canonical(reading.public.title), load_index()
    for _, line, _ in index.lines.get(whole, ()):
        if _holds(index.line_employers.get(line), reading.employer, other=False):
            return whole
    return reading.base[0]


def _shift(reading: Reading) -> int:
    """Give the rungs that words beside the title on the line moved it."""
    return reading.shift if line_title(reading) == reading.base[0] else 0


def _general(reading: Reading) -> bool:
    """Tell whether a title is a general noun that no word puts into a field."""
    return reading.base[0] in grammar().heads and _whole(reading)


def _whole(reading: Reading) -> bool:
    """Tell whether the rank is all that the title says, modifiers aside."""
    rules = grammar()
    head = line_title(reading).split()
    rest = canonical(reading.public.title).split()
    return all(
        each in head or each in rules.modifiers or each in rules.numerals
        for each in rest
    )


class _Place(msgspec.Struct, frozen=True):
    """Where a title stands on a line.

    Attributes:
        field: The field of the line.
        rank: The rank there.
        home: The title was read in that field.
        own: It was, or its words name a job of their own rather than a general one.
    """

    field: str
    rank: int
    home: bool
    own: bool


def _places(reading: Reading) -> dict[int, _Place]:
    """Give the ranks of a title on the lines that hold it."""
    index = load_index()
    field = reading.base[1]
    head = line_title(reading)
    lines = index.lines.get(head, ())
    if not lines:
        return {}
    here = [e for e in index.listed(head) if index.fields[e.field].id == field]
    # A lieutenant of a navy stands on no line of the army's lieutenants.
    other = (
        len(here) > 1 and (reading.public.level or 0) - reading.shift != here[0].level
    )
    own = (reading.listed or head != reading.base[0]) and " " in head
    return {
        line: _Place(
            index.fields[place].id,
            rank,
            index.fields[place].id == field,
            own or index.fields[place].id == field,
        )
        for place, line, rank in lines
        if _holds(index.line_employers.get(line), reading.employer, other=other)
    }


def _holds(employers: tuple[str, ...] | None, employer: str, *, other: bool) -> bool:
    """Tell whether a line holds for a title at an employer.

    Args:
        employers: The words of employers' names that it holds at, None for all.
        employer: The employer's name.
        other: The title was not read as it is read anywhere.
    """
    if employers is None:
        return not other
    return any(f" {each} " in f" {employer} " for each in employers)


def stem(reading: Reading) -> tuple[str, ...]:
    """Give the words of a title that are neither modifiers nor numerals."""
    rules = grammar()
    tokens = canonical(reading.public.title).split()
    head = reading.base[0].split()
    plain = [each for each in tokens if each in rules.modifiers]
    # "General" is part of a general manager and no mere word beside a manager.
    inside = {each for each in plain if rules.modifiers[each].kind == "none"}
    inside &= set(head)
    return tuple(
        each
        for each in tokens
        if each in inside
        or (each not in rules.modifiers and each not in rules.numerals)
    )
