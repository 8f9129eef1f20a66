"""Things and people that a line without a verb names: `40 beds`, `brigade of 22`."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from framer.framing.data import terms, words
from framer.framing.english import NUMBER_WORDS, article
from framer.framing.nounlines import listed
from framer.framing.prose import lower_word
from framer.framing.verbs import read
from framer.knowledge.loader import load_table
from framer.knowledge.normalise import alternatives


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands before a colon, by how the rest of the line is told."""

    amount: list[str]
    group: list[str]
    tools: list[str]
    duties: list[str]


class LineWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists; the file says what each is for."""

    held: str
    rates: list[str]
    measures: str
    never_told: str
    acting: str
    no_list: str
    work: str
    persons: str
    not_first: str
    no_work: str
    no_opening: str
    claims: str
    areas: str
    met: str
    staff: str
    in_charge: str
    land: str
    furniture: str
    one_of_many: str
    machines: str
    named_first: str
    daily: str
    not_one: str
    terms_of_post: str
    asides: list[str]
    versioned: list[str]
    done: str
    events: str
    foreign: str


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lines with their clauses, and lines that give none."""

    fits: list[tuple[str, str]]
    does_not_fit: list[str]


class NounLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`noun-lines.toml`."""

    labels: Labels
    words: LineWords
    changes: dict[str, str]
    examples: Examples


WORD_NUMBER = alternatives(NUMBER_WORDS)
COUNT = (
    r"(?:(?:about|over|more than|up to|some|nearly|almost) )?(?:~?\d[\d,.]*(?:k|\+)?"
    rf"(?: ?(?:to|–|-) ?\d[\d,]*)?|(?:{WORD_NUMBER})(?:-(?:one|{WORD_NUMBER}))?)"
)
MONEY = (
    r"(?:[A-Z]{0,3}[$£€] ?|(?:USD|EUR|GBP|AED|PKR|KES|INR|CAD|AUD|NZD|CHF|SGD|ZAR) )"
    r"\d[\d.,]*(?: ?(?:k|K|m|M|mn|bn|B|b|million|billion|thousand))?"
)
_COUNTED = re.compile(
    rf"^(?P<count>{COUNT}) (?P<noun>(?:[\w'’&/-]+ ){{0,3}}?[\w'’-]+)"
    r"(?P<rest>(?: (?:of|in|on|at|for|across|with|without|to|from|per|and|a|an|each"
    r"|over|under|through|by)\b.*| \(.*\))?)$",
    re.I,
)
# "14 permanent and 60 seasonal staff"
_TWO_COUNTS = re.compile(
    rf"^(?:{COUNT}) [a-z-]+ and (?:{COUNT}) (?:[a-z-]+ )?(?P<noun>[a-z]+)"
    r"(?: (?:in|on|at|across)\b.*)?$",
    re.I,
)
_SIZED = re.compile(rf"^(?:\d[\d,]*|(?:{WORD_NUMBER}))-[a-z]+ [a-z].*$", re.I)
_GROUP_OF = re.compile(
    rf"^(?:[a-z-]+ ){{0,3}}(?P<noun>[a-z]+) of (?:{COUNT})\b.*$", re.I
)
_OF_SIZE = re.compile(rf"^[a-z-]+ (?:of |for )?(?:up to|to) {COUNT}\b.*$", re.I)
SUM = re.compile(
    rf"^(?P<sum>{MONEY})(?P<noun> (?:[a-z&/-]+ ){{0,2}}[A-Za-z&/-]+)?(?P<rest> .*)?$"
)
_LINE_END = re.compile(r"^(?:in|of) ")
PHRASE_END = re.compile(
    r" (?:of|for|with|at|in|on|to|across|and|from|by|under|over|through|within|per"
    r"|every|each|during|after|before|while)\b"
    r"|[,(]"
)
_BEFORE_ADJECTIVE = frozenset({"a", "an", "the", "of", "for", "newly", "on"})
PROPER = re.compile(r"^[A-Z][a-z]")
_VERB_ITEM = re.compile(r"^([a-z]+)( .*)$")


def noun_lines() -> NounLines:
    """The words that lines without a verb are known by."""
    return load_table("noun-lines.toml", NounLines)


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of `noun-lines.toml`, as a set."""
    value = getattr(noun_lines().words, name)
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def held_nouns() -> frozenset[str]:
    """Plural nouns that a number counts and that a person in a post has."""
    lists = words()
    return (
        word_set("held")
        | {
            noun
            for noun in (*lists.people, *lists.reach)
            if noun.endswith(("s", "staff"))
        }
        | {"people", "staff", "personnel"}
    )


def small_first(text: str) -> str:
    """The text with its first word small, unless that is a name or initials."""
    first, blank, rest = text.partition(" ")
    term = terms().get(first.lower())
    if (term and term.kind == "tool") or first.lower() in {"epic"}:
        return text
    return f"{lower_word(first)}{blank}{rest}"


