"""The pages keep to what is there: links, commands, names of files."""

import re
from pathlib import Path

import pytest

from framer.cli import cli

ROOT = Path(__file__).parent.parent
DOCS = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS]
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
FOLDERS = "framer|templates|benchmarks|tests|samples|docs"
CODE_PATH = re.compile(rf"`((?:{FOLDERS})/[\w./-]+)`")


def test_there_are_pages():
    assert len(PAGES) > 6


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_named_files_exist(page):
    text = page.read_text("utf-8")
    for target in LINK.findall(text):
        assert (page.parent / target).exists(), target
    for path in CODE_PATH.findall(text):
        if "." in path or path.endswith("/"):
            assert (ROOT / path).exists(), path


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_has_help_and_is_in_the_readme(name):
    assert cli.commands[name].help
    assert f"framer {name}" in (ROOT / "README.md").read_text("utf-8")


def test_every_option_has_help():
    seen = 0
    for command in cli.commands.values():
        for parameter in command.params:
            if parameter.param_type_name == "option":
                seen += 1
                assert parameter.help, (command.name, parameter.name)
    assert seen > 10
