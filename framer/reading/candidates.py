"""The rows of a section, cut up and judged one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from framer.knowledge.normalise import alternatives, has_digit
from framer.knowledge.titles import SURE_TITLE, title_likeness
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
from framer.reading.dates import Habits, find_dates
from framer.reading.dates_below import settle_dates_below
from framer.reading.fields import is_degree
from framer.reading.forms import settle_forms
from framer.reading.gaps import parted
from framer.reading.layout import Row, joined_dates
from framer.reading.lists import all_items, rest_of_items, settle_lists, unlisted
from framer.reading.no_jobs import closes_bracket, is_aside, is_honour, is_roll, is_seat
from framer.reading.numbered import told_one_by_one
from framer.reading.pieces import Cut, cut_row, strip_sign
from framer.reading.readings import TITLE, Reading, readings
from framer.reading.rows import Candidate
from framer.reading.shared_joins import with_joins
from framer.reading.stacked import joined_labels
from framer.reading.vocabulary import (
    employer_likeness,
    label_kind,
    spaced,
    starts_with_verb,
    vocabulary,
)
from framer.reading.word_files import plain_words

_OF_PROJECTS = frozenset((
    "project", "client", "title", "dates", "start", "end", "location", "department",
    "employment", "duties",
))  # fmt: skip

_EVENT, _LONGEST_NAME = 60, 4
_CAPITALS = re.compile(r"[A-Z]{3,}(?: [A-Z]{2,})*\b")
# what a template asks for: "[Job title] • [Company]"
_ASKED = re.compile(r"(?:\[[^\]\d]*\][\s•·|,–—-]*)+")
# a row that is an address on the net or for mail
_LINK = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+", re.I)
# what may stand between the dates of a job and a sentence on it
_TOLD_BEHIND = re.compile(
    r"\s*[)\]]?(?:\.\s+(?=[^\W\d_])|\s*[:–—-]\s+(?=[^\W\d_])|\s+(?=[A-ZÀ-Þ]))"
)
_LABELLED = re.compile(r"[A-ZÀ-Þ][^.:\d]{2,40}:\s")
_LONG_HEAD = 110
_BETWEEN = " \t.:;,–—-)]("
_FIELDS, _HOUSE = re.compile(r"[,|(\t:]|\s[–—-]\s"), 0.6
_MOST_TITLES, _LONG_TITLE = 4, 6
# a house behind what was done: "Porter at The Fleece", "Porter, The Fleece"
_AT_HOUSE = re.compile(r"[^\W\d_](?:\s+(?:at|for|with|bei|chez|en)\s+|,\s+)[A-ZÀ-Þ]")
# a course that was taught: "ENG 101 College Composition"
_COURSE = re.compile(r"[A-Z]{2,4} \d{3}[A-Z]?:?\s+[A-Z]")


def candidates(rows: list[Row], *, habits: Habits) -> list[Candidate]:
    """Cut and judge the rows of a section."""
    found: list[Candidate] = []
    before: Row | None = None
    told = told_one_by_one(joined_dates(joined_labels(rest_of_items(rows, habits))))
    told = with_joins(told, habits)
    flat = all_items(told, habits)
    for each in _one_by_one(told, habits):
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
        found.append(
            Candidate(
                row, cut, body, ways, _shape(row, cut), row.line.space_before, study
            )
        )
        before = row
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
    return found


def _one_by_one(rows: list[Row], habits: Habits) -> Iterator[Row]:
    """Part rows that tell several dated titles: "Head (2018–22); Clerk (2015–18)"."""
    for row in rows:
        end = _end_of_head(row, habits)
        if end:
            head, rest = Row(row.cells), Row(row.cells)
            head.text, rest.text = row.text[:end], row.text[end:].lstrip(_BETWEEN)
            rest.inert = True
            yield from (head, rest)
            continue
        parts = []
        if ";" in row.text and len(row.cells) == 1 and not row.columns:
            told = _behind_label(row.text, habits)
            parts = [part.strip(" .") for part in told.split(";")]
        parts = [part for part in parts if part] or _both_jobs(row, habits)
        if len(parts) < 2 or not (
            _each_a_job(parts, habits)
            or (not row.line.bullet and _are_titles(parts, habits))
        ):
            yield row
            continue
        for part in parts:
            end = _end_of_part(part, habits)
            one = Row(row.cells)
            one.text = _parted_year(part[:end], habits)
            yield one
            if part[end:]:
                rest = Row(row.cells, inert=True)
                rest.text = part[end:].lstrip(_BETWEEN)
                yield rest


def _end_of_head(row: Row, habits: Habits) -> int:
    """Give where the dates of a job end and a sentence on it begins, else 0.

    "Reporter, Feb 2021 – present. Back on the road after four years at a desk."
    """
    text = row.text
    if len(row.cells) > 1 or row.columns or row.line.bullet or row.inert:
        return 0
    if text[-1:].isdigit() or not has_digit(text):
        return 0
    span = next(
        (each for each in find_dates(text, habits) if each.kind in ("range", "open")),
        None,
    )
    if span is None or span.begin > _LONG_HEAD:
        return 0
    head, rest = text[: span.begin].strip(_BETWEEN), text[span.end :]
    found = _TOLD_BEHIND.match(rest)
    if found is None or (head and not _names_any(head)):
        return 0
    told, sign = rest[found.end() :].strip(), found.group().strip(" )]")
    if not head:
        # dates alone in front: only a label and its value go behind them
        return span.end if sign == "." and _LABELLED.match(told) else 0
    if sign == ".":
        named = title_likeness(told) >= SURE_TITLE or employer_likeness(told) >= _HOUSE
        words = told.split()
        named = named and sum(word[0].islower() for word in words) * 2 < len(words)
        return 0 if named and len(words) <= _LONG_TITLE else span.end
    if not sign:
        words = told.split()
        small = sum(word[0].islower() for word in words)
        house = employer_likeness(_FIELDS.split(told)[0]) >= _HOUSE
        prose = len(words) > _LONG_TITLE and small * 2 >= len(words) and not house
        return span.end if prose else 0
    return span.end if starts_with_verb(told) and told.count(" ") > 1 else 0


def _names_any(text: str) -> bool:
    """Say whether a text holds a title or an employer."""
    return any(
        title_likeness(part) >= 0.5 or employer_likeness(part) >= _HOUSE
        for part in _FIELDS.split(text)
    )


def _end_of_part(part: str, habits: Habits) -> int:
    """Give where one of several jobs of a row ends and a sentence begins."""
    ends = [each.end for each in find_dates(part, habits)]
    return ends[-1] if ends and part[ends[-1] :].startswith(". ") else len(part)


def _both_jobs(row: Row, habits: Habits) -> list[str]:
    """Part "Cook (2014–2016) and before that Porter (2013–2014)" into two jobs."""
    if len(row.cells) > 1 or row.columns or row.line.bullet or ")" not in row.text:
        return []
    parts = [part.strip(" ,;.") for part in _and_before().split(row.text)]
    sure = len(parts) > 1 and all(
        title_likeness(part.partition("(")[0].strip()) >= SURE_TITLE
        and len(find_dates(part, habits)) == 1
        for part in parts
    )
    return parts if sure else []


@cache
def _and_before() -> re.Pattern[str]:
    """Give what stands between two jobs with dates in brackets."""
    words = plain_words("and_before")
    joined = alternatives(words)
    return re.compile(rf"(?<=\))\s*,?\s*(?:{joined})\s+(?=[A-ZÀ-Þ])", re.I)


def _behind_label(text: str, habits: Habits) -> str:
    """Leave out what a list of jobs is called: "Student jobs: Barman, ..."."""
    head, colon, rest = text.partition(": ")
    if not colon or len(head.split()) > _LONGEST_NAME or find_dates(head, habits):
        return text
    return rest


def _parted_year(text: str, habits: Habits) -> str:
    """Set a sign behind a year in front: "2009 Porter, The Fleece"."""
    end = next((each.end for each in find_dates(text, habits) if not each.begin), 0)
    return f"{text[:end]}\t{text[end + 1 :]}" if text[end : end + 1] == " " else text


def _each_a_job(parts: list[str], habits: Habits) -> bool:
    """Say whether every part of a row is a job with dates of its own."""
    found = [find_dates(part, habits) for part in parts]
    if not all(found) or len(parts) < 2:
        return False
    titled = [title_likeness(part) >= 0.5 for part in parts]
    if all(each.kind in ("range", "open") for dates in found for each in dates[:1]):
        return all(titled) or (any(titled) and all(map(_AT_HOUSE.search, parts)))
    # years alone: each stands at the edge of its part, and a house is named in each
    edges = all(
        not part[: dates[0].begin].strip(" (") or not part[dates[-1].end :].strip(" ).")
        for part, dates in zip(parts, found, strict=True)
    )
    return edges and any(titled) and all(map(_AT_HOUSE.search, parts))


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


def _are_titles(parts: list[str], habits: Habits) -> bool:
    """Say whether the parts of a row are titles and nothing else: "Head; Clerk"."""
    return len(parts) <= _MOST_TITLES and all(
        title_likeness(part) >= SURE_TITLE
        and part.count(" ") < _LONG_TITLE
        and not part.endswith(".")
        and not find_dates(part, habits)
        for part in parts
    )


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


def _shape(row: Row, cut: Cut) -> tuple[object, ...]:
    line = row.line
    return (
        line.heading, line.bold, line.italic, line.caps, line.size, line.underline,
        line.colour, len(row.cells) > 1, "\t" in cut.text, line.bullet,
        bool(line.bold_prefix), cut.place if cut.dates else "",
    )  # fmt: skip
