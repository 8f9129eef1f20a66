"""What the next reader gets: the skills, papers and practice of the roles together.

It ends a text that has told the facts, so it names things only and repeats none of
their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from framer.framing.crafts import craft, crafts_file
from framer.framing.data import words
from framer.framing.english import join
from framer.framing.evidence import Fact, Gain, Proof, prose_title, title_evidence
from framer.framing.papers_file import papers_file
from framer.framing.phrases import leading, skills_text
from framer.framing.practice import day_to_day
from framer.framing.prose import a_title, is_foreign, title_closed
from framer.framing.slots import Slot, Text
from framer.model import Evidence, Position

_MOST = 3
# Work of so many months ago is no longer what one brings.
_LONG_AGO = 15 * 12
_SHORTEST, _LONGEST = 3, 6


def offer_slot(proof: Proof, paper: Slot | None) -> Slot | None:
    """`SQL, the CPA certification and experience leading people`.

    Args:
        proof: What is proved about the move.
        paper: The paper that is told of this move.
    """
    skills = _skills(proof)
    named = [each for gain in skills if (each := skills_text([gain]))]
    tools = {each for each, gain in zip(named, skills, strict=True) if _is_tool(gain)}
    name: Text | None = getattr(paper, "name", None)
    things = _unlike([*(each for each in named if each in tools), *_known(name)])
    fields = _unlike([*(each for each in named if each not in tools), *_crafts(proof)])
    # who somebody is says the years already
    years = proof.beside.years if proof.beside.who is None else None
    if years is not None and years.endswith(tuple(papers_file().years.no_field)):
        years = None
    # what the present title or the count of years says is not said again
    now = f"{proof.now.title} {craft(proof.now.title) or ''}"
    said = stems(now) | stems(years or "")
    fields = [each for each in fields if not stems(each) & said]
    people = _first(_peopled, proof)
    led = people
    if fields and fields[0].endswith(tuple(words().leading)):
        people = None  # who managed a store led people
    practice = [*fields[: 1 if people or things else 2], *_known(people)][:2]
    if years is not None and not fields:
        practice = list(_known(people))
    parts = things[: _MOST - 1]
    if practice:
        parts.append(_experience(practice, fields))
    if years is not None and len(parts) < 2 and _unlike([*parts, years])[-1] is years:
        parts.append(years)
    if len(parts) < 2 and len(practice) < 2:
        work = _first(_worked, proof)
        if work is not None and practice and _unlike([*things, work])[-1] is work:
            parts = [*things, _experience([*practice, work], fields)]
    names = skills_text(skills) if len(skills) > 1 else None
    values: dict[str, Any] = {"skills": names}
    if led is not None:
        values["practice"] = led.turned(f"experience {led}")
    if len(parts) > 1 or any(" and " in each for each in parts):
        facts = [fact for each in parts for fact in each.facts]
        values["noun"] = Text(_listed(parts), *facts)
    values["person"] = _person(proof)
    return Slot(values) if any(values.values()) else None


def _person(proof: Proof) -> Text | None:
    """`a chef de partie who has also been head chef`: of a move to the present role."""
    old, new = proof.old, proof.new
    if new is not proof.now or not new.current or proof.move.direction != "down":
        return None
    if is_foreign(old.title) or is_foreign(new.title):
        return None
    now, then = (a_title(title_closed(prose_title(p, "spoken"))) for p in (new, old))
    return Text(f"{now} who has also been {then}", *map(title_evidence, (new, old)))


def _known(text: Text | None) -> tuple[Text, ...]:
    return () if text is None else (text,)


def _is_tool(gain: Gain) -> bool:
    """Whether a skill stands for itself; a field of work is experience in it."""
    return gain.skill.kind in ("tool", "method")


def _experience(parts: list[Text], fields: list[Text]) -> Text:
    """`experience in nursing and leading people`, `experience leading people`."""
    into = "in " if parts[0] in fields else ""
    facts = [fact for each in parts for fact in each.facts]
    return Text(f"experience {into}{join([str(each) for each in parts])}", *facts)


def _unlike(parts: list[Text]) -> list[Text]:
    """The parts that say something which no earlier one says."""
    found: list[Text] = []
    for each in parts:
        mine = set(each.lower().split())
        if not any(
            mine <= set(one.lower().split()) or set(one.lower().split()) <= mine
            for one in found
        ):
            found.append(each)
    return found


def stems(text: str) -> set[str]:
    """The beginnings of the words of a text: sell, seller and selling are one."""
    return {each[:4] for each in re.findall(r"[a-z]{4,}", text.lower())}


def _listed(parts: list[Text]) -> str:
    """The things in a row; a last one that holds an "and" is set off by a comma."""
    if len(parts) > 1 and " and " in parts[-1]:
        return f"{', '.join(parts[:-1])}, and {parts[-1]}"
    return join([str(each) for each in parts])


def _skills(proof: Proof) -> list[Gain]:
    """The most telling skill that is new, and the one that came along."""
    gains = [each for each in proof.gains if telling(each)]
    carried = [each for each in proof.carried if telling(each)]
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


def telling(gain: Gain) -> bool:
    """Whether a skill stands for itself.

    A tool or a method does, and what the person lists as a skill; a field of work only
    where more than one line speaks of it: a job in a distribution center adds no
    "experience in distribution".
    """
    skill = gain.skill
    if skill.kind in ("certification", "everyday"):
        return False
    lines = {fact.at for fact in gain.evidence if fact.kind != "title"}
    if skill.kind == "domain":
        return len(lines) > 1 and " " in skill.name
    return bool(lines) and (skill.kind in ("tool", "method") or " " in skill.name)


def _crafts(proof: Proof) -> list[Text]:
    """The work of both roles by their titles: finance management, analysis."""
    early = proof.as_of.earliest - _LONG_AGO
    said = [
        craft_text(each)
        for each in dict.fromkeys((proof.now, proof.old))
        if each.start is None or each.start.earliest > early
    ]
    return _unlike([each for each in said if each is not None])


def craft_text(position: Position) -> Text | None:
    """The work that a title names, resting on the title."""
    said = craft(position.title)
    if said is None:
        return None
    title = title_evidence(position)
    computed = Evidence(said, f"computed/{title.at}", "title")
    return Text(said, title, computed)


def _first(practised: Callable[[Fact], str | None], proof: Proof) -> Text | None:
    """`leading people`: of the first role that shows it."""
    for position in dict.fromkeys((proof.old, proof.new, proof.now)):
        for fact in proof.facts(position):
            clause = fact.clause
            if clause.own or clause.passive or clause.form == "charge":
                continue
            said = practised(fact) if fact.ongoing else None
            if said is not None:
                line = Evidence(fact.evidence.fact, fact.evidence.at, "skill")
                return Text(said, line)
    return None


def _peopled(fact: Fact) -> str | None:
    """`leading people` of a line that counts those who were led."""
    if fact.people and fact.clause.base in crafts_file().people:
        return f"{fact.clause.verbs[0].ing} people"
    return None


def _worked(fact: Fact) -> str | None:
    """The work of a line without its count, where its verb says what was done."""
    clause = fact.clause
    light = (*words().weak, *words().scope, *crafts_file().light)
    if fact.people or clause.base in light:
        return None
    phrase = day_to_day(clause)
    fits = phrase is not None and _SHORTEST <= len(phrase.split()) <= _LONGEST
    return phrase if fits else None
