"""Lists of work without a verb: `SPC charts, tool qualification`, `Berth plans`."""

from __future__ import annotations

import re

from framer.framing.clause import Clause
from framer.framing.data import terms, words
from framer.framing.english import BEHIND_NOUN, join, with_article
from framer.framing.nominal import lent_verb, phrasal, project_things
from framer.framing.nounlines import listed, paired
from framer.framing.nounthings import (
    COUNT,
    MONEY,
    PHRASE_END,
    has_verb,
    head_noun,
    held_item,
    held_nouns,
    is_deed,
    names_one,
    of_people,
    small_first,
    word_set,
)
from framer.framing.results import DO, HAVE, LONGEST, WORK, told
from framer.framing.verbs import Reading, Verb, read
from framer.framing.worklists import is_english, of_one_class

_NO_READING = Reading(Verb("", "", "", "", ""), "")
COVER = Verb("cover", "covered", "covered", "covering", "covers")
_PART = re.compile(r"(?:phase|stage|part|lot|round|wave|section) (?:\d+|[IVX]+)", re.I)
_OFTEN = re.compile(r" (?:a|an|per|each|every) [a-z]+$")
_MEASURED = re.compile(r"\d+-[a-z]+ [a-z]*[a-rt-z]")
_PLACE = re.compile(r"[A-Z][a-z]+(?: in (?:19|20)\d\d)?")
_OF_COUNT = re.compile(rf"[A-Za-z]+[a-rt-z] of (?:{COUNT})$", re.I)
# "Three meals a day for 140 residents"
_DAILY = re.compile(
    rf"(?:{COUNT}) (?:[a-z]+ )?(?P<noun>[a-z]+) (?:an?|per|each|every) [a-z]+\b", re.I
)
# What was done to the thing before it, with the number that proves it.
_TRIED = re.compile(
    r"(?:tested|piloted|trialled|used|adopted|rolled out|validated|attended) "
    r"(?:with|by|in|at|on|across|to) .*\d"
)


def worked(items: list[str]) -> list[Clause]:
    """`SPC charts, tool qualification` is what somebody worked on."""
    taken = of_one_class(_taken(items))
    if not taken:
        return []
    first = taken[0]
    if re.match(rf"(?:{COUNT})\b", first, re.I):
        return _daily(first)
    opening = first.split(" ", 1)[0].lower()
    if opening in word_set("no_opening") or head_noun(first).lower() in word_set(
        "claims"
    ):
        return []
    done = opening.endswith("ed") and opening not in (
        listed("adjectival") | listed("noun_pasts")
    )
    if done or has_verb(first) or names_one(first) or not is_english(taken):
        return _had_without_number(items)
    if not _is_work(items, taken):
        return []
    tried = items[1] if len(taken) == 1 and len(items) > 1 else ""
    said = [small_first(first), *taken[1:]]
    sizes = [bool(re.match(rf"(?:{COUNT}|{MONEY})\b", each, re.I)) for each in said]
    said, sizes = _with_part(said, sizes)
    one = _in_a_row(said, sized=any(sizes[1:]))
    if _TRIED.match(tried):
        one = f"{one}, {tried}"  # "a form redesign, tested with 24 patients"
    head = head_noun(first).lower()
    if head in word_set("done") or first.rsplit(" ", 1)[-1].lower() in word_set("done"):
        return [told(DO, one, one)]
    if head in word_set("events") and len(taken) == 1 and f"{head} and " not in one:
        return [told(HAVE, one, one)]
    sized = len(said) > 1 and not sizes[0] and all(sizes[1:])
    if sized and not any(map(_OFTEN.search, said[1:])):
        # "fare card replacement, $11M, three vendors": what the work came with
        return [_lent(taken, f"{said[0]}, with {_sizes(said[1:])}", one)]
    return [_lent(taken, one, one)]


def _taken(items: list[str]) -> list[str]:
    """The items from the first on that go on with the list of work that it begins."""
    named = word_set("persons") | listed("persons")
    taken: list[str] = []
    for item in items:
        if taken and (read(item.split(" ", 1)[0]) or _NO_READING).form == "past":
            break
        if taken and held_item(item, inside=False) and of_people(item):
            break
        single = _PLACE.fullmatch(item) and item.lower() not in terms()
        if taken and (single or has_verb(item) or head_noun(item).lower() in named):
            break
        if taken and len(" ".join([*taken, item]).split()) > LONGEST + 3:
            break
        taken.append(item)
    return taken


def _daily(item: str) -> list[Clause]:
    """`Three meals a day for 140 residents`: what one does so many of."""
    match = _DAILY.match(item)
    known = match is not None and match.group("noun").lower() in word_set("daily")
    said = small_first(item)
    return [told(DO, said, said)] if known else []


