"""The language that a résumé is written in, by its small words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

import msgspec

from framer.knowledge.loader import load_table

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OWN = "English"
# a page with fewer of a language's small words than this is not said to be in it
_FEWEST = 12
_TIMES = 2


class _Language(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A language and words that only it has."""

    name: str
    words: str


class _Table(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of language-words.toml."""

    languages: list[_Language]


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Give the languages that have a word, by word."""
    found: dict[str, tuple[str, ...]] = {}
    for each in load_table("language-words.toml", _Table).languages:
        for word in each.words.split():
            found[word] = (*found.get(word, ()), each.name)
    return found


def other_language(texts: Iterable[str]) -> str:
    """Name the language of a text that is plainly not in English, "" otherwise.

    Plainly: it has at least twelve of the small words of that language, and twice as
    many as of English.
    """
    told = Counter(_WORD.findall(" ".join(texts).lower().replace("’", "'")))
    counts: Counter[str] = Counter()
    for word, languages in _languages().items():
        if word in told:
            for language in languages:
                counts[language] += told[word]
    own = counts.pop(_OWN, 0)
    if not counts:
        return ""
    name, often = counts.most_common(1)[0]
    return name if often >= _FEWEST and often >= _TIMES * own else ""
