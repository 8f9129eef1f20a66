"""What PDF converters leave: every visual line a paragraph, a cell or a box."""

from __future__ import annotations

import textwrap

from benchmarks.corpus.elements import Piece, Run
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.sheet import Sheet

FAMILY = "converters"
Visual = list[tuple[Run, bool]]


def _lines(s: Sheet, *, width: int = 74, sign: str = "• ") -> Visual:
    """Give the résumé's visual lines; each with a mark for those with a right tab."""
    lines: Visual = [(Run(s.person.name, bold=True, size=18), False)]
    lines.append((Run(" | ".join(s.contact()), size=9), False))

    def heading(kind: str) -> None:
        words = Run(s.word(kind).upper(), bold=True, size=12)
        lines.append((words, False))

    def text(words: str, first: str = "", rest: str = "") -> None:
        for number, part in enumerate(textwrap.wrap(words, width)):
            lines.append((Run((rest if number else first) + part), False))

    heading("summary")
    text(s.person.summary)
    heading("experience")
    for job in s.jobs:
        lines.append((Run(f"{job.title}\t{s.when(job)}", bold=True), True))
        lines.append((Run(s.place(job), italic=True), False))
        for bullet in job.bullets:
            text(bullet, sign, "  ")
    heading("education")
    for line in s.person.education:
        text(line.replace(" | ", ", "))
    heading("skills")
    text(", ".join(s.person.skills))
    return lines


@layout("line-paragraphs", FAMILY)
def line_paragraphs(s: Sheet) -> None:
    for run, tab in _lines(s):
        s.p(run, right_tab=tab, after=0)


@layout("line-paragraphs-blanks", FAMILY)
def line_paragraphs_blanks(s: Sheet) -> None:
    """Dates stand behind a run of blanks instead of a tab."""
    for run, _tab in _lines(s, width=60, sign="\uf0b7 "):
        words = run.text.replace("\t", " " * 18)
        s.p(Run(words, bold=run.bold, size=run.size), after=0)


@layout("line-cells", FAMILY)
def line_cells(s: Sheet) -> None:
    width = s.flow.width
    table = s.flow.table([width * 70 // 100, width * 30 // 100])
    for run, tab in _lines(s):
        if tab:
            left, right = table.row()
            title, dates = run.text.split("\t", 1)
            left.p(Run(title, bold=True), after=0)
            right.p(Run(dates), after=0)
        else:
            (cell,) = table.row(spans=[2])
            cell.p(run, after=0)


@layout("line-boxes", FAMILY)
def line_boxes(s: Sheet) -> None:
    for run, tab in _lines(s):
        box = s.flow.box(width=s.flow.width - 60, height=300)
        box.p(run, right_tab=tab, after=0)


@layout("line-breaks-page", FAMILY)
def line_breaks_page(s: Sheet) -> None:
    """The whole page is one paragraph with a break after every line."""
    pieces: list[Piece] = []
    for run, _tab in _lines(s):
        pieces += [run, "\n"]
    s.p(*pieces[:-1], right_tab=True)
