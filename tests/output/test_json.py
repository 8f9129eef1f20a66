"""The JSON form keeps to its published schema, for every sample."""

import json
from pathlib import Path

import jsonschema
import pytest

import framer
from framer.output.json import json_schema, render

ROOT = Path(__file__).parent.parent.parent
FILES = sorted((ROOT / "samples").rglob("*.docx"))
SCHEMA = json.loads((ROOT / "docs" / "schema.json").read_text("utf-8"))


def test_the_published_schema_is_fresh():
    assert json_schema() == SCHEMA


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sample_keeps_to_the_schema(path):
    report = framer.analyse(path, as_of="2026-11")
    tree = json.loads(render(report))
    jsonschema.Draft202012Validator(SCHEMA).validate(tree)
    assert tree["schema"] == "framer/1"
    assert tree["as_of"] == "2026-11"
    ids = {each["id"] for each in tree["positions"]}
    for move in tree["moves"]:
        assert {move["from"], move["to"]} <= ids
    for each in tree["suggestions"]:
        assert each["evidence"]
        assert all(fact["at"] for fact in each["evidence"])
        assert len(each["blanks"]) == each["text"].count("[[")


def test_the_same_input_gives_the_same_bytes():
    path = FILES[0]
    assert render(framer.analyse(path, as_of="2026-11")) == render(
        framer.analyse(path.read_bytes(), as_of="2026-11")
    ).replace('"name": ""', f'"name": "{path.name}"')
