"""Where in a Word file a line stands, and where a comment on it may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from framer.output.word_own import is_own
from framer.reading import ooxml_names as names
from framer.reading.docx import addresses
from framer.reading.ooxml_names import INLINE, W
from framer.reading.ooxml_text import in_symbol_font, is_symbol_font, symbol

_ADDRESS = re.compile(r"^(?P<paragraph>.*?p\[\d+\])(?:/line\[(?P<line>\d+)\])?$")
_PART = re.compile(r"^(?P<kind>[a-z]+)(?:\d+|\[(?P<number>-?\d+)\])?")
# a control with one of these is filled by Word itself, or takes no more than a word
_FILLED = frozenset(
    {
        "text",
        "dataBinding",
        "date",
        "dropDownList",
        "comboBox",
        "picture",
        "equation",
        "checkbox",
        "showingPlcHdr",
    }
)
_ENOUGH = 24  # letters that tell one line of a paragraph from another
_LOCKED = ("contentLocked", "sdtContentLocked")


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A line of the body.

    Attributes:
        paragraph: The `w:p` that it stands in.
        line: Its number among the lines of that paragraph, from 1.
    """

    paragraph: etree._Element
    line: int = 1


class Anchor(NamedTuple):
    """Where a comment on a line is put.

    Attributes:
        place: The line that carries it.
        reason: Code of the reason why it is not the line itself, "" if it is.
    """

    place: Place
    reason: str


class Piece(NamedTuple):
    r"""A bit of visible text in a paragraph.

    Attributes:
        text: Its characters; "\\n" for a line break.
        element: The `w:t`, `w:tab`, `w:br`, ... that it is.
        run: The run that it stands in.
        line: Number of its line in the paragraph; a break ends its line.
    """

    text: str
    element: etree._Element
    run: etree._Element
    line: int


class Places:
    """The addresses of one document.

    They are taken from the file as the reader saw it, before anything is changed.
    """

    def __init__(self, body: etree._Element) -> None:
        self._body = body
        self._paragraphs = addresses(body)
        self._order = {each: n for n, each in enumerate(self._paragraphs.values())}

    def find(self, at: str, words: str = "") -> Place | None:
        """Give the line at an address of the body, None if it is elsewhere or gone.

        Args:
            at: The address.
            words: What stands there. In a paragraph of several lines the words count
                for more than the number: framer's own lines, which were counted as the
                file was read, are gone from it.
        """
        match = _ADDRESS.match(at)
        if match is None:
            return None
        paragraph = self._paragraphs.get(match["paragraph"])
        if paragraph is None or not self._is_there(paragraph):
            return None
        number = int(match["line"] or 1)
        if number == 1 or not _letters(words):
            return Place(paragraph, number)
        lines: dict[int, str] = {}
        for each in pieces(paragraph):
            lines[each.line] = lines.get(each.line, "") + each.text
        wanted = _letters(words)[:_ENOUGH]
        found = [line for line, text in lines.items() if wanted in _letters(text)]
        if not found:
            return None
        return Place(paragraph, min(found, key=lambda line: abs(line - number)))

    def rank(self, place: Place) -> tuple[int, int]:
        """Give the place in reading order."""
        return self._order[place.paragraph], place.line

    def anchor(self, at: str, words: str = "") -> Anchor | None:
        """Find where Word allows a comment on the line at an address; see `find`."""
        part = _PART.match(at)
        kind = part["kind"] if part else ""
        place = self.find(at, words)
        if place is None:
            if kind == "header":
                return self._nearest(None, "header")
            if kind == "footer":
                return self._nearest(None, "footer", last=True)
            if kind in ("footnote", "endnote") and part is not None:
                return self._note(kind, part["number"] or "")
            return None if kind == "body" else self._nearest(None, "elsewhere")
        paragraph, reason = place.paragraph, ""
        while (box := ancestor(paragraph, names.TEXT_BOX)) is not None:
            outer = ancestor(box, W + "p")
            if outer is None:
                return self._nearest(None, "box")
            paragraph, reason = outer, "box"
        if is_filled_by_word(paragraph):
            return self._nearest(paragraph, reason or "control")
        return Anchor(place if not reason else Place(paragraph), reason)

    def _note(self, kind: str, number: str) -> Anchor | None:
        for each in self._body.iter(f"{W}{kind}Reference"):
            paragraph = ancestor(each, W + "p")
            if each.get(names.ID) == number and paragraph is not None:
                if self._takes_comment(paragraph):
                    return Anchor(Place(paragraph), "note")
                return self._nearest(paragraph, "note")
        return self._nearest(None, "note", last=True)

    def _nearest(
        self, wanted: etree._Element | None, reason: str, *, last: bool = False
    ) -> Anchor | None:
        """Take the nearest line with text that may carry a comment."""
        free = [each for each in self._paragraphs.values() if self._takes_comment(each)]
        with_text = [each for each in free if any(p.text.strip() for p in pieces(each))]
        found = with_text or free
        if not found:
            return None
        if wanted is None:
            return Anchor(Place(found[-1 if last else 0]), reason)
        at = self._order.get(wanted, 0)
        best = min(found, key=lambda each: abs(self._order[each] - at))
        return Anchor(Place(best), reason)

    def _takes_comment(self, paragraph: etree._Element) -> bool:
        return (
            self._is_there(paragraph)
            and ancestor(paragraph, names.TEXT_BOX) is None
            and not is_filled_by_word(paragraph)
        )

    def _is_there(self, element: etree._Element) -> bool:
        return any(each is self._body for each in element.iterancestors())


