"""Rows beside the title and the employer that are neither: units, labels told again."""

from __future__ import annotations

from collections import Counter

from msgspec import structs

from framer.knowledge.titles import title_likeness
from framer.reading.readings import EMPLOYER, OTHER, TITLE
from framer.reading.rows import Candidate
from framer.reading.vocabulary import (
    employer_likeness,
    is_department,
    place_likeness,
    spaced,
    vocabulary,
)

_TITLE, _HOUSE, _PLACE, _AHEAD, _TOLD = 0.5, 0.4, 0.8, 3, 1.0
_SEVERAL, _COMMAS, _THINGS = 2, 3, 4.0
_SURE_HOUSE, _WHOLE = 0.6, 1.0


def settle_units(found: list[Candidate]) -> None:
    """Let "Adviser at the Harbour Office" above a house of its own name no house."""
    for candidate, after, dated in zip(found, found[1:], found[2:], strict=False):
        if candidate.cut.dates is not None or not _names_unit(candidate):
            continue
        if after.cut.dates is not None or dated.cut.dates is None:
            continue
        if after.first or dated.first or not after.readings or not _is_house(after):
            continue
        last = len(candidate.cut.pieces) - 1
        runs = (TITLE, 0, 0), (OTHER, 1, last)
        best = structs.replace(
            candidate.readings[0], mask=TITLE | OTHER, letters="TX", runs=runs
        )
        ways = (way for way in candidate.readings if not way.mask & EMPLOYER)
        candidate.readings = best, *(way for way in ways if way.letters != "TX")


def settle_tails(found: list[Candidate]) -> None:
    """Let a house go on over a dash where others end alike: "Acme - Office of Roads".

    What differs from row to row is who employs; it is never left out for the end that
    they share.
    """
    tails: dict[str, list[Candidate]] = {}
    for candidate in found:
        pieces, text = candidate.cut.pieces, candidate.cut.text
        plain = candidate.cut.dates is None and not candidate.cut.labels
        named = bool(_first_mask(candidate) & EMPLOYER)
        if len(pieces) > 1 and pieces[-1].before == "dash" and plain and named:
            tails.setdefault(text[pieces[-1].begin :], []).append(candidate)
    for tail, rows in tails.items():
        names = {each.cut.text[: -len(tail)] for each in rows}
        house = employer_likeness(tail) >= _SURE_HOUSE
        if len(names) < _SEVERAL or not house or place_likeness(tail) >= _TITLE:
            continue
        for each in rows:
            if (
                not is_department(_first(each))
                and title_likeness(_first(each)) < _TITLE
            ):
                runs = ((EMPLOYER, 0, len(each.cut.pieces) - 1),)
                best = each.readings[0].score + _WHOLE
                whole = structs.replace(
                    each.readings[0], score=best, mask=EMPLOYER, letters="E", runs=runs
                )
                ways = (way for way in each.readings if way.letters != "E")
                each.readings = whole, *ways


def _first(candidate: Candidate) -> str:
    first = candidate.cut.pieces[0]
    return candidate.cut.text[first.begin : first.end]


def _names_unit(candidate: Candidate) -> bool:
    """Say whether "at the" and the name of something follow a title."""
    cut = candidate.cut
    if candidate.row.line.bullet or not candidate.readings or len(cut.pieces) < 2:
        return False
    second = cut.pieces[1]
    if second.before != "at":
        return False
    words = second.of(cut.text).split()
    return len(words) > 1 and words[0].islower() and words[1][:1].isupper()


def _is_house(candidate: Candidate) -> bool:
    text = candidate.cut.text
    return (
        not candidate.row.line.bullet
        and employer_likeness(text) >= _HOUSE
        and title_likeness(text) < _TITLE
        and place_likeness(text) < _PLACE
    )


