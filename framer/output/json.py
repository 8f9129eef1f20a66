"""The versioned JSON form of a report; its schema is docs/schema.json."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from framer.model import Direction, Form, Report, Stance, Track

SCHEMA = "framer/1"


class BulletForm(msgspec.Struct, frozen=True):
    """A statement under a position."""

    text: str
    at: str


class ReadingForm(msgspec.Struct, frozen=True):
    """What the title says about field, track and level."""

    field: str | None
    track: Track
    level: int | None
    low: int | None
    high: int | None
    why: list[str]


class PositionForm(msgspec.Struct, frozen=True):
    """One job; dates are `2019-03` or `2019`."""

    id: str
    title: str
    employer: str | None
    location: str | None
    start: str | None
    end: str | None
    current: bool
    bullets: list[BulletForm]
    at: str
    reading: ReadingForm | None


class MoveForm(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """A change from one position to the next."""

    id: str
    from_: str
    to: str
    direction: Direction
    kinds: list[str]
    confidence: float
    gap_months: tuple[int, int] | None
    why: list[str]
    needs: list[str]


class EvidenceForm(msgspec.Struct, frozen=True):
    """A fact and where it stands."""

    fact: str
    at: str


class SuggestionForm(msgspec.Struct, frozen=True):
    """A text worth pasting; `condition` null means safe as it stands."""

    id: str
    move: str
    form: Form
    frame: str
    condition: Stance | None
    text: str
    evidence: list[EvidenceForm]
    blanks: list[str]
    source: list[str]
    at: str


class UnplacedForm(msgspec.Struct, frozen=True):
    """A line that could not be placed."""

    text: str
    at: str


class SourceForm(msgspec.Struct, frozen=True):
    """The file that was read."""

    name: str
    sha256: str
    notes: list[str]


class ReportForm(msgspec.Struct, frozen=True, rename={"schema_": "schema"}):
    """Everything that framer has to say about one résumé."""

    schema_: Literal["framer/1"]
    framer: str
    as_of: str
    source: SourceForm
    positions: list[PositionForm]
    moves: list[MoveForm]
    suggestions: list[SuggestionForm]
    unplaced: list[UnplacedForm]


def form_of(report: Report) -> ReportForm:
    """Put a report into its JSON form."""
    from framer import __version__  # noqa: PLC0415 - the package imports this module

    resume = report.resume
    return ReportForm(
        schema_="framer/1",
        framer=__version__,
        as_of=str(report.as_of) if report.as_of else "",
        source=SourceForm(resume.source, resume.sha256, list(resume.notes)),
        positions=[_position(report, each.id) for each in resume.positions],
        moves=[
            MoveForm(
                each.id,
                each.from_id,
                each.to_id,
                each.direction,
                list(each.kinds),
                each.confidence,
                each.gap_months,
                list(each.why),
                list(each.needs),
            )
            for each in report.moves
        ],
        suggestions=[
            SuggestionForm(
                each.id,
                each.move,
                each.form,
                each.frame,
                each.condition,
                each.text,
                [EvidenceForm(fact.fact, fact.at) for fact in each.evidence],
                list(each.blanks),
                list(each.source),
                each.at,
            )
            for each in report.suggestions
        ],
        unplaced=[UnplacedForm(each.text, each.at) for each in resume.unplaced],
    )


def _position(report: Report, number: str) -> PositionForm:
    position = next(each for each in report.resume.positions if each.id == number)
    reading = report.readings.get(number)
    return PositionForm(
        id=position.id,
        title=position.title,
        employer=position.employer,
        location=position.location,
        start=str(position.start) if position.start else None,
        end=str(position.end) if position.end else None,
        current=position.current,
        bullets=[BulletForm(each.text, each.at) for each in position.bullets],
        at=position.at,
        reading=None
        if reading is None
        else ReadingForm(
            reading.field,
            reading.track,
            reading.level,
            reading.low,
            reading.high,
            list(reading.why),
        ),
    )


def render(report: Report) -> str:
    """Give the JSON text, indented, with a line end."""
    raw = msgspec.json.encode(form_of(report))
    return msgspec.json.format(raw, indent=2).decode() + "\n"


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of the form."""
    schema: dict[str, Any] = msgspec.json.schema(ReportForm)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
