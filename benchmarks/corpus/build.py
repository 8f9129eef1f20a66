"""Build the corpus: careers × layouts × ways of writing dates × noise.

Run it from the checkout's root, for instance
`python -m benchmarks.corpus.build --seed 1 --count 400 --out /tmp/corpus`. Every
`NAME.docx` has a `NAME.json` beside it with what a reader should find. The same seed
gives the same files.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.corpus import noise
from benchmarks.corpus.careers import careers
from benchmarks.corpus.dates import STYLES
from benchmarks.corpus.layouts import LAYOUTS, Layout, held
from benchmarks.corpus.paper import Paper
from benchmarks.corpus.people import Job, Person, by_employer
from benchmarks.corpus.sheet import BULLET_LOOKS, HEADING_LOOKS, Sheet

_FONTS = ("Calibri", "Arial", "Times New Roman", "Garamond", "Georgia", "Cambria")
_COLOURS = ("1F3864", "000000", "7B241C", "0B5345", "5B2C6F", "44546A")
_KIND_WORDS = {
    "contract": "Contract", "temporary": "Temporary", "part-time": "Part-time",
    "freelance": "Freelance", "acting": "Acting",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """A finished résumé and what a reader should find in it."""

    name: str
    content: bytes
    truth: dict[str, object]


def _fits(layout: Layout, person: Person) -> bool:
    if layout.languages and person.language not in layout.languages:
        return False
    if layout.needs == "groups":
        return any(len(group) > 1 for group in by_employer(person.jobs))
    if layout.needs == "breaks":
        return any(job.section == "break" for job in person.jobs)
    if layout.needs == "extra-sections":
        return any(job.section in {"volunteer", "military"} for job in person.jobs)
    return True


def _titled(job: Job, rng: random.Random) -> Job:
    """Say the kind of employment behind the title, at times."""
    word = _KIND_WORDS.get(job.kind)
    if word and rng.random() < 0.5:
        return replace(job, title=f"{job.title} ({word})")
    return job


def make(layout: Layout, person: Person, seed: str) -> Made:
    """Write one résumé; everything open is decided by the seed."""
    rng = random.Random(f"{seed} {layout.name} {person.id}")
    styles = [s for s in STYLES.values() if person.language == "en" or not s.only_en]
    common = [s for s in styles if s.id in {"short", "slash", "years", "full"}]
    style = rng.choice(common if rng.random() < 0.3 else styles)
    kinds = noise.choose(rng)
    if layout.needs != "breaks":
        person = person.with_jobs(j for j in person.jobs if j.section != "break")
    person = person.with_jobs(_titled(job, rng) for job in person.jobs)
    if rng.random() < 0.3:
        person = replace(person, headline=person.jobs[0].title)
    person = noise.on_person(person, kinds, rng)
    paper = Paper(
        font=rng.choice(_FONTS),
        size=rng.choice((9.5, 10, 10.5, 11)),
        accent=rng.choice(_COLOURS),
        split=noise.cutter(rng) if "cut-runs" in kinds else lambda text: [text],
    )
    sheet = Sheet(
        person,
        paper,
        dates=style,
        rng=rng,
        heading_look=rng.choice(HEADING_LOOKS),
        bullet_look=rng.choice(BULLET_LOOKS),
    )
    layout.draw(sheet)
    expected = sheet.expected()
    for each in expected:
        for word in (*_KIND_WORDS.values(), "Maternity Cover"):
            for title in list(each["titles"]):  # type: ignore[call-overload]
                bare = title.removesuffix(f" ({word})")
                bare = bare.removesuffix(f" ({word.upper()})")
                if bare not in each["titles"]:  # type: ignore[operator]
                    each["titles"].append(bare)  # type: ignore[attr-defined]
    noise.on_paper(paper, kinds, rng)
    kept = layout.held or held("career " + person.id)
    truth: dict[str, object] = {
        "layout": layout.name,
        "family": layout.family,
        "career": person.id,
        "language": person.language,
        "dates": style.id,
        "noise": list(kinds),
        "split": "held" if kept else "written",
        "positions": expected,
    }
    return Made(f"{layout.name}--{person.id}", paper.to_bytes(name=person.name), truth)


def plan(seed: int, count: int) -> list[tuple[Layout, Person, str]]:
    """Choose layouts in turn, and for each a career that fits it."""
    rng = random.Random(seed)
    people = list(careers().values())
    chosen = []
    names = sorted(LAYOUTS)
    for number in range(count):
        if number % len(names) == 0:
            rng.shuffle(names)
        layout = LAYOUTS[names[number % len(names)]]
        person = rng.choice([p for p in people if _fits(layout, p)])
        chosen.append((layout, person, f"{seed} {number}"))
    return chosen


def build(seed: int, count: int, out: Path) -> list[Path]:
    """Write the corpus to a folder and give the résumés' paths."""
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for number, (layout, person, key) in enumerate(plan(seed, count)):
        made = make(layout, person, key)
        path = out / f"{number:04d}-{made.name}.docx"
        path.write_bytes(made.content)
        text = json.dumps(made.truth, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
        written.append(path)
    return written


def main() -> None:
    """Build the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=4 * len(LAYOUTS))
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    paths = build(options.seed, options.count, options.out)
    print(f"{len(paths)} résumés in {options.out}")


if __name__ == "__main__":
    main()
