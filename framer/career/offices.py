"""Compares two offices of a firm: vice presidents, chief officers, the chief executive.

The same word heads a firm of nine and one of ninety thousand, so between firms only the
order of the vice presidents holds; inside one firm the whole order does.
"""

from __future__ import annotations

from functools import lru_cache

from framer.career.titles import Reading
from framer.knowledge.grammar import Order, canonical, grammar

Odds = tuple[float, float, float]
_OPEN: Odds = (0.45, 0.1, 0.45)
_SURE = 0.95
_LONGEST = 6


def by_office(a: Reading, b: Reading, *, inside: bool) -> tuple[Odds, str] | None:
    """Compare by the first order of offices that both titles name.

    Args:
        a: The earlier reading.
        b: The later reading.
        inside: Both posts are at one employer.
    """
    for number, order in enumerate(grammar().offices):
        if not (inside or order.anywhere):
            continue
        one = _rank(a.public.title, number)
        two = _rank(b.public.title, number)
        if one is None or two is None or one == two:
            continue
        rest = 1.0 - _SURE
        if two[0] > one[1]:
            return (rest / 4, rest * 3 / 4, _SURE), order.name
        if two[1] < one[0] - (0 if order.anywhere else 1):
            # One rank inside a firm is told upwards only: titles differ by firm.
            return (_SURE, rest * 3 / 4, rest / 4), order.name
        # Between offices whose ranks overlap nothing is called.
        return _OPEN, order.name
    return None


def by_unit(a: Reading, b: Reading) -> tuple[Odds, str] | None:
    """Compare two commands of one rank by the units they name (military only)."""
    one, two = a.public, b.public
    if a.base != b.base and not (_commands(one.title) and _commands(two.title)):
        return None
    if one.family != "military" or two.family != "military" or one.level != two.level:
        return None
    order = grammar().units[0]
    ranks = [_unit(each.public.title, each.base[0], order) for each in (a, b)]
    if None in ranks or ranks[0] == ranks[1]:
        return None
    (low_a, high_a), (low_b, high_b) = (each or (0, 0) for each in ranks)
    if low_b > high_a:
        return (0.03, 0.07, 0.9), order.name
    if high_b < low_a:
        return (0.9, 0.07, 0.03), order.name
    return _OPEN, order.name


def _commands(title: str) -> bool:
    """Tell whether a title says that a unit is commanded."""
    return any(each.startswith("command") for each in canonical(title).split())


@lru_cache(maxsize=1024)
def _unit(title: str, head: str, order: Order) -> tuple[int, int] | None:
    """Give the rank of the first unit that a title names; others are its parents."""
    tokens = canonical(title).replace(head, " ", 1).split()
    for place in range(len(tokens)):
        for size in (3, 2, 1):
            phrase = " ".join(tokens[place : place + size])
            if place + size <= len(tokens) and phrase in order.ranks:
                return order.ranks[phrase]
    return None


@lru_cache(maxsize=4096)
def _rank(title: str, number: int) -> tuple[int, int] | None:
    """Give the lowest and highest rank that a title can have in an order."""
    rules = grammar()
    order = rules.offices[number]
    tokens = canonical(title).split()
    for place, token in enumerate(tokens):
        if token in rules.to:
            # "Chief of Staff to the Chief Executive" is no chief executive.
            return None
        if place and token in rules.of:
            tokens, rest = tokens[:place], tokens[place + 1 :]
            break
    else:
        rest = []
    found = _offices(tokens, order)
    if not found:
        return None
    used = {place for first, last, _ in found for place in range(first, last)}
    _, _, best = max(found, key=lambda each: order.ranks[each[2]])
    low, high = order.ranks[best]
    outside = [
        each
        for place, each in enumerate(tokens)
        if place not in used and each not in rules.ignore
    ]
    if best in order.parts and (rest or outside):
        low, high = max(0, low - order.part_lower), max(0, high - 2)
    return low, high


def _offices(tokens: list[str], order: Order) -> list[tuple[int, int, str]]:
    """Find the offices that a title names, the longest first at each place."""
    deputies = grammar().modifiers
    found: list[tuple[int, int, str]] = []
    place = 0
    while place < len(tokens):
        for size in range(min(_LONGEST, len(tokens) - place), 0, -1):
            phrase = " ".join(tokens[place : place + size])
            if phrase not in order.ranks:
                continue
            before = deputies.get(tokens[place - 1]) if place else None
            if before is not None and before.kind == "deputy":
                return []
            found.append((place, place + size, phrase))
            place += size
            break
        else:
            place += 1
    return found
