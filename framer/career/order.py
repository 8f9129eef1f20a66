"""Compares two titles by an order that both name: grades, ranks of a line, modifiers.

Where two titles share such an order, it says more than their rungs do.
"""

from __future__ import annotations

from itertools import pairwise

import msgspec

from framer.career.offices import Odds, by_office, by_unit
from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar
from framer.knowledge.ladders import load_index

# Rungs between the ends of a reading from which the word means any rung.
_ANY_RUNG = 5
_LEVEL: Odds = (0.03, 0.94, 0.03)
# The line says one thing and the rungs another: nothing is called.
_AT_ODDS: Odds = (0.45, 0.1, 0.45)

# What a modifier says of two titles that a ladder puts on one rung.
_WEIGHT = {
    "raise": 1,
    "set": 2,
    "chief": 3,
    "lower": -1,
    "deputy": -1,
    "start": -3,
}


# Rungs that a shared rank does not cover.
_APART = 2
# Lines of so many fields that their order holds in any.
_SEVERAL = 2
# An associate or joint post of a craft is often the craft itself.
_ASSOCIATE = 2
LINE = "two ranks of one line of promotion"


DEPUTY = "the one is the deputy of the other"
SERVES = "the one serves the office that the other holds or shares"


def by_order(
    a: Reading, b: Reading, *, inside: bool = False
) -> tuple[Odds, str] | None:
    """Compare by the first order that both name, and say which; None without one.

    Args:
        a: The earlier reading.
        b: The later reading.
        inside: Both posts are at one employer.
    """
    if (odds := _deputy(a, b, inside=inside)) is not None:
        return odds, DEPUTY
    if (odds := _same_system(a, b)) is not None:
        return odds, "two grades of one system"
    if (odds := _serves(a, b)) is not None:
        return odds, SERVES
    if found := by_office(a, b, inside=inside) or by_unit(a, b):
        return found
    if (odds := _same_line(a, b)) is not None:
        return odds, LINE
    if (odds := _same_base(a, b, inside=inside)) is not None:
        return odds, "the same title but for the words that raise or lower it"
    return None


def _towards(difference: int, sure: float) -> Odds:
    rest = 1.0 - sure
    odds = (rest / 4, rest * 3 / 4, sure)
    return odds if difference > 0 else (odds[2], odds[1], odds[0])


def _same_system(a: Reading, b: Reading) -> Odds | None:
    """Compare two grades of one system by their order there."""
    if a.grade is None or b.grade is None or a.grade[0] != b.grade[0]:
        return None
    if a.grade[1] == b.grade[1]:
        return _LEVEL
    return _towards(b.grade[1] - a.grade[1], 0.96)


def _deputy(a: Reading, b: Reading, *, inside: bool) -> Odds | None:
    """Compare "Deputy X" with "X": no rung of either outweighs the word itself."""
    one, two = (canonical(each.public.title).split() for each in (a, b))
    long, short = (one, two) if len(one) > len(two) else (two, one)
    if not short or long[1:] != short:
        return None
    rule = grammar().modifiers.get(long[0])
    if rule is None or rule.kind != "deputy" or a.grade or b.grade:
        return None
    chief = b if short is two else a
    if rule.order == _ASSOCIATE and chief.public.track != "management":
        return None
    if not inside and chief.small:
        # The director of a firm of five against a large firm's associate director.
        return _AT_ODDS
    return _towards(1 if short is two else -1, 0.97)


def _serves(a: Reading, b: Reading) -> Odds | None:
    """Compare "Assistant to the Director" with the director and the deputies."""
    one, two = (canonical(each.public.title).split() for each in (a, b))
    served = [_served(words) for words in (one, two)]
    if (served[0] is None) == (served[1] is None):
        return None
    office, holder = (served[0], two) if served[0] is not None else (served[1], one)
    rules = grammar()
    office = [each for each in office or () if each not in rules.ignore]
    rest = [each for each in holder if each not in rules.ignore]
    while rest and (rule := rules.modifiers.get(rest[0])) and rule.kind == "deputy":
        rest = rest[1:]
    head = rules.heads.get(office[-1]) if office else None
    if rest != office or head is None or head.track != "management":
        return None
    return _towards(1 if served[0] is not None else -1, 0.95)


