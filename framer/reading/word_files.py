"""The word lists as they stand in their files."""

from __future__ import annotations

from functools import cache

import msgspec

from framer.knowledge.loader import load_table


class OrganisationWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of `organisation-words.toml`."""

    legal: list[str]
    strong: list[str]
    placeholders: list[str]
    schools: list[str]
    classes: list[str]
    callings: list[str]
    practices: list[str]
    degrees: list[str]
    certificates: list[str]


class PlaceWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of `place-words.toml`."""

    countries: list[str]
    regions: list[str]
    codes: list[str]
    cities: list[str]
    remote: list[str]
    heads: list[str]
    tails: list[str]
    districts: list[str]
    directions: list[str]


class EmploymentWords(
    msgspec.Struct, forbid_unknown_fields=True, frozen=True, rename="kebab"
):
    """The whole of `employment-words.toml`."""

    markers: dict[str, list[str]]
    plain: dict[str, list[str]]
    labels: dict[str, list[str]]
    joins: dict[str, list[str]]
    departments: dict[str, list[str]]
    credentials: dict[str, list[str]]
    verbs: dict[str, list[str]]
    titles: dict[str, list[str]]


@cache
def employment_words() -> EmploymentWords:
    """Give `employment-words.toml`."""
    return load_table("employment-words.toml", EmploymentWords)


def plain_words(kind: str) -> list[str]:
    """Give one of the plain lists of `employment-words.toml`."""
    return employment_words().plain[kind]
