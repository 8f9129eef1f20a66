"""Places that text goes into: the body, a cell, a text box, a content control."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from lxml import etree

from benchmarks.corpus.elements import Piece, box_around, control_around, make

if TYPE_CHECKING:
    from benchmarks.corpus.paper import Paper


class Flow:
    """A place that paragraphs and tables go into: the body, a cell, a box."""

    def __init__(self, paper: Paper, root: etree._Element, width: int) -> None:
        self.paper = paper
        self.root = root
        self.width = width

    def put(self, element: etree._Element) -> etree._Element:
        """Append before the section properties, which stay last in a body."""
        last = self.root[-1] if len(self.root) else None
        if last is not None and last.tag == qn("w:sectPr"):
            last.addprevious(element)
        else:
            self.root.append(element)
        return element

    def p(
        self,
        *pieces: Piece,
        style: str | None = None,
        align: str | None = None,
        right_tab: bool = False,
        tabs: Sequence[int] = (),
        indent: int = 0,
        hanging: int = 0,
        before: float | None = None,
        after: float | None = None,
        line_below: bool = False,
        shade: str | None = None,
        outline: int | None = None,
        keep_next: bool = False,
        mark: str | None = None,
    ) -> etree._Element:
        """Append a paragraph.

        Args:
            pieces: Words, runs and ready elements in their order.
            style: Id of a paragraph style.
            align: `center`, `right` or `both`.
            right_tab: Set a right-aligned tab stop at the right edge.
            tabs: Left-aligned tab stops, in twentieths of a point.
            indent: Left indent in twentieths of a point.
            hanging: How far the first line stands left of the rest.
            before: Space above in points.
            after: Space below in points.
            line_below: Draw a line under the paragraph.
            shade: Background colour.
            outline: Outline level, 0 for the highest.
            keep_next: Stay on one page with the next paragraph.
            mark: `ins` or `del` if the paragraph mark itself is a tracked change.
        """
        element = make("p")
        settings = make("pPr")
        if style:
            settings.append(make("pStyle", val=style))
        if keep_next:
            settings.append(make("keepNext"))
        if line_below:
            border = make("pBdr")
            border.append(make("bottom", val="single", sz=6, space=1, color="7F7F7F"))
            settings.append(border)
        if shade:
            settings.append(make("shd", val="clear", color="auto", fill=shade))
        if right_tab or tabs:
            stops = make("tabs")
            for position in tabs:
                stops.append(make("tab", val="left", pos=position))
            if right_tab:
                stops.append(make("tab", val="right", pos=self.width))
            settings.append(stops)
        if before is not None or after is not None:
            spacing = make("spacing")
            for name, value in (("before", before), ("after", after)):
                if value is not None:
                    spacing.set(qn(f"w:{name}"), str(round(value * 20)))
            settings.append(spacing)
        if indent or hanging:
            settings.append(make("ind", left=indent, hanging=hanging))
        if align:
            settings.append(make("jc", val=align))
        if outline is not None:
            settings.append(make("outlineLvl", val=outline))
        if mark:
            look = make("rPr")
            look.append(self.paper.change(mark))
            settings.append(look)
        if len(settings):
            element.append(settings)
        for piece in pieces:
            self.paper.add_piece(element, piece)
        return self.put(element)

    def table(self, widths: Sequence[int], *, lines: bool = False) -> Table:
        """Append a table with columns of these widths, with or without lines."""
        return Table(self, widths, lines=lines)

    def block_control(self, name: str) -> Flow:
        """Append a block content control and give the place inside it."""
        control, content = control_around(name)
        self.put(control)
        return Flow(self.paper, content, self.width)

    def box(
        self,
        *,
        width: int,
        height: int,
        side: str | None = None,
        down: int = 0,
    ) -> Flow:
        """Append a paragraph with a text box and give the place inside the box.

        Args:
            width: Width in twentieths of a point.
            height: Height in twentieths of a point.
            side: `left` or `right` for a floating box, None for one in the text.
            down: How far below its paragraph a floating box starts.
        """
        element = box_around(
            self.paper.next_id(), width=width, height=height, side=side, down=down
        )
        self.p(element)
        content = next(element.iter(qn("w:txbxContent")))
        return Flow(self.paper, content, width - 150)


class Table:
    """A table that grows row by row."""

    def __init__(self, flow: Flow, widths: Sequence[int], *, lines: bool) -> None:
        self.flow = flow
        self.widths = tuple(widths)
        self.root = make("tbl")
        settings = make("tblPr")
        settings.append(make("tblW", w=sum(widths), type="dxa"))
        if lines:
            borders = make("tblBorders")
            for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
                borders.append(make(side, val="single", sz=4, space=0, color="A0A0A0"))
            settings.append(borders)
        settings.append(make("tblLayout", type="fixed"))
        grid = make("tblGrid")
        for width in widths:
            grid.append(make("gridCol", w=width))
        self.root.extend((settings, grid))
        flow.put(self.root)

    def row(
        self,
        *,
        spans: Sequence[int] | None = None,
        shade: str | None = None,
        joined: Sequence[str | None] = (),
        control: bool = False,
        cell_control: bool = False,
    ) -> list[Flow]:
        """Append a row and give its cells.

        Args:
            spans: How many columns each cell covers; one each if not given.
            shade: Background colour of the row.
            joined: For each cell `restart` or `continue` of a vertical merge.
            control: The row stands in a content control.
            cell_control: Every cell stands in a content control.
        """
        spans = spans or [1] * len(self.widths)
        row = make("tr")
        cells, column = [], 0
        for number, span in enumerate(spans):
            width = sum(self.widths[column : column + span])
            column += span
            cell = make("tc")
            settings = make("tcPr")
            settings.append(make("tcW", w=width, type="dxa"))
            if span > 1:
                settings.append(make("gridSpan", val=span))
            merge = joined[number] if number < len(joined) else None
            if merge:
                settings.append(make("vMerge", val=merge))
            if shade:
                settings.append(make("shd", val="clear", color="auto", fill=shade))
            cell.append(settings)
            if cell_control:
                wrapper, content = control_around("cell")
                content.append(cell)
                row.append(wrapper)
            else:
                row.append(cell)
            cells.append(Flow(self.flow.paper, cell, width - 216))
        if control:
            wrapper, content = control_around("row")
            content.append(row)
            self.root.append(wrapper)
        else:
            self.root.append(row)
        return cells
