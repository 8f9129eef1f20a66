"""A title in its context becomes a TitleReading: field, track, level, and why.

The title is taken apart (`grammar.py`), its head looked up on the ladders, the field
decided by all the evidence there is, and the words around the head move the rung.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import msgspec
from msgspec import structs

from framer.career.fields import (
    NO_FIELD,
    NOWHERE,
    Context,
    choose,
    field_of,
    field_words,
    points_away,
)
from framer.career.grammar import Parts, Piece, take_apart
from framer.career.rungs import (
    Rungs,
    apply_modifiers,
    apply_numeral,
    discount,
    handed_out_freely,
)
from framer.knowledge.grammar import Grade, Head, canonical, grammar
from framer.knowledge.ladders import Entry, Index, load_index
from framer.model import TitleReading

# Staff from which a firm is no small one.
_SMALL = 50
_FORCES = "military"
# Families outside the forces whose ranks bear the same names.
_UNIFORMS = frozenset({"safety", "faith"})
_RANKS = frozenset({"military-enlisted", "military-officer"})
# Rungs between two titles side by side from which neither speaks for the post.
_APART = 2


class Reading(msgspec.Struct, frozen=True):
    """A reading with what comparing needs besides.

    Attributes:
        public: The reading as everybody sees it.
        base: Head and field that it is built on; equal bases differ by modifiers only.
        shift: Rungs that modifiers, numerals and grades moved it from the base.
        inflated: Small employers hand this word out freely.
        start: A word of study or training.
        board: A seat on a board, not a job.
        grade: The system of a stated grade and its rank there, None without one.
        listed: A ladder lists the title itself.
        small: The stated size of the employer lowered it.
        several: Titles of different rungs stand side by side; none of them decides.
        employer: The employer's name in canonical words.
    """

    public: TitleReading
    base: tuple[str, str | None] = ("", None)
    shift: int = 0
    inflated: bool = False
    start: bool = False
    board: bool = False
    grade: tuple[str, int] | None = None
    listed: bool = False
    several: bool = False
    small: bool = False
    employer: str = ""


def read_title(title: str, context: Context = NOWHERE) -> Reading:
    """Read one title; an unknown head stays unknown.

    Args:
        title: Word for word as the résumé has it.
        context: Employer, statements and neighbours, as far as they are known.
    """
    if context == NOWHERE:
        return _read_alone(title)
    return _read(title, context)


@lru_cache(maxsize=16384)
def _read_alone(title: str) -> Reading:
    return _read(title, NOWHERE)


def _read(title: str, context: Context) -> Reading:
    parts = take_apart(title)
    if not parts.pieces:
        chosen = _without_head(title, parts)
        if parts.loose and not any(grade.alone for grade, _ in parts.grades):
            return chosen
        named = [grade for grade, _ in parts.grades if grade.field is not None]
        for grade, value in parts.grades:
            # A title that is nothing but a grade belongs where the grade is used.
            if grade in named or (not named and grade.fields):
                field = grade.field or grade.fields[0]
                chosen = _apply_grade(chosen, grade, field, value, context)
        return chosen
    readings = [_read_piece(title, piece, context) for piece in parts.pieces]
    chosen = readings[0]
    if len(readings) > 1:
        chosen = _combine(readings, joined=parts.joined)
    if parts.rank:
        chosen = _by_rank(chosen, readings, parts, context)
    for grade, value in parts.grades:
        graded = _apply_grade(chosen, grade, grade.field, value, context)
        # A ladder that lists the title with its grade knows better where it stands.
        chosen = structs.replace(chosen, grade=graded.grade) if parts.whole else graded
    return chosen


def _without_head(title: str, parts: Parts) -> Reading:
    scores = field_words(parts.loose, load_index())
    why = "no known word for a job in the title"
    public = TitleReading(title, why=(why,))
    if scores and not parts.modifiers:
        best = max(scores, key=lambda each: (scores[each], -each))
        known = load_index().fields[best]
        public = replace(
            public, field=known.id, family=known.family, function=known.name
        )
    return Reading(public)


def _combine(readings: list[Reading], *, joined: bool) -> Reading:
    """Read a double title: side by side the higher counts, else the first."""
    known = [each for each in readings if each.public.level is not None]
    if not known:
        return readings[0]
    chosen = known[0]
    owner = next((each for each in known if each.public.track == "owner"), None)
    if owner is not None and owner.inflated:
        # "Founder & CTO" of a firm of two: the firm's size decides, not the C.
        craft = next((each for each in known if each.listed), owner)
        return _in_field(owner, craft.public) if owner is not known[-1] else owner
    if joined:
        chosen = max(known, key=lambda each: each.public.level or 0)
        lows = [each.public.low or 0 for each in known]
        level = chosen.public.level or 0
        several = level - min(each.public.level or 0 for each in known) >= _APART
        low = min(lows) if several else max(min(lows), level - 2)
        why = (*chosen.public.why, "a double title: the higher part counts")
        public = replace(chosen.public, low=min(low, chosen.public.low or 0), why=why)
        return structs.replace(chosen, public=public, several=several)
    if chosen.public.field is None:
        for each in known[1:]:
            if each.public.field is not None:
                return _in_field(chosen, each.public)
    return chosen


def _in_field(reading: Reading, other: TitleReading) -> Reading:
    """Give a reading the field of another title beside it."""
    field, family = other.field, other.family
    public = replace(
        reading.public, field=field, family=family, function=other.function
    )
    return structs.replace(reading, public=public)


def _by_rank(
    chosen: Reading, readings: list[Reading], parts: Parts, context: Context
) -> Reading:
    """Let a rank of the forces decide over the post that is named beside it."""
    index, rank = load_index(), parts.rank
    posts = [piece.head for piece in parts.pieces if piece.head != rank]
    held = {
        index.fields[each.field].id for head in posts for each in index.listed(head)
    }
    beside = [each for each in readings if each.base[0] != rank]
    serves = any(each.public.family == _FORCES for each in beside)
    serves = serves or not _RANKS.isdisjoint(held) or _of_forces(context, index)
    serves = serves or any(grade.field in _RANKS for grade, _ in parts.grades)
    uniform = any(each.public.family in _UNIFORMS for each in beside)
    only = rank in grammar().forces_only
    if (uniform and not only) or not (serves or (only and not uniform)):
        return chosen
    ranks = [e for e in index.listed(rank) if index.fields[e.field].id in _RANKS]
    if not ranks:
        return chosen
    entry, sure, why = choose(ranks, {}, context, index)
    return _finish(
        chosen.public.title,
        Piece(rank, listed=True),
        entry,
        number=entry.field,
        why=(*why, "the rank counts, not the post beside it"),
        context=context,
        sure=sure,
    )


def _of_forces(context: Context, index: Index) -> bool:
    """Tell whether a word in the employer's name speaks for the forces."""
    own = {place for place, each in enumerate(index.fields) if each.id in _RANKS}
    words = [
        w for w, fields in index.employer_words.items() if not own.isdisjoint(fields)
    ]
    return _employs(words, context)


