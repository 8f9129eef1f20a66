"""A new Word file: its page, its styles, its bytes without a clock.

What framer writes as a file of its own (letter, interview sheet, plan) is black on
white in one typeface, on the paper that the résumé has.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import Any

import msgspec
from lxml import etree

from framer.model import BLANK
from framer.output.word_package import Package
from framer.reading.ooxml_names import W

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_STARTED = datetime(2026, 1, 1, tzinfo=UTC)
_FONT = "Calibri"
_POINTS = 11
_LEAST, _MOST = 5_000, 32_000  # twips: from a postcard to a poster
_MARGIN = 1_247  # twips, 2.2 cm
_TWIP = 635  # of Word's smallest units
# What no XML may hold.
_FORBIDDEN = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Page(msgspec.Struct, frozen=True):
    """A sheet of paper, in twips (a twentieth of a point)."""

    width: int
    height: int


A4 = Page(11_906, 16_838)


def page_of(source: bytes) -> Page:
    """Give the paper of a Word file, A4 where it names none.

    Raises:
        UnreadableDocument: The file is damaged or unsafe to open.
    """
    package = Package(source)
    sizes = list(package.root(package.main).iter(W + "pgSz"))
    if not sizes:
        return A4
    width, height = (_number(sizes[-1], side) for side in ("w", "h"))
    if not (_LEAST <= width <= _MOST and _LEAST <= height <= _MOST):
        return A4
    return Page(min(width, height), max(width, height))


def _number(size: etree._Element, side: str) -> int:
    value = size.get(W + side) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0


def new_document(page: Page, title: str = "") -> Any:
    """Begin a document on a sheet of paper, with nothing in it but its styles."""
    from docx import Document  # noqa: PLC0415 - heavy, and only these outputs need it
    from docx.shared import Pt  # noqa: PLC0415

    document: Any = Document()
    about = document.core_properties
    about.author, about.comments, about.title = "", "", cleaned(title)
    about.last_modified_by = ""
    about.created = about.modified = _STARTED.replace(tzinfo=None)
    section = document.sections[0]
    section.page_width, section.page_height = page.width * _TWIP, page.height * _TWIP
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, _MARGIN * _TWIP)
    look(document, "Normal", _POINTS, after=10)
    document.styles["Normal"].font.size = Pt(_POINTS)
    return document


def look(
    document: Any,
    name: str,
    points: float,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
    left: float = 0,
    hanging: float = 0,
    with_next: bool = False,
    together: bool = True,
) -> Any:
    """Set a paragraph style, made if it is not there: black, in the one typeface.

    Args:
        document: The document.
        name: Of the style, one of Word's own where there is one.
        points: Size of its letters.
        bold: Its letters are bold.
        italic: Its letters are slanted.
        before: Points above a paragraph.
        after: Points below it.
        left: Points of indent.
        hanging: Points that the first line stands out to the left.
        with_next: No page ends between it and the next paragraph.
        together: No page ends inside it.
    """
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    styles = document.styles
    known = {each.name for each in styles}
    if name in known:
        style = styles[name]
    else:
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
    _without_theme(style)
    style.font.name, style.font.size = _FONT, Pt(points)
    style.font.bold, style.font.italic = bold, italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.left_indent, form.first_line_indent = Pt(left), Pt(-hanging)
    form.keep_with_next, form.keep_together = with_next, together
    form.widow_control = True
    return style


def _without_theme(style: Any) -> None:
    """Take out the typeface, spacing and rules that the library's own file brings."""
    for tag in ("w:rFonts", "w:spacing", "w:kern"):
        for each in style.element.xpath(f"./w:rPr/{tag}"):
            each.getparent().remove(each)
    for each in style.element.xpath("./w:pPr/w:pBdr | ./w:pPr/w:contextualSpacing"):
        each.getparent().remove(each)


def write(paragraph: Any, text: str) -> Any:
    """Add words to a paragraph, their blanks marked so that none is missed."""
    from docx.enum.text import WD_COLOR_INDEX  # noqa: PLC0415

    for number, part in enumerate(BLANK.split(cleaned(text))):
        if number % 2:
            run = paragraph.add_run(f"[[{part}]]")
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        elif part:
            paragraph.add_run(part)
    return paragraph


def cleaned(text: str) -> str:
    """Leave out of a text what no XML may hold."""
    return _FORBIDDEN.sub("", text)


def packed(document: Any) -> bytes:
    """Give the file; the same document gives the same bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return _without_clock(buffer.getvalue())


def _without_clock(data: bytes) -> bytes:
    """The same archive with no time of packing in it."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return buffer.getvalue()
