"""Lines that name a deed by a noun become that deed: `Management of 64 employees`.

The nouns and what each of them says stand in `nominal-lines.toml`. What follows is
kept in the line's own words; where it is not clear where the deed's object ends, the
line is left to be told with a verb that claims less.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from framer.framing.clause import Clause
from framer.framing.data import terms
from framer.framing.english import ITEMS
from framer.framing.nounlines import listed
from framer.framing.prose import NUMBER_WORDS, lower_word
from framer.framing.verbs import Verb, read
from framer.knowledge.loader import load_table
from framer.knowledge.normalise import alternatives

_AND = re.compile(r", and |, | and | & ")
_OF = re.compile(r"^(?P<head>[A-Za-z][A-Za-z,& -]{2,70}?) of (?P<rest>\S.*)$")
_COMPOUND = re.compile(
    r"^(?P<thing>[A-Za-z][A-Za-z-]*(?: [a-z-]+)?) (?P<act>[a-z-]+)"
    r"(?P<rest>(?: (?:for|in|at|across|on|with|under|using|within|via)\b.*)?)$"
)
COUNTED_FIRST = re.compile(rf"(?:an? |the |[$£€]?\d|(?:{'|'.join(NUMBER_WORDS)})\b)")
_TO_DO = re.compile(
    r"(?P<things>[^,;:]{4,60}?) to (?P<deeds>[a-z]+(?:(?:, | and )[a-z]+)*"
    r"(?: (?:after|for|over|up))?)$"
)
_LAST_ITEM = re.compile(r"^(?:and|or|&) ")
_PLURAL = re.compile(r"[a-z]{2,}[^su]s$|[a-z]+ies$")
# A manner is said behind what was done, if that is short.
_SHORT = 7
# Verbs that begin no line of a résumé but tell of what one holds.
_PLAIN = {"have": Verb("have", "had", "had", "having", "has")}
_MOST_ACTS = 4
_BRIEF_ITEM = 2
# What goes on behind a comma without being one more item.
_LAST_THING = re.compile(r"^([^,]+?) and ((?:[a-z-]+ ){1,2}[a-z]+)$")
_GOES_ON = re.compile(
    r"(?:with|which|who|resulting|leading|including|such|for|from|to|by|in|on|at|across"
    r"|within|under|over|per|each|up|down|all|both|mainly|mostly|then|while)\b"
)


class NominalWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists; the file says what each is for."""

    left_out: str
    not_counted: str
    times: str
    not_to_do: str