def ancestor(element: etree._Element, tag: str) -> etree._Element | None:
    """Give the nearest element of a kind round another one."""
    return next(element.iterancestors(tag), None)


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def is_filled_by_word(paragraph: etree._Element) -> bool:
    """Tell whether a content control round a paragraph admits nothing new."""
    for control in paragraph.iterancestors(W + "sdt"):
        properties = control.find(W + "sdtPr")
        for each in () if properties is None else properties:
            if not isinstance(each.tag, str):
                continue
            name = etree.QName(each).localname
            if name in _FILLED or (name == "lock" and each.get(names.VAL) in _LOCKED):
                return True
    return False


def begins_control(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph is the first in a content control round it.

    LibreOffice drops what stands there before the sign of a comment, and takes an
    insertion there for the person's own text.
    """
    return any(
        next(control.iter(W + "p"), None) is paragraph
        for control in paragraph.iterancestors(W + "sdt")
    )


def pieces(paragraph: etree._Element) -> list[Piece]:
    """List the visible text of a paragraph, framer's own insertions left out."""
    found: list[Piece] = []
    line = 1
    for text, element, run in _texts(paragraph, None):
        found.append(Piece(text, element, run, line))
        if text == "\n":
            line += 1
    return found


def _texts(
    parent: etree._Element, run: etree._Element | None
) -> Iterator[tuple[str, etree._Element, etree._Element]]:
    for child in parent:
        kind = INLINE.get(child.tag)
        if kind == names.RUN:
            yield from _texts(child, child)
        elif kind == names.INSIDE:
            if child.tag != W + "ins" or not is_own(child):
                yield from _texts(child, run)
        elif kind == names.INLINE_CONTROL:
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from _texts(content, run)
        elif run is None:
            continue
        elif kind == names.WORDS:
            yield _shown(child.text or "", run), child, run
        elif kind in (names.TAB, names.RIGHT_TAB):
            yield "\t", child, run
        elif kind == names.BREAK:
            yield "\n", child, run
        elif kind == names.DASH:
            yield "-", child, run
        elif kind == names.SYMBOL:
            glyph = symbol(child.get(W + "font") or "", child.get(W + "char") or "")
            yield glyph, child, run


def _shown(text: str, run: etree._Element) -> str:
    """Read a sign that is set in a symbol font."""
    fonts = run.find(f"{W}rPr/{W}rFonts")
    if fonts is None or len(text) > 2 or not text.strip():
        return text
    font = fonts.get(W + "ascii") or fonts.get(W + "hAnsi")
    if font is not None and is_symbol_font(font):
        return in_symbol_font(text, font)
    return text
