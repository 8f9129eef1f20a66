"""What every output shows, in words: the shared part of terminal and Markdown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cache

import msgspec

from framer.knowledge.loader import load_table
from framer.model import (
    Evidence,
    Form,
    Move,
    PartialDate,
    Position,
    Report,
    Suggestion,
    TitleReading,
)


class Sureness(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The least confidence that a word needs."""

    least: float
    word: str


class Labels(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of labels.toml."""

    directions: dict[str, str]
    kinds: dict[str, str]
    forms: dict[str, str]
    conditions: dict[str, str]
    needs: dict[str, str]
    tracks: dict[str, str]
    sureness: list[Sureness]
    months: dict[str, list[str]]
    timeline: dict[str, str]
    notes: dict[str, str]


_WORD = re.compile(r"[^\W_]+")
# the share of a line's words that a text holds if it says that line again
_AGAIN, _FEWEST = 0.8, 3

# what a person needs first: the résumé, the letter, the interview
USUAL_FORMS: tuple[Form, ...] = ("bullet", "summary", "letter", "answer")


@cache
def labels() -> Labels:
    """Give labels.toml."""
    return load_table("labels.toml", Labels)


class Finding(msgspec.Struct, frozen=True):
    """A move as people read it.

    Attributes:
        number: Running number among the findings, from 1.
        move: The move itself.
        before: The earlier position.
        after: The later position.
        headline: For instance "steps down in title".
        kinds: The kinds in words.
        sure: For instance "sure (0.95)".
        why: Short sentences.
        questions: What only the person can say.
        suggestions: By condition heading, in order.
    """

    number: int
    move: Move
    before: Position
    after: Position
    headline: str
    kinds: tuple[str, ...]
    sure: str
    why: tuple[str, ...]
    questions: tuple[str, ...]
    suggestions: tuple[tuple[str, tuple[Suggestion, ...]], ...]


def sureness(confidence: float) -> str:
    """Give a confidence in a word and a number."""
    word = next(each.word for each in labels().sureness if confidence >= each.least)
    return f"{word} ({confidence:.2f})"


def month(date: PartialDate | None) -> str:
    """Give a date as people write it, never more than is known."""
    if date is None:
        return "?"
    if date.month is None:
        return str(date.year)
    return f"{labels().months['names'][date.month - 1]} {date.year}"


def dates(position: Position) -> str:
    """Give a position's dates as people write them."""
    if position.start is None and position.end is None and not position.current:
        return "no dates"
    end = "present" if position.current else month(position.end)
    if position.start is None:
        return f"until {end}"
    if position.end is None and not position.current:
        return month(position.start)
    return f"{month(position.start)} – {end}"


def level(reading: TitleReading | None) -> str:
    """Give a reading in a few words."""
    if reading is None or reading.level is None:
        return "level unknown"
    span = "" if reading.low == reading.high else f" ({reading.low}-{reading.high})"
    field = f", {reading.function}" if reading.function else ""
    track = labels().tracks[reading.track]
    return f"level {reading.level}{span}{field}, {track}"


def months(least: int, most: int, *, dash: str = "–") -> str:
    """Give a length of time, for instance `5–7 months`."""
    span = str(least) if least == most else f"{least}{dash}{most}"
    return f"{span} month" if span == "1" else f"{span} months"


def named(position: Position) -> str:
    """Give title and employer."""
    if position.employer:
        return f"{position.title}, {position.employer}"
    return position.title


def findings(report: Report) -> tuple[Finding, ...]:
    """List the moves that are down or sideways, or that complete a step back."""
    by_id = {each.id: each for each in report.resume.positions}
    result: list[Finding] = []
    for move in report.moves:
        mine = tuple(each for each in report.suggestions if each.move == move.id)
        if not is_shown(move) and not mine:
            continue
        result.append(
            Finding(
                number=len(result) + 1,
                move=move,
                before=by_id[move.from_id],
                after=by_id[move.to_id],
                headline=labels().directions[move.direction],
                kinds=tuple(labels().kinds[each] for each in _telling(move)),
                sure=sureness(move.confidence),
                why=move.why,
                questions=tuple(labels().needs[each] for each in move.needs),
                suggestions=_grouped(mine),
            )
        )
    return tuple(result)


def is_shown(move: Move) -> bool:
    """Tell whether a move is a finding: down, sideways, or the end of a step back."""
    return "stance" in move.needs or "slingshot" in move.kinds


def open_questions(report: Report) -> tuple[tuple[Position, Position, Move], ...]:
    """List the moves whose level only the person can settle."""
    by_id = {each.id: each for each in report.resume.positions}
    return tuple(
        (by_id[each.from_id], by_id[each.to_id], each)
        for each in report.moves
        if "level" in each.needs
    )


def of_forms(report: Report, forms: Collection[str]) -> Report:
    """Give a report with suggestions of some forms only."""
    kept = tuple(each for each in report.suggestions if each.form in forms)
    return replace(report, suggestions=kept)


def left_out(report: Report, forms: Collection[str]) -> tuple[str, ...]:
    """Name the forms that a report has besides some."""
    held = {each.form for each in report.suggestions}
    return tuple(
        label
        for form, label in labels().forms.items()
        if form in held and form not in forms
    )


def place_of(report: Report, suggestion: Suggestion) -> Position | None:
    """Give the position that a text is put under."""
    for each in report.resume.positions:
        own = (each.at, each.employer_at, each.dates_at, *(b.at for b in each.bullets))
        if suggestion.at and suggestion.at in own:
            return each
    return None


def says_again(report: Report, suggestion: Suggestion) -> str:
    """Say which of the résumé's own lines a bullet repeats, "" where it is new.

    Both in one list of bullets would say one thing twice.
    """
    place = place_of(report, suggestion) if suggestion.form == "bullet" else None
    if place is None:
        return ""
    told = set(_WORD.findall(suggestion.text.lower()))
    for bullet in place.bullets:
        words = set(_WORD.findall(bullet.text.lower()))
        if len(words) >= _FEWEST and len(words & told) >= _AGAIN * len(words):
            return labels().notes["says_again"].format(line=shortened(bullet.text))
    return ""


def shortened(text: str, longest: int = 60) -> str:
    """Give a line, its end cut off where it is long."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _telling(move: Move) -> tuple[str, ...]:
    plain = {"down": "step-down", "lateral": "lateral", "up": "promotion"}
    return tuple(each for each in move.kinds if each != plain.get(move.direction))


def _grouped(
    suggestions: tuple[Suggestion, ...],
) -> tuple[tuple[str, tuple[Suggestion, ...]], ...]:
    groups: dict[str, list[Suggestion]] = {}
    for each in suggestions:
        heading = labels().conditions[each.condition or "none"]
        groups.setdefault(heading, []).append(each)
    return tuple((heading, tuple(each)) for heading, each in groups.items())


def numbered(evidence: Iterable[Evidence]) -> dict[Evidence, int]:
    """Give each fact its number, from 1; what has the same words and place is one."""
    known: dict[tuple[str, str], Evidence] = {}
    for each in evidence:
        known.setdefault((each.fact, each.at), each)
    return {each: number for number, each in enumerate(known.values(), 1)}


def numbers(evidence: Iterable[Evidence], known: dict[Evidence, int]) -> str:
    """Name facts by their numbers, for instance `1, 4–7`."""
    by_words = {(each.fact, each.at): number for each, number in known.items()}
    runs: list[list[int]] = []
    for number in sorted({by_words[each.fact, each.at] for each in evidence}):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))
        for run in runs
    )
