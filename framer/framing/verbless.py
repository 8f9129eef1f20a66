"""Lines without a verb become clauses: `40 beds, $7M budget`, `CSAT from 78% to 86%`.

Such a line says that a thing belongs to the role and no more, so it is told with a verb
that claims no more: had, saw (a change), reached (a quota), worked on, served as. The
words and the examples stand in `noun-lines.toml`.
"""

from __future__ import annotations

import re

from framer.framing.clause import Clause
from framer.framing.data import terms
from framer.framing.english import ITEMS, article, join
from framer.framing.nounlines import listed
from framer.framing.nounthings import (
    COUNT,
    SUM,
    has_verb,
    held_item,
    noun_lines,
    of_people,
    small_first,
    word_set,
)
from framer.framing.results import (
    HAVE,
    LONGEST,
    MOST_ITEMS,
    WORK,
    change_of,
    plain_results,
    served,
    told,
)
from framer.framing.verbs import Verb
from framer.framing.worked import worked
from framer.framing.worklists import is_surely_work
from framer.model import YEAR

__all__ = ["noun_lines", "plain_results", "verbless"]

REACH = Verb("reach", "reached", "reached", "reaching", "reaches")
# "ENG 205": a course, a form, a rank
_PLAIN_ENGLISH = frozenset({"the", "of", "for", "and", "with", "by", "from", "across"})
_NUMERAL = re.compile(r"\s+(?:i{1,3}|iv|v)$")
_CODE = re.compile(r"[A-Z]{2,5} ?\d{2,}")
_BEST = re.compile(
    r"(?:the )?(?:largest|highest|biggest|fastest|lowest|best) [a-z]", re.I
)
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
    if "\t" in text or ":" in text:
        return ()
    if first in word_set("not_first") and not (
        first in word_set("named_first") and _mostly_work(ITEMS.split(text))
    ):
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


def _mostly_work(items: list[str]) -> bool:
    """Whether most items of a list name work by a noun that is known."""
    return 2 * sum(map(is_surely_work, items)) > len(items)


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
        found[:0] = served(rest) or worked(rest)
    return found


def _listed(items: list[str]) -> str:
    closed = len(items) > 1 and " and " in items[-1]
    return ", ".join(items) if closed else join(items)
