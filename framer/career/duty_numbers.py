"""Reads the numbers in statements: people led and places, by the words around.

"Managed 12 engineers" leads twelve, "worked with 12 engineers" leads nobody, and "12
engineers" alone is a team only under a title that usually has one.
"""

from __future__ import annotations

from framer.career.duty_found import Count, Found, Number
from framer.career.duty_money import has_money, read_amount
from framer.career.duty_tokens import Statement, number_at, number_words
from framer.career.duty_words import DutyWords, People, amounts, things_counted
from framer.model import Bullet

_HARD = frozenset(".;:()•")
_BACK = 10
_NEAR = 6
_MOST = 100_000
_LEADERS = 2
_YEARS = (1950, 2049)


def read_numbers(
    said: Statement, bullet: Bullet, table: DutyWords, found: Found
) -> None:
    """Take every number and amount of a statement; a share counts nothing."""
    tokens, words, place = said.tokens, number_words(), 0
    money = has_money(said)
    while place < len(tokens):
        token = tokens[place]
        written = token[0].isdigit() or token in words
        read = number_at(tokens, place) if written else None
        if read is None:
            place += 1
            continue
        number = Number(said, bullet, place, read[1], read[0])
        place = number.end
        if tokens[place : place + 1] == ["%"]:
            continue
        if not (money and read_amount(number, table, found)):
            _count(number, table, found)


def _count(number: Number, table: DutyWords, found: Found) -> None:
    """Take a number of people or things by the noun behind it."""
    value, place, end = number.value, number.place, number.end
    if number.end < len(number.said.tokens) and (
        number.said.tokens[number.end] in table.money.sizes
    ):
        # "4.1 million man-hours"
        return
    if not 1 <= value <= _MOST or _YEARS[0] <= value <= _YEARS[1]:
        return
    tokens, people = number.said.tokens, table.people
    noun, at = _noun(tokens, end, table, one=value == 1)
    before = _before(tokens, place, people)
    group = before in people.groups and tokens[place - 1] in people.ties
    if noun == "":
        noun, at = _unnamed(number, before, table, group=group), end - 1
        if noun == "":
            return
    led = _behind_a_verb(tokens, place, table) or (
        noun == "people" and _alone_with_a_verb(tokens, place, table)
    )
    how = "led" if led else _how(number, table, group=group)
    named = group or (before == noun and tokens[place - 1] == "(")
    quote = number.said.quote(place - 2 if named else place, at)
    count = Count(value, quote, number.bullet, noun)
    if noun in people.nouns or noun in people.singular:
        _people(number, count, at, how, table, found)
    elif noun in table.things.wide:
        if how == "led":
            found.size(count)
    elif how != "apart":
        if noun in table.things.places:
            found.most("places", count)
        else:
            found.size(count)


def _people(
    number: Number, count: Count, at: int, how: str, table: DutyWords, found: Found
) -> None:
    """Take a number of people, whose noun stands at a token."""
    tokens, people, noun = number.said.tokens, table.people, count.kind
    things = table.things
    if noun in people.singular and noun not in ("people", "staff"):
        behind = tokens[at + 1 : at + 4]
        if not people.firms.isdisjoint(behind):
            found.most("firm", _firm(number, at))
            return
        if noun not in people.nouns and people.groups.isdisjoint(behind):
            if how in ("led", "bare") and not things.places.isdisjoint(behind):
                found.most("crowd", count)
            return
    elif not people.firms.isdisjoint(tokens[at + 1 : at + 2]):
        found.most("firm", _firm(number, at))
        return
    if noun == "reports" and how != "led" and tokens[at - 1] != "direct":
        return
    if tokens[at - 1] == "direct" or noun == "directs":
        how = "led" if how != "apart" else how
    led_by = noun in people.leaders and count.value >= _LEADERS
    led_by = led_by and tokens[at - 1] not in people.managers_of_things
    if how == "bare" and (led_by or _mine(tokens, at + 1, table)):
        # Whoever counts leaders leads them, whatever the title says.
        how = "led"
    if how not in ("led", "bare"):
        return
    before = _before(tokens, number.place, people)
    tied = before in people.groups and tokens[number.place - 1] in people.ties
    name = how
    if how == "bare":
        if before in people.own or not people.own.isdisjoint(
            tokens[number.end : at + 1]
        ):
            name = "own"
        elif noun in table.titles.counted and not tied:
            said = tokens[max(0, number.place - _BACK) : number.place]
            name = "crowd" if people.employers.isdisjoint(said) else "firm"
    if noun == "volunteers":
        if how == "led":
            found.most("volunteers", count)
        name = "unpaid"
    found.most(name, count)
    other = tokens[at - 1] in people.managers_of_things
    if noun in people.leaders and not other and count.value >= 2:
        found.most("leaders", count)


