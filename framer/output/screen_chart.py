"""A small picture of the career in characters: time across, a row for each position.

What is certain is drawn heavy, what is only possible (a year without a month) light. A
cell holds two halves, so that a position shorter than a column still has its place.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from framer.model import Move, Position, Report
from framer.output import view
from framer.output.chart_time import Span, gaps, moves_into, ordered, spans
from framer.output.screen import Screen, fitted, width_of
from framer.output.screen import Span as Words

LEAST, MOST = 60, 120
_NONE, _LIGHT, _HEAVY = 0, 1, 2
# a cell by what its left and its right half hold
_LINES = (" ╶╺", "╴─╼", "╸╾━")
_ASCII = (" -=", "--=", "===")
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_TICK_ROOM = 7
_GAP = "  "
_LABEL_SHARE = 0.34
_ROOM = 30  # columns that time should have
_SHORT_LABEL = 16
_WORTH_NAMING = 3  # months


@dataclass(frozen=True, slots=True)
class _Pen:
    """The characters that a terminal can show."""

    cells: tuple[str, str, str]
    goes_on: str
    guide: str
    dots: str
    dash: str
    moves: dict[str, str]


_PENS = {
    "lines": _Pen(
        _LINES, "▸", "·", "…", "–",
        {"up": "▲", "lateral": "↔", "down": "▼", "unclear": "?"},
    ),
    "ascii": _Pen(
        _ASCII, ">", ".", "...", "-",
        {"up": "^", "lateral": "=", "down": "v", "unclear": "?"},
    ),
}  # fmt: skip
EVERY_SIGN = "".join(
    (*_LINES, *_PENS["lines"].moves.values(), *"▸·…–")
)  # what an encoding must have


@dataclass(frozen=True, slots=True)
class _Row:
    """One position: its name, its time, what its title says, how it came about.

    `level` and `move` each have a long form, and a short one for narrow terminals.
    """

    position: Position
    label: str
    span: Span | None
    level: tuple[str, str]
    move: tuple[str, str]
    is_found: bool
    aside: bool


@dataclass(frozen=True, slots=True)
class _Columns:
    """How wide each column is, and which form the last two have."""

    label: int
    room: int
    level: int
    move: int
    short_level: bool
    short_move: bool


def print_chart(screen: Screen, report: Report) -> bool:
    """Draw the career, oldest position first; tell whether there was a way to."""
    pen = _PENS.get(screen.signs)
    if pen is None or screen.width < LEAST or not report.resume.positions:
        return False
    rows = _rows(report, pen)
    wide = _columns(rows, min(screen.width, MOST))
    words = view.labels().timeline
    sheet = _Sheet(report, rows, wide.room, pen)
    years, _ = sheet.axis()
    screen.print((" " * wide.label + _GAP + years + _GAP + words["level"], "dim"))
    shown_aside = False
    for each in rows:
        if each.aside and not shown_aside:
            screen.print((words["beside"], "dim"))
            shown_aside = True
        screen.print(
            (fitted(each.label, wide.label, dots=pen.dots), "bold"),
            _GAP,
            *sheet.drawn(each),
            _GAP + each.level[wide.short_level].ljust(wide.level) + _GAP,
            (each.move[wide.short_move], "bold cyan" if each.is_found else ""),
        )
    if any(each.span and each.span.is_blurred for each in rows):
        light = pen.cells[_LIGHT][_LIGHT] * 2
        screen.print((f"{light} {words['unsure']}", "dim"))
    _print_gaps(screen, report, pen)
    return True


def _columns(rows: list[_Row], width: int) -> _Columns:
    """Share the width; where time would have too little, the rest is said shorter."""
    longest = max(width_of(each.label) for each in rows)
    least = len(view.labels().timeline["level"])
    wanted = min(longest, round(width * _LABEL_SHARE))
    found = None
    for label, short_level, short_move in (
        (wanted, False, False),
        (wanted, True, False),
        (wanted, True, True),
        (min(longest, _SHORT_LABEL), True, True),
    ):
        level = max(least, *(len(each.level[short_level]) for each in rows))
        move = max(width_of(each.move[short_move]) for each in rows)
        room = width - label - level - move - 3 * len(_GAP)
        found = _Columns(label, room, level, move, short_level, short_move)
        if room >= _ROOM:
            break
    assert found is not None
    return found


def _rows(report: Report, pen: _Pen) -> list[_Row]:
    """Give the rows: the main line by time, then what stands beside it."""
    held = {each.position.id: each for each in spans(report)}
    moves = moves_into(report)
    titles = Counter(each.title for each in report.resume.positions)
    rows = []
    for each in ordered(report):
        move = moves.get(each.id)
        several = titles[each.title] > 1 and each.employer
        rows.append(
            _Row(
                position=each,
                label=f"{each.title}, {each.employer}" if several else each.title,
                span=held.get(each.id),
                level=_level(report, each),
                move=_move(move, pen) if move else ("", ""),
                is_found=bool(move and view.is_shown(move)),
                aside=each.id in report.concurrent,
            )
        )
    return sorted(rows, key=lambda row: row.aside)


def _level(report: Report, position: Position) -> tuple[str, str]:
    reading = report.readings.get(position.id)
    if reading is None or reading.level is None:
        return "?", "?"
    short = str(reading.level)
    if reading.low == reading.high:
        return short, short
    return f"{short} ({reading.low}-{reading.high})", short


def _move(move: Move, pen: _Pen) -> tuple[str, str]:
    """Name a move by sign and word, and how sure it is where it is not."""
    called = f"{pen.moves[move.direction]} {view.labels().timeline[move.direction]}"
    sure = view.labels().sureness
    if move.direction == "unclear" or move.confidence >= sure[0].least:
        return called, called
    doubt = next(each.word for each in sure if move.confidence >= each.least)
    return f"{called}, {doubt}", f"{called}?"


class _Sheet:
    """The part of the picture that time runs across."""

    def __init__(self, report: Report, rows: list[_Row], width: int, pen: _Pen) -> None:
        """Find the stretch of time, and the years to name."""
        self._pen, self._width = pen, width
        held = [each.span for each in rows if each.span is not None]
        now = report.as_of.latest + 1 if report.as_of and report.as_of.month else 0
        self._start = min((each.first for each in held), default=0)
        last = max((*(each.end for each in held), now), default=0)
        self._end = max(last, self._start + 12)
        self._has_time = bool(held)
        self._guides = frozenset(self.axis()[1])

    def _half(self, month: int) -> int:
        """The half cell that a month begins at; the last cell is for an arrow."""
        share = (month - self._start) / (self._end - self._start)
        return round(share * 2 * (self._width - 1))

    def axis(self) -> tuple[str, list[int]]:
        """Give the line of years, and the columns that they stand at."""
        if not self._has_time:
            return " " * self._width, []
        year = (self._half(self._start + 1200) - self._half(self._start)) / 200
        step = next((s for s in _STEPS if s * year >= _TICK_ROOM), _STEPS[-1])
        line, columns = "", []
        first = -(-self._start // (12 * step)) * step
        for each in range(first, self._end // 12 + 1, step):
            column, words = self._half(each * 12) // 2, str(each)
            if column + len(words) > self._width:
                continue
            columns.append(column)
            line = line.ljust(column) + words
        return line.ljust(self._width), columns

    def drawn(self, row: _Row) -> list[Words]:
        """Give the cells of one row, guides and line told apart by their look."""
        if row.span is None:
            words = view.labels().timeline["no_dates"]
            return [(fitted(words, self._width, dots=self._pen.dots), "dim")]
        halves = self._halves(row.span)
        cells: list[Words] = []
        for column in range(self._width):
            left, right = halves[2 * column], halves[2 * column + 1]
            sign, look = self._pen.cells[left][right], ""
            if sign == " " and column in self._guides:
                sign, look = self._pen.guide, "dim"
            if cells and cells[-1][1] == look:
                sign = cells.pop()[0] + sign
            cells.append((sign, look))
        if row.position.current:
            return self._going_on(cells, halves)
        return cells

    def _halves(self, span: Span) -> list[int]:
        first, end = self._half(span.first), self._half(span.end)
        sure, sure_end = self._half(span.sure_first), self._half(span.sure_end)
        end = max(end, first + 1)
        if span.sure_first < span.sure_end:
            sure_end = max(sure_end, sure + 1)
        found = [_NONE] * (2 * self._width)
        for half in range(first, end):
            found[half] = _HEAVY if sure <= half < sure_end else _LIGHT
        return found

    def _going_on(self, cells: list[Words], halves: list[int]) -> list[Words]:
        """Put an arrow behind a position that is still held."""
        last = max(n for n, half in enumerate(halves) if half)
        column = min(last // 2 + 1, self._width - 1)
        text = "".join(words for words, _ in cells)
        looks = [look for words, look in cells for _ in words]
        looks[column] = ""
        text = text[:column] + self._pen.goes_on + text[column + 1 :]
        return list(zip(text, looks, strict=True))


def _print_gaps(screen: Screen, report: Report, pen: _Pen) -> None:
    """Name the stretches without any position."""
    words = view.labels().timeline
    found = spans(report)
    by_number = {each.number: each.position.title for each in found}
    said = []
    for each in gaps(found):
        if each.least < _WORTH_NAMING:
            continue
        before, after = (by_number[number] for number in each.numbers)
        months = view.months(each.least, each.most, dash=pen.dash)
        said.append(words["gap"].format(months=months, before=before, after=after))
    if said:
        screen.print((f"{words['gaps']}: {'; '.join(said)}.", "dim"))
