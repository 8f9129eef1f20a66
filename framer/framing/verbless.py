"""Lines without a verb become clauses: `40 beds, $7M budget`, `CSAT from 78% to 86%`.

Such a line says that a thing belongs to the role and no more, so it is told with a verb
that claims no more: had, saw (a change), reached (a quota), worked on, served as. The
words and the examples stand in `noun-lines.toml`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from framer.framing.clause import Clause
from framer.framing.data import terms, words
from framer.framing.english import article, join, with_article
from framer.framing.nominal import (
    counted_verb,
    is_deed_noun,
    lent_verb,
    phrasal,
    project_things,
)
from framer.framing.nounlines import listed, opens
from framer.framing.nounthings import (
    COUNT,
    MONEY,
    PHRASE_END,
    PROPER,
    SUM,
    WORD_NUMBER,
    has_verb,
    head_noun,
    held_item,
    held_nouns,
    is_deed,
    names_one,
    noun_lines,
    of_people,
    small_first,
    word_set,
)
from framer.framing.prose import title_in_prose
from framer.framing.spoken import with_left_out_article
from framer.framing.verbs import Reading, Verb, read

__all__ = ["noun_lines", "verbless"]


_WORK_ENDS = ("ing", "tion", "tions", "ment", "ance", "sis", "ship", "work", "line")
_NO_READING = Reading(Verb("", "", "", "", ""), "")
_HAVE = Verb("have", "had", "had", "having", "has")
_DO = Verb("do", "did", "done", "doing", "does")
_SEE = Verb("see", "saw", "seen", "seeing", "sees")
_REACH = Verb("reach", "reached", "reached", "reaching", "reaches")
_WORK = Verb("work", "worked", "worked", "working", "works")
_COVER = Verb("cover", "covered", "covered", "covering", "covers")
_ACT = Verb("act", "acted", "acted", "acting", "acts")
_SERVE = Verb("serve", "served", "served", "serving", "serves")

_PART = re.compile(r"(?:phase|stage|part|lot|round|wave|section) (?:\d+|[IVX]+)", re.I)
_OFTEN = re.compile(r" (?:a|an|per|each|every) [a-z]+$")
_MEASURED = re.compile(r"\d+-[a-z]+ [a-z]*[a-rt-z]")
_LONGEST = 15
_MOST_ITEMS = 4
# "ENG 205": a course, a form, a rank
_PLAIN_ENGLISH = frozenset({"the", "of", "for", "and", "with", "by", "from", "across"})
_NUMERAL = re.compile(r"\s+(?:i{1,3}|iv|v)$")
_CODE = re.compile(r"[A-Z]{2,5} ?\d{2,}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEST = re.compile(
    r"(?:the )?(?:largest|highest|biggest|fastest|lowest|best) [a-z]", re.I
)
_PLACE = re.compile(r"[A-Z][a-z]+(?: in (?:19|20)\d\d)?")
_PREPOSITION = re.compile(r" (?:of|for|with|at|in|on|to|across|from|by)\b|[,(]")
_TOOL = re.compile(r"[A-Z][\w.+#/-]*(?: [A-Z][\w.+#-]*)?(?: [\d.]+)?")
_LABEL = re.compile(r"^([A-Za-z][A-Za-z&/ ]{1,40}?)\s*:\s*(\S.*)$")
_ITEMS = re.compile(r",\s+(?![^(]*\))")
_PERCENT_OF = re.compile(
    r"\d[\d.,]*\s?% (?:of|to) (?:[a-z]+ )?(?:plan|quota|target|goal)"
)
_FROM_TO = re.compile(
    r"^(?P<thing>[^,;:\d%$£€]{2,60}?),? (?P<how>from (?:\S+ ){0,3}?\S*(?:\d|\b[A-F]\b)"
    r".*? to .+)$"
)
_UP_DOWN = re.compile(
    r"^(?P<thing>(?:[^,;:\d%$£€]|\d[–-]\d){2,60}?),? (?P<how>(?:up|down) (?:by )?"
    rf"(?:\d|[$£€]|half|a (?:third|quarter|half)|from |{WORD_NUMBER}).*)$"
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
_AFTER_NOUNS = re.compile(r" (?:of|for|with|at|in|on|to|across|from|by)\b|[,(]")
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
_AT = re.compile(r"(?:at|of|above|below|never|always|within)\b")
_ENGLISH_ONLY = re.compile(r" (?:the|of|for|and|with|from|by|across|at) ")
# "First hire of the group", "half a day a week", "number 3 in the district"
_ONE_OF = re.compile(
    r"(?:first|second|third|only|sole|number|half|an?|one|\w+ \d)\b", re.I
)
# a verb and its number, a sum that hangs loose: "steward 600 donors", "oven €2.1m"
_TELLS = re.compile(r"[a-z] [$£€]\d")
_AGENT = re.compile(r"[a-z]{3}(?:er|or|ist|man|woman|ant)$")
_NOUN_OF_CHANGE = re.compile(
    r"^(?:reduction|increase|growth|decrease|improvement|rise|drop) (?:of|in) ", re.I
)


def verbless(text: str) -> tuple[Clause, ...]:
    """The clauses of a piece of a line that has no verb; none where it is unclear.

    Args:
        text: The piece, without bullet sign, closing date or final stop.
    """
    text = _NUMERAL.sub("", text)
    if text.count("(") != text.count(")") or _is_foreign(text):
        return ()
    told = plain_results(text)
    if told:
        return told
    label = _LABEL.match(text)
    if label is not None and label.group(1).lower() not in _known_labels():
        change = _change(label.group(2))
        return (change,) if change else ()
    if label is not None:
        return _labelled(label.group(1).strip().lower(), label.group(2).strip(" ."))
    for lead in noun_lines().labels.duties:
        if " " in lead and text.lower().startswith(f"{lead} "):
            return verbless(text[len(lead) + 1 :])
    first = re.split(r"[\s,:]", text, maxsplit=1)[0].lower()
    if first in word_set("not_first") or "\t" in text or ":" in text:
        return ()
    if _CODE.match(text) or len(_YEAR.findall(text)) > 1:
        return ()
    items = [
        item.strip().removeprefix("and ") for item in _ITEMS.split(text) if item.strip()
    ]
    if all(re.match(r"\d[\d.]*\s?%", item) for item in items):
        if _PERCENT_OF.match(text):
            return (_told(_REACH, join(items), join(items), form="past"),)
        return ()
    change = _change(text)
    if change is not None:
        return (change,)
    if _BEST.match(text) and not has_verb(text) and len(text.split()) <= _LONGEST:
        plain = small_first(text).removeprefix("the ")
        return (_told(_HAVE, f"the {plain}", plain),)
    tools = _tools(items)
    return (tools,) if tools else tuple(_by_items(items))


def plain_results(text: str) -> tuple[Clause, ...]:
    """What can be no deed, whatever its first word: a result, a charge, none of it."""
    none = _NONE_OF.match(text)
    lacked = none is not None and not word_set("never_told") & set(text.lower().split())
    if lacked and len(text.split()) <= _LONGEST and not has_verb(text):
        return (_told(_HAVE, small_first(text), small_first(text), form="past"),)
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
        return (_told(_HAVE, f"{thing} {at}{how}", said),)
    acting = _ACTING.match(text)
    if acting is not None and head_noun(acting.group("title")).lower() in _persons():
        said = f"as {title_in_prose(acting.group('title'))}{acting.group('rest') or ''}"
        return (Clause((_ACT,), said, "past"),)
    items = [item.strip().removeprefix("and ") for item in _ITEMS.split(text)]
    change = _change(text)
    if change is not None:
        return (change,)
    if held_item(items[0], inside=False) is not None or has_verb(items[0]):
        return ()
    return tuple(_served(items)) or tuple(_counted(items))


def _persons() -> frozenset[str]:
    return word_set("persons") | listed("persons")


def _counted(items: list[str]) -> list[Clause]:
    """`Nine picture books, one mural`: a number of things that were worked on."""
    first = items[0]
    match = _COUNTED_THINGS.match(first)
    verb = counted_verb(match.group("noun")) if match and not has_verb(first) else ""
    others = [_COUNTED_THINGS.match(item) for item in items[1:]]
    if not verb or not all(others) or len(items) > _MOST_ITEMS:
        return []
    said = join([small_first(item) for item in items])
    if len(said.split()) > _LONGEST:
        return []
    return [
        _told(_DO, said, said) if verb == "do" else _told(_WORK, f"on {said}", said)
    ]


def _known_labels() -> set[str]:
    labels = noun_lines().labels
    return {*labels.amount, *labels.group, *labels.tools, *labels.duties}


def _is_foreign(text: str) -> bool:
    """Whether a line holds small words of another language and few of English."""
    small = set(re.findall(r"(?<![\w-])[^\W\d_]+(?![\w-])", text.lower()))
    if small & word_set("foreign"):
        return True
    foreign = small & (listed("foreign") - listed("english"))
    return bool(foreign) and not small & _PLAIN_ENGLISH


def _labelled(label: str, rest: str) -> tuple[Clause, ...]:
    labels = noun_lines().labels
    if label in labels.tools:
        items = [item.strip() for item in re.split(r"[,;]\s+", rest)][:_MOST_ITEMS]
        if len(items) < 2 or any(len(item.split()) > 3 for item in items):
            return ()
        return (_told(_WORK, f"with {join(items)}", join(items)),)
    if label in labels.amount and SUM.match(rest):
        said = f"{rest} {label}"
        return (_told(_HAVE, f"{article(said)} {said}", said),)
    if label in labels.group and re.fullmatch(COUNT, rest, re.I):
        said = f"{label} of {rest}"
        return (_told(_HAVE, f"{article(said)} {said}", said),)
    return verbless(rest) if label in labels.duties else ()


def _tools(items: list[str]) -> Clause | None:
    """`Go, Kafka`: names of tools and no more."""
    named = []
    for item in items[:_MOST_ITEMS]:
        if not _TOOL.fullmatch(item):
            break
        named.append(item)
    known = [terms().get(item.lower()) for item in named]
    certain = sum(1 for term in known if term and term.kind == "tool")
    if len(named) < 2 or 2 * certain < len(named):
        return None
    return _told(_WORK, f"with {join(named)}", join(named))


def _told(verb: Verb, rest: str, own: str, *, form: str = "noun") -> Clause:
    if verb is _HAVE and _YEAR.search(rest):
        form = "past"  # what was so in one year is over
    return Clause((verb,), rest, form, own=own)


def _change(text: str) -> Clause | None:
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
        counted = re.search(r"\d|half|third", _YEAR.sub("", how))
        if not (counted or _EVERY.search(how)) and base not in ("double", "halve"):
            return None
        said = with_left_out_article(small_first(thing), "see")
        own = f"{small_first(thing)} {word} {how}".strip()
        return _told(_SEE, f"{said} {base} {how}".strip(), own, form="past")
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
        if len(how.split()) > _LONGEST or _AGES.search(how):
            return None
        said = with_left_out_article(thing, "see")
        # "injuries cut from 12 to 3": the change has its word already
        go = "" if _ends_changed(thing) else "go "
        return _told(_SEE, f"{said} {go}{how}", f"{thing} {how}", form="past")
    return None


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
    if reading is not None and reading.form == "base" and opens(f" {parts[-1]}"):
        return False
    return not any(
        word.lower() in {"i", "we", "was", "were", "is", "are", "which", "that"}
        for word in parts
    )


def _by_items(items: list[str]) -> list[Clause]:
    found: list[Clause] = []
    held: list[str] = []
    raw: list[str] = []
    rest: list[str] = []
    for item in items:
        said = held_item(item, inside=bool(held))
        if said is not None and not rest:
            held.append(said)
            raw.append(small_first(item))
            continue
        change = _change(item)
        if change is not None:
            found.append(change)
        elif said is not None and of_people(item):
            held.append(said)
            raw.append(small_first(item))
        elif not held or rest:
            rest.append(item)
        elif said is not None:
            held.append(said)
            raw.append(small_first(item))
    while (held and len(" ".join(held).split()) > _LONGEST) or len(held) > _MOST_ITEMS:
        held.pop()
        raw.pop()
    if held:
        found.insert(0, _told(_HAVE, _listed(held), _listed(raw)))
    if rest:
        found[:0] = _served(rest) or _worked(rest)
    return found


def _listed(items: list[str]) -> str:
    closed = len(items) > 1 and " and " in items[-1]
    return ", ".join(items) if closed else join(items)


def _served(items: list[str]) -> list[Clause]:
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
    if len(item.split()) > _LONGEST or names_one(phrase):
        return []
    if item.split(" ", 1)[0].lower() in word_set("not_first"):
        return []
    item = small_first(_SINCE.sub("", item))
    acting = head_noun(item).lower() in word_set("acting")
    return [_told(_ACT if acting else _SERVE, f"as {item}", item)]


def _worked(items: list[str]) -> list[Clause]:
    """`SPC charts, tool qualification` is what somebody worked on."""
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
        if taken and len(" ".join([*taken, item]).split()) > _LONGEST + 3:
            break
        taken.append(item)
    first = taken[0]
    reading = read(first.split(" ", 1)[0])
    opening = first.split(" ", 1)[0].lower()
    done = opening.endswith("ed") and opening not in listed("adjectival")
    if done or has_verb(first) or names_one(first) or not _is_english(taken):
        return _had_without_number(items)
    if any(is_deed(item) for item in items) or not first[:1].isalpha():
        return []
    if first.lower() in named:
        return []
    if re.match(rf"(?:{COUNT})\b", first, re.I) or len(" ".join(taken).split()) < 2:
        return []
    if len(" ".join(taken).split()) > _LONGEST + 3:
        return []
    compound = opening.startswith("self-")
    if reading is not None and reading.form == "base" and not compound:
        nounish = listed("nounish") | listed("nouns_first")
        second = [*first.split(), ""][1].strip(",")
        doubtful = second.endswith("s") or second in listed("openers")
        phrase = PHRASE_END.split(first, maxsplit=1)[0].split()
        lent = reading.verb.base in words().scope or len(phrase) > 3
        if reading.verb.base not in nounish or is_deed(first) or lent:
            return []
        if reading.verb.base not in listed("nouns_first") and doubtful:
            return []
    nouns = listed("noun_pasts") | word_set("work") | listed("adjectival")
    verbal = reading is not None and reading.form in ("past", "participle", "third")
    alone = reading is not None and reading.form == "third" and first.lower() == opening
    if verbal and opening not in nouns and not alone:
        return []
    said = [small_first(first), *taken[1:]]
    sizes = [bool(re.match(rf"(?:{COUNT}|{MONEY})\b", each, re.I)) for each in said]
    said, sizes = _with_part(said, sizes)
    one = ", ".join(said) if any(sizes[1:]) or " and " in said[-1] else join(said)
    head = head_noun(first).lower()
    if head in word_set("done") or first.rsplit(" ", 1)[-1].lower() in word_set("done"):
        return [_told(_DO, one, one)]
    if head in word_set("events") and len(taken) == 1:
        return [_told(_HAVE, one, one)]
    sized = len(said) > 1 and not sizes[0] and all(sizes[1:])
    if sized and not any(map(_OFTEN.search, said[1:])):
        # "fare card replacement, $11M, three vendors": what the work came with
        return [_lent(taken, f"{said[0]}, with {_sizes(said[1:])}", one)]
    return [_lent(taken, one, one)]


def _lent(items: list[str], said: str, own: str) -> Clause:
    """A list of work with the verb that goes with its nouns.

    A thing that many make together is worked on; the tasks of a post are covered.
    """
    heads = [head_noun(part) for item in items for part in re.split(r" and | & ", item)]
    if heads[0].lower() in project_things() or _about(items[0]) in project_things():
        return _told(_WORK, f"on {said}", own)
    lent = lent_verb(heads)
    if not lent and all(_is_work(head) and head.endswith("ing") for head in heads):
        return _told(_DO, said, own)
    return _told(phrasal(lent) or _COVER if lent else _COVER, said, own)


def _about(item: str) -> str:
    """The last noun of an item's first phrase: services, of "Rust and Go services"."""
    return _AFTER_NOUNS.split(item, maxsplit=1)[0].rsplit(" ", 1)[-1].lower()


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
    return [_told(_HAVE, small_first(item), small_first(item))]


