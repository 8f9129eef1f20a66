"""Make the sample résumés and what is expected of each again, from `source/*.toml`.

Run it from the checkout's root: `python -m samples.build [--out DIR]`. The same sources
give the same bytes.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from pathlib import Path

from benchmarks.corpus.dates import STYLES
from benchmarks.corpus.layouts import LAYOUTS
from benchmarks.corpus.paper import Paper
from benchmarks.corpus.people import Job, Person
from benchmarks.corpus.sheet import Sheet

HERE = Path(__file__).parent
_LISTS = ("skills", "education", "certifications", "languages")


def person_of(source: dict, name: str) -> Person:  # type: ignore[type-arg]
    """Turn the content of a source file into a person."""
    lists = {key: tuple(source.get(key, ())) for key in _LISTS}
    jobs = tuple(
        Job(**{**job, "bullets": tuple(job.get("bullets", ()))})
        for job in source["job"]
    )
    return Person(
        id=name,
        name=source["name"],
        country=source["country"],
        field="",
        city=source["city"],
        headline=source.get("headline", ""),
        summary=source.get("summary", ""),
        jobs=jobs,
        skills=lists["skills"],
        education=lists["education"],
        certifications=lists["certifications"],
        languages=lists["languages"],
    )


def make(path: Path) -> tuple[bytes, str]:
    """Make the résumé of a source file and the text of its `expected.toml`."""
    source = tomllib.loads(path.read_text(encoding="utf-8"))
    person = person_of(source, path.stem)
    paper = Paper(
        font=source.get("font", "Calibri"),
        size=source.get("size", 10.5),
        accent=source.get("accent", "1F3864"),
    )
    sheet = Sheet(
        person,
        paper,
        dates=STYLES[source["dates"]],
        rng=random.Random(path.stem),
        heading_look=source.get("heading_look", "line"),
        bullet_look=source.get("bullet_look", "word"),
    )
    LAYOUTS[source["layout"]].draw(sheet)
    return paper.to_bytes(name=person.name), _expected(path.stem, source, sheet)


def _quoted(text: object) -> str:
    words = str(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{words}"'


def _array(values: list[str]) -> str:
    return "[" + ", ".join(_quoted(value) for value in values) + "]"


def _expected(name: str, source: dict, sheet: Sheet) -> str:  # type: ignore[type-arg]
    lines = [
        "# Written by samples/build.py from samples/source; edit it there.",
        f"file = {_quoted(name + '.docx')}",
        f"layout = {_quoted(source['layout'])}",
        f"step_backs = {sum(m['direction'] == 'down' for m in source['move'])}",
        f"must_not_appear = {_array(source['must']['must_not_appear'])}",
    ]
    for number, job in enumerate(sheet.expected(), 1):
        lines += ["", "[[position]]", f'id = "p{number}"']
        for key in ("title", "employer", "start", "end"):
            if job[key]:
                lines.append(f"{key} = {_quoted(job[key])}")
        bare = str(job["title"]).removesuffix(" (Temporary)")
        if bare != job["title"]:
            lines.append(f"title_also = {_array([bare])}")
        lines.append(f"current = {str(job['current']).lower()}")
    for move in source["move"]:
        lines += ["", "[[move]]"]
        if "comment" in move:
            lines.append(f"# {move['comment']}")
        lines.append(f"from = {_quoted(move['from'])}")
        lines.append(f"to = {_quoted(move['to'])}")
        lines.append(f"direction = {_quoted(move['direction'])}")
        if "also" in move:
            lines.append(f"also = {_array(move['also'])}")
        lines.append(f"kinds = {_array(move['kinds'])}")
    return "\n".join(lines) + "\n"


def build(out: Path) -> list[Path]:
    """Write every sample below `out` and give the résumés' paths."""
    written = []
    for path in sorted((HERE / "source").rglob("*.toml")):
        folder = out / path.relative_to(HERE / "source").parent
        folder.mkdir(parents=True, exist_ok=True)
        content, expected = make(path)
        target = folder / f"{path.stem}.docx"
        target.write_bytes(content)
        target.with_suffix(".expected.toml").write_text(expected, encoding="utf-8")
        written.append(target)
    return written


def main() -> None:
    """Make the samples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to")
    for path in build(parser.parse_args().out):
        print(path)


if __name__ == "__main__":
    main()
