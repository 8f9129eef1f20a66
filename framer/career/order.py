"""Compares two titles by an order that both name: grades, ranks of a line, modifiers.

Where two titles share such an order, it says more than their rungs do.
"""

from __future__ import annotations

from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar
from framer.knowledge.ladders import load_index

Odds = tuple[float, float, float]
_LEVEL: Odds = (0.03, 0.94, 0.03)

# What a modifier says of two titles that a ladder puts on one rung.
_WEIGHT = {"raise": 1, "set": 2, "lower": -1, "deputy": -1, "start": -3}


def by_order(a: Reading, b: Reading) -> tuple[Odds, str] | None:
    """Compare by the first order that both name, and say which; None without one."""
    if (odds := _same_system(a, b)) is not None:
        return odds, "two grades of one system"
    if (odds := _same_line(a, b)) is not None:
        return odds, "two ranks of one line of promotion"
    if (odds := _same_base(a, b)) is not None:
        return odds, "the same title but for the words that raise or lower it"
    return None


def _towards(difference: int, sure: float) -> Odds:
    rest = 1.0 - sure
    odds = (rest / 4, rest * 3 / 4, sure)
    return odds if difference > 0 else (odds[2], odds[1], odds[0])


def _same_system(a: Reading, b: Reading) -> Odds | None:
    """Compare two grades of one system by their order there."""
    if a.grade is None or b.grade is None or a.grade[0] != b.grade[0]:
        return None
    if a.grade[1] == b.grade[1]:
        return _LEVEL
    return _towards(b.grade[1] - a.grade[1], 0.96)


def _same_line(a: Reading, b: Reading) -> Odds | None:
    """Compare two titles by their ranks on a line of promotion that holds both.

    A word that raises or lowers counts only where the ranks do not say otherwise.
    """
    one, two = _places(a), _places(b)
    shared = one.keys() & two.keys()
    if not shared:
        return None
    line = min(shared)
    rank, shift = two[line] - one[line], b.shift - a.shift
    if rank == 0:
        difference = (b.public.level or 0) - (a.public.level or 0)
        return _LEVEL if shift * difference <= 0 else _towards(shift, 0.9)
    return None if rank * shift < 0 else _towards(rank, 0.96)


def _places(reading: Reading) -> dict[int, int]:
    """Give the rank of a title on each line of its field that holds it."""
    index = load_index()
    head, field = reading.base
    here = [e for e in index.listed(head) if index.fields[e.field].id == field]
    if len(here) > 1 and (reading.public.level or 0) - reading.shift != here[0].level:
        # A lieutenant of a navy stands on no line of the army's lieutenants.
        return {}
    return {
        line: rank
        for place, line, rank in index.lines.get(head, ())
        if index.fields[place].id == field
    }


def _same_base(a: Reading, b: Reading) -> Odds | None:
    """Compare two titles that differ by modifiers only: their interval is shared."""
    if a.public.field != b.public.field or a.grade or b.grade:
        return None
    if _stem(a) != _stem(b) or not _stem(a):
        return None
    difference = (b.public.level or 0) - (a.public.level or 0)
    one, two = said_by_words(a.public.title), said_by_words(b.public.title)
    if max(one, two) == 0 and (two - one) * difference < 0:
        # A word that lowers a title never raises it, whatever the rungs of both.
        return _towards(two - one, 0.8)
    if difference == 0:
        return _same_rung(a.public.title, b.public.title)
    return _towards(difference, min(0.97, 0.9 + 0.04 * abs(difference)))


def _same_rung(a: str, b: str) -> Odds:
    """Compare two forms of one title on one rung: a deputy tops an assistant."""
    rules = grammar()
    words = [canonical(each).split() for each in (a, b)]
    order = {word: rule.order for word, rule in rules.modifiers.items() if rule.order}
    orders = [max((order.get(each, 0) for each in title), default=0) for title in words]
    # A title without a numeral is the first of its kind.
    first = rules.numerals["i"]
    numerals = [
        rules.numerals.get(title[-1], first) if title else first for title in words
    ]
    for one, two in (orders, numerals):
        if one != two and (0 not in orders or (one, two) != tuple(orders)):
            return (0.03, 0.17, 0.8) if two > one else (0.8, 0.17, 0.03)
    said = said_by_words(b) - said_by_words(a)
    if said:
        return (0.03, 0.17, 0.8) if said > 0 else (0.8, 0.17, 0.03)
    return _LEVEL


def said_by_words(title: str) -> int:
    """Add up what the modifiers of a title say, without knowing its head."""
    return sum(_WEIGHT.get(_kind(each), 0) for each in canonical(title).split())


def _kind(word: str) -> str:
    rule = grammar().modifiers.get(word)
    return rule.kind if rule and not rule.families else ""


def _stem(reading: Reading) -> tuple[str, ...]:
    """Give the words of a title that are neither modifiers nor numerals."""
    rules = grammar()
    tokens = canonical(reading.public.title).split()
    return tuple(
        each
        for each in tokens
        if each not in rules.modifiers and each not in rules.numerals
    )
