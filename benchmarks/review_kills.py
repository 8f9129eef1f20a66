"""Kills `framer review` again and again and compares the table with a clean run's.

    python -m benchmarks.review_kills /tmp/many --kills 10

The parent and, in turn, one of its workers are killed with SIGKILL at random points;
the same command then goes on. Linux only (it reads /proc).
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.review_speed import tree


def lines(journal: Path) -> int:
    """Count what is done."""
    return journal.read_bytes().count(b"\n") - 1 if journal.exists() else 0


def main() -> None:
    """Print what was killed, and whether the tables are the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as place:
        clean, target = Path(place) / "clean.csv", Path(place) / "killed.csv"
        journal = target.with_name(f"{target.name}.unfinished")
        command = [
            sys.executable, "-m", "framer", "review", str(options.folder), "--as-of",
            "2026-11", "--quiet", "-o",
        ]  # fmt: skip
        subprocess.run([*command, str(clean)], check=True)
        total = len(clean.read_bytes().splitlines()) - 1
        points = sorted(rng.sample(range(1, max(2, total * 9 // 10)), options.kills))
        process = subprocess.Popen([*command, str(target)])
        for number, point in enumerate(points):
            while lines(journal) < point and process.poll() is None:
                time.sleep(0.01)
            workers = [each for each in tree(process.pid) if each != process.pid]
            if number % 2 and workers:
                os.kill(rng.choice(workers), signal.SIGKILL)
                print(f"a worker killed with {lines(journal):,} done")
                continue
            process.kill()
            process.wait()
            print(f"the parent killed with {lines(journal):,} done")
            process = subprocess.Popen([*command, str(target)])
        if process.wait():
            raise SystemExit("the last run failed")
        same = clean.read_bytes() == target.read_bytes()
        print(f"{total:,} rows; the same as the clean run, byte for byte: {same}")


if __name__ == "__main__":
    main()
