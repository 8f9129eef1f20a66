"""One question at a time: what only the person knows about their moves.

    state = begin(report, answers)
    while (asked := question(state)) is not None:
        state = reply(state, input(asked.text))
    text = file_text(state)

Nothing here reads a keyboard or a file. A state never changes; `reply` gives the next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from framer.framing.answers import step_of
from framer.framing.data import avoid, reasons
from framer.framing.heads import ends, named
from framer.framing.questions import Choice, Question, QuestionEntry, question_file
from framer.framing.rules import matches
from framer.framing.stated import stated
from framer.framing.worth import told_in
from framer.model import Answers, Move, MoveAnswers, Report

SKIP, HELP, BACK, CLEAR, STOP = "", "?", "<", "-", "."
# Longer words would not fit into a sentence of a letter.
LONGEST = 300
_FIELDS = ("level", "stance", "reason", "gain", "reason_text", "share", "horizon")
# What a move must have been for texts about it.
_WITH_WORDS = ("level", "down")
_ADVISED = ("N1", "N2", "N3", "N5", "N7")


@dataclass(frozen=True, slots=True)
class Asking:
    """How far the questions have come.

    Attributes:
        report: The report whose moves are asked about.
        answers: What has been said so far.
        passed: Keys that were answered or skipped in this sitting, in order.
        again: Ask also what has an answer already.
        helped: The current question is shown with all its help.
        noticed: The word about private reasons has been said.
        stopped: The person has had enough for now.
        complaint: Why the last reply could not be used, else "".
        remark: What is worth knowing about the last answer, else "".
    """

    report: Report
    answers: Answers
    passed: tuple[str, ...] = ()
    again: bool = False
    helped: bool = False
    noticed: bool = False
    stopped: bool = False
    complaint: str = ""
    remark: str = ""


def begin(
    report: Report, answers: Answers | None = None, *, again: bool = False
) -> Asking:
    """Start, or go on from answers that were kept.

    Args:
        report: The moves that were found; it needs no suggestions.
        answers: What was said before; it is not asked a second time.
        again: Ask everything once more, with the kept answers shown.
    """
    return Asking(report, answers or Answers(), again=again)


def question(state: Asking) -> Question | None:
    """Give the question to put now, None when all are answered or skipped."""
    if state.stopped:
        return None
    every = questions(state)
    for number, each in enumerate(every, 1):
        if each.key in state.passed or (each.given and not state.again):
            continue
        return replace(each, number=number, of=len(every))
    return None


def reply(state: Asking, text: str) -> Asking:
    """Take what the person typed and give the next state.

    An empty reply skips; `?` asks for help, `<` goes back, `-` empties the answer, `.`
    stops. What cannot be used leaves the state as it was, with a complaint.
    """
    asked = question(state)
    plain = " ".join(text.split())
    calm = replace(state, complaint="", remark="", helped=False)
    if asked is None:
        return calm
    if plain == STOP:
        return replace(calm, stopped=True)
    if plain == HELP:
        return replace(calm, helped=True)
    if plain == BACK:
        return _back(calm)
    if asked.notice:
        calm = replace(calm, noticed=True)
    if plain == SKIP:
        return replace(calm, passed=(*calm.passed, asked.key))
    if plain == CLEAR:
        answers = put(calm.answers, asked.key, "")
        return replace(calm, answers=answers, passed=(*calm.passed, asked.key))
    value, complaint = _understood(asked, plain)
    if complaint:
        return replace(calm, complaint=complaint)
    return replace(
        calm,
        answers=put(calm.answers, asked.key, value),
        passed=(*calm.passed, asked.key),
        remark=_remark(asked, value),
    )


def _back(state: Asking) -> Asking:
    if not state.passed:
        return replace(state, complaint="This is the first question.")
    return replace(
        state,
        passed=state.passed[:-1],
        answers=put(state.answers, state.passed[-1], ""),
    )


def _understood(asked: Question, text: str) -> tuple[str, str]:
    """The value that a reply stands for, and what is wrong with it."""
    if not asked.choices:
        if len(text) > LONGEST:
            return "", f"Please say it in {LONGEST} characters; one idea is enough."
        return text, ""
    parts = text.replace(",", " ").split() if asked.several else [text]
    codes: list[str] = []
    for part in parts:
        code = _choice(asked.choices, part)
        if code is None:
            known = ", ".join(each.code for each in asked.choices)
            return "", f"Please answer with a number or one of: {known}."
        codes.append(code)
    return ", ".join(dict.fromkeys(codes)), ""


def _choice(choices: tuple[Choice, ...], text: str) -> str | None:
    if text.isdecimal() and 1 <= int(text) <= len(choices):
        return choices[int(text) - 1].code
    lower = text.lower()
    if any(each.code == lower for each in choices):
        return lower
    begun = [each.code for each in choices if each.code.startswith(lower)]
    return begun[0] if len(begun) == 1 else None


def _remark(asked: Question, value: str) -> str:
    """What the wording check would say of words that are meant for a text."""
    if asked.private or asked.choices:
        return ""
    for rule in _ADVISED:
        entry = avoid().rules.get(rule)
        if entry is not None and matches(entry, value):
            return f"{entry.message} {entry.instead}"
    return ""


def questions(state: Asking) -> tuple[Question, ...]:
    """All questions that apply, given what was said so far."""
    found: list[Question] = []
    noticed = state.noticed
    for move in asked_moves(state.report):
        for each in _about(state, move):
            shown = each
            if each.notice and noticed:
                shown = replace(each, notice="")
            noticed = noticed or bool(each.notice)
            found.append(shown)
    file, answers = question_file(), state.answers
    for key, entry in file.general.items():
        given = getattr(answers, key) or ""
        menu = {"goal": file.goals, "intent": file.intents}.get(key, {})
        found.append(_question(key, entry, given, choices=_menu(menu)))
    for key, entry in file.five.items():
        given = answers.questions.get(key, "")
        found.append(_question(f"questions.{key}", entry, given, private=True))
    return tuple(found)


def asked_moves(report: Report) -> tuple[Move, ...]:
    """The moves to ask about; a completed arc is asked about at its step."""
    return tuple(
        move
        for move in report.moves
        if is_open(move) or (told_in(report, move) and not _is_end_of_arc(move, report))
    )


def is_open(move: Move) -> bool:
    """Whether only the person can say which way a move went."""
    return "level" in move.needs


def _is_end_of_arc(move: Move, report: Report) -> bool:
    step = step_of(move, report.moves)
    return step is not None and told_in(report, step)


def _about(state: Asking, move: Move) -> list[Question]:
    """The questions about one move."""
    file = question_file()
    said = state.answers.moves.get(move.id, MoveAnswers())
    before, after = (named(each) for each in ends(state.report, move))
    entries = dict(file.move)
    imposed = entries.pop("gain_imposed")
    if said.stance == "imposed":
        entries["gain"] = imposed
    menus = {
        "level": _menu(file.levels),
        "stance": _menu(file.stances),
        "reason": _reasons(said),
        "share": _menu(file.outputs),
        "horizon": _menu(file.horizons),
    }
    private = is_kept_back(said)
    found: list[Question] = []
    for key in _FIELDS:
        if key == "level" and not (is_open(move) or said.level):
            continue
        if key != "level" and is_open(move) and said.level not in _WITH_WORDS:
            continue
        if key == "share" and not private:
            continue
        if key == "reason_text" and not (private or said.reason == "other"):
            continue
        if key == "stance" and _told(state, move) and not said.stance:
            continue
        if key == "horizon" and said.stance == "imposed":
            continue
        entry = entries[key]
        text = entry.text.replace("{before}", before).replace("{after}", after)
        value = getattr(said, key)
        given = ", ".join(value) if isinstance(value, tuple) else value or ""
        notice = file.privacy.notice if private and key == "reason_text" else ""
        found.append(
            replace(
                _question(
                    f"moves.{move.id}.{key}", entry, given, choices=menus.get(key, ())
                ),
                text=text,
                several=key == "share",
                notice=notice,
            )
        )
    return found


def _told(state: Asking, move: Move) -> bool:
    """Whether the résumé itself says whose decision a move was."""
    if state.again:
        return False
    report = state.report
    by_id = {each.id: each for each in report.resume.positions}
    old, new = by_id.get(move.from_id), by_id.get(move.to_id)
    if old is None or new is None:
        return False
    found = stated(report.resume, move, old, new, report.moves)
    return found is not None and (found.chosen or found.ended)


def is_kept_back(said: MoveAnswers) -> bool:
    """Whether the reason or the words about a move are private until shared."""
    entry = reasons().get(said.reason or "")
    if entry is not None and entry.privacy >= 2:
        return True
    rule = avoid().rules["N4"]
    return any(matches(rule, each) for each in (said.reason_text, said.gain) if each)


def _menu(entries: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(code, label) for code, label in entries.items())


def _reasons(said: MoveAnswers) -> tuple[Choice, ...]:
    known = reasons()
    codes = question_file().reasons_for[said.stance or "unknown"]
    return tuple(
        Choice(code, known[code].name, known[code].privacy >= 2) for code in codes
    )


def _question(
    key: str,
    entry: QuestionEntry,
    given: str,
    *,
    choices: tuple[Choice, ...] = (),
    private: bool = False,
) -> Question:
    return Question(
        key, entry.text, entry.why, tuple(entry.examples), choices, private=private,
        given=given,
    )  # fmt: skip


def put(answers: Answers, key: str, value: str) -> Answers:
    """Give the answers with one of them changed; an empty value takes it away."""
    parts = key.split(".")
    if parts[0] == "questions":
        kept = {
            name: each for name, each in answers.questions.items() if name != parts[1]
        }
        return replace(answers, questions=kept | ({parts[1]: value} if value else {}))
    if parts[0] != "moves":
        return replace(answers, **{key: value or None})  # type: ignore[arg-type]
    move, name = ".".join(parts[1:-1]), parts[-1]
    said = answers.moves.get(move, MoveAnswers())
    new: object = value or None
    if name == "share":
        new = tuple(each for each in value.split(", ") if each)
    changed = replace(said, **{name: new})  # type: ignore[arg-type]
    return replace(answers, moves=answers.moves | {move: changed})


def answered_five(answers: Answers) -> tuple[tuple[str, bool], ...]:
    """Each of the five questions and whether it has an answer: a list, no score."""
    return tuple((key, key in answers.questions) for key in question_file().five)
