"""A résumé line is cut into the pieces that it consists of, and these are cleaned."""

from __future__ import annotations

import re
from functools import cache

from framer.framing.data import words
from framer.framing.nominal import written_out
from framer.framing.nounlines import listed, numerals_hidden, numerals_shown
from framer.framing.nounthings import noun_lines
from framer.framing.verbs import read
from framer.knowledge.normalise import alternatives

# "[Work] ...", "# Prepare ...": signs of a form before a line
_TAG = re.compile(r"^(?:\[[A-Za-z ]{2,20}\]|#)\s+(?=[A-Za-z])")
_I = re.compile(r"^(?:In this (?:role|post|position|job),? )?I (?=[a-z])")
# ", and I teach on Fridays", "that I am fond of": what goes on with the person
_OF_SELF = re.compile(
    r",? (?:(?:and|but|so|because|where|which|that|when|while|as|since) )?"
    r"I (?=[a-z]).*$"
)
_TO_DO = re.compile(r"To ([a-z]+) ")
# "PROGRAM ANALYSIS. Review the reports", "description - Lead six testers"
_HEADING = re.compile(r"^[A-Z][A-Z &/,-]{3,40}\.\s+(?=[A-Z][a-z])")
# whom people report to is the person in any case
_TO_ME = re.compile(
    r",? and [a-z]+ my own [^,;.]*"
    r"|,? (?:reporting (?:directly )?(?:in)?to|(?:working )?under) me\b"
)
# What is ours or mine in the line is "the" team, the client, to whoever tells of it.
_OURS = re.compile(r"\b(?:our|my)\b(?! own\b)")
_HAVE_DONE = re.compile(r"(?:I )?(?:[Hh]ave|[Hh]as) (?:also )?([a-z]+)\b")
# A stop without its blank: "assisted co-workers.Assisted with stock"
_DOTTED = re.compile(r"(?<=[a-z]{3})\.(?=[A-Z][a-z]{4})")
_AND_SO_ON = re.compile(r",? (?:and )?etc\b\.?(?=\s*$|\s*[;.])")
_LABEL = re.compile(r"^[A-Z][\w/&' -]{1,34}:\s+(?=\w)")
# Signs that part the points of one line, and a word torn by the end of a line.
POINTS = re.compile(r"\s*[•▪●♦◦‣·|]\s*")
WRAPPED = re.compile(r"\b[a-z]{3,}- (?!and\b|or\b|to\b)[a-z]")