class Projects(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of things that are worked on."""

    things: str
    counted: str
    done: str


class NominalLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`nominal-lines.toml`."""

    acts: dict[str, str]
    leads: dict[str, str]
    words: NominalWords
    objects: dict[str, str]
    manners: dict[str, str]
    short: dict[str, str]
    lends: dict[str, str]
    projects: Projects


def nominal_lines() -> NominalLines:
    """What nouns of deeds say."""
    return load_table("nominal-lines.toml", NominalLines)


@cache
def _short_forms() -> re.Pattern[str]:
    forms = alternatives(nominal_lines().short)
    return re.compile(rf"(?<![\w.])(?:{forms})(?=[ ,])")


def written_out(text: str) -> str:
    """The line with its short forms written out: `Mgmt of`, `Resp. for`."""
    short = nominal_lines().short
    return _short_forms().sub(lambda match: short[match.group()], text)


def act_of(word: str) -> Verb | None:
    """The verb that says what a noun of a deed says, None for other nouns."""
    lower = word.lower()
    acts = nominal_lines().acts
    said = acts.get(lower) or (
        acts.get(lower.removesuffix("s")) if lower.endswith("s") else None
    )
    if said is not None:
        return phrasal(said)
    reading = read(lower)
    if reading is None or reading.form != "ing" or lower in listed("attributes"):
        return None
    return reading.verb


def phrasal(said: str) -> Verb | None:
    """A verb with the words that belong to it: hand over, care for."""
    first, _, after = said.partition(" ")
    reading = read(first)
    verb = _PLAIN.get(first) or (reading.verb if reading else None)
    if verb is None:
        return None
    if not after:
        return verb
    forms = (verb.base, verb.past, verb.participle, verb.ing, verb.third)
    return Verb(*(f"{form} {after}" for form in forms))


def to_do(text: str) -> tuple[Clause, ...]:
    """`Two apprentices to look after` is two apprentices looked after."""
    match = _TO_DO.match(text)
    if match is None or not COUNTED_FIRST.match(text.lower()):
        return ()
    things, said = match.group("things"), match.group("deeds")
    first, _, rest = things.partition(" ")
    verbs = [phrasal(each) for each in re.split(r", | and ", said)]
    known = [verb for verb in verbs if verb is not None]
    last = re.split(r" (?:of|in|at|for|on)\b", things, maxsplit=1)[0].rsplit(" ", 1)[-1]
    words_of = nominal_lines().words
    if len(known) < len(verbs) or last in words_of.times.split():
        return ()
    if any(verb.base in words_of.not_to_do.split() for verb in known):
        return ()
    if len(known) > 1 and _phrasals(known):
        return ()
    return (Clause(tuple(known), f"{lower_word(first)} {rest}", "noun"),)


def nominal(text: str) -> tuple[Clause, ...]:
    """The clauses of a piece that names a deed by a noun; none where it does not.

    Args:
        text: The piece, without bullet sign, closing date or final stop.
    """
    first, *others = ITEMS.split(text)
    led = _led(text)
    if led is not None:
        return (led,)
    whole = _of(text)
    if whole is None:
        return () if others else _compound(first)
    verbs, rest, manner = whole
    kept, loose = _object(rest)
    found = [Clause(verbs, _with_manner(kept, manner), "noun")]
    if loose:
        found.extend(nominal(loose))
    return tuple(found)


def _led(text: str) -> Clause | None:
    lower = text.lower()
    for lead, said in nominal_lines().leads.items():
        if lower.startswith(f"{lead} "):
            verb = phrasal(said)
            rest, _ = _object(text[len(lead) + 1 :].strip())
            return Clause((verb,), rest, "noun") if verb and rest else None
    return None


def _of(text: str) -> tuple[tuple[Verb, ...], str, str] | None:
    """The verbs before "of", what follows, and how it is said to be done."""
    match = _OF.match(text)
    if match is None:
        return None
    head, manner = _manner(match.group("head"))
    parts = [part.strip() for part in _AND.split(head) if part.strip()]
    if not 0 < len(parts) <= _MOST_ACTS:
        return None
    prefix = "line-" if parts[0].lower().startswith("line ") else ""
    parts[0] = parts[0][len(prefix) :] if prefix else parts[0]
    verbs = [act_of(part) for part in parts]
    known = [verb for verb in verbs if verb is not None]
    if len(known) < len(parts) or (len(known) > 1 and _phrasals(known)):
        return None
    counted = COUNTED_FIRST.match(match.group("rest"))
    if counted and parts[-1].lower() in nominal_lines().words.not_counted.split():
        return None  # "Organisation of 200 people"
    if prefix:
        known = [_prefixed(verb, prefix) for verb in known]
    return tuple(known), match.group("rest"), manner


def _phrasals(verbs: list[Verb]) -> bool:
    """Whether verbs cannot share an object, as one has a word of its own behind it."""
    return any(" " in verb.base for verb in verbs)


def _prefixed(verb: Verb, prefix: str) -> Verb:
    forms = (verb.base, verb.past, verb.participle, verb.ing, verb.third)
    return Verb(*(prefix + form for form in forms))


def _manner(head: str) -> tuple[str, str]:
    lower = head.lower()
    for before, said in nominal_lines().manners.items():
        if lower.startswith(f"{before} "):
            return head[len(before) + 1 :], said
    first, _, rest = head.partition(" ")
    if rest and first.lower() in nominal_lines().words.left_out.split():
        return rest, ""
    return head, ""


def _with_manner(rest: str, manner: str) -> str:
    if not manner or len(rest.split()) > _SHORT or "," in rest:
        return rest
    return f"{rest} {manner}"


def _object(rest: str) -> tuple[str, str]:
    """What the deed was done to, and the items behind it that name other deeds."""
    items: list[str] = []
    for item in ITEMS.split(rest):
        if items and _GOES_ON.match(item):
            items[-1] += f", {item}"
        else:
            items.append(item)
    alike = all(COUNTED_FIRST.match(item) or _brief(item) for item in items)
    for number, item in enumerate(items[1:], 1):
        plain = _LAST_ITEM.sub("", item)
        if not alike or any(map(is_deed_noun, _AND.split(plain))):
            return ", ".join(items[:number]), ", ".join([plain, *items[number + 1 :]])
    if len(items) == 2 and COUNTED_FIRST.match(items[1]):
        return rest, ""  # "for overtime, £290k a year"
    if len(items) > 1 and not re.search(r"\band\b|&", items[-1]):
        return items[0], ", ".join(items[1:])
    return rest, ""


def _brief(item: str) -> bool:
    """Whether an item of a list is so short that it goes with the others."""
    parts = _AND.split(_LAST_ITEM.sub("", item))
    return all(len(part.split()) <= _BRIEF_ITEM for part in parts)


def is_deed_noun(item: str) -> bool:
    """Whether an item names a deed: `code review`, `sprint planning`."""
    phrase = re.split(r" (?:of|for|with|in|on|at|to)\b", item, maxsplit=1)[0]
    last = phrase.rsplit(" ", 1)[-1].lower()
    return act_of(last) is not None


def _compound(text: str) -> tuple[Clause, ...]:
    """`Stock control` is stock controlled, `Order processing on Sage` orders."""
    match = _COMPOUND.match(text)
    if match is None:
        return ()
    act = match.group("act")
    verb = phrasal(nominal_lines().acts.get(act, "")) if act else None
    thing = match.group("thing")
    said = nominal_lines().objects.get(thing.lower())
    if said is None and _PLURAL.search(thing) and thing.lower() not in terms():
        said = lower_word(thing)
    if verb is None or said is None or " " in verb.base:
        return ()
    if read(thing.split(" ", 1)[0]) and thing.split(" ", 1)[0].lower() not in (
        listed("nounish") | set(nominal_lines().objects)
    ):
        return ()
    return (Clause((verb,), f"{said}{match.group('rest')}", "noun"),)


@cache
def project_things() -> frozenset[str]:
    """Nouns of things that one works on, one project each."""
    return frozenset(nominal_lines().projects.things.split())


def counted_verb(noun: str) -> str:
    """What is done with a number of things that one has not got: 26 interviews."""
    projects = nominal_lines().projects
    if noun.lower() in projects.done.split():
        return "do"
    made = project_things() | set(projects.counted.split())
    return "work on" if noun.lower() in made else ""


@cache
def _lent() -> dict[str, str]:
    return {
        noun: verb
        for verb, nouns in nominal_lines().lends.items()
        for noun in nouns.split()
    }


def lent_verb(heads: list[str]) -> str:
    """The verb that goes with all the nouns of a list; "" where none does."""
    verbs = {_lent().get(head.lower(), "") for head in heads}
    return verbs.pop() if len(verbs) == 1 else ""


def without_other_deed(rest: str) -> str:
    """What follows a verb without a last thing that is done, not its object.

    "Opening new accounts and credit checks" opened accounts, and no checks.
    """
    match = _LAST_THING.match(rest)
    begun = read(match.group(2).split(" ", 1)[0]) if match else None
    if match is None or (begun is not None and begun.form == "ing"):
        return rest
    first, last = (each.rsplit(" ", 1)[-1].lower() for each in match.groups())
    other = _lent().get(last) == "carry out" or last in nominal_lines().acts
    return match.group(1) if other and _lent().get(first) != "carry out" else rest


def said_by_nouns(text: str) -> frozenset[str]:
    """Base forms of the verbs that the nouns of a text say: management, manage."""
    found = (nominal_lines().acts.get(word) for word in re.findall(r"[a-z-]+", text))
    return frozenset(said.split(" ", 1)[0] for said in found if said)
