"""Facts of one role told together: in one clause, one line or two sentences."""

from __future__ import annotations

from framer.framing.evidence import Fact
from framer.framing.phrases import AUXILIARY, JOIN, Voice, said_slot
from framer.framing.slots import Slot, Text
from framer.model import Position

# Words that two facts of one clause may have together.
_PAIR: dict[Voice, int] = {"paper": 28, "letter": 30, "spoken": 20}
_LINE = 30
_BLEND = 32


def pair(spread: list[Fact], position: Position, voice: Voice) -> Text | None:
    """The two strongest facts: `I have built a course and cut waste`, or the first."""
    one = _value(said_slot(spread[0], position, voice), "i")
    two = None
    if len(spread) > 1:
        two = _value(said_slot(spread[1], position, voice), "i")
    if one is None or two is None:
        return one or two
    first, second = AUXILIARY.match(one), AUXILIARY.match(two)
    longest = _PAIR[voice]
    if first is None or second is None or _words(one, two) > longest:
        return one
    if first.group(1) != second.group(1):
        return Text(f"{one}, and {two}", *one.facts, *two.facts)
    return Text(f"{one}{JOIN} {two[second.end() :]}", *one.facts, *two.facts)


def both(spread: list[Fact], position: Position) -> Text | None:
    """Two facts of two lines in one tense, for a bullet: `cut waste and wrote menus`."""
    found: list[tuple[str, Text]] = []
    for fact in spread[:4]:
        slot = said_slot(fact, position, "paper")
        words = _value(slot, "did")
        if words is None or fact.clause.passive or fact.clause.form == "charge":
            continue
        tense = "past" if words == _value(slot, "past") else "base"
        for earlier, other in found:
            if earlier == tense and _words(other, words) <= _LINE:
                facts = (*other.facts, *words.facts)
                return Text(f"{other}{JOIN} {words}", *facts)
        found.append((tense, words))
    return None


def blend(charge: list[Fact], spread: list[Fact], position: Position) -> Text | None:
    """What was done all along, with what was done on top of it.

    `Cared for 6 patients a shift, earning a certificate and teaching 4 students`: only a
    lasting duty can carry the rest, so that nothing is said to have caused anything.
    """
    for duty in charge:
        slot = said_slot(duty, position, "paper")
        head = _value(slot, "did")
        if head is None or duty.clause.tail or duty.clause.form == "charge":
            continue
        parts: list[Text] = []
        for fact in spread:
            plain = not fact.clause.tail and not fact.clause.passive
            if fact.evidence.at == duty.evidence.at or not plain:
                continue
            words = _value(said_slot(fact, position, "paper"), "ing")
            if words is not None and _words(head, *parts, words) < _BLEND:
                parts.append(words)
            if len(parts) == 2:
                break
        if parts:
            facts = [each for part in (head, *parts) for each in part.facts]
            return Text(f"{head}, {f'{JOIN} '.join(parts)}", *facts)
    return None


def story(facts: list[Fact], position: Position, voice: Voice) -> Text | None:
    """One or two sentences about a role that is over: `I led ... I also cut ...`."""
    told: list[Fact] = []
    for fact in facts:
        if all(fact.evidence.at != other.evidence.at for other in told):
            told.append(fact)
    phrases: list[Text] = []
    for fact in told:
        words = _value(said_slot(fact, position, voice), "past")
        if words is not None:
            phrases.append(words)
    if not phrases:
        return None
    if len(phrases) == 1:
        return Text(f"I {phrases[0]}", *phrases[0].facts)
    evidence = [fact for words in phrases[:2] for fact in words.facts]
    long = _words(*phrases[:2]) > _PAIR[voice] - 4
    link = ". I also" if long else JOIN
    return Text(f"I {phrases[0]}{link} {phrases[1]}", *evidence)


def _value(slot: Slot | None, name: str) -> Text | None:
    found: Text | None = getattr(slot, name, None) if slot is not None else None
    return found


def _words(*texts: str) -> int:
    return sum(len(each.split()) for each in texts)
