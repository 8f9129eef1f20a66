"""Blocks of rows between blanks: where each holds one job, none begins inside one."""

from __future__ import annotations

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.rows import Candidate, names_title
from framer.reading.vocabulary import label_kind

_INSIDE, _BELOW_LABEL, _BELOW_TITLE = -2.5, 2.5, 1.5
_FEWEST, _NO_HEAD = 2, 3.5


def settle_blocks(found: list[Candidate]) -> None:
    """Let nothing inside a block begin a job where every block has dates once."""
    blocks: list[list[Candidate]] = []
    for candidate in found:
        if candidate.space or candidate.first or not blocks:
            blocks.append([])
        blocks[-1].append(candidate)
    dated = [sum(each.dated for each in block) for block in blocks]
    if max(dated, default=0) != 1 or sum(dated) < max(_FEWEST, len(blocks) - 1):
        return
    for block in blocks:
        titled = False
        for number, candidate in enumerate(block):
            sure = bool(candidate.readings) and names_title(candidate.cut)
            if number:
                candidate.opens += _INSIDE
            if titled and number > 1 and not sure and candidate.cut.dates is None:
                candidate.body += _BELOW_TITLE
            titled = titled or sure


def settle_projects_below(found: list[Candidate]) -> None:
    """Take plain rows below "Projects:" for what was done, dates or not."""
    below = False
    for candidate in found:
        line = candidate.row.line
        text = candidate.cut.text
        label = text.strip(" \t:")
        if text.rstrip(" ")[-1:] == ":" and "project" in (
            label_kind(label), label_kind(label.rstrip("s"))
        ):  # fmt: skip
            below = True
            continue
        looks = line.bold or line.bold_prefix or line.heading is not None or line.caps
        dated = candidate.cut.dates is not None
        if (
            looks
            or candidate.space
            or candidate.cut.labels
            or (dated and title_likeness(text) >= SURE_TITLE)
        ):
            below = False
        if below and not line.bullet:
            candidate.body += _BELOW_LABEL * (2 if dated else 1)
            if candidate.body >= _NO_HEAD:
                candidate.readings = ()
