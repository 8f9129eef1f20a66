"""A résumé line becomes clauses that can be said in another form.

`Led a team of 8 and cut waste 12%, saving £40k` holds three clauses. Each keeps its
verb and what follows it, so that a text may say "led a team of 8", "leading a team of
8" or "I lead a team of 8". Where a line cannot be turned safely it gives no clause, or
one that is only quoted in the form that the line itself has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from framer.framing.data import inflections, words
from framer.framing.verbs import Reading, Verb, read

_LABEL = re.compile(r"^[A-Z][\w/&' -]{1,34}:\s+(?=\w)")
_SENTENCES = re.compile(r"(?<=[\w%)\]])\s*(?:[.;]|\s[–—])\s+(?=[A-Za-z(])|;\s+")
_LAST_DATE = re.compile(r"(?:,\s*|\s*\()((?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d)\)?$")
_CUT = re.compile(
    r",? (?:resulting in|leading to|which|while|including|such as|as well as"
    r"|in order to"
    r"|so that|ensuring|enabling|allowing|using|via|across|throughout|alongside"
    r"|in line with|as part of|during|within|following|by [a-z]+ing|to [a-z]{3,} "
    r"(?:the|a|an|and|our|their)) ?|, | – | — | \(| as | through | after | with "
)
_RELATIVE = re.compile(r"\b(?:who|which|that|where|whose)\b[^,]*$")
_JOINT = re.compile(
    r"(?P<link>,? and (?:then |also )?|, (?:then |thereby |thus )?|,? while |; )"
    r"(?P<word>[A-Za-z][a-z-]+)(?=\s|$)"
)
_NEXT = re.compile(r"\s+([\w$£€\"“'-]+)")
_OUTCOME = re.compile(r"[a-z][\w -]{2,40} (?:down|up) (?:by )?[$£€]?\d[^;]*$")
_UNTURNABLE = re.compile(
    r"\b(?:etc|e\.g|i\.e|https?:|www\.|we|our|us|my|me|you|your)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing done, as a line of the résumé says it.

    Attributes:
        verbs: The verbs that share what follows: plan, run.
        rest: What follows the verbs.
        form: The form that the line uses: `past`, `base`, `third`, `ing`, or
            `charge` for "responsible for" and a noun.
        rigid: The line may only be used in its own form.
        passive: The verb is done to the person: promoted to.
        dependent: It hung on another clause ("..., cutting waste").
        tail: A dependent clause that is said with it, in its -ing form.
    """

    verbs: tuple[Verb, ...]
    rest: str
    form: str
    rigid: bool = False
    passive: bool = False
    dependent: bool = False
    tail: str = ""

    @property
    def base(self) -> str:
        """Base form of the first verb."""
        return self.verbs[0].base

    def phrase(self, form: str) -> str | None:
        """The clause with its verbs in `past`, `base`, `participle` or `ing` form.

        None means that it cannot be said in that form.
        """
        if self.tail:
            main = replace(self, tail="").phrase(form)
            link = " and " if form == "ing" else ", "
            return f"{main}{link}{self.tail}" if main else None
        if self.form == "charge":
            lead = {
                "past": "was responsible for",
                "base": "am responsible for",
                "participle": "been responsible for",
                "ing": "carrying responsibility for",
            }[form]
            return f"{lead} {self.rest}"
        own = "base" if self.form in ("base", "third") else self.form
        if self.rigid and form != own:
            return None
        if self.passive:
            lead = {
                "past": "was ", "base": "am ", "participle": "been ", "ing": "being ",
            }[form]  # fmt: skip
            return f"{lead}{self.verbs[0].participle} {self.rest}".strip()
        forms = [getattr(verb, form) for verb in self.verbs]
        head = ", ".join(forms[:-1]) + " and " if len(forms) > 1 else ""
        return f"{head}{forms[-1]} {self.rest}".strip()

    @property
    def length(self) -> int:
        """Number of words."""
        words = len(self.rest.split()) + 2 * len(self.verbs) - 1
        return words + len(self.tail.split()) + (self.form == "charge") * 2

    def shortened(self, limit: int) -> Clause | None:
        """The clause cut at a natural joint to at most `limit` words.

        None means that no joint allows it without losing the line's number.
        """
        if self.length <= limit:
            return self
        if self.rigid or self.tail:
            return None
        best: Clause | None = None
        for match in _CUT.finditer(self.rest):
            head = self.rest[: match.start()].rstrip(" ,;–—")
            if _open_ended(head) or (
                re.search(r"\d", self.rest) and not re.search(r"\d", head)
            ):
                continue
            if match.group().startswith(", ") and re.match(
                r"[\w-]+(?: [\w-]+)?(?:,| and\b)", self.rest[match.end() :]
            ):
                continue
            candidate = replace(self, rest=head)
            if 3 <= candidate.length <= limit:
                best = candidate
        return best


