"""How a rule of `avoid.toml` finds its words in a text."""

from __future__ import annotations

import re
from functools import cache

from framer.framing.data import RuleEntry


@cache
def _pattern(
    words: tuple[str, ...], patterns: tuple[str, ...]
) -> re.Pattern[str] | None:
    parts = [_word(word) for word in sorted(words, key=len, reverse=True)]
    parts += [f"(?:{pattern})" for pattern in patterns]
    if not parts:
        return None
    return re.compile("|".join(parts), re.I | re.M)


def _word(word: str) -> str:
    plain = re.escape(word.rstrip("*")).replace(r"\ ", r"[\s-]+").replace("'", "['’]")
    return rf"\b{plain}\w*" if word.endswith("*") else rf"\b{plain}\b"


def matches(rule: RuleEntry, text: str) -> list[re.Match[str]]:
    """Where a rule finds something in a text."""
    pattern = _pattern(tuple(rule.words), tuple(rule.patterns))
    return list(pattern.finditer(text)) if pattern is not None else []
