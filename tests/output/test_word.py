from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import docx
import pytest
from lxml import etree

from framer.errors import OutputError, UnreadableDocument
from framer.model import Bullet, Line, PlacedLine, Report
from framer.output.word import Mode, annotate, ending
from framer.reading.docx import read_document
from tests.builders import (
    Xml,
    b,
    br,
    cell,
    custom_xml,
    deleted,
    document,
    footnote_reference,
    ins,
    move_to,
    p,
    pack,
    row,
    run,
    sdt,
    style,
    sym,
    tab,
    table,
    text_box,
    vml_box,
    write,
)
from tests.output.cases import BLANK, CHOSEN, SAFE, address, report
from tests.output.revisions import (
    W,
    accept_all,
    canonical,
    parts,
    reject_all,
    root_of,
    texts,
    without_comments,
)

FILLED = "Cut costs by [how much?] in the first year"
HEAD = p(b("Engineer"), ", Acme", tab(), "2019 - present", right_tab=True)
OLD = (p(b("Manager"), ", Birch"), p("Led nine people", style="ListBullet", level=0))


def bullet(words: str, **options: object) -> Xml:
    return p(words, style="ListBullet", level=0, **options)  # type: ignore[arg-type]


NEW = (HEAD, bullet("Wrote the ledger"), bullet("Kept the build green"))
SECTION = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
REFERENCE = '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
LAYOUTS: dict[str, Callable[[], bytes]] = {
    "paragraphs": lambda: document("Jane Doe", *NEW, *OLD),
    "last in the body": lambda: document(*OLD, *NEW),
    "table": lambda: document(table(row(cell(*NEW), cell("2019")), row(cell(*OLD)))),
    "nested table": lambda: document(table(row(cell(table(row(cell(*NEW)))))), *OLD),
    "text box": lambda: document(p("Jane Doe", text_box(*NEW)), *OLD),
    "old text box": lambda: document(p("Jane Doe", vml_box(*NEW)), *OLD),
    "box in a table": lambda: document(table(row(cell(p(text_box(*NEW))))), *OLD),
    "control": lambda: document(sdt(*NEW), *OLD),
    "bullets in a control": lambda: document(HEAD, sdt(*NEW[1:]), *OLD),
    "a control for each bullet": lambda: document(HEAD, sdt(NEW[1]), sdt(NEW[2]), *OLD),
    "cell in a control": lambda: document(table(row(sdt(cell(*NEW)))), *OLD),
    "row in a control": lambda: document(table(sdt(row(cell(*NEW)))), *OLD),
    "custom xml": lambda: document(custom_xml(*NEW), *OLD),
    "before a table": lambda: document(*OLD, *NEW, table(row("a", "b"))),
    "section break": lambda: document(
        HEAD,
        bullet("Wrote the ledger"),
        bullet("Kept the build", section=SECTION),
        *OLD,
    ),
    "typed signs": lambda: document(
        HEAD, p("•", tab(), "Wrote the ledger"), p("• Kept the build green"), *OLD
    ),
    "symbols": lambda: document(
        HEAD,
        p(sym("Symbol", "F0B7"), tab(), "Wrote the ledger"),
        "Kept the build",
        *OLD,
    ),
    "tracked by others": lambda: document(
        HEAD, p(ins("Wrote "), deleted("no "), "the ledger"), "Kept the build", *OLD
    ),
    "strict": lambda: document(*NEW, *OLD, strict=True),
    "lines, breaks at the end of a run": lambda: document(
        p(b("Engineer"), br(), "Wrote the ledger", br(), "Kept the build"), *OLD
    ),
    "lines, breaks at the start of a run": lambda: document(
        p(
            b("Engineer"),
            run(Xml("<w:br/><w:t>Wrote the ledger</w:t>")),
            run(Xml("<w:br/><w:t>Kept the build</w:t>")),
        ),
        *OLD,
    ),
}
# LibreOffice mistakes what is inserted first in a control
BEGINS_WITH_BULLET = {"bullets in a control", "a control for each bullet"}
NO_COMMENT = {"text box", "old text box", "box in a table"}


def made(source: bytes, mode: Mode = "both", **options: object) -> bytes:
    options.setdefault("bullets", ["Wrote ", "Kept the build"])
    options.setdefault("before_bullets", ["Led nine"])
    return annotate(source, report(source, **options), mode=mode)  # type: ignore[arg-type]


