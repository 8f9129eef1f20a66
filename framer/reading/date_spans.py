"""A span of dates in a line: two points, one and "present", or one alone."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import structs

from framer.model import DateRange, PartialDate
from framer.reading.date_ends import months_behind, present, short_end
from framer.reading.date_habits import Habits
from framer.reading.date_joins import separator, skip_duration
from framer.reading.date_points import Point, read_point, unclear_end
from framer.reading.date_tables import (
    Token,
    duration_end,
    in_a_name,
    is_dash,
    match_phrase,
    tables,
    touching,
)

Kind = Literal["range", "open", "single", "until", "duration", "vague", "redacted"]

_OPEN_SIGNS = frozenset("+…")
_CLOSING = {"(": ")", "[": "]"}
_NEVER = frozenset("$€£#§")


class FoundDate(msgspec.Struct, frozen=True):
    """Dates in a line.

    Attributes:
        begin: Where they begin in the text, brackets around them included.
        end: Where they end.
        value: What they say.
        kind: `range` two ends; `open` still going on; `single` one date; `until` only
            an end; `duration` a length without dates; `vague` a word such as "various";
            `redacted` years with their digits hidden.
        firm: A month, two ends or a word such as "since" is written; a lone year is
            not firm, for many numbers look like one.
    """

    begin: int
    end: int
    value: DateRange
    kind: Kind
    firm: bool


def _rejected(tokens: list[Token], at: int, point: Point) -> bool:
    """Say whether signs around a point show that it is another kind of number."""
    before = tokens[at - 1] if at else None
    if before is not None:
        if before.text in _NEVER:
            return True
        if before.end == tokens[at].begin:
            if before.text[0].isalnum() and tokens[at].text[0].isalnum():
                return before.text not in ("年", "fy", "ay")
            joins = before.text in ".,:/+&" or is_dash(before)
            if joins and at > 1 and tokens[at - 2].text[0].isdecimal():
                return touching(tokens, at - 1)
        elif before.text.isdecimal() and len(before.text) >= 3 and point.form == "year":
            return not 1940 <= int(before.text) <= 2069
    if touching(tokens, point.next):
        after = tokens[point.next].text
        if after[0].isalnum() or after in "%€$£":
            return True
        if after in ".,:" and touching(tokens, point.next + 1):
            return tokens[point.next + 1].text[0].isdecimal()
    return False


def read_span(
    text: str, tokens: list[Token], at: int, habits: Habits
) -> tuple[FoundDate, int] | None:
    """Read a span that starts at token `at`; gives it and the index after it."""
    first = at
    mode = ""
    word = tokens[at].text
    if word[0].isalpha():
        for kind in ("since", "until", "from"):
            end = match_phrase(tokens, at, kind)
            if end and not _is_code(text, tokens, at, end):
                mode = kind
                at = end
                if at < len(tokens) and tokens[at].text in ":.":
                    at += 1
                # "expected May 2026", "until May 2020", "graduated: 2014"
                again = match_phrase(tokens, at, "from")
                at = again or at
                break
    start = read_point(tokens, at, month_first=habits.month_first)
    if start is not None and start.iso and habits.year_month:
        start = structs.replace(start, iso=False)
    if start is None or _rejected(tokens, at, start):
        if mode:
            return None
        return _duration(text, tokens, first)
    if start.form == "season" and in_a_name(text, tokens, at):
        return None
    if start.form == "roman" and not _is_roman_month(text, tokens, at, start):
        return None
    if mode == "since" and start.month and word in tables().months:
        mode = ""
    spanned = _close(text, tokens, at, start, mode, habits)
    if spanned is None:
        return None
    value, kind, after, firm = spanned
    months = months_behind(tokens, value, after)
    if months is not None:
        value, after = months
        firm = True
    begin = tokens[first].begin if mode else tokens[at].begin
    begin_token = first if mode else at
    after = skip_duration(tokens, after, kind)
    found, after = _bracketed(tokens, begin, begin_token, after, value, kind, firm=firm)
    last = skip_duration(tokens, after, kind)  # "(Jan 2018 – Mar 2020) – 2 years"
    if last > after:
        found, after = structs.replace(found, end=tokens[last - 1].end), last
    return found, after


def _is_roman_month(text: str, tokens: list[Token], at: int, start: Point) -> bool:
    """Say whether `III 2019` is March; behind a title it is the third grade."""
    before = text[: tokens[at].begin].rstrip(" ")
    if (
        not before
        or before[-1] in "\t([)]|:–—·,"
        or text[: tokens[at].begin].endswith("  ")
    ):
        return True
    next_at, _ = separator(tokens, start.next)
    second = read_point(tokens, next_at) if next_at else None
    return second is not None and second.form == "roman"


def _is_code(text: str, tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a word before a date is the code of a state: `CA`, `DE`."""
    if end >= len(tokens):
        return False
    between = text[tokens[end - 1].end : tokens[end].begin]
    if "\t" in between or len(between) > 1:
        return True
    word = text[tokens[at].begin : tokens[end - 1].end]
    return len(word) <= 3 and word.isupper()


