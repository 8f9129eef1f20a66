"""Compares two titles that a number alone tells apart: numerals, letters with a figure.

"Analyst II" stands above "Analyst I" in most places and below it in the services of
some countries; "(N44)" stands above "(N41)" wherever such grades are used.
"""

from __future__ import annotations

import re

from framer.career.lines import towards
from framer.career.offices import Odds
from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar

_FIGURE = re.compile(r"([a-z]{1,3})(\d{1,2})")
_SURE = 0.92
_LIKELY = 0.85


def by_numeral(a: Reading, b: Reading) -> Odds | None:
    """Compare two numerals of one title where the employers count them down."""
    difference = numerals_apart(a, b)
    if not difference or not (counts_down(a) and counts_down(b)):
        return None
    return towards(-difference, _SURE)


def by_figure(a: Reading, b: Reading) -> Odds | None:
    """Compare two grades of a letter and a figure behind one and the same title."""
    fields = {a.public.field, b.public.field}
    if not fields.isdisjoint(grammar().lettered_elsewhere):
        return None
    one, two = _figure(a), _figure(b)
    if one is None or two is None or one[0] != two[0] or one[1] == two[1]:
        return None
    return towards(two[1] - one[1], _LIKELY)


def numerals_apart(a: Reading, b: Reading) -> int:
    """Give how far the numerals of one title are apart, 0 for other differences."""
    numerals = grammar().numerals
    words = [canonical(each.public.title).split() for each in (a, b)]
    found = [[each for each in title if each in numerals] for title in words]
    plain = [[each for each in title if each not in numerals] for title in words]
    if plain[0] != plain[1] or not plain[0] or [len(each) for each in found] != [1, 1]:
        return 0
    return numerals[found[1][0]] - numerals[found[0][0]]


def counts_down(reading: Reading) -> bool:
    """Tell whether an employer is of a service in which I stands above II."""
    employer = f" {reading.employer} "
    return any(f" {each} " in employer for each in grammar().descending)


def _figure(reading: Reading) -> tuple[tuple[str, ...], int] | None:
    """Give the figure of a lettered grade, and the words and letters beside it."""
    words = canonical(reading.public.title).split()
    places = [at for at, each in enumerate(words) if _FIGURE.fullmatch(each)]
    if len(places) != 1 or len(words) == 1:
        return None
    found = _FIGURE.fullmatch(words[places[0]])
    if found is None or found[1] in grammar().lettered_places:
        return None
    words[places[0]] = found[1]
    return tuple(words), int(found[2])