def comment_texts(data: bytes) -> list[str]:
    root = root_of(data, "word/comments.xml")
    return [
        "\n".join(
            "".join(each.text or "" for each in paragraph.iter(W + "t"))
            for paragraph in comment.iter(W + "p")
        )
        for comment in root
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout(layout: str) -> None:
    source = LAYOUTS[layout]()
    data = made(source)
    before, after = root_of(source), root_of(data)

    assert texts(reject_all(after)) == texts(reject_all(before))
    own_gone = without_comments(reject_all(after, "framer"))
    assert canonical(own_gone) == canonical(before)

    accepted = texts(accept_all(after))
    if layout.startswith("lines"):
        assert (
            accepted[0]
            == f"Engineerbr{SAFE}br{FILLED}brWrote the ledgerbrKept the build"
        )
        assert len(accepted) == len(texts(accept_all(before)))
    else:
        added = [each for each in accepted if each.endswith((SAFE, FILLED))]
        assert len(added) == 2
        rest = [each for each in accepted if each not in added]
        assert rest == texts(accept_all(before))
        first = next(n for n, each in enumerate(accepted) if "Wrote the" in each)
        if layout in BEGINS_WITH_BULLET:
            assert accepted[first + 1 : first + 3] == added
        else:
            assert accepted[first - 2 : first] == added

    (comment,) = comment_texts(data)
    assert comment.startswith(
        "About “Engineer” in the text box here:\n"
        if layout in NO_COMMENT
        else "Steps down in title, sure (0.93).\n"
    )
    assert f"If this move was your choice:\nRésumé bullet: {CHOSEN}" in comment
    assert SAFE not in comment
    assert "whom" not in comment
    check_numbers(data)
    check_order(after)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_second_run_gives_the_same_file(layout: str) -> None:
    source = LAYOUTS[layout]()
    data = made(source)
    assert made(data) == data
    # a reader that takes insertions as accepted gives framer's own bullet as the first
    lines = [each.text for each in read_document(data).lines]
    own = [SAFE[:20]] if any(SAFE in each for each in lines) else []
    assert made(data, bullets=[*own, "Wrote ", "Kept the build"]) == data


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("mode", ["comments", "changes"])
def test_each_mode_alone(layout: str, mode: Mode) -> None:
    source = LAYOUTS[layout]()
    data = made(source, mode)
    root = root_of(data)
    insertions = [*root.iter(W + "ins")]
    if mode == "comments":
        assert all(each.get(W + "author") != "framer" for each in insertions)
        assert texts(root) == texts(root_of(source))
        (comment,) = comment_texts(data)
        assert f"Safe as it stands:\nRésumé bullet: {SAFE}" in comment
        assert FILLED in comment
    else:
        assert "word/comments.xml" not in parts(data)
        assert not [*root.iter(W + "commentReference")]
        changed = {k for k, v in parts(data).items() if v != parts(source).get(k)}
        assert changed == {"word/document.xml"}


def check_numbers(data: bytes) -> None:
    """No two marks share a number, and every comment has its anchor."""
    root = root_of(data)
    kinds = ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange")
    revisions = [
        each.get(W + "id")
        for each in root.iter(*(W + kind for kind in kinds))
        if not [*each.iterancestors("{*}Fallback")]
    ]
    assert len(revisions) == len(set(revisions))
    if "word/comments.xml" not in parts(data):
        return
    comments = [each.get(W + "id") for each in root_of(data, "word/comments.xml")]
    assert len(comments) == len(set(comments))
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(each.get(W + "id") for each in root.iter(W + tag)) == sorted(
            comments
        )


_PPR = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct
autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing
mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap
outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
_RPR = """
ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline
shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position
sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout
specVanish oMath rPrChange
"""


def check_order(root: etree._Element) -> None:
    """Properties stand in the order of the schema."""
    for tag, order in (("pPr", _PPR.split()), ("rPr", _RPR.split())):
        for each in root.iter(W + tag):
            places = [order.index(etree.QName(child).localname) for child in each]
            assert places == sorted(places)
            assert len(places) == len(set(places))


# --- what stays ---------------------------------------------------------------------


def test_untouched_parts_keep_their_bytes() -> None:
    source = document(
        *NEW,
        *OLD,
        headers={"default": ["Jane"]},
        extra={
            "word/media/image1.png": b"\x89PNG not really",
            "docProps/app.xml": "<a/>",
        },
    )
    before, after = parts(source), parts(made(source))
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    assert list(after)[: len(before)] == list(before)


def test_the_same_input_gives_the_same_bytes() -> None:
    source = document(*NEW, *OLD)
    assert made(source) == made(source)
    assert sha256(made(source)).digest() == sha256(made(source)).digest()
    assert b"2026-11-01T00:00:00Z" in parts(made(source))["word/document.xml"]


def test_processing_instructions_and_xml_comments_stay() -> None:
    source = parts(document(*NEW, *OLD))
    body = source["word/document.xml"].decode()
    source["word/document.xml"] = body.replace(
        "<w:body>", "<!-- kept --><?kept too?><w:body>"
    ).encode()
    data = made(pack(source))
    assert b"<!-- kept --><?kept too?>" in parts(data)["word/document.xml"]


def test_nothing_found_leaves_the_file_as_it_is() -> None:
    source = document(*NEW, *OLD)
    nothing = replace(report(source), moves=(), suggestions=())
    assert annotate(source, nothing) == source


def test_a_report_about_another_file_is_refused() -> None:
    source = document(*NEW, *OLD)
    with pytest.raises(OutputError, match="run framer again"):
        annotate(document(*NEW, *OLD, "more"), report(source))
    with pytest.raises(UnreadableDocument):
        annotate(b"%PDF", replace(report(source, checked=False)))


def test_a_file_without_list_of_contents_is_refused() -> None:
    source = document(*NEW, *OLD, leave_out=["[Content_Types].xml"])
    with pytest.raises(OutputError, match="list of contents"):
        made(source)
    assert texts(accept_all(root_of(made(source, "changes"))))[1] == SAFE


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("document", ".docx"),
        ("template", ".dotx"),
        ("document.macroEnabled", ".docm"),
        ("template.macroEnabledTemplate", ".dotm"),
    ],
)
def test_the_ending_that_word_expects(kind: str, expected: str) -> None:
    source = document(*NEW, *OLD, kind=kind)
    assert ending(source) == expected
    assert ending(made(source)) == expected


