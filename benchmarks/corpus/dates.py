"""Ways of writing the dates of a job, each with what a reader can know from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_FULL = {
    "en": _EN,
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
           "September", "Oktober", "November", "Dezember"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
           "septembre", "octobre", "novembre", "décembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
           "septiembre", "octubre", "noviembre", "diciembre"),
    "it": ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio",
           "agosto", "settembre", "ottobre", "novembre", "dicembre"),
    "pt": ("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho",
           "agosto", "setembro", "outubro", "novembro", "dezembro"),
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli",
           "augustus", "september", "oktober", "november", "december"),
}  # fmt: skip
_SHORT = {
    "en": tuple(name[:3] for name in _EN),
    "de": ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.",
           "Okt.", "Nov.", "Dez."),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.",
           "oct.", "nov.", "déc."),
    "es": ("ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.",
           "oct.", "nov.", "dic."),
    "it": ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott",
           "nov", "dic"),
    "pt": ("jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.",
           "out.", "nov.", "dez."),
    "nl": ("jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sept.",
           "okt.", "nov.", "dec."),
}  # fmt: skip
_DOTTED = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.",
           "Oct.", "Nov.", "Dec.")  # fmt: skip
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_OPEN = {
    "de": "heute", "fr": "aujourd’hui", "es": "actualidad", "it": "in corso",
    "pt": "atual", "nl": "heden",
}  # fmt: skip
_SINCE = {
    "en": "Since", "de": "seit", "fr": "depuis", "es": "desde", "it": "dal",
    "pt": "desde", "nl": "sinds",
}  # fmt: skip
_FIRST = 16  # day of the month on which every job begins, where days are written
_LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

Point = tuple[int, int]
Write = Callable[[Point, str, int], str]


@dataclass(frozen=True, slots=True)
class Printed:
    """Dates on paper, and what they tell.

    Attributes:
        text: The words on paper.
        start: `2019-03` or `2019`, None if not told.
        end: The same.
        current: The job is told to go on.
    """

    text: str
    start: str | None
    end: str | None
    current: bool


@dataclass(frozen=True, slots=True)
class Style:
    """A way of writing the dates of a job.

    Attributes:
        id: Short name.
        write: Writes a month; is told the language and the day.
        join: What stands between the two.
        open: Word for a job that goes on; "" writes nothing after the separator.
        since: Write `since ...` instead for a job that goes on.
        around: What stands around the whole.
        months: The month can be read back, otherwise only the year.
        one_year: Write the year once where both months are in the same one.
        length: Add how long it was.
        only_en: Not for other languages.
    """

    id: str
    write: Write
    join: str = " – "
    open: str = "Present"
    since: bool = False
    around: tuple[str, str] = ("", "")
    months: bool = True
    one_year: bool = False
    length: str = ""
    only_en: bool = True

    def print(self, start: str, end: str, language: str = "en") -> Printed:
        """Write the dates of a job that ran from `start` to `end`."""
        if not start:
            return Printed("", None, None, current=False)
        style = self
        if len(start) == 4 or (end and end != "now" and len(end) == 4):
            style = STYLES["years"] if self.months else self
            start, end = start[:4], end if end == "now" else end[:4]
        return style._print(start, end, language)

    def _print(self, start: str, end: str, language: str) -> Printed:
        first, last = _point(start), _point(end) if end not in {"", "now"} else None
        current = end == "now"
        opened = self.open if language == "en" else _OPEN.get(language, self.open)
        begin = self.write(first, language, _FIRST)
        if current and self.since:
            text = f"{_SINCE[language]} {begin}"
        elif current:
            text = f"{begin}{self.join}{opened}".rstrip()
        elif last is None:
            text = begin
        else:
            finish = self.write(last, language, _LAST_DAY[last[1] - 1])
            if self.one_year and first[0] == last[0] and self.months:
                begin = begin.removesuffix(str(first[0])).rstrip(" ,")
            text = begin + self.join + finish
            if begin == finish and not self.months:
                text = finish
        if self.length and last is not None:
            text += self.length.format(_how_long(first, last))
        text = self.around[0] + text + self.around[1]
        size = 7 if self.months else 4
        return Printed(
            text, start[:size], None if last is None else end[:size], current
        )


def _point(text: str) -> Point:
    return int(text[:4]), int(text[5:7]) if len(text) > 4 else 1


def _how_long(first: Point, last: Point) -> str:
    months = (last[0] - first[0]) * 12 + last[1] - first[1] + 1
    years, rest = divmod(months, 12)
    parts = [f"{years} yr{'s' * (years > 1)}"] if years else []
    parts += [f"{rest} mo{'s' * (rest > 1)}"] if rest else []
    return " ".join(parts)


def _month(template: str) -> Write:
    """Make a writer from a template with {full}, {short}, {m}, {mm}, {yy}, ..."""

    def write(point: Point, language: str, day: int) -> str:
        year, month = point
        return template.format(
            full=_FULL[language][month - 1], short=_SHORT[language][month - 1],
            dotted=_DOTTED[month - 1], upper=_SHORT[language][month - 1].upper(),
            roman=_ROMAN[month - 1], m=month, mm=f"{month:02d}", y=year,
            yy=f"{year % 100:02d}", dd=day,
            season=("Winter", "Spring", "Summer", "Fall")[month % 12 // 3],
            q=(month + 2) // 3, h=1 if month < 7 else 2,
        )  # fmt: skip

    return write


_year = _month("{y}")


def _short_year(point: Point, _language: str, day: int) -> str:
    """Write two digits for the end of a span, which falls on a last day."""
    return str(point[0]) if day == _FIRST else f"{point[0] % 100:02d}"


def _all() -> tuple[Style, ...]:
    short, full, slash = _month("{short} {y}"), _month("{full} {y}"), _month("{mm}/{y}")
    return (
        Style("short", short, only_en=False),
        Style("full-to", full, " to "),
        Style("full", full, only_en=False),
        Style("slash", slash, "-", only_en=False),
        Style("slash-spaced", slash, " – ", only_en=False),
        Style("iso", _month("{y}-{mm}"), only_en=False),
        Style("slash-short", _month("{m}/{yy}"), "–"),
        Style("one-digit", _month("{m}/{y}"), " - "),
        Style("years", _year, " – ", months=False, only_en=False),
        Style("years-tight", _year, "-", months=False, only_en=False),
        Style("years-half", _short_year, "–", months=False),
        Style("short-hyphen", short, " - ", "Current"),
        Style("em-dash", _month("{dotted} {y}"), " — "),
        Style("em-dash-tight", short, "—"),
        Style("apostrophe", _month("{short}'{yy}"), " - ", "Till Date"),
        Style("curly-apostrophe", _month("{short} ’{yy}"), " – "),
        Style("dots", _month("{mm}.{y}"), only_en=False),
        Style("day-month", _month("{dd}/{mm}/{y}"), " - ", "Present"),
        Style("month-day", _month("{mm}/{dd}/{y}"), " – "),
        Style("american-day", _month("{full} {dd}, {y}"), " – ", "Now"),
        Style("british-day", _month("{dd} {full} {y}"), " to ", "date"),
        Style("roman", _month("{roman} {y}"), " – ", "now"),
        Style("season", _month("{season} {y}"), " – ", months=False),
        Style("quarter", _month("Q{q} {y}"), " – ", months=False),
        Style("half-year", _month("H{h} {y}"), " – ", months=False),
        Style("from-until", full, " until ", "today", around=("from ", "")),
        Style("through", full, " through ", "present"),
        Style("till", short, " till ", "date"),
        Style("figure-dash", short, "\u00a0\u2012\u00a0"),
        Style("minus", slash, " \u2212 "),
        Style("nb-hyphen", short, " \u2011 "),
        Style("arrow", slash, " → ", "Ongoing"),
        Style("tilde", _month("{y}.{mm}"), " ~ "),
        Style("double-hyphen", short, " -- "),
        Style("one-year", short, " – ", one_year=True),
        Style("open-dash", short, " – ", ""),
        Style("years-open", _year, " – ", "", months=False),
        Style("since", full, since=True, only_en=False),
        Style("since-years", _year, "-", since=True, months=False, only_en=False),
        Style("length-dot", short, " - ", length=" · {}"),
        Style("length-brackets", short, " – ", length=" ({})"),
        Style("brackets", short, " – ", around=("(", ")")),
        Style("square-brackets", slash, " - ", around=("[", "]")),
        Style("upper", _month("{upper} {y}"), " – ", "PRESENT"),
        Style("hyphen-month", _month("{short}-{y}"), " to ", "till date"),
        Style("hyphen-number", _month("{mm}-{y}"), " – "),
        Style("slash-year-first", _month("{y}/{mm}"), " – "),
        Style("comma", _month("{full}, {y}"), " – "),
        Style("to-present", short, " – ", "to present"),
        Style("thin-space", short, "\u2009–\u2009"),
        Style("japanese", _month("{y}年{m}月"), " – "),
    )  # fmt: skip


STYLES: dict[str, Style] = {style.id: style for style in _all()}
