"""Weighs what two titles say against what the duties under them say (M12-M14).

Titles give rungs, duties give points (`duty_evidence.py`), and their sum decides.
Duties outweigh a title or two of one rung, never titles that are far apart; where
both speak against each other the answer is "unclear".
"""

from __future__ import annotations

from dataclasses import replace

from framer.career.confidence import call_confidence
from framer.career.duty_evidence import (
    CHANGE,
    HINT,
    Evidence,
    Job,
    compare_duties,
)
from framer.career.duty_words import duty_words
from framer.career.kinds import Step, own_account
from framer.career.mainline import same_employer
from framer.career.order import said_by_words
from framer.career.special import reset_of
from framer.career.titles import read_title
from framer.knowledge.grammar import canonical
from framer.model import Direction, TitleComparison

# Titles three rungs apart are far apart.
_FAR = 3
# So many people are a team.
_SOME = 2
_SAME_POST = 1.6
_CONTRARY = 1.1
_TRUST = 0.65
_EVEN = 0.6
_STAFF = 5
_SENIOR = 4
_INFERRED = 0.75
_MANY = 10
# From so many on a team would be named again.
_LARGE = 15
# So many rungs in duties outweigh a higher title.
_FELL = 1.6
# So many dollars stand beside a team.
_MILLION = 1_000_000


def weigh(step: Step, titles: TitleComparison) -> TitleComparison:
    """Judge a move by its titles and its duties.

    Args:
        step: The two positions.
        titles: What their titles alone say.

    Returns:
        The comparison, with another direction where the duties decide, and with the
        words that decided.
    """
    if not (step.before.bullets and step.after.bullets):
        return titles
    same = canonical(step.before.title) == canonical(step.after.title)
    if step.a.board or step.b.board or step.b.start or (reset_of(step) and not same):
        return titles
    if same and step.a.public.family != step.b.public.family:
        # One title in two fields is no rung.
        titles = replace(titles, direction="lateral")
    found = compare_duties(step.before, step.after, step.a, step.b)
    telling = (
        found.points
        or (found.two.people == 0 and titles.direction == "up")
        or _suspect(titles, found)
    )
    if not telling:
        return _missed(step, titles, found)
    total = _total(step, titles, found)
    direction = _decide(step, titles, found, total)
    reasons = tuple(each.why for each in found.points if abs(each.value) >= 0.2)
    if direction == titles.direction:
        confidence = titles.confidence
        if direction in ("up", "down") and _agree(direction, total):
            confidence = max(confidence, 0.95)
        elif direction == "lateral" and abs(total) >= HINT:
            confidence = min(confidence, 0.7)
        return replace(titles, why=(*titles.why, *reasons), confidence=confidence)
    if not reasons:
        reasons = tuple(each.why for each in found.points)
    if not reasons:
        said = found.two.quote
        reasons = (
            f"a title that leads, of nobody: “{said}”"
            if found.two.people == 0
            else f"people led after: “{said}”, and none stated before",
        )
    sort = "duties" if titles.direction in ("lateral", "unclear") else "contrary"
    confidence = call_confidence(sort, direction, int(abs(total)))
    if found.one.inferred or found.two.inferred:
        confidence = min(confidence, _INFERRED)
    why = (*titles.why, *reasons, f"the duties add up to {total:+.1f} rungs")
    return replace(titles, direction=direction, confidence=confidence, why=why)


def _missed(step: Step, titles: TitleComparison, found: Evidence) -> TitleComparison:
    """Weigh one title under which many are led in one place and nobody in the other.

    Whoever leads a large team names it: without one before it is new, and without one
    after the move is open.
    """
    one, two = found.one, found.two
    same = canonical(step.before.title) == canonical(step.after.title)
    inside = same_employer(step.before, step.after)
    if titles.direction != "lateral" or not same or inside:
        return titles
    direction: Direction = titles.direction
    if (one.people or 0) >= _LARGE and _silent(two):
        direction = "unclear"
        why = f"people led before: “{one.quote}”, and none stated after"
    elif (two.people or 0) >= _LARGE and _silent(one):
        direction = "up"
        why = f"people led after: “{two.quote}”, and none stated before"
    else:
        return titles
    confidence = call_confidence("duties", direction, 0)
    return replace(
        titles,
        direction=direction,
        confidence=min(confidence, _INFERRED),
        why=(*titles.why, why),
    )


def _silent(found: Job) -> bool:
    """Tell whether statements name duties and nobody who is led."""
    duties = found.duties
    return (
        found.people is None and duties.total >= 1 and not (duties.leads or duties.high)
    )


def _agree(direction: Direction, total: float) -> bool:
    return total >= CHANGE if direction == "up" else total <= -CHANGE


def _total(step: Step, titles: TitleComparison, found: Evidence) -> float:
    """Add the points up, but let a track change be one (M6).

    A specialist of the highest ranks who leads nobody stands beside a manager.
    """
    people = found.of("people")
    one, two = step.a.public, step.b.public
    beside = (
        titles.direction in ("lateral", "up")
        and people is not None
        and people.value < 0
        and read_title(two.title).public.track == "specialist"
        and (two.level or 0) >= _STAFF
        and one.track == "management"
        and canonical(one.title) != canonical(two.title)
    )
    if beside:
        return max(0.0, found.total)
    return found.total


