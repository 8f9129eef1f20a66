"""The findings of `framer check`: for the terminal, as JSON, and as SARIF 2.1.0."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import msgspec

from framer import __version__
from framer.framing.checking import Checked, TextFinding
from framer.framing.claims_file import every_rule

SCHEMA = "framer-check/1"
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_SUPPORT = ("shown", "not shown", "unclear")


def found_any(checked: Checked) -> bool:
    """Whether there is something to mend; a note alone is only advice."""
    return any(each.severity != "note" for each in checked.findings)


def terminal(checked: Checked) -> str:
    """Give the findings as lines to read, each with its place first."""
    lines: list[str] = []
    for each in checked.findings:
        place = f"{checked.name}:{each.line}:{each.column}"
        lines.append(f"{place}: {each.severity} {each.rule}: {each.message}")
        if each.quote:
            lines.append(f"    “{each.quote}”")
        lines.append(f"    {each.instead}")
    counted = Counter(each.severity for each in checked.findings)
    parts = [_counted(counted[name], name) for name in _LEVELS if counted[name]]
    said = ", ".join(parts) or "nothing found"
    aside = f"; {checked.ignored} set aside" if checked.ignored else ""
    lines.append(f"{checked.name}: {said}{aside}.")
    if checked.claims:
        support: Counter[str] = Counter(e.claim.support for e in checked.claims)
        spread = ", ".join(f"{support[name]} {name}" for name in _SUPPORT)
        lines.append(f"Claims beside the résumé: {spread}.")
        for placed in checked.claims:
            if placed.claim.support == "unclear" and not placed.claim.rule:
                words = placed.claim.words
                lines.append(f"    line {placed.line}, unclear: “{words}”")
    return "\n".join(lines) + "\n"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" + ("s" if number != 1 else "")


def as_json(checked: Checked) -> str:
    """Give the findings and claims as one JSON document."""
    tree: dict[str, Any] = {
        "schema": SCHEMA,
        "framer": __version__,
        "file": checked.name,
        "findings": [
            {
                "rule": each.rule,
                "severity": each.severity,
                "line": each.line,
                "column": each.column,
                "at": each.at or None,
                "words": each.quote,
                "message": each.message,
                "instead": each.instead,
            }
            for each in checked.findings
        ],
        "claims": [
            {
                "kind": placed.claim.kind,
                "words": placed.claim.words,
                "line": placed.line,
                "support": placed.claim.support,
                "evidence": _evidence(placed.claim.evidence),
            }
            for placed in checked.claims
        ],
        "set_aside": checked.ignored,
    }
    return _pretty(tree)


def _evidence(evidence: Any) -> dict[str, str] | None:
    return {"fact": evidence.fact, "at": evidence.at} if evidence is not None else None


def sarif(checked: Checked, *, uri: str | None = None) -> str:
    """Give the findings in the Static Analysis Results Interchange Format, 2.1.0.

    Args:
        checked: The findings.
        uri: Path of the file as the reader of the result knows it, with slashes; the
            name alone if None.
    """
    order = {rule.id: number for number, rule in enumerate(every_rule())}
    tree = {
        "$schema": _SARIF,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "framer",
                        "semanticVersion": __version__,
                        "rules": _rules(),
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(each, order[each.rule], uri or checked.name)
                    for each in checked.findings
                ],
            }
        ],
    }
    return _pretty(tree)


@cache
def _rules() -> list[dict[str, Any]]:
    """Every rule that can be reported, whether or not it was."""
    return [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.message},
            "help": {"text": rule.instead},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in every_rule()
    ]


def _result(found: TextFinding, index: int, uri: str) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": found.line, "startColumn": found.column}
    if found.quote:
        region["snippet"] = {"text": found.quote}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(uri)}, "region": region}
    }
    if found.at:
        location["logicalLocations"] = [{"fullyQualifiedName": found.at}]
    return {
        "ruleId": found.rule,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message} {found.instead}"},
        "locations": [location],
    }


def _uri(path: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - for this one output only

    return quote(path.replace("\\", "/"))


def _pretty(tree: dict[str, Any]) -> str:
    return msgspec.json.format(msgspec.json.encode(tree), indent=2).decode() + "\n"
