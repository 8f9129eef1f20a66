"""Whether a résumé line only looks like a deed: `Search ranking`, `Lost property`.

A noun line that is told as a deed is untrue, so in doubt a line gives no clause.
"""

from __future__ import annotations

import re
from functools import cache

from framer.framing.data import words
from framer.framing.verbs import Reading, read

_NEXT = re.compile(r"\s+([\w$£€\"“'-]+)")
_PREPOSITIONS = frozenset({
    "of", "for", "with", "at", "in", "on", "to", "across", "and", "from", "by",
})  # fmt: skip
_CLOSING = re.compile(r"(?:ment|tion|sis|ance|ship)$")
_LIST_ITEM = re.compile(r",\s+([\w-]+)")
# The label before a colon: "Selected clients: ..."
_LABELLED = re.compile(r"^([^:\d]{0,40}?)\s?:\s")
_DATE = re.compile(
    r"^(?:in |on |by |since |from |until )?"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|early|late|mid|spring"
    r"|summer|autumn|fall|winter)[a-z]*\.? )?"
    r"(?:19|20)\d\d\b",
    re.I,
)
# "Finished 2023 at 112% of goal"
_LEVEL_OF_YEAR = re.compile(r" (?:at|with|above|below|on|under|ahead) ")
_AND = re.compile(r"(?:and|or|&)\b")
# "to the V.P. Led 12 staff": where one sentence ends is not clear
_RUN_ON = re.compile(r"\b[A-Z]\. ([A-Z][a-z]+)\b")
# "..., write the rota": a verb and its object further on in the line
_DEED = re.compile(r", (?:and )?([a-z]+) (?:the|a|an|all|new)\b")
_HIDDEN = "\x01"
_SMALL_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_HEADLINE_WORDS = re.compile(r"\b(?:And|Of|For|To|In|With|On|At|The)\b")


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of `inflections.toml`, as a set."""
    value = getattr(words(), name)
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def _numeral() -> re.Pattern[str]:
    named = "|".join(sorted(listed("numbered")))
    return re.compile(rf"(?<=\b)((?i:{named}) )I\b")


def numerals_hidden(text: str) -> str:
    """The text with the I of `Phase I` hidden from whoever looks for a person."""
    return _numeral().sub(rf"\1{_HIDDEN}", text)


def numerals_shown(text: str) -> str:
    """The text with what `numerals_hidden` hid."""
    return text.replace(_HIDDEN, "I")


def opens(after: str) -> bool:
    """Whether what stands behind a word shows it to be a verb: an article, a number."""
    match = _NEXT.match(after)
    if match is None:
        return False
    word = match.group(1)
    known = word.lower() in listed("openers") or word[0] in '$£€"“'
    return known or word[0].isupper() or any(map(str.isdigit, word))


def prepared(after: str) -> bool:
    """Whether a preposition stands behind a word: it may be a noun."""
    return after.strip().split(" ", 1)[0].lower() in _PREPOSITIONS


def untold(text: str) -> bool:
    """Whether a piece is no English sentence in normal letters."""
    letters = [each for each in text if each.isalpha()]
    if len(letters) > 12 and text.isupper():
        return True
    found = _SMALL_WORD.findall(text)
    if not found:
        return True
    if len(_HEADLINE_WORDS.findall(text[1:])) > 1:
        return True
    run_on = _RUN_ON.search(text)
    if run_on is not None and _does(run_on.group(1)):
        return True
    small = {word for word in found if word.islower()}
    return bool(small & listed("foreign")) and not small & listed("english")


def is_noun_line(readings: list[Reading], rest: str) -> bool:
    """Whether the words that could be verbs belong to a noun phrase after all.

    Args:
        readings: The words at the start of the line that verbs may be.
        rest: What follows them.
    """
    form, last = readings[-1].form, readings[-1]
    label = _LABELLED.match(rest)
    if label is not None and not opens(f" {label.group(1)}"):
        return True
    dated = _DATE.match(rest)
    if (dated and not _LEVEL_OF_YEAR.match(rest[dated.end() :])) or _AND.match(rest):
        return True  # "Cleared August 2023", "Receiving and put-away"
    first = getattr(readings[0].verb, form, "")
    if len(readings) == 1 and paired(first, rest):
        return True
    named = len(readings) == 1 and first in listed("numbered")
    if form == "base" and named and rest[:1].isdigit():
        return True  # "Grade 3 reading", "Type 1 engines"
    if form in ("base", "third"):
        nounish = all(each.verb.base in listed("nounish") for each in readings)
        return _base_is_noun(last, rest, form, nounish=nounish)
    following = rest.split(" ", 1)[0]
    opened = opens(f" {rest}")
    if form == "ing" and len(readings) == 1 and first in listed("noun_ings"):
        if takes(last.verb.base, rest):
            return False
        return not opened or following in _PREPOSITIONS  # "Accounting for 12 clients"
    single = len(readings) == 1 and not opened
    if form == "ing":
        return single and (_names_person(rest) or _is_ing(following))
    return single and (
        first in listed("noun_pasts") or _names_person(rest) or _bare_list(rest)
    )


def paired(word: str, rest: str) -> bool:
    """Whether a word makes a compound with what follows it: turning charts."""
    following = re.split(r"[\s,]", rest.strip(), maxsplit=1)[0].strip(".").lower()
    return following in words().noun_pairs.get(word.lower(), ())


def first_noun_ing(text: str) -> bool:
    """Whether a piece begins with an -ing word that names a thing: packaging."""
    return text.split(" ", 1)[0].lower().strip(",") in listed("noun_ings")


def sure(readings: list[Reading], rest: str, beside: frozenset[str]) -> bool:
    """Whether a line of a role surely begins with a verb.

    Args:
        readings: The words at its start that verbs may be.
        rest: What follows them.
        beside: The forms that other lines of the role surely begin with.
    """
    form, bases = readings[-1].form, [each.verb.base for each in readings]
    first = re.split(r"[\s,]", rest, maxsplit=1)[0]
    behind = prepared(rest)
    counted = opens(f" {rest}") and not first[:1].isupper() and not behind
    if form not in ("base", "third", "ing") or counted:
        return True
    if form == "third":
        plain = bases[-1] not in listed("nounish") | listed("nouns_first")
        return form in beside or (plain and not behind and rest[:1].isalpha())
    nounish = listed("nounish") | listed("nouns_first")
    if form == "ing":
        things = [_form(each, form) in listed("noun_ings") for each in readings]
        if takes(bases[-1], rest):
            return True
        return (form in beside or not any(things)) and not (any(things) and behind)
    if form in beside:
        return True
    if len(readings) > 1 and not all(base in nounish for base in bases):
        return True
    if takes(bases[-1], rest):
        return True
    if bases[-1] in nounish:
        later = (read(each.group(1)) for each in _DEED.finditer(rest))
        return any(each.form == "base" for each in later if each)
    return first.lower() != "of" and rest[:1].isalnum()


def _form(reading: Reading, form: str) -> str:
    word: str = getattr(reading.verb, form, "")
    return word


def takes(base: str, rest: str) -> bool:
    """Whether the words behind a verb that may be a noun show the verb."""
    behind = words().verb_before.get(base, ())
    plain = f"{rest.lower()} ".replace(",", " ")
    return any(plain.startswith(f"{each} ") for each in behind)


def _base_is_noun(last: Reading, rest: str, form: str, *, nounish: bool) -> bool:
    base = last.verb.base
    if not rest or (form == "base" and base.startswith("self-")):
        return True  # "Self-service dashboards": a compound before a noun
    if not nounish:
        return not opens(f" {rest}") and _names_person(rest)
    if takes(base, rest):
        return False
    first, _, after = rest.partition(" ")
    opened = opens(f" {rest}")
    if rest[0] in "$£€" or (not opened and _lists(rest)):
        return True  # "Budget $2.2M, team of 10", "Credit vetting, six clerks"
    if first.lower() in listed("noun_closers") and (
        first.lower() in _PREPOSITIONS
        or not after
        or after.split(" ", 1)[0].lower() in _PREPOSITIONS
    ):
        return True
    if opened and not first[:1].isupper():
        return first.lower() in _PREPOSITIONS
    if base in listed("nouns_first") or _is_ing(first) or _names_person(rest):
        return True
    if _CLOSING.search(first.lower()) and (
        not after or after.split(" ", 1)[0] in listed("noun_closers")
    ):
        return True
    return form == "third" and after.startswith(("for ", "of "))


def _is_ing(word: str) -> bool:
    plain = word.strip(",").lower()
    return plain.endswith("ing") and len(plain) > 5 and read(plain) is not None


def _names_person(rest: str) -> bool:
    """Whether the first noun phrase ends with a person: `team leader`."""
    phrase: list[str] = []
    if rest.startswith("as "):
        return False
    for word in rest.split():
        plain = word.strip(",;.")
        if plain.lower() in _PREPOSITIONS or not plain[:1].isalpha():
            break
        phrase.append(plain.lower())
        if plain != word:
            break
    return 0 < len(phrase) <= 4 and phrase[-1] in listed("persons")


def _lists(rest: str) -> bool:
    """Whether a comma parts the items of a list rather than two things done."""
    match = _LIST_ITEM.search(rest)
    if match is None:
        return False
    reading = read(match.group(1))
    return reading is None or reading.verb.base in listed("nounish")


def _bare_list(rest: str) -> bool:
    """Whether all that follows is nouns with commas: `property, school routes`."""
    if "," not in rest or re.search(r"\d", rest):
        return False
    small = listed("openers") | listed("english")
    return not any(
        word in small or _does(word) for word in re.split(r"[\s,]+", rest.lower())
    )


def _does(word: str) -> bool:
    reading = read(word)
    return reading is not None and reading.form in ("past", "participle", "ing")
