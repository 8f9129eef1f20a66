"""The rows of a section, cut up and judged one by one."""

from __future__ import annotations

import re

from msgspec import structs

from framer.knowledge.normalise import has_digit
from framer.knowledge.titles import title_likeness
from framer.model import DateRange
from framer.reading.banners import settle_houses, settle_spans
from framer.reading.beside_jobs import (
    settle_labels,
    settle_schools,
    settle_tails,
    settle_told,
    settle_units,
)
from framer.reading.blocks import settle_blocks, settle_projects_below
from framer.reading.bodies import body_score
from framer.reading.dates import Habits
from framer.reading.dates_below import settle_dates_below
from framer.reading.fields import is_degree
from framer.reading.forms import settle_forms
from framer.reading.gaps import parted
from framer.reading.layout import Row, joined_dates
from framer.reading.lists import all_items, rest_of_items, settle_lists, unlisted
from framer.reading.look_roles import settle_looks
from framer.reading.no_jobs import closes_bracket, is_aside, is_honour, is_roll, is_seat
from framer.reading.numbered import told_one_by_one
from framer.reading.outer_items import heads_unlisted
from framer.reading.parted_rows import one_by_one
from framer.reading.pieces import Cut, cut_row, strip_sign
from framer.reading.readings import EMPLOYER, TITLE, Reading, readings
from framer.reading.rows import Candidate
from framer.reading.shared_dates import dates_shared
from framer.reading.shared_joins import with_joins
from framer.reading.shared_titles import titles_shared
from framer.reading.stacked import joined_labels
from framer.reading.vocabulary import (
    employer_likeness,
    is_department,
    label_kind,
    marker_kind,
    spaced,
    starts_with_verb,
    vocabulary,
)

_OF_PROJECTS = frozenset((
    "project", "client", "title", "dates", "start", "end", "location", "department",
    "employment", "duties",
))  # fmt: skip

_NAMES = TITLE | EMPLOYER
_EVENT, _DETAIL = 60, 1.2
_CAPITALS = re.compile(r"[A-Z]{3,}(?: [A-Z]{2,})*\b")
# what a template asks for: "[Job title] • [Company]"
_ASKED = re.compile(r"(?:\[[^\]\d]*\][\s•·|,–—-]*)+")
# a row that is an address on the net or for mail
_LINK = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+", re.I)
# a course that was taught: "ENG 101 College Composition"
_COURSE = re.compile(r"[A-Z]{2,4} \d{3}[A-Z]?:?\s+[A-Z]")


def candidates(rows: list[Row], *, habits: Habits) -> list[Candidate]:
    """Cut and judge the rows of a section."""
    found: list[Candidate] = []
    before: Row | None = None
    told = _retold(rows, habits)
    flat = all_items(told, habits)
    for each in one_by_one(told, habits):
        row = parted(each, habits)
        text = strip_sign(row.text)
        if _LINK.fullmatch(text.strip(" ()<>|")) or _ASKED.fullmatch(text):
            continue  # it may stand between a title and its employer
        if not flat and _is_plain_statement(row, text):
            cut = Cut(text, len(row.text) - len(text))
            found.append(Candidate(row, cut, 6.0, (), (), space=False))
            before = row
            continue
        cut = cut_row(row, habits=habits)
        body = body_score(unlisted(row) if flat else row, cut, before)
        ways: tuple[Reading, ...] = ()
        if _says_present_again(cut, found):
            body = 6.0
        if "earlier" in cut.labels or "personal" in cut.labels[:1]:
            body = 6.0
        if _is_course(cut):
            body = max(body, 4.0)
        study = is_study(cut)
        if _is_event(cut) or _is_detail(cut) or is_roll(cut, habits):
            body = 6.0
        if is_honour(cut) or closes_bracket(row, before):
            body = 6.0
        if is_seat(cut):
            body, study = 6.0, not is_aside(cut)
        if body < 3.5 and not study:
            ways = readings(cut)
            if row.line.heading is not None:
                ways = _weighed(cut, ways)
        found.append(
            Candidate(
                row, cut, body, ways, _shape(row, cut), row.line.space_before, study
            )
        )
        before = row
    _settle(found, flat=flat)
    return found


def _retold(rows: list[Row], habits: Habits) -> list[Row]:
    """Give rows that each tell what they tell alone."""
    rows = heads_unlisted(rest_of_items(rows, habits), habits)
    rows = titles_shared(dates_shared(rows, habits), habits)
    return with_joins(told_one_by_one(joined_dates(joined_labels(rows))), habits)


def _settle(found: list[Candidate], *, flat: bool) -> None:
    """Let all rows of a section together say what each of them can be."""
    _settle_projects(found)
    settle_told(found)
    settle_schools(found)
    settle_projects_below(found)
    settle_labels(found)
    settle_units(found)
    settle_tails(found)
    settle_blocks(found)
    settle_houses(found)
    settle_spans(found)
    settle_dates_below(found)
    settle_forms(found)
    if not flat:
        settle_lists(found)
    settle_looks(found)


