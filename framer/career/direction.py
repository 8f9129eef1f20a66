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
from framer.career.fields import NOWHERE, Context
from framer.career.kinds import Step, shared_words
from framer.career.scope import employer_size
from framer.career.special import reset_of
from framer.career.titles import Reading, read_title
from framer.knowledge.grammar import canonical, grammar
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

# What a modifier says of two titles that a ladder puts on one rung.
_WEIGHT = {"raise": 1, "set": 2, "lower": -1, "deputy": -1, "start": -3}

Odds = tuple[float, float, float]


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
    result = compare(first, second)
    step = Step(Position(a, employer_a), Position(b, employer_b), first, second)
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


def _context(employer: str, votes: dict[str, float]) -> Context:
    if not employer and not votes:
        return NOWHERE
    return Context(employer, fields=votes, size=employer_size((), employer))


def compare(a: Reading, b: Reading, *, in_time: bool = False) -> TitleComparison:
    """Compare two readings; swapping them swaps up and down.

    Args:
        a: The earlier reading.
        b: The later reading.
        in_time: The two are known to follow each other in one career. Few people
            change jobs for a lower one, so that one doubtful rung is called up there.
    """
    one, two = a.public, b.public
    if canonical(one.title) == canonical(two.title) and one.field == two.field:
        sure = call_confidence("title", "lateral", 0)
        return TitleComparison("lateral", sure, (SAME_TITLE,), one, two)
    if one.level is None or two.level is None:
        unknown = [each.title for each in (one, two) if each.level is None]
        why = tuple(f"nothing is known of “{title}”" for title in unknown)
        return TitleComparison("unclear", 0.0, why, one, two)
    if a.board or b.board:
        why = ("a seat on a board is no rung of a career ladder",)
        return TitleComparison("unclear", 0.3, why, one, two)
    related = _same_system(a, b) or _same_base(a, b)
    if related is not None:
        down, level, up = related
        note = "the same title but for the words that raise or lower it"
    else:
        down, level, up = _odds(a, b)
        note = _relation(one, two)
    direction = _call(down, level, up)
    doubt = "" if related or direction == "lateral" else _doubt(one, two)
    if doubt and not (in_time and direction == "up" and "craft" in doubt):
        direction, note = "unclear", doubt
    rungs = abs((two.level or 0) - (one.level or 0))
    relation = "words" if related else relation_of(one, two)
    confidence = call_confidence(relation, direction, rungs)
    why = (
        f"“{one.title}”: level {_span(one)}",
        f"“{two.title}”: level {_span(two)}",
        note,
    )
    return TitleComparison(direction, confidence, why, one, two)


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


def _doubt(one: TitleReading, two: TitleReading) -> str:
    """Say why a difference in rungs is still no move up or down, "" if it is one.

    Measured on our own labels: one rung between two crafts of one field is as often
    level as not, and so are two rungs between fields whose intervals overlap.
    """
    for own, other in ((one, two), (two, one)):
        wide = (own.high or 0) - (own.low or 0) >= _WIDE - 1
        inside = (own.low or 0) <= (other.level or 0) <= (own.high or 0)
        if own.track == "owner" and wide and inside:
            return "the size of the own business is not known"
    rungs = abs((two.level or 0) - (one.level or 0))
    relation = relation_of(one, two)
    if rungs <= 2 and _freelance(one) != _freelance(two):
        return "work on one's own account has no rank of its own"
    crafts = {one.track, two.track} in ({"specialist"}, {"support"})
    if relation in ("field", "family") and rungs == 1:
        told = shared_words(one.title, two.title) or _one_begins(one, two)
        if not told and (crafts or relation == "family"):
            return "two crafts of one field, one rung apart"
    if relation in ("field", "family"):
        return ""
    if _starts_anew(one, two) or _starts_anew(two, one):
        return ""
    overlap = (one.low or 0) <= (two.high or 0) and (two.low or 0) <= (one.high or 0)
    if (
        rungs <= 2
        and overlap
        and one.track == two.track
        and None not in (one.field, two.field)
    ):
        return "different fields, and the levels overlap"
    return ""


def _same_system(a: Reading, b: Reading) -> Odds | None:
    """Compare two grades of one system by their order there."""
    if a.grade is None or b.grade is None or a.grade[0] != b.grade[0]:
        return None
    if a.grade[1] == b.grade[1]:
        return (0.03, 0.94, 0.03)
    return (0.01, 0.03, 0.96) if b.grade[1] > a.grade[1] else (0.96, 0.03, 0.01)


