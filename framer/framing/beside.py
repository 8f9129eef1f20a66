"""What a résumé says beside its jobs: papers, honours, years of work, languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from framer.framing.clause import Clause
from framer.framing.data import avoid, terms
from framer.framing.english import NUMBER_WORDS, join
from framer.framing.facts import Fact
from framer.framing.papers import Paper, paper
from framer.framing.papers_file import any_of, papers_file, pattern_of
from framer.framing.profile import who
from framer.framing.prose import in_latin_letters
from framer.framing.rules import matches
from framer.framing.slots import Text
from framer.framing.sought import Sought, sought
from framer.framing.verbs import Verb
from framer.knowledge.normalise import alternatives
from framer.model import YEAR, Evidence, PartialDate, Resume

_RECEIVE = Verb("receive", "received", "received", "receiving", "receives")
_ENTRIES = re.compile(r"\s*[;•]\s*")
_NAME_ENDS = re.compile(r"\s*[,|\t(:–—]\s*|\s+-\s+|\s+(?:for|from|by|at)\s+(?=\w)")
_SHORTEST, _LONGEST = 2, 7
_NUMBERS = alternatives(NUMBER_WORDS)
_COUNT = rf"(?:\d{{1,2}}\+?|(?:{_NUMBERS})(?:-(?:{_NUMBERS}))?)"
_MOST_YEARS = 50
_WORK = 6
_LIST = re.compile(r"[^,]+(?:, [a-z][\w&-]*(?: [\w&-]+)?)+,? and [\w&-]+(?: [a-z&-]+)?")
_GOES_ON = re.compile(r", \S+(?: \S+){0,2} (?:and|&) ")
# Years that are those of one post, not of a life's work.
_OF_A_POST = re.compile(
    r"\b(?:after|within|in|under|for|next|last|first)\s+(?:\w+ )?$", re.I
)


@dataclass(frozen=True, slots=True)
class Honour:
    """An award: how it is told, its name, and its year where exactly one is given."""

    name: str
    year: int | None
    evidence: Evidence

    @property
    def fact(self) -> Fact:
        """It as something that was received."""
        dated = f" in {self.year}" if self.year else ""
        clause = Clause((_RECEIVE,), f"{self.name}{dated}", "past")
        return Fact(clause, "credential", 3.0, self.evidence)


class Beside:
    """The facts of one résumé that stand under no job, read when they are asked for.

    Args:
        resume: What was read.
        as_of: The month that "present" means.
    """

    def __init__(self, resume: Resume, as_of: PartialDate) -> None:
        """Keep what to read."""
        self._resume = resume
        self._as_of = as_of

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """Certificates, licences, degrees and courses, each once."""
        if not self._resume.credentials:
            return ()
        lines = {each.line.at: each.line.text for each in self._resume.placed}
        found: dict[str, Paper] = {}
        for credential in self._resume.credentials:
            line = lines.get(credential.at, "")
            made = paper(credential, self._as_of, line)
            if made is None:
                continue
            known = found.get(made.tag.lower())
            if known is None or (known.when is None and made.when is not None):
                found[made.tag.lower()] = made
        return tuple(found.values())

    @cached_property
    def honours(self) -> tuple[Honour, ...]:
        """Awards of the section of that name."""
        found: dict[str, Honour] = {}
        for section in self._resume.sections:
            if section.kind != "awards":
                continue
            for line in section.lines:
                for entry in _ENTRIES.split(line.text):
                    made = honour(entry, line.at, self._as_of)
                    if made is not None:
                        found.setdefault(made.name.lower(), made)
        return tuple(found.values())

    @cached_property
    def years(self) -> Text | None:
        """The profile's own count: `fourteen years in child welfare`."""
        for item in self._resume.summary:
            said = years_of_work(item.text)
            if said is not None:
                return Text(said, Evidence(item.text, item.at or "summary", "duty"))
        return None

    @cached_property
    def who(self) -> Text | None:
        """Who the person is, as the profile has it: `a nurse with 17 years of ...`."""
        return who(self._resume)

    @property
    def skill_lines(self) -> tuple[str, ...]:
        """The lines of the list of skills."""
        return tuple(each.text for each in self._resume.skills)

    @cached_property
    def sought(self) -> Sought | None:
        """The role that the résumé itself says is sought."""
        return sought(self._resume)

    @cached_property
    def languages(self) -> Text | None:
        """Two languages or more: `English and French`."""
        found: dict[str, Evidence] = {}
        for item in self._resume.languages:
            for part in re.split(r"[,;/|]\s*", item.text):
                match = any_of("languages.names").match(part.strip())
                if match and not any_of("languages.hardly").search(part):
                    evidence = Evidence(item.text, item.at or "languages", "duty")
                    found.setdefault(match.group().capitalize(), evidence)
        if len(found) < 2:
            return None
        return Text(join(list(found)[:3]), *list(found.values())[:3])


