"""Measures how many titles of a list get a field and a level, and how long that takes.

    python benchmarks/coverage.py TITLES.tsv [--column title] [--where reported=1]

The list is any tab-separated file with a column of titles, for instance the reported
job titles of a public occupation database. No such list is part of the project.
"""

from __future__ import annotations

import argparse
import csv
import time
from pathlib import Path


def main() -> None:
    """Print the two shares and the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--column", default="title")
    parser.add_argument("--where", default="")
    options = parser.parse_args()
    name, _, value = options.where.partition("=")
    with options.file.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        titles = [row[options.column] for row in rows if not name or row[name] == value]

    start = time.process_time()
    from framer.knowledge.grammar import grammar  # noqa: PLC0415
    from framer.knowledge.ladders import load_index  # noqa: PLC0415

    load_index()
    grammar()
    loaded = time.process_time()
    from framer.career.titles import read_title  # noqa: PLC0415

    read_title("warm")
    begun = time.process_time()
    readings = [read_title(title).public for title in titles]
    done = time.process_time()
    count = max(1, len(titles))
    fields = sum(each.field is not None for each in readings)
    levels = sum(each.level is not None for each in readings)
    print(f"titles: {len(titles)}")
    print(f"field known: {fields / count:.1%}")
    print(f"level known: {levels / count:.1%}")
    print(f"loading the knowledge: {(loaded - start) * 1000:.0f} ms, with its imports")
    print(f"a title: {(done - begun) / count * 1000:.3f} ms")


if __name__ == "__main__":
    main()
