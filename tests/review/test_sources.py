"""What is found: files, folders, globs, lists, stores, and only what changed."""

import io
import os

import fsspec
import pytest

from framer.errors import InputError
from framer.review.batch import Order, review
from framer.review.sources import find_sources, listed, with_lists
from framer.review.work import Settings
from tests.review.people import resume


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sub").mkdir()
    for name in (
        "b.docx",
        "a.docx",
        "sub/c.DOCX",
        "sub/d.pdf",
        "~$a.docx",
        ".h.docx",
        "x.txt",
    ):
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


def names(found, folder):
    return [
        os.path.relpath(each.uri, folder).replace("\\", "/") for each in found.sources
    ]


def test_a_folder_is_searched_through_in_the_order_of_names(folder):
    found = find_sources([str(folder)])
    assert names(found, folder) == ["a.docx", "b.docx", "sub/c.DOCX", "sub/d.pdf"]
    assert found.passed_over == 1


def test_globs_lists_and_files_named_twice(folder):
    found = find_sources(
        [str(folder / "**" / "*.docx"), str(folder / "a.docx"), str(folder)]
    )
    assert names(found, folder)[:2] == ["a.docx", "b.docx"]
    assert len(found.sources) == 4
    assert listed("a.docx\n\nb c.docx\n") == ["a.docx", "b c.docx"]
    assert listed("a\nb.docx\0c.docx\0") == ["a\nb.docx", "c.docx"]
    assert with_lists(["x", "-"], io.StringIO("y\nz\n")) == ("x", "y", "z")
    with pytest.raises(InputError, match="such a name"):
        find_sources([str(folder / "*.none")])


def test_since_takes_only_what_changed(folder):
    os.utime(folder / "a.docx", (0, 0))
    assert "a.docx" not in names(
        find_sources([str(folder)], since="2020-01-01"), folder
    )
    with pytest.raises(InputError, match="not a day"):
        find_sources([str(folder)], since="last week")


def test_a_missing_file_is_a_row_not_a_stop(tmp_path):
    found = find_sources([str(tmp_path / "none.docx")])
    assert len(found.sources) == 1


def test_a_store_is_listed_and_read(tmp_path):
    place = tmp_path / "store"
    place.mkdir()
    for number in range(3):
        (place / f"{number}.docx").write_bytes(resume(name=f"Kim Person{number}"))
    (place / "x.txt").write_bytes(b"x")
    found = find_sources([f"local://{place}"])
    assert len(found.sources) == 3
    assert found.passed_over == 1
    assert all(each.uri.startswith("file://") and each.stamp for each in found.sources)
    order = Order(
        (f"local://{place}",),
        Settings("2026-11"),
        tmp_path / "out.csv",
        "csv",
        "now",
        jobs=1,
    )
    assert review(order).read == 3


def test_a_store_in_memory_is_listed_with_names_that_lead_back():
    system = fsspec.filesystem("memory")
    system.pipe_file("/cvs/a.docx", b"x")
    system.pipe_file("/cvs/deep/b.docx", b"y")
    found = find_sources(["memory://cvs"])
    assert [each.uri for each in found.sources] == [
        "memory:///cvs/a.docx",
        "memory:///cvs/deep/b.docx",
    ]
    assert [each.size for each in found.sources] == [1, 1]
    assert len(find_sources(["memory://cvs/*.docx"]).sources) == 1
    with pytest.raises(InputError, match="nothing"):
        find_sources(["memory://other"])


def test_an_unknown_kind_of_store_is_one_sentence():
    with pytest.raises(InputError, match="cannot be reached"):
        find_sources(["nosuch://bucket/x"])
