"""Where a line parts into clauses: `built the tool and cut waste, saving £40k`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from framer.framing.clause import Clause
from framer.framing.data import inflections, words
from framer.framing.nounlines import listed, opens, paired, prepared, takes
from framer.framing.pieces import RELATIVE, tidy
from framer.framing.verbs import Reading, Verb, read

JOINT = re.compile(
    r"(?P<link>,? and (?:then |also )?|, (?:then |thereby |thus )?|,? while |; )"
    r"(?P<word>[A-Za-z][a-z-]+)(?=\s|$)"
)
_LEFT_ITEM = re.compile(r"(?:,| and| or| &|, and) ([\w$£€-]+)")
# After a comma: a participle that tells of the thing before it, not a further deed.
_THING = re.compile(r" (?:the|an?|all) ")
_OF_THING = re.compile(
    r"(?:\w+ ){0,2}by (?![a-z]+ing\b)"
    r"|\w+ (?:days?|weeks?|months?|years?) (?:early|late|ahead)\b"
    r"|(?:in|on|at|under|within|across|throughout|since|after|before) "
)
BY_OTHERS = re.compile(r"by (?!\d|[$£€]|[a-z]+ing\b)")
_BY = re.compile(r"(?:\w+ ){0,2}by ")


def either(reading: Reading) -> bool:
    """Whether a form may be past or base: set, cut, read."""
    return reading.form == "past" and reading.verb.past == reading.verb.base


def is_passive(participle: str, rest: str) -> bool:
    """Whether a line says what was done to the person: promoted to, trained in."""
    following = inflections().passive.get(participle)
    first = rest.split(" ", 1)[0].lower() if rest else ""
    return following is not None and first in following


def split(verbs: tuple[Verb, ...], rest: str, form: str) -> Iterator[Clause]:
    """Cut what follows the verbs where another clause begins."""
    rigid = False
    for match in JOINT.finditer(rest):
        word, link = match.group("word"), match.group("link")
        before, after = rest[: match.start()], rest[match.end() :]
        if paired(word, after):
            continue  # "fluid balance and turning charts"
        reading = read(word)
        if reading is None or not before or not after.strip() or _in_list(before, link):
            continue
        if form == "base" and either(reading):
            reading = Reading(reading.verb, "base")  # "take calls and set up plans"
        if _lacks_object(after):
            continue  # "on staffing, pay and relations"
        if reading.form == "ing":
            if "," not in link and "while" not in link and form != "ing":
                continue
            if reading.verb.base in listed("attributes"):
                continue
            if "while" in link and reading.verb.base in words().earned:
                continue  # "while completing a certificate": beside, and not done
            if _list_of_nouns(before, after, link):
                rigid = rigid or form != "past"
                continue
            main = Clause(verbs, tidy(before), form, rigid=rigid)
            hung = list(_dependent(reading, after, form))
            if hung and not rigid and len(hung) == 1 and form != "ing":
                yield replace(main, tail=f"{word.lower()} {tidy(after)}")
            yield main
            yield from hung
            return
        if "while" in link:
            continue
        if reading.form == form or (reading.form, form) == ("participle", "past"):
            if _tells_of_thing(reading, after, link, form):
                rigid = rigid or link != ", "
                continue
            if RELATIVE.search(before) or _ends_with_past(before):
                rigid = True
                continue
            if reading.form == "participle" or not _certain(reading, after, link, form):
                rigid = rigid or not _is_thing(reading, form)
                continue
            yield Clause(verbs, tidy(before), form, rigid=rigid)
            yield from split((reading.verb,), after.strip(), form)
            return
    yield Clause(verbs, tidy(rest), form, rigid=rigid)


def _tells_of_thing(reading: Reading, after: str, link: str, form: str) -> bool:
    """Whether a past form only describes what stands before it: `, adopted by all`."""
    if form != "past" or not link.startswith((", ", " and ")):
        return False
    if is_passive(reading.verb.participle, after.strip()):
        return True
    if _OF_THING.match(after.strip()) is None or _in_series(link, after, form):
        return False
    if _BY.match(after.strip()) and reading.verb.base in listed("change"):
        return False  # "cut waste by a third"
    return link == ", " or BY_OTHERS.match(after.strip()) is not None


def _ends_with_past(before: str) -> bool:
    last = before.rsplit(" ", 1)[-1]
    return last.endswith("ed") and read(last) is not None


def _certain(reading: Reading, after: str, link: str, form: str) -> bool:
    """Whether a verb form within a line surely begins a clause."""
    if form == "past":
        plain = getattr(reading.verb, "past", "") not in listed("adjectival")
    else:
        plain = reading.verb.base not in listed("nounish")
    base = reading.verb.base
    opened = opens(after)
    if form != "past" and base in listed("nouns_first"):
        opened = opened and not prepared(after)  # "by phone and mail in two languages"
    # "keeps the register, processes claims": of plurals a list would go on with "and"
    joined = after.split(maxsplit=1)[:1] in (["and"], ["or"], ["&"])
    goes_on = form == "third" and link == ", " and not joined
    sure_of = plain or opened or takes(base, after.strip()) or goes_on
    return sure_of or _in_series(link, after, form)


def _is_thing(reading: Reading, form: str) -> bool:
    """Whether a word of the base form surely is a noun here: `and warehouse staff`."""
    return form != "past" and reading.verb.base in listed("nouns_first")


def _dependent(reading: Reading, after: str, form: str) -> Iterator[Clause]:
    for number, clause in enumerate(split((reading.verb,), after.strip(), "ing")):
        own = "past" if form == "past" else form
        if clause.rigid:
            continue
        yield replace(clause, form=own, dependent=number == 0)


def _lacks_object(after: str) -> bool:
    """Whether a word in a list of nouns only looks like a verb: it has no object."""
    match = _LEFT_ITEM.match(after)
    return match is not None and read(match.group(1)) is None


def _in_list(before: str, link: str) -> bool:
    """Whether a comma only parts the items of a list of nouns."""
    return link == ", " and before.count("(") > before.count(")")


def _list_of_nouns(before: str, after: str, link: str) -> bool:
    """Whether an -ing word after a comma is one item of a list: planning, testing."""
    if "while" in link:
        return False
    following = after.strip()
    if not following or following.startswith((",", "and ")):
        return True
    return "and" in link and before.rsplit(" ", 1)[-1].endswith("ing")


def _in_series(link: str, after: str, form: str) -> bool:
    """Whether a later clause of the line shows that this one is a clause as well."""
    if link != ", ":
        return False
    for match in JOINT.finditer(after):
        reading = read(match.group("word"))
        if not reading or reading.form != form:
            continue
        word, behind = match.group("word"), after[match.end() :]
        if "and" in match.group("link"):
            return word not in listed("adjectival") or opens(behind)
        if form == "base" and _THING.match(behind):
            return True  # "wrap gifts, run the register"
    return False
