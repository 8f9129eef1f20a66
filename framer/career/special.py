"""Moves that look like a fall on paper and are none (M15, M16, M28)."""

from __future__ import annotations

import msgspec

from framer.career.asides import is_passing
from framer.career.confidence import relation_of
from framer.career.doubts import one_begins
from framer.career.kinds import Step
from framer.career.mainline import months_held, same_employer
from framer.career.order import by_order
from framer.career.scope import Reset, move_words
from framer.career.stated import has_team, people_led
from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar
from framer.model import Direction

ACTING_ENDED = "an acting post came to its end"
_ACTING = frozenset({"acting", "secondment"})
# Months from which a post that was left counts, between fields and inside one, and the
# rung that is surely higher than plain work.
_YEAR = 12
_WEEKS = 6
_SENIOR = 4
_HELD_FOR_A_WHILE = frozenset({"secondment", "seconded", "temporary"})


class Special(msgspec.Struct, frozen=True):
    """What a rule says instead of the plain comparison."""

    direction: Direction
    kinds: tuple[str, ...]
    why: str


def special_case(step: Step, direction: Direction) -> Special | None:
    """Give the rule that overrides a comparison, None if none does."""
    if _learning(step) and direction in ("down", "lateral"):
        if step.a.start:
            return None
        why = "study, training or an internship is no rung to fall to"
        return Special("unclear", (), why)
    if direction == "lateral" and _leads_first(step):
        why = "people led for the first time, at the same employer"
        return Special("up", ("first-people-role",), why)
    if direction == "unclear" and _falls(step) and acting_ended(step):
        return Special("lateral", ("end-of-acting",), ACTING_ENDED)
    if direction != "down":
        return None
    same = canonical(step.before.title) == canonical(step.after.title)
    if not same and (reset := reset_of(step)):
        kinds = tuple(dict.fromkeys((reset.kind, "system-reset")))
        return Special(reset.direction, kinds, reset.name)
    if acting_ended(step):
        return Special("lateral", ("end-of-acting",), ACTING_ENDED)
    if _stood_in(step):
        why = "a post held for a while only says little about the rank behind it"
        return Special("unclear", ("end-of-acting",), why)
    if _rotating(step):
        return Special("lateral", ("end-of-acting",), "a headship held in turn")
    if "part-time" in step.after.employment and _long_career(step):
        return Special("unclear", (), "part-time work late in a long career")
    if not same and (doubt := _thin(step)):
        return Special("unclear", (), doubt)
    return None


def _thin(step: Step) -> str:
    """Say why a fall by guessed rungs has too little behind it, "" if enough.

    Into another field it needs people led, or a rung that is surely higher, and a post
    that was held for a year; a post of weeks is no level that was left at all.
    """
    one, two = step.a.public, step.b.public
    relation = relation_of(one, two)
    if relation == "unknown" or by_order(step.a, step.b) is not None:
        return ""
    held = months_held(step.before, step.as_of) if step.as_of is not None else None
    if held is not None and held[1] < (_YEAR if relation == "cross" else _WEEKS):
        return "the post that was left was not held for long"
    if relation == "field" or (relation == "family" and one_begins(one, two)):
        return ""
    leads = one.track == "management" or has_team(step.before, one.track)
    senior = (one.level or 0) >= _SENIOR and one.field in grammar().professions
    if leads or senior or (one.low or 0) >= _SENIOR:
        return ""
    return "another field, and nobody was led before"


def _falls(step: Step) -> bool:
    one, two = step.a.public.level, step.b.public.level
    return one is not None and two is not None and two < one


def _leads_first(step: Step) -> bool:
    """People stated to be led, by someone who led none before, at one employer."""
    if step.a.public.track == "management":
        return False
    if not same_employer(step.before, step.after):
        return False
    earlier = any(people_led(each) for each in (step.before, *step.earlier))
    return has_team(step.after) and not earlier


def _learning(step: Step) -> bool:
    after = step.after
    return (
        step.b.start
        or _new_craft(step)
        or after.section == "internship"
        or bool({"internship", "apprenticeship"} & set(after.employment))
    )


def _new_craft(step: Step) -> bool:
    """Tell whether the later title is one of training, in a field of its own."""
    if step.a.public.field == step.b.public.field:
        return False
    heads = grammar().heads
    found = (heads.get(word) for word in canonical(step.after.title).split())
    return any(each.start for each in found if each)


def reset_of(step: Step) -> Reset | None:
    """Give the change of system that starts everyone anew, None if there is none."""
    return next((each for each in move_words().resets if _fits(each, step)), None)


def acting_ended(step: Step) -> bool:
    """Tell whether a post held for a while ended, at the employer who gave it."""
    words = canonical(step.before.title).split()
    acting = bool(_ACTING & set(step.before.employment)) or bool(
        _HELD_FOR_A_WHILE & set(words)
    )
    acting = acting or is_passing(step.before.title)
    # A secondment ends with the employer who lent the person.
    homes = (step.before, *step.earlier[:-1])
    return acting and any(same_employer(each, step.after) for each in homes)


def _stood_in(step: Step) -> bool:
    """A cover that ended, and then a post elsewhere: the own rank is not known."""
    return is_passing(step.before.title)


def _rotating(step: Step) -> bool:
    table = move_words().rotating
    return (
        step.b.public.field in table.fields
        and _has(step.a, table.titles)
        and _has(step.b, table.back_to)
        and same_employer(step.before, step.after)
    )


def _long_career(step: Step) -> bool:
    starts = [each.start for each in step.earlier if each.start]
    if not starts or step.after.start is None:
        return False
    return step.after.start.earliest - min(each.earliest for each in starts) >= 30 * 12


def _fits(reset: Reset, step: Step) -> bool:
    one, two = step.a.public, step.b.public
    if reset.from_families and one.family not in reset.from_families:
        return False
    if reset.from_fields and one.field not in reset.from_fields:
        return False
    if reset.to_fields and two.field not in reset.to_fields:
        return False
    if two.field in reset.not_to or two.family in reset.not_to:
        return False
    anyone = not (reset.from_fields or reset.from_families)
    if reset.to_fields and anyone and one.field == two.field:
        # No change of system inside one field.
        return False
    if two.level is None and not reset.from_families:
        return False
    if reset.other_employer and not _other_employer(step):
        return False
    return _has(step.a, reset.from_titles) and _has(step.b, reset.to_titles)


def _other_employer(step: Step) -> bool:
    both = step.before.employer and step.after.employer
    return bool(both) and not same_employer(step.before, step.after)


def _has(reading: Reading, titles: list[str]) -> bool:
    if not titles:
        return True
    words = f" {canonical(reading.public.title)} "
    return any(f" {canonical(each)} " in words for each in titles)
