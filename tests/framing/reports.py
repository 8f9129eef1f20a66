"""Reports of the made-up careers, as the earlier steps would give them."""

from __future__ import annotations

from dataclasses import replace

from framer.model import Answers, MoveAnswers, Report
from tests.framing.people import AS_OF, PEOPLE, Person

NEEDS = ("stance", "reason", "gain")


def of(person: Person) -> Report:
    moves = tuple(
        move if move.needs or move.direction == "up" else replace(move, needs=NEEDS)
        for move in person.moves
    )
    return Report(person.resume, moves=moves, as_of=AS_OF)


def named(name: str) -> Report:
    return of(next(each for each in PEOPLE if each.name == name))


def said(person: Person, stance, **more) -> Answers:
    moves = {move.id: MoveAnswers(stance=stance) for move in person.moves}
    return Answers(moves=moves, **more)
