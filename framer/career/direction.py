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

from framer.career.asides import is_passing
from framer.career.confidence import call_confidence, relation_of
from framer.career.fields import NOWHERE, Context
from framer.career.kinds import Step, shared_words
from framer.career.mainline import same_employer
from framer.career.offices import by_office
from framer.career.order import LINE, Odds, by_order, said_by_words
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
# From here a specialist stands beside those who lead people.
_STAFF = 5
# Rungs apart that such doubts can cover.
_CLOSE = 2
# Up to here a title stands for plain work of its own.
_PLAIN = 3
# From here a title heads something that may be large or small.
_TOP = 8
_OVERLAP = "different fields, and the levels overlap"
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
    if canonical(one.title) == canonical(two.title) and one.field == two.field:
        sure = call_confidence("title", "lateral", 0)
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
        down, level, up = _odds(a, b)
        note = _relation(one, two)
    direction = _call(down, level, up)
    if direction != "lateral" and related is None:
        direction, note = _hedged(direction, note, a, b, in_time=in_time)
    elif (
        direction != "lateral"
        and note == LINE
        and (doubt := _standing(one, two, passing=not in_time))
    ):
        direction, note = "unclear", doubt
    if related is None or note == LINE:
        settled = related is not None
        doubt = _open(a, b, direction, settled=settled, inside=in_time and inside)
        if direction == "up" and not in_time and not doubt:
            # Without an order in time a rise is a fall read backwards.
            doubt = _open(b, a, "down", settled=settled, inside=False)
        if doubt:
            direction, note = "unclear", doubt
        elif direction == "lateral" and in_time:
            direction, note = _rung_between_fields(one, two, note, inside=inside)
    rungs = abs((two.level or 0) - (one.level or 0))
    relation = relation_of(one, two)
    if related is not None:
        relation = "line" if note == LINE else "words"
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


def _hedged(
    direction: Direction, note: str, a: Reading, b: Reading, *, in_time: bool
) -> tuple[Direction, str]:
    """Take back a call that titles of this sort do not bear.

    Measured on our own labels: one rung between two crafts of one field is level more
    often than not, and so are two rungs between fields whose intervals overlap.
    """
    one, two = a.public, b.public
    doubt = _doubt(one, two, in_time=in_time)
    offices = _smaller_office(a, b) or _smaller_office(b, a)
    if doubt and not (doubt == _OVERLAP and offices):
        return "unclear", doubt
    if relation_of(one, two) == "cross":
        return direction, note
    if abs((two.level or 0) - (one.level or 0)) != 1 or _one_begins(one, two):
        return direction, note
    ranked = one.field == two.field and one.field in grammar().ranked
    if ranked and a.listed and b.listed:
        return direction, note
    tracks = {one.track, two.track}
    crafts = tracks <= {"specialist", "support", "licensed"} and not _said_so(one, two)
    specialist = one if one.track == "specialist" else two
    high = tracks == {"management", "specialist"} and (specialist.level or 0) >= _STAFF
    if not crafts and not high:
        return direction, note
    if in_time and direction == "up":
        return direction, note
    note = "two tracks of one field" if high else "two crafts of one field"
    level = high or shared_words(one.title, two.title)
    return "lateral" if level else "unclear", f"{note}, one rung apart"


def _open(
    a: Reading, b: Reading, direction: Direction, *, settled: bool, inside: bool
) -> str:
    """Say why two rungs do not decide a move, "" if they do.

    A fall wants a word for it: a lower rank of the same line, a first rung, a team
    less. Guessed rungs of two fields are none.

    Args:
        a: The earlier reading.
        b: The later reading.
        direction: What the rungs say.
        settled: A line of promotion holds both titles.
        inside: The two follow each other at one employer.
    """
    one, two = a.public, b.public
    low, high = sorted((one, two), key=lambda each: each.level or 0)
    if direction in ("up", "down"):
        for own, other in ((a, two), (b, one)):
            inside_it = (own.public.low or 0) <= (other.level or 0)
            if own.several and inside_it and (other.level or 0) <= (own.public.high or 0):
                return "several titles side by side"
    if direction != "down" or settled:
        return ""
    rungs = (high.level or 0) - (low.level or 0)
    overlap = (high.low or 0) <= (low.high or 0)
    relation = relation_of(one, two)
    said = (
        _starts_anew(one, two)
        or _lower_word(one, two)
        or _leads_no_more(one, two)
        or _smaller_office(a, b)
    )
    if relation != "field" and rungs <= _CLOSE and not said:
        return "different fields, and the rungs are close"
    bare = relation != "field" or not (field_of_its_own(a) or field_of_its_own(b))
    if (low.level or 0) >= _TOP and overlap and bare:
        return "both head something, and its size is not known"
    if inside and rungs == 1 and not _said_so(one, two):
        return "one rung down inside one employer, and no word says so"
    return ""


