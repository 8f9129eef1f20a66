"""One point in time as a résumé writes it: `Jan. 2019`, `03/2019`, `Q1 2019`, `FY19`.

Works on tokens, so that a line is cut up once however many forms are tried on it.
"""

from __future__ import annotations

import msgspec
from msgspec import structs

from framer.model import PartialDate
from framer.reading.date_tables import (
    APOSTROPHES,
    ROMAN,
    Token,
    full_year,
    is_dash,
    short_year,
    tables,
    touching,
)

_JOINTS = frozenset("/.-–‐‑")


class Point(msgspec.Struct, frozen=True, gc=False):
    """One point in time.

    Attributes:
        year: None where only a month is written (`Jan – Mar 2020`) or it is redacted.
        month: None where no month is written.
        window: Months that a season or quarter can mean.
        next: Index of the token after it.
        form: `year`, `month` (a month is written), `season`, `short` (`1/19`),
            `redacted`, `pair` (`2018/19`: two years at once, see `other`).
        other: The second year of a pair.
        iso: Written as year and two digits, which could be two years as well.
    """

    year: int | None
    month: int | None
    window: tuple[int, int] | None
    next: int
    form: str
    other: int | None = None
    iso: bool = False

    def date(self) -> PartialDate | None:
        """Give it as a date, None where the year is not known."""
        if self.year is None:
            return None
        return PartialDate(self.year, self.month, self.window)


def read_point(
    tokens: list[Token], at: int, *, month_first: bool | None = None
) -> Point | None:
    """Read a point in time that starts at token `at`.

    Args:
        tokens: The line, cut up.
        at: Where to start.
        month_first: Whether `03/04/2019` is March; None where it is not known.
    """
    if at >= len(tokens):
        return None
    word = tokens[at].text
    if word[0].isdecimal():
        point = _from_number(tokens, at, month_first=month_first)
        return _with_sign(tokens, point) if point else None
    if word in APOSTROPHES:
        if touching(tokens, at + 1):
            year = short_year(tokens[at + 1].text)
            glued = touching(tokens, at) and tokens[at - 1].text[-1].isalnum()
            if year and not glued:
                return Point(year, None, None, at + 2, "year")
        return None
    return _from_word(tokens, at)


def unclear_end(tokens: list[Token], at: int) -> Point | None:
    """Read an end that is only half understood: "May 20008", "Januwary 2017".

    What is understood of it stays, a year or nothing; it never becomes the start again.
    """
    if at >= len(tokens):
        return None
    month = tokens[at].text[:3] in tables().months
    number = at + (month and tokens[at].text.isalpha())
    if number >= len(tokens) or not tokens[number].text.isdecimal():
        return None
    text = tokens[number].text
    year = full_year(text) if number > at else None
    if year is None and (len(text) not in (3, 5) or text[:2] not in ("19", "20")):
        return None
    return Point(year, None, None, number + 1, "year")


def _with_sign(tokens: list[Token], point: Point) -> Point:
    """Take in what some languages set behind a year: `2018 г.`, `2018 r.`."""
    at = point.next
    if point.year is None or at + 1 >= len(tokens) or tokens[at + 1].text != ".":
        return point
    if tokens[at].text not in tables().sets["year_endings"]:
        return point
    if not touching(tokens, at + 1):
        return point
    return structs.replace(point, next=at + 2)


def _year_after(tokens: list[Token], at: int, *, short: bool) -> tuple[int, int] | None:
    """Read the year that belongs to a month or season; gives it and the next index."""
    size = len(tokens)
    skipped = 0
    while at < size and skipped < 3:
        text = tokens[at].text
        year = full_year(text)
        if year:
            return year, at + 1
        if text in APOSTROPHES and at + 1 < size:
            year = full_year(tokens[at + 1].text) or short_year(tokens[at + 1].text)
            return (year, at + 2) if year else None
        if short and len(text) == 2 and text.isdecimal():
            if at + 1 < size and touching(tokens, at + 1):
                after = tokens[at + 1].text
                if after.isalnum() or (after in ":," and at + 2 < size):
                    return None
            year = short_year(text)
            return (year, at + 1) if year else None
        joined = text in ".,/" or text in tables().sets["between"]
        if not joined and not (is_dash(tokens[at]) and touching(tokens, at + 1)):
            return None
        at += 1
        skipped += 1
    return None