_OPEN_ENDS = frozenset({
    "a", "an", "the", "and", "or", "of", "for", "to", "in", "with", "by", "on", "from",
    "at", "into", "as", "than", "between", "over", "under", "both",
})  # fmt: skip


def _open_ended(text: str) -> bool:
    """Whether a cut phrase ends where something must follow."""
    last = text.rsplit(" ", 1)[-1].lower()
    return not text or last in _OPEN_ENDS or bool(re.search(r"\bbetween [^ ]+$", text))


@cache
def _set(name: str) -> frozenset[str]:
    value = getattr(words(), name)
    return frozenset(value.split() if isinstance(value, str) else value)


def clean(text: str) -> str:
    """The line without bullet sign, label, stray blanks and final stop."""
    plain = re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()
    plain = re.sub(r"^[^\w$£€\"“(#]+", "", plain)
    match = _LABEL.match(plain)
    if match and read(plain[match.end() :].split(" ", 1)[0].strip(",")):
        plain = plain[match.end() :]
    plain = re.sub(r"^I (?=[a-z])", "", plain)
    return plain.rstrip(" .;,–-")


def clauses(text: str) -> list[Clause]:
    """The clauses of a line, in its order; none where it is not built on verbs."""
    found: list[Clause] = []
    for number, sentence in enumerate(_SENTENCES.split(clean(text))):
        piece = sentence.strip(" .;,")
        part = list(_sentence(piece, continued=number > 0))
        if not part and found and _OUTCOME.match(piece) and not found[-1].rigid:
            found[-1] = replace(found[-1], rest=f"{found[-1].rest}, with {piece}")
        found.extend(part)
    return found


def _sentence(sentence: str, *, continued: bool) -> Iterator[Clause]:
    if not sentence or _UNTURNABLE.search(sentence):
        return
    text = _strip_fillers(sentence)
    text, charge = _strip_charge(text)
    head = _verb_group(text)
    if head is None:
        if charge and not re.match(r"(?i)(?:all|the|a|an|\W)?\s*$", text):
            yield Clause((_NO_VERB,), _tidy(text), "charge")
        return
    readings, rest = head
    form = readings[0].form
    if charge and (form != "ing" or _is_noun_ing(readings, text, rest)):
        yield Clause((_NO_VERB,), _tidy(text), "charge")
        return
    if form == "participle" and not _is_passive(readings[0].verb.participle, rest):
        return
    if form in ("base", "third") and (
        continued or not _is_verb(readings, rest, form=form)
    ):
        return
    first = text.split(" ", 1)[0].lower()
    if len(readings) == 1 and first in _set("noun_pasts") and not _opens(f" {rest}"):
        return
    verbs = tuple(reading.verb for reading in readings)
    if len(verbs) == 1 and _is_passive(verbs[0].participle, rest):
        yield Clause(verbs, _tidy(rest), "past", passive=True)
        return
    yield from _split(verbs, rest, form)


_NO_VERB = Verb("be responsible for", "", "", "", "")


def _is_noun_ing(readings: list[Reading], text: str, rest: str) -> bool:
    """Whether an -ing word after "responsible for" names a thing: packaging spend."""
    first = text.split(" ", 1)[0].lower().strip(",")
    return len(readings) == 1 and first in _set("noun_ings") and not _opens(" " + rest)


def _strip_fillers(text: str) -> str:
    while True:
        first, _, rest = text.partition(" ")
        if first.lower().strip(",") in _set("fillers") and rest:
            text = rest
        else:
            return text


def _strip_charge(text: str) -> tuple[str, bool]:
    lower = text.lower()
    for lead in words().before_verb:
        if lower.startswith(lead):
            rest = text[len(lead) :].lstrip(" :,-")
            return _strip_fillers(rest), lead.endswith("for") or lead.endswith("of")
    return text, False


def _verb_group(text: str) -> tuple[list[Reading], str] | None:
    """The verbs at the start that share what follows, and what follows."""
    match = re.match(r"([A-Za-z][A-Za-z-]*)", text)
    if match is None:
        return None
    first = read(match.group(1))
    if first is None:
        return None
    readings = [first]
    rest = text[match.end() :]
    while True:
        link = re.match(r"(?:, and |, | and | & |/)([A-Za-z][a-z-]+)(?=[ ,/])", rest)
        if link is None:
            break
        following = read(link.group(1))
        if following is None:
            break
        if _either(readings[-1]) and following.form == "base":
            readings = [Reading(each.verb, "base") for each in readings]
        elif _either(following) and readings[-1].form == "base":
            following = Reading(following.verb, "base")
        if not _same_form(readings[-1].form, following.form):
            break
        after = rest[link.end() :]
        readings.append(following)
        rest = after
    if rest.startswith(","):
        # "Grill, drive-thru, closing": a list of nouns, not a verb and its object
        return None
    return readings, rest.strip(" ,")


def _either(reading: Reading) -> bool:
    """Whether a form may be past or base: set, cut, read."""
    return reading.form == "past" and reading.verb.past == reading.verb.base


