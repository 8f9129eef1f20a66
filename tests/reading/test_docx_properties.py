import io
import zipfile
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from framer.errors import FramerError
from framer.reading.docx import read_document
from framer.reading.ooxml_paragraph import ParagraphReader
from tests.builders import (
    Xml,
    b,
    br,
    cell,
    custom_xml,
    deleted,
    document,
    field,
    hyperlink,
    ins,
    move_from,
    move_to,
    p,
    pack,
    row,
    run,
    sdt,
    simple_field,
    smart_tag,
    tab,
    table,
    text_box,
    vml_box,
)

# --- any structure, each text once ---------------------------------------------------

words = st.text(alphabet="abcdefgh", min_size=3, max_size=8)


@st.composite
def marked(draw) -> tuple[Xml, list[str]]:
    """A piece for a paragraph, and the words that are to be read from it."""
    word = draw(words)
    wrap = draw(
        st.sampled_from(
            [
                run,
                b,
                lambda w: run(w, size=12, colour="FF0000"),
                hyperlink,
                ins,
                move_to,
                lambda w: sdt(run(w)),
                smart_tag,
                simple_field,
                field,
                lambda w: field(w, code=field("zzz")),
                lambda w: hyperlink(ins(smart_tag(sdt(run(w))))),
            ]
        )
    )
    gone = [deleted, move_from, lambda w: run(w, hidden=True)]
    if draw(st.integers(0, 5)) == 0:
        return Xml(draw(st.sampled_from(gone))("zzz") + run(" ")), []
    return Xml(wrap(word) + draw(st.sampled_from([run(" "), tab(), br()]))), [word]


@st.composite
def paragraphs(draw, boxes: bool = True) -> tuple[Xml, list[str]]:
    content, found, after = [], [], []
    for piece, texts_of in draw(st.lists(marked(), max_size=4)):
        content.append(piece)
        found += texts_of
    if boxes and draw(st.integers(0, 4)) == 0:
        inner, texts_of = draw(blocks(depth=1))
        make = draw(st.sampled_from([text_box, vml_box]))
        content.append(make(*inner))
        after += texts_of
    options = draw(
        st.sampled_from([{}, {"style": "Heading1"}, {"level": 0}, {"right_tab": True}])
    )
    return p(*content, **options), found + after


@st.composite
def tables(draw, depth: int) -> tuple[Xml, list[str]]:
    rows, found = [], []
    for _ in range(draw(st.integers(1, 3))):
        cells = []
        for _ in range(draw(st.integers(1, 3))):
            inner, texts_of = draw(blocks(depth=depth - 1))
            one = cell(*inner, span=draw(st.integers(1, 2)))
            cells.append(draw(st.sampled_from([one, sdt(one), custom_xml(one)])))
            found += texts_of
        whole = row(*cells)
        rows.append(draw(st.sampled_from([whole, sdt(whole)])))
    return table(*rows), found


@st.composite
def blocks(draw, depth: int = 2) -> tuple[list[Xml], list[str]]:
    made, found = [], []
    for _ in range(draw(st.integers(0, 3))):
        if depth and draw(st.integers(0, 3)) == 0:
            block, texts_of = draw(tables(depth))
        else:
            block, texts_of = draw(paragraphs(boxes=depth > 1))
        if draw(st.integers(0, 4)) == 0:
            block = draw(st.sampled_from([sdt, custom_xml]))(block)
        made.append(block)
        found += texts_of
    return made, found


@settings(deadline=None, max_examples=120)
@given(blocks(), blocks(depth=1), blocks(depth=0), st.booleans())
def test_each_text_is_read_exactly_once_and_in_order(body, head, foot, strict) -> None:
    data = document(
        *body[0],
        "end",
        headers={"default": head[0]},
        footers={"default": foot[0]},
        strict=strict,
    )
    read = read_document(data)
    found = [word for line in read.lines for word in line.text.split()]
    assert Counter(found) == Counter([*head[1], *body[1], "end", *foot[1]])
    assert found == [*head[1], *body[1], "end", *foot[1]]
    places = [line.at for line in read.lines]
    assert len(set(places)) == len(places)
    assert all(line.text == line.text.rstrip() for line in read.lines)


@settings(deadline=None, max_examples=60)
@given(blocks())
def test_both_ways_through_a_paragraph_agree(body) -> None:
    data = document(*body[0], "end")
    quick = read_document(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ParagraphReader, "_read_simple", lambda *_: False)
        assert read_document(data) == quick


def is_read_or_refused(data: bytes) -> bool:
    try:
        return bool(read_document(data).lines)
    except FramerError as error:
        return str(error).endswith(".")


# --- broken in any way: framer's own error or a document ------------------------------


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_flipped_and_cut_bytes_raise_only_own_errors(data) -> None:
    whole = bytearray(
        document(
            table([cell(table(["a"]))]),
            p("b", text_box("c")),
            headers={"default": ["x"]},
        )
    )
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] ^= data.draw(st.integers(1, 255))
    end = data.draw(st.integers(0, len(whole)))
    cut = bytes(whole[:end]) if data.draw(st.booleans()) else bytes(whole)
    assert is_read_or_refused(cut)


_MUTATED = document(
    table([cell(table(["a"]))]),
    p("b", text_box("c")),
    p("x", field("y")),
    p(br("page"), "z"),
)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_mutated_xml_raises_only_own_errors(data) -> None:
    with zipfile.ZipFile(io.BytesIO(_MUTATED)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    root = etree.fromstring(parts[name])
    for _ in range(data.draw(st.integers(1, 6))):
        elements = list(root.iter())
        one = elements[data.draw(st.integers(0, len(elements) - 1))]
        other = elements[data.draw(st.integers(0, len(elements) - 1))]
        change = data.draw(st.sampled_from(["drop", "move", "rename", "value"]))
        if change == "drop" and one.getparent() is not None:
            one.getparent().remove(one)
        elif change == "move" and one.getparent() is not None:
            if one not in other.iterancestors() and one is not other:
                other.append(one)
        elif change == "rename":
            one.tag = other.tag
        elif change == "value" and one.attrib:
            odd = data.draw(st.sampled_from(["", "-1", "NaN", "1e999", "9" * 30, "é"]))
            one.set(one.keys()[0], odd)
    parts[name] = etree.tostring(root)
    assert is_read_or_refused(pack(parts))
