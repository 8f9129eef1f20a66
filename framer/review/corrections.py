"""Facts that the candidate or the reader put right, applied before moves are read.

[[corrections]]
document = "3f2a91c04b7e"     # the id on the page, or more of the hash
position = "p2"
field = "end"                 # title, employer, start or end
value = "2019-03"             # "present" for a post that goes on
by = "candidate"              # or "reader"
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import msgspec

from framer.errors import InputError, KnowledgeError
from framer.knowledge.loader import read_table
from framer.model import PartialDate, Position
from framer.review.record import Corrected

_LEAST_HASH = 12


class Correction(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One fact put right."""

    document: str
    position: str
    field: Literal["title", "employer", "start", "end"]
    value: str
    by: Literal["candidate", "reader"]


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    corrections: list[Correction]


def load_corrections(path: Path) -> tuple[Correction, ...]:
    """Read a file of corrections.

    Raises:
        InputError: It cannot be read or breaks its form; the line is named.
    """
    try:
        found = tuple(read_table(path, _File).corrections)
    except KnowledgeError as error:
        raise InputError(str(error)) from None
    for each in found:
        if len(each.document) < _LEAST_HASH:
            message = f"{path}: {each.document!r} is too short; give 12 characters."
            raise InputError(message)
        if each.field in ("start", "end") and each.value != "present":
            try:
                PartialDate.parse(each.value)
            except ValueError as error:
                message = f"{path}: {error}."
                raise InputError(message) from None
    return found


def correct(
    positions: tuple[Position, ...],
    sha256: str,
    corrections: Iterable[Correction],
) -> tuple[tuple[Position, ...], tuple[Corrected, ...]]:
    """Apply what concerns one document.

    Returns:
        The positions, and which fields were put right by whom.
    """
    made: list[Corrected] = []
    by_id = {each.id: each for each in positions}
    for each in corrections:
        if not sha256.startswith(each.document) or each.position not in by_id:
            continue
        by_id[each.position] = _corrected(by_id[each.position], each)
        made.append(Corrected(each.position, each.field, each.by))
    return tuple(by_id.values()), tuple(made)


def _corrected(position: Position, correction: Correction) -> Position:
    value = correction.value
    if correction.field == "title":
        return replace(position, title=value)
    if correction.field == "employer":
        return replace(position, employer=value)
    if correction.field == "start":
        return replace(position, start=PartialDate.parse(value))
    if value == "present":
        return replace(position, end=None, current=True)
    return replace(position, end=PartialDate.parse(value), current=False)
