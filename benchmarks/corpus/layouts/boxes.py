"""Text boxes beside the text, or around every position."""

from __future__ import annotations

from benchmarks.corpus.elements import bold, gray, italic
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.sheet import Sheet

FAMILY = "text-boxes"


@layout("side-bar-box", FAMILY)
def side_bar_box(s: Sheet) -> None:
    s.heading_look = "bold"
    s.top(align=None, summary=False)
    box = s.flow.box(width=2900, height=6200, side="right")
    outer, s.flow = s.flow, box
    if s.person.skills:
        s.heading(s.word("skills"))
        for skill in s.person.skills:
            s.p(skill, after=0)
    if s.person.languages:
        s.heading(s.word("languages"))
        for language in s.person.languages:
            s.p(language, after=0)
    if s.person.certifications:
        s.heading(s.word("certifications"))
        for line in s.person.certifications:
            s.p(line, after=0)
    s.flow = outer
    s.summary()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), f", {job.employer}", before=6, after=0)
        s.p(gray(s.when(job)), after=2)
        s.bullets(job)
    if s.person.education:
        s.heading(s.word("education"))
        s.education()


@layout("position-boxes", FAMILY)
def position_boxes(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        height = 900 + 420 * len(job.bullets)
        box = s.flow.box(width=s.flow.width - 100, height=height)
        box.p(bold(job.title), "\t" + s.when(job), right_tab=True, after=0)
        box.p(italic(s.place(job)), after=2)
        s.bullets(job, box)
    s.end()


@layout("heading-boxes", FAMILY)
def heading_boxes(s: Sheet) -> None:
    """Section names and the lines over the bullets in boxes, bullets in the text."""
    s.top()
    box = s.flow.box(width=s.flow.width - 100, height=420)
    box.p(bold(s.word("experience").upper()))
    for job in s.jobs:
        box = s.flow.box(width=s.flow.width - 100, height=700)
        box.p(bold(job.employer), after=0)
        box.p(f"{job.title}\t{s.when(job)}", right_tab=True, after=0)
        s.bullets(job)
    s.end()


@layout("main-box", FAMILY)
def main_box(s: Sheet) -> None:
    """The experience as a whole in a box, the rest in the text."""
    s.top()
    lines = sum(4 + len(job.bullets) for job in s.jobs)
    box = s.flow.box(width=s.flow.width - 100, height=600 + 330 * lines)
    outer, s.flow = s.flow, box
    s.experience()
    for job in s.jobs:
        s.p(gray(s.when(job)), before=6, after=0)
        s.p(bold(job.title), f" – {job.employer}", after=2)
        s.bullets(job)
    s.flow = outer
    s.end()
