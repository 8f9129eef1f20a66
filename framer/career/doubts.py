"""Doubts that take a call back: what a difference in rungs does not bear out.

A fall wants a word for it. Measured on our own labels (docs/levels.md).
"""

from __future__ import annotations

from itertools import pairwise

from framer.career.asides import is_passing
from framer.career.confidence import relation_of
from framer.career.kinds import shared_words
from framer.career.order import leading_rank, said_by_words
from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar
from framer.knowledge.ladders import load_index
from framer.model import Direction, TitleReading

_WIDE = 4
# Rungs between the ends of a reading from which the word means any rung.
_ANY_RUNG = 6
# From here a specialist stands beside those who lead people.
_STAFF = 5
# Rungs apart that such doubts can cover.
_CLOSE = 2
# Up to here a title stands for plain work of its own.
_PLAIN = 3
# Letters that two words of one stem begin with.
_STEM = 6
# Up to here work may need no training.
_UNTRAINED = 2
# From here a title heads something that may be large or small.
_TOP = 8
_FORCES = "military"
ONE_NOUN = "one job in two specialities, no word says that one is more"
_OVERLAP = "different fields, and the levels overlap"


def hedged(
    direction: Direction,
    note: str,
    a: Reading,
    b: Reading,
    *,
    in_time: bool,
    inside: bool,
) -> tuple[Direction, str]:
    """Take back a call that titles of this sort do not bear.

    Measured on our own labels: one rung between two crafts of one field is level more
    often than not, and so are two rungs between fields whose intervals overlap.
    """
    one, two = a.public, b.public
    if _own_trade(one.title, two.title):
        return "lateral", "the same trade, in one of the two on one's own account"
    doubt = _doubt(one, two, in_time=in_time)
    order = smaller_office(a, b) or smaller_office(b, a)
    # Those who lead at one employer are on one ladder, whatever they lead.
    order = order or (inside and one.track == two.track == "management")
    if doubt and not (doubt == _OVERLAP and order):
        return "unclear", doubt
    if relation_of(one, two) == "cross":
        return direction, note
    if abs((two.level or 0) - (one.level or 0)) != 1 or one_begins(one, two):
        return direction, note
    ranked = one.field == two.field and one.field in grammar().ranked
    if ranked and a.listed and b.listed:
        return direction, note
    if not inside and _first_leaders(a, b) and not (in_time and direction == "up"):
        return "lateral", "two words for who leads first, each firm has its own order"
    tracks = {one.track, two.track}
    crafts = tracks <= {"specialist", "support", "licensed"} and not said_so(one, two)
    specialist = one if one.track == "specialist" else two
    high = tracks == {"management", "specialist"} and (specialist.level or 0) >= _STAFF
    if (not crafts and not high) or _leading_noun(a, b):
        return direction, note
    if in_time and direction == "up":
        return direction, note
    if high:
        return "lateral", "a manager and a specialist side by side, one rung apart"
    if one_noun(a, b):
        return "lateral", ONE_NOUN
    return "unclear", "two crafts of one field, one rung apart"


def smaller_office(a: Reading, b: Reading) -> bool:
    """Tell whether both lead by their nouns, and the later by one well below."""
    one, two = (_office_level(each.base[0]) for each in (a, b))
    return 0 < two <= one - _CLOSE


def _office_level(head: str) -> int:
    """Give the rung of the highest noun for a leader in a head, 0 without one."""
    heads = grammar().heads
    found = [heads[each] for each in head.split() if each in heads]
    return max((each.level for each in found if each.track == "management"), default=0)


def first_job(a: Reading, b: Reading) -> bool:
    """Tell whether study or training came before a job of any rung above it."""
    return a.start and not b.start and (b.public.level or 0) > (a.public.level or 0)


def small_against_large(a: Reading, b: Reading) -> bool:
    """Tell whether the higher of two titles stands so high in a small firm only."""
    low, high = sorted((a, b), key=lambda each: each.public.level or 0)
    rungs = (high.public.level or 0) - (low.public.level or 0)
    return high.small and not low.small and rungs <= _WIDE


