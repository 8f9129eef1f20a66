"""When each position was held, as months: what is certain, what is possible."""

from __future__ import annotations

from dataclasses import dataclass

from framer.model import Move, Position, Report, TitleReading

STUB = 12
_WORTH_SAYING = (
    2  # a month shared or left out between two jobs is how dates are written
)


@dataclass(frozen=True, slots=True)
class Span:
    """A position in time; months are counted since year 0, ends are exclusive.

    Attributes:
        number: Running number, the oldest position first, from 1.
        position: The position itself.
        reading: What its title says, None if nothing is known.
        aside: Why it is set apart from the main line, "" if it is not.
        first: The earliest month that it can have begun.
        sure_first: The latest month that it can have begun.
        sure_end: The earliest end.
        end: The latest end.
        open_start: The résumé gives no start; `first` is a stub.
        open_end: The résumé gives no end; `end` is a stub.
    """

    number: int
    position: Position
    reading: TitleReading | None
    aside: str
    first: int
    sure_first: int
    sure_end: int
    end: int
    open_start: bool = False
    open_end: bool = False

    @property
    def level(self) -> int | None:
        """The likeliest level, None if unknown."""
        return self.reading.level if self.reading else None

    @property
    def begins(self) -> int:
        """The month that its beginning is drawn at."""
        return (self.first + self.sure_first) // 2

    @property
    def is_blurred(self) -> bool:
        """A month at either end is not known."""
        return self.first != self.sure_first or self.end != self.sure_end


@dataclass(frozen=True, slots=True)
class Between:
    """A stretch of time with nothing in it, or with two positions.

    Attributes:
        kind: `gap` or `overlap`.
        first: First month of it.
        end: The month after it.
        least: The fewest months that it can be.
        most: The most months that it can be.
        numbers: The position before or beside it, and the one that begins then.
    """

    kind: str
    first: int
    end: int
    least: int
    most: int
    numbers: tuple[int, int] = (0, 0)


def ordered(report: Report) -> tuple[Position, ...]:
    """List the positions oldest first, those without any date at the end."""
    numbered = list(enumerate(report.resume.positions))

    def key(pair: tuple[int, Position]) -> tuple[bool, int, int, int]:
        index, each = pair
        start = each.start or each.end
        if start is None and not each.current:
            return True, 0, 0, -index
        begins = start.earliest if start else _now(report)
        ends = each.end.latest if each.end else _now(report)
        return False, begins, ends, -index

    return tuple(each for _, each in sorted(numbered, key=key))


def spans(report: Report) -> tuple[Span, ...]:
    """Give every position that has a date, oldest first."""
    found = []
    for number, each in enumerate(ordered(report), 1):
        made = _span(report, number, each)
        if made is not None:
            found.append(made)
    return tuple(found)


def gaps(found: tuple[Span, ...]) -> tuple[Between, ...]:
    """List the stretches for which the résumé surely names no position at all."""
    result = []
    reach: Span | None = None
    soonest = 0
    for each in sorted(found, key=lambda span: (span.first, span.number)):
        if reach is not None and not each.open_start and not reach.open_end:
            least = each.first - reach.end
            if least >= _WORTH_SAYING:
                most = each.sure_first - soonest
                both = reach.number, each.number
                result.append(Between("gap", reach.end, each.first, least, most, both))
        if reach is None or each.end >= reach.end:
            reach = each
        soonest = max(soonest, each.sure_end)
    return tuple(result)


def overlaps(found: tuple[Span, ...]) -> tuple[Between, ...]:
    """List the stretches in which two positions of the main line were surely held."""
    main = [each for each in found if not each.aside]
    result = []
    for number, one in enumerate(main):
        for other in main[number + 1 :]:
            first = max(one.sure_first, other.sure_first)
            end = min(one.sure_end, other.sure_end)
            if end - first >= _WORTH_SAYING:
                most = min(one.end, other.end) - max(one.first, other.first)
                both = one.number, other.number
                result.append(Between("overlap", first, end, end - first, most, both))
    return tuple(sorted(result, key=lambda each: (each.first, each.end)))


def moves_into(report: Report) -> dict[str, Move]:
    """Give the move that led to each position, by the position's id."""
    return {each.to_id: each for each in report.moves}


def _span(report: Report, number: int, position: Position) -> Span | None:
    if position.start is None and position.end is None and not position.current:
        return None
    now = _now(report)
    open_end = position.end is None and not position.current
    if position.start is not None:
        first, sure_first = position.start.earliest, position.start.latest
    else:
        known = now if position.end is None else position.end.earliest
        first, sure_first = known - STUB, known
    if position.current:
        sure_end = end = max(now, first) + 1
    elif position.end is not None:
        sure_end, end = position.end.earliest + 1, position.end.latest + 1
    else:
        sure_end, end = first + 1, first + STUB
    return Span(
        number=number,
        position=position,
        reading=report.readings.get(position.id),
        aside=report.concurrent.get(position.id, ""),
        first=first,
        sure_first=sure_first,
        sure_end=sure_end,
        end=max(end, first + 1),
        open_start=position.start is None,
        open_end=open_end,
    )


def _now(report: Report) -> int:
    if report.as_of is not None:
        return report.as_of.latest if report.as_of.month else report.as_of.earliest
    dates = [
        date.latest
        for each in report.resume.positions
        for date in (each.start, each.end)
        if date is not None
    ]
    return max(dates, default=0)
