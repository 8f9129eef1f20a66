"""Several titles under one employer."""

from __future__ import annotations

from benchmarks.corpus.elements import bold, gray, italic
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.people import by_employer, span
from benchmarks.corpus.sheet import Sheet

FAMILY = "several-titles"


@layout("banner-with-span", FAMILY, needs="groups")
def banner_with_span(s: Sheet) -> None:
    s.top()
    s.experience()
    for jobs in by_employer(s.jobs):
        whole = s.dates.print(span(jobs).start, span(jobs).end, s.person.language).text
        s.p(bold(s.place(jobs[0])), "\t" + whole, right_tab=True, before=8, after=0)
        for job in jobs:
            line = italic(job.title), ("\t" + s.when(job)) if len(jobs) > 1 else ""
            s.p(*line, right_tab=len(jobs) > 1, before=2, after=1)
            s.bullets(job)
    s.end()


@layout("banner-without-span", FAMILY, needs="groups")
def banner_without_span(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for jobs in by_employer(s.jobs):
        s.p(bold(jobs[0].employer, size=11.5), before=8, after=0)
        if jobs[0].location:
            s.p(gray(jobs[0].location), after=0)
        for job in jobs:
            s.p(bold(job.title), f" ({s.when(job).strip('()')})", before=3, after=1)
            s.bullets(job)
    s.end()


@layout("banner-one-line-titles", FAMILY, needs="groups")
def banner_one_line_titles(s: Sheet) -> None:
    """All titles stand over the bullets of all."""
    s.top()
    s.experience()
    for jobs in by_employer(s.jobs):
        s.p(bold(jobs[0].employer), f", {jobs[0].location}", before=8, after=0)
        for job in jobs:
            s.p(italic(job.title), "\t", s.when(job), right_tab=True, after=0)
        s.items([line for job in jobs for line in job.bullets])
    s.end()


@layout("banner-table", FAMILY, needs="groups")
def banner_table(s: Sheet) -> None:
    s.top()
    s.experience()
    width = s.flow.width
    table = s.flow.table([width * 25 // 100, width * 75 // 100], lines=True)
    for jobs in by_employer(s.jobs):
        (cell,) = table.row(spans=[2], shade="F2F2F2")
        cell.p(bold(s.place(jobs[0])), after=0)
        for job in jobs:
            left, right = table.row()
            left.p(s.when(job))
            right.p(bold(job.title), after=0)
            s.bullets(job, right)
    s.end()


@layout("banner-merged-cell", FAMILY, needs="groups")
def banner_merged_cell(s: Sheet) -> None:
    """The employer's cell goes down over the rows of all its titles."""
    s.top()
    s.experience()
    width = s.flow.width
    table = s.flow.table([width * 30 // 100, width * 45 // 100, width * 25 // 100])
    for jobs in by_employer(s.jobs):
        for number, job in enumerate(jobs):
            merge = "restart" if number == 0 else "continue"
            first, second, third = table.row(joined=[merge])
            if number == 0:
                first.p(bold(job.employer), after=0)
            second.p(bold(job.title), after=0)
            s.bullets(job, second)
            third.p(s.when(job), after=0)
    s.end()


@layout("promoted-from", FAMILY, languages=("en",), needs="groups")
def promoted_from(s: Sheet) -> None:
    """Earlier titles are told in a line below the later one, without dates."""
    s.top()
    s.experience()
    for jobs in by_employer(s.jobs):
        job = jobs[0]
        whole = s.dates.print(span(jobs).start, span(jobs).end)
        s.p(bold(job.title), "\t" + whole.text, right_tab=True, before=6, after=0)
        s.p(s.place(job), after=0)
        s.of(job).dates = whole
        if len(jobs) > 1:
            s.p(italic(f"Promoted from {jobs[1].title}"), after=2)
            for earlier in jobs[1:]:
                s.undated(earlier)
                s.of(earlier).optional = True
        s.bullets(job)
    s.end()


@layout("titles-first-in-banner", FAMILY, needs="groups")
def titles_first(s: Sheet) -> None:
    """The first title stands on the employer's line, later ones on their own."""
    s.plain_dates()
    s.top()
    s.experience()
    for jobs in by_employer(s.jobs):
        for number, job in enumerate(jobs):
            if number == 0:
                s.p(bold(job.employer), f" – {job.title}", before=8, after=0)
                s.p(gray(s.when(job)), after=1)
            else:
                s.p(italic(f"{job.title}, {s.when(job)}"), before=3, after=1)
            s.bullets(job)
    s.end()
