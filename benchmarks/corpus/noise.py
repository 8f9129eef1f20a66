"""What real files carry besides their words: odd blanks, cut runs, odd signs."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from docx.oxml.ns import qn

from benchmarks.corpus.elements import make
from benchmarks.corpus.paper import Paper
from benchmarks.corpus.people import Job, Person

KINDS = (
    "cut-runs", "hard-blanks", "curly", "ligatures", "double-blanks", "empty-lines",
    "trailing", "proof-marks", "hidden", "caps-titles", "caps-employers",
)  # fmt: skip


def choose(rng: random.Random) -> tuple[str, ...]:
    """Choose the kinds for one file; for two files in five there are none."""
    if rng.random() < 0.4:
        return ()
    return tuple(kind for kind in KINDS if rng.random() < 0.2)


def cutter(rng: random.Random) -> Callable[[str], Sequence[str]]:
    """Make a function that cuts words into runs, in the middle of a word at times."""

    def cut(text: str) -> Sequence[str]:
        if len(text) < 4 or rng.random() < 0.4:
            return [text]
        places = sorted(rng.sample(range(1, len(text)), rng.choice((1, 1, 2))))
        edges = [0, *places, len(text)]
        return [text[a:b] for a, b in pairwise(edges)]

    return cut


def _hard(text: str, rng: random.Random) -> str:
    return "".join(
        "\u00a0" if sign == " " and rng.random() < 0.4 else sign for sign in text
    )


def _double(text: str, rng: random.Random) -> str:
    return "".join("  " if s == " " and rng.random() < 0.25 else s for s in text)


def _ligatures(text: str) -> str:
    return text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")


def on_person(person: Person, kinds: Sequence[str], rng: random.Random) -> Person:
    """Give the person as it will stand on the paper under these kinds of noise."""

    def changed(text: str, *, ligatures: bool = False) -> str:
        if "curly" in kinds:
            text = text.replace("'", "’")
        if "ligatures" in kinds and ligatures:
            text = _ligatures(text)
        if "hard-blanks" in kinds:
            text = _hard(text, rng)
        if "double-blanks" in kinds:
            text = _double(text, rng)
        return text

    def job(each: Job) -> Job:
        title, employer = changed(each.title), changed(each.employer)
        if "caps-titles" in kinds:
            title = title.upper()
        if "caps-employers" in kinds:
            employer = employer.upper()
        bullets = tuple(changed(line, ligatures=True) for line in each.bullets)
        return replace(each, title=title, employer=employer, bullets=bullets)

    same = {each.employer: job(each).employer for each in person.jobs}
    jobs = [replace(job(each), employer=same[each.employer]) for each in person.jobs]
    return person.with_jobs(jobs)


def on_paper(paper: Paper, kinds: Sequence[str], rng: random.Random) -> None:
    """Put empty lines, trailing blanks, proof marks and hidden words into a file."""
    body = paper.document.element.body
    paragraphs = [p for p in body.iter(qn("w:p")) if p.find(qn("w:r")) is not None]
    for paragraph in paragraphs:
        has_box = next(paragraph.iter(qn("w:txbxContent")), None) is not None
        if "empty-lines" in kinds and rng.random() < 0.25:
            paragraph.addprevious(make("p"))
        if "trailing" in kinds and rng.random() < 0.3 and not has_box:
            run, text = make("r"), make("t")
            text.text = rng.choice((" ", "  ", "\u00a0"))
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(text)
            if rng.random() < 0.3:
                run.append(make("tab"))
            paragraph.append(run)
        if "proof-marks" in kinds and rng.random() < 0.4:
            first = paragraph.find(qn("w:r"))
            first.addprevious(make("proofErr", type="spellStart"))
            first.addnext(make("proofErr", type="spellEnd"))
    if "hidden" in kinds and paragraphs:
        paper.body.p("")
        hidden = copy.deepcopy(body[-2])
        run, look, text = make("r"), make("rPr"), make("t")
        look.append(make("vanish"))
        text.text = "Chief Keyword Officer, Hidden Words Ltd, Jan 2001 – Dec 2003"
        run.extend((look, text))
        hidden.append(run)
        rng.choice(paragraphs).addnext(hidden)
