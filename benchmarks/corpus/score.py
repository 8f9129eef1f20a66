"""Measure how well the corpus is read.

`python -m benchmarks.corpus.score FOLDER` reads every résumé of a built corpus and
prints precision, recall and F1 of title, employer, start, end and whole positions
(title, employer and both dates right), for each layout and each family. Words are
compared as they stand on the paper; only runs of blanks and ligatures are made alike.
"""

from __future__ import annotations

import argparse
import importlib
import json
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PARTS = ("title", "employer", "start", "end", "whole")
Read = Callable[[Path], Any]


@dataclass
class Tally:
    """Counts of values expected, found, and found right, for each part."""

    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    files: int = 0
    perfect: int = 0

    def add(self, other: Tally) -> None:
        """Add the counts of another tally."""
        self.expected += other.expected
        self.found += other.found
        self.right += other.right
        self.files += other.files
        self.perfect += other.perfect

    def score(self, part: str) -> tuple[float, float, float]:
        """Give precision, recall and F1 of a part."""
        right = self.right[part]
        precision = right / self.found[part] if self.found[part] else 1.0
        recall = right / self.expected[part] if self.expected[part] else 1.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def fold(text: str | None) -> str:
    """Make runs of blanks and ligatures alike; nothing else."""
    if not text:
        return ""
    for sign in "ﬀﬁﬂﬃﬄ":
        text = text.replace(sign, unicodedata.normalize("NFKC", sign))
    return " ".join(text.split())


def found_in(position: Any) -> dict[str, str]:
    """Give what was read of one position as plain words."""
    return {
        "title": fold(position.title),
        "employer": fold(position.employer),
        "client": fold(getattr(position, "client", None)),
        "start": str(position.start) if position.start else "",
        "end": "now" if position.current else str(position.end or ""),
    }


def wanted(truth: dict[str, Any]) -> dict[str, list[str]]:
    """Give what should be read of one position; each part may have several forms."""
    end = "now" if truth["current"] else truth["end"] or ""
    return {
        "title": [fold(title) for title in truth["titles"]],
        "employer": [fold(name) for name in truth["employers"]],
        "start": [truth["start"] or ""],
        "end": [end],
    }


def agree(want: dict[str, list[str]], got: dict[str, str]) -> set[str]:
    """Give the parts that are right, with `whole` if all are."""
    right = {p for p in ("title", "start", "end") if got[p] in want[p]}
    names = want["employer"]
    if (
        got["employer"] in names
        or (got["client"] and got["client"] in names)
        or (not names and not got["employer"])
    ):
        right.add("employer")
    return right | ({"whole"} if len(right) == 4 else set())


def pair(
    wants: list[dict[str, list[str]]], gots: list[dict[str, str]]
) -> list[tuple[int, int, set[str]]]:
    """Pair expected and found positions, those that agree most first."""
    weights = {"title": 4, "employer": 2, "start": 2, "end": 2, "whole": 1}
    options = []
    for i, want in enumerate(wants):
        for j, got in enumerate(gots):
            right = agree(want, got)
            given = {p for p in right if p == "whole" or got[p]}
            weight = sum(weights[part] for part in given)
            if weight:
                options.append((-weight, abs(i - j), i, j, right))
    options.sort(key=lambda option: option[:4])
    pairs, done_i, done_j = [], set[int](), set[int]()
    for _, _, i, j, right in options:
        if i not in done_i and j not in done_j:
            done_i.add(i)
            done_j.add(j)
            pairs.append((i, j, right))
    return pairs


