"""Certificates, licences, degrees and courses as facts, each with its own date.

An entry is told only where `papers.toml` knows what it is; a date only where it is
certainly the one on which it was finished. What has no such date is held, not earned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from framer.framing.clause import Clause
from framer.framing.data import terms, words
from framer.framing.english import BRACKETS, MONTHS, with_article
from framer.framing.facts import Fact
from framer.framing.nounlines import listed
from framer.framing.papers_file import any_of, papers_file
from framer.framing.prose import heading, in_latin_letters
from framer.framing.verbs import Verb
from framer.knowledge.normalise import alternatives
from framer.model import Credential, Evidence, PartialDate

PaperKind = Literal["certificate", "degree", "course"]

EARN = Verb("earn", "earned", "earned", "earning", "earns")
COMPLETE = Verb("complete", "completed", "completed", "completing", "completes")
HOLD = Verb("hold", "held", "held", "holding", "holds")

_PARTS = re.compile(r"\s*[,|;:·•]\s*|\s+[–—-]\s+")
_LAST_YEAR = re.compile(r"\s+(?:in )?(?:19|20)\d\d$")
_LEVEL = re.compile(r"\b(?:level|grade|stage) \d|\b[ns]vq\b", re.I)
_OPENED = re.compile(r"^(?:in|of) ", re.I)
_SUBJECT = re.compile(r"[A-Z][\w&/'’ -]{2,48}")
_ACRONYM = 6
_INITIALS = re.compile(r"[A-Z]{3,6}")
_MOST_WORDS = 7
_MOST_SUBJECT = 5


@dataclass(frozen=True, slots=True)
class Paper:
    """A certificate, licence, degree or course that a text may tell.

    Attributes:
        kind: What it is.
        name: As it stands in a sentence, with its article: `the CCRN certification`.
        tag: As it stands in a list: `CCRN`.
        when: The date on which it was finished, None where that is not certain.
        evidence: The entry with its address.
        higher: A degree above the first.
    """

    kind: PaperKind
    name: str
    tag: str
    when: PartialDate | None
    evidence: Evidence
    higher: bool = False

    @property
    def known(self) -> bool:
        """Whether the vocabulary knows it as a certificate."""
        term = terms().get(self.tag.lower())
        lettered = self.tag.lower() in _credential_letters()
        return lettered or (term is not None and term.kind == "certification")

    @property
    def fact(self) -> Fact:
        """It as something that was done, or is held."""
        if self.when is None:
            clause = Clause((HOLD,), self.name, "base")
        else:
            verb = EARN if self.kind == "certificate" else COMPLETE
            clause = Clause((verb,), f"{self.name} in {self.when.year}", "past")
        return Fact(clause, "credential", 3.0, self.evidence)


def paper(credential: Credential, as_of: PartialDate, line: str = "") -> Paper | None:
    """A credential as something to tell; None where that is not safe.

    Args:
        credential: What was read.
        as_of: The month that "present" means.
        line: The whole line that it stands in, which may say that it is not finished.
    """
    whole = f"{credential.name} {line}"
    unsure = any_of("unsure.words").search(whole)
    if unsure or any_of("unsure.schooling").search(credential.name):
        return None
    if not in_latin_letters(credential.name) or _foreign(credential.name):
        return None
    plain = _marks().sub("", BRACKETS.sub("", credential.name)).strip(" ,")
    named = _named(plain) or _initials(credential, plain)
    if named is None:
        return None
    kind, name, tag, higher = named
    when = _finished(credential, kind, as_of, line)
    stated = _LAST_YEAR.search(_PARTS.split(plain)[0])
    if stated is not None:
        year = PartialDate(int(stated.group()[-4:]))
        if when is not None and when.year != year.year:
            return None  # two years: which one counts is not said
        when = when or (year if year.latest <= as_of.latest else None)
    ended = credential.end is not None and credential.end.latest < as_of.earliest
    if when is None and (kind == "course" or (ended and kind == "certificate")):
        return None  # over, or never certainly finished
    if when is None and credential.end is not None and kind == "degree":
        return None  # still being studied for
    dated = f" {when}" if when else ""
    at = credential.at or "credentials"
    evidence = Evidence(f"{credential.name}{dated}", at, "credential")
    return Paper(kind, name, tag, when, evidence, higher)


@cache
def _marks() -> re.Pattern[str]:
    """The class of a degree, where nothing more of its name comes behind."""
    return re.compile(rf"{any_of('degree.marks').pattern}(?=\s*(?:[,;|]|$))", re.I)


def _foreign(text: str) -> bool:
    small = set(re.findall(r"(?<![\w.])[^\W\dA-Z_]+(?![\w.])", text))
    return bool(small & (listed("foreign") - listed("english")))


def _finished(
    credential: Credential, kind: PaperKind, as_of: PartialDate, line: str
) -> PartialDate | None:
    """When it was finished; a licence's two dates say from when to when it holds."""
    end = credential.end
    if end is None or end.latest > as_of.latest:
        return None
    if kind == "certificate" and credential.start is not None:
        if credential.kind == "certification" and credential.issuer is None:
            return None
        if not re.search(r"diploma|certificate", credential.name, re.I):
            return None
    if any_of("unsure.until").search(line):
        return None
    return end


