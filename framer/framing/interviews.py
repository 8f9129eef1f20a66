"""What an interviewer may ask about each move, and what to have ready.

For each move: likely questions with what a good answer covers and the facts of the
résumé that help, a 60-second and a 15-second answer, a line if they press, a line to
decline, and what they may worry about with what reassures them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from framer.framing.answers import with_arcs
from framer.framing.context import Setting, context
from framer.framing.evidence import (
    Fact,
    Proof,
    credential_facts,
    dates_evidence,
    employer_evidence,
    months_between,
    proofs,
    title_evidence,
)
from framer.framing.heads import ends, named, told_moves
from framer.framing.job import read_job
from framer.framing.language import finder
from framer.framing.passages import Written, fitting, load_passages
from framer.framing.phrases import said_slot
from framer.framing.prose import months_in_prose, title_in_prose
from framer.framing.slots import Slot, Text
from framer.framing.suggestions import suggest
from framer.framing.wording import check
from framer.knowledge.loader import load_table
from framer.model import (
    Answers,
    Evidence,
    Move,
    MoveAnswers,
    Position,
    Report,
    Suggestion,
)

_TEMPLATE = "interview/lines.md"
_MOST_FACTS = 3


class QuestionEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A likely question: what a good answer covers, which facts help, whose fear it is."""

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


