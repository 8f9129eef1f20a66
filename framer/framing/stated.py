"""Why a post was left or taken, where the résumé itself says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from framer.framing.data import avoid
from framer.framing.english import STATEMENT_END
from framer.framing.rules import matches
from framer.framing.slots import Slot, Text
from framer.framing.stated_file import (
    Place,
    Shape,
    compiled,
    ends,
    joints,
    label,
    private,
    stated_file,
)
from framer.framing.verbs import read
from framer.model import YEAR, Evidence, Move, Position, Resume

_LONGEST = 12
# Rules that a reason must pass to be told: blame, apology, money, legal matters.
_RULES = ("N1", "N2", "N3", "N4", "N5", "N6", "N7")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a résumé says of the reason for a move.

    Attributes:
        chosen: It says that the move was the person's own decision.
        ended: It says that the post or the employer before it came to an end.
        private: It gives a private matter, which stays out.
        to: What was wanted, to follow "I wanted to".
        noun: What was wanted, to follow "I wanted".
        because: What ended, to follow "when".
        says: What the person says of it, as a sentence that stands by itself.
        deed: The sentence tells what was done as well.
    """

    chosen: bool = False
    ended: bool = False
    private: bool = False
    to: Text | None = None
    noun: Text | None = None
    because: Text | None = None
    says: Text | None = None
    deed: bool = False

    @property
    def slot(self) -> Slot | None:
        """The values that wordings name."""
        wanted = None
        if self.to is not None:
            wanted = self.to.turned(f"I wanted to {self.to}")
        elif self.noun is not None:
            wanted = self.noun.turned(f"I wanted {self.noun}")
        values: dict[str, Any] = {
            "to": self.to,
            "noun": self.noun,
            "i": wanted,
            "because": self.because,
            "says": self.says,
        }
        return Slot(values) if any(values.values()) else None


_Line = tuple[Place, str, str]


def stated(
    resume: Resume, move: Move, old: Position, new: Position, moves: tuple[Move, ...]
) -> Stated | None:
    """What the résumé says of the reason for a move; None where it says nothing.

    Args:
        resume: What was read.
        move: The move.
        old: The post before it.
        new: The post after it.
        moves: All moves, for the profile names none of them.
    """
    lines: list[_Line] = [
        ("new", line, at) for field, line, at in _under(resume, new) if not field
    ]
    lines += [
        ("leaving" if field else "old", line, at)
        for field, line, at in _under(resume, old)
    ]
    lines += _profile(resume, move, old, new, moves)
    found = [
        each
        for where, line, at in lines
        for sentence in STATEMENT_END.split(line)
        if (each := read_reason(sentence, where, Evidence(line, at, "reason")))
    ]
    if not found:
        return None
    return Stated(
        chosen=any(each.chosen for each in found),
        ended=any(each.ended for each in found),
        private=any(each.private for each in found),
        to=next((each.to for each in found if each.to), None),
        noun=next((each.noun for each in found if each.noun), None),
        because=next((each.because for each in found if each.because), None),
        says=next((each.says for each in found if each.says), None),
    )


def read_reason(sentence: str, where: Place, evidence: Evidence) -> Stated | None:
    """What one sentence says of a reason.

    Args:
        sentence: The sentence.
        where: What kind of line it stands in.
        evidence: The line.
    """
    plain = sentence.strip().strip("•▪-–* \t").strip()
    if not plain or not any(each.isalpha() for each in plain):
        return None
    for shape in stated_file().shapes:
        if where not in shape.where:
            continue
        match = compiled(shape.pattern).search(plain)
        if match is not None:
            return _made(shape, match, evidence, plain)
    return None


def states_reason(sentence: str) -> bool:
    """Whether a sentence under a post tells why, not what was done there."""
    evidence = Evidence(sentence, "")
    places: tuple[Place, ...] = ("new", "old")
    found = [read_reason(sentence, where, evidence) for where in places]
    return any(each is not None and not each.deed for each in found)


def without_reasons(text: str) -> str:
    """A line without its sentences that say why a post was left or taken."""
    parts = STATEMENT_END.split(text)
    kept = [part for part in parts if not states_reason(part)]
    return text if len(kept) == len(parts) else " ".join(kept)


def _made(shape: Shape, match: re.Match[str], evidence: Evidence, whole: str) -> Stated:
    groups = {name: each or "" for name, each in match.groupdict().items()}
    secret = shape.private or bool(private().search(whole))
    to = noun = because = None
    if shape.to or shape.noun:
        said = _plain((shape.to or shape.noun).format(**groups))
        if said is not None and shape.to and _verb_first(said):
            to = Text(said, evidence)
        elif said is not None and shape.noun:
            noun = Text(said, evidence)
    if shape.because:
        because = Text(shape.because.format(**groups).lower(), evidence)
    says = None
    if shape.says:
        said = _plain(shape.says.format(**groups))
        says = Text(said, evidence) if said is not None else None
    return Stated(
        shape.stance == "chosen", shape.stance == "ended", secret, to, noun, because,
        says, shape.deed,
    )  # fmt: skip


def _plain(text: str) -> str | None:
    """What was wanted, as far as it may be told; None where nothing is left."""
    said = ends().split(text.strip(), maxsplit=1)[0].strip(" .,")
    while said and (private().search(said) or len(said.split()) > _LONGEST):
        cuts = [each.start() for each in joints().finditer(said)]
        if not cuts:
            return None
        said = said[: cuts[-1]].strip(" ,")
    rules = avoid().rules
    if len(said) < 3 or any(matches(rules[each], said) for each in _RULES):
        return None
    first = said.split(" ", 1)[0]
    return said if first.isupper() else said[0].lower() + said[1:]


def _verb_first(text: str) -> bool:
    first = text.split(" ", 1)[0]
    if first in stated_file().verbs:
        return True
    reading = read(first)
    return reading is not None and reading.form == "base"


def _under(resume: Resume, position: Position) -> Iterator[tuple[bool, str, str]]:
    """The lines under a post, each with whether it is the field for the reason."""
    lines = [
        (bullet.text, bullet.at or f"{position.id}/bullet[{number + 1}]")
        for number, bullet in enumerate(position.bullets)
    ]
    told = {at for _, at in lines}
    lines += [
        (each.line.text, each.line.at)
        for each in resume.placed
        if each.position == position.id and each.line.at not in told
    ]
    after_label = False
    for line, at in lines:
        match = label().match(line.strip())
        value = line.strip()[match.end() :].strip(": \t") if match else ""
        if match and not value:
            after_label = True
            continue
        yield bool(value) or after_label, value or line, at
        after_label = False


def _profile(
    resume: Resume,
    move: Move,
    old: Position,
    new: Position,
    moves: tuple[Move, ...],
) -> Iterator[_Line]:
    """The lines of the profile that can only be about this move.

    A sentence with a year is about the move of that year; any other about the only
    step down, or, where there is none, the only move that went neither up nor down.
    """
    down = [each for each in moves if each.direction == "down"]
    level = [each for each in moves if each.direction == "lateral"]
    meant = down or level
    alone = {each.to_id for each in meant} == {move.to_id}
    mine = {move.to_id, *move.arc[1:2]} & {new.id}
    around = {each.year for each in (old.end, new.start) if each}
    for placed in resume.placed:
        if placed.role not in ("summary", "headline"):
            continue
        for sentence in STATEMENT_END.split(placed.line.text):
            years = {int(each) for each in YEAR.findall(sentence)}
            if around & years if years else (alone and mine):
                yield "profile", sentence, placed.line.at
