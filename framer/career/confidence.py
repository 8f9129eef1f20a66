"""How sure a call is: how often calls of its sort were right on our own labels."""

from __future__ import annotations

from functools import cache

import msgspec

from framer.career.scope import move_words
from framer.knowledge.loader import load_table
from framer.model import Direction, TitleReading


class Call(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How often one sort of call was right; confidence.toml explains the keys."""

    relation: str
    rungs: int = 0
    in_time: bool = False
    lateral: float | None = None
    move: float | None = None


class Calls(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of confidence.toml."""

    calls: list[Call]


def relation_of(one: TitleReading, two: TitleReading) -> str:
    """Say how two readings stand to each other: field, family, cross or unknown."""
    if one.field is None or two.field is None:
        return "unknown"
    if one.field == two.field:
        return "field"
    return "family" if _near(one.family, two.family) else "cross"


def _near(one: str | None, two: str | None) -> bool:
    """Tell whether two families are one, or share much of their work."""
    if one == two:
        return True
    return any({one, two} == set(pair) for pair in move_words().near["families"])


def call_confidence(
    relation: str, direction: Direction, rungs: int, *, in_time: bool = False
) -> float:
    """Give the confidence of a call, 0 to 1; an unclear one has none to speak of.

    Args:
        relation: How the two titles stand to each other; confidence.toml lists them.
        direction: The call.
        rungs: The rungs apart.
        in_time: The two follow each other in one career.
    """
    if direction == "unclear":
        return 0.4
    kind = "lateral" if direction == "lateral" else "move"
    # What was counted in careers comes last and so goes first.
    found = [
        value
        for (career, sort, least, of), value in _table().items()
        if sort == relation and of == kind and least <= rungs and career <= in_time
    ]
    return found[-1] if found else 0.6


@cache
def _table() -> dict[tuple[bool, str, int, str], float]:
    """Give the table, pairs before careers and fewest rungs first."""
    calls = load_table("confidence.toml", Calls).calls
    rows = [
        (each.in_time, each.relation, each.rungs, kind, value)
        for each in calls
        for kind, value in (("lateral", each.lateral), ("move", each.move))
        if value is not None
    ]
    return {
        (career, relation, rungs, kind): value
        for career, relation, rungs, kind, value in sorted(rows)
    }
