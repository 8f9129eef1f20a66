import hashlib
import io
import zipfile

import docx as python_docx
import pytest

from framer.errors import UnreadableDocument
from framer.model import Cell, Line
from framer.reading import ooxml_lines
from framer.reading.docx import addresses, read_document
from tests.builders import (
    Xml,
    b,
    br,
    cell,
    custom_xml,
    deleted,
    document,
    endnote_reference,
    field,
    footnote_reference,
    grouped_boxes,
    hyperlink,
    i,
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
    style,
    styles_xml,
    sym,
    table,
    text_box,
    vml_box,
    write,
)


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_document(data).lines]


def only(*content: str, **options: object) -> Line:
    """The single line of a file with one paragraph."""
    (line,) = read_document(document(p(*content, **options))).lines
    return line


# --- every place where text stands ---------------------------------------------------

PLACES = {
    "table cell": [table(["ONE"])],
    "nested table": [table([cell(table(["ONE"]))])],
    "cell merged across": [table([cell("ONE", span=2)], ["x", "y"])],
    "cell merged down": [
        table(
            [cell("ONE", merge="restart"), "x"],
            [cell("", merge="continue"), "y"],
        )
    ],
    "control round blocks": [sdt(p("ONE"))],
    "control round controls": [sdt(sdt(p("ONE"), table(["x"])))],
    "control in a paragraph": [p("x ", sdt(run("ONE")))],
    "control round a row": [table(sdt(row("ONE")), ["x"])],
    "control round a cell": [table(row(sdt(cell("ONE")), "x"))],
    "control in a cell": [table([cell(sdt(p("ONE")))])],
    "custom XML round blocks": [custom_xml(p("ONE"))],
    "custom XML round a row": [table(custom_xml(row("ONE")))],
    "text box": [p("x", text_box("ONE"))],
    "text box without fallback": [p("x", text_box("ONE", fallback=False))],
    "text boxes in a group": [p(grouped_boxes(["ONE"], ["x"]))],
    "old text box": [p("x", vml_box("ONE"))],
    "table in a text box": [p(text_box(table(["ONE"])))],
    "text box in a cell": [table([cell(p("x", text_box("ONE")))])],
    "text box in a text box": [p(text_box(p("x", vml_box("ONE"))))],
    "insertion": [p("x ", ins("ONE"))],
    "insertion in a link": [p(hyperlink(ins("ONE")))],
    "moved text": [p(move_from("ONE"), "x"), p(move_to("ONE"))],
    "link": [p("x ", hyperlink("ONE"))],
    "simple field": [p("x ", simple_field("ONE"))],
    "long field": [p("x ", field("ONE", code="DOCPROPERTY two"))],
    "smart tag": [p("x ", smart_tag("ONE"))],
    "formula": [p(Xml("<m:oMath><m:r><m:t>ONE</m:t></m:r></m:oMath>"))],
    "ruby": [
        p(
            run(
                Xml(
                    "<w:ruby><w:rt><w:r><w:t>TWO</w:t></w:r></w:rt>"
                    "<w:rubyBase><w:r><w:t>ONE</w:t></w:r></w:rubyBase></w:ruby>"
                )
            )
        )
    ],
    "right to left": [p(Xml('<w:bdo w:val="rtl"><w:r><w:t>ONE</w:t></w:r></w:bdo>'))],
}


@pytest.mark.parametrize("strict", [False, True], ids=["usual", "strict"])
@pytest.mark.parametrize("place", PLACES)
def test_text_is_read_once(place: str, strict: bool) -> None:
    found = " ".join(texts(document(*PLACES[place], strict=strict)))
    assert found.count("ONE") == 1
    assert "TWO" not in found


MARGINS = {
    "header": {"headers": {"default": ["ONE"]}},
    "first header": {"headers": {"first": ["ONE"], "default": ["x"]}},
    "even header": {"headers": {"even": ["ONE"]}},
    "footer": {"footers": {"default": ["ONE"]}},
    "table in a header": {"headers": {"default": [table(["ONE"])]}},
    "box in a footer": {"footers": {"default": [p(text_box("ONE"))]}},
    "control in a header": {"headers": {"default": [sdt(p("ONE"))]}},
}


