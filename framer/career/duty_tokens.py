"""A statement cut into the tokens that the words of duties.toml are matched on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from framer.career.duty_words import duty_words
from framer.knowledge.normalise import DIGIT

# A figure (with a range behind it), a word, a sign of money or of a share, or the end
# of a clause.
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*|[£$€₹¥%]|[^\W\d_]+(?:[&'’][^\W\d_]+)*|[.;:,()•+/–—-]"
)

# A range is no wider; growth may be.
_WIDEST = 10
_RANGE = frozenset(("-", "–", "to", "or"))
_BETWEEN = _RANGE | {"and"}
_TEN, _DOZEN, _HUNDRED = 10, 12, 100


@cache
def number_words() -> dict[str, int]:
    """Give the numbers that are written as words."""
    return duty_words().numbers


@cache
def _by_first_word(part: str) -> dict[str, list[str]]:
    table = duty_words()
    phrases = {
        "leading": table.leading.phrases,
        "alone": table.alone.phrases,
        "reports": table.reports.before,
        "deciding": table.deciding.phrases,
        "hands": table.hands.phrases,
    }
    found: dict[str, list[str]] = {}
    for each in phrases[part]:
        found.setdefault(each.split()[0], []).append(f" {each} ")
    return found


class Statement(msgspec.Struct, frozen=True):
    """A statement, cut up.

    Attributes:
        text: As the résumé has it.
        tokens: Words in lower case, figures and punctuation.
        starts: Where each token begins in the text.
        plain: The words alone, a space before and behind each, a comma at a break.
        words: The set of them.
        figures: There may be a number or an amount in it.
    """

    text: str
    tokens: list[str]
    starts: list[int]
    plain: str
    words: frozenset[str]
    figures: bool

    def phrases(self, part: str) -> list[str]:
        """Give the phrases of one part of the file that stand in it."""
        index = _by_first_word(part)
        if self.words.isdisjoint(index):
            return []
        return [
            each.strip()
            for word in self.words & index.keys()
            for each in index[word]
            if each in self.plain
        ]

    def quote(self, first: int, last: int) -> str:
        """Give the words from one token to another as they stand in the text."""
        last = min(last, len(self.tokens) - 1)
        return self.text[
            self.starts[first] : self.starts[last] + len(self.tokens[last])
        ]


def cut(text: str) -> Statement:
    """Cut a statement into tokens; hyphens inside words count as spaces."""
    found = list(_TOKEN.finditer(text.lower()))
    tokens = [each.group() for each in found]
    starts = [each.start() for each in found]
    words = frozenset(tokens)
    plain = f" {' '.join(_spoken(tokens))} "
    figures = DIGIT.search(text) is not None or not words.isdisjoint(number_words())
    return Statement(text, tokens, starts, plain, words, figures)


def _spoken(tokens: list[str]) -> Iterator[str]:
    """Give the words, and a comma for whatever ends a clause."""
    last = ""
    for token in tokens:
        if token in ",;:()•" or (token == "." and len(last) > 3):
            yield ","
        elif token not in ".+/–—-":
            yield token
        last = token


def number_at(tokens: list[str], place: int) -> tuple[float, int] | None:
    """Read the number that begins at a token, and say where it ends (exclusive)."""
    token, words = tokens[place], number_words()
    if token[0].isdigit():
        value, end = figure(token), place + 1
    elif token in words:
        value, end = float(words[token]), place + 1
        dashed = tokens[end : end + 1] == ["-"]
        more = words.get(tokens[end + dashed], 0) if end + dashed < len(tokens) else 0
        if more in (_DOZEN, _HUNDRED) and not dashed:
            value, end = value * more, end + 1
        elif 0 < more < _TEN and 2 * _TEN <= value < _HUNDRED:
            value, end = value + more, end + 1 + dashed
    else:
        return None
    # Of a range the lower end counts ("10-12", "5 or 6"), of growth what came of it.
    between = place > 0 and tokens[place - 1] == "between"
    if end + 1 < len(tokens) and tokens[end] in (_BETWEEN if between else _RANGE):
        upper = tokens[end + 1]
        top = figure(upper) if upper[0].isdigit() else words.get(upper)
        if top is not None and value < top <= _WIDEST * value:
            grown = place > 0 and tokens[place - 1] == "from"
            value, end = float(top) if grown else value, end + 2
    if end < len(tokens) and tokens[end] == "+":
        end += 1
    return value, end


def figure(token: str) -> float:
    """Read digits: "1,400", "1.400" and "1,20,000" are whole, "4.5" is not."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}", token):
        return float(re.sub(r"[.,]", "", token))
    token = token.replace(",", ".")
    whole, _, part = token.rpartition(".")
    return float(f"{whole.replace('.', '')}.{part}") if whole else float(token)
