"""How the words around a head move its rung (docs/levels.md, "Modifiers")."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from framer.knowledge.grammar import Modifier, grammar
from framer.model import Track

TOP = 12


class Rungs(msgspec.Struct, frozen=True):
    """A level with its interval and track while it is being worked out.

    Attributes:
        level: Best rung.
        low: Lowest rung that it can mean.
        high: Highest rung that it can mean.
        track: The track so far.
        start: A word of study or training has set it.
    """

    level: int
    low: int
    high: int
    track: Track
    start: bool = False

    def moved(self, by: int) -> Rungs:
        """Give the same rungs, higher or lower, inside the scale."""
        return replace(
            self,
            level=_inside(self.level + by),
            low=_inside(self.low + by),
            high=_inside(self.high + by),
        )


def _inside(level: int) -> int:
    return max(0, min(TOP, level))


def apply_modifiers(
    rungs: Rungs,
    modifiers: tuple[tuple[str, Modifier], ...],
    family: str | None,
    head: str,
) -> tuple[Rungs, list[str]]:
    """Move a rung by the modifiers around its head, and say by which.

    Args:
        rungs: Where the plain head stands.
        modifiers: Words with their rule, in the order of the title.
        family: Family of the field; some words mean something in some families only.
        head: The head; before some heads a word says whom it serves, not its level.
    """
    reasons: list[str] = []
    # Nearest to the head first: "Senior Assistant Manager" is a senior one of those.
    for word, rule in reversed(modifiers):
        if rule.families and family not in rule.families:
            continue
        if any(head.endswith(each) for each in rule.not_before):
            continue
        moved = _apply(rungs, rule, heads=_heads_a_craft(head))
        if moved != rungs:
            if moved.level != rungs.level:
                reasons.append(f"“{word}” makes it level {moved.level}")
            rungs = moved
    return rungs, reasons


def _heads_a_craft(head: str) -> bool:
    """Tell whether a listed title is the head of a craft: "head gardener"."""
    first, _, rest = head.partition(" ")
    rule = grammar().modifiers.get(first)
    return bool(rest) and rule is not None and rule.kind == "chief"


def _apply(rungs: Rungs, rule: Modifier, *, heads: bool = False) -> Rungs:
    leads = rungs.track == "management"
    if rungs.start:
        return rungs
    match rule.kind:
        case "raise":
            by = rule.by if rungs.level < TOP - 1 else 0
            return rungs.moved(by)
        case "lower":
            if (leads and rungs.level > 6) or rungs.level <= 1:
                return rungs
            return rungs.moved(-rule.by)
        case "start":
            if leads and rungs.level >= 8:
                return rungs
            return Rungs(rule.level, rule.low, rule.high, "support", start=True)
        case "set":
            return _set(rungs, rule)
        case "deputy":
            return rungs.moved(-1) if heads else _deputy(rungs)
        case "wider":
            return replace(rungs, high=_inside(rungs.high + 1)) if leads else rungs
        case "area":
            if leads and 4 <= rungs.level <= 7:
                return replace(
                    rungs, level=rungs.level + 1, high=_inside(rungs.high + 1)
                )
            return replace(rungs, high=_inside(rungs.high + 1)) if leads else rungs
        case "chief":
            return _chief(rungs, rule)
    return rungs


def _set(rungs: Rungs, rule: Modifier) -> Rungs:
    if rungs.track == "management":
        return rungs.moved(1) if rungs.level <= 6 else rungs
    if rungs.level >= rule.level:
        return rungs.moved(1)
    # A lead among helpers stands lower than a lead among professionals.
    level = min(rule.level, rungs.level + 4)
    if rungs.level <= 2:
        level = min(level, rungs.level + 2)
    low = min(level, max(rungs.level + 1, rule.low))
    return Rungs(level, low, max(level, min(rule.high, level + 1)), rungs.track)


def _deputy(rungs: Rungs) -> Rungs:
    if rungs.track == "management":
        return rungs.moved(-1)
    if rungs.track == "owner":
        return rungs.moved(-2)
    if rungs.level >= 5:
        return rungs.moved(-1)
    level = max(1, min(2, rungs.level - 1))
    return replace(
        rungs, level=level, low=max(0, level - 1), high=max(level, rungs.level)
    )


def _chief(rungs: Rungs, rule: Modifier) -> Rungs:
    if rungs.track == "management":
        return rungs.moved(1)
    by = rule.by + 1 if rule.by > 1 else 4
    level = _inside(min(rungs.level + by, 9))
    return Rungs(
        max(level, rungs.level),
        _inside(min(rungs.level + 1, level)),
        _inside(level + 1),
        "management" if rungs.level >= 3 else rungs.track,
    )


def apply_numeral(rungs: Rungs, by: int, plain: int) -> tuple[Rungs, list[str]]:
    """Move a rung by a numeral after the head; II is the plain title."""
    if rungs.track == "management" or rungs.level > plain:
        by = max(-1, min(1, by)) if rungs.track != "management" else max(0, by - 1)
    if rungs.track == "licensed":
        # Behind a licence a number is a step of pay, or a band.
        by = max(-1, min(1, by))
    if plain <= 2:
        # Helpers' numerals span less: Assistant I, II, III.
        by = max(0, by + 1) // 2
    if by == 0:
        return replace(rungs, low=rungs.low, high=rungs.high), []
    moved = rungs.moved(by)
    moved = replace(moved, level=max(1, moved.level))
    return moved, [f"its numeral makes it level {moved.level}"]


def handed_out_freely(head: str) -> bool:
    """Tell whether a title is built on a word that small firms give freely."""
    heads, tokens = grammar().heads, head.split()
    parts = [" ".join(tokens[:size]) for size in (1, 2, 3)]
    parts += [" ".join(tokens[-size:]) for size in (1, 2, 3)]
    return any(part in heads and heads[part].inflated for part in parts)


def discount(
    rungs: Rungs, *, inflated: bool, people: int | None, size: int | None
) -> tuple[Rungs, list[str]]:
    """Lower a freely given word by the stated size of the employer (M13, M14)."""
    if not inflated:
        return rungs, []
    if size is None and people is not None and rungs.track == "owner":
        size = people + 1
    if size is not None:
        by = 4 if size < 10 else 2 if size < 50 else 1 if size < 250 else 0
        if rungs.level >= TOP - 1:
            # Heading a firm of nine is managing people, whatever the letters say.
            by = 6 if size < 10 else 4 if size < 50 else 2 if size < 250 else 0
        if rungs.track == "owner":
            level = 4 if size < 2 else 6 if size < 10 else 8 if size < 50 else 10
            narrowed = Rungs(level, max(3, level - 1), min(TOP, level + 1), "owner")
            return narrowed, [f"{size} people in the firm put an owner at {level}"]
        if by:
            return rungs.moved(-by), [f"a firm of {size} lowers it by {by}"]
        return replace(rungs, low=max(rungs.low, rungs.level - 1)), []
    if people is not None and people >= 20:
        raised = max(rungs.low, min(rungs.level, 7 if people < 100 else 8))
        return replace(rungs, low=raised), [f"{people} people led"]
    return rungs, []
