"""Reads the numbers in statements: people led, money, places, by the words around.

"Managed 12 engineers" leads twelve, "worked with 12 engineers" leads nobody, and "12
engineers" alone is a team only under a title that usually has one.
"""

from __future__ import annotations

import msgspec

from framer.career.duty_words import DutyWords, Statement, number_at, number_words
from framer.model import Bullet

_HARD = frozenset(".;:()•")
_TIES = frozenset(("of", "de", "von", "mit", ":", "size", "("))
_BACK = 10
_MOST = 100_000
_YEARS = (1950, 2049)


class Count(msgspec.Struct, frozen=True):
    """A number that the statements give.

    Attributes:
        value: The number.
        quote: The words that say so.
        bullet: Where they stand.
        kind: What is counted.
        currency: For amounts, the sign or word.
    """

    value: float
    quote: str
    bullet: Bullet
    kind: str = ""
    currency: str = ""


class Found:
    """Collects what the statements of one position say."""

    def __init__(self) -> None:
        self.counts: dict[str, Count] = {}
        self.money: dict[str, Count] = {}
        self.sizes: dict[str, Count] = {}
        self.leads: Bullet | None = None
        self.alone = self.boss = ""
        self.assists = self.decides = self.hands = self.grand = 0
        self.plainly = False
        self.work: set[str] = set()

    def most(self, name: str, count: Count) -> None:
        """Keep the largest number of each sort."""
        known = self.counts.get(name)
        if known is None or count.value > known.value:
            self.counts[name] = count


def read_numbers(
    said: Statement, bullet: Bullet, table: DutyWords, found: Found
) -> None:
    """Take every number and amount of a statement."""
    tokens, place = said.tokens, 0
    money = not said.words.isdisjoint(table.money.currencies)
    while place < len(tokens):
        read = number_at(tokens, place)
        if read is None:
            place += 1
            continue
        value, end = read
        if money and _amount(said, place, value, end, bullet, table, found):
            place = end
            continue
        _count(said, place, value, end, bullet, table, found)
        place = end


def _amount(
    said: Statement,
    place: int,
    value: float,
    end: int,
    bullet: Bullet,
    table: DutyWords,
    found: Found,
) -> bool:
    """Take an amount of money; True if the number is one."""
    words, tokens = table.money, said.tokens
    size = words.sizes.get(tokens[end]) if end < len(tokens) else None
    last = end + (size is not None)
    if last < len(tokens) and tokens[last] == "." and last + 1 < len(tokens):
        last += tokens[last + 1] in words.currencies
    sign = next(
        (
            tokens[at]
            for at in (place - 1, place - 2, last)
            if 0 <= at < len(tokens)
            and tokens[at] in words.currencies
            and (at != place - 2 or tokens[place - 1] == ".")
        ),
        "",
    )
    if not sign:
        return False
    first = next(
        (at for at in range(place, max(-1, place - _BACK), -1) if tokens[at] in ";•("),
        max(0, place - _BACK),
    )
    around = [*tokens[first:place][::-1][:7], *tokens[last : last + 6]]
    if not words.results.isdisjoint(around):
        return True
    kinds = ("quota", "budget", "revenue", "portfolio", "project")
    kind = next(
        (name for name in kinds if not getattr(words, name).isdisjoint(around)), ""
    )
    if kind:
        worth = value * (size or 1.0) * words.currencies[sign]
        at = max(0, place - 1)
        quote = said.quote(at, last - (last > end and size is None))
        count = Count(worth, quote.strip(" .,;"), bullet, kind, sign)
        known = found.money.get(kind)
        if known is None or worth > known.value:
            found.money[kind] = count
    return True


def _count(
    said: Statement,
    place: int,
    value: float,
    end: int,
    bullet: Bullet,
    table: DutyWords,
    found: Found,
) -> None:
    """Take a number of people or things by the noun behind it."""
    if not 1 <= value <= _MOST or _YEARS[0] <= value <= _YEARS[1]:
        return
    tokens, people = said.tokens, table.people
    noun, at = _noun(tokens, end, table, one=value == 1)
    before = _before(tokens, place)
    group = before in people.groups and tokens[place - 1] in _TIES
    if noun == "":
        strong = group and place and tokens[place - 1] != "("
        if not strong and before not in ("reports", "headcount", "team"):
            return
        noun, at = "people", end - 1
    how = _how(tokens, place, table, group=group)
    quote = said.quote(place - 2 if group else place, at)
    if noun in people.nouns or noun in people.singular:
        if noun in people.singular and noun not in ("people", "staff"):
            behind = tokens[at + 1 : at + 4]
            if not people.firms.isdisjoint(behind):
                found.most("firm", Count(value, said.quote(place, at + 1), bullet))
                return
            if noun not in people.nouns and people.groups.isdisjoint(behind):
                return
        elif not people.firms.isdisjoint(tokens[at + 1 : at + 2]):
            found.most("firm", Count(value, said.quote(place, at + 1), bullet))
            return
        if noun == "reports" and how != "led" and tokens[at - 1] != "direct":
            return
        if tokens[at - 1] == "direct" or noun == "directs":
            how = "led" if how != "apart" else how
        if how == "bare" and _reporting(tokens, at):
            how = "led"
        if how in ("led", "bare"):
            name = how
            if how == "bare" and noun in table.titles.counted and not group:
                name = "crowd"
            if noun == "volunteers":
                name = "unpaid"
            found.most(name, Count(value, quote, bullet, noun))
            things = tokens[at - 1] in people.managers_of_things
            if noun in people.leaders and not things and value >= 2:
                found.most("leaders", Count(value, quote, bullet, noun))
    elif how != "apart":
        count = Count(value, quote, bullet, noun)
        if noun in table.things.places:
            found.most("places", count)
        elif noun not in found.sizes or found.sizes[noun].value < value:
            found.sizes[noun] = count


