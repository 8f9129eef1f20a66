"""The answers file as text: commented, so that it can be written by hand."""

from __future__ import annotations

import json
import re
import textwrap

from framer.framing.asking import Asking, asked_moves, is_open
from framer.framing.data import reasons
from framer.framing.heads import ends, named
from framer.framing.questions import question_file
from framer.model import MoveAnswers

_KEY = re.compile(r"^\s*(?P<key>[A-Za-z_]+)\s*=")
_TABLE = re.compile(r"^\s*\[(?P<table>[^\]]+)\]")
_WIDTH = 88


def file_text(state: Asking, previous: str = "") -> str:
    """Write all answers as TOML, with the questions as comments.

    Args:
        state: The state of the questions; of `begin(report)` it is a file to fill in.
        previous: The file as it was; comments that the person added are kept above the
            line that they stood above.
    """
    file, answers = question_file(), state.answers
    lines = [*_comment(file.privacy.file), ""]
    lines += _comment("Where you are heading.")
    menus = {"goal": file.goals, "intent": file.intents}
    for key, entry in file.general.items():
        lines += ["", *_comment(entry.text), *_options(menus.get(key, {}))]
        lines.append(f"{key} = {quoted(getattr(answers, key) or '')}")
    told = asked_moves(state.report)
    for move in told:
        before, after = (named(each) for each in ends(state.report, move))
        said = answers.moves.get(move.id, MoveAnswers())
        lines += ["", *_comment(f"{before} → {after}"), f"[moves.{_bare(move.id)}]"]
        lines += _move(said, level=is_open(move) or bool(said.level))
    known = {move.id for move in told}
    for name, said in answers.moves.items():
        if name in known or said == MoveAnswers():
            continue
        lines += ["", *_comment("A move that this résumé no longer shows.")]
        lines.append(f"[moves.{_bare(name)}]")
        lines += _move(said, level=bool(said.level))
    lines += [
        "",
        *_comment("Five questions for you alone; the answers stand in no text."),
    ]
    lines.append("[questions]")
    for key, five in file.five.items():
        lines += [*_comment(five.text)]
        lines.append(f"{key} = {quoted(answers.questions.get(key, ''))}")
    return _with_remarks("\n".join(lines) + "\n", previous)


def _move(said: MoveAnswers, *, level: bool) -> list[str]:
    file = question_file()
    entry = file.move
    lines: list[str] = []
    if level:
        lines += [*_comment("Which way did it go?"), *_options(file.levels)]
        lines.append(f"level = {quoted(said.level or '')}")
    lines += [*_comment("Whose decision was it?"), *_options(file.stances)]
    lines.append(f"stance = {quoted(said.stance or '')}")
    names = {code: each.name for code, each in reasons().items()}
    lines += [*_comment(entry["reason"].text), *_options(names)]
    lines.append(f"reason = {quoted(said.reason or '')}")
    gain = "gain_imposed" if said.stance == "imposed" else "gain"
    lines += [*_comment(entry[gain].text), *_comment(_for_instance(gain))]
    lines.append(f"gain = {quoted(said.gain or '')}")
    lines += _comment("More about the reason, in your own words.")
    lines.append(f"reason_text = {quoted(said.reason_text or '')}")
    lines += _comment(
        "Where a private reason may be mentioned; leave it empty for nowhere."
    )
    lines += _options(file.outputs)
    lines.append(f"share = [{', '.join(quoted(each) for each in said.share)}]")
    lines += [*_comment(entry["horizon"].text), *_options(file.horizons)]
    lines.append(f"horizon = {quoted(said.horizon or '')}")
    return lines


def _for_instance(name: str) -> str:
    examples = "; ".join(question_file().move[name].examples)
    return f"For instance: {examples}."


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, _WIDTH - 2)]


def _options(entries: dict[str, str]) -> list[str]:
    width = max((len(code) for code in entries), default=0)
    return [f"#   {code:{width}}  {label}" for code, label in entries.items()]


def _bare(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else quoted(name)


def quoted(text: str) -> str:
    """A text as a TOML string on one line."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _with_remarks(text: str, previous: str) -> str:
    """The new text with the comments that only the old one had."""
    own = {line.strip() for line in text.splitlines() if line.startswith("#")}
    remarks: dict[tuple[str, str], list[str]] = {}
    for place, comments in _places(previous):
        mine = [line for line in comments if line.strip() not in own]
        if mine:
            remarks[place] = mine
    if not remarks:
        return text
    lines: list[str] = []
    table = ""
    for line in text.splitlines():
        here, table = _place(line, table)
        if here is not None:
            lines += remarks.pop(here, [])
        lines.append(line)
    for rest in remarks.values():
        lines += rest
    return "\n".join(lines) + "\n"


def _places(text: str) -> list[tuple[tuple[str, str], list[str]]]:
    """Each key of a file with the comment lines directly above it."""
    found: list[tuple[tuple[str, str], list[str]]] = []
    comments: list[str] = []
    table = ""
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            comments.append(line.strip())
            continue
        place, table = _place(line, table)
        if place is not None:
            found.append((place, comments))
            comments = []
    if comments:
        found.append((("", ""), comments))
    return found


def _place(line: str, table: str) -> tuple[tuple[str, str] | None, str]:
    heading = _TABLE.match(line)
    if heading:
        table = heading.group("table").replace('"', "").strip()
        return (table, ""), table
    key = _KEY.match(line)
    return ((table, key.group("key")) if key else None), table
