"""How a rule of `avoid.toml` finds its words in a text."""

from __future__ import annotations

import re
from functools import cache

from framer.framing.data import RuleEntry, avoid

_TOKEN = re.compile(r"[a-z]+")


_Phrases = dict[str, list[str]]


@cache
def _phrases(words: tuple[str, ...]) -> tuple[_Phrases, _Phrases]:
    """Each phrase by its longest word: whole words, and beginnings of words."""
    whole: _Phrases = {}
    begun: _Phrases = {}
    for phrase in sorted(words, key=len, reverse=True):
        key = max(_TOKEN.findall(phrase.lower()), key=len)
        kept = begun if phrase.endswith("*") else whole
        kept.setdefault(key, []).append(phrase)
    return whole, begun


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern; few of hundreds are ever asked for."""
    return re.compile(_word(phrase), re.I)


@cache
def _patterns(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns), re.I | re.M)


def _word(word: str) -> str:
    plain = re.escape(word.rstrip("*")).replace(r"\ ", r"[\s-]+").replace("'", "['’]")
    return rf"\b{plain}\w*" if word.endswith("*") else rf"\b{plain}\b"


def tokens(text: str) -> frozenset[str]:
    """The words of a text in lower case."""
    return frozenset(_TOKEN.findall(text.lower()))


def _found(words: tuple[str, ...], present: frozenset[str]) -> list[re.Pattern[str]]:
    """The phrases that can be there at all; much quicker than looking for each."""
    whole, begun = _phrases(words)
    likely = [each for key in whole.keys() & present for each in whole[key]]
    starts = tuple(begun)
    for token in present if starts else ():
        if token.startswith(starts):
            for key, phrases in begun.items():
                if token.startswith(key):
                    likely += phrases
    return [_pattern(each) for each in dict.fromkeys(likely)]


@cache
def _alarm() -> tuple[dict[str, set[str]], dict[str, dict[str, set[str]]]]:
    """Which rules a word can set off: whole words, and beginnings by their letter."""
    whole: dict[str, set[str]] = {}
    begun: dict[str, dict[str, set[str]]] = {}
    for name, rule in avoid().rules.items():
        phrases = _phrases(rule.words)
        for key in phrases[0]:
            whole.setdefault(key, set()).add(name)
        for key in phrases[1]:
            begun.setdefault(key[0], {}).setdefault(key, set()).add(name)
    return whole, begun


def possible(text: str, present: frozenset[str]) -> set[str]:
    """The rules that may find something; one look instead of one for each rule."""
    whole, begun = _alarm()
    found: set[str] = set()
    for token in whole.keys() & present:
        found |= whole[token]
    for token in present:
        for key, names in begun.get(token[0], {}).items():
            if token.startswith(key):
                found |= names
    for name, rule in avoid().rules.items():
        if rule.patterns and _patterns(rule.patterns).search(text):
            found.add(name)
    return found


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
    ends: set[int] = set()
    for pattern in _found(rule.words, tokens(text) if present is None else present):
        for match in pattern.finditer(text):
            # the longer of two phrases that end together is meant
            if match.end() not in ends:
                ends.add(match.end())
                found.append(match)
    if rule.patterns:
        found += _patterns(rule.patterns).finditer(text)
    return found
