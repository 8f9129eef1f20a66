"""Decides which field a title belongs to, by all the evidence there is.

The words of the title speak loudest; then the employer's name, the duties and the
other titles of the career (docs/levels.md, "Context").
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from framer.knowledge.grammar import canonical
from framer.knowledge.ladders import Entry, Index

NO_FIELD = -1
# A general noun that ladders list as a rare reading only is general first of all.
_USUAL = 0.5
_MOST_USUAL = 0.75
# What the surroundings must say together before they alone decide a field.
_ENOUGH = 0.6


class Context(msgspec.Struct, frozen=True):
    """What stands around a title and helps to read it.

    Attributes:
        employer: The employer's name.
        statements: The bullets, joined.
        fields: How much the rest of the career speaks for each field, by its id.
        people: People led, as the bullets state it; None if they do not.
        size: Staff of the whole employer, where the résumé states it.
    """

    employer: str = ""
    statements: str = ""
    fields: Mapping[str, float] = {}
    people: int | None = None
    size: int | None = None


NOWHERE = Context()


def field_words(kept: tuple[str, ...], index: Index) -> dict[int, float]:
    """Score the fields that the speciality words of a title speak for."""
    scores: dict[int, float] = {}
    at = 0
    while at < len(kept):
        for size in (3, 2, 1):
            fields = index.field_words.get(" ".join(kept[at : at + size]))
            if fields and at + size <= len(kept):
                weight = (1.0 + size) / len(fields) ** 0.5
                for number in fields:
                    scores[number] = scores.get(number, 0.0) + weight
                at += size
                break
        else:
            at += 1
    return scores


def points_away(scores: dict[int, float], listed: list[Entry] | tuple[()]) -> bool:
    """Tell whether other words put a general noun into another field than its own."""
    here = {each.field for each in listed}
    inside = max((scores.get(each, 0.0) for each in here), default=0.0)
    outside = max((v for k, v in scores.items() if k not in here), default=0.0)
    return outside >= 1.9 and outside > inside


def _context_scores(context: Context, index: Index) -> dict[int, tuple[float, str]]:
    """Score fields by employer, statements and neighbours, with the deciding words."""
    scores: dict[int, tuple[float, str]] = {}

    def add(number: int, weight: float, why: str) -> None:
        value, known = scores.get(number, (0.0, ""))
        scores[number] = (value + weight, known or why)

    for tokens, table, weight, limit, what in (
        (
            canonical(context.employer).split(),
            index.employer_words,
            1.45,
            2.0,
            "employer",
        ),
        (
            canonical(context.statements).split(),
            index.context_words,
            0.5,
            1.5,
            "duties",
        ),
    ):
        if not tokens:
            continue
        gained: dict[int, float] = {}
        for at in range(len(tokens)):
            for size in (3, 2, 1):
                if at + size > len(tokens):
                    continue
                word = " ".join(tokens[at : at + size])
                spoken_for = table.get(word)
                if not spoken_for:
                    continue
                share = weight * (1 + size) / 2 / len(spoken_for) ** 0.5
                for number in spoken_for:
                    if gained.get(number, 0.0) < limit:
                        gained[number] = gained.get(number, 0.0) + share
                        add(number, share, f"“{word}” in the {what}")
    for number, known in enumerate(index.fields):
        votes = context.fields.get(known.id, 0.0)
        if votes:
            add(number, min(1.5, votes), "the neighbouring titles")
    return scores


def choose(
    listed: list[Entry] | tuple[Entry, ...],
    scores: dict[int, float],
    context: Context,
    index: Index,
    kept: tuple[str, ...] = (),
) -> tuple[Entry, float, tuple[str, ...]]:
    """Decide between the ladders that list the same title; say how sure and why.

    Args:
        listed: The readings.
        scores: What the words of the title say for each field.
        context: What stands around the title.
        index: The ladders.
        kept: The words beside the head; "US Navy" may stand in the title itself.
    """
    listed = _one_a_field(listed, context, kept)
    if len(listed) == 1:
        named = not listed[0].employers or _named(listed[0], context, kept)
        return listed[0], 0.95 if named else 0.5, ()
    around = {} if context == NOWHERE else _context_scores(context, index)
    here = {each.field for each in listed}
    outside = [value for key, (value, _) in around.items() if key not in here]
    ranked: list[tuple[float, int]] = []
    most = _MOST_USUAL if any(each.field == NO_FIELD for each in listed) else 1.0
    for place, entry in enumerate(listed):
        score = 2.0 * min(most, entry.usual) + scores.get(entry.field, 0.0)
        if entry.field == NO_FIELD:
            # The general meaning gains by all that speaks for some other field.
            score = 2.0 * _USUAL + max(outside, default=0.0)
        score += around.get(entry.field, (0.0, ""))[0]
        if entry.employers:
            score += 3.0 if _named(entry, context, kept) else -1.5
        ranked.append((score, -place))
    ranked.sort(reverse=True)
    best = listed[-ranked[0][1]]
    margin = ranked[0][0] - ranked[1][0]
    reason = around.get(best.field, (0.0, ""))[1]
    why = (f"{reason} speaks for {_name(best, index)}",) if reason else ()
    near = [listed[-place] for score, place in ranked if ranked[0][0] - score < 0.6]
    if best.field != NO_FIELD:
        near = [each for each in near if each.field != NO_FIELD]
    if len(near) > 1 and any(each.level != best.level for each in near):
        low = min(each.low for each in near)
        high = max(each.high for each in near)
        names = ", ".join(_name(each, index) for each in near)
        why = (*why, f"it can stand on several ladders: {names}")
        widened = Entry(best.field, best.level, low, high, best.track, best.usual)
        return widened, 0.5, why
    return best, 0.9 if margin > 1.0 else 0.75, why


def _one_a_field(
    listed: list[Entry] | tuple[Entry, ...], context: Context, kept: tuple[str, ...]
) -> list[Entry]:
    """Keep one reading a field: the last that an employer names, else the first.

    A reading that holds at every employer comes before one that holds at some.
    """
    chosen: dict[int, Entry] = {}
    for each in listed:
        known = chosen.get(each.field)
        if known is not None and not _named(each, context, kept):
            elsewhere = known.employers and not _named(known, context, kept)
            if each.employers or not elsewhere:
                continue
        chosen[each.field] = each
    return list(chosen.values())


def _named(entry: Entry, context: Context, kept: tuple[str, ...]) -> bool:
    """Tell whether employer or title has a word that the reading holds for."""
    employer = f" {canonical(context.employer)} {' '.join(kept)} "
    return any(f" {word} " in employer for word in entry.employers)


def _name(entry: Entry, index: Index) -> str:
    return "any field" if entry.field == NO_FIELD else index.fields[entry.field].name


def field_of(
    scores: dict[int, float], context: Context, index: Index
) -> tuple[int, float, tuple[str, ...]]:
    """Give the field of a general head from the words around it."""
    around = {} if context == NOWHERE else _context_scores(context, index)
    total = dict(scores)
    for number, (value, _) in around.items():
        total[number] = total.get(number, 0.0) + value
    if not total:
        return NO_FIELD, 0.6, ()
    best = max(total, key=lambda each: (total[each], -each))
    if best not in scores and total[best] < _ENOUGH:
        return NO_FIELD, 0.6, ()
    reason = around.get(best, (0.0, ""))[1] if best not in scores else ""
    name = index.fields[best].name
    why = (f"{reason} speaks for {name}",) if reason else ()
    return best, 0.85 if best in scores else 0.7, why
