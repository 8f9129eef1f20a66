"""Positions in tables, and whole résumés in tables made for the look alone."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.corpus.elements import bold, gray, italic
from benchmarks.corpus.flow import Flow
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.people import Job
from benchmarks.corpus.sheet import Sheet

FAMILY = "tables"


def _share(s: Sheet, *parts: int) -> list[int]:
    return [s.flow.width * part // sum(parts) for part in parts]


def _job_in(s: Sheet, cell: Flow, job: Job) -> None:
    cell.p(bold(job.title), after=0)
    cell.p(italic(s.place(job)), after=2)
    s.bullets(job, cell)


@layout("dates-left-table", FAMILY)
def dates_left(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    table = s.flow.table(_share(s, 26, 74))
    for job in s.jobs:
        left, right = table.row()
        left.p(s.when(job))
        _job_in(s, right, job)
    s.end()


@layout("dates-right-table", FAMILY)
def dates_right(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    table = s.flow.table(_share(s, 75, 25))
    for job in s.jobs:
        left, right = table.row()
        left.p(bold(job.employer), f", {job.location}" if job.location else "", after=0)
        left.p(italic(job.title), after=2)
        s.bullets(job, left)
        right.p(s.when(job), align="right")
    s.end()


@layout("dates-employer-left-table", FAMILY)
def dates_employer_left(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    table = s.flow.table(_share(s, 32, 68))
    for job in s.jobs:
        left, right = table.row()
        left.p(bold(job.employer), after=0)
        left.p(job.location, after=0)
        left.p(gray(s.when(job)))
        right.p(bold(job.title), after=2)
        s.bullets(job, right)
    s.end()


@layout("job-table", FAMILY)
def job_table(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        table = s.flow.table(_share(s, 65, 35))
        left, right = table.row()
        left.p(bold(job.title), after=0)
        right.p(s.when(job), align="right", after=0)
        left, right = table.row()
        left.p(italic(job.employer), after=0)
        right.p(italic(job.location), align="right", after=0)
        (cell,) = table.row(spans=[2])
        s.bullets(job, cell)
        s.p("", after=0)
    s.end()


@layout("job-table-heading", FAMILY)
def job_table_heading(s: Sheet) -> None:
    """Only the lines over the bullets stand in a table, the bullets below it."""
    s.top()
    s.experience()
    for job in s.jobs:
        table = s.flow.table(_share(s, 70, 30))
        left, right = table.row()
        left.p(bold(job.employer), after=0)
        right.p(job.location, align="right", after=0)
        left, right = table.row()
        left.p(italic(job.title), after=0)
        right.p(italic(s.when(job)), align="right", after=0)
        s.bullets(job)
    s.end()


@layout("section-table", "layout-table")
def section_table(s: Sheet) -> None:
    """The whole résumé in one table: section names on the left, contents right."""
    s.top(summary=False)
    table = s.flow.table(_share(s, 22, 78))

    def section(kind: str) -> Flow:
        left, right = table.row()
        left.p(bold(s.word(kind).upper(), colour=s.paper.accent))
        return right

    if s.person.summary:
        section("summary").p(s.person.summary)
    cell = section("experience")
    for job in s.jobs:
        cell.p(bold(job.title), "\t" + s.when(job), right_tab=True, before=4, after=0)
        cell.p(italic(s.place(job)), after=2)
        s.bullets(job, cell)
    if s.person.education:
        s.education(section("education"))
    if s.person.skills:
        section("skills").p(", ".join(s.person.skills))


@layout("section-rows", "layout-table")
def section_rows(s: Sheet) -> None:
    """One table with a full-width row for each section name and each job."""
    table = s.flow.table(_share(s, 30, 70))
    (cell,) = table.row(spans=[2])
    outer, s.flow = s.flow, cell
    s.top()
    (s.flow,) = table.row(spans=[2], shade="E7E6E6")
    s.p(bold(s.word("experience")))
    for job in s.jobs:
        left, right = table.row()
        left.p(gray(s.when(job)))
        right.p(bold(job.title), f", {job.employer}", after=0)
        s.bullets(job, right)
    (s.flow,) = table.row(spans=[2])
    s.end()
    s.flow = outer


def _side(s: Sheet, cell: Flow) -> None:
    outer, s.flow = s.flow, cell
    if s.person.skills:
        s.heading(s.word("skills"))
        s.items(s.person.skills)
    if s.person.languages:
        s.heading(s.word("languages"))
        s.items(s.person.languages)
    if s.person.education:
        s.heading(s.word("education"))
        s.education()
    s.flow = outer


@layout("side-bar-left", "layout-table")
def side_bar_left(s: Sheet) -> None:
    s.heading_look = "bold"
    table = s.flow.table(_share(s, 30, 70))
    left, right = table.row()
    left.p(bold(s.person.name, size=18, colour=s.paper.accent))
    for line in s.contact():
        left.p(gray(line), after=0)
    _side(s, left)
    outer, s.flow = s.flow, right
    s.summary()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), before=6, after=0)
        s.p(f"{job.employer}\t{s.when(job)}", right_tab=True, after=2)
        s.bullets(job)
    s.flow = outer


@layout("side-bar-right", "layout-table")
def side_bar_right(s: Sheet) -> None:
    s.heading_look = "bold-caps"
    s.top(align=None, summary=False)
    table = s.flow.table(_share(s, 68, 32))
    left, right = table.row()
    outer, s.flow = s.flow, left
    s.summary()
    s.experience()
    for job in s.jobs:
        s.p(bold(s.place(job, " – ")), before=6, after=0)
        s.p(italic(f"{job.title} | {s.when(job)}"), after=2)
        s.bullets(job)
    s.flow = outer
    _side(s, right)


@layout("nested-tables", "layout-table")
def nested_tables(s: Sheet) -> None:
    table = s.flow.table([s.flow.width])
    (cell,) = table.row()
    outer, s.flow = s.flow, cell
    s.top()
    s.experience()
    for job in s.jobs:
        inner = s.flow.table(_share(s, 30, 70))
        left, right = inner.row()
        left.p(s.when(job), after=0)
        left.p(job.location, after=0)
        _job_in(s, right, job)
        s.p("", after=0)
    s.end()
    s.flow = outer


def _listing(
    s: Sheet, columns: Sequence[str], rows: Sequence[Sequence[str]], parts: list[int]
) -> None:
    table = s.flow.table(_share(s, *parts), lines=True)
    for cell, words in zip(table.row(shade="D9E2F3"), columns, strict=True):
        cell.p(bold(words), after=0)
    for row in rows:
        for cell, words in zip(table.row(), row, strict=True):
            cell.p(words, after=0)


def _duties(s: Sheet) -> None:
    s.heading("Key Achievements")
    s.items([line for job in s.jobs[:3] for line in job.bullets[:2]])


HEADER = "header-row"


@layout("period-position-company", HEADER, languages=("en",))
def period_position_company(s: Sheet) -> None:
    s.top()
    s.experience()
    rows = [(s.when(j), j.title, j.employer) for j in s.jobs]
    _listing(s, ("Period", "Position", "Company"), rows, [30, 35, 35])
    _duties(s)
    s.end()


@layout("designation-organisation-duration", HEADER, languages=("en",))
def designation_organisation_duration(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    rows = [(str(n), j.title, s.place(j), s.when(j)) for n, j in enumerate(s.jobs, 1)]
    columns = ("S. No.", "Designation", "Organisation", "Duration")
    _listing(s, columns, rows, [8, 30, 34, 28])
    _duties(s)
    s.end()


@layout("company-role-from-to", HEADER, languages=("en",))
def company_role_from_to(s: Sheet) -> None:
    s.plain_dates()
    s.top(align=None)
    s.experience()
    rows = []
    for job in s.jobs:
        start = s.dates.print(job.start, "").text
        end = "Present" if job.end == "now" else s.dates.print(job.end, "").text
        rows.append((job.employer, job.title, start, end))
    _listing(s, ("Company", "Role", "From", "To"), rows, [34, 30, 18, 18])
    _duties(s)
    s.end()


@layout("header-row-duties", HEADER, languages=("en",))
def header_row_duties(s: Sheet) -> None:
    s.top()
    s.experience()
    table = s.flow.table(_share(s, 24, 28, 48), lines=True)
    columns = ("Dates", "Employer", "Job Title and Duties")
    for cell, words in zip(table.row(shade="E2EFD9"), columns, strict=True):
        cell.p(bold(words), after=0)
    for job in s.jobs:
        first, second, third = table.row()
        first.p(s.when(job))
        second.p(s.place(job))
        third.p(bold(job.title), after=0)
        s.bullets(job, third)
    s.end()


@layout("year-position-institution", HEADER, languages=("en",))
def year_position_institution(s: Sheet) -> None:
    s.top()
    s.heading("Employment Record")
    rows = [(j.employer, j.location, j.title, s.when(j)) for j in s.jobs]
    columns = ("Name of Institution", "Place", "Post Held", "Year")
    _listing(s, columns, rows, [33, 17, 28, 22])
    _duties(s)
    s.end()