def test_missing_relations_are_made() -> None:
    source = document(*NEW, *OLD, leave_out=["word/_rels/document.xml.rels"])
    data = made(source)
    assert b"comments.xml" in parts(data)["word/_rels/document.xml.rels"]
    assert len(comment_texts(data)) == 1


# --- other people's remarks ---------------------------------------------------------

COMMENTS = (
    f'<w:comments xmlns:w="{W[1:-1]}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">{}</w:comments>'
)
THEIRS = (
    '<w:comment w:id="1" w:author="Ann"><w:p><w:r><w:t>Hm</w:t></w:r></w:p></w:comment>'
)


LISTED = (
    '<Override PartName="/word/comments.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'
)


def with_comments(*blocks: Xml) -> bytes:
    source = document(
        p(
            Xml('<w:commentRangeStart w:id="1"/>'),
            "Jane",
            Xml(
                '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
            ),
        ),
        *blocks,
        relations=[("comments", "comments.xml")],
        extra={"word/comments.xml": COMMENTS.format(THEIRS)},
    )
    return edited(source, "</Types>", LISTED, "[Content_Types].xml")


def test_a_comments_part_that_is_not_listed_is_listed() -> None:
    source = edited(
        with_comments(*NEW, *OLD), LISTED, "</Types>", "[Content_Types].xml"
    )
    assert LISTED.encode() in parts(made(source))["[Content_Types].xml"]


def test_comments_of_others_stay() -> None:
    source = with_comments(*NEW, *OLD)
    data = made(source)
    first, second = comment_texts(data)
    assert first == "Hm"
    assert second.startswith("Steps down")
    check_numbers(data)
    before, after = parts(source), parts(data)
    assert before["[Content_Types].xml"] == after["[Content_Types].xml"]
    assert (
        before["word/_rels/document.xml.rels"] == after["word/_rels/document.xml.rels"]
    )
    theirs = root_of(data, "word/comments.xml")[0]
    assert etree.tostring(theirs, method="c14n") == etree.tostring(
        root_of(source, "word/comments.xml")[0], method="c14n"
    )


