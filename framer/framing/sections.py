"""The texts of one section of a frame: the best that fit, pass and differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from framer.framing.choosing import (
    COUNTED,
    carries,
    distinct,
    filled,
    opener,
    same_facts,
    second_to,
)
from framer.framing.context import Setting
from framer.framing.evidence import bullet_at, title_evidence
from framer.framing.frames import Frame, Wording, digest, wordings
from framer.framing.reasons import is_private, may_print
from framer.framing.rendering import blanks, tidy
from framer.framing.repeats import echoes, long_names, proves_aim_by_itself, twice
from framer.framing.wording import kinds_of_findings
from framer.model import Evidence, Form, Position, Resume, Stance, Suggestion

# Forms that are nothing without a fact of the work.
_WITH_FACT = frozenset(
    {"bullet", "answer", "short-answer", "headline", "social", "follow-up", "decline"}
)
_SHORT = frozenset({"bullet", "summary", "short-answer", "headline", "follow-up"})
_BY_TITLE = frozenset({"summary", "headline"})
_MOST = {"bullet": 2}
# Words below which a text that the check finds out of its band is too short for it.
_BRIEF = 50


@dataclass
class Told:
    """What has been said so far about one résumé, so that nothing is said twice."""

    openers: set[tuple[str, str]] = field(default_factory=set)
    wordings: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)


_Filled = tuple[Wording, str, tuple[Evidence, ...]]


@dataclass
class Task:
    """What the texts of one form about one move are made from."""

    resume: Resume
    frames: dict[str, Frame]
    setting: Setting
    form: Form
    values: dict[str, Any]
    told: Told

    @cached_property
    def names(self) -> list[str]:
        """Names that a text may say twice."""
        return long_names(self.values)


class Section:
    """The best texts of one section: those that fit, pass and differ from the rest.

    Args:
        task: What the texts are made from.
        frame: The frame that the section is in.
        stance: The section's condition, None for the safe one.
        condition: The condition to print with, None once it is known.
        siblings: Texts of the same form about the move that stand already.
    """

    def __init__(
        self,
        task: Task,
        frame: Frame,
        stance: Stance | None,
        condition: Stance | None,
        siblings: tuple[Suggestion, ...],
    ) -> None:
        self.task = task
        self.frame = frame
        self.stance = stance
        self.condition = condition
        self.siblings = siblings
        # bullets that will stand beside these, where the person's answer is known
        self.beside = [each for each in siblings if each.condition == condition]
        name = "heading" if task.form == "headline" else "title"
        titled = task.form in _BY_TITLE
        self.title = tidy(getattr(task.values["now"], name)) if titled else ""
        self.found: list[Suggestion] = []
        self.reserve: list[_Filled] = []

    def texts(self) -> list[Suggestion]:
        """Try the wordings, the best first, until there are enough."""
        task = self.task
        most = _MOST.get(task.form, 1)
        candidates = wordings(task.frames, self.frame, task.form, self.stance)
        for each in filled(
            candidates, task.setting, task.form, task.values, task.told.wordings
        ):
            if each[0].thin:
                # little is known of the role: only now, and only one of these
                self._take_reserve()
                most = 1
            if len(self.found) >= most:
                break
            if not self._may_stand(each):
                continue
            if self._is_spare(each):
                self.reserve.append(each)
            else:
                self._add(*each)
        self._take_reserve()
        return self.found

    def _may_stand(self, each: _Filled) -> bool:
        """Whether a text says nothing twice and adds to those that were found."""
        wording, text, facts = each
        form, values = self.task.form, self.task.values
        if twice(text, self.task.names) or (form in _SHORT and echoes(text, values)):
            return False
        # the role that is sought may be the one that is held
        sought = str(values.get("applying", ""))
        said = text.replace(sought, "") if sought else text
        if self.title and said.lower().count(self.title.lower()) > 1:
            return False
        if form != "bullet":
            return True
        if self.beside and same_facts(text, facts, self.beside):
            return False
        if not self.found:
            return True
        named = "{{ aim.to }}" in wording.text
        return not named and second_to(self.found[0].text, text, wording)

    def _is_spare(self, each: _Filled) -> bool:
        """Whether a text is kept for want of a better one: it says what was said."""
        _, text, facts = each
        form = self.task.form
        return (
            (form == "bullet" and same_facts(text, facts, self.found))
            or proves_aim_by_itself(text, facts, self.task.values)
            or self._was_heard(text)
        )

    def _was_heard(self, text: str) -> bool:
        return (self.task.form, opener(text, self.title)) in self.task.told.openers

    def _take_reserve(self) -> None:
        """Rather an opening that was heard before than no text at all."""
        self.reserve.sort(key=lambda each: self._was_heard(each[1]))
        while self.reserve and not self.found:
            self._add(*self.reserve.pop(0))

    def _add(self, wording: Wording, text: str, facts: tuple[Evidence, ...]) -> None:
        """Keep a text, if it passes the check and differs from its neighbours."""
        setting, form, told = self.task.setting, self.task.form, self.task.told
        move = setting.proof.move
        bare = form in _WITH_FACT and not carries(facts, setting)
        # what a step needs is offered even if the résumé says nothing of the work
        wanted = wording.thin and move.direction != "up"
        if text in told.texts or (bare and not wanted):
            return
        # what costs most comes last
        resume, siblings = self.task.resume, list(self.siblings)
        if not distinct(text, form, facts, self.found, siblings, resume):
            return
        if not _passes(text, form, facts, setting, thin=wording.thin):
            return
        section = self.condition or self.stance or "safe"
        source = (*self.frame.front.source, *wording.source)
        self.found.append(
            Suggestion(
                id="s" + digest(f"{move.id}/{form}/{section}/{wording.id}")[:10],
                move=move.id,
                form=form,
                frame=self.frame.front.id,
                condition=self.condition,
                text=text,
                evidence=facts,
                blanks=blanks(text),
                source=tuple(dict.fromkeys(source)),
                at=_place(resume, setting, form, facts),
            )
        )
        told.wordings.add(wording.id)
        told.texts.add(text)
        told.openers.add((form, opener(text, self.title)))


def _passes(
    text: str,
    form: Form,
    facts: tuple[Evidence, ...],
    setting: Setting,
    *,
    thin: bool,
) -> bool:
    """Whether the check finds nothing; a text for a thin role may be short."""
    shared = is_private(setting.said) and may_print(setting.said, form)
    kinds = kinds_of_findings(text, form, evidence=facts, private_allowed=shared)
    return not any(
        finding.severity in ("error", "warning")
        # what is said twice was sought with the names at hand
        and finding.rule != "Q16"
        and not (thin and finding.rule == "Q12" and _brief(text))
        for findings in kinds
        for finding in findings
    )


def _brief(text: str) -> bool:
    return len(text.split()) < _BRIEF


def _lines(position: Position) -> set[str]:
    """The addresses of a role's lines."""
    return {
        bullet_at(position, bullet, number)
        for number, bullet in enumerate(position.bullets)
    }


def _place(
    resume: Resume, setting: Setting, form: Form, facts: tuple[Evidence, ...]
) -> str:
    """The address of the line that a text belongs to.

    A bullet stands under the post whose work it tells first; what it says of the post
    before the move leads up to that.
    """
    proof = setting.proof
    if form == "bullet":
        arrived = proof.move.to_id
        ends_arc = proof.later is not None and proof.later.id == arrived
        position = proof.later if ends_arc and proof.later else proof.new
        posts = [each for each in (proof.new, proof.later, proof.old) if each]
        owners = [
            post
            for fact in facts
            if fact.kind in COUNTED
            for post in posts
            if fact.at in _lines(post)
        ]
        owners.sort(key=lambda post: post is proof.old)
        return title_evidence(owners[0] if owners else position).at
    if form == "summary" and resume.summary:
        return resume.summary[0].at
    return ""
