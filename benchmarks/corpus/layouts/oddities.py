"""Habits of single writers: no headings, two sections, breaks inside paragraphs."""

from __future__ import annotations

import textwrap

from benchmarks.corpus.dates import Printed
from benchmarks.corpus.elements import Run, bold, gray, italic
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.people import Job
from benchmarks.corpus.sheet import Expected, Sheet

FAMILY = "oddities"


def _plain_job(s: Sheet, job: Job) -> None:
    s.p(bold(job.title), "\t" + s.when(job), right_tab=True, before=6, after=0)
    s.p(italic(s.place(job)), after=2)
    s.bullets(job)


@layout("no-headings", FAMILY)
def no_headings(s: Sheet) -> None:
    s.p(bold(s.person.name, size=18))
    s.p("  |  ".join(s.contact()))
    s.p(s.person.summary)
    for job in s.jobs:
        s.p(bold(f"{job.title}, {job.employer}"), before=6, after=0)
        s.p(italic(s.when(job)), after=2)
        s.bullets(job)
    s.education()
    s.p(", ".join(s.person.skills))


@layout("two-sections", FAMILY, languages=("en",))
def two_sections(s: Sheet) -> None:
    s.top()
    half = (len(s.jobs) + 1) // 2
    s.heading(s.word("relevant"))
    for job in s.jobs[:half]:
        _plain_job(s, job)
    s.heading(s.word("education"))
    s.education()
    s.heading(s.word("other"))
    for job in s.jobs[half:]:
        _plain_job(s, job)
    s.heading(s.word("skills"))
    s.p(", ".join(s.person.skills))


@layout("oldest-first", FAMILY)
def oldest_first(s: Sheet) -> None:
    s.top()
    s.heading(s.word("education"))
    s.education()
    s.experience()
    for job in reversed(s.jobs):
        s.p(bold(s.place(job)), "\t" + s.when(job), right_tab=True, before=6, after=0)
        s.p(job.title, after=2)
        s.bullets(job)


@layout("wrapped-bullets", FAMILY)
def wrapped_bullets(s: Sheet) -> None:
    """Every line of a bullet is a paragraph, as after a paste from an e-mail."""
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), f", {job.employer}", before=6, after=0)
        s.p(s.when(job), after=2)
        for text in job.bullets:
            for number, line in enumerate(textwrap.wrap(text, 34)):
                s.p(("• " if number == 0 else "  ") + line, indent=200, after=0)
    s.end()


@layout("breaks-in-heading", FAMILY)
def breaks_in_heading(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        words = f"\n{s.place(job)}\n{s.when(job)}"
        s.p(bold(job.title), words, before=6, after=2)
        s.bullets(job)
    s.end()


@layout("breaks-throughout", FAMILY)
def breaks_throughout(s: Sheet) -> None:
    """A whole position, bullets and all, is one paragraph with line breaks."""
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        head = bold(job.employer), f"\n{job.title}\t{s.when(job)}"
        lines = "".join(f"\n• {line}" for line in job.bullets)
        s.p(*head, lines, right_tab=True, before=6, after=4)
    s.end()


@layout("career-break", FAMILY, languages=("en",), needs="breaks")
def career_break(s: Sheet) -> None:
    s.top()
    s.experience()
    jobs = sorted(s.jobs, key=lambda job: job.start, reverse=True)
    for job in jobs:
        s.p(bold(job.title), "\t" + s.when(job), right_tab=True, before=6, after=0)
        if job.employer:
            s.p(italic(s.place(job)), after=2)
            s.bullets(job)
        else:
            s.p("Time away from paid work; volunteered at a school library.", after=2)
    s.end()


@layout("early-career", FAMILY, languages=("en",))
def early_career(s: Sheet) -> None:
    """The oldest positions are listed without dates under a heading of their own."""
    s.top()
    s.experience()
    late, early = s.jobs[:-2], s.jobs[-2:]
    for job in late:
        _plain_job(s, job)
    s.heading("Earlier Career")
    for job in early:
        s.undated(job)
        s.p(f"{job.title}, {job.employer}", after=0)
    s.end()


@layout("sections-apart", FAMILY, languages=("en",), needs="extra-sections")
def sections_apart(s: Sheet) -> None:
    """Volunteer work, service and internships have sections of their own."""
    s.top()
    for kind in ("experience", "military", "internship", "volunteer"):
        jobs = [job for job in s.jobs if job.section == kind]
        if jobs:
            s.heading(s.word(kind))
        for job in jobs:
            s.p(bold(job.title), f", {s.place(job)}", before=4, after=0)
            s.p(gray(s.when(job)), after=2)
            s.bullets(job)
    s.end()


@layout("education-first-with-dates", FAMILY, languages=("en",))
def education_first(s: Sheet) -> None:
    """Degrees look just like positions: bold line, place, dates on the right."""
    s.top(summary=False)
    s.heading(s.word("education"))
    for line in s.person.education:
        degree, school, year = (part.strip() for part in line.split("|"))
        dates = s.dates.print(f"{int(year) - 4}-09", f"{year}-06", s.person.language)
        s.p(bold(degree), "\t" + dates.text, right_tab=True, after=0)
        s.p(italic(school), after=2)
        s.p("Dean's list; president of the debating society", indent=284)
    s.experience()
    for job in s.jobs:
        _plain_job(s, job)
    s.heading(s.word("skills"))
    s.p(", ".join(s.person.skills))


@layout("contract-agency", FAMILY, languages=("en",))
def contract_agency(s: Sheet) -> None:
    """Agency and client behind the title, references below each position."""
    agencies = ("Redwood Staffing", "Hartley Resourcing", "TalentBridge Partners")
    s.top()
    s.experience()
    for number, job in enumerate(s.jobs):
        via = f" (via {agencies[number % 3]})" if number % 2 else ""
        s.p(bold(job.title), f", {job.employer}{via}", before=6, after=0)
        s.p(s.when(job), after=2)
        s.bullets(job)
        s.p("Reason for leaving: end of assignment", after=0)
    s.end()


@layout("underlined-employers", FAMILY)
def underlined(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for number, job in enumerate(s.jobs, 1):
        s.p(f"{number}. ", Run(job.employer, underline=True), before=6, after=0)
        s.p(f"Position: {job.title}", after=0) if s.person.language == "en" else s.p(
            job.title, after=0
        )
        s.p(s.when(job), after=2)
        s.bullets(job)
    s.end()


@layout("arrow-titles", "several-titles", languages=("en",), needs="groups")
def arrow_titles(s: Sheet) -> None:
    """One line with both titles and an arrow, one range for all."""
    s.plain_dates()
    s.top()
    s.experience()
    groups: dict[tuple[str, str], list[Job]] = {}
    for job in s.jobs:
        groups.setdefault((job.employer, job.section), []).append(job)
    for jobs in groups.values():
        line = " → ".join(job.title for job in reversed(jobs))
        start, end = min(j.start for j in jobs), max((j.end for j in jobs), key=_late)
        whole = s.dates.print(start, end)
        s.p(bold(s.place(jobs[0])), "\t" + whole.text, right_tab=True, before=6)
        s.p(italic(line), after=2)
        s.items([text for job in jobs for text in job.bullets])
        if len(jobs) == 1:
            continue
        for job in jobs:
            s.of(job).optional = True
            s.of(job).dates = Printed("", None, None, current=False)
        s.of(jobs[0]).titles.append(line)
        s.of(jobs[0]).dates = whole
        s.extra.append(Expected([line], [jobs[0].employer], whole, optional=True))
    s.end()


def _late(end: str) -> str:
    return "9999" if end == "now" else end