def test_python_docx_reads_every_comment_with_its_anchor(tmp_path) -> None:
    path = tmp_path / "out.docx"
    path.write_bytes(made(with_comments(*NEW, *OLD)))
    opened = docx.Document(str(path))
    assert [each.author for each in opened.comments] == ["Ann", "framer"]
    assert "Steps down in title" in next(
        each.text for each in opened.comments if each.author == "framer"
    )


def test_numbers_of_marks_in_other_parts_are_left_alone() -> None:
    source = document(
        *NEW,
        *OLD,
        headers={"default": [p(Xml('<w:ins w:id="2" w:author="A"/>'), "Jane")]},
    )
    numbers = {
        each.get(W + "id")
        for each in root_of(made(source)).iter(W + "ins", W + "commentReference")
    }
    assert "2" not in numbers


def test_a_bullet_before_which_a_mark_was_deleted_is_left_alone() -> None:
    source = document(
        HEAD,
        p("Wrote the ", mark_deleted=True),
        bullet("ledger"),
        *OLD,
    )
    data = made(source, bullets=["ledger"])
    assert texts(reject_all(root_of(data))) == texts(reject_all(root_of(source)))
    (comment,) = comment_texts(data)
    assert SAFE in comment


# --- the look of what is inserted ---------------------------------------------------


def inserted(data: bytes) -> list[etree._Element]:
    return [
        next(each.iterancestors(W + "p"))
        for each in root_of(data).iter(W + "ins")
        if each.getparent().tag == W + "p" and each.get(W + "author") == "framer"
    ]


def test_a_bullet_has_the_look_of_its_neighbour() -> None:
    neighbour = Xml(
        '<w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:pageBreakBefore/><w:numPr>'
        '<w:ilvl w:val="1"/><w:numId w:val="1"/><w:ins w:id="7" w:author="A"/>'
        '</w:numPr><w:spacing w:after="40"/><w:ind w:left="300"/><w:rPr>'
        '<w:ins w:id="8" w:author="A"/><w:sz w:val="18"/></w:rPr>'
        '<w:pPrChange w:id="9" w:author="A">'
        "<w:pPr/></w:pPrChange></w:pPr>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>Wrote</w:t></w:r>"
        '<w:r><w:rPr><w:rFonts w:ascii="Lora"/><w:sz w:val="21"/><w:u w:val="none"/>'
        '<w:rPrChange w:id="10" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'
        "<w:t> the ledger of the house</w:t></w:r></w:p>"
    )
    data = made(document(HEAD, neighbour, *OLD), bullets=["Wrote"])
    new = inserted(data)[1]
    properties = [etree.QName(each).localname for each in new[0]]
    assert properties == ["pStyle", "numPr", "spacing", "ind", "rPr"]
    assert [etree.QName(each).localname for each in new[0].find(W + "rPr")] == [
        "ins",
        "sz",
    ]
    runs = new.findall(f"{W}ins/{W}r")
    looks = [[etree.QName(x).localname for x in each[0]] for each in runs]
    assert looks == [
        ["rFonts", "sz", "u"],
        ["rFonts", "sz", "highlight", "u"],
        ["rFonts", "sz", "u"],
    ]
    assert [each[1].text for each in runs] == [
        "Cut costs by ",
        "[how much?]",
        " in the first year",
    ]


@pytest.mark.parametrize(
    ("neighbour", "sign"),
    [
        (p("•", tab(), "Wrote the ledger"), "•tab"),
        (p("• Wrote the ledger"), "• "),
        (p("\t- Wrote the ledger"), "tab- "),
        (p(sym("Symbol", "F0B7"), tab(), "Wrote the ledger"), "symtab"),
        (p(run("§", font="Wingdings"), " Wrote the ledger"), "§ "),
        (p("Wrote the ledger"), ""),
        (p("*Wrote the ledger*"), ""),
    ],
)
def test_a_typed_sign_is_typed_again(neighbour: Xml, sign: str) -> None:
    data = made(document(HEAD, neighbour, *OLD), bullets=["Wrote"])
    assert texts(accept_all(root_of(data)))[1] == sign + SAFE


