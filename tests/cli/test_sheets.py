"""`interview`, `plan` and `letter` as files: endings, formats, the Word file."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from framer.cli import words
from framer.errors import OutputError
from framer.output.word_new import page_of
from framer.reading.docx import read_document

SAMPLES = Path(__file__).parents[2] / "samples"
COMMANDS = {
    "interview": words.interview,
    "plan": words.plan,
    "letter": words.letter,
}


@pytest.fixture
def resume(tmp_path):
    return Path(shutil.copy(SAMPLES / "corporate-lawyer.docx", tmp_path / "me.docx"))


def run(command, *arguments):
    return CliRunner().invoke(
        COMMANDS[command], [*map(str, arguments), "--as-of", "2026-11"]
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_a_word_file_on_the_paper_of_the_resume(command, resume, tmp_path):
    target = tmp_path / "sheet.docx"
    result = run(command, resume, "-o", target)
    assert result.exit_code == 0, result.output
    assert page_of(target.read_bytes()) == page_of(resume.read_bytes())
    assert len(read_document(target).lines) > 4


def test_the_interview_sheet_has_everything_and_names_places_in_words(resume, tmp_path):
    target = tmp_path / "sheet.docx"
    run("interview", resume, "-o", target)
    text = "\n".join(line.text for line in read_document(target).lines)
    for each in (
        "In 60 seconds",
        "In 15 seconds",
        "If they press",
        "To decline politely",
        "Likely questions",
        "[[",
        "(Senior Associate, bullet 3)",
        "(the heading of Associate)",
    ):
        assert each in text
    assert "body/p[" not in text


def test_a_plan_needs_no_resume(tmp_path):
    target = tmp_path / "plan.docx"
    assert run("plan", "-o", target).exit_code == 0
    assert read_document(target).lines[0].text == "Before the move"


@pytest.mark.parametrize("command", COMMANDS)
def test_formats_and_endings_agree_or_are_refused(command, resume, tmp_path):
    text = run(command, resume, "--format", "markdown")
    assert "## " in text.stdout
    target = tmp_path / "x.md"
    assert run(command, resume, "-o", target, "--format", "markdown").exit_code == 0
    assert target.read_text("utf-8") == text.stdout
    for more, said in (
        (["-o", tmp_path / "x.pdf"], ".docx, .md, .txt"),
        (["-o", tmp_path / "x.docm"], ".docx, .md, .txt"),
        (["-o", tmp_path / "y.md", "--format", "docx"], "do not agree"),
        (["--format", "docx"], "needs -o"),
        (["--format", "html"], "'terminal', 'markdown', 'docx'"),
    ):
        result = run(command, resume, *more)
        assert result.exit_code == 2
        assert said in result.stderr
    assert sorted(each.name for each in tmp_path.iterdir()) == ["me.docx", "x.md"]


@pytest.mark.parametrize("command", COMMANDS)
def test_an_existing_file_is_kept_without_force(command, resume, tmp_path):
    target = tmp_path / "sheet.docx"
    target.write_bytes(b"mine")
    assert isinstance(run(command, resume, "-o", target).exception, OutputError)
    assert target.read_bytes() == b"mine"
    assert run(command, resume, "-o", target, "--force").exit_code == 0
    assert target.read_bytes() != b"mine"
