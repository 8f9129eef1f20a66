"""Print why wordings were passed over: `python -m tests.framing.why name form`."""

from __future__ import annotations

import sys

from framer.framing import suggestions as module
from framer.framing.context import Setting, context
from framer.framing.evidence import proofs
from framer.framing.frames import fitting, load_frames, wordings
from framer.framing.language import finder
from framer.framing.rendering import render
from framer.framing.wording import check
from framer.model import Answers, MoveAnswers
from tests.framing.awkward import AWKWARD
from tests.framing.kinds import KINDS
from tests.framing.people import AS_OF, PEOPLE


def main(wanted: str, form: str, frame_id: str = "") -> None:
    for person in [*PEOPLE, *AWKWARD, *KINDS]:
        if wanted not in person.name:
            continue
        proved = proofs(person.resume, person.moves, finder(person.resume), AS_OF)
        for move in person.moves:
            setting = Setting(
                proved[move.id],
                module._VOICES[form],
                form,
                Answers(),
                MoveAnswers(),
                None,
            )
            values = context(setting)
            frames = load_frames()
            found = [frames[frame_id]] if frame_id else fitting(frames, move)[:1]
            for frame in found:
                for stance in (None, "chosen"):
                    for _, wording in wordings(frames, frame, form, stance):
                        made = render(wording.text, values)
                        print(f"\n{move.id} {wording.id}", end=": ")
                        if made is None:
                            print("names what is not known")
                            continue
                        text, facts = made
                        problems = [
                            (f.rule, f.message, f.quote)
                            for f in check(text, form, evidence=facts)
                        ]
                        print(text, *(f"\n     !! {each}" for each in problems))


if __name__ == "__main__":
    main(*sys.argv[1:])