def test_what_xml_cannot_hold_is_left_out() -> None:
    data = made(document(*NEW, *OLD), texts=["Ran \x0bthe & <shop>\x00"])
    assert "Ran the & <shop>" in texts(accept_all(root_of(data)))


# --- a role without bullets ---------------------------------------------------------

BARE = {
    "another paragraph follows": lambda: document(HEAD, *OLD),
    "last in the body": lambda: document(*OLD, HEAD),
    "last in a cell": lambda: document(table(row(cell("2019"), cell(HEAD))), *OLD),
    "before a table": lambda: document(*OLD, HEAD, table(row("a"))),
    "with a section break": lambda: document(
        p(b("Engineer"), ", Acme", section=SECTION), *OLD
    ),
    "no bullet anywhere": lambda: document("Manager, Birch", HEAD),
    "in a text box": lambda: document(p("Jane", text_box(HEAD)), *OLD),
    "in a control": lambda: document(sdt(HEAD), *OLD),
}


@pytest.mark.parametrize("layout", BARE)
def test_a_role_without_bullets(layout: str) -> None:
    source = BARE[layout]()
    some = [] if layout == "no bullet anywhere" else ["Led nine"]
    data = made(source, bullets=[], before_bullets=some)
    before, after = root_of(source), root_of(data)
    assert texts(reject_all(after)) == texts(before)
    rejected = without_comments(reject_all(after))
    assert canonical(rejected) == canonical(before)
    accepted = texts(accept_all(after))
    at = accepted.index(SAFE)
    assert accepted[at - 1].startswith("Engineer")
    assert accepted[at + 1] == FILLED
    if some:
        styles = [each.find(f"{W}pPr/{W}pStyle") for each in inserted(data)]
        assert {each.get(W + "val") for each in styles} == {"ListBullet"}
    check_numbers(data)
    check_order(after)
    assert made(data, bullets=[], before_bullets=some) == data


def test_a_heading_without_bullets_anywhere_is_commented_only() -> None:
    source = write("## Engineer\n## Manager")
    wanted = report(source)
    line = Line("Engineer", wanted.resume.positions[0].at, heading=2)
    placed = (PlacedLine(line, "title"),)
    wanted = replace(wanted, resume=replace(wanted.resume, placed=placed))
    data = annotate(source, wanted)
    assert inserted(data) == []
    assert SAFE in comment_texts(data)[0]


def test_a_paragraph_that_goes_on_with_another_role_is_commented_only() -> None:
    source = document(p("Engineer, Acme", br(), "Manager, Birch"))
    data = made(source, bullets=[], before_bullets=[])
    assert inserted(data) == []
    assert SAFE in comment_texts(data)[0]


def test_a_run_is_never_cut_in_two() -> None:
    words = Xml("<w:t>Engineer</w:t><w:br/><w:t>Wrote it</w:t><w:br/><w:t>Kept</w:t>")
    source = document(p(run(words)), *OLD)
    data = made(source, bullets=["Wrote it", "Kept"])
    assert inserted(data) == []
    assert SAFE in comment_texts(data)[0]
    rest = without_comments(root_of(data))
    assert canonical(rest) == canonical(root_of(source))


# --- where Word allows no comment ---------------------------------------------------


@pytest.mark.parametrize(
    ("source", "start", "line"),
    [
        (
            document("Jane Doe", *OLD, headers={"default": [*NEW]}),
            "About “Engineer” in the header:",
            "Jane Doe",
        ),
        (
            document("Jane Doe", *OLD, footers={"default": [*NEW]}),
            "About “Engineer” in the footer:",
            "Led nine people",
        ),
        (
            document(
                p("Jane Doe"), p("See", footnote_reference(2)), *OLD, footnotes={2: NEW}
            ),
            "About “Engineer” in the note to this line:",
            "See",
        ),
        (
            document(p("Jane Doe", text_box(table(row(cell(*NEW))))), *OLD),
            "About “Engineer” in the text box here:",
            "Jane Doe",
        ),
    ],
)
def test_the_nearest_line_of_the_body_says_which_is_meant(
    source: bytes, start: str, line: str
) -> None:
    data = made(source)
    root = root_of(data)
    (comment,) = comment_texts(data)
    assert comment.startswith(start + "\n")
    (reference,) = root.iter(W + "commentReference")
    paragraph = next(reference.iterancestors(W + "p"))
    assert not [*paragraph.iterancestors(W + "txbxContent")]
    own = [
        t.text
        for t in paragraph.iter(W + "t")
        if next(t.iterancestors(W + "p")) is paragraph
    ]
    assert "".join(own) == line


