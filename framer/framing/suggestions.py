"""Moves become suggestions: the wordings that fit, filled with facts and checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from framer.framing.context import Setting, context
from framer.framing.evidence import Proof, months_between, proofs
from framer.framing.frames import fitting, load_frames
from framer.framing.job import read_job
from framer.framing.language import finder
from framer.framing.phrases import Voice
from framer.framing.prose import is_foreign
from framer.framing.rendering import Values, ready
from framer.framing.sections import Section, Task, Told
from framer.framing.worth import worth_telling
from framer.model import (
    Answers,
    Form,
    Move,
    MoveAnswers,
    PartialDate,
    Resume,
    Stance,
    Suggestion,
    TitleReading,
)

FORMS: tuple[Form, ...] = (
    "bullet", "summary", "letter", "answer", "short-answer",
    "headline", "social", "follow-up", "decline",
)  # fmt: skip
_VOICES: dict[Form, Voice] = {
    "bullet": "paper",
    "summary": "paper",
    "letter": "letter",
    "answer": "spoken",
    "short-answer": "spoken",
    "headline": "paper",
    "social": "spoken",
    "follow-up": "spoken",
    "decline": "spoken",
}
# Forms that begin with a role's second fact, so that one move is not told by one fact.
_TURNED = frozenset({"short-answer", "social", "follow-up"})
_LEAST_BEFORE = 12


def suggest(
    resume: Resume,
    readings: dict[str, TitleReading],
    moves: tuple[Move, ...],
    *,
    answers: Answers | None = None,
    job: str | None = None,
    as_of: PartialDate,
    templates: Path | None = None,
) -> tuple[Suggestion, ...]:
    """Texts for each move that went down or sideways, in the order of the moves.

    Args:
        resume: What was read.
        readings: The reading of each title, by position id.
        moves: The moves of the main line, oldest first.
        answers: What the person said; without it no text claims a choice unless it
            carries the condition.
        job: The text of a job ad.
        as_of: The month that "present" means.
        templates: A folder with frames that replace or add to framer's own.
    """
    told_moves = [
        move for move in moves if worth_telling(move, resume.positions, readings, as_of)
    ]
    if not told_moves:
        return ()
    answers = answers or Answers()
    proved = proofs(resume, moves, finder(resume), as_of)
    frames = load_frames(templates)
    read = read_job(job)
    told = Told()
    found: list[Suggestion] = []
    for move in told_moves:
        proof = proved.get(move.id)
        if proof is None or not proof.sayable:
            continue
        said = answers.moves.get(move.id, MoveAnswers())
        made: dict[tuple[Voice, int, str], Values] = {}
        for form in forms_for(move):
            if form == "headline" and not _fits_headline(proof, readings):
                continue
            turn = int(form in _TURNED)
            setting = Setting(
                proof, _VOICES[form], form, answers, said, read, readings, turn
            )
            key = (setting.voice, turn, form if said.share else "")
            values = made.get(key) or made.setdefault(key, ready(context(setting)))
            found += _texts(Task(resume, frames, setting, form, values, told))
    return tuple(found)


def forms_for(move: Move) -> tuple[Form, ...]:
    """The forms of text for a move; in a run of steps only the last tells the story."""
    if move.phase and move.phase[-1] != move.id:
        return ("bullet",)
    return FORMS


def _fits_headline(proof: Proof, readings: dict[str, TitleReading]) -> bool:
    """Whether a move belongs at the head of a profile.

    It does where it led to the present role, or where the role before it stood higher;
    a short or small post of long ago does not.
    """
    if is_foreign(proof.old.title) or is_foreign(proof.now.title):
        return False  # "Former" between two titles of another language
    months = months_between(proof.old.start, proof.old.end)
    if months is not None and months < _LEAST_BEFORE:
        return False
    before, now = readings.get(proof.old.id), readings.get(proof.now.id)
    if before is None or now is None or before.level is None or now.level is None:
        return proof.now in (proof.new, proof.later)
    one_field = before.field is not None and before.field == now.field
    if proof.now in (proof.new, proof.later) and not one_field:
        return True
    return before.level >= now.level


def _conditions(setting: Setting) -> list[tuple[Stance | None, Stance | None]]:
    """Pairs of the section to write from and the condition to print with.

    Where the résumé says that the post before had ended, nobody chose to leave it.
    """
    said, stated = setting.said, setting.proof.stated
    if said.stance is None and stated is not None and stated.ended:
        return [(None, None)]
    if said.stance is None:
        return [(None, None), ("chosen", "chosen")]
    if said.stance == "chosen":
        return [("chosen", None), (None, None)]
    return [(said.stance, None), (None, None)]


def _texts(task: Task) -> list[Suggestion]:
    """The texts of one form about one move, safe ones and those with a condition."""
    setting = task.setting
    candidates = [
        frame
        for frame in fitting(task.frames, setting.proof.move)
        if all(_exists(task.values, need) for need in frame.front.needs)
    ]
    quiet = setting.answers.intent == "quiet" and task.form == "bullet"
    found: list[Suggestion] = []
    for stance, condition in _conditions(setting) if candidates else ():
        if setting.said.stance and found and task.form != "bullet":
            break
        if quiet and stance == "chosen":
            continue
        for frame in candidates:
            made = Section(task, frame, stance, condition, tuple(found)).texts()
            if made:
                found += made
                break
    return found


def _exists(values: dict[str, Any], name: str) -> bool:
    """Whether a value such as `new.label` exists."""
    value: Any = values.get(name.split(".", maxsplit=1)[0])
    for part in name.split(".")[1:]:
        value = getattr(value, part, None)
    return value is not None