def _close(
    text: str,
    tokens: list[Token],
    at: int,
    start: Point,
    mode: str,
    habits: Habits,
) -> tuple[DateRange, Kind, int, bool] | None:
    """Read what follows the first point: an end, "present", nothing."""
    after = start.next
    size = len(tokens)
    if start.form == "redacted":
        return _redacted(tokens, after)
    end = present(tokens, after)
    if end and start.year is not None:
        return DateRange(start.date(), None, current=True), "open", end, True
    joint = start.year is None and start.month and after < size
    if joint and tokens[after].text in "&,":
        return _in_parts(text, tokens, after + 1, start, habits)
    next_at, dash = separator(tokens, after)
    if not next_at and after < size and at and tokens[at - 1].text == "between":
        next_at = after + (tokens[after].text in tables().sets["both"])
    if next_at and start.form != "pair":
        end = present(tokens, next_at)
        if end and start.year is not None:
            return DateRange(start.date(), None, current=True), "open", end, True
        second = read_point(tokens, next_at, month_first=habits.month_first)
        if second is None:
            second = short_end(tokens, next_at, start)
        if second is not None and second.form != "redacted":
            joined = _join(tokens, start, second, next_at)
            if joined:
                return joined
        half = unclear_end(tokens, next_at) if start.year and dash else None
        if half is not None and (second is None or second.year is None):
            return DateRange(start.date(), half.date()), "range", half.next, True
        if (
            dash
            and start.year is not None
            and mode != "until"
            and (
                next_at >= size
                or tokens[next_at].text in ")]|·•,\t"
                or (habits.open_dash and touching(tokens, after))
            )
            and not start.iso
        ):
            return DateRange(start.date(), None, current=True), "open", next_at, True
        if not dash and start.year is not None and _until_unknown(tokens, next_at):
            return DateRange(start.date(), None), "single", after, True
    if start.form == "pair" and start.other is not None:
        value = DateRange(PartialDate(start.year or 0), PartialDate(start.other))
        return value, "range", after, True
    if start.year is None or start.form in ("short", "roman"):
        return None
    if start.iso and start.other is not None:
        value = DateRange(PartialDate(start.year), PartialDate(start.other))
        return value, "range", after, True
    date = start.date()
    if mode == "since":
        return DateRange(date, None, current=True), "open", after, True
    if mode == "from" and tokens[at - 1].text == "from":
        return DateRange(date, None, current=True), "open", after, True
    if mode == "until":
        return DateRange(None, date), "until", after, start.form != "year"
    if after < size and tokens[after].text in _OPEN_SIGNS:
        return DateRange(date, None, current=True), "open", after + 1, True
    if text.startswith("...", tokens[after - 1].end):
        return DateRange(date, None, current=True), "open", after + 3, True
    return _listed(tokens, start, after)


def _in_parts(
    text: str, tokens: list[Token], at: int, start: Point, habits: Habits
) -> tuple[DateRange, Kind, int, bool] | None:
    """Read a time that was cut in two: `February & May – June 2024`."""
    second = read_point(tokens, at)
    if second is None or second.month is None:
        return None
    rest = _close(text, tokens, at, second, "", habits)
    if rest is None or rest[1] != "range" or rest[0].start is None:
        return None
    begin = rest[0].start
    if (start.month or 0) >= (begin.month or 0):
        return None
    whole = DateRange(PartialDate(begin.year, start.month), rest[0].end)
    return whole, *rest[1:]


