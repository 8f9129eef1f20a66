"""Moves become suggestions: the wordings that fit, filled with facts and checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from framer.framing.choosing import (
    carries,
    distinct,
    filled,
    opener,
    same_facts,
    second_to,
)
from framer.framing.context import Setting, context
from framer.framing.evidence import Proof, months_between, proofs, title_evidence
from framer.framing.frames import Frame, Wording, digest, fitting, load_frames, wordings
from framer.framing.job import read_job
from framer.framing.language import finder
from framer.framing.phrases import Voice
from framer.framing.reasons import is_private, may_print
from framer.framing.rendering import Values, blanks, ready, tidy
from framer.framing.repeats import echoes, proves_aim_by_itself, twice
from framer.framing.wording import check
from framer.framing.worth import worth_telling
from framer.model import (
    Answers,
    Evidence,
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
# Forms that are nothing without a fact of the work.
_WITH_FACT = frozenset(
    {"bullet", "answer", "short-answer", "headline", "social", "follow-up", "decline"}
)
_SHORT = frozenset({"bullet", "summary", "short-answer", "headline", "follow-up"})
_BY_TITLE = frozenset({"summary", "headline"})
_MOST = {"bullet": 2}
_LEAST_BEFORE = 12
# Words below which a text that the check finds out of its band is too short for it.
_BRIEF = 50


@dataclass
class _Told:
    """What has been said so far about one résumé, so that nothing is said twice."""

    openers: set[tuple[str, str]] = field(default_factory=set)
    wordings: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)


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
    told = _Told()
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
            found += _texts(resume, frames, setting, form, told, values)
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
    months = months_between(proof.old.start, proof.old.end)
    if months is not None and months < _LEAST_BEFORE:
        return False
    if proof.now in (proof.new, proof.later):
        return True
    before, now = readings.get(proof.old.id), readings.get(proof.now.id)
    levels = before and now and (before.level, now.level)
    return bool(levels and None not in levels and (levels[0] or 0) >= (levels[1] or 0))


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


def _texts(
    resume: Resume,
    frames: dict[str, Frame],
    setting: Setting,
    form: Form,
    told: _Told,
    values: dict[str, Any],
) -> list[Suggestion]:
    candidates = [
        frame
        for frame in fitting(frames, setting.proof.move)
        if all(_exists(values, need) for need in frame.front.needs)
    ]
    if not candidates:
        return []
    found: list[Suggestion] = []
    for section, condition in _conditions(setting):
        if setting.said.stance and found and form != "bullet":
            break
        if (
            setting.answers.intent == "quiet"
            and form == "bullet"
            and section == "chosen"
        ):
            continue
        for frame in candidates:
            made = _choose(
                resume, frames, frame, setting, form, section, condition, values, told,
                found,
            )  # fmt: skip
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


def _choose(
    resume: Resume,
    frames: dict[str, Frame],
    frame: Frame,
    setting: Setting,
    form: Form,
    section: Stance | None,
    condition: Stance | None,
    values: dict[str, Any],
    told: _Told,
    siblings: list[Suggestion],
) -> list[Suggestion]:
    """The best texts of one section: those that fit, pass and differ from the rest."""
    move = setting.proof.move

    # what a step needs is offered even if the résumé says nothing of the work
    core = move.direction != "up"
    name = "heading" if form == "headline" else "title"
    title = tidy(getattr(values["now"], name)) if form in _BY_TITLE else ""
    found: list[Suggestion] = []

    def _take(reserve: list[tuple[Wording, str, tuple[Evidence, ...]]]) -> None:
        """Rather an opening that was heard before than no text at all."""
        reserve.sort(key=lambda each: (form, opener(each[1], title)) in told.openers)
        while reserve and not found:
            _add(*reserve.pop(0))

    def _add(wording: Wording, text: str, facts: tuple[Evidence, ...]) -> None:
        bare = form in _WITH_FACT and not carries(facts, setting)
        if text in told.texts or (bare and not (wording.thin and core)):
            return
        # what costs most comes last
        if not distinct(text, form, facts, found, siblings, resume):
            return
        if not _passes(text, form, facts, setting, thin=wording.thin):
            return
        number = f"{move.id}/{form}/{condition or section or 'safe'}/{wording.id}"
        found.append(
            Suggestion(
                id="s" + digest(number)[:10],
                move=move.id,
                form=form,
                frame=frame.front.id,
                condition=condition,
                text=text,
                evidence=facts,
                blanks=blanks(text),
                source=tuple(dict.fromkeys((*frame.front.source, *wording.source))),
                at=_place(resume, setting, form),
            )
        )
        told.wordings.add(wording.id)
        told.texts.add(text)
        told.openers.add((form, opener(text, title)))

    reserve: list[tuple[Wording, str, tuple[Evidence, ...]]] = []
    # bullets that will stand beside these, where the person's answer is known
    beside = [each for each in siblings if each.condition == condition]
    most = _MOST.get(form, 1)
    candidates = wordings(frames, frame, form, section)
    for wording, text, facts in filled(
        candidates, setting, form, values, told.wordings
    ):
        if wording.thin:
            # little is known of the role: only now, and only one of these
            _take(reserve)
            most = 1
        if len(found) >= most:
            break
        if found and "{{ aim.to }}" in wording.text:
            continue
        if found and form == "bullet" and not second_to(found[0].text, text, wording):
            continue
        if twice(text, values) or (form in _SHORT and echoes(text, values)):
            continue
        if form == "bullet" and beside and same_facts(text, facts, beside):
            continue
        same = form == "bullet" and same_facts(text, facts, found)
        if same or proves_aim_by_itself(text, facts, values):
            reserve.append((wording, text, facts))
            continue
        if title and text.lower().count(title.lower()) > 1:
            continue
        if (form, opener(text, title)) in told.openers:
            reserve.append((wording, text, facts))
            continue
        _add(wording, text, facts)
    _take(reserve)
    return found


def _passes(
    text: str,
    form: Form,
    facts: tuple[Evidence, ...],
    setting: Setting,
    *,
    thin: bool,
) -> bool:
    """Whether the check finds nothing; a text for a thin role may be short."""
    shared = is_private(setting.said) and may_print(setting.said, form)
    findings = check(text, form, evidence=facts, private_allowed=shared)
    return not any(
        finding.severity in ("error", "warning")
        # what is said twice was sought with the names at hand
        and finding.rule != "Q16"
        and not (thin and finding.rule == "Q12" and _brief(text))
        for finding in findings
    )


def _brief(text: str) -> bool:
    return len(text.split()) < _BRIEF


def _place(resume: Resume, setting: Setting, form: Form) -> str:
    """The address of the line that a text belongs to."""
    proof = setting.proof
    if form == "bullet":
        arrived = proof.move.to_id
        ends_arc = proof.later is not None and proof.later.id == arrived
        position = proof.later if ends_arc and proof.later else proof.new
        return title_evidence(position).at
    if form == "summary" and resume.summary:
        return resume.summary[0].at
    return ""
