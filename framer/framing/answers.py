"""What only the person knows, read from the TOML file that `framer ask` keeps."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

import msgspec

from framer.errors import UnusableAnswers
from framer.framing.data import reasons
from framer.framing.questions import question_file
from framer.model import Answers, Move, MoveAnswers, Stance


class MoveTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One `[moves.<id>]` table; an empty text means nothing was said."""

    level: Literal["up", "level", "down", ""] = ""
    stance: Stance | Literal[""] = ""
    reason: str = ""
    reason_text: str = ""
    gain: str = ""
    horizon: Literal["temporary", "lasting", ""] = ""
    share: list[Literal["letter", "answer"]] = []


class AnswersTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole answers file."""

    moves: dict[str, MoveTable] = {}
    target_role: str = ""
    target_employer: str = ""
    goal: Literal["stay", "up", ""] = ""
    intent: Literal["quiet", "light", "explicit", ""] = ""
    questions: dict[str, str] = {}


def load_answers(path: str | Path) -> Answers:
    """Read an answers file.

    Args:
        path: A TOML file as `framer ask` writes it, or one written by hand.

    Raises:
        UnusableAnswers: The file is missing, is not TOML or has an unknown key.
    """
    path = Path(path)
    try:
        text = path.read_text("utf-8")
        tree = tomllib.loads(text)
    except FileNotFoundError:
        message = f"{path.name}: there is no such answers file; `framer ask` makes one."
        raise UnusableAnswers(message) from None
    except (OSError, UnicodeDecodeError):
        message = f"{path.name}: the answers file cannot be read as UTF-8 text."
        raise UnusableAnswers(message) from None
    except tomllib.TOMLDecodeError as error:
        message = f"{path.name}: the answers file is not valid TOML: {error}."
        raise UnusableAnswers(message) from None
    try:
        table = msgspec.convert(tree, AnswersTable, strict=True)
    except msgspec.ValidationError as error:
        message = f"{path.name}: {_complaint(error, text)}."
        raise UnusableAnswers(message) from None
    _check(table, path.name)
    return Answers(
        moves={key: _move(each) for key, each in table.moves.items()},
        target_role=table.target_role.strip() or None,
        target_employer=table.target_employer.strip() or None,
        goal=table.goal or None,
        intent=table.intent or None,
        questions={key: each for key, each in table.questions.items() if each.strip()},
    )


_NO_CHOICE = re.compile(r"Invalid enum value '(?P<said>.*)' - at `\$.*?(?P<key>\w+)`")


def _complaint(error: msgspec.ValidationError, text: str) -> str:
    """What is wrong in one sentence; for a word that is no choice, its line."""
    match = _NO_CHOICE.search(str(error))
    allowed = _CHOICES.get(match["key"]) if match else None
    if match is None or allowed is None:
        return f"the answers file cannot be used: {error}"
    lines = enumerate(text.splitlines(), 1)
    at = next((n for n, each in lines if match["said"] in each), 0)
    where = f"line {at}: " if at else ""
    return f"{where}{match['key']} may be {', '.join(allowed)}, or left empty"


# The words that a key may have, for the complaint about another.
_CHOICES = {
    "level": ("up", "level", "down"),
    "stance": get_args(Stance),
    "horizon": ("temporary", "lasting"),
    "share": ("letter", "answer"),
    "goal": ("stay", "up"),
    "intent": ("quiet", "light", "explicit"),
}


def _check(table: AnswersTable, name: str) -> None:
    """Refuse codes that framer does not know; what was said is never repeated."""
    for move, said in table.moves.items():
        if said.reason.strip() and said.reason.strip() not in reasons():
            known = ", ".join(reasons())
            message = f"{name}: the reason of [moves.{move}] is not one of: {known}."
            raise UnusableAnswers(message)
    if set(table.questions) - set(question_file().five):
        known = ", ".join(question_file().five)
        message = f"{name}: [questions] has a key that is not one of: {known}."
        raise UnusableAnswers(message)


def _move(table: MoveTable) -> MoveAnswers:
    return MoveAnswers(
        level=table.level or None,
        stance=table.stance or None,
        reason=table.reason.strip() or None,
        reason_text=table.reason_text.strip() or None,
        gain=table.gain.strip() or None,
        horizon=table.horizon or None,
        share=tuple(table.share),
    )


def step_of(move: Move, moves: tuple[Move, ...]) -> Move | None:
    """The step back that a move upward completes, None where it completes none."""
    if len(move.arc) != 3 or move.to_id != move.arc[2]:
        return None
    for each in moves:
        if each.to_id == move.arc[1] and each.from_id == move.arc[0]:
            return each
    return None


def with_arcs(answers: Answers, moves: tuple[Move, ...]) -> Answers:
    """Answers in which a completed arc has what was said about its step.

    Nobody is asked twice: whose decision the step was, and what it was for, holds for
    the whole arc unless the person said something else about it.
    """
    said = dict(answers.moves)
    for move in moves:
        step = step_of(move, moves)
        if step is not None and step.id in said and move.id not in said:
            said[move.id] = said[step.id]
    return replace(answers, moves=said)
