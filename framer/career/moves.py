"""Positions become moves: direction, kinds, confidence, and what stays open.

The main line is read pair by pair for direction, then as a whole for slingshots,
serial steps and returns (docs/levels.md).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

import msgspec

from framer.career.direction import compare
from framer.career.duties import weigh
from framer.career.kinds import TEAM_LEFT, Step, kinds_of, shared_words
from framer.career.mainline import Line, gap_months, main_line, same_employer
from framer.career.patterns import read_as_a_whole
from framer.career.readings import read_career
from framer.career.special import reset_of, special_case
from framer.career.titles import Reading
from framer.knowledge.grammar import canonical
from framer.model import Credential, Direction, Move, PartialDate, Position

_UNDATED = 0.8
# Up to here one employer's next title is a step, on whatever rung it stands.
_FIRST_RUNGS = 2
_INSIDE = 0.8
_SAID = {
    "up": "you said that it was a step up",
    "lateral": "you said that both were at one level",
    "down": "you said that it was a step down",
}


class Career(msgspec.Struct, frozen=True):
    """All that the positions of a résumé show.

    Attributes:
        readings: By position id.
        moves: Of the main line, oldest first.
        line: The main line itself.
        as_of: The month that "present" was taken to mean.
    """

    readings: dict[str, Reading]
    moves: tuple[Move, ...]
    line: Line
    as_of: PartialDate


def find_moves(
    positions: tuple[Position, ...] | list[Position],
    *,
    as_of: PartialDate | str | None = None,
) -> tuple[Move, ...]:
    """Find the moves of a career, oldest first.

    Args:
        positions: In any order; positions without an id are given `p1`, `p2`, ….
        as_of: The month that "present" means; the latest month named if not given.
    """
    month = PartialDate.parse(as_of) if isinstance(as_of, str) else as_of
    return read_moves(tuple(positions), as_of=month).moves


def read_moves(
    positions: tuple[Position, ...],
    *,
    as_of: PartialDate | None = None,
    credentials: tuple[Credential, ...] = (),
    stated: Mapping[str, Direction] | None = None,
) -> Career:
    """Read a whole career; see `find_moves`.

    Args:
        positions: In any order.
        as_of: The month that "present" means; the latest month named if not given.
        credentials: Courses and certificates, for what a study is.
        stated: The directions that the person gave, by the id of the move; they know.
    """
    positions = with_ids(positions)
    month = as_of or _latest(positions)
    readings = read_career(positions)
    line = main_line(positions, readings, month)
    steps: list[tuple[Step, Move]] = []
    for before, after in zip(line.main, line.main[1:], strict=False):
        step = Step(
            before=before,
            after=after,
            a=readings[before.id],
            b=readings[after.id],
            gap=gap_months(before, after, month),
            earlier=line.main[: line.main.index(after)],
            as_of=month,
            credentials=credentials,
        )
        if _no_move(step):
            continue
        move = _move(step, undated=line.undated)
        if stated and move.id in stated:
            move = _as_stated(step, move, stated[move.id])
        steps.append((step, move))
    moves = read_as_a_whole(line, readings, [move for _, move in steps], month)
    return Career(readings, tuple(moves), line, month)


def with_ids(positions: tuple[Position, ...]) -> tuple[Position, ...]:
    """Give every position an id of its own, in the order given."""
    if all(each.id for each in positions):
        return positions
    return tuple(
        each if each.id else replace(each, id=f"p{number}")
        for number, each in enumerate(positions, 1)
    )


def _latest(positions: tuple[Position, ...]) -> PartialDate:
    """Give the latest month that the positions name: "present" is no earlier."""
    dates = [d for each in positions for d in (each.start, each.end) if d is not None]
    if not dates:
        return PartialDate(2000, 1)
    latest = max(each.latest for each in dates)
    return PartialDate(latest // 12, latest % 12 + 1)


def _no_move(step: Step) -> bool:
    """The same job under the same employer goes on (M27), or two jobs run at once."""
    before, after = step.before, step.after
    if (
        before.start
        and before.start == after.start
        and before.current
        and after.current
    ):
        return True
    same = canonical(step.before.title) == canonical(step.after.title)
    touching = step.gap is not None and step.gap[0] <= 1
    return same and touching and same_employer(step.before, step.after)


def _move(step: Step, *, undated: bool) -> Move:
    inside = same_employer(step.before, step.after)
    comparison = weigh(step, compare(step.a, step.b, in_time=True, inside=inside))
    direction, confidence = comparison.direction, comparison.confidence
    why = comparison.why
    if direction == "lateral" and _rose_inside(step):
        direction, confidence = "up", _INSIDE
        why = (*why, "a rung up inside one employer")
    special = special_case(step, direction)
    kinds: tuple[str, ...] = ()
    if special is not None:
        direction, kinds = special.direction, special.kinds
        confidence = min(confidence, 0.8) if direction != "unclear" else 0.4
        why = (*why, special.why)
    elif reset := reset_of(step):
        kinds = (reset.kind,)
    if undated:
        confidence = round(confidence * _UNDATED, 2)
        why = (*why, "no dates: the résumé's own order is taken as newest first")
    found, reasons = kinds_of(step, direction)
    kinds = (*kinds, *(each for each in found if each not in kinds))
    return Move(
        id=move_id(step.before, step.after),
        from_id=step.before.id,
        to_id=step.after.id,
        direction=direction,
        kinds=kinds,
        confidence=confidence,
        gap_months=step.gap,
        why=_each_once((*why, *reasons)),
        needs=_needs(step, direction, kinds),
    )


def _as_stated(step: Step, move: Move, direction: Direction) -> Move:
    """Give a move the direction that the person says it had."""
    kinds, _ = kinds_of(step, direction)
    return replace(
        move,
        direction=direction,
        kinds=kinds,
        confidence=1.0,
        why=(*move.why, _SAID[direction]),
        needs=("stance", "reason", "gain") if direction != "up" else (),
    )


def _rose_inside(step: Step) -> bool:
    """A rung up at the same employer is a promotion, whatever the department (M1).

    So is another title on the first rungs, where the scale knows no steps.
    """
    one, two = step.a.public, step.b.public
    if (
        one.level is None
        or two.level is None
        or not same_employer(step.before, step.after)
    ):
        return False
    if one.level == two.level <= _FIRST_RUNGS:
        return canonical(step.before.title) != canonical(step.after.title)
    return two.level > one.level and (two.low or 0) >= (one.low or 0)


def move_id(before: Position, after: Position) -> str:
    """Give an id that stays the same however the résumé is laid out."""
    parts = [
        part
        for each in (before, after)
        for part in (
            canonical(each.title),
            canonical(each.employer or ""),
            str(each.start),
        )
    ]
    return "m" + hashlib.blake2b("|".join(parts).encode(), digest_size=4).hexdigest()


def _needs(step: Step, direction: Direction, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Say what only the person can add; nothing where a move needs no words."""
    if direction == "down":
        return ("stance", "reason", "gain")
    if direction == "unclear":
        return ("level",)
    if direction == "up" or "end-of-acting" in kinds:
        return ()
    if "system-reset" in kinds and "function-pivot" not in kinds:
        return ()
    if set(kinds) <= {"lateral"}:
        # The same line of work at the same level tells no story of its own.
        before, after = step.before.title, step.after.title
        if canonical(before) == canonical(after):
            return ()
        if shared_words(before, after):
            return ("level",)
    return ("stance", "reason")


def _each_once(why: tuple[str, ...]) -> tuple[str, ...]:
    """The reasons without one that another says with the résumé's own line."""
    led = TEAM_LEFT.partition(",")[0]
    quoted = any(each.startswith(f"{led}: “") for each in why)
    kept = [each for each in why if not (quoted and each == TEAM_LEFT)]
    return tuple(dict.fromkeys(kept))
