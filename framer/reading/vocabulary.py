"""The words that tell employers, places, labels and markers apart, ready to look up."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import get_args

from framer.knowledge.loader import load_table
from framer.knowledge.normalise import ascii_words, fold
from framer.model import Employment
from framer.reading.towns import without_postcode, without_travels
from framer.reading.word_files import OrganisationWords, PlaceWords, employment_words
from framer.reading.word_table import Words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?[+#]*|&")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_FOLDED = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
_LONGEST_LABEL = 60
# a note behind a label: "From (mm/yyyy)"
_NOTE = re.compile(r"\s*\([^()]*\)[\s:]*$")
# a battalion of a regiment: "1-77 Armor", "2/5 Marines"
_UNIT = re.compile(r"\d+[-/]\d+$")
_PLACE_END = re.compile(r"[,/(]|\s[-–—|]\s")
_DOMAIN = re.compile(r"\b[\w-]+\.(?:com|io|ai|co|net|org|de|uk|eu)\b", re.I)


def _split(entries: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Part single words from phrases."""
    return (
        frozenset(entry for entry in entries if " " not in entry),
        frozenset(entry for entry in entries if " " in entry),
    )


def entry_key(word: str) -> str:
    """Fold an entry of the knowledge files; nearly all are written folded already."""
    return word if _FOLDED.fullmatch(word) else spaced(word)


@cache
def vocabulary() -> Words:
    """Read the word lists once."""
    organisations = load_table("organisation-words.toml", OrganisationWords)
    places = load_table("place-words.toml", PlaceWords)
    jobs = employment_words()
    strong, strong_pairs = _split([entry_key(word) for word in organisations.strong])
    degrees, degree_pairs = _split(organisations.degrees)
    markers = {entry_key(word): "plain" for word in jobs.plain["words"]}
    for kind, words in jobs.markers.items():
        if kind in get_args(Employment):
            markers.update((entry_key(word), kind) for word in words)
    labels: dict[str, str] = {}
    for kind, words in jobs.labels.items():
        for word in words:
            if key := entry_key(word):
                labels.setdefault(key, kind)
    return Words(
        frozenset(organisations.legal),
        strong,
        strong_pairs,
        tuple(organisations.placeholders),
        frozenset(organisations.schools),
        tuple(f"{each} " for each in organisations.classes),
        frozenset(organisations.callings),
        frozenset(organisations.practices),
        degrees,
        degree_pairs,
        degrees.union(
            each.split()[0] for each in (*degree_pairs, *organisations.classes)
        ),
        frozenset(organisations.certificates),
        frozenset((*places.countries, *places.regions, *places.cities)),
        frozenset(places.countries),
        frozenset((*places.countries, *places.regions)),
        frozenset(places.codes),
        frozenset(places.remote),
        frozenset(places.heads),
        frozenset(places.tails),
        frozenset(places.directions),
        frozenset(places.districts),
        markers,
        labels,
        frozenset(jobs.departments["words"]),
        frozenset(jobs.credentials["words"]),
        frozenset(jobs.verbs["words"]),
        tuple(entry_key(ending) for ending in jobs.titles["endings"]),
        frozenset(entry_key(word) for word in jobs.titles["words"]),
        re.compile(rf"[,/]|\s(?:{'|'.join(jobs.plain['marker_joins'])})\s", re.I),
        frozenset(jobs.plain["whose"]),
        tuple(f"{word} " for word in jobs.plain["events"]),
        frozenset(jobs.plain["capitals"]),
        frozenset(jobs.plain["dashed"]),
        frozenset(jobs.plain["speaking"]),
        tuple(f"{part} " for part in jobs.departments["parts"]),
        {word: word in jobs.joins["sure"] for word in jobs.joins["at"]},
        frozenset(jobs.joins["of"]),
    )


