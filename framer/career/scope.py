"""People led and size of the employer, where the statements give a number."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from framer.knowledge.loader import load_table
from framer.model import Bullet, Direction

_WORDS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}


class People(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that say people are led."""

    verbs: list[str]
    nouns: list[str]
    phrases: list[str]
    groups: list[str]
    fits: list[str]
    does_not_fit: list[str]


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
    """A change of system that gives everyone a new starting rank (M15)."""

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
    direction: Direction = "unclear"


class MoveWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of moves.toml."""

    people: People
    size: Size
    employers: Employers
    rotating: Rotating
    resets: list[Reset]
    near: dict[str, list[list[str]]]
    sectors: dict[str, list[str]]


@cache
def move_words() -> MoveWords:
    """Give moves.toml."""
    return load_table("moves.toml", MoveWords)


# Words of which one must stand in a statement for each pattern of people led; a
# pattern is made only when a statement asks for it.
_CUES = (
    ("team",),
    (" ",),
    ("person", "strong", "member", "people"),
    ("reports",),
    ("reports",),
)


@cache
def _people_pattern(place: int) -> re.Pattern[str]:
    table = move_words().people
    verbs = "|".join(re.escape(each) for each in sorted(table.verbs, key=len)[::-1])
    nouns = "|".join(re.escape(each) for each in sorted(table.nouns, key=len)[::-1])
    number = rf"(\d[\d,]*|{'|'.join(_WORDS)})\+?"
    up_to = r"(?:up to |around |about |over |more than |some |approximately )?"
    words = r"(?:[\w'/&-]+ ){0,3}?"
    patterns = (
        rf"\b(?:{verbs})\b[^.;]{{0,40}}?\bteams? of {up_to}{words}{number}",
        rf"\b(?:{verbs})\b (?:and \w+ )?(?:an? |the |our )?{up_to}{number}"
        rf"[- ]{words}(?:{nouns})\b",
        rf"\b(?:{verbs})\b (?:an? |the |our )?{number}"
        r"[- ](?:person|strong|member|people)",
        rf"\b{number} (?:direct|indirect|direct and indirect) reports\b",
        rf"\b(?:with|of) {number} (?:direct )?reports\b",
    )
    return re.compile(patterns[place], re.I)


@cache
def _hint() -> re.Pattern[str]:
    """A cheap first look: a number, or a word for a group of people."""
    table = move_words().people
    words = [*_WORDS, *table.groups, *(each.split()[0] for each in table.phrases)]
    return re.compile(rf"\d|\b(?:{'|'.join(map(re.escape, words))})", re.I)


@cache
def _leads_pattern() -> re.Pattern[str]:
    table = move_words().people
    verbs = "|".join(re.escape(each) for each in table.verbs)
    phrases = "|".join(re.escape(each) for each in table.phrases)
    groups = "|".join(re.escape(each) for each in table.groups)
    words = r"(?:[\w'/&-]+ ){0,3}?"
    return re.compile(
        rf"\b(?:{phrases}|(?:{verbs}) (?:an?|the|our|my) {words}(?:{groups}))\b", re.I
    )


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
    nouns = "|".join(map(re.escape, move_words().size.nouns))
    return re.compile(rf"\b(\d[\d,]*)\+? (?:{nouns})\b", re.I)


@lru_cache(maxsize=256)
def people_led(bullets: tuple[Bullet, ...]) -> tuple[int, Bullet] | None:
    """Give the largest number of people led that the statements state, and where.

    The number is 1 where people are led without a number ("Managed a team").
    """
    best: tuple[int, Bullet] | None = None
    for bullet in bullets:
        if not _hint().search(bullet.text):
            continue
        lower = bullet.text.lower()
        for place, cues in enumerate(_CUES):
            if not any(cue in lower for cue in cues):
                continue
            for found in _people_pattern(place).finditer(bullet.text):
                count = _number(found.group(1))
                if 1 <= count <= 100_000 and (best is None or count > best[0]):
                    best = (count, bullet)
        if best is None and _leads_pattern().search(bullet.text):
            best = (1, bullet)
    return best


@lru_cache(maxsize=256)
def employer_size(bullets: tuple[Bullet, ...], employer: str = "") -> int | None:
    """Give the size of the whole employer, where a statement or its line gives it."""
    named = _named_size().search(employer) if _has_digit(employer) else None
    if named:
        return _number(named.group(1))
    for bullet in bullets:
        found = _size_pattern().search(bullet.text) if _has_digit(bullet.text) else None
        if found:
            return _number(found.group(1))
    return None


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _number(text: str) -> int:
    word = text.lower()
    return _WORDS[word] if word in _WORDS else int(word.replace(",", ""))


def scope_direction(before: int | None, after: int | None) -> Direction | None:
    """Compare two headcounts: at least twice or half as many is a change (M12)."""
    if before is None or after is None or min(before, after) < 2:
        return None
    if after >= 2 * before:
        return "up"
    return "down" if before >= 2 * after else None