def _firm(number: Number, at: int) -> Count:
    quote = number.said.quote(number.place, at + 1)
    return Count(number.value, quote, number.bullet)


def _unnamed(number: Number, before: str, table: DutyWords, *, group: bool) -> str:
    """Say which people a number without a noun counts, "" if it counts none."""
    tokens, people, place = number.said.tokens, table.people, number.place
    behind = [each for each in tokens[number.end : number.end + 3] if each != "-"]
    if not people.measures.isdisjoint(behind[:1]):
        return ""
    if place and tokens[place - 1] == "(":
        # "Managed agents (60)"
        known = before in people.nouns or group
        closed = behind[:1] == [")"] and not _digit(behind[1:2])
        return ("people" if group else before) if known and closed else ""
    tied = place > 0 and tokens[place - 1] in people.ties
    if group or (before in people.unnamed and (tied or _ended(behind))):
        return "people"
    if _among(behind, people) or _mine(tokens, number.end, table):
        return "people"
    grown = number.end > place + 1
    if (before == "from" and grown) or (before == "to" and not grown):
        # "Grew the firm from 9 to 40", "grew the team to 9"
        grew = people.groups | people.firms
        return "people" if not grew.isdisjoint(tokens[place - 2 : place - 1]) else ""
    if _alone_with_a_verb(tokens, place, table):
        return "people" if _ended(behind) else ""
    if not _behind_a_verb(tokens, place, table):
        return ""
    # Not "supervised 3 and 4 year olds", nor "supervised 2 in-house shops".
    another = behind[:1] in (["and"], [","]) and number_at([*behind, ""], 1)
    dashed = tokens[number.end + 1 : number.end + 2] == ["-"]
    goes_on = _ended(behind, _HARD) or (
        behind[0] in people.behind and not another and not dashed
    )
    return "people" if goes_on else ""


def _ended(behind: list[str], at: frozenset[str] = _HARD | {","}) -> bool:
    return not behind or behind[0] in at


def _among(behind: list[str], people: People) -> bool:
    """Tell whether a number stands in a group: "9 in team", "62 on the shift"."""
    return any(
        behind[at] in people.groups and " ".join(behind[:at]) in people.inside
        for at in range(1, len(behind))
    )


def _mine(tokens: list[str], end: int, table: DutyWords) -> bool:
    """Tell whether those counted stand under the writer, up to the end of a clause."""
    behind: list[str] = []
    for token in tokens[end : end + _BACK]:
        if token in _HARD:
            break
        behind.append(token)
    said = f" {' '.join(behind)} "
    return any(f" {each} " in said for each in table.people.mine)


def _alone_with_a_verb(tokens: list[str], place: int, table: DutyWords) -> bool:
    """Tell whether a clause is a verb of leading and a number, no more ("led 8")."""
    words: list[str] = []
    for token in reversed(tokens[:place]):
        if token in _HARD or token == ",":
            break
        if token not in table.people.quantity:
            words.append(token)
    return len(words) == 1 and words[0] in table.people.opening


def _digit(tokens: list[str]) -> bool:
    return bool(tokens) and tokens[0][0].isdigit()


def _behind_a_verb(tokens: list[str], place: int, table: DutyWords) -> bool:
    """Tell whether a number stands behind words that only lead people."""
    if place == 0 or _HARD.issuperset(tokens[place - 1]):
        return False
    people = table.people
    words = [
        each
        for each in tokens[max(0, place - _BACK) : place]
        if each != "-" and each not in people.quantity
    ]
    said = f" {' '.join(words)}"
    if not said.endswith(people.numbered):
        return False
    beneath = tokens[max(0, place - _NEAR) : place - 1]
    return people.beneath.isdisjoint(beneath)


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
        if token in table.people.members and tokens[at - 1] in table.people.groups:
            return "people", at
        if token in things_counted():
            # "12 site staff" counts staff, "12 sites" sites.
            best = best if best[0] else (token, at)
        elif token.endswith(table.people.endings):
            return table.people.endings[0], at
        elif one and f"{token}s" in table.people.nouns:
            return f"{token}s", at
        elif token in table.people.nouns or token in table.people.singular:
            if f"{token}s" in table.people.nouns and token not in table.people.own:
                # "6 officer cadets", but "3 Assistant Professor" numbers a line.
                continue
            best = (token, at)
            if token in table.people.nouns:
                # "6 team leaders", "2 assistant managers": the last noun counts.
                more = frozenset(tokens[at + 1 : at + 2])
                if more.isdisjoint(table.people.nouns | table.things.places):
                    break
            else:
                break
    return best