@lru_cache(maxsize=16384)
def spaced(text: str) -> str:
    """Fold a text into lower-case words with single blanks, signs left out."""
    if "." in text:
        text = _INITIALS.sub(lambda found: found.group().replace(".", ""), text)
    if not text.isascii():
        # folding takes ten times as long where a sign is not ASCII
        for sign in "’´":
            text = text.replace(sign, "")
        for sign in "–—•·“”":
            text = text.replace(sign, " ")
    if text.isascii() and "+" not in text and "#" not in text:
        return " ".join(ascii_words(text))
    text = fold(text.replace("'", "").replace("`", "")).replace("&", " ")
    return " ".join(_WORD.findall(text))


@lru_cache(maxsize=8192)
def employer_likeness(text: str) -> float:
    """Say how much a text looks like an organisation's name by its words, 0 to 1."""
    words = spaced(text).split()
    if not words:
        return 0.0
    known = vocabulary()
    if text in known.placeholders:
        return 1.0
    if "." in text and _DOMAIN.search(text):
        return 0.8
    last = words[-1]
    if len(words) > 1:
        if last in known.legal or " ".join(words[-2:]) in ("& co", "and sons"):
            return 1.0
        if words[-1] in ("deutschland", "uk", "usa") and words[-2] in known.legal:
            return 1.0
    single = len(words) == 1
    best = 0.0
    for place, word in enumerate(words):
        if word in known.legal and place and len(word) > 2:
            best = max(best, 0.9)
        elif word in known.strong or word in known.schools:
            best = max(best, 0.25 if single else 0.7 if word == last else 0.6)
    if best < 0.7 and len(words) > 1:
        for first in range(len(words) - 1):
            pair = f"{words[first]} {words[first + 1]}"
            if pair in known.strong_pairs:
                best = 0.7
    if (
        not single
        and words[1] in known.of
        and (
            words[0] in known.strong
            or words[0] in known.schools
            or f"{words[0]} {words[1]}" in known.strong_pairs
        )
    ):
        best = max(best, 0.95)
    if "&" in text and best < 0.5 and not single:
        best = 0.4
    return best


@lru_cache(maxsize=4096)
def is_credential(text: str) -> bool:
    """Say whether a text is letters that stand behind a title: "RN", "E.I.T."."""
    return (
        len(text) <= 9
        and spaced(text) in vocabulary().credentials
        and (sum(sign.isupper() for sign in text) > 1)
    )


@lru_cache(maxsize=4096)
def is_department(text: str) -> bool:
    """Say whether a text is nothing but a part of a company: "Sales EMEA"."""
    words = spaced(text).split()
    known = vocabulary().departments
    return (
        bool(words)
        and len(words) <= 5
        and all(word in known or word.isdigit() for word in words)
    )


@lru_cache(maxsize=4096)
def opens_department(text: str) -> bool:
    """Say whether a text is a part of a house that is named behind it: "Dept. of X"."""
    return spaced(text).startswith(vocabulary().parts)


@lru_cache(maxsize=4096)
def title_by_ending(text: str) -> bool:
    """Say whether a text is a title of a language that writes titles as one word."""
    words = spaced(text).split()
    if not words or len(words) > 5:
        return False
    known = vocabulary()
    if " ".join(words) in known.titles:
        return True
    for word in words[:3]:
        if word in known.titles:
            return True
    return ends_as_title(words)


def ends_as_title(words: list[str]) -> bool:
    """Say whether words in small letters are a title of one compound word."""
    ends = words if len(words) < 3 else words[-1:]
    kinds = vocabulary().title_ends
    return any(word.endswith(kinds) and len(word) > 4 for word in ends)


@lru_cache(maxsize=4096)
def starts_with_verb(text: str) -> bool:
    """Say whether a text begins as statements about work do."""
    words = text.split(None, 2)
    if len(words) < 2:
        return False
    first = words[0].strip(",.:;").lower()
    runs_on = words[1][:1].islower() or words[1][:1] in "0123456789$€£"
    past = len(first) > 4 and first.endswith("ed") and first.isalpha()
    if first in vocabulary().verbs:
        return runs_on or past
    return runs_on and past


