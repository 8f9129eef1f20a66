"""A sheet as a run of blocks, and the blocks as Markdown and as plain text.

Interview sheets and plans are set out once, as blocks; Markdown, plain text and Word
(`sheet_word.py`) are made from the same ones.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from framer.model import Evidence

Kind = Literal[
    "heading",
    "ask",
    "text",
    "say",
    "rests",
    "point",
    "fact",
    "tick",
    "write",
    "note",
]
_LISTED = frozenset({"point", "fact", "tick", "write", "note"})
_SPECIAL = re.compile(r"([\\`*_<>|#])")
_HEADING = re.compile(r"^(#+) ")
_MARKS = re.compile(r"\\([\\`*_<>|#])")
_ITEM = re.compile(r"\s*(- |\d+\. )?")
_WIDTH = 80
_RULE = "_" * 60


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a sheet.

    Attributes:
        kind: `heading`; `ask` a question that stands above its points; `text` to read;
            `say` words to be spoken; `rests` the numbers of the facts below them;
            `point` an item; `fact` words of the résumé with their place; `tick` to do;
            `write` a question with room for the answer; `note` something about the
            item above.
        text: Its words, as they are.
        level: Of a heading from 1, of a list item from 0.
        label: Small words in front of a point, the number of a fact.
        places: Addresses of a fact.
    """

    kind: Kind
    text: str
    level: int = 0
    label: str = ""
    places: tuple[str, ...] = ()


def heading(text: str, level: int) -> Block:
    """Give a heading."""
    return Block("heading", text, level)


def fact(evidence: Evidence, level: int = 0, *, number: int = 0) -> Block:
    """Give words of the résumé with their place, and a number to name them by."""
    places = (evidence.at,) if evidence.at else ()
    label = str(number) if number else ""
    return Block("fact", f"“{evidence.fact}”", level, label, places)


def markdown(blocks: Iterable[Block]) -> str:
    """Give a sheet as Markdown."""
    lines: list[str] = []
    before: Block | None = None
    for each in blocks:
        follows = before is not None and before.kind in _LISTED
        if not (follows and each.kind in _LISTED):
            lines.append("")
        lines += _lines(each)
        before = each
    return closed(lines)


def _lines(block: Block) -> list[str]:
    text = escaped(block.text)
    margin = "  " * block.level
    match block.kind:
        case "heading":
            return [f"{'#' * block.level} {text}"]
        case "ask":
            return [f"**{text}**"]
        case "point":
            label = f"{block.label}: " if block.label else ""
            return [f"{margin}- {label}{text}".rstrip()]
        case "fact":
            sign = f"{block.label}." if block.label else "-"
            places = f" ({', '.join(block.places)})" if block.places else ""
            return [f"{margin}{sign} {text}{places}"]
        case "tick":
            return [f"- [ ] {text}"]
        case "write":
            return [f"- {text}", f"  {_RULE}"]
        case "note":
            return [f"  {text}"]
        case _:
            return [text]


def plain(text: str, width: int = _WIDTH) -> str:
    """Give Markdown for the terminal: no marks, lines of one width."""
    lines: list[str] = []
    for line in text.splitlines():
        found = _HEADING.match(line)
        words = _MARKS.sub(r"\1", line.replace("**", ""))
        if found:
            title = textwrap.wrap(_HEADING.sub("", words), width)
            sign = "=" if len(found.group(1)) == 1 else "-"
            lines += [*title, sign * max(map(len, title), default=0)]
            continue
        if len(words) <= width or words.lstrip().startswith("__"):
            lines.append(words)
            continue
        found = _ITEM.match(words)
        hang = " " * (found.end() if found else 0)
        lines += textwrap.wrap(words, width, subsequent_indent=hang)
    return closed(lines)


def escaped(text: str) -> str:
    """Keep words from being read as Markdown."""
    return _SPECIAL.sub(r"\\\1", text)


def closed(lines: list[str]) -> str:
    """Join lines, with never more than one empty line in a row."""
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    return text.strip("\n") + "\n"