def judge(truth: dict[str, Any], positions: Iterable[Any]) -> tuple[Tally, list[str]]:
    """Compare one résumé's positions with the truth.

    Returns:
        The counts, and a line on each position that is not right.
    """
    wants = [wanted(each) for each in truth["positions"]]
    optional = [each["optional"] for each in truth["positions"]]
    gots = [found_in(position) for position in positions]
    pairs = pair(wants, gots)
    tally, failures = Tally(files=1), []
    of_want, of_got = {i: (j, r) for i, j, r in pairs}, {j: i for i, j, _ in pairs}
    for i, want in enumerate(wants):
        if optional[i]:
            continue
        j, right = of_want.get(i, (None, set()))
        for part in ("title", "employer", "start", "end"):
            tally.expected[part] += bool(want[part] and want[part][0])
            tally.right[part] += part in right and bool(want[part] and want[part][0])
        tally.expected["whole"] += 1
        tally.right["whole"] += "whole" in right
        if "whole" not in right:
            asked = " | ".join(want[p][0] if want[p] else "-" for p in PARTS[:4])
            seen = "nothing" if j is None else " | ".join(gots[j][p] for p in PARTS[:4])
            failures.append(f"want {asked}\n     got  {seen}")
    for j, got in enumerate(gots):
        if j in of_got and optional[of_got[j]]:
            continue
        for part in ("title", "employer", "start", "end"):
            tally.found[part] += bool(got[part])
        if not got["employer"] and got["client"]:
            tally.found["employer"] += 1
        tally.found["whole"] += 1
        if j not in of_got:
            failures.append("extra " + " | ".join(got[p] for p in PARTS[:4]))
    tally.perfect = int(not failures)
    return tally, failures


def reader() -> Read:
    """Give framer's reader."""
    read: Read = importlib.import_module("framer.reading.resume").read
    return read


def _line(name: str, tally: Tally) -> str:
    cells = []
    for part in PARTS:
        precision, recall, f1 = tally.score(part)
        cells.append(f"{precision:5.2f} {recall:5.2f} {f1:5.3f}")
    return f"{name:36}{tally.files:4} {tally.perfect:4}  " + "   ".join(cells)


def main() -> None:
    """Read a corpus and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", choices=("written", "held", "all"), default="all")
    parser.add_argument("--layout", help="only files of layouts with this in the name")
    parser.add_argument("--by", default="layout", help="layout, dates, language, ...")
    parser.add_argument(
        "--show-failures", type=int, default=0, metavar="N",
        help="expected and found of N files; never of held ones",
    )  # fmt: skip
    options = parser.parse_args()
    read = reader()
    groups: dict[str, Tally] = defaultdict(Tally)
    families: dict[str, Tally] = defaultdict(Tally)
    total, shown, seconds = Tally(), 0, 0.0
    for path in sorted(options.folder.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        if options.split not in {"all", truth["split"]}:
            continue
        if options.layout and options.layout not in truth["layout"]:
            continue
        began = time.perf_counter()
        try:
            positions = read(path.with_suffix(".docx")).positions
            trouble = ""
        except Exception as error:  # a crash is a finding here
            positions, trouble = (), f"{type(error).__name__}: {error}"
        seconds += time.perf_counter() - began
        tally, failures = judge(truth, positions)
        keys = truth[options.by]
        for key in keys or ["none"] if isinstance(keys, list) else [keys]:
            groups[key].add(tally)
        families[truth["family"]].add(tally)
        total.add(tally)
        secret = truth["split"] == "held"
        if failures and shown < options.show_failures and not secret:
            shown += 1
            print(f"--- {path.stem} [{truth['dates']}; {', '.join(truth['noise'])}]")
            for failure in ([trouble] if trouble else []) + failures:
                print("    ", failure)
    head = "   ".join(f"{part:^17}" for part in PARTS)
    for title, table in (("by " + options.by, groups), ("by family", families)):
        print(f"\n{'':36}           {head}")
        print(f"{title:36}file good  " + "   ".join(["    P     R    F1"] * len(PARTS)))
        for name in sorted(table):
            print(_line(name, table[name]))
    print("\n" + _line("all", total))
    print(f"{1000 * seconds / max(1, total.files):.1f} ms a file")


if __name__ == "__main__":
    main()
