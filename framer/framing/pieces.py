"""A résumé line is cut into the pieces that it consists of, and these are cleaned."""

from __future__ import annotations

import re
from functools import cache

from framer.framing.data import words
from framer.framing.nounlines import listed
from framer.framing.verbs import read

_LABEL = re.compile(r"^[A-Z][\w/&' -]{1,34}:\s+(?=\w)")
# Signs that part the points of one line, and a word torn by the end of a line.
POINTS = re.compile(r"\s*[•▪●♦◦‣·|]\s*")
WRAPPED = re.compile(r"\b[a-z]{3,}- (?!and\b|or\b|to\b)[a-z]")


@cache
def sentences_of() -> re.Pattern[str]:
    """Where a line's sentences part; not behind `U.S.` or `Dept.`."""
    short = "".join(rf"(?<!\b{re.escape(each)})" for each in words().stops)
    return re.compile(
        rf"(?<=[\w%)\]])(?<!\b[A-Z]){short}\s*\.\s+(?=[A-Za-z(\d$£€])"
        r"|(?<=[\w%)\]])\s*(?:;|\s[–—])\s+(?=[A-Za-z(])|;\s+"
    )


def clean(text: str) -> str:
    """The line without bullet sign, label, stray blanks and final stop."""
    plain = re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()
    plain = re.sub(r"^[^\w$£€\"“(#]+", "", plain)
    match = _LABEL.match(plain)
    if match and read(plain[match.end() :].split(" ", 1)[0].strip(",")):
        plain = plain[match.end() :]
    plain = re.sub(r"^I (?=[a-z])", "", plain)
    return plain.rstrip(" .;,–-")


def strip_fillers(text: str) -> str:
    """The piece without adverbs at its head that add no fact."""
    while True:
        first, _, rest = text.partition(" ")
        if first.lower().strip(",") in listed("fillers") and rest:
            text = rest
        else:
            return text


def strip_charge(text: str) -> tuple[str, bool]:
    """The piece without `responsible for` at its head, and whether it had it."""
    lower = text.lower()
    for lead in words().before_verb:
        if lower.startswith(lead):
            rest = text[len(lead) :].lstrip(" :,-")
            return strip_fillers(rest), lead.endswith("for") or lead.endswith("of")
    return text, False
