"""Whether a text says something twice."""

from __future__ import annotations

import re
from typing import Any

from framer.model import Evidence

_BLANK = re.compile(r"\[\[.*?\]\]")
_RUN_WORD = re.compile(r"[\w%$£€'-]+")


def twice(text: str) -> bool:
    """Whether one text tells something twice: five words in a row."""
    plain = _BLANK.sub("", text) if "[[" in text else text
    words = _RUN_WORD.findall(plain.lower())
    runs = list(zip(*(words[start:] for start in range(5)), strict=False))
    return len(runs) != len(set(runs))


def echoes(text: str, values: dict[str, Any]) -> bool:
    """Whether a text names what was gained twice."""
    lower = text.lower()
    if lower.count("hands-on") > 1:
        return True
    skill = getattr(values.get("gained"), "skill", None)
    if skill and lower.count(str(skill).lower()) > 1:
        return True
    aim = str(getattr(values.get("aim"), "noun", "") or "").lower()
    parts = aim.split()
    pairs = (" ".join(parts[1:3]), " ".join(parts[-2:]))
    return len(parts) > 2 and any(lower.count(pair) > 1 for pair in pairs)


def proves_aim_by_itself(
    text: str, facts: tuple[Evidence, ...], values: dict[str, Any]
) -> bool:
    """Whether the line that a purpose was made of is told as its proof."""
    aim: Any = values.get("aim")
    line = getattr(aim, "line", None)
    if aim is None or line is None or str(aim.noun).lower() not in text.lower():
        return False
    return any(fact.at == line and fact.kind != "skill" for fact in facts)
