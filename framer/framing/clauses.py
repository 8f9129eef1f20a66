"""A résumé line becomes clauses that can be said in another form.

`Led a team of 8 and cut waste 12%, saving £40k` holds three clauses. Each keeps its
verb and what follows it, so that a text may say "led a team of 8", "leading a team of
8" or "I lead a team of 8". Where a line cannot be turned safely it gives no clause, or
one that is only quoted in the form that the line itself has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from framer.framing.clause import Clause
from framer.framing.joints import BY_OTHERS, JOINT, either, is_passive, split
from framer.framing.nominal import nominal, to_do, without_other_deed
from framer.framing.nounlines import (
    first_noun_ing,
    is_noun_line,
    listed,
    numerals_hidden,
    opens,
    paired,
    sure,
    untold,
)
from framer.framing.outcomes import apart, outcome_of
from framer.framing.pieces import (
    POINTS,
    WRAPPED,
    clean,
    sentences_of,
    strip_charge,
    strip_fillers,
    tidy,
)
from framer.framing.states import fully_booked, states
from framer.framing.verbless import plain_results, verbless
from framer.framing.verbs import Reading, Verb, read

__all__ = ["Clause", "clauses"]

_UNTURNABLE = re.compile(
    r"\b(?i:etc|e\.g|i\.e|https?:|www\.|we|our|my|me|you|your)\b|\bus\b"
)
_LINKED = re.compile(r"(?:, and |, | and | & |/)([A-Za-z][a-z-]+)(?=[ ,/])")
_LEFT_VERB = re.compile(r",? (?:and|&|or) ([a-z-]+)")
# What a line that is cut off, or torn, ends with.
_TORN = re.compile(r"\b(?:of|with|and|the|an?|or|to|for|from|as|than|between)$")
# "at meal times, fluid charts": one thing more, not of the deed
_LOOSE_ITEM = re.compile(
    r"^([^,]+), (?!and |with |up |down |in |for |from |to |[a-z]+ing )"
    r"(?:(?! and | or )[^,\d])+$"
)
# of the post itself, not of the work: "accepted this position at a lower grade"
_THIS_POST = re.compile(r"\bthis (?:position|role|job|post|grade)\b(?! I )")
# "Set up and running of four presses": two nouns
_BOTH_OF = re.compile(r"(?:[a-z]+ )?and [a-z]+ing of ")
# cells of a table that were read as one line
_CELLS = re.compile(r"\w\t+\w")
_OBJECT = re.compile(r" (?:the|an?|all|new|its|their|each|every) ")
_FIRST_PERSON = re.compile(
    r"I (?=[a-z])|In this (?:role|post|position|job),? I (?=[a-z])"
)
_PARTICLE_OF = re.compile(r"(over|up|out|off|down|in) of ")
_NO_VERB = Verb("be responsible for", "", "", "", "")


def clauses(text: str, beside: frozenset[str] | None = None) -> list[Clause]:
    """The clauses of a line, in its order; none where it is not built on verbs.

    Args:
        text: The line.
        beside: For a line of a role, the verb forms that its other lines surely begin
            with. A word that may be a noun is then a verb only beside its like, and
            what has no verb is told with one that claims nothing.
    """
    return list(_clauses(text, beside))


@lru_cache(maxsize=4096)
def _clauses(text: str, beside: frozenset[str] | None) -> tuple[Clause, ...]:
    found: list[Clause] = []
    line = text if beside is None else POINTS.sub("; ", text)
    for number, sentence in enumerate(sentences_of().split(clean(line))):
        piece = sentence.strip(" ;,")
        if not piece or _UNTURNABLE.search(piece) or untold(piece):
            continue
        if beside is not None and (
            WRAPPED.search(piece)
            or _THIS_POST.search(piece)
            or _CELLS.search(text)
            or piece.count("(") != piece.count(")")
        ):
            continue
        if full := fully_booked(piece):
            found.extend(full)
            continue
        said_i = _FIRST_PERSON.match(piece if number else text.lstrip(" •-–"))
        if number and said_i:
            piece = piece[said_i.end() :]
        goes_on = number > 0 and _goes_on(found, piece)
        # what "I" stands before is a verb
        known = None if said_i else beside
        part = [
            apart(each)
            for each in _sentence(
                piece,
                continued=number > 0,
                beside=known,
                first=said_i is not None or goes_on,
            )
            if each.rest and not _TORN.search(each.rest)
        ]
        outcome = outcome_of(found[-1], piece) if found and not part else ""
        if outcome:
            found[-1] = replace(found[-1], outcome=outcome)
        elif not part and beside is not None:
            plain = tidy(piece, verbal=False)
            told = (
                states(piece)
                or to_do(plain)
                or nominal(tidy(piece))
                or plain_results(plain)
            )
            if not told and not _doubtful(piece, beside):
                told = verbless(plain)
            part = [each for each in told if not _TORN.search(each.rest)]
        found.extend(part)
    return tuple(found)


def _goes_on(found: list[Clause], piece: str) -> bool:
    """Whether a further sentence begins with a verb as the one before it did.

    "Report to the owner; lead finance and purchasing": both verbs stand in their base
    form, and neither line could be one of nouns.
    """
    word, _, rest = piece.partition(" ")
    reading = read(word)
    if reading is None or not found or found[-1].own or paired(word, rest):
        return False
    base = reading.verb.base
    named = base in listed("nounish") and rest[:1].isupper()
    same = reading.form == found[-1].form and reading.form in ("base", "third")
    return same and not named and base not in listed("nouns_first")


def _doubtful(piece: str, beside: frozenset[str]) -> bool:
    """Whether a piece is torn, or begins with a verb after all: `Study the reports`."""
    if _TORN.search(piece):
        return True
    word, _, rest = piece.partition(" ")
    first = read(word.strip(","))
    if first is None or first.form != "base" or "base" not in beside:
        return False
    if numerals_hidden(piece) != piece or paired(word, rest):
        return False  # "Phase I recovery", "Stock counts"
    second = read(re.split(r"[\s,]", rest, maxsplit=1)[0])
    listed_nouns = word.endswith(",") and (second is None or second.form != "base")
    return not listed_nouns  # "Budget, cash flow and billing"


def _sentence(
    sentence: str,
    *,
    continued: bool,
    beside: frozenset[str] | None,
    first: bool = False,
) -> Iterator[Clause]:
    """The clauses of one sentence; `first` where its first word is surely a verb."""
    text = strip_fillers(sentence)
    text, charge = strip_charge(text)
    head = _verb_group(text)
    if head is None:
        if charge and not re.match(r"(?i)(?:all|the|a|an|\W)?\s*$", text):
            yield Clause((_NO_VERB,), tidy(text), "charge")
        return
    readings, rest = head
    if _BOTH_OF.match(rest):
        return
    form, verb = readings[0].form, readings[0].verb
    if len(readings) == 1 and either(readings[0]) and _goes_on_in_base(rest):
        form, readings = "base", [Reading(verb, "base")]  # "Cut cloth, teach a class"
    if charge and (form != "ing" or _is_noun_ing(readings, text, rest)):
        yield Clause((_NO_VERB,), tidy(text), "charge")
        return
    passive = len(readings) == 1 and is_passive(verb.participle, rest)
    if form == "participle" and not passive:
        return
    if passive and form in ("past", "participle"):
        yield Clause((verb,), tidy(rest), "past", passive=True)
        return
    if form == "ing" and beside is not None and rest.startswith("of ") and not charge:
        if first_noun_ing(text):
            return
        rest, charge = rest[3:], True  # "Drafting of briefs": briefs were drafted
    if form == "ing" and beside is not None and not charge:
        rest = without_other_deed(_LOOSE_ITEM.sub(r"\1", rest))
    particle = _PARTICLE_OF.match(rest) if form in ("ing", "base") else None
    if particle is not None and beside is not None:
        rest = f"{particle.group(1)} {rest[particle.end() :]}"  # "Handing over of keys"
    firm = first or (form == "base" and _goes_on_in_base(rest))
    listed_deeds = form == "base" and _goes_on_in_base(rest, opened=True)
    if (
        not charge
        and not first
        and not listed_deeds
        and (
            is_noun_line(readings, rest)
            or (beside is not None and not firm and not sure(readings, rest, beside))
        )
    ):
        return
    if form in ("base", "third") and not first and not listed_deeds:
        like = beside is not None and form in beside
        plain = verb.base not in listed("nounish")
        if continued and not (plain and (like or opens(f" {rest}"))):
            return
    elif form == "past" and BY_OTHERS.match(rest):
        return  # "Funded by two trusts"
    yield from split(tuple(reading.verb for reading in readings), rest, form)


def _is_noun_ing(readings: list[Reading], text: str, rest: str) -> bool:
    """Whether an -ing word after "responsible for" names a thing: packaging spend."""
    return len(readings) == 1 and first_noun_ing(text) and not opens(" " + rest)


def _verb_group(text: str) -> tuple[list[Reading], str] | None:
    """The verbs at the start that share what follows, and what follows."""
    match = re.match(r"([A-Za-z][A-Za-z-]*)", text)
    first = read(match.group(1)) if match else None
    if match is None or first is None:
        return None
    readings = [first]
    rest = text[match.end() :]
    while link := _LINKED.match(rest):
        following = read(link.group(1))
        if following is None:
            break
        if either(readings[-1]) and following.form == "base":
            readings = [Reading(each.verb, "base") for each in readings]
        elif either(following) and readings[-1].form == "base":
            following = Reading(following.verb, "base")
        after = rest[link.end() :]
        if not _same_form(readings[-1].form, following.form):
            if {readings[-1].form, following.form} != {"past", "base"}:
                break
            if not opens(after):
                break
            # "Hired and lead a team": one has "have hired and led" of both
            readings = [Reading(each.verb, "past") for each in readings]
            following = Reading(following.verb, "past")
        readings.append(following)
        rest = after
    left = _LEFT_VERB.match(rest)
    if rest.startswith(",") or (left is not None and read(left.group(1))):
        # "Grill, drive-thru, closing": a list of nouns, not a verb and its object
        return None
    if rest.startswith(":"):
        return None
    return readings, rest.strip(" ,")


def _goes_on_in_base(rest: str, *, opened: bool = False) -> bool:
    """Whether a later deed of the line stands in its base form: `, teach the class`."""
    later = (
        read(each.group("word"))
        for each in JOINT.finditer(rest)
        if not opened or _OBJECT.match(rest, each.end())
    )
    return any(
        each.form == "base"
        and not either(each)
        and (opened or each.verb.base not in listed("nounish"))
        for each in later
        if each
    )


def _same_form(first: str, second: str) -> bool:
    return first == second or {first, second} == {"past", "participle"}
