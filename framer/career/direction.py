"""Compares two readings: up, lateral, down, or unclear, with a calibrated confidence.

Each reading is a small distribution over rungs, peaked at its best rung and falling
towards the ends of its interval. The chance that the second stands above, level with
or below the first decides. Inside one field a rung counts; across fields one rung is
noise (domain rule M2-M5, explained in docs/levels.md).
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from msgspec import structs

from framer.career.confidence import call_confidence, relation_of
from framer.career.doubts import (
    ONE_NOUN,
    first_job,
    hedged,
    left_for_good,
    one_area,
    one_begins,
    one_noun,
    rung_between_fields,
    small_against_large,
    standing,
    starts_anew,
)
from framer.career.falls import open_fall
from framer.career.fields import NOWHERE, Context
from framer.career.kinds import Step, shared_words
from framer.career.lines import LINE, line_title, shared_lines
from framer.career.mainline import same_employer
from framer.career.numbers import counts_down, numerals_apart
from framer.career.offices import Odds, by_office
from framer.career.order import associate_of_a_craft, by_order
from framer.career.scope import employer_size
from framer.career.special import ACTING_ENDED, acting_ended, reset_of
from framer.career.titles import Reading, read_title
from framer.knowledge.grammar import canonical, grammar
from framer.knowledge.ladders import Entry, load_index
from framer.knowledge.normalise import fold
from framer.model import Direction, Position, TitleComparison, TitleReading

# How fast belief falls with each rung away from the best one, by what is known.
_DECAY_LISTED = 0.22
_DECAY_GENERAL = 0.38
_DECAY_DOUBTFUL = 0.6
_WIDE = 5
SAME_TITLE = "the title is the same"
# How much the one title of a pair says about the field of the other.
_NEIGHBOUR = 1.5
_CALL = 0.62
_CALL_LEVEL = 0.55


def compare_titles(
    a: str,
    b: str,
    *,
    employer_a: str | None = None,
    employer_b: str | None = None,
) -> TitleComparison:
    """Compare an earlier title with a later one.

    Args:
        a: The earlier title, word for word.
        b: The later title, word for word.
        employer_a: The earlier employer's name, where known.
        employer_b: The later employer's name, where known.
    """
    first, second = _read_together(a, b, employer_a or "", employer_b or "")
    step = Step(Position(a, employer_a), Position(b, employer_b), first, second)
    inside = same_employer(step.before, step.after)
    result = compare(first, second, inside=inside)
    if result.direction == "down" and acting_ended(step):
        return replace(result, direction="lateral", why=(*result.why, ACTING_ENDED))
    reset = reset_of(step) or reset_of(structs.replace(step, a=second, b=first))
    if reset is None or result.direction in ("lateral", "unclear"):
        return result
    why = (*result.why, reset.name)
    return replace(result, direction=reset.direction, confidence=0.6, why=why)


def _read_together(
    a: str, b: str, employer_a: str, employer_b: str
) -> tuple[Reading, Reading]:
    """Read each title in the light of the other, as neighbours of one career."""
    alone = [
        read_title(title, _context(employer, {}))
        for title, employer in ((a, employer_a), (b, employer_b))
    ]
    fields = [each.public.field for each in alone]
    for ladder in _shared_ladders(alone[0], alone[1]):
        common = {ladder: _NEIGHBOUR}
        both = (
            read_title(a, _context(employer_a, common)),
            read_title(b, _context(employer_b, common)),
        )
        if both[0].public.field == both[1].public.field == ladder:
            return both
    if fields[0] == fields[1]:
        return alone[0], alone[1]
    votes = [
        {each.public.field: _NEIGHBOUR * each.public.certainty}
        if each.public.field is not None
        else {}
        for each in alone
    ]
    first = read_title(a, _context(employer_a, votes[1]))
    second = read_title(b, _context(employer_b, votes[0]))
    moved = [first.public.field != fields[0], second.public.field != fields[1]]
    if all(moved):
        # Each would follow the other: the surer of the two stays where it was.
        stays = alone[0].public.certainty >= alone[1].public.certainty
        return (alone[0], second) if stays else (first, alone[1])
    return first, second


def _shared_ladders(a: Reading, b: Reading) -> list[str]:
    """Give the ladders that speak for both titles where they were read in two.

    A line of promotion that holds both decides between ladders; without one a ladder
    counts that lists both, where one of the two has no field yet. The ladder on which
    one of them was read alone comes first, the surer reading before the other.
    """
    if a.base[0] == b.base[0] or a.public.field == b.public.field is not None:
        return []
    index = load_index()
    homes = [
        {index.fields[each].id for each in _at_home(index.listed(reading.base[0]))}
        for reading in (a, b)
    ]
    lines = shared_lines(line_title(a), line_title(b))
    general = lines or {a.base[0], b.base[0]} <= grammar().heads.keys()
    if a.public.field is None and b.public.field is None and general:
        # Two general titles stay so: any one of the ladders would be a guess.
        return []
    shared = lines & (homes[0] | homes[1])
    if not shared and None not in (a.public.field, b.public.field):
        return []
    shared = shared or homes[0] & homes[1]
    sure = {each.public.field: each.public.certainty for each in (a, b)}
    return sorted(shared, key=lambda each: (-sure.get(each, 0.0), each))


def _at_home(listed: list[Entry]) -> set[int]:
    """Give the fields of a title, without those where it needs an employer's name."""
    anywhere = {each.field for each in listed if not each.employers}
    return anywhere or {each.field for each in listed}


