"""The whole line of moves: slingshots, serial steps, short stints that paid off."""

from __future__ import annotations

from dataclasses import replace

from framer.career.direction import compare
from framer.career.mainline import Line, gap_months
from framer.career.titles import Reading
from framer.model import Move, PartialDate, Position


def read_as_a_whole(
    line: Line, readings: dict[str, Reading], moves: list[Move], as_of: PartialDate
) -> list[Move]:
    """Add the kinds that only the whole sequence shows (M20, M29)."""
    moves = _serial(moves)
    return _slingshots(line, readings, moves, as_of)


def _serial(moves: list[Move]) -> list[Move]:
    """Mark two or more downs in a row as one phase (M29)."""
    result = list(moves)
    start = 0
    while start < len(result):
        end = start
        while end < len(result) and result[end].direction == "down":
            end += 1
        if end - start >= 2:
            phase = tuple(each.id for each in result[start:end])
            for place in range(start, end):
                move = result[place]
                kinds = (*move.kinds, "serial-step")
                result[place] = replace(move, kinds=kinds, phase=phase)
        start = max(end, start + 1)
    return result


def _slingshots(
    line: Line, readings: dict[str, Reading], moves: list[Move], as_of: PartialDate
) -> list[Move]:
    """Find A > B < C with C back at A's level or above, and mark the move into C."""
    result = list(moves)
    order = {each.id: place for place, each in enumerate(line.main)}
    for place, fall in enumerate(moves):
        if fall.direction != "down":
            continue
        top, low = line.main[order[fall.from_id]], line.main[order[fall.to_id]]
        for later in range(place + 1, len(moves)):
            rise = moves[later]
            if rise.direction not in ("up", "lateral", "unclear"):
                break
            goal = line.main[order[rise.to_id]]
            note = _regained(readings[top.id], readings[low.id], readings[goal.id])
            if rise.direction == "up" and note:
                arc = (top, low, goal)
                months = gap_months(top, goal, as_of)
                result[place] = _with_arc(result[place], arc, months, "")
                result[later] = _with_arc(result[later], arc, months, note)
                break
    return result


def _regained(top: Reading, low: Reading, goal: Reading) -> str:
    """Say how the later level stands to the one before the step, "" if below it."""
    if compare(low, goal).direction != "up":
        return ""
    a, c = top.public, goal.public
    if a.level is None or c.level is None or a.low is None or c.high is None:
        return ""
    direction = compare(top, goal).direction
    if direction == "up":
        return "above the level before the step"
    if direction == "lateral":
        return "back at the level before the step"
    if c.high >= a.low and a.level - c.level <= 1:
        return "level with the one before the step as far as titles show"
    return ""


def _with_arc(
    move: Move, arc: tuple[Position, ...], months: tuple[int, int] | None, note: str
) -> Move:
    kinds = ("slingshot", *move.kinds) if note else move.kinds
    return replace(
        move,
        kinds=tuple(dict.fromkeys(kinds)),
        arc=tuple(each.id for each in arc),
        arc_months=months,
        why=(*move.why, note) if note else move.why,
    )
