"""Words on a terminal: wrapped to its width, in columns, with a few looks.

framer prints little more than lines and one table. A library for terminals costs more
time to load than reading a résumé takes, so the few rules stand here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import msgspec

# what the looks are called, and their codes on a terminal
_LOOKS = {
    "bold": "1",
    "dim": "2",
    "underline": "4",
    "yellow": "33",
    "cyan": "36",
    "marked": "30;43",
}
_GAP = 2
_TAB = 8
_WORD = re.compile(r"\s*\S+\s*")
# control characters of a résumé never reach a terminal
_CONTROLS = {
    code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"
}

# what stands for a sign where a terminal lacks it
_PLAINER = {
    "→": "->",
    "–": "-",
    "—": "-",
    "…": "...",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "•": "*",
    "\xa0": " ",
}

Span = tuple[str, str]
Signs = Literal["", "ascii", "lines"]


class Column(msgspec.Struct, frozen=True):
    """How a column of a table looks.

    Attributes:
        look: Of its cells, on top of their own.
        whole: Its cells are never wrapped.
    """

    look: str = ""
    whole: bool = False


class Screen:
    """Where lines are printed.

    Args:
        write: Takes each piece of text.
        width: Columns of the terminal.
        looks: Bold, dim and colours are wanted.
        signs: What it can draw with, "" where nothing is to be drawn.
        encoding: Of the terminal; signs that it lacks get plainer ones in their place.
    """

    def __init__(
        self,
        write: Callable[[str], object],
        width: int,
        *,
        looks: bool = False,
        signs: Signs = "",
        encoding: str = "utf-8",
    ) -> None:
        """Note where to print."""
        self._encoding = encoding
        self.width = width
        self.signs = signs
        self._write = write
        self._looks = looks

    def print(self, *spans: Span | str, indent: int = 0) -> None:
        """Print spans as one text, wrapped; without any, an empty line.

        Args:
            spans: Words, or words with their look: `bold cyan`, `dim`, `marked`, ...
            indent: Blanks before each line.
        """
        pairs = [(each, "") if isinstance(each, str) else each for each in spans]
        lines = self._wrapped(pairs, self.width - indent)
        margin = " " * indent
        self._write("".join(f"{(margin + line).rstrip()}\n" for line, _ in lines))

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[Span]]) -> None:
        """Print rows of cells, each column as wide as it needs and the width allows."""
        clean = [[(self._clean(text), look) for text, look in row] for row in rows]
        if not clean:
            return
        gaps = [_GAP] * (len(columns) - 1) + [0]
        wanted = [
            max(width_of(line) for row in clean for line in row[place][0].split("\n"))
            + gap
            for place, gap in enumerate(gaps)
        ]
        widths = _fitted(wanted, [each.whole for each in columns], self.width)
        for row in clean:
            cells = [
                [*self._wrapped([(text, f"{column.look} {look}")], width - gap)]
                for (text, look), column, width, gap in zip(
                    row, columns, widths, gaps, strict=True
                )
            ]
            for number in range(max(map(len, cells))):
                line = ""
                for cell, width in zip(cells, widths, strict=True):
                    shown, length = cell[number] if number < len(cell) else ("", 0)
                    line += shown + " " * (width - length)
                self._write(f"{line.rstrip()}\n")

    def _wrapped(self, spans: list[Span], width: int) -> Iterator[tuple[str, int]]:
        """Give each line with its looks, and the columns that it takes."""
        clean = [(self._clean(words), look) for words, look in spans]
        text = "".join(words for words, _ in clean)
        looks = [look for words, look in clean for _ in words]
        at = 0
        for line in text.split("\n"):
            for first, last in _pieces(line, max(1, width)):
                piece = line[first:last].rstrip()
                here = looks[at + first : at + first + len(piece)]
                yield self._dressed(piece, here), width_of(piece)
            at += len(line) + 1

    def _clean(self, text: str) -> str:
        text = _clean(text)
        if text.isascii() or self._encoding == "utf-8":
            return text
        return "".join(map(self._plainer, text))

    def _plainer(self, sign: str) -> str:
        try:
            sign.encode(self._encoding)
        except UnicodeEncodeError:
            return _PLAINER.get(sign, "?")
        return sign

    def _dressed(self, text: str, looks: list[str]) -> str:
        if not self._looks:
            return text
        parts, start = [], 0
        for place in range(1, len(text) + 1):
            if place == len(text) or looks[place] != looks[start]:
                codes = ";".join(_LOOKS[each] for each in looks[start].split())
                part = text[start:place]
                parts.append(f"\x1b[{codes}m{part}\x1b[0m" if codes else part)
                start = place
        return "".join(parts)


def _clean(text: str) -> str:
    text = text.translate(_CONTROLS)
    return text.expandtabs(_TAB) if "\t" in text else text


def width_of(text: str) -> int:
    """Count the columns that a text takes: wide signs two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(each) in ("Mn", "Me", "Cf")
        else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in text
    )


def fitted(text: str, width: int, *, dots: str = "…") -> str:
    """Give a text in just so many columns: cut with dots, or filled with blanks."""
    text = _clean(text.replace("\n", " "))
    room = width - len(dots)
    if width_of(text) > width:
        end = len(text)
        while end and width_of(text[:end].rstrip()) > room:
            end -= 1
        text = text[:end].rstrip() + dots
    return text + " " * (width - width_of(text))


def _pieces(line: str, width: int) -> Iterator[tuple[int, int]]:
    """Break a line between words, and a word only where it is wider than all."""
    if width_of(line) <= width:
        yield 0, len(line)
        return
    start, filled = 0, 0
    for found in _WORD.finditer(line):
        word, first = found.group(), found.start()
        length = width_of(word.rstrip())
        if filled + length > width and filled:
            yield start, first
            start, filled = first, 0
        while length > width:
            size = _fits(line, start, width)
            yield start, start + size
            start += size
            word = line[start : found.end()]
            length = width_of(word.rstrip())
        filled += width_of(word)
    yield start, len(line)


def _fits(line: str, start: int, width: int) -> int:
    """Count the signs from `start` that fit, at least one."""
    size = 1
    while width_of(line[start : start + size + 1]) <= width:
        size += 1
    return size


def _fitted(wanted: list[int], whole: list[bool], limit: int) -> list[int]:
    """Narrow the widest columns, step by step, until all fit the limit."""
    widths = list(wanted)
    while (excess := sum(widths) - limit) > 0:
        free = [
            width for width, is_whole in zip(widths, whole, strict=True) if not is_whole
        ]
        widest = max(free, default=0)
        if widest <= 1:
            break
        second = max((each for each in free if each < widest), default=0)
        at = [
            place
            for place, width in enumerate(widths)
            if width == widest and not whole[place]
        ]
        for number, place in enumerate(at):
            share = min(widest - second, round(excess / (len(at) - number)))
            widths[place] -= share
            excess -= share
    return widths
