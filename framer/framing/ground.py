"""What a person's claims may rest on: the résumé's lines, and the lengths of stay."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from framer.framing.ads import stems
from framer.framing.amounts import Amount, amounts
from framer.framing.crafts import craft
from framer.framing.facts import bullet_at, dates_evidence, title_evidence
from framer.framing.language import SkillFinder, finder
from framer.model import Evidence, PartialDate, Position, Resume

# What only names a role; it shows nothing that was done.
_LABELS = frozenset({"title", "dates", "employer", "name"})


@dataclass(frozen=True, slots=True)
class GroundLine:
    """A line of the résumé with its words and numbers."""

    evidence: Evidence
    stems: frozenset[str]
    amounts: tuple[Amount, ...]


class Ground:
    """What a claim may rest on: the résumé, the job ad, what the person said.

    Args:
        resume: The résumé.
        as_of: The month that "present" means.
        job: The text of the job ad; its names and numbers are the reader's.
        known: Further names that are right, such as the employer written to.
    """

    def __init__(
        self,
        resume: Resume,
        as_of: PartialDate | None,
        job: str | None = None,
        known: tuple[str, ...] = (),
    ) -> None:
        """Take the résumé apart once."""
        self.resume, self.as_of = resume, as_of
        self.finder: SkillFinder = finder(resume)
        self.lines = tuple(
            GroundLine(each, stems(each.fact), tuple(amounts(each.fact)))
            for each in _evidence(resume)
        )
        self.text = " \n ".join(line.evidence.fact for line in self.lines).lower()
        self.given = " \n ".join((job or "", *known)).lower()

    @cached_property
    def skills(self) -> frozenset[str]:
        """The keys of all skills that the résumé names."""
        return frozenset(
            skill.key
            for line in self.lines
            for skill in self.finder.find(line.evidence.fact)
        )

    @cached_property
    def lengths(self) -> tuple[tuple[int, Evidence], ...]:
        """How many months roles, stays and the whole career lasted."""
        found: list[tuple[int, Evidence]] = []
        spans: list[tuple[int, int, Position]] = []
        for position in self.resume.positions:
            end = self.as_of if position.current else position.end
            if position.start is None or end is None:
                continue
            first, last = position.start.earliest, end.latest
            spans.append((first, last, position))
            found.append((last - first, dates_evidence(position)))
        for first, _, position in spans:
            for _, last, other in spans:
                same = position.employer and position.employer == other.employer
                if last > first and (same or position is not other):
                    found.append((last - first, dates_evidence(position)))
        return tuple(found)

    def nearest(self, wanted: frozenset[str]) -> tuple[GroundLine | None, int]:
        """The line that shares the most words, and how many."""
        best, shared = None, 0
        for line in self.lines:
            if line.evidence.kind in _LABELS:
                continue
            count = len(wanted & line.stems)
            if count > shared:
                best, shared = line, count
        return best, shared


def _evidence(resume: Resume) -> list[Evidence]:
    found: list[Evidence] = []
    for position in resume.positions:
        title = title_evidence(position)
        found.append(title)
        if (work := craft(position.title)) is not None:
            found.append(Evidence(work, title.at, "title"))
        dates = dates_evidence(position)
        if dates.fact:
            found.append(dates)
        names = (position.employer, position.location, position.client, position.agency)
        at = position.employer_at or position.at
        found += [Evidence(name, at, "employer") for name in names if name]
        for number, bullet in enumerate(position.bullets):
            at = bullet_at(position, bullet, number)
            found.append(Evidence(bullet.text, at, "duty"))
    for item in (*resume.summary, *resume.skills, *resume.languages):
        found.append(Evidence(item.text, item.at, "skill"))
    for each in resume.credentials:
        dates_of = " ".join(str(date) for date in (each.start, each.end) if date)
        text = " ".join(part for part in (each.name, each.issuer, dates_of) if part)
        found.append(Evidence(text, each.at, "credential"))
    if resume.name:
        found.append(Evidence(resume.name, "name", "name"))
    seen = {each.at for each in found}
    for line in resume.placed:
        if line.line.at not in seen:
            found.append(Evidence(line.line.text, line.line.at, "line"))
    return found
