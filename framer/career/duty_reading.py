"""Reads the size of a job from its statements.

Numbers come from `duty_numbers.py`; here are the words without numbers: nobody led,
who the job answers to, deciding, assisting, work by hand, and what the work is.
"""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from framer.career.duty_charge import Weight, weigh_statement
from framer.career.duty_found import Count, Found
from framer.career.duty_numbers import over, read_numbers
from framer.career.duty_tokens import Statement, cut, number_words
from framer.career.duty_words import Alone, DutyWords, duty_words
from framer.model import Bullet

# So many words of its trade may stand before a group.
_TRADE = 2
# Shorter words name no work.
_LONG = 5
# One statement alone says less than two.
_FEW = 1.5
_TEAM = 3
_NO = (Weight(), "")


class Duties(msgspec.Struct, frozen=True):
    """What the statements of one position say about its size.

    Attributes:
        led: The most people who are plainly led ("managed 12 nurses").
        bare: The most people who are only listed ("12 nurses").
        crowd: Bare people who may be a population looked after ("900 employees").
        own: The most of a headcount or of full-time posts ("headcount of 45").
        unpaid: Volunteers, led or listed.
        volunteers: Of them those who are plainly led.
        firm: The size of the whole employer.
        leaders: The most of them who lead others themselves.
        leads: People are led, without a number.
        alone: The words that say nobody is led.
        money: Amounts by what they are.
        places: Shops, sites, branches.
        sizes: Beds, rooms, vehicles by their noun.
        boss: The title of whoever the job answers to.
        assists: Statements of one who assists.
        decides: Statements of one who decides.
        hands: Statements of work done by hand.
        grand: Statements of more than that: results, plans, people.
        plainly: One of them says that the person does it.
        charge: How much is in the person's own hands, between -1.5 and 1.5, 0 where
            nothing tells.
        high: Things that are plainly in hand.
        low: Statements that plainly are not.
        follows: Statements in which somebody else is said to decide.
        rules: Statements of what is in hand without people: rules, a board, contracts.
        highest: The statement that says most of being in charge, "" if none does.
        lowest: The one that says most of following, "" if none does.
        total: Statements in all.
        work: The words that name the work.
    """

    led: Count | None = None
    bare: Count | None = None
    crowd: Count | None = None
    own: Count | None = None
    unpaid: Count | None = None
    volunteers: Count | None = None
    firm: Count | None = None
    leaders: Count | None = None
    leads: Bullet | None = None
    alone: str = ""
    money: dict[str, Count] = {}
    places: Count | None = None
    sizes: dict[str, Count] = {}
    boss: str = ""
    assists: int = 0
    decides: int = 0
    hands: int = 0
    grand: int = 0
    plainly: bool = False
    charge: float = 0.0
    high: int = 0
    low: int = 0
    follows: int = 0
    rules: int = 0
    highest: str = ""
    lowest: str = ""
    total: int = 0
    work: frozenset[str] = frozenset()


@lru_cache(maxsize=1024)
def read_duties(bullets: tuple[Bullet, ...]) -> Duties:
    """Read the statements of one position."""
    table, found = duty_words(), Found()
    weights: list[tuple[Weight, str]] = []
    for bullet in bullets:
        said = cut(bullet.text)
        if not said.tokens:
            continue
        if said.figures:
            read_numbers(said, bullet, table, found)
        alone = _alone(said, table)
        found.alone = found.alone or alone
        if found.leads is None and not alone and _leads(said, table):
            found.leads = bullet
        if not found.boss:
            found.boss = _boss(said, table)
        _manner(said, table, found)
        found.work |= _work(said)
        weights.append((_weight(said, bullet, found), bullet.text))
    highest, lowest = max(weights, default=_NO), min(weights, default=_NO)
    counts = found.counts
    return Duties(
        led=counts.get("led"),
        bare=counts.get("bare"),
        crowd=counts.get("crowd"),
        own=counts.get("own"),
        unpaid=counts.get("unpaid"),
        volunteers=counts.get("volunteers"),
        firm=counts.get("firm"),
        leaders=counts.get("leaders"),
        leads=found.leads,
        alone=found.alone,
        money=found.money,
        places=counts.get("places"),
        sizes=found.sizes,
        boss=found.boss,
        assists=found.assists,
        decides=found.decides,
        hands=found.hands,
        grand=found.grand,
        plainly=found.plainly,
        charge=_mean([weight.value for weight, _ in weights]),
        high=sum(min(2, weight.times) for weight, _ in weights),
        low=sum(weight.value <= -1 for weight, _ in weights),
        follows=sum(weight.follows for weight, _ in weights),
        rules=sum(weight.alone for weight, _ in weights),
        highest=highest[1] if highest[0].value > 0 else "",
        lowest=lowest[1] if lowest[0].value < 0 else "",
        total=len(bullets),
        work=frozenset(found.work),
    )


def _weight(said: Statement, bullet: Bullet, found: Found) -> Weight:
    """Weigh a statement; whoever leads a number of people is in charge of them."""
    weight = weigh_statement(said)
    for name, least in (("led", 1.0), ("bare", 0.5)):
        count = found.counts.get(name)
        if count is not None and count.bullet is bullet and count.value >= _TEAM:
            return weight if weight.value >= least else Weight(least, times=int(least))
    return weight