@pytest.mark.parametrize("place", MARGINS)
def test_headers_and_footers_are_read_once(place: str) -> None:
    assert texts(document("body", **MARGINS[place])).count("ONE") == 1


def test_headers_come_first_and_notes_and_footers_last() -> None:
    data = document(
        p("body", footnote_reference(2), endnote_reference(1)),
        headers={"default": ["usual head"], "first": ["first head"]},
        footers={"default": ["foot"]},
        footnotes={1: ["never referred to"], 2: ["the note"]},
        endnotes={1: ["the endnote"]},
    )
    lines = read_document(data).lines
    assert [(line.text, line.part) for line in lines] == [
        ("first head", "header"),
        ("usual head", "header"),
        ("body", "body"),
        ("the note", "notes"),
        ("the endnote", "notes"),
        ("foot", "footer"),
    ]
    assert [line.at for line in lines] == [
        "header2/p[1]",
        "header1/p[1]",
        "body/p[1]",
        "footnote[2]/p[1]",
        "endnote[1]/p[1]",
        "footer1/p[1]",
    ]


def test_a_header_repeated_word_for_word_is_read_once() -> None:
    headers = {"first": ["Jane Doe"], "default": ["Jane Doe"], "even": ["Jane Doe"]}
    assert texts(document("body", headers=headers)) == ["Jane Doe", "body"]


@pytest.mark.parametrize("which", ["first", "even"])
def test_a_header_that_word_does_not_show_is_left_out(which: str) -> None:
    data = document(
        "body",
        headers={which: ["stale"]},
        title_page=False,
        even_pages=False,
    )
    read = read_document(data)
    assert [line.text for line in read.lines] == ["body"]
    assert any("does not show" in note for note in read.notes)


GONE = {
    "deletion": p("x", deleted("TWO")),
    "moved away": p("x", move_from("TWO")),
    "code of a field": p("x", field("y", code="HYPERLINK TWO")),
    "field in the code of a field": p("x", field("y", code=field("TWO"))),
    "deleted row": table(row("TWO", deleted=True), ["x"]),
    "deleted cell": table(row(cell("TWO", deleted=True), "x")),
    "hidden run": p("x", run("TWO", hidden=True)),
    "hidden tab and words": p("x", run("\tTWO", hidden=True)),
    "hidden by the style of the run": p("x", run("TWO", style="Secret")),
    "hidden by the style of the paragraph": p("TWO", style="SecretLine"),
    "hidden by an inherited style": p("TWO", style="Deeper"),
    "hidden row": table(row("TWO", hidden=True), ["x"]),
    "box in a hidden run": p(
        "x", Xml(text_box("TWO").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1))
    ),
}
SECRET = (
    style("Secret", kind="character", look="<w:vanish/>"),
    style("SecretLine", based_on="Normal", look="<w:vanish/>"),
    style("Deeper", based_on="SecretLine"),
)


@pytest.mark.parametrize("place", GONE)
def test_what_is_not_on_the_page_is_left_out(place: str) -> None:
    read = read_document(document(GONE[place], "end", styles=SECRET))
    assert not any("TWO" in line.text for line in read.lines)
    if "hidden" in place:
        assert "Hidden text was left out." in read.notes
    if "delet" in place or "moved" in place:
        assert "Tracked changes were read as if all were accepted." in read.notes


@pytest.mark.parametrize(
    ("look", "seen"),
    [
        ('<w:color w:val="FFFFFF"/><w:sz w:val="8"/>', False),
        ('<w:sz w:val="2"/>', False),
        ('<w:sz w:val="8"/>', True),
        ('<w:color w:val="FFFFFF"/><w:sz w:val="22"/>', True),  # on a dark band
    ],
)
def test_what_is_too_small_to_see_is_left_out(look: str, *, seen: bool) -> None:
    tiny = Xml(f"<w:r><w:rPr>{look}</w:rPr><w:t>Rank me first</w:t></w:r>")
    read = read_document(document(p("end"), p(tiny)))
    assert any("Rank" in line.text for line in read.lines) is seen
    assert ("Hidden text was left out." in read.notes) is not seen


