"""The list of commands: nothing is imported for it, and it names what is there."""

import subprocess
import sys

import pytest

from framer.cli import cli
from framer.cli.commands import COMMANDS


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_is_where_the_list_says(name):
    command = cli.commands[name]
    assert command.name == name
    assert command.help


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_line_of_help_fits_and_begins_as_the_command_does(name):
    line = COMMANDS[name][1]
    assert len(line) <= 60
    assert line.split()[0] == cli.commands[name].help.split()[0]


def test_help_imports_no_command():
    code = (
        "import sys; from framer.cli import cli;"
        "cli(['--help'], standalone_mode=False);"
        "print(sorted(each for each in sys.modules if each.startswith('framer.')))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = result.stdout.splitlines()[-1]
    assert "timeline" in result.stdout
    assert loaded == "['framer.cli', 'framer.cli.commands']"


def test_an_unknown_command_is_one_sentence():
    result = subprocess.run(
        [sys.executable, "-m", "framer", "nothing"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 2
    assert "nothing" in result.stderr