def _same_base(a: Reading, b: Reading) -> Odds | None:
    """Compare two titles that differ by modifiers only: their interval is shared."""
    if a.public.field != b.public.field or a.grade or b.grade:
        return None
    if _stem(a) != _stem(b) or not _stem(a):
        return None
    difference = (b.public.level or 0) - (a.public.level or 0)
    if difference == 0:
        return _same_rung(a.public.title, b.public.title)
    sure = min(0.97, 0.9 + 0.04 * abs(difference))
    rest = 1.0 - sure
    return (
        (rest / 4, rest * 3 / 4, sure)
        if difference > 0
        else (sure, rest * 3 / 4, rest / 4)
    )


def _same_rung(a: str, b: str) -> Odds:
    """Compare two forms of one title on one rung: a deputy tops an assistant."""
    rules = grammar()
    words = [canonical(each).split() for each in (a, b)]
    order = {word: rule.order for word, rule in rules.modifiers.items() if rule.order}
    orders = [max((order.get(each, 0) for each in title), default=0) for title in words]
    # A title without a numeral is the first of its kind.
    first = rules.numerals["i"]
    numerals = [
        rules.numerals.get(title[-1], first) if title else first for title in words
    ]
    for one, two in (orders, numerals):
        if one != two and (0 not in orders or (one, two) != tuple(orders)):
            return (0.03, 0.17, 0.8) if two > one else (0.8, 0.17, 0.03)
    weights = [sum(_WEIGHT.get(_kind(each), 0) for each in title) for title in words]
    if weights[0] != weights[1]:
        up = weights[1] > weights[0]
        return (0.03, 0.17, 0.8) if up else (0.8, 0.17, 0.03)
    return (0.03, 0.94, 0.03)


def _kind(word: str) -> str:
    rule = grammar().modifiers.get(word)
    return rule.kind if rule and not rule.families else ""


def _stem(reading: Reading) -> tuple[str, ...]:
    """Give the words of a title that are neither modifiers nor numerals."""
    rules = grammar()
    tokens = canonical(reading.public.title).split()
    return tuple(
        each
        for each in tokens
        if each not in rules.modifiers and each not in rules.numerals
    )


def _odds(a: Reading, b: Reading) -> Odds:
    one, two = a.public, b.public
    margin = _margin(one, two)
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


def _margin(one: TitleReading, two: TitleReading) -> int:
    """Give the rungs that make a difference: one in a field, two across fields."""
    if one.field == two.field and one.field is not None:
        # A manager and a specialist of one rung apart changed track, not level.
        tracks = {one.track, two.track}
        low = min(one.level or 0, two.level or 0)
        apart = not set(canonical(one.title).split()) & set(
            canonical(two.title).split()
        )
        return 2 if tracks == {"management", "specialist"} and low >= 6 and apart else 1
    if relation_of(one, two) == "family":
        return 1 if one.track == two.track else 2
    if one.field is None or two.field is None:
        return 1 if one.track == two.track else 2
    return 1 if _starts_anew(one, two) or _starts_anew(two, one) else 2


def _starts_anew(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether the second says of itself that it is a first rung (M4 with M2)."""
    beginners = grammar().beginners
    said = beginners & set(canonical(two.title).split())
    before = beginners & set(canonical(one.title).split())
    return bool(said) and not before and (two.level or 0) <= 3 <= (one.level or 0)


def _freelance(reading: TitleReading) -> bool:
    return bool(grammar().freelance & set(canonical(reading.title).split()))


def _one_begins(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether just one of two titles says that it is a first rung."""
    beginners = grammar().beginners
    said = [bool(beginners & set(canonical(each.title).split())) for each in (one, two)]
    return said[0] != said[1]


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


def _span(reading: TitleReading) -> str:
    name = f" in {reading.function}" if reading.function else ""
    if reading.low == reading.high:
        return f"{reading.level}{name}"
    return f"{reading.level} ({reading.low}-{reading.high}){name}"


def _relation(one: TitleReading, two: TitleReading) -> str:
    if _starts_anew(one, two) or _starts_anew(two, one):
        return "different fields, and one of them names a first rung"
    return {
        "unknown": "the field of at least one of them is not known",
        "field": "the same ladder",
        "family": "two ladders of one family",
        "cross": "different fields: one rung is not called a difference",
    }[relation_of(one, two)]
