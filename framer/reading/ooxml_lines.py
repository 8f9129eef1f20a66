"""Pieces of text with their looks become lines."""

from __future__ import annotations

import re
from typing import Literal

from framer.model import Cell, Line
from framer.reading.ooxml_styles import Look, Style
from framer.reading.ooxml_text import plain, starts_with_bullet

Part = Literal["body", "header", "footer", "notes"]
Piece = tuple[str, Look]
# a frozen record looks up every field of every new one by name, which takes as long as
# the rest of reading a line; its slots can be set directly
_new = object.__new__
_FIELDS = (
    *("text", "at", "part", "style", "heading", "list_level", "bold", "italic", "caps"),
    *("underline", "bold_prefix", "size", "colour", "right_tab", "indent"),
    *("space_before", "cell", "box", "bullet"),
)
_PUT = tuple(getattr(Line, name).__set__ for name in _FIELDS)

_WORD = re.compile(r"[^\W_]")
_LIST_STYLES = ("list bullet", "list number", "bullet", "aufzählung")


def make_line(
    pieces: list[Piece],
    style: Style,
    *,
    at: str,
    part: Part,
    right_tab: bool,
    space_before: bool,
    cell: Cell | None,
    box: int | None,
) -> Line | None:
    """Join the pieces of one line, None if nothing in them can be seen."""
    raw, look = pieces[0]
    bold_prefix = ""
    if len(pieces) > 1:
        raw = "".join([piece[0] for piece in pieces])
        for piece in pieces:
            if piece[1] is not look:
                look = _common_look(pieces)
                bold_prefix = "" if look.bold else _bold_prefix(pieces)
                break
    text = plain(raw)
    if not text:
        return None
    listed = style.heading is None and (
        style.level is not None or style.name.startswith(_LIST_STYLES)
    )
    values = (
        text,
        at,
        part,
        style.name,
        style.heading,
        style.level,
        look.bold,
        look.italic,
        look.caps or text.isupper(),
        look.underline,
        bold_prefix,
        look.size,
        look.colour,
        right_tab and "\t" in text,
        style.indent,
        space_before,
        cell,
        box,
        listed or starts_with_bullet(text),
    )
    line = _new(Line)
    for put, value in zip(_PUT, values, strict=True):
        put(line, value)
    return line


def _has_word(text: str) -> bool:
    return _WORD.search(text) is not None


def _common_look(pieces: list[Piece]) -> Look:
    """Give what all words of a line share; punctuation and blanks do not count."""
    worded = [piece for piece in pieces if _has_word(piece[0])]
    looks = {look for _, look in worded}
    if len(looks) == 1:
        return looks.pop()
    if not looks:
        return pieces[0][1]
    letters: dict[float | None, int] = {}
    for text, look in worded:
        letters[look.size] = letters.get(look.size, 0) + len(text)
    return Look(
        bold=all(look.bold for look in looks),
        italic=all(look.italic for look in looks),
        caps=all(look.caps or text.isupper() for text, look in worded),
        underline=all(look.underline for look in looks),
        size=max(letters, key=lambda size: letters[size]),
        colour=all(look.colour for look in looks),
    )


def _bold_prefix(pieces: list[Piece]) -> str:
    """Give the leading bold words where no later word is bold, else ""."""
    end = 0
    begun = ended = False
    for index, (text, look) in enumerate(pieces):
        if not _has_word(text):
            if begun and not ended and look.bold:
                end = index + 1
            continue
        if look.bold:
            if ended:
                return ""
            begun, end = True, index + 1
        elif begun:
            ended = True
        else:
            return ""
    return plain("".join(text for text, _ in pieces[:end])) if ended else ""
