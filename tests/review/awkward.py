"""Reviewing with trouble, for tests: documents that say what they do to the worker."""

import os
import signal
import time

from framer.review.record import Candidate, unreadable
from framer.review.work import Settings, review_document

CRASH, PARENT, HANG, SPIN, EAT = b"crash", b"kill-parent", b"hang", b"spin", b"eat"


def review(
    data: bytes, settings: Settings, letter: tuple[str, bytes] | None = None
) -> Candidate:
    """Do what the document says, or review it."""
    if data == CRASH:
        os.kill(os.getpid(), signal.SIGKILL)
    if data == PARENT:
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(30)
    if data == HANG:
        time.sleep(60)
    while data == SPIN:
        pass
    if data == EAT:
        held = []
        while True:
            held.append(bytearray(10_000_000))
    if data.startswith(b"plain"):
        time.sleep(0.002)
        return unreadable(data.decode()[-12:], "a plain file")
    return review_document(data, settings, letter)