def _from_word(tokens: list[Token], at: int) -> Point | None:
    table = tables()
    word = tokens[at].text
    month = table.months.get(word)
    size = len(tokens)
    if month is not None:
        after = at + 1
        if after < size and tokens[after].text == "." and touching(tokens, after):
            after += 1
        # March 15, 2019
        if after + 1 < size and tokens[after].text.isdecimal():
            day = int(tokens[after].text)
            rest = after + 1
            if tokens[rest].text in table.sets["day_endings"]:
                rest += 1
            if 1 <= day <= 31 and rest < size:
                if tokens[rest].text == ",":
                    rest += 1
                year = full_year(tokens[rest].text) if rest < size else None
                if year:
                    return Point(year, month, None, rest + 1, "month")
        found = _year_after(tokens, after, short=True)
        if found:
            return Point(found[0], month, None, found[1], "month")
        return Point(None, month, None, after, "month")
    window = table.seasons.get(word)
    if window is not None:
        after = at + 1
        if after < size and is_dash(tokens[after]):
            after += 1
        found = _year_after(tokens, after, short=True)
        if found:
            return Point(found[0], None, window, found[1], "season")
        return Point(None, None, window, at + 1, "season")
    if word in table.sets["quarters"] or word in table.sets["halves"]:
        return _from_part(tokens, at, word)
    if word in table.sets["years"]:
        return _from_named_year(tokens, at)
    if word in ROMAN:
        return _from_roman(tokens, at, ROMAN.index(word) + 1)
    return None


def _from_roman(tokens: list[Token], at: int, month: int) -> Point | None:
    """Read `III 2019`; whether it is no part of a title is for the caller to say."""
    size = len(tokens)
    glued = touching(tokens, at) and tokens[at - 1].text.isalnum()
    if at + 1 >= size or glued:
        return None
    behind = at + 1 + (tokens[at + 1].text in _JOINTS and touching(tokens, at + 1))
    year = full_year(tokens[behind].text) if behind < size else None
    return Point(year, month, None, behind + 1, "roman") if year else None


def _part_window(word: str, number: int) -> tuple[int, int] | None:
    sets = tables().sets
    if word in sets["quarters"] and 1 <= number <= 4:
        return 3 * number - 2, 3 * number
    if word in sets["halves"] and 1 <= number <= 2:
        return 6 * number - 5, 6 * number
    return None


def _from_part(tokens: list[Token], at: int, word: str) -> Point | None:
    """Read `Q1 2019` and `H2/2020`."""
    if at + 2 >= len(tokens) or not tokens[at + 1].text.isdecimal():
        return None
    window = _part_window(word, int(tokens[at + 1].text))
    found = _year_after(tokens, at + 2, short=True) if window else None
    if not found:
        return None
    return Point(found[0], None, window, found[1], "season")


def _from_named_year(tokens: list[Token], at: int) -> Point | None:
    """Read `FY19`, `FY 2019` and `AY 2018-19`."""
    after = at + 1
    if after < len(tokens) and tokens[after].text in APOSTROPHES:
        after += 1
    if after >= len(tokens):
        return None
    year = full_year(tokens[after].text) or short_year(tokens[after].text)
    if not year:
        return None
    pair = _pair(tokens, after, year)
    if pair:
        return pair
    return Point(year, None, None, after + 1, "year")


def _pair(tokens: list[Token], at: int, year: int) -> Point | None:
    """Read the second half of `2018/19` or `2018–2019` that touches the first."""
    if not (touching(tokens, at + 1) and touching(tokens, at + 2)):
        return None
    if tokens[at + 1].text != "/" and not is_dash(tokens[at + 1]):
        return None
    text = tokens[at + 2].text
    other = full_year(text)
    if other is None and len(text) == 2 and text.isdecimal():
        other = year - year % 100 + int(text)
        if other < year:
            other = other + 100 if 0 < other + 100 - year <= 15 else None
    if other is None or not year <= other:
        return None
    return Point(year, None, None, at + 3, "pair", other)


def _from_number(
    tokens: list[Token], at: int, *, month_first: bool | None
) -> Point | None:
    text = tokens[at].text
    size = len(tokens)
    if len(text) == 4:
        return _from_year(tokens, at)
    if len(text) > 2:
        return None
    number = int(text)
    after = at + 1
    if after >= size:
        return None
    if touching(tokens, after) and tokens[after].text in _JOINTS:
        joined = _from_joined(tokens, at, number, month_first=month_first)
        if joined:
            return joined
    if text in ("19", "20") and tokens[after].text in ("xx", "yy", "aa"):
        return Point(None, None, None, after + 1, "redacted")
    if not 1 <= number <= 31:
        return None
    # 15 March 2019, 15. März 2019, 1st of March 2019
    while after < size and (
        tokens[after].text in tables().sets["day_endings"]
        or tokens[after].text in tables().sets["between"]
        or tokens[after].text == "."
    ):
        after += 1
    if after + 1 < size and touching(tokens, after) and touching(tokens, after + 1):
        joint = tokens[after].text in _JOINTS and tokens[after + 1].text
        after += joint in tables().months  # 15-Mar-2019
    close = after < size and tokens[after].begin - tokens[after - 1].end <= 1
    if close and tokens[after].text in tables().months:
        point = _from_word(tokens, after)
        if point and point.form == "month":
            return point
    return None


