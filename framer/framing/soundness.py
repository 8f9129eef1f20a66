"""Whether the words of a wording that are not filled in may stand: a coach's own too.

Every number, name, skill and verb of charge comes from the résumé or the person, so a
wording says none itself, and what a text may not say it may not say either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from framer.framing.data import avoid
from framer.framing.frames import FRONT
from framer.framing.grounding import ungrounded, without_blanks
from framer.framing.rules import matches

_VALUE = re.compile(r"\{\{.*?\}\}")
_SIGNS = re.compile(r"\(\((?:> ?[\w-]+)?|\)\)|//")
_CODES = re.compile(r"^\[[A-Z\d, ]*(?:last)?\]\s*")
_PAIRS = (("((", "))"), ("[[", "]]"), ("{{", "}}"))
# Said of lines of a résumé, which alone have no I.
_OF_LINES = frozenset({"Q11"})
_ADVERB = re.compile(r"\b(?:my|its|your) own\b|\bon own\b", re.I)


def own_words(wording: str) -> str:
    """The words of a wording that are not filled in, with `x` for each value."""
    plain = _VALUE.sub(" x ", without_blanks(_CODES.sub("", wording)))
    return " ".join(_SIGNS.sub(" ", plain).split())


def faults(wording: str) -> list[str]:
    """What is wrong with a wording's own words, a sentence for each.

    Args:
        wording: One paragraph of a frame or a part of `parts.md`.
    """
    for first, last in _PAIRS:
        if wording.count(first) != wording.count(last):
            return [f"a {first} has no {last}"]
    plain = own_words(wording)
    found = [
        f"{rule.message} ({name}: “{match.group()}”)"
        for name, rule in avoid().rules.items()
        if name not in _OF_LINES
        for match in matches(rule, plain)
    ]
    spoken = _ADVERB.sub(" ", plain.replace(" x ", " it "))
    found += [
        f"a wording claims no {kind} of its own: “{word}”"
        for kind, word in ungrounded(spoken, ())
        if kind in ("number", "skill", "verb of scope")
    ]
    return found


def unsound(path: Path) -> Iterator[str]:
    """The faults of a file of wordings, each with file and line.

    Args:
        path: A frame, or a `parts.md`.
    """
    paragraph: list[str] = []
    begun, front, remark = 0, 0, False
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate([*lines, ""], 1):
        plain = line.strip()
        front += plain == FRONT
        remark = remark or plain.startswith("<!--")
        inside = plain and not remark and not plain.startswith("#") and front != 1
        if inside and plain != FRONT:
            begun = begun or number
            paragraph.append(plain)
        elif paragraph:
            for fault in faults(" ".join(paragraph)):
                yield f"{path.name}:{begun}: {fault}"
            paragraph.clear()
            begun = 0
        remark = remark and not plain.endswith("-->")