def _until_unknown(tokens: list[Token], at: int) -> bool:
    """Say whether "until" and a word that is no date stand behind a start.

    Whatever it means, the job did not end in its first month.
    """
    if at >= len(tokens) or not tokens[at].text[0].isalpha():
        return False
    word = tokens[at - 1].text
    return word in tables().sets["until"] and word in tables().sets["ends_only"]


def _join(
    tokens: list[Token], start: Point, end: Point, at: int
) -> tuple[DateRange, Kind, int, bool] | None:
    """Put two points together; the first borrows the year of `Jan – Mar 2020`."""
    if end.year is None or _rejected_end(tokens, end):
        return None
    if start.form == "pair" or (end.form == "short" and start.form == "year"):
        return None
    finish = end.date()
    if end.form == "pair" and end.other is not None:
        finish = PartialDate(end.other)
    begin = start.date()
    if start.year is None:
        year = end.year
        if start.month and end.month and start.month > end.month:
            year -= 1
        begin = PartialDate(year, start.month, start.window)
    if tokens[at - 1].text == "/" and (start.form == "year") != (end.form == "year"):
        return None
    return DateRange(begin, finish), "range", end.next, True


def _rejected_end(tokens: list[Token], end: Point) -> bool:
    if touching(tokens, end.next):
        after = tokens[end.next].text
        return after[0].isalnum() or after == "%"
    return False


def _redacted(
    tokens: list[Token], after: int
) -> tuple[DateRange, Kind, int, bool] | None:
    """Read `20XX – 20XX` and `20XX – Present`: dates that keep their years."""
    next_at, _ = separator(tokens, after)
    if next_at:
        end = present(tokens, next_at)
        if end:
            return DateRange(None, None, current=True), "redacted", end, True
        second = read_point(tokens, next_at)
        if second is not None:
            return DateRange(None, second.date()), "redacted", second.next, True
    return DateRange(), "redacted", after, True


def _listed(
    tokens: list[Token], start: Point, after: int
) -> tuple[DateRange, Kind, int, bool]:
    """Read one date, or several in a row: `Summer 2013, 2014`."""
    last, end = start, after
    while after + 1 < len(tokens) and tokens[after].text in ",&":
        second = read_point(tokens, after + 1)
        if second is None or second.form not in ("year", start.form):
            break
        if second.year is None or second.year < (last.year or 0):
            break
        if _rejected(tokens, after + 1, second):
            break
        last, end = second, second.next
        after = end
    finish = PartialDate(last.year or 0, last.month, last.window)
    if last is not start and start.form == "season":
        finish = PartialDate(last.year or 0, None, start.window)
    firm = start.form != "year"
    return DateRange(start.date(), finish), "single", end, firm


def _duration(text: str, tokens: list[Token], at: int) -> tuple[FoundDate, int] | None:
    """Read a length of time that stands alone or in brackets."""
    if not tokens[at].text.isdecimal():
        return None
    end = duration_end(tokens, at)
    if not end:
        return None
    before = tokens[at - 1].text if at else ""
    after = tokens[end].text if end < len(tokens) else ""
    alone = not before or before in "([|·•\t" or text[: tokens[at].begin].endswith("\t")
    if not alone or not (not after or after in ")]|·•,\t"):
        return None
    return _bracketed(
        tokens, tokens[at].begin, at, end, DateRange(), "duration", firm=True
    )


def _bracketed(
    tokens: list[Token],
    begin: int,
    first: int,
    after: int,
    value: DateRange,
    kind: Kind,
    *,
    firm: bool,
) -> tuple[FoundDate, int]:
    """Widen a span over the brackets that hold it and nothing else."""
    end = tokens[after - 1].end
    if first and after < len(tokens):
        closing = _CLOSING.get(tokens[first - 1].text)
        if closing and tokens[after].text == closing:
            begin, end = tokens[first - 1].begin, tokens[after].end
            after += 1
    return FoundDate(begin, end, value, kind, firm), after
