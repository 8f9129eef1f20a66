"""The language that a résumé is written in, by its small words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

import msgspec

from framer.knowledge.loader import load_table

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# every ASCII sign as a small letter or a blank
_LETTERS = bytes(
    ord(sign.lower()) if sign.isalpha() else ord(" ") for sign in map(chr, range(128))
).ljust(256)
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


def _words(texts: Iterable[str]) -> list[str]:
    """Give all words in small letters; most lines need no pattern to be cut up."""
    easy: list[str] = []
    odd: list[str] = []
    for text in texts:
        (easy if text.isascii() and "'" not in text else odd).append(text)
    words = " ".join(easy).encode().translate(_LETTERS).decode().split()
    return words + _WORD.findall(" ".join(odd).lower().replace("’", "'"))


def other_language(texts: Iterable[str]) -> str:
    """Name the language of a text that is plainly not in English, "" otherwise.

    Plainly: it has at least twelve of the small words of that language, and twice as
    many as of English.
    """
    told = Counter(_words(texts))
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
