"""The grammar of titles as data: abbreviations, modifiers, grades, general heads."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal

import msgspec

from framer.knowledge.loader import load_table
from framer.knowledge.normalise import has_digit, without_gender, words
from framer.model import Track

ModifierKind = Literal[
    "raise", "lower", "set", "start", "deputy", "wider", "area", "chief", "none"
]


class Modifier(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that change a level or a track; title-words.toml explains the kinds."""

    words: list[str]
    kind: ModifierKind
    example: str
    by: int = 1
    level: int = 0
    low: int = 0
    high: int = 0
    order: int = 0
    families: list[str] = []
    not_before: list[str] = []


class Marks(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that say one thing of a title, with moves they do and do not decide."""

    words: list[str]
    fits: list[str]
    does_not_fit: list[str]


class Lettered(Marks, forbid_unknown_fields=True, frozen=True):
    """Letters before a figure that name a place, and fields where figures do."""

    fields: list[str]


class Memberships(Marks, forbid_unknown_fields=True, frozen=True):
    """Titles that are seats in a body, and bodies that make a member's title one."""

    bodies: list[str]


class Clubs(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Offices that are no jobs: by the whole title, or by title and employer."""

    titles: list[str]
    offices: list[str]
    employers: list[str]
    fits: list[str]
    does_not_fit: list[str]


class ClubOffices(msgspec.Struct, frozen=True):
    """Offices of schools and clubs by canonical words; see `Clubs`."""

    titles: tuple[str, ...]
    offices: frozenset[str]
    employers: tuple[str, ...]


class ForcesRanks(Marks, forbid_unknown_fields=True, frozen=True):
    """Ranks of the forces; `elsewhere` are ranks or words of civil work too."""

    elsewhere: list[str]


class Nouns(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """General nouns in their order, the lowest first, with moves that it decides."""

    ranks: list[list[str]]
    fits: list[str]
    does_not_fit: list[str]


class Ranked(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Fields whose titles are ranks: one rung between two of them is a rank."""

    fields: list[str]
    fits: list[str]
    does_not_fit: list[str]


class Plain(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Fields of plain work and fields of professions, with moves that they decide."""

    fields: list[str]
    professions: list[str]
    fits: list[str]
    does_not_fit: list[str]


class Offices(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Offices of a firm in their order, the lowest rank first.

    An office on several ranks stands anywhere between them. `anywhere` orders hold
    between employers too, others only inside one; `parts` names offices that rank lower
    where the title says that they head a part of the firm only.
    """

    name: str
    ranks: list[list[str]]
    fits: list[str]
    does_not_fit: list[str]
    anywhere: bool = False
    parts: list[str] = []
    part_lower: int = 0


class Grade(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A grade written in a title that states the level itself.

    It holds in `fields` (everywhere, if that is empty) and at employers with such a
    word in their name, at no others if `only_there`; a title without a field of its own
    gets `field`. `alone` marks grades that are titles by themselves, whatever words
    stand beside them. Entries of one `system` are compared with each other: the
    `levels` of each hold the whole order.
    """

    name: str
    pattern: str
    levels: dict[str, int]
    example: str
    field: str | None = None
    fields: list[str] = []
    employers: list[str] = []
    alone: bool = False
    only_there: bool = False
    system: str | None = None

    def has_figures(self) -> bool:
        """Say whether a figure stands in all of its grades: "Band 7", "GS-12"."""
        return all(has_digit(name) for key in self.levels for name in key.split("/"))

    def place(self, value: str) -> tuple[int, int] | None:
        """Give level and rank of a grade, None if the system has no such grade."""
        for rank, (names, level) in enumerate(self.levels.items()):
            if value in names.split("/"):
                return level, rank
        return None


@cache
def grade_pattern(written: str) -> re.Pattern[str]:
    """Make ready the pattern of a grade; one résumé asks for few of them."""
    return re.compile(written, re.I)


class Head(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A noun that titles are built on, where no ladder says more.

    `inflated` marks words that small firms hand out freely, `start` the words of
    study and training, `board` seats that are not jobs, `occupation` nouns that name
    a craft of their own, `fixed` heads that no modifier shifts.
    """

    words: list[str]
    level: int
    low: int
    high: int
    track: Track
    example: str
    inflated: bool = False
    start: bool = False
    board: bool = False
    occupation: bool = False
    fixed: bool = False


class TitleWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of title-words.toml."""

    abbreviations: dict[str, str]
    final_abbreviations: dict[str, str]
    joined: dict[str, str]
    compounds: dict[str, str]
    compound_starts: dict[str, str]
    modifiers: list[Modifier]
    beginners: Marks
    plain: Plain
    numerals: dict[str, int]
    grades: list[Grade]
    heads: list[Head]
    links: dict[str, list[str]]
    freelance: Marks
    own_trade: Marks
    passing: Marks
    nouns: Nouns
    spheres: Nouns
    leaders: Nouns
    offices: list[Offices]
    breaks: Marks
    reserves: Marks
    memberships: Memberships
    clubs: Clubs
    bodies: Marks
    spans: Marks
    counted: Marks
    graded: Marks
    ascending: Marks
    descending: Marks
    lettered: Lettered
    chairs: Marks
    ranked: Ranked
    forces_ranks: ForcesRanks
    units: list[Offices]
    ignore: dict[str, list[str]]


class Spelling:
    """The one way in which title-words.toml writes a word."""

    def __init__(self, table: TitleWords) -> None:
        """Note with which words the phrases begin that are written as one."""
        self._long = table.abbreviations
        self._last = table.final_abbreviations
        self._joined = table.joined
        self._first = frozenset(each.split()[0] for each in table.joined)

    def canonical(self, text: str) -> str:
        """Give canonical words: folded, abbreviations long, joined words one."""
        parts = words(text)
        if not parts:
            return ""
        last = self._last.get(parts[-1])
        if last and len(parts) > 1:
            parts = (*parts[:-1], last)
        written = " ".join([self._long.get(part, part) for part in parts])
        long = written.split()
        if self._first.isdisjoint(long):
            return " ".join(long)
        joined: list[str] = []
        place = 0
        while place < len(long):
            for size in (3, 2, 1) if long[place] in self._first else ():
                if place + size > len(long):
                    continue
                found = self._joined.get(" ".join(long[place : place + size]))
                if found:
                    joined.extend(found.split())
                    place += size
                    break
            else:
                joined.append(long[place])
                place += 1
        return " ".join(joined)


class Order:
    """The offices of a firm by canonical words.

    Attributes:
        name: What the order is called where it decides.
        anywhere: It holds between employers too.
        ranks: The lowest and highest rank of each office.
        parts: Offices that rank lower at the head of a part of the firm.
        part_lower: By how many ranks at most.
    """

    def __init__(self, table: Offices, spell: Callable[[str], str]) -> None:
        """Turn the ranks of the table into a dictionary."""
        self.name = table.name
        self.anywhere = table.anywhere
        self.parts = frozenset(spell(each) for each in table.parts)
        self.part_lower = table.part_lower
        self.ranks: dict[str, tuple[int, int]] = {}
        for rank, offices in enumerate(table.ranks):
            for office in map(spell, offices):
                low, _ = self.ranks.get(office, (rank, rank))
                self.ranks[office] = (low, rank)


class Grammar:
    """title-words.toml, ready for looking up by canonical words."""

    def __init__(self, table: TitleWords) -> None:
        """Turn the lists of the table into dictionaries."""
        spell = Spelling(table).canonical
        self.modifiers = {
            spell(word): each for each in table.modifiers for word in each.words
        }
        self.heads = {spell(word): each for each in table.heads for word in each.words}
        self.beginners = frozenset(table.beginners.words)
        self.plain = frozenset(table.plain.fields)
        self.professions = frozenset(table.plain.professions)
        self.freelance = frozenset(table.freelance.words)
        self.own_trade = frozenset(table.own_trade.words) | self.freelance
        self.compounds = table.compounds
        self.compound_starts = table.compound_starts
        self.passing = tuple(spell(each) for each in table.passing.words)
        nouns = enumerate(table.nouns.ranks, 1)
        self.nouns = {word: rank for rank, words in nouns for word in words}
        reaches = enumerate(table.spheres.ranks)
        self.spheres = {word: rank for rank, words in reaches for word in words}
        leaders = enumerate(table.leaders.ranks, 1)
        self.leaders = {word: rank for rank, words in leaders for word in words}
        self.offices = [Order(each, spell) for each in table.offices]
        self.breaks = frozenset(spell(each) for each in table.breaks.words)
        self.reserves = tuple(spell(each) for each in table.reserves.words)
        self.memberships = frozenset(spell(each) for each in table.memberships.words)
        self.member_of = tuple(
            frozenset(("member", spell(each))) for each in table.memberships.bodies
        )
        self.clubs = ClubOffices(
            tuple(spell(each) for each in table.clubs.titles),
            frozenset(spell(each) for each in table.clubs.offices),
            tuple(spell(each) for each in table.clubs.employers),
        )
        self.bodies = frozenset(spell(each) for each in table.bodies.words)
        self.numerals = table.numerals
        self.counted = frozenset(table.counted.words)
        self.graded = frozenset(table.graded.words)
        self.ascending = frozenset(table.ascending.words)
        self.descending = tuple(spell(each) for each in table.descending.words)
        self.lettered_places = frozenset(table.lettered.words)
        self.lettered_elsewhere = frozenset(table.lettered.fields)
        self.chairs = frozenset(spell(each) for each in table.chairs.words)
        self.spans = frozenset(table.spans.words)
        self.ranked = frozenset(table.ranked.fields)
        ranks = table.forces_ranks
        self.forces_only = frozenset(spell(each) for each in ranks.words)
        self.forces = self.forces_only | {spell(each) for each in ranks.elsewhere}
        self.units = [Order(each, spell) for each in table.units]
        self.grades = [(each, each.has_figures()) for each in table.grades]
        self.of = frozenset(table.links["of"])
        self.to = frozenset(table.links["to"])
        self.end = frozenset(table.links["end"])
        self.ignore = frozenset(table.ignore["words"])


def title_words() -> TitleWords:
    """Give title-words.toml as it stands."""
    return load_table("title-words.toml", TitleWords)


@cache
def grammar() -> Grammar:
    """Give the grammar, loaded once."""
    return Grammar(title_words())


@lru_cache(maxsize=65536)
def canonical(text: str) -> str:
    """Give a title's canonical words: folded, abbreviations long, joined words one."""
    return _spelling().canonical(without_gender(text))


@cache
def _spelling() -> Spelling:
    return Spelling(title_words())
