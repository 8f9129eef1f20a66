"""Turns a title into plain lower-case words, for looking up; the original stays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_GENDER = re.compile(
    r"\(?\b(?:all genders|[mwfdxhv]\s*/\s*[mwfdxhv](?:\s*/\s*[mwfdxhv])?)\b\)?", re.I
)
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}|\b([A-Za-z])\.([A-Za-z])\b\.?")
_INNER = re.compile(r"[:*_](?=in(?:nen)?\b)|/-?(?=in(?:nen)?\b)|\((?:in|e|a|s|ne)\)")
_APOSTROPHES = dict.fromkeys(map(ord, "’'`´"))
_NOT_WORD = re.compile(r"[^a-z0-9+#]+")
# every ASCII sign as a small letter, a digit or a blank
_LOWERED = bytes(
    ord(sign.lower()) if sign.isalnum() or sign in "+#" else ord(" ")
    for sign in map(chr, range(128))
).ljust(256)
DIGIT = re.compile(r"[0-9]")
_ASCII = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"})


def fold(text: str) -> str:
    """Lower the case, drop accents and compatibility forms."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text.casefold().translate(_ASCII))
    return "".join(each for each in text if not unicodedata.combining(each))


def ascii_words(text: str) -> list[str]:
    """Split a text of ASCII signs into lower-case words: letters, digits, + and #."""
    return text.encode().translate(_LOWERED, b"'`").decode().split()


def without_gender(text: str) -> str:
    """Remove the gender marks of job adverts: `(m/w/d)`, `:in`, `*in`, `(in)`."""
    if "/" in text or "(" in text or ":" in text or "*" in text or "_" in text:
        text = _GENDER.sub(" ", text)
        text = _INNER.sub("", text)
    return text


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Split into folded words; `R.N.` is `rn`, `Vice-President` is two words."""
    if "." in text:
        text = _DOTTED.sub(lambda found: found.group(0).replace(".", ""), text)
    if text.isascii():
        return tuple(ascii_words(text.replace("&", " and ")))
    text = fold(text.translate(_APOSTROPHES)).replace("&", " and ")
    return tuple(_NOT_WORD.sub(" ", text).split())


def phrase(text: str) -> str:
    """Give the folded words joined by single blanks: the form of the look-up tables."""
    return " ".join(words(without_gender(text)))


def has_digit(text: str) -> bool:
    """Say whether a digit of any script stands in a text."""
    if DIGIT.search(text):
        return True
    return not text.isascii() and any(map(str.isdigit, text))


def alternatives(phrases: Iterable[str]) -> str:
    """Give a pattern for any of some phrases; where two begin alike, for the longer."""
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
