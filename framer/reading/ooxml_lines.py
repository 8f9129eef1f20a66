"""Pieces of text with their looks become lines."""

from __future__ import annotations

from typing import Literal

from framer.model import Cell, Line
from framer.reading.ooxml_styles import Look, Style
from framer.reading.ooxml_text import plain, starts_with_bullet

Part = Literal["body", "header", "footer", "notes"]
Piece = tuple[str, Look]
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
    if len(pieces) == 1:
        raw, look = pieces[0]
        text = plain(raw)
    else:
        text = plain("".join([piece[0] for piece in pieces]))
        look = _common_look(pieces)
    if not text:
        return None
    listed = style.heading is None and (
        style.level is not None or style.name.startswith(_LIST_STYLES)
    )
    return Line(
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
        "" if look.bold else _bold_prefix(pieces),
        look.size,
        look.colour,
        (right_tab or bool(style.right_tabs)) and "\t" in text,
        style.indent,
        space_before,
        cell,
        box,
        listed or starts_with_bullet(text),
    )


def _has_word(text: str) -> bool:
    return text.isalpha() or any(char.isalnum() for char in text)


def _common_look(pieces: list[Piece]) -> Look:
    """Give what all words of a line share; punctuation and blanks do not count."""
    first = pieces[0][1]
    if all(look is first for _, look in pieces):
        return first
    worded = [piece for piece in pieces if _has_word(piece[0])]
    looks = {look for _, look in worded}
    if len(looks) == 1:
        return looks.pop()
    if not looks:
        return first
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
    if len(pieces) == 1:
        return ""
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
