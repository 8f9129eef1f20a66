"""An interview sheet or a plan as a Word file to print and to write on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from framer.output.blocks import Block
from framer.output.word_new import A4, Page, look, new_document, packed, write

# the styles by the kind of block; the headings have Word's own, so that its list of
# headings and a screen reader know them
_STYLES = {
    "ask": "Question",
    "text": "Normal",
    "say": "Spoken",
    "rests": "Source",
    "point": "Point",
    "tick": "Point",
    "write": "Question",
    "note": "Source",
}
_STEP = 14.0
_SMALL = 9.0
_LINES_TO_WRITE = 2
_BOX = "☐"
_RULED = "Answer line"
_RULE = {"val": "single", "sz": "4", "space": "1", "color": "808080"}
# in a w:pPr these stand after the borders
_AFTER_BORDERS = ("w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def sheet_docx(
    blocks: Iterable[Block],
    page: Page = A4,
    *,
    place: Callable[[str], str] = str,
) -> bytes:
    """Give a sheet as a Word file; the same blocks give the same bytes.

    Args:
        blocks: What it holds, in order.
        page: Its paper.
        place: Says in words where an address is.
    """
    found = list(blocks)
    document = new_document(page, found[0].text if found else "")
    _styles(document)
    _page_numbers(document)
    for block, following in zip(found, [*found[1:], None], strict=True):
        following_kind = following.kind if following else ""
        _add(document, block, place, is_last=following_kind != "note")
        if following_kind == "rests":
            document.paragraphs[-1].paragraph_format.keep_with_next = True
    return packed(document)


def _styles(document: Any) -> None:
    look(document, "Normal", 11, after=8)
    look(document, "Title", 22, bold=True, after=10, with_next=True)
    look(document, "Heading 1", 15, bold=True, before=22, after=6, with_next=True)
    look(document, "Heading 2", 12, bold=True, before=14, after=3, with_next=True)
    look(document, "Question", 11, bold=True, before=8, after=2, with_next=True)
    look(document, "Spoken", 11, after=3)
    look(document, "Source", _SMALL, after=6)
    look(document, "Point", 11, after=2, left=_STEP, hanging=_STEP)
    look(document, "Fact", 10, after=2, left=1.5 * _STEP, hanging=1.5 * _STEP)
    _ruled(look(document, _RULED, 14, after=4))
    for name, level in (("Spoken", 1.3), ("Normal", 1.15)):
        document.styles[name].paragraph_format.line_spacing = level


def _add(
    document: Any, block: Block, place: Callable[[str], str], *, is_last: bool
) -> None:
    """Add one block; `is_last` where nothing more is said about it."""
    match block.kind:
        case "heading":
            write(document.add_heading("", block.level - 1), block.text)
        case "fact":
            _fact(document, block, place)
        case "point":
            paragraph = _item(document, "Point", "–", block.level)
            if block.label:
                paragraph.add_run(f"{block.label}: ").italic = True
            write(paragraph, block.text)
            paragraph.paragraph_format.keep_with_next = not block.text
        case "tick":
            write(_item(document, "Point", _BOX), block.text)
        case "write" | "note":
            write(document.add_paragraph(style=_STYLES[block.kind]), block.text)
            if block.kind == "note" or is_last:
                _room(document)
        case kind:
            write(document.add_paragraph(style=_STYLES[kind]), block.text)


def _item(document: Any, style: str, sign: str, level: int = 0) -> Any:
    """Begin an item of a list with its sign."""
    from docx.shared import Pt  # noqa: PLC0415

    paragraph = document.add_paragraph(style=style)
    if level:
        own = paragraph.style.paragraph_format.left_indent
        paragraph.paragraph_format.left_indent = own + Pt(level * _STEP)
    paragraph.add_run(f"{sign}\t")
    return paragraph


def _fact(document: Any, block: Block, place: Callable[[str], str]) -> None:
    """Add words of the résumé, and in small letters where they stand."""
    from docx.shared import Pt  # noqa: PLC0415

    sign = f"{block.label}." if block.label else "–"
    paragraph = write(_item(document, "Fact", sign, block.level), block.text)
    places = "; ".join(dict.fromkeys(place(each) for each in block.places))
    if places:
        paragraph.add_run(f"  ({places})").font.size = Pt(_SMALL)


def _room(document: Any) -> None:
    """Leave lines to write on."""
    for number in range(_LINES_TO_WRITE):
        line = document.add_paragraph(style=_RULED)
        line.paragraph_format.keep_with_next = number + 1 < _LINES_TO_WRITE


def _ruled(style: Any) -> None:
    """Rule the paragraphs of a style like writing paper."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):
        border = OxmlElement(f"w:{side}")
        for name, value in _RULE.items():
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(borders, *_AFTER_BORDERS)


def _page_numbers(document: Any) -> None:
    """Number the pages at their foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    foot = document.sections[0].footer.paragraphs[0]
    foot.style = document.styles["Source"]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
