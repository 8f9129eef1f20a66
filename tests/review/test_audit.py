"""The audit log and corrections: hashes and stable words, never résumé text."""

import hashlib
import json

import pytest

from framer.errors import InputError
from framer.review.batch import Order, review
from framer.review.corrections import load_corrections
from framer.review.work import Settings, review_document
from tests.review.people import resume

TEXT = """[[corrections]]
document = "{id}"
position = "p2"
field = "end"
value = "2019-01"
by = "candidate"

[[corrections]]
document = "{id}"
position = "p1"
field = "title"
value = "Head of Sales"
by = "reader"
"""


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    (place / "a.docx").write_bytes(resume())
    (place / "b.docx").write_bytes(b"broken")
    return place


def test_the_log_says_what_was_shown_and_holds_no_resume_text(folder, tmp_path):
    log = tmp_path / "log.jsonl"
    log.write_text('{"kept": 1}\n{"torn', "utf-8")
    order = Order(
        (str(folder),), Settings("2026-11"), None, "jsonl", "2026-11-22T10:00:00+00:00",
        log=log, jobs=1, user="kim",
    )  # fmt: skip
    review(order)
    kept, torn, first, second = log.read_text("utf-8").splitlines()
    assert (kept, torn) == ('{"kept": 1}', '{"torn')
    line = json.loads(first)
    assert line["document"] == hashlib.sha256(resume()).hexdigest()
    assert line["time"] == "2026-11-22T10:00:00+00:00"
    assert line["version"]
    assert len(line["knowledge"]) == 16
    assert line["user"] == "kim"
    assert len(line["moves"]) == 2
    assert all(each["spans"] and "confidence" in each for each in line["moves"])
    assert "misread" in line["questions"]
    assert json.loads(second)["status"] == "unreadable"
    for word in ("Salesman", "Norwick", "Whitlock", "Dana", "a.docx"):
        assert word not in first + second


def test_a_run_that_is_logged_again_adds_nothing(folder, tmp_path):
    log = tmp_path / "log.jsonl"
    order = Order(
        (str(folder),), Settings("2026-11"), None, "csv", "t", log=log, jobs=1
    )
    review(order)
    once = log.read_bytes()
    review(order)
    assert log.read_bytes() == once


def test_corrections_change_the_reading_and_are_logged(folder, tmp_path):
    digest = hashlib.sha256(resume()).hexdigest()
    file = tmp_path / "corrections.toml"
    file.write_text(TEXT.format(id=digest[:12]), "utf-8")
    settings = Settings("2026-11", corrections=load_corrections(file))
    found = review_document(resume(), settings)
    assert found.roles[0].title == "Head of Sales"
    assert found.roles[1].end == "2019-01"
    assert [(e.field, e.by) for e in found.corrected] == [
        ("end", "candidate"),
        ("title", "reader"),
    ]
    assert (
        found.changes[-1].direction
        != review_document(resume(), Settings("2026-11")).changes[-1].direction
    )
    assert review_document(b"x", settings).corrected == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"2019-01"', '"soon"', "not a date"),
        ('"candidate"', '"me"', "'me'"),
        ("position", "post", "unknown field"),
        ("{id}", "short", "too short"),
    ],
)
def test_wrong_corrections_are_one_sentence(tmp_path, old, new, said):
    file = tmp_path / "c.toml"
    file.write_text(TEXT.replace(old, new).replace("{id}", "a" * 12), "utf-8")
    with pytest.raises(InputError, match=said):
        load_corrections(file)