@pytest.mark.parametrize(
    "state",
    [
        "<w:text/>",
        '<w:lock w:val="sdtContentLocked"/>',
        '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>',
        "<w:showingPlcHdr/>",
    ],
)
def test_a_control_that_word_fills_is_left_alone(state: str) -> None:
    control = Xml(
        f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{''.join(NEW)}"
        "</w:sdtContent></w:sdt>"
    )
    source = document("Jane Doe", control, *OLD)
    data = made(source)
    assert inserted(data) == []
    (comment,) = comment_texts(data)
    assert comment.startswith("About “Engineer” in the form field near this line:")
    assert SAFE in comment
    control_after = next(root_of(data).iter(W + "sdt"))
    assert etree.tostring(control_after, method="c14n") == etree.tostring(
        next(root_of(source).iter(W + "sdt")), method="c14n"
    )


def test_a_comment_is_on_its_own_line_of_a_paragraph() -> None:
    source = document(
        p("Acme", br(), b("Engineer"), " (Go)", br(), "2019 - 2021"), *OLD
    )
    data = made(source, bullets=[])
    root = root_of(data)
    (start,) = root.iter(W + "commentRangeStart")
    (end,) = root.iter(W + "commentRangeEnd")
    between = []
    for each in start.itersiblings():
        if each is end:
            break
        between += [t.text for t in each.iter(W + "t")]
    assert between == ["Engineer", " (Go)"]


@pytest.mark.parametrize("layout", ["control", "paragraphs"])
def test_the_sign_of_a_comment_stands_first_in_a_control_only(layout: str) -> None:
    root = root_of(made(LAYOUTS[layout]()))
    (sign,) = root.iter(W + "commentReference")
    above = sign.getparent().getprevious()
    kind = "Start" if layout == "control" else "End"
    assert above.tag == f"{W}commentRange{kind}"


def test_a_summary_has_its_own_comment() -> None:
    source = document("Seasoned manager", *NEW, *OLD)
    data = made(source, summary="Seasoned")
    first, second = comment_texts(data)
    assert "Summary line" not in first
    assert second == (
        "For the move from Manager to Engineer the summary could say:\n"
        "Safe as it stands:\nSummary line: Engineer with people experience"
    )


# --- what the person made of it -----------------------------------------------------


def edited(data: bytes, old: str, new: str, part: str = "word/document.xml") -> bytes:
    every = dict(parts(data))
    assert old.encode() in every[part]
    every[part] = every[part].replace(old.encode(), new.encode(), 1)
    return pack(every)


def test_a_blank_that_was_filled_in_stays_and_is_not_asked_again() -> None:
    data = edited(made(document(*NEW, *OLD)), "[how much?]", "a fifth")
    again = made(data)
    accepted = texts(accept_all(root_of(again)))
    assert accepted.count("Cut costs by a fifth in the first year") == 1
    assert FILLED not in accepted
    assert accepted.count(SAFE) == 1


@pytest.mark.parametrize("layout", [each for each in LAYOUTS if each != "strict"])
def test_insertions_that_another_program_cut_up_are_replaced(layout: str) -> None:
    data = made(LAYOUTS[layout]())
    every = dict(parts(data))
    root = root_of(data)
    for insertion in list(root.iter(W + "ins")):
        if insertion.get(W + "author") != "framer":
            continue
        for each in list(insertion)[1:][::-1]:
            other = etree.Element(W + "ins", dict(insertion.attrib))
            insertion.addnext(other)
            other.append(each)
        for each in insertion.getparent().iter(W + "r"):
            each.attrib.pop(W + "rsidR", None)
    every["word/document.xml"] = etree.tostring(root)
    again = texts(accept_all(root_of(made(pack(every)))))
    assert again == texts(accept_all(root_of(data)))


def test_a_rewritten_bullet_stays() -> None:
    data = edited(made(document(*NEW, *OLD)), SAFE, "Back to Go, and happy")
    accepted = texts(accept_all(root_of(made(data))))
    assert accepted.count("Back to Go, and happy") == 1


