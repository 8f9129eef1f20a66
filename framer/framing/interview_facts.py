"""Which lines of a résumé help with an interview question; the file of questions."""

from __future__ import annotations

from functools import cache

import msgspec

from framer.framing.evidence import Proof, credential_facts, months_between
from framer.framing.facts import Fact, dates_evidence, employer_evidence, title_evidence
from framer.framing.prose import months_in_prose
from framer.framing.slots import Text
from framer.knowledge.loader import load_table
from framer.model import Evidence, Position

MOST_FACTS = 3


class QuestionEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A likely question, what a good answer covers, which facts help, whose fear."""

    ask: str
    covers: list[str]
    facts: list[str]
    fear: str = ""
    source: list[str] = []


class QuestionSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The questions that go with some kinds of move."""

    id: str
    directions: list[str]
    kinds: list[str]
    source: list[str]
    fits: list[str]
    does_not_fit: list[str]
    questions: list[QuestionEntry]
    stances: list[str] = []


class FearEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an employer may worry about, and what reassures them."""

    worry: str
    asks: str
    works: str
    kinds: list[str]
    directions: list[str]
    source: list[str]


class InterviewFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `interview.toml`."""

    sets: list[QuestionSet]
    fears: dict[str, FearEntry]
    shared: dict[str, list[str]]
    closing: dict[str, str | list[str]]


@cache
def interview_file() -> InterviewFile:
    """Give interview.toml."""
    return load_table("interview.toml", InterviewFile)


def helpful(proof: Proof, names: list[str]) -> tuple[Evidence, ...]:
    """The lines of the résumé that help with an answer, each with its address."""
    found: dict[str, Evidence] = {}
    for name in names:
        for each in _lookup(proof, name):
            found.setdefault(each.at, each)
    return tuple(found.values())[:MOST_FACTS]


def _lookup(proof: Proof, name: str) -> list[Evidence]:
    role, _, kind = name.partition(".")
    if kind:
        position = {"old": proof.old, "new": proof.new, "now": proof.now}[role]
        facts = [fact for fact in proof.facts(position) if is_kind(fact, kind)]
        return [fact.evidence for fact in facts[:1]]
    if role == "gained":
        return [each.evidence[0] for each in proof.gains[:1]]
    if role == "carried":
        return list(proof.carried[0].evidence[:2]) if proof.carried else []
    if role == "credential":
        return [fact.evidence for fact in credential_facts(proof)[:1]]
    if role == "path":
        both = (proof.old, proof.new)
        return [title_evidence(each) for each in both] + [dates_evidence(proof.new)]
    if role == "label":
        marked = [each for each in (proof.new, proof.old) if each.employment]
        return [title_evidence(each) for each in marked[:1]]
    looked = {"latest": latest, "shared": shared}.get(role)
    if looked is not None:
        found = looked(proof)
        return [found[0].evidence] if found else []
    stay = longest(proof)
    return list(stay.facts) if stay is not None else []


def is_kind(fact: Fact, kind: str) -> bool:
    """Whether a fact is of the kind that the file of questions names."""
    if kind == "first":
        return True
    if kind == "people":
        return fact.people
    if kind == "work":
        return fact.ongoing and not fact.people
    return fact.kind == kind


def latest(proof: Proof) -> tuple[Fact, Position] | None:
    """The newest line that names a tool, a method or a field."""
    for position in (proof.now, proof.later, proof.new):
        if position is None:
            continue
        for fact in proof.facts(position):
            if any(skill.kind != "certification" for skill in fact.skills):
                return fact, position
    return None


def shared(proof: Proof) -> tuple[Fact, Position] | None:
    """A line about work with or for others."""
    wanted = set(interview_file().shared["words"])
    for position in (proof.now, proof.new, proof.old):
        for fact in proof.facts(position):
            said = f"{fact.clause.phrase('past') or ''} {fact.clause.rest}".lower()
            if not fact.people and wanted & set(said.split()):
                return fact, position
    return None


def longest(proof: Proof) -> Text | None:
    """The longest stay with one employer, of two years or more, as one says it."""
    stays: dict[str, list[Position]] = {}
    for position in (proof.now, proof.later, proof.new, proof.old, *proof.before):
        if position is not None and position.employer and position.start:
            known = stays.setdefault(position.employer.strip().lower(), [])
            if position not in known:
                known.append(position)
    found = [each for each in (_stay(proof, roles) for roles in stays.values()) if each]
    if not found:
        return None
    months, roles = max(found, key=lambda each: each[0])
    length = months_in_prose(months)
    dates = [dates_evidence(each) for each in roles]
    at = "+".join(each.at for each in dates)
    return Text(
        f"{length} at {roles[0].employer}",
        Evidence(length, f"computed/{at}", "dates"),
        employer_evidence(roles[0]),
        *dates,
    )


def _stay(proof: Proof, roles: list[Position]) -> tuple[int, list[Position]] | None:
    """How long roles with one employer lasted, if one followed the other."""
    roles = sorted(roles, key=lambda each: each.start.earliest if each.start else 0)
    reached: int | None = None
    for each in roles:
        end = proof.as_of if each.current else each.end
        if months_between(each.start, end) is None or each.start is None or end is None:
            return None
        if reached is not None and each.start.earliest > reached + 2:
            return None
        reached = max(reached or 0, end.latest)
    first = roles[0].start
    if reached is None or first is None or reached - first.earliest < 24:
        return None
    still = any(each.current for each in roles)
    return reached - first.earliest + (0 if still else 1), roles
