"""docs/articles.md: every point is there once, and every file that it names exists."""

import re
from pathlib import Path

import pytest

from framer.cli import cli

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "articles.md").read_text("utf-8")
ROWS = re.findall(r"^\| (S\d+) \| (.+?) \| (.+?) \|$", PAGE, re.M)
NAMED = sorted(set(re.findall(r"`([\w./-]+/[\w./-]+)`", PAGE)))
COMMANDS = sorted(set(re.findall(r"`framer ([a-z]+)`", PAGE)))


def test_every_point_has_one_row_with_an_answer():
    assert [code for code, _, _ in ROWS] == [f"S{n}" for n in range(1, 88)]
    assert all(len(point) > 10 and len(answer) > 3 for _, point, answer in ROWS)


@pytest.mark.parametrize("name", NAMED)
def test_every_named_file_exists(name):
    assert (ROOT / name).exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_named_command_exists(name):
    assert name in cli.commands


def test_every_code_that_a_frame_or_a_knowledge_file_names_is_explained():
    known = {code for code, _, _ in ROWS}
    files = [*ROOT.glob("templates/**/*.md"), *ROOT.glob("framer/knowledge/*.toml")]
    assert files
    for path in files:
        used = set(re.findall(r"\bS\d{1,2}\b", path.read_text("utf-8")))
        assert used - known <= {"S0"}, path
