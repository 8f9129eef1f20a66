"""Runs the Harper grammar checker over everything that framer writes.

    npm ci --prefix benchmarks/grammar
    python -m benchmarks.grammar.run [--every N] [--examples N] [--json FILE]

Texts are written for the samples, the strangers and part of the corpus, with nothing
said and with several sets of answers. What Harper reports about words that are not
framer's own is left out by ignored.toml, which gives the reason for each entry. What
readers found beside it, and can be searched for, stands in patterns.toml.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.grammar.texts import Text, count, texts

READER = "Reader"
HERE = Path(__file__).parent
_WORD = re.compile(r"[\w'’&.-]+")


@dataclass(frozen=True)
class Lint:
    """One report of the checker.

    Attributes:
        rule: The checker's name of the rule.
        kind: The checker's kind, for instance `Agreement`.
        start: Where the words begin in the text.
        end: Where they end.
        words: The words themselves.
        message: What the checker says.
    """

    rule: str
    kind: str
    start: int
    end: int
    words: str
    message: str


@dataclass(frozen=True)
class Ignored:
    """An entry of ignored.toml; the file says what each key means."""

    rule: str
    when: str
    reason: str
    words: str = ""


def ignored() -> list[Ignored]:
    """The entries of ignored.toml; each has a reason."""
    table = tomllib.loads((HERE / "ignored.toml").read_text("utf-8"))
    return [Ignored(**entry) for entry in table["ignored"]]


def checked(found: list[Text]) -> list[list[Lint]]:
    """What Harper reports about each text."""
    lines = [
        json.dumps({"id": number, "text": each.text})
        for number, each in enumerate(found)
    ]
    done = subprocess.run(
        ["node", str(HERE / "check.mjs")],
        input="\n".join(lines), capture_output=True, text=True, check=True,
    )  # fmt: skip
    read = [json.loads(line) for line in done.stdout.splitlines()]
    return [[Lint(**lint) for lint in each["lints"]] for each in read]


@cache
def patterns() -> list[tuple[str, re.Pattern[str], list[str]]]:
    """The patterns of patterns.toml with their forms, each held to its examples."""
    table = tomllib.loads((HERE / "patterns.toml").read_text("utf-8"))
    made = []
    for entry in table["pattern"]:
        pattern = re.compile(entry["pattern"])
        finds = all(pattern.search(each) for each in entry["finds"])
        if not finds or any(pattern.search(each) for each in entry["passes"]):
            raise SystemExit(f"patterns.toml: {entry['name']}: an example fails")
        made.append((entry["name"], pattern, entry.get("forms", [])))
    return made


def searched(text: Text) -> list[Lint]:
    """What the patterns find in a text."""
    return [
        Lint(name, READER, match.start(), match.end(), match.group(), "")
        for name, pattern, forms in patterns()
        if not forms or text.form in forms
        for match in pattern.finditer(text.text)
    ]


def meets(lint: Lint, others: list[Lint]) -> bool:
    """Whether one of the others is about some of the same words."""
    return any(lint.start < each.end and each.start < lint.end for each in others)


def is_own(text: Text, lint: Lint) -> bool:
    """Whether the words stand so in the person's own; ignored.toml says when."""
    own = " ".join(text.own.split())
    words = lint.words
    if lint.kind != "Capitalization":
        own, words = own.casefold(), words.casefold()
    if lint.kind in ("Spelling", "Typo") or len(words.split()) > 1:
        return words.strip(" .,;:") in own
    before = _WORD.findall(text.text[: lint.start])[-1:]
    after = _WORD.findall(text.text[lint.end :])[:1]
    wider = []
    if before:
        at = text.text.rindex(before[0], 0, lint.start)
        wider.append(text.text[at : lint.end])
    if after:
        at = text.text.index(after[0], lint.end)
        wider.append(text.text[lint.start : at + len(after[0])])
    if lint.kind != "Capitalization":
        wider = [each.casefold() for each in wider]
    return any(each.strip(" .,;:") in own for each in wider)


def is_ignored(text: Text, lint: Lint, entries: list[Ignored]) -> bool:
    """Whether an entry of ignored.toml leaves a report out."""
    for entry in entries:
        if entry.rule not in ("*", lint.rule):
            continue
        if entry.words and not re.search(entry.words, lint.words):
            continue
        if fits(entry.when, text, lint):
            return True
    return False


def fits(when: str, text: Text, lint: Lint) -> bool:
    """Whether a report is of the kind that an entry names."""
    own = text.own.casefold()
    if when == "all":
        return True
    if when == "own":
        return is_own(text, lint)
    if when == "own-form":
        return lint.words.casefold()[:-3] in own and len(lint.words) > 5
    if when == "after-own":
        last = text.text[: lint.start].split()[-1:]
        return bool(last) and last[0].casefold() in own
    if when == "joined":
        return count(lint.words) > 1
    raise SystemExit(f"ignored.toml: no such `when`: {when}")


def shown(text: Text, lint: Lint, around: int = 45) -> str:
    """The words reported, between their neighbours."""
    before = text.text[max(0, lint.start - around) : lint.start]
    after = text.text[lint.end : lint.end + around]
    return f"{before}»{lint.words}«{after}".replace("\n", " ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="every text and fault"
    )
    parser.add_argument("--examples", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="each N-th résumé only")
    options = parser.parse_args()
    found, entries = texts(options.every), ignored()
    sentences = sum(each.sentences for each in found)
    faults: dict[tuple[str, str], list[tuple[Text, Lint]]] = defaultdict(list)
    left_out = 0
    for text, lints in zip(found, checked(found), strict=True):
        kept = [each for each in lints if not is_ignored(text, each, entries)]
        left_out += len(lints) - len(kept)
        for lint in kept + [each for each in searched(text) if not meets(each, kept)]:
            faults[lint.kind, lint.rule].append((text, lint))
    total = sum(map(len, faults.values()))
    read = sum(len(each) for (kind, _), each in faults.items() if kind == READER)
    print(f"{len(found)} texts, {sentences} sentences")
    print(f"{total - read} faults by Harper, {read} by the patterns:", end=" ")
    print(f"{100 * total / sentences:.2f} per 100 sentences")
    print(f"{left_out} reports left out as the person's own words")
    for (kind, rule), each in sorted(faults.items(), key=lambda item: -len(item[1])):
        print(f"\n{len(each):5}  {100 * len(each) / sentences:.2f}  {kind}: {rule}")
        if each[0][1].message:
            print(f"       {each[0][1].message}")
        seen: set[str] = set()
        for text, lint in each:
            if lint.words in seen or len(seen) >= options.examples:
                continue
            seen.add(lint.words)
            where = f"{text.form}, {text.frame}, {text.told}, {text.source}"
            print(f"       - {shown(text, lint)}\n         ({where})")
    if options.json:
        rows = [
            {
                "form": text.form, "frame": text.frame, "told": text.told,
                "source": text.source, "text": text.text,
            }
            for text in found
        ]  # fmt: skip
        options.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
