"""Writes the strangers' résumés as Word files, with what is expected of each.

python -m benchmarks.strangers.build --to DIR
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.strangers.paper import Paper

PEOPLE = Path(__file__).parent / "people"


@dataclass(frozen=True)
class Job:
    """What a careful reader finds; every field a choice of equally right readings.

    Attributes:
        title: Right readings of the title.
        employer: Right readings; empty where the résumé names none.
        start: `2019-03`, `2019` or `2019 window` for a season; empty for none.
        end: The same; empty for none or still going on.
        current: The job is still going on.
        location: Right readings; empty where it is not scored.
        maybe: Whether to list it is a matter of taste; it is never counted.
    """

    title: tuple[str, ...]
    employer: tuple[str, ...]
    start: tuple[str, ...]
    end: tuple[str, ...]
    current: bool
    location: tuple[str, ...] = ()
    maybe: bool = False


@dataclass(frozen=True)
class Stranger:
    """One résumé.

    Attributes:
        name: Name of the file without its ending.
        country: Whose customs it follows.
        steps: `none`, `some` or `open`: does the career go down anywhere?
        held: Kept back from whoever improves the reader.
        jobs: What is expected, in the résumé's order.
        markup: The words and the shape.
    """

    name: str
    country: str
    steps: str
    held: bool
    jobs: tuple[Job, ...] = ()
    markup: str = field(default="", repr=False)


def _choices(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(" ~ ") if each.strip())


def job_of(line: str) -> Job:
    """Read `> title | employer | start | end | place`, or the same after `?`."""
    cells = [each.strip() for each in line[1:].split("|")]
    cells += [""] * (5 - len(cells))
    title, employer, start, end, place = cells
    now = end == "now"
    return Job(
        title=_choices(title),
        employer=_choices(employer),
        start=_choices(start),
        end=() if now else _choices(end),
        current=now,
        location=_choices(place),
        maybe=line.startswith("?"),
    )


def stranger_of(path: Path) -> Stranger:
    """Read one file of `people`."""
    head, _, markup = path.read_text(encoding="utf-8").partition("\n---\n")
    lines = head.splitlines()
    facts = dict(
        line.split(": ", 1) for line in lines if not line.startswith((">", "?"))
    )
    return Stranger(
        name=path.stem,
        country=facts["country"],
        steps=facts["steps"],
        held=facts["held"] == "yes",
        jobs=tuple(job_of(line) for line in lines if line.startswith((">", "?"))),
        markup=markup,
    )


def strangers(people: Path = PEOPLE) -> tuple[Stranger, ...]:
    """All of a folder, in the order of their names."""
    return tuple(stranger_of(path) for path in sorted(people.glob("*.txt")))


def build(folder: Path, people: Path = PEOPLE) -> tuple[Stranger, ...]:
    """Write every résumé and `expected.json` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    everyone = strangers(people)
    expected = {}
    for one in everyone:
        Paper().write(one.markup, folder / f"{one.name}.docx")
        facts = asdict(one)
        del facts["markup"]
        expected[one.name] = facts
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(text + "\n", encoding="utf-8")
    return everyone


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    parser.add_argument("--people", type=Path, default=PEOPLE, metavar="DIR")
    given = parser.parse_args()
    print(f"{len(build(given.to, given.people))} résumés in {given.to}")


if __name__ == "__main__":
    main()
