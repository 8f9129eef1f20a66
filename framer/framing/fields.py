"""The fields of work of a move, as far as the résumé itself names them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framer.career.confidence import relation_of
from framer.framing import evidence as ev
from framer.framing.crafts import craft, crafts_file, title_stems
from framer.framing.prose import is_foreign
from framer.framing.roles import same_employer
from framer.framing.slots import Text
from framer.model import Evidence, Position, TitleReading

if TYPE_CHECKING:
    from framer.framing.context import Setting

_FILLERS = {"and", "of", "work", "services"}
_STEM = 4
_CERTAIN = 0.7
# How sure both titles must be read before a line of work is called a new one.
_SURE = 0.9


def field_slot(setting: Setting) -> dict[str, Text]:
    """The fields of both roles, each only where the role's own lines name it.

    The field that a ladder files a title under is no word of the résumé: a clinical
    educator is not in school education.
    """
    found = {}
    for name, position in (("old", setting.proof.old), ("new", setting.proof.new)):
        reading = setting.readings.get(position.id)
        if reading is None or not reading.function or not _sayable(reading):
            continue
        at = _named_at(reading.function, position)
        if at is not None:
            found[name] = Text(reading.function, at)
    known = {
        setting.readings[each.id].function
        for each in setting.proof.before
        if each.id in setting.readings
    }
    if str(found.get("new")) in known:
        del found["new"]
    return found


def _named_at(function: str, position: Position) -> Evidence | None:
    """The first line of a role that names its field, in whatever form of the words."""
    named = [word for word in function.lower().split() if word not in _FILLERS]
    short = "".join(word[0] for word in named).upper() if len(named) > 1 else "-"
    lines = [(position.title, ev.title_evidence(position))]
    for number, bullet in enumerate(position.bullets):
        at = ev.bullet_at(position, bullet, number)
        lines.append((bullet.text, Evidence(bullet.text, at, "skill")))
    for text, evidence in lines:
        lower = text.lower()
        if short in text.split() or all(
            re.search(rf"\b{re.escape(word[:_STEM])}", lower) for word in named
        ):
            return replace(evidence, fact=f"{text} ({function})")
    return None


def changed(setting: Setting, fields: dict[str, Text]) -> Text | None:
    """Nothing to read; exists where the work certainly changed field."""
    old, new = setting.proof.old, setting.proof.new
    before, after = setting.readings.get(old.id), setting.readings.get(new.id)
    if before is None or after is None or before.function == after.function:
        return None
    if not (before.function and after.function):
        return None
    if min(before.certainty, after.certainty) < _SURE:
        return None
    if not _far(before, after) or setting.proof.move.direction == "up":
        return None
    if _names(old) & _names(new) or is_foreign(old.title) or is_foreign(new.title):
        return None
    shared = title_stems(old.title) & title_stems(new.title)
    if (
        shared
        or _been_there(setting, after)
        or (same_employer(old, new) and "new" not in fields)
    ):
        return None
    return Text("", ev.title_evidence(old), ev.title_evidence(new))


def _far(before: TitleReading, after: TitleReading) -> bool:
    """Whether two fields are certainly different lines of work."""
    file, both = crafts_file(), {before.field, after.field}
    if both & set(file.general) or any(both <= set(each) for each in file.akin):
        return False
    return relation_of(before, after) == "cross"


def _names(position: Position) -> frozenset[str]:
    """The words of an employer's name; two hotels are no change of work."""
    return frozenset(re.findall(r"[a-z]{5,}", (position.employer or "").lower()))


def _been_there(setting: Setting, after: TitleReading) -> bool:
    """Whether an earlier post was of the same work: who goes back starts nothing new.

    Two posts of one craft are the same work whatever ladder holds them, and so are two
    whose lines share more than one skill.
    """
    proof = setting.proof
    work, mine = craft(proof.new.title), title_stems(proof.new.title)
    for each in proof.before:
        reading = setting.readings.get(each.id)
        if reading is not None and reading.function == after.function:
            return True
        if mine & title_stems(each.title) or (work and craft(each.title) == work):
            return True
    return len(proof.carried) > 1


def _sayable(reading: TitleReading) -> bool:
    """Whether a field's name is short enough to stand in a sentence."""
    name = reading.function or ""
    plain = "," not in name and " and " not in name
    return reading.certainty >= _CERTAIN and plain and len(name.split()) <= 4
