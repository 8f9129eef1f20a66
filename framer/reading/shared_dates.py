"""Several jobs in one cell of a table, with their date once in the cell beside them."""

from __future__ import annotations

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.dates import Habits, find_dates, read_dates
from framer.reading.job_rows import PARTS
from framer.reading.layout import Row

_PAIR, _LONGEST = 2, 110


def dates_shared(rows: list[Row], habits: Habits) -> list[Row]:
    """Set the date of a table's row beside every job that its next cell tells."""
    if not any(len(row.cells) == _PAIR for row in rows):
        return rows
    out: list[Row] = []
    dated: Row | None = None
    for number, row in enumerate(rows):
        told = row
        if len(row.cells) == _PAIR and not row.columns:
            after = rows[number + 1 : number + 2]
            same = any(
                len(each.cells) == 1 and _table_row(each) == _table_row(row)
                for each in after
            )
            sure = (
                same
                and read_dates(_text(row, 0), habits) is not None
                and _is_job(_text(row, 1), habits)
            )
            dated = row if sure else None
        elif dated is not None:
            if _table_row(row) == _table_row(dated) and _is_job(row.text, habits):
                told = Row([*dated.cells[:1], *row.cells], (), row.fresh)
            else:
                dated = None
        out.append(told)
    return out


def _text(row: Row, number: int) -> str:
    return " ".join(line.text for line in row.cells[number])


def _table_row(row: Row) -> str:
    """Give which row of which table the words of a row stand in."""
    place, cell, _ = row.cells[-1][0].at.rpartition("/tc[")
    return place if cell else ""


def _is_job(text: str, habits: Habits) -> bool:
    """Say whether a paragraph names a sure title and more beside it, and no date."""
    if len(text) > _LONGEST or find_dates(text, habits):
        return False
    parts = [part.strip() for part in PARTS.split(text) if part.strip()]
    return len(parts) > 1 and any(title_likeness(part) >= SURE_TITLE for part in parts)
