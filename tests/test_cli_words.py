"""`ask`, `letter`, `interview`, `plan` and `check`, as a person meets them."""

import json
import shutil
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from framer.cli import words
from framer.errors import InputError, OutputError
from framer.framing.answers import load_answers
from framer.reading.docx import read_document

SAMPLES = Path(__file__).parent.parent / "samples"
AS_OF = ["--as-of", "2026-11"]


@pytest.fixture
def resume(tmp_path):
    return Path(shutil.copy(SAMPLES / "corporate-lawyer.docx", tmp_path / "me.docx"))


@pytest.fixture
def job(tmp_path):
    path = tmp_path / "ad.txt"
    path.write_text("General Counsel\n- Mergers and acquisitions\n- Litigation\n")
    return path


def run(command, *arguments, typed=None):
    return CliRunner().invoke(
        command, [*map(str, arguments), *AS_OF], input=typed, catch_exceptions=True
    )


def test_answers_are_kept_beside_the_resume_for_the_owner_only(resume):
    before = resume.read_bytes()
    result = run(words.ask, resume, typed="chosen\nskill\nto draft for people\n.\n")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    path = resume.with_name("me.answers.toml")
    said = next(iter(load_answers(path).moves.values()))
    assert (said.stance, said.gain) == ("chosen", "to draft for people")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert resume.read_bytes() == before
    again = run(words.ask, resume, typed=".\n")
    assert "whose decision" not in again.stderr


def test_the_end_of_the_input_keeps_what_was_answered(resume):
    result = run(words.ask, resume, typed="chosen\n")
    assert result.exit_code == 0, result.output
    path = resume.with_name("me.answers.toml")
    assert next(iter(load_answers(path).moves.values())).stance == "chosen"


def test_a_file_to_fill_in_is_written_without_a_question(resume):
    result = run(words.ask, resume, "--blank")
    assert result.exit_code == 0
    assert "1/" not in result.stderr
    load_answers(resume.with_name("me.answers.toml"))


def test_the_letter_goes_to_standard_output_and_notes_to_standard_error(resume, job):
    result = run(words.letter, resume, "--job", job)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Dear ")
    assert "Litigation" in result.stderr
    assert "Litigation" not in result.stdout
    assert "chose" not in result.stdout


def test_the_letter_as_a_word_file_is_not_overwritten(resume, job, tmp_path):
    target = tmp_path / "letter.docx"
    result = run(words.letter, resume, "--job", job, "-o", target)
    assert result.exit_code == 0, result.output
    assert read_document(target).lines[0].text.startswith("Dear ")
    again = run(words.letter, resume, "-o", target)
    assert isinstance(again.exception, OutputError)


@pytest.mark.parametrize("command", [words.letter, words.interview, words.plan])
def test_an_ending_that_is_not_for_it_is_refused(command, resume, tmp_path):
    result = run(command, resume, "-o", tmp_path / "x.json")
    assert result.exit_code == 2
    assert ".md" in result.stderr


def test_interview_and_plan_print_sheets(resume, job):
    sheet = run(words.interview, resume, "--job", job)
    assert "Likely questions" in sheet.stdout, sheet.output
    bare = run(words.plan)
    assert "Before the move" in bare.stdout, bare.output
    beside = run(words.plan, resume, "--job", job)
    assert "Litigation" in beside.stdout
    assert run(words.plan, "--job", job).exit_code == 2


def test_private_answers_are_printed_only_when_asked_for(resume):
    path = resume.with_name("me.answers.toml")
    path.write_text('[questions]\nwhy = "I am worn out"\n', "utf-8")
    assert "worn out" not in run(words.plan, resume).stdout
    assert "worn out" in run(words.plan, resume, "--private").stdout
    for command in (words.letter, words.interview):
        assert "worn out" not in run(command, resume).output


def test_check_ends_with_1_if_it_found_something(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Sadly I left.\n")
    found = run(words.check, path)
    assert found.exit_code == 1
    assert "letter.txt:1:1: warning N2" in found.stdout or "N2" in found.stdout
    assert run(words.check, path, "--exit-zero").exit_code == 0
    assert run(words.check, path, "--ignore", "N2").exit_code == 0
    unknown = run(words.check, path, "--ignore", "Z9")
    assert unknown.exit_code == 2


def test_check_beside_a_resume_in_every_form(resume, tmp_path):
    path = tmp_path / "letter.md"
    path.write_text("I led 400 people at Keystone Homes Alliance.\n")
    plain = run(words.check, path, "--resume", resume)
    assert "V1" in plain.stdout, plain.output
    data = run(words.check, path, "--resume", resume, "--format", "json")
    assert json.loads(data.stdout)["claims"]
    tree = json.loads(
        run(words.check, path, "--resume", resume, "--format", "sarif").stdout
    )
    assert tree["runs"][0]["results"]


def test_a_file_that_is_not_there_is_an_input_error(tmp_path, resume):
    assert isinstance(run(words.check, tmp_path / "gone.txt").exception, InputError)
    gone = run(words.letter, resume, "--job", tmp_path / "gone.txt")
    assert isinstance(gone.exception, InputError)
