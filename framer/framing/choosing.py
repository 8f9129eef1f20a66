"""Which of several wordings is taken, and which say what was said before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from framer.framing.context import Setting
from framer.framing.english import RUN_WORD
from framer.framing.evidence import title_evidence
from framer.framing.frames import Wording, digest
from framer.framing.prose import NUMBER_WORDS
from framer.framing.rendering import drawn, finished, ready
from framer.model import BLANK, Evidence, Form, Resume, Suggestion

# Words at the end of two bullets by which they are heard as alike.
_END_WORDS = 4
# Words of an answer of 60 seconds from which on it is long enough.
_FULL_ANSWER = 100
_SHORT_ANSWER = 15
COUNTED = frozenset({"result", "scope", "duty", "credential"})
# Forms that tell who somebody is now: they hold the present role's best fact.
_PRESENT = frozenset({"headline", "summary", "letter", "answer", "social"})
# A bullet that says none of these tells nothing of the move.
_OF_THE_MOVE = re.compile(
    r"\b(?:old|later|after|aim|carried|climb|stint|gap)\.|\.(?:blend|label|period)\b"
)
_WORD = re.compile(r"[\w'’-]+")
_FIGURE = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)})\b", re.I)
# How a bullet names the role before: once in a set is enough.
_BEHIND = re.compile(r"\b(?:after|from) (?!\d)")
# Facts that a form of some length has room for.
_ROOM: dict[Form, int] = {"bullet": 2, "short-answer": 2, "social": 3, "letter": 5}
_USED = {"skill", "later-use", "carried-over"}


def filled(
    candidates: list[tuple[int, Wording]],
    setting: Setting,
    form: Form,
    values: dict[str, Any],
    used: Collection[str],
) -> Iterator[tuple[Wording, str, tuple[Evidence, ...]]]:
    """The wordings that can be filled, with their texts, the best first.

    What tells who somebody is now begins with those that hold the present role's best
    fact. Of equals the one that asks the person least comes first, then one by the
    move, so that two people do not read the same.
    """
    move = setting.proof.move.id
    present = setting.proof.facts(setting.proof.now) if form in _PRESENT else ()
    at = [fact.evidence.at for fact in present]
    role = setting.proof.facts(setting.proof.new) if form == "bullet" else ()
    best = role[0].evidence.at if role else ""

    def lacks(facts: Sequence[Evidence]) -> int:
        """2 where the present role is left out, 1 where only its best fact is."""
        told_of = {fact.at for fact in facts if fact.kind in COUNTED}
        return 2 - (bool(told_of & set(at[:1])) + bool(told_of & set(at)))

    def merit(each: tuple[int, Wording]) -> tuple[bool, bool, bool, bool, int, bool]:
        rank, wording = each
        return (
            wording.thin,
            wording.last,
            # a bullet that names its purpose is what a chosen move is told with
            form == "bullet" and "aim.to" not in wording.text,
            form == "bullet" and not _OF_THE_MOVE.search(wording.text),
            0 if at else rank,
            not at and wording.id in used,
        )

    prepared = ready(values)
    rated = sorted(((merit(each), each) for each in candidates), key=itemgetter(0))
    for _, equals in groupby(rated, key=itemgetter(0)):
        made = [
            (rank, wording, *words)
            for _, (rank, wording) in equals
            if (words := drawn(wording.text, prepared)) is not None and words[0].strip()
        ]
        made.sort(
            key=lambda each: (
                lacks(each[3]) if at else 0,
                best not in ("", *(fact.at for fact in each[3])),
                each[0],
                _lacking(form, each[2], each[3]),
                at and each[1].id in used,
                each[2].count("[["),
                digest(move, each[1].id),
            )
        )
        for _, wording, text, used_facts in made:
            yield wording, *finished(text, used_facts)


def _lacking(form: Form, text: str, facts: Sequence[Evidence]) -> int:
    """How far a text stays behind what its form has room for.

    A bullet that tells a fact of each role says more than one that tells one alone, and
    a letter with two facts of each more than one with a single fact; a 60-second answer
    is better the nearer it comes to its length.
    """
    if form in _ROOM:
        told = len({fact.at for fact in facts if fact.kind in COUNTED})
        figure = form == "bullet" and _FIGURE.search(text) is None
        return 2 * max(0, _ROOM[form] - told) + figure
    if form != "answer":
        return 0
    words = len((BLANK.sub("this", text) if "[[" in text else text).split())
    return max(0, _FULL_ANSWER - words + _SHORT_ANSWER - 1) // _SHORT_ANSWER


def second_to(first: str, text: str, wording: Wording) -> bool:
    """Whether a bullet may stand under another one of its set.

    One that tells of the role alone must bring a figure, or it is the résumé's own.
    """
    if _OF_THE_MOVE.search(wording.text):
        return _BEHIND.search(text) is None or _BEHIND.search(first) is None
    return _FIGURE.search(text) is not None


def carries(facts: tuple[Evidence, ...], setting: Setting) -> bool:
    """Whether a text tells something of the work, not only titles and dates."""
    titles = {
        title_evidence(each).at for each in (setting.proof.old, setting.proof.new)
    }
    return any(
        fact.kind in COUNTED
        or (fact.kind in _USED and fact.at not in titles)
        or (
            fact.kind == "answer"
            and ".target" not in fact.at
            and "/target" not in fact.at
        )
        for fact in facts
    )


def same_facts(text: str, facts: tuple[Evidence, ...], found: list[Suggestion]) -> bool:
    """Whether another bullet of the set tells one of the facts, or ends alike."""
    mine = {fact.at for fact in facts if fact.kind in COUNTED}
    return any(
        not mine
        or mine & {fact.at for fact in other.evidence if fact.kind in COUNTED}
        or _ending(text) == _ending(other.text)
        for other in found
    )


def _ending(text: str) -> list[str]:
    return RUN_WORD.findall(text.lower())[-_END_WORDS:]


def opener(text: str, title: str = "") -> str:
    """The first three words, which no two texts of a form should share.

    A summary line begins with the person's title by custom; what counts there is how
    it goes on.
    """
    lower = text.lower().removeprefix(title.lower())
    return " ".join(word.group() for word in islice(_WORD.finditer(lower), 3))


@lru_cache(maxsize=2048)
def runs(text: str) -> frozenset[str]:
    """The rows of four words of a text, by which it is known again."""
    words = RUN_WORD.findall(text.lower())
    return frozenset(
        " ".join(words[start : start + 4]) for start in range(len(words) - 3)
    )


def distinct(
    text: str,
    form: Form,
    facts: tuple[Evidence, ...],
    found: list[Suggestion],
    siblings: list[Suggestion],
    resume: Resume,
) -> bool:
    """Whether a text says something that its siblings and the résumé do not."""
    mine = runs(text)
    if form == "bullet":
        for position in resume.positions:
            for bullet in position.bullets:
                own = runs(bullet.text)
                if mine and len(mine & own) > 0.8 * len(mine):
                    return False
    # longer texts share their facts, short ones may not
    most = 0.6 if form == "bullet" else 0.85
    for other in found + siblings:
        theirs = runs(other.text)
        # under another condition a text may tell the same facts again
        limit = most if other in found else 0.9
        if other.form == form and len(mine & theirs) > limit * max(len(mine), 1):
            return False
    told = {fact.at for fact in facts if fact.kind in COUNTED}
    return not any(
        told
        and told == {fact.at for fact in other.evidence if fact.kind in COUNTED}
        and opener(other.text) == opener(text)
        for other in found
        if other.form == form
    )
