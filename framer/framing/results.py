"""What a line without a verb tells of results: changes, levels, parts played.

Such a line says that a thing belongs to the role and no more, so the verb lent to it
claims no more: had, saw (a change), served as, worked on (a number of things).
"""

from __future__ import annotations

import re
from dataclasses import replace

from framer.framing.clause import Clause
from framer.framing.english import ITEMS, join, with_article
from framer.framing.nominal import (
    counted_verb,
)
from framer.framing.nounlines import listed, opens
from framer.framing.nounthings import (
    COUNT,
    PHRASE_END,
    WORD_NUMBER,
    has_verb,
    head_noun,
    held_item,
    names_one,
    noun_lines,
    small_first,
    word_set,
)
from framer.framing.prose import title_in_prose
from framer.framing.spoken import with_left_out_article
from framer.framing.verbs import Verb, read
from framer.model import YEAR

HAVE = Verb("have", "had", "had", "having", "has")
DO = Verb("do", "did", "done", "doing", "does")
_SEE = Verb("see", "saw", "seen", "seeing", "sees")
WORK = Verb("work", "worked", "worked", "working", "works")
_ACT = Verb("act", "acted", "acted", "acting", "acts")
_SERVE = Verb("serve", "served", "served", "serving", "serves")
LONGEST = 15
MOST_ITEMS = 4
_FROM_TO = re.compile(
    r"^(?P<thing>[^,;:\d%$£€]{2,60}?),? (?P<how>from (?:\S+ ){0,3}?\S*(?:\d|\b[A-F]\b)"
    r".*? to .+)$"
)
_UP_DOWN = re.compile(
    r"^(?P<thing>(?:[^,;:\d%$£€]|\d[–-]\d){2,60}?),? (?P<how>(?:up|down) (?:by )?"
    rf"(?:\d|[$£€]|half|a (?:third|quarter|half)|from |{WORD_NUMBER}).*)$"
)
_FIGURE = r"[$£€]?\d+(?:,\d{3})*(?:\.\d+)?"
_TWO_FIGURES = re.compile(
    rf"from (?P<was>{_FIGURE})(?P<unit>\s?%|[kKmM]| [a-z]+?s?|) "
    rf"to (?P<now>{_FIGURE})(?P<now_unit>\s?%|[kKmM]|)(?=$|[\s,;])(?: (?P<of>[a-z]+))?"
)
_AGES = re.compile(r"\b(?:years? old|years of age|[ap]\.?m)\b|\b[ap]m$", re.I)
_BARE_TO = re.compile(
    r"^(?P<thing>[a-zA-Z][^,;:\d%$£€]{2,60}?)(?<! of)(?<! for)(?<! from) "
    r"(?P<how>\d[\d.,]*"
    r"(?: ?(?:%|min|minutes|h|hours|days|weeks|months|seconds|points))? to \d[\d.,]*"
    r"(?: ?%| (?:min|minutes|h|hours|days|weeks|months|seconds|points)\b).*)$"
)
# "No accidents in 4 years", "Zero deficiencies in the 2022 survey"
_SINCE = re.compile(r" since (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
# "Acting Plant Manager for six weeks in summer 2022"
_ACTING = re.compile(
    r"Acting (?P<title>[A-Z][a-z]+(?: [A-Z][a-z]+| of)*)"
    r"(?P<rest> (?:for|during) [^,;]*)?(?:, [^,]*\d[^,]*| \(.*\))?$"
)
_CHANGED_BY = re.compile(
    r"^(?P<thing>[^,;:\d%$£€]{2,60}?) (?P<how>by (?:\d|half\b|a third|a quarter).*)$"
)
_EVERY = re.compile(r"\b(?:every|each) (?:year|month|quarter|term|season)\b")
_INDEX_TO = re.compile(
    r"^(?P<thing>(?:[A-Za-z-]+ ){0,4}(?P<rate>[a-z]+)) (?P<how>\d[\d.,]* to \d[\d.,]*)$"
)
_NONE_OF = re.compile(r"(?:no|zero) [a-z][^,;:]*(?:, (?:no|zero) [a-z][^,;:]*)*$", re.I)
_LEVEL = re.compile(
    r"(?P<thing>(?:[A-Za-z][\w-]* ){0,4}?(?P<rate>[a-z]+)) "
    r"(?P<how>(?:never (?:below|above|under|over) |always (?:above|over) "
    r"|(?:at|of|above|below|over|under|within) )?[$£€]?\d[\d.,]*\s?%?"
    r"(?: (?:against|on|over|for|in|across|out of|since|for) [^,;:]*)?)$"
)
_COUNTED_THINGS = re.compile(
    rf"(?!(?:19|20)\d\d )(?:{COUNT}) (?:[a-z-]+ ){{0,2}}?(?P<noun>[a-z-]+)"
    r"(?: (?:at|in|for|with|on|across)\b.*)?$",
    re.I,
)
_NOUN_OF_CHANGE = re.compile(
    r"^(?:reduction|increase|growth|decrease|improvement|rise|drop) (?:of|in) ", re.I
)


def plain_results(text: str) -> tuple[Clause, ...]:
    """What can be no deed, whatever its first word: a result, a charge, none of it."""
    none = _NONE_OF.match(text)
    lacked = none is not None and not word_set("never_told") & set(text.lower().split())
    if lacked and len(text.split()) <= LONGEST and not has_verb(text):
        return (told(HAVE, small_first(text), small_first(text), form="past"),)
    level = _LEVEL.match(text)
    if level is not None and level.group("rate").lower() in word_set("measures"):
        how = level.group("how")
        said = f"{small_first(level.group('thing'))} {how}"
        at = (
            ""
            if re.match(r"(?:at|of|above|below|never|always|within)\b", how)
            else "at "
        )
        thing = with_left_out_article(small_first(level.group("thing")), "build")
        return (told(HAVE, f"{thing} {at}{how}", said),)
    acting = _ACTING.match(text)
    if (
        acting is not None
        and head_noun(acting.group("title")).lower() in persons_named()
    ):
        said = f"as {title_in_prose(acting.group('title'))}{acting.group('rest') or ''}"
        return (Clause((_ACT,), said, "past"),)
    items = [item.strip().removeprefix("and ") for item in ITEMS.split(text)]
    change = change_of(text)
    if change is not None:
        return (change,)
    if held_item(items[0], inside=False) is not None or has_verb(items[0]):
        return ()
    return tuple(served(items)) or tuple(_counted(items))


def persons_named() -> frozenset[str]:
    """Nouns that name the person in a role: treasurer, mentor."""
    return word_set("persons") | listed("persons")


def _counted(items: list[str]) -> list[Clause]:
    """`Nine picture books, one mural`: a number of things that were worked on."""
    first = items[0]
    match = _COUNTED_THINGS.match(first)
    verb = counted_verb(match.group("noun")) if match and not has_verb(first) else ""
    others = [_COUNTED_THINGS.match(item) for item in items[1:]]
    if not verb or not all(others) or len(items) > MOST_ITEMS:
        return []
    said = join([small_first(item) for item in items])
    if len(said.split()) > LONGEST:
        return []
    if verb == "do":
        return [told(DO, said, said, form="past")]  # so many are done by now
    return [told(WORK, f"on {said}", said)]


def served(items: list[str]) -> list[Clause]:
    """`Treasurer of the PTO` is what somebody served as."""
    item = items[0]
    phrase = PHRASE_END.split(item, maxsplit=1)[0]
    named = word_set("persons") | listed("persons")
    last = item.rsplit(" ", 1)[-1].lower()
    whole = not re.search(r" (?:of|to|for|at|in|with) ", item) and last in named
    if (head_noun(item).lower() not in named and not whole) or has_verb(item):
        return []
    if len(phrase.split()) > 5 or not item[:1].isalpha():
        return []
    if phrase.lower() in named and item == phrase:
        return []  # "Head", "Volunteer": of what is not said
    if len(item.split()) > LONGEST or names_one(phrase):
        return []
    if item.split(" ", 1)[0].lower() in word_set("not_first"):
        return []
    item = _SINCE.sub("", item)
    item = title_in_prose(item) if whole else small_first(item)
    acting = head_noun(item).lower() in word_set("acting")
    one = with_article(item) if head_noun(item) in word_set("one_of_many") else item
    return [told(_ACT if acting else _SERVE, f"as {one}", item)]


def told(verb: Verb, rest: str, own: str, *, form: str = "noun") -> Clause:
    """A line's own words with the verb that is lent to them."""
    tools = verb is WORK and rest.startswith("with ")
    if form == "noun" and not tools and YEAR.search(_SINCE.sub("", rest)):
        form = "past"  # what was so in one year is over
    return Clause((verb,), rest, form, own=own)


def change_of(text: str) -> Clause | None:
    """A change told without anyone who made it: `saw falls go down by half`."""
    lead = _NOUN_OF_CHANGE.match(text)
    plain = text[lead.end() :] if lead else text
    words_of = plain.split()
    for number, word in enumerate(words_of[1:6], 1):
        base = noun_lines().changes.get(word)
        thing = " ".join(words_of[:number])
        how = " ".join(words_of[number + 1 :])
        if base is None or re.search(r"[\d,;:]", thing) or not _is_thing(thing):
            continue
        counted = re.search(r"\d|half|third", YEAR.sub("", how))
        if not (counted or _EVERY.search(how)) and base not in ("double", "halve"):
            return None
        said = with_left_out_article(small_first(thing), "see")
        own = f"{small_first(thing)} {word} {how}".strip()
        says = f"{said} {word} {how}".strip()
        seen = told(_SEE, f"{said} {base} {how}".strip(), own, form="past")
        return replace(seen, says=says)
    match = _UP_DOWN.match(plain) or _FROM_TO.match(plain)
    if match is None and (bare := _BARE_TO.match(plain)):
        match = _FROM_TO.match(f"{bare.group('thing')} from {bare.group('how')}")
    if match is None and (by := _CHANGED_BY.match(plain)):
        match = by if _ends_changed(by.group("thing")) else None
    level = _INDEX_TO.match(plain) if match is None else None
    if level is not None and level.group("rate").lower() in word_set("measures"):
        match = _FROM_TO.match(f"{level.group('thing')} from {level.group('how')}")
    if match is not None and _is_thing(match.group("thing")):
        thing = small_first(match.group("thing").strip())
        how = match.group("how")
        if len(how.split()) > LONGEST or _AGES.search(how):
            return None
        said = with_left_out_article(thing, "see")
        changed = _ends_changed(thing)
        if changed and how.startswith("from "):
            # "injuries cut from 12 to 3": in a sentence of one's own they went
            seen = told(
                _SEE, f"{said.rsplit(' ', 1)[0]} go {how}", f"{thing} {how}",
                form="past",
            )  # fmt: skip
            return replace(seen, says=f"{said.rsplit(' ', 1)[0]} went {how}")
        go = "" if changed else "go "
        trend = "" if changed else _trend(how)
        seen = told(_SEE, f"{said} {go}{how}", f"{thing} {trend}{how}", form="past")
        says = f"{_with_be(said)} {how}" if changed else f"{said} went {how}"
        return replace(seen, says=says)
    return None


def _trend(how: str) -> str:
    """`down ` of `from 19% to 4%`: the way a figure went, where the unit is one."""
    match = _TWO_FIGURES.match(how)
    if match is None:
        return ""
    unit = match.group("unit").strip()
    later = match.group("now_unit").strip() or match.group("of") or ""
    if unit and unit.rstrip("s") != later.rstrip("s"):
        return ""
    if not unit and match.group("now_unit"):
        return ""
    before, after = (
        float(match.group(name).strip("$£€").replace(",", ""))
        for name in ("was", "now")
    )
    if before == after:
        return ""
    return "up " if after > before else "down "


def _with_be(thing: str) -> str:
    """`waiting times were cut` of `waiting times cut`."""
    named, _, done = thing.rpartition(" ")
    many = named.endswith("s") and not named.endswith(("ss", "is", "us"))
    return f"{named} {'were' if many else 'was'} {done}"


def _ends_changed(thing: str) -> bool:
    """Whether a thing is named with what was done to it: `waiting times cut`."""
    first, _, last = thing.rpartition(" ")
    reading = read(last) if first else None
    return reading is not None and (
        reading.form in ("past", "participle") and last not in listed("noun_pasts")
    )


def _is_thing(text: str) -> bool:
    """Whether a phrase is a noun phrase: no verb at its head, no name alone."""
    parts = text.split()
    reading = read(parts[0])
    either = reading is not None and reading.verb.past == reading.verb.base
    if either and len(parts) > 1 and parts[0].lower() in listed("nounish"):
        return not opens(f" {' '.join(parts[1:])}")
    if reading is not None and reading.form == "past" and len(parts) > 1:
        return parts[0].lower() in listed("adjectival") and not opens(
            f" {' '.join(parts[1:])}"
        )
    verbal = reading is not None and reading.form == "base" and len(parts) > 1
    if verbal and opens(f" {parts[-1]}"):
        return False
    return not any(
        word.lower() in {"i", "we", "was", "were", "is", "are", "which", "that"}
        for word in parts
    )