def test_an_old_suggestion_gives_way_to_a_new_one() -> None:
    data = made(document(*NEW, *OLD))
    accepted = texts(accept_all(root_of(made(data, texts=["Wrote Go again"]))))
    assert "Wrote Go again" in accepted
    assert SAFE not in accepted
    assert FILLED not in accepted


def test_what_was_rejected_or_accepted_is_plain_text_again() -> None:
    source = document(*NEW, *OLD)
    data = made(source)
    rejected = dict(parts(data))
    rejected["word/document.xml"] = etree.tostring(reject_all(root_of(data)))
    assert texts(reject_all(root_of(made(pack(rejected))))) == texts(root_of(source))


EXTENDED = (
    '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    "{}</w15:commentsEx>"
)


def with_state(data: bytes, entries: str) -> bytes:
    every = dict(parts(data))
    comments = every["word/comments.xml"].decode()
    first = '<w:annotationRef/></w:r><w:r><w:rPr><w:sz w:val="20"/></w:rPr>'
    assert first in comments
    comments = comments.replace(
        'w:initials="f"><w:p>',
        'w:initials="f"><w:p '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
        'w14:paraId="0A0A0A0A">',
    )
    every["word/comments.xml"] = comments.encode()
    every["word/commentsExtended.xml"] = EXTENDED.format(entries).encode()
    links = every["word/_rels/document.xml.rels"].decode()
    every["word/_rels/document.xml.rels"] = links.replace(
        "</Relationships>",
        '<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2011/'
        'relationships/commentsExtended" Target="commentsExtended.xml"/>'
        "</Relationships>",
    ).encode()
    return pack(every)


@pytest.mark.parametrize(
    "entries",
    [
        '<w15:commentEx w15:paraId="0A0A0A0A" w15:done="1"/>',
        '<w15:commentEx w15:paraId="0A0A0A0A" w15:done="0"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A0A0A0A" w15:done="0"/>',
    ],
)
def test_a_comment_that_was_answered_stays_as_it_is(entries: str) -> None:
    data = with_state(made(document(*NEW, *OLD)), entries)
    again = made(data, texts=["Another text"])
    assert comment_texts(again) == comment_texts(data)
    check_numbers(again)


def test_a_comment_that_was_only_seen_is_replaced_with_its_state() -> None:
    entry = '<w15:commentEx w15:paraId="0A0A0A0A" w15:done="0"/>'
    data = with_state(made(document(*NEW, *OLD)), entry)
    again = made(data)
    assert len(comment_texts(again)) == 1
    assert b"0A0A0A0A" not in parts(again)["word/commentsExtended.xml"]


def test_a_move_on_text_moved_by_others() -> None:
    source = document(HEAD, p(move_to("Wrote the ledger")), *OLD)
    data = made(source, bullets=["Wrote the ledger"])
    assert texts(reject_all(root_of(data), "framer")) == texts(root_of(source))


def test_two_reports_in_one_file_share_no_number() -> None:
    source = document(*NEW, *OLD, styles=[style("Odd")])
    first = report(source, bullets=["Wrote"], before_bullets=["Led"])
    double: Report = replace(
        first,
        moves=(*first.moves, replace(first.moves[0], id="m2")),
        suggestions=(
            *first.suggestions,
            replace(first.suggestions[0], id="s99", move="m2", text="Second"),
        ),
    )
    data = annotate(source, double)
    accepted = texts(accept_all(root_of(data)))
    assert accepted[1:4] == [SAFE, FILLED, "Second"]
    assert len(comment_texts(data)) == 2
    check_numbers(data)


def test_a_suggestion_for_a_bullet_goes_before_it() -> None:
    source = document(*NEW, *OLD)
    first = report(source, bullets=["Wrote", "Kept"], texts=[SAFE])
    at = address(source, "Kept the build")
    moved = replace(first.suggestions[0], at=at)
    data = annotate(source, replace(first, suggestions=(moved,)))
    accepted = texts(accept_all(root_of(data)))
    assert accepted[accepted.index(SAFE) + 1].startswith("Kept the build")
    assert Bullet("x") not in first.resume.positions[0].bullets
    assert BLANK not in accepted
