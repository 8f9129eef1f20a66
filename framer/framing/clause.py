"""One thing done, as a line of the résumé says it, in the forms that texts need."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from framer.framing.data import words
from framer.framing.english import ITEMS
from framer.framing.verbs import Verb

_CUT = re.compile(
    r",? (?:resulting in|leading to|which|while|including|such as|as well as"
    r"|in order to"
    r"|so that|ensuring|enabling|allowing|using|via|across|throughout|alongside"
    r"|in line with|as part of|during|within|following|by [a-z]+ing|to [a-z]{3,} "
    r"(?:the|a|an|and|our|their)) ?|, |: | – | — | \(| as | through | after | with "
)
# The number that proves a deed: a change, a share, a rank among others, none of it.
_PROOF = re.compile(
    r"\d\s?%|\bper ?cent\b|\bfrom \S*\d|\b(?:up|down) (?:by )?\S*\d|\bzero\b"
    r"|\bhalv|\bdoubl|\btripl|\bby (?:half|a third|a quarter|\S*\d)"
    r"|\bto (?:[$£€]?\d[\d.,]*)(?=$|[ ,])(?! [ap]m)|\bagainst (?:a |an )?\S*\d"
)
_RESULT = re.compile(
    r" (?:from \S*\d[^,;]* to |by (?:\d|[$£€]|half|a third|a quarter)|to \d[\d.,]*\s?%"
    r"|(?:up|down) (?:by )?\S*\d)"
    r"|, (?:which |and )?[a-z]+ (?:[a-z-]+ ){0,3}(?:from \S*\d|by \S*\d|to \d)"
)
# A list that something was named from, which ends only where its last item does.
_LISTING = re.compile(r"\b(?:including|such as|like|e\.g\.|among them|namely) [^;]*$")
_ITEM = re.compile(r"[\w-]+(?: [\w-]+)?(?:,| and\b)")
# What is no list of things, though it has commas.
_NO_LIST = re.compile(r"\bbetween\b|[();:]|\bfrom [^,]* to \b")
_SHARED = re.compile(
    r"(?!the |an? |its |their |\d)[\w-]+ (?!of |for |in |at |on |to |with |from )\w"
)
_ADJECTIVAL = ("ly", "al", "ic", "ive", "ary", "ous", "ful", "ble", "ern", "ed")
_ITEM_GOES_ON = re.compile(
    r"(?:and|or|with|which|who|that|where|while|for|from|to|by|in|on|at|across|within"
    r"|under|over|up|down|then|plus|[a-z]+ing|[a-z]+ed)\b"
)
_INNER = re.compile(r" (?:of|for|with|at|in|on|to|across|from|by|about|through) ")
# Past and base forms of every verb of a clause, by the name of the form.
_FORMS: dict[str, Callable[[Verb], str]] = {
    "past": lambda verb: verb.past,
    "base": lambda verb: verb.base,
    "participle": lambda verb: verb.participle,
    "ing": lambda verb: verb.ing,
    "third": lambda verb: verb.third,
}
_CHARGE = {
    "past": "was responsible for",
    "base": "am responsible for",
    "participle": "been responsible for",
    "ing": "being responsible for",
    "third": "is responsible for",
}
_PASSIVE = {
    "past": "was ", "base": "am ", "participle": "been ", "ing": "being ",
    "third": "is ",
}  # fmt: skip
# Words more that a line without a verb may have, or a deed with its result.
_OWN_MORE = 5
# A deed of the past that was not told apart: "consumers and landed the events in S3".
_GOES_ON_IN_PAST = re.compile(
    r"(?:,| and|, and) [a-z]+ed (?:the|an?|all|its|their|our|new|over|up to|\d)\b"
)
# What needs a second part, or another party.
_WAITS = re.compile(
    r"\bbetween [^ ]+$|\bboth(?: [^ ]+){0,2} [^ ]*[^s ]$"
    r"|\bin (?:partnership|collaboration|conjunction|cooperation|line|accordance"
    r"|coordination|response|addition|relation|consultation)$"
)
_HAD = frozenset({"have", "see"})
_OPEN_ENDS = frozenset({
    "a", "an", "the", "and", "or", "of", "for", "to", "in", "with", "by", "on", "from",
    "at", "into", "as", "than", "between", "over", "under", "both",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing done, as a line of the résumé says it.

    Attributes:
        verbs: The verbs that share what follows: plan, run.
        rest: What follows the verbs.
        form: The form that the line uses: `past`, `base`, `third`, `ing`, `noun` for
            none, or `charge` for "responsible for" and a noun.
        rigid: The line may only be used in its own form.
        passive: The verb is done to the person: promoted to.
        dependent: It hung on another clause ("..., cutting waste").
        tail: A dependent clause that is said with it, in its -ing form.
        own: The line's own words where it has no verb, so that the verb is only lent.
        outcome: A measured change that the line names behind the deed, as its own words
            have it; it is told with the deed and said to have come of nothing.
        then: A second clause of the line, in the same form, that is said with it.
        says: The line as a sentence with its own subject, where its verb is only lent:
            a change that went on, whoever brought it about.
        loose: What was had is no more than named: it stands behind "with", and nobody
            is said to have had it.
    """

    verbs: tuple[Verb, ...]
    rest: str
    form: str
    rigid: bool = False
    passive: bool = False
    dependent: bool = False
    tail: str = ""
    own: str = ""
    outcome: str = ""
    then: Clause | None = None
    says: str = ""
    loose: bool = False

    @property
    def base(self) -> str:
        """Base form of the first verb."""
        return self.verbs[0].base

    def phrase(self, form: str) -> str | None:
        """The clause with its verbs in one form, as `_FORMS` names them.

        None means that it cannot be said in that form.
        """
        if self.then is not None:
            main, second = replace(self, then=None).phrase(form), self.then.phrase(form)
            comma = "," if " and " in self.rest or "," in self.rest else ""
            return f"{main}{comma} and {second}" if main and second else None
        if self.outcome:
            main = replace(self, outcome="").phrase(form)
            return f"{main}, with {self.outcome}" if main else None
        if self.tail:
            main = replace(self, tail="").phrase(form)
            link = ", "
            if form == "ing":
                link = ", and " if " and " in self.rest else " and "
            return f"{main}{link}{self.tail}" if main else None
        if self.form == "charge":
            return f"{_CHARGE[form]} {self.rest}"
        if self.loose or (self.own and form == "ing" and self.base in _HAD):
            return None  # nobody says "having 40 beds", "seeing costs fall"
        own = "base" if self.form in ("base", "third") else self.form
        if form != own and (self.rigid or _GOES_ON_IN_PAST.search(self.rest)):
            return None
        if self.passive:
            said = f"{_PASSIVE[form]}{self.verbs[0].participle} {self.rest}"
            return said.strip()
        forms = [_FORMS[form](verb) for verb in self.verbs]
        head = ", ".join(forms[:-1]) + " and " if len(forms) > 1 else ""
        return f"{head}{forms[-1]} {self.rest}".strip()

    @property
    def hung(self) -> bool:
        """Whether more of its line is said with it."""
        return bool(self.tail or self.outcome)

    @property
    def length(self) -> int:
        """Number of words."""
        words = len(self.rest.split()) + 2 * len(self.verbs) - 1
        words += 1 + self.then.length if self.then else 0
        words += 1 + len(self.outcome.split()) if self.outcome else 0
        return words + len(self.tail.split()) + (self.form == "charge") * 2

    @lru_cache(maxsize=1024)  # noqa: B019 (a clause is a value, and the memory is small)
    def shortened(self, limit: int) -> Clause | None:
        """The clause cut at a natural joint to at most `limit` words.

        None means that no joint allows it without losing the line's number.
        """
        if self.length <= limit + (_OWN_MORE if self.own or self.outcome else 0):
            return self
        if self.outcome:
            return replace(self, outcome="").shortened(limit)
        if self.then is not None:
            return replace(self, then=None).shortened(limit)
        if self.rigid or self.tail:
            return None
        cut = self._cut_before(limit) or self._cut_within(limit)
        some = self._cut_list(limit)
        if cut is not None and (some is None or some.length < cut.length):
            return cut
        if _PROOF.search(self.rest) and self.length <= limit + _OWN_MORE:
            return self
        return some or self._cut_before(limit, counts=False)

    def _cut_list(self, limit: int) -> Clause | None:
        """The clause with the first things of its list: `two aides and payroll`."""
        if self.own or _LISTING.search(self.rest) or _NO_LIST.search(self.rest):
            return None
        *items, last = ITEMS.split(self.rest)
        before, joint, after = last.rpartition(" and ")
        if not items or not joint:
            return None
        if before:
            items.append(before)
            last = after
        brief = any(len(each.split()) < 2 for each in items)
        if any(map(_describes().match, (*items[1:], last))):
            return None  # "the guide, now used on 38 lines": no further thing
        if not all(map(_stands_alone, items)) or (brief and _SHARED.match(last)):
            return None  # "kitchen, bar and floor staff": all are staff
        for kept in range(len(items), 0, -1):
            some = items[:kept]
            said = " and ".join(some) if kept < 3 else ", ".join(some)
            if kept > 2:
                said = f"{', '.join(some[:-1])} and {some[-1]}"
            candidate = replace(self, rest=said)
            if kept == 1 and _INNER.search(said):
                return None  # "eleven in sales, stock and cash": all of them
            if candidate.length <= limit and not ends_open(said):
                lost = self.rest[len(", ".join(some)) :]
                return None if _PROOF.search(lost) else candidate
        return None

    def _cut_before(self, limit: int, *, counts: bool = True) -> Clause | None:
        """The clause without its end, where that holds none of what proves it.

        Args:
            limit: Words that it may have.
            counts: All its counts may not be cut off either.
        """
        best: Clause | None = None
        for match in _CUT.finditer(self.rest):
            head = self.rest[: match.start()].rstrip(" ,;:–—")
            if ends_open(head) or _loses_proof(self.rest, head, counts=counts):
                continue
            if _within_list(self.rest, match) or _LISTING.search(head):
                continue  # within a list that something still has to close
            if head.count("(") != head.count(")"):
                continue
            candidate = replace(self, rest=head)
            if 3 <= candidate.length <= limit:
                best = candidate
        return best

    def _cut_within(self, limit: int) -> Clause | None:
        """The clause without a description that stands before its result."""
        proof = _RESULT.search(self.rest)
        if proof is None:
            return None
        lead, result = self.rest[: proof.start()], self.rest[proof.start() :]
        for match in reversed(list(_CUT.finditer(lead))):
            head = lead[: match.start()].rstrip(" ,;:–—")
            if ends_open(head) or _within_list(lead, match) or _LISTING.search(head):
                continue
            candidate = replace(self, rest=f"{head}{result}")
            if candidate.length <= limit:
                return candidate if not _loses_proof(lead, head) else None
        return None


