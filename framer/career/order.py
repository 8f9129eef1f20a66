"""Compares two titles by an order that both name: grades, ranks of a line, modifiers.

Where two titles share such an order, it says more than their rungs do.
"""

from __future__ import annotations

from itertools import pairwise

from framer.career.lines import AT_ODDS, LEVEL, LINE, own_line, same_line, stem, towards
from framer.career.numbers import by_figure, by_numeral
from framer.career.offices import Odds, by_office, by_unit
from framer.career.titles import Reading
from framer.knowledge.grammar import canonical, grammar
from framer.knowledge.normalise import has_digit

# Rungs between the ends of a reading from which the word means any rung.
_ANY_RUNG = 5

# What a modifier says of two titles that a ladder puts on one rung.
_WEIGHT = {
    "raise": 1,
    "set": 2,
    "chief": 3,
    "lower": -1,
    "deputy": -1,
    "start": -3,
}


# An associate or joint post of a craft is often the craft itself.
_ASSOCIATE = 2


MANAGES = "the one manages what the other leads"
FIRST_YEARS = "a word says that the one is new to the work of the other"
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
    if (odds := by_numeral(a, b)) is not None:
        return odds, "the numerals of one title, which count down there"
    graded = _same_system(a, b)
    if graded is not None and not _stated(a, b) and (odds := own_line(a, b)):
        # The words for a grade of one service are titles of another.
        return odds, LINE
    if graded in (None, LEVEL) and (odds := by_figure(a, b)) is not None:
        return odds, "two grades of one title"
    if graded is not None:
        return graded, "two grades of one system"
    if (odds := _serves(a, b)) is not None:
        return odds, SERVES
    if found := by_office(a, b, inside=inside) or by_unit(a, b):
        return found
    if (odds := own_line(a, b)) is not None:
        return odds, LINE
    if (odds := same_line(a, b)) is not None:
        if odds == LEVEL and (first := _first_years(a, b)):
            return towards(first, 0.8), FIRST_YEARS
        return odds, LINE
    if (odds := _same_base(a, b, inside=inside)) is not None:
        return odds, "the same title but for the words that raise or lower it"
    if odds := _manages_it(a, b, inside=inside):
        return odds, MANAGES
    if (first := _first_years(a, b)) and not set(stem(a)).isdisjoint(stem(b)):
        return towards(first, 0.8), FIRST_YEARS
    return None


def _manages_it(a: Reading, b: Reading, *, inside: bool) -> Odds | None:
    """Compare "Income Team Leader" with "Income Manager", of one subject and rung.

    At one employer a manager of the field stands above any of its supervisors.
    """
    if a.public.level != b.public.level or a.grade or b.grade:
        return None
    one, two = leading_rank(a), leading_rank(b)
    manager = grammar().leaders["manager"]
    if not min(one, two) < manager == max(one, two) or 0 in (one, two):
        return None
    subjects = [
        [each for each in stem(reading) if each not in grammar().leaders]
        for reading in (a, b)
    ]
    alike = subjects[0] == subjects[1] != []
    alike = alike or (inside and a.public.field == b.public.field is not None)
    said = said_by_words(a.public.title) == said_by_words(b.public.title) == 0
    return towards(two - one, 0.85) if alike and said else None


def _first_years(a: Reading, b: Reading) -> int:
    """Compare two titles of one field and rung where a word lowers just one of them.

    "Newly Qualified Paramedic" may be listed on the rung of a paramedic.
    """
    one, two = a.public, b.public
    if one.field is None or one.field != two.field or one.level != two.level:
        return 0
    return _lowered(one.title) - _lowered(two.title)


def _lowered(title: str) -> bool:
    """Tell whether a word of the title says that its holder is new to the work."""
    words = canonical(title).split()
    phrases = [*words, *(" ".join(each) for each in pairwise(words))]
    return any(_kind(each) in ("lower", "start") for each in phrases)


def _stated(a: Reading, b: Reading) -> bool:
    """Tell whether a figure states a grade: "(Grade 7)", "GS-13"."""
    return any(has_digit(each.public.title) for each in (a, b))


def _same_system(a: Reading, b: Reading) -> Odds | None:
    """Compare two grades of one system by their order there."""
    if a.grade is None or b.grade is None or a.grade[0] != b.grade[0]:
        return None
    if a.grade[1] == b.grade[1]:
        return LEVEL
    return towards(b.grade[1] - a.grade[1], 0.96)


