"""What a career is made of: readings of titles, comparisons, moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["up", "lateral", "down", "unclear"]
Track = Literal["specialist", "management", "owner", "licensed", "support", "unknown"]


@dataclass(frozen=True, slots=True)
class TitleReading:
    """What a title says about field, track and level (12-rung scale, docs/levels.md).

    Attributes:
        title: The title that was read, word for word.
        field: Id of the ladder, None if unknown.
        track: Specialist, management, ...; `unknown` if nothing shows it.
        level: Best rung 0-12, None if unknown.
        low: Lowest rung that it can honestly mean.
        high: Highest rung that it can honestly mean.
        why: The words that decided, each a short sentence.
        family: Family of the field, None if unknown.
        function: Name of the field as it reads in a sentence, None if unknown.
        certainty: 0-1, how sure the reading itself is.
    """

    title: str
    field: str | None = None
    track: Track = "unknown"
    level: int | None = None
    low: int | None = None
    high: int | None = None
    why: tuple[str, ...] = ()
    family: str | None = None
    function: str | None = None
    certainty: float = 0.0


@dataclass(frozen=True, slots=True)
class TitleComparison:
    """Two titles side by side, `a` the earlier and `b` the later.

    Attributes:
        direction: Where a move from `a` to `b` goes.
        confidence: 0-1; of the comparisons called with 0.9, nine in ten are right.
        why: What decided, each a short sentence.
        a: The earlier title.
        b: The later title.
    """

    direction: Direction
    confidence: float
    why: tuple[str, ...]
    a: TitleReading
    b: TitleReading


@dataclass(frozen=True, slots=True)
class Move:
    """A change from one position to the next on the main line of the career.

    Attributes:
        id: Stable between runs: made from the two positions, not from their order.
        from_id: The earlier position.
        to_id: The later position.
        direction: `up`, `lateral`, `down` or `unclear`.
        kinds: The stable words of docs/levels.md, most telling first.
        confidence: 0-1.
        gap_months: Least and most months between the two, (0, 0) if they touch or
            overlap, None if a date is missing.
        why: What decided, each a short sentence.
        needs: What only the person can say: `stance`, `reason`, `gain`, ...
        arc: For a slingshot the three positions A, B, C, else empty.
        arc_months: For a slingshot the months from the end of A to the start of C,
            least and most; None if a date is missing.
        phase: For a serial step the ids of the moves that belong together, else empty.
    """

    id: str
    from_id: str
    to_id: str
    direction: Direction
    kinds: tuple[str, ...] = ()
    confidence: float = 0.0
    gap_months: tuple[int, int] | None = None
    why: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    arc: tuple[str, ...] = ()
    arc_months: tuple[int, int] | None = None
    phase: tuple[str, ...] = ()
