"""The HTML report in a real browser: axe-core, keyboard, phone, no request."""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import framer
from framer.model import Evidence, Item, Report, Suggestion
from framer.output import html
from tests.output.test_chart import HOSTILE, busy

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
TYPED = '12% <b>"more"</b> & growing'
CLEAN = HOSTILE.replace("\x0b", "").replace("\ud800", "")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"{CHROMIUM} is missing"),
    pytest.mark.skipif(shutil.which("node") is None, reason="node is missing"),
    pytest.mark.skipif(
        not (HERE / "node_modules" / "axe-core").is_dir(),
        reason="tests/browser/node_modules is missing: run npm ci in tests/browser",
    ),
]


def hostile() -> Report:
    """A report whose every text tries to break out of the page."""
    given = busy()
    jobs = tuple(
        replace(each, title=f"{each.title} {HOSTILE}", employer=HOSTILE)
        for each in given.resume.positions
    )
    resume = replace(
        given.resume,
        positions=jobs,
        source=f"{HOSTILE}.docx",
        notes=(HOSTILE,),
        unplaced=(Item(HOSTILE, "body/p[9]"),),
    )
    suggestion = Suggestion(
        id="s1",
        move="m-p6-p7",
        form="bullet",
        frame="step-down",
        condition=None,
        text=f"Cut [[what {HOSTILE}?]] by [[how much?]] {HOSTILE}",
        evidence=(Evidence(HOSTILE, f"body/{HOSTILE}"),),
        at="body/p7",
    )
    moves = tuple(replace(each, why=(HOSTILE,)) for each in given.moves)
    return replace(given, resume=resume, moves=moves, suggestions=(suggestion,))


@cache
def reports() -> dict[str, Report]:
    return {
        "sample": framer.analyse(SAMPLES / "marketing-manager.docx", as_of="2026-11"),
        "hostile": hostile(),
    }


def look(name: str, folder: Path) -> dict[str, Any]:
    page = folder / "report.html"
    page.write_text(html.render(reports()[name]), "utf-8")
    command = ["node", str(HERE / "look.mjs"), str(page)]
    if keep := os.environ.get("FRAMER_SCREENSHOTS"):
        shots = Path(keep) / name
        shots.mkdir(parents=True, exist_ok=True)
        command.append(str(shots))
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=300, check=False, cwd=HERE
    )
    assert result.returncode == 0, result.stderr
    return dict(json.loads(result.stdout))


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_the_report_in_a_browser(name, tmp_path):
    """One browser run a report; each step says what it holds."""
    seen = look(name, tmp_path)
    axe_finds_no_violation(seen)
    the_page_asks_for_nothing_and_breaks_nothing(seen)
    the_policy_stops_requests_and_foreign_scripts(seen)
    nothing_sticks_out_at_any_width(seen)
    the_keyboard_comes_to_the_skip_link_first(seen)
    copying_with_the_keyboard_gives_the_text(seen, reports()[name])
    blanks_fill_the_text_as_one_types(seen)
    without_scripts_the_texts_are_there_and_no_dead_button(seen, reports()[name])
    if name == "hostile":
        filled = seen["copied"]["filled"]
        assert filled["text"] == f"Cut {TYPED} by [[how much?]] {CLEAN}"
        assert filled["said"] == "Copied, with blanks still to fill: 1."


def axe_finds_no_violation(seen):
    assert seen["violations"] == []
    assert seen["rules"] > 20


def the_page_asks_for_nothing_and_breaks_nothing(seen):
    assert seen["requests"] == []
    assert seen["errors"] == []


def the_policy_stops_requests_and_foreign_scripts(seen):
    assert {"connect-src", "img-src", "script-src-elem"} <= set(seen["blocked"])
    assert seen["title"].startswith("Career report")


def nothing_sticks_out_at_any_width(seen):
    assert seen["overflow"] == []


def the_keyboard_comes_to_the_skip_link_first(seen):
    assert seen["first"] == "skip"


def copying_with_the_keyboard_gives_the_text(seen, report):
    first = report.suggestions[0].text.replace("\x0b", "").replace("\ud800", "")
    for way in ("plain", "fallback"):
        assert seen["copied"][way]["text"] == first
        assert seen["copied"][way]["said"].startswith("Copied")
        assert seen["copied"][way]["kept"], "the focus stays on the button"


def blanks_fill_the_text_as_one_types(seen):
    filled, emptied = seen["copied"]["filled"], seen["copied"]["emptied"]
    assert TYPED in filled["text"]
    assert TYPED not in emptied["text"]
    assert "blanks still to fill" in emptied["said"]


def without_scripts_the_texts_are_there_and_no_dead_button(seen, report):
    assert seen["withoutScript"] == {"buttons": 0, "texts": len(report.suggestions)}
