"""Why people move, and which reasons may be printed where."""

from __future__ import annotations

from framer.framing.data import ReasonEntry, avoid, reasons
from framer.framing.rules import matches
from framer.model import MoveAnswers

_SHARED_AS = {
    "letter": ("letter",),
    "answer": ("answer",),
    "short-answer": ("answer", "short-answer"),
}


def reason_entry(code: str | None) -> ReasonEntry | None:
    """The entry of a reason code, None for none or an unknown one."""
    return reasons().get(code) if code else None


def is_private(said: MoveAnswers) -> bool:
    """Whether the reason given is of the private class."""
    entry = reason_entry(said.reason)
    return entry is not None and entry.privacy >= 2


def may_print(said: MoveAnswers, form: str, *, text: str | None = None) -> bool:
    """Whether what the person said about a move may stand in an output of this form.

    Args:
        said: The answers about the move.
        form: The form of the output.
        text: The very words; words on private matters count as private whatever the
            reason code says.
    """
    shared = any(name in said.share for name in _SHARED_AS.get(form, (form,)))
    if shared:
        return True
    if is_private(said):
        return False
    return text is None or not matches(avoid().rules["N4"], text)
