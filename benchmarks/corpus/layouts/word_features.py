"""Things that Word itself puts around text: controls, changes, headers, columns."""

from __future__ import annotations

from benchmarks.corpus.elements import Piece, bold, gray, italic, make
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.sheet import Sheet

FAMILY = "word-features"


@layout("controls-blocks", FAMILY)
def controls_blocks(s: Sheet) -> None:
    """As in Word's own templates: every position is a block content control."""
    s.top()
    outer, s.flow = s.flow, s.flow.block_control("Heading")
    s.experience()
    s.flow = outer.block_control("Experience")
    for job in s.jobs:
        inner, s.flow = s.flow, s.flow.block_control("Position")
        s.p(s.when(job), style="Heading3", before=6, after=0)
        s.p(f"{job.title}, ", italic(job.employer), style="Heading2", before=0, after=2)
        s.bullets(job)
        s.flow = inner
    s.flow = outer
    s.end()


@layout("controls-inline", FAMILY)
def controls_inline(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(
            s.paper.control("title", bold(job.title)),
            " | ",
            s.paper.control("company", job.employer),
            " | ",
            s.paper.control("dates", s.when(job)),
            before=6,
            after=2,
        )
        s.bullets(job)
    s.end()


@layout("controls-rows", FAMILY)
def controls_rows(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    width = s.flow.width
    table = s.flow.table([width * 28 // 100, width * 72 // 100])
    for number, job in enumerate(s.jobs):
        left, right = table.row(control=number % 2 == 0, cell_control=number % 2 == 1)
        left.p(s.when(job))
        right.p(bold(job.title), after=0)
        right.p(job.employer, after=2)
        s.bullets(job, right)
    s.end()


@layout("tracked-changes", FAMILY)
def tracked_changes(s: Sheet) -> None:
    """Titles and bullets with pending changes: inserted words count, deleted don't."""
    s.top()
    s.experience()
    paper = s.paper
    for number, job in enumerate(s.jobs):
        head, _, tail = job.title.rpartition(" ")
        old = paper.change("del", bold("Assistant "))
        pieces: tuple[Piece, ...]
        if number == 0:
            pieces = (bold(head + " " if head else ""), paper.change("ins", bold(tail)))
        elif number == 1:
            pieces = (old, bold(job.title))
        else:
            pieces = (bold(job.title),)
        s.p(*pieces, "\t" + s.when(job), right_tab=True, before=6, after=0)
        s.p(italic(s.place(job)), after=2)
        s.bullets(job)
        if number == 0:
            text = paper.change("ins", "Trained six new colleagues in the team")
            s.flow.p(text, style="ListBullet", mark="ins", after=1)
            gone = paper.change("del", "Lead Auditor, Gone Ltd, Jan 2001 – May 2002")
            s.flow.p(gone, mark="del", after=1)
    s.end()


@layout("name-in-header", FAMILY)
def name_in_header(s: Sheet) -> None:
    header = s.paper.header()
    header.p(bold(s.person.name, size=18), after=0)
    header.p(gray(" | ".join(s.contact())))
    s.paper.footer().p(gray(f"{s.person.name} – page 1 of 2"), align="center")
    s.summary()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.employer), f" – {job.location}" if job.location else "", before=6)
        s.p(italic(job.title), "\t", s.when(job), right_tab=True, after=2)
        s.bullets(job)
    s.end()


@layout("two-text-columns", FAMILY)
def two_text_columns(s: Sheet) -> None:
    s.paper.columns(2)
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), before=6, after=0)
        s.p(job.employer, after=0)
        s.p(gray(s.when(job)), after=2)
        s.bullets(job)
    s.end()


@layout("links-and-fields", FAMILY)
def links_and_fields(s: Sheet) -> None:
    s.top()
    s.experience()
    paper = s.paper
    for number, job in enumerate(s.jobs):
        if number % 3 == 0:
            employer = paper.link("https://example.org/about", job.employer)
        elif number % 3 == 1:
            tag = {"uri": "urn:schemas-microsoft-com:office:smarttags"}
            employer = paper.wrapped("smartTag", job.employer, element="place", **tag)
        else:
            employer = paper.wrapped("fldSimple", job.employer, instr=" MERGEFIELD a ")
        s.p(bold(job.title), before=6, after=0)
        s.p(employer, "\t" + s.when(job), right_tab=True, after=2)
        s.bullets(job)
    s.end()


@layout("soft-breaks-and-pages", FAMILY)
def page_breaks(s: Sheet) -> None:
    """Page breaks between positions, soft hyphens in bullets, a comment anchor."""
    s.top()
    s.experience()
    for number, job in enumerate(s.jobs):
        if number in {2, 4}:
            run = make("r")
            run.append(make("br", type="page"))
            s.p(run)
        s.p(bold(s.place(job)), before=6, after=0)
        s.p(f"{job.title} | {s.when(job)}", after=2)
        s.items([line.replace("nn", "n\u00adn") for line in job.bullets])
    s.end()