def _context(employer: str, votes: dict[str, float]) -> Context:
    if not employer and not votes:
        return NOWHERE
    return Context(employer, fields=votes, size=employer_size((), employer))


def compare(
    a: Reading, b: Reading, *, in_time: bool = False, inside: bool = False
) -> TitleComparison:
    """Compare two readings; swapping them swaps up and down.

    Args:
        a: The earlier reading.
        b: The later reading.
        in_time: The two are known to follow each other in one career. Few people
            change jobs for a lower one, so that one doubtful rung is called up there.
        inside: Both posts are at one employer.
    """
    one, two = a.public, b.public
    same = canonical(one.title) == canonical(two.title)
    if not canonical(one.title):  # a title in other letters
        same = fold(one.title) == fold(two.title)
    if same and _one_meaning(a, b):
        sure = call_confidence("title", "lateral", 0, in_time=in_time)
        return TitleComparison("lateral", sure, (SAME_TITLE,), one, two)
    if one.level is None or two.level is None:
        unknown = [each.title for each in (one, two) if each.level is None]
        why = tuple(f"nothing is known of “{title}”" for title in unknown)
        return TitleComparison("unclear", 0.0, why, one, two)
    if (a.board or b.board) and not (inside and by_office(a, b, inside=True)):
        why = ("a seat on a board is no rung of a career ladder",)
        return TitleComparison("unclear", 0.3, why, one, two)
    related = by_order(a, b, inside=inside)
    if related is not None:
        (down, level, up), note = related
    else:
        down, level, up = _odds(a, b, inside=inside)
        note = _relation(one, two)
    direction = _call(down, level, up)
    if direction != "lateral" and related is None:
        direction, note = hedged(direction, note, a, b, in_time=in_time, inside=inside)
        if direction == "unclear" and _one_rung(one, two) and one_noun(a, b):
            direction, note = "lateral", ONE_NOUN
    elif (
        direction != "lateral"
        and note == LINE
        and (doubt := standing(one, two, passing=not in_time))
    ):
        direction, note = "unclear", doubt
    if direction in ("up", "down") and not inside and small_against_large(a, b):
        direction, note = "unclear", "the higher title was given by a small employer"
    if related is None or note == LINE:
        settled = related is not None
        doubt = open_fall(
            a,
            b,
            direction,
            settled=settled,
            inside=in_time and inside,
            together=inside,
        )
        if direction == "up" and not in_time and not doubt:
            # Without an order in time a rise is a fall read backwards.
            doubt = open_fall(
                b, a, "down", settled=settled, inside=False, together=inside
            )
        if doubt:
            direction, note = "unclear", doubt
        elif in_time and direction != "down" and first_job(a, b):
            direction, note = "up", "the first job after an internship or training"
        elif direction == "lateral" and in_time:
            direction, note = rung_between_fields(a, b, note, inside=inside)
    elif direction == "lateral" and in_time and left_for_good(a, b):
        direction, note = (
            "unclear",
            "an acting post made a lasting one, or left for one",
        )
    if in_time and direction == "down" and (doubt := _by_firm(a, b, inside=inside)):
        direction, note = "unclear", doubt
    rungs = abs((two.level or 0) - (one.level or 0))
    relation = relation_of(one, two)
    if related is not None:
        relation = "line" if note == LINE else "words"
    confidence = call_confidence(relation, direction, rungs, in_time=in_time)
    why = (
        f"“{one.title}”: level {_span(one)}",
        f"“{two.title}”: level {_span(two)}",
        note,
    )
    return TitleComparison(direction, confidence, why, one, two)