def _read_piece(title: str, piece: Piece, context: Context) -> Reading:
    index, rules = load_index(), grammar()
    head = piece.head
    links = rules.of | rules.to
    linked = (piece.to or piece.of) and not links.isdisjoint(canonical(title).split())
    if head in rules.bodies and not index.listed(head) and linked:
        open_rung = f"which “{head}” it is decides the rung"
        return Reading(TitleReading(title, why=(open_rung,)))
    if piece.to and f"{head} to" in rules.heads:
        return _finish(
            title,
            piece,
            _general(f"{head} to"),
            number=NO_FIELD,
            why=(),
            context=context,
        )
    listed = index.listed(head)
    general = rules.heads.get(head)
    scores = field_words(piece.kept, index)
    if listed and not (general and points_away(scores, listed)):
        wide = general is not None and not general.occupation
        candidates = [*listed, _general(head)] if wide else listed
        entry, sure, why = choose(candidates, scores, context, index, piece.kept)
        if entry.field != NO_FIELD:
            return _finish(
                title,
                piece,
                entry,
                number=entry.field,
                why=why,
                context=context,
                sure=sure,
            )
    better = _recombined(piece, index)
    if better is not None:
        joined, entries = better
        entry, sure, why = choose(entries, scores, context, index)
        whole = structs.replace(piece, head=joined, listed=True, kept=())
        return _finish(
            title, whole, entry, number=entry.field, why=why, context=context, sure=sure
        )
    number, sure, why = field_of(scores, context, index)
    entry = _general(head)
    if number != NO_FIELD:
        here = index.heads(number)
        entry = here.get(head, entry)
        if piece.modifiers:
            # "Senior Associate" has a rung of its own in some fields.
            *others, (last, _) = piece.modifiers
            if f"{last} {head}" in here:
                head = f"{last} {head}"
                entry = here[head]
                piece = structs.replace(piece, modifiers=tuple(others))
    return _finish(
        title, piece, entry, number=number, why=why, context=context, sure=sure
    )


