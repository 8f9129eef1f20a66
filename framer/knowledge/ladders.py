"""The title ladders: strict types of their files, and the index made of them.

A ladder file says which titles stand on which rung of one field. All files together
become one `Index`, which is kept compiled like every other table (`loader.py`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import marisa_trie
import msgspec

from framer.errors import KnowledgeError
from framer.knowledge import loader
from framer.knowledge.grammar import canonical, grammar
from framer.model import Track

KEPT = "ladders"
KEPT_TITLES = "titles"
MINIMUM_EXAMPLES = 3
# How usual it is that a title of one ladder is meant on the line of another.
_GUEST = 0.4
MINIMUM_ELSEWHERE = 2


class Rung(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a general head noun means in one field."""

    level: int
    low: int
    high: int
    track: Track


class LadderTitle(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One rung's title with its other spellings; docs/levels.md explains the keys."""

    title: str
    level: int
    low: int
    high: int
    track: Track
    also: list[str] = []
    usual: float = 1.0
    fixed: bool = False
    employers: list[str] = []
    country: list[str] = []


class Example(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A whole title as people write it, with the level it must get."""

    title: str
    level: int
    track: Track | None = None


class Elsewhere(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A title that looks as if it belonged to the field and does not, and why."""

    title: str
    why: str


class Line(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Titles of one line of promotion, the lowest rank first.

    Two titles on one line are told apart by their ranks even where the scale puts
    them on one rung; titles of one rank are level. With `employers` the line holds at
    those only; `anywhere` it orders general titles of no field too.
    """

    name: str
    ranks: list[list[str]]
    employers: list[str] = []
    anywhere: bool = False


class Ladder(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One field's file."""

    id: str
    name: str
    family: str
    about: str
    sources: list[str]
    titles: list[LadderTitle]
    examples: list[Example]
    elsewhere: list[Elsewhere]
    field_words: list[str] = []
    employer_words: list[str] = []
    context_words: list[str] = []
    heads: dict[str, Rung] = {}
    lines: list[Line] = []


class Field(msgspec.Struct, frozen=True, array_like=True):
    """A field as the index knows it."""

    id: str
    name: str
    family: str


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One reading of a title or head: where it stands in which field."""

    field: int
    level: int
    low: int
    high: int
    track: Track
    usual: float = 1.0
    fixed: bool = False
    employers: tuple[str, ...] = ()
    country: tuple[str, ...] = ()


class Tables(msgspec.Struct, frozen=True):
    """All of the index but the titles themselves.

    Attributes:
        fields: The fields; an `Entry.field` is a place in this list.
        heads: For each field, what general heads mean there, as JSON.
        field_words: Words that put a general head into a field.
        employer_words: Words in an employer's name that speak for a field.
        context_words: Words in statements that speak for a field.
        lines: For a title on lines of promotion: its field, the line, the rank there.
        employers: The words of employers' names that a line holds at, if not at all.
        anywhere: Lines that order general titles of no field too.
    """

    fields: list[Field]
    heads: list[msgspec.Raw]
    field_words: dict[str, list[int]]
    employer_words: dict[str, list[int]]
    context_words: dict[str, list[int]]
    lines: dict[str, list[tuple[int, int, int]]] = {}
    employers: dict[int, tuple[str, ...]] = {}
    anywhere: frozenset[int] = frozenset()


class Index:
    """All ladders, ready for looking up by canonical phrase.

    One résumé asks for a few of the thousands of titles, so what stands behind a title
    or a head is decoded when it is first asked for.

    Attributes:
        titles: Every listed title with its readings as JSON; a static trie, which
            costs nothing to load.
        fields: See `Tables`.
        field_words: See `Tables`.
        employer_words: See `Tables`.
        context_words: See `Tables`.
        lines: See `Tables`.
        line_employers: See `Tables`.
        anywhere: See `Tables`.
    """

    def __init__(self, tables: Tables, titles: marisa_trie.BytesTrie) -> None:
        """Put the two halves together."""
        self.tables = tables
        self.titles = titles
        self.fields = tables.fields
        self.field_words = tables.field_words
        self.employer_words = tables.employer_words
        self.context_words = tables.context_words
        self.lines = tables.lines
        self.line_employers = tables.employers
        self.anywhere = tables.anywhere
        self._listed: dict[bytes, list[Entry]] = {}
        self._heads: dict[int, dict[str, Entry]] = {}

    def listed(self, title: str) -> list[Entry]:
        """Give the readings of a canonical title, none if no ladder lists it."""
        found = self.titles.get(title)
        if not found:
            return []
        written = found[0]
        entries = self._listed.get(written)
        if entries is None:
            entries = msgspec.json.decode(written, type=list[Entry])
            self._listed[written] = entries
        return entries

    def heads(self, field: int) -> dict[str, Entry]:
        """Give what general heads mean in a field."""
        heads = self._heads.get(field)
        if heads is None:
            heads = msgspec.json.decode(self.tables.heads[field], type=dict[str, Entry])
            self._heads[field] = heads
        return heads


def read_ladder(path: Path) -> Ladder:
    """Read one ladder file and hold it to its rules.

    Raises:
        KnowledgeError: With file and line.
    """
    ladder = loader.read_table(path, Ladder)
    text = path.read_text("utf-8")

    def refuse(reason: str, where: str = "$") -> None:
        message = f"{path}:{loader.line_of(text, where)}: {reason}."
        raise KnowledgeError(message)

    if ladder.id != path.stem:
        refuse(f"id {ladder.id!r} is not the file's name", "$.id")
    if len(ladder.examples) < MINIMUM_EXAMPLES:
        refuse(f"at least {MINIMUM_EXAMPLES} [[examples]] are needed")
    if len(ladder.elsewhere) < MINIMUM_ELSEWHERE:
        refuse(f"at least {MINIMUM_ELSEWHERE} [[elsewhere]] are needed")
    seen: dict[tuple[str, ...], str] = {}
    for number, entry in enumerate(ladder.titles):
        where = f"$.titles[{number}].title"
        if not 0 <= entry.low <= entry.level <= entry.high <= 12:
            refuse(f"{entry.title!r} needs 0 <= low <= level <= high <= 12", where)
        spellings = [(entry.title, where)]
        spellings += [(each, f"$.titles[{number}].also") for each in entry.also]
        for spelling, place in spellings:
            key = canonical(spelling)
            if not key:
                refuse(f"{spelling!r} has no word", place)
            written = " ".join(spelling.lower().split())
            if seen.get((key, *entry.employers)) == written:
                refuse(f"{spelling!r} stands twice", place)
            seen[key, *entry.employers] = written
    for number, line in enumerate(ladder.lines):
        ranked = [canonical(each) for rank in line.ranks for each in rank]
        twice = next((each for each in ranked if ranked.count(each) > 1), None)
        if len(line.ranks) < 2 or twice:
            reason = f"{twice!r} stands twice" if twice else "two ranks are needed"
            refuse(f"line {line.name!r}: {reason}", f"$.lines[{number}].name")
    return ladder


def compile_index(ladders: list[Ladder]) -> Index:
    """Make one index of all ladders; a spelling's first listing in a field wins."""
    entries: list[Entry] = []
    titles: dict[str, list[int]] = {}
    heads: list[msgspec.Raw] = []
    words: tuple[dict[str, list[int]], ...] = ({}, {}, {})
    for number, ladder in enumerate(ladders):
        for each in ladder.titles:
            entry = Entry(
                number,
                each.level,
                each.low,
                each.high,
                each.track,
                each.usual,
                each.fixed,
                tuple(canonical(word) for word in each.employers),
                tuple(each.country),
            )
            entries.append(entry)
            for spelling in (each.title, *each.also):
                places = titles.setdefault(canonical(spelling), [])
                mine = [entries[each] for each in places]
                mine = [each for each in mine if each.field == number]
                # One reading a field, but for those that an employer's name decides.
                if all(each.employers != entry.employers for each in mine):
                    places.append(len(entries) - 1)
        here = {
            canonical(word): Entry(number, rung.level, rung.low, rung.high, rung.track)
            for word, rung in ladder.heads.items()
        }
        heads.append(msgspec.Raw(msgspec.json.encode(here)))
        lists = (ladder.field_words, ladder.employer_words, ladder.context_words)
        for table, phrases in zip(words, lists, strict=True):
            for phrase in phrases:
                known = table.setdefault(canonical(phrase), [])
                if number not in known:
                    known.append(number)
    for number, ladder in enumerate(ladders):
        for title, entry in _guests(ladder, number, titles, entries):
            entries.append(entry)
            titles[title].append(len(entries) - 1)
    fields = [Field(each.id, each.name, each.family) for each in ladders]
    lines: dict[str, list[tuple[int, int, int]]] = {}
    every = [(place, line) for place, each in enumerate(ladders) for line in each.lines]
    for number, (field, line) in enumerate(every):
        for rank, ranked in enumerate(line.ranks):
            for title in ranked:
                lines.setdefault(canonical(title), []).append((field, number, rank))
    at = {
        number: tuple(canonical(each) for each in line.employers)
        for number, (_, line) in enumerate(every)
        if line.employers
    }
    anywhere = frozenset(n for n, (_, line) in enumerate(every) if line.anywhere)
    trie = marisa_trie.BytesTrie(
        (title, msgspec.json.encode([entries[place] for place in places]))
        for title, places in titles.items()
    )
    field_words, employer_words, context_words = words
    tables = Tables(
        fields,
        heads,
        field_words,
        employer_words,
        context_words,
        lines,
        at,
        anywhere,
    )
    return Index(tables, trie)


def _guests(
    ladder: Ladder, number: int, titles: dict[str, list[int]], entries: list[Entry]
) -> list[tuple[str, Entry]]:
    """Give readings to titles of other ladders that stand on a line of this one.

    A foreman of builders is on the line of a factory's foremen too. The rung comes
    from the titles beside it on the line, and holds only where something speaks for
    the field.
    """
    here: dict[str, Entry | Rung] = {}
    for title, places in titles.items():
        own = [entries[each] for each in places if entries[each].field == number]
        if own:
            here[title] = own[0]
    here.update({canonical(word): rung for word, rung in ladder.heads.items()})
    found: dict[str, Entry] = {}
    for line in ladder.lines:
        if line.employers or line.anywhere:
            continue
        ranks = [[canonical(title) for title in rank] for rank in line.ranks]
        for rank in ranks:
            beside = sorted(
                (here[each] for each in rank if each in here), key=lambda e: e.level
            )
            if not beside:
                continue
            rung = beside[len(beside) // 2]
            for title in rank:
                known = title in here or title in found or title not in titles
                if known or _general(title):
                    continue
                found[title] = Entry(
                    number, rung.level, rung.low, rung.high, rung.track, _GUEST
                )
    return list(found.items())


def _general(title: str) -> bool:
    """Tell whether a title is a general noun and words that raise or lower it."""
    rules = grammar()
    *before, noun = title.split()
    plain = [*(each for each in before if each not in rules.modifiers), noun]
    return len(plain) <= len(before) and " ".join(plain) in rules.heads


def ladder_files(folder: Path | None = None) -> list[Path]:
    """List the ladder files, in the order of their names."""
    return sorted((folder or loader.knowledge_folder() / "ladders").glob("*.toml"))


def _sources() -> list[Path]:
    return [*ladder_files(), loader.knowledge_folder() / "title-words.toml"]


@cache
def load_index() -> Index:
    """Give the index of the shipped ladders, from the kept copy if it is fresh."""
    kept = loader.read_kept(KEPT, _sources())
    if kept is not None:
        try:
            tables = msgspec.json.decode(kept, type=Tables)
            trie = marisa_trie.BytesTrie()
            trie.mmap(str(loader.kept_path(KEPT_TITLES)))
            return Index(tables, trie)
        except (msgspec.DecodeError, OSError, RuntimeError):
            pass
    return compile_index([read_ladder(path) for path in ladder_files()])


def keep_index(wheel: Path | None = None) -> list[Path]:
    """Keep the compiled index and say where."""
    index = compile_index([read_ladder(path) for path in ladder_files()])
    body = msgspec.json.encode(index.tables)
    tables = loader.keep(KEPT, _sources(), body, wheel)
    titles = loader.kept_path(KEPT_TITLES, wheel)
    loader.replace_whole(titles, lambda fresh: index.titles.save(str(fresh)))
    load_index.cache_clear()
    return [tables, titles]
