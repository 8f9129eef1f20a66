"""Pieces that go with the name before them: partners, legal forms, states."""

from __future__ import annotations

import re

import msgspec
from msgspec import structs

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.units import is_practice, lists_parts
from framer.reading.vocabulary import (
    employer_likeness,
    is_credential,
    is_department,
    place_likeness,
    spaced,
    vocabulary,
)

# the last of the parts in the name of a department: "Labor, and Industry"
_AND = re.compile(r"(?:^|\s)(?:and|und|et|y|e|&)\s+(?=[A-ZÀ-Þ])")
_MOST_LISTED, _SURE_HOUSE = 3, 0.9
_PARTNERS = re.compile(r"[A-ZÀ-Þ][\w'’.-]+ (?:&|and|und|et) [A-ZÀ-Þ]")
_ONE_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?:['’-][^\W\d_]+)?")
_LIKE_TITLE, _HOUSE, _LONGEST_TOWN = 0.5, 0.6, 3


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a row without a separator in it.

    Attributes:
        begin: Where it begins in the text of the row.
        end: Where it ends.
        before: What parts it from the piece before: `cell`, `tab`, `pipe`, `dot`,
            `dash`, `comma`, `at`, `open` (a bracket), `bold` (only the look changes),
            ...; "" for the first.
        fixed: What a label or the head of a table says it is, "" if nothing does.
        bold: It stands in the bold beginning of a row that is not all bold.
    """

    begin: int
    end: int
    before: str
    fixed: str = ""
    bold: bool = False

    def of(self, text: str) -> str:
        """Give its words, from the text of its row."""
        return text[self.begin : self.end]


def joins_last(text: str, pieces: list[Piece], begin: int, end: int) -> bool:
    """Take what stands behind a comma into the last piece, if it belongs to it.

    Returns:
        Whether it does: partners, a practice, a state behind its town, the rest of a
        list in a name.
    """
    if is_practice(text, pieces[-1].begin, begin, end):
        pass
    elif _ends_names(text, pieces, begin, end):
        while (
            len(pieces) > 1
            and _is_surname(text, pieces[-2])
            and pieces[-1].before == "comma"
        ):
            pieces.pop()
    elif _is_code_of(pieces[-1], text, begin, end) or _is_state_of(
        pieces, text, begin, end
    ):
        pass
    elif _ends_list(text, pieces, begin, end):
        while len(pieces) > 1 and not lists_parts(
            text[pieces[-1].begin : pieces[-1].end]
        ):
            pieces.pop()
    else:
        return False
    pieces[-1] = structs.replace(pieces[-1], end=end)
    return True


def _ends_names(text: str, pieces: list[Piece], begin: int, end: int) -> bool:
    """Say whether the names of partners end here: "Wexler, Boyd & Tran LLP"."""
    return _PARTNERS.match(text, begin, end) is not None and _is_surname(
        text, pieces[-1]
    )


def _is_surname(text: str, piece: Piece) -> bool:
    """Say whether a piece is one word that can be a name."""
    name = piece.of(text)
    return (
        _ONE_NAME.fullmatch(name) is not None
        and title_likeness(name) < _LIKE_TITLE
        and place_likeness(name) < _LIKE_TITLE
        and not is_department(name)
    )


def _ends_list(text: str, pieces: list[Piece], begin: int, end: int) -> bool:
    """Say whether a name goes on: "Department of Labor, Housing, and Industry"."""
    words = text[begin:end]
    whole = _AND.match(words) is not None
    if not whole and not (_AND.search(words) and words.count(" ") <= _MOST_LISTED):
        return False
    if title_likeness(words) >= SURE_TITLE or employer_likeness(words) >= _SURE_HOUSE:
        return False
    for back, piece in enumerate(reversed(pieces)):
        if lists_parts(piece.of(text)):
            return back == 0 or (back == 1 and whole)
        if piece.before != "comma":
            return False
    return False


def _is_code_of(place: Piece, text: str, begin: int, end: int) -> bool:
    """Say whether a piece is the state of the town before it: "Salem, OR 97301"."""
    words = text[begin:end].split()
    town = spaced(place.of(text))
    if f"{town} {spaced(text[begin:end])}" in vocabulary().places and town == "city":
        return True
    if words[0].strip(".") not in vocabulary().codes or is_department(words[0]):
        return False
    if len(words) > 2 or (len(words) == 2 and not words[1][0].isdigit()):
        return False
    if employer_likeness(place.of(text)) >= 0.9:
        return False  # "University of Albany, NY"
    if title_likeness(place.of(text)) < 0.5:
        return True
    # "Acme, Mason, OH", not "Accountant, CA"
    return bool(place.before) and " " not in town and not is_credential(words[0])


def _is_state_of(pieces: list[Piece], text: str, begin: int, end: int) -> bool:
    """Say whether a state ends the town behind a dash: "Acme Diner － Kihei , Hawaii".

    Whatever the town, nothing but a place is told in such a row behind the dash.
    """
    if len(pieces) < 2 or pieces[-1].before != "dash":
        return False
    if spaced(text[begin:end]) not in vocabulary().regions:
        return False
    town = text[pieces[-1].begin : pieces[-1].end]
    before = text[pieces[-2].begin : pieces[-2].end]
    if title_likeness(before) >= SURE_TITLE and employer_likeness(before) < _HOUSE:
        return False
    return _is_town(town)


def _is_town(text: str) -> bool:
    words = text.split()
    return (
        len(words) <= _LONGEST_TOWN
        and all(word[0].isupper() for word in words)
        and not any(map(str.isdigit, text))
        and title_likeness(text) < _LIKE_TITLE
        and employer_likeness(text) < _HOUSE
        and not is_department(text)
    )


def is_legal(text: str) -> bool:
    """Say whether a text is a legal form and nothing else: "Inc", "Pvt. Ltd."."""
    words = spaced(text).split()
    return bool(words) and all(word in vocabulary().legal for word in words)
