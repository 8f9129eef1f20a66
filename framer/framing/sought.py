"""The role that a résumé itself says is sought."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import msgspec

from framer.framing.data import avoid
from framer.framing.english import STATEMENT_END
from framer.framing.prose import article, in_latin_letters, title_in_prose
from framer.framing.rules import matches
from framer.knowledge.loader import load_table
from framer.knowledge.normalise import alternatives
from framer.model import Evidence, Resume

_PLACES = frozenset({"summary", "headline", "intro", "contact", "other", "unplaced"})
_LONGEST = 7
_RULES = ("N4", "N5", "N6")


class SoughtExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line and the role that it names; `told` is empty where it names none."""

    line: str
    told: str = ""


class SoughtFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `sought.toml`; the file says what each list is for."""

    labels: list[str]
    asks: list[str]
    roles: list[str]
    plain: list[str]
    stops: list[str]
    fits: list[SoughtExample]
    does_not_fit: list[SoughtExample]


@cache
def sought_file() -> SoughtFile:
    """Give sought.toml."""
    return load_table("sought.toml", SoughtFile)


@dataclass(frozen=True, slots=True)
class Sought:
    """The role that is sought.

    Attributes:
        role: With its article: `an electrical foreman role`.
        title: The title alone, "" where only a kind of role is named.
        evidence: The line that says so.
    """

    role: str
    title: str
    evidence: Evidence


def sought(resume: Resume) -> Sought | None:
    """The role that a line outside the jobs names; the first that does."""
    awaited = False
    for placed in resume.placed:
        text = placed.line.text.strip()
        if placed.position or (placed.role not in _PLACES and not _label().match(text)):
            awaited = False
            continue
        found = role_of(text) or (awaited and titled(text)) or None
        awaited = bool(_label().fullmatch(text.rstrip(" :\t")))
        if found is not None:
            role, title = found
            return Sought(role, title, Evidence(text, placed.line.at, "sought"))
    return None


def role_of(line: str) -> tuple[str, str] | None:
    """The role that a line names, with its article, and its title where it has one."""
    match = _label().match(line)
    if match is not None and match.end() < len(line):
        return titled(line[match.end() :])
    for sentence in STATEMENT_END.split(line):
        match = _asked().search(sentence)
        if match is None:
            continue
        if match.group("title"):
            return titled(match.group("title"))
        return _kind_of_role(match)
    return None


def titled(text: str) -> tuple[str, str] | None:
    """A title as it stands behind a label or behind "as"."""
    plain = re.split(r"\s*[/(|,;:–—.]\s*|\s-\s", text.strip(), maxsplit=1)[0]
    plain = _stop().split(re.sub(r"^(?:an?|the)\s+", "", plain, flags=re.I))[0].strip()
    words = plain.split()
    if not 1 <= len(words) <= _LONGEST or _says_nothing(words) or not _may(plain):
        return None
    title = title_in_prose(plain.title() if plain.isupper() else plain)
    return f"{article(title)} {title} role", title


def _kind_of_role(match: re.Match[str]) -> tuple[str, str] | None:
    """`a second or third shift lead role`, with the field that follows it."""
    words = (match.group("kind") or "").split()
    after = (match.group("field") or "").removeprefix(" in ")
    field = _field_end().split(after)[0].strip(" ,.").removesuffix(" and")
    if not 0 < len(field.split()) <= _LONGEST or "," in field:
        field = ""
    said = [each for each in words if each.lower() not in _empty()]
    if _says_nothing(said) and not field:
        return None
    if len(words) > _LONGEST or "," in match.group("kind"):
        return None
    role = match.group("role").lower()
    named = " ".join([*said, _AS_ROLE.get(role, role)])
    named = title_in_prose(named) + (f" in {field}" if field else "")
    return (f"{article(named)} {named}", "") if _may(named) else None


_AS_ROLE = {"career": "role"}


@cache
def _empty() -> frozenset[str]:
    """Words that praise a role and say nothing of it."""
    kept = {"senior", "permanent", "full-time", "part-time", "entry-level", "full",
            "part", "time", "entry", "level"}  # fmt: skip
    return frozenset(sought_file().plain) - kept


def _says_nothing(words: list[str]) -> bool:
    return all(each.lower() in sought_file().plain for each in words)


def _may(text: str) -> bool:
    rules = avoid().rules
    plain = in_latin_letters(text) and not re.search(r"\d|@|\b(?:I|my)\b", text)
    return plain and not any(matches(rules[each], text) for each in _RULES)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives(sought_file().labels)})\s*(?:[:|\t]\s*|$)", re.I
    )


@cache
def _asked() -> re.Pattern[str]:
    file = sought_file()
    roles, asks = alternatives(file.roles), alternatives(file.asks)
    return re.compile(
        rf"(?:^objective\W+(?=(?:{roles}) of )|^(?=an? )|\b(?:{asks})\s+"
        r"(?:an? |the |my next )?)"
        rf"(?P<kind>(?:[\w'’&/-]+ ){{0,6}}?)(?P<role>{roles})\b"
        r"(?:(?: as| of) (?P<title>[^.;]+)|(?P<field> in (?!an? )[^.;]+))?",
        re.I,
    )


@cache
def _field_end() -> re.Pattern[str]:
    """Where a field ends: what joins two names of it does not end it."""
    ends = [each for each in sought_file().stops if each not in ("and", "or")]
    return re.compile(rf"\s+(?:{alternatives(ends)})\s+", re.I)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:in|{alternatives(sought_file().stops)})\s+(?!$)", re.I)