def left_for_good(a: Reading, b: Reading) -> bool:
    """Tell whether an acting leader took a lasting lead, here or elsewhere."""
    leads = a.public.track == b.public.track == "management"
    return leads and _passing(a.public) and not _passing(b.public)


def rung_between_fields(
    a: Reading, b: Reading, note: str, *, inside: bool
) -> tuple[Direction, str]:
    """One rung between two fields is neither level nor a move as time goes on."""
    one, two = a.public, b.public
    if inside and (two.level or 0) > (one.level or 0):
        return "lateral", note
    kin = shared_words(one.title, two.title)
    kin = kin or (a.base == b.base and " " in a.base[0])
    if left_for_good(a, b) and kin:
        return "unclear", "an acting post made a lasting one, or left for one"
    tops = min(one.level or 0, two.level or 0) >= _TOP
    if tops and not kin and one.family != "education":
        return "unclear", "both head something, and its size is not known"
    far = abs((two.level or 0) - (one.level or 0))
    higher = (two.level or 0) > (one.level or 0)
    if inside and leading_rank(b) > leading_rank(a) > 0:
        return "up", "the noun of a higher leader at the same employer"
    if higher and far == 1 and _leaves_plain_work(one, two):
        return "up", "a rung up from plain work"
    if higher and said_by_words(two.title) > max(0, said_by_words(one.title)):
        return "up", "a rung up, and a word says so"
    return "lateral", note


def standing(one: TitleReading, two: TitleReading, *, passing: bool = True) -> str:
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
        wide = (own.high or 0) - (own.low or 0) >= _WIDE
        inside = (own.low or 0) <= (other.high or 0)
        inside = inside and (other.low or 0) <= (own.high or 0)
        if own.track == "owner" and wide and inside:
            return "the size of the own business is not known"
    rungs = abs((two.level or 0) - (one.level or 0))
    if doubt := standing(one, two, passing=not in_time):
        return doubt
    if relation_of(one, two) == "field":
        return ""
    if in_time and (two.level or 0) > (one.level or 0):
        return ""
    if starts_anew(one, two) or starts_anew(two, one) or one_area(one, two):
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


