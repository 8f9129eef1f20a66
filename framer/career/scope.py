"""What moves mean besides titles: its words, size of the employer, change of scope."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from framer.career.duty_words import duty_words
from framer.knowledge.loader import load_table
from framer.knowledge.normalise import alternatives, has_digit
from framer.model import Bullet, Direction


class Size(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that state an employer's size."""

    nouns: list[str]
    firms: list[str]
    fits: list[str]
    does_not_fit: list[str]


class Employers(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words of an employer's name that do not tell it from another."""

    legal: frozenset[str]


class Rotating(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Headships held in turn, and what their holders go back to."""

    fields: list[str]
    titles: list[str]
    back_to: list[str]
    fits: list[str]
    does_not_fit: list[str]


class Reset(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A change of system that gives everyone a new starting rank (M15).

    With `own_account` it holds where employment is left for work on one's own account.
    """

    name: str
    kind: str
    fits: str
    does_not_fit: str
    from_families: list[str] = []
    from_fields: list[str] = []
    from_titles: list[str] = []
    to_fields: list[str] = []
    to_titles: list[str] = []
    not_to: list[str] = []
    other_employer: bool = False
    own_account: bool = False
    direction: Direction = "unclear"


class Courses(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Names of places that train for a new trade, in a title or as an employer."""

    words: list[str]
    fits: list[str]
    does_not_fit: list[str]


class MoveWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of moves.toml."""

    size: Size
    employers: Employers
    rotating: Rotating
    resets: list[Reset]
    courses: Courses
    near: dict[str, list[list[str]]]
    ranked: dict[str, frozenset[str]]
    sectors: dict[str, list[str]]


@cache
def move_words() -> MoveWords:
    """Give moves.toml."""
    return load_table("moves.toml", MoveWords)


@cache
def _size_pattern() -> re.Pattern[str]:
    table = move_words().size
    nouns = "|".join(re.escape(each) for each in table.nouns)
    firms = "|".join(re.escape(each) for each in table.firms)
    return re.compile(
        rf"\b(\d[\d,]*)\+?[- ](?:{nouns})[- ](?:[\w-]+ ){{0,2}}?(?:{firms})\b", re.I
    )


@cache
def _named_size() -> re.Pattern[str]:
    nouns = alternatives(move_words().size.nouns)
    words = "|".join(duty_words().numbers)
    return re.compile(rf"\b(\d[\d,]*|{words})\+?[- ](?:{nouns})\b", re.I)


@lru_cache(maxsize=256)
def employer_size(bullets: tuple[Bullet, ...], employer: str = "") -> int | None:
    """Give the size of the whole employer, where a statement or its line gives it."""
    named = _named_size().search(employer) if " " in employer else None
    if named:
        return _number(named.group(1))
    for bullet in bullets:
        found = _size_pattern().search(bullet.text) if has_digit(bullet.text) else None
        if found:
            return _number(found.group(1))
    return None


def _number(text: str) -> int:
    return duty_words().numbers.get(text.lower()) or int(text.replace(",", ""))


def scope_direction(
    before: float | None, after: float | None, times: int = 2
) -> Direction | None:
    """Compare two counts: at least twice or half as many is a change (M12)."""
    if before is None or after is None or min(before, after) < 2:
        return None
    if after >= times * before:
        return "up"
    return "down" if before >= times * after else None
