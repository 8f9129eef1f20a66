"""The facts that framing rests on, read once from `framer/knowledge`.

Every file is held to its form: a key that is unknown, missing or of the wrong kind is
an error that names the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from framer.errors import KnowledgeError
from framer.knowledge.loader import load_table

KNOWLEDGE = Path(__file__).resolve().parent.parent / "knowledge"

Record = TypeVar("Record")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists that the language rules use; the file says what each is for."""

    nounish: str
    noun_closers: list[str]
    adjectival: str
    openers: list[str]
    noun_ings: str
    determined: str
    count_nouns: str
    creating: str
    numbered: str
    ranks: str
    noun_pasts: str
    nouns_first: str
    attributes: str
    persons: str
    said_as_words: list[str]
    degree_letters: list[str]
    silent_h: list[str]
    leading: list[str]
    no_crafts: list[str]
    private: list[str]
    stops: list[str]
    foreign: str
    english: str
    honorifics: list[str]
    group_titles: list[str]
    bare_heads: list[str]
    of_heads: list[str]
    the_units: list[str]
    left_out_units: list[str]
    ranks_before: list[str]
    for_now_before: list[str]
    for_now_after: list[str]
    plain_roles: list[str]
    before_names: list[str]
    company_endings: list[str]
    legal_forms: list[str]
    small_words: list[str]
    foreign_titles: list[str]
    loan_words: list[str]
    verb_before: dict[str, list[str]]
    noun_pairs: dict[str, list[str]]
    fillers: list[str]
    before_verb: list[str]
    change: list[str]
    once: list[str]
    scope: list[str]
    weak: list[str]
    own_moves: list[str]
    no_aims: list[str]
    earned: list[str]
    gained: list[str]
    people: list[str]
    reach: list[str]
    no_company: list[str]
    behind_wishes: list[str]
    describing: list[str]
    generic_heads: list[str]
    before_generic: list[str]
    wished: dict[str, str]
    cut_short: dict[str, str]
    place_notes: list[str]
    practice: list[str]
    sites: list[str]
    spaced_verbs: list[str]
    served_in: list[str]
    with_the: list[str]
    with_the_ends: list[str]
    with_the_inside: list[str]
    credentials: list[str]
    held_of: list[str]
    acronyms: str
    proper: str


class Inflections(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`inflections.toml`: verbs and word lists.

    Attributes:
        regular: Base forms of verbs that are formed by rule; one that is listed as
            irregular too has forms of both kinds.
        doubling: Regular verbs that double their last letter.
        doubling_british: Those that do so in British spelling.
        homographs: Forms that two verbs share, with the base form that is meant where
            one stands at the start of a line.
        passive: Participles that make a passive before these words.
        irregular: Past and participle by base form.
        words: Lists that the language rules use.
    """

    regular: str
    homographs: dict[str, str]
    doubling: str
    doubling_british: str
    passive: dict[str, list[str]]
    irregular: dict[str, tuple[str, str]]
    words: Words


class SkillFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One `skills/<field>.toml`: the terms of a field by what kind of thing they are.

    Attributes:
        about: What the file covers, one sentence.
        tools: Software, machines and systems, written as their makers do.
        everyday: Tools that nobody changes jobs for; they are facts, never an aim.
        methods: Ways of working that one can be skilled in.
        domains: Fields of work that one can have experience in.
        certifications: Certificates and licences, written as their issuers do.
        fits: A sentence in which a term must be found.
        does_not_fit: A sentence in which none may be found.
    """

    about: str
    tools: list[str]
    everyday: list[str]
    methods: list[str]
    domains: list[str]
    certifications: list[str]
    fits: list[str]
    does_not_fit: list[str]


class ReasonEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One reason why people move.

    Attributes:
        name: How it reads in a menu.
        privacy: 0 a fact of the job, 1 personal but usual, 2 private: printed only
            where the person opted in for that output.
        wanted: What was sought, to follow "I wanted"; empty where only the person can
            say it.
        content: What may be said of a private reason's work content instead, to follow
            "I wanted".
        source: Codes of the advice it follows.
        fits: An example of the person's own words.
        does_not_fit: Words that belong to another reason.
    """

    name: str
    privacy: int
    source: list[str]
    fits: list[str]
    does_not_fit: list[str]
    wanted: str = ""
    content: str = ""


class ReasonFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`reasons.toml`."""

    reasons: dict[str, ReasonEntry]


class RuleEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule of the wording check.

    Attributes:
        severity: `error` stops a text of framer's own; `warning` and `note` advise.
        message: What is wrong, one sentence.
        instead: What to do about it.
        fires: Sentences that must be found.
        passes: Sentences that must not be found.
        source: Codes of the advice it follows.
        words: Words and phrases, matched whole and in any case; `*` at the end stands
            for any ending.
        patterns: Regular expressions for what words cannot say.
        forms: The forms that the rule is for; empty means all.
        quotable: The words may stand where the résumé itself uses them.
    """

    severity: str
    message: str
    instead: str
    fires: list[str]
    passes: list[str]
    source: list[str]
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    forms: list[str] = []
    quotable: bool = True


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long a form may be.

    Attributes:
        least: Fewest words.
        most: Most words.
        sentence: Words of its longest sentence.
        characters: Most characters, 0 for any number.
    """

    least: int
    most: int
    sentence: int
    characters: int = 0


class AvoidFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`avoid.toml`: lengths by form, and the rules by id."""

    lengths: dict[str, Band]
    rules: dict[str, RuleEntry]


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the skill vocabulary.

    Attributes:
        name: As it is written in running text.
        kind: `tool`, `everyday`, `method`, `domain` or `certification`.
        field: The file that it stands in.
    """

    name: str
    kind: str
    field: str


def convert(raw: object, form: type[Record], name: str) -> Record:
    """Turn parsed TOML into a record, naming the file in any complaint.

    Raises:
        KnowledgeError: A key is unknown, missing or of the wrong kind.
    """
    try:
        return msgspec.convert(raw, form)
    except msgspec.ValidationError as error:
        message = f"{name}: {error}"
        raise KnowledgeError(message) from error


@cache
def inflections() -> Inflections:
    """The verbs and word lists."""
    return load_table("inflections.toml", Inflections)


@cache
def words() -> Words:
    """The word lists alone."""
    return inflections().words


@cache
def reasons() -> dict[str, ReasonEntry]:
    """Why people move, by code."""
    return load_table("reasons.toml", ReasonFile).reasons


@cache
def avoid() -> AvoidFile:
    """The rules of the wording check."""
    return load_table("avoid.toml", AvoidFile)


@cache
def skill_files() -> dict[str, SkillFile]:
    """The skill files by field."""
    paths = sorted((KNOWLEDGE / "skills").glob("*.toml"))
    return {path.stem: load_table(f"skills/{path.name}", SkillFile) for path in paths}


@cache
def terms() -> dict[str, Term]:
    """The skill vocabulary by lower-case name; the first file in order decides."""
    found: dict[str, Term] = {}
    for field, file in skill_files().items():
        for kind, names in (
            ("tool", file.tools),
            ("everyday", file.everyday),
            ("method", file.methods),
            ("domain", file.domains),
            ("certification", file.certifications),
        ):
            for name in names:
                found.setdefault(name.lower(), Term(name, kind, field))
    return found


def written_as_name(term: Term, text: str) -> bool:
    """Whether a name of one word is written as a name: `Go` and `Outlook`, not `go`."""
    if " " in term.name or term.name.islower():
        return True
    return any(letter.isupper() for letter in text)
