"""Measures the judgement of levels against our own labels.

    python benchmarks/levels.py [--half written|held|later] [--errors --fields --speed]

Prints the confusion matrix, precision and recall of "down", the share of "unclear",
each field's confusion, and how often moves called with a confidence were right.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from framer.career.direction import compare_titles
from framer.career.moves import read_moves
from framer.career.titles import read_title
from framer.model import PartialDate, Position

HERE = Path(__file__).parent / "truth"
LABELS = ("up", "lateral", "down", "unclear")
# The rules of duties were written on these, before any were held back.
DUTIES = {"written": "duties.toml"}


@dataclass(frozen=True)
class Case:
    """One labelled comparison and what framer says of it."""

    field: str
    said: str
    truth: str
    confidence: float
    text: str


def pairs(half: str) -> Iterator[Case]:
    """Compare the labelled pairs of titles."""
    with (HERE / f"pairs-{half}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found = compare_titles(
                row["title_a"],
                row["title_b"],
                employer_a=row["employer_a"] or None,
                employer_b=row["employer_b"] or None,
            )
            text = (
                f"{row['title_a']} [{row['employer_a']}] -> {row['title_b']} "
                f"[{row['employer_b']}] ({row['note']}) {found.why}"
            )
            yield Case(
                row["field"], found.direction, row["direction"], found.confidence, text
            )


def careers(half: str) -> Iterator[Case]:
    """Read the labelled careers and compare their moves."""
    yield from moves_in(HERE / f"careers-{half}.toml")


def moves_in(path: Path) -> Iterator[Case]:
    """Read the labelled careers of one file and compare their moves."""
    tree = tomllib.loads(path.read_text("utf-8"))
    for career in tree["careers"]:
        positions = tuple(
            Position(
                title=each["title"],
                employer=each.get("employer") or None,
                start=each.get("start") or None,
                end=each.get("end") or None,
                current=not each.get("end"),
                bullets=tuple(each.get("bullets", ())),
                employment=_employment(each.get("employment", "")),
                id=str(number),
            )
            for number, each in enumerate(career["positions"])
        )
        found = read_moves(positions, as_of=PartialDate(2026, 11))
        said = {(move.from_id, move.to_id): move for move in found.moves}
        for label in career["moves"]:
            key = (str(label["from"]), str(label["to"]))
            move = said.get(key)
            before, after = (positions[int(each)] for each in key)
            kinds = move.kinds if move else None
            why = move.why if move else found.line.aside
            text = (
                f"{career['id']}: {before.title} [{before.employer}] -> {after.title} "
                f"[{after.employer}] kinds {label.get('kinds')} got {kinds} {why}"
            )
            direction = move.direction if move else "none"
            yield Case(
                career["field"],
                direction,
                label["direction"],
                move.confidence if move else 0.0,
                text,
            )


def _employment(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(value)
    return tuple(str(value).split(",")) if value else ()


def show(name: str, cases: list[Case], *, errors: bool) -> None:
    """Print one measurement."""
    table = Counter((each.truth, each.said) for each in cases)
    said_all = (*LABELS, "none")
    print(f"\n{name}: {len(cases)} cases (rows: label, columns: framer)\n")
    print("| | " + " | ".join(said_all) + " |")
    print("| --- |" + " --- |" * len(said_all))
    for truth in LABELS:
        row = " | ".join(str(table[truth, said]) for said in said_all)
        print(f"| {truth} | {row} |")
    for label in ("down", "lateral", "up"):
        right = table[label, label]
        called = sum(table[truth, label] for truth in LABELS)
        # A case that careful people leave open counts for precision, not for recall.
        labelled = sum(table[label, said] for said in said_all)
        precision, recall = right / max(1, called), right / max(1, labelled)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{label}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
        # What the labels leave open is no mistake here.
        settled = called - table["unclear", label]
        precision = right / max(1, settled)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"  of the settled: precision {precision:.3f}, F1 {f1:.3f}")
    unclear = sum(each.said in ("unclear", "none") for each in cases)
    print(
        f"up called down: {table['up', 'down']}; down called up: {table['down', 'up']}"
    )
    print(f"unclear: {unclear / max(1, len(cases)):.1%}")
    bands: dict[float, list[bool]] = defaultdict(list)
    for each in cases:
        if each.said in ("up", "lateral", "down"):
            bands[min(0.95, int(each.confidence * 20) / 20)].append(
                each.said == each.truth
            )
    print("calibration (called with -> were right):")
    for band, right in sorted(bands.items()):
        print(f"  {band:.2f}+ -> {sum(right) / len(right):.2f} of {len(right)}")
    if errors:
        for each in cases:
            if each.said != each.truth:
                print(
                    f"  [{each.field}] {each.truth} but said {each.said} "
                    f"{each.confidence}: {each.text}"
                )


def by_field(cases: list[Case]) -> None:
    """Print each field's confusion: right, and what was taken for what."""
    fields: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for each in cases:
        name = "between fields" if ">" in each.field else each.field
        fields[name][each.truth, each.said] += 1
    print("\n| field | cases | right | down called down | confusion (label > framer) |")
    print("| --- | --- | --- | --- | --- |")
    for field, table in sorted(fields.items()):
        count = sum(table.values())
        right = sum(table[label, label] for label in LABELS)
        downs = sum(table["down", said] for said in (*LABELS, "none"))
        wrong = ", ".join(
            f"{truth} > {said} {number}"
            for (truth, said), number in sorted(table.items())
            if truth != said
        )
        print(
            f"| {field} | {count} | {right / count:.0%} | "
            f"{table['down', 'down']} of {downs} | {wrong} |"
        )


SPEED = """
import time
begun = time.perf_counter()
import marisa_trie, msgspec, re
from framer.career import titles
from framer.knowledge import grammar, ladders
imported = time.perf_counter()
ladders.load_index()
grammar.grammar()
loaded = time.perf_counter()
titles.read_title("Senior Accountant")
first = time.perf_counter()
print((imported - begun) * 1000, (loaded - imported) * 1000, (first - loaded) * 1000)
"""


def speed() -> None:
    """Print how long loading takes in a new process, and reading a warm title."""
    runs = [
        [
            float(each)
            for each in subprocess.run(
                [sys.executable, "-c", SPEED],
                capture_output=True,
                text=True,
                check=True,
            ).stdout.split()
        ]
        for _ in range(5)
    ]
    imports, load, first = map(min, zip(*runs, strict=True))
    print(
        f"\nimports {imports:.1f} ms, loading all knowledge of titles {load:.1f} ms, "
    )
    print(f"first title {first:.1f} ms")
    with (HERE / "pairs-written.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    read_title("warm")
    fresh = [f"{row['title_a']} {place}" for place, row in enumerate(rows)]
    begun = time.perf_counter()
    for title in fresh:
        read_title(title)
    print(f"a title {(time.perf_counter() - begun) / len(fresh) * 1000:.3f} ms")


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--half", default="written", choices=["written", "held", "later"]
    )
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--fields", action="store_true")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    titles = list(pairs(options.half))
    show("pairs of titles", titles, errors=options.errors)
    whole: list[Case] = []
    if (HERE / f"careers-{options.half}.toml").exists():
        whole = list(careers(options.half))
        show("moves of careers", whole, errors=options.errors)
    settled = HERE / DUTIES.get(options.half, f"duties-{options.half}.toml")
    if settled.exists():
        duties = list(moves_in(settled))
        show("moves that the duties settle", duties, errors=options.errors)
    if options.fields:
        by_field([*titles, *whole])
    if options.speed:
        speed()


if __name__ == "__main__":
    main()