_Named = tuple[PaperKind, str, str, bool]


def _named(text: str) -> _Named | None:
    """What an entry is, and its name with article, as a tag, and whether higher."""
    parts = [_LAST_YEAR.sub("", part) for part in _PARTS.split(text) if part]
    if not parts:
        return None
    plain = heading(parts[0]).replace("\x1f", "")
    # a name in capitals throughout cannot be told from its acronyms
    shouts = parts[0].isupper() and any(
        word.isalpha() and len(word) > _ACRONYM for word in parts[0].split()
    )
    named = _certificate(parts[0]) if not shouts else None
    return _degree(plain, parts[1:]) or named or _course(plain)


def _initials(credential: Credential, plain: str) -> _Named | None:
    """Letters that nothing here knows: a certificate where its one date stands by."""
    dated = credential.start is None and credential.end is not None
    if credential.kind != "certification" or not dated:
        return None
    if not _INITIALS.fullmatch(plain) or any_of("certificate.everyday").search(plain):
        return None
    return "certificate", f"the {plain} certification", plain, False


@cache
def _letters() -> re.Pattern[str]:
    choices = alternatives(papers_file().degree.letters)
    return re.compile(rf"(?:{choices})(?![\w.])\.?")


@cache
def _degree_words() -> re.Pattern[str]:
    choices = alternatives(papers_file().degree.words)
    return re.compile(rf"(?:{choices})(?!\w)", re.I)


def _degree(first: str, others: list[str]) -> _Named | None:
    match = _letters().match(first)
    lettered = match is not None
    if match is None:
        match = _degree_words().match(first)
    if match is None:
        return None
    letters, rest = match.group(), first[match.end() :].strip(" .")
    if lettered and rest and not _subject([rest]):
        return None  # "MSW practicum"
    higher = _is_higher(letters)
    if not lettered and (
        rest.startswith(("of ", "in ", "degree in ", "'s degree in "))
    ):
        # a name in full says what was studied, or what comes behind it does
        if len(first.split()) > _MOST_WORDS or _school().search(rest):
            return None
        if " in " not in f" {rest}":
            subject = _subject(others)
            if subject and not _same(subject, rest):
                first = f"{first} in {subject}"
        return "degree", with_article(first), first, higher
    if not lettered and rest not in ("", "degree"):
        return None
    rest = _OPENED.sub("", rest) if lettered else ""
    subject = _subject([rest, *others] if rest else others)
    if subject is None:
        whole = lettered and letters in papers_file().degree.whole
        return ("degree", with_article(letters), letters, higher) if whole else None
    head = letters if lettered else first
    name = f"{head} in {subject}"
    return "degree", with_article(name), name, higher


