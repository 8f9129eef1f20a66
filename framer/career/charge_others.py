"""Tells what a person does from what somebody else decides in the same statement.

"Set by the manager", "the owner sets prices", "the head chef's recipes" are followed;
"to the nurse in charge" is said of somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator

from framer.career.charge_words import charge_words, persons, phrases, verbs
from framer.career.duty_tokens import Statement
from framer.career.duty_words import duty_words

_NEAR = 4


def follows(said: Statement, words: list[str], *, in_charge: bool) -> bool:
    """Tell whether somebody else decides: "set by the manager", no "set by others"."""
    low = charge_words().low
    if any(phrases_in(said, "low")) or _someone_else(words):
        return True
    if in_charge:
        return False
    if _theirs(words):
        return True
    for at, word in enumerate(words):
        if word in low.answers and "for" in words[max(0, at - 3) : at]:
            return True
    if "by" not in said.words or not said.words.isdisjoint(low.met):
        return False
    at = words.index("by")
    given = not low.given.isdisjoint(words[max(0, at - 2) : at])
    return given and low.younger.isdisjoint(words[at + 1 : at + 3])


def _someone_else(words: list[str]) -> bool:
    """Tell whether a clause is about somebody else ("the owner sets prices")."""
    starts = [0, *(at + 1 for at, word in enumerate(words) if word == ",")]
    return any(_theirs_to_do(words[at : at + _NEAR + 2]) for at in starts)


def _theirs_to_do(clause: list[str]) -> bool:
    if not clause or clause[0] in verbs():
        return False
    small, people = charge_words().grammar, duty_words().people.nouns
    for at, word in enumerate(clause[1:], 1):
        if word == "," or word in small.joins:
            return False
        verb = verbs().get(word)
        if verb is not None and "third" in verb.forms and word not in people:
            # "The director of nursing handles staffing", "owner handles hiring"
            named = clause[:at] if clause[0] == "the" else clause[at - 1 : at]
            return not persons().isdisjoint(named)
    return False


def _theirs(words: list[str]) -> bool:
    """Tell "the head chef's recipes" from "the client's brief"."""
    low = charge_words().low
    for at, word in enumerate(words):
        owner = word[:-2] if word.endswith(("'s", "’s")) else ""
        theirs = not low.directions.isdisjoint(words[at + 1 : at + 3])
        chiefs = owner in persons() or (at > 0 and words[at - 1] in low.chiefs)
        if owner and theirs and chiefs:
            return True
    return False


def names_chief(behind: list[str]) -> bool:
    """Tell whether somebody in charge stands among the next words."""
    return not charge_words().low.chiefs.isdisjoint(behind[:_NEAR])


def follows_chief(words: list[str], *, low: float) -> bool:
    """Tell whether something is done for, by or under somebody in charge."""
    table = charge_words().low
    for at, word in enumerate(words):
        if word not in table.before or (low < 1 and word in ("to", "with")):
            continue
        if names_chief(words[at + 1 :]):
            verb = verbs().get(words[at - 1]) if at else None
            if verb is None or "faces" not in verb.sorts:
                return True
    return False


def phrases_in(said: Statement, part: str) -> Iterator[str]:
    """Give the phrases of one part that stand in a statement."""
    index = phrases(part)
    for word in said.words & index.keys():
        for each in index[word]:
            if each in said.plain:
                yield each


def of_another(said: Statement, phrase: str, *, post: bool) -> bool:
    """Tell whether the words are said of somebody else ("to the nurse in charge")."""
    at = said.plain.index(phrase)
    if said.plain.startswith("by ", at + len(phrase)):
        return True
    before = said.plain[:at].split()[-3:]
    small, through = charge_words().grammar, charge_words().low.before
    # "The shift in charge", "to nurse in charge" are persons.
    named = frozenset(before[-2:-1]) if phrase == " in charge " else frozenset()
    if not named.isdisjoint(small.articles | through):
        return True
    while before and before[-1] in small.articles:
        if post:
            # "The head of nursing" is somebody, "head of nursing" one's own post.
            return True
        before.pop()
    if not before:
        return False
    nobody = before[-1] in small.denials or before[-2:] == ["no", "one"]
    return nobody or before[-1] in through


def sits_on(said: Statement, body: str) -> bool:
    """Tell "on the board" from "minutes for the board"."""
    before = said.plain[: said.plain.index(body)].split()
    while before and before[-1] in charge_words().grammar.articles:
        before.pop()
    return bool(before) and before[-1] in charge_words().charge.sits
