"""What a job ad asks for, in its own words, beside what the résumé shows of it.

A phrase of the ad may stand in a letter only where one line of the résumé holds every
word of it that means something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from framer.career.titles import read_title
from framer.framing.ad_words import ad_words
from framer.framing.clauses import clauses
from framer.framing.data import avoid
from framer.framing.english import BRACKETS
from framer.framing.facts import bullet_at, title_evidence
from framer.framing.job import Job, read_job
from framer.framing.nounlines import is_noun_line, listed
from framer.framing.rules import matches
from framer.framing.verbs import base_of, read
from framer.knowledge.normalise import alternatives
from framer.model import Evidence, Position

if TYPE_CHECKING:
    from framer.framing.language import SkillFinder
    from framer.model import Resume

_PIECES = re.compile(
    r"\s*(?:[,;•·]|\s[–—-]\s|\s/\s|\.\s|\band/or\b)\s*|\s+\b(?:and|or)\b\s+"
)
_WORD = re.compile(r"[A-Za-z][\w+#&'’-]*")
_SIGN = re.compile(r"^[\s•·▪*–—-]+")
_NAME = r"(?:[A-Z][\w&'’.-]*)(?: (?:&|of|and|the|[A-Z][\w&'’.-]*)){0,4}"
_HIRES = re.compile(rf"\b({_NAME}) (?:is|are) (?:looking|seeking|hiring|recruiting)\b")
_LONGEST = 5
# Of the ad's lines, how many may be its heading.
_HEAD = 4
# What a ladder must know of a line before it is taken for the title of the job.
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that an ad asks for.

    Attributes:
        words: The ad's own words.
        at: Address of the line in the ad.
        line: That line.
        shown: The lines of the résumé that hold it, newest role first; empty if none.
        skill: The words name a skill of the vocabulary.
    """

    words: str
    at: str
    line: str
    shown: tuple[Evidence, ...] = ()
    skill: bool = False


@dataclass(frozen=True, slots=True)
class Ad:
    """A job ad as far as it matters for a letter.

    Attributes:
        job: The ad's lines.
        title: The role, with its address, None if no line names it plainly.
        employer: The employer, with its address, None if not named plainly.
        asks: What it asks for, in its order.
    """

    job: Job
    title: Evidence | None
    employer: Evidence | None
    asks: tuple[Ask, ...]


def read_ad(text: str | None, resume: Resume, finder: SkillFinder) -> Ad | None:
    """Read a job ad beside a résumé; None without an ad."""
    job = read_job(text)
    if job is None:
        return None
    title, employer = _heading(job)
    known = _resume_texts(resume)
    names = stems(employer.fact) if employer else frozenset()
    headings = {each.at for each in (title, employer) if each is not None}
    asks: dict[str, Ask] = {}
    for number, line in _lines(job):
        at = f"job/line[{number}]"
        if at in headings and number <= _HEAD:
            continue
        skills = {skill.key: skill.name for skill in finder.find(line)}
        for words in phrases(line):
            wanted = stems(words)
            if wanted <= names or (words.istitle() and number <= _HEAD):
                continue
            shown = _shown(wanted, known)
            named = words.lower() in skills
            if shown or named or len(words.split()) > 1:
                asks.setdefault(words.lower(), Ask(words, at, line, shown, named))
        for key, name in skills.items():
            covered = any(key in other and ask.shown for other, ask in asks.items())
            if covered or key in asks or key in ad_words().vague:
                continue
            shown = _shown(stems(name), known)
            spelled = re.search(re.escape(name), line, re.I)
            words = spelled.group() if spelled else name
            asks.setdefault(key, Ask(words, at, line, shown, skill=True))
    return Ad(job, title, employer, tuple(asks.values()))


def _shown(
    wanted: frozenset[str], known: list[tuple[Evidence, frozenset[str]]]
) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each for each, have in known if wanted <= have))