def _deputy(a: Reading, b: Reading, *, inside: bool) -> Odds | None:
    """Compare "Deputy X" with "X": no rung of either outweighs the word itself."""
    one, two = (canonical(each.public.title).split() for each in (a, b))
    long, short = (one, two) if len(one) > len(two) else (two, one)
    more = len(long) - len(short)
    if not more or not short or long[more:] != short:
        return None
    rules = grammar().modifiers
    # "Chief Deputy", "Senior Assistant": whatever the deputy's own rank.
    if any(each not in rules for each in long[:more]) or a.grade or b.grade:
        return None
    rule = rules[long[more - 1]]
    if rule.kind != "deputy":
        return None
    chief = b if short is two else a
    if rule.order == _ASSOCIATE and chief.public.track != "management":
        return None
    if not inside and chief.small:
        # The director of a firm of five against a large firm's associate director.
        return AT_ODDS
    return towards(1 if short is two else -1, 0.97)


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
    return towards(1 if served[0] is not None else -1, 0.95)


def _served(words: list[str]) -> list[str] | None:
    """Give the office that an assistant to somebody serves, None in other titles."""
    rules = grammar()
    for place, word in enumerate(words):
        if word in rules.to and place:
            before = words[place - 1]
            return words[place + 1 :] if f"{before} to" in rules.heads else None
    return None


def _same_base(a: Reading, b: Reading, *, inside: bool) -> Odds | None:
    """Compare two titles that differ by modifiers only: their interval is shared."""
    if a.grade or b.grade or stem(a) != stem(b) or not stem(a):
        return None
    if a.public.field != b.public.field:
        # One employer, or none that is known, does not read one noun in two fields.
        said = said_by_words(b.public.title) - said_by_words(a.public.title)
        alike = inside or not (a.employer and b.employer)
        return towards(said, 0.9) if alike and said else None
    difference = (b.public.level or 0) - (a.public.level or 0)
    one, two = said_by_words(a.public.title), said_by_words(b.public.title)
    if max(one, two) == 0 and (two - one) * difference < 0:
        if associate_of_a_craft(a, b) or associate_of_a_craft(b, a):
            return None
        # A word that lowers a title never raises it, whatever the rungs of both.
        return towards(two - one, 0.8)
    if _open(a) or _open(b):
        return None
    leads = leading_rank(a) or leading_rank(b)
    reach, both = _reach(a.public.title, b.public.title) if leads else (0, False)
    if reach * difference < 0:
        return AT_ODDS
    if both and (difference == 0 or reach == 0):
        return towards(reach, 0.9) if reach else LEVEL
    if reach and difference == 0 and not _wider(a.public.title + b.public.title):
        return towards(reach, 0.8)
    wider = _wider(b.public.title) - _wider(a.public.title)
    if wider and wider * difference <= 0:
        # "Group Director" may be more than "Director", and is never less.
        return AT_ODDS
    if difference == 0:
        return _same_rung(a.public.title, b.public.title)
    if orders := _deputies(a.public.title, b.public.title):
        return towards(orders, 0.85)
    if (_said(b) - _said(a)) * difference < 0:
        # Which is more, the words or the rungs, nobody can tell.
        return AT_ODDS
    return towards(difference, min(0.97, 0.9 + 0.04 * abs(difference)))


def _same_rung(a: str, b: str) -> Odds:
    """Compare two forms of one title on one rung: a deputy tops an assistant."""
    rules = grammar()
    words = [canonical(each).split() for each in (a, b)]
    order = {word: rule.order for word, rule in rules.modifiers.items() if rule.order}
    said = said_by_words(b) - said_by_words(a)
    one, two = (_number(title) for title in words)
    if said == 0 and one and two and one != two:
        return towards(two - one, 0.9)
    orders = [max((order.get(each, 0) for each in title), default=0) for title in words]
    # A title without a numeral is the first of its kind.
    first = rules.numerals["i"]
    numerals = [
        rules.numerals.get(title[-1], first) if title else first for title in words
    ]
    if said * (numerals[1] - numerals[0]) < 0:
        # "Engineer III" and "Senior Engineer" are two names for one rung.
        return LEVEL
    for one, two in (orders, numerals):
        if one != two and (0 not in orders or (one, two) != tuple(orders)):
            return (0.03, 0.17, 0.8) if two > one else (0.8, 0.17, 0.03)
    if said:
        return (0.03, 0.17, 0.8) if said > 0 else (0.8, 0.17, 0.03)
    return LEVEL


def _deputies(a: str, b: str) -> int:
    """Compare two kinds of deputies of one office: an associate tops an assistant."""
    rules = grammar().modifiers
    words = [canonical(each).split() for each in (a, b)]
    if not all(words) or words[0][1:] != words[1][1:]:
        return 0
    one, two = (rule.order if rule else 0 for rule in (rules.get(w[0]) for w in words))
    return two - one if one and two else 0


def _said(reading: Reading) -> int:
    """Add up what the modifiers of a title say in its field."""
    rules, family = grammar().modifiers, reading.public.family
    found = (rules.get(each) for each in canonical(reading.public.title).split())
    return sum(
        _WEIGHT.get(rule.kind, 0)
        for rule in found
        if rule and (not rule.families or family in rule.families)
    )


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
