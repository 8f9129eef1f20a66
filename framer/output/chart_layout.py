"""Where everything stands in the career picture: time across, level up."""

from __future__ import annotations

from dataclasses import replace

from framer.model import Report
from framer.output import view
from framer.output.chart_edges import brackets, keys, mark_words, marks, ticks
from framer.output.chart_parts import Bar, Link, Mark, Picture, Rung, Stripe, Tick
from framer.output.chart_sheet import LEFT, SMALL, WIDE, Sheet, fitted, width_of
from framer.output.chart_time import Span, gaps, overlaps, spans
from framer.output.report_files import Look

_TOP_RUNG = 12
_LEAST_RUNGS = 4
_BAR, _BADGE = 9.0, 9.0
_SHORTEST_LABEL = 9


def plan(report: Report, look: Look, width: int) -> Picture | None:
    """Lay out the picture; None where no position has a date."""
    found = spans(report)
    if not found:
        return None
    now = report.as_of.latest + 1 if report.as_of and report.as_of.month else 0
    end = max(*(each.end for each in found), now)
    start = min(each.first for each in found)
    sheet = Sheet(look, width, start, end, 26.0 if width >= WIDE else 21.0)
    signs = marks(sheet, report, found)
    top = sheet.y
    main = [each for each in found if not each.aside]
    rungs, bars = _plot(sheet, [each for each in main if each.level is not None])
    floor = sheet.y
    lanes = []
    for words, held in (
        (
            look.words.unknown_level,
            [e for e in found if not e.aside and e.level is None],
        ),
        (look.words.beside, [each for each in found if each.aside]),
    ):
        if held:
            lanes.append(Tick(sheet.y + 14, words))
            bars += _lane(sheet, held)
    bottom = sheet.y
    links = _links(sheet, report, found)
    bars = [_labelled(sheet, each, top) for each in bars]
    between = (*gaps(found), *overlaps(found))
    return Picture(
        width=width,
        left=LEFT,
        right=sheet.right,
        top=top,
        floor=floor,
        bottom=bottom,
        title=look.words.title,
        summary=summary(report, found, look),
        rungs=rungs,
        ticks=ticks(sheet),
        lanes=tuple(lanes),
        stripes=tuple(
            Stripe(sheet.x(each.first), sheet.x(each.end) - sheet.x(each.first))
            for each in between
            if each.kind == "gap"
        ),
        bars=tuple(bars),
        links=links,
        marks=tuple(_reaching(each, links, top) for each in signs),
        brackets=brackets(sheet, between),
        keys=keys(sheet, found),
        height=round(sheet.y + 4),
    )


def summary(report: Report, found: tuple[Span, ...], look: Look) -> str:
    """Say in a sentence or two what the picture shows."""
    words = look.words
    by_id = {each.position.id: each for each in found}
    moves = [
        f"{by_id[each.from_id].number} → {by_id[each.to_id].number} "
        f"{mark_words(look, each.direction, each.confidence)}"
        for each in report.moves
        if each.from_id in by_id and each.to_id in by_id
    ]
    last = max(each.end for each in found) - 1
    first = min(each.first for each in found)
    return words.summary.format(
        count=len(found),
        first=first // 12,
        last=last // 12,
        moves=words.moves.format(moves="; ".join(moves)) if moves else words.no_moves,
    )


def _interval(span: Span) -> tuple[int, int, int]:
    """The lowest, likeliest and highest level."""
    reading = span.reading
    assert reading is not None
    assert reading.level is not None
    low = reading.level if reading.low is None else reading.low
    high = reading.level if reading.high is None else reading.high
    return low, reading.level, high


def _plot(sheet: Sheet, held: list[Span]) -> tuple[tuple[Rung, ...], list[Bar]]:
    if not held:
        return (), []
    low = max(0, min(_interval(each)[0] for each in held) - 1)
    high = min(_TOP_RUNG, max(_interval(each)[2] for each in held) + 1)
    while high - low < _LEAST_RUNGS:
        low, high = max(0, low - 1), min(_TOP_RUNG, high + 1)
    top = sheet.y + 8

    def y(level: int) -> float:
        return round(top + (high - level + 0.5) * sheet.rows, 1)

    rungs = tuple(Rung(y(level), str(level)) for level in range(low, high + 1))
    bars: list[Bar] = []
    for each in held:
        least, best, most = _interval(each)
        shift = _shift(bars, sheet, each, y(best))
        bar = _bar(sheet, each, y(best) + shift)
        bar.band_y = y(most) - sheet.rows / 2 + 1
        bar.band_height = (most - least + 1) * sheet.rows - 2
        bars.append(bar)
    sheet.y = top + (high - low + 1) * sheet.rows + 8
    return rungs, bars


