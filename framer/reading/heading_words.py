"""What the words of a line say against or for its being a heading."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import get_args

import msgspec

from framer.knowledge.loader import load_table
from framer.knowledge.titles import title_likeness
from framer.model import Line, SectionKind
from framer.reading.vocabulary import (
    employer_likeness,
    entry_key,
    label_kind,
    place_likeness,
    spaced,
    vocabulary,
)
from framer.reading.word_files import plain_words

NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s+")
ASIDE = re.compile(r"\s*\([^()]*\)?$|\s*[-–—:]\s*\d+\s\D.*$")
# a sign that every number, count and aside of a heading has
_MARKED = re.compile(r"[(:.)–—-]")
_TOWN, _MOST_WORDS = 2, 6
_AND = re.compile(r"\s(?:and|und|et|y|e|en|i|og|och)\s|[&+/]", re.I)
# between a heading and the house where all its jobs were held
_AT = re.compile(r"(?:,\s|\s(?:with|at|bei|chez|presso|bij|en)\s)(?=[A-ZÀ-Þ0-9])", re.I)
_OF_HOUSES, _HOUSE = ("experience", "military"), 0.6
LONGEST = 60
_LETTERSPACED = re.compile(r"(?:\w ){3,}\w")
TRIM = " \t:;.-–—_|•·*#=~>»«<[]()▪■●◆▶►❖◇▣➤➢➔✦✧★☆❑❒□▫◈⬛⬜○◉◎※✱✲✳✶❋¤♦♠✓✔⚫⚪→♣♥❉⬤▸▻❯›"
_NO_JOBS = frozenset(("education", "certifications", "skills", "awards"))


class HeadingWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Headings of one kind of section."""

    phrases: list[str]
    words: list[str]
    marks: list[str]
    opens: list[str] = []
    names: list[str] = []
    ends: list[str] = []


class Headings(msgspec.Struct, frozen=True):
    """All heading words: kind by whole phrase, by word, by mark before a word.

    Beside them the parts of "Previous posts to date": what opens, names and ends it.
    """

    phrases: dict[str, SectionKind]
    words: dict[str, SectionKind]
    marks: dict[str, SectionKind]
    built: dict[SectionKind, tuple[frozenset[str], frozenset[str], frozenset[str]]]


@cache
def headings() -> Headings:
    """Read the heading words once."""
    table = load_table("section-headings.toml", dict[str, HeadingWords])
    phrases: dict[str, SectionKind] = {}
    words: dict[str, SectionKind] = {}
    marks: dict[str, SectionKind] = {}
    built = {}
    for kind in get_args(SectionKind):
        entry = table.get(kind)
        if entry is None:
            continue
        for phrase in entry.phrases:
            phrases.setdefault(entry_key(phrase), kind)
        for word in entry.words:
            words.setdefault(entry_key(word), kind)
        for word in entry.marks:
            marks.setdefault(entry_key(word), kind)
        if entry.names:
            built[kind] = (
                frozenset(entry.opens), frozenset(entry.names), frozenset(entry.ends)
            )  # fmt: skip
    return Headings(phrases, words, marks, built)


@cache
def _counted() -> re.Pattern[str]:
    """Give what counts the parts of a form: "Section C: Posts held"."""
    words = "|".join(plain_words("form_parts"))
    count = r"(?:\d{1,2}|[IVX]{1,4}|[A-Z])"
    return re.compile(rf"(?:{words})\s+{count}\s*[:.)–—-]\s*", re.I)


@cache
def _aside_words() -> frozenset[str]:
    """Give the words behind which a heading tells when: "work before university"."""
    return frozenset(plain_words("meanwhile"))


@lru_cache(maxsize=4096)
def clean_heading(text: str) -> str:
    """Fold a heading; numbers, rules and blanks between letters go."""
    text = text.strip(TRIM)
    if _MARKED.search(text):
        text = NUMBERED.sub("", text).strip(TRIM)
        text = _counted().sub("", text, count=1)
        text = ASIDE.sub("", text)
    if _LETTERSPACED.match(text):
        text = re.sub(r"(?<=\b\w) (?=\w\b)", "", re.sub(r" {2,}", "\t", text))
    words = spaced(text.replace("+", " ").replace("/", " "))
    spelt = _spelt()
    if spelt.keys().isdisjoint(words.split()):
        return words
    return " ".join(spelt.get(word, word) for word in words.split())


@cache
def _spelt() -> dict[str, str]:
    """Give what misspelt words of headings mean: "experiance"."""
    return dict(each.split(" = ", 1) for each in plain_words("misspelt"))


def exact_kind(line: Line) -> SectionKind | None:
    """Give the kind of section that a line names word for word."""
    text = line.text
    if len(text) > LONGEST or (line.bullet and line.heading is None):
        return None
    return _exact(text)