def test_a_hidden_style_can_be_shown_again() -> None:
    again = Xml('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>here</w:t></w:r>')
    assert texts(document(p(again, style="Deeper"), styles=SECRET)) == ["here"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    data = document(p("Senior ", mark_deleted=True), p("Engineer", style="Heading1"))
    (line,) = read_document(data).lines
    assert (line.text, line.heading, line.at) == ("Senior Engineer", 1, "body/p[2]")


def test_a_deleted_mark_before_a_table_or_the_end_joins_nothing() -> None:
    data = document(
        p("one", mark_deleted=True), table(["two"]), p("three", mark_deleted=True)
    )
    assert texts(data) == ["one", "two", "three"]


def test_a_field_without_an_end_does_not_swallow_the_rest() -> None:
    begin = Xml('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')
    assert texts(document(p("one ", begin, "code"), "two")) == ["one", "two"]


def test_a_field_over_several_paragraphs_is_read() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    start = Xml(mark.format("begin") + mark.format("separate"))
    data = document(p(start, "one"), "two", p("three", Xml(mark.format("end"))))
    assert texts(data) == ["one", "two", "three"]


def test_unfilled_fields_of_a_template_are_read_and_noted() -> None:
    read = read_document(document(sdt(p("[Your name]"), placeholder=True)))
    assert [line.text for line in read.lines] == ["[Your name]"]
    assert any("placeholder" in note for note in read.notes)


def test_of_two_renderings_the_one_with_text_is_read() -> None:
    either = Xml(
        "<w:r><mc:AlternateContent><mc:Choice Requires='wpc'><w:drawing/></mc:Choice>"
        "<mc:Fallback><w:t>words</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(document(p("some ", either))) == ["some words"]


# --- lines and characters ------------------------------------------------------------


@pytest.mark.parametrize("kind", [None, "textWrapping", "page", "column"])
def test_a_break_makes_two_lines(kind: str | None) -> None:
    lines = read_document(document(p("Acme", br(kind), "Engineer"))).lines
    assert [(line.text, line.at) for line in lines] == [
        ("Acme", "body/p[1]"),
        ("Engineer", "body/p[1]/line[2]"),
    ]
    assert lines[1].space_before == (kind in ("page", "column"))


def test_a_carriage_return_makes_two_lines_and_blank_ones_count() -> None:
    data = document(p("a", run(Xml("<w:cr/>")), br(), "b"))
    assert [line.at for line in read_document(data).lines] == [
        "body/p[1]",
        "body/p[1]/line[3]",
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("A\tB", "A\tB"),
        ("\tA", "\tA"),
        ("  A  ", "A"),
        ("A\u00a0B\u2009C\u202fD", "A B C D"),
        ("of\ufb01ce e\ufb00ort \ufb03 \ufb04", "office effort ffi ffl"),
        ("co\u00adoperate", "cooperate"),
        ("A\u200bB\ufeffC\u2060D", "ABCD"),
        ("2019\u20112021", "2019-2021"),
        ("\uf0b7 Led", "• Led"),
        ("\uf0a7\tLed", "•\tLed"),
        ("\ue123 icon", "icon"),
        ("“Quoted” – it’s — so", "“Quoted” – it’s — so"),
        ("Re\u0301sume\u0301", "Résumé"),
        ("A\u2028B", "A B"),
        ("R&D <x>", "R&D <x>"),
    ],
)
def test_characters_are_made_plain(written: str, read: str) -> None:
    assert only(written).text == read


@pytest.mark.parametrize(
    ("piece", "read"),
    [
        (sym("Wingdings", "F0A7"), "•"),
        (sym("Symbol", "F0B7"), "•"),
        (sym("Wingdings", "F0E0"), "→"),
        (sym("Wingdings", "F028"), ""),
        (sym("MS Gothic", "2610"), "☐"),
        (sym("Symbol", "nonsense"), ""),
        (run("·", font="Symbol"), "•"),
        (run("§", font="Wingdings"), "•"),
        (run("l", font="Wingdings"), "•"),
        (run("l", font="Arial"), "l"),
        (run(Xml("<w:noBreakHyphen/>")), "-"),
        (run(Xml("<w:softHyphen/>")), ""),
        (run(Xml("<w:ptab w:alignment='right'/>")), "\t"),
    ],
)
def test_special_signs(piece: Xml, read: str) -> None:
    assert only(piece, " word").text == f"{read} word".lstrip(" ")


def test_xml_laid_out_by_a_tool_is_read_without_its_line_breaks() -> None:
    words = Xml("<w:t>\n    Senior\n    Engineer\n  </w:t>")
    assert only(run(words)).text == "Senior Engineer"


def test_a_comment_inside_the_words_does_not_cut_them() -> None:
    assert only(run(Xml("<w:t>Sen<!-- x -->ior</w:t>"))).text == "Senior"


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        ("• Led", True),
        ("•Led", True),
        ("- Led", True),
        ("– Led", True),
        ("▪\tLed", True),
        ("➢ Led", True),
        ("o\tLed", True),
        ("o Led", True),
        ("\uf0b7Led", True),
        ("Led", False),
        ("o gerente", False),
        ("-5% churn", False),
        ("2019 – 2021", False),
        ("Open source", False),
    ],
)
def test_typed_bullets_are_noticed(text: str, bullet: bool) -> None:
    assert only(text).bullet is bullet


