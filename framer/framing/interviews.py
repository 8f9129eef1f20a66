"""What an interviewer may ask about each move, and what to have ready.

For each move: likely questions with what a good answer covers and the facts of the
résumé that help, a 60-second and a 15-second answer, a line if they press, a line to
decline, and what they may worry about with what reassures them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framer.framing.answers import with_arcs
from framer.framing.context import Setting, context
from framer.framing.evidence import Proof, proofs
from framer.framing.facts import title_evidence
from framer.framing.heads import ends, named
from framer.framing.interview_facts import (
    QuestionEntry,
    QuestionSet,
    helpful,
    interview_file,
    is_kind,
    latest,
    longest,
    shared,
)
from framer.framing.job import read_job
from framer.framing.language import finder
from framer.framing.passages import Written, fitting, load_passages
from framer.framing.phrases import said_slot
from framer.framing.prose import a_title, spoken_title
from framer.framing.slots import Slot, Text
from framer.framing.suggestions import suggest
from framer.framing.wording import check
from framer.framing.worth import told_moves
from framer.model import (
    Answers,
    Evidence,
    Form,
    Move,
    MoveAnswers,
    Report,
    Suggestion,
)

_TEMPLATE = "interview/lines.md"
_ANSWERS: tuple[Form, ...] = ("answer", "short-answer")
_SPOKEN: tuple[Form, ...] = (*_ANSWERS, "follow-up", "decline")


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
        pressed: A line if they press, the frames' own.
        decline: A line to decline politely, the frames' own.
        fears: What they may worry about.
    """

    move: Move
    before: str
    after: str
    questions: tuple[Likely, ...]
    answers: tuple[Suggestion, ...]
    pressed: Suggestion | None
    decline: Suggestion | None
    fears: tuple[Reassurance, ...]


@dataclass(frozen=True, slots=True)
class InterviewSheet:
    """One sheet for one résumé; `advice` holds for every answer."""

    moves: tuple[Preparation, ...]
    advice: tuple[str, ...]


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
            each for each in made if each.move == move.id and each.form in _SPOKEN
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

    def line(section: str) -> Written | None:
        for each in fitting(passages, section, values, key=move.id, used=used):
            findings = check(each.text, evidence=each.evidence)
            if not any(finding.severity == "error" for finding in findings):
                used.add(each.id)
                return each
        return None

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
        tuple(each for each in spoken if each.form in _ANSWERS),
        _settled(spoken, "follow-up"),
        _settled(spoken, "decline"),
        tuple(fears),
    )


def _settled(spoken: tuple[Suggestion, ...], form: Form) -> Suggestion | None:
    """The line of a form that stands without a condition."""
    found = (each for each in spoken if each.form == form and each.condition is None)
    return next(found, None)


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


def _more(proof: Proof) -> dict[str, Any]:
    """The values of the lines that the frames do not have."""
    values: dict[str, Any] = {}
    stay = longest(proof)
    if stay is not None:
        values["longest"] = Slot({"stay": stay})
    hands = [
        (fact, proof.now)
        for fact in proof.facts(proof.now)
        if proof.now.current and fact.clause.form != "past" and is_kind(fact, "work")
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
            words = f"as {a_title(spoken_title(position.title))}"
            role = Text(words, title)
            values[name] = Slot({"i": _maybe(slot), "role": role})
    return values


def _maybe(slot: Slot) -> Text | None:
    try:
        text: Text = slot.i
    except AttributeError:
        return None
    return text