def _served(words: list[str]) -> list[str] | None:
    """Give the office that an assistant to somebody serves, None in other titles."""
    rules = grammar()
    for place, word in enumerate(words):
        if word in rules.to and place:
            before = words[place - 1]
            return words[place + 1 :] if f"{before} to" in rules.heads else None
    return None


def _same_line(a: Reading, b: Reading) -> Odds | None:
    """Compare two titles by their ranks on a line of promotion that holds both.

    A word that raises or lowers counts only where the ranks do not say otherwise.
    """
    if a.public.field is None and b.public.field is None:
        return _every_line(a, b)
    one, two = _places(a), _places(b)
    homes = {a.public.field, b.public.field}
    shared = [
        line
        for line in one.keys() & two.keys()
        if (one[line].home and two[line].home)
        # A project manager is on the line of the builders beside a site manager.
        or (one[line].field in homes and one[line].own and two[line].own)
    ]
    if not shared:
        return None
    own = load_index().line_employers
    line = min(shared, key=lambda each: (each not in own, each))
    rank, shift = two[line].rank - one[line].rank, b.shift - a.shift
    difference = (b.public.level or 0) - (a.public.level or 0)
    ranks = {each: two[each].rank - one[each].rank for each in shared}
    here = [ranks[each] for each in shared if one[each].field == one[line].field]
    if 0 in here and any(here) and shift == 0 and abs(difference) < _APART:
        # One line of the field puts them on one rank, another does not.
        return _LEVEL
    if line in load_index().line_employers and rank:
        # What the employer itself orders stands above what the scale does.
        return _towards(rank, 0.96)
    if any(rank * each < 0 for each in ranks.values()):
        # An administrative officer stands below an executive officer in one country
        # and above in another.
        return _AT_ODDS
    if rank * difference < 0:
        return _AT_ODDS
    if difference == 0 and rank < 0 and not (_whole(a) and _whole(b)):
        # The words beside the ranks may say more than the ranks do.
        return None
    if rank == 0:
        if shift == 0 and a.base[0] != b.base[0] and _whole(a) and _whole(b):
            # "Deputy" and "Assistant District Attorney": two words for one rank.
            return _LEVEL
        if _stem(a) and _stem(a) == _stem(b):
            # The same title but for a numeral or a word: that says more.
            return None
        if shift * difference <= 0:
            # Two rungs on one rank: the rungs were read from more than the rank.
            return _LEVEL if abs(difference) < _APART else None
        leads = a.public.track == b.public.track == "management"
        # "Senior Test Manager" and "QA Manager": one word between two jobs.
        return _AT_ODDS if leads and a.base != b.base else _towards(shift, 0.9)
    return None if rank * shift < 0 else _towards(rank, 0.96)


def _every_line(a: Reading, b: Reading) -> Odds | None:
    """Compare two titles of no field where the lines of several fields agree."""
    index = load_index()
    one = {line: rank for _, line, rank in index.lines.get(a.base[0], ())}
    two = {line: rank for _, line, rank in index.lines.get(b.base[0], ())}
    shared = [
        line for line in one.keys() & two.keys() if line not in index.line_employers
    ]
    general = [line for line in shared if line in index.anywhere]
    ranks = [two[line] - one[line] for line in general or shared]
    difference = (b.public.level or 0) - (a.public.level or 0)
    enough = general or len(ranks) >= _SEVERAL
    if not ranks or a.shift != b.shift or 0 in ranks:
        return None
    if min(ranks) < 0 < max(ranks) or ranks[0] * difference < 0:
        # In some field their order is another.
        return _AT_ODDS
    if not enough:
        return None
    return _towards(ranks[0], 0.9)


