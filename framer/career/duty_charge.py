"""Says how much is in a person's own hands, by the words of a statement.

Above 0 somebody decides, leads, sets rules or chooses; below 0 somebody helps, follows,
refers or carries out. A verb counts where a clause begins, and most only with what they
are about: a team is led, a calendar is not.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from framer.career.charge_others import (
    follows,
    follows_chief,
    names_chief,
    of_another,
    phrases_in,
    sits_on,
)
from framer.career.charge_words import Verb, charge_words, verbs
from framer.career.duty_tokens import Statement
from framer.career.duty_words import duty_words

_MOST = 1.5
_HALF = 0.5
_REACH = 8
_NEAR = 4
_ING, _THIRD, _PAST = (frozenset((each,)) for each in ("ing", "third", "past"))
_ONE = frozenset(("a", "an", "one"))
_Found = tuple[float, bool]
_NOTHING: _Found = (0.0, False)
_ENDED: tuple[list[str], ...] = ([], [","], ["and"])
_PLAIN = frozenset(("works", "loose"))
_OF = (["of"], ["to"], ["for"])


class Weight(msgspec.Struct, frozen=True, order=True):
    """What one statement says.

    Attributes:
        value: Between -1.5 (follows) and 1.5 (decides).
        follows: Somebody else is said to decide.
        alone: What is in hand needs nobody who is led: rules, a board, contracts.
        times: How many things are in hand.
    """

    value: float = 0.0
    follows: bool = False
    alone: bool = False
    times: int = 0


def weigh_statement(said: Statement) -> Weight:
    """Weigh one statement."""
    words, small = said.plain.split(), charge_words().grammar
    high = low = 0.0
    helped = told = alone = False
    for at, verb in _verbs(words):
        told, sorts = True, verb.sorts
        supports = "supports" in sorts and (
            names_chief(words[at + 1 :]) or "charge" in words[at + 1 :]
        )
        if "helps" in sorts or supports:
            helped = helped or not high
            low = max(low, 1.0)
        elif (more := _charge(words, at, verb))[0]:
            high += more[0]
            alone = alone or more[1]
        else:
            low = max(low, _low(words, at, sorts))
    high += _phrases(said, words)
    followed = follows(said, words, in_charge=high > 0)
    topic = not said.words.isdisjoint(charge_words().charge.topics)
    if (
        topic
        and not (told or high or followed)
        and said.words.isdisjoint(small.denials)
    ):
        high, alone = _HALF, True
    if helped or (followed and high <= 1.0):
        least = _HALF if high else 1.0 + _HALF * (followed and low > 0)
        return Weight(-least, follows=True)
    if high:
        if not said.words.isdisjoint(charge_words().charge.wide):
            high += _HALF
        times = int(high)
        value = min(_MOST, high - (_HALF / 2 if low >= 1 else 0.0))
        return Weight(value, alone=alone, times=times)
    if "%" in said.text:
        # A result, however it was come by.
        return Weight()
    if words and words[0] in charge_words().low.nouns:
        low = max(low, 1.0 if words[1:2] in _OF else _HALF)
    if follows_chief(words, low=low):
        low += _HALF
    return Weight(-min(_MOST, low))


def _verbs(words: list[str]) -> Iterator[tuple[int, Verb]]:
    """Give the verbs with which clauses begin; behind the first, of the same form."""
    table, opened, led_by = verbs(), True, _form(words)
    small = charge_words().grammar
    first: Verb | None = None
    for at, word in enumerate(words):
        verb = table.get(word) if opened else None
        if verb is not None and at:
            same = (first.forms if first else led_by) & verb.forms
            named = words[at - 1] == "to" and "base" in verb.forms
            goes_on = first is not None and words[at - 1] == "," and _goes_on(words, at)
            if not (same or named or (goes_on and "ing" in verb.forms)):
                verb = None
        if verb is not None and _thing(word, words[at + 1 : at + 2]):
            verb = None
        if verb is not None:
            first = first or verb
            yield at, verb
        more = word in small.still or word.endswith("ly")
        opened = word in small.joins or (opened and more)


def _thing(word: str, behind: list[str]) -> bool:
    """Tell "plant maintenance" and "cash, phones" from verbs."""
    if not behind or word not in charge_words().low.things:
        return False
    compound = behind[0].endswith(charge_words().grammar.compounds)
    return behind[0] == "," or (compound and not word.endswith("s"))


def _form(words: list[str]) -> frozenset[str]:
    """Guess the form of a verb that no list has, at the head of a statement."""
    if words[:1] and words[0].endswith("ing"):
        return _ING
    if (
        words[1:2]
        and words[1] in charge_words().grammar.articles
        and words[0].endswith("s")
    ):
        return _THIRD
    return _PAST


def _goes_on(words: list[str], at: int) -> bool:
    """Tell ", reporting to the board" from the list ", hiring and pay"."""
    behind = words[at + 1 : at + 2]
    return bool(behind) and behind[0] not in (",", "and", "or", "&")


def _charge(words: list[str], at: int, verb: Verb) -> _Found:
    """Say what a verb of charge is worth with what it is about, and if nobody is led.

    The weightiest thing counts: "set rosters and wage budgets" sets budgets.
    """
    table, sorts = charge_words().charge, verb.sorts
    joins = charge_words().grammar.joins
    behind = words[at + 1 : at + 1 + _REACH]
    if behind and behind[0] in table.not_before.get(words[at], ()):
        return _NOTHING
    if "decides" in sorts:
        return 1.0, True
    best, ended, passed = _NOTHING, False, False
    for place, each in enumerate(behind):
        last = behind[place - 1] if place else words[at]
        if (
            each == ","
            and place
            and not verbs().keys().isdisjoint(behind[place + 1 : place + 2])
        ):
            break
        if last in ("and", ",") and _same(words[at], each, verb):
            if passed:
                break
            continue
        passed = passed or each not in joins
        found = _with_others(behind, place, sorts)
        if found == _NOTHING and not ended and not _half_a_name(behind, place):
            found = _over(last, each, sorts)
            trifle = each in charge_words().low.objects or each in table.light
            if trifle and found == _NOTHING:
                return best
            ended = each in table.ends and place > 0 and not _inside(behind, place)
        best = max(best, found)
    if best == _NOTHING and "staffs" in sorts and behind[:1] in _ENDED:
        return 1.0, False
    return (_HALF, False) if best == _NOTHING and "owns" in sorts else best


def _inside(behind: list[str], place: int) -> bool:
    """Tell "in house" and "day to day" from the end of a clause."""
    after = behind[place + 1 : place + 2]
    known = not charge_words().grammar.inside.isdisjoint(after)
    return known or after == [behind[place - 1]]


def _half_a_name(behind: list[str], place: int) -> bool:
    """Tell the school of "the school yard" from a school: the last word counts."""
    units = charge_words().charge.units
    return behind[place] in units and not units.isdisjoint(
        behind[place + 1 : place + 2]
    )


def _with_others(behind: list[str], place: int, sorts: frozenset[str]) -> _Found:
    """Weigh suppliers chosen, a board advised, a company represented."""
    table, each = charge_words().charge, behind[place]
    if "chooses" in sorts and each in table.parties:
        return 1.0, True
    if "faces" in sorts and each in table.top:
        chief = each == "chief" and table.officers.isdisjoint(
            behind[place + 1 : place + 3]
        )
        return _NOTHING if chief else (1.0, True)
    return (1.0, True) if "stands" in sorts and each in table.bodies else _NOTHING


def _over(last: str, each: str, sorts: frozenset[str]) -> _Found:
    """Weigh people and units that are led, rules that are set."""
    table, people = charge_words().charge, duty_words().people
    one = f"{each}s" in people.nouns and each not in people.nouns
    if one and "leads" in sorts and last in _ONE:
        return _HALF, False
    somebody = each in people.nouns or each in people.groups
    if "staffs" in sorts and somebody:
        return 1.0, False
    if "leads" in sorts and (somebody or each in table.units):
        return _HALF if each in table.small or "softly" in sorts else 1.0, False
    if "sets" in sorts and each in table.rules:
        half = each in table.small or "softly" in sorts
        return (_HALF, False) if half else (1.0, True)
    return (_HALF if "teaches" in sorts and each in people.nouns else 0.0), False


def _same(first: str, word: str, verb: Verb) -> bool:
    """Tell "plan and schedule content" from "plan the schedule"."""
    other = verbs().get(word)
    if other is None:
        return word.endswith("ing") and first.endswith("ing")
    return bool(other.forms & verb.forms)


def _low(words: list[str], at: int, sorts: frozenset[str]) -> float:
    low = charge_words().low
    behind = words[at + 1 : at + 2]
    if behind and behind[0] in charge_words().charge.not_before.get(words[at], ()):
        return 0.0
    if "tasks" in sorts:
        return 1.0
    if "loose" in sorts and not low.objects.isdisjoint(words[at + 1 : at + 1 + _NEAR]):
        return 1.0
    if "hands" in sorts:
        return _HALF
    return 0.0 if sorts.isdisjoint(_PLAIN) else _HALF / 2


def _phrases(said: Statement, words: list[str]) -> float:
    """Count the words of charge that need no verb."""
    low = charge_words().low
    found = 0.0
    for part in ("charge", "posts"):
        for each in phrases_in(said, part):
            found += not of_another(said, each, post=part == "posts")
    found += any(sits_on(said, each) for each in phrases_in(said, "seats"))
    if found:
        return found
    table, people = charge_words().charge, duty_words().people
    for at, word in enumerate(words[:-2]):
        if word in table.nouns and words[at + 1] in ("of", "for"):
            if at and words[at - 1] in low.before:
                continue
            for each in words[at + 2 : at + 2 + _REACH]:
                if each in table.units or each in people.nouns or each in table.rules:
                    return _HALF if each in table.small else 1.0
                if each in table.light or each in low.objects:
                    break
    return 0.0