# --- style facts ---------------------------------------------------------------------

FOREIGN_NAMES = (
    *("Heading 2", "Überschrift 2", "Titre 2", "Título 2", "Titolo 2", "Kop 2"),
    *("heading 2", "Encabezado 2"),
)


@pytest.mark.parametrize("name", FOREIGN_NAMES)
def test_heading_styles_are_known_in_seven_languages(name: str) -> None:
    data = document(p("Experience", style="X"), styles=[style("X", name)])
    (line,) = read_document(data).lines
    assert (line.heading, line.style) == (2, name.lower())


@pytest.mark.parametrize("name", ["Title", "Titel", "Titre", "Título", "Titolo"])
def test_title_styles_are_level_0(name: str) -> None:
    data = document(p("Jane", style="X"), styles=[style("X", name)])
    assert read_document(data).lines[0].heading == 0


def test_outline_levels_are_inherited_and_can_be_set_by_hand() -> None:
    styles = [
        style("Mine", "My section", based_on="Heading2"),
        style(
            "Text", "Not one", based_on="Mine", paragraph='<w:outlineLvl w:val="9"/>'
        ),
    ]
    data = document(
        p("a", style="Mine"), p("b", outline=3), p("c", style="Text"), styles=styles
    )
    assert [line.heading for line in read_document(data).lines] == [2, 3, None]


def test_styles_that_go_in_circles_or_are_missing_are_harmless() -> None:
    styles = [style("A", based_on="B"), style("B", based_on="A", look="<w:b/>")]
    data = document(p("a", style="A"), p("b", style="Nowhere"), styles=styles)
    first, second = read_document(data).lines
    assert first.bold
    assert not second.bold


@pytest.mark.parametrize(
    "change",
    [
        ("<w:docDefaults>", "<!-- by hand --><w:docDefaults>"),
        ("<w:docDefaults>", "<w:latentStyles/><w:docDefaults>"),
        (
            '<w:name w:val="heading 1"/>',
            '<w:name w:val="heading 1"/><x:y xmlns:x="u"/>',
        ),
        ("w:styles", "w:styles "),
        ("w:", "o:"),
        ("xmlns:w=", "xmlns:z='u' xmlns:w="),
        ('w:default="1" ', 'w:default="true" '),
    ],
)
def test_styles_may_be_written_in_other_ways(change: tuple[str, str]) -> None:
    styles = styles_xml(style("A&B", "Mine", based_on="Heading1"))
    if change == ("w:", "o:"):
        styles = styles.replace("<w:", "<o:").replace("</w:", "</o:")
        styles = styles.replace(" w:", " o:").replace("xmlns:w", "xmlns:o")
    else:
        styles = styles.replace(*change)
    data = document(
        p("a", style="Heading1"),
        p("b", style="A&B"),
        "c",
        extra={"word/styles.xml": styles},
    )
    lines = read_document(data).lines
    assert [line.heading for line in lines] == [1, 1, None]
    assert [line.style for line in lines] == ["heading 1", "mine", "normal"]
    assert [line.size for line in lines] == [16, 16, 11]


