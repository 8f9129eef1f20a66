"""The characters of a Word file made plain, without changing a word.

Blanks of every kind become a blank, invisible characters go, ligatures become letters,
and the glyphs that symbol fonts draw as bullets become `•`. Quotes and dashes stay.
"""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

BULLET = "•"

# code points of the symbol fonts, kept by Word at U+F000 and up
_BULLET_CODES = (*range(0x6C, 0x78), 0x9E, 0x9F, 0xA7, 0xA8, 0xB7, 0xD8, 0xFC, 0xFE)
_ARROWS = {0xDF: "←", 0xE0: "→", 0xE7: "←", 0xE8: "→", 0xF0: "→", 0xF3: "↔"}
_SYMBOL_FONT = {0x2D: "−", 0xB7: BULLET, 0xA8: BULLET, 0xAE: "→", 0xAC: "←", 0xB1: "±"}
_BULLET_FONTS = ("wingdings", "webdings", "zapf", "dingbats")

_BLANKS = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x85)
_BLANKS_TOO = (0x0A, 0x0D, 0x0B, 0x0C, 0x2028, 0x2029)
_UNSEEN = (0xAD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F))
_UNSEEN_TOO = (*range(0x2060, 0x2070), 0xFEFF, 0xFFFC)
_LIGATURES = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), start=0xFB00))
_PLAIN: dict[int, str | None] = (
    dict.fromkeys(range(0xE000, 0xF900), " ")
    | dict.fromkeys((0xF000 + code for code in _BULLET_CODES), BULLET)
    | dict.fromkeys((*_BLANKS, *_BLANKS_TOO), " ")
    | dict.fromkeys((*_UNSEEN, *_UNSEEN_TOO), None)
    | _LIGATURES
    | {0x2011: "-"}
)
_LINE_ENDS = re.compile(r"[\n\r\x85\u2028\u2029]")

# a sign alone, or the letter o that Word draws as a hollow bullet
_TYPED_BULLET = re.compile(
    r"[ \t]*(?:[•‣⁃∙·●○◦◘◙▪▫■□◆◇◈❖►▶▸▻➢➤➔→✓✔✦✧★☆❑❒♦♠♣♥✱✲✳✶✸❉❋⚫⚪⬤»¤–—*\-](?=[ \t])|"
    r"[•‣●○◦▪■◆❖►➢➤✓✔](?=\w)|o(?=\t| +[A-Z0-9]))"
)


def plain(text: str) -> str:
    """Make the characters plain and trim both ends, but keep tabs in front."""
    if not text.isascii():
        text = text.translate(_PLAIN)
        if not is_normalized("NFC", text):
            text = normalize("NFC", text)
    elif "\n" in text or "\r" in text:
        text = text.translate(_PLAIN)
    return text.rstrip().lstrip(" ")


def unwrapped(text: str) -> str:
    """Undo the line breaks that a tool put into the XML for its own looks."""
    return " ".join(part.strip() for part in _LINE_ENDS.split(text)).strip(" ")


def symbol(font: str, code: str) -> str:
    """Read a `w:sym`: the character that the font draws, or a blank if unknown."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF or number <= 0xFF:
        return glyph(font, number & 0xFF)
    return chr(number) if number < 0xD800 or 0xE000 <= number <= 0xFFFD else " "


def glyph(font: str, code: int) -> str:
    """Read one character of a symbol font, or give a blank if it says nothing."""
    if font.lower() == "symbol":
        return _SYMBOL_FONT.get(code, " ")
    return BULLET if code in _BULLET_CODES else _ARROWS.get(code, " ")


def is_symbol_font(font: str | None) -> bool:
    """Tell whether a font draws pictures in the place of letters."""
    if not font:
        return False
    name = font.lower()
    return name == "symbol" or name.startswith(_BULLET_FONTS)


def in_symbol_font(text: str, font: str) -> str:
    """Read a short text that is set in a symbol font."""
    return "".join(
        char if char.isspace() else glyph(font, ord(char) & 0xFF) for char in text
    )


def starts_with_bullet(text: str) -> bool:
    """Tell whether a bullet sign was typed in front of a line."""
    return _TYPED_BULLET.match(text) is not None