@lru_cache(maxsize=4096)
def _exact(text: str) -> SectionKind | None:
    head, colon, rest = text.partition(":")
    if colon and rest.strip(TRIM) and label_kind(head) is not None:
        return None  # "Address: 12 Mill Lane"
    folded = clean_heading(text)
    known = headings().phrases
    kind = known.get(folded)
    if kind is None and " and " in folded:
        kind = known.get(folded.replace(" and ", " "))
    if kind is None and " the " in f" {folded}":
        kind = known.get(folded.removeprefix("the "))
    if kind is None and folded.startswith("my "):
        kind = known.get(folded[3:])
    kind = kind or _built_kind(folded.split())
    return kind or _loose_phrases().get(_singular(folded))


@cache
def _loose_phrases() -> dict[str, SectionKind]:
    """Give the phrases of two words and more without the signs of the plural."""
    known = headings().phrases
    return {_singular(phrase): kind for phrase, kind in known.items() if " " in phrase}


def _singular(text: str) -> str:
    return " ".join(word.removesuffix("s") for word in text.split())


def _built_kind(words: list[str]) -> SectionKind | None:
    """Give the kind of a heading that is put together: "Previous posts to date"."""
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    for kind, (opens, names, ends) in headings().built.items():
        at = 0
        while at < len(words) and words[at] in opens:
            at += 1
        if at < len(words) and words[at] in names:
            rest = " ".join(words[at + 1 :])
            if rest in ends or (at and not rest):
                return kind
    return None


@cache
def _first_words() -> frozenset[str]:
    """Give the words that headings of experience begin with."""
    known = headings().phrases
    return frozenset(
        phrase.partition(" ")[0] for phrase, kind in known.items() if kind in _OF_HOUSES
    )


@lru_cache(maxsize=4096)
def house_of(text: str) -> str:
    """Give the employer that a heading names: "Career with Acme (2004 – 2018)"."""
    if clean_heading(text).partition(" ")[0] not in _first_words():
        return ""
    for found in _AT.finditer(text):
        if _exact(text[: found.start()]) in _OF_HOUSES:
            house = text[found.end() :].strip()
            behind = found.group() == ", "
            return "" if behind and employer_likeness(house) < _HOUSE else house
    return ""


@lru_cache(maxsize=4096)
def wording_kind(text: str) -> tuple[SectionKind, str] | None:
    """Give the kind that the key words of an unusual heading speak for, and which.

    A company's name or a title that only holds such a word is none.
    """
    folded = clean_heading(text)
    words = folded.split()
    if not 1 <= len(words) <= 8 or any(word.isdigit() for word in words):
        return None
    known = headings()
    aside = next((at for at, word in enumerate(words) if word in _aside_words()), 0)
    named = " ".join(words[:aside])
    if named in known.phrases:
        return known.phrases[named], named
    if any(word in known.words for word in words[:aside]):
        words = words[:aside]
    hits = [word for word in words if word in known.words]
    if not hits:
        return None
    marked = next((word for word in words if word in known.marks), None)
    kind = known.words[hits[0]]
    word = hits[0]
    kinds = [known.words[hit] for hit in hits]
    if marked is not None and marked != words[-1] and kind == "experience":
        kind, word = known.marks[marked], marked
    elif kind == "experience" and len(kinds) > 1 and _AND.search(text):
        pass  # "work experience and skills"
    elif kind == "experience" and len(kinds) > 1 and kinds[-1] != kind:
        # "professional profile", "work skills": the noun at the end decides
        kind, word = kinds[-1], hits[-1]
    elif len(kinds) > 1 and kinds[-1] in _NO_JOBS and hits[-1] == words[-1]:
        # "military education"
        kind, word = kinds[-1], hits[-1]
    if employer_likeness(text) >= 0.9 or names_school(text):
        return None
    if "," in text and (text.endswith(".") or _ends_in_state(text)):
        return None
    sure = words[-1] in known.words or len(hits) > 1
    if not sure and title_likeness(text) >= 0.6:
        return None
    return kind, word


def _ends_in_state(text: str) -> bool:
    """Say whether a text ends as a place does: "Employment Office, Boise , Idaho"."""
    last = ASIDE.sub("", text).rpartition(",")[2].strip()
    known = vocabulary()
    return last in known.codes or spaced(last) in known.regions


def says_little(text: str) -> bool:
    """Say whether anything may stand below a heading: "Service", "Additional"."""
    return clean_heading(text) in plain_words("loose_headings")


def names_school(text: str) -> bool:
    """Say whether a text is a house and its town: "Community School, Smallville"."""
    name, comma, town = ASIDE.sub("", text).partition(",")
    return (
        bool(comma)
        and 0 < len(town.split()) <= _TOWN
        and employer_likeness(name) >= 0.7
    )


def names_job(text: str) -> bool:
    """Say whether a line can be the title, the employer or the place of a job."""
    return (
        title_likeness(text) >= 0.5
        or employer_likeness(text) >= 0.5
        or place_likeness(text) >= 0.5
    )


def is_labelled(text: str) -> bool:
    """Say whether a row is a label and its value: "Address: 12 Mill Lane"."""
    head, _, rest = text.partition(":")
    return bool(rest.strip()) and label_kind(head) not in (None, "earlier")


def is_numbered(text: str) -> bool:
    """Say whether a number, letter or Roman numeral stands before a text."""
    return NUMBERED.match(text) is not None
