"""The people whose résumés are written: plain records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Job:
    """One position as the person held it.

    Attributes:
        title: The title.
        employer: The employer's name, "" if there is none.
        location: Where, "" if not told.
        start: `2019-03` or `2019`, "" if not told.
        end: The same; `now` for a job that goes on.
        bullets: What was done there.
        about: One line on the employer, "" for none.
        kind: Marker of the employment (`contract`, `part-time`, ...), "" for none.
        section: `experience`, `volunteer`, `military`, `internship` or `break`.
        stack: Tools used, for the layouts that have a line for them.
    """

    title: str
    employer: str = ""
    location: str = ""
    start: str = ""
    end: str = ""
    bullets: tuple[str, ...] = ()
    about: str = ""
    kind: str = ""
    section: str = "experience"
    stack: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person with a career, latest position first.

    Attributes:
        id: Short name of the career.
        name: The person's name.
        country: Two letters.
        field: Line of work.
        city: Where the person lives.
        jobs: Positions, latest first.
        headline: A line under the name, "" for none.
        summary: The profile at the top.
        skills: Entries of the skills section.
        education: Lines `degree | school | date`.
        certifications: One line each.
        languages: One entry each.
        language: Language that the résumé is written in.
        extra: Further sections: heading and lines.
    """

    id: str
    name: str
    country: str
    field: str
    city: str
    jobs: tuple[Job, ...]
    headline: str = ""
    summary: str = ""
    skills: tuple[str, ...] = ()
    education: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    language: str = "en"
    extra: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def with_jobs(self, jobs: Iterable[Job]) -> Person:
        """Give the same person with other positions."""
        return replace(self, jobs=tuple(jobs))


def by_employer(jobs: Iterable[Job]) -> list[tuple[Job, ...]]:
    """Put neighbouring positions at one employer together."""

    def key(job: Job) -> tuple[str, str]:
        return job.employer, job.section

    return [tuple(group) for _, group in groupby(jobs, key)]


def span(jobs: tuple[Job, ...]) -> Job:
    """Give a stand-in for the whole time at one employer: first start to last end."""
    starts = [job.start for job in jobs if job.start]
    ends = [job.end for job in jobs if job.end]
    return replace(
        jobs[0],
        start=min(starts) if starts else "",
        end="now" if "now" in ends else max(ends) if ends else "",
    )
