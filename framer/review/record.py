"""The form of one reviewed document: `framer-review/1`.

It holds nothing of where the file lay: the same content gives the same record. It has
no number that could rank anybody; a certainty belongs to a reading.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from framer.model import Direction

SCHEMA = "framer-review/1"
Status = Literal["read", "unreadable"]


class Quote(msgspec.Struct, frozen=True):
    """A line of the résumé and its address."""

    text: str
    at: str


class Role(msgspec.Struct, frozen=True):
    """A post as the résumé gives it.

    Attributes:
        id: `p1` for the first in the résumé's order.
        dates: As people write them.
        start: `2019-03`, `2019` or null.
        purpose: The candidate's own words about what it was for.
        results: Lines that show a result.
        aside: Why it stands beside the main line, else "".
    """

    id: str
    title: str
    employer: str
    location: str
    dates: str
    start: str | None
    end: str | None
    current: bool
    employment: list[str]
    purpose: list[Quote]
    results: list[Quote]
    aside: str
    at: str


class Change(msgspec.Struct, frozen=True):
    """A move from one post to the next.

    Attributes:
        direction: `up`, `lateral`, `down` or `unclear`.
        words: The direction in neutral words.
        kinds: The stable words of docs/levels.md.
        confidence: How certain the reading is, 0-1; 0 where it is unclear.
        certainty: The same in a word and a number.
        gap: Time between the two posts in words, "" if none.
        spans: Addresses of what it was read from.
    """

    id: str
    before: str
    after: str
    direction: Direction
    words: str
    kinds: list[str]
    kinds_words: list[str]
    confidence: float
    certainty: str
    why: list[str]
    gap: str
    spans: list[str]


class OpenPoint(msgspec.Struct, frozen=True):
    """Something that the résumé leaves open."""

    id: str
    text: str
    at: list[str]


class Question(msgspec.Struct, frozen=True):
    """A fair question; `id` is its name in the core set."""

    id: str
    text: str


class LetterClaim(msgspec.Struct, frozen=True):
    """Something that the candidate's letter says, and the line that supports it."""

    words: str
    line: int
    kind: str
    at: str


class LetterView(msgspec.Struct, frozen=True):
    """The candidate's own letter beside the résumé.

    Attributes:
        supported: Claims that the résumé shows.
        unclear: Claims that it shows in part.
        not_shown: Claims that it does not show, which may still be so.
        private: Where a private matter stands that the reader should not use.
        problem: Why the letter could not be read, else "".
    """

    supported: list[LetterClaim]
    unclear: list[LetterClaim]
    not_shown: list[LetterClaim]
    private: list[str]
    problem: str = ""


class Corrected(msgspec.Struct, frozen=True):
    """A fact that somebody put right before the moves were read."""

    position: str
    field: str
    by: str


class Candidate(msgspec.Struct, frozen=True, rename={"schema_": "schema"}):
    """Everything that a review says about one document.

    Attributes:
        schema_: The version of this form.
        id: Begins the document's hash; it names nobody.
        sha256: Hash of the file, "" if it could not even be opened.
        status: `read` or `unreadable`.
        reason: One sentence where it is unreadable, else "".
        name: As written at the top; "" in a blind review or if not found.
        unread: What could not be read.
    """

    schema_: Literal["framer-review/1"]
    id: str
    sha256: str
    status: Status
    reason: str
    name: str
    roles: list[Role]
    changes: list[Change]
    open: list[OpenPoint]
    questions: list[Question]
    unread: list[str]
    letter: LetterView | None = None
    corrected: list[Corrected] = []


def unreadable(sha256: str, reason: str) -> Candidate:
    """Give the record of a document that could not be read."""
    return Candidate(
        schema_="framer-review/1",
        id=sha256[:12],
        sha256=sha256,
        status="unreadable",
        reason=reason,
        name="",
        roles=[],
        changes=[],
        open=[],
        questions=[],
        unread=[],
    )


def is_unclear(candidate: Candidate) -> bool:
    """Tell whether a readable document leaves a direction or its posts unclear."""
    if candidate.status != "read":
        return False
    return not candidate.roles or any(
        each.direction == "unclear" for each in candidate.changes
    )
