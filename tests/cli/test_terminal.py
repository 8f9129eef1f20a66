"""What a real terminal shows, and what a pipe gets."""

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from framer.cli import career

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

SAMPLES = Path(__file__).parents[2] / "samples"
SAMPLE = SAMPLES / "marketing-manager.docx"
LOOK = re.compile(r"\x1b\[[0-9;]*m")
LINES = set("━╸╺▸▲▼")


def on_terminal(*arguments, columns=100, **environment):
    """Run framer on a terminal of its own; give what was shown there."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
    usual = {"TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        [sys.executable, "-m", "framer", *map(str, arguments), "--as-of", "2026-11"],
        stdin=slave, stdout=slave, stderr=slave,
        env=kept | usual | environment,
    )  # fmt: skip
    os.close(slave)
    parts = []
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        parts.append(part)
    os.close(master)
    assert process.wait(timeout=60) == 0
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


def in_pipe(command, *arguments):
    result = CliRunner(env={"COLUMNS": "100"}).invoke(
        command, [*map(str, arguments), "--as-of", "2026-11"]
    )
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_terminal_gets_the_picture_and_looks():
    shown = on_terminal("timeline", SAMPLE)
    plain = LOOK.sub("", shown)
    assert "▼ step down" in plain
    assert set("━╸▸") < set(plain)
    assert "Halvorsen Home Brands" in plain
    assert max(map(len, plain.splitlines())) <= 100
    assert plain != shown


def test_a_pipe_gets_neither():
    text = in_pipe(career.timeline, SAMPLE)
    assert not LINES & set(text)
    assert "\x1b" not in text
    assert "Halvorsen Home Brands" in text


def test_without_colour_the_picture_stays():
    plain = on_terminal("timeline", SAMPLE, NO_COLOR="1")
    assert "\x1b" not in plain
    assert "▼ step down" in plain
    assert set("━╸▸") < set(plain)


@pytest.mark.parametrize(
    "environment", [{"PYTHONIOENCODING": "ascii"}, {"TERM": "linux"}]
)
def test_a_terminal_with_few_signs_gets_plain_ones(environment):
    shown = LOOK.sub("", on_terminal("timeline", SAMPLE, **environment))
    assert "v step down" in shown
    assert "====" in shown
    assert not LINES & set(shown)


def test_a_terminal_that_can_do_nothing_gets_the_table():
    shown = on_terminal("timeline", SAMPLE, TERM="dumb")
    assert not LINES & set(shown)
    assert "====" not in shown
    assert "\x1b" not in shown


def test_a_narrow_terminal_gets_the_table():
    shown = LOOK.sub("", on_terminal("timeline", SAMPLE, columns=50))
    assert not set("━╸▸") & set(shown)
    assert max(map(len, shown.splitlines())) <= 50


def test_suggest_shows_the_picture_then_findings_then_the_usual_words():
    shown = LOOK.sub("", on_terminal("suggest", SAMPLE))
    order = ["▼ step down", "steps down in title", "Safe as it stands",
             "If this move was your choice", "`--forms all` shows them"]  # fmt: skip
    places = [shown.index(each) for each in order]
    assert places == sorted(places)
    assert "Profile headline (" not in shown


def test_forms_on_request():
    one = in_pipe(career.suggest, SAMPLE, "--forms", "headline, follow-up")
    assert "Profile headline" in one
    assert "If they press" in one
    assert "Résumé bullet" not in one
    every = in_pipe(career.suggest, SAMPLE, "--forms", "all")
    assert "--forms" not in every
    whole = in_pipe(career.suggest, SAMPLE, "--format", "json")
    assert '"headline"' in whole
    few = in_pipe(career.suggest, SAMPLE, "--format", "json", "--forms", "bullet")
    assert '"headline"' not in few
    markdown = in_pipe(career.suggest, SAMPLE, "--format", "markdown")
    assert "**Profile headline**" in markdown


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--forms", "poem"], "poem: known are bullet, summary"),
        (["--forms", ","], "known are bullet"),
        (["--forms", "all", "-o", "x.docx"], "not for a Word file"),
        (["--format", "docx"], "needs -o"),
    ],
)
def test_what_cannot_be_asked_for(more, said):
    result = CliRunner().invoke(career.suggest, [str(SAMPLE), *more])
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
