"""Every sample reads as expected; none without a step back gets a word about one."""

import tomllib
from pathlib import Path

import pytest

import framer
from framer.output import json as json_form

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = sorted(SAMPLES.rglob("*.docx"))
WITHOUT = [path for path in FILES if path.parent.name == "no-step-back"]


def expected(path):
    return tomllib.loads(path.with_suffix(".expected.toml").read_text("utf-8"))


STEP_BACKS = [path for path in FILES if expected(path).get("step_backs")]


@pytest.fixture(scope="module")
def reports():
    return {path: framer.analyse(path, as_of="2026-11") for path in FILES}


def test_there_are_samples_of_both_kinds():
    assert len(STEP_BACKS) >= 6
    assert len(WITHOUT) >= 6
    assert len({expected(path)["layout"] for path in FILES}) >= 8


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_positions_read_as_expected(path, reports):
    wanted = expected(path)["position"]
    found = reports[path].resume.positions
    assert len(found) == len(wanted)
    for position, want in zip(found, wanted, strict=True):
        titles = {want["title"], *want.get("title_also", [])}
        assert position.title in titles
        assert (position.employer or "") == want.get("employer", "")
        assert str(position.start or "") == want.get("start", "")
        assert str(position.end or "") == want.get("end", "")
        assert position.current == want["current"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_moves_are_judged_as_expected(path, reports):
    report = reports[path]
    found = {(move.from_id, move.to_id): move for move in report.moves}
    wanted = expected(path)["move"]
    assert wanted
    for want in wanted:
        move = found[want["from"], want["to"]]
        allowed = {want["direction"], *want.get("also", [])}
        assert move.direction in allowed, move.why


@pytest.mark.parametrize("path", STEP_BACKS, ids=lambda path: path.stem)
def test_a_step_back_gets_both_sets_of_words(path, reports):
    report = reports[path]
    assert any(move.direction == "down" for move in report.moves)
    forms = {(each.form, each.condition) for each in report.suggestions}
    for form in ("bullet", "summary", "letter", "answer"):
        assert (form, None) in forms
        # a profile says who somebody is, not what was chosen
        assert (form, "chosen") in forms or form == "summary"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_forbidden_appears(path, reports):
    text = json_form.render(reports[path]).lower()
    suggestions = " ".join(each.text.lower() for each in reports[path].suggestions)
    assert text
    for word in expected(path).get("must_not_appear", []):
        assert word.lower() not in suggestions


@pytest.mark.parametrize("path", WITHOUT, ids=lambda path: path.stem)
def test_no_step_back_no_suggestion(path, reports):
    assert all(move.direction != "down" for move in reports[path].moves)
    assert reports[path].suggestions == ()