def _runs_to(tokens: list[Token], at: int) -> bool:
    """Say whether a dash and a year, or a dash and a word, stand at a token."""
    if at + 1 >= len(tokens) or not is_dash(tokens[at]):
        return False
    return full_year(tokens[at + 1].text) is not None or tokens[at + 1].text.isalpha()


def _from_year(tokens: list[Token], at: int) -> Point | None:
    year = full_year(tokens[at].text)
    if year is None:
        return None
    size = len(tokens)
    if at + 1 >= size:
        return Point(year, None, None, at + 1, "year")
    follows = tokens[at + 1].text
    if follows == "年":
        if at + 3 < size and tokens[at + 3].text == "月":
            month = int(tokens[at + 2].text) if tokens[at + 2].text.isdecimal() else 0
            if 1 <= month <= 12:
                return Point(year, month, None, at + 4, "month")
        return Point(year, None, None, at + 2, "year")
    if touching(tokens, at + 1) and touching(tokens, at + 2) and follows in _JOINTS:
        text = tokens[at + 2].text
        month = int(text) if text.isdecimal() and len(text) <= 2 else 0
        if 1 <= month <= 12:
            end = at + 3
            if (
                touching(tokens, end)
                and touching(tokens, end + 1)
                and tokens[end].text == follows
                and tokens[end + 1].text.isdecimal()
                and len(tokens[end + 1].text) <= 2
            ):
                return Point(year, month, None, end + 2, "month")
            if len(text) == 2:
                other = year - year % 100 + month
                iso = other > year
                if follows not in "/.-" and other < year and other + 85 <= year:
                    # 1998–03: months are joined by a hyphen, not by a dash
                    other, iso = other + 100, True
                return Point(year, month, None, end, "month", other, iso)
            if len(text) == 1 and follows in "./" and _runs_to(tokens, end):
                return Point(year, month, None, end, "month")
        pair = _pair(tokens, at, year)
        if pair:
            return pair
        before = tokens[at - 2 : at]
        if month and follows in "./" and len(before) > 1 and _runs_to(tokens, at - 1):
            single = before[0].text.isdecimal() and len(text) == 1
            if single:
                return Point(year, month, None, at + 3, "month")
    month = tables().months.get(follows, 0)
    if month and not (at + 2 < size and tokens[at + 2].text[0].isdecimal()):
        return Point(year, month, None, at + 2, "month")
    if follows in ("q", "h") and at + 2 < size and touching(tokens, at + 2):
        number = tokens[at + 2].text
        window = _part_window(follows, int(number)) if number.isdecimal() else None
        if window:
            return Point(year, None, window, at + 3, "season")
    return Point(year, None, None, at + 1, "year")


def _from_joined(
    tokens: list[Token], at: int, number: int, *, month_first: bool | None
) -> Point | None:
    """Read `03/2019`, `03.2019`, `1/19`, `15/03/2019`, `03/15/2019`, `15.03.19`."""
    size = len(tokens)
    joint = tokens[at + 1].text
    if at + 2 >= size:
        return None
    second = tokens[at + 2].text
    year = full_year(second)
    loose = joint == "/" and tokens[at + 2].begin - tokens[at + 1].end == 1
    if not touching(tokens, at + 2) and not (year and loose):  # "09/ 2013"
        return None
    if year:
        if 1 <= number <= 12:
            return Point(year, number, None, at + 3, "month")
        return None
    if not second.isdecimal() or len(second) > 2:
        return None
    if (
        touching(tokens, at + 3)
        and touching(tokens, at + 4)
        and tokens[at + 3].text == joint
    ):
        year = full_year(tokens[at + 4].text) or short_year(tokens[at + 4].text)
        found = _day_and_month(number, int(second), joint, month_first=month_first)
        if year and found:
            return Point(year, found[0], found[1], at + 5, "month")
        return None
    year = short_year(second)
    two_digits = len(tokens[at].text) == 2
    if year and 1 <= number <= 12 and (joint == "/" or (joint == "." and two_digits)):
        return Point(year, number, None, at + 3, "short")
    return None


def _day_and_month(
    first: int, second: int, joint: str, *, month_first: bool | None
) -> tuple[int | None, tuple[int, int] | None] | None:
    """Tell month from day; both orders stay possible where nothing decides."""
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    if first > 12 or (joint == "." and second <= 12) or first == second:
        return (second, None) if second <= 12 else None
    if second > 12:
        return first, None
    if month_first is None:
        return None, (min(first, second), max(first, second))
    return (first if month_first else second), None
