"""The nouns of the house: what a résumé, a career and a suggestion are made of.

Frozen records without behaviour beyond keeping their own form. Every text that came
from a file carries its address (`at`), for instance `body/p[12]`, `body/tbl[1]/tr[2]/
tc[1]/p[1]`, `body/p[3]/box[1]/p[2]` or `header1/p[1]`: one-based, in document order. A
line after a line break inside its paragraph ends in `/line[2]`.
"""

from __future__ import annotations

from framer.model.career import Direction, Move, TitleComparison, TitleReading, Track
from framer.model.dates import YEAR, DateRange, PartialDate
from framer.model.document import Cell, Document, Line
from framer.model.resume import (
    Bullet,
    Credential,
    Employment,
    Item,
    PlacedLine,
    Position,
    Resume,
    Section,
    SectionKind,
)
from framer.model.words import (
    BLANK,
    Answers,
    Evidence,
    Form,
    MoveAnswers,
    Report,
    Stance,
    Suggestion,
)

__all__ = [
    "BLANK",
    "YEAR",
    "Answers",
    "Bullet",
    "Cell",
    "Credential",
    "DateRange",
    "Direction",
    "Document",
    "Employment",
    "Evidence",
    "Form",
    "Item",
    "Line",
    "Move",
    "MoveAnswers",
    "PartialDate",
    "PlacedLine",
    "Position",
    "Report",
    "Resume",
    "Section",
    "SectionKind",
    "Stance",
    "Suggestion",
    "TitleComparison",
    "TitleReading",
    "Track",
]
