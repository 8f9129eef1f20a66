"""What a Word file gives: lines with their address and style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in which table a line stands.

    Attributes:
        table: Running number of the table in the document, from 1.
        row: Row number from 1.
        column: First grid column that the cell covers, from 1.
        span: How many grid columns it covers.
        columns: How many grid columns the table has.
    """

    table: int
    row: int
    column: int
    span: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line of the document, with what can be seen of its style.

    Attributes:
        text: The words, tabs kept, non-breaking blanks made plain, no line breaks. A
            manual bullet sign is still in it.
        at: Address of the paragraph (and of the line in it).
        part: Which part of the file it stands in.
        style: Name of the paragraph style in lower case, "" where there is none.
        heading: Outline level 1-9 of the style or paragraph; 0 for a title; else None.
        list_level: 0-based level of a real Word list item, None if it is not one.
        bold: Every visible word is bold.
        italic: Every visible word is italic.
        caps: Every letter is a capital, by typing or by format.
        underline: Every visible word is underlined.
        bold_prefix: The leading words that are bold where only the start is, else "".
        size: Font size in points, None if not stated on the runs or the style.
        colour: A text colour other than black or automatic is set on the line.
        right_tab: The paragraph has a right-aligned tab stop and a tab in the text.
        indent: Left indent in points.
        space_before: Blank paragraphs or page breaks stand directly before it.
        cell: The table cell that it stands in, the innermost one, or None.
        box: Running number of the text box that it stands in, or None.
        bullet: It is an item of a list, by Word's numbering, style or by a typed sign.
    """

    text: str
    at: str
    part: Literal["body", "header", "footer", "notes"] = "body"
    style: str = ""
    heading: int | None = None
    list_level: int | None = None
    bold: bool = False
    italic: bool = False
    caps: bool = False
    underline: bool = False
    bold_prefix: str = ""
    size: float | None = None
    colour: bool = False
    right_tab: bool = False
    indent: float = 0.0
    space_before: bool = False
    cell: Cell | None = None
    box: int | None = None
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What the file itself gives: its lines in reading order, and what was noticed.

    Attributes:
        lines: Every line with text, hidden text left out.
        notes: Plain sentences about the file ("hidden text was left out").
        name: File name without its folder, "" for bytes.
        sha256: Hex digest of the file's bytes.
    """

    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    name: str = ""
    sha256: str = ""
