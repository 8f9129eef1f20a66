"""Which moves are worth words: most promotions and old first jobs are not."""

from __future__ import annotations

from collections.abc import Mapping

from framer.knowledge.normalise import fold
from framer.model import Move, PartialDate, Position, Report, TitleReading

# Kinds of an upward move that a reader asks about all the same.
TOLD_WHEN_UP = frozenset(
    {
        "slingshot", "re-entry", "to-contract", "function-pivot", "to-self-employment",
        "from-self-employment", "military-to-civilian", "academia-industry",
    }
)  # fmt: skip
_ASKED_ABOUT = TOLD_WHEN_UP - {"function-pivot", "re-entry"}
# Months without a post that a reader asks about even where the next one was higher.
_LONG_GAP = 12
# Kinds that need no explanation at all.
NEVER_TOLD = frozenset({"retitled", "end-of-acting", "concurrent"})
_LEARNING = frozenset({"internship", "apprenticeship"})
_LONG_AGO = 15 * 12
# Months for which two posts may overlap when one follows the other.
_HANDING_OVER = 5
# Months in the old field from which on a change of field is one that readers ask about.
_OLD_FIELD = 3 * 12
_FIRST_JOB = 3 * 12


def worth_words(move: Move) -> bool:
    """Whether a move is of a kind that a text can help with."""
    kinds = set(move.kinds)
    if move.direction == "up":
        return bool(kinds & TOLD_WHEN_UP)
    if move.direction == "lateral" and kinds & NEVER_TOLD:
        return False
    return "stance" in move.needs


def worth_telling(
    move: Move,
    positions: tuple[Position, ...],
    readings: Mapping[str, TitleReading],
    as_of: PartialDate | None,
) -> bool:
    """Whether a move gets words, by its kind, its date and the posts around it.

    A step down does, unless the old post went on beside the new one: nobody left it.
    Any other that lies long back, or that leads out of a first, student or training
    post, explains itself.
    """
    if not worth_words(move):
        return False
    by_id = {position.id: position for position in positions}
    old, new = by_id.get(move.from_id), by_id.get(move.to_id)
    if old is None or new is None:
        return True
    if _went_on(old, new) or _same_post(old, new):
        return False
    if move.direction == "down":
        return True
    if move.direction == "lateral" and _same_work(old, new, move):
        return False
    if as_of and new.start and new.start.latest < as_of.earliest - _LONG_AGO:
        return False
    if any(_learns(each, readings.get(each.id)) for each in (old, new)):
        return False
    if _is_first(old, positions) and not new.current:
        months, reading = _months(old, as_of), readings.get(old.id)
        small = reading is not None and reading.level is not None and reading.level < 2
        if months is None or months < _FIRST_JOB or small:
            return False
    if move.direction != "up" or set(move.kinds) & _ASKED_ABOUT:
        return True
    if "re-entry" in move.kinds and (move.gap_months or (0, 0))[0] >= _LONG_GAP:
        return True
    if "function-pivot" not in move.kinds or _rose(old, new, readings):
        return False
    return _in_field(old, positions, readings, as_of) >= _OLD_FIELD


def _same_post(old: Position, new: Position) -> bool:
    """Whether one title at one employer goes on: there is nothing to tell."""
    return (
        fold(old.title) == fold(new.title)
        and bool(old.employer)
        and fold(old.employer or "") == fold(new.employer or "")
    )


# Kinds of move that change something though the title is the same.
_CHANGES = TOLD_WHEN_UP | {
    "to-part-time",
    "industry-pivot",
    "sector-change",
    "boomerang",
}


def _same_work(old: Position, new: Position, move: Move) -> bool:
    """Whether a title went on at another employer: a cook who stays a cook."""
    return fold(old.title) == fold(new.title) and not _CHANGES & set(move.kinds)


def _rose(old: Position, new: Position, readings: Mapping[str, TitleReading]) -> bool:
    """Whether a higher post explains itself, though its work is another one.

    It does where the same employer gave it, or where people were led before and after:
    nobody asks a foreman why he became a shift superintendent.
    """
    if old.employer and new.employer:
        one, other = (each.strip().lower() for each in (old.employer, new.employer))
        if one == other:
            return True
    known = [readings.get(each.id) for each in (old, new)]
    return all(each is not None and each.track == "management" for each in known)


def _went_on(old: Position, new: Position) -> bool:
    """Whether the old post was held for long after the new one began."""
    if new.start is None or old.current:
        return old.current
    return old.end is not None and old.end.earliest > new.start.latest + _HANDING_OVER


def told_moves(report: Report) -> tuple[Move, ...]:
    """The moves that a person may want words for, oldest first."""
    return tuple(move for move in report.moves if told_in(report, move))


def told_in(report: Report, move: Move) -> bool:
    """Whether a move of a report gets words."""
    return worth_telling(move, report.resume.positions, report.readings, report.as_of)


def _learns(position: Position, reading: TitleReading | None) -> bool:
    """Whether a post is one of training: an internship, a student job."""
    trains = reading is not None and reading.level == 0
    return trains or bool(_LEARNING & set(position.employment))


def _is_first(position: Position, positions: tuple[Position, ...]) -> bool:
    starts = [each.start.earliest for each in positions if each.start]
    return position.start is not None and position.start.earliest <= min(starts)


def _months(position: Position, as_of: PartialDate | None) -> int | None:
    end = as_of if position.current else position.end
    if position.start is None or end is None:
        return None
    return end.latest - position.start.earliest


def _in_field(
    old: Position,
    positions: tuple[Position, ...],
    readings: Mapping[str, TitleReading],
    as_of: PartialDate | None,
) -> int:
    """Months in the field of a post, up to and with it."""
    reading = readings.get(old.id)
    if reading is None or reading.field is None or old.start is None:
        return _months(old, as_of) or 0
    found = 0
    for each in positions:
        known = readings.get(each.id)
        if known is None or known.field != reading.field or each.start is None:
            continue
        if each.start.earliest <= old.start.earliest:
            found += _months(each, as_of) or 0
    return found