def _is_higher(letters: str) -> bool:
    """Whether letters or words are those of a degree above the first."""
    lower = letters.lower().replace(".", "")
    starts = tuple(papers_file().degree.higher)
    return lower.startswith(starts)


def _subject(parts: list[str]) -> str | None:
    """What was studied: the first part that is no school, no honours and no letters."""
    for part in parts:
        plain = _OPENED.sub("", part.strip(" ."))
        lower = plain.lower()
        if not plain or lower in papers_file().degree.tails:
            continue
        if any_of("degree.tails").search(plain) or _letters().fullmatch(plain):
            continue
        if plain.isupper() and " " not in plain:
            return plain if 2 <= len(plain) <= 4 and plain.isalpha() else None
        subject = heading(plain).replace("\x1f", "")
        first = subject.split(" ", 1)[0]
        if first in MONTHS or any_of("degree.no_subjects").fullmatch(subject):
            return None
        fits = _SUBJECT.fullmatch(subject) and not _school().search(subject)
        return subject if fits and len(subject.split()) <= _MOST_SUBJECT else None
    return None


@cache
def _school() -> re.Pattern[str]:
    names = alternatives(papers_file().degree.schools)
    return re.compile(rf"\b(?:{names})", re.I)


@cache
def _diploma() -> re.Pattern[str]:
    names = alternatives(papers_file().degree.diplomas)
    return re.compile(rf"({names})(?: ([A-Z].*|in .*))?$")


def _same(one: str, other: str) -> bool:
    return bool(set(one.lower().split()) & set(other.lower().split()))


def _certificate(name: str) -> _Named | None:
    """A certificate by its name: `the CCRN certification`, `NVQ Level 3 Plumbing`."""
    file, lower = papers_file().certificate, name.lower()
    if any_of("certificate.everyday").search(name) or _school().search(name):
        return None
    count = len(name.split())
    if not count or count > _MOST_WORDS or not name[0].isalnum() or "#" in name:
        return None
    if name[0].islower():
        return None
    last = lower.rsplit(" ", 1)[-1]
    scheme = _diploma().match(name)
    if scheme is not None:
        rest = _OPENED.sub("", scheme.group(2) or "")
        whole = f"{scheme.group(1)} in {rest}" if rest else scheme.group(1)
        return "certificate", with_article(whole), whole, False
    opened = re.match(rf"(?:{'|'.join(file.nouns)})(?: [ivx]+)? (?:in|of|for) ", lower)
    inside = re.search(rf" (?:{'|'.join(file.nouns)}) (?:in|of|for) ", lower)
    if opened or inside:
        return "certificate", with_article(name), name, False
    if last in file.nouns:
        return ("certificate", f"the {name}", name, False) if count > 1 else None
    if _LEVEL.search(name) and any_of("certificate.schemes").search(name):
        return "certificate", name, name, False
    term = terms().get(lower)
    if term is not None and term.kind == "certification":
        return "certificate", f"the {term.name} certification", term.name, False
    if any_of("certificate.schemes").match(name):
        return "certificate", f"the {name} certification", name, False
    titled = any(word in file.titled for word in lower.split()[:-1][:3])
    known = lower.split()[0] in _credential_letters() and count == 1
    if (titled and 2 <= count <= 5) or known:
        return "certificate", f"the {name} credential", name, False
    return None


@cache
def _credential_letters() -> frozenset[str]:
    return frozenset(each.lower() for each in words().credentials)


def _course(name: str) -> _Named | None:
    last = name.lower().rsplit(" ", 1)[-1]
    count = len(name.split())
    if last not in papers_file().course.nouns or not 2 <= count <= _MOST_WORDS:
        return None
    return "course", f"the {name}", name, False
