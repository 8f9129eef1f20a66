"""Numbers in running text, and whether two of them say the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from framer.framing.claims_file import claim_file
from framer.framing.prose import NUMBER_WORDS

Unit = Literal["percent", "money", "years", "months", "plain"]

_SIZES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9,
    "bn": 1e9, "billion": 1e9,
}  # fmt: skip
_AMOUNT = re.compile(
    r"(?P<money>[$£€]\s?)?(?<![\w.])(?P<value>\d[\d,]*(?:\.\d+)?)"
    r"(?:\s?(?P<size>k|mn?|bn?|thousand|million|billion)\b)?"
    r"(?P<unit>\s?%|\s?percent\b|\s?per cent\b|[\s-]years?\b|[\s-]months?\b)?",
    re.I,
)
_WORDS = "|".join(
    sorted((w for w in NUMBER_WORDS if w not in ("zero", "one")), key=len)
)
_IN_WORDS = re.compile(
    rf"\b(?P<tens>(?:{_WORDS})(?:-(?:one|{_WORDS}))?|a dozen|half a dozen)"
    r"(?:\s(?P<size>thousand|million|billion)\b)?"
    r"(?P<unit>\s(?:percent|per cent)\b|[\s-](?:and a half )?years?\b|[\s-]months?\b)?",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_CLOSE = 0.1


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as a text gives it.

    Attributes:
        words: The text's own words.
        value: Its value.
        unit: What it counts, as far as the text shows.
        start: Where it begins in the text.
        sense: `exact`, or `above`, `below`, `about` by the words in front of it.
    """

    words: str
    value: float
    unit: Unit
    start: int
    sense: str = "exact"


def amounts(text: str) -> list[Amount]:
    """The numbers of a text in its order; years as dates are left out."""
    found: list[Amount] = []
    for match in _AMOUNT.finditer(text):
        plain = match.group("value").replace(",", "")
        unit = _unit(match.group("unit"), money=bool(match.group("money")))
        bare = unit == "plain" and not match.group("size")
        if bare and _YEAR.match(plain):
            continue
        value = float(plain) * _SIZES.get((match.group("size") or "").lower(), 1.0)
        words = match.group().strip()
        found.append(
            Amount(words, value, unit, match.start(), _sense(text, match.start()))
        )
    for match in _IN_WORDS.finditer(text):
        words = match.group("tens").lower()
        value = {"a dozen": 12.0, "half a dozen": 6.0}.get(words) or float(
            sum({**NUMBER_WORDS, "one": 1}[part] for part in words.split("-"))
        )
        unit = _unit(match.group("unit"), money=False)
        value *= _SIZES.get((match.group("size") or "").lower(), 1.0)
        if "and a half" in match.group():
            value += 0.5
        sense = _sense(text, match.start())
        found.append(Amount(match.group().strip(), value, unit, match.start(), sense))
    return sorted(found, key=lambda each: each.start)


def _unit(text: str | None, *, money: bool) -> Unit:
    plain = (text or "").strip(" -").lower()
    if plain.startswith(("%", "per")):
        return "percent"
    if plain.endswith(("year", "years")):
        return "years"
    if plain.startswith("month"):
        return "months"
    return "money" if money else "plain"


def _sense(text: str, start: int) -> str:
    before = text[:start].rstrip().lower()
    words = claim_file().words
    for name, entries in (
        ("above", words.above),
        ("below", words.below),
        ("about", words.about),
    ):
        if any(re.search(rf"\b{re.escape(each)}$", before) for each in entries):
            return name
    return "exact"


def agree(claim: Amount, shown: Amount) -> bool:
    """Whether a claimed number is what the shown one says."""
    units = {claim.unit, shown.unit}
    if ("percent" in units or "years" in units or "months" in units) and len(units) > 1:
        return False
    return fits(claim, shown.value)


def fits(claim: Amount, value: float) -> bool:
    """Whether a value is within what the claim says of it."""
    if claim.sense == "above":
        return claim.value <= value <= claim.value * (1 + 2 * _CLOSE)
    if claim.sense == "below":
        return claim.value * (1 - _CLOSE) <= value < claim.value
    if claim.sense == "about":
        return abs(value - claim.value) <= claim.value * _CLOSE
    return abs(value - claim.value) < 1e-9 * max(1.0, abs(value))


def worked_out(claim: Amount, shown: list[Amount]) -> bool:
    """Whether a claimed number is the difference or change of two of one line."""
    for first in shown:
        for second in shown:
            if (
                first is second
                or first.unit != second.unit
                or first.value <= second.value
            ):
                continue
            gap = first.value - second.value
            if claim.unit in (first.unit, "plain") and fits(claim, gap):
                return True
            if claim.unit == "percent" and second.value and first.value:
                changes = (gap / first.value, gap / second.value)
                if any(abs(claim.value - 100 * each) < 0.6 for each in changes):
                    return True
    return False


def lasted(claim: Amount, months: int) -> bool:
    """Whether a claimed length of time is one of so many months, never stretched."""
    if claim.unit == "months":
        return fits(claim, months) or (
            claim.sense == "exact" and claim.value == months + 1
        )
    wanted = claim.value * 12
    if claim.sense == "below":
        return wanted - 5 <= months < wanted
    if claim.sense == "about":
        return abs(months - wanted) <= 6
    return wanted - 1 <= months < wanted + 12
