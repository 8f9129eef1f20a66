"""The careers of the corpus, read from `careers.txt` and `fields.txt`."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from benchmarks.corpus.people import Job, Person

_HERE = Path(__file__).parent
_SECTIONS = ("volunteer", "internship", "military", "break")
_SCHOOLS = {
    "en": ("Northgate University", "Eastmoor College", "Lakeland State University"),
    "de": ("Hochschule Rheinfeld", "Universität Nordheim"),
    "fr": ("Université de Bretagne-Est", "IUT du Val Clair"),
    "es": ("Universidad de la Ribera",),
    "it": ("Istituto Tecnico Galvano",),
    "pt": ("Universidade do Agreste",),
    "nl": ("Hogeschool Waterland",),
}
_SPOKEN = {
    "de": ("Deutsch", "Englisch"), "fr": ("français", "anglais"),
    "es": ("español", "inglés"), "it": ("italiano", "inglese"),
    "pt": ("português", "inglês"), "nl": ("Nederlands", "Engels"),
}  # fmt: skip


@cache
def _fields() -> dict[str, dict[str, list[str]]]:
    fields: dict[str, dict[str, list[str]]] = {}
    for line in (_HERE / "fields.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            current = fields.setdefault(line[2:], {})
        elif line[1:3] == ": ":
            current.setdefault(line[0], []).append(line[3:])
    return fields


def _bullets(pool: list[str], rng: random.Random, place: int) -> tuple[str, ...]:
    most = 5 if place < 2 else 3
    return tuple(rng.sample(pool, min(len(pool), rng.randint(1, most))))


def _job(line: str, pool: list[str], rng: random.Random, place: int) -> Job:
    title, employer, location, start, end, *kinds = (
        part.strip() for part in line.split("|")
    )
    kind = kinds[0] if kinds else ""
    section = kind if kind in _SECTIONS else "experience"
    return Job(
        title=title, employer=employer, location=location, start=start, end=end,
        kind="" if kind in _SECTIONS else kind, section=section,
        bullets=() if section == "break" else _bullets(pool, rng, place),
    )  # fmt: skip


def _person(head: str, lines: list[str]) -> Person:
    key, name, country, language, line_of_work, city = (
        part.strip() for part in head.split(";")
    )
    rng = random.Random(key)
    words = {"en": line_of_work, "it": "it-lang"}.get(language, language)
    pools = _fields()[words]
    jobs = [_job(line, pools["b"], rng, n) for n, line in enumerate(lines)]
    first = min(int(job.start[:4]) for job in jobs if job.start)
    school = rng.choice(_SCHOOLS[language])
    return Person(
        id=key, name=name, country=country, field=line_of_work, city=city,
        jobs=tuple(jobs),
        summary=pools["s"][0],
        skills=tuple(pools["k"][0].split("; ")),
        education=(f"{pools['d'][0]} | {school} | {first - rng.randint(0, 1)}",),
        languages=_SPOKEN.get(language, ()),
        language=language,
    )  # fmt: skip


@cache
def careers() -> dict[str, Person]:
    """Give all careers by their id."""
    people: dict[str, Person] = {}
    head, lines = "", list[str]()
    text = (_HERE / "careers.txt").read_text(encoding="utf-8")
    for line in [*text.splitlines(), "@"]:
        if line.startswith("@"):
            if head:
                person = _person(head, lines)
                people[person.id] = person
            head, lines = line[1:].strip(), []
        elif "|" in line and not line.startswith("#"):
            lines.append(line)
    return people
