"""Titles as they stand in a sentence."""

from __future__ import annotations

import re
from functools import cache

from framer.framing.data import terms, words
from framer.framing.english import (
    MONTHS,
    NUMBER_WORDS,
    article,
    capitalise,
    date_in_prose,
    in_latin_letters,
    join,
    months_in_prose,
    period_in_prose,
    spell_small,
    spelled_out,
    with_article,
)
from framer.framing.nounlines import listed
from framer.knowledge.normalise import alternatives
from framer.reading.vocabulary import ends_as_title

__all__ = [
    "MONTHS",
    "NUMBER_WORDS",
    "OPEN_COMMA",
    "a_role",
    "a_title",
    "article",
    "capitalise",
    "date_in_prose",
    "heading",
    "in_latin_letters",
    "join",
    "lower_word",
    "months_in_prose",
    "period_in_prose",
    "short_title",
    "spell_small",
    "spelled_out",
    "spoken_title",
    "title_closed",
    "title_in_prose",
    "with_article",
]

# Stands behind a name with a comma: where the sentence goes on, the comma is closed.
OPEN_COMMA = "\x1f"

_NUMERAL = re.compile(r"I{1,3}|IV|VI{0,3}|IX|X")
_ARROW = re.compile(r"\s*(?:→|➔|➜|=>|->)\s*|,\s+then\s+", re.I)
_INNER_STOPS = re.compile(r"(?:[A-Za-z]\.){2,}")
# A bracket without a blank before it is part of a word where a figure stands: 510(k).
_NOTE = re.compile(r"(?:\s+|(?<=[A-Za-z]))[(\[](?:.*?[)\]]|[^)\]]*$)")
_LAST_NOTE = re.compile(r"\s*[(\[](\w+)[)\]]\s*$")
_UNIT = re.compile(r"\s*,\s*|\s+[–—|-]\s+|\s*:\s+")
_UNIT_WORDS = 3
# Seats at the top that one person holds together: co-founder and CTO.
_GRADE = re.compile(r"(?:grade|band|level|tier|step) ?\w{1,4}", re.I)
_SEAT = re.compile(r"C[A-Z]{1,2}O", re.I)
# Titles of which a place has one: no article.
_SOLE = re.compile(
    r"^(?:interim |acting |deputy |assistant )?(?:head|director|chief|chair|founder"
    r"|co-founder|owner|managing director|managing partner|vice president|vp|svp|evp"
    r"|president|ceo|cto|cfo|coo|principal of)\b(?!['’])",
    re.I,
)


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


@cache
def shouted_words() -> dict[str, str]:
    """Acronyms and names by their form in capitals."""
    return {word.upper(): word for word in words().proper.split()} | _acronyms()


def lower_word(word: str, *, shouting: bool = False) -> str:
    """One word of a title as it stands in a sentence.

    Args:
        word: The word.
        shouting: The whole text is in capitals, so capitals say nothing.
    """
    bare = word.strip(",.;:()")
    if _INNER_STOPS.fullmatch(word):
        return word
    if shouting:
        if _NUMERAL.fullmatch(bare):
            return word
        known = shouted_words().get(bare)
        return word.replace(bare, known) if known else word.lower()
    if bare in _kept_capitals() or bare in _acronyms():
        return word
    if len(bare) > 1 and (bare[1:] != bare[1:].lower() or any(map(str.isdigit, bare))):
        parts = re.split(r"([/&-])", word)
        if len(parts) > 1:
            # "CDL-A": a letter beside a sign is a class, not an article
            return "".join(
                part if len(part) < 2 else lower_word(part) for part in parts
            )
        return word
    if len(bare) == 1:
        return word if bare != "A" else "a"
    return word.lower()


@cache
def _named_after() -> re.Pattern[str]:
    """Where a title goes on with a name: `law clerk to the Hon. A. Moss`."""
    names = alternatives(words().honorifics)
    return re.compile(rf"\s+(?:to|for)(?: the)? (?:{names})(?= [A-Z]).*$")


@cache
def _before_names() -> frozenset[str]:
    return frozenset(words().before_names)


