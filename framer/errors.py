"""The errors that framer raises, and what each one asks of the person.

FramerError
├── InputError              the person's own file cannot be used (exit code 2)
│   ├── UnreadableDocument  the résumé cannot be read as a Word document
│   └── UnusableAnswers     an answers file breaks its own rules
├── KnowledgeError          a knowledge or template file breaks its rules
├── OutputError             the result cannot be written where it was asked for
└── WordingError            a generated text failed the wording check

A message is one plain sentence that names the file, says what is wrong with it and
what to do. It never quotes résumé text.
"""

from __future__ import annotations


class FramerError(Exception):
    """Anything that framer itself reports; the message is fit for the person's eyes."""


class InputError(FramerError):
    """A file that the person gave cannot be used."""


class UnreadableDocument(InputError):
    """The résumé is missing, is not a Word document, or is unsafe to open."""


class UnusableAnswers(InputError):
    """The answers file cannot be understood."""


class KnowledgeError(FramerError):
    """A knowledge or template file is wrong; the message starts with file and line."""


class OutputError(FramerError):
    """The result could not be written; nothing half-written is left behind."""


class WordingError(FramerError):
    """A text that framer wrote broke a rule of its own wording check."""
