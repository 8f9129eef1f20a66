"""One walk over a part of a Word file: every visible text once, in reading order.

Insertions count as accepted and deletions as gone; of two renderings of one drawing
only the first is read; the result of a field is read and its code is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from framer.model import Cell, Line
from framer.reading import ooxml_names as names
from framer.reading.ooxml_lines import Part, Piece, make_line
from framer.reading.ooxml_names import BLOCKS, INLINE, LOOK, RUN, VAL, WORDS, W
from framer.reading.ooxml_styles import Look, Style, StyleSheet, number
from framer.reading.ooxml_text import (
    in_symbol_font,
    is_symbol_font,
    symbol,
    unwrapped,
)
from framer.reading.safety import UNNAMED, refuse

MAX_PARAGRAPHS = 50_000
MAX_TABLE_DEPTH = 20

_HOSTILE = "framer does not open such files; save the résumé again from Word"
_NO_BREAK = "continuous"
_LINE_BREAK, _FAR_BREAK = "\n", "\f"

_VISIBLE_BREAK = Look()


class _Carried(NamedTuple):
    """A paragraph whose mark was deleted: its text goes on in the next one."""

    pieces: list[Piece]
    style: Style
    at: str


class Walker:
    """Walks over the parts of one file and collects their lines.

    Attributes:
        lines: What was read so far.
        hidden: Hidden text was met and left out.
        tracked: Tracked changes were met.
        foreign: Contents were met that only another program can show.
        unfilled: A template's placeholder text was met.
        notes: Kind and id of every footnote and endnote referred to, in order.
        elements: The paragraph at each address, None unless they are to be kept.
    """

    def __init__(
        self, styles: StyleSheet, label: str = UNNAMED, *, keep_elements: bool = False
    ) -> None:
        self.lines: list[Line] = []
        self.hidden = self.tracked = self.foreign = self.unfilled = False
        self.notes: list[tuple[str, str]] = []
        self.elements: dict[str, etree._Element] | None = {} if keep_elements else None
        self._styles = styles
        self._label = label
        self._part: Part = "body"
        self._cell: Cell | None = None
        self._box: int | None = None
        self._gap = False
        self._paragraphs = self._tables = self._boxes = self._depth = 0
        # the paragraph being walked
        self._plain_style = self._style = styles.paragraph(None)
        self._pieces: list[Piece] = []
        self._carried: _Carried | None = None
        self._fields: list[bool] = []
        self._in_code = self._broken = self._right_tab = False
        self._anchored: list[etree._Element] = []

    def walk(self, parent: etree._Element, at: str, part: Part = "body") -> None:
        """Read everything below an element as the part `part`, addressed from `at`."""
        self._part = part
        self._gap = False
        self._blocks(parent, at)

    # --- what stands between paragraphs -------------------------------------------

    def _blocks(self, parent: etree._Element, at: str) -> None:
        """Walk over everything in a body, a cell, a text box or a note."""
        self._wrapped_blocks(parent, at, [0, 0])
        self._settle()

    def _wrapped_blocks(
        self, parent: etree._Element, at: str, count: list[int]
    ) -> None:
        for child in parent[:]:
            kind = BLOCKS.get(child.tag)
            if kind == names.PARAGRAPH:
                count[0] += 1
                self._paragraph(child, f"{at}/p[{count[0]}]")
            elif kind == names.TABLE:
                self._settle()
                count[1] += 1
                self._table(child, f"{at}/tbl[{count[1]}]")
            elif kind is not None:
                inner = self._opened(child, kind)
                if inner is not None:
                    self._wrapped_blocks(inner, at, count)

    def _opened(self, element: etree._Element, kind: int) -> etree._Element | None:
        """Give what is to be walked in place of a wrapping element."""
        if kind == names.CONTROL:
            self._look_at_control(element)
            return element.find(W + "sdtContent")
        if kind == names.EITHER:
            return chosen(element)
        if kind == names.WRAPPER:
            if element.tag in (W + "ins", W + "moveTo"):
                self.tracked = True
            return element
        if kind == names.FOREIGN:
            self.foreign = True
        return None

    def _look_at_control(self, element: etree._Element) -> None:
        properties = element.find(W + "sdtPr")
        if properties is not None:
            placeholder = properties.find(W + "showingPlcHdr")
            if placeholder is not None:
                self.unfilled = True

    def _unwrapped(
        self, parent: etree._Element, wanted: int
    ) -> Iterator[etree._Element]:
        """Find the rows of a table or the cells of a row behind their wrappers."""
        for child in parent[:]:
            kind = BLOCKS.get(child.tag)
            if kind == wanted:
                yield child
            elif kind in (names.CONTROL, names.WRAPPER, names.EITHER):
                inner = self._opened(child, kind)
                if inner is not None:
                    yield from self._unwrapped(inner, wanted)

    def _table(self, table: etree._Element, at: str) -> None:
        self._depth += 1
        if self._depth > MAX_TABLE_DEPTH:
            complaint = f"nests more than {MAX_TABLE_DEPTH} tables in each other"
            raise refuse(self._label, f"{complaint}; {_HOSTILE}")
        self._tables += 1
        running, outer = self._tables, self._cell
        rows = []
        grid = table.find(W + "tblGrid")
        columns = 1 if grid is None else max(len(grid), 1)
        for row in self._unwrapped(table, names.ROW):
            first, gone = self._row_facts(row)
            cells = []
            for cell in self._unwrapped(row, names.CELL):
                span, cell_gone = self._cell_facts(cell)
                cells.append((cell, first, span, gone or cell_gone))
                first += span
            columns = max(columns, first - 1)
            rows.append(cells)
        for row_number, cells in enumerate(rows, 1):
            for index, (cell, first, span, gone) in enumerate(cells, 1):
                if gone:
                    continue
                self._cell = Cell(running, row_number, first, span, columns)
                self._gap = False
                self._blocks(cell, f"{at}/tr[{row_number}]/tc[{index}]")
        self._cell = outer
        self._gap = False
        self._depth -= 1

    def _row_facts(self, row: etree._Element) -> tuple[int, bool]:
        """Give the first grid column of a row, and whether it was deleted or hidden."""
        first, gone = 1, False
        for properties in row.iterchildren(_ROW_PROPERTIES):
            for each in properties:
                if each.tag == W + "gridBefore":
                    first += min(max(number(each.get(VAL)) or 0, 0), 100)
                elif each.tag == W + "del":
                    self.tracked = gone = True
                elif each.tag == W + "hidden":
                    self.hidden = gone = True
        return first, gone

    def _cell_facts(self, cell: etree._Element) -> tuple[int, bool]:
        """Give how many grid columns a cell covers, and whether it was deleted."""
        span, gone = 1, False
        for properties in cell.iterchildren(_CELL_PROPERTIES):
            for each in properties:
                if each.tag == W + "gridSpan":
                    span = min(max(number(each.get(VAL)) or 1, 1), 100)
                elif each.tag == W + "cellDel":
                    self.tracked = gone = True
        return span, gone

    # --- one paragraph ----------------------------------------------------------

    def _paragraph(self, paragraph: etree._Element, at: str) -> None:
        self._paragraphs += 1
        if self._paragraphs > MAX_PARAGRAPHS:
            complaint = f"holds more than {MAX_PARAGRAPHS} paragraphs"
            raise refuse(self._label, f"{complaint}; {_HOSTILE}")
        if self.elements is not None:
            self.elements[at] = paragraph
        style, merged, section = self._plain_style, False, ""
        if len(paragraph) and paragraph[0].tag == names.PARAGRAPH_PROPERTIES:
            style, merged, section = self._styles.of(paragraph[0])
            if style.page_break:
                self._gap = True
        self._style = style
        self._pieces = []
        self._fields = []
        self._in_code = self._broken = self._right_tab = False
        self._anchored = []
        if self._carried is not None:
            self._pieces = self._carried.pieces
            self._broken, self._carried = True, None
        self._inline(paragraph, self._styles.look(style, None))
        boxes = self._anchored
        if merged and self._pieces:
            self.tracked = True
            self._carried = _Carried(self._pieces, style, at)
        else:
            self._finish(at)
        if section and section != _NO_BREAK:
            self._gap = True
        for index, box in enumerate(boxes, 1):
            self._text_box(box, f"{at}/box[{index}]")

    def _text_box(self, box: etree._Element, at: str) -> None:
        self._boxes += 1
        carried, self._carried = self._carried, None
        outer, self._box = self._box, self._boxes
        gap, self._gap = self._gap, False
        self._blocks(box, at)
        self._carried, self._box, self._gap = carried, outer, gap

    def _settle(self) -> None:
        """Finish a paragraph whose mark was deleted but that nothing follows."""
        if self._carried is not None:
            carried, self._carried = self._carried, None
            self._pieces, self._style, self._broken = (
                carried.pieces,
                carried.style,
                True,
            )
            self._finish(carried.at)

    def _finish(self, at: str) -> None:
        """Turn the pieces of the paragraph into lines."""
        if not self._broken:
            if not self._pieces or not self._add(self._pieces, at):
                self._gap = True
            return
        line: list[Piece] = []
        count = 1
        for piece in (*self._pieces, (_LINE_BREAK, _VISIBLE_BREAK)):
            if piece[1] is not _VISIBLE_BREAK:
                line.append(piece)
                continue
            place = at if count == 1 else f"{at}/line[{count}]"
            if not line or not self._add(line, place):
                self._gap = True
            if piece[0] != _LINE_BREAK:
                self._gap = True
            line = []
            count += 1

    def _add(self, pieces: list[Piece], at: str) -> bool:
        line = make_line(
            pieces,
            self._style,
            at=at,
            part=self._part,
            right_tab=self._right_tab,
            space_before=self._gap,
            cell=self._cell,
            box=self._box,
        )
        if line is None:
            return False
        self.lines.append(line)
        self._gap = False
        return True

    # --- what stands in a paragraph -----------------------------------------------

    def _inline(self, parent: etree._Element, plain: Look) -> None:
        """Walk over runs and their wrappers; `plain` is the look without properties."""
        # slices, because a loop over the element itself takes half as long again
        for child in parent[:]:
            kind = INLINE.get(child.tag)
            if kind == RUN:
                self._run(child[:], plain)
            elif kind == names.INSIDE:
                if child.tag in _TRACKED:
                    self.tracked = True
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
                look = self._styles.look(self._style, child)
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
            self.hidden = self.hidden or not text.isspace()
            return
        if len(text) < 3 or "\n" in text:
            text = _odd_text(text, words, properties)
        self._pieces.append((text, look))

    def _special(self, child: etree._Element, kind: int, look: Look) -> None:
        if kind == names.DELETED:
            self.tracked = True
        elif kind == names.SPLIT:
            self._inline(chosen(child), look)
        elif kind == names.INLINE_CONTROL:
            self._look_at_control(child)
            content = child.find(W + "sdtContent")
            if content is not None:
                self._inline(content, look)
        elif kind == names.FIELD:
            self._field(child.get(W + "fldCharType"))
        elif kind == names.DRAWING:
            boxes = tuple(text_boxes(child))
            if look.hidden:
                self.hidden = self.hidden or bool(boxes)
            else:
                self._anchored.extend(boxes)
        elif look.hidden or self._in_code:
            return
        elif kind == names.TAB:
            self._pieces.append(("\t", look))
        elif kind == names.RIGHT_TAB:
            self._right_tab = child.get(W + "alignment") == "right" or self._right_tab
            self._pieces.append(("\t", look))
        elif kind == names.BREAK:
            self._broken = True
            far = child.get(names.TYPE) in ("page", "column")
            sign = _FAR_BREAK if far else _LINE_BREAK
            self._pieces.append((sign, _VISIBLE_BREAK))
        elif kind == names.DASH:
            self._pieces.append(("-", look))
        elif kind == names.SYMBOL:
            font, code = child.get(W + "font") or "", child.get(W + "char") or ""
            self._pieces.append((symbol(font, code), look))
        elif kind == names.NOTE:
            which = "footnote" if child.tag == W + "footnoteReference" else "endnote"
            self.notes.append((which, child.get(names.ID) or ""))

    def _field(self, kind: str | None) -> None:
        """Follow a field: what stands between its begin and separator is code."""
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        self._in_code = any(self._fields)


_TRACKED = (W + "ins", W + "moveTo")
_ROW_PROPERTIES, _CELL_PROPERTIES = W + "trPr", W + "tcPr"


def _odd_text(
    text: str, element: etree._Element, properties: etree._Element | None
) -> str:
    """Read a text that is perhaps a glyph, or laid out by an XML tool."""
    if "\n" in text:
        kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
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
