"""The questions of `questions.toml`, and the form in which one is put to a person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import msgspec

from framer.knowledge.loader import load_table


class QuestionEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question of the file.

    Attributes:
        text: The question; `{before}` and `{after}` stand for the two positions.
        why: What the answer is good for.
        examples: Answers that work well.
        source: Codes of the advice that it follows.
    """

    text: str
    why: str
    examples: list[str]
    source: list[str] = []


class Privacy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said about private reasons, once, and at the head of the file."""

    notice: str
    file: str


class QuestionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `questions.toml`."""

    commands: dict[str, str]
    privacy: Privacy
    stances: dict[str, str]
    levels: dict[str, str]
    horizons: dict[str, str]
    goals: dict[str, str]
    intents: dict[str, str]
    outputs: dict[str, str]
    reasons_for: dict[str, list[str]]
    move: dict[str, QuestionEntry]
    general: dict[str, QuestionEntry]
    five: dict[str, QuestionEntry]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a question allows."""

    code: str
    label: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is put.

    Attributes:
        key: Where the answer belongs: `target_role`, `questions.why`, `moves.m1.gain`.
        text: The question.
        why: What the answer is good for.
        examples: Answers that work well.
        choices: The answers that are allowed; empty for words of one's own.
        several: More than one choice may be named.
        private: The answer is for nobody but the person.
        notice: What must be said before it, else "".
        given: The answer so far, "" for none.
        number: Its place among all that are put, from 1.
        of: How many are put, as far as is known now.
    """

    key: str
    text: str
    why: str
    examples: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    several: bool = False
    private: bool = False
    notice: str = ""
    given: str = ""
    number: int = 0
    of: int = 0


@cache
def question_file() -> QuestionFile:
    """Give questions.toml."""
    return load_table("questions.toml", QuestionFile)
