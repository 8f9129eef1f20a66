"""What a row could say: every sensible way to call its pieces title, employer, place.

A reading is one way; its score says how well the words speak for it. Which reading is
taken is decided later, from all entries of the document together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from framer.knowledge.titles import title_likeness
from framer.reading.pieces import Cut, Piece
from framer.reading.vocabulary import (
    employer_likeness,
    is_credential,
    is_department,
    marker_kind,
    place_likeness,
    spaced,
    vocabulary,
)

TITLE, EMPLOYER, PLACE, DATES, OTHER = 1, 2, 4, 8, 16
LETTERS = {TITLE: "T", EMPLOYER: "E", PLACE: "L", DATES: "D", OTHER: "X"}
_LABELS = (TITLE, EMPLOYER, PLACE, OTHER)
_FIXED = {
    "title": TITLE, "employer": EMPLOYER, "location": PLACE, "department": OTHER,
    "client": EMPLOYER, "project": OTHER, "employment": OTHER, "duties": OTHER,
    "earlier": OTHER,
}  # fmt: skip

_MERGE = {
    "cell": -4.0, "tab": -3.0, "pipe": -3.0, "dot": -2.5, "dash": -0.7, "comma": -0.25,
    "slash": -0.2, "semicolon": -1.0, "colon": -0.8, "at": -2.0, "open": -0.3,
    "close": -0.4, "stop": -1.0, "bold": -1.2, "space": -0.3, "date": -3.0,
    "arrow": -0.5, "as": -3.0,
}  # fmt: skip
_PART = {
    "space": -1.6,
    "comma": -0.2,
    "slash": -1.2,
    "open": -0.1,
    "colon": -0.3,
    "stop": -0.4,
}
_AFTER_EMPLOYER = frozenset(("comma", "dash", "open", "tab", "pipe", "dot"))
_INDEX = {TITLE: 0, EMPLOYER: 1, PLACE: 2, OTHER: 3}
_WIDTH = 12
_KEPT = 7
_DEGREE = re.compile(r"[A-Z]\.?[A-Za-z]{0,3}\.?(?:\s|$|,|\()")


class Reading(NamedTuple):
    """One way to read a row.

    Attributes:
        score: How well the words speak for it.
        mask: The kinds of fields in it.
        letters: The fields in order, for instance `TED`.
        runs: Label, first and last piece of each field, dates left out.
    """

    score: float
    mask: int
    letters: str
    runs: tuple[tuple[int, int, int], ...]


class _Beam(NamedTuple):
    """A reading in the making; see `readings`."""

    closed: float
    total: float
    runs: tuple[tuple[int, int, int], ...]
    mask: int
    label: int
    first: int
    extra: float
    head: float = 0.0


@lru_cache(maxsize=8192)
def is_degree(text: str) -> bool:
    """Say whether a text speaks of a degree or a school leaving certificate."""
    words = spaced(text).split()
    known = vocabulary()
    if not words:
        return False
    for place, word in enumerate(words[:4]):
        if word in known.degrees:
            if len(word) <= 3 or word in ("master", "masters", "student", "associate"):
                # short ones must be written as degrees: BA, MSc, not "me" or "be"
                raw = re.split(r"[\s,(]+", text)
                written = raw[place] if place < len(raw) else ""
                if len(word) <= 3 and not (
                    written[:1].isupper()
                    and any(sign.isupper() or sign == "." for sign in written[1:])
                ):
                    continue
                if len(word) > 3 and not (
                    place + 1 < len(words)
                    and words[place + 1] in ("of", "in", "degree", "s")
                ):
                    continue
                if place and len(word) <= 3:
                    continue
            return True
        pair = " ".join(words[place : place + 2])
        if (
            pair in known.degree_pairs
            or " ".join(words[place : place + 3]) in known.degree_pairs
        ):
            return True
    return False


@lru_cache(maxsize=8192)
def field_scores(text: str) -> tuple[float, float, float, float]:
    """Score a text as title, employer, place and as something else."""
    words = text.split()
    size = len(words)
    if not any(sign.isalpha() for sign in text):
        return -3.0, -2.5, -1.5, 0.0
    title_like = title_likeness(text)
    employer_like = employer_likeness(text)
    place_like = place_likeness(text)
    lower = text[0].islower()
    title = -1.2 + 3.2 * title_like
    employer = 0.0 + 1.9 * employer_like
    place = -1.1 + 2.7 * place_like
    other = -1.0
    if employer_like >= 0.9:
        title -= 2.6
    elif employer_like >= 0.6 and title_like < 0.9:
        title -= 0.9
    if title_like >= 0.3 and employer_like < 0.9:
        employer -= 1.9 * title_like
    if title_like >= 0.8 and place_like < 1.0:
        place -= 1.0
    if place_like >= 0.8:
        title -= 1.5
        employer -= 1.0 + (0.8 if employer_like < 0.6 else -0.5)
    elif place_like >= 0.4:
        employer -= 0.3
    if size > 7:
        title -= 0.45 * (size - 7)
        employer -= 0.3 * (size - 7)
        place -= 0.5 * (size - 7)
    if size > 4:
        place -= 0.3 * (size - 4)
    if size > 2 and place_like < 0.4:
        place -= 0.4
    if lower:
        title -= 0.5
        employer -= 0.8
        place -= 0.8
        other += 0.3
    if text.endswith(".") and size > 1 and employer_like < 0.9:
        last = words[-1].strip(".")
        if last.islower() and len(last) > 2:
            title -= 1.0
            employer -= 1.5
            place -= 1.0
            other += 0.4
    if size >= 7 and title_like < 0.8 and employer_like < 0.9:
        other += min(0.2 * (size - 6), 1.2)
    if employer_like < 0.9 and (is_department(text) or is_credential(text)):
        employer -= 2.2
        other += 0.4
        place -= 0.9
    if sum(sign.isdigit() for sign in text) >= 3 and size <= 2 and not place_like:
        # a grade or a number: "GS-0343-12"
        employer -= 1.5
        other += 0.3
    kind = marker_kind(text)
    if kind is not None:
        if kind == "career-break":
            title = max(title, 1.8)
            employer -= 2.0
            other += 0.3
        else:
            other += 2.2
            if kind == "freelance":
                employer, title = max(employer, 1.8), min(title, 0.5)
            else:
                employer -= 0.8
            place -= 0.3 if place_like < 1 else 0.0
            if title_like < 0.8:
                title -= 1.0
            else:
                title -= 0.5
    if is_degree(text):
        title -= 2.0
        other += 1.0
    return title, employer, place, other


def _fixed_label(piece: Piece) -> int:
    if not piece.fixed:
        return 0
    for part in piece.fixed.split("+"):
        if part in _FIXED:
            return _FIXED[part]
    return 0


def _run_score(label: int, text: str, extra: float, *, single: bool) -> float:
    value = field_scores(text)[_INDEX[label]]
    if label == PLACE and not single and value > 0:
        # a place of several parts is the usual case
        return value + 0.3
    return value + extra


def _extra_piece(label: int, piece_text: str, before: str) -> float:
    """Judge a further piece of a run: `Director, Marketing` against `Director, Acme`."""
    title, employer, place, _ = field_scores(piece_text)
    if label == TITLE:
        value = 0.0
        if place > 1.0:
            value -= 1.8
        if is_department(piece_text) or is_credential(piece_text):
            value += 0.6
        elif marker_kind(piece_text) == "career-break":
            value += 1.0
        elif any(map(str.isdigit, piece_text)) and " " not in piece_text:
            value += 0.4
        elif employer > 1.0:
            value -= 1.6 if employer > 1.6 else 0.9
        elif title > 0:
            value += 0.3
        return value
    if label == EMPLOYER:
        if title > 1.0:
            return -1.5
        if place > 1.0:
            return -1.2
        if employer > 1.2:
            return 0.3
        if piece_text.partition(" ")[0].isdigit() and " " in piece_text:
            return -1.5
        # "Acme, Smallville": what follows a name is a place more often than not
        plain = before == "comma" and len(piece_text.split()) <= 3
        return -0.7 if plain and piece_text[:1].isupper() else 0.0
    if label == PLACE:
        return -1.2 if place < 0 and (title > 0.5 or employer > 0.5) else 0.0
    return 0.0


def readings(cut: Cut, *, base: float = 0.0) -> tuple[Reading, ...]:
    """Give the best readings of a row, best first.

    Args:
        cut: The row, cut up.
        base: Added to every score.
    """
    pieces = cut.pieces
    dated = cut.dates is not None
    if not pieces:
        if dated:
            return (Reading(base + 0.5, DATES, "D", ()),)
        return (Reading(base - 0.2, OTHER, "X", ()),)
    if len(pieces) > 9:
        pieces = pieces[:9]
    text = cut.text
    # a partial reading: score without and with its open field, closed fields, kinds,
    # label and first piece of the open field, what its further pieces cost
    beams: list[_Beam] = [_Beam(base, base, (), 0, 0, 0, 0.0)]
    for index, piece in enumerate(pieces):
        fixed = _fixed_label(piece)
        grown: list[_Beam] = []
        piece_text = text[piece.begin : piece.end]
        for beam in beams:
            label = beam.label
            rest = fixed == EMPLOYER and label in (PLACE, OTHER)
            if label and (not fixed or fixed == label or rest):
                more = _MERGE.get(piece.before, -0.5)
                more += _extra_piece(label, piece_text, piece.before)
                if piece.bold != pieces[index - 1].bold:
                    more -= 0.8
                if piece.before == "open" and label == OTHER:
                    more -= 0.3
                extra = beam.extra + more
                run = text[pieces[beam.first].begin : piece.end]
                if label == EMPLOYER and beam.extra == 0.0:
                    head = pieces[beam.first]
                    if is_department(text[head.begin : head.end]):
                        extra -= 1.2
                value = _run_score(label, run, extra, single=False)
                if label == TITLE:
                    # further words do not make the first ones less of a title
                    value = max(value, beam.head + extra)
                total = beam.closed + value
                grown.append(beam._replace(total=total, extra=extra))
            closed, runs = beam.total, beam.runs
            if label:
                closed += _PART.get(piece.before, 0.0)
                runs = (*runs, (label, beam.first, index - 1))
            choices = (fixed,) if fixed else _LABELS
            if fixed == EMPLOYER and beam.mask & EMPLOYER:
                choices = (PLACE, OTHER)
            for choice in choices:
                if choice == label:
                    continue
                again = choice != OTHER and beam.mask & choice
                if again and choice != PLACE:
                    continue
                step = closed + _step(piece, piece_text, choice, label, fixed)
                if again:
                    step -= 0.6
                value = _run_score(choice, piece_text, 0.0, single=True)
                mask = beam.mask | choice
                grown.append(
                    _Beam(step, step + value, runs, mask, choice, index, 0.0, value)
                )
        grown.sort(key=_total, reverse=True)
        beams = grown[:_WIDTH]
    done: dict[str, Reading] = {}
    last = len(pieces) - 1
    for beam in beams:
        runs = (*beam.runs, (beam.label, beam.first, last))
        letters = "".join([LETTERS[run[0]] for run in runs])
        mask = beam.mask
        total = beam.total
        if dated:
            mask |= DATES
            total += 0.5
            letters = f"D{letters}" if cut.place == "first" else f"{letters}D"
        if letters not in done or done[letters].score < total:
            done[letters] = Reading(total, mask, letters, runs)
    ordered = sorted(done.values(), key=_score, reverse=True)
    return tuple(ordered[:_KEPT])


def _step(piece: Piece, text: str, choice: int, label: int, fixed: int) -> float:
    """Judge the place where a new field begins."""
    if fixed and fixed == choice:
        return 2.0 if choice == OTHER else 6.0
    if choice == PLACE and label == EMPLOYER and piece.before in _AFTER_EMPLOYER:
        size = text.count(" ") + 1
        return 0.9 if size == 1 else 0.5 if size == 2 else 0.0
    if choice == TITLE and piece.before == "comma" and text in vocabulary().codes:
        return -4.0
    if choice == PLACE and piece.before == "space" and place_likeness(text) >= 0.8:
        return 1.2
    if piece.before == "at":
        return 1.6 if choice == EMPLOYER and label in (TITLE, OTHER) else -1.0
    if piece.before == "as":
        return 2.0 if choice == TITLE and label == EMPLOYER else -1.0
    if piece.before == "open" and choice == EMPLOYER and label == TITLE:
        return -3.0 if marker_kind(text) else -0.3
    if piece.before == "arrow":
        return -1.5
    if piece.before == "bold":
        return 0.3
    return 0.0


def _total(beam: _Beam) -> float:
    return beam.total


def _score(reading: Reading) -> float:
    return reading.score
