"""Lines without a verb become clauses: `40 beds, $7M budget`, `CSAT from 78% to 86%`.

Such a line says that a thing belongs to the role and no more, so it is told with a verb
that claims no more: had, saw (a change), reached (a quota), worked on, served as. The
words and the examples stand in `noun-lines.toml`.
"""

from __future__ import annotations

import re

from framer.framing.clause import Clause
from framer.framing.data import terms, words
from framer.framing.english import BEHIND_NOUN, ITEMS, article, join, with_article
from framer.framing.nominal import (
    lent_verb,
    phrasal,
    project_things,
)
from framer.framing.nounlines import listed
from framer.framing.nounthings import (
    COUNT,
    MONEY,
    PHRASE_END,
    SUM,
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
from framer.framing.results import (
    DO,
    HAVE,
    LONGEST,
    MOST_ITEMS,
    WORK,
    change_of,
    plain_results,
    served,
    told,
)
from framer.framing.verbs import Reading, Verb, read
from framer.framing.worklists import is_english, is_work
from framer.model import YEAR

__all__ = ["noun_lines", "plain_results", "verbless"]

_NO_READING = Reading(Verb("", "", "", "", ""), "")
REACH = Verb("reach", "reached", "reached", "reaching", "reaches")
COVER = Verb("cover", "covered", "covered", "covering", "covers")
_PART = re.compile(r"(?:phase|stage|part|lot|round|wave|section) (?:\d+|[IVX]+)", re.I)
_OFTEN = re.compile(r" (?:a|an|per|each|every) [a-z]+$")
_MEASURED = re.compile(r"\d+-[a-z]+ [a-z]*[a-rt-z]")
# "ENG 205": a course, a form, a rank
_PLAIN_ENGLISH = frozenset({"the", "of", "for", "and", "with", "by", "from", "across"})
_NUMERAL = re.compile(r"\s+(?:i{1,3}|iv|v)$")
_CODE = re.compile(r"[A-Z]{2,5} ?\d{2,}")
_BEST = re.compile(
    r"(?:the )?(?:largest|highest|biggest|fastest|lowest|best) [a-z]", re.I
)
_PLACE = re.compile(r"[A-Z][a-z]+(?: in (?:19|20)\d\d)?")
_TOOL = re.compile(r"[A-Z][\w.+#/-]*(?: [A-Z][\w.+#-]*)?(?: [\d.]+)?")
_LABEL = re.compile(r"^([A-Za-z][A-Za-z&/ ]{1,40}?)\s*:\s*(\S.*)$")
_PERCENT_OF = re.compile(
    r"\d[\d.,]*\s?% (?:of|to) (?:[a-z]+ )?(?:plan|quota|target|goal)"
)


def verbless(text: str) -> tuple[Clause, ...]:
    """The clauses of a piece of a line that has no verb; none where it is unclear.

    Args:
        text: The piece, without bullet sign, closing date or final stop.
    """
    text = _NUMERAL.sub("", text)
    if text.count("(") != text.count(")") or _is_foreign(text):
        return ()
    results = plain_results(text)
    if results:
        return results
    label = _LABEL.match(text)
    if label is not None and label.group(1).lower() not in _known_labels():
        change = change_of(label.group(2))
        return (change,) if change else ()
    if label is not None:
        return _labelled(label.group(1).strip().lower(), label.group(2).strip(" ."))
    for lead in noun_lines().labels.duties:
        if " " in lead and text.lower().startswith(f"{lead} "):
            return verbless(text[len(lead) + 1 :])
    first = re.split(r"[\s,:]", text, maxsplit=1)[0].lower()
    if first in word_set("not_first") or "\t" in text or ":" in text:
        return ()
    if _CODE.match(text) or len(YEAR.findall(text)) > 1:
        return ()
    items = [
        item.strip().removeprefix("and ") for item in ITEMS.split(text) if item.strip()
    ]
    if all(re.match(r"\d[\d.]*\s?%", item) for item in items):
        if _PERCENT_OF.match(text):
            return (told(REACH, join(items), join(items), form="past"),)
        return ()
    change = change_of(text)
    if change is not None:
        return (change,)
    if _BEST.match(text) and not has_verb(text) and len(text.split()) <= LONGEST:
        plain = small_first(text).removeprefix("the ")
        return (told(HAVE, f"the {plain}", plain),)
    tools = _tools(items)
    return (tools,) if tools else tuple(_by_items(items))


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
        items = [item.strip() for item in re.split(r"[,;]\s+", rest)][:MOST_ITEMS]
        if len(items) < 2 or any(len(item.split()) > 3 for item in items):
            return ()
        return (told(WORK, f"with {join(items)}", join(items)),)
    if label in labels.amount and SUM.match(rest):
        said = f"{rest} {label}"
        return (told(HAVE, f"{article(said)} {said}", said),)
    if label in labels.group and re.fullmatch(COUNT, rest, re.I):
        said = f"{label} of {rest}"
        return (told(HAVE, f"{article(said)} {said}", said),)
    return verbless(rest) if label in labels.duties else ()


def _tools(items: list[str]) -> Clause | None:
    """`Go, Kafka`: names of tools and no more."""
    named = []
    for item in items[:MOST_ITEMS]:
        if not _TOOL.fullmatch(item):
            break
        named.append(item)
    known = [terms().get(item.lower()) for item in named]
    certain = sum(1 for term in known if term and term.kind == "tool")
    if len(named) < 2 or 2 * certain < len(named):
        return None
    return told(WORK, f"with {join(named)}", join(named))


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
        change = change_of(item)
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
    while (held and len(" ".join(held).split()) > LONGEST) or len(held) > MOST_ITEMS:
        held.pop()
        raw.pop()
    if held:
        found.insert(0, told(HAVE, _listed(held), _listed(raw)))
    if rest:
        found[:0] = served(rest) or _worked(rest)
    return found


def _listed(items: list[str]) -> str:
    closed = len(items) > 1 and " and " in items[-1]
    return ", ".join(items) if closed else join(items)


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
        if taken and len(" ".join([*taken, item]).split()) > LONGEST + 3:
            break
        taken.append(item)
    first = taken[0]
    reading = read(first.split(" ", 1)[0])
    opening = first.split(" ", 1)[0].lower()
    done = opening.endswith("ed") and opening not in listed("adjectival")
    if done or has_verb(first) or names_one(first) or not is_english(taken):
        return _had_without_number(items)
    if any(is_deed(item) for item in items) or not first[:1].isalpha():
        return []
    if first.lower() in named:
        return []
    if re.match(rf"(?:{COUNT})\b", first, re.I) or len(" ".join(taken).split()) < 2:
        return []
    if len(" ".join(taken).split()) > LONGEST + 3:
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
        return [told(DO, one, one)]
    if head in word_set("events") and len(taken) == 1:
        return [told(HAVE, one, one)]
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
        return told(WORK, f"on {said}", own)
    if {"cover", "coverage"} & set(heads):
        return told(DO, said, own)  # nobody covers cover
    lent = lent_verb(heads)
    if not lent and all(is_work(head) and head.endswith("ing") for head in heads):
        return told(DO, said, own)
    return told(phrasal(lent) or COVER if lent else COVER, said, own)


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