def test_list_levels_come_from_numbering_or_style() -> None:
    numbering = '<w:numPr><w:{} w:val="{}"/></w:numPr>'
    styles = [
        style("Third", based_on="ListBullet", paragraph=numbering.format("ilvl", 2)),
        style("NoList", based_on="ListBullet", paragraph=numbering.format("numId", 0)),
    ]
    data = document(
        p("a", level=1),
        p("b", style="ListBullet"),
        p("c", style="Third"),
        p("d", style="NoList"),
        p("e"),
        styles=styles,
    )
    lines = read_document(data).lines
    assert [line.list_level for line in lines] == [1, 0, 2, None, None]
    assert [line.bullet for line in lines] == [True, True, True, False, False]


def test_words_own_second_list_style_is_a_level_below_the_first() -> None:
    numbering = '<w:numPr><w:numId w:val="3"/></w:numPr>'
    styles = [style("List Bullet 2", paragraph=numbering)]
    data = document(p("a", style="List Bullet 2"), styles=styles)
    (line,) = read_document(data).lines
    assert (line.bullet, line.list_level) == (True, 1)


def test_a_numbered_heading_is_no_bullet() -> None:
    assert not only("1 Experience", style="Heading1", level=0).bullet


def test_bold_counts_for_all_words_and_not_for_blanks_and_commas() -> None:
    assert only(b("Engineer")).bold
    assert only(b("Engineer"), ", ", b("Acme")).bold
    assert not only(b("Engineer"), ", Acme").bold
    assert only("Engineer", style="Heading1").bold
    assert not only(run("Engineer", bold=False), style="Heading1").bold
    assert only(run("Engineer", style="Strong")).bold


def test_the_look_of_the_paragraph_mark_is_not_that_of_its_runs() -> None:
    assert only(b("Engineer"), mark_bold=True).bold
    assert not only("Engineer", mark_bold=True).bold
    assert not only("Engineer", b(" Acme"), mark_bold=True).bold
    assert only(b("Engineer"), b(" Acme"), mark_bold=True).bold


def test_bold_in_both_styles_cancels_out() -> None:
    assert not only(run("Engineer", style="Strong"), style="Heading1").bold


@pytest.mark.parametrize(
    ("content", "prefix"),
    [
        ([b("Engineer"), ", Acme"], "Engineer"),
        ([b("Senior "), b("Engineer"), ", Acme"], "Senior Engineer"),
        ([b("Engineer:"), " did"], "Engineer:"),
        (["• ", b("Engineer"), " did"], "• Engineer"),
        ([b("Engineer"), " at ", b("Acme")], ""),
        (["Engineer ", b("Acme")], ""),
        ([b("Engineer")], ""),
        (["Engineer"], ""),
    ],
)
def test_bold_start_of_a_line(content: list[str], prefix: str) -> None:
    assert only(*content).bold_prefix == prefix


def test_the_other_looks() -> None:
    assert only(i("x")).italic
    assert not only(i("x"), " y").italic
    assert only(run("x", underline=True)).underline
    assert only("EXPERIENCE").caps
    assert only(run("Experience", caps=True)).caps
    assert only(run("Experience", small_caps=True)).caps
    assert only(run("A", caps=True), " B").caps
    assert not only(run("a", caps=True), " b").caps
    assert only(run("x", colour="FF0000")).colour
    assert not only(run("x", colour="000000")).colour
    assert not only(run("x", colour="auto")).colour
    assert only(run("x", style="Hyperlink")).colour


