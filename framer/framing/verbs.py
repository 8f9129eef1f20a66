"""The forms of the verbs that begin résumé lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from framer.framing.data import inflections

_VOWELS = "aeiou"
_PREFIX = re.compile(
    r"^(co-|re-|pre-|over-|cross-|fast-|test-|peer-|fine-|hand-|self-|cold-|proof-|spot-|stress-|user-|up-|out-|under-|side-)(?=[a-z]{3})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb in all the forms that a text may need."""

    base: str
    past: str
    participle: str
    ing: str
    third: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word can be: a verb and the form that it stands in.

    Attributes:
        verb: The verb.
        form: `past`, `base`, `third` or `ing`; a form that is the same for past and
            base counts as past.
    """

    verb: Verb
    form: str


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _past(base: str, *, doubled: bool) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if doubled else "") + "ed"


def _ing(base: str, *, doubled: bool) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if doubled else "") + "ing"


def _regular(base: str, *, doubled: bool) -> Verb:
    past = _past(base, doubled=doubled)
    return Verb(base, past, past, _ing(base, doubled=doubled), _third(base))


@cache
def _table() -> dict[str, Reading]:
    """Every known form, lower case, with its reading."""
    data = inflections()
    doubling = set(data.doubling.split())
    british = set(data.doubling_british.split())
    verbs: list[Verb] = []
    for base, (past, participle) in data.irregular.items():
        doubled = base in doubling or base in _DOUBLED_IRREGULAR
        verbs.append(
            Verb(base, past, participle, _ing(base, doubled=doubled), _third(base))
        )
    # a verb in both lists has forms of both kinds: fit, fitted
    for base in data.regular.split():
        verbs.append(_regular(base, doubled=base in doubling))
        if base in british:
            verbs.append(_regular(base, doubled=True))
    table: dict[str, Reading] = {}
    for verb in verbs:
        for form in ("past", "ing", "third", "base"):
            table.setdefault(getattr(verb, form), Reading(verb, form))
        table.setdefault(verb.participle, Reading(verb, "participle"))
    for form, base in data.homographs.items():
        found = next(verb for verb in verbs if verb.base == base)
        table[form] = Reading(found, "past" if found.past == form else "base")
    return table


_DOUBLED_IRREGULAR = {
    "cut", "get", "hit", "input", "let", "put", "reset", "run", "set", "shut", "split",
    "win", "begin", "bid", "offset", "fit", "shed", "spin", "swim", "dig",
}  # fmt: skip


@lru_cache(maxsize=8192)
def read(word: str) -> Reading | None:
    """What verb form a word is, or None if it is not a known one.

    A prefix such as `co-` is kept: `co-led` reads as the past of `co-lead`.
    """
    lower = word.lower()
    found = _table().get(lower)
    if found is not None:
        return found
    match = _PREFIX.match(lower)
    if match is None:
        return None
    prefix = match.group(1)
    inner = _table().get(lower[len(prefix) :])
    if inner is None:
        return None
    verb = inner.verb
    return Reading(
        Verb(
            prefix + verb.base,
            prefix + verb.past,
            prefix + verb.participle,
            prefix + verb.ing,
            prefix + verb.third,
        ),
        inner.form,
    )


def base_of(word: str) -> str | None:
    """The base form of a known verb form, or None."""
    found = read(word)
    return found.verb.base if found else None
