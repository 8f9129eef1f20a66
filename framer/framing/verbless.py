"""Lines without a verb become clauses: `40 beds, $7M budget`, `CSAT from 78% to 86%`.

Such a line says that a thing belongs to the role and no more, so it is told with a verb
that claims no more: had, saw (a change), reached (a quota), worked on, served as. The
words and the examples stand in `noun-lines.toml`.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from framer.framing.clause import Clause
from framer.framing.data import terms, words
from framer.framing.english import NUMBER_WORDS, article, join
from framer.framing.nounlines import listed, opens
from framer.framing.prose import lower_word
from framer.framing.spoken import with_left_out_article
from framer.framing.verbs import Verb, read
from framer.knowledge.loader import load_table

__all__ = ["noun_lines", "verbless"]


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands before a colon, by how the rest of the line is told."""

    amount: list[str]
    group: list[str]
    tools: list[str]
    duties: list[str]


class LineWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists; the file says what each is for."""

    held: str
    rates: list[str]
    work: str
    persons: str
    not_first: str


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lines with their clauses, and lines that give none."""

    fits: list[tuple[str, str]]
    does_not_fit: list[str]


class NounLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`noun-lines.toml`."""

    labels: Labels
    words: LineWords
    changes: dict[str, str]
    examples: Examples


def noun_lines() -> NounLines:
    """The words that lines without a verb are known by."""
    return load_table("noun-lines.toml", NounLines)


_HAVE = Verb("have", "had", "had", "having", "has")
_SEE = Verb("see", "saw", "seen", "seeing", "sees")
_REACH = Verb("reach", "reached", "reached", "reaching", "reaches")
_WORK = Verb("work", "worked", "worked", "working", "works")
_SERVE = Verb("serve", "served", "served", "serving", "serves")

_LONGEST = 15
_MOST_ITEMS = 4
_WORD_NUMBER = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_COUNT = (
    r"(?:(?:about|over|more than|up to|some|nearly|almost) )?(?:~?\d[\d,.]*(?:k|\+)?"
    rf"(?: ?(?:to|–|-) ?\d[\d,]*)?|(?:{_WORD_NUMBER})(?:-[a-z]+)?)"
)
_MONEY = (
    r"(?:[A-Z]{0,3}[$£€] ?|(?:USD|EUR|GBP|AED|PKR|KES|INR|CAD|AUD|NZD|CHF|SGD|ZAR) )"
    r"\d[\d.,]*(?: ?(?:k|K|m|M|mn|bn|B|b|million|billion|thousand))?"
)
_LABEL = re.compile(r"^([A-Za-z][A-Za-z&/ ]{1,40}?)\s*:\s*(\S.*)$")
_ITEMS = re.compile(r",\s+(?![^(]*\))")
_PERCENT_OF = re.compile(r"\d[\d.,]*\s?% (?:of|to) (?:[a-z]+ )?(?:plan|quota|target|goal)")
_FROM_TO = re.compile(
    r"^(?P<thing>[^,;:\d%$£€]{2,60}?),? (?P<how>from (?:\S+ ){0,3}?\S*(?:\d|\b[A-F]\b)"
    r".*? to .+)$"
)
_UP_DOWN = re.compile(
    r"^(?P<thing>[^,;:\d%$£€]{2,60}?),? (?P<how>(?:up|down) (?:by )?"
    rf"(?:\d|[$£€]|half|a (?:third|quarter|half)|from |{_WORD_NUMBER}).*)$"
)
_NOUN_OF_CHANGE = re.compile(
    r"^(?:reduction|increase|growth|decrease|improvement|rise|drop) (?:of|in) ", re.I
)
_COUNTED = re.compile(
    rf"^(?P<count>{_COUNT}) (?P<noun>(?:[\w'’&/-]+ ){{0,3}}?[\w'’-]+)"
    r"(?P<rest>(?: (?:of|in|on|at|for|across|with|to|from|per|and|a|an|each|over|under"
    r"|through|by)\b.*| \(.*\))?)$",
    re.I,
)
_SIZED = re.compile(r"^\d[\d,]*-[a-z]+ [a-z].*$")
_GROUP_OF = re.compile(
    rf"^(?P<kind>(?:[a-z-]+ )?(?P<noun>[a-z]+)) of (?:{_COUNT})\b.*$", re.I
)
_OF_SIZE = re.compile(rf"^[a-z-]+ (?:of |for )?(?:up to|to) {_COUNT}\b.*$", re.I)
_SUM = re.compile(
    rf"^(?P<sum>{_MONEY})(?P<noun> (?:[a-z&/-]+ ){{0,2}}[A-Za-z&/-]+)?(?P<rest> .*)?$"
)
_LINE_END = re.compile(r"^(?:in|of) ")
_PHRASE_END = re.compile(
    r" (?:of|for|with|at|in|on|to|across|and|from|by|under|over|through|within|per)\b"
    r"|[,(]"
)
_PROPER = re.compile(r"^[A-Z][a-z]")
_VERB_ITEM = re.compile(r"^([a-z]+)( .*)$")


@cache
def _set(name: str) -> frozenset[str]:
    value = getattr(noun_lines().words, name)
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def _held() -> frozenset[str]:
    lists = words()
    return _set("held") | {
        noun for noun in (*lists.people, *lists.reach) if noun.endswith(("s", "staff"))
    } | {"people", "staff", "personnel"}


def verbless(text: str) -> tuple[Clause, ...]:
    """The clauses of a piece of a line that has no verb; none where it is unclear.

    Args:
        text: The piece, without bullet sign, closing date or final stop.
    """
    label = _LABEL.match(text)
    if label is not None:
        return _labelled(label.group(1).strip().lower(), label.group(2).strip(" ."))
    first = re.split(r"[\s,:]", text, maxsplit=1)[0].lower()
    if first in _set("not_first") or "\t" in text or ":" in text:
        return ()
    items = [item.strip() for item in _ITEMS.split(text) if item.strip()]
    if all(re.match(r"\d[\d.]*\s?%", item) for item in items):
        if _PERCENT_OF.match(text):
            return (_told(_REACH, join(items), join(items), form="past"),)
        return ()
    change = _change(text)
    if change is not None:
        return (change,)
    return tuple(_by_items(items))


def _labelled(label: str, rest: str) -> tuple[Clause, ...]:
    labels = noun_lines().labels
    if label in labels.tools:
        items = [item.strip() for item in re.split(r"[,;]\s+", rest)][:_MOST_ITEMS]
        if len(items) < 2 or any(len(item.split()) > 3 for item in items):
            return ()
        return (_told(_WORK, f"with {join(items)}", join(items)),)
    if label in labels.amount and _SUM.match(rest):
        said = f"{rest} {label}"
        return (_told(_HAVE, f"{article(said)} {said}", said),)
    if label in labels.group and re.fullmatch(_COUNT, rest, re.I):
        said = f"{label} of {rest}"
        return (_told(_HAVE, f"{article(said)} {said}", said),)
    return verbless(rest) if label in labels.duties else ()


def _told(verb: Verb, rest: str, own: str, *, form: str = "noun") -> Clause:
    return Clause((verb,), rest, form, own=own)


def _small(text: str) -> str:
    """The text with its first word small, unless that is a name or initials."""
    first, blank, rest = text.partition(" ")
    return f"{lower_word(first)}{blank}{rest}"


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
        if not re.search(r"\d|half|third", how) and base not in ("double", "halve"):
            return None
        said = with_left_out_article(_small(thing), "see")
        own = f"{_small(thing)} {word} {how}".strip()
        return _told(_SEE, f"{said} {base} {how}".strip(), own, form="past")
    match = _FROM_TO.match(plain) or _UP_DOWN.match(plain)
    if match is not None and _is_thing(match.group("thing")):
        thing = _small(match.group("thing").strip())
        how = match.group("how")
        if len(how.split()) > _LONGEST:
            return None
        said = with_left_out_article(thing, "see")
        return _told(_SEE, f"{said} go {how}", f"{thing} {how}", form="past")
    return None


def _is_thing(text: str) -> bool:
    """Whether a phrase is a noun phrase: no verb at its head, no name alone."""
    parts = text.split()
    reading = read(parts[0])
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
        said = _held_item(item, inside=bool(held))
        if said is not None and not rest:
            held.append(said)
            raw.append(_small(item))
            continue
        change = _change(item)
        if change is not None:
            found.append(change)
        elif not held:
            rest.append(item)
        elif said is not None:
            held.append(said)
            raw.append(_small(item))
    while held and len(" ".join(held).split()) > _LONGEST or len(held) > _MOST_ITEMS:
        held.pop()
        raw.pop()
    if held:
        found.insert(0, _told(_HAVE, _listed(held), _listed(raw)))
    if rest:
        found[:0] = _served(rest) or _worked(rest)
    return found


def _listed(items: list[str]) -> str:
    if len(items) > 1 and " and " in items[-1] and len(items) == 2:
        return f"{items[0]}, {items[1]}" if " and " in items[0] else join(items)
    return join(items)


def _held_item(item: str, *, inside: bool) -> str | None:
    """A thing that one has in a post, as it stands after "had"; None for others."""
    lower = item.lower()
    sum_of = _SUM.match(item)
    if sum_of is not None:
        noun = (sum_of.group("noun") or "").strip()
        if not noun or _LINE_END.match(noun):
            return item if inside or noun else None
        return f"{article(item)} {item}"
    labels = noun_lines().labels
    for label in labels.amount:
        if re.match(rf"{re.escape(label)} {_MONEY}$", item, re.I):
            money = item[len(label) + 1 :]
            return f"{article(money)} {money} {label}"
        if re.match(rf"(?:[a-z-]+ )?{re.escape(label)} of (?:over |about )?{_MONEY}", item, re.I):
            return f"{article(lower)} {_small(item)}"
    if re.match(rf"(?:sales|turnover|revenue|annual turnover) of {_MONEY}", item, re.I):
        lead = "an " if lower.startswith("annual") else ""
        return f"{lead}{_small(item)}"
    if _has_verb(item):
        return None
    group = _GROUP_OF.match(item)
    if group is not None and group.group("noun").lower() in labels.group:
        plain = lower.startswith("staff")
        return f"{article(lower)} {_small(item)}" if not plain else f"a {_small(item)}"
    rate = re.match(r"^((?:[a-z-]+ ){0,2}?([a-z]+)) (?:at |of )?(\d[\d.]*\s?%)$", item, re.I)
    if rate is not None and rate.group(2).lower() in _set("rates"):
        return f"{_small(rate.group(1))} at {rate.group(3)}"
    if inside and _OF_SIZE.match(item):
        return _small(item)
    if _SIZED.match(item):
        last = re.split(_PHRASE_END, item, maxsplit=1)[0].rsplit(" ", 1)[-1]
        return item if last.endswith("s") else f"{article(item)} {item}"
    counted = _COUNTED.match(item)
    if counted is None:
        return None
    noun = counted.group("noun").split()
    ends = [word for word in noun if word in _held() or word.lower() in _held()]
    return _small(item) if ends and noun[-1].lower() in {e.lower() for e in ends} else None


def _has_verb(item: str) -> bool:
    """Whether an item tells of something that was done to it: `11 filings made`."""
    for number, word in enumerate(item.split()[1:], 1):
        bare = word.strip("(),.").lower()
        reading = read(bare)
        if reading is None or bare in listed("adjectival"):
            continue
        before = item.split()[number - 1].lower()
        if reading.form in ("past", "participle") and reading.verb.base != bare:
            if before not in {"a", "an", "the", "of", "and", "for", "newly", "on"}:
                return True
        if bare in {"is", "was", "are", "were", "has", "have"}:
            return True
    return False


def _head(item: str) -> str:
    """The noun that the first noun phrase of an item ends with."""
    return _PHRASE_END.split(item, maxsplit=1)[0].rsplit(" ", 1)[-1].strip("().")


def _served(items: list[str]) -> list[Clause]:
    """`Treasurer of the PTO` is what somebody served as."""
    item = items[0]
    phrase = _PHRASE_END.split(item, maxsplit=1)[0]
    named = _set("persons") | listed("persons")
    if _head(item).lower() not in named or len(phrase.split()) > 5 or _has_verb(item):
        return []
    if phrase.lower() in named and item == phrase:
        return []  # "Head", "Volunteer": of what is not said
    if len(item.split()) > _LONGEST or _names(phrase):
        return []
    return [_told(_SERVE, f"as {_small(item)}", _small(item))]


def _worked(items: list[str]) -> list[Clause]:
    """`SPC charts, tool qualification` is what somebody worked on."""
    named = _set("persons") | listed("persons")
    taken: list[str] = []
    for item in items:
        single = _PROPER.match(item) and " " not in item and item.lower() not in terms()
        if taken and (single or _has_verb(item) or _head(item).lower() in named):
            break
        if taken and len(" ".join([*taken, item]).split()) > _LONGEST:
            break
        taken.append(item)
    first = taken[0]
    reading = read(first.split(" ", 1)[0])
    does = reading is not None and reading.form in ("past", "participle")
    if does or _has_verb(first) or _names(first) or not _is_english(taken):
        return []
    if any(_is_deed(item) for item in items) or not re.match(r"[A-Za-z0-9]", first):
        return []
    if len(" ".join(taken).split()) > _LONGEST + 2:
        return []
    said = [_small(first), *(_small(item) for item in taken[1:])]
    sizes = [bool(re.match(rf"(?:{_COUNT}|{_MONEY})\b", each, re.I)) for each in said]
    one = ", ".join(said) if any(sizes[1:]) or " and " in said[-1] else join(said)
    return [_told(_WORK, f"on {one}", one)]


def _names(text: str) -> bool:
    """Whether the first noun phrase is a name of several words."""
    parts = _PHRASE_END.split(text, maxsplit=1)[0].split()
    inner = [
        word
        for word in parts[1:]
        if _PROPER.match(word) and word.lower() not in terms()
    ]
    return bool(inner) or "&" in parts or "@" in text or "www" in text


def _is_deed(item: str) -> bool:
    """Whether an item begins with a verb and its object after all: `write the rota`."""
    match = _VERB_ITEM.match(_small(item))
    reading = read(match.group(1)) if match else None
    if match is None or reading is None or reading.form not in ("base", "past"):
        return False
    second = match.group(2).split()[0].lower()
    return second in {"a", "an", "the", "its", "their", "my", "all", "each", "new"}


def _is_english(items: list[str]) -> bool:
    """Whether a list of nouns is surely English and about work."""
    text = " ".join(items).lower()
    small = set(re.findall(r"[a-z]+", text)) & (listed("english") - {"a", "to"})
    if small and len(text.split()) > 2:
        return True
    heads = {_head(item).lower() for item in items}
    if heads & (_set("work") | _held()):
        return True
    first = items[0].lower()
    return len(text.split()) > 1 and any(
        part in terms() for part in (first, first.split()[0], first.split()[-1])
    )