def test_sizes_come_from_run_style_and_defaults() -> None:
    assert only(run("x", size=13.5)).size == 13.5
    assert only("x", style="Title").size == 26
    assert only("x").size == 11
    assert only(run("a long text", size=10), run(" b", size=20)).size == 10
    bare = document("x", leave_out=["word/styles.xml"])
    assert read_document(bare).lines[0].size is None


def test_measures_with_units_are_read() -> None:
    sized = Xml('<w:r><w:rPr><w:sz w:val="12pt"/></w:rPr><w:t>x</w:t></w:r>')
    assert only(sized).size == 12


def test_tab_stops_and_indents() -> None:
    assert only("Engineer\t2019", right_tab=True).right_tab
    assert not only("Engineer\t2019").right_tab
    assert not only("Engineer", right_tab=True).right_tab
    assert only("Engineer\t2019", right_tab=True).text == "Engineer\t2019"
    assert only("x", indent=36).indent == 36
    stop = '<w:tabs><w:tab w:val="right" w:pos="9"/></w:tabs>'
    tabbed = [style("Dated", paragraph=stop)]
    data = document(p("a\tb", style="Dated"), styles=tabbed)
    assert read_document(data).lines[0].right_tab


def test_space_before() -> None:
    section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'
    data = document(
        "a",
        "b",
        p(),
        "c",
        p(br("page")),
        "d",
        p("e", page_break=True),
        p("f", section=section),
        "g",
        table(["h", ""], ["i", "j"]),
        "k",
        p("l", br()),
        "m",
    )
    lines = read_document(data).lines
    assert "".join(line.text for line in lines if line.space_before) == "cdegm"


def test_cells_know_where_they_stand() -> None:
    data = document(
        table(
            [cell("a", span=2), "b"],
            row("c", "d", before=1),
            [cell(table(["x", "y"])), "e", "f"],
        )
    )
    assert {line.text: line.cell for line in read_document(data).lines} == {
        "a": Cell(1, 1, 1, 2, 3),
        "b": Cell(1, 1, 3, 1, 3),
        "c": Cell(1, 2, 2, 1, 3),
        "d": Cell(1, 2, 3, 1, 3),
        "x": Cell(2, 3 - 2, 1, 1, 2),
        "y": Cell(2, 1, 2, 1, 2),
        "e": Cell(1, 3, 2, 1, 3),
        "f": Cell(1, 3, 3, 1, 3),
    }


def test_boxes_follow_the_paragraph_that_anchors_them() -> None:
    data = document(p("a", text_box("b", "c"), " d", text_box("e")), "f")
    assert [(line.text, line.at, line.box) for line in read_document(data).lines] == [
        ("a d", "body/p[1]", None),
        ("b", "body/p[1]/box[1]/p[1]", 1),
        ("c", "body/p[1]/box[1]/p[2]", 1),
        ("e", "body/p[1]/box[2]/p[1]", 2),
        ("f", "body/p[2]", None),
    ]


def test_lines_are_made_like_the_record_makes_them() -> None:
    names = list(Line.__dataclass_fields__)
    assert list(ooxml_lines._FIELDS) == names
    line = only("x")
    again = Line(**{name: getattr(line, name) for name in names})
    assert line == again
    assert hash(line) == hash(again)


# --- the whole document --------------------------------------------------------------


def test_name_and_digest(tmp_path) -> None:
    data = write("= Jane Doe")
    path = tmp_path / "jane.docx"
    path.write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    for source in (path, str(path)):
        read = read_document(source)
        assert (read.name, read.sha256) == ("jane.docx", digest)
    assert read_document(data).name == ""
    assert read_document(data, name="cv.docx").name == "cv.docx"


def test_the_same_bytes_give_the_same_document() -> None:
    data = document(*(block for blocks in PLACES.values() for block in blocks))
    assert read_document(data) == read_document(data)