def _weighed(cut: Cut, ways: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Let a heading of Word's own hardly be a detail: it names a title or a house."""
    if cut.labels or len(cut.pieces) > 1:
        return ways
    if any(marker_kind(text) or is_department(text) for text in cut.texts):
        return ways
    told = [
        structs.replace(way, score=way.score - _DETAIL) if way.letters == "X" else way
        for way in ways
    ]
    return tuple(sorted(told, key=lambda way: -way.score))


def _says_present_again(cut: Cut, found: list[Candidate]) -> bool:
    """Say whether a row only repeats that the job of the row before goes on."""
    if cut.dates is None or not cut.dates.current or not found:
        return False
    before = found[-1].cut.dates
    if cut.dates.start is not None or before is None or not before.current:
        return False
    return not cut.pieces


def _is_event(cut: Cut) -> bool:
    """Say whether a row tells that a house was closed or a job cut."""
    if cut.labels or cut.dates is None:
        return False
    text = cut.text[cut.span[1] :] if cut.place == "first" else cut.text
    words = spaced(text[:_EVENT].lstrip(" \t,:|-–—"))
    return words.startswith(vocabulary().events) and title_likeness(text) < 0.8


def _is_detail(cut: Cut) -> bool:
    """Say whether a row is a detail behind a label in capitals: "CLIENT Acme"."""
    if not cut.text[:3].isupper() or cut.labels:
        return False
    head = _CAPITALS.match(cut.text)
    words = spaced(head.group()).split() if head is not None else []
    known = vocabulary().capitals
    for size in range(len(words), 0, -1):
        if " ".join(words[:size]) in known:
            alone = size == len(spaced(cut.text).split())
            return not alone and title_likeness(cut.text) < 0.8
    return False


def _is_course(cut: Cut) -> bool:
    """Say whether a row names a course by its number."""
    found = _COURSE.match(cut.text)
    if found is None or cut.labels:
        return False
    name = cut.text[found.end() - 1 :]
    return title_likeness(name) < 0.8 and employer_likeness(name) < 0.7


def _is_plain_statement(row: Row, text: str) -> bool:
    """Say at a glance whether a row can be nothing but a statement."""
    line = row.line
    if row.inert:
        return True
    if not line.bullet or len(text) < 30 or len(row.cells) > 1:
        return False
    if line.bold or line.bold_prefix or line.caps or line.heading is not None:
        return False
    if ":" in text or "\t" in text:
        return False
    return not has_digit(text)


def is_study(cut: Cut) -> bool:
    """Say whether a row speaks of a degree and not of a job with a degree's name."""
    text = cut.text
    if cut.place == "first" and cut.pieces:
        text = text[cut.pieces[0].begin :]
    if not is_degree(text) or cut.labels or starts_with_verb(text):
        return False
    school = any(word in vocabulary().schools for word in spaced(cut.text).split())
    if school and is_degree(" ".join(cut.text.split()[:2])):
        return True
    first = cut.pieces[0] if cut.pieces else None
    return first is None or title_likeness(first.of(cut.text)) < 0.8


def _settle_projects(found: list[Candidate]) -> None:
    """Make projects told under positions part of what was done there.

    Where a résumé lists nothing but projects or clients, each of them stays a position
    of its own.
    """
    blocks: list[Candidate] = []
    titled = 0
    inside = numbered = False
    for candidate in found:
        labels = candidate.cut.labels
        named = not labels and label_kind(candidate.cut.text) == "project"
        numbered = numbered or (named and candidate.cut.text[-1:].isdigit())
        if named or (labels and labels[0] in ("project", "client")):
            inside = True
        elif inside and not (labels and labels[0] in _OF_PROJECTS):
            inside = False
        if inside:
            blocks.append(candidate)
        elif candidate.body < 0 and candidate.readings:
            titled += bool(candidate.readings[0].mask & TITLE)
    if titled and (numbered or any("project" in each.cut.labels for each in blocks)):
        for candidate in blocks:
            candidate.body, candidate.readings = 6.0, ()
    elif titled and blocks:
        _settle_clients(found)


def _settle_clients(found: list[Candidate]) -> None:
    """Let blocks on clients whose dates lie inside jobs told above be part of these.

    "Client: Acme", "Environment: ...", "Role: ...", "Duration: ..." below the jobs.
    """
    begin = next(at for at, each in enumerate(found) if _opens_block(each))
    jobs = [each.cut.dates for each in found[:begin] if _is_told_job(each)]
    inner = [
        each.cut.dates
        for each in found[begin:]
        if each.cut.dates is not None and each.cut.labels[:1] == ("dates",)
    ]
    if not jobs or not inner or any(map(_is_told_job, found[begin:])):
        return
    if all(any(_within(each, job) for job in jobs) for each in inner):
        for candidate in found[begin:]:
            candidate.body, candidate.readings = 6.0, ()


def _opens_block(candidate: Candidate) -> bool:
    return candidate.cut.labels[:1] in (("client",), ("project",))


def _is_told_job(candidate: Candidate) -> bool:
    """Say whether a row without labels holds a sure title, a house and dates."""
    cut = candidate.cut
    return (
        cut.dates is not None
        and not cut.labels
        and bool(candidate.readings)
        and candidate.readings[0].mask & _NAMES == _NAMES
    )


def _within(inner: DateRange | None, outer: DateRange | None) -> bool:
    """Say whether dates lie inside others, by their years."""
    if inner is None or outer is None or inner.start is None or outer.start is None:
        return False
    if inner.start.year < outer.start.year:
        return False
    if outer.current or outer.end is None:
        return True
    return inner.end is not None and inner.end.year <= outer.end.year


def _shape(row: Row, cut: Cut) -> tuple[object, ...]:
    line = row.line
    return (
        line.heading, line.bold, line.italic, line.caps, line.size, line.underline,
        line.colour, len(row.cells) > 1, "\t" in cut.text, line.bullet,
        bool(line.bold_prefix), cut.place if cut.dates else "",
    )  # fmt: skip