@dataclass(frozen=True, slots=True)
class Likely:
    """A likely question with what helps to answer it."""

    ask: str
    covers: tuple[str, ...]
    facts: tuple[Evidence, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reassurance:
    """A fear, the real question behind it, what works, and a line to say."""

    id: str
    worry: str
    asks: str
    works: str
    line: Written


@dataclass(frozen=True, slots=True)
class Preparation:
    """Everything to have ready about one move.

    Attributes:
        move: The move.
        before: The earlier position, named.
        after: The later position, named.
        questions: Likely questions.
        answers: The 60-second and 15-second answers, each with its condition.
        pressed: A line if they press.
        decline: A line to decline politely.
        fears: What they may worry about.
    """

    move: Move
    before: str
    after: str
    questions: tuple[Likely, ...]
    answers: tuple[Suggestion, ...]
    pressed: Written | None
    decline: Written | None
    fears: tuple[Reassurance, ...]


@dataclass(frozen=True, slots=True)
class InterviewSheet:
    """One sheet for one résumé; `advice` holds for every answer."""

    moves: tuple[Preparation, ...]
    advice: tuple[str, ...]


@cache
def interview_file() -> InterviewFile:
    """Give interview.toml."""
    return load_table("interview.toml", InterviewFile)


def prepare(
    report: Report,
    *,
    answers: Answers | None = None,
    job: str | None = None,
    templates: Path | None = None,
) -> InterviewSheet:
    """Set out what to have ready for each move that may be asked about.

    Args:
        report: What was found; its suggestions are not needed.
        answers: What the person said; without a stance nothing claims a choice.
        job: The text of a job ad.
        templates: A folder with a person's own templates.
    """
    closing = interview_file().closing
    advice = (str(closing["advice"]), str(closing["practice"]))
    told = told_moves(report)
    if not told or report.as_of is None:
        return InterviewSheet((), advice)
    said = with_arcs(answers or Answers(), report.moves)
    find = finder(report.resume)
    proved = proofs(report.resume, report.moves, find, report.as_of)
    made = suggest(
        report.resume, report.readings, report.moves, answers=said, job=job,
        as_of=report.as_of, templates=templates,
    )  # fmt: skip
    sheets = []
    used: set[str] = set()
    for move in told:
        proof = proved.get(move.id)
        if proof is None:
            continue
        setting = Setting(
            proof, "spoken", "answer", said, said.moves.get(move.id, MoveAnswers()),
            read_job(job), report.readings,
        )  # fmt: skip
        spoken = tuple(
            each
            for each in made
            if each.move == move.id and each.form in ("answer", "short-answer")
        )
        sheets.append(_preparation(report, setting, spoken, templates, used))
    return InterviewSheet(tuple(sheets), advice)


def _preparation(
    report: Report,
    setting: Setting,
    spoken: tuple[Suggestion, ...],
    templates: Path | None,
    used: set[str],
) -> Preparation:
    move, said = setting.proof.move, setting.said
    before, after = (named(each) for each in ends(report, move))
    found = questions_for(move, said)
    passages = load_passages(_TEMPLATE, templates)
    values = context(setting) | _more(setting.proof)

    def line(*sections: str) -> Written | None:
        for each in fitting(passages, sections, values, key=move.id, used=used):
            findings = check(each.text, evidence=each.evidence)
            if not any(finding.severity == "error" for finding in findings):
                used.add(each.id)
                return each
        return None

    pressed = [f"pressed if {said.stance}"] if said.stance else []
    if "management-to-specialist" in move.kinds:
        if said.stance == "chosen":
            pressed.insert(0, "pressed people if chosen")
        elif said.stance is None:
            pressed.append("pressed people")
    fears = []
    for name in _fears(move, said, found):
        entry = interview_file().fears[name]
        words = line(f"fear {name}")
        if words is not None:
            fears.append(Reassurance(name, entry.worry, entry.asks, entry.works, words))
    return Preparation(
        move,
        before,
        after,
        tuple(
            Likely(
                each.ask,
                tuple(each.covers),
                helpful(setting.proof, each.facts),
                tuple(each.source) or tuple(group.source),
            )
            for group, each in found
        ),
        spoken,
        line(*pressed, "pressed"),
        line("decline"),
        tuple(fears),
    )


def questions_for(
    move: Move, said: MoveAnswers
) -> list[tuple[QuestionSet, QuestionEntry]]:
    """The questions that a move invites, the most particular sets first."""
    groups = [
        group
        for group in interview_file().sets
        if (not group.directions or move.direction in group.directions)
        and (not group.kinds or set(group.kinds) & set(move.kinds))
        and (not group.stances or said.stance in group.stances)
    ]
    groups.sort(key=lambda group: (not group.stances, not group.kinds))
    asked: dict[str, tuple[QuestionSet, QuestionEntry]] = {}
    for group in groups:
        for each in group.questions:
            asked.setdefault(each.ask, (group, each))
    return list(asked.values())


def _fears(
    move: Move, said: MoveAnswers, found: list[tuple[QuestionSet, QuestionEntry]]
) -> list[str]:
    """Fears of the questions first, then those that the move itself raises."""
    names = [each.fear for _, each in found if each.fear]
    for name, entry in interview_file().fears.items():
        if move.direction in entry.directions or set(move.kinds) & set(entry.kinds):
            names.append(name)
    kept = dict.fromkeys(names)
    if said.stance == "chosen":
        kept.pop("performance", None)
    return list(kept)


def helpful(proof: Proof, names: list[str]) -> tuple[Evidence, ...]:
    """The lines of the résumé that help with an answer, each with its address."""
    found: dict[str, Evidence] = {}
    for name in names:
        for each in _lookup(proof, name):
            found.setdefault(each.at, each)
    return tuple(found.values())[:_MOST_FACTS]


def _lookup(proof: Proof, name: str) -> list[Evidence]:
    role, _, kind = name.partition(".")
    if kind:
        position = {"old": proof.old, "new": proof.new, "now": proof.now}[role]
        facts = [fact for fact in proof.facts(position) if _is(fact, kind)]
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


def _is(fact: Fact, kind: str) -> bool:
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
    """The longest stay in one role, of two years or more, as one says it."""
    best: tuple[int, Position] | None = None
    for position in (proof.now, proof.new, proof.old, *proof.before):
        end = proof.as_of if position.current else position.end
        months = months_between(position.start, end)
        if months is not None and not position.current:
            months += 1
        if months is not None and months >= 24 and (best is None or months > best[0]):
            best = (months, position)
    if best is None or not best[1].employer:
        return None
    months, position = best
    dates = dates_evidence(position)
    length = months_in_prose(months)
    words = f"{length} as {title_in_prose(position.title)} at {position.employer}"
    facts = (title_evidence(position), employer_evidence(position), dates)
    return Text(words, Evidence(length, f"computed/{dates.at}", "dates"), *facts)


def _more(proof: Proof) -> dict[str, Any]:
    """The values of the lines that the frames do not have."""
    values: dict[str, Any] = {}
    stay = longest(proof)
    if stay is not None:
        values["longest"] = Slot({"stay": stay})
    hands = [
        (fact, position)
        for position in (proof.now, proof.new)
        for fact in proof.facts(position)
        if _is(fact, "work")
    ]
    for name, found in (
        ("latest", latest(proof)),
        ("shared", shared(proof)),
        ("hands", hands[0] if hands else None),
    ):
        if found is None:
            continue
        fact, position = found
        slot = said_slot(fact, position, "spoken")
        if slot is not None:
            title = title_evidence(position)
            words = f"as {title_in_prose(position.title)}"
            role = Text(words, title)
            values[name] = Slot({"i": _maybe(slot), "role": role})
    return values


def _maybe(slot: Slot) -> Text | None:
    try:
        text: Text = slot.i
    except AttributeError:
        return None
    return text
