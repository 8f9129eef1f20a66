"""What the résumé itself proves about a move, each fact with its address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framer.framing.beside import Beside
from framer.framing.english import MONTHS
from framer.framing.facts import (
    MEASURE,
    Fact,
    bullet_at,
    dates_evidence,
    employer_evidence,
    facts,
    plainly,
    title_evidence,
)
from framer.framing.papers import Paper
from framer.framing.prose import in_latin_letters, spoken_title, title_in_prose
from framer.framing.stated import Stated, stated
from framer.model import Evidence, Move, PartialDate, Position
from framer.reading.date_tables import tables

if TYPE_CHECKING:
    from framer.framing.language import Skill, SkillFinder
    from framer.model import Resume

__all__ = [
    "Fact",
    "Gain",
    "Proof",
    "bullet_at",
    "credential_facts",
    "dates_evidence",
    "employer_evidence",
    "month_names",
    "months_between",
    "proofs",
    "prose_title",
    "title_evidence",
]


_MONTH = re.compile(rf"\b(?:{'|'.join(month[:3].lower() for month in MONTHS)})")


@dataclass(frozen=True, slots=True)
class Gain:
    """A skill that first appears in the new role.

    Attributes:
        skill: The skill.
        evidence: The lines that name it, in the new role and after it.
        weight: How often and how prominently it appears.
        later: It is used in a later role as well.
    """

    skill: Skill
    evidence: tuple[Evidence, ...]
    weight: float
    later: bool


_Ranked = tuple[list[Fact], list[Fact], list[Fact], list[Fact]]


@dataclass(frozen=True)
class Proof:
    """Everything that the résumé proves about one move.

    Attributes:
        move: The move.
        old: The role before it (for a slingshot the first of the three).
        new: The role after it (for a slingshot the step in the middle).
        later: The next role on the main line, None if there is none.
        now: The most recent role of the main line.
        finder: Finds the skills of a text.
        led_to_old: The roles of the main line up to the old one, in their order, as far
            back as no step led down.
        before: Roles that began before the new one, the old one among them.
        as_of: The month that "present" means.
        beside: What the résumé says beside its jobs.
        stated: What it says of the reason for the move, None where nothing.
        memo: The facts of each role, once they are known.
        told: By role, the lines that stand under a later role as well; a text would
            tell the same thing twice.
        named: Titles, places and dates as wordings name them, by role and voice.
        ranked: The facts of each role that a voice can take, in four orders.
    """

    move: Move
    old: Position
    new: Position
    later: Position | None
    now: Position
    finder: SkillFinder
    led_to_old: tuple[Position, ...]
    before: tuple[Position, ...]
    as_of: PartialDate
    beside: Beside
    stated: Stated | None = None
    memo: dict[str, tuple[Fact, ...]] = field(default_factory=dict)
    told: dict[str, frozenset[str]] = field(default_factory=dict)
    named: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    ranked: dict[tuple[str, str], _Ranked] = field(default_factory=dict)

    def facts(self, position: Position) -> tuple[Fact, ...]:
        """The usable facts of a role, strongest first."""
        if position.id not in self.memo:
            told = self.told.get(position.id, frozenset())
            self.memo[position.id] = facts(position, self.finder, told)
        return self.memo[position.id]

    @property
    def sayable(self) -> bool:
        """Whether an English sentence can hold the names of the roles."""
        return all(
            in_latin_letters(f"{role.title} {role.employer or ''}")
            for role in (self.old, self.new, self.later, self.now)
            if role is not None
        )

    @cached_property
    def gains(self) -> tuple[Gain, ...]:
        """Skills that first appear in the new role, the most telling first."""
        known = {
            skill.key
            for position in self.before
            for text, _ in _texts(position)
            for skill in self.finder.find(text)
        }
        after = [self.later] if self.later else []
        if self.now not in (self.old, self.new, *after):
            after.append(self.now)
        found: dict[str, Gain] = {}
        for text, evidence in _texts(self.new):
            for order, skill in enumerate(self.finder.find(text)):
                if skill.key in known or skill.kind in ("certification", "everyday"):
                    continue
                weight = 2.0 if evidence.kind == "title" else 1.5 - order * 0.1
                weight += 0.5 if MEASURE.search(text) else 0.0
                weight += {"domain": 0.4, "method": 0.5, "tool": 0.65}.get(
                    skill.kind, 0
                )
                earlier = found.get(skill.key)
                found[skill.key] = Gain(
                    skill,
                    (*(earlier.evidence if earlier else ()), evidence),
                    weight + (earlier.weight if earlier else 0.0),
                    later=False,
                )
        for position in after:
            for text, evidence in _texts(position):
                for skill in self.finder.find(text):
                    gain = found.get(skill.key)
                    if gain is not None:
                        later = Evidence(evidence.fact, evidence.at, "later-use")
                        found[skill.key] = Gain(
                            skill, (*gain.evidence, later), gain.weight + 1, later=True
                        )
        return tuple(sorted(found.values(), key=lambda gain: -gain.weight))

    @cached_property
    def carried(self) -> tuple[Gain, ...]:
        """Skills of the old role that the new one uses again."""
        old: dict[str, Evidence] = {}
        for text, evidence in _texts(self.old):
            for skill in self.finder.find(text):
                old.setdefault(skill.key, evidence)
        found: dict[str, Gain] = {}
        for text, evidence in _texts(self.new):
            for skill in self.finder.find(text):
                if skill.key in old and skill.kind not in ("certification", "everyday"):
                    earlier = found.get(skill.key)
                    found[skill.key] = Gain(
                        skill,
                        (
                            old[skill.key],
                            Evidence(evidence.fact, evidence.at, "carried-over"),
                        ),
                        1.0 + (earlier.weight if earlier else 0.0),
                        later=False,
                    )
        return tuple(sorted(found.values(), key=lambda gain: -gain.weight))


def _texts(position: Position) -> list[tuple[str, Evidence]]:
    """The texts of a role that may name a skill."""
    texts = [(position.title, title_evidence(position))]
    for number, bullet in enumerate(position.bullets):
        at = bullet_at(position, bullet, number)
        texts.append((bullet.text, Evidence(bullet.text, at, "skill")))
    return texts


def credential_facts(proof: Proof, *, within: bool = False) -> tuple[Fact, ...]:
    """Certificates earned around the new role: its own lines first, then the list.

    Args:
        proof: What is proved about the move.
        within: Only those that were certainly earned while the role lasted.
    """
    found = [fact for fact in proof.facts(proof.new) if fact.kind == "credential"]
    for paper in proof.beside.papers:
        if paper.when is None or not near(paper, proof.new, proof.as_of):
            continue
        if not within or during(paper.when, proof.new):
            found.append(paper.fact)
    return tuple(found)


def near(paper: Paper, position: Position, as_of: PartialDate) -> bool:
    """Whether a paper was earned in a role, or within a year of its start."""
    if paper.when is None or position.start is None:
        return False
    end = position.end or (as_of if position.current else position.start)
    return (
        position.start.earliest - 12 <= paper.when.earliest
        and paper.when.latest <= end.latest + 12
    )


def during(when: PartialDate, position: Position) -> bool:
    """Whether a date certainly lies within a role."""
    if position.start is None:
        return False
    end = position.end.earliest if position.end else 10**6
    return position.start.latest <= when.earliest and when.latest <= end


def months_between(start: PartialDate | None, end: PartialDate | None) -> int | None:
    """Whole months from one month to another; None where a month is not known."""
    if start is None or end is None or start.month is None or end.month is None:
        return None
    return end.earliest - start.earliest


def proofs(
    resume: Resume,
    moves: tuple[Move, ...],
    finder: SkillFinder,
    as_of: PartialDate,
) -> dict[str, Proof]:
    """What the résumé proves, by the id of the move."""
    by_id = {position.id: position for position in resume.positions}
    following = {move.from_id: move.to_id for move in moves}
    preceding = {move.to_id: move.from_id for move in moves}
    line = [
        position
        for position in resume.positions
        if position.id in {*following, *preceding}
    ]
    now = _latest(line or list(resume.positions))
    memo: dict[str, tuple[Fact, ...]] = {}
    beside = Beside(resume, as_of)
    told = _repeated(resume.positions)
    found: dict[str, Proof] = {}
    for move in moves:
        ids = (move.from_id, move.to_id, following.get(move.to_id, ""))
        if len(move.arc) == 3 and move.to_id == move.arc[2]:
            ids = (move.arc[0], move.arc[1], move.arc[2])
        if ids[0] not in by_id or ids[1] not in by_id or now is None:
            continue
        old, new, later = by_id[ids[0]], by_id[ids[1]], by_id.get(ids[2])
        chain = {ids[0]}
        step = ids[0]
        while step in preceding and preceding[step] not in chain:
            step = preceding[step]
            chain.add(step)
        before = tuple(
            position
            for position in resume.positions
            if position.id != new.id
            and (position.id in chain or _starts_before(position, new))
        )
        found[move.id] = Proof(
            move, old, new, later, now, finder, _led_to(old, by_id, moves), before,
            as_of, beside,
            stated(resume, move, old, new, moves), memo, told,
        )  # fmt: skip
    return found


def _led_to(
    post: Position, by_id: dict[str, Position], moves: tuple[Move, ...]
) -> tuple[Position, ...]:
    """A post and those that led to it, oldest first, up to a step down."""
    arrived = {move.to_id: move for move in moves}
    found = [post]
    while (move := arrived.get(found[-1].id)) is not None:
        earlier = by_id.get(move.from_id)
        if move.direction == "down" or earlier is None or earlier in found:
            break
        found.append(earlier)
    return tuple(reversed(found))


def _repeated(positions: tuple[Position, ...]) -> dict[str, frozenset[str]]:
    """By role, its lines that a role which began later has word for word."""
    ordered = sorted(
        positions, key=lambda each: -(each.start.latest if each.start else 0)
    )
    later: set[str] = set()
    found: dict[str, frozenset[str]] = {}
    for position in ordered:
        lines = {plainly(bullet.text) for bullet in position.bullets}
        if lines & later:
            found[position.id] = frozenset(lines & later)
        later |= lines
    return found


def _starts_before(position: Position, other: Position) -> bool:
    if position.start is None or other.start is None:
        return False
    return position.start.latest < other.start.earliest


def _latest(positions: list[Position]) -> Position | None:
    dated = [position for position in positions if position.start or position.current]
    if not dated:
        return positions[0] if positions else None
    return max(
        dated,
        key=lambda each: (
            each.current,
            each.end.latest if each.end else 0,
            each.start.latest if each.start else 0,
        ),
    )


def month_names(text: str) -> set[str]:
    """The months that a date as written names, in full, in whatever language."""
    lower = text.lower()
    begun = set(_MONTH.findall(lower))
    named = {month for month in MONTHS if month[:3].lower() in begun}
    known = tables().months
    named |= {
        MONTHS[known[word] - 1]
        for word in re.findall(r"[^\W\d_]{4,}", lower)
        if word in known
    }
    for match in re.finditer(
        r"\b(?:19|20)\d\d-(\d\d)\b|\b(\d\d?)[/.-](?:19|20)\d\d\b", lower
    ):
        number = int(match.group(1) or match.group(2))
        if 1 <= number <= 12:
            named.add(MONTHS[number - 1])
    return named


def prose_title(position: Position, voice: str = "paper") -> str:
    """The title of a role as it stands in a sentence, on paper or to be spoken."""
    turn = title_in_prose if voice == "paper" else spoken_title
    return turn(position.title)