def _lowered(part: str, *, shouting: bool) -> str:
    named = _named_after().search(part)
    tail = named.group() if named else ""
    plain = part.removesuffix(tail).split() if tail else part.split()
    said = [
        words().cut_short.get(word.lower()) or lower_word(word, shouting=shouting)
        for word in plain
    ]
    for number, word in enumerate(plain[:-1]):
        if word in _before_names() and said[number + 1][:1].isupper():
            said[number] = word  # North America
    return " ".join(said) + tail


@cache
def is_foreign(title: str) -> bool:
    """Whether a title is in another language; it is then kept word for word."""
    lower = title.lower()
    for word in re.findall(r"[^\W\d_]+", lower):
        if not word.isascii() and word not in words().loan_words:
            return True
        if word.endswith(tuple(words().foreign_titles)):
            return True
    return bool(lower.split()) and ends_as_title(lower.split())


@cache
def a_title(title: str, place: str = "") -> str:
    """A title in prose with the article it takes: `a buyer`, `head of science`.

    Args:
        title: The title.
        place: Where it was held, such as `at Crumb`, to stand behind it.
    """
    post = f"{title} {place}" if place else title
    if _SOLE.match(post) or _names_group(title) or is_foreign(title):
        return post
    return with_article(post)


def _names_group(title: str) -> bool:
    """Whether a title names no single person: `bar staff`, `crew`."""
    noun = re.split(r" (?:of|for|to|in|at|and) ", title)[0].rsplit(" ", 1)[-1]
    return noun.lower() in words().group_titles


@cache
def a_role(title: str) -> str:
    """A post by its title: `a sous chef role`, `a role as a teacher of English`."""
    long = len(title.split()) > 4 or re.search(r" (?:of|for|to) |, ", title)
    plain = _SOLE.match(title) is None and not is_foreign(title)
    if long or not plain or title.endswith(("lead", "role")):
        return f"a role as {a_title(title)}"
    return f"{with_article(title)} role"


@cache
def heading(title: str) -> str:
    """A title at the head of a profile: as it is written, unless all in capitals."""
    plain = _NOTE.sub("", _for_now_first(title))
    plain = _ARROW.split(plain)[-1].strip(" ,;–-")
    shouts = _shouts(plain) or _shouts(plain.split(",")[0])
    said = _quietly(plain) if shouts else plain
    return f"{said}{OPEN_COMMA}" if ", " in said else said


def _quietly(text: str) -> str:
    """A title in capitals with a capital at the head of each word only."""
    said = []
    for number, word in enumerate(text.split()):
        if any(map(str.isdigit, word)):
            said.append(word)  # a grade: GS-12
            continue
        small = lower_word(word, shouting=True)
        joins = number and small in listed("english") | listed("foreign")
        said.append(small if joins else capitalise(small))
    return " ".join(said)


def _shouts(text: str) -> bool:
    """Whether a title is written in capitals throughout and is no set of initials."""
    return text.isupper() and (len(text) > 4 or text.lower() in words().small_words)


@cache
def short_title(title: str) -> str:
    """The title without its unit, for a second mention: `staff nurse`.

    Where the title says nothing without its unit it stays whole.
    """
    plain = _NOTE.sub("", _for_now_first(title))
    plain = re.sub(r"\s*[|@].*$", "", plain).strip(" ,;–-")
    if is_foreign(plain):
        return title_in_prose(title)
    head = _named_after().sub("", _UNIT.split(_ARROW.split(plain)[-1])[0])
    if _GRADE.fullmatch(head):
        return title_in_prose(title)
    if _generic_head().match(head) or _without_ranks(head) in words().bare_heads:
        return title_in_prose(title)
    return title_in_prose(head)


@cache
def _generic_head() -> re.Pattern[str]:
    before = "|".join(words().before_generic)
    heads = "|".join(words().generic_heads)
    return re.compile(rf"^(?:(?:{before}) )?(?:{heads})$", re.I)


