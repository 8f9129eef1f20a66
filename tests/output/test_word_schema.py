"""Every element that framer puts into a Word file stands as the schema has it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from benchmarks.corpus.build import make, plan
from framer.framing.interviews import prepare
from framer.framing.letters import write_letter
from framer.framing.plans import make_plan
from framer.output import sheets
from framer.output.letter_word import letter_docx
from framer.output.sheet_word import sheet_docx
from framer.output.word import annotate
from framer.pipeline import analyse
from tests.builders import document
from tests.framing.reports import named
from tests.output import schema
from tests.output.revisions import W, parts, root_of
from tests.output.test_word import LAYOUTS, made

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.docx"))
AS_OF = "2026-11"
SEED, COUNT = 3, 30
OFFICE = shutil.which("soffice")


def comments_of(data):
    return root_of(data, "word/comments.xml") if "word/comments.xml" in parts(data) \
        else None  # fmt: skip


def assert_valid(source, data):
    """Nothing is wrong with the new file that was not wrong with the old one."""
    before, after = root_of(source), root_of(data)
    assert set(schema.broken(after)) <= set(schema.broken(before))
    assert set(schema.numbers_twice(after)) <= set(schema.numbers_twice(before))
    comments = comments_of(data)
    old = schema.anchors_broken(before, comments_of(source))
    assert set(schema.anchors_broken(after, comments)) <= set(old)
    if comments is not None:
        assert not schema.broken(comments)
    assert set(schema.package_broken(data)) <= set(schema.package_broken(source))


def annotated(source):
    return annotate(source, analyse(source, as_of=AS_OF))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples(path):
    source = path.read_bytes()
    data = annotated(source)
    assert not schema.broken(root_of(data))
    assert not schema.package_broken(data)
    assert_valid(source, data)
    again = annotated(data)
    assert again == data


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_of_the_builder(layout):
    source = LAYOUTS[layout]()
    data = made(source)
    assert data != source
    assert_valid(source, data)


def test_resumes_of_the_corpus():
    changed = 0
    for layout, person, seed in plan(SEED, COUNT):
        source = make(layout, person, seed).content
        data = annotated(source)
        changed += data != source
        assert_valid(source, data)
        assert annotated(data) == data, layout.name
    assert changed >= COUNT // 4


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_files_that_libreoffice_saved(tmp_path):
    (tmp_path / "first").mkdir()
    for name in ("marketing-manager", "growing-company", "web-developer"):
        source = next(each for each in SAMPLES if each.stem == name).read_bytes()
        (tmp_path / "first" / f"{name}.docx").write_bytes(source)
        (tmp_path / "first" / f"{name}-again.docx").write_bytes(annotated(source))
    resaved = resave(tmp_path / "first", tmp_path)
    assert len(resaved) == 6
    for path in resaved:
        source = path.read_bytes()
        data = annotated(source)
        assert data != source
        assert_valid(source, data)
        assert annotated(data) == data


def resave(folder, home):
    """Let LibreOffice open the files of a folder and save them as .docx."""
    subprocess.run(
        [
            OFFICE, "--headless", f"-env:UserInstallation=file://{home}/office",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", home / "second",
            *sorted(folder.glob("*.docx")),
        ],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return sorted((home / "second").glob("*.docx"))


def test_the_files_of_framers_own():
    report = named("nurse")
    for data in (
        letter_docx(write_letter(report)),
        sheet_docx(sheets.interview_blocks(prepare(report))),
        sheet_docx(sheets.plan_blocks(make_plan(report))),
    ):
        assert not schema.broken(root_of(data))
        assert not schema.broken(root_of(data, "word/styles.xml"))
        assert not schema.package_broken(data)


# --- the tables themselves find what is wrong ---------------------------------------


def part(xml):
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{xml}</w:body>')


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        ("<w:p><w:pPr><w:jc/><w:spacing/></w:pPr></w:p>", "order in pPr"),
        ("<w:p><w:pPr><w:sectPr/><w:rPr/></w:pPr></w:p>", "order in pPr"),
        ("<w:p><w:r><w:rPr><w:u/><w:highlight/></w:rPr></w:r></w:p>", "order in rPr"),
        ("<w:p><w:r><w:t/><w:rPr/></w:r></w:p>", "rPr is not first in r"),
        ("<w:p><w:r/><w:pPr/></w:p>", "pPr is not first in p"),
        ("<w:p><w:pPr><w:b/></w:pPr></w:p>", "b in pPr"),
        ('<w:p><w:ins w:id="1"><w:r/></w:ins></w:p>', "author missing on ins"),
        ('<w:p><w:ins w:id="1" w:author="f"/></w:p>', "an insertion of nothing"),
        ('<w:p><w:ins w:id="1" w:author="f"><w:t/></w:ins></w:p>', "t in ins"),
        ('<w:p><w:ins w:id="x" w:author="f"><w:r/></w:ins></w:p>', "number of ins"),
        ('<w:p><w:commentReference w:id="1"/></w:p>', "commentReference in p"),
        ("<w:p><w:commentRangeStart/></w:p>", "id missing on commentRangeStart"),
        ('<w:p><w:r w:rsidR="framer"/></w:p>', "rsidR of r"),
        ("<w:p><w:pPr><w:numPr><w:numId/><w:ilvl/></w:numPr></w:pPr></w:p>",
         "order in numPr"),
        ('<w:p><w:pPr><w:pPrChange w:id="1" w:author="f"><w:pPr><w:rPr/></w:pPr>'
         "</w:pPrChange></w:pPr></w:p>", "rPr in old pPr"),
    ],
)  # fmt: skip
def test_a_fault_is_found(xml, what):
    assert what in schema.broken(part(xml))


def test_a_fault_of_anchors_or_of_the_package_is_found():
    root = part('<w:p><w:commentRangeEnd w:id="1"/><w:commentRangeStart w:id="1"/>'
                '<w:r><w:commentReference w:id="1"/></w:r></w:p>')  # fmt: skip
    comments = part('<w:comment w:id="1"/>')
    assert schema.anchors_broken(root, comments) == ["comment 1 ends before it begins"]
    assert schema.anchors_broken(root, None) == ["anchor 1 without its comment"]
    assert schema.anchors_broken(part(""), comments)
    assert schema.package_broken(document("A", relations=[("comments", "gone.xml")]))