def _heading(job: Job) -> tuple[Evidence | None, Evidence | None]:
    """The role and the employer that the first lines name."""
    title: Evidence | None = None
    employer: Evidence | None = None
    if job.title:
        title = Evidence(job.title, job.title_at, "job")
    labels = alternatives(ad_words().employer_labels)
    for number, line in enumerate(job.lines[:12], 1):
        at = f"job/line[{number}]"
        named = re.match(rf"(?:{labels})\s*:\s*(.{{2,60}})$", line, re.I)
        if named and employer is None:
            employer = Evidence(named.group(1).strip(" ."), at, "job")
        if title is None and line:
            parts = re.split(r"\s+(?:[|–—-]|at|@)\s+|,\s+", line, maxsplit=1)
            if _is_title(parts[0]):
                title = Evidence(parts[0].strip(), at, "job")
                rest = parts[1].strip(" .") if len(parts) > 1 else ""
                if employer is None and re.fullmatch(_NAME, rest) and _names_firm(rest):
                    employer = Evidence(rest, at, "job")
            elif number > 4:
                break
    return title, employer or _hiring(job)


def _hiring(job: Job) -> Evidence | None:
    """The employer where the ad says who is hiring, or names it twice."""
    for number, line in enumerate(job.lines, 1):
        named = _HIRES.search(line)
        if named and _names_firm(named.group(1)):
            return Evidence(named.group(1).strip(), f"job/line[{number}]", "job")
    for number, line in enumerate(job.lines[:_HEAD], 1):
        named = re.match(rf"({_NAME})(?:,|$)", line)
        if (
            named
            and _names_firm(named.group(1))
            and sum(named.group(1) in each for each in job.lines) > 1
        ):
            return Evidence(named.group(1), f"job/line[{number}]", "job")
    return None


def _names_firm(name: str) -> bool:
    """Whether a name may be an employer's: no "We", no part of one."""
    lower = name.strip().lower()
    return lower not in ad_words().no_employers and (
        lower.rsplit(" ", 1)[-1] not in ad_words().units
    )


def _is_title(text: str) -> bool:
    if not 1 <= len(text.split()) <= 6 or text.endswith((".", ":", "!")):
        return False
    if text.split(maxsplit=1)[0].lower() in ad_words().no_employers:
        return False  # "We are hiring a nurse"
    reading = read_title(text.strip()).public
    return reading.level is not None and reading.certainty >= _SURE


def _lines(job: Job) -> list[tuple[int, str]]:
    """The lines that speak of the work, with their numbers."""
    found: list[tuple[int, str]] = []
    wanted = True
    for number, line in enumerate(job.lines, 1):
        plain = _SIGN.sub("", line).strip()
        if not plain:
            continue
        heading = plain.rstrip(":").lower()
        if heading.startswith(tuple(ad_words().apply)):
            continue
        if len(heading.split()) <= 5 and not plain.endswith("."):
            if _begins(heading, ad_words().about_itself):
                wanted = False
                continue
            if _begins(heading, ad_words().about_work):
                wanted = True
                if plain.endswith(":") or heading in ad_words().about_work:
                    continue
        if wanted:
            found.append((number, plain))
    return found


def _begins(heading: str, entries: list[str]) -> bool:
    for entry in entries:
        if entry.endswith("*") and heading.startswith(entry[:-1]):
            return True
        if heading == entry or heading.startswith(f"{entry}:"):
            return True
    return False


def phrases(line: str) -> list[str]:
    """The things that a line of an ad names, in its own words."""
    found: list[str] = []
    pieces = _PIECES.split(BRACKETS.sub("", _SIGN.sub("", line)))
    verbs = sum(_is_base(_without_ends(piece.strip(" .:;!?"))) for piece in pieces)
    for piece in pieces:
        words = _without_ends(piece.strip(" .:;!?"))
        words = _as_listed(words, among_verbs=verbs > 1)
        if not words or re.search(r"\d", words) or len(words.split()) > _LONGEST:
            continue
        if words.lower() in ad_words().vague or not stems(words):
            continue
        if any(
            matches(rule, words) for rule in avoid().rules.values() if not rule.forms
        ):
            continue
        found.append(words)
    return found


