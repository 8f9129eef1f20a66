"""Elements of Word's XML: runs, content controls, text boxes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:mc="{MARKUP}" '
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
    """Words in one look; a tab or newline sign becomes a tab or line break."""

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


def control_around(name: str) -> tuple[etree._Element, etree._Element]:
    control, settings = make("sdt"), make("sdtPr")
    settings.append(make("alias", val=name))
    settings.append(make("tag", val=name))
    content = make("sdtContent")
    control.extend((settings, content))
    return control, content


def box_around(
    number: int, *, width: int, height: int, side: str | None, down: int
) -> etree._Element:
    """Make a run with an empty text box, for new and for old versions of Word.

    Args:
        number: Number that no other drawing in the file has.
        width: Width in twentieths of a point.
        height: Height in twentieths of a point.
        side: `left` or `right` for a floating box, None for one in the text.
        down: How far below its paragraph a floating box starts.
    """
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
    words = _BOX.format(
        ns=_NAMESPACES, frame=frame, wrap=wrap, end=end, cx=width * 635,
        cy=height * 635, id=number, wpt=width // 20, hpt=height // 20,
    )  # fmt: skip
    return parse_xml(words)
