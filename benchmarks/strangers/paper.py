"""Turns the plain markup of `people/*.txt` into a Word file.

A line is a paragraph; README.md explains the signs. Nothing here knows what a résumé
is: the words and their shape both come from the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor
from lxml import etree

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_DECLARED = " ".join(f'xmlns:{key}="{value}"' for key, value in _SPACES.items())
_W = "{" + _SPACES["w"] + "}"
_OPTIONS = re.compile(r"^((?:\{[^{}]*\})*)(.*)$", re.DOTALL)
_TOKENS = re.compile(r"(\*\*|''|__|\^\^|\[\[|\]\]|⇥|⏎|⌗|¦)")
_BULLETS = {"li": "List Bullet", "li2": "List Bullet 2", "ln": "List Number"}
_NUMBERING = (
    f'<w:abstractNum {_DECLARED} w:abstractNumId="90"><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
    '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>'
    "</w:abstractNum>"
)


@dataclass
class _Marks:
    """The character formats that are on at one place of a line."""

    bold: bool = False
    italic: bool = False
    under: bool = False
    grey: bool = False


@dataclass
class Paper:
    """One document in the making.

    Attributes:
        macros: Short names for groups of paragraph options.
        styles: Own paragraph styles with their options.
        font: Font name and size of the whole document.
    """

    macros: dict[str, str] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)
    font: tuple[str, float] = ("Calibri", 11.0)
    _header: list[str] = field(default_factory=list)
    _footer: list[str] = field(default_factory=list)
    _boxes: int = 0

    def write(self, markup: str, target: Path) -> None:
        """Write the file that a markup describes."""
        body = self._blocks(markup.splitlines())
        document = Document()
        for style, options in self.styles.items():
            self._make_style(document, style, options)
        normal = document.styles["Normal"].font
        normal.name, normal.size = self.font[0], Pt(self.font[1])
        if "{nl}" in markup:
            numbering = document.part.numbering_part.element
            numbering.insert(0, etree.fromstring(_NUMBERING))
            one = etree.SubElement(numbering, f"{_W}num", {f"{_W}numId": "90"})
            etree.SubElement(one, f"{_W}abstractNumId", {f"{_W}val": "90"})
        section = document.sections[0]
        for part, lines in (
            (section.header, self._header),
            (section.footer, self._footer),
        ):
            if lines:
                part.is_linked_to_previous = False
                for old in list(part._element):
                    part._element.remove(old)
                for new in _parsed(self._blocks(lines)):
                    part._element.append(new)
        ids = {style.name: style.style_id for style in document.styles}
        last = document.element.body[-1]
        for new in _parsed(body):
            last.addprevious(new)
        for root in (
            document.element,
            section.header._element if self._header else None,
            section.footer._element if self._footer else None,
        ):
            for style in () if root is None else root.iter(f"{_W}pStyle"):
                name = style.get(f"{_W}val", "")
                style.set(f"{_W}val", ids[name])
        document.save(str(target))

    def _make_style(self, document: object, name: str, options: str) -> None:
        known = {each.name for each in document.styles}  # type: ignore[attr-defined]
        style = (
            document.styles[name]  # type: ignore[attr-defined]
            if name in known
            else document.styles.add_style(  # type: ignore[attr-defined]
                name, WD_STYLE_TYPE.PARAGRAPH
            )
        )
        for key, value in _options(options, self.macros):
            if key == "b":
                style.font.bold = True
            elif key == "i":
                style.font.italic = True
            elif key == "caps":
                style.font.all_caps = True
            elif key == "sz":
                style.font.size = Pt(float(value))
            elif key == "col":
                style.font.color.rgb = RGBColor.from_string(value)

    def _blocks(self, lines: list[str]) -> str:
        out: list[str] = []
        at = 0
        while at < len(lines):
            line = lines[at].rstrip("\n")
            at += 1
            if not line.strip():
                continue
            if not line.startswith("@"):
                out.append(self._paragraph("" if line == "." else line))
                continue
            word, _, rest = line[1:].partition(" ")
            if word == "def":
                name, _, options = rest.partition(" ")
                self.macros[name] = options
            elif word == "style":
                cut = rest.index("{")
                self.styles[rest[:cut].strip()] = rest[cut:]
            elif word == "font":
                name, _, size = rest.rpartition(" ")
                self.font = (name, float(size))
            elif word == "section":
                columns = re.search(r"cols=(\d)", rest)
                count = columns.group(1) if columns else "1"
                out.append(
                    '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/>'
                    '<w:pgSz w:w="12240" w:h="15840"/>'
                    f'<w:cols w:num="{count}" w:space="720"/></w:sectPr></w:pPr></w:p>'
                )
            elif word == "pagebreak":
                out.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
            elif word in {"table", "box", "sdt", "header", "footer"}:
                end = _end_of(lines, at, word)
                inner = lines[at:end]
                at = end + 1
                if word == "table":
                    out.append(self._table(rest, inner))
                elif word == "box":
                    out.append(self._box(self._blocks(inner)))
                elif word == "sdt":
                    out.append(
                        f"<w:sdt><w:sdtPr/><w:sdtContent>{self._blocks(inner)}"
                        "</w:sdtContent></w:sdt>"
                    )
                elif word == "header":
                    self._header = inner
                else:
                    self._footer = inner
            else:
                raise ValueError(f"unknown sign: {line}")
        return "".join(out)

    def _paragraph(self, line: str) -> str:
        found = _OPTIONS.match(line)
        assert found is not None
        given = dict(_options(found.group(1), self.macros))
        style = given.get("style", "")
        numbered = tabs = indent = middle = ""
        for key, value in given.items():
            if key in {"h1", "h2", "h3", "h4"}:
                style = f"Heading {key[1]}"
            elif key == "title":
                style = "Title"
            elif key in _BULLETS:
                style = _BULLETS[key]
            elif key == "nl":
                numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'
            elif key in {"rt", "lt"}:
                side = "right" if key == "rt" else "left"
                tabs += "".join(
                    f'<w:tab w:val="{side}" w:pos="{int(float(stop) * 20)}"/>'
                    for stop in value.split(",")
                )
            elif key == "ind":
                indent = f'<w:ind w:left="{int(float(value) * 20)}"/>'
            elif key == "hang":
                wide = int(float(value) * 20)
                indent = f'<w:ind w:left="{wide}" w:hanging="{wide}"/>'
            elif key == "c":
                middle = '<w:jc w:val="center"/>'
            elif key == "r":
                middle = '<w:jc w:val="right"/>'
        if style and style not in self.styles:
            self.styles.setdefault(style, "{}")
        inside = (
            (f'<w:pStyle w:val="{escape(style)}"/>' if style else "")
            + numbered
            + (
                '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" '
                'w:color="auto"/></w:pBdr>'
                if "line" in given
                else ""
            )
            + (f"<w:tabs>{tabs}</w:tabs>" if tabs else "")
            + indent
            + middle
        )
        return f"<w:p><w:pPr>{inside}</w:pPr>{_runs(found.group(2), given)}</w:p>"

    def _table(self, rest: str, lines: list[str]) -> str:
        words = rest.split()
        widths = [int(float(each) * 20) for each in words[0].split(",")]
        edge = "nil" if "plain" not in words else "single"
        sides = "".join(
            f'<w:{side} w:val="{edge}" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        out = [
            f"<w:tbl><w:tblPr><w:tblW w:w='0' w:type='auto'/><w:tblBorders>{sides}"
            "</w:tblBorders></w:tblPr><w:tblGrid>"
            + "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
            + "</w:tblGrid>"
        ]
        for row in _rows(lines):
            out.append("<w:tr>")
            column = 0
            for cell in row:
                first = _OPTIONS.match(cell[0]) if cell else None
                keys = dict(_options(first.group(1), {})) if first else {}
                span = int(keys.get("span", "1"))
                extra = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
                if "vm" in keys:
                    extra += '<w:vMerge w:val="restart"/>'
                elif "vc" in keys:
                    extra += "<w:vMerge/>"
                wide = sum(widths[column : column + span])
                column += span
                inner = self._blocks(cell)
                if not inner.endswith("</w:p>"):
                    inner += "<w:p/>"
                out.append(
                    f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{extra}</w:tcPr>'
                    f"{inner}</w:tc>"
                )
            out.append("</w:tr>")
        out.append("</w:tbl>")
        return "".join(out) + ("<w:p/>" if "tight" not in words else "")

    def _box(self, inner: str) -> str:
        self._boxes += 1
        number = self._boxes
        return (
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
            "<wp:anchor distT='0' distB='0' distL='114300' distR='114300' "
            "simplePos='0' relativeHeight='251659264' behindDoc='0' locked='0' "
            "layoutInCell='1' allowOverlap='1'><wp:simplePos x='0' y='0'/>"
            "<wp:positionH relativeFrom='column'><wp:posOffset>0</wp:posOffset>"
            "</wp:positionH><wp:positionV relativeFrom='paragraph'>"
            "<wp:posOffset>0</wp:posOffset></wp:positionV>"
            "<wp:extent cx='2000000' cy='6000000'/><wp:wrapSquare "
            f"wrapText='bothSides'/><wp:docPr id='{number}' name='Text Box {number}'/>"
            "<a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/"
            "2010/wordprocessingShape'><wps:wsp><wps:cNvSpPr txBox='1'/><wps:spPr/>"
            f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/>"
            "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:shape id='s{number}'><v:textbox>"
            f"<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )


def _options(text: str, macros: dict[str, str]) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for each in re.findall(r"\{([^{}]*)\}", text):
        if each in macros:
            out += _options(macros[each], macros)
        elif each:
            key, _, value = each.partition("=")
            out.append((key, value))
    return out


def _end_of(lines: list[str], at: int, word: str) -> int:
    depth = 1
    for number in range(at, len(lines)):
        first = lines[number].split(" ")[0]
        if first == f"@{word}":
            depth += 1
        elif first == f"@end{word}":
            depth -= 1
            if not depth:
                return number
    raise ValueError(f"@{word} without @end{word}")


def _rows(lines: list[str]) -> list[list[list[str]]]:
    """Rows of cells of lines: `| a | b` in one line, or `@row`, `@cell`, lines."""
    rows: list[list[list[str]]] = []
    depth = 0
    for line in lines:
        opens = re.match(r"@(table|box|sdt)\b", line)
        closes = re.match(r"@end(table|box|sdt)\b", line)
        depth += bool(opens)
        if depth and rows and rows[-1]:
            rows[-1][-1].append(line)
        elif line.startswith("@row"):
            rows.append([])
        elif line.startswith("@cell"):
            options = line.removeprefix("@cell").strip()
            rows[-1].append([options] if options else [])
        elif line.startswith("|"):
            cells = re.split(r" ?\| ?", line[1:].strip(" "))
            rows.append([cell.split(" ¶ ") for cell in cells])
        elif line.strip():
            rows[-1][-1].append(line)
        depth -= bool(closes)
    return rows


def _parsed(body: str) -> list[etree._Element]:
    return list(etree.fromstring(f"<w:body {_DECLARED}>{body}</w:body>"))


def _runs(text: str, given: dict[str, str]) -> str:
    marks = _Marks(bold="b" in given, italic="i" in given, under="u" in given)
    out: list[str] = []
    for piece in _TOKENS.split(text):
        if piece == "**":
            marks.bold = not marks.bold
        elif piece == "''":
            marks.italic = not marks.italic
        elif piece == "__":
            marks.under = not marks.under
        elif piece == "^^":
            marks.grey = not marks.grey
        elif piece == "[[":
            out.append("<w:sdt><w:sdtPr/><w:sdtContent>")
        elif piece == "]]":
            out.append("</w:sdtContent></w:sdt>")
        elif piece == "⇥":
            out.append("<w:r><w:tab/></w:r>")
        elif piece == "⏎":
            out.append("<w:r><w:br/></w:r>")
        elif piece == "⌗":
            out.append(
                '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
            )
        elif piece and piece != "¦":
            out.append(_run(piece, marks, given))
    return "".join(out)


def _run(text: str, marks: _Marks, given: dict[str, str]) -> str:
    words = escape(text.replace("␣", "\u00a0"))
    colour = "7F7F7F" if marks.grey else given.get("col", "")
    size = int(float(given["sz"]) * 2) if "sz" in given else 0
    font = given.get("font", "")
    look = (
        (f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else "")
        + ("<w:b/>" if marks.bold else "")
        + ("<w:i/>" if marks.italic else "")
        + ("<w:caps/>" if "caps" in given else "")
        + ("<w:smallCaps/>" if "small" in given else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f'<w:sz w:val="{size}"/>' if size else "")
        + ('<w:u w:val="single"/>' if marks.under else "")
    )
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
