"""The words of duties.toml."""

from __future__ import annotations

from functools import cache

import msgspec

from framer.knowledge.loader import load_table


class _Part(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What every part of the file has: statements that it holds for, and not."""

    fits: list[str]
    does_not_fit: list[str]


class People(_Part, forbid_unknown_fields=True, frozen=True):
    """Words around a number of people."""

    ties: frozenset[str]
    stop: frozenset[str]
    between: frozenset[str]
    quantity: frozenset[str]
    rough: frozenset[str]
    totals: frozenset[str]
    parts: frozenset[str]
    lead: frozenset[str]
    apart: frozenset[str]
    nouns: frozenset[str]
    made: frozenset[str]
    soft: frozenset[str]
    leaders: frozenset[str]
    managers_of_things: frozenset[str]
    singular: frozenset[str]
    firms: frozenset[str]
    past: frozenset[str]
    employers: frozenset[str]
    groups: frozenset[str]
    bodies: frozenset[str]
    members: frozenset[str]
    posts: frozenset[str]
    others: frozenset[str]
    own: frozenset[str]
    unnamed: frozenset[str]
    numbered: tuple[str, ...]
    trades: frozenset[str]
    endings: tuple[str, ...]
    measures: frozenset[str]
    opening: frozenset[str]
    inside: frozenset[str]
    mine: list[str]
    beneath: frozenset[str]
    behind: frozenset[str]


class Leading(_Part, forbid_unknown_fields=True, frozen=True):
    """Words that say people are led, without a number."""

    phrases: list[str]
    groups: frozenset[str]
    before: frozenset[str]


class Alone(_Part, forbid_unknown_fields=True, frozen=True):
    """Words that say nobody is led; `cues` are a cheap first look."""

    cues: frozenset[str]
    phrases: list[str]
    not_before: frozenset[str]
    nouns: tuple[str, ...]
    goes_on: frozenset[str]
    negations: frozenset[str]
    of_leading: list[str]
    amid: frozenset[str]
    hyphened: list[str]
    not_sole: frozenset[str]
    sole: frozenset[str]


class Currency(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The marks of a currency, and about how many dollars one of it is worth."""

    worth: float
    marks: list[str]


class Money(_Part, forbid_unknown_fields=True, frozen=True):
    """Words around an amount, by what it is; the marks of currencies, by name."""

    budget: frozenset[str]
    revenue: frozenset[str]
    portfolio: frozenset[str]
    project: frozenset[str]
    quota: frozenset[str]
    results: frozenset[str]
    phrases: dict[str, str]
    currencies: dict[str, Currency]
    sizes: dict[str, float]


class Things(_Part, forbid_unknown_fields=True, frozen=True):
    """Places, and other things whose number is a size."""

    places: frozenset[str]
    sizes: frozenset[str]
    wide: frozenset[str]


class Reports(_Part, forbid_unknown_fields=True, frozen=True):
    """Words before the title of whoever the job answers to."""

    before: list[str]
    ends: frozenset[str]
    strangers: list[str]


class Deciding(_Part, forbid_unknown_fields=True, frozen=True):
    """Words of those who decide and of those who assist."""

    decides: frozenset[str]
    assists: frozenset[str]
    phrases: list[str]


class Hands(_Part, forbid_unknown_fields=True, frozen=True):
    """Words of work done by hand."""

    words: frozenset[str]
    not_with: frozenset[str]
    phrases: list[str]


class Titles(_Part, forbid_unknown_fields=True, frozen=True):
    """Words of titles that usually lead, and of those with a population."""

    leading: frozenset[str]
    population: frozenset[str]
    counted: frozenset[str]


class DutyWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of duties.toml."""

    numbers: dict[str, int]
    people: People
    leading: Leading
    alone: Alone
    money: Money
    things: Things
    reports: Reports
    deciding: Deciding
    hands: Hands
    titles: Titles


@cache
def duty_words() -> DutyWords:
    """Give duties.toml."""
    return load_table("duties.toml", DutyWords)


@cache
def things_counted() -> frozenset[str]:
    """Give the nouns of all things whose number is a size."""
    things = duty_words().things
    return things.places | things.sizes | things.wide


@cache
def amounts() -> frozenset[str]:
    """Give the words that stand in an amount of money or beside it."""
    money = duty_words().money
    marks = (mark for each in money.currencies.values() for mark in each.marks)
    return money.budget | money.revenue | frozenset((*money.sizes, *marks))
