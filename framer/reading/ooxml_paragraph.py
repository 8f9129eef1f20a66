"""What stands in one paragraph: its style, its pieces of text, its text boxes.

Insertions count as accepted and deletions as gone; the result of a field is read and
its code is not; of two renderings of one drawing only one is read.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from lxml import etree

from framer.reading import ooxml_names as names
from framer.reading.ooxml_lines import Piece
from framer.reading.ooxml_names import (
    BLOCKS,
    COLOUR,
    FACT,
    INLINE,
    LOOK,
    PARAGRAPH,
    RUN,
    SIMPLE,
    TAB,
    VAL,
    WORDS,
    W,
)
from framer.reading.ooxml_styles import Look, StyleSheet, fact
from framer.reading.ooxml_text import in_symbol_font, is_symbol_font, symbol, unwrapped

LINE_BREAK, FAR_BREAK = "\n", "\f"
BREAK_LOOK = Look()

# what framer itself suggested in an earlier run is not the person's
OWN_AUTHOR = "framer"
_TRACKED = (W + "ins", W + "moveTo")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NEVER_GLYPHS = " \t,.;:|/()&-–—"


class Findings(msgspec.Struct):
    """What is worth a note about the file.

    Attributes:
        hidden: Hidden text was left out.
        tracked: It has tracked changes.
        foreign: It has contents that only another program can show.
        unfilled: A template's placeholder text still stands in it.
        notes: Kind and id of every footnote and endnote referred to, in order.
    """

    hidden: bool = False
    tracked: bool = False
    foreign: bool = False
    unfilled: bool = False
    notes: list[tuple[str, str]] = []

    def look_at_control(self, control: etree._Element) -> None:
        """Notice a content control that still shows its placeholder."""
        for properties in control.iterchildren(W + "sdtPr"):
            if properties.find(W + "showingPlcHdr") is not None:
                self.unfilled = True


class ParagraphReader:
    """Reads paragraphs one after the other.

    Attributes:
        style: Style of the paragraph read last, with its own properties.
        pieces: Its texts with their looks; line breaks have `BREAK_LOOK`.
        broken: There are line breaks among the pieces.
        right_tab: It has a tab that is right-aligned by itself.
        boxes: The text boxes that are anchored in it.
        merged: Its mark was deleted, so that it goes on in the next paragraph.
        section: Kind of the section break that it ends with, "" without one.
    """

    def __init__(self, styles: StyleSheet, findings: Findings) -> None:
        self._styles = styles
        self._findings = findings
        self._plain_style = self.style = styles.paragraph(None)
        self._plain_result = (self.style, False, "")
        self.pieces: list[Piece] = []
        self.boxes: list[etree._Element] = []
        self.broken = self.right_tab = self.merged = self.own = False
        self.section = ""
        self._fields: list[bool] = []
        self._in_code = False
        self._flow: Iterator[etree._Element] = iter(())
        self._ahead: etree._Element | None = None

    def prepare(self, parent: etree._Element) -> None:
        """Get ready to read the paragraphs of a part in their order."""
        self._flow = parent.iter(*names.FLAT)
        self._ahead = None

    def read(self, paragraph: etree._Element, *, in_box: bool = False) -> None:
        """Read one paragraph into the attributes.

        Args:
            paragraph: The `w:p`.
            in_box: It stands in a text box, and so inside another paragraph.
        """
        if len(paragraph) and paragraph[0].tag == names.PARAGRAPH_PROPERTIES:
            result = self._styles.of(paragraph[0])
        else:
            result = self._plain_result
        self.style, self.merged, self.section = result
        self.broken = self.right_tab = self.own = False
        self.pieces = []
        self.boxes = []
        plain = self._styles.look(self.style, [])
        if in_box or plain.hidden or not self._read_simple(paragraph, plain):
            self._fields = []
            self._in_code = False
            self.pieces = []
            self._inline(paragraph, plain)

    def _read_simple(self, paragraph: etree._Element, plain: Look) -> bool:
        """Read a paragraph of plain runs in one flat pass, False if it is not one.

        Nearly every paragraph is; it takes half the time of the walk by levels.
        """
        flow = self._flow
        each = self._ahead
        while each is not paragraph:
            each = next(flow, None)
            if each is None:
                return False
        self._ahead = None
        look = plain
        facts: list[str] = []
        last_facts, last_look = facts, plain
        in_run = is_new = False
        pieces = self.pieces
        for each in flow:
            tag = each.tag
            kind = SIMPLE.get(tag)
            if kind == FACT or kind == COLOUR:  # noqa: PLR1714, SIM109 - quicker than a tuple
                # before the first run it is the look of the paragraph's mark
                if in_run:
                    value = fact(each, tag) if kind == COLOUR else each.get(VAL)
                    facts += (tag, value or "")
            elif kind == RUN:
                facts = []
                in_run = is_new = True
            elif kind == WORDS or kind == TAB:  # noqa: PLR1714, SIM109 - quicker than a tuple
                if not in_run:
                    # before the first run, a tab is a tab stop
                    if kind == TAB:
                        continue
                    return False
                if is_new:
                    is_new = False
                    if facts != last_facts:
                        last_facts = facts
                        last_look = self._styles.look(self.style, facts)
                        if last_look.hidden:
                            return False
                    look = last_look
                text = each.text if kind == WORDS else "\t"
                if text:
                    if (len(text) < 3 and text.strip(_NEVER_GLYPHS)) or "\n" in text:
                        return False
                    pieces.append((text, look))
            elif kind == PARAGRAPH:
                self._ahead = each
                return True
            else:
                return False
        return True

    def _inline(self, parent: etree._Element, plain: Look) -> None:
        """Walk over runs and their wrappers; `plain` is the look without properties."""
        # slices, because a loop over the element itself takes half as long again
        for child in parent[:]:
            kind = INLINE.get(child.tag)
            if kind == RUN:
                self._run(child[:], plain)
            elif kind == names.INSIDE:
                if child.tag in _TRACKED:
                    self._findings.tracked = True
                    if child.get(W + "author") == OWN_AUTHOR:
                        self.own = True
                        continue
                self._inline(child, plain)
            elif kind == WORDS:
                self._words(child, plain, None)
            elif kind is not None:
                self._special(child, kind, plain)

    def _run(self, children: list[etree._Element], look: Look) -> None:
        properties: etree._Element | None = None
        for child in children:
            kind = INLINE.get(child.tag)
            if kind == WORDS:
                self._words(child, look, properties)
            elif kind == LOOK:
                properties = child
                look = self._styles.look(self.style, _facts(child))
            elif kind == names.INSIDE:
                self._inline(child, look)
            elif kind is not None:
                self._special(child, kind, look)

    def _words(
        self, words: etree._Element, look: Look, properties: etree._Element | None
    ) -> None:
        text = words.text
        if not text or self._in_code:
            return
        if look.hidden:
            self._findings.hidden |= not text.isspace()
            return
        if len(text) < 3 or "\n" in text:
            text = _odd_text(text, words, properties)
        self.pieces.append((text, look))

    def _special(self, child: etree._Element, kind: int, look: Look) -> None:
        if kind == names.DELETED:
            self._findings.tracked = True
        elif kind == names.SPLIT:
            self._inline(chosen(child), look)
        elif kind == names.INLINE_CONTROL:
            self._findings.look_at_control(child)
            content = child.find(W + "sdtContent")
            if content is not None:
                self._inline(content, look)
        elif kind == names.FIELD:
            self._field(child.get(W + "fldCharType"))
        elif kind == names.DRAWING:
            boxes = tuple(text_boxes(child))
            if look.hidden:
                self._findings.hidden |= bool(boxes)
            else:
                self.boxes.extend(boxes)
        elif look.hidden or self._in_code:
            return
        elif kind == names.TAB:
            self.pieces.append(("\t", look))
        elif kind == names.RIGHT_TAB:
            self.right_tab = child.get(W + "alignment") == "right" or self.right_tab
            self.pieces.append(("\t", look))
        elif kind == names.BREAK:
            self.broken = True
            far = child.get(names.TYPE) in ("page", "column")
            sign = FAR_BREAK if far else LINE_BREAK
            self.pieces.append((sign, BREAK_LOOK))
        elif kind == names.DASH:
            self.pieces.append(("-", look))
        elif kind == names.SYMBOL:
            font, code = child.get(W + "font") or "", child.get(W + "char") or ""
            self.pieces.append((symbol(font, code), look))
        elif kind == names.NOTE:
            which = "footnote" if child.tag == W + "footnoteReference" else "endnote"
            self._findings.notes.append((which, child.get(names.ID) or ""))

    def _field(self, kind: str | None) -> None:
        """Follow a field: what stands between its begin and separator is code."""
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        self._in_code = any(self._fields)


def _facts(properties: etree._Element) -> list[str]:
    facts: list[str] = []
    for each in properties[:]:
        if SIMPLE.get(each.tag) in (FACT, COLOUR):
            facts += (each.tag, fact(each, each.tag))
    return facts


def _odd_text(
    text: str, element: etree._Element, properties: etree._Element | None
) -> str:
    """Read a text that is perhaps a glyph, or laid out by an XML tool."""
    if "\n" in text:
        kept = element.get(_SPACE) == "preserve"
        return text if kept else unwrapped(text)
    if properties is None or text.isspace():
        return text
    fonts = properties.find(W + "rFonts")
    if fonts is None:
        return text
    font = fonts.get(W + "ascii") or fonts.get(W + "hAnsi")
    if font is not None and is_symbol_font(font):
        return in_symbol_font(text, font)
    return text


def chosen(either: etree._Element) -> etree._Element:
    """Pick one of the renderings in a `mc:AlternateContent`: the first with text."""
    first: etree._Element | None = None
    for child in either:
        if child.tag in (names.CHOICE, names.FALLBACK):
            if next(child.iter(names.TEXT), None) is not None:
                return child
            first = child if first is None else first
    return either if first is None else first


def text_boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """Find the text boxes of a drawing, each once and none inside another."""
    if next(drawing.iter(names.TEXT_BOX), None) is None:
        return
    for child in drawing:
        if child.tag == names.TEXT_BOX:
            yield child
        elif BLOCKS.get(child.tag) == names.EITHER:
            yield from text_boxes(chosen(child))
        else:
            yield from text_boxes(child)
