"""Skills in running text: the only module that imports spaCy, and only when asked.

A blank English pipeline splits words; a `PhraseMatcher` finds the terms of the
vocabulary and of the résumé's own skills section. No model is loaded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from framer.framing.data import terms, written_as_name
from framer.framing.prose import lower_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framer.model import Resume

_USING = re.compile(
    r"\b(?:using|via|with) ((?:[A-Z][\w.+#]*)(?: [A-Z][\w.+#]*)?)(?=[\s,.;)]|$)"
)
_RUN = re.compile(r"[^\W\d_]+|\d+")
_OWN_SKILL = re.compile(r"[A-Za-z][\w+#./&' -]{1,38}")


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill named in a text.

    Attributes:
        name: As it stands in a sentence.
        kind: `tool`, `everyday`, `method`, `domain`, `certification`; `own` for
            an entry of the résumé's skills section that the vocabulary does not know.
        key: The form that two mentions share.
    """

    name: str
    kind: str
    key: str


@cache
def _nlp() -> Any:
    import spacy  # noqa: PLC0415 - costs most of a second, so only once it is needed

    return spacy.blank("en")


class _Vocabulary:
    """Finds the terms of the vocabulary in texts.

    Splitting the names of all terms takes longer than framer's other work, and one
    résumé names a few dozen of them, so a term is added once a text holds its letters.
    """

    def __init__(self) -> None:
        from spacy.matcher import PhraseMatcher  # noqa: PLC0415 - see above

        self._matcher = PhraseMatcher(_nlp().vocab, attr="LOWER")
        self._waiting: dict[str, list[str]] = {}
        for key in terms():
            first = _RUN.search(key)
            self._waiting.setdefault(first.group() if first else "", []).append(key)

    def spans(self, text: str) -> tuple[Any, list[tuple[int, int]]]:
        """Split a text and give the places of the terms, longest first at each."""
        nlp, lower = _nlp(), text.lower()
        for run in {"", *_RUN.findall(lower)}:
            waiting = self._waiting.get(run)
            if waiting and (here := [key for key in waiting if key in lower]):
                self._waiting[run] = [key for key in waiting if key not in here]
                names = [terms()[key].name for key in here]
                self._matcher.add("SKILL", list(nlp.tokenizer.pipe(names)))
        doc = nlp.make_doc(text)
        found = ((start, end) for _, start, end in self._matcher(doc))
        return doc, sorted(found, key=lambda span: (span[0], -span[1]))


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary()


class SkillFinder:
    """Finds the skills of one résumé's texts.

    Args:
        own: Entries of the résumé's skills section.
        names: Words that are names here (employers, places, people), never skills.
    """

    def __init__(self, own: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        """Prepare the vocabulary and add the résumé's own terms."""
        self._names = {name.lower() for name in names}
        self._own: dict[str, Skill] = {}
        for entry in own:
            for part in re.split(r"[,;|•·:]\s*", entry):
                plain = part.strip(" .")
                if not _OWN_SKILL.fullmatch(plain) or len(plain.split()) > 3:
                    continue
                key = plain.lower()
                if key not in terms():
                    self._own[key] = Skill(_own_name(plain), "own", key)
        self._memo: dict[str, tuple[Skill, ...]] = {}

    def find(self, text: str) -> tuple[Skill, ...]:
        """The skills that a text names, in its order, each once."""
        if text in self._memo:
            return self._memo[text]
        doc, spans = _vocabulary().spans(text)
        found: dict[str, Skill] = {}
        reached = -1
        for start, end in spans:
            if start < reached:
                continue
            span = doc[start:end].text
            term = terms().get(span.lower())
            if term is None or not written_as_name(term, span):
                continue
            reached = end
            found.setdefault(
                term.name.lower(), Skill(term.name, term.kind, term.name.lower())
            )
        lower = text.lower()
        for key, skill in self._own.items():
            if key in lower and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", lower):
                found.setdefault(key, skill)
        for match in _USING.finditer(text):
            name = match.group(1).rstrip(".")
            if name.lower() not in self._names and name.lower() not in found:
                known = any(name.lower() in key for key in found)
                if not known and not _is_name_like(name, self._names):
                    found[name.lower()] = Skill(name, "everyday", name.lower())
        self._memo[text] = tuple(found.values())
        return self._memo[text]


def _own_name(text: str) -> str:
    """An entry of a skills list as it stands in a sentence."""
    return " ".join(lower_word(word) for word in text.split())


def _is_name_like(name: str, names: set[str]) -> bool:
    return any(word.lower() in names for word in name.split())


def finder(resume: Resume) -> SkillFinder:
    """The skill finder for a résumé."""
    names: set[str] = set()
    for position in resume.positions:
        for part in (position.employer, position.location, position.client):
            names.update((part or "").split())
    names.update((resume.name or "").split())
    return SkillFinder((item.text for item in resume.skills), names)