def test_the_input_is_not_written_to(tmp_path) -> None:
    path = tmp_path / "jane.docx"
    path.write_bytes(write("= Jane Doe"))
    path.chmod(0o444)
    before = path.stat()
    read_document(path)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)


def test_addresses_lead_back_to_the_paragraphs() -> None:
    data = document(*(block for blocks in PLACES.values() for block in blocks))
    body = python_docx.Document(io.BytesIO(data)).element.body
    found = addresses(body)
    for line in read_document(data).lines:
        element = found[line.at.partition("/line[")[0]]
        words = "".join(element.itertext())
        assert all(word in words for word in line.text.split())


def test_what_python_docx_writes_is_read() -> None:
    made = python_docx.Document()
    made.add_heading("Jane Doe", 0)
    made.add_heading("Experience", 1)
    made.add_paragraph("Ran the shop", style="List Bullet")
    made.sections[0].header.paragraphs[0].text = "Page head"
    file = io.BytesIO()
    made.save(file)
    lines = read_document(file.getvalue()).lines
    assert [(line.text, line.heading, line.list_level) for line in lines] == [
        ("Page head", None, None),
        ("Jane Doe", 0, None),
        ("Experience", 1, None),
        ("Ran the shop", None, 0),
    ]


# --- files that are odd but whole ----------------------------------------------------

DIAGRAM = {"word/diagrams/data1.xml": "<x/>"}
ODD = {
    "macros": ({"extra": {"word/vbaProject.bin": b"x"}}, "macros"),
    "strict": ({"strict": True}, "strict"),
    "a link to NULL": ({"relations": [("image", "NULL")]}, "missing"),
    "a missing picture": ({"relations": [("image", "media/image1.png")]}, "missing"),
    "no content types": ({"leave_out": ["[Content_Types].xml"]}, "contents"),
    "a diagram": ({"extra": DIAGRAM}, "Diagrams"),
    "an outside template": (
        {"relations": [("attachedTemplate", "http://x.example/t.dotx")]},
        "outside template",
    ),
    "broken styles": ({"extra": {"word/styles.xml": "<w:styles"}}, "styles"),
    "a broken header": (
        {"headers": {"default": ["x"]}, "extra": {"word/header1.xml": "<w:hdr"}},
        "header1",
    ),
}


@pytest.mark.parametrize("case", ODD)
def test_odd_files_are_read_with_a_note(case: str) -> None:
    options, note = ODD[case]
    read = read_document(document("ONE", **options))
    assert [line.text for line in read.lines] == ["ONE"]
    assert [note in each for each in read.notes].count(True) == 1
    assert all(each.endswith(".") for each in read.notes)


@pytest.mark.parametrize(
    "left_out",
    [
        ["_rels/.rels"],
        ["word/_rels/document.xml.rels"],
        ["word/settings.xml", "word/numbering.xml", "word/styles.xml"],
        ["_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml"],
    ],
)
def test_files_without_side_parts_are_read(left_out: list[str]) -> None:
    assert texts(document("ONE", leave_out=left_out)) == ["ONE"]


@pytest.mark.parametrize("kind", ["template", "document.macroEnabled"])
def test_templates_and_macro_files_are_read(kind: str, tmp_path) -> None:
    ending = "dotx" if kind == "template" else "docm"
    path = tmp_path / f"cv.{ending}"
    path.write_bytes(document("ONE", kind=kind))
    read = read_document(path)
    assert [line.text for line in read.lines] == ["ONE"]
    assert bool(read.notes) == (ending == "dotx")


def test_a_main_part_of_another_name_is_found() -> None:
    plain = document("ONE")
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"word/document.xml", b"/word/document2.xml"
    )
    assert texts(pack(parts)) == ["ONE"]


def test_an_ordinary_file_has_no_notes() -> None:
    assert read_document(write("= Jane\n# Experience\n- Ran the shop")).notes == ()


def test_an_empty_document_has_no_text() -> None:
    with pytest.raises(UnreadableDocument, match="has no text"):
        read_document(document(p(), table([""])))
