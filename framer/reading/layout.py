"""Lines become rows in the order in which a person reads them.

A row is what the eye takes as one line: a paragraph, or the cells that stand side by
side in a table. A table that only makes two columns is read column by column, one that
pairs dates with contents row by row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby

import msgspec

from framer.model import Line
from framer.reading.date_lines import broken_range, is_date
from framer.reading.dates import find_dates
from framer.reading.grids import (
    Grid,
    are_jobs,
    column_names,
    holds_labels,
    is_columns,
    is_grid,
    is_label,
    jobs_by_column,
    label_pairs,
    labelled_cells,
    tells_details,
)
from framer.reading.vocabulary import label_kind, starts_with_verb

_PLACE = re.compile(r"tbl\[\d+\]/tr\[(\d+)\]/tc\[(\d+)\]/")

_TWO, _LONGEST_DATE = 2, 16

# how many rows may stand between the halves of a range in what a converter made
_NEAR = 3

IsHeading = Callable[[Line], bool]


_NO_LINE = Line("", "")


class Row(msgspec.Struct):
    """What the eye takes as one line.

    Attributes:
        cells: From left to right; the lines of one cell read on as one text.
        columns: What the head of the table says about each cell (`title`, `dates`,
            ...), "" where it says nothing.
        fresh: Nothing before it belongs to it: a new column, box or part begins.
        head: It is the head of a table, which names the columns.
        inert: It can head no position: figures in a grid, the address of an employer.
        text: All words, cells parted by tabs.
        line: The first line, whose look stands for the row.
    """

    cells: list[list[Line]]
    columns: tuple[str, ...] = ()
    fresh: bool = False
    head: bool = False
    inert: bool = False
    text: str = ""
    line: Line = _NO_LINE

    def __post_init__(self) -> None:
        """Join the text once."""
        self.line = self.cells[0][0]
        if len(self.cells) == 1 and len(self.cells[0]) == 1:
            self.text = self.line.text
        else:
            self.text = "\t".join(
                " ".join(line.text for line in cell) for cell in self.cells
            )

    @property
    def lines(self) -> list[Line]:
        """All lines of the row."""
        if len(self.cells) == 1:
            return self.cells[0]
        return [line for cell in self.cells for line in cell]


def arrange(lines: Iterable[Line], is_heading: IsHeading) -> list[Row]:
    """Put lines into rows, in reading order.

    Args:
        lines: All lines of a document.
        is_heading: Says whether a line is surely a section heading.
    """
    rows: list[Row] = []
    part = ""
    for name, group in groupby(lines, key=lambda line: line.part):
        begun = len(rows)
        rows += _flow(list(group), 0, is_heading)
        if part and len(rows) > begun:
            rows[begun].fresh = True
        part = name
    return rows


def _flow(lines: list[Line], depth: int, is_heading: IsHeading) -> list[Row]:
    """Arrange the lines of a body, a cell or a box."""
    rows: list[Row] = []
    aside: list[Row] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.cell is None and line.box is None:
            rows.append(Row([[line]]))
            at += 1
            continue
        place = _place(line, depth)
        if place is not None:
            prefix = place[0]
            end = at
            while end < len(lines) and lines[end].at.startswith(prefix):
                end += 1
            rows += _table(lines[at:end], depth, is_heading)
            at = end
            continue
        if line.box is None:
            rows.append(Row([[line]]))
            at += 1
            continue
        end = at
        while end < len(lines) and lines[end].box == line.box:
            end += 1
        box = [Row([[each]]) for each in lines[at:end]]
        inside = any(_place(each, depth) for each in lines[at:end])
        if inside:
            box = _table(lines[at:end], depth, is_heading)
        if _stands_aside(lines, at, end, is_heading):
            box[0].fresh = True
            aside += box
        else:
            rows += box
        at = end
    return rows + aside


def _stands_aside(lines: list[Line], at: int, end: int, is_heading: IsHeading) -> bool:
    """Say whether a box with a section of its own interrupts the text around it."""
    if end - at < 2 or end >= len(lines) or lines[end].box is not None:
        return False
    if not any(is_heading(line) for line in lines[at : min(end, at + 3)]):
        return False
    return not is_heading(lines[end])


def _place(line: Line, depth: int) -> tuple[str, int, int] | None:
    """Give table address, row and column of a line at a depth of nesting."""
    if line.cell is None:
        return None
    for number, found in enumerate(_PLACE.finditer(line.at)):
        if number == depth:
            end = line.at.index("/", found.start()) + 1
            return line.at[:end], int(found.group(1)), int(found.group(2))
    return None


def _table(lines: list[Line], depth: int, is_heading: IsHeading) -> list[Row]:
    """Arrange the lines of one table."""
    grid: Grid = {}
    loose: list[Line] = []
    for line in lines:
        place = _place(line, depth)
        if place is None:
            loose.append(line)
            continue
        grid.setdefault(place[1], {}).setdefault(place[2], []).append(line)
    rows = [Row([[line]]) for line in loose]
    figures = is_grid(grid)
    if not figures and is_columns(grid, is_heading):
        return rows + _by_columns(grid, depth, is_heading)
    if jobs_by_column(grid):
        heads = [row[min(row)] for row in grid.values()]
        keys = sorted({key for row in grid.values() for key in row})[1:]
        return rows + [
            Row([head, row[key]])
            for key in keys
            for head, row in zip(heads, grid.values(), strict=True)
            if key in row
        ]
    columns: dict[int, str] = {}
    width = 0
    for number, cells in enumerate(grid.values()):
        named = column_names(cells, _row_after(grid, number))
        if named:
            columns, width = named, len(cells)
            names = tuple(named.get(key, "") for key in sorted(cells))
            rows.append(Row([cells[key] for key in sorted(cells)], names, head=True))
            continue
        if not number and tells_details(cells):
            figures = True
        told = labelled_cells(cells) if not columns or len(cells) < width else []
        if told:
            rows += [Row(pair) for pair in told]
            continue
        if figures and not columns:
            plain = [line for key in sorted(cells) for line in cells[key]]
            rows.append(Row([[line] for line in plain], inert=True))
            continue
        rows += _table_row(cells, columns, depth, is_heading)
    return rows


def _row_after(grid: Grid, number: int) -> dict[int, list[Line]]:
    rows = list(grid.values())
    return rows[number + 1] if number + 1 < len(rows) else {}


def _by_columns(grid: Grid, depth: int, is_heading: IsHeading) -> list[Row]:
    """Read a table column by column, the fullest column last."""
    rows: list[Row] = []
    waiting: dict[int, list[Line]] = {}

    def flush() -> None:
        for key in sorted(waiting, key=lambda key: (len(waiting[key]), key)):
            column = _flow(waiting[key], depth + 1, is_heading)
            if column:
                column[0].fresh = True
            rows.extend(column)
        waiting.clear()

    for cells in grid.values():
        only = next(iter(cells.values())) if len(cells) == 1 else None
        cell = only[0].cell if only else None
        if only is not None and cell is not None and cell.span >= cell.columns > 1:
            flush()
            rows.extend(_flow(only, depth + 1, is_heading))
            continue
        for key, lines in cells.items():
            waiting.setdefault(key, []).extend(lines)
    flush()
    return rows


def _table_row(
    cells: dict[int, list[Line]],
    columns: dict[int, str],
    depth: int,
    is_heading: IsHeading,
) -> list[Row]:
    """Arrange one row of a table: short cells stand beside the first lines."""
    if len(cells) == 1:
        return _flow(next(iter(cells.values())), depth + 1, is_heading)
    first_key = min(cells)
    if is_heading(cells[first_key][0]):
        # the heading of a section stands beside its contents
        rest = {key: cell for key, cell in cells.items() if key != first_key}
        top = cells[first_key]
        below = _flow(top[1:], depth + 1, is_heading) if len(top) > 1 else []
        return [Row([[top[0]]]), *below, *_table_row(rest, columns, depth, is_heading)]
    if not columns and are_jobs(cells):
        # a job stands beside another one
        return [
            row
            for key in sorted(cells)
            for row in _flow(cells[key], depth + 1, is_heading)
        ]
    stacks = {
        key: _stacked_dates(joined_dates(_flow(cell, depth + 1, is_heading)))
        for key, cell in sorted(cells.items())
    }
    if holds_labels(cells):
        return [Row([cell]) for _, cell in sorted(cells.items())]
    pairs = label_pairs(cells)
    if pairs:
        return [
            row
            for pair in pairs
            for row in _table_row(pair, columns, depth, is_heading)
        ]
    labelled = len(cells) == 2 and is_label(cells[first_key])
    if labelled:
        # the value of a form: its first line says it, the rest is an address
        value = stacks[max(cells)]
        if not value:
            return stacks[first_key]
        for row in value[1:]:
            row.inert = label_kind(stacks[first_key][0].text) != "duties"
        return [Row([*stacks[first_key][0].cells, *value[0].cells]), *value[1:]]
    return _in_columns(stacks, columns) if columns else _side_by_side(stacks)


def _in_columns(stacks: dict[int, list[Row]], columns: dict[int, str]) -> list[Row]:
    """Make one row of the first lines of cells that stand below a table's head."""
    tops = [
        (key, stack[0])
        for key, stack in stacks.items()
        if stack and columns.get(key) != "duties"
    ]
    if not tops:
        return [row for stack in stacks.values() for row in stack]
    first = Row(
        [list(row.lines) for _, row in tops],
        tuple(columns.get(key, "") for key, _ in tops),
    )
    below = [
        row
        for key, stack in stacks.items()
        for row in (stack if columns.get(key) == "duties" else stack[1:])
    ]
    return [first, *below]


