"""The tables: no formula, nothing to sort people by, the same rows in each format."""

import csv
import io
import json

import msgspec
import pytest
from openpyxl import load_workbook
from pyarrow import parquet

from framer.review.table import (
    COLUMNS,
    Row,
    about_lines,
    harmless,
    write_csv,
    write_jsonl,
    write_parquet,
    write_xlsx,
)
from framer.review.work import Settings, review_document
from tests.builders import write
from tests.review.people import resume

EVIL = (
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", " =1", "\t=1", "\r=1", "'=1",
    "＝1", "|calc", "%0A=1", '"=1', "\n=1", "\u00a0=1",
)  # fmt: skip


def rows(text=None):
    data = write(text) if text else resume()
    found = review_document(data, Settings("2026-11"))
    return [Row(1, "a.docx", found), Row(2, "=evil.docx", found)]


@pytest.mark.parametrize("text", EVIL)
def test_no_cell_starts_a_formula(text):
    cell = harmless(text)
    assert cell.startswith("'")
    assert "\n" not in cell
    assert "\r" not in cell


def test_ordinary_words_stay_as_they_are():
    for each in ("Buyer", "2019 – present", "", "C++", "a = b", "5% more", "×"):
        assert harmless(each) == each


def test_a_title_that_is_a_formula_harms_neither_csv_nor_workbook(tmp_path):
    text = """= Dana Whitlock
# Experience
**=HYPERLINK("http://x")**, +Tern Mills\tJan 2021 – Present
- -2+3 saved 20%
"""
    stream = io.StringIO()
    write_csv(rows(text), stream)
    for row in csv.reader(io.StringIO(stream.getvalue())):
        assert all(
            not each.lstrip(" '\t").startswith("=") or each[0] == "'" for each in row
        )
        assert all(each[:1] not in "=+-@" or not each for each in row)
    place = tmp_path / "out.xlsx"
    write_xlsx(rows(text), place)
    for sheet in load_workbook(place):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert not str(cell.value or "").startswith(("=", "+", "@"))


def test_every_format_has_the_same_rows(tmp_path):
    found = rows()
    stream = io.StringIO()
    write_csv(found, stream)
    as_csv = list(csv.DictReader(io.StringIO(stream.getvalue())))
    write_xlsx(found, tmp_path / "out.xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx")["Candidates"]
    names, *values = sheet.iter_rows(values_only=True)
    write_parquet(found, tmp_path / "out.parquet")
    table = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert tuple(names) == COLUMNS == tuple(as_csv[0])
    for number, row in enumerate(as_csv):
        assert list(row.values()) == [
            "" if e is None else str(e) for e in values[number]
        ]
        for name in ("timeline", "moves", "questions", "sha256"):
            assert row[name] == table[number][name]
    stream = io.StringIO()
    write_jsonl(found, stream)
    records = [json.loads(line)["candidate"] for line in stream.getvalue().splitlines()]
    assert [json.loads(row["record"]) for row in table] == records
    assert records[0]["schema"] == "framer-review/1"


def test_no_column_scores_ranks_or_counts_moves():
    for name in COLUMNS:
        for word in ("score", "rank", "fit", "percent", "down", "level", "risk"):
            assert word not in name
    record = msgspec.json.decode(msgspec.json.encode(rows()[0].candidate))
    assert "score" not in json.dumps(list(record))


def test_the_workbook_says_what_it_is_and_is_not(tmp_path):
    write_xlsx(rows(), tmp_path / "out.xlsx")
    about = load_workbook(tmp_path / "out.xlsx")["About"]
    assert [row[0] for row in about.iter_rows(values_only=True)] == about_lines()
    schema = parquet_about(tmp_path)
    assert "A person decides" in schema


def parquet_about(tmp_path):
    write_parquet(rows(), tmp_path / "out.parquet")
    return parquet.read_schema(tmp_path / "out.parquet").metadata[b"about"].decode()
