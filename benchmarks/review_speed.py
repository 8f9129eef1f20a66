"""Measures `framer review`: rate, memory over the run, what a second worker brings.

    python -m benchmarks.corpus.build --seed 5 --count 10000 --out /tmp/many
    python -m benchmarks.review_speed /tmp/many

Every run is a process tree of its own that writes a CSV table without suggestion texts.
The memory is that of the whole tree (proportional, so that shared pages count once),
looked at several times a second. Rates are also given per second of processor time, as
other work on the machine lengthens only the clock's.
"""

from __future__ import annotations

import argparse
import contextlib
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock and of the processors, megabytes over time."""

    files: int
    seconds: float
    processor: float
    memory: list[float]

    def part(self, number: int) -> float:
        """Give the median memory in a tenth of the run, from 1."""
        size = max(1, len(self.memory) // 10)
        return statistics.median(self.memory[(number - 1) * size : number * size])


def tree(pid: int) -> list[int]:
    """List a process and everything below it."""
    found = [pid]
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += tree(int(child))
    return found


def megabytes(pid: int) -> float:
    """Give the proportional memory of a process tree."""
    total = 0
    for each in tree(pid):
        with contextlib.suppress(OSError, StopIteration):
            lines = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
            total += int(next(e for e in lines if e.startswith("Pss:")).split()[1])
    return total / 1024


def run(folder: Path, jobs: int) -> Run:
    """Review a folder once."""
    with tempfile.TemporaryDirectory() as place:
        target = Path(place) / "out.csv"
        command = [
            sys.executable, "-m", "framer", "review", str(folder), "-o", str(target),
            "--jobs", str(jobs), "--as-of", "2026-11", "--quiet",
        ]  # fmt: skip
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        process = subprocess.Popen(command)
        memory: list[float] = []
        over = threading.Event()

        def look() -> None:
            while not over.wait(0.25):
                memory.append(megabytes(process.pid))

        thread = threading.Thread(target=look)
        thread.start()
        process.wait()
        seconds = time.perf_counter() - start
        over.set()
        thread.join()
        if process.returncode:
            raise SystemExit("the review failed")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        with target.open("rb") as file:
            files = sum(1 for _ in file) - 1
        return Run(files, seconds, spent, memory)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    runs: dict[int, list[Run]] = {jobs: [] for jobs in options.jobs}
    print("| workers | files | seconds | a second | a processor second | MB, 2nd tenth "
          "| MB, last tenth | change |\n|" + " --- |" * 8)  # fmt: skip
    for _ in range(options.rounds):
        for jobs, done in runs.items():
            one = run(options.folder, jobs)
            done.append(one)
            second, last = one.part(2), one.part(10)
            print(
                f"| {jobs} | {one.files:,} | {one.seconds:.1f} "
                f"| {one.files / one.seconds:.0f} | {one.files / one.processor:.0f} "
                f"| {second:.0f} | {last:.0f} | {last / second - 1:+.1%} |",
                flush=True,
            )
    best = [min(each.seconds for each in done) for done in runs.values()]
    if len(best) > 1:
        names = f"{options.jobs[0]} to {options.jobs[1]}"
        print(f"\nspeed-up from {names}: {best[0] / best[1]:.2f}")


if __name__ == "__main__":
    main()