def _same_form(first: str, second: str) -> bool:
    return first == second or {first, second} == {"past", "participle"}


def _is_passive(participle: str, rest: str) -> bool:
    following = inflections().passive.get(participle)
    first = rest.split(" ", 1)[0].lower() if rest else ""
    return following is not None and first in following


def _is_verb(readings: list[Reading], rest: str, *, form: str) -> bool:
    """Whether a word that may be a noun is the verb of its line."""
    if not rest:
        return False
    verb = readings[0].verb
    if form == "base" and verb.base.startswith("self-"):
        return False  # "Self-service dashboards": a compound before a noun
    if verb.base not in _set("nounish") or len(readings) > 1:
        return True
    if rest[0] in "$£€" or ("," in rest and not _opens(f" {rest}")):
        return False  # "Budget $2.2M, team of 10", "Credit vetting, six clerks"
    first, _, after = rest.partition(" ")
    if first.lower() in _set("noun_closers") and (
        first.lower() in _PREPOSITIONS
        or not after
        or after.split(" ", 1)[0].lower() in _PREPOSITIONS
    ):
        return False
    if re.search(r"(?:ment|tion|sis|ance|ship)$", first.lower()) and (
        not after or after.split(" ", 1)[0] in _set("noun_closers")
    ):
        return False
    return form == "base" or not after.startswith(("for ", "of "))


_PREPOSITIONS = {"of", "for", "with", "at", "in", "on", "to", "across", "and"}


def _opens(after: str) -> bool:
    match = _NEXT.match(after)
    if match is None:
        return False
    word = match.group(1)
    known = word.lower() in _set("openers") or word[0] in '$£€"“'
    return known or word[0].isupper() or any(map(str.isdigit, word))


def _split(verbs: tuple[Verb, ...], rest: str, form: str) -> Iterator[Clause]:
    """Cut what follows the verbs where another clause begins."""
    rigid = False
    for match in _JOINT.finditer(rest):
        word, link = match.group("word"), match.group("link")
        before, after = rest[: match.start()], rest[match.end() :]
        reading = read(word)
        if reading is None or not before or not after.strip() or _in_list(before, link):
            continue
        if reading.form == "ing":
            if "," not in link and "while" not in link and form != "ing":
                continue
            if _list_of_nouns(before, after, link):
                rigid = rigid or form != "past"
                continue
            main = Clause(verbs, _tidy(before), form, rigid=rigid)
            hung = list(_dependent(reading, after, form))
            if hung and not rigid and len(hung) == 1 and form != "ing":
                yield replace(main, tail=f"{word.lower()} {_tidy(after)}")
            yield main
            yield from hung
            return
        if "while" in link:
            continue
        if reading.form == form or (reading.form, form) == ("participle", "past"):
            if _RELATIVE.search(before) or (
                read(before.rsplit(" ", 1)[-1])
                and (before.rsplit(" ", 1)[-1].endswith("ed"))
            ):
                rigid = True
                continue
            certain = (
                (
                    word not in _set("adjectival")
                    if form == "past"
                    else reading.verb.base not in _set("nounish")
                )
                or _opens(after)
                or _in_series(link, after, form)
            )
            if reading.form == "participle" or not certain:
                rigid = True
                continue
            yield Clause(verbs, _tidy(before), form, rigid=rigid)
            yield from _split((reading.verb,), after.strip(), form)
            return
    yield Clause(verbs, _tidy(rest), form, rigid=rigid)


def _dependent(reading: Reading, after: str, form: str) -> Iterator[Clause]:
    for number, clause in enumerate(_split((reading.verb,), after.strip(), "ing")):
        own = "past" if form == "past" else form
        if clause.rigid:
            continue
        yield replace(clause, form=own, dependent=number == 0)


def _in_list(before: str, link: str) -> bool:
    """Whether a comma only parts the items of a list of nouns."""
    return link == ", " and before.count("(") > before.count(")")


def _list_of_nouns(before: str, after: str, link: str) -> bool:
    """Whether an -ing word after a comma is one item of a list: planning, testing."""
    if "while" in link:
        return False
    following = after.strip()
    if not following or following.startswith((",", "and ")):
        return True
    return "and" in link and before.rsplit(" ", 1)[-1].endswith("ing")


def _in_series(link: str, after: str, form: str) -> bool:
    """Whether a later clause of the line shows that this one is a clause as well."""
    if link != ", ":
        return False
    for match in _JOINT.finditer(after):
        reading = read(match.group("word"))
        if reading and reading.form == form and "and" in match.group("link"):
            word = match.group("word")
            return word not in _set("adjectival") or _opens(after[match.end() :])
    return False


def _tidy(rest: str) -> str:
    """What follows the verbs, with a closing date as one says it."""
    text = rest.strip(" ,;.")
    return _LAST_DATE.sub(r" in \1", text)