def starts_anew(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether the second says of itself that it is a first rung (M4 with M2).

    Work that needs no training is one for whoever had a trade or a profession.
    """
    if _plain_work(one, two):
        return True
    said, before = _says_beginner(two.title), _says_beginner(one.title)
    return said and not before and (two.level or 0) <= 3 <= (one.level or 0)


def _says_beginner(title: str) -> bool:
    """Tell whether a title names a first rung; an assistant consultant does not."""
    rules = grammar()
    words = canonical(title).split()
    deputies = {
        word
        for word, noun in pairwise(words)
        if word in rules.beginners
        and (rule := rules.modifiers.get(word))
        and rule.kind == "deputy"
        and noun in rules.heads
    }
    return bool(rules.beginners & set(words) - deputies)


def _plain_work(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether a trade or profession is left for work that needs neither."""
    if (one.level or 0) < _PLAIN or None in (one.field, two.field):
        return False
    if one.field == two.field or _FORCES in (one.family, two.family):
        return False
    if two.level is not None and two.level <= 1:
        return (two.high or 0) <= _UNTRAINED < (one.level or 0)
    left = one.field in grammar().professions and two.field in grammar().plain
    return left and (two.level or 0) <= _UNTRAINED


def _leaves_plain_work(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether work that needs little training is left for another field."""
    civil = _FORCES not in (one.family, two.family)
    return civil and (one.level or 0) <= _UNTRAINED and relation_of(one, two) == "cross"


def _akin(one: str, two: str) -> bool:
    """Tell whether two titles share a word, or a stem: a library and its librarian."""
    if shared_words(one, two):
        return True
    stems = [
        {word[:_STEM] for word in canonical(title).split() if len(word) > _STEM}
        for title in (one, two)
    ]
    return not stems[0].isdisjoint(stems[1])


def _freelance(reading: TitleReading) -> bool:
    title = canonical(reading.title)
    # An independent financial advisor is one of any firm.
    listed = title in load_index().titles and reading.track != "owner"
    return not listed and bool(grammar().freelance & set(title.split()))


def _own_trade(one: str, two: str) -> bool:
    """Tell whether two titles name one trade, and just one an own account beside it."""
    words = [set(canonical(each).split()) for each in (one, two)]
    own = [each & grammar().own_trade for each in words]
    trade = [each - grammar().own_trade for each in words]
    return bool(own[0]) != bool(own[1]) and bool(trade[0]) and trade[0] == trade[1]


def _passing(reading: TitleReading) -> bool:
    return is_passing(reading.title)


def _leading_noun(a: Reading, b: Reading) -> bool:
    """Tell whether the higher of two titles leads by its noun and the lower less.

    A team leader is above a senior analyst, and a manager above a team leader.
    """
    low, high = sorted((a, b), key=lambda each: each.public.level or 0)
    below, above = leading_rank(low), leading_rank(high)
    if above <= below:
        return False
    sure = below > 0 or above < grammar().leaders["manager"]
    return sure or _akin(low.public.title, high.public.title)


def one_noun(a: Reading, b: Reading) -> bool:
    """Tell whether two titles are one noun, each with a speciality and no rank."""
    numerals = grammar().numerals
    words = [canonical(each.public.title).split() for each in (a, b)]
    if not all(words) or any(said_by_words(each.public.title) for each in (a, b)):
        return False
    ranked = a.grade or b.grade or leading_rank(a) or leading_rank(b)
    if ranked or not numerals.keys().isdisjoint(words[0] + words[1]):
        return False
    first = {title[0] for title in words}
    if len(first) > 1 and first <= grammar().nouns.keys():
        # In the Romance languages the noun comes first: "Analista Administrativo".
        return False
    return words[0][-1] == words[1][-1]


def said_so(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether the words of two titles of one speciality bear out a rung.

    Either a word raises or lowers one of them, or their nouns have an order.
    """
    words = [canonical(each.title).split() for each in (one, two)]
    # "Analista Administrativo": the noun comes first, and what follows is shared.
    behind = words[0][1:] == words[1][1:] != []
    if not behind and not shared_words(one.title, two.title):
        return False
    upwards = (two.level or 0) > (one.level or 0)
    # The last word is the noun itself: a research associate is nobody's deputy.
    said = [said_by_words(" ".join(title[:-1])) for title in words]
    if said[0] != said[1]:
        return (said[1] > said[0]) == upwards
    nouns = grammar().nouns
    found = [max((nouns.get(each, 0) for each in title), default=0) for title in words]
    return 0 not in found and found[0] != found[1] and (found[1] > found[0]) == upwards


def one_area(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether just one of two titles leads an area, of whatever the other leads.

    A manager of one gym and an "Area Manager" are of one trade.
    """
    rules = grammar()
    found: list[tuple[bool, bool]] = []
    for title in (one.title, two.title):
        words = canonical(title).split()
        reach = [each for each in words if each in rules.spheres]
        rest = " ".join(each for each in words if each not in rules.modifiers)
        found.append((bool(reach), bool(reach) and rest in rules.heads))
    (far, bare), (further, plain) = found
    return far != further and (bare or plain)


def _first_leaders(a: Reading, b: Reading) -> bool:
    """Tell whether both are leaders below a manager: a team leader, a supervisor."""
    below = range(1, grammar().leaders["manager"])
    high = max(a.public.level or 0, b.public.level or 0)
    return high <= _STAFF and all(leading_rank(each) in below for each in (a, b))


def leads_an_area(title: TitleReading) -> bool:
    """Tell whether a title says that an area is led: several places of one kind."""
    reaches = grammar().spheres.keys()
    return title.track == "management" and not reaches.isdisjoint(
        canonical(title.title).split()
    )


def one_begins(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether just one of two titles says that it is a first rung."""
    beginners = grammar().beginners
    said = [bool(beginners & set(canonical(each.title).split())) for each in (one, two)]
    return said[0] != said[1]
