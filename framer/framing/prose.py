"""Small matters of written English: articles, lists, number words, titles, dates."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from framer.framing.data import terms, words
from framer.model import PartialDate, Position

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
# Letters whose names begin with a vowel sound: an HR post, an SQL course.
_VOWEL_LETTERS = "AEFHILMNORSX"
_AN_NUMBERS = re.compile(r"^(8|11|18)(?!\d)|^8\d*(?!\d)|^(11|18),\d{3}(?!,)")
_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
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
_FIGURE_BEFORE = re.compile(r"\d[\d.,]*[%kKmM]?(?: [a-z-]+(?: to)?)? $")


def article(phrase: str) -> str:
    """`a` or `an`, by how the phrase sounds."""
    word = phrase.lstrip("\"'“‘($£€")
    if not word:
        return "a"
    if word[0].isdigit():
        return "an" if _AN_NUMBERS.match(word) else "a"
    first = re.split(r"[\s/-]", word, maxsplit=1)[0]
    if first.lower().startswith(_SILENT_H):
        return "an"
    if spelled_out(first):
        return "an" if first[0] in _VOWEL_LETTERS else "a"
    if _YOU_SOUND.match(word):
        return "a"
    return "an" if word[0].lower() in "aeiou" else "a"


_SAID_AS_WORDS = {"SAP", "NATO", "NASA", "PACU", "NICU", "LAMP", "SIEM", "CAD", "PHP"}


def spelled_out(word: str) -> bool:
    """Whether a word is read letter by letter, as far as its capitals show."""
    letters = re.sub(r"[^A-Za-z]", "", word)
    if word in _SAID_AS_WORDS:
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


@cache
def _kept_capitals() -> frozenset[str]:
    """Words that keep their capitals in a sentence: names, tools and acronyms."""
    kept = set(words().proper.split())
    for term in terms().values():
        if term.kind in ("tool", "certification") and " " not in term.name:
            kept.add(term.name)
    return frozenset(kept)


@cache
def _acronyms() -> dict[str, str]:
    return {word.upper(): word for word in words().acronyms.split()}


_NUMERAL = re.compile(r"I{1,3}|IV|VI{0,3}")
_ARROW = re.compile(r"\s*(?:→|➔|➜|=>|->)\s*")


def lower_word(word: str, *, shouting: bool = False) -> str:
    """One word of a title as it stands in a sentence.

    Args:
        word: The word.
        shouting: The whole text is in capitals, so capitals say nothing.
    """
    bare = word.strip(",.;:()")
    if shouting:
        if _NUMERAL.fullmatch(bare):
            return word
        known = _acronyms().get(bare)
        return word.replace(bare, known) if known else word.lower()
    if bare in _kept_capitals() or bare in _acronyms():
        return word
    if len(bare) > 1 and (bare[1:] != bare[1:].lower() or any(map(str.isdigit, bare))):
        parts = re.split(r"([/&-])", word)
        if len(parts) > 1:
            return "".join(lower_word(part) if part else part for part in parts)
        return word
    if len(bare) == 1:
        return word if bare != "A" else "a"
    return word.lower()


_ABBREVIATED = {
    "sr": "senior", "sr.": "senior", "snr": "senior", "snr.": "senior",
    "jr": "junior", "jr.": "junior", "asst": "assistant", "asst.": "assistant",
    "mgr": "manager", "mgr.": "manager", "dir.": "director", "eng.": "engineer",
    "assoc.": "associate", "&": "and", "dept": "department", "dept.": "department",
}  # fmt: skip
_GENERIC_HEAD = re.compile(
    r"^(?:senior |assistant |associate |deputy |regional |group |global )?"
    r"(director|vp|vice president|manager|head|lead|president|svp|evp|avp|chief)$",
    re.I,
)
_NOTE = re.compile(r"\s*[(\[].*?[)\]]")
_UNIT = re.compile(r"\s*,\s*|\s+[–—|-]\s+|\s*:\s+")


# Titles of which a place has one: no article.
_SOLE = re.compile(
    r"^(?:interim |acting |deputy |assistant )?(?:head|director|chief|chair|founder"
    r"|co-founder|owner|managing director|managing partner|vice president|vp"
    r"|president|ceo|cto|cfo|coo|principal of)\b",
    re.I,
)


@cache
def a_title(title: str) -> str:
    """A title in prose with the article it takes: `a buyer`, `head of science`."""
    return title if _SOLE.match(title) else with_article(title)


@cache
def a_role(title: str) -> str:
    """A post by its title: `a sous chef role`, `a role as a teacher of English`."""
    long = len(title.split()) > 4 or " of " in title or " for " in title
    if long or _SOLE.match(title) or title.endswith(("lead", "role")):
        return f"a role as {a_title(title)}"
    return f"{with_article(title)} role"


@cache
def heading(title: str) -> str:
    """A title at the head of a profile: as it is written, unless all in capitals."""
    plain = _NOTE.sub("", title).strip(" ,;–-")
    if not (plain.isupper() and len(plain) > 4):
        return plain
    return " ".join(capitalise(word) for word in title_in_prose(title).split())


@cache
def short_title(title: str) -> str:
    """The title without its unit, for a second mention: `staff nurse`."""
    plain = re.sub(r"\s*[|@].*$", "", _NOTE.sub("", title)).strip(" ,;–-")
    head = _UNIT.split(plain)[0]
    if _GENERIC_HEAD.match(head):
        return title_in_prose(title)
    return title_in_prose(head)


@cache
def title_in_prose(title: str) -> str:
    """A title as a common noun: `Staff Nurse, ICU` becomes `ICU staff nurse`.

    What stands in brackets is left out; a unit after a comma moves to the front where
    that reads well.
    """
    plain = _NOTE.sub("", title).strip()
    plain = re.sub(r"\s*[|@].*$", "", plain).strip(" ,;–-")
    plain = re.sub(r"\s+/\s+", "/", plain)
    # "as scientist I I led": the first grade of a series goes without its number
    plain = re.sub(r"(?<=[A-Za-z]) I$", "", plain)
    # two titles with an arrow between them: the later one was held last
    plain = _ARROW.split(plain)[-1]
    shouting = plain.isupper() and len(plain) > 4
    parts = [part for part in _UNIT.split(plain) if part]
    if not parts:
        return title
    lowered = [
        " ".join(
            _ABBREVIATED.get(word.lower()) or lower_word(word, shouting=shouting)
            for word in part.split()
        )
        for part in parts
    ]
    head, units = lowered[0], lowered[1:]
    if not units or is_credential_tail(parts[1]):
        return head
    unit = units[0]
    if unit.split()[0].lower() in head.lower().split() or " of " in f" {head} ":
        return head
    count = len(unit.split())
    if count <= 2 and " and " not in unit:
        return f"{unit} {head}"
    if _GENERIC_HEAD.match(head):
        return f"{head} for {unit}"
    return head


def is_credential_tail(text: str) -> bool:
    """Whether a comma is followed by letters, as in `Staff Nurse, RN, BSN`."""
    return text.strip(". ") in words().credentials


@cache
def _served_in() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words().served_in))})\b")


@cache
def _held_of() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, words().held_of))})\b")


def employer_in_prose(name: str) -> str:
    """An employer's name with the article that it takes in a sentence."""
    plain = name.strip().rstrip(",;")
    lower = plain.lower()
    ends = tuple(words().with_the_ends)
    if any(lower.startswith(start) for start in words().with_the) or lower.endswith(
        ends
    ):
        return f"the {plain}"
    return plain


def employer_phrase(position: Position) -> str | None:
    """`at Harbour General`, `in the US Army`, or None where no company is named."""
    return _employer_phrase(position.employer or "", position.title)


@lru_cache(maxsize=1024)
def _employer_phrase(employer: str, title: str) -> str | None:
    name = employer.strip().rstrip(",;")
    if not name or name.lower() in words().no_company:
        return None
    lower = name.lower()
    if _served_in().search(lower):
        if lower.startswith("the "):
            return f"in the {name[4:]}"
        return f"in the {name}"
    if _held_of().match(title_in_prose(title).lower()):
        return f"of {employer_in_prose(name)}"
    return f"at {employer_in_prose(name)}"


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
    if rest in (5, 6, 7):
        return f"{_year_count(years)} and a half years"
    return f"more than {_year_count(years)} years"


def _year_count(years: int) -> str:
    return _UNITS[years] if years <= 10 else str(years)
