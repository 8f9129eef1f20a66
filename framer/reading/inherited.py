"""Which job is held at the house of the job before it, where it names none itself."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, takewhile

from framer.model import DateRange, PartialDate
from framer.reading.entries import Entry, Field
from framer.reading.layout import Row
from framer.reading.readings import EMPLOYER, TITLE
from framer.reading.vocabulary import employer_likeness, starts_with_verb

# months that two jobs at one house may overlap, and that may lie between them
_OVERLAP, _BETWEEN = 3, 12
_SEVERAL, _LONGEST, _HOUSE, _MANY = 2, 60, 0.9, 3


def names_every_house(entries: list[Entry]) -> bool:
    """Say whether a file names the house of nearly every job below its title.

    Then one without is not at the house of the job before: nothing says that it is.
    """
    titled = [each for each in entries if each.titles and not each.listed]
    if any(each.employer is not None and not each.titles for each in entries):
        return False
    own = sum(map(_has_house_below, titled))
    return own >= _MANY and own >= _MANY * (len(titled) - own)


def _has_house_below(entry: Entry) -> bool:
    """Say whether the house of a job stands in a row of its own below the title."""
    line, house = entry.titles[0].line, entry.employer
    told = [each.row.line for each, _ in entry.head]
    if house is None or line not in told or house.line not in told:
        return False
    return told.index(house.line) > told.index(line)


def stays_there(entry: Entry, held: list[Entry]) -> bool:
    """Say whether a job can have been held at the house of those before it.

    Not, where a client or own business is named, where its dates are far from all of
    theirs, where one began before the other and went on beside it, or where a year and
    more lies between.
    """
    if entry.client is not None or "freelance" in entry.employment:
        return False
    return not all(_is_apart(entry, known) for known in held)


def _is_apart(entry: Entry, known: Entry) -> bool:
    inner, outer = entry.dates, known.dates
    if inner is None or outer is None:
        return False
    first, last = _months(inner)
    begin, end = _months(outer)
    if first is None or begin is None or last is None or end is None:
        return False
    if first >= end:
        return first - end > _BETWEEN
    if last <= begin:
        return begin - last > _BETWEEN
    within = first >= begin and last <= end
    return not within and min(last, end) - max(first, begin) > _OVERLAP


def _months(dates: DateRange) -> tuple[int | None, int | None]:
    """Give begin and end in months; a year alone is taken for all that it can mean."""
    end = 12 * 9999 if dates.current else _month(dates.end, 1)
    return _month(dates.start, 12), end


def _month(date: PartialDate | None, missing: int) -> int | None:
    if date is None:
        return None
    return 12 * date.year + (date.month or missing)


def houses_by_look(entries: list[Entry]) -> None:
    """Give a job the house that stands where the others have theirs, in their look.

    "cliexa", in italics below a title, as "Acme" is below every other title.
    """
    looks: Counter[tuple[object, ...]] = Counter()
    for entry in entries:
        for (_, above), (second, below) in pairwise(entry.head):
            if above.reading is None or below.reading is None:
                continue
            if above.reading.mask & TITLE and not above.reading.mask & EMPLOYER and (
                below.reading.mask & EMPLOYER and not below.reading.mask & TITLE
            ):  # fmt: skip
                looks[_look(second.row)] += 1
    for entry in entries:
        if entry.employer or not entry.titles or not entry.body or entry.client:
            continue
        row = entry.body[0]
        told = takewhile(lambda each: not each.line.bullet, entry.body[1:])
        name = _name_in(row)
        if (
            name
            and looks[_look(row)] >= _SEVERAL
            and not any(_look(each) == _look(row) for each in told)
        ):
            entry.employer = Field(name, row.line)
            entry.body = entry.body[1:]
            entry.about = [*entry.about, row]


def _name_in(row: Row) -> str:
    """Give the name in a row that can hold one, without what stands behind it."""
    text = row.text.strip()
    if row.line.bullet or text[-1:] in ".:;!?" or starts_with_verb(text):
        return ""
    name, comma, _ = text.partition(",")
    if comma and (len(text) > _LONGEST or employer_likeness(name) >= _HOUSE):
        text = name
    return text if len(text) <= _LONGEST else ""


def _look(row: Row) -> tuple[object, ...]:
    line = row.line
    return (
        line.heading, line.bold, line.italic, line.caps, line.size, line.colour,
        line.bullet, bool(line.bold_prefix),
    )  # fmt: skip