def _shift(bars: list[Bar], sheet: Sheet, span: Span, y: float) -> float:
    """Set a bar a little lower or higher than one that it would hide."""
    x, end = sheet.x(span.first), sheet.x(span.end)
    for shift in (0.0, 11.0, -11.0, 20.0, -20.0):
        taken = (
            abs(each.y - y - shift) < _BAR
            and each.x < end - 2
            and x < each.x + each.width - 2
            for each in bars
        )
        if not any(taken):
            return shift
    return 0.0


def _lane(sheet: Sheet, held: list[Span]) -> list[Bar]:
    """Lay out positions below the plot, those at one time in rows of their own."""
    ends: list[float] = []
    bars = []
    height = 34.0 if sheet.is_wide else 22.0
    top = sheet.y + 20
    for each in held:
        x, end = sheet.x(each.first), sheet.x(each.end)
        row = next((n for n, taken in enumerate(ends) if taken <= x + 1), len(ends))
        if row == len(ends):
            ends.append(end)
        ends[row] = max(end, x + 2 * _BADGE)
        bar = _bar(sheet, each, top + row * height + height - 12)
        bar.band_y, bar.band_height = bar.y - 8, 16.0
        bars.append(bar)
    sheet.y = top + len(ends) * height + 6
    return bars


def _bar(sheet: Sheet, span: Span, y: float) -> Bar:
    x, end = sheet.x(span.first), sheet.x(span.end)
    sure_x, sure_end = sheet.x(span.sure_first), sheet.x(span.sure_end)
    width = max(end - x, 3.0)
    bar = Bar(
        number=span.number,
        title=span.position.title,
        hint=f"{view.named(span.position)}, {view.dates(span.position)}: "
        f"{span.aside or view.level(span.reading)}",
        track=span.reading.track if span.reading else "unknown",
        x=x,
        y=y,
        width=width,
        sure_x=sure_x,
        sure_width=max(sure_end - sure_x, 0.0 if sure_x > x or sure_end < end else 3.0),
        height=_BAR,
        is_blurred=span.is_blurred,
    )
    sheet.height_of[span.position.id] = y
    sheet.crowd.take(x, y - _BAR / 2, width, _BAR)
    inside = x + _BADGE + 1
    centre = inside if width > 2 * _BADGE + 4 else x + width / 2
    for rise in (0.0, 19.0, -19.0):
        box = (centre - _BADGE, y + rise - _BADGE, 2 * _BADGE, 2 * _BADGE)
        if rise == 0.0 and sheet.crowd.is_free(*box, but=1):
            break
        if rise and sheet.crowd.is_free(*box):
            break
    else:
        rise = 0.0
    bar.badge_x, bar.badge_y = round(centre, 1), y + rise
    sheet.crowd.take(centre - _BADGE, y + rise - _BADGE, 2 * _BADGE, 2 * _BADGE)
    return bar


def _labelled(sheet: Sheet, bar: Bar, top: float) -> Bar:
    """Write a bar's title where it hides nothing; else its number must do."""
    if not sheet.is_wide:
        return bar
    full = bar.title
    for words in (full, *(full[:cut].rstrip() + "…" for cut in (30, 22, 15))):
        if len(words) > len(full) or len(words) < min(_SHORTEST_LABEL, len(full)):
            continue
        room = width_of(words, SMALL, bold=True) + 4
        end = bar.x + bar.width - room - 2
        for y, x in (
            (bar.y - 8, bar.badge_x + _BADGE + 3),
            (bar.y + 20, bar.x + 2),
            (bar.y - 8, end),
            (bar.y + 20, end),
        ):
            box = (x, y - 11, room, 14)
            if x < LEFT or x + room > sheet.right or y - 11 < top:
                continue
            if sheet.crowd.is_free(*box):
                sheet.crowd.take(*box)
                bar.label = fitted(words, round(x, 1), y)
                return bar
    return bar
    return bar


def _links(sheet: Sheet, report: Report, found: tuple[Span, ...]) -> tuple[Link, ...]:
    by_id = {each.position.id: each for each in found}
    made = []
    for each in report.moves:
        if each.from_id not in by_id or each.to_id not in by_id:
            continue
        one, two = by_id[each.from_id], by_id[each.to_id]
        x = sheet.x(two.begins)
        from_x = min(sheet.x(one.sure_end), x)
        y, to_y = sheet.height_of[each.from_id], sheet.height_of[each.to_id]
        made.append(Link(from_x, y, x, to_y, each.direction))
        sheet.crowd.take(x - 2, min(y, to_y), 4, abs(to_y - y))
    return tuple(made)


def _reaching(mark: Mark, links: tuple[Link, ...], top: float) -> Mark:
    """Draw the guide of a mark down to its move."""
    reach = (min(each.y, each.to_y) for each in links if each.to_x == mark.x)
    return replace(mark, to_y=next(reach, top))