def of_people(item: str) -> bool:
    """Whether an item counts people: `22 reps`."""
    counted = _COUNTED.match(item)
    noun = counted.group("noun").split()[-1] if counted else ""
    return noun in words().people or noun in word_set("met")


def held_item(item: str, *, inside: bool) -> str | None:
    """A thing that one has in a post, as it stands after "had"; None for others."""
    item = re.sub(r"^(?:an?|the) (?=[a-z]+ of )", "", item)
    lower = item.lower()
    sum_of = SUM.match(item)
    if sum_of is not None:
        noun = (sum_of.group("noun") or "").strip()
        if not noun or _LINE_END.match(noun):
            return item if inside or noun else None
        return f"{article(item)} {item}"
    labels = noun_lines().labels
    for label in labels.amount:
        if re.match(rf"{re.escape(label)} {MONEY}$", item, re.I):
            money = item[len(label) + 1 :]
            return f"{article(money)} {money} {label}"
        if re.match(
            rf"(?:[a-z-]+ ){{0,2}}{re.escape(label)} of (?:over |about )?{MONEY}",
            item,
            re.I,
        ):
            many = label.endswith("s")
            return (
                small_first(item) if many else f"{article(lower)} {small_first(item)}"
            )
    if re.match(rf"(?:sales|turnover|revenue|annual turnover) of {MONEY}", item, re.I):
        lead = "an " if lower.startswith("annual") else ""
        return f"{lead}{small_first(item)}"
    if has_verb(item) or is_deed(item):
        return None
    group = _GROUP_OF.match(item)
    if group is not None and group.group("noun").lower() in labels.group:
        counted = re.match(rf"{COUNT} ", item, re.I)
        return small_first(item) if counted else f"{article(lower)} {small_first(item)}"
    rate = re.match(
        r"^((?:[a-z-]+ ){0,2}?([a-z]+)) ((?:at |of |under |below |above |over )?)"
        r"(\d[\d.]*\s?%)$",
        item,
        re.I,
    )
    if rate is not None and rate.group(2).lower() in word_set("rates"):
        return f"{small_first(rate.group(1))} {rate.group(3) or 'at '}{rate.group(4)}"
    if inside and _OF_SIZE.match(item):
        return small_first(item)
    if _SIZED.match(item) and not re.match(rf"(?:{COUNT}) ", item, re.I):
        last = re.split(PHRASE_END, item, maxsplit=1)[0].rsplit(" ", 1)[-1]
        mass = last.endswith(
            ("s", "ity", "tion", "ment", "care", "cover", "work", "ing")
        )
        mass = mass and last.lower() not in word_set("no_work")
        return small_first(item) if mass else f"{article(item)} {small_first(item)}"
    two = _TWO_COUNTS.match(item)
    if two is not None and two.group("noun").lower() in held_nouns():
        return small_first(item)
    counted = _COUNTED.match(item)
    if counted is None or counted.group("rest").startswith((" to ", " from ")):
        return None  # "41 files to the board" were brought there
    noun = counted.group("noun").split()
    ends = [
        word for word in noun if word in held_nouns() or word.lower() in held_nouns()
    ]
    return (
        small_first(item)
        if ends and noun[-1].lower() in {e.lower() for e in ends}
        else None
    )


@cache
def _nouns_and_adjectives() -> frozenset[str]:
    """Past forms that stand within a noun phrase: improved, wound."""
    return (listed("adjectival") | listed("noun_pasts")) - {"upgraded", "tested"}


def has_verb(item: str) -> bool:
    """Whether an item tells of something that was done to it: `11 filings made`."""
    for number, word in enumerate(item.split()[1:], 1):
        bare = word.strip("(),.").lower()
        if bare in {"is", "was", "are", "were", "has", "have"}:
            return True
        reading = read(bare)
        if reading is None or bare in _nouns_and_adjectives():
            continue
        before = item.split()[number - 1].lower()
        done = reading.form in ("past", "participle") and reading.verb.base != bare
        if done and before not in _BEFORE_ADJECTIVE:
            return True
    return False


def head_noun(item: str) -> str:
    """The noun that the first noun phrase of an item ends with."""
    phrase = PHRASE_END.split(item, maxsplit=1)[0].strip()
    return phrase.rsplit(" ", 1)[-1].strip("().")


def names_one(text: str) -> bool:
    """Whether the first noun phrase is a name of several words."""
    parts = PHRASE_END.split(text, maxsplit=1)[0].split()
    inner = [
        word for word in parts[1:] if PROPER.match(word) and word.lower() not in terms()
    ]
    return bool(inner) or "&" in parts or "@" in text or "www" in text


def is_deed(item: str) -> bool:
    """Whether an item begins with a verb and its object after all: `write the rota`."""
    match = _VERB_ITEM.match(small_first(item))
    reading = read(match.group(1)) if match else None
    if match is None or reading is None or reading.form not in ("base", "past"):
        return False
    second = match.group(2).split()[0].lower()
    return second in {"a", "an", "the", "its", "their", "my", "all", "each", "new"}
