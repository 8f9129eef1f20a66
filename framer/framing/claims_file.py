"""The rules and word lists by which a person's claims are held to their résumé."""

from __future__ import annotations

from functools import cache

import msgspec

from framer.framing.data import avoid
from framer.knowledge.loader import load_table


class ClaimRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule: what is wrong, what to do, and sentences that show it."""

    severity: str
    message: str
    instead: str
    fires: list[str]
    passes: list[str]


class Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs by how far they say that one's charge went."""

    shared: list[str]
    charge: list[str]


class ClaimWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists; the file says what each is for."""

    job_matter: list[str]
    reach: list[str]
    courtesy: list[str]
    denied: list[str]
    above: list[str]
    below: list[str]
    about: list[str]
    titled: list[str]
    offered: list[str]


class ClaimFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `claims.toml`."""

    rules: dict[str, ClaimRule]
    example: dict[str, str]
    verbs: Verbs
    words: ClaimWords


@cache
def claim_file() -> ClaimFile:
    """Give claims.toml."""
    return load_table("claims.toml", ClaimFile)


class RuleText(msgspec.Struct, frozen=True):
    """A rule as it is declared in an output: id, severity, message, advice."""

    id: str
    severity: str
    message: str
    instead: str


# Points of the rubric that the check itself looks at, without a list of words.
_SHAPES = {
    "Q5": ("error", "The facts do not show this.", "Leave it out, or add the line."),
    "Q8": ("error", "Too many blanks.", "Split the text."),
    "Q12": ("warning", "Too long or too short for its place.", "Cut or add a fact."),
    "Q14": ("warning", "A sentence does not read well aloud.", "Split or reword it."),
    "Q16": ("error", "This is said twice.", "Say it once."),
}


@cache
def every_rule() -> tuple[RuleText, ...]:
    """All rules that a check can report, in the order of their ids."""
    found = {
        name: RuleText(name, rule.severity, rule.message, rule.instead)
        for name, rule in avoid().rules.items()
    }
    for name, (severity, message, instead) in _SHAPES.items():
        found.setdefault(name, RuleText(name, severity, message, instead))
    for name, rule in claim_file().rules.items():
        message = rule.message.split(", which has")[0].split(", but about")[0]
        message = message.split(":")[0].rstrip(".") + "."
        found[name] = RuleText(name, rule.severity, message, rule.instead)
    return tuple(
        sorted(found.values(), key=lambda rule: (rule.id[0], int(rule.id[1:])))
    )
