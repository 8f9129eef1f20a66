"""Employers above their titles: short names, and houses with dates of their own."""

from __future__ import annotations

from itertools import pairwise

from msgspec import structs

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.model import DateRange
from framer.reading.readings import EMPLOYER, PLACE, TITLE, Reading
from framer.reading.rows import Candidate
from framer.reading.vocabulary import (
    employer_likeness,
    is_department,
    marker_kind,
    place_likeness,
)

_ABOVE_TITLE, _LONGEST_NAME, _SMALL, _BOLD = -1.5, 5, 3, 1.5
_LIKE_TITLE, _LIKE_PLACE, _LIKE_HOUSE = 0.5, 0.8, 0.6
_TOWN, _LONGEST_TOWN = 0.8, 2


def settle_houses(found: list[Candidate]) -> None:
    """Let a short name right above a title with dates be the house of that title.

    "Eastern Evening Star" over "Senior Reporter, 2012 – 2016" is no statement of the
    job before.
    """
    for candidate, after in pairwise(found):
        cut = candidate.cut
        if not candidate.readings or cut.dates is not None or cut.labels:
            continue
        line, text = candidate.row.line, cut.text
        if line.bullet or after.first or not _is_name(text):
            continue
        if after.row.line.bullet or not after.readings or after.cut.dates is None:
            continue
        if len(after.cut.pieces) == 1 and _first_is_title(after):
            candidate.body += _ABOVE_TITLE
        if line.bold and not after.row.line.bold and _first_is_title(after):
            candidate.opens += _BOLD


def _is_name(text: str) -> bool:
    """Say whether a text is a name of few words and no title, place or marker."""
    words = text.split()
    if len(words) > _LONGEST_NAME or not words[0][:1].isalnum() or text[-1] in ".:;,":
        return False
    if any(word[0].islower() for word in words if len(word) > _SMALL):
        return False
    return (
        title_likeness(text) < _LIKE_TITLE
        and place_likeness(text) < _LIKE_PLACE
        and marker_kind(text) is None
        and not is_department(text)
        and "," not in text
    )


def _first_is_title(candidate: Candidate) -> bool:
    return (
        bool(candidate.cut.pieces)
        and title_likeness(_text(candidate, 0, 0)) >= SURE_TITLE
    )


def _text(candidate: Candidate, first: int, last: int) -> str:
    cut = candidate.cut
    return cut.text[cut.pieces[first].begin : cut.pieces[last].end]


def settle_spans(found: list[Candidate]) -> None:
    """Let titles whose dates lie within those of the house above name no other house.

    Below "Acme Ltd, 2016 – present" the town of "Branch Manager – Techiman, 2021 –
    present" is no employer.
    """
    house: Candidate | None = None
    for candidate in found:
        if candidate.first:
            house = None
        ways = candidate.readings
        if not ways or candidate.row.line.bullet or candidate.cut.labels:
            continue
        if ways[0].mask & EMPLOYER and not ways[0].mask & TITLE:
            sure = any(
                employer_likeness(_text(candidate, first, last)) >= _LIKE_HOUSE
                for label, first, last in ways[0].runs
                if label == EMPLOYER
            )
            house = candidate if sure and candidate.cut.dates is not None else None
            continue
        if house is None or not _first_is_title(candidate):
            continue
        if _within(candidate.cut.dates, house.cut.dates):
            candidate.readings = _without_house(candidate)


def _within(inner: DateRange | None, outer: DateRange | None) -> bool:
    """Say whether dates lie within others; no dates do as well."""
    if inner is None:
        return True
    if outer is None or outer.start is None or inner.start is None:
        return False
    if inner.start.year < outer.start.year:
        return False
    if outer.end is None:
        return outer.current
    return inner.end is not None and inner.end.year <= outer.end.year


def _without_house(candidate: Candidate) -> tuple[Reading, ...]:
    """Leave out the ways that name an employer nobody would take for one."""
    kept: list[Reading] = []
    for way in candidate.readings:
        names = [run for run in way.runs if run[0] == EMPLOYER]
        if any(
            employer_likeness(_text(candidate, first, last)) < _LIKE_TITLE
            and _may_be_town(_text(candidate, first, last))
            for _, first, last in names
        ):
            continue
        towns = [run for run in way.runs if run[0] == PLACE]
        if towns and all(_may_be_town(_text(candidate, *run[1:])) for run in towns):
            kept.append(structs.replace(way, score=way.score + _TOWN))
        else:
            kept.append(way)
    kept.sort(key=lambda way: -way.score)
    return tuple(kept) or candidate.readings


def _may_be_town(text: str) -> bool:
    words = text.split()
    return (
        len(words) <= _LONGEST_TOWN
        and all(word[0].isupper() and word.isalpha() for word in words)
        and not is_department(text)
        and title_likeness(text) < _LIKE_TITLE
    )