@cache
def _describes() -> re.Pattern[str]:
    """How a word of description begins, behind the comma of a list."""
    return re.compile(rf"(?:{'|'.join(words().describing)}|\w+ed)\b(?! [A-Z])")


def _stands_alone(item: str) -> bool:
    """Whether an item of a list is a thing by itself: not `monthly`, `to plan`."""
    last = item.rsplit(" ", 1)[-1].lower()
    return not last.endswith(_ADJECTIVAL) and not _ITEM_GOES_ON.match(item)


def _loses_proof(rest: str, head: str, *, counts: bool = True) -> bool:
    """Whether what is cut off holds the number that proves, or all numbers do."""
    off = rest[len(head) :]
    if counts and re.search(r"\d", rest) and not re.search(r"\d", head):
        return True
    return _PROOF.search(off) is not None and not _LISTING.match(off.lstrip(" ,;:"))


def _within_list(rest: str, match: re.Match[str]) -> bool:
    """Whether a cut would fall between the items of a list."""
    comma = match.group().startswith(", ") and match.group().strip() == ","
    head = rest[: match.start()]
    return comma and (
        ": " in head or ", " in head or bool(_ITEM.match(rest, match.end()))
    )


def ends_open(text: str) -> bool:
    """Whether a cut phrase ends where something must follow."""
    last = text.rsplit(" ", 1)[-1].lower()
    return not text or last in _OPEN_ENDS or _WAITS.search(text) is not None
