"""Names of firms as one says them: without the legal form, and not in capitals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from framer.framing.data import words
from framer.framing.nounlines import listed

# Names in capitals up to this many letters may be initials: IBM, UNICEF.
_INITIALS = 7
# How no word begins: BBDO, KPMG, but not STRAND.
_UNSPOKEN = re.compile(r"(?!S[CHPQTK][HLR]|CHR|PHR|THR|SHR)[B-DF-HJ-NP-TV-XZ]{3}")
# Initials with stops, not a word cut short: U.S., J.P., but not St.
_DOTTED = re.compile(r"\.\w|^\w\.$")


def without_legal_form(name: str) -> str:
    """`Moss & Sons` of `Moss & Sons LLP`; a name that is no more stays."""
    return _legal_form().sub("", name) or name


@cache
def _legal_form() -> re.Pattern[str]:
    forms = "|".join(re.escape(each) for each in words().legal_forms)
    return re.compile(rf",? (?:{forms})$")


def shouted_name(name: str) -> bool:
    """Whether a name is written in capitals and is no set of initials."""
    return name.isupper() and len(name) > _INITIALS


def called(name: str, kept: Mapping[str, str]) -> str:
    """A name in capitals with a capital at the head of each word only.

    Args:
        name: The name.
        kept: Acronyms and names by their form in capitals, which stay as they are.
    """
    said = []
    for number, word in enumerate(name.split()):
        letters = set(re.sub(r"[^A-Z]", "", word))
        initials = (
            _DOTTED.search(word) is not None
            or "&" in word
            or not letters & set("AEIOUY")
            or _UNSPOKEN.match(word) is not None
        )
        small = word.lower() in listed("english") | listed("foreign")
        if initials or word in kept:
            said.append(kept.get(word, word))
        elif small and number:
            said.append(word.lower())
        else:
            said.append("-".join(part.capitalize() for part in word.split("-")))
    return " ".join(said)
