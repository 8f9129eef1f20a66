"""Positions that say title, employer and dates on a single line."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.corpus.elements import Piece, bold, italic
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.people import Job
from benchmarks.corpus.sheet import Sheet

FAMILY = "one-line"


def _lines(
    s: Sheet, pieces: Callable[[Job], tuple[Piece, ...]], *, tab: bool = False
) -> None:
    s.top(align="center" if s.rng.random() < 0.5 else None)
    s.experience()
    for job in s.jobs:
        s.p(*pieces(job), right_tab=tab, before=6, after=2)
        s.bullets(job)
    s.end()


@layout("pipes", FAMILY)
def pipes(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        parts = (job.title, job.employer, job.location, s.when(job))
        return (bold(" | ".join(part for part in parts if part)),)

    _lines(s, line)


@layout("employer-pipes", FAMILY)
def employer_pipes(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        return (bold(job.employer), f" | {job.title} | {s.when(job)}")

    _lines(s, line)


@layout("commas", FAMILY)
def commas(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        parts = (job.title, job.employer, job.location, s.when(job))
        return (", ".join(part for part in parts if part),)

    _lines(s, line)


@layout("bold-title-commas", FAMILY)
def bold_title_commas(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        return (bold(job.title), f", {s.place(job)} ({s.when(job).strip('()')})")

    s.plain_dates()
    _lines(s, line)


@layout("dots", FAMILY)
def dots(s: Sheet) -> None:
    s.plain_dates()
    _lines(s, lambda job: (bold(job.title), f" · {job.employer} · {s.when(job)}"))


@layout("dash-brackets", FAMILY)
def dash_brackets(s: Sheet) -> None:
    s.plain_dates()
    _lines(s, lambda job: (bold(f"{job.title} – {job.employer}"), f" ({s.when(job)})"))


@layout("em-dash-tab", FAMILY)
def em_dash_tab(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        return (bold(job.employer), f" — {job.title}\t{s.when(job)}")

    _lines(s, line, tab=True)


@layout("at-word", FAMILY, languages=("en",))
def at_word(s: Sheet) -> None:
    _lines(s, lambda job: (bold(f"{job.title} at {job.employer}"), f", {s.when(job)}"))


@layout("at-sign", FAMILY)
def at_sign(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        return (bold(job.title), f" @ {job.employer}\t", italic(s.when(job)))

    _lines(s, line, tab=True)


@layout("employer-brackets", FAMILY)
def employer_brackets(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        return (bold(job.employer), f" ({job.title})\t{s.when(job)}")

    _lines(s, line, tab=True)


@layout("title-brackets", FAMILY)
def title_brackets(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        return (bold(job.title), f" ({job.employer})\t{s.when(job)}")

    _lines(s, line, tab=True)


@layout("employer-colon", FAMILY)
def employer_colon(s: Sheet) -> None:
    def line(job: Job) -> tuple[Piece, ...]:
        return (bold(f"{job.employer}: "), f"{job.title}\t{s.when(job)}")

    _lines(s, line, tab=True)


@layout("dates-colon", FAMILY)
def dates_colon(s: Sheet) -> None:
    s.plain_dates()
    _lines(s, lambda job: (bold(f"{s.when(job)}: "), f"{job.title}, {job.employer}"))


@layout("tabs-only", FAMILY)
def tabs_only(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        words = f"{job.title}\t{job.employer}\t{s.when(job)}"
        s.p(bold(words), tabs=(4200, 7300), before=6, after=2)
        s.bullets(job)
    s.end()


@layout("dates-tab-title-at", FAMILY)
def dates_tab_title(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        line = f"{s.when(job)}\t", bold(job.title), f", {s.place(job)}"
        s.p(*line, tabs=(2600,), indent=2600, hanging=2600, before=6, after=2)
        s.bullets(job)
    s.end()


@layout("sentences", FAMILY, languages=("en",))
def sentences(s: Sheet) -> None:
    s.plain_dates()
    s.top()
    s.experience()
    for job in s.jobs:
        verb = "Working" if job.end == "now" else "Worked"
        s.p(bold(f"{verb} as {job.title} with {job.employer}"), f" ({s.when(job)})")
        s.bullets(job)
    s.end()
