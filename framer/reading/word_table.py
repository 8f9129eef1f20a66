"""What the word lists of the reader hold, as sets and dictionaries."""

from __future__ import annotations

import re

import msgspec


class Words(msgspec.Struct, frozen=True):
    """All of them.

    Attributes:
        legal: Legal forms.
        strong: Kinds of organisations; `strong_pairs` those of two and more words.
        strong_pairs: See `strong`.
        placeholders: What stands where a name was taken out: "Company Name".
        schools: Places of learning.
        classes: Classes of a school, which begin a row: "Grade 12".
        callings: What partners call themselves behind a name: "Architects".
        practices: Letters behind the name of a practice: "Dr. Hale, DDS".
        degrees: Words of degrees.
        degree_pairs: Degrees of two and more words.
        studies: Words that any of the degrees and classes begins with.
        certificates: Words of certificates.
        places: Cities, regions, countries.
        countries: Countries alone.
        regions: Countries, states, counties: what stands last in a place.
        codes: Codes such as `NY`, in capitals.
        remote: "Remote" and its brothers.
        place_heads: First words of longer place names.
        place_tails: Last words of longer place names.
        directions: What a town's name may begin with, as written: "South", "N.".
        districts: What the name of a district ends with: "Samburu County".
        markers: Kind of employment by marker; `plain` for markers without a kind.
        labels: What a label such as "company" stands before.
        departments: Parts of a company.
        credentials: Letters behind a title: RN, CPA.
        verbs: First words of statements.
        title_ends: Last parts of titles that are written as one word.
        titles: Single words that are titles in languages without a title list.
        marker_joins: What may stand between two markers.
        whose: Words of titles such as "children's", which name no owner.
        events: What a row begins with that tells how a job ended.
        capitals: Labels in capitals that nothing parts from their value.
        dashed: Labels that a dash parts from their value.
        speaking: Words of somebody who speaks: "I", "what".
        parts: What the name of a part of a house begins with: "dept of".
        joins: Words between a title and an employer; True where they are sure.
        of: What follows the kind of a house in its name: "University of Leeds".
    """

    legal: frozenset[str]
    strong: frozenset[str]
    strong_pairs: frozenset[str]
    placeholders: tuple[str, ...]
    schools: frozenset[str]
    classes: tuple[str, ...]
    callings: frozenset[str]
    practices: frozenset[str]
    degrees: frozenset[str]
    degree_pairs: frozenset[str]
    studies: frozenset[str]
    certificates: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    regions: frozenset[str]
    codes: frozenset[str]
    remote: frozenset[str]
    place_heads: frozenset[str]
    place_tails: frozenset[str]
    directions: frozenset[str]
    districts: frozenset[str]
    markers: dict[str, str]
    labels: dict[str, str]
    departments: frozenset[str]
    credentials: frozenset[str]
    verbs: frozenset[str]
    title_ends: tuple[str, ...]
    titles: frozenset[str]
    marker_joins: re.Pattern[str]
    whose: frozenset[str]
    events: tuple[str, ...]
    capitals: frozenset[str]
    dashed: frozenset[str]
    speaking: frozenset[str]
    parts: tuple[str, ...]
    joins: dict[str, bool]
    of: frozenset[str]
