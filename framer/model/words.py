"""What framer says: evidence, suggestions, answers, the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from framer.model.career import Move, TitleReading
from framer.model.dates import PartialDate
from framer.model.resume import Resume

Stance = Literal["chosen", "accepted", "imposed"]

# A place for the person to fill in: `[[a question]]`.
BLANK = re.compile(r"\[\[(.+?)\]\]", re.S)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact with the address that it rests on.

    Attributes:
        fact: The words of the résumé, the job ad or the answer that carry it.
        at: Address in the résumé; `job/line[3]` in a job ad; `answers/m1.gain` in an
            answer; `computed/...` followed by the addresses for a span of dates.
        kind: `result`, `scope`, `skill`, `credential`, `title`, `employer`, `dates`,
            `carried-over`, `later-use`, `answer`, `job`, ...
    """

    fact: str
    at: str
    kind: str = ""


Form = Literal[
    "bullet",
    "summary",
    "letter",
    "answer",
    "short-answer",
    "headline",
    "social",
    "follow-up",
    "decline",
]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text worth pasting, and what it rests on.

    Attributes:
        id: Stable between runs.
        move: Id of the move that it is about.
        form: What it is for.
        frame: Id of the frame that it was made with.
        condition: None if it is safe as it stands; else the stance under which alone it
            may be used.
        text: The words; a blank for the person stands as `[[a question]]`.
        evidence: Every fact in it with its address.
        blanks: The questions of its blanks, in order.
        source: Codes of the advice that it follows, explained in docs/articles.md.
        at: Address of the line that it belongs to.
    """

    id: str
    move: str
    form: Form
    frame: str
    condition: Stance | None
    text: str
    evidence: tuple[Evidence, ...] = ()
    blanks: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    at: str = ""


@dataclass(frozen=True, slots=True)
class MoveAnswers:
    """What the person says about one move; None where nothing was said.

    Attributes:
        level: `up`, `level` or `down`: what it was, where titles cannot tell.
        stance: Chosen, accepted or imposed.
        reason: A reason code of `knowledge/reasons.toml`, for instance `skill`.
        reason_text: The reason in the person's own words.
        gain: What it gave them, in their own words.
        horizon: `temporary` or `lasting`.
        share: Outputs that a private reason may appear in (`letter`, `answer`).
    """

    level: str | None = None
    stance: Stance | None = None
    reason: str | None = None
    reason_text: str | None = None
    gain: str | None = None
    horizon: str | None = None
    share: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What only the person knows, kept beside the résumé.

    Attributes:
        moves: By the id of the move.
        target_role: The role they are going for.
        target_employer: The employer they are writing to.
        goal: `stay` at this level or go back `up`.
        intent: How openly the choice is stated: quiet, light or explicit.
        questions: Answers to the five questions, private; by `why`, `gain`, ...
    """

    moves: dict[str, MoveAnswers] = field(default_factory=dict)
    target_role: str | None = None
    target_employer: str | None = None
    goal: str | None = None
    intent: str | None = None
    questions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that framer has to say about one résumé.

    Attributes:
        resume: What was read.
        readings: The reading of each position's title, by position id.
        moves: All moves of the main line, oldest first.
        suggestions: For each move down or sideways, in the order of `moves`.
        as_of: The month that "present" means.
        concurrent: Ids of positions set apart as side jobs or studies, with the reason.
    """

    resume: Resume
    readings: dict[str, TitleReading] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    as_of: PartialDate | None = None
    concurrent: dict[str, str] = field(default_factory=dict)
