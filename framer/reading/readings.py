"""What a row could say: every sensible way to call its pieces title, employer, place.

A reading is one way; its score says how well the words speak for it. Which reading is
taken is decided later, from all entries of the document together.
"""

from __future__ import annotations

import msgspec
from msgspec import structs

from framer.knowledge.normalise import has_digit
from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.fields import field_scores
from framer.reading.joined_names import Piece
from framer.reading.pieces import Cut
from framer.reading.units import of_a_title
from framer.reading.vocabulary import (
    employer_likeness,
    is_credential,
    is_department,
    marker_kind,
    opens_department,
    place_likeness,
    spaced,
    title_by_ending,
    vocabulary,
)

TITLE, EMPLOYER, PLACE, DATES, OTHER = 1, 2, 4, 8, 16
LETTERS = {TITLE: "T", EMPLOYER: "E", PLACE: "L", DATES: "D", OTHER: "X"}
_LABELS = (TITLE, EMPLOYER, PLACE, OTHER)
_FIXED = {
    "title": TITLE, "employer": EMPLOYER, "location": PLACE, "department": OTHER,
    "client": EMPLOYER, "project": OTHER, "employment": OTHER, "duties": OTHER,
    "earlier": OTHER, "dates": OTHER, "start": OTHER, "end": OTHER, "foreign": OTHER,
    "agency": OTHER,
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
_AFTER_EMPLOYER = frozenset(("comma", "dash", "open", "close", "tab", "pipe", "dot"))
_INDEX = {TITLE: 0, EMPLOYER: 1, PLACE: 2, OTHER: 3}
_WIDTH = 12
# a field ends in the middle of a bracket: "Manager (Mill Lane Branch" | "Leeds)"
_TORN = 4.0
_KEPT = 7
_AT_IN_NAME, _AT_TOWN, _TOWN, _TOWN_ALONE, _OF_STATE = 1.7, 3.4, 0.8, 2.5, 4.5
_MOST_PIECES, _ASIDE, _HOUSE = 9, 2.5, 0.6
_LATE, _UNLIKE, _ACRONYM = 1.5, 0.2, 5


class Reading(msgspec.Struct, frozen=True, gc=False):
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


class _Beam(msgspec.Struct, frozen=True, gc=False):
    """A reading in the making.

    Attributes:
        closed: Its score without the open field.
        total: Its score with it.
        runs: The fields before the open one.
        mask: Kinds of fields in it.
        label: Kind of the open field, 0 before the first piece.
        first: First piece of the open field.
        extra: What the further pieces of the open field cost.
        head: Score of its first piece alone.
    """

    closed: float
    total: float
    runs: tuple[tuple[int, int, int], ...]
    mask: int
    label: int
    first: int
    extra: float
    head: float = 0.0


def _fixed_label(piece: Piece) -> int:
    if not piece.fixed:
        return 0
    for part in piece.fixed.split("+"):
        if part in _FIXED:
            return _FIXED[part]
    return 0


def _extra_piece(label: int, piece_text: str, before: str) -> float:
    """Judge a further piece: `Director, Marketing` against `Director, Acme`."""
    title, employer, place, _ = field_scores(piece_text)
    if label == TITLE:
        value = -0.8 if before == "stop" else 0.0
        if place > 1.0:
            value -= 1.8
        department = is_department(piece_text) and not opens_department(piece_text)
        if department or is_credential(piece_text):
            value += 0.6
        elif marker_kind(piece_text) == "career-break":
            value += 1.0
        elif has_digit(piece_text) and " " not in piece_text:
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
        if before == "open" and piece_text[:1].islower() and "," in piece_text:
            return -1.5  # "(bearings, 1,900 employees)"
        if before == "dash" and is_department(piece_text):
            return -0.8  # "Acme Hospital – Cardiology"
        # "Acme, Smallville": what follows a name is most often a place
        plain = before == "comma" and len(piece_text.split()) <= 3
        return -0.7 if plain and piece_text[:1].isupper() else 0.0
    if label == PLACE:
        return -1.2 if place < 0 and (title > 0.5 or employer > 0.5) else 0.0
    return 0.0


def readings(cut: Cut) -> tuple[Reading, ...]:
    """Give the best readings of a row, best first."""
    pieces = cut.pieces[:_MOST_PIECES]
    dated = cut.dates is not None
    if not pieces:
        if dated:
            return (Reading(0.5, DATES, "D", ()),)
        return (Reading(-0.2, OTHER, "X", ()),)
    beams = [_Beam(0.0, 0.0, (), 0, 0, 0, 0.0)]
    for index in range(len(pieces)):
        grown: list[_Beam] = []
        for beam in beams:
            _grow(cut.text, pieces, index, beam, grown)
        grown.sort(key=_total, reverse=True)
        beams = grown[:_WIDTH]
    done: dict[str, Reading] = {}
    last = len(pieces) - 1
    for beam in beams:
        runs = (*beam.runs, (beam.label, beam.first, last))
        letters = "".join([LETTERS[run[0]] for run in runs])
        mask, total = beam.mask, beam.total
        if dated:
            mask |= DATES
            total += 0.5
            letters = f"D{letters}" if cut.place == "first" else f"{letters}D"
        if letters not in done or done[letters].score < total:
            done[letters] = Reading(total, mask, letters, runs)
    ordered = sorted(done.values(), key=_score, reverse=True)
    return tuple(ordered[:_KEPT])


def _grow(
    text: str, pieces: tuple[Piece, ...], index: int, beam: _Beam, grown: list[_Beam]
) -> None:
    """Add one piece to a reading in the making, in every way."""
    piece = pieces[index]
    words = piece.of(text)
    fixed = _fixed_label(piece)
    label, closed, runs = beam.label, beam.total, beam.runs
    if label:
        behind_employer = fixed == EMPLOYER and label in (PLACE, OTHER)
        if not fixed or fixed == label or behind_employer:
            grown.append(_longer(text, pieces, index, beam))
        closed += _PART.get(piece.before, 0.0)
        if "(" in text and _in_bracket(
            text, pieces[beam.first].begin, pieces[index - 1].end
        ):
            closed -= _TORN
        runs = (*runs, (label, beam.first, index - 1))
    choices: tuple[int, ...] = (fixed,) if fixed else _LABELS
    if fixed == EMPLOYER and beam.mask & EMPLOYER:
        choices = (PLACE, OTHER)
    scores = field_scores(words)
    for choice in choices:
        again = choice != OTHER and beam.mask & choice
        if choice == label or (again and choice != PLACE):
            continue
        step = closed + _step(piece, words, choice, label, fixed)
        if choice == PLACE and label == EMPLOYER and piece.before == "comma":
            head = pieces[beam.first]
            town = text[head.begin : head.end]
            if place_likeness(town) == 1.0 and spaced(words) in vocabulary().regions:
                step -= _TOWN_ALONE  # "(Madrid, Spain)" names no house
        if again:
            step -= 0.6
        if choice == EMPLOYER and piece.before == "open":
            step -= _ASIDE * _house_behind(text, pieces, index)
        if choice == PLACE and piece.before == "at" and beam.mask & EMPLOYER:
            step += _AT_TOWN  # "Worked with Acme as Clerk at Smallville"
        value = scores[_INDEX[choice]]
        grown.append(
            _Beam(
                step, step + value, runs, beam.mask | choice, choice, index, 0.0, value
            )
        )


def _house_behind(text: str, pieces: tuple[Piece, ...], index: int) -> bool:
    """Say whether a house stands behind the bracket that a piece begins.

    "Assistant (Physics & Optics), Borle University".
    """
    closing = text.find(")", pieces[index].begin)
    return closing >= 0 and any(
        employer_likeness(each.of(text)) >= _HOUSE
        for each in pieces[index + 1 :]
        if each.begin > closing
    )


def _begins_late(first: str, second: str) -> bool:
    """Say whether the title begins only behind the comma: "Amesbury, porter"."""
    return (
        title_likeness(first) < _UNLIKE
        and title_likeness(second) >= SURE_TITLE
        and first[:1].isupper()
        and first.count(" ") < 2
        and not is_department(first)
        and marker_kind(first) is None
        and not title_by_ending(first)
    )


def _in_bracket(text: str, begin: int, at: int) -> bool:
    """Say whether a bracket that opens behind `begin` is still open at `at`."""
    opened = text.count("(", begin, at) - text.count(")", begin, at)
    return opened > 0 and not text[at:].lstrip().startswith(")")


def _longer(text: str, pieces: tuple[Piece, ...], index: int, beam: _Beam) -> _Beam:
    """Let the open field go on over one more piece."""
    piece, label = pieces[index], beam.label
    head = pieces[beam.first]
    extra = beam.extra + _MERGE.get(piece.before, -0.5)
    extra += _extra_piece(label, piece.of(text), piece.before)
    if piece.bold != pieces[index - 1].bold:
        extra -= 0.8
    if has_digit(text[pieces[index - 1].end : piece.begin]):
        extra -= 3.0  # the dates stand between them
    torn = 0.0
    if label in (TITLE, PLACE) and head.before == "open":
        closing = text.find(")", head.begin, piece.begin)
        torn = _TORN if closing >= 0 else 0.0  # "COL) / ATX"
    if piece.before == "open" and label == OTHER:
        extra -= 0.3
    if label == EMPLOYER and piece.before == "at" and beam.mask & TITLE:
        extra += _AT_IN_NAME  # "Cook, Bistro Chez Mado"
    if label == EMPLOYER and index == len(pieces) - 1 and piece.before == "comma":
        before = spaced(text[pieces[index - 1].begin : pieces[index - 1].end])
        state = before.partition("university of ")[2]
        if state in vocabulary().regions and " " not in text[piece.end :].strip():
            extra += _OF_STATE  # "University of California, Berkeley"
    if label == EMPLOYER and index == beam.first + 1:
        first = head.of(text)
        if field_scores(piece.of(text))[1] > 1.0:
            if opens_department(first):
                # behind a title it is the department of the title
                ours = head.before == "comma" and beam.mask & TITLE
                extra += -1.5 if ours and of_a_title(first) else 1.2
            elif field_scores(first)[1] < 0.5:
                # the name begins here and not one piece before
                extra -= 1.0
        extra -= 1.2 * (is_department(first) and not opens_department(first))
    value = field_scores(text[head.begin : piece.end])[_INDEX[label]]
    if label == PLACE and value > 0:
        # a town and its country; what is no known place in front is left outside
        known = field_scores(head.of(text))[_INDEX[PLACE]] > 0
        behind = bool(beam.runs) and beam.runs[-1][0] == EMPLOYER
        named = field_scores(head.of(text))[_INDEX[EMPLOYER]] > 1.0
        behind = behind and head.before == "comma"
        # "Jan 2020 – Present · Rioseco, Colombia"
        behind = behind or (not beam.runs and has_digit(text[: head.begin]))
        value += 0.3 if known or (behind and _is_town(text, head, piece)) else -0.6
        value -= 1.5 * (named and not known)
    else:
        value += extra
    if label == TITLE:
        # further words do not make the first ones less of a title
        value = max(value, beam.head + extra)
        if index == beam.first + 1 and piece.before == "comma":
            torn += _LATE * _begins_late(head.of(text), piece.of(text))
    return structs.replace(beam, total=beam.closed + value - torn, extra=extra)


def _is_town(text: str, town: Piece, country: Piece) -> bool:
    """Say whether an unknown name stands between an employer and a country or state."""
    if country.before != "comma":
        return False
    name = town.of(text)
    return (
        name.count(" ") < 2
        and name.replace(" ", "").replace("-", "").isalpha()
        and all(word[0].isupper() for word in name.split())
        and not is_department(name)
        and max(field_scores(name)[:2]) <= 0.5
        and spaced(country.of(text)) in vocabulary().regions
    )


def _step(piece: Piece, text: str, choice: int, label: int, fixed: int) -> float:
    """Judge the place where a new field begins."""
    if fixed and fixed == choice:
        return 2.0 if choice == OTHER else 6.0
    if choice == PLACE and label == EMPLOYER and piece.before in _AFTER_EMPLOYER:
        size = text.count(" ") + 1
        if piece.before == "dash" and "," in text and place_likeness(text) >= _TOWN:
            return 0.9
        return 0.9 if size == 1 else 0.5 if size == 2 else 0.0
    if choice == TITLE and piece.before == "comma" and text in vocabulary().codes:
        return -4.0
    if choice == PLACE and piece.before == "space" and place_likeness(text) >= 0.8:
        return 1.2
    if piece.before == "at":
        return 1.6 if choice == EMPLOYER and label in (TITLE, OTHER) else -1.0
    if piece.before == "as":
        return 2.0 if choice == TITLE and label in (EMPLOYER, PLACE) else -1.0
    if piece.before == "open" and choice == EMPLOYER and label == TITLE:
        return -3.0 if marker_kind(text) else -0.3
    if piece.before == "open" and choice == TITLE and label == EMPLOYER:
        short = text.isupper() and len(text) <= _ACRONYM
        return -_TORN if short else 0.0  # "Public Television (PBS)"
    if piece.before == "arrow":
        return -1.5
    if piece.before == "bold":
        return 0.3
    return 0.0


def _total(beam: _Beam) -> float:
    return beam.total


def _score(reading: Reading) -> float:
    return reading.score
