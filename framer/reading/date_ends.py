"""What follows the first point of a span: a separator, "present", an end, months."""

from __future__ import annotations

from framer.model import DateRange, PartialDate
from framer.reading.date_points import Point, read_point
from framer.reading.date_tables import Token, is_dash, match_phrase, tables

_ARROWS = frozenset("→➔➜⟶>")


def separator(tokens: list[Token], at: int) -> tuple[int, bool]:
    """Give the index after a separator, 0 for none, and whether it is a dash."""
    if at + 1 < len(tokens) and tokens[at].text == "\t" and is_dash(tokens[at + 1]):
        at += 1
    start = at
    while at < len(tokens) and (
        is_dash(tokens[at])
        or tokens[at].text in _ARROWS
        or (tokens[at].text == "." and at == start)
    ):
        at += 1
    if at > start and tokens[at - 1].text != "." and tokens[at : at + 2][-1:] and (
        tokens[at].text == "\t" and at + 1 < len(tokens)
        and read_point(tokens, at + 1) and tokens[start - 1].text == "\t"
    ):  # fmt: skip
        return at + 1, True
    if at > start and not (at == start + 1 and tokens[start].text == "."):
        return at, True
    end = match_phrase(tokens, start, "separators")
    if end:
        # "From: 03/2017 To: Present"
        return end + (end < len(tokens) and tokens[end].text == ":"), False
    if start < len(tokens) and tokens[start].text == "/":
        return start + 1, False
    return 0, False


def present(tokens: list[Token], at: int) -> int:
    """Match "present" and its brothers, also in brackets: `2019 (present)`."""
    if at < len(tokens) and tokens[at].text in "([":
        end = match_phrase(tokens, at + 1, "present")
        if end and end < len(tokens) and tokens[end].text in ")]":
            return end + 1
        return 0
    if at < len(tokens) and tokens[at].text == "\t":
        # start and end stand in two cells
        end = match_phrase(tokens, at + 1, "present")
        return end if end and (end == len(tokens) or tokens[end].text == "\t") else 0
    return match_phrase(tokens, at, "present")


def short_end(tokens: list[Token], at: int, start: Point) -> Point | None:
    """Read the end of `2019–21` or `Sep 2019 – 21`."""
    if at >= len(tokens) or start.year is None:
        return None
    text = tokens[at].text
    if len(text) != 2 or not text.isdecimal():
        return None
    year = start.year - start.year % 100 + int(text)
    if year < start.year:
        year += 100
    if year - start.year > 30:
        return None
    return Point(year, None, None, at + 1, "year")


def months_behind(
    tokens: list[Token], years: DateRange, at: int
) -> tuple[DateRange, int] | None:
    """Read the months in the bracket behind years: `Summer 2022 (May–Aug.)`.

    Args:
        tokens: The line, cut up.
        years: What stands before the bracket.
        at: Where the bracket opens.

    Returns:
        The months and the index behind the bracket; None if no months stand there.
    """
    start, end = years.start, years.end
    if at >= len(tokens) or tokens[at].text != "(" or start is None or end is None:
        return None
    if start.month or end.month:
        return None
    at += 1
    known = tables().months
    told: list[int] = []
    while at < len(tokens) and len(told) < 2 and tokens[at].text in known:
        told.append(known[tokens[at].text])
        at += 1
        at += at < len(tokens) and tokens[at].text == "."
        next_at, _ = separator(tokens, at) if len(told) == 1 else (0, False)
        at = next_at or at
    if len(told) < 2 or told[0] > told[1]:
        return None
    if at >= len(tokens) or tokens[at].text != ")":
        return None
    begin, finish = PartialDate(start.year, told[0]), PartialDate(end.year, told[1])
    return DateRange(begin, finish), at + 1
