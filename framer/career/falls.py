"""Falls that two rungs do not decide: a fall wants a word for it.

Measured on our own labels (docs/levels.md).
"""

from __future__ import annotations

from framer.career.confidence import relation_of
from framer.career.doubts import (
    leads_an_area,
    one_area,
    said_so,
    smaller_office,
    starts_anew,
)
from framer.career.order import leading_rank, said_by_words
from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar
from framer.model import Direction, TitleReading

# Rungs between the ends of a reading from which the word means any rung.
_ANY_RUNG = 6
# Rungs apart that such doubts can cover.
_CLOSE = 2
# Up to here a title stands for plain work of its own.
_PLAIN = 3
# From here a title heads something that may be large or small.
_TOP = 8
# Words of a deputy who is not said to be whose.
_BARE = 2
_FORCES = "military"


def open_fall(
    a: Reading,
    b: Reading,
    direction: Direction,
    *,
    settled: bool,
    inside: bool,
    together: bool,
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
        together: Both are at one employer, in whatever order.
    """
    one, two = a.public, b.public
    low, high = sorted((one, two), key=lambda each: each.level or 0)
    if direction in ("up", "down"):
        for own, other in ((a, two), (b, one)):
            inside_it = (own.public.low or 0) <= (other.level or 0)
            inside_it = inside_it and (other.level or 0) <= (own.public.high or 0)
            # Past the higher of two titles the lower one changes nothing.
            past = own.several and (
                (own is a) == (direction == "up") or _one_of(other, own)
            )
            if own.several and inside_it and not past:
                return "several titles side by side"
            width = (own.public.high or 0) - (own.public.low or 0)
            kin = settled or said_so(one, two)
            if width >= _ANY_RUNG and inside_it and not (kin or past):
                return "one of the titles stands for many rungs"
    if direction != "down" or settled:
        return ""
    rungs = (high.level or 0) - (low.level or 0)
    overlap = (high.low or 0) <= (low.high or 0)
    relation = relation_of(one, two)
    said = (
        starts_anew(one, two)
        or _lower_word(one, two)
        or _leads_no_more(one, two)
        or smaller_office(a, b)
        or one_area(one, two)
    )
    plain = relation == "unknown" and not (_own_words(a) or _own_words(b))
    if relation != "field" and rungs <= _CLOSE and not said and not plain:
        return "different fields, and the rungs are close"
    forces = low.family == _FORCES
    if forces and high.family != _FORCES:
        return "the forces and civilian work rank differently"
    bare = relation != "field" or not (_own_words(a) or _own_words(b)) or forces
    overlap = overlap or relation != "field"
    if (low.level or 0) >= _TOP and overlap and bare:
        return "both head something, and its size is not known"
    if inside and _deputy_of_the_whole(one, two):
        return "the head of a part became deputy head of the whole"
    manages = leading_rank(a) == grammar().leaders["manager"]
    if manages and rungs <= _CLOSE and one_area(one, two) and leads_an_area(two):
        return "whoever leads an area may lead several such places"
    if together and rungs == 1 and _deputy_of_another(one, two):
        return "a deputy head may stand above the head of a part"
    if inside and rungs == 1 and not said_so(one, two):
        return "one rung down inside one employer, and no word says so"
    return ""


def _one_of(title: TitleReading, several: Reading) -> bool:
    """Tell whether a title is one of two that stood side by side: the other goes."""
    one, both = canonical(title.title), canonical(several.public.title)
    leads = several.public.track == "management"
    return leads and (both.startswith(f"{one} ") or both.endswith(f" {one}"))


def _own_words(reading: Reading) -> bool:
    """Tell whether a title says more than an office: words beside its head."""
    rules = grammar()
    title = canonical(reading.public.title)
    plain = " ".join(each for each in title.split() if each not in rules.modifiers)
    return title not in rules.heads and plain not in rules.heads


def _lower_word(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether a word lowers the later title and none the earlier."""
    before, after = said_by_words(one.title), said_by_words(two.title)
    nouns = [canonical(each.title).split()[-1:] for each in (one, two)]
    return after < 0 <= before or (after < before and nouns[0] == nouns[1])


def _leads_no_more(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether the earlier title leads people and the later does plain work."""
    leads = one.track == "management" and two.track != "management"
    return leads and (two.level or 0) <= _PLAIN


def _deputy_of_the_whole(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether the one names what was led, and the other is a bare deputy."""
    before, after = canonical(one.title).split(), canonical(two.title).split()
    rule = grammar().modifiers.get(after[0]) if len(after) == 2 else None
    deputy = rule is not None and rule.kind == "deputy"
    return deputy and after[1] in before and len(before) > 1


def _deputy_of_another(one: TitleReading, two: TitleReading) -> bool:
    """Tell whether the one leads, and the other is the deputy of another leader."""
    before, after = canonical(one.title).split(), canonical(two.title).split()
    leads = one.track == two.track == "management"
    return leads and _is_deputy(after) and not _is_deputy(before)


def _is_deputy(words: list[str]) -> bool:
    """Tell whether a title is of a deputy, and names of whom."""
    named = len([each for each in words if each.isalpha()]) > _BARE
    rule = grammar().modifiers.get(words[0]) if named else None
    return rule is not None and rule.kind == "deputy"
