"""The check that every text must pass, framer's own and a person's.

With evidence it also holds a text to its facts: each number, name, date, skill and verb
of scope must stand in one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framer.framing.data import RuleEntry, avoid
from framer.framing.english import RUN_WORD
from framer.framing.grounding import ungrounded, without_blanks
from framer.framing.rules import matches, possible, tokens
from framer.model import BLANK, Evidence

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\[“\"])")
_BLANK_LIMIT = {"bullet": 2, "summary": 2, "headline": 1}
_BROKEN = re.compile(
    r"\{\{|\}\}|\(\(|\)\)|\bNone\b|\bundefined\b|\s[,.;:]|,,|;;|\.\.|, ?\."
    r"|\b(\w{3,}) \1\b"
    r"|\ba [aeiou]\w|\ban (?![aeiouAEFHILMNORSX8]|hour|honest|honou?r|heir|11|18)\w",
)
_A_BUT_RIGHT = re.compile(r"\ba (?:uni|use|usa|one|once|eu|ur|ut)", re.I)
_REPEATED = 6


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the check found.

    Attributes:
        rule: The rule's id, explained in docs/wording.md.
        severity: `error`, `warning` or `note`.
        message: What is wrong, one sentence.
        instead: What to do about it.
        quote: The words that it is about.
        start: Where they begin in the text.
    """

    rule: str
    severity: str
    message: str
    instead: str
    quote: str = ""
    start: int = 0


def check(
    text: str,
    form: str | None = None,
    *,
    evidence: Iterable[Evidence] | None = None,
    private_allowed: bool = False,
) -> tuple[Finding, ...]:
    """Hold a text to the rules.

    Args:
        text: The words, blanks as `[[a question?]]`.
        form: The form that it is for; None leaves out what depends on the form.
        evidence: The facts that it rests on; None leaves out the check against them.
        private_allowed: The person shared a private reason for this output.
    """
    kinds = kinds_of_findings(
        text, form, evidence=evidence, private_allowed=private_allowed
    )
    shape, rules, unproved = kinds
    found = [*rules, *shape, *unproved]
    return tuple(sorted(found, key=lambda finding: finding.start))


def kinds_of_findings(
    text: str,
    form: str | None = None,
    *,
    evidence: Iterable[Evidence] | None = None,
    private_allowed: bool = False,
) -> Iterator[list[Finding]]:
    """Hold a text to the rules of one kind after the other, the quickest first.

    First comes what its shape shows, then the rules, then what no fact proves. Who only
    asks whether anything is wrong need not wait for the rest.

    Args:
        text: As for `check`, like the others.
        form: The form.
        evidence: The facts.
        private_allowed: The person shared a private reason.
    """
    facts = None if evidence is None else tuple(evidence)
    plain = without_blanks(text)
    yield _shape(text, plain, form)
    found: list[Finding] = []
    present = tokens(plain)
    likely = possible(plain, present)
    if likely:
        quoted = " ".join(
            fact.fact for fact in facts or () if not fact.at.startswith("answers")
        ).lower()
        for name, rule in avoid().rules.items():
            if name not in likely or (rule.forms and form not in rule.forms):
                continue
            if not (name == "N4" and private_allowed):
                found += _by_rule(name, rule, plain, quoted, present)
    yield found
    yield [
        Finding(
            "Q5",
            "error",
            f"The facts do not show this {kind}.",
            "Leave it out, or add the line that shows it.",
            quote,
            max(text.find(quote), 0),
        )
        for kind, quote in (ungrounded(text, facts) if facts is not None else ())
    ]


def _by_rule(
    name: str, rule: RuleEntry, text: str, quoted: str, present: frozenset[str]
) -> list[Finding]:
    return [
        Finding(
            name,
            rule.severity,
            rule.message,
            rule.instead,
            match.group(),
            match.start(),
        )
        for match in matches(rule, text, present)
        if not (rule.quotable and quoted and match.group().lower() in quoted)
    ]


def _shape(text: str, plain: str, form: str | None) -> list[Finding]:
    found: list[Finding] = []
    questions = BLANK.findall(text)
    limit = _BLANK_LIMIT.get(form or "", 4)
    if form and len(questions) > limit:
        found.append(
            Finding("Q8", "error", f"More than {limit} blanks.", "Split the text.")
        )
    broken = _BROKEN.search(plain)
    if broken and form and not _A_BUT_RIGHT.match(broken.group()):
        found.append(
            Finding(
                "Q14", "error", "This does not read as a sentence.", "Reword it.",
                broken.group(), broken.start(),
            )
        )  # fmt: skip
    twice = _said_twice(plain)
    if twice:
        found.append(
            Finding("Q16", "error", "This is said twice.", "Say it once.", twice)
        )
    band = avoid().lengths.get(form or "")
    if band is None:
        return found
    words = len(plain.split()) + 4 * len(questions)
    if not band.least <= words <= band.most:
        found.append(
            Finding(
                "Q12",
                "warning",
                f"{words} words; {band.least} to {band.most} read well here.",
                "Cut or add a fact.",
            )
        )
    if band.characters and len(plain) > band.characters:
        message = f"{len(plain)} characters; {band.characters} fit here."
        found.append(Finding("Q12", "warning", message, "Cut it."))
    longest = max((len(each.split()) for each in _SENTENCE.split(plain)), default=0)
    if longest > band.sentence:
        found.append(
            Finding("Q14", "warning", f"A sentence of {longest} words.", "Split it.")
        )
    return found


def _said_twice(text: str) -> str:
    """Six words in a row that come twice in one text."""
    words = RUN_WORD.findall(text.lower())
    seen: set[tuple[str, ...]] = set()
    for run in zip(*(words[start:] for start in range(_REPEATED)), strict=False):
        if run in seen:
            return " ".join(run)
        seen.add(run)
    return ""
