"""What is told among jobs and is no position: courses, parts played, odd entries."""

from __future__ import annotations

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.model import Position
from framer.reading.entries import Entry
from framer.reading.vocabulary import employer_likeness, title_by_ending, vocabulary

_LEAST_ROLE, _SURE_HOUSE = 0.3, 0.6


def is_sure_job(position: Position) -> bool:
    """Say whether a position has a known title and dates from one time to another."""
    if position.start is None and not position.current:
        return False
    spans = position.current or position.start != position.end
    return spans and title_likeness(position.title or "") >= SURE_TITLE


def tells_dates(entries: list[Entry]) -> bool:
    """Say whether a job of the file has dates, so that the others could have them."""
    return any(each.titles and each.dates is not None for each in entries)


def is_programme(entry: Entry) -> bool:
    """Say whether something among voluntary work names no role: a course, a class."""
    if entry.kind != "volunteer" or entry.listed or not entry.titles:
        return False
    labelled = any("title" in each.cut.labels for each, _ in entry.head)
    return not labelled and not any(
        title_likeness(title.text) >= _LEAST_ROLE
        or title_by_ending(title.text)
        or title.text.split()[0].lower() in vocabulary().verbs
        for title in entry.titles
    )


def is_aside(entry: Entry) -> bool:
    """Say whether something undated among dated jobs has no known title and house.

    "Banking" below "By industry", "Native speaker" beside "French".
    """
    if entry.dates is not None or entry.listed or entry.client or entry.employment:
        return False
    if any(each.cut.labels for each, _ in entry.head) or not entry.titles:
        return False
    house = employer_likeness(entry.employer.text) if entry.employer else 0.0
    return house < _SURE_HOUSE and not any(
        title_likeness(title.text) >= _LEAST_ROLE or title_by_ending(title.text)
        for title in entry.titles
    )


def is_role_inside(entry: Entry, known: Entry) -> bool:
    """Say whether "Role: Tester" without dates only tells of the job above it."""
    if entry.employer or entry.dates or entry.client or entry.listed:
        return False
    if not known.titles or known.dates is None or len(entry.head) != 1:
        return False
    labels = entry.head[0][0].cut.labels
    told = {each.cut.labels[:1] for each, _ in known.head}
    return labels[:1] == ("title",) and ("title",) not in told


def outlasts(entry: Entry, known: Entry) -> bool:
    """Say whether a part played in a job is told as if it went on after the job.

    "Course leader from 2018" under a post of 2016 to 2021 is no post of its own.
    """
    inner, outer = entry.dates, known.dates
    if inner is None or outer is None or entry.employer or not known.titles:
        return False
    if not inner.current or inner.start is None or outer.end is None:
        return False
    return (
        known.dates_at is not None
        and inner.start.year < outer.end.year
        and outer.start is not None
        and inner.start.year >= outer.start.year
    )