def _without_ranks(head: str) -> str:
    said = head.lower().split()
    while len(said) > 1 and said[0] in words().ranks_before:
        said.pop(0)
    return " ".join(said)


def _for_now_first(title: str) -> str:
    """`Head of Science (Acting)` as `Acting Head of Science`: it is another post."""
    match = _LAST_NOTE.search(title)
    if match is None or match.group(1).lower() not in words().for_now_after:
        return title
    return f"{match.group(1).title()} {title[: match.start()]}"


@cache
def title_in_prose(title: str) -> str:
    """A title as a common noun: `Staff Nurse, ICU` becomes `ICU staff nurse`.

    What stands in brackets is left out; a unit after a comma moves to the front where
    that reads well. A title in another language keeps its capitals.
    """
    plain = _NOTE.sub("", _for_now_first(title)).strip()
    plain = re.sub(r"\s*[|@].*$", "", plain).strip(" ,;–-")
    plain = re.sub(r"\s+/\s+", "/", plain)
    # two titles with an arrow between them: the later one was held last
    plain = _ARROW.split(plain)[-1]
    if is_foreign(plain):
        return _quietly(plain) if _shouts(plain) else plain
    parts = [part for part in _UNIT.split(plain) if part]
    if not parts:
        return title
    shouting = _shouts(plain) or _shouts(parts[0])
    # "as scientist I I led": the first grade of a series goes without its number
    parts[0] = re.sub(r"(?<=[A-Za-z]) I$", "", parts[0])
    if len(parts) > 1 and _GRADE.fullmatch(parts[0]):
        parts.pop(0)
    head = _lowered(parts[0], shouting=shouting)
    if len(parts) == 1 or is_credential_tail(parts[1]):
        return head
    unit = _lowered(parts[1], shouting=shouting)
    return _with_unit(head, unit, unit if shouting else parts[1])


def spoken_title(title: str) -> str:
    """A title in a letter or aloud: without the unit that a comma sets off.

    `as a shift superintendent, Quay, at the port` is no phrase that anybody says.
    """
    said = title_in_prose(title)
    head = said.split(", ", 1)[0]
    return said if is_foreign(title) or not head else head


def _with_unit(head: str, unit: str, written: str) -> str:
    """A title and its unit as one phrase, in the order in which they are written.

    Only a plain role such as nurse or manager, without a rank, takes its unit in front.
    """
    count = len(unit.split())
    if _left_out(unit, count):
        return head
    first = unit.split(maxsplit=1)[0].lower()
    if first in head.lower().split() or " of " in f" {head} ":
        return head
    if _SEAT.fullmatch(unit) or unit.rsplit(" ", 1)[-1] in words().persons.split():
        return f"{head} and {unit}"
    the = "the " if unit.rsplit(" ", 1)[-1] in words().the_units else ""
    if head.lower() in words().of_heads:
        return f"{head} of {the}{unit}"
    said = head.lower().split()
    ranked = any(word in words().ranks_before for word in said)
    if the and _generic_head().match(head) and not ranked:
        return f"{head} of {the}{unit}"
    if said[0] in ("general", "managing"):
        return f"{head} for {unit}"
    if said[-1] in words().plain_roles and not ranked and " and " not in unit:
        if count <= 2:
            return f"{unit} {head}"
        return head
    if _generic_head().match(head) and not ranked:
        return f"{head} for {unit}"
    return f"{head}, {written}" if count <= _UNIT_WORDS else head


def _left_out(unit: str, count: int) -> bool:
    """Whether a unit is a grade, a number or a name: `District 2`, `The Orpheum`."""
    numbered = count > 1 and re.search(r"\d|\b[IVX]+$", unit) is not None
    return numbered or unit.lower().startswith(tuple(words().left_out_units))


def is_credential_tail(text: str) -> bool:
    """Whether a comma is followed by letters, as in `Staff Nurse, RN, BSN`."""
    return text.strip(". ") in words().credentials


def title_closed(title: str) -> str:
    """A title, marked where it holds a comma that a sentence has to close."""
    return f"{title}{OPEN_COMMA}" if ", " in title else title