def _side_by_side(stacks: dict[int, list[Row]]) -> list[Row]:
    """Let short cells stand beside the first lines of the one that tells the most."""
    main = max(stacks, key=lambda key: (_tells(stacks[key]), _size(stacks[key]), -key))
    beside = {
        key: stack
        for key, stack in stacks.items()
        if key == main or (len(stack) <= 4 and all(_is_short(row) for row in stack))
    }
    rows: list[Row] = []
    depth_of = max((len(s) for k, s in beside.items() if k != main), default=0)
    body = stacks[main]
    for number in range(max(depth_of, 0)):
        level = [
            (key, stack[number]) for key, stack in beside.items() if number < len(stack)
        ]
        main_row = body[number] if number < len(body) else None
        if (
            main_row is not None
            and (not _is_short(main_row) or starts_with_verb(main_row.text))
            and len(level) > 1
            and number
        ):
            # the main cell has come to its statements: the others stand before them
            aside = [
                cell
                for key, stack in beside.items() if key != main
                for row in stack[number:]
                for cell in row.cells
            ]  # fmt: skip
            rows += [Row(aside), *body[number:]]
            break
        cells_here: list[list[Line]] = []
        for _, row in level:
            cells_here += row.cells
        rows.append(Row(cells_here))
    else:
        rows += body[depth_of:]
    for key, stack in stacks.items():
        if key not in beside:
            rows += stack
    return rows


