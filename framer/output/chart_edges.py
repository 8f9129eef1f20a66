"""What stands round the career picture: moves above, years, gaps and key below."""

from __future__ import annotations

from framer.model import Report
from framer.output import view
from framer.output.chart_parts import Bracket, Key, Mark, Tick, Words
from framer.output.chart_sheet import LEFT, LINE, SMALL, Sheet, fitted, width_of
from framer.output.chart_time import Between, Span
from framer.output.report_files import Look

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def mark_words(look: Look, direction: str, confidence: float) -> str:
    """Name a move in a word, and how sure it is where it is not."""
    word = look.marks[direction]
    sure = view.labels().sureness
    if direction == "unclear" or confidence >= sure[0].least:
        return word
    return f"{word}, {next(s.word for s in sure if confidence >= s.least)}"


def months(look: Look, between: Between) -> str:
    """Give a gap or an overlap in words, for instance `gap, 5–7 months`."""
    words = look.words
    span = str(between.least)
    if between.most > between.least:
        span += f"–{between.most}"
    count = words.month if span == "1" else words.months.format(count=span)
    form = words.gap if between.kind == "gap" else words.overlap
    return form.format(months=count)


def marks(sheet: Sheet, report: Report, found: tuple[Span, ...]) -> list[Mark]:
    """Lay out the moves in rows along the top, so that no two touch."""
    by_id = {each.position.id: each for each in found}
    made: list[Mark] = []
    ends: list[float] = []
    for each in report.moves:
        if each.from_id not in by_id or each.to_id not in by_id:
            continue
        x = sheet.x(by_id[each.to_id].begins)
        words = mark_words(sheet.look, each.direction, each.confidence)
        room = width_of(words, SMALL, bold=True) + 14
        flip = x + room > sheet.right
        left, right = (x - room, x + 10) if flip else (x - 10, x + room)
        row = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        if row == len(ends):
            ends.append(right)
        ends[row] = right
        y = sheet.y + row * LINE + 10
        made.append(Mark(x, y, each.direction, fitted(words, x, y + 4, flip=flip)))
    sheet.y += max(len(ends), 0) * LINE + 6
    return made


def ticks(sheet: Sheet) -> tuple[Tick, ...]:
    """Name the years along the bottom, as many as there is room for."""
    least = 46 if sheet.is_wide else 36
    sheet.y += 20
    year = sheet.x(sheet.start + 12) - sheet.x(sheet.start)
    step = next((each for each in _STEPS if each * year >= least), _STEPS[-1])
    first = -(-sheet.start // (12 * step)) * step
    years = range(first, sheet.end // 12 + 1, step)
    return tuple(Tick(sheet.x(each * 12), str(each)) for each in years)


def brackets(sheet: Sheet, found: tuple[Between, ...]) -> tuple[Bracket, ...]:
    """Name gaps and overlaps below the years, in rows so that no two touch."""
    ends: list[float] = []
    made = []
    for each in sorted(found, key=lambda one: (one.first, one.kind)):
        x, end = sheet.x(each.first), sheet.x(each.end)
        words = months(sheet.look, each)
        room = width_of(words, SMALL, bold=True)
        middle = min(max((x + end) / 2, LEFT + room / 2), sheet.right - room / 2)
        left = min(x, middle - room / 2) - 8
        row = next((n for n, taken in enumerate(ends) if taken <= left), len(ends))
        if row == len(ends):
            ends.append(0.0)
        ends[row] = max(end, middle + room / 2)
        y = sheet.y + row * 30 + 6
        text = Words(words, round(middle, 1), y + 18, "middle")
        made.append(Bracket(x, end, y, each.kind, text))
    sheet.y += len(ends) * 30 + (6 if ends else 0)
    return tuple(made)


def keys(sheet: Sheet, found: tuple[Span, ...]) -> tuple[Key, ...]:
    """Explain what is drawn, and no more than what is drawn."""
    words = sheet.look.words
    names = {**view.labels().tracks, "unknown": words.unknown_track}
    held = {each.reading.track if each.reading else "unknown" for each in found}
    wanted: list[tuple[str, str, str]] = [
        ("track", each, names[each]) for each in names if each in held
    ]
    if any(each.level is not None for each in found):
        wanted += [("best", "", words.best), ("band", "", words.band)]
    if any(
        each.first != each.sure_first or each.end != each.sure_end for each in found
    ):
        wanted.append(("blurred", "", words.blurred))
    x, y = float(LEFT), sheet.y + 22
    made = []
    for kind, track, text in wanted:
        room = width_of(text, SMALL) + 40
        if x + room > sheet.width and x > LEFT:
            x, y = float(LEFT), y + LINE
        made.append(Key(kind, track, round(x, 1), y, text))
        x += room
    sheet.y = y + 8
    return tuple(made)
