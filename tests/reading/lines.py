"""Writes the lines of a résumé from a short text, for tests.

One line of text is one line of the document. A line may start with `# ` or `## ` (a
heading style), `B ` (bold), `I ` (italic), `- ` or `-- ` (an item of a Word list, one
inside it); `**words**` at its start are its bold beginning; `\\t` is a tab to a
right-aligned stop; an empty line is blank space, `⏎` a soft break; ` // ` parts the
lines of a cell in the table row `| a // b | c |`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from framer.model import Cell, Document, Line, Resume
from framer.reading.resume import read_lines

_TYPED_BULLET = re.compile(r"^[•▪]\s")
_LOOKS = {
    "# ": {"heading": 1, "style": "heading 1", "bold": True, "size": 14.0},
    "## ": {"heading": 2, "style": "heading 2", "bold": True, "size": 12.0},
    "B ": {"bold": True},
    "I ": {"italic": True},
    "- ": {"bullet": True, "list_level": 0, "style": "list bullet"},
    "-- ": {"bullet": True, "list_level": 1, "style": "list bullet 2"},
}


def document(text: str) -> Document:
    """Make a document from a short text."""
    lines: list[Line] = []
    space = in_table = False
    paragraphs = tables = rows = 0
    for raw in text.strip("\n").split("\n"):
        if not raw.strip():
            space, in_table = True, False
            continue
        if not raw.startswith("|"):
            in_table = False
            paragraphs += 1
            first, *rest = raw.split("⏎")
            at = f"body/p[{paragraphs}]"
            lines.append(_line(first, at, None, space=space))
            lines += [
                replace(
                    _line(part, f"{at}/line[{number}]", None, space=False),
                    bullet=lines[-1].bullet,
                    list_level=lines[-1].list_level,
                )
                for number, part in enumerate(rest, 2)
            ]
            space = False
            continue
        if not in_table:
            tables, rows, in_table = tables + 1, 0, True
        rows += 1
        cells = [cell.strip() for cell in raw.strip().strip("|").split("|")]
        for column, cell in enumerate(cells, 1):
            place = Cell(tables, rows, column, 1, len(cells))
            parts = [part.strip() for part in cell.split(" // ") if part.strip()]
            for number, part in enumerate(parts, 1):
                at = f"body/tbl[{tables}]/tr[{rows}]/tc[{column}]/p[{number}]"
                lines.append(_line(part, at, place, space=space))
                space = False
    return Document(tuple(lines))


def _line(text: str, at: str, cell: Cell | None, *, space: bool) -> Line:
    settings: dict[str, object] = {"size": 10.0}
    for mark, look in _LOOKS.items():
        if text.startswith(mark):
            text = text[len(mark) :]
            settings.update(look)
    prefix = re.match(r"\*\*(.+?)\*\*", text)
    if prefix:
        settings["bold_prefix"] = prefix.group(1)
        text = text.replace("**", "")
    if _TYPED_BULLET.match(text):
        settings["bullet"] = True
    text = text.replace("\\t", "\t")
    return Line(
        text, at, cell=cell, space_before=space, caps=text.isupper(),
        right_tab="\t" in text, **settings,
    )  # type: ignore[arg-type]  # fmt: skip


def resume(text: str) -> Resume:
    """Read the résumé that a short text describes."""
    return read_lines(document(text))


def told(text: str) -> list[str]:
    """Give every position as `title | employer | start | end`."""
    return [
        f"{p.title} | {p.employer or '-'} | {p.start or '-'} | "
        f"{'now' if p.current else p.end or '-'}"
        for p in resume(text).positions
    ]