def shared_lines(one: str, two: str) -> set[str]:
    """Give the fields that have a line of promotion with both of two heads."""
    index = load_index()
    lines = {line for _, line, _ in index.lines.get(one, ())}
    return {
        index.fields[field].id
        for field, line, _ in index.lines.get(two, ())
        if line in lines and line not in index.line_employers
    }


def _whole(reading: Reading) -> bool:
    """Tell whether the rank is all that the title says, modifiers aside."""
    rules = grammar()
    head = reading.base[0].split()
    rest = canonical(reading.public.title).split()
    return all(
        each in head or each in rules.modifiers or each in rules.numerals
        for each in rest
    )


class _Place(msgspec.Struct, frozen=True):
    """Where a title stands on a line.

    Attributes:
        field: The field of the line.
        rank: The rank there.
        home: The title was read in that field.
        own: It was, or its words name a job of their own rather than a general one.
    """

    field: str
    rank: int
    home: bool
    own: bool


def _places(reading: Reading) -> dict[int, _Place]:
    """Give the ranks of a title on the lines that hold it."""
    index = load_index()
    head, field = reading.base
    lines = index.lines.get(head, ())
    if not lines:
        return {}
    here = [e for e in index.listed(head) if index.fields[e.field].id == field]
    # A lieutenant of a navy stands on no line of the army's lieutenants.
    other = (
        len(here) > 1 and (reading.public.level or 0) - reading.shift != here[0].level
    )
    own = reading.listed and " " in head
    return {
        line: _Place(
            index.fields[place].id,
            rank,
            index.fields[place].id == field,
            own or index.fields[place].id == field,
        )
        for place, line, rank in lines
        if _holds(index.line_employers.get(line), reading.employer, other=other)
    }


def _holds(employers: tuple[str, ...] | None, employer: str, *, other: bool) -> bool:
    """Tell whether a line holds for a title at an employer.

    Args:
        employers: The words of employers' names that it holds at, None for all.
        employer: The employer's name.
        other: The title was not read as it is read anywhere.
    """
    if employers is None:
        return not other
    return any(f" {each} " in f" {employer} " for each in employers)


def _same_base(a: Reading, b: Reading, *, inside: bool) -> Odds | None:
    """Compare two titles that differ by modifiers only: their interval is shared."""
    if a.grade or b.grade or _stem(a) != _stem(b) or not _stem(a):
        return None
    if a.public.field != b.public.field:
        # One employer, or none that is known, does not read one noun in two fields.
        said = said_by_words(b.public.title) - said_by_words(a.public.title)
        alike = inside or not (a.employer and b.employer)
        return _towards(said, 0.9) if alike and said else None
    difference = (b.public.level or 0) - (a.public.level or 0)
    one, two = said_by_words(a.public.title), said_by_words(b.public.title)
    if max(one, two) == 0 and (two - one) * difference < 0:
        if associate_of_a_craft(a, b) or associate_of_a_craft(b, a):
            return None
        # A word that lowers a title never raises it, whatever the rungs of both.
        return _towards(two - one, 0.8)
    if _open(a) or _open(b):
        return None
    leads = leading_rank(a) or leading_rank(b)
    reach, both = _reach(a.public.title, b.public.title) if leads else (0, False)
    if reach * difference < 0:
        return _AT_ODDS
    if both and (difference == 0 or reach == 0):
        return _towards(reach, 0.9) if reach else _LEVEL
    if reach and difference == 0 and not _wider(a.public.title + b.public.title):
        return _towards(reach, 0.8)
    wider = _wider(b.public.title) - _wider(a.public.title)
    if wider and wider * difference <= 0:
        # "Group Director" may be more than "Director", and is never less.
        return _AT_ODDS
    if difference == 0:
        return _same_rung(a.public.title, b.public.title)
    return _towards(difference, min(0.97, 0.9 + 0.04 * abs(difference)))


