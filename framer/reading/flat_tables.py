"""Tables that somebody copied as plain text: the cells stand below each other.

"Company", "Position", "Dates" in rows of their own, then a name, a title and dates in
that order again and again, are the head and the rows of a table.
"""

from __future__ import annotations

from framer.model import Line
from framer.reading.dates import read_dates
from framer.reading.grids import column_names
from framer.reading.layout import Row
from framer.reading.vocabulary import label_kind

_FEWEST, _WIDEST, _BEFORE = 3, 8, 2
_SEVERAL, _LONGEST, _LONGEST_CELL = 2, 30, 90
_TIMES = frozenset(("dates", "start", "end"))
_TOLD = frozenset(("title", "employer", *_TIMES))


def unfolded(rows: list[Row]) -> list[Row]:
    """Give rows with the cells of such tables side by side again."""
    out: list[Row] = []
    at = 0
    while at < len(rows):
        found = _table(rows, at) if _names_column(rows[at]) else None
        if found is None:
            out.append(rows[at])
            at += 1
            continue
        begin, table = found
        del out[len(out) - (at - begin) :]
        out += table
        at = begin + sum(len(row.cells) for row in table)
    return out


def _is_cell(row: Row) -> bool:
    return (
        len(row.cells) == 1 and not row.line.bullet and len(row.text) <= _LONGEST_CELL
    )


def _names_column(row: Row) -> bool:
    """Say at a glance whether a row can be in the head of a table."""
    if len(row.text) > _LONGEST or not _is_cell(row):
        return False
    return label_kind(row.text) in _TOLD


def _table(rows: list[Row], at: int) -> tuple[int, list[Row]] | None:
    """Give where a table begins and its rows; a column of no known name may be first.

    Args:
        rows: All rows.
        at: The first row that is the name of a column.
    """
    best: tuple[int, list[Row]] | None = None
    for begin in range(at, max(at - _BEFORE, 0) - 1, -1):
        for wide in range(_FEWEST, _WIDEST + 1):
            table = _read(rows, begin, wide)
            if len(table) > _SEVERAL and (best is None or len(table) > len(best[1])):
                best = begin, table
    return best


def _read(rows: list[Row], begin: int, wide: int) -> list[Row]:
    """Read a table of so many columns, empty if there is none."""
    head, below = rows[begin : begin + wide], rows[begin + wide : begin + 2 * wide]
    if len(below) < wide or not all(map(_is_cell, head)):
        return []
    columns = column_names(_cells(head), _cells(below))
    names = tuple(columns.get(key, "") for key in range(wide))
    told = {part for name in names for part in name.split("+")}
    if not {"title", "employer"} <= told or not told & _TIMES:
        return []
    table = [Row([row.lines for row in head], names, head=True)]
    for at in range(begin + wide, len(rows) - wide + 1, wide):
        cells = rows[at : at + wide]
        if not all(map(_is_cell, cells)) or not _dated(cells, names):
            break
        table.append(Row([row.lines for row in cells], names))
    return table


def _cells(rows: list[Row]) -> dict[int, list[Line]]:
    return {key: row.lines for key, row in enumerate(rows)}


def _dated(cells: list[Row], names: tuple[str, ...]) -> bool:
    """Say whether nothing but dates stands in the columns that are named so."""
    return all(
        read_dates(cell.text) is not None
        for cell, name in zip(cells, names, strict=True)
        if not _TIMES.isdisjoint(name.split("+"))
    )
