"""Reads amounts of money in statements: a budget, revenue, a project, a target."""

from __future__ import annotations

from functools import cache

from framer.career.duty_found import Count, Found, Number
from framer.career.duty_tokens import Statement
from framer.career.duty_words import DutyWords, duty_words

_KINDS = ("quota", "budget", "revenue", "portfolio", "project")
# How far the words that tell what an amount is may stand before and behind it.
_BACK = 10
_BEFORE, _BEHIND = 7, 6


@cache
def _marks() -> dict[str, tuple[str, float]]:
    """Give the name and the worth of a currency by its marks."""
    currencies = duty_words().money.currencies
    return {
        mark: (name, currency.worth)
        for name, currency in currencies.items()
        for mark in currency.marks
    }


def has_money(said: Statement) -> bool:
    """Tell whether a mark of a currency stands in a statement."""
    return not said.words.isdisjoint(_marks())


def read_amount(number: Number, table: DutyWords, found: Found) -> bool:
    """Take an amount of money; True if the number is one."""
    words, said, place = table.money, number.said, number.place
    tokens, end = said.tokens, number.end
    size = words.sizes.get(tokens[end]) if end < len(tokens) else None
    last = end + (size is not None)
    if last < len(tokens) and tokens[last] == "." and last + 1 < len(tokens):
        last += tokens[last + 1] in _marks()
    currency = _currency(said, place, last)
    if currency is None:
        return False
    first = next(
        (at for at in range(place, max(-1, place - _BACK), -1) if tokens[at] in ";•("),
        max(0, place - _BACK),
    )
    before, behind = tokens[first:place][-_BEFORE:], tokens[last : last + _BEHIND]
    if not words.results.isdisjoint((*before, *behind)):
        return True
    kind = _kind(before, behind, table)
    if kind:
        at = max(0, place - 1)
        quote = said.quote(at, last - (last > end and size is None)).strip(" .,;")
        value, (name, worth) = number.value * (size or 1.0), currency
        count = Count(value, quote, number.bullet, kind, name, value * worth)
        known = found.money.get(kind)
        if known is None or count.worth > known.worth:
            found.money[kind] = count
    return True


def _currency(said: Statement, place: int, last: int) -> tuple[str, float] | None:
    """Find the mark of a currency right before or behind an amount."""
    tokens, marks = said.tokens, _marks()
    for at in (place - 1, place - 2, last):
        if not 0 <= at < len(tokens) or tokens[at] not in marks:
            continue
        if at == place - 2 and tokens[place - 1] != ".":
            continue
        # "A$2m" is one mark, "a $2m budget" none of Australia.
        if at and said.starts[at - 1] + len(tokens[at - 1]) == said.starts[at]:
            longer = marks.get(tokens[at - 1] + tokens[at])
            if longer:
                return longer
        return marks[tokens[at]]
    return None


def _kind(before: list[str], behind: list[str], table: DutyWords) -> str:
    """Say what an amount is, by the words around it; "" if they do not tell."""
    words, around = table.money, (*before, *behind)
    for name in _KINDS:
        if not getattr(words, name).isdisjoint(around):
            return name
    for side in (before, behind):
        text = f" {' '.join(side)} "
        for phrase, name in words.phrases.items():
            if f" {phrase} " in text:
                return name
    return ""
