from pathlib import Path

import pytest

from framer.output import view
from framer.output.word import annotate
from framer.pipeline import analyse
from tests.output.revisions import (
    W,
    canonical,
    parts,
    reject_all,
    root_of,
    texts,
    without_comments,
)

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.docx"))


def own_comments(data: bytes) -> int:
    if "word/comments.xml" not in parts(data):
        return 0
    root = root_of(data, "word/comments.xml")
    return sum(each.get(W + "author") == "framer" for each in root)


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 10


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_with_suggestions_in_it(path: Path) -> None:
    source = path.read_bytes()
    report = analyse(source, as_of="2026-11")
    data = annotate(source, report)
    before, after = root_of(source), root_of(data)
    assert texts(reject_all(after)) == texts(before)
    assert canonical(without_comments(reject_all(after))) == canonical(before)
    assert own_comments(data) >= len(view.findings(report))

    words = "".join(texts(after))
    for each in report.suggestions:
        if each.condition is not None:
            assert each.text not in words

    again = analyse(data, as_of="2026-11")
    assert again.moves == report.moves
    assert own_comments(annotate(data, again)) == own_comments(data)
