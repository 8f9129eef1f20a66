"""Whether every number, name, skill and verb of scope of a text is in its facts."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from framer.framing.data import terms, words, written_as_name
from framer.framing.evidence import month_names
from framer.framing.nominal import said_by_nouns
from framer.framing.prose import MONTHS, NUMBER_WORDS
from framer.framing.verbs import base_of
from framer.model import BLANK, Evidence

_BLANK_SENTENCE = re.compile(r"(?:^|(?<=[.!?\]] ))\[\[[^\]]+\]\](?= [A-Z\[]|$)")
_NUMBER = re.compile(r"\d[\d.,]*(?:\.\d+)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[A-Za-z][\w'’+#-]*")
_TOKEN = re.compile(r"[\w+#./&'’-]+")
_NAME = re.compile(r"(?<![.!?:|] )(?<!^)(?<![\w“\"(])[A-Z][\w&+#'’-]*")
_ADJECTIVE_OWN = re.compile(r"\b(?:my|your|his|her|its|our|their|on) own\b")
_FREE = {"I", "I'd", "I've", "I'm", "I'll", "I’d", "I’ve", "I’m", "I’ll", "A"}
_UNCOUNTED = {"one", "zero"}


def ungrounded(text: str, facts: tuple[Evidence, ...]) -> list[tuple[str, str]]:
    """What a text states that no fact shows: pairs of its kind and its words."""
    plain = without_blanks(text)
    joined = " \n ".join(fact.fact for fact in facts)
    lower = joined.lower()
    found: list[tuple[str, str]] = []
    found += [("number", each) for each in _numbers(plain, lower)]
    found += [("name", each) for each in _names(plain, joined)]
    found += [("verb of scope", each) for each in _scope(plain, lower)]
    found += [("skill", each) for each in _skills(plain, lower)]
    return found


@lru_cache(maxsize=256)
def without_blanks(text: str) -> str:
    """A text with a neutral word in place of each blank, so that it reads on."""
    return BLANK.sub("this", _BLANK_SENTENCE.sub("This.", text))


def _digits(text: str) -> set[str]:
    return {number.rstrip(".,") for number in _NUMBER.findall(text)}


def _numbers(text: str, facts: str) -> list[str]:
    stated, spelled = _digits(text), _spelled(text.lower()) - _UNCOUNTED
    if not stated and not spelled:
        return []
    known = _digits(facts) | set(_YEAR.findall(facts))
    missing = sorted(stated - known)
    if not missing and all(str(NUMBER_WORDS[word]) in known for word in spelled):
        return []
    words_known = _spelled(facts)
    values = {str(NUMBER_WORDS[word]) for word in words_known}
    return [each for each in missing if each not in values] + [
        word
        for word in sorted(spelled - words_known)
        if str(NUMBER_WORDS[word]) not in known
    ]


def _spelled(text: str) -> set[str]:
    """The number words of a text, those inside a compound too: twenty-two."""
    return NUMBER_WORDS.keys() & _WORD.findall(text.replace("-", " "))


def _names(text: str, facts: str) -> list[str]:
    lower = facts.lower()
    shown: set[str] | None = None
    missing = []
    for match in _NAME.finditer(text):
        word = match.group().rstrip("'’-")
        bare = re.sub(r"['’]s$", "", word)
        if word in _FREE or bare.lower() in lower:
            continue
        if bare in MONTHS:
            shown = month_names(facts) if shown is None else shown
            if bare in shown:
                continue
        missing.append(word)
    return missing


@cache
def _scope_verbs() -> frozenset[str]:
    return frozenset(words().scope)


def _scope(text: str, facts: str) -> list[str]:
    """Verbs of scope in a text whose facts do not use them."""
    plain = _ADJECTIVE_OWN.sub(" ", text.lower())
    verbs = _scope_verbs()
    stated = [word for word in _WORD.findall(plain) if base_of(word) in verbs]
    if not stated:
        return []
    known = _bases(facts)
    return [word for word in stated if base_of(word) not in known]


@cache
def _by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The vocabulary's terms as words, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in terms():
        words_of = tuple(name.split())
        found.setdefault(words_of[0], []).append(words_of)
    return {first: tuple(each) for first, each in found.items()}


def _skills(text: str, facts: str) -> list[str]:
    """Terms of the vocabulary in a text that no fact names."""
    written = [token.strip(".,'’") for token in _TOKEN.findall(text)]
    tokens = [token.lower() for token in written]
    known = _by_first_word()
    missing = []
    for start, token in enumerate(tokens):
        for term in known.get(token, ()):
            if tuple(tokens[start : start + len(term)]) != term:
                continue
            name = " ".join(term)
            found = " ".join(written[start : start + len(term)])
            if name in facts or not written_as_name(terms()[name], found):
                continue
            # "editing" is what a line that begins with "Edited" says
            if len(term) == 1 and base_of(name) in _bases(facts):
                continue
            missing.append(found)
    return missing


@lru_cache(maxsize=64)
def _bases(facts: str) -> frozenset[str | None]:
    used = frozenset(base_of(word) for word in _WORD.findall(facts)) - {None}
    return used | said_by_nouns(facts)
