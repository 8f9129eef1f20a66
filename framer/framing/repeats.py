"""Whether a text says something twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from framer.framing.english import RUN_WORD
from framer.framing.prose import OPEN_COMMA
from framer.model import BLANK, Evidence


def twice(text: str, names: Iterable[str]) -> bool:
    """Whether one text tells something twice: five words in a row.

    Args:
        text: The text.
        names: Long names, the longest first, which may come again.
    """
    plain = BLANK.sub("", text) if "[[" in text else text
    for name in names:
        plain = plain.replace(name, "it")
    words = RUN_WORD.findall(plain.lower())
    runs = list(zip(*(words[start:] for start in range(5)), strict=False))
    return len(runs) != len(set(runs))


def long_names(values: Mapping[str, Any]) -> list[str]:
    """The names of a move of three words or more, the longest first.

    They are those of its employers, its titles and its certificates.
    """
    found = {
        str(name).rstrip(OPEN_COMMA)
        for role in ("old", "new", "later", "now")
        for part in ("employer", "title", "Title")
        if (name := getattr(values.get(role), part, None)) is not None
    }
    found |= {
        str(name)
        for paper in ("paper", "earned", "brought")
        if (name := getattr(values.get(paper), "name", None)) is not None
    }
    return sorted((n for n in found if len(n.split()) > 2), key=len, reverse=True)


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
