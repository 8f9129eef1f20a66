"""Write a Word file in memory, from a short text or from pieces of XML.

`write(text)` takes one paragraph a line:

    = Jane Doe                      title
    # Experience                    heading 1 (## heading 2, ### heading 3)
    **Engineer**, Acme\t2019        bold, and a tab in the line
    - Ran the billing team          list item (two blanks in front: a level deeper)
    Acme<br>Engineer                a line break
    | Engineer | 2019 |             a row of a table

The other functions each give a piece of XML. Plain strings among their contents become
runs (or paragraphs, where paragraphs stand). `document()` packs everything:

    document(p("Jane Doe", style="Title"), table(row(cell("Engineer"), cell("2019"))))
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_W_NS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_R_NS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = (
    f'xmlns:w="{W_NS}" xmlns:r="{R_NS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Xml(str):
    """A piece of XML, told apart from plain text by its type."""

    __slots__ = ()


Content = str | Xml


# --- runs and what stands in a paragraph --------------------------------------------


def run(
    *content: Content,
    bold: bool | None = None,
    italic: bool = False,
    caps: bool = False,
    small_caps: bool = False,
    underline: bool = False,
    hidden: bool = False,
    size: float | None = None,
    colour: str | None = None,
    font: str | None = None,
    style: str | None = None,
) -> Xml:
    """A run of text with one look."""
    look = ""
    if style:
        look += f"<w:rStyle w:val={quoteattr(style)}/>"
    if font:
        look += f"<w:rFonts w:ascii={quoteattr(font)} w:hAnsi={quoteattr(font)}/>"
    if bold is not None:
        look += "<w:b/>" if bold else '<w:b w:val="0"/>'
    look += "<w:i/>" * italic + "<w:caps/>" * caps + "<w:smallCaps/>" * small_caps
    look += "<w:vanish/>" * hidden
    if colour:
        look += f'<w:color w:val="{colour}"/>'
    if size:
        look += f'<w:sz w:val="{round(size * 2)}"/>'
    look += '<w:u w:val="single"/>' * underline
    inner = "".join(c if isinstance(c, Xml) else text(c) for c in content)
    return Xml(f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{inner}</w:r>")


def text(words: str, tag: str = "t") -> Xml:
    """The words inside a run; tabs in them become tab elements."""
    parts = [
        f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>' if part else ""
        for part in words.split("\t")
    ]
    return Xml("<w:tab/>".join(parts))


def b(words: str) -> Xml:
    """A bold run."""
    return run(words, bold=True)


def i(words: str) -> Xml:
    """An italic run."""
    return run(words, italic=True)


def tab() -> Xml:
    """A run with a tab."""
    return run(Xml("<w:tab/>"))


def br(kind: str | None = None) -> Xml:
    """A run with a line break, or one of the kind `page` or `column`."""
    return run(Xml(f'<w:br w:type="{kind}"/>' if kind else "<w:br/>"))


def sym(font: str, code: str) -> Xml:
    """A run with a sign of a symbol font."""
    return run(Xml(f'<w:sym w:font="{font}" w:char="{code}"/>'))


def _runs(content: Iterable[Content]) -> str:
    return "".join(c if isinstance(c, Xml) else run(c) for c in content)


def ins(*content: Content) -> Xml:
    """A tracked insertion."""
    return Xml(f'<w:ins w:id="90" w:author="A">{_runs(content)}</w:ins>')


def deleted(words: str) -> Xml:
    """A tracked deletion."""
    inner = f"<w:r>{text(words, 'delText')}</w:r>"
    return Xml(f'<w:del w:id="91" w:author="A">{inner}</w:del>')


def move_from(*content: Content) -> Xml:
    """The old place of text that was moved with tracking on."""
    return Xml(f'<w:moveFrom w:id="92" w:author="A">{_runs(content)}</w:moveFrom>')


def move_to(*content: Content) -> Xml:
    """The new place of text that was moved with tracking on."""
    return Xml(f'<w:moveTo w:id="93" w:author="A">{_runs(content)}</w:moveTo>')


def hyperlink(*content: Content, anchor: str = "top") -> Xml:
    """A link."""
    return Xml(f'<w:hyperlink w:anchor="{anchor}">{_runs(content)}</w:hyperlink>')


def simple_field(*content: Content, code: str = "AUTHOR") -> Xml:
    """A field in one element."""
    return Xml(f'<w:fldSimple w:instr="{code}">{_runs(content)}</w:fldSimple>')


def field(result: str, code: str | Xml = "AUTHOR") -> Xml:
    """A field in the long form: begin, code, separator, result, end."""
    written = (
        code
        if isinstance(code, Xml)
        else run(Xml(f"<w:instrText>{escape(code)}</w:instrText>"))
    )
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return Xml(
        mark.format("begin")
        + written
        + mark.format("separate")
        + run(result)
        + mark.format("end")
    )


def smart_tag(*content: Content) -> Xml:
    """A smart tag round some runs."""
    return Xml(f'<w:smartTag w:uri="u" w:element="e">{_runs(content)}</w:smartTag>')


def footnote_reference(number: int) -> Xml:
    """The mark of a footnote."""
    return run(Xml(f'<w:footnoteReference w:id="{number}"/>'))


def endnote_reference(number: int) -> Xml:
    """The mark of an endnote."""
    return run(Xml(f'<w:endnoteReference w:id="{number}"/>'))


def sdt(*content: Xml, placeholder: bool = False) -> Xml:
    """A content control round runs, blocks, rows or cells, whatever is given."""
    state = "<w:showingPlcHdr/>" * placeholder
    inner = "".join(content)
    return Xml(
        f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    )


def custom_xml(*content: Xml) -> Xml:
    """A custom XML element round runs, blocks, rows or cells."""
    inner = "".join(content)
    return Xml(f'<w:customXml w:uri="u" w:element="e">{inner}</w:customXml>')


# --- text boxes ---------------------------------------------------------------------


def _shape(blocks: str) -> str:
    return (
        "<wps:wsp><wps:cNvSpPr/><wps:spPr/>"
        f"<wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx>"
        "<wps:bodyPr/></wps:wsp>"
    )


def _drawing(inner: str) -> str:
    return (
        '<w:drawing><wp:anchor><wp:docPr id="1" name="Box"/><a:graphic>'
        f'<a:graphicData uri="u">{inner}</a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing>"
    )


def _vml(blocks: str) -> str:
    return (
        "<w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{blocks}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def text_box(*content: Content, fallback: bool = True) -> Xml:
    """A run with a text box as Word writes it: the new form and an old fallback."""
    blocks = _blocks(content)
    choice = f'<mc:Choice Requires="wps">{_drawing(_shape(blocks))}</mc:Choice>'
    other = f"<mc:Fallback>{_vml(blocks)}</mc:Fallback>" if fallback else ""
    return Xml(f"<w:r><mc:AlternateContent>{choice}{other}</mc:AlternateContent></w:r>")


def grouped_boxes(*boxes: Sequence[Content]) -> Xml:
    """A run with a group of text boxes, each with a fallback of its own inside it."""
    shapes = "".join(
        f'<mc:AlternateContent><mc:Choice Requires="wps">{_shape(_blocks(box))}'
        f"</mc:Choice><mc:Fallback>{_vml(_blocks(box))}</mc:Fallback>"
        "</mc:AlternateContent>"
        for box in boxes
    )
    return Xml(f"<w:r>{_drawing(f'<wpg:wgp>{shapes}</wpg:wgp>')}</w:r>")


def vml_box(*content: Content) -> Xml:
    """A run with a text box in the old form alone."""
    return Xml(f"<w:r>{_vml(_blocks(content))}</w:r>")


# --- paragraphs and tables ----------------------------------------------------------


def p(
    *content: Content,
    style: str | None = None,
    level: int | None = None,
    outline: int | None = None,
    right_tab: bool = False,
    indent: float | None = None,
    page_break: bool = False,
    mark_deleted: bool = False,
    mark_bold: bool = False,
    section: str = "",
) -> Xml:
    """A paragraph.

    Args:
        content: Plain strings (a run each) and pieces of XML.
        style: Id of the style.
        level: List level from 0 for a real list item.
        outline: Outline level, 1-9.
        right_tab: Set a right-aligned tab stop.
        indent: Left indent in points.
        page_break: Start a new page before it.
        mark_deleted: Its paragraph mark is deleted with tracking on.
        mark_bold: Its paragraph mark is bold, as Word leaves it.
        section: XML of a `w:sectPr` that ends here.
    """
    own = ""
    if style:
        own += f"<w:pStyle w:val={quoteattr(style)}/>"
    own += "<w:pageBreakBefore/>" * page_break
    if level is not None:
        own += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    own += '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>' * right_tab
    if indent is not None:
        own += f'<w:ind w:left="{round(indent * 20)}"/>'
    if outline is not None:
        own += f'<w:outlineLvl w:val="{outline - 1}"/>'
    own += '<w:rPr><w:del w:id="94" w:author="A"/></w:rPr>' * mark_deleted
    own += "<w:rPr><w:b/></w:rPr>" * mark_bold
    own += section
    properties = f"<w:pPr>{own}</w:pPr>" if own else ""
    return Xml(f"<w:p>{properties}{_runs(content)}</w:p>")


def _blocks(content: Iterable[Content]) -> str:
    return "".join(c if isinstance(c, Xml) else p(c) for c in content)


def cell(
    *content: Content,
    span: int = 1,
    merge: str | None = None,
    deleted: bool = False,
) -> Xml:
    """A table cell; `merge` is `restart` or `continue` for one merged downwards."""
    own = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    own += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    own += '<w:cellDel w:id="95" w:author="A"/>' * deleted
    blocks = _blocks(content)
    if not blocks.endswith("</w:p>"):
        blocks += "<w:p/>"
    return Xml(f"<w:tc><w:tcPr>{own}</w:tcPr>{blocks}</w:tc>")


def row(
    *cells: Content, before: int = 0, deleted: bool = False, hidden: bool = False
) -> Xml:
    """A table row; plain strings become cells."""
    own = f'<w:gridBefore w:val="{before}"/>' if before else ""
    own += "<w:hidden/>" * hidden + '<w:del w:id="96" w:author="A"/>' * deleted
    inner = "".join(c if isinstance(c, Xml) else cell(c) for c in cells)
    return Xml(f"<w:tr>{f'<w:trPr>{own}</w:trPr>' if own else ''}{inner}</w:tr>")


def table(*rows: Content | Sequence[Content], columns: int | None = None) -> Xml:
    """A table; a list of cells becomes a row."""
    inner = "".join(r if isinstance(r, Xml) else row(*r) for r in rows)
    grid = "<w:gridCol/>" * (columns or 0)
    return Xml(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>")


# --- styles -------------------------------------------------------------------------


def style(
    style_id: str,
    name: str | None = None,
    *,
    based_on: str | None = None,
    paragraph: str = "",
    look: str = "",
    kind: str = "paragraph",
    default: bool = False,
) -> Xml:
    """A style; `paragraph` and `look` are the contents of its `w:pPr` and `w:rPr`."""
    first = ' w:default="1"' * default
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return Xml(
        f'<w:style w:type="{kind}"{first} w:styleId={quoteattr(style_id)}>'
        f"<w:name w:val={quoteattr(name or style_id)}/>{parent}"
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level - 1}"/>'


_LIST = '<w:numPr><w:numId w:val="1"/></w:numPr>'
_BLUE = '<w:color w:val="0563C1"/><w:u w:val="single"/>'
STYLES: tuple[Xml, ...] = (
    style("Normal", default=True),
    style("Title", based_on="Normal", look='<w:b/><w:sz w:val="52"/>'),
    *(
        style(
            f"Heading{level}",
            f"heading {level}",
            based_on="Normal",
            paragraph=_outline(level),
            look=f'<w:b/><w:sz w:val="{34 - 2 * level}"/>',
        )
        for level in (1, 2, 3)
    ),
    style("ListBullet", "List Bullet", based_on="Normal", paragraph=_LIST),
    style("Strong", kind="character", look="<w:b/>"),
    style("Hyperlink", kind="character", look=_BLUE),
)


def styles_xml(*more: Xml, size: float | None = 11) -> str:
    """The styles part: the usual styles and more."""
    own = f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
    defaults = f"<w:rPrDefault><w:rPr>{own}</w:rPr></w:rPrDefault>"
    return (
        f"{_DECLARATION}<w:styles {_NAMESPACES}><w:docDefaults>{defaults}"
        f"</w:docDefaults>{''.join((*STYLES, *more))}</w:styles>"
    )


_NUMBERING = (
    f'{_DECLARATION}<w:numbering {_NAMESPACES}><w:abstractNum w:abstractNumId="0">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
        f'<w:pPr><w:ind w:left="{720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for level in range(9)
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    "</w:numbering>"
)


# --- the file -----------------------------------------------------------------------


def document(
    *content: Content,
    headers: Mapping[str, Sequence[Content]] | None = None,
    footers: Mapping[str, Sequence[Content]] | None = None,
    footnotes: Mapping[int, Sequence[Content]] | None = None,
    endnotes: Mapping[int, Sequence[Content]] | None = None,
    styles: Sequence[Xml] = (),
    title_page: bool | None = None,
    even_pages: bool | None = None,
    strict: bool = False,
    kind: str = "document",
    relations: Sequence[tuple[str, str]] = (),
    extra: Mapping[str, str | bytes] | None = None,
    leave_out: Sequence[str] = (),
) -> bytes:
    """A whole Word file.

    Args:
        content: Blocks of the body; plain strings become paragraphs.
        headers: By `default`, `first` or `even`.
        footers: The same.
        footnotes: By the number that `footnote_reference` uses.
        endnotes: The same for `endnote_reference`.
        styles: More styles than the usual ones.
        title_page: The first page has its own header; by default if one is given.
        even_pages: Even pages have their own; by default if one is given.
        strict: Write the namespaces of Strict Office Open XML.
        kind: `document`, `template` or `document.macroEnabled`.
        relations: More relationships of the document: kind and target.
        extra: More parts, or others in the place of the written ones.
        leave_out: Names of parts that are not to be written.
    """
    parts: dict[str, str | bytes] = {}
    links: list[tuple[str, str]] = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
    ]
    references = ""
    for tag, margins in (("header", headers or {}), ("footer", footers or {})):
        for number, (which, blocks) in enumerate(margins.items(), 1):
            name = f"{tag}{number}.xml"
            root = {"header": "hdr", "footer": "ftr"}[tag]
            parts[f"word/{name}"] = _part(root, _blocks(blocks))
            links.append((tag, name))
            references += f'<w:{tag}Reference w:type="{which}" r:id="rId{len(links)}"/>'
    all_margins = {*(headers or {}), *(footers or {})}
    if title_page if title_page is not None else "first" in all_margins:
        references += "<w:titlePg/>"
    for tag, notes in (("footnote", footnotes), ("endnote", endnotes)):
        if notes is not None:
            inner = _note(tag, -1, "<w:p/>", "separator") + "".join(
                _note(tag, number, _blocks(blocks)) for number, blocks in notes.items()
            )
            parts[f"word/{tag}s.xml"] = _part(f"{tag}s", inner)
            links.append((f"{tag}s", f"{tag}s.xml"))
    links.extend(relations)
    body = f"<w:body>{_blocks(content)}<w:sectPr>{references}</w:sectPr></w:body>"
    even = even_pages if even_pages is not None else "even" in all_margins
    parts |= {
        "word/document.xml": _part("document", body),
        "word/styles.xml": styles_xml(*styles),
        "word/numbering.xml": _NUMBERING,
        "word/settings.xml": _part("settings", "<w:evenAndOddHeaders/>" * even),
        "word/_rels/document.xml.rels": _relations(links),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
    }
    parts["[Content_Types].xml"] = _content_types(parts, kind)
    parts |= extra or {}
    kept = {name: part for name, part in parts.items() if name not in leave_out}
    return pack(
        {name: _strict(part) for name, part in kept.items()} if strict else kept
    )


def _note(tag: str, number: int, blocks: str, kind: str = "") -> str:
    own = f' w:type="{kind}"' if kind else ""
    return f'<w:{tag}{own} w:id="{number}">{blocks}</w:{tag}>'


def _part(root: str, inner: str) -> str:
    return f"{_DECLARATION}<w:{root} {_NAMESPACES}>{inner}</w:{root}>"


def _relations(links: Sequence[tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{R_NS}/{kind}" Target="{target}"'
        + (' TargetMode="External"' if "://" in target else "")
        + "/>"
        for number, (kind, target) in enumerate(links, 1)
    )
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{inner}</Relationships>"
    )


def _content_types(parts: Iterable[str], kind: str) -> str:
    overrides = ""
    for part in parts:
        stem = re.sub(r"\d*\.xml$", "", part.removeprefix("word/"))
        if not part.startswith("word/") or "/" in stem:
            continue
        which = f"{kind}.main" if stem == "document" else stem
        overrides += f'<Override PartName="/{part}" ContentType="{_WORD}.{which}+xml"/>'
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default '
        'Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )


def _strict(part: str | bytes) -> str | bytes:
    if isinstance(part, bytes):
        return part
    return part.replace(W_NS, STRICT_W_NS).replace(R_NS, STRICT_R_NS)


def pack(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Put parts into an archive; the same parts give the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), part, method)
    return file.getvalue()


# --- the short text -----------------------------------------------------------------

_MARKED = re.compile(r"(\*\*.+?\*\*|\*[^*\s][^*]*?\*|<br>)")


def _marked(line: str) -> list[Content]:
    content: list[Content] = []
    for part in _MARKED.split(line):
        if part == "<br>":
            content.append(br())
        elif part.startswith("**") and len(part) > 4:
            content.append(b(part[2:-2]))
        elif part.startswith("*") and part.endswith("*") and len(part) > 2:
            content.append(i(part[1:-1]))
        elif part:
            content.append(part)
    return content


def write(spec: str, **options: object) -> bytes:
    """A Word file from the short text described at the top of this module."""
    blocks: list[Xml] = []
    rows: list[Xml] = []

    def end_table() -> None:
        if rows:
            blocks.append(table(*rows))
            rows.clear()

    for line in spec.strip("\n").split("\n"):
        stripped = line.strip(" ")
        if stripped.startswith("|"):
            cells = stripped.strip("|").split("|")
            rows.append(row(*(cell(p(*_marked(c.strip(" ")))) for c in cells)))
            continue
        end_table()
        heading = re.match(r"(#{1,3}|=) (.*)", stripped)
        if heading:
            mark, words = heading.groups()
            style_id = "Title" if mark == "=" else f"Heading{len(mark)}"
            blocks.append(p(*_marked(words), style=style_id))
        elif stripped.startswith("- "):
            depth = (len(line) - len(line.lstrip(" "))) // 2
            blocks.append(p(*_marked(stripped[2:]), style="ListBullet", level=depth))
        else:
            right = "\t" in stripped
            blocks.append(p(*_marked(stripped), right_tab=right))
    end_table()
    return document(*blocks, **options)  # type: ignore[arg-type]
