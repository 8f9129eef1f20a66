"""Education and certification sections become credentials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import msgspec

from framer.model import Credential, PartialDate
from framer.reading.dates import Habits
from framer.reading.fields import is_degree
from framer.reading.layout import Row
from framer.reading.pieces import Cut, cut_row
from framer.reading.vocabulary import place_likeness, spaced, vocabulary

Kind = Literal["education", "certification"]
# What a year in brackets closes.
_BRACKETED = re.compile(r"[^()]+\((?:[A-Z][a-z]+ )?(?:19|20)\d\d\)")
_BETWEEN = re.compile(r"\s*[|•·;]\s*")


class _Draft(msgspec.Struct):
    name: str = ""
    issuer: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    at: str = ""


def read_credentials(
    rows: list[Row], kind: Kind, *, habits: Habits
) -> tuple[list[Credential], dict[int, str]]:
    """Read what was earned; gives the credentials and the role of each row by index."""
    drafts: list[_Draft] = []
    roles: dict[int, str] = {}
    current: _Draft | None = None
    for index, row, cut in _cut_rows(rows, kind, habits):
        name, issuer, found = _parts(cut, kind)
        roles[index] = "education-detail"
        if kind == "certification" and not name and found:
            name = found
        dated = cut.dates is not None
        if not name and not issuer and not dated:
            continue
        roles[index] = kind
        opens = (
            current is None
            or (name and current.name)
            or (issuer and current.issuer)
            or (dated and current.end is not None)
            or (kind == "certification" and name)
        )
        if opens:
            current = _Draft(at=row.line.at)
            drafts.append(current)
        if current is None:
            continue
        if name:
            current.name, current.at = name, row.line.at
        current.issuer = current.issuer or issuer
        if cut.dates is not None and current.end is None:
            current.start, current.end = cut.dates.start, cut.dates.end
            if current.start == current.end:
                current.start = None
    return [
        Credential(
            draft.name or draft.issuer or "",
            kind,
            draft.issuer if draft.name else None,
            draft.start,
            draft.end,
            draft.at,
        )
        for draft in drafts
        if draft.name or draft.issuer
    ], roles


def _cut_rows(
    rows: list[Row], kind: Kind, habits: Habits
) -> Iterator[tuple[int, Row, Cut]]:
    """Give each row with its index, cut; certificates in one row one by one."""
    for index, row in enumerate(rows):
        cut = cut_row(row, habits=habits)
        apart = _apart(row, habits) if kind == "certification" and cut.dates else []
        for part, each in apart or [(row, cut)]:
            yield index, part, each


def _apart(row: Row, habits: Habits) -> list[tuple[Row, Cut]]:
    """Cut up `RN, Ohio | CPAN, 2024 | BLS`; a date alone belongs to its neighbour."""
    texts = [each for each in _BETWEEN.split(row.text) if each]
    if len(texts) < 2:
        texts = _dated_apart(row.text)
    if len(texts) < 2 or len(row.cells) > 1 or len(row.cells[0]) > 1:
        return []
    parts = [Row([[replace(row.line, text=each)]]) for each in texts]
    cuts = [cut_row(each, habits=habits) for each in parts]
    if any(each.dates is not None and not each.pieces for each in cuts):
        return []
    return list(zip(parts, cuts, strict=True))


def _dated_apart(text: str) -> list[str]:
    """Cut up `HR licence, S11, Working at Heights (2025), First Aid (2026)`.

    A year in brackets dates the words before it alone, and with the body that gave it
    ("PMP, PMI (2019), CSM, Scrum Alliance (2020)") the two.
    """
    chunks = [each.strip(" ,") for each in _BRACKETED.findall(text)]
    if len(chunks) < 2 or _BRACKETED.sub("", text).strip(" ,."):
        return []
    if all(each.count(",") == 1 for each in chunks):
        return chunks
    return [each.strip() for chunk in chunks for each in chunk.split(",")]


def _parts(cut: Cut, kind: Kind) -> tuple[str, str | None, str]:
    """Give what was earned, where, and the first words of a row."""
    names: list[str] = []
    issuer: str | None = None
    texts = cut.texts
    if kind == "certification" and cut.opened and cut.dates is not None:
        # "Working at Heights (2025)" is no sentence about an employer
        texts = [cut.text[: cut.span[0]].strip(" (,–-")]
    for place, text in enumerate(texts):
        school = any(word in vocabulary().schools for word in spaced(text).split())
        if is_degree(text) and not (school and names):
            names.append(text)
        elif school:
            issuer = issuer or text
        elif place_likeness(text) >= 0.8:
            continue
        elif names and issuer is None and place == len(names) and len(names) < 3:
            names.append(text)
    first = texts[0] if texts else ""
    if kind == "certification" and not names and first:
        if len(texts) > 1 and issuer is None:
            issuer = texts[1]
        names = [first]
    return ", ".join(names), issuer, first