@lru_cache(maxsize=8192)
def place_likeness(text: str) -> float:
    """Say how much a text looks like a place, 0 to 1."""
    coded = without_postcode(text)
    if coded != text and len(coded) <= 3:
        return 0.9
    text = without_travels(coded.strip(" .,()"))
    folded = spaced(text)
    if not folded:
        return 0.0
    known = vocabulary()
    if folded in known.places or folded in known.remote:
        return 1.0
    parts = [part.strip() for part in _PLACE_END.split(text) if part.strip()]
    last = parts[-1].strip(" )")
    last_folded = spaced(last)
    if len(parts) > 1:
        sure = (
            last in known.codes
            or last_folded in known.regions
            or last_folded in known.remote
        )
        first = spaced(parts[0])
        first_known = first in known.places or first in known.remote
        if not sure and last_folded in known.places:
            return 1.0 if first_known else 0.4
        if sure and len(parts) <= 4:
            short = all(len(part.split()) <= 4 for part in parts)
            return 1.0 if first_known else 0.85 if short else 0.3
        return 0.8 if first_known and len(folded.split()) <= 4 else 0.1
    words = folded.split()
    raw = text.split()
    if last in known.codes and len(text) <= 4:
        return 0.1
    if len(raw) in (2, 3, 4) and raw[-1].strip(".") in known.codes:
        return 1.0 if " ".join(words[:-1]) in known.places else 0.6
    if len(words) > 1 and words[-1] in known.countries:
        return 1.0 if " ".join(words[:-1]) in known.places else 0.4
    if len(words) > 2 and words[0] == "greater" and words[-1] in known.place_tails:
        return 0.9
    if len(words) > 1 and words[0] in known.remote and len(words) <= 4:
        return 0.9 if " ".join(words[1:]) in known.places else 0.4
    if len(words) in (2, 3, 4) and words[-1] in known.place_tails:
        inner = words[:-2] if words[-2] in known.place_tails else words[:-1]
        return 0.8 if " ".join(inner) in known.places else 0.35
    if len(words) in (2, 3) and words[-1] in known.districts and text[:1].isupper():
        return 0.6
    if len(words) in (2, 3) and words[0] in known.place_heads:
        return 0.4
    if words[0] in known.places and words[-1].isdigit():
        return 0.9
    numbered = words[0].isdigit() and not (len(raw) == 2 and _UNIT.match(raw[0]))
    if numbered and 1 < len(words) <= 6 and raw[-1][:1].isupper():
        if words[-1] in known.strong:
            return 0.2  # "100 Mile Lumber"
        # "10115 Berlin", "810 Vermont Ave NW"
        return 0.8 if len(words[0]) > 3 or len(words) > 2 else 0.4
    return 0.0


@lru_cache(maxsize=8192)
def marker_kind(text: str) -> str | None:
    """Give the employment that a marker means, `plain` for none of ours, else None."""
    folded = spaced(text)
    markers = vocabulary().markers
    found = markers.get(folded)
    if found is None and len(folded) < 50:
        words = folded.split()
        if words and words[0].isdigit():
            # "6 month contract", "0.6 FTE"
            found = markers.get(" ".join(words[1:])) or markers.get(words[-1])
        parts = () if found else vocabulary().marker_joins.split(text)
        if len(parts) > 1:
            kinds = [markers.get(spaced(part)) for part in parts]
            if all(kinds):
                found = next((kind for kind in kinds if kind != "plain"), "plain")
    return found


@lru_cache(maxsize=8192)
def label_kind(text: str) -> str | None:
    """Give what a label such as "Company" stands before, None if it is no label."""
    if len(text) > _LONGEST_LABEL:
        return None
    folded = spaced(text)
    found = vocabulary().labels.get(folded)
    if found is None and text.rstrip(" :").endswith(")"):
        bare = spaced(_NOTE.sub("", text))
        found = vocabulary().labels.get(bare) if bare else None
    if found is None and folded and folded[-1].isdigit():
        found = vocabulary().labels.get(folded.rstrip(" 0123456789"))
    if found is None and "the " in folded:
        bare = " ".join(word for word in folded.split() if word != "the")
        found = vocabulary().labels.get(bare)
    return found
