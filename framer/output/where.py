"""An address of the résumé in words, for sheets that people read on paper."""

from __future__ import annotations

import re
from collections.abc import Callable

from framer.model import Report

_COMPUTED = "computed/"
_OTHER = (
    (re.compile(r"job/line\[(\d+)\]"), r"the job ad, line \1"),
    (re.compile(r"job/.*"), "the job ad"),
    (re.compile(r"answers/.*"), "your answer"),
)


def places_of(report: Report) -> Callable[[str], str]:
    """Give what says in words where an address of this report's résumé is.

    An address that stands for nothing known is given as it is.
    """
    known = _known(report)
    titles: dict[str, str] = {}
    for position in report.resume.positions:
        for at in (position.at, position.employer_at, position.dates_at):
            titles.setdefault(at, position.title)

    def place(at: str) -> str:
        if at.startswith(_COMPUTED):
            parts = at.removeprefix(_COMPUTED).split("+")
            held = dict.fromkeys(titles.get(each, place(each)) for each in parts)
            return f"counted from the dates: {', '.join(held)}"
        for form, words in _OTHER:
            if form.fullmatch(at):
                return form.sub(words, at)
        return known.get(at, at)

    return place


def _known(report: Report) -> dict[str, str]:
    """Name every line that a fact can stand in; the first name counts."""
    resume = report.resume
    found: dict[str, str] = {}
    for each in resume.positions:
        found.setdefault(each.at, f"the heading of {each.title}")
        found.setdefault(each.employer_at, f"the employer of {each.title}")
        found.setdefault(each.dates_at, f"the dates of {each.title}")
        for number, bullet in enumerate(each.bullets, 1):
            found.setdefault(bullet.at, f"{each.title}, bullet {number}")
    for item in resume.summary:
        found.setdefault(item.at, "the summary")
    for item in resume.skills:
        found.setdefault(item.at, "the skills")
    for credential in resume.credentials:
        found.setdefault(credential.at, f"the {credential.kind} section")
    found.pop("", None)
    return found
