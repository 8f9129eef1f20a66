"""Measures framer's speed as ratios, in one run, so that the machine's drift cancels.

    python -m benchmarks.speed [--runs 9] [--resume samples/marketing-manager.docx]

Cold rows run whole processes in turn (A B C A B C ...) and compare medians with
`python -c pass`, or with a process that only makes spaCy's blank English. Warm rows
time calls inside this process against unzip + lxml parse of the same file; the least of
several goes counts, as only that is the work itself.

What counts is processor time (user and system), which other programs on the machine
hardly change. Before it begins, framer's modules are compiled to bytecode and its
knowledge to tables, as installing does.
"""

from __future__ import annotations

import argparse
import compileall
import io
import os
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from benchmarks.word_pages import two_pages

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable
FIRST = b"steps down in title"
# children write and use bytecode, whatever is set here
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name != "PYTHONDONTWRITEBYTECODE"
}

Row = tuple[str, float, str]


def prepare() -> None:
    """Compile modules and knowledge, as installing does."""
    from framer.knowledge.ladders import keep_index  # noqa: PLC0415
    from framer.knowledge.loader import keep_tables  # noqa: PLC0415

    compileall.compile_dir(ROOT / "framer", quiet=1)
    keep_index()
    keep_tables()


def run(command: list[str], until: bytes = b"") -> float:
    """Give the processor time of one whole process, in seconds.

    Args:
        command: What to run.
        until: Words of its output at which it is stopped; none for its end.
    """
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, cwd=ROOT, env=ENVIRONMENT
    )
    assert process.stdout is not None
    seen = b""
    while chunk := os.read(process.stdout.fileno(), 65536):
        seen += chunk
        if until and until in seen:
            process.kill()
            break
    _, status, used = os.wait4(process.pid, 0)
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and not (until and until in seen):
        raise subprocess.CalledProcessError(process.returncode, command)
    return used.ru_utime + used.ru_stime


def medians(tasks: dict[str, Callable[[], float]], runs: int) -> dict[str, float]:
    """Run all tasks in turn, several times, and give each one's median."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for each in tasks.values():
        each()
    for _ in range(runs):
        for name, task in tasks.items():
            times[name].append(task())
    return {name: statistics.median(values) for name, values in times.items()}


def cold(resume: Path, runs: int) -> list[Row]:
    """Measure whole processes."""
    framer = [PYTHON, "-m", "framer"]
    blank = [PYTHON, "-c", "import spacy; spacy.blank('en')"]
    month = ["--as-of", "2026-11"]
    suggest = [*framer, "suggest", str(resume), *month]
    tasks = {
        "pass": lambda: run([PYTHON, "-c", "pass"]),
        "click": lambda: run([PYTHON, "-c", "import click"]),
        "help": lambda: run([*framer, "--help"]),
        "version": lambda: run([*framer, "--version"]),
        "timeline": lambda: run([*framer, "timeline", str(resume), *month]),
        "first": lambda: run(suggest, until=FIRST),
        "suggest": lambda: run(suggest),
        "blank": lambda: run(blank),
    }
    found = medians(tasks, runs)
    base, spacy = found["pass"], found["blank"]
    print(f"python -c pass: {base * 1000:.0f} ms; spaCy blank: {spacy * 1000:.0f} ms")
    return [
        ("python -c 'import click' / python -c pass", found["click"] / base, ""),
        ("framer --help / python -c pass", found["help"] / base, "≤ 5"),
        ("framer --version / python -c pass", found["version"] / base, "≤ 5"),
        ("cold timeline / python -c pass", found["timeline"] / base, "≤ 16"),
        ("first finding of suggest / python -c pass", found["first"] / base, "≤ 16"),
        ("cold suggest / spaCy blank English", found["suggest"] / spacy, "≤ 1.3"),
    ]


def least(call: Callable[[], object], goes: int) -> float:
    """Give the least processor time of a call, in seconds."""
    times = []
    for _ in range(goes):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)


def warm(name: str, data: bytes, runs: int) -> list[Row]:
    """Measure calls inside one process, with one file."""
    from framer.pipeline import analyse, find, read  # noqa: PLC0415
    from framer.reading.docx import read_document  # noqa: PLC0415

    def parse() -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            etree.fromstring(file.read("word/document.xml"))

    goes = 6 * runs
    base = least(parse, goes)
    lines = least(lambda: read_document(data), goes)
    positions = least(lambda: read(data), goes)
    moves = least(lambda: find(read(data), as_of="2026-11"), goes)
    every = least(lambda: analyse(data, as_of="2026-11"), runs)
    print(
        f"{name}: unzip + parse {base * 1000:.2f} ms, to lines {lines * 1000:.1f}, "
        f"to positions {positions * 1000:.1f}, to moves {moves * 1000:.1f} "
        f"({1 / moves:.0f} a second), with suggestions {every * 1000:.1f}"
    )
    return [
        (f"{name}: to rich lines / unzip + parse", lines / base, "≤ 2.5"),
        (f"{name}: to positions / unzip + parse", positions / base, "≤ 4"),
        (f"{name}: to moves / unzip + parse", moves / base, "≤ 5"),
        (f"{name}: with suggestions / unzip + parse", every / base, "≤ 20"),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument(
        "--resume", type=Path, default=ROOT / "samples" / "marketing-manager.docx"
    )
    options = parser.parse_args()
    prepare()
    rows = cold(options.resume, options.runs)
    rows += warm("the sample", options.resume.read_bytes(), options.runs)
    rows += warm("two pages as Word writes them", two_pages(), options.runs)
    print("\n| what | ratio | target |\n| --- | --- | --- |")
    for name, ratio, target in rows:
        print(f"| {name} | {ratio:.2f} | {target} |")


if __name__ == "__main__":
    main()