def _by_firm(a: Reading, b: Reading, *, inside: bool) -> str:
    """Say why the order of two titles depends on the firm, "" if it does not."""
    if inside and numerals_apart(a, b) and not counts_down(b):
        return "numerals count up in one firm and down in another"
    if b.shift < 0 and associate_of_a_craft(a, b):
        return "firms put an associate of a craft above or below it"
    return ""


def _one_meaning(a: Reading, b: Reading) -> bool:
    """Tell whether one title means one thing in two places.

    A word that is no title of its own, such as "Manager", is read in the field of its
    place; that makes no two jobs of it.
    """
    if a.public.field == b.public.field:
        return True
    general = a.base[0] == b.base[0] and a.base[0] in grammar().heads
    return general and None in (a.public.field, b.public.field)


def _call(down: float, level: float, up: float) -> Direction:
    best = max(down, level, up)
    if down == best and down >= _CALL:
        return "down"
    if up == best and up >= _CALL:
        return "up"
    # Where the level cannot be told from one rung apart, the milder word is right.
    if level == best and (level >= _CALL_LEVEL or min(down, up) >= 0.15):
        return "lateral"
    return "unclear"


def _odds(a: Reading, b: Reading, *, inside: bool) -> Odds:
    one, two = a.public, b.public
    margin = _margin(one, two, inside=inside)
    down = level = up = 0.0
    for rung_a, weight_a in _spread(a):
        for rung_b, weight_b in _spread(b):
            weight = weight_a * weight_b
            difference = rung_b - rung_a
            if difference >= margin:
                up += weight
            elif difference <= -margin:
                down += weight
            else:
                level += weight
    return down, level, up


def _margin(one: TitleReading, two: TitleReading, *, inside: bool) -> int:
    """Give the rungs that make a difference: one in a field, two across fields.

    Those who lead at one employer are on one ladder, whatever they lead.
    """
    if inside and one.track == two.track == "management":
        return 1
    if one.field == two.field and one.field is not None:
        # A manager and a specialist of one rung apart changed track, not level.
        tracks = {one.track, two.track}
        low = min(one.level or 0, two.level or 0)
        apart = not set(canonical(one.title).split()) & set(
            canonical(two.title).split()
        )
        return 2 if tracks == {"management", "specialist"} and low >= 6 and apart else 1
    if relation_of(one, two) == "family":
        told = shared_words(one.title, two.title) or one_begins(one, two)
        return 1 if one.track == two.track and told else 2
    if one.field is None or two.field is None:
        return 1 if one.track == two.track else 2
    sites = one.track == two.track == "management" and one_area(one, two)
    return 1 if sites or starts_anew(one, two) or starts_anew(two, one) else 2


def _spread(reading: Reading) -> tuple[tuple[int, float], ...]:
    public = reading.public
    decay = _DECAY_GENERAL
    if reading.listed or reading.grade:
        decay = _DECAY_LISTED
    wide = (public.high or 0) - (public.low or 0) >= _WIDE
    if public.certainty <= 0.5 or reading.inflated or wide:
        decay = _DECAY_DOUBTFUL
    return _weights(public.level or 0, public.low or 0, public.high or 0, decay)


@lru_cache(maxsize=4096)
def _weights(
    level: int, low: int, high: int, decay: float
) -> tuple[tuple[int, float], ...]:
    raw = [(rung, decay ** abs(rung - level)) for rung in range(low, high + 1)]
    total = sum(weight for _, weight in raw)
    return tuple((rung, weight / total) for rung, weight in raw)


def _one_rung(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether two titles of one field stand on one rung as far as is known."""
    return one.level == two.level and one.field == two.field is not None


def _span(reading: TitleReading) -> str:
    name = f" in {reading.function}" if reading.function else ""
    if reading.low == reading.high:
        return f"{reading.level}{name}"
    return f"{reading.level} ({reading.low}-{reading.high}){name}"


def _relation(one: TitleReading, two: TitleReading) -> str:
    if starts_anew(one, two) or starts_anew(two, one):
        return "different fields, and one of them names a first rung"
    return {
        "unknown": "the field of at least one of them is not known",
        "field": "the same ladder",
        "family": "two ladders of one family",
        "cross": "different fields: one rung is not called a difference",
    }[relation_of(one, two)]
