"""Budgets, shops and sites that a position answers for, as its statements give them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from framer.career.scope import move_words
from framer.model import Bullet

_NEAR = 40


class Budget(msgspec.Struct, frozen=True):
    """An amount of money in one currency.

    Attributes:
        currency: The mark as moves.toml names it; amounts of two are not compared.
        amount: In whole units of it.
    """

    currency: str
    amount: float


@cache
def _amount() -> re.Pattern[str]:
    table = move_words().budget
    marks = "|".join(
        re.escape(each) for each in sorted(table.currencies, key=len)[::-1]
    )
    sizes = "|".join(re.escape(each) for each in sorted(table.sizes, key=len)[::-1])
    number = r"(?:\d{1,3}(?:\.\d{3}){2,}|\d[\d,]*(?:\.\d+)?)"
    return re.compile(
        rf"(?<![\w.])(?:(?P<c1>{marks})\s?(?P<n1>{number})\s?-?(?P<s1>{sizes})?\b"
        rf"|(?P<n2>{number})\s?(?P<s2>{sizes})?\s?(?P<c2>{marks})(?!\w))",
        re.I,
    )


@cache
def _words() -> re.Pattern[str]:
    words = "|".join(re.escape(each) for each in move_words().budget.words)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)


@lru_cache(maxsize=256)
def budget_held(bullets: tuple[Bullet, ...]) -> Budget | None:
    """Give the largest budget that the statements say the person answers for."""
    found: list[Budget] = []
    for bullet in bullets:
        marks = [each.span() for each in _words().finditer(bullet.text)]
        if not marks:
            continue
        for each in _amount().finditer(bullet.text):
            apart = min(
                max(start - each.end(), each.start() - end) for start, end in marks
            )
            if apart <= _NEAR:
                found.append(_read(each))
    return max(found, key=lambda each: each.amount, default=None)


def _read(found: re.Match[str]) -> Budget:
    table = move_words().budget
    side = "1" if found["n1"] else "2"
    size = (found[f"s{side}"] or "").lower()
    digits = found[f"n{side}"].replace(",", "")
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    amount = float(digits) * table.sizes.get(size, 1)
    return Budget(table.currencies[found[f"c{side}"].lower()], amount)


@cache
def _places() -> re.Pattern[str]:
    table = move_words()
    verbs = "|".join(map(re.escape, sorted(table.people.verbs, key=len)[::-1]))
    nouns = "|".join(map(re.escape, table.places["nouns"]))
    return re.compile(
        rf"\b(?:{verbs}|across|covering) (?:[\w'&-]+ ){{0,4}}?"
        rf"(?P<n>\d[\d,]*)\+? (?:[\w'&-]+ ){{0,2}}?(?P<noun>{nouns})\b",
        re.I,
    )


@lru_cache(maxsize=256)
def places_run(bullets: tuple[Bullet, ...]) -> dict[str, int]:
    """Give the numbers of shops, sites or countries run, by what they are."""
    result: dict[str, int] = {}
    for bullet in bullets:
        if not any(map(str.isdigit, bullet.text)):
            continue
        for found in _places().finditer(bullet.text):
            noun = found["noun"].lower()
            count = int(found["n"].replace(",", ""))
            result[noun] = max(count, result.get(noun, 0))
    return result