def _decide(
    step: Step, titles: TitleComparison, found: Evidence, total: float
) -> Direction:
    one, two = step.a.public, step.b.public
    rungs = (two.level or 0) - (one.level or 0)
    if titles.direction == "up":
        return _against_up(step, titles, found, total, rungs)
    if titles.direction == "down":
        return _against_down(step, titles, found, total, -rungs)
    if abs(total) < CHANGE:
        return "unclear" if found.torn else titles.direction
    inside = same_employer(step.before, step.after)
    same_post = inside and canonical(step.before.title) == canonical(step.after.title)
    if same_post and abs(total) < _SAME_POST:
        return titles.direction
    if inside and rungs > 0 > total and found.of("people") is None:
        # Nobody is given a higher title and less to do at one employer.
        return titles.direction
    if titles.direction == "unclear" and rungs * total < 0 and abs(rungs) >= 2:
        return "unclear"
    # Nobody led has lowered the reading of the title already: it counts but once.
    lowered = titles.direction == "unclear" and found.one.people == 0
    if lowered and rungs < 0 < total < _CONTRARY - _TRUST * rungs:
        return "unclear"
    if total < 0 and _otherwise(found):
        return "unclear"
    own = own_account(step.before, step.a), own_account(step.after, step.b)
    if total < 0 and any(own):
        return "unclear"
    if total > 0 and own[1]:
        return titles.direction
    return "up" if total > 0 else "down"


def _only_in_name(step: Step, found: Evidence, total: float) -> bool:
    """A higher title elsewhere, under which somebody else decides now."""
    charge = found.of("charge")
    if charge is None or charge.value > -_FELL or total > -_FELL:
        return False
    if same_employer(step.before, step.after) or own_account(step.after, step.b):
        return False
    one, two = found.one.duties, found.two.duties
    return one.high >= _SOME and (two.follows > one.follows or two.low >= _SOME)


def _otherwise(found: Evidence) -> bool:
    """Nobody is led any more, but much else is in hand: policy, a board, money."""
    one, two = found.one, found.two
    people, charge = found.of("people"), found.of("charge")
    if people is None or people.value >= 0 or two.people or charge is not None:
        return False
    money = two.duties.money
    new = any(
        money[kind].worth >= _MILLION and kind not in one.duties.money
        for kind in ("budget", "revenue", "portfolio")
        if kind in money
    )
    return two.duties.rules > one.duties.rules or new


def _suspect(titles: TitleComparison, found: Evidence) -> bool:
    """A title a rung lower with many people, after one whose statements name none.

    Silence proves nothing, but whoever led more would have said so.
    """
    one, two = found.one, found.two
    rungs = (titles.b.level or 0) - (titles.a.level or 0)
    silent = one.people is None and one.duties.total >= _SOME and not one.duties.leads
    many = (two.people or 0) >= _MANY
    return titles.direction == "down" and rungs >= -1 and silent and many


def _against_up(
    step: Step, titles: TitleComparison, found: Evidence, total: float, rungs: int
) -> Direction:
    """A higher title with smaller duties is open; a manager of nobody rose in words."""
    one, two = found.one, found.two
    if two.people == 0 and two.leads_by_title and not two.inferred and rungs < _FAR:
        # A product manager without reports is the usual thing.
        leads_nobody = (
            step.b.public.track == "management"
            or duty_words().people.managers_of_things.isdisjoint(
                canonical(step.after.title).split()
            )
        )
        led_before = bool(one.people) or step.a.public.track == "management"
        if leads_nobody and not led_before:
            senior = (step.a.public.level or 0) >= _SENIOR
            return "lateral" if senior else "unclear"
    if _only_in_name(step, found, total) and rungs < _FAR:
        return "down"
    if total <= (-CHANGE if rungs <= 1 else -1.5):
        return "unclear"
    said = said_by_words(titles.b.title) - said_by_words(titles.a.title)
    elsewhere = not same_employer(step.before, step.after)
    graded = step.a.grade and step.b.grade
    if rungs <= 1 and elsewhere and said <= 0 and not graded and total <= 0:
        people = found.of("people") or found.of("work")
        if people is not None and people.value == 0:
            return "lateral"
    return "up"


def _against_down(
    step: Step, titles: TitleComparison, found: Evidence, total: float, rungs: int
) -> Direction:
    """A lower title with larger duties: up where they outweigh it, or open."""
    if total >= CHANGE:
        if rungs >= _FAR:
            if min(found.one.people or 0, found.two.people or 0) >= _SOME:
                return "lateral"
            first, second = found.one, found.two
            alone = first.people == 0 and not first.inferred
            # Nobody led, in so many words, and now some: a title that was only a word.
            grew = alone and (second.people or 0) >= _SOME
            return "unclear" if grew or total >= _FAR / 2 else "down"
        if same_employer(step.before, step.after):
            return "unclear"
        balance = total - _TRUST * max(0.5, rungs)
        if balance >= _CONTRARY:
            return "up"
        return "lateral" if abs(balance) <= _EVEN else "unclear"
    if step.a.grade and step.b.grade:
        return "down"
    if _suspect(titles, found):
        return "unclear"
    if total >= HINT and rungs <= 1:
        return "unclear"
    alike = [each for each in found.points if each.value == 0.0]
    opposed = any(each.value < 0 for each in found.points)
    if rungs > 1 or opposed or not alike or step.a.shift > 0 > step.b.shift:
        return "down"
    one, two = (said_by_words(each.title) for each in (titles.a, titles.b))
    needed = 1 if two >= one and found.of("people") in alike else 2
    return "lateral" if len(alike) >= needed else "down"
