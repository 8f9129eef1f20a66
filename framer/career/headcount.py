"""People led, where the statements of a position say so.

A number counts only where the person leads those people: a member of a team of
twelve, or the trainer of thirty nurses, leads none of them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from framer.career.scope import move_words
from framer.model import Bullet

# How far a verb of leading may stand before "a team of".
_REACH = 40
# Words of which one must stand in a statement for each pattern of people led; a
# pattern is made only when a statement asks for it.
_CUES = (
    (" of", " (", "total"),
    (" ",),
    ("person", "strong", "member", "people"),
    ("report",),
    ("report",),
    ("line", "supervis", "manage"),
    ("headcount", "fte"),
    (" and ", ", ", " plus "),
)


@cache
def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(each) for each in sorted(words, key=len)[::-1])


# Of a range the lower end counts.
_NUMBER = r"(?P<n>\d[\d,]*)(?:\s?(?:-|–|to)\s?\d[\d,]*)?\s?\+?"


@cache
def _number_words() -> re.Pattern[str]:
    words = _alternatives(tuple(move_words().people.numbers))
    return re.compile(rf"\b({words})(?:[- ]({words}))?\b", re.I)


def _in_digits(text: str) -> str:
    """Write numbers in digits: "two dozen" multiplies, "twenty-five" adds."""
    numbers = move_words().people.numbers

    def digits(found: re.Match[str]) -> str:
        one, two = (numbers.get((each or "").lower(), 0) for each in found.groups())
        return str(one * two if two > one else one + two)

    return _number_words().sub(digits, text)


@cache
def _people_pattern(place: int) -> re.Pattern[str]:
    table = move_words().people
    verbs, nouns = _alternatives(tuple(table.verbs)), _alternatives(tuple(table.nouns))
    groups = _alternatives(tuple(table.groups))
    aside = _alternatives(tuple(table.not_led))
    things = _alternatives(tuple(table.things))
    number = _NUMBER
    up_to = r"(?:up to |around |about |over |more than |some |approximately |c\. ?|~)?"
    words = r"(?:[\w'/&-]+ ){0,3}?"
    reach = rf"(?:(?!\b(?:{aside})\b)[^.;]){{0,{_REACH}}}?"
    people = rf"(?:{nouns})\b(?!['’]|,? (?:{things})\b)"
    patterns = (
        rf"(?:\b(?:{verbs})\b{reach}|^\W*(?:an? )?)\b(?:{groups})s?"
        rf"(?: of| \(| totall?ing) ?{up_to}{words}{number}",
        rf"\b(?:{verbs})\b (?:and \w+ )?(?:an? |the |our )?{up_to}(?:an? )?{number}"
        rf"[- ]{words}{people}",
        rf"\b(?:{verbs})\b {reach}\b{number}[- ](?:person|strong|member|people)\b"
        rf" {words}(?:{groups})",
        rf"\b{number} (?:direct|indirect|direct and indirect) reports\b",
        rf"\b(?:(?:with|of) {number} (?:(?:direct )?reports|(?:{nouns}) reporting)\b"
        rf"|direct reports: {number.replace('<n>', '<m>')})",
        rf"\b(?:line[- ]manag(?:ed|ing|er of|ement of|ement for)|supervis(?:ed|ing))"
        rf" {up_to}{number}(?=[.,;)]|$| (?:and|across|in|on|over|who)\b)",
        rf"\b(?:headcount(?: of|:)? {up_to}{number.replace('<n>', '<m>')}"
        rf"|{number} (?:fte|ftes)\b)",
        rf"\b(?:{verbs})\b {up_to}\d+"
        rf" (?:[\w'/&-]+ ){{0,3}}[\w'/&-]+(?:, and|,| and| plus) {up_to}{number}"
        rf" {words}{people}",
    )
    return re.compile(patterns[place], re.I)


@cache
def _hint() -> re.Pattern[str]:
    """A cheap first look: a number, or a word for a group of people."""
    table = move_words().people
    words = [
        *table.numbers,
        *table.groups,
        *(each.split()[0] for each in table.phrases),
    ]
    return re.compile(rf"\d|\b(?:{'|'.join(map(re.escape, words))})", re.I)


@cache
def _leads_pattern() -> re.Pattern[str]:
    table = move_words().people
    words = r"(?:[\w'/&-]+ ){0,3}?"
    return re.compile(
        rf"\b(?:{_alternatives(tuple(table.phrases))}|(?:{_alternatives(tuple(table.verbs))})"
        rf" (?:an?|the|our|my) {words}(?:{_alternatives(tuple(table.groups))}))\b",
        re.I,
    )


@cache
def _nobody_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_alternatives(tuple(move_words().people.nobody))})\b", re.I
    )


@lru_cache(maxsize=256)
def leads_nobody(bullets: tuple[Bullet, ...]) -> Bullet | None:
    """Give the statement that says that nobody is led, None if none does."""
    return next((e for e in bullets if _nobody_pattern().search(e.text)), None)


@lru_cache(maxsize=256)
def people_led(bullets: tuple[Bullet, ...]) -> tuple[int, Bullet] | None:
    """Give the largest number of people led that the statements state, and where.

    The number is 1 where people are led without a number ("Managed a team").
    """
    best: tuple[int, Bullet] | None = None
    for bullet in bullets:
        if not _hint().search(bullet.text) or _nobody_pattern().search(bullet.text):
            continue
        for count in _counts(bullet.text):
            if 1 <= count <= 100_000 and (best is None or count > best[0]):
                best = (count, bullet)
        if best is None and _leads_pattern().search(bullet.text):
            best = (1, bullet)
    return best


def _counts(text: str) -> list[int]:
    text = _in_digits(text)
    lower = text.lower()
    return [
        int(next(each for each in found.groupdict().values() if each).replace(",", ""))
        for place, cues in enumerate(_CUES)
        if any(cue in lower for cue in cues)
        for found in _people_pattern(place).finditer(text)
    ]
