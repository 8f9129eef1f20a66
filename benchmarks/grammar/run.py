"""Runs the Harper grammar checker over everything that framer writes.

    npm ci --prefix benchmarks/grammar
    python -m benchmarks.grammar.run [--json FILE] [--examples N]

Texts are written for the samples, the strangers and part of the corpus, with nothing
said and with several sets of answers. What Harper reports about words that are not
framer's own is left out by ignored.toml, which gives the reason for each entry.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from benchmarks.grammar.texts import Text, texts

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


def is_own(text: Text, lint: Lint) -> bool:
    """Whether the words, with a neighbour, stand so in the person's own words.

    A single word counts if it stands there at all only where its spelling is meant;
    for anything else it needs the word before or after it as well.
    """
    own = " ".join(text.own.split())
    if lint.kind == "Spelling" or len(lint.words.split()) > 2:
        return lint.words.casefold() in own.casefold()
    before = _WORD.findall(text.text[: lint.start])[-1:]
    after = _WORD.findall(text.text[lint.end :])[:1]
    wider = []
    if before:
        at = text.text.rindex(before[0], 0, lint.start)
        wider.append(text.text[at : lint.end])
    if after:
        at = text.text.index(after[0], lint.end)
        wider.append(text.text[lint.start : at + len(after[0])])
    return any(each.strip(" .,;:") in own for each in wider if each.strip(" .,;:"))


def is_ignored(text: Text, lint: Lint, entries: list[Ignored]) -> bool:
    """Whether an entry of ignored.toml leaves a report out."""
    for entry in entries:
        if entry.rule not in ("*", lint.rule):
            continue
        if entry.words and not re.search(entry.words, lint.words):
            continue
        if entry.when == "all":
            return True
        if entry.when == "own" and is_own(text, lint):
            return True
        if entry.when == "after-own":
            last = text.text[: lint.start].split()[-1:]
            if last and last[0].casefold() in text.own.casefold():
                return True
    return False


def shown(text: Text, lint: Lint, around: int = 45) -> str:
    """The words reported, between their neighbours."""
    before = text.text[max(0, lint.start - around) : lint.start]
    after = text.text[lint.end : lint.end + around]
    return f"{before}»{lint.words}«{after}".replace("\n", " ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="every text and fault")
    parser.add_argument("--examples", type=int, default=3)
    options = parser.parse_args()
    found, entries = texts(), ignored()
    sentences = sum(each.sentences for each in found)
    faults: dict[tuple[str, str], list[tuple[Text, Lint]]] = defaultdict(list)
    left_out: Counter[str] = Counter()
    for text, lints in zip(found, checked(found), strict=True):
        for lint in lints:
            if is_ignored(text, lint, entries):
                left_out[lint.rule] += 1
            else:
                faults[lint.kind, lint.rule].append((text, lint))
    total = sum(map(len, faults.values()))
    print(f"{len(found)} texts, {sentences} sentences")
    print(f"{total} faults: {100 * total / sentences:.2f} per 100 sentences")
    print(f"{left_out.total()} reports left out as the person's own words")
    for (kind, rule), each in sorted(faults.items(), key=lambda item: -len(item[1])):
        print(f"\n{len(each):5}  {100 * len(each) / sentences:.2f}  {kind}: {rule}")
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
