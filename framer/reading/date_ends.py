"""What follows the first point of a span: a separator, "present", an end, months."""

from __future__ import annotations

from framer.model import DateRange, PartialDate
from framer.reading.date_joins import separator
from framer.reading.date_points import Point
from framer.reading.date_tables import Token, match_phrase, tables, touching


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
    if not text.isdecimal():
        return None
    if len(text) == 1 and start.form == "year" and touching(tokens, at):
        year = start.year - start.year % 10 + int(text)  # "2006–7"
        plain = at + 1 >= len(tokens) or tokens[at + 1].text in ".,;)"
        later = plain and year > start.year
        return Point(year, None, None, at + 1, "year") if later else None
    if len(text) != 2:
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
