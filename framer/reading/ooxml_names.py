"""Qualified names of WordprocessingML, and what the reader does with each element.

Strict files use other namespaces; they are rewritten to these before the walk.
"""

from __future__ import annotations

from typing import Any, Final

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
STRICT: Final = "{http://purl.oclc.org/ooxml/"
STRICT_TO_USUAL: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)

VAL: Final = W + "val"
ID: Final = W + "id"
TYPE: Final = W + "type"
TEXT: Final = W + "t"
BODY: Final = W + "body"
SECTION: Final = W + "sectPr"
PARAGRAPH_PROPERTIES: Final = W + "pPr"
TEXT_BOX: Final = W + "txbxContent"
CHOICE: Final = MC + "Choice"
FALLBACK: Final = MC + "Fallback"

# what stands between paragraphs
PARAGRAPH, TABLE, WRAPPER, EITHER, ROW, CELL, CONTROL, FOREIGN = range(1, 9)
BLOCKS: Final[dict[Any, int]] = {
    W + "p": PARAGRAPH,
    W + "tbl": TABLE,
    W + "tr": ROW,
    W + "tc": CELL,
    W + "sdt": CONTROL,
    W + "sdtContent": WRAPPER,
    W + "customXml": WRAPPER,
    W + "ins": WRAPPER,
    W + "moveTo": WRAPPER,
    W + "smartTag": WRAPPER,
    MC + "AlternateContent": EITHER,
    W + "altChunk": FOREIGN,
}

# what stands in a paragraph, beside and in its runs
RUN, INSIDE, DELETED, SPLIT, LOOK, WORDS, TAB, RIGHT_TAB = range(20, 28)
BREAK, DASH, SYMBOL, FIELD, DRAWING, NOTE, INLINE_CONTROL = range(30, 37)
INLINE: Final[dict[Any, int]] = {
    W + "r": RUN,
    W + "rPr": LOOK,
    W + "t": WORDS,
    MATH + "t": WORDS,
    W + "tab": TAB,
    W + "ptab": RIGHT_TAB,
    W + "br": BREAK,
    W + "cr": BREAK,
    W + "noBreakHyphen": DASH,
    W + "sym": SYMBOL,
    W + "fldChar": FIELD,
    W + "drawing": DRAWING,
    W + "pict": DRAWING,
    W + "object": DRAWING,
    W + "footnoteReference": NOTE,
    W + "endnoteReference": NOTE,
    W + "sdt": INLINE_CONTROL,
    MC + "AlternateContent": SPLIT,
    W + "del": DELETED,
    W + "moveFrom": DELETED,
} | dict.fromkeys(
    [
        *(
            W + name
            for name in (
                "sdtContent",
                "customXml",
                "ins",
                "moveTo",
                "smartTag",
                "hyperlink",
                "fldSimple",
                "dir",
                "bdo",
                "ruby",
                "rubyBase",
            )
        ),
        *(
            MATH + name
            for name in (
                *("oMathPara", "oMath", "r", "e", "num", "den", "sup", "sub", "deg"),
                *("fName", "lim", "d", "f", "sSup", "sSub", "sSubSup", "sPre", "rad"),
                *("func", "nary", "limLow", "limUpp", "m", "mr", "eqArr", "box"),
                *("borderBox", "acc", "bar", "groupChr"),
            )
        ),
    ],
    INSIDE,
)

# the simple paragraph, read in one flat pass: looks, words, and what is less simple
FACT, COLOUR = 50, 51
LOOK_FACTS: Final = tuple(
    W + name
    for name in ("b", "i", "caps", "smallCaps", "u", "sz", "color", "vanish", "rStyle")
)
SIMPLE: Final[dict[Any, int]] = {
    W + "p": PARAGRAPH,
    W + "r": RUN,
    W + "t": WORDS,
    W + "tab": TAB,
} | dict.fromkeys(LOOK_FACTS, FACT)
# its value alone does not tell it
SIMPLE[W + "color"] = COLOUR
FLAT: Final[tuple[Any, ...]] = (
    *SIMPLE,
    *(W + name for name in ("rPrChange", "pPrChange", "ruby", "ins", "moveTo")),
    *(
        tag
        for tag, kind in INLINE.items()
        if kind not in (RUN, INSIDE, LOOK, WORDS, TAB)
    ),
    MATH + "t",
)