def _before(tokens: list[str], place: int, people: People) -> str:
    """Give the word that "of", ":" or "size" ties to a number."""
    if place >= 2 and tokens[place - 1] in people.ties:
        return tokens[place - 2]
    return tokens[place - 1] if place else ""


def _how(number: Number, table: DutyWords, *, group: bool) -> str:
    """Say how a number of people is meant: led, bare, apart, or other.

    The words before it are read backwards to the nearest one that tells.
    """
    tokens, place, people = number.said.tokens, number.place, table.people
    bracket = place > 1 and tokens[place - 1] == "("
    begins = place - 2 if group and not bracket else place
    while begins and tokens[begins - 1] in people.rough:
        begins -= 1
    listed = begins <= 0 or tokens[begins - 1] in _HARD or tokens[begins - 1] == ","
    listed = listed or (begins > 1 and tokens[begins - 2 : begins] == [",", "with"])
    unsaid = "bare" if listed else "other"
    if group and _and_a_team(tokens, begins, table):
        return "led"
    unknown, near = 0, True
    last = place - 1
    # Only a team or people may stand before a bracket: "Led the team (9 people)".
    if bracket and people.own.isdisjoint(tokens[number.end : number.end + 2]):
        last -= 1
    ranged = number.end > place + 1
    if ranged and last >= 0 and tokens[last] in ("between", "from"):
        last -= 1
    for at in range(last, max(-1, place - 1 - _BACK), -1):
        token = tokens[at]
        before = tokens[at - 1] if at else ""
        behind = tokens[at + 1 : at + 3]
        following = behind[0] if behind else ""
        trade = following in people.groups or following in people.firms
        if token in _HARD and token != ":":
            break
        if token == "of" and near and not _ties(tokens, at, table):
            return "apart"
        if token == "for" and before in people.lead:
            return "led"
        in_group = token in ("in", "within") and before != "charge" and group
        if (token == "part" and following == "of") or (
            in_group and following in ("a", "the")
        ):
            return "apart"
        if token in people.soft and group:
            return "bare"
        if (token in people.apart or token == "from") and not (
            trade and token in people.trades
        ):
            return "apart"
        if token in people.made and people.groups.isdisjoint(tokens[at:place]):
            # "Grew the firm to 55 staff", but not "built it with 9 engineers".
            grown = tokens[place - 1] in ("to", "from")
            if not (grown and tokens[place - 2] in people.firms):
                return unsaid
        if token in people.bodies and following in people.groups:
            continue
        if token in people.posts and following == "of":
            # "Head of a team of 12", but not "reported to the head of a team of 12".
            own = people.others.isdisjoint(tokens[max(0, at - 3) : at])
            return "led" if own else "apart"
        leads = token in people.lead or token in people.made
        if leads and (token != "charge" or before == "in" or at == 0):
            if "under" in tokens[max(0, at - 2) : at] or over(tokens[:at], table):
                return "apart"
            return "led" if unknown <= (0 if bracket else 2) else unsaid
        near = near and token in people.quantity
        if not (
            token in people.between
            or token in people.groups
            or token in people.nouns
            or token in things_counted()
            or token in number_words()
            or token in amounts()
            or not token[0].isalpha()
        ):
            unknown += 1
            if unknown > 2 or (token.endswith(("ed", "ing")) and not trade):
                # A verb that says nothing of leading.
                return unsaid
    return "bare" if unknown <= 1 else unsaid


def _and_a_team(tokens: list[str], begins: int, table: DutyWords) -> bool:
    """Tell whether a team ends a list of what is run ("..., and a team of 9")."""
    article = begins > 0 and tokens[begins - 1] in ("a", "an", "my", "the")
    before = begins - 1 - article
    if before < 1 or tokens[before] not in ("and", "with", ","):
        return False
    first = tokens[0] if tokens[0] != "i" else tokens[1]
    return first in table.people.lead and _HARD.isdisjoint(tokens[:before])


def over(before: list[str], table: DutyWords) -> bool:
    """Tell whether the words before a verb say that it is over ("after leading")."""
    clause = before[-_NEAR:]
    while "," in clause:
        clause = clause[clause.index(",") + 1 :]
    return not table.people.past.isdisjoint(clause)


def _ties(tokens: list[str], at: int, table: DutyWords) -> bool:
    """Tell whether "of" ties a number to those it counts ("a team of 12")."""
    before = tokens[at - 1] if at else ""
    people = table.people
    if before in people.parts:
        return False
    return (
        before in people.groups
        or before in people.nouns
        or before in people.posts
        or before in people.lead
        or before in people.totals
        or before in table.things.places
    )
