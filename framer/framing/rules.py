"""How a rule of `avoid.toml` finds its words in a text."""

from __future__ import annotations

import re
from functools import cache

from framer.framing.data import RuleEntry

_TOKEN = re.compile(r"[a-z]+")


@cache
def _phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = [_word(word) for word in sorted(words, key=len, reverse=True)]
    return re.compile("|".join(parts), re.I)


@cache
def _patterns(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns), re.I | re.M)


def _word(word: str) -> str:
    plain = re.escape(word.rstrip("*")).replace(r"\ ", r"[\s-]+").replace("'", "['’]")
    return rf"\b{plain}\w*" if word.endswith("*") else rf"\b{plain}\b"


@cache
def _keys(words: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """For each phrase its longest word: whole words, and beginnings of words."""
    whole: set[str] = set()
    begun: set[str] = set()
    for phrase in words:
        key = max(_TOKEN.findall(phrase.lower()), key=len)
        (begun if phrase.endswith("*") else whole).add(key)
    return frozenset(whole), tuple(begun)


def tokens(text: str) -> frozenset[str]:
    """The words of a text in lower case."""
    return frozenset(_TOKEN.findall(text.lower()))


def _likely(words: tuple[str, ...], present: frozenset[str]) -> bool:
    """Whether a phrase can be there at all; much quicker than looking for it."""
    whole, begun = _keys(words)
    if not whole.isdisjoint(present):
        return True
    return bool(begun) and any(token.startswith(begun) for token in present)


def matches(
    rule: RuleEntry, text: str, present: frozenset[str] | None = None
) -> list[re.Match[str]]:
    """Where a rule finds something in a text.

    Args:
        rule: The rule.
        text: The text.
        present: `tokens(text)`, where the caller has them already.
    """
    found: list[re.Match[str]] = []
    words = tuple(rule.words)
    if words and _likely(words, tokens(text) if present is None else present):
        found += _phrases(words).finditer(text)
    if rule.patterns:
        found += _patterns(tuple(rule.patterns)).finditer(text)
    return found