def _is_work(items: list[str], taken: list[str]) -> bool:
    """Whether the items name work: no person, no deed, neither much nor little."""
    first, length = taken[0], len(" ".join(taken).split())
    opening = first.split(" ", 1)[0].lower()
    if any(is_deed(item) for item in items) or not first[:1].isalpha():
        return False
    if first.lower() in word_set("persons") | listed("persons"):
        return False
    if _OF_COUNT.match(first):
        return False  # "School of 200": where, not what
    if length > LONGEST + 3 or (length < 2 and not lent_verb([opening])):
        return False
    reading = read(opening)
    if reading is not None and reading.form == "base":
        return opening.startswith("self-") or _noun_first(first, reading)
    nouns = listed("noun_pasts") | word_set("work") | listed("adjectival")
    verbal = reading is not None and reading.form in ("past", "participle", "third")
    alone = reading is not None and reading.form == "third" and first.lower() == opening
    return not verbal or opening in nouns or alone


def _noun_first(first: str, reading: Reading) -> bool:
    """Whether a word that may be a verb surely is a noun at the head of an item."""
    second = [*first.split(), ""][1].strip(",")
    doubtful = second.endswith("s") or second in listed("openers")
    phrase = PHRASE_END.split(first, maxsplit=1)[0].split()
    if reading.verb.base in words().scope or len(phrase) > 3:
        return False
    if reading.verb.base not in listed("nounish") | listed("nouns_first"):
        return False
    if paired(first.split(" ", 1)[0], first.partition(" ")[2]):
        return True
    return reading.verb.base in listed("nouns_first") or not doubtful


def _in_a_row(said: list[str], *, sized: bool) -> str:
    """The items as one list; an "and" within one of them stands behind a comma."""
    if sized or " and " in said[-1]:
        return ", ".join(said)
    if len(said) > 1 and any(" and " in each for each in said[:-1]):
        return ", ".join(said[:-1]) + f", and {said[-1]}"
    return join(said)


def _lent(items: list[str], said: str, own: str) -> Clause:
    """A list of work with the verb that goes with its nouns.

    A thing that many make together is worked on; the tasks of a post are covered.
    """
    heads = [head_noun(part) for item in items for part in re.split(r" and | & ", item)]
    # "phone screens, drug tests": tests are carried out, and no project
    if _is_project(items[0]) and not any(lent_verb([head]) for head in heads[1:]):
        return told(WORK, f"on {said}", own)
    if {"cover", "coverage"} & set(heads):
        return told(DO, said, own)  # nobody covers cover
    lent = lent_verb(heads)
    if lent == "have" and not heads[0].endswith("s") and len(items) == 1:
        said = with_article(said)
    if not lent and all(map(_is_task, heads)) and " of " not in items[0]:
        return told(DO, said, own)
    return told(phrasal(lent) or COVER if lent else COVER, said, own)


def _is_task(head: str) -> bool:
    """Whether one does what a noun names; a place or people one looks after."""
    return head.lower() not in held_nouns() | word_set("areas")


def _is_project(item: str) -> bool:
    """Whether an item names what is made by many together: `berth planning screens`."""
    head = head_noun(re.split(r" and | & ", item, maxsplit=1)[0]).lower()
    return head in project_things() or _about(item) in project_things()


def _about(item: str) -> str:
    """The last noun of an item's first phrase: services, of "Rust and Go services"."""
    return BEHIND_NOUN.split(item, maxsplit=1)[0].rsplit(" ", 1)[-1].lower()


def _with_part(said: list[str], sizes: list[bool]) -> tuple[list[str], list[bool]]:
    """The items with a part such as `phase 2` kept beside what it is a part of."""
    found: list[str] = []
    kept: list[bool] = []
    for item, sized in zip(said, sizes, strict=True):
        if found and _PART.fullmatch(item):
            found[-1] = f"{found[-1]} ({item})"
        else:
            found.append(item)
            kept.append(sized)
    return found, kept


def _sizes(items: list[str]) -> str:
    """`$11M and three vendors`; a cycle of nine months takes its article."""
    return join(
        [with_article(each) if _MEASURED.fullmatch(each) else each for each in items]
    )


def _had_without_number(items: list[str]) -> list[Clause]:
    """`Donors in three countries`: whom or what one had to do with."""
    item = items[0]
    head = head_noun(item)
    held = head.lower() in held_nouns() - word_set("work")
    if not held or " in " not in item or has_verb(item) or names_one(item):
        return []
    return [told(HAVE, small_first(item), small_first(item))]
