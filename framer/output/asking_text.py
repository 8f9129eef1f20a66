"""A question of `framer ask` as it stands on the terminal."""

from __future__ import annotations

import textwrap

from framer.framing.asking import Asking, answered_five
from framer.framing.questions import Question, question_file
from framer.knowledge.loader import load_table
from framer.output.sheets import SheetWords

_WIDTH = 80


def question_text(asked: Question, *, helped: bool = False, first: bool = False) -> str:
    """Give a question with its choices and an example.

    Args:
        asked: The question.
        helped: Show also what it is for, and every example.
        first: Show also the words that may be typed in place of an answer.
    """
    words = load_table("sheet-words.toml", SheetWords).asking
    lines: list[str] = []
    if asked.notice:
        lines += [*textwrap.wrap(asked.notice, _WIDTH), ""]
    if first:
        lines += [
            *textwrap.wrap("; ".join(question_file().commands.values()), _WIDTH),
            "",
        ]
    private = f" ({words['private']})" if asked.private else ""
    heading = f"{asked.number}/{asked.of} {asked.text}{private}"
    lines += textwrap.wrap(heading, _WIDTH)
    width = max((len(choice.code) for choice in asked.choices), default=0)
    for number, choice in enumerate(asked.choices, 1):
        lines.append(f"  {number:2} {choice.code:{width}}  {choice.label}")
    examples = asked.examples if helped else asked.examples[:1]
    if helped:
        lines += textwrap.wrap(
            asked.why, _WIDTH, initial_indent="  ", subsequent_indent="  "
        )
    if examples and (helped or not asked.choices):
        said = "; ".join(f"“{example}”" for example in examples)
        lines += textwrap.wrap(
            f"{words['example']} {said}", _WIDTH, initial_indent="  "
        )
    if asked.given:
        lines += textwrap.wrap(f"{words['given']} {asked.given}", _WIDTH)
    return "\n".join(lines) + "\n"


def closing_text(state: Asking, name: str) -> str:
    """Give the last words: where the answers are, which of the five are answered."""
    words = load_table("sheet-words.toml", SheetWords).asking
    done = [key for key, answered in answered_five(state.answers) if answered]
    count = f"{len(done)}/{len(answered_five(state.answers))}"
    return f"{words['kept']} {name}\n{words['five']} {count}\n"
