"""Print every suggestion for the made-up careers, to be read aloud.

Run as `python -m tests.framing.show [part of a name] [--answers]`.
"""

from __future__ import annotations

import sys
import textwrap

from framer.framing.suggestions import suggest
from framer.model import Answers, MoveAnswers
from framer.pipeline import find
from tests.framing.awkward import AWKWARD
from tests.framing.kinds import KINDS
from tests.framing.people import AS_OF, PEOPLE


def main(wanted: str, *, chosen: bool) -> None:
    for person in [*PEOPLE, *AWKWARD, *KINDS]:
        if wanted not in person.name:
            continue
        print(f"\n===== {person.name}")
        answers = None
        if chosen:
            answers = Answers(
                moves={move.id: MoveAnswers(stance="chosen") for move in person.moves}
            )
        last = ""
        readings = find(person.resume, as_of=AS_OF).readings
        for each in suggest(
            person.resume, readings, person.moves, as_of=AS_OF, answers=answers
        ):
            head = f"{each.move} [{each.frame}]"
            if head != last:
                print(f"--- {head}")
                last = head
            condition = f" if {each.condition}" if each.condition else ""
            print(
                textwrap.fill(
                    f"{each.form}{condition}: {each.text}",
                    110,
                    subsequent_indent="      ",
                    initial_indent="  * ",
                )
            )


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    main(words[0] if words else "", chosen="--chosen" in sys.argv)
