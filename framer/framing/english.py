"""Small matters of written English: articles, lists, number words, dates."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from framer.framing.data import words
from framer.knowledge.normalise import alternatives
from framer.model import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten",
)  # fmt: skip
NUMBER_WORDS = {name: value for value, name in enumerate(_UNITS)} | {
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
# Where one statement ends and the next may begin.
STATEMENT_END = re.compile(r"(?<=[.!?;])\s+")
# What parts the items of a list, brackets left whole.
ITEMS = re.compile(r",\s+(?![^(]*\))")
# What follows a noun and says more of it: "nurses | on two wards".
BEHIND_NOUN = re.compile(r" (?:of|for|with|at|in|on|to|across|from|by)\b|[,(]")
BRACKETS = re.compile(r"\s*[(\[].*?[)\]]")
# A word of a text that is compared with another one, figures and amounts too.
RUN_WORD = re.compile(r"[\w%$£€'-]+")
# Letters whose names begin with a vowel sound: an HR post, an SQL course.
_VOWEL_LETTERS = "AEFHILMNORSX"
_AN_NUMBERS = re.compile(r"^(8|11|18)(?!\d)|^8\d*(?!\d)|^(11|18),\d{3}(?!,)")
_YOU_SOUND = re.compile(
    r"^(uni(?!n|m)|use|usa|ut[ie]|eu|ewe|one\b|once\b|ub|ur[aeo])", re.I
)
_SMALL_NUMBER = re.compile(
    r"(?<![\w.,$£€#/:-])([2-9])(?= [A-Za-z]|(?<=of \d)(?=$|[,.;](?!\d)))"
    r"(?! (?:am|pm|AM|PM|x|times|GB|TB|MB|Gbps|FTE|years?\b.*old)\b)"
)
_RANGE = re.compile(
    r"\b(?:from|between) ([2-9]) ([a-z-]+) (to|and) ([2-9])(?=$|[,;]| (?:and|in|for)\b)"
)
_WORD_BEFORE = re.compile(r"([\w'’%-]+)[ (]$")
_NEXT_FIGURE = re.compile(r" (?:[a-z%-]+ )?\d|(?: [a-z-]+){0,2} to \d")
_FIGURE_BEFORE = re.compile(r"\d[\d.,]*[%kKmM]?(?:(?: [a-z-]+(?: to)?)? |[–—-])$")


def article(phrase: str) -> str:
    """`a` or `an`, by how the phrase sounds."""
    word = phrase.lstrip("\"'“‘($£€")
    if not word:
        return "a"
    if word[0].isdigit():
        return "an" if _AN_NUMBERS.match(word) else "a"
    first = re.split(r"[\s/-]", word, maxsplit=1)[0]
    if first.lower().startswith(tuple(words().silent_h)):
        return "an"
    if spelled_out(first) or _degree_letters().match(first):
        return "an" if first[0] in _VOWEL_LETTERS else "a"
    if _YOU_SOUND.match(word):
        return "a"
    return "an" if word[0].lower() in "aeiou" else "a"


@cache
def _degree_letters() -> re.Pattern[str]:
    """Letters that are read one by one though not all of them are capitals."""
    return re.compile(rf"{alternatives(words().degree_letters)}|[A-Z]\.")


def spelled_out(word: str) -> bool:
    """Whether a word is read letter by letter, as far as its capitals show."""
    letters = re.sub(r"[^A-Za-z]", "", word)
    if word in words().said_as_words:
        return False
    return (len(letters) > 1 and letters.isupper()) or (
        len(word) == 1 and word.isupper()
    )


def with_article(phrase: str) -> str:
    """The phrase with its indefinite article."""
    return f"{article(phrase)} {phrase}"


def join(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]


def capitalise(text: str) -> str:
    """The text with its first letter capital, unless the word's own form forbids it."""
    word = text.split(" ", 1)[0]
    if re.match(r"[a-z]+[A-Z]", word):
        return text
    return text[:1].upper() + text[1:]


def spell_small(text: str) -> str:
    """The text with single-digit counts from 2 on before a noun as words.

    A number that is part of a name (`Years 7 to 11`, `set 3`, `Phase 2 trials`) or that
    stands beside another figure stays a figure.
    """
    spelled = _RANGE.sub(_spelled_range, text)
    return _SMALL_NUMBER.sub(lambda match: _spelled(match, spelled), spelled)


def _spelled_range(match: re.Match[str]) -> str:
    low, noun, link, high = match.groups()
    lead = match.group().split(" ", 1)[0]
    return f"{lead} {_UNITS[int(low)]} {noun} {link} {_UNITS[int(high)]}"


def _spelled(match: re.Match[str], text: str) -> str:
    """The number as a word, or as it stands where it is a name or beside a figure."""
    before, after = text[: match.start()], text[match.end() :]
    word = _WORD_BEFORE.search(before)
    named = word is not None and (
        word.group(1)[0].isupper() or word.group(1).lower() in _numbered()
    )
    if named or _NEXT_FIGURE.match(after) or _FIGURE_BEFORE.search(before):
        return match.group()
    return _UNITS[int(match.group(1))]


@cache
def _numbered() -> frozenset[str]:
    return frozenset(words().numbered.split())


def date_in_prose(date: PartialDate) -> str:
    """`June 2019`, or `2019` where the month is not known."""
    if date.month is None:
        return str(date.year)
    return f"{MONTHS[date.month - 1]} {date.year}"


def period_in_prose(start: PartialDate, end: PartialDate) -> str:
    """`from October to November 2015`, `in October 2015`, `from 2014 to 2016`."""
    if (start.year, start.month) == (end.year, end.month):
        return f"in {date_in_prose(start)}"
    first = date_in_prose(start)
    if start.month and end.month and start.year == end.year:
        first = MONTHS[start.month - 1]
    return f"from {first} to {date_in_prose(end)}"


def months_in_prose(months: int) -> str:
    """A length of time as one says it: `18 months`, `three years`, `almost five years`.

    A number of years is only ever understated, or marked as nearly reached.
    """
    if months < 24:
        count = _UNITS[months] if 2 <= months < 10 else str(months)
        return (
            "one month"
            if months == 1
            else f"{count} months"
            if months != 12
            else "a year"
        )
    years, rest = divmod(months, 12)
    if rest >= 10:
        return f"almost {_year_count(years + 1)} years"
    if rest == 0:
        return f"{_year_count(years)} years"
    if rest in (6, 7, 8):
        return f"{_year_count(years)} and a half years"
    return f"more than {_year_count(years)} years"


def _year_count(years: int) -> str:
    return _UNITS[years] if years <= 10 else str(years)


def in_latin_letters(text: str) -> bool:
    """Whether an English sentence can hold a name: no letter of another script."""
    return text.isascii() or all(
        unicodedata.name(each, "LATIN").startswith("LATIN")
        for each in text
        if each.isalpha() and not each.isascii()
    )