def _noun(
    tokens: list[str], end: int, table: DutyWords, *, one: bool
) -> tuple[str, int]:
    """Find the noun that a number counts, at most four words on."""
    best: tuple[str, int] = ("", end)
    for at in range(end, min(end + 5, len(tokens))):
        token = tokens[at]
        if token == "-":
            continue
        if token == "and" and not best[0] and at > end:
            # "60 care and domestic staff"
            continue
        if token in table.people.stop or token[0].isdigit() or token in number_words():
            break
        if token in table.things.places or token in table.things.sizes:
            # "12 site staff" counts staff, "12 sites" sites.
            best = best if best[0] else (token, at)
        elif one and f"{token}s" in table.people.nouns:
            return f"{token}s", at
        elif token in table.people.nouns or token in table.people.singular:
            best = (token, at)
            if token in table.people.nouns:
                # "6 team leaders", "2 assistant managers": the last noun counts.
                more = frozenset(tokens[at + 1 : at + 2])
                if more.isdisjoint(table.people.nouns | table.things.places):
                    break
            else:
                break
    return best


def _before(tokens: list[str], place: int) -> str:
    """Give the word that "of", ":" or "size" ties to a number."""
    if place >= 2 and tokens[place - 1] in _TIES:
        return tokens[place - 2]
    return tokens[place - 1] if place else ""


def _how(tokens: list[str], place: int, table: DutyWords, *, group: bool) -> str:
    """Say how a number of people is meant: led, bare, apart, or other.

    The words before it are read backwards to the nearest one that tells.
    """
    people, things = table.people, table.things
    begins = place - 2 if group else place
    listed = begins <= 0 or tokens[begins - 1] in _HARD or tokens[begins - 1] == ","
    unsaid = "bare" if listed else "other"
    unknown, near = 0, True
    for at in range(place - 1, max(-1, place - 1 - _BACK), -1):
        token = tokens[at]
        before = tokens[at - 1] if at else ""
        behind = tokens[at + 1 : at + 3]
        if token in _HARD and token != ":":
            break
        if token == "of" and near and not _ties(tokens, at, table):
            return "apart"
        if token == "for" and before in people.lead:
            return "led"
        in_group = token in ("in", "within") and before != "charge" and group
        if (token == "part" and behind[:1] == ["of"]) or (
            in_group and behind[0] in ("a", "the")
        ):
            return "apart"
        if token in people.soft and group:
            return "bare"
        if token in people.apart:
            return "apart"
        if token in people.made and people.groups.isdisjoint(tokens[at:place]):
            return unsaid
        if token in people.lead and (token != "charge" or before == "in" or at == 0):
            if "under" in tokens[max(0, at - 2) : at]:
                return "apart"
            return "led" if unknown <= 2 else unsaid
        near = near and token in people.quantity
        if not (
            token in people.between
            or token in people.groups
            or token in people.nouns
            or token in things.places
            or token in things.sizes
            or token in number_words()
            or not token[0].isalpha()
        ):
            unknown += 1
            if unknown > 2 or token.endswith(("ed", "ing")):
                # A verb that says nothing of leading.
                return unsaid
    return "bare" if unknown <= 1 else unsaid


def _ties(tokens: list[str], at: int, table: DutyWords) -> bool:
    """Tell whether "of" ties a number to those it counts ("a team of 12")."""
    before = tokens[at - 1] if at else ""
    if before in ("one", "some", "each", "any"):
        return False
    return (
        before in table.people.groups
        or before in table.people.nouns
        or before in table.things.places
        or before
        in ("total", "charge", "excess", "size", "number", "average", "maximum")
        or before in table.people.lead
    )


def _reporting(tokens: list[str], at: int) -> bool:
    """Tell whether those counted report to the writer."""
    behind = " ".join(tokens[at + 1 : at + 6])
    if not behind.startswith(("report", "under me", "in my")):
        return False
    return " me" in behind or behind.startswith(("reporting in", "reporting through"))
