"""A job ad as plain text: its title and the skills that it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from framer.framing.ad_words import ad_words
from framer.knowledge.normalise import alternatives
from framer.model import Evidence

if TYPE_CHECKING:
    from framer.framing.language import SkillFinder


@cache
def _label() -> re.Pattern[str]:
    """What stands before the role that an ad names."""
    labels = alternatives(ad_words().title_labels)
    return re.compile(rf"^(?:{labels})\s*:\s*(.+)$", re.I)


@dataclass(frozen=True, slots=True)
class Job:
    """A job ad.

    Attributes:
        lines: Its lines, in order.
        title: The role that it names at its top, None if no line says so plainly.
        title_at: Address of that line.
    """

    lines: tuple[str, ...]
    title: str | None = None
    title_at: str = ""

    def skills(self, finder: SkillFinder) -> dict[str, Evidence]:
        """The skills that it names, by key, each with its first line."""
        found: dict[str, Evidence] = {}
        for number, line in enumerate(self.lines):
            for skill in finder.find(line):
                at = f"job/line[{number + 1}]"
                found.setdefault(skill.key, Evidence(line, at, "job"))
        return found


def read_job(text: str | None) -> Job | None:
    """A job ad from its text; None without one."""
    if not text or not text.strip():
        return None
    lines = tuple(line.strip() for line in text.splitlines())
    for number, line in enumerate(lines[:12]):
        match = _label().match(line)
        if match and len(match.group(1).split()) <= 6:
            return Job(lines, match.group(1).strip(" ."), f"job/line[{number + 1}]")
    return Job(lines)
