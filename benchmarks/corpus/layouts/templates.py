"""In the manner of well-known sites, exports and templates."""

from __future__ import annotations

from benchmarks.corpus.elements import bold, gray, italic
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.people import Job, by_employer, span
from benchmarks.corpus.sheet import Sheet

FAMILY = "templates"
ENGLISH = ("en",)


def _length(job: Job) -> str:
    """How long a job was, or something near it where the dates do not tell."""
    years = 2024 if job.end == "now" else int(job.end[:4])
    years -= int(job.start[:4])
    return f"{years} years 2 months" if years else "8 months"


@layout("network-export", FAMILY, languages=ENGLISH, needs="groups")
def network_export(s: Sheet) -> None:
    """As a professional network exports a profile: one fact a line, lengths added."""
    s.plain_dates()
    s.top(align=None)
    s.experience()
    for jobs in by_employer(s.jobs):
        s.p(bold(jobs[0].employer, size=12), before=8, after=0)
        if len(jobs) > 1:
            s.p(gray(_length(span(jobs))), after=0)
        for job in jobs:
            s.p(job.title, before=2, after=0)
            s.p(gray(f"{s.when(job)} ({_length(job)})"), after=0)
            if job.location:
                s.p(gray(job.location), after=2)
            for line in job.bullets:
                s.p(f"- {line}", after=0)
    s.end()


@layout("job-board", FAMILY)
def job_board(s: Sheet) -> None:
    """As a job board writes it: title, `Employer - Place`, dates, then bullets."""
    s.top(align=None, summary=False)
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), before=6, after=0)
        s.p(bold(job.employer), f" - {job.location}" if job.location else "", after=0)
        s.p(s.when(job), after=2)
        s.bullets(job)
    s.end()


@layout("employer-place-dash-title", FAMILY)
def employer_place_dash_title(s: Sheet) -> None:
    """`Employer, Place — Title` in one line, dates in small capitals below."""
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        line = bold(job.employer), f", {job.location}" if job.location else ""
        s.p(*line, " — ", italic(job.title), before=8, after=0)
        s.p(gray(s.when(job).upper()), after=2)
        s.bullets(job)
    s.end()


@layout("employer-place-dates-then-title", FAMILY)
def employer_line_then_title(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        parts = (job.employer, job.location, s.when(job))
        s.p(bold(" | ".join(part for part in parts if part)), before=6, after=0)
        s.p(italic(job.title), after=2)
        s.bullets(job)
    s.end()


@layout("federal", FAMILY, languages=ENGLISH)
def federal(s: Sheet) -> None:
    """With hours, pay grade and supervisor, as for a public employer."""
    s.top(align=None)
    s.heading("Work Experience")
    for number, job in enumerate(s.jobs):
        s.p(bold(job.title), before=8, after=0)
        s.p(s.place(job), after=0)
        s.p(s.when(job), after=0)
        s.p(f"Hours per week: {40 - 8 * (number % 2)}", after=0)
        s.p(
            f"Supervisor: Pat Quill, 555-010-{4400 + number}, may be contacted", after=2
        )
        s.p(bold("Duties, Accomplishments and Related Skills:"), after=1)
        s.bullets(job)
    s.end()


@layout("icons", FAMILY)
def icons(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), before=6, after=0)
        place = f"    📍 {job.location}" if job.location else ""
        s.p(f"🏢 {job.employer}    📅 {s.when(job)}{place}", after=2)
        s.bullets(job)
    s.end()


@layout("bold-lead-ins", FAMILY, languages=ENGLISH)
def bold_lead_ins(s: Sheet) -> None:
    """Bullets open with a bold word and a colon; sub-headings stand among them."""
    words = ("Leadership", "Process", "Budget", "Quality", "Service")
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), f" | {job.employer}", before=6, after=0)
        s.p(gray(s.when(job)), after=2)
        s.p(bold("Key Responsibilities"), after=0)
        for number, line in enumerate(job.bullets):
            if number == 2:
                s.p(bold("Selected Achievements"), after=0)
            lead = bold(words[number % 5] + ": ")
            s.p(lead, line, style="ListBullet", after=1)
    s.end()


@layout("no-header-row", "tables")
def no_header_row(s: Sheet) -> None:
    """A bare table of dates, title and employer, no row of column names."""
    s.top()
    s.experience()
    width = s.flow.width
    table = s.flow.table([width * 28 // 100, width * 36 // 100, width * 36 // 100])
    for job in s.jobs:
        for cell, words in zip(
            table.row(), (s.when(job), job.title, job.employer), strict=True
        ):
            cell.p(words, after=0)
    s.end()


@layout("start-end-columns", "header-row", languages=ENGLISH)
def start_end_columns(s: Sheet) -> None:
    s.plain_dates()
    s.top(align=None)
    s.experience()
    width = s.flow.width
    parts = (15, 15, 28, 26, 16)
    table = s.flow.table([width * part // 100 for part in parts], lines=True)
    names = ("Start Date", "End Date", "Employer", "Job Title", "Location")
    for cell, words in zip(table.row(shade="FBE4D5"), names, strict=True):
        cell.p(bold(words), after=0)
    for job in s.jobs:
        start = s.dates.print(job.start, "").text
        end = "Present" if job.end == "now" else s.dates.print(job.end, "").text
        values = (start, end, job.employer, job.title, job.location)
        for cell, words in zip(table.row(), values, strict=True):
            cell.p(words, after=0)
    s.end()


@layout("mixed-order", "oddities")
def mixed_order(s: Sheet) -> None:
    """Now the title and now the employer comes first; dates move about too."""
    s.top()
    s.experience()
    for number, job in enumerate(s.jobs):
        if number % 3 == 2:
            line = bold(job.employer), "\t" + s.when(job)
            s.p(*line, right_tab=True, before=6, after=0)
            s.p(job.title, after=2)
        else:
            line = bold(job.title), "\t" + s.when(job)
            s.p(*line, right_tab=True, before=6, after=0)
            s.p(s.place(job), after=2)
        s.bullets(job)
    s.end()


@layout("former-names", "oddities", languages=ENGLISH)
def former_names(s: Sheet) -> None:
    """Employers with an earlier name or a new owner in brackets."""
    notes = (" (formerly Old Mill Holdings)", "", " (acquired by Vantor Group in 2019)")
    s.top()
    s.experience()
    for number, job in enumerate(s.jobs):
        name = job.employer + notes[number % 3]
        if name not in s.of(job).employers:
            s.of(job).employers.append(name)
        s.p(bold(name), before=6, after=0)
        s.p(italic(job.title), "\t", s.when(job), right_tab=True, after=2)
        s.bullets(job)
    s.end()


@layout("title-team-employer", "oddities", languages=ENGLISH)
def title_team(s: Sheet) -> None:
    """A line on the team or the person reported to follows the employer."""
    teams = ("Northern Region", "Head Office", "Customer Platform Team", "Unit 4")
    s.top()
    s.experience()
    for number, job in enumerate(s.jobs):
        s.p(bold(job.title), "\t" + s.when(job), right_tab=True, before=6, after=0)
        s.p(f"{job.employer} · {teams[number % 4]}", after=0)
        s.p(italic("Reports to the Director of Operations"), after=2)
        s.bullets(job)
    s.end()


@layout("paragraph-duties", "oddities")
def paragraph_duties(s: Sheet) -> None:
    """Duties as running text, no bullets at all."""
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(bold(f"{job.title} – {job.employer}"), before=6, after=0)
        s.p(s.when(job), after=2)
        if job.bullets:
            s.p(". ".join(job.bullets) + ".", align="both")
    s.end()