def _is_base(words: str) -> bool:
    """Whether a piece begins with what may be a verb's base form."""
    reading = read(words.split(" ", 1)[0])
    return reading is not None and reading.form == "base"


def _as_listed(words: str, *, among_verbs: bool) -> str:
    """A piece of an ad's line as one of several; "" for a verb without its object.

    `Write and test code` parts into a lone verb, which names no thing, and `test code`;
    a verb that begins the line loses its capital.
    """
    first, _, rest = words.partition(" ")
    reading = read(first)
    if reading is None or reading.form != "base":
        return words
    if not rest:
        noun = reading.verb.base in listed("nounish") and not among_verbs
        return words if first.isupper() or (noun and first.islower()) else ""
    if first.istitle() and rest[:1].islower() and not is_noun_line([reading], rest):
        return f"{first.lower()} {rest}"
    return words


def _without_ends(text: str) -> str:
    """The words without what ads put in front of the thing and behind it."""
    while True:
        lower = text.lower()
        lead = max(
            (e for e in ad_words().leads if lower.startswith(f"{e} ")),
            key=len,
            default="",
        )
        tail = max(
            (e for e in ad_words().tails if lower.endswith(f" {e}")),
            key=len,
            default="",
        )
        years = re.match(
            r"(?:\w+|\d+\+?)(?: or more)? years?[’']?(?: of)? ", text, re.I
        )
        if lead:
            text = text[len(lead) :].strip()
        elif years:
            text = text[years.end() :].strip()
        elif tail:
            text = text[: -len(tail)].strip()
        else:
            return "" if lower in {*ad_words().leads, *ad_words().tails} else text


@cache
def stem(word: str) -> str:
    """A word in the form that its other forms share: `planning` and `plans` agree."""
    lower = re.sub(r"['’]s$", "", word.lower())
    base = base_of(lower)
    if base is not None:
        return base
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("s", "")):
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            if lower.endswith(("ss", "us", "is")):
                break
            return (
                base_of(lower[: -len(ending)] + instead)
                or lower[: -len(ending)] + instead
            )
    return lower


def stems(text: str) -> frozenset[str]:
    """The words of a text that mean something, each in its shared form."""
    empty = set(ad_words().empty)
    return frozenset(
        stem(word)
        for match in _WORD.finditer(text)
        for word in match.group().split("-")
        if word and word.lower() not in empty
    )


def _resume_texts(resume: Resume) -> list[tuple[Evidence, frozenset[str]]]:
    """What can show something, newest roles first, clause by clause, with its words."""
    found: list[tuple[Evidence, frozenset[str]]] = []
    for position in sorted(resume.positions, key=_newest, reverse=True):
        for number, bullet in enumerate(position.bullets):
            at = bullet_at(position, bullet, number)
            evidence = Evidence(bullet.text, at, "skill")
            found += [(evidence, stems(part)) for part in _parts(bullet.text)]
        title = title_evidence(position)
        found.append((title, stems(title.fact)))
    rest = [Evidence(item.text, item.at, "skill") for item in resume.skills]
    rest += [Evidence(each.name, each.at, "credential") for each in resume.credentials]
    return found + [(each, stems(each.fact)) for each in rest]


def _parts(text: str) -> list[str]:
    """A line's clauses; its pieces where it has none."""
    said = [f"{each.base} {each.rest} {each.tail}" for each in clauses(text)]
    return said or re.split(r"[;,]\s+", text)


def _newest(position: Position) -> tuple[bool, int]:
    return position.current, position.start.latest if position.start else 0


def as_activity(words: str) -> str:
    """A phrase of an ad as a thing: `manage suppliers` becomes `managing suppliers`."""
    first, _, rest = words.partition(" ")
    reading = read(first) if first.islower() else None
    if (
        reading is not None
        and reading.form == "base"
        and rest
        and not is_noun_line([reading], rest)
    ):
        return f"{reading.verb.ing} {rest}"
    return words
