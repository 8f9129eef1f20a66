"""Scores the reading of the strangers' résumés against what they really say.

    python -m benchmarks.strangers.score [--json] [--held] [--only NAME] [--totals]

Failures are listed for the open files only; the held files count in their own totals
and are listed by `--held`. Beside the fields it counts steps down: how many of the
careers that have none are told of one all the same, and how many with one are told so.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import unicodedata
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

import framer
from benchmarks.strangers.build import PEOPLE, Job, Stranger, build
from framer.model import PartialDate, Position

AS_OF = PartialDate(2026, 11)
FIELDS = ("title", "employer", "start", "end", "location", "whole")
_DASHES = re.compile("[\u2010-\u2015\u2212]")


@dataclass(frozen=True)
class Found:
    """One position as it was read, in the plain form that is compared."""

    title: str
    employer: str
    start: str
    end: str
    current: bool
    location: str


@dataclass
class FileScore:
    """The counts of one file, and its failures in words."""

    name: str
    held: bool
    counts: Counter[str]
    failures: list[str]
    steps: list[str]


def plain(text: str) -> str:
    """Fold case, dashes, quotes and blanks; drop punctuation at either end."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = _DASHES.sub("-", folded).replace("’", "'").replace("‘", "'")
    return " ".join(folded.split()).strip(" ,;:|-·•.")


def _date(date: PartialDate | None) -> str:
    if date is None:
        return ""
    if date.window is None:
        return str(date)
    return f"{date} {date.window[0]}-{date.window[1]}"


def found_of(position: Position) -> Found:
    """Give a position its plain form."""
    return Found(
        title=position.title or "",
        employer=position.employer or "",
        start=_date(position.start),
        end=_date(position.end),
        current=position.current,
        location=position.location or "",
    )


def _says(choices: tuple[str, ...], got: str) -> bool:
    if "*" in choices:
        return True
    if not choices:
        return not got
    return any(
        plain(each) == plain(got) or (each == "-" and not got) for each in choices
    )


def _when(choices: tuple[str, ...], got: str) -> bool:
    """Dates match to the letter; a season's year may carry any window."""
    if "*" in choices:
        return True
    if not choices:
        return not got
    return any(
        got == each
        or (each == "-" and not got)
        or (each.endswith(" season") and got[:4] == each[:4])
        for each in choices
    )


def right(job: Job, got: Found) -> dict[str, bool]:
    """Which fields of a position were read right."""
    out = {
        "title": _says(job.title, got.title),
        "employer": _says(job.employer, got.employer),
        "start": _when(job.start, got.start),
        "end": "*" in job.end
        or (job.current == got.current and _when(job.end, got.end)),
        "location": not job.location or _says(job.location, got.location),
    }
    out["whole"] = all(out[name] for name in ("title", "employer", "start", "end"))
    return out


def _likeness(job: Job, got: Found) -> float:
    fields = right(job, got)
    score = 3.0 * (bool(job.title) and fields["title"])
    score += 2.0 * (bool(job.employer) and fields["employer"])
    score += 1.5 * (bool(job.start) and fields["start"])
    score += 1.5 * (bool(job.end or job.current) and fields["end"])
    words = set(plain(" ".join(job.title)).split())
    words &= set(plain(f"{got.title} {got.employer}").split())
    return score + min(len(words), 4) * 0.2


def pairs(jobs: tuple[Job, ...], got: list[Found]) -> dict[int, int]:
    """Match what is expected with what was read, best likeness first."""
    ranked = sorted(
        (
            (-_likeness(job, each), abs(i - j), i, j)
            for i, job in enumerate(jobs)
            for j, each in enumerate(got)
        ),
    )
    out: dict[int, int] = {}
    for minus, _, i, j in ranked:
        if minus <= -1.5 and i not in out and j not in out.values():
            out[i] = j
    return out


def _shown(job: Job) -> str:
    cells = [" ~ ".join(each) or "-" for each in (job.title, job.employer, job.start)]
    cells.append("now" if job.current else " ~ ".join(job.end) or "-")
    cells.append(" ~ ".join(job.location) or "-")
    return " | ".join(cells)


def _got(got: Found) -> str:
    end = "now" if got.current else got.end or "-"
    cells = (got.title, got.employer, got.start, end, got.location)
    return " | ".join(each or "-" for each in cells)


def steps_down(positions: tuple[Position, ...]) -> list[str]:
    """Every move that is told to go down, in words."""
    titles = {each.id: each.title for each in positions}
    return [
        f"{titles[move.from_id]} -> {titles[move.to_id]}"
        for move in framer.find_moves(positions, as_of=AS_OF)
        if move.direction == "down"
    ]


