"""Programs of others open what framer wrote and find every comment in it.

docs/notes/word-writing.md says on how many files they were tried.
"""

import io
from pathlib import Path

import docx2python
import mammoth
import openxml_audit
import pytest
from docx import Document

from framer.output.word import annotate
from framer.pipeline import analyse
from tests.output.revisions import W, parts, root_of

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.docx"))


@pytest.fixture(scope="module")
def files():
    """The samples with something to say: path, annotated, number of comments."""
    found = []
    for path in SAMPLES:
        data = annotate(path.read_bytes(), analyse(path, as_of="2026-11"))
        if "word/comments.xml" in parts(data):
            comments = root_of(data, "word/comments.xml")
            found.append((path, data, len(list(comments.iter(W + "comment")))))
    assert len(found) >= 6
    return found


def test_python_docx(files):
    for _, data, count in files:
        assert len(list(Document(io.BytesIO(data)).comments)) == count


def test_docx2python(files):
    for _, data, count in files:
        with docx2python.docx2python(io.BytesIO(data)) as found:
            assert len(found.comments) == count
            assert all(author == "framer" for _, author, _, _ in found.comments)


def test_mammoth(files):
    for _, data, count in files:
        page = mammoth.convert_to_html(
            io.BytesIO(data), style_map="comment-reference => sup"
        ).value
        assert page.count('id="comment-ref-') == count


def test_openxml_audit(files, tmp_path):
    def faults(path):
        found = openxml_audit.OpenXmlValidator().validate(str(path)).errors
        return {str(each.description) for each in found}

    for path, data, _ in files:
        (tmp_path / path.name).write_bytes(data)
        assert faults(tmp_path / path.name) <= faults(path)
