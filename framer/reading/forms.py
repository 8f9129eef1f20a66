"""Forms: rows of a label and its value, and which label begins the next job."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise

from msgspec import structs

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.model import DateRange
from framer.reading.dates import find_dates, read_dates
from framer.reading.pieces import Cut, strip_sign
from framer.reading.readings import OTHER, Reading
from framer.reading.rows import Candidate
from framer.reading.vocabulary import (
    employer_likeness,
    label_kind,
    place_likeness,
    spaced,
)
from framer.reading.word_files import plain_words

_MAIN = frozenset(("title", "employer", "dates", "start"))
_DETAILS = frozenset(("department", "employment", "end", "agency", "client"))
_LONGEST = 60
_PAIR, _TITLE = 2, 0.8
# so many labels that come again make a form
_FORM = 2
# how much a label decides about where a job begins
_OPENS, _GOES_ON = 4.0, -3.0
_HEADS = 3.0
_COLON = re.compile(r"[^\t:]{2,60}\t\s*:\s*\S")


def settle_forms(found: list[Candidate]) -> None:
    """Read label and value rows as a form does: together, block after block."""
    _settle_repeated(found)
    _settle_continued(found)
    _settle_colons(found)
    _settle_roles(found)
    told = [each for each in found if _MAIN & set(each.cut.labels[:1])]
    if not told:
        return
    for candidate in found:
        if not candidate.cut.labels and _is_empty(candidate):
            _silence(candidate)
    _settle_details(found)
    _settle_ends(found)
    _settle_openers(found)


def _settle_continued(found: list[Candidate]) -> None:
    """Let rows that tabs set below the value of "Duties:" go on with it."""
    below = False
    for candidate in found:
        if "duties" in candidate.cut.labels[:1]:
            below = True
        elif below and candidate.row.text[:1] == "\t" and not candidate.cut.labels:
            _silence(candidate)
        else:
            below = False


def _is_empty(candidate: Candidate) -> bool:
    """Say whether a row is a label whose value was left out: "Phone:"."""
    text = candidate.cut.text.strip(" \t:")
    return label_kind(text) in _DETAILS and title_likeness(text) < SURE_TITLE


def _silence(candidate: Candidate) -> None:
    """Make a row a detail that heads nothing."""
    candidate.body, candidate.readings, candidate.study = 6.0, (), False


def _as_detail(candidate: Candidate) -> None:
    """Let a row belong to whatever entry it stands in and decide nothing."""
    way = Reading(0.0, OTHER, "X", ((OTHER, 0, len(candidate.cut.pieces) - 1),))
    candidate.cut = structs.replace(candidate.cut, labels=("department",))
    candidate.readings = (way,) if candidate.cut.pieces else ()
    candidate.body, candidate.study = min(candidate.body, -3.0), False


def _settle_colons(found: list[Candidate]) -> None:
    """Let "Consultant⇥: Acme" among "Client⇥: Borle" and other labels be a detail.

    A colon behind a tab, or in a cell of its own, is nothing but that of a label.
    """
    rows = [each for each in found if _COLON.match(each.cut.text)]
    if sum(bool(each.cut.labels) for each in rows) < _FORM:
        return
    for candidate in rows:
        if not candidate.cut.labels:
            _as_detail(candidate)


def _settle_roles(found: list[Candidate]) -> None:
    """Let "Role: Purchasing" below the title of a job be a detail of that job.

    Job sites so name the trade that a job belongs to, not what it was called.
    """
    titled = before = False
    for candidate in found:
        cut = candidate.cut
        if cut.labels:
            head = cut.text.partition(":")[0]
            weak = cut.labels[0] == "title" and spaced(head) in _weak_titles()
            if weak and titled and cut.dates is None:
                _as_detail(candidate)
            continue
        named = candidate.body < _HEADS and _names_title(candidate)
        if cut.dates is not None:
            titled = before or named
        elif named:
            titled = True
        before = named


@cache
def _weak_titles() -> frozenset[str]:
    words = plain_words("weak_titles")
    return frozenset(words)


def _names_title(candidate: Candidate) -> bool:
    """Say whether a row holds a sure title."""
    return bool(candidate.readings) and any(
        title_likeness(text) >= SURE_TITLE and employer_likeness(text) < SURE_TITLE
        for text in candidate.cut.texts
    )


def _settle_details(found: list[Candidate]) -> None:
    """Let rows of the same form whose label is not known head nothing.

    `Monthly salary | 0` stands between rows with known labels, in the same two cells.
    """
    if sum(_two_cells(each) and bool(each.cut.labels) for each in found) < 2:
        return
    chain = False
    for candidate in found:
        if candidate.cut.labels:
            chain = _two_cells(candidate)
            if chain:
                candidate.study = False
            continue
        if chain and _unknown_label(candidate):
            _silence(candidate)
            continue
        chain = chain and candidate.row.inert


def _settle_repeated(found: list[Candidate]) -> None:
    """Let rows whose first cell comes again and again head nothing.

    In a form of a language without word lists here the labels are what is repeated.
    """
    told = [
        each.row.cells[0][0].text
        for each in found
        if len(each.row.cells) == _PAIR and not each.cut.labels and not each.row.columns
    ]
    heads = Counter(told)
    told = [head for head in told if heads[head] > 1]
    # a house comes twice in a row where two titles were held in it, a label never
    houses = {head for head, after in pairwise(told) if head == after}
    again = {
        head
        for head in heads
        if heads[head] > 1 and head not in houses
        and not find_dates(head) and title_likeness(head) < _TITLE
        and place_likeness(head) < _TITLE and employer_likeness(head) < _TITLE
    }  # fmt: skip
    if len(again) < _FORM:
        return
    for candidate in found:
        cells = candidate.row.cells
        if len(cells) == _PAIR and cells[0][0].text in again:
            _silence(candidate)


def _two_cells(candidate: Candidate) -> bool:
    row = candidate.row
    return len(row.cells) == 2 or (len(row.cells) == 1 and row.text.count("\t") == 1)


def _unknown_label(candidate: Candidate) -> bool:
    if not _two_cells(candidate):
        return False
    head = strip_sign(candidate.row.text.partition("\t")[0]).strip(" :")
    if not head or len(head) > _LONGEST or find_dates(head):
        return False
    if candidate.cut.dates is not None and candidate.cut.place != "last":
        return False
    return (
        title_likeness(head) < 0.5
        and employer_likeness(head) < 0.6
        and place_likeness(head) < 0.8
        and not candidate.row.line.bold_prefix
    )


def _settle_ends(found: list[Candidate]) -> None:
    """Put the start of one row and the end of another together."""
    start: Candidate | None = None
    for candidate in found:
        kinds = candidate.cut.labels
        value = candidate.cut.dates
        alone = value is not None and value.start == value.end
        if value is not None and (
            kinds == ("start",) or (kinds == ("dates",) and alone)
        ):
            start = candidate
            if alone and kinds == ("start",):
                _redate(start, DateRange(value.start, None, current=value.current))
        elif kinds == ("end",) and start is not None:
            begin = start.cut.dates
            end = candidate.cut.dates or _told_end(candidate)
            if begin is not None and end is not None:
                _redate(start, DateRange(begin.start, end.end, current=end.current))
                _silence(candidate)
            start = None


def _told_end(candidate: Candidate) -> DateRange | None:
    """Read "End date: Present"."""
    return read_dates(candidate.cut.text.partition(":")[2])


def _redate(candidate: Candidate, dates: DateRange) -> None:
    cut: Cut = structs.replace(candidate.cut, dates=dates)
    candidate.cut = cut


def _settle_openers(found: list[Candidate]) -> None:
    """Learn which label begins a block from the first block."""
    first = next(
        (number for number, each in enumerate(found) if each.cut.labels), len(found)
    )
    if any(each.body < 3 and each.readings for each in found[:first]):
        return
    opener = next((k for k in found[first].cut.labels[:1] if k in _MAIN), "")
    if not opener:
        return
    seen: set[str] = set()
    for candidate in found[first:]:
        kind = candidate.cut.labels[0] if candidate.cut.labels else ""
        if kind not in _MAIN or not candidate.readings:
            continue
        if kind == opener:
            candidate.opens = _OPENS
            seen = set()
        elif kind not in seen:
            candidate.opens = _GOES_ON
        seen.add(kind)
