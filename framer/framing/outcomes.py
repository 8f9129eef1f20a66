"""A change that a line names behind a deed is told with it: `waste down 12%`."""

from __future__ import annotations

import re
from dataclasses import replace

from framer.framing.clause import Clause
from framer.framing.nounthings import noun_lines, small_first, word_set
from framer.framing.pieces import tidy
from framer.framing.verbless import verbless
from framer.framing.verbs import read

_OUTCOME_LAST = re.compile(
    r", (?:and )?([a-z][a-z -]{2,40} (?:down|up|from) (?:by |from )?[$£€]?\d[^,;]*)$"
)
# "31% fewer tickets", "zero findings in the 2025 audit", "87% against a 78% target"
_PROVEN = re.compile(
    r"\d[\d.,]*\s?% (?:fewer|less|more|lower|higher|faster|against|of|first)\b[^;]*$"
    r"|(?:no|zero) [a-z][a-z -]*(?: (?:in|since|for|over|at) [^,;]*)?$"
    r"|all (?:on|under|within|handed|before|ahead)\b[^;]*$",
    re.I,
)
# "CSAT 94%", "OTIF at 98%": how well it was done, told as it stood
_KEPT_AT = re.compile(
    r"(?P<thing>(?:[A-Za-z][\w-]* ){0,2}?(?P<rate>[A-Za-z]+)) (?:at |of )?"
    r"(?P<how>\d[\d.,]*\s?%(?: (?:against|in|over|across) [^,;]*)?)$"
)
_KEPT_LAST = re.compile(r", (?:and |with )?([^,;\d]{2,40} \d[\d.,]*\s?%[^,;]*)$")
_OUTCOME = re.compile(r"[a-z][\w -]{2,40} (?:down|up) (?:by )?[$£€]?\d[^;]*$")


def outcome_of(clause: Clause, piece: str) -> str:
    """A change such as `waste down 12%` that is told with the deed before it."""
    plain = not (clause.rigid or clause.own or clause.passive or clause.outcome)
    if not plain or clause.form == "charge" or " with " in f" {clause.rest} {piece} ":
        return ""
    if _PROVEN.match(piece):
        return small_first(piece)
    kept = _KEPT_AT.match(piece)
    if kept is not None and kept.group("rate").lower() in word_set("measures"):
        return f"{small_first(kept.group('thing'))} at {kept.group('how')}"
    changes = verbless(tidy(piece, verbal=False))
    if len(changes) == 1 and changes[0].base == "see":
        said = changes[0].rest
        if " go from " in said:
            return said.replace(" go from ", " going from ", 1)
        return said.replace(" go ", " ", 1) if " go " in said else _rising(said)
    return piece if _OUTCOME.match(piece) else ""


def _rising(said: str) -> str:
    """`occupancy rising to 71%` of `occupancy rise to 71%`, to stand behind "with"."""
    for base in noun_lines().changes.values():
        reading = read(base)
        if reading is not None and f" {base} " in f"{said} ":
            return f"{said} ".replace(f" {base} ", f" {reading.verb.ing} ", 1).strip()
    return said


def apart(clause: Clause) -> Clause:
    """A deed with the change that a comma sets off behind it: `, waste down 12%`."""
    match = _OUTCOME_LAST.search(clause.rest) or _KEPT_LAST.search(clause.rest)
    if match is None or clause.tail:
        return clause
    deed = replace(clause, rest=clause.rest[: match.start()])
    outcome = outcome_of(deed, match.group(1)) if len(deed.rest.split()) > 1 else ""
    return replace(deed, outcome=outcome) if outcome else clause
