"""Facts of one role told together: in one clause, one line or two sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framer.framing.english import capitalise
from framer.framing.evidence import Fact
from framer.framing.phrases import AUXILIARY, Voice, said_slot
from framer.framing.slots import Slot, Text
from framer.model import Position

# Words that two facts of one clause may have together.
_PAIR: dict[Voice, int] = {"paper": 28, "letter": 30, "spoken": 20}
_LINE = 30
# Words of a spoken sentence of two facts.
_LONGEST = 24
# Lines of a role that an answer of a minute has room for.
_FULL = 3
# A verb that is lent to nouns, said once where two parts begin with it.
_SAME = re.compile(
    r"(?:I(?:'ve| have)? )?(?P<whole>(?P<verb>"
    r"(?:work(?:ed|ing)?|serv(?:e|ed|ing))(?= (?:on|as|with) )"
    r"|(?:cover|handle|prepare|carry out|carried out)(?:ed|d|ing)?|had|have) )"
)
_JOINT = re.compile(r", | and | that | which | who ")
_BLEND = 32


def pair(
    spread: list[Fact], position: Position, voice: Voice, *, there: bool = False
) -> Text | None:
    """The two strongest facts: `I have built a course and cut waste`, or the first.

    Args:
        spread: The facts of the role, the best first.
        position: The role.
        voice: How the text will be read.
        there: It stands behind a place ("There ..."), where the work itself may be
            what the sentence is about.
    """
    one = _first(spread[0], position, voice, there=there)
    two = None
    if len(spread) > 1:
        change = _change(spread[1], position, voice)
        if one is not None and change is not None:
            fits = _words(one, change) <= _PAIR[voice]
            together = Text(f"{one}, and {change}", *one.facts, *change.facts)
            return together if fits else one
        two = _value(said_slot(spread[1], position, voice), "i")
    if one is None or two is None:
        return one or two
    first, second = AUXILIARY.match(one), AUXILIARY.match(two)
    longest = _PAIR[voice]
    if second is None or _words(one, two) > longest:
        return one
    if first is None:
        return Text(f"{one}, and {two}", *one.facts, *two.facts)
    # "I have 40 beds" and "I have cut waste" share no auxiliary
    had = [fact.clause.own and fact.clause.base == "have" for fact in spread[:2]]
    lent = any(had) and not all(had)
    # nor do what goes on and what was done once: "I build the model and wrote a guide"
    tenses = {
        (fact.clause.form == "past") or not position.current for fact in spread[:2]
    }
    if first.group(1) != second.group(1) or lent or len(tenses) > 1:
        return Text(f"{one}, and {two}", *one.facts, *two.facts)
    return Text(_joined(one, two[second.end() :]), *one.facts, *two.facts)


def both(spread: list[Fact], position: Position) -> Text | None:
    """Two facts of two lines in one tense: `cut waste and wrote menus`."""
    found: list[tuple[str, Text]] = []
    for fact in spread[:4]:
        slot = said_slot(fact, position, "paper")
        words = _value(slot, "did")
        if words is None or fact.clause.passive or fact.clause.form == "charge":
            continue
        tense = "past" if words == _value(slot, "past") else "base"
        if fact.clause.own:
            tense = "noun"  # "C++ and wrote the guide" is no line
        for earlier, other in found:
            if earlier == tense and _words(other, words) <= _LINE:
                facts = (*other.facts, *words.facts)
                return Text(_joined(other, words), *facts)
        found.append((tense, words))
    return None


def blend(charge: list[Fact], spread: list[Fact], position: Position) -> Text | None:
    """What was done all along, with what was done on top of it.

    `Cared for 6 patients a shift, earning a certificate`: two lines at most, and only a
    lasting duty can carry the rest, so that nothing is said to have caused anything.
    """
    for duty in charge:
        slot = said_slot(duty, position, "paper")
        head = _value(slot, "did")
        if head is None or duty.clause.hung or duty.clause.form == "charge":
            continue
        parts: list[Text] = []
        for fact in spread:
            clause = fact.clause
            plain = not (clause.hung or clause.passive)
            if fact.evidence.at == duty.evidence.at or not plain:
                continue
            words = _value(said_slot(fact, position, "paper"), "ing")
            if words is not None and _words(head, *parts, words) < _BLEND:
                parts.append(words)
            if parts:
                break
        if parts:
            facts = [each for part in (head, *parts) for each in part.facts]
            return Text(f"{head}, {parts[0]}", *facts)
    return None


def story(facts: list[Fact], position: Position, voice: Voice) -> Text | None:
    """One or two sentences about a role that is over: `I led ... I also cut ...`."""
    found = _past(facts, position, voice, 2)
    if not found:
        return None
    phrases = [words for _, words in found]
    if len(phrases) == 1:
        return Text(f"I {phrases[0]}", *phrases[0].facts)
    evidence = [fact for words in phrases for fact in words.facts]
    long = _words(*phrases) > _PAIR[voice] - 4
    change = _change(found[1][0], position, voice)
    if change is not None:
        link = ". " if long else ", and "
        return Text(
            f"I {phrases[0]}{link}{capitalise(change) if long else change}", *evidence
        )
    if long:
        return Text(f"I {phrases[0]}. I also {phrases[1]}", *evidence)
    return Text(f"I {_joined(phrases[0], phrases[1])}", *evidence)


def more(facts: list[Fact], position: Position, voice: Voice) -> Text | None:
    """What the story of a role leaves out, as one more sentence."""
    found = _past(facts, position, voice, 3)
    if len(found) < 3:
        return None
    fact, words = found[2]
    change = _change(fact, position, voice)
    said = capitalise(change) if change else f"I also {words}"
    return Text(said, *words.facts)


def full(
    facts: list[Fact], position: Position, voice: Voice, *, there: bool = False
) -> Text | None:
    """All that an answer of a minute has room for of one role, in two sentences.

    `I led a team of 8. I cut waste, and I wrote the menus`: three facts at most.
    `there` as for `pair`.
    """
    told: list[Fact] = []
    said: list[Text] = []
    for fact in facts:
        if len(said) == _FULL or _told(fact, told):
            continue
        words = _change(fact, position, voice) if said else None
        words = words or _first(fact, position, voice, there=there and not said)
        if words is not None:
            told.append(fact)
            said.append(words)
    if not said:
        return None
    evidence = [fact for words in said for fact in words.facts]
    if len(said) == 1:
        return said[0]
    if len(said) == 2:
        brief = _words(*said) <= _PAIR[voice]
        return Text(
            f"{said[0]}, and {said[1]}" if brief else _sentences(said), *evidence
        )
    if _words(*said[:2]) < _words(*said[1:]) and _words(*said[:2]) <= _LONGEST:
        return Text(_sentences([f"{said[0]}, and {said[1]}", said[2]]), *evidence)
    if _words(*said[1:]) <= _LONGEST:
        return Text(_sentences([said[0], f"{said[1]}, and {said[2]}"]), *evidence)
    return Text(_sentences(said), *evidence)


def _sentences(said: Sequence[str]) -> str:
    """Sentences in a row, the last without its stop."""
    return ". ".join([said[0], *map(capitalise, said[1:])])


def _first(fact: Fact, position: Position, voice: Voice, *, there: bool) -> Text | None:
    """A fact with "I", or behind a place with the work as its subject."""
    slot = said_slot(fact, position, voice)
    if there and fact.clause.own and fact.clause.base not in ("have", "serve"):
        alone = _value(slot, "says")
        if alone is not None:
            return alone
    return _value(slot, "i")


def _change(fact: Fact, position: Position, voice: Voice) -> Text | None:
    """`setup time went from 55 to 12 minutes`, of a line that only names the change."""
    if not (fact.clause.own and fact.clause.base == "see"):
        return None
    return _value(said_slot(fact, position, voice), "says")


def _told(fact: Fact, told: list[Fact]) -> bool:
    """Whether a fact is told already, or hangs on one of its line that is."""
    return any(
        fact is each
        or (
            fact.evidence.at == each.evidence.at
            and (fact.clause.hung or each.clause.hung)
        )
        for each in told
    )


def _past(
    facts: list[Fact], position: Position, voice: Voice, most: int
) -> list[tuple[Fact, Text]]:
    """The first facts that can be told as over, each with its words."""
    tried: list[Fact] = []
    found: list[tuple[Fact, Text]] = []
    for fact in facts:
        if len(found) == most:
            break
        if _told(fact, tried):
            continue
        tried.append(fact)
        words = _value(said_slot(fact, position, voice), "past")
        if words is not None:
            found.append((fact, words))
    return found


def _joined(first: str, second: str) -> str:
    """`a and b`, or `a, and b` where the first part already holds a joint.

    A verb that both begin with is said once: `worked on a and on b`.
    """
    again = _SAME.match(first)
    if again is not None and second.startswith(again.group("whole")):
        second = second.removeprefix(again.group("verb")).lstrip()
    comma = "," if _JOINT.search(first) else ""
    return f"{first}{comma} and {second}"


def _value(slot: Slot | None, name: str) -> Text | None:
    found: Text | None = getattr(slot, name, None) if slot is not None else None
    return found


def _words(*texts: str) -> int:
    return sum(len(each.split()) for each in texts)
