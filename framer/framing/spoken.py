"""A phrase of a résumé line as it stands in a sentence of prose."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"\s*\([^()]*\)")

_LOOSE_TEAM = re.compile(r"(?:^|(?<=\band )|(?<=, )|(?<=\bwith ))team of(?= )")

_LOOSE_SUM = re.compile(
    r"^(?=(?:annual |total )?[$£€]\d[\d.,]*\s?[kKmMbB]?(?:n|illion)? (?:annual |operating "
    r"|capital |a year |media )?(?:budget|portfolio|P&L|territory|contract|project|book"
    r"|programme|program|pipeline|account|fund|operation|department|business)\b)"
)

_LOOSE_SIZE = re.compile(r"^(?=\d+(?:,\d{3})?-[a-z]+ (?:[a-z]+ )?([a-z]+)\b)")


def spoken(rest: str) -> str:
    """A phrase of a résumé line as it stands in a sentence of prose.

    Left-out articles come back, brackets go, short forms are written out.
    """
    text = _BRACKETS.sub("", rest)
    text = re.sub(r" ?& ?(?=[a-z])(?<=[a-z] & )|(?<=[a-z]) & (?=\w)", " and ", text)
    text = re.sub(r"\bw/ ?", "with ", text)
    text = re.sub(r"(?:\s?/\s?|\s)(?:yr|year|annum|p\.a)\b\.?", _per_year, text)
    text = re.sub(r"~\s?(?=[\d$£€])|\bapprox\.? (?=[\d$£€])", "about ", text)
    text = _LOOSE_TEAM.sub("a team of", text)
    if _LOOSE_SUM.match(text):
        text = f"a {text}" if not text.startswith("annual") else f"an {text}"
    size = _LOOSE_SIZE.match(text)
    if size and not size.group(1).endswith("s"):
        lead = "an" if re.match(r"(?:8|11|18)(?!\d)|8\d", text) else "a"
        text = f"{lead} {text}"
    return re.sub(r"\s+", " ", text).strip(" ,")


def _per_year(match: re.Match[str]) -> str:
    return match.group() if match.group() == " year" else " a year"
