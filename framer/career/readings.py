"""Reads every title of a career, each in the light of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from msgspec import structs

from framer.career.fields import Context
from framer.career.mainline import same_employer
from framer.career.scope import employer_size
from framer.career.stated import leads_nobody, people_led
from framer.career.titles import Reading, read_title
from framer.knowledge.grammar import canonical, grammar
from framer.knowledge.ladders import load_index
from framer.model import Position

_SAME_EMPLOYER = 1.0
_ANYWHERE = 0.6
# The highest rung on which a title may lead nobody and still be what it says.
_MANAGER = 7


def read_career(positions: tuple[Position, ...]) -> dict[str, Reading]:
    """Read all titles; ambiguous ones look at the employer, the duties, the neighbours.

    Args:
        positions: With ids that differ.

    Returns:
        A reading for each position's id.
    """
    alone = {
        each.id: read_title(each.title, Context(employer=each.employer or ""))
        for each in positions
    }
    readings: dict[str, Reading] = {}
    for each in positions:
        statements = " ".join(bullet.text for bullet in each.bullets)
        led = people_led(each)
        context = Context(
            employer=each.employer or "",
            statements=statements if _is_open(alone[each.id]) else "",
            fields=_votes(each, positions, alone),
            people=led,
            size=employer_size(each.bullets, each.employer or ""),
        )
        reading = read_title(each.title, context)
        if led:
            reading = _with_reports(reading)
        elif leads_nobody(each):
            reading = _without_reports(reading)
        readings[each.id] = reading
    return readings


def _with_reports(reading: Reading) -> Reading:
    """A manager whose statements show reports leads people (3c, "no reports")."""
    public = reading.public
    heads = grammar().heads
    named = any(
        head is not None and head.track == "management"
        for head in map(heads.get, canonical(public.title).split())
    )
    if public.track != "specialist" or not named:
        return reading
    why = (*public.why, "the statements show people led")
    return structs.replace(reading, public=replace(public, track="management", why=why))


def _without_reports(reading: Reading) -> Reading:
    """A manager who states that nobody reports to them is a specialist."""
    public = reading.public
    if public.track != "management" or (public.level or 0) > _MANAGER:
        return reading
    why = (*public.why, "the statements say that nobody is led")
    low = max(0, (public.low or 0) - 1)
    public = replace(public, track="specialist", low=low, why=why)
    return structs.replace(reading, public=public)


def _is_open(reading: Reading) -> bool:
    """Tell whether duties could still decide the field of a title."""
    entries = load_index().listed(reading.base[0])
    return len(entries) > 1 or reading.public.field is None or not reading.listed


def _votes(
    position: Position,
    positions: tuple[Position, ...],
    alone: Mapping[str, Reading],
) -> dict[str, float]:
    """Collect what the other titles of the career say about the field."""
    votes: Counter[str] = Counter()
    own = canonical(position.title)
    for other in positions:
        reading = alone[other.id]
        field = reading.public.field
        if other is position or field is None or canonical(other.title) == own:
            continue
        if reading.public.certainty < 0.7:
            continue
        weight = _SAME_EMPLOYER if same_employer(position, other) else _ANYWHERE
        votes[field] += weight  # type: ignore[assignment]
    return {field: float(value) for field, value in votes.items()}
