"""What the next reader gets: the skills, papers and practice of the roles together.

It ends a text that has told the facts, so it names things only and repeats none of
their numbers.
"""

from __future__ import annotations

from framer.framing.data import words
from framer.framing.english import join
from framer.framing.evidence import Fact, Gain, Proof
from framer.framing.phrases import Voice, leading, skills_text
from framer.framing.practice import day_to_day
from framer.framing.slots import Slot, Text
from framer.model import Evidence, Position

_MOST = 3
_LONGEST = 6


def offer_slot(proof: Proof, voice: Voice, paper: Slot | None) -> Slot | None:
    """`SQL, the CPA certification and experience leading people`.

    Args:
        proof: What is proved about the move.
        voice: How the text will be read.
        paper: The paper that is told of this move.
    """
    skills = _skills(proof)
    parts: list[Text] = [each for gain in skills if (each := skills_text([gain]))]
    name: Text | None = getattr(paper, "name", None)
    if name is not None and not any(each.lower() in name.lower() for each in parts):
        parts.append(name)
    practice = _practice(proof, 2 if len(parts) < 2 else 1)
    if practice is not None and len(parts) < _MOST:
        parts.append(practice)
    names = skills_text(skills) if len(skills) > 1 else None
    values = {"skills": names, "practice": practice}
    if len(parts) > 1 or (practice is not None and " and " in practice):
        values["noun"] = Text(
            _listed(parts), *(fact for each in parts for fact in each.facts)
        )
    return Slot(values) if any(values.values()) else None


def _listed(parts: list[Text]) -> str:
    """The things in a row; a last one that holds an "and" is set off by a comma."""
    if len(parts) > 1 and " and " in parts[-1]:
        return f"{', '.join(parts[:-1])}, and {parts[-1]}"
    return join([str(each) for each in parts])


def _skills(proof: Proof) -> list[Gain]:
    """The most telling skill that is new, and the one that came along."""
    gains = [each for each in proof.gains if _telling(each)]
    carried = [each for each in proof.carried if _telling(each)]
    first = leading(gains)[:1]
    known = {each.skill.name.lower() for each in first}
    second = [
        each
        for each in (*carried, *leading(gains)[1:])
        if not any(
            each.skill.name.lower() in one or one in each.skill.name.lower()
            for one in known
        )
    ]
    return [*first, *second[: 2 - len(first)]]


def _telling(gain: Gain) -> bool:
    """Whether a skill stands for itself: no field of one word, nothing everyday."""
    skill = gain.skill
    if skill.kind in ("certification", "everyday"):
        return False
    named = any(fact.kind != "title" for fact in gain.evidence)
    return named and (skill.kind in ("tool", "method") or " " in skill.name)


def _practice(proof: Proof, most: int) -> Text | None:
    """`experience leading people and drafting grant agreements`."""
    found: list[Text] = []
    for position in dict.fromkeys((proof.old, proof.new, proof.now)):
        said = _practised(proof, position)
        if said is None or any(said.split()[0] == each.split()[0] for each in found):
            continue
        found.append(said)
    if not found:
        return None
    chosen = found[:most]
    return Text(
        f"experience {join([str(each) for each in chosen])}",
        *(fact for each in chosen for fact in each.facts),
    )


def _practised(proof: Proof, position: Position) -> Text | None:
    """What was done in a role, without its count: `leading people`."""
    for fact in proof.facts(position):
        clause = fact.clause
        if clause.own or clause.passive or clause.form == "charge" or not fact.ongoing:
            continue
        evidence = Evidence(fact.evidence.fact, fact.evidence.at, "skill")
        if fact.people and clause.base in words().scope:
            return Text(f"{clause.verbs[0].ing} people", evidence)
        phrase = None if _weak(fact) else day_to_day(clause)
        if phrase is not None and len(phrase.split()) <= _LONGEST:
            return Text(phrase, evidence)
    return None


def _weak(fact: Fact) -> bool:
    return fact.clause.base in words().weak or fact.people