def _same_rung(a: str, b: str) -> Odds:
    """Compare two forms of one title on one rung: a deputy tops an assistant."""
    rules = grammar()
    words = [canonical(each).split() for each in (a, b)]
    order = {word: rule.order for word, rule in rules.modifiers.items() if rule.order}
    said = said_by_words(b) - said_by_words(a)
    one, two = (_number(title) for title in words)
    if said == 0 and one and two and one != two:
        return _towards(two - one, 0.9)
    orders = [max((order.get(each, 0) for each in title), default=0) for title in words]
    # A title without a numeral is the first of its kind.
    first = rules.numerals["i"]
    numerals = [
        rules.numerals.get(title[-1], first) if title else first for title in words
    ]
    if said * (numerals[1] - numerals[0]) < 0:
        # "Engineer III" and "Senior Engineer" are two names for one rung.
        return _LEVEL
    for one, two in (orders, numerals):
        if one != two and (0 not in orders or (one, two) != tuple(orders)):
            return (0.03, 0.17, 0.8) if two > one else (0.8, 0.17, 0.03)
    if said:
        return (0.03, 0.17, 0.8) if said > 0 else (0.8, 0.17, 0.03)
    return _LEVEL


def _number(words: list[str]) -> int:
    """Give the number of a level or band that a title names, 0 without one."""
    rules = grammar()
    first = rules.numerals["i"]
    for word, value in pairwise(words):
        if word in rules.ascending and value.isdigit():
            return int(value)
        if word in rules.ascending and value in rules.numerals:
            return rules.numerals[value] - first + 1
    return 0


def said_by_words(title: str) -> int:
    """Add up what the modifiers of a title say, without knowing its head."""
    return sum(_WEIGHT.get(_kind(each), 0) for each in canonical(title).split())


def _open(reading: Reading) -> bool:
    """Tell whether firms use a title for so many rungs that a word says nothing."""
    return (reading.public.high or 0) - (reading.public.low or 0) >= _ANY_RUNG


def leading_rank(reading: Reading) -> int:
    """Give the rank of the noun that leads in a title, 0 without one."""
    head, _, _ = reading.base[0].partition(" of ")
    noun = head.split()[-1:] or [""]
    return grammar().leaders.get(noun[0], 0)


def _reach(a: str, b: str) -> tuple[int, bool]:
    """Compare what two titles lead by its reach, and tell whether both name one."""
    reach = grammar().spheres
    found = [
        [reach[each] for each in canonical(title).split() if each in reach]
        for title in (a, b)
    ]
    # A manager without an area leads one place, or a department of the whole firm.
    one, two = (max(each, default=0) for each in found)
    return two - one, all(found)


def associate_of_a_craft(one: Reading, two: Reading) -> bool:
    """Tell whether the second is an associate of a craft: that may be a partner."""
    words = canonical(two.public.title).split()
    rule = grammar().modifiers.get(words[0]) if words else None
    associate = rule is not None and rule.order == _ASSOCIATE
    return associate and one.public.track != "management"


def _wider(title: str) -> int:
    """Count the words that widen what is led, for the whole of a firm."""
    return sum(_kind(each) == "wider" for each in canonical(title).split())


def _kind(word: str) -> str:
    rule = grammar().modifiers.get(word)
    return rule.kind if rule and not rule.families else ""


def _stem(reading: Reading) -> tuple[str, ...]:
    """Give the words of a title that are neither modifiers nor numerals."""
    rules = grammar()
    tokens = canonical(reading.public.title).split()
    head = reading.base[0].split()
    plain = [each for each in tokens if each in rules.modifiers]
    # "General" is part of a general manager and no mere word beside a manager.
    inside = {each for each in plain if rules.modifiers[each].kind == "none"}
    inside &= set(head)
    return tuple(
        each
        for each in tokens
        if each in inside
        or (each not in rules.modifiers and each not in rules.numerals)
    )
