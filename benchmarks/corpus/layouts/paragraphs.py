"""Positions as paragraphs: title, employer and dates on lines of their own."""

from __future__ import annotations

from benchmarks.corpus.elements import Run, bold, gray, italic
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.sheet import Sheet

FAMILY = "paragraphs"


@layout("title-first", FAMILY)
def title_first(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), before=6, after=0)
        s.p(s.place(job), after=0)
        s.p(gray(s.when(job)), after=2)
        s.about(job)
        s.bullets(job)
    s.end()


@layout("title-tab-dates", "right-tab")
def title_tab_dates(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), "\t" + s.when(job), right_tab=True, before=6, after=0)
        s.p(italic(s.place(job)), after=2)
        s.bullets(job)
    s.end()


@layout("employer-tab-dates", "right-tab")
def employer_tab_dates(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(bold(s.place(job)), "\t" + s.when(job), right_tab=True, before=6, after=0)
        s.p(italic(job.title), after=2)
        s.about(job)
        s.bullets(job)
    s.end()


@layout("employer-place-title-dates", "right-tab")
def employer_place_title_dates(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.employer), "\t" + job.location, right_tab=True, before=6, after=0)
        s.p(italic(job.title), italic("\t" + s.when(job)), right_tab=True, after=2)
        s.bullets(job)
    s.end()


@layout("title-place-employer-dates", "right-tab")
def title_place_employer_dates(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), "\t" + job.location, right_tab=True, before=6, after=0)
        s.p(job.employer, "\t" + s.when(job), right_tab=True, after=2)
        s.bullets(job)
    s.end()


@layout("dates-below", FAMILY)
def dates_below(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(f"{job.title}, {job.employer}"), before=6, after=0)
        s.p(italic(s.when(job)), after=2)
        s.bullets(job)
    s.end()


@layout("dates-above", FAMILY)
def dates_above(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(gray(s.when(job)), before=8, after=0)
        s.p(bold(job.title), after=0)
        s.p(s.place(job), after=2)
        s.bullets(job)
    s.end()


@layout("dates-above-employer", FAMILY)
def dates_above_employer(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(s.when(job), before=8, after=0)
        s.p(bold(job.employer.upper()), after=0)
        s.of(job).employers.insert(0, job.employer.upper())
        s.p(italic(job.title), after=2)
        s.bullets(job)
    s.end()


@layout("employer-dates-title", FAMILY)
def employer_dates_title(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.employer), before=6, after=0)
        s.p(s.when(job), after=0)
        s.p(italic(job.title), after=2)
        s.bullets(job)
    s.end()


@layout("heading-styles", FAMILY)
def heading_styles(s: Sheet) -> None:
    s.heading_look = "style"
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(job.title, style="Heading2", before=8, after=0)
        s.p(f"{job.employer} | {s.when(job)}", style="Heading3", before=0, after=2)
        s.bullets(job)
    s.end()


@layout("employer-heading", FAMILY)
def employer_heading(s: Sheet) -> None:
    s.heading_look = "style"
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(s.place(job), style="Heading2", before=8, after=0)
        s.p(bold(job.title), f" ({s.when(job).strip('()')})", after=2)
        s.bullets(job)
    s.end()


@layout("gray-dates", FAMILY)
def gray_dates(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), "  ", gray(s.when(job)), before=6, after=0)
        place = gray(f", {job.location}") if job.location else ""
        s.p(italic(job.employer), place, after=2)
        s.bullets(job)
    s.end()


@layout("caps", FAMILY)
def caps(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.employer.upper()), before=6, after=0)
        s.p(Run(job.title.upper()), "\t", s.when(job), right_tab=True, after=2)
        s.of(job).employers.insert(0, job.employer.upper())
        s.of(job).titles.insert(0, job.title.upper())
        s.bullets(job)
    s.end()


@layout("caps-by-format", FAMILY)
def caps_by_format(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        words = Run(job.title, bold=True, caps=True)
        s.p(words, "\t" + s.when(job), right_tab=True, before=6, after=0)
        s.p(Run(job.employer, small_caps=True), after=2)
        s.of(job).titles.append(job.title.upper())
        s.bullets(job)
    s.end()


@layout("four-lines", FAMILY)
def four_lines(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), before=6, after=0)
        s.p(job.employer, after=0)
        s.p(job.location or "Remote", after=0)
        s.p(s.when(job), after=2)
        s.bullets(job)
    s.end()


@layout("described-employers", FAMILY, languages=("en",))
def described_employers(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        line = bold(job.employer), f", {job.location}\t" if job.location else "\t"
        s.p(*line, s.when(job), right_tab=True, before=6, after=0)
        about = job.about or "A regional organisation with several sites and 340 staff."
        s.p(italic(about, size=9.5), after=0)
        s.p(bold(job.title), after=2)
        s.p(f"Reported to the head of department; {len(job.bullets) + 3} colleagues.")
        s.p(italic("Key achievements:"), after=0)
        s.bullets(job)
    s.end()
