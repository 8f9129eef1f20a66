"""A line without a verb as a sentence with its own subject, which claims nothing.

`Food cost from 36 to 29 per cent` is told as "food cost went from 36 to 29 per cent",
`Mating, AB and pasture walks` as "the work was mating, AB and pasture walks": nobody
has to have seen or covered anything.
"""

from __future__ import annotations

import re

from framer.framing.clause import Clause
from framer.framing.english import spell_small
from framer.framing.nounthings import head_noun
from framer.framing.spoken import spoken, with_left_out_article
from framer.framing.worklists import is_work

# A level that was held, or none of a thing: no belonging of a role.
_NO_BELONGING = re.compile(r"(?:no|zero|the) | at \S*\d|\d\s?%")
_SEVERAL = re.compile(r", | and ")
# "on 140 hectares", "with 38 colleagues": what a role came with
_COUNTED = re.compile(r"(?:on|with) (?=\d)")
_NO_WORK = frozenset({"serve", "act", "reach", "see"})


def alone(clause: Clause, *, present: bool, all_of: bool) -> str | None:
    """The line as a clause without "I"; None where it has a verb of its own.

    Args:
        clause: The line.
        present: The role goes on.
        all_of: The line is all that the résumé says of the role.
    """
    if not clause.own or clause.outcome or clause.tail:
        return None
    if clause.says:
        return _said(clause.says)
    rest = with_left_out_article(spoken(clause.rest), clause.verbs[-1].base)
    if clause.base == "have":
        if _NO_BELONGING.match(rest) or _NO_BELONGING.search(f" {rest}"):
            return None
        return _said(f"the role {'comes' if present else 'came'} with {rest}")
    if _COUNTED.match(rest):
        own = _COUNTED.sub("", rest)
        return _said(f"the role {'comes' if present else 'came'} with {own}")
    if clause.base in _NO_WORK or rest.startswith("with ") or not _is_work(clause):
        return None
    tense = ("is", "was") if all_of else ("includes", "included")
    return _said(f"the work {tense[not present]} {rest.removeprefix('on ')}")


def _is_work(clause: Clause) -> bool:
    """Whether a line names kinds of work, not one thing: no `new test bench`."""
    head = head_noun(clause.own)
    plural = head.endswith("s") and not head.endswith(("ss", "is", "us"))
    return plural or is_work(head.lower()) or bool(_SEVERAL.search(clause.own))


def _said(text: str) -> str:
    return spell_small(f" {spoken(text)}")[1:]
