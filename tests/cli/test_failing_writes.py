"""A write that fails: one clear sentence, nothing half-written, for every output."""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import framer.cli

SAMPLES = Path(__file__).parents[2] / "samples"
AS_OF = ["--as-of", "2026-11"]
# every command that writes a file, with the option that names it
OUTPUTS = [
    *(("suggest", "-o", f"out.{end}") for end in ("docx", "html", "json", "md", "txt")),
    *(("timeline", "--chart", f"out.{end}") for end in ("svg", "png")),
    *(
        (command, "-o", f"out.{end}")
        for command in ("letter", "interview", "plan")
        for end in ("docx", "md")
    ),
    ("ask", "--answers", "out.toml"),
]
TABLES = ["csv", "jsonl", "xlsx", "parquet", "html"]
DISKS = {
    "full": (errno.ENOSPC, "the disk is full"),
    "read-only": (errno.EROFS, "can only be read"),
    "not mine": (errno.EACCES, "you may not write"),
}


@pytest.fixture
def resume(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    sample = SAMPLES / "marketing-manager.docx"
    return Path(shutil.copy(sample, tmp_path / "in" / "me.docx"))


def run(monkeypatch, capfd, *arguments):
    """Run the command as the shell does; give its exit code and what it said."""
    monkeypatch.setattr(sys, "argv", ["framer", *map(str, arguments), *AS_OF])
    with pytest.raises(SystemExit) as ended:
        framer.cli.main()
    return ended.value.code, capfd.readouterr().err.strip().splitlines()


def fails_with(code):
    def fail(*_arguments, **_options):
        raise OSError(code, "no", "secret")

    return fail


def arguments(output, resume, folder):
    command, option, name = output
    more = ["--blank"] if command == "ask" else []
    return command, resume, option, folder / name, *more


def left(folder):
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("disk", DISKS)
@pytest.mark.parametrize("output", OUTPUTS, ids=lambda each: f"{each[0]} {each[2]}")
def test_a_disk_that_says_no(resume, tmp_path, monkeypatch, capfd, output, disk):
    code, sentence = DISKS[disk]
    step = (os, "fsync") if disk == "full" else (tempfile, "mkstemp")
    monkeypatch.setattr(*step, fails_with(code))
    ended, said = run(monkeypatch, capfd, *arguments(output, resume, tmp_path / "out"))
    assert ended == 2
    assert len(said) == 1
    assert sentence in said[0]
    assert output[2] in said[0]
    assert left(tmp_path / "out") == []
    assert left(tmp_path / "in") == ["me.docx"]


@pytest.mark.parametrize("output", OUTPUTS[:-1], ids=lambda e: f"{e[0]} {e[2]}")
def test_what_is_there_stays_and_no_work_is_done(
    resume, tmp_path, monkeypatch, capfd, output
):
    target = tmp_path / "out" / output[2]
    target.write_bytes(b"mine")
    monkeypatch.setattr("framer.pipeline.read", None)  # it would fail
    ended, said = run(monkeypatch, capfd, *arguments(output, resume, tmp_path / "out"))
    assert ended == 2
    assert len(said) == 1
    assert "--force" in said[0]
    assert target.read_bytes() == b"mine"
    assert left(tmp_path / "out") == [output[2]]


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda each: f"{each[0]} {each[2]}")
def test_an_interrupted_write(resume, tmp_path, monkeypatch, capfd, output):
    def interrupt(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    ended, said = run(monkeypatch, capfd, *arguments(output, resume, tmp_path / "out"))
    assert ended == 130
    assert [each for each in said if each] == ["Stopped."]
    assert left(tmp_path / "out") == []


def test_of_two_outputs_both_or_none(resume, tmp_path, monkeypatch, capfd):
    page, picture = tmp_path / "out" / "x.html", tmp_path / "out" / "x.svg"
    page.write_text("mine")
    ended, said = run(
        monkeypatch, capfd, "suggest", resume, "-o", page, "--chart", picture
    )
    assert ended == 2
    assert "x.html" in said[0]
    assert left(tmp_path / "out") == ["x.html"]


@pytest.mark.parametrize("ending", TABLES)
def test_a_review_on_a_full_disk(resume, tmp_path, monkeypatch, capfd, ending):
    target = tmp_path / "out" / f"out.{ending}"
    monkeypatch.setattr(Path, "replace", fails_with(errno.ENOSPC))
    ended, said = run(
        monkeypatch, capfd, "review", resume, "-o", target, "--jobs", "1", "-q"
    )
    assert ended == 2
    assert len(said) == 1
    assert f"out.{ending} was not written" in said[0]
    # what was read is kept for the next run, and no half of the result
    assert left(tmp_path / "out") in ([], [f"out.{ending}.unfinished"])


def test_a_journal_on_a_full_disk(resume, tmp_path, monkeypatch, capfd):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr("framer.review.batch.review", full)
    ended, said = run(
        monkeypatch, capfd, "review", resume, "-o", tmp_path / "out" / "x.csv", "-q"
    )
    assert ended == 2
    assert said == ["framer: not finished: the disk is full; make room or name "
                    "another folder."]  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("command", ["timeline", "plan"])
def test_standard_output_that_is_full(resume, command):
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "framer", command, str(resume), *AS_OF],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=120,
        )  # fmt: skip
    assert ended.returncode == 2
    said = ended.stderr.strip().splitlines()
    assert len(said) == 1
    assert "Standard output was not written: the disk is full" in said[0]


def test_standard_output_that_is_closed_does_not_matter_to_a_file(resume, tmp_path):
    target = tmp_path / "out" / "x.json"
    words = [sys.executable, "-m", "framer", "suggest", str(resume), "-o", str(target)]
    ended = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *words, *AS_OF], check=False, timeout=120
    )
    assert ended.returncode == 0
    assert target.exists()
