"""The commands, as a person meets them: output, exit codes, one plain sentence."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "marketing-manager.docx"
QUIET = ROOT / "samples" / "no-step-back" / "investment-banker.docx"


def framer(*arguments, cwd=None):
    return subprocess.run(
        [sys.executable, "-m", "framer", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        timeout=120,
    )


def test_help_and_version():
    assert framer("--help").returncode == 0
    assert "0.1.0" in framer("--version").stdout


def test_suggest_on_the_terminal_shows_finding_words_and_sources():
    result = framer("suggest", SAMPLE, "--as-of", "2026-11")
    assert result.returncode == 0, result.stderr
    assert "steps down in title" in result.stdout
    assert "Safe as it stands" in result.stdout
    assert "If this move was your choice" in result.stdout
    assert "body/p[" in result.stdout
    assert result.stdout.index("steps down") < result.stdout.index("Safe as it stands")


def test_suggest_says_in_one_sentence_that_there_is_nothing():
    result = framer("suggest", QUIET, "--as-of", "2026-11")
    assert result.returncode == 0
    assert "No move down or sideways was found" in result.stdout
    assert "Analyst" in result.stdout


def test_json_and_markdown(tmp_path):
    data = framer("suggest", SAMPLE, "--format", "json", "--as-of", "2026-11")
    assert json.loads(data.stdout)["schema"] == "framer/1"
    target = tmp_path / "report.md"
    written = framer("suggest", SAMPLE, "-o", target, "--as-of", "2026-11")
    assert written.returncode == 0
    assert written.stdout == ""
    assert target.read_text("utf-8").startswith("# marketing-manager.docx")


def test_an_existing_output_is_kept_without_force(tmp_path):
    target = tmp_path / "report.json"
    target.write_text("mine", "utf-8")
    assert framer("suggest", SAMPLE, "-o", target).returncode == 2
    assert target.read_text("utf-8") == "mine"
    assert framer("suggest", SAMPLE, "-o", target, "--force").returncode == 0
    assert json.loads(target.read_text("utf-8"))


def test_an_unknown_ending_lists_the_known_ones(tmp_path):
    result = framer("suggest", SAMPLE, "-o", tmp_path / "report.pdf")
    assert result.returncode == 2
    assert ".json" in result.stderr
    assert not list(tmp_path.iterdir())


def test_timeline_explains_every_line():
    result = framer("timeline", SAMPLE, "--explain", "--as-of", "2026-11")
    assert result.returncode == 0, result.stderr
    assert "title" in result.stdout
    assert "bullet" in result.stdout


def test_compare_shows_the_words_that_decided():
    result = framer("compare", "Nurse Manager", "Staff Nurse, ICU")
    assert "steps down in title" in result.stdout
    assert "nurse manager" in result.stdout


def test_knowledge_lists_and_checks(tmp_path):
    assert "nursing" in framer("knowledge").stdout
    assert "staff nurse" in framer("knowledge", "--field", "nursing").stdout
    assert framer("knowledge", "--check", ROOT / "framer" / "knowledge").returncode == 0
    (tmp_path / "mine.toml").write_text('id = "mine"\n', "utf-8")
    wrong = framer("knowledge", "--check", tmp_path)
    assert wrong.returncode == 1
    assert "mine.toml:1" in wrong.stderr


def zipped(**parts):
    def make(path):
        with zipfile.ZipFile(path, "w") as file:
            for name, text in parts.items():
                file.writestr(name.replace("__", "/"), text)

    return make


BAD = {
    "missing": None,
    "folder": lambda path: path.mkdir(),
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_bytes(b"Just some words"),
    "pdf": lambda path: path.write_bytes(b"%PDF-1.7\n%..."),
    "rtf": lambda path: path.write_bytes(b"{\\rtf1 hello}"),
    "truncated": lambda path: path.write_bytes(SAMPLE.read_bytes()[:3000]),
    "no document": zipped(hello="world"),
    "spreadsheet": zipped(
        xl__workbook="<x/>",
        **{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"},
    ),
    "broken xml": zipped(**{"word/document.xml": "<w:document"}),
}


@pytest.mark.parametrize("name", BAD)
def test_an_unusable_file_gives_one_plain_sentence(tmp_path, name):
    path = tmp_path / "resume.docx"
    if BAD[name]:
        BAD[name](path)
    result = framer("suggest", path, "-o", tmp_path / "out.json")
    assert result.returncode == 2
    assert result.stdout == ""
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1
    assert "resume.docx" in lines[0]
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "out.json").exists()


def test_the_unusable_files_get_different_sentences(tmp_path):
    sentences = set()
    for name, make in BAD.items():
        folder = tmp_path / name.replace(" ", "-")
        folder.mkdir()
        path = folder / "resume.docx"
        if make:
            make(path)
        sentences.add(framer("timeline", path).stderr.strip())
    assert len(sentences) == len(BAD)


def test_timeline_never_imports_spacy_and_suggest_finds_before_it_does():
    code = (
        "import sys; sys.argv = ['framer', *{arguments!r}];"
        "from framer.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('spacy' in sys.modules, file=sys.stderr)"
    )
    for path, command in ((SAMPLE, "timeline"), (QUIET, "suggest")):
        result = subprocess.run(
            [sys.executable, "-c", code.format(arguments=[command, str(path)])],
            capture_output=True,
            text=True,
            check=True,
        )
        assert result.stderr.strip().endswith("False")


def test_the_resume_itself_is_never_changed(tmp_path):
    copy = tmp_path / "resume.docx"
    copy.write_bytes(SAMPLE.read_bytes())
    before = copy.stat().st_mtime_ns
    framer("suggest", copy)
    framer("suggest", copy, "-o", tmp_path / "out.md")
    assert copy.read_bytes() == SAMPLE.read_bytes()
    assert copy.stat().st_mtime_ns == before
    assert {each.name for each in tmp_path.iterdir()} == {"resume.docx", "out.md"}


def test_a_word_file_without_a_step_says_that_nothing_was_added(tmp_path):
    target = tmp_path / "out.docx"
    result = framer("suggest", QUIET, "-o", target, "--as-of", "2026-11")
    assert result.returncode == 0, result.stderr
    assert target.exists()
    assert "nothing was added" in result.stderr