def honour(entry: str, at: str, as_of: PartialDate) -> Honour | None:
    """An award of a line; None where it is not certainly one that was received."""
    if any_of("honour.not_").search(entry) or not in_latin_letters(entry):
        return None
    years = {int(each) for each in YEAR.findall(entry)}
    if any(year > as_of.year for year in years):
        return None
    plain = YEAR.sub("", entry).strip(" ,|\t–—-:()")
    name = _NAME_ENDS.split(plain, maxsplit=1)[0].strip(" \"“”'.")
    count = len(name.split())
    if not _SHORTEST <= count <= _LONGEST or not name[:1].isupper() or name.isupper():
        return None
    last = name.rsplit(" ", 1)[-1].lower()
    if re.search(r"\d", re.sub(r"\b[34]0 Under [34]0\b", "", name)):
        return None
    if last in papers_file().honour.nouns:
        told = f"the {name}"
    elif pattern_of(papers_file().honour.phrases).search(name):
        told = f"the {name} award"
    else:
        return None
    year = years.pop() if len(years) == 1 else None
    return Honour(told, year, Evidence(entry.strip(), at or "awards", "credential"))


def years_of_work(line: str) -> str | None:
    """The count of years in a line of the profile, with what they were spent in."""
    words = papers_file().years
    between = alternatives(words.between)
    leads = "|".join(words.leads)
    match = re.search(
        rf"\b(?P<lead>over |more than |nearly |almost |around |about )?"
        rf"(?P<count>{_COUNT}) years?(?:['’])?"
        rf"(?: of)?(?: (?:{between}))*(?P<field> (?:[A-Z]{{2,5}} )?experience)?"
        rf"(?P<what> (?:{leads}) .+)$",
        line,
        re.I,
    )
    if match is None or _OF_A_POST.search(line[: match.start()]):
        return None
    what = _cut(match.group("what").strip(), words.stops)
    count = match.group("count").lower()
    if what is None or (count.rstrip("+").isdigit() and int(count.rstrip("+")) < 2):
        return None
    if count.rstrip("+").isdigit() and int(count.rstrip("+")) > _MOST_YEARS:
        return None
    lead = (match.group("lead") or "").lower()
    if count.endswith("+"):
        count, lead = count[:-1], "over "
    if match.group("field") and what.startswith("of "):
        return None
    said = f"{lead}{count} years {what}"
    return None if matches(avoid().rules["N6"], said) else said


def _cut(what: str, stops: list[str]) -> str | None:
    """What the years were spent in, up to where the sentence goes on.

    A list is told whole or not at all: half of it would be another claim.
    """
    head = re.split(r"[.;:(|\t–—]", what, maxsplit=1)[0]
    stop = re.search(rf",? (?:{alternatives(stops)})\b", head, re.I)
    if stop is not None:
        head = head[: stop.start()]
    parts = head.split()
    listed = _LIST.match(head)
    if listed is not None:
        parts = listed.group().split()
    elif "," in head:
        parts = head.split(",", 1)[0].split()
        if _GOES_ON.search(head):
            return None
    if len(parts) > _WORK and listed is None:
        plain = " ".join(parts[2:])
        joint = re.search(r" (?:in|for|at|on|across) ", plain)
        if joint is None:
            return None
        parts = parts[: 2 + len(plain[: joint.start()].split())]
    if not 1 < len(parts) <= _WORK + 3 or re.search(r"\d", " ".join(parts)):
        return None
    last, first = parts[-1].lower(), parts[1]
    years = papers_file().years
    if last in years.open or last in NUMBER_WORDS or first.lower() in years.pointing:
        return None
    parts[0] = parts[0].lower()
    if parts[0] != "of" and first[:1].isupper() and first.lower() not in terms():
        return None  # a place, not a field
    return " ".join(parts)
