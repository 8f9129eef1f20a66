"""Measures framer's speed as ratios, in one run, so that the machine's drift cancels.

    python benchmarks/speed.py [--runs 9] [--resume samples/marketing-manager.docx]

Cold rows time whole processes in turn (A B C A B C ...) and compare medians with
`python -c pass`, or with a process that only makes spaCy's blank English. Warm rows
time calls inside this process against unzip + lxml parse of the same file.
"""

from __future__ import annotations

import argparse
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

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable
FIRST = b"steps down in title"


def run(command: list[str]) -> float:
    """Time one whole process, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
    return time.perf_counter() - start


def until(command: list[str], words: bytes) -> float:
    """Time a process until some words stand on its output."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    seen = b""
    taken = 0.0
    while chunk := os.read(process.stdout.fileno(), 65536):
        seen += chunk
        if words in seen and not taken:
            taken = time.perf_counter() - start
    process.wait()
    return taken or time.perf_counter() - start


def medians(tasks: dict[str, Callable[[], float]], runs: int) -> dict[str, float]:
    """Run all tasks in turn, several times, and give each one's median."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for each in tasks.values():
        each()
    for _ in range(runs):
        for name, task in tasks.items():
            times[name].append(task())
    return {name: statistics.median(values) for name, values in times.items()}


def cold(resume: Path, runs: int) -> list[tuple[str, float, str]]:
    """Measure whole processes."""
    framer = [PYTHON, "-m", "framer"]
    blank = [PYTHON, "-c", "import spacy; spacy.blank('en')"]
    month = ["--as-of", "2026-11"]
    tasks = {
        "pass": lambda: run([PYTHON, "-c", "pass"]),
        "help": lambda: run([*framer, "--help"]),
        "version": lambda: run([*framer, "--version"]),
        "timeline": lambda: run([*framer, "timeline", str(resume), *month]),
        "first": lambda: until([*framer, "suggest", str(resume), *month], FIRST),
        "suggest": lambda: run([*framer, "suggest", str(resume), *month]),
        "blank": lambda: run(blank),
    }
    found = medians(tasks, runs)
    base = found["pass"]
    return [
        ("framer --help / python -c pass", found["help"] / base, "≤ 5"),
        ("framer --version / python -c pass", found["version"] / base, "≤ 5"),
        ("cold timeline / python -c pass", found["timeline"] / base, "≤ 16"),
        ("first finding of suggest / python -c pass", found["first"] / base, "≤ 16"),
        (
            "cold suggest / spaCy blank English",
            found["suggest"] / found["blank"],
            "≤ 1.3",
        ),
    ]


def warm(resume: Path, runs: int) -> list[tuple[str, float, str]]:
    """Measure calls inside one process."""
    from framer.pipeline import analyse, find, read  # noqa: PLC0415
    from framer.reading.docx import read_document  # noqa: PLC0415

    data = resume.read_bytes()

    def parse() -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            etree.fromstring(file.read("word/document.xml"))

    def timed(call: Callable[[], object]) -> Callable[[], float]:
        def once() -> float:
            start = time.perf_counter()
            for _ in range(5):
                call()
            return (time.perf_counter() - start) / 5

        return once

    found = medians(
        {
            "parse": timed(parse),
            "lines": timed(lambda: read_document(data)),
            "positions": timed(lambda: read(data)),
            "moves": timed(lambda: find(read(data), as_of="2026-11")),
            "all": timed(lambda: analyse(data, as_of="2026-11")),
        },
        runs,
    )
    base = found["parse"]
    print(f"unzip + parse: {base * 1000:.2f} ms; all: {found['all'] * 1000:.1f} ms")
    return [
        ("file to rich lines / unzip + parse", found["lines"] / base, "≤ 2.5"),
        ("file to positions / unzip + parse", found["positions"] / base, "≤ 4"),
        ("file to moves / unzip + parse", found["moves"] / base, "≤ 5"),
        ("with all suggestions / unzip + parse", found["all"] / base, "≤ 20"),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument(
        "--resume", type=Path, default=ROOT / "samples" / "marketing-manager.docx"
    )
    options = parser.parse_args()
    rows = cold(options.resume, options.runs) + warm(options.resume, options.runs)
    print("| what | ratio | target |\n| --- | --- | --- |")
    for name, ratio, target in rows:
        print(f"| {name} | {ratio:.2f} | {target} |")


if __name__ == "__main__":
    main()
