"""The person's name: behind a label, beside what the paper calls itself, or alone."""

from __future__ import annotations

import pytest

from tests.reading.lines import resume

TOPS: dict[str, tuple[str, str | None]] = {
    "behind the words for a résumé": ("# RESUME OF ORLA BRANDT\n", "ORLA BRANDT"),
    "below the words for a résumé": (
        "# CURRICULUM VITAE OF\nB Orla Brandt",
        "Orla Brandt",
    ),
    "before a dash and the words": ("B Orla Brandt – CV", "Orla Brandt"),
    "behind a greeting": ("# Hello, I'm Orla Brandt", "Orla Brandt"),
    "below a greeting alone": ("# Welcome!\nB Orla Brandt", "Orla Brandt"),
    "a label and its value in a table": (
        "Lebenslauf\n| Name | Orla Brandt |\n| Geburtsdatum | 2.3.1984 |",
        "Orla Brandt",
    ),
    "a label above its value": (
        "Europass\nNome\nOrla Brandt\nIndirizzo",
        "Orla Brandt",
    ),
    "two labels": ("Surname: Brandt\nFirst names: Orla Jane", "Orla Jane Brandt"),
    "one word above the other": ("B ORLA\nB BRANDT\nClerk", "ORLA BRANDT"),
    "words between in small letters": ("B Orla van der Brandt", "Orla van der Brandt"),
    "a title and no name": ("B WELLNESS DIRECTOR\n# Experience", None),
    "a heading in words of its own": ("# Something about Work\n", None),
    "one word that no address says": ("B Contents\nPage", None),
    "one word that an address says": ("B Orla\norla@example.com", "Orla"),
}


@pytest.mark.parametrize("name", TOPS)
def test_the_name_at_the_top(name: str) -> None:
    text, expected = TOPS[name]
    jobs = "\n# Experience\nB Clerk, Acme Ltd\t2015 – 2018\n- Filed papers\n"
    assert resume(text + jobs).name == expected