def score(one: Stranger, got: list[Found], steps: list[str]) -> FileScore:
    """Count one file."""
    counts: Counter[str] = Counter()
    counts[f"steps {one.steps}"] += 1
    counts[f"steps {one.steps} told"] += bool(steps)
    failures: list[str] = []
    matched = pairs(one.jobs, got)
    for i, job in enumerate(one.jobs):
        j = matched.get(i)
        if job.maybe:
            continue
        counts["whole expected"] += 1
        named = {
            "title": job.title,
            "employer": job.employer,
            "start": job.start,
            "end": ("now",) if job.current else job.end,
            "location": job.location,
        }
        for name, value in named.items():
            counts[f"{name} expected"] += bool(value) and "-" not in value
        if j is None:
            failures.append(f"missed    {_shown(job)}")
            continue
        each = got[j]
        fields = right(job, each)
        read = asdict(each) | {"end": each.end or ("now" if each.current else "")}
        for name, value in named.items():
            if name == "location" and not value:
                continue
            counts[f"{name} got"] += bool(read[name])
            hit = fields[name] and bool(read[name]) and bool(value)
            counts[f"{name} right"] += hit
            # what may be left out is expected where it was read
            counts[f"{name} expected"] += hit and "-" in value
        counts["whole got"] += 1
        counts["whole right"] += fields["whole"]
        wrong = [name for name in FIELDS[:-1] if not fields[name]]
        if wrong:
            failures.append(f"expected  {_shown(job)}")
            failures.append(f"     got  {_got(each)}   <- {', '.join(wrong)}")
    for j, each in enumerate(got):
        if j not in matched.values():
            counts["whole got"] += 1
            for name in ("title", "employer", "start", "end"):
                said = getattr(each, name) or (name == "end" and each.current)
                counts[f"{name} got"] += bool(said)
            failures.append(f"made up   {_got(each)}")
    counts["files"] += 1
    wrong_file = any(not f.endswith("<- location") for f in failures if "<-" in f)
    wrong_file |= any(f.startswith(("missed", "made up")) for f in failures)
    counts["files right"] += not wrong_file
    if one.steps == "none":
        failures += [f"no step down, but told: {each}" for each in steps]
    return FileScore(one.name, one.held, counts, failures, steps)


def rates(counts: Counter[str]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each field."""
    out = {}
    for name in FIELDS:
        hit = counts[f"{name} right"]
        precision = hit / max(counts[f"{name} got"], 1)
        recall = hit / max(counts[f"{name} expected"], 1)
        both = 2 * precision * recall / max(precision + recall, 1e-9)
        out[name] = {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(both, 4),
        }
    return out


def measure(only: str = "", people: Path = PEOPLE) -> list[FileScore]:
    """Build every résumé, read it and score it."""
    out = []
    with tempfile.TemporaryDirectory() as folder:
        for one in build(Path(folder), people):
            if only and not one.name.startswith(only):
                continue
            resume = framer.read(Path(folder) / f"{one.name}.docx")
            found = [found_of(each) for each in resume.positions]
            out.append(score(one, found, steps_down(resume.positions)))
    return out


def _table(title: str, scores: list[FileScore]) -> str:
    counts: Counter[str] = sum((each.counts for each in scores), Counter())
    lines = [
        f"{title}: {counts['files']} files ({counts['files right']} without a fault), "
        f"{counts['whole expected']} positions",
        f"  {'':10}{'precision':>10}{'recall':>8}{'F1':>8}",
    ]
    for name, rate in rates(counts).items():
        row = "".join(
            f"{rate[key]:>{wide}.3f}"
            for key, wide in (("precision", 10), ("recall", 8), ("f1", 8))
        )
        lines.append(f"  {name:10}{row}")
    lines.append(
        f"  steps down told: in {counts['steps none told']} of {counts['steps none']} "
        f"careers without one, in {counts['steps some told']} of "
        f"{counts['steps some']} with one"
    )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--held", action="store_true", help="list the held files")
    parser.add_argument("--only", default="", metavar="NAME", help="begin of a name")
    parser.add_argument("--totals", action="store_true", help="no list of failures")
    parser.add_argument("--people", type=Path, default=PEOPLE, metavar="DIR")
    given = parser.parse_args()
    scores = measure(given.only, given.people)
    groups = {
        "open": [each for each in scores if not each.held],
        "held": [each for each in scores if each.held],
        "all": scores,
    }
    shown = [each for each in scores if given.held or given.only or not each.held]
    if given.json:
        sums = {
            name: sum((each.counts for each in group), Counter())
            for name, group in groups.items()
        }
        totals = {
            name: {"fields": rates(counts), "counts": dict(sorted(counts.items()))}
            for name, counts in sums.items()
        }
        files = {each.name: each.failures for each in shown}
        print(json.dumps({"totals": totals, "files": files}, ensure_ascii=False))
        return
    for each in [] if given.totals else shown:
        if each.failures:
            print(f"{each.name}\n  " + "\n  ".join(each.failures) + "\n")
    for name, group in groups.items():
        if group:
            print(_table(name, group))


if __name__ == "__main__":
    main()
