"""The words of charge.toml, verbs in all their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from framer.knowledge.loader import load_table

# A short base that ends like this may double its last letter ("planned").
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]$")


class Charge(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words of those in charge: verbs by sort, and what they must be about."""

    decides: list[str]
    leads: list[str]
    sets: list[str]
    chooses: list[str]
    staffs: list[str]
    teaches: list[str]
    faces: list[str]
    units: frozenset[str]
    small: frozenset[str]
    softly: list[str]
    owns: list[str]
    rules: frozenset[str]
    parties: frozenset[str]
    top: frozenset[str]
    officers: frozenset[str]
    stands: list[str]
    bodies: frozenset[str]
    ends: frozenset[str]
    light: frozenset[str]
    not_before: dict[str, frozenset[str]]
    posts: list[str]
    wide: frozenset[str]
    phrases: list[str]
    seats: list[str]
    sits: frozenset[str]
    topics: frozenset[str]
    nouns: frozenset[str]
    fits: list[str]
    does_not_fit: list[str]


class Low(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words of those who help, follow, refer and carry out."""

    helps: list[str]
    supports: list[str]
    tasks: list[str]
    loose: list[str]
    objects: frozenset[str]
    others: frozenset[str]
    chiefs: frozenset[str]
    before: frozenset[str]
    phrases: list[str]
    given: frozenset[str]
    answers: frozenset[str]
    nouns: frozenset[str]
    directions: frozenset[str]
    met: frozenset[str]
    younger: frozenset[str]
    hands: list[str]
    works: list[str]
    things: frozenset[str]
    fits: list[str]
    does_not_fit: list[str]


class Small(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Small words by which clauses are told apart."""

    joins: frozenset[str]
    still: frozenset[str]
    articles: frozenset[str]
    denials: frozenset[str]
    inside: frozenset[str]
    compounds: tuple[str, ...]


class ChargeWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of charge.toml."""

    irregular: dict[str, list[str]]
    grammar: Small
    charge: Charge
    low: Low


@cache
def charge_words() -> ChargeWords:
    """Give charge.toml."""
    return load_table("charge.toml", ChargeWords)


class Verb(msgspec.Struct, frozen=True):
    """A form of a verb.

    Attributes:
        sorts: The lists of charge.toml that it stands in.
        forms: What the form may be: base, third, past, ing.
    """

    sorts: frozenset[str]
    forms: frozenset[str]


@cache
def verbs() -> dict[str, Verb]:
    """Give the verbs by each of their forms."""
    table = charge_words()
    sorts: dict[str, set[str]] = {}
    forms: dict[str, set[str]] = {}
    for part, names in ((table.charge, _CHARGE), (table.low, _LOW)):
        for name in names:
            for base in getattr(part, name):
                for form, kind in _forms(base, table.irregular.get(base)):
                    sorts.setdefault(form, set()).add(name)
                    forms.setdefault(form, set()).add(kind)
    return {
        form: Verb(frozenset(found), frozenset(forms[form]))
        for form, found in sorts.items()
    }


_CHARGE = (
    "decides", "leads", "sets", "chooses", "staffs", "teaches", "faces", "stands",
    "softly", "owns",
)  # fmt: skip
_LOW = ("helps", "supports", "tasks", "loose", "hands", "works")


def _forms(base: str, irregular: list[str] | None) -> Iterator[tuple[str, str]]:
    """Give every form of a verb; some of those made by rule are no words."""
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    soft = base.endswith("y") and base[-2] not in "aeiou"
    hiss = base.endswith(("s", "x", "z", "ch", "sh"))
    yield base, "base"
    yield (f"{base[:-1]}ies" if soft else f"{base}es" if hiss else f"{base}s"), "third"
    yield f"{stem}ing", "ing"
    if irregular:
        yield from ((each, "past") for each in irregular)
    else:
        yield (f"{base[:-1]}ied" if soft else f"{stem}ed"), "past"
    if _SHORT.fullmatch(base) or base.endswith(("control", "refer")):
        yield f"{base}{base[-1]}ing", "ing"
        yield f"{base}{base[-1]}ed", "past"


@cache
def persons() -> frozenset[str]:
    """Give those who decide where they do something themselves."""
    low = charge_words().low
    return low.chiefs | low.others


@cache
def phrases(part: str) -> dict[str, list[str]]:
    """Give the phrases of one part by their first word, a space around each."""
    table = charge_words()
    listed = {
        "charge": table.charge.phrases,
        "posts": table.charge.posts,
        "seats": table.charge.seats,
        "low": table.low.phrases,
    }
    found: dict[str, list[str]] = {}
    for each in listed[part]:
        found.setdefault(each.split()[0], []).append(f" {each} ")
    return found