def _is_english(items: list[str]) -> bool:
    """Whether a list of nouns is surely English and about work."""
    heads = {head_noun(item).lower() for item in items}
    heads |= {_PREPOSITION.split(item)[0].rsplit(" ", 1)[-1].lower() for item in items}
    last = items[0].rsplit(" ", 1)[-1].lower()
    named = word_set("work") | word_set("done") | word_set("events") | {"groups"}
    if heads & named or any(map(_is_work, heads)):
        return True
    first, all_of = items[0].lower(), " ".join(items).lower()
    if any(part in terms() for part in (first, first.split()[0], last)):
        return len(" ".join(items).split()) > 1
    if any(held_item(item, inside=False) for item in items[1:]):
        return True
    if _is_plain_work(items) or (len(items[0].split()) > 1 and is_deed_noun(items[0])):
        return True
    return bool(re.search(rf"\b(?:for|of|at) (?:up to )?(?:{COUNT}) ", all_of))


def _is_plain_work(items: list[str]) -> bool:
    """Whether a list of nouns can be no more than what the work was about.

    Small words that only English has, or enough words that are known, show that it is
    English; a time, a prize, a firm or a person is no work.
    """
    text = " ".join(items)
    tokens = re.findall(r"[A-Za-z][A-Za-z'’-]+", text)
    inner = [word for word in tokens[1:] if PROPER.match(word)]
    heads = {head_noun(item).lower() for item in items}
    if any(word.lower() not in terms() for word in inner) or len(tokens) < 2:
        return False
    never = word_set("no_list") | word_set("no_work")
    last = re.split(r" (?:of|for|with|at|in|on|to) |[,(]", items[0], maxsplit=1)[0]
    if (heads | {word.lower() for word in tokens}) & never or _AGENT.search(last):
        return False
    if _ONE_OF.match(text) or _TELLS.search(text) or _is_deed_first(tokens):
        return False
    if _ENGLISH_ONLY.search(text):
        return True
    known = [word for word in tokens if _is_known(word.lower())]
    return len(items) > 1 and 2 * len(known) >= len(tokens)


def _is_deed_first(tokens: list[str]) -> bool:
    """Whether the first word of a list is a verb and no noun, or a later one is."""
    first = read(tokens[0])
    nouns = listed("nounish") | listed("nouns_first")
    if first is not None and first.form == "base" and first.verb.base not in nouns:
        return True
    for word, following in pairwise(tokens):
        reading = read(word)
        acts = reading is not None and reading.form == "third"
        if acts and following in {"the", "a", "an", "his", "her", "its", "their"}:
            return True
    return "I" in tokens


def _is_known(word: str) -> bool:
    held = word_set("work") | word_set("held") | word_set("met") | listed("persons")
    forms = (word, f"{word}s", word.removesuffix("s"))
    return read(word) is not None or any(form in held for form in forms)


def _is_work(head: str) -> bool:
    return head.endswith(_WORK_ENDS) and head not in word_set("no_work")