def _general(head: str) -> Entry:
    rule: Head = grammar().heads[head]
    return Entry(
        NO_FIELD, rule.level, rule.low, rule.high, rule.track, fixed=rule.fixed
    )


def _recombined(piece: Piece, index: Index) -> tuple[str, list[Entry]] | None:
    """Look "Director, Marketing" up as "marketing director".

    "Manager, Product" leads people where "product manager" may not, so a manager is
    only looked up among titles that lead.
    """
    if not piece.kept:
        return None
    rest = " ".join(piece.kept)
    ways = [f"{piece.head} of {rest}", f"{rest} {piece.head}"]
    if grammar().heads[piece.head].board:
        # "Chair, Department of Geography" heads a department and sits on no board.
        ways.append(f"{piece.kept[0]} {piece.head}")
    for joined in ways:
        entries = index.listed(joined)
        if not entries:
            continue
        general = grammar().heads.get(piece.head)
        if piece.of and general and general.track == "management":
            entries = [each for each in entries if each.track == "management"]
        if entries:
            return joined, entries
    return None


def _finish(
    title: str,
    piece: Piece,
    entry: Entry,
    *,
    number: int,
    why: tuple[str, ...],
    context: Context,
    sure: float = 0.8,
) -> Reading:
    """Move the rung by the words around the head and put the reading together."""
    index, rules = load_index(), grammar()
    known = index.fields[number] if number != NO_FIELD else None
    general = rules.heads.get(piece.head)
    place = f" in {known.name}" if known else ""
    reasons = [f"“{piece.head}” is at level {entry.level}{place}"]
    rungs = Rungs(entry.level, entry.low, entry.high, entry.track)
    inflated = bool(general and general.inflated and entry.field == NO_FIELD)
    if not entry.fixed:
        family = known.family if known else None
        rungs, notes = apply_modifiers(rungs, piece.modifiers, family, piece.head)
        reasons += notes
        if piece.numeral is not None:
            first = index.listed(f"{piece.head} i")
            by = piece.numeral
            if first:
                # The ladder says where "I" stands; the others count from there.
                by += 1 + first[0].level - entry.level
            rungs, note = apply_numeral(rungs, by, entry.level)
            reasons += note
    shift = rungs.level - entry.level
    before = rungs.level
    rungs, notes = discount(
        rungs,
        inflated=handed_out_freely(piece.head),
        people=context.people,
        size=context.size,
    )
    reasons += notes
    public = TitleReading(
        title=title,
        field=known.id if known else None,
        track=rungs.track,
        level=rungs.level,
        low=rungs.low,
        high=rungs.high,
        why=(*reasons, *why),
        family=known.family if known else None,
        function=known.name if known else None,
        certainty=sure if known else min(sure, 0.6),
    )
    return Reading(
        public,
        base=(piece.head, public.field),
        shift=shift,
        inflated=inflated,
        start=bool(general and general.start) or rungs.start or rungs.level == 0,
        board=bool(general and general.board),
        listed=piece.listed,
        small=rungs.level < before and (context.size or 0) < _SMALL,
        employer=canonical(context.employer),
    )


def _apply_grade(
    reading: Reading, rule: Grade, sets: str | None, value: str, context: Context
) -> Reading:
    """Let a stated grade decide the level, where it belongs to the field."""
    public, place = reading.public, rule.place(value)
    at_home = not rule.fields or public.field in rule.fields
    at_home = at_home or (sets is not None and public.field is None)
    at_home = at_home and not rule.only_there
    if place is None or not (at_home or _employs(rule.employers, context)):
        return reading
    level, rank = place
    why = (*public.why, f"{rule.name}: grade {value} is level {level}")
    decided = replace(
        public,
        level=level,
        low=max(0, level - 1),
        high=min(12, level + 1),
        why=why,
        certainty=0.95,
    )
    civil = rule.alone and public.family == _FORCES and sets not in _RANKS
    forces = sets in _RANKS and public.family != _FORCES
    if sets and (public.field is None or civil or forces):
        known = next((f for f in load_index().fields if f.id == sets), None)
        if known:
            decided = replace(
                decided, field=known.id, family=known.family, function=known.name
            )
    return structs.replace(
        reading, public=decided, grade=(rule.system or rule.name, rank)
    )


def _employs(words: list[str], context: Context) -> bool:
    employer = f" {canonical(context.employer)} "
    return any(f" {canonical(word)} " in employer for word in words)