def field_of_its_own(reading: Reading) -> bool:
    """Tell whether a title says more than an office: words beside its head."""
    return canonical(reading.public.title) not in grammar().heads


def _lower_word(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether a word lowers the later title and none the earlier."""
    before, after = said_by_words(one.title), said_by_words(two.title)
    nouns = [canonical(each.title).split()[-1:] for each in (one, two)]
    return after < 0 <= before or (after < before and nouns[0] == nouns[1])


def _smaller_office(a: Reading, b: Reading) -> bool:
    """Tell whether both lead by their nouns, and the later by one well below."""
    one, two = (_office_level(each.base[0]) for each in (a, b))
    return 0 < two <= one - _CLOSE


def _office_level(head: str) -> int:
    """Give the rung of the highest noun for a leader in a head, 0 without one."""
    heads = grammar().heads
    found = [heads[each] for each in head.split() if each in heads]
    return max((each.level for each in found if each.track == "management"), default=0)


def _leads_no_more(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether the earlier title leads people and the later does plain work."""
    leads = one.track == "management" and two.track != "management"
    return leads and (two.level or 0) <= _PLAIN


def _rung_between_fields(
    one: TitleReading, two: TitleReading, note: str, *, inside: bool
) -> tuple[Direction, str]:
    """One rung between two fields is neither level nor a move as time goes on."""
    if inside and (two.level or 0) > (one.level or 0):
        return "lateral", note
    kin = shared_words(one.title, two.title)
    if _passing(one) and not _passing(two) and kin:
        return "unclear", "an acting post made a lasting one, or left for one"
    tops = min(one.level or 0, two.level or 0) >= _TOP
    if tops and not kin and one.family != "education":
        return "unclear", "both head something, and its size is not known"
    far = abs((two.level or 0) - (one.level or 0))
    if far == 0 or relation_of(one, two) != "cross":
        return "lateral", note
    return "unclear", "different fields, one rung apart"


def _standing(one: TitleReading, two: TitleReading, *, passing: bool = True) -> str:
    """Say why just one of two titles has no lasting rank of its own, "" if both do."""
    if abs((two.level or 0) - (one.level or 0)) > _CLOSE:
        return ""
    if _freelance(one) != _freelance(two):
        return "work on one's own account has no rank of its own"
    if passing and _passing(one) != _passing(two):
        return "an acting or visiting post says little about the rank behind it"
    return ""


def _doubt(one: TitleReading, two: TitleReading, *, in_time: bool) -> str:
    """Say why a difference in rungs is still no move up or down, "" if it is one."""
    for own, other in ((one, two), (two, one)):
        wide = (own.high or 0) - (own.low or 0) >= _WIDE - 1
        inside = (own.low or 0) <= (other.high or 0)
        inside = inside and (other.low or 0) <= (own.high or 0)
        if own.track == "owner" and wide and inside:
            return "the size of the own business is not known"
    rungs = abs((two.level or 0) - (one.level or 0))
    if doubt := _standing(one, two, passing=not in_time):
        return doubt
    if relation_of(one, two) == "field":
        return ""
    if in_time and (two.level or 0) > (one.level or 0):
        return ""
    if _starts_anew(one, two) or _starts_anew(two, one):
        return ""
    overlap = (one.low or 0) <= (two.high or 0) and (two.low or 0) <= (one.high or 0)
    if (
        rungs <= _CLOSE
        and overlap
        and one.track == two.track
        and None not in (one.field, two.field)
    ):
        return _OVERLAP
    return ""


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
        told = shared_words(one.title, two.title) or _one_begins(one, two)
        return 1 if one.track == two.track and told else 2
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


def _passing(reading: TitleReading) -> bool:
    return is_passing(reading.title)


def _said_so(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether the words of two titles of one speciality bear out a rung.

    Either a word raises or lowers one of them, or their nouns have an order.
    """
    if not shared_words(one.title, two.title):
        return False
    upwards = (two.level or 0) > (one.level or 0)
    words = [canonical(each.title).split() for each in (one, two)]
    # The last word is the noun itself: a research associate is nobody's deputy.
    said = [said_by_words(" ".join(title[:-1])) for title in words]
    if said[0] != said[1]:
        return (said[1] > said[0]) == upwards
    nouns = grammar().nouns
    found = [max((nouns.get(each, 0) for each in title), default=0) for title in words]
    return 0 not in found and found[0] != found[1] and (found[1] > found[0]) == upwards


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
