"""The names that a wording may use; docs/frames.md says what each stands for."""

from __future__ import annotations

import re
from functools import cache

ROLES = frozenset({"old", "new", "later", "now", "stint", "after"})
FACTS = frozenset(
    {
        "one", "two", "three", "charge", "result", "people", "work", "credential",
        "honour",
    }
)  # fmt: skip
FACT_FORMS = frozenset(
    {
        "i", "since", "spanned", "follow", "past", "ing", "base", "done", "does",
        "said", "did", "too", "then", "aside", "noun", "with", "says", "whom", "bare",
        "short_ing", "short_past", "tells", "named",
    }
)  # fmt: skip
ROLE_VALUES = frozenset(
    {
        "title", "a_title", "short", "a_short", "a_role", "heading", "Title", "post",
        "a_post", "place", "employer", "field", "being", "arrived", "arrive", "when",
        "span", "year", "until", "end_year", "period", "length", "current", "closed",
        "label", "story", "rise", "pair", "pair_there", "both", "blend", "more", "full",
        "full_there", "craft",
    }
)  # fmt: skip
OTHERS: dict[str, frozenset[str]] = {
    "gained": frozenset({"skills", "skill", "with", "later"}),
    "carried": frozenset({"skills", "skill"}),
    "climb": frozenset({"months", "length"}),
    "gap": frozenset({"from", "length", "credential"}),
    "aim": frozenset({"to", "noun", "thing"}),
    "target": frozenset({"role", "title", "a_title"}),
    "job": frozenset({"shared"}),
    "paper": FACT_FORMS | {"name", "tag", "letters"},
    "earned": FACT_FORMS | {"name", "tag", "letters"},
    "brought": FACT_FORMS | {"name", "tag", "letters"},
    "honour": FACT_FORMS,
    "reason": frozenset({"to", "noun", "i", "because", "says"}),
    "profile": frozenset({"years", "who", "line"}),
    "offer": frozenset({"noun", "skills", "practice", "person"}),
    "languages": frozenset({"noun"}),
}
ALONE = frozenset(
    {
        "path", "inside", "elsewhere", "down", "wanted", "for_target", "changed",
        "applying", "withheld", "began", "above", "headed", "led",
    }
)  # fmt: skip
FILTERS = frozenset({"cap", "an"})
_FIELD = re.compile(r"\{\{(.*?)\}\}")


def unknown_names(text: str) -> list[str]:
    """The names of a wording that stand for nothing, misspelt ones above all."""
    return [each for inside in _FIELD.findall(text) for each in _wrong(inside)]


@cache
def _wrong(inside: str) -> tuple[str, ...]:
    """What is unknown in one pair of braces; wordings say the same ones often."""
    name, *filters = (part.strip() for part in inside.split("|"))
    unknown = () if _known(name.split(".")) else (name,)
    return (*unknown, *(each for each in filters if each not in FILTERS))


def _known(parts: list[str]) -> bool:
    first, rest = parts[0], parts[1:]
    if first in ALONE:
        return not rest
    if first in ROLES and len(rest) == 1:
        return rest[0] in ROLE_VALUES
    if first in ROLES and len(rest) == 2:
        return rest[0] in FACTS and rest[1] in FACT_FORMS
    if (first, *rest[:1]) == ("gap", "credential"):
        return len(rest) == 2 and rest[1] in FACT_FORMS
    return len(rest) == 1 and rest[0] in OTHERS.get(first, frozenset())