def _mean(weights: list[float]) -> float:
    """Average the weights; a statement that tells nothing counts half."""
    silent = weights.count(0.0)
    return sum(weights) / max(_FEW, len(weights) - silent / 2)


def _work(said: Statement) -> set[str]:
    """Give the stems of the words that name the work, not its size."""
    return {_stem(each) for each in said.words - _general() if len(each) >= _LONG}


@cache
def _general() -> frozenset[str]:
    """Give the words that name no work: of leading, of deciding, numbers."""
    table = duty_words()
    people = table.people.lead | table.people.apart
    return people | table.deciding.decides | frozenset(number_words())


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def _leads(said: Statement, table: DutyWords) -> bool:
    if said.phrases("leading"):
        return True
    if said.words.isdisjoint(table.people.lead):
        return False
    words = said.plain.split()
    return any(
        word in table.people.lead
        and _leads_group(word, words[at + 1 : at + 6], table)
        and not over(words[:at], table)
        for at, word in enumerate(words)
    )


def _leads_group(verb: str, behind: list[str], table: DutyWords) -> bool:
    """Tell whether a group is what a verb is about: articles, a trade, the group."""
    people, opened, trade = table.people, False, 0
    for each in behind:
        if each in table.leading.groups:
            # A "leadership team" is a body, no team that is led.
            body = verb in people.bodies and each == behind[0]
            return not body and (opened or each == behind[0])
        if trade == 0 and (
            each in table.leading.before or each[0].isdigit() or each in number_words()
        ):
            opened = True
            continue
        trade += 1
        apart = each in people.apart and each not in people.trades
        if trade > _TRADE or apart or each in people.stop:
            return False
    return False


def _alone(said: Statement, table: DutyWords) -> str:
    words = table.alone
    if said.words.isdisjoint(words.cues):
        return ""
    for each in said.phrases("alone"):
        at = said.plain.find(f" {each} ")
        following = said.plain[at + len(each) + 2 :].split(" ", 1)[0]
        if each.endswith(words.nouns):
            if not following or following == "," or following in words.goes_on:
                return each
        elif following not in words.not_before:
            return each
    if not said.words.isdisjoint(words.negations):
        denied = _denied(said, words)
        if denied:
            return denied
    if "-" in said.tokens:
        lower = said.text.lower()
        for each in words.hyphened:
            at = lower.find(each)
            if at >= 0 and not lower.startswith(" team of", at + len(each)):
                return said.text[at : at + len(each)]
    tokens = said.tokens
    if "sole" in said.words or "lone" in said.words:
        at = tokens.index("sole" if "sole" in said.words else "lone")
        behind = tokens[at + 1 : at + 4]
        if at <= 3 and behind and words.not_sole.isdisjoint(behind):
            return said.quote(at, at + 1)
    if "only" in said.words and "but" not in said.words:
        at = tokens.index("only")
        for step, each in enumerate(tokens[at + 1 : at + 4], 1):
            if at <= 3 and (each in words.sole or f"{each}s" in table.people.nouns):
                return said.quote(at, at + step)
    return ""


def _denied(said: Statement, words: Alone) -> str:
    """Find people led that are denied ("did not have any direct reports")."""
    spoken = said.plain.split()
    for at, word in enumerate(spoken):
        if word not in words.negations:
            continue
        first = at + 1
        while first < len(spoken):
            rest = f"{' '.join(spoken[first : first + 3])} "
            for each in words.of_leading:
                if rest.startswith(f"{each} "):
                    return " ".join((*spoken[at:first], each))
            if spoken[first] not in words.amid:
                break
            first += 1
    return ""


def _boss(said: Statement, table: DutyWords) -> str:
    """Give the title of whoever the job answers to, "" if none is named."""
    words = table.reports
    for each in said.phrases("reports"):
        at = said.plain.find(f" {each} ")
        rest = said.plain[at + len(each) + 2 :].split()
        while rest and rest[0] in ("the", "a", "an", "directly"):
            rest = rest[1:]
        title: list[str] = []
        for word in rest[:6]:
            ended = word == "," or (word in words.ends and not (word == "of" and title))
            if ended or (word == "and" and title):
                break
            title.append(word)
        name = " ".join(title)
        if name and not name[0].isdigit() and name.split()[0] not in words.strangers:
            return name
    return ""


def _manner(said: Statement, table: DutyWords, found: Found) -> None:
    """Count a statement as deciding, assisting, or work by hand."""
    words, hands = table.deciding, table.hands
    decides = not said.words.isdisjoint(words.decides)
    assists = not said.words.isdisjoint(words.assists) or bool(said.phrases("deciding"))
    plainly = bool(said.phrases("hands"))
    grand = (
        decides
        or "%" in said.text
        or not said.words.isdisjoint(hands.not_with)
        or not (
            said.words.isdisjoint(table.people.lead)
            or said.words.isdisjoint(table.people.nouns)
        )
    )
    by_hand = assists or not (grand or said.words.isdisjoint(hands.words))
    found.assists += assists
    found.decides += decides and not (assists or plainly)
    found.hands += plainly or by_hand
    found.grand += grand and not (assists or plainly)
    found.plainly = found.plainly or plainly
