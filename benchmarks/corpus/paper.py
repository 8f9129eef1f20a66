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
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STAMP = {qn("w:author"): "A. Editor", qn("w:date"): "2024-05-02T09:00:00Z"}
_ALWAYS = datetime(2024, 5, 2, 9, tzinfo=UTC).replace(tzinfo=None)
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:mc="{_MARKUP}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_BOX = (
    "<w:r {ns}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{frame}"
    "<wp:extent cx='{cx}' cy='{cy}'/>{wrap}<wp:docPr id='{id}' name='Text Box {id}'/>"
    "<a:graphic><a:graphicData "
    "uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
    "<wps:wsp><wps:cNvSpPr txBox='1'/><wps:spPr><a:xfrm><a:off x='0' y='0'/>"
    "<a:ext cx='{cx}' cy='{cy}'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/>"
    "</a:prstGeom><a:noFill/></wps:spPr><wps:txbx><w:txbxContent/></wps:txbx>"
    "<wps:bodyPr lIns='36000' tIns='18000' rIns='36000' bIns='18000'>"
    "<a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>{end}"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id='box{id}' "
    "style='width:{wpt}pt;height:{hpt}pt'><v:textbox><w:txbxContent/></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def make(tag: str, **attributes: object) -> etree._Element:
    """Make an element of Word's namespace, its attributes in the same one."""
    element = etree.Element(qn(f"w:{tag}"), nsmap={"w": WORD})
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; `\\t` is a tab and `\\n` a line break in the paragraph."""

    text: str
    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False
    underline: bool = False
    hidden: bool = False
    size: float | None = None
    colour: str | None = None


Piece = str | Run | etree._Element


def bold(text: str, **look: object) -> Run:
    """Words in bold."""
    return replace(Run(text, bold=True), **look)  # type: ignore[arg-type]


def italic(text: str, **look: object) -> Run:
    """Words in italics."""
    return replace(Run(text, italic=True), **look)  # type: ignore[arg-type]


def gray(text: str, **look: object) -> Run:
    """Small gray words."""
    return replace(Run(text, colour="808080", size=9), **look)  # type: ignore[arg-type]


def run_elements(
    run: Run, *, split: Callable[[str], Sequence[str]], deleted: bool = False
) -> list[etree._Element]:
    """Write the words of a run as one or several `w:r`, as `split` cuts them."""
    elements = []
    for words in split(run.text):
        element = make("r")
        look = make("rPr")
        for flag, tag in (
            (run.bold, "b"),
            (run.italic, "i"),
            (run.caps, "caps"),
            (run.small_caps, "smallCaps"),
            (run.hidden, "vanish"),
        ):
            if flag:
                look.append(make(tag))
        if run.colour:
            look.append(make("color", val=run.colour))
        if run.size:
            look.append(make("sz", val=round(run.size * 2)))
        if run.underline:
            look.append(make("u", val="single"))
        if len(look):
            element.append(look)
        buffer = ""
        for sign in [*words, ""]:
            if sign not in {"\t", "\n", ""}:
                buffer += sign
                continue
            if buffer:
                text = make("delText" if deleted else "t")
                text.text = buffer
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                element.append(text)
                buffer = ""
            if sign:
                element.append(make("tab" if sign == "\t" else "br"))
        elements.append(element)
    return elements


def whole(text: str) -> Sequence[str]:
    """Leave the words in one run."""
    return [text]


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
        control, content = _control(name)
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
        number = self.paper.next_id()
        cx, cy = width * 635, height * 635
        if side is None:
            frame = "<wp:inline distT='0' distB='0' distL='0' distR='0'>"
            wrap, end = "", "</wp:inline>"
        else:
            frame = (
                "<wp:anchor distT='0' distB='0' distL='114300' distR='114300' "
                f"simplePos='0' relativeHeight='{number}' behindDoc='0' locked='0' "
                "layoutInCell='1' allowOverlap='1'><wp:simplePos x='0' y='0'/>"
                f"<wp:positionH relativeFrom='margin'><wp:align>{side}</wp:align>"
                "</wp:positionH><wp:positionV relativeFrom='paragraph'>"
                f"<wp:posOffset>{down * 635}</wp:posOffset></wp:positionV>"
            )
            wrap, end = "<wp:wrapSquare wrapText='bothSides'/>", "</wp:anchor>"
        element = parse_xml(
            _BOX.format(
                ns=_NAMESPACES, frame=frame, wrap=wrap, end=end, cx=cx, cy=cy,
                id=number, wpt=width // 20, hpt=height // 20,
            )
        )  # fmt: skip
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
                wrapper, content = _control("cell")
                content.append(cell)
                row.append(wrapper)
            else:
                row.append(cell)
            cells.append(Flow(self.flow.paper, cell, width - 216))
        if control:
            wrapper, content = _control("row")
            content.append(row)
            self.root.append(wrapper)
        else:
            self.root.append(row)
        return cells


def _control(name: str) -> tuple[etree._Element, etree._Element]:
    control, settings = make("sdt"), make("sdtPr")
    settings.append(make("alias", val=name))
    settings.append(make("tag", val=name))
    content = make("sdtContent")
    control.extend((settings, content))
    return control, content


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
                element.extend(
                    run_elements(words, split=whole, deleted=kind == "del")
                )
            else:
                element.append(words)
        return element

    def control(self, name: str, *pieces: Piece) -> etree._Element:
        """Make a content control inside a paragraph."""
        control, content = _control(name)
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
        for choice in body.iter(f"{{{_MARKUP}}}AlternateContent"):
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