def settle_told(found: list[Candidate]) -> None:
    """Let nothing told inside a job begin one: sentences, lists of what was used.

    "Since 2015, I've been a vendor for Acme" among jobs with headings of their own, and
    "Docker, Java, WordPress, PHP" below a job without dates right behind it.
    """
    heads = [
        each
        for each in found
        if each.cut.dates is not None and each.readings and not each.cut.opened
    ]
    several = sum(each.body < 0 for each in heads) >= _SEVERAL
    for at, candidate in enumerate(found):
        if not candidate.readings or not at:
            continue
        if several and _speaks(candidate):
            candidate.readings, candidate.body = (), 6.0
        elif (
            several
            and _lists_things(candidate)
            and not any(
                each.cut.dates is not None and not _first_mask(each) & TITLE
                for each in found[at + 1 : at + _AHEAD]
            )
        ):
            candidate.body += _THINGS


def _first_mask(candidate: Candidate) -> int:
    return candidate.readings[0].mask if candidate.readings else 0


def _speaks(candidate: Candidate) -> bool:
    """Say whether somebody tells in a sentence what they were, in small letters."""
    cut = candidate.cut
    if cut.opened != "title" or not cut.pieces or candidate.row.line.bold:
        return False
    first = cut.pieces[0].begin
    speaks = not vocabulary().speaking.isdisjoint(spaced(cut.text[:first]).split())
    return speaks and cut.text[first].islower()


def _lists_things(candidate: Candidate) -> bool:
    """Say whether a row without dates names four things and more, mostly one word."""
    cut = candidate.cut
    if cut.dates is not None or cut.labels or cut.text.count(",") < _COMMAS:
        return False
    words = [cut.text[each.begin : each.end] for each in cut.pieces]
    if any(each.before not in ("", "comma") for each in cut.pieces):
        return False
    return 2 * sum(" " not in each for each in words) >= len(words)


def settle_schools(found: list[Candidate]) -> None:
    """Let schools in a list of a whole life, each with its dates in its row, be none.

    "2006 – 2010 Grundschule Altdorf" between rows with dates of their own; a school
    above the title that was held there stays.
    """
    schools = [at for at, each in enumerate(found) if _is_school(each)]
    several = len(schools) + sum(each.study for each in found) >= _SEVERAL
    for at in schools:
        around = found[max(at - 1, 0) : at] + found[at + 1 : at + 2]
        alone = all(each.cut.dates is not None or each.study for each in around)
        if alone and several and len(found) > len(schools):
            found[at].study, found[at].readings, found[at].body = True, (), 6.0


def _is_school(candidate: Candidate) -> bool:
    cut = candidate.cut
    if cut.dates is None or not candidate.readings or len(cut.pieces) != 1:
        return False
    text = cut.text[cut.pieces[0].begin : cut.pieces[0].end]
    words = spaced(text).split()
    known = vocabulary().schools
    return title_likeness(text) < _TITLE and not known.isdisjoint(words)


def settle_labels(found: list[Candidate]) -> None:
    """Let what stands below every job without dates be a label: "What I took away"."""
    often = Counter(each.cut.text for each in found if not each.row.line.bullet)
    for at, candidate in enumerate(found):
        text = candidate.cut.text
        if often[text] < 2 or not candidate.readings or candidate.cut.dates is not None:
            continue
        line = candidate.row.line
        if not (line.bold or line.heading is not None or line.underline):
            continue
        likes = title_likeness(text) / 2, employer_likeness(text), place_likeness(text)
        if len(candidate.cut.pieces) > 1 or max(likes) >= _TITLE / 2:
            continue
        again = [number for number, each in enumerate(found) if each.cut.text == text]
        if not at or any(_is_dated_soon(found, number) for number in again):
            continue
        candidate.readings, candidate.body = (), 6.0


def _is_dated_soon(found: list[Candidate], at: int) -> bool:
    """Say whether dates follow before the next statement."""
    before = found[at - 1]
    if before.readings and before.cut.dates is None and before.body < _TOLD:
        return True
    for each in found[at + 1 : at + _AHEAD]:
        if each.cut.dates is not None:
            return True
        if not each.readings or each.space:
            return False
    return False
