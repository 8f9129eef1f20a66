"""One row a document: CSV, XLSX, Parquet and JSON lines.

The rows stand in the order of the files. There is no column to sort people by: moves
are told in words, each with its certainty. No cell can start a formula.
"""

from __future__ import annotations

import csv
import importlib.util
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

import msgspec

from framer import __version__
from framer.errors import InputError
from framer.review.journal import knowledge_hash
from framer.review.record import Candidate, LetterView
from framer.review.words import words

COLUMNS = (
    "number", "candidate", "file", "status", "reason", "name", "timeline", "moves",
    "purpose", "results", "open", "questions", "unread", "letter", "sha256", "framer",
    "knowledge", "note",
)  # fmt: skip
FORMATS = ("csv", "xlsx", "parquet", "jsonl", "html")
_APART = " | "
_FORMULA = re.compile(r"^[\s\x00-\x20'\"]*[=+\-@|%＝＋－＠]|^[\t\r\n]")
_LONGEST_CELL = 32_000
_MOST_ROWS = 1_048_000
_GROUP = 1000
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")


class Row(msgspec.Struct, frozen=True):
    """A document in the table: its number, its file, its record."""

    number: int
    file: str
    candidate: Candidate


def cells(row: Row) -> dict[str, str | int]:
    """Put a document into words, column by column."""
    found = row.candidate
    titles = {each.id: each.title for each in found.roles}
    moves = [
        f"{titles[each.before]} → {titles[each.after]}: "
        + ", ".join(filter(None, (each.words, each.certainty, *each.kinds_words)))
        for each in found.changes
    ]
    read = found.status == "read"
    none = words().not_shown if read else ""
    return {
        "number": row.number,
        "candidate": found.id,
        "file": row.file,
        "status": found.status,
        "reason": found.reason,
        "name": found.name,
        "timeline": _APART.join(
            f"{each.dates}: " + ", ".join(filter(None, (each.title, each.employer)))
            for each in found.roles
        ),
        "moves": _APART.join(moves),
        "purpose": _APART.join(
            f"{each.title}: {quote.text}"
            for each in found.roles
            for quote in each.purpose
        )
        or none,
        "results": _APART.join(
            f"{each.title}: {quote.text}"
            for each in found.roles
            for quote in each.results
        )
        or none,
        "open": _APART.join(each.text for each in found.open),
        "questions": _APART.join(each.text for each in found.questions),
        "unread": _APART.join(found.unread),
        "letter": _letter(found.letter),
        "sha256": found.sha256,
        "framer": __version__,
        "knowledge": knowledge_hash(),
        "note": words().note,
    }


def _letter(letter: LetterView | None) -> str:
    if letter is None:
        return ""
    if letter.problem:
        return letter.problem
    parts = (
        ("Supported", letter.supported),
        ("Unclear", letter.unclear),
        ("Not shown", letter.not_shown),
    )
    told = [
        f"{name}: " + "; ".join(each.words for each in claims)
        for name, claims in parts
        if claims
    ]
    return _APART.join((*told, *letter.private))


def harmless(value: str | int) -> str | int:
    """Make a cell that no spreadsheet takes for a formula, on one line."""
    if isinstance(value, int):
        return value
    text = " ".join(_UNFIT.sub("", value).splitlines())
    if _FORMULA.match(text):
        text = f"'{text}"
    if len(text) > _LONGEST_CELL:
        text = text[: _LONGEST_CELL - 1] + "…"
    return text


def check_form(form: str) -> None:
    """Make sure, before any work, that a format can be written.

    Raises:
        InputError: The part of framer that writes it is not installed.
    """
    needed = {"xlsx": "openpyxl", "parquet": "pyarrow"}.get(form)
    if needed is not None and importlib.util.find_spec(needed) is None:
        raise _missing(form=f".{form}")


def write_csv(rows: Iterable[Row], stream: TextIO) -> None:
    """Write CSV: every text quoted, line ends as RFC 4180 has them."""
    writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([harmless(each) for each in cells(row).values()])


def write_jsonl(rows: Iterable[Row], stream: TextIO) -> None:
    """Write one JSON object a line: number, file and the whole record."""
    for row in rows:
        stream.write(msgspec.json.encode(row).decode() + "\n")


def write_xlsx(rows: Iterable[Row], path: Path) -> None:
    """Write a workbook: the table, and a sheet on what it is and is not.

    Raises:
        InputError: openpyxl is missing, or there are too many rows for a sheet.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - an optional extra
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    except ImportError:
        raise _missing(form=".xlsx") from None
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Candidates")
    sheet.freeze_panes = "B2"

    def cell(value: str | int) -> Any:
        made = WriteOnlyCell(sheet, value=value)
        if isinstance(value, str):
            made.data_type = "s"
        return made

    sheet.append([cell(each) for each in COLUMNS])
    for number, row in enumerate(rows, 1):
        if number > _MOST_ROWS:
            message = "A sheet cannot hold so many rows; write .parquet or .csv."
            raise InputError(message)
        sheet.append([cell(harmless(each)) for each in cells(row).values()])
    about = book.create_sheet("About")
    for line in about_lines():
        about.append([line])
    book.save(path)


def about_lines() -> list[str]:
    """Give what the tool does, does not do, its limits, and that a person decides."""
    told = words()
    return [
        "What it does", *told.does, "What it does not do", *told.does_not,
        "Its limits", *told.limits, "Who decides", told.decides,
    ]  # fmt: skip


def write_parquet(rows: Iterable[Row], path: Any, *, counts: str = "") -> None:
    """Write Parquet, a row group for each thousand rows.

    Args:
        rows: The rows.
        path: A path or an open binary file.
        counts: Kept in the file's own data.

    Raises:
        InputError: pyarrow is missing.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an optional extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise _missing(form=".parquet") from None
    kinds = [
        (name, pa.int64() if name == "number" else pa.string()) for name in COLUMNS
    ]
    about = {
        "about": "\n".join(about_lines()),
        "form": "framer-review/1",
        "counts": counts,
    }
    schema = pa.schema([*kinds, ("record", pa.string())], metadata=about)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(rows):
            table: list[dict[str, Any]] = [
                {
                    **{k: _utf8(v) for k, v in cells(row).items()},
                    "record": msgspec.json.encode(row.candidate).decode(),
                }
                for row in group
            ]
            writer.write_table(pa.Table.from_pylist(table, schema=schema))


def read_records(file: Any) -> Iterator[Row]:
    """Read rows back from Parquet, a group at a time."""
    from pyarrow import parquet  # noqa: PLC0415 - an optional extra

    wanted = ["number", "file", "record"]
    for group in parquet.ParquetFile(file).iter_batches(_GROUP, columns=wanted):
        for each in group.to_pylist():
            candidate = msgspec.json.decode(each["record"], type=Candidate)
            yield Row(each["number"], each["file"], candidate)


def _utf8(value: str | int) -> str | int:
    return _UNFIT.sub("", value) if isinstance(value, str) else value


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if len(group) == _GROUP:
            yield group
            group = []
    if group:
        yield group


def _missing(*, form: str) -> InputError:
    message = f"Writing {form} needs an extra part; run `pip install 'framer[review]'`."
    return InputError(message)
