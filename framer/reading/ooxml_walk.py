"""One walk over a part of a Word file: every visible text once, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from lxml import etree

from framer.model import Cell, Line
from framer.reading import ooxml_names as names
from framer.reading.ooxml_lines import Part, Piece, make_line
from framer.reading.ooxml_names import BLOCKS, VAL, W
from framer.reading.ooxml_paragraph import (
    BREAK_LOOK,
    FAR_BREAK,
    LINE_BREAK,
    Findings,
    ParagraphReader,
    chosen,
)
from framer.reading.ooxml_styles import Style, StyleSheet, number
from framer.reading.safety import UNNAMED, refuse

MAX_PARAGRAPHS = 50_000
MAX_TABLE_DEPTH = 20

_HOSTILE = "framer does not open such files; save the résumé again from Word"
_NO_BREAK = "continuous"
_TRACKED = (W + "ins", W + "moveTo")
_ROW_PROPERTIES, _CELL_PROPERTIES = W + "trPr", W + "tcPr"


class _Carried(msgspec.Struct, frozen=True):
    """A paragraph whose mark was deleted: its text goes on in the next one."""

    pieces: list[Piece]
    style: Style
    at: str


class Walker:
    """Walks over the parts of one file and collects their lines.

    Attributes:
        lines: What was read so far.
        findings: What was met on the way.
        elements: The paragraph at each address, None unless they are to be kept.
    """

    def __init__(
        self, styles: StyleSheet, label: str = UNNAMED, *, keep_elements: bool = False
    ) -> None:
        self.lines: list[Line] = []
        self.findings = Findings()
        self.elements: dict[str, etree._Element] | None = {} if keep_elements else None
        self._reader = ParagraphReader(styles, self.findings)
        self._label = label
        self._part: Part = "body"
        self._cell: Cell | None = None
        self._box: int | None = None
        self._gap = self._right_tab = False
        self._paragraphs = self._tables = self._boxes = self._depth = 0
        self._carried: _Carried | None = None

    def walk(self, parent: etree._Element, at: str, part: Part = "body") -> None:
        """Read everything below an element as the part `part`, addressed from `at`."""
        self._part = part
        self._gap = False
        self._reader.prepare(parent)
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
            self.findings.look_at_control(element)
            return element.find(W + "sdtContent")
        if kind == names.EITHER:
            return chosen(element)
        if kind == names.WRAPPER:
            if element.tag in _TRACKED:
                self.findings.tracked = True
            return element
        if kind == names.FOREIGN:
            self.findings.foreign = True
        return None

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
                    self.findings.tracked = gone = True
                elif each.tag == W + "hidden":
                    self.findings.hidden = gone = True
        return first, gone

    def _cell_facts(self, cell: etree._Element) -> tuple[int, bool]:
        """Give how many grid columns a cell covers, and whether it was deleted."""
        span, gone = 1, False
        for properties in cell.iterchildren(_CELL_PROPERTIES):
            for each in properties:
                if each.tag == W + "gridSpan":
                    span = min(max(number(each.get(VAL)) or 1, 1), 100)
                elif each.tag == W + "cellDel":
                    self.findings.tracked = gone = True
        return span, gone

    # --- one paragraph ----------------------------------------------------------

    def _paragraph(self, paragraph: etree._Element, at: str) -> None:
        self._paragraphs += 1
        if self._paragraphs > MAX_PARAGRAPHS:
            complaint = f"holds more than {MAX_PARAGRAPHS} paragraphs"
            raise refuse(self._label, f"{complaint}; {_HOSTILE}")
        if self.elements is not None:
            self.elements[at] = paragraph
        reader = self._reader
        reader.read(paragraph, in_box=self._box is not None)
        style, pieces, broken = reader.style, reader.pieces, reader.broken
        section, boxes = reader.section, reader.boxes
        if reader.own and not pieces and not boxes:
            return
        self._right_tab = reader.right_tab or bool(style.right_tabs)
        if style.page_break:
            self._gap = True
        if self._carried is not None:
            pieces = self._carried.pieces + pieces
            broken, self._carried = True, None
        if reader.merged and pieces:
            self.findings.tracked = True
            self._carried = _Carried(pieces, style, at)
        elif broken:
            self._add_lines(pieces, style, at)
        else:
            self._add(pieces, style, at)
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
            self._add_lines(carried.pieces, carried.style, carried.at)

    def _add_lines(self, pieces: list[Piece], style: Style, at: str) -> None:
        """Add a line for every stretch between line breaks."""
        line: list[Piece] = []
        count = 1
        for piece in (*pieces, (LINE_BREAK, BREAK_LOOK)):
            if piece[1] is not BREAK_LOOK:
                line.append(piece)
                continue
            self._add(line, style, at if count == 1 else f"{at}/line[{count}]")
            if piece[0] == FAR_BREAK:
                self._gap = True
            line = []
            count += 1

    def _add(self, pieces: list[Piece], style: Style, at: str) -> None:
        """Add one line, or notice that it is blank."""
        line = pieces and make_line(
            pieces,
            style,
            at=at,
            part=self._part,
            right_tab=self._right_tab,
            space_before=self._gap,
            cell=self._cell,
            box=self._box,
        )
        if line:
            self.lines.append(line)
        self._gap = not line
