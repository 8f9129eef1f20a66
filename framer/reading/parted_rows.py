"""Rows that tell several jobs, or a job and a sentence on it, become several rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from functools import cache
from itertools import pairwise

from framer.knowledge.normalise import alternatives, has_digit
from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.dates import Habits, find_dates
from framer.reading.job_rows import YEAR
from framer.reading.layout import Row
from framer.reading.vocabulary import employer_likeness, starts_with_verb
from framer.reading.word_files import plain_words

# what may stand between the dates of a job and a sentence on it
_TOLD_BEHIND = re.compile(
    r"\s*[)\]]?(?:\.\s+(?=[^\W\d_])|\s*[:–—-]\s+(?=[^\W\d_])|\s+(?=[A-ZÀ-Þ]))"
)
_LABELLED = re.compile(r"[A-ZÀ-Þ][^.:\d]{2,40}:\s")
# so many years have the dates of a job
_PAIR, _YEARS = 2, 2
_SPANS, _AND = ("range", "open"), re.compile(r",?\sand\s(?=[A-ZÀ-Þ])")
_LONG_HEAD, _LONGEST_NAME = 110, 4
_BETWEEN = " \t.:;,–—-)]("
_FIELDS, _HOUSE = re.compile(r"[,|(\t:]|\s[–—-]\s"), 0.6
_MOST_TITLES, _LONG_TITLE = 4, 6
# a house behind what was done: "Porter at The Fleece", "Porter, The Fleece"
_AT_HOUSE = re.compile(r"[^\W\d_](?:\s+(?:at|for|with|bei|chez|en)\s+|,\s+)[A-ZÀ-Þ]")


def one_by_one(rows: list[Row], habits: Habits) -> Iterator[Row]:
    """Part rows that tell several dated titles: "Head (2018–22); Clerk (2015–18)"."""
    for number, row in enumerate(rows):
        told = None
        if number and len(row.text) >= _LONG_HEAD // 2 and not row.line.bullet:
            told = _told_title(rows, number, habits)
        if told is not None:
            head, rest = copy(row), copy(row)
            head.text, rest.inert = told, True
            yield from (head, rest)
            continue
        end = _end_of_head(row, habits)
        if end:
            head, rest = copy(row), copy(row)
            head.text, rest.text = row.text[:end], row.text[end:].lstrip(_BETWEEN)
            rest.inert = True
            yield from (head, rest)
            continue
        parts = []
        if ";" in row.text and len(row.cells) == 1 and not row.columns:
            told = _behind_label(row.text, habits)
            parts = [part.strip(" .") for part in told.split(";")]
        parts = [part for part in parts if part] or _both_jobs(row, habits)
        sure = []
        if len(parts) < _PAIR and has_digit(row.text):
            several = len(YEAR.findall(row.text)) >= _YEARS
            sure = _dated_jobs(row, habits) if several else []
        parts = sure or parts
        if len(parts) < 2 or not (
            sure
            or _each_a_job(parts, habits)
            or (not row.line.bullet and _are_titles(parts, habits))
        ):
            yield row
            continue
        for part in parts:
            end = _end_of_part(part, habits)
            one = copy(row)
            one.text = _parted_year(part[:end], habits)
            yield one
            if part[end:]:
                rest = copy(row)
                rest.inert = True
                rest.text = part[end:].lstrip(_BETWEEN)
                yield rest


@cache
def _told_as() -> re.Pattern[str]:
    """Give how a sentence begins that names the title: "As a Case Manager, I met"."""
    words = alternatives(plain_words("told_as"))
    speaking = alternatives(plain_words("speaking"))
    return re.compile(
        rf"(?:{words})\s+([A-ZÀ-Þ][^,.;:]{{2,60}}),\s+(?:{speaking})\b", re.I
    )


def _told_title(rows: list[Row], number: int, habits: Habits) -> str | None:
    """Give the title that only the sentence below a house and its dates names."""
    row = rows[number]
    if len(row.cells) > 1:
        return None
    found = _told_as().match(row.text)
    if found is None or not found.group(1)[0].isupper():
        return None
    title = found.group(1)
    above = [each.text for each in rows[max(number - 2, 0) : number]]
    dated = any(
        each.kind in _SPANS for text in above for each in find_dates(text, habits)
    )
    if not dated or any(
        title_likeness(part.strip()) >= SURE_TITLE
        for text in above
        for part in _FIELDS.split(text)
    ):
        return None
    return title if title_likeness(title) >= SURE_TITLE else None


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


def _dated_jobs(row: Row, habits: Habits) -> list[str]:
    """Part "Reader, Borle College, 2006–12. Lecturer, 1998–2006" behind the dates.

    The same where dates stand in front: "2006–12 Reader, Borle College, 1998–2006 ...";
    and "Server, Acme, and Porter, Borle (2017–2018)" gives both jobs the one date.
    """
    text = row.text
    if len(row.cells) > 1 or row.columns:
        return []
    spans = [each for each in find_dates(text, habits) if each.kind in _SPANS]
    if len(spans) == 1:
        return _sharing_dates(text, spans[0].begin, spans[0].end)
    if len(spans) < 2:
        return []
    begin = len(text) - len(text.lstrip(_BETWEEN))
    if spans[0].begin <= begin:
        edges = [each.begin for each in spans] + [len(text)]
        told = [
            text[each.end : end] for each, end in zip(spans, edges[1:], strict=True)
        ]
    elif text[spans[-1].end :].strip(_BETWEEN):
        return []
    else:
        ends = [each.end for each in spans]
        edges = [0, *(end + (text[end : end + 1] == ")") for end in ends)]
        told = [
            text[first : each.begin]
            for first, each in zip(edges[:-1], spans, strict=True)
        ]
    if not all(map(_begins_job, told)):
        return []
    return [text[one:other].strip(" ,;.") for one, other in pairwise(edges)]


def _sharing_dates(text: str, begin: int, end: int) -> list[str]:
    """Part two jobs, each with its house, that one date at the end is told of."""
    if text[end:].strip(_BETWEEN) or " and " not in text:
        return []
    dates = text[begin:end]
    told = [part.strip(" ,(") for part in _AND.split(text[:begin])]
    housed = all(len(part.split(", ")) > 1 and _begins_job(part) for part in told)
    return [f"{part}, {dates}" for part in told] if housed and len(told) > 1 else []


def _begins_job(text: str) -> bool:
    """Say whether a stretch between dates begins with a title and not with a deed."""
    text = text.strip(_BETWEEN)
    if not text[:1].isupper() or starts_with_verb(text) or len(text) > _LONG_HEAD:
        return False
    return title_likeness(_FIELDS.split(text)[0].strip()) >= SURE_TITLE


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


def _are_titles(parts: list[str], habits: Habits) -> bool:
    """Say whether the parts of a row are titles and nothing else: "Head; Clerk"."""
    return len(parts) <= _MOST_TITLES and all(
        title_likeness(part) >= SURE_TITLE
        and part.count(" ") < _LONG_TITLE
        and not part.endswith(".")
        and not find_dates(part, habits)
        for part in parts
    )