_LAST_DATE = re.compile(
    r"(?:,\s*|\s*\()"
    r"((?:[A-Z][a-z]{2,8}\.? |(?:spring|summer|autumn|winter|early|late) )?"
    r"(?:19|20)\d\d)\)?$"
)
_MONTH_YEAR = r"(?:(?:[A-Z][a-z]{2,8}\.?|Q[1-4]|early|late|mid-?) ?)?(?:19|20)\d\d"
# A closing span of time belongs to the role's dates, not to what was done.
_LAST_SPAN = re.compile(
    rf",?\s+since {_MONTH_YEAR}$"
    rf"|(?:,\s*|\s*\()(?:from )?{_MONTH_YEAR}\s*(?:[-–—]|to|until)\s*"
    rf"(?:{_MONTH_YEAR}|\d\d|present|now|today|date|current)\)?$",
    re.I,
)
_YEAR_IN_BRACKETS = re.compile(r"\((?:19|20)\d\d\)")
# "five students, three completed": what hangs on with a verb of its own
_FINITE = re.compile(
    r"(?:, | and |; )(?:then |later |who )?(?:was|were|is|are|has|have|had|am) "
)
# ", now used district-wide" and ", still in use" cannot stand within a sentence
_NOWADAYS = re.compile(r", (?:now|still|since|later|currently) [^,\d]*$")
_LOOSE_END = re.compile(r", (?:\d+|one|two|three|four|five|six|all|both) [a-z]+ed$")
# what is left of "January – August 2023"
_LOOSE_MONTH = re.compile(
    r", (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)
# "built the office: 11 managers"
_COLON = re.compile(r"(?<=[a-zA-Z]): (?=[\d$£€])")
RELATIVE = re.compile(r"\b(?:who|which|that|where|whose)\b[^,]*$")


@cache
def sentences_of() -> re.Pattern[str]:
    """Where a line's sentences part; not behind `U.S.` or `Dept.`."""
    short = "".join(rf"(?<!\b{re.escape(each)})" for each in words().stops)
    return re.compile(
        rf"(?<=[\w%)\]])(?<!\b[A-Z]){short}\s*\.\s+(?=[A-Za-z(\d$£€])"
        r"|(?<=[\w%)\]])\s*(?:;|\s[–—])\s+(?=[A-Za-z(])|;\s+"
    )


@cache
def _duty_label() -> re.Pattern[str]:
    labels = alternatives(noun_lines().labels.duties)
    return re.compile(rf"^(?:{labels})\s[-–—]\s+(?=\w)", re.I)


def _deed_done(text: str) -> str:
    """`Wrote programs` of `Have written programs`."""
    match = _HAVE_DONE.match(text)
    reading = read(match.group(1)) if match else None
    if match is None or reading is None or reading.form not in ("past", "participle"):
        return text
    return f"{reading.verb.past}{text[match.end() :]}"


@cache
def _spaced_verbs() -> re.Pattern[str]:
    pairs = (each.partition(" ")[::2] for each in words().spaced_verbs)
    either = "|".join(rf"(?<={first}) (?={last}(?:ed|d)?\b)" for first, last in pairs)
    return re.compile(rf"(?i)(?:{either})")


def clean(text: str) -> str:
    """The line without bullet sign, label, stray blanks and final stop."""
    plain = re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()
    plain = re.sub(r"^[^\w$£€\"“(#]+", "", _TAG.sub("", plain))
    plain = _duty_label().sub("", _HEADING.sub("", plain))
    match = _LABEL.match(plain)
    if match and read(plain[match.end() :].split(" ", 1)[0].strip(",")):
        plain = plain[match.end() :]
    plain = _OURS.sub("the", _TO_ME.sub("", _I.sub("", plain)))
    plain = _AND_SO_ON.sub("", plain)
    plain = _DOTTED.sub(". ", _deed_done(plain))
    wish = _TO_DO.match(plain)
    if wish and (reading := read(wish.group(1))) and reading.form == "base":
        plain = plain[3:]  # "To manage the service", as a job description has it
    plain = _spaced_verbs().sub("-", written_out(plain))
    return plain.rstrip(" .;,–-")


def strip_fillers(text: str) -> str:
    """The piece without adverbs at its head that add no fact."""
    while True:
        first, _, rest = text.partition(" ")
        if first.lower().strip(",") in listed("fillers") and rest:
            text = rest
        else:
            return text


def strip_charge(text: str) -> tuple[str, bool]:
    """The piece without `responsible for` at its head, and whether it had it."""
    lower = text.lower()
    for lead in words().before_verb:
        if lower.startswith(lead):
            rest = text[len(lead) :].lstrip(" :,-")
            return strip_fillers(rest), lead.endswith("for") or lead.endswith("of")
    return text, False


def tidy(rest: str, *, verbal: bool = True) -> str:
    """What follows the verbs, a closing date as one says it, a span of time without."""
    text = numerals_shown(_OF_SELF.sub("", numerals_hidden(rest.strip(" ,;"))))
    finite = _FINITE.search(text)
    if finite is not None and not RELATIVE.search(text[: finite.start()]):
        text = text[: finite.start()]  # "won a bid and was promoted"
    text = _LAST_SPAN.sub("", _NOWADAYS.sub("", text))
    text = _LOOSE_MONTH.sub("", _LOOSE_END.sub("", text))
    if verbal:
        text = _COLON.sub(", with ", text, count=1)
    dated = _LAST_DATE.search(text)
    before = text[: dated.start()] if dated else ""
    if len(_YEAR_IN_BRACKETS.findall(text)) < 2 and before.count("(") == before.count(
        ")"
    ):
        text = _LAST_DATE.sub(r" in \1", text)
    return text.strip(" ,;")
