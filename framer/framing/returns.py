"""Work that somebody took up again: teaching, after some years as a principal."""

from __future__ import annotations

import re

from framer.framing.crafts import craft, crafts_file, title_stems
from framer.framing.data import words
from framer.framing.evidence import Proof, title_evidence
from framer.framing.offers import craft_text, stems
from framer.framing.prose import short_title
from framer.framing.slots import Text
from framer.model import Position


def taken_up_again(proof: Proof) -> Text | None:
    """The craft of the new post, where an earlier one had it and the one left had not.

    `teaching` of a teacher who became a principal and teaches again; `hands-on software
    engineering` of an engineer who led engineers in between.
    """
    work = craft_text(proof.new)
    if work is None or str(work).endswith(tuple(words().no_crafts)):
        return None
    akin = stems(work) & stems(work_of(proof.old))
    if akin and not _led_it(proof):
        return None
    for each in reversed(proof.before):
        if each is proof.old or not _of_this_work(each, proof.new, str(work)):
            continue
        # a teacher of one grade who teaches another is back in teaching
        alike = craft(each.title) in (str(work), None)
        shared = str(work) if alike else work.split()[-1]
        said = f"hands-on {shared}" if akin else shared
        return Text(said, *work.facts, title_evidence(each))
    return None


def _of_this_work(earlier: Position, new: Position, work: str) -> bool:
    """Whether an earlier post was of the same work: its craft, or the same worker."""
    before = craft(earlier.title)
    if before is not None and before.split()[-1] == work.rsplit(maxsplit=1)[-1]:
        return True
    person = short_title(new.title).split()[-1].lower()
    return person in crafts_file().nouns and person in re.findall(
        r"[a-z]+", earlier.title.lower()
    )


def same_work(old: Position, new: Position) -> bool:
    """Whether two titles name the same work: quality manager, quality technician."""
    return bool(title_stems(work_of(old)) & title_stems(work_of(new)))


def _led_it(proof: Proof) -> bool:
    """Whether the post before was to lead those who do the work."""
    led = "management-to-specialist" in proof.move.kinds
    own = craft(proof.old.title)
    return led and (own is None or own.endswith("management"))


def work_of(position: Position) -> str:
    """A title and the work that it names, to compare with others."""
    return f"{position.title} {craft(position.title) or ''}"
