"""Lists inside a section: what was done in a job against jobs told as a list."""

from __future__ import annotations

from itertools import pairwise

from framer.knowledge.titles import title_likeness
from framer.reading.readings import EMPLOYER, TITLE, Reading
from framer.reading.rows import Candidate

_SURE, _EMPLOYER_FIRST = 4.0, 1.5
_SHORT = 12


def settle_lists(found: list[Candidate]) -> None:
    """Settle which list items can head a job."""
    if _nested(found):
        return
    _settle_lengths(found)
    _settle_items(found)


def _nested(found: list[Candidate]) -> bool:
    """Read a section whose jobs are list items: the outer items are its headings."""
    if len(found) < 3 or not found[0].row.line.bullet:
        return False
    heads = [each for each in found if each.cut.dates is not None]
    if not heads or not all(each.row.line.bullet for each in heads):
        return False
    plain = [each for each in found if not each.row.line.bullet]
    if plain:
        # the jobs are items, what was done stands below them as plain text
        if any(each.cut.dates is not None or each.row.line.bold for each in plain):
            return False
        for candidate in found:
            if candidate.row.line.bullet and candidate.readings:
                candidate.body -= 5.0
            elif not candidate.row.line.bullet:
                candidate.body += 2.5
        return True
    levels = [each.row.line.list_level or 0 for each in found]
    deepest = max(levels)
    if deepest == min(levels):
        return False
    for candidate, level in zip(found, levels, strict=True):
        if level < deepest and candidate.readings:
            candidate.body -= 5.0
    return True


def _settle_lengths(found: list[Candidate]) -> None:
    """Read "Acme" above "10 years 6 months" as the employer of the titles below it.

    Pages that tell a career so name every employer above its titles.
    """
    told = False
    for before, candidate in pairwise(found):
        cut = candidate.cut
        if not cut.duration or cut.pieces or cut.dates is not None:
            continue
        if before.cut.dates is not None or not before.readings or candidate.first:
            continue
        names = [way for way in before.readings if way.mask & EMPLOYER]
        if not names:
            continue
        best = max(names, key=lambda way: (not way.mask & TITLE, way.score))
        before.readings = (
            Reading(best.score + _SURE, best.mask, best.letters, best.runs),
        )
        before.opens = candidate.body = _SURE
        told = True
    if not told:
        return
    for candidate in found:
        ways = candidate.readings
        if not ways or candidate.cut.dates is not None:
            continue
        if ways[0].letters[0] == "E":
            candidate.opens += _EMPLOYER_FIRST
        elif ways[0].letters == "L":
            candidate.opens -= _SURE


def _settle_items(found: list[Candidate]) -> None:
    """Let list items under a job that has title and dates head no job of their own.

    Where the jobs themselves are list items, under an employer or a bare heading, the
    rows above them name no title.
    """
    titled = dated = in_list = False
    for candidate in found:
        if candidate.first:
            titled = dated = in_list = False
        if candidate.row.line.bullet:
            in_list = True
            if titled and dated and candidate.cut.dates is not None:
                candidate.body = max(candidate.body, 6.0)
            continue
        if candidate.body >= 3 or not candidate.readings:
            continue
        text = candidate.cut.text
        if in_list:
            titled = dated = in_list = False
        begin, end = candidate.cut.span
        if text.count(" ") - text.count(" ", begin, end) < _SHORT:
            titled = titled or any(
                title_likeness(text[piece.begin : piece.end]) >= 0.5
                for piece in candidate.cut.pieces
            )
            dated = dated or candidate.cut.dates is not None
