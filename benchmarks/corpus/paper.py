"""Write .docx files piece by piece, with the odd constructs that real ones hold.

python-docx gives the base file with its styles; paragraphs, tables, text boxes, content
controls and tracked changes are made directly, since python-docx can't write most of
them. The same calls always give the same bytes.
"""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from lxml import etree

from benchmarks.corpus.elements import (
    MARKUP,
    Piece,
    Run,
    control_around,
    make,
    run_elements,
    whole,
)
from benchmarks.corpus.flow import Flow

_STAMP = {qn("w:author"): "A. Editor", qn("w:date"): "2024-05-02T09:00:00Z"}
_ALWAYS = datetime(2024, 5, 2, 9, tzinfo=UTC).replace(tzinfo=None)


class Paper:
    """A Word file in the making.

    Args:
        font: Font of the text.
        size: Font size of the text in points.
        margin: Page margin in centimetres.
        accent: Colour of the headings.
        split: Cuts the words of a run into several runs, as Word itself often does.
    """

    def __init__(
        self,
        *,
        font: str = "Calibri",
        size: float = 10.5,
        margin: float = 2.0,
        accent: str = "1F3864",
        split: Callable[[str], Sequence[str]] = whole,
    ) -> None:
        self.document = Document()
        self.accent = accent
        self.split = split
        self._last_id = 100
        section = self.document.sections[0]
        section.page_width, section.page_height = Emu(7560310), Emu(10692130)
        edge = Emu(round(margin * 360000))
        section.left_margin = section.right_margin = edge
        section.top_margin = section.bottom_margin = edge
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = font, Pt(size)
        normal.paragraph_format.space_after = Pt(2)
        for level in (1, 2, 3):
            style = self.document.styles[f"Heading {level}"]
            style.font.name = font
            fonts = style.element.rPr.rFonts
            for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{name}"), None)
        body = self.document.element.body
        width = round((7560310 - 2 * edge) / 635)
        self.body = Flow(self, body, width)
        self.properties = self.document.core_properties

    def next_id(self) -> int:
        """Give a number that no other drawing or change in the file has."""
        self._last_id += 1
        return self._last_id

    def header(self) -> Flow:
        """Give the page header."""
        header = self.document.sections[0].header
        header.is_linked_to_previous = False
        for paragraph in list(header._element):
            header._element.remove(paragraph)
        return Flow(self, header._element, self.body.width)

    def footer(self) -> Flow:
        """Give the page footer."""
        footer = self.document.sections[0].footer
        footer.is_linked_to_previous = False
        for paragraph in list(footer._element):
            footer._element.remove(paragraph)
        return Flow(self, footer._element, self.body.width)

    def columns(self, count: int) -> None:
        """Set the text of the whole section in columns."""
        section = self.document.sections[0]._sectPr
        for old in section.findall(qn("w:cols")):
            section.remove(old)
        section.append(make("cols", num=count, space=425))

    def add_piece(self, element: etree._Element, piece: Piece) -> None:
        """Append words, a run or a ready element to a paragraph or the like."""
        if isinstance(piece, str):
            piece = Run(piece)
        if isinstance(piece, Run):
            element.extend(run_elements(piece, split=self.split))
        else:
            element.append(piece)

    def change(self, kind: str, *runs: Piece) -> etree._Element:
        """Make a tracked insertion (`ins`) or deletion (`del`) of these words."""
        element = make(kind, id=self.next_id())
        for name, value in _STAMP.items():
            element.set(name, value)
        for run in runs:
            words = Run(run) if isinstance(run, str) else run
            if isinstance(words, Run):
                element.extend(run_elements(words, split=whole, deleted=kind == "del"))
            else:
                element.append(words)
        return element

    def control(self, name: str, *pieces: Piece) -> etree._Element:
        """Make a content control inside a paragraph."""
        control, content = control_around(name)
        for piece in pieces:
            self.add_piece(content, piece)
        return control

    def link(self, address: str, *pieces: Piece) -> etree._Element:
        """Make a hyperlink around these words."""
        part = self.document.part
        kind = (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            "hyperlink"
        )
        link = make("hyperlink")
        link.set(qn("r:id"), part.relate_to(address, kind, is_external=True))
        for piece in pieces:
            self.add_piece(link, piece)
        return link

    def wrapped(self, tag: str, *pieces: Piece, **attributes: object) -> etree._Element:
        """Make another inline element (`smartTag`, `fldSimple`) around these words."""
        element = make(tag, **attributes)
        for piece in pieces:
            self.add_piece(element, piece)
        return element

    def to_bytes(self, *, name: str = "") -> bytes:
        """Give the finished file; the same content gives the same bytes.

        Args:
            name: The author to be named in the file's properties.
        """
        body = self.document.element.body
        for choice in body.iter(f"{{{MARKUP}}}AlternateContent"):
            contents = list(choice.iter(qn("w:txbxContent")))
            if len(contents) == 2 and not len(contents[1]):
                contents[1].extend(copy.deepcopy(child) for child in contents[0])
        for place in list(body.iter(qn("w:tc"), qn("w:txbxContent"))):
            if not len(place) or place[-1].tag != qn("w:p"):
                place.append(make("p"))
        properties = self.properties
        properties.author = properties.last_modified_by = name
        properties.comments = properties.keywords = ""
        properties.title = f"Résumé of {name}" if name else ""
        properties.created = properties.modified = _ALWAYS
        raw = io.BytesIO()
        self.document.save(raw)
        return settled(raw.getvalue())


def settled(archive: bytes) -> bytes:
    """Give the same archive with fixed times and a fixed order of its parts."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copied,
    ):
        names = sorted(source.namelist(), key=lambda n: (n[0] != "[", n))
        for name in names:
            if name.endswith("/"):
                continue
            entry = zipfile.ZipInfo(name, (2024, 5, 2, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            copied.writestr(entry, source.read(name), compresslevel=9)
    return target.getvalue()