def _tells(stack: list[Row]) -> bool:
    """Say whether a statement stands below the first line of a cell."""
    return any(row.line.bullet or starts_with_verb(row.text) for row in stack[1:])


def _size(stack: list[Row]) -> int:
    return sum(len(row.text) for row in stack)


def _is_short(row: Row) -> bool:
    return not row.line.bullet and len(row.text) <= 70


def _stacked_dates(rows: list[Row]) -> list[Row]:
    """Set the start and the end that stand below each other in a cell side by side."""
    if len(rows) != _TWO or any(len(row.text) > _LONGEST_DATE for row in rows):
        return rows
    text = "\t".join(row.text for row in rows)
    found = find_dates(text)
    whole = all(is_date(row.text) for row in rows)
    return [Row([*rows[0].cells, *rows[1].cells])] if found and whole else rows


def joined_dates(rows: list[Row]) -> list[Row]:
    """Join a range of dates that is broken over two lines, near each other."""
    joined: list[Row] = []
    for row in rows:
        if len(row.text) <= 32 and not row.line.bullet:
            for back in range(1, min(len(joined), _NEAR) + 1):
                before = joined[-back]
                if len(before.cells) == len(row.cells) == 1 and broken_range(
                    before.text, row.text
                ):
                    joined[-back] = Row(
                        [[*before.lines, *row.lines]], before.columns, before.fresh
                    )
                    break
            else:
                joined.append(row)
        else:
            joined.append(row)
    return joined
