"""A text as tokens, each with the character of its class (see lexicon.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.analyse.times import holidays
from whence.analyse.times.lexicon import BLANK, names, signs, word_signs, words

TOKEN = re.compile(
    r"(?P<q>Q[1-4]\b)"
    r"|(?P<fraction>[0-9]/[0-9](?![\w/])|[½¼¾])"
    r"|(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)"
    r"|(?P<s>['’]s\b)"
    r"|(?P<comma>,)|(?P<dot>\.)"
    r"|(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z?)?(?![\w-]))"
    r"|(?P<slashed>(?<![\w-])[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![\w/])|(?<![\w-])[0-9]{2}-[0-9]{2}-(?:[0-9]{4}|[0-9]{2})(?![\w-]))"
    r"|(?P<decade_number>(?:1[5-9]|20)[0-9]0['’]?s\b|['’][0-9]0s\b)"
    r"|(?P<ordinal_number>[0-9]{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?=[ap]\.?m\b|(?![\w:]))|[0-9]{1,2}\.[0-9]{2}(?=\s?[ap]\.?m\b))"
    r"|(?P<amount>[$£€#]\s?[0-9][0-9,.]*|[0-9][0-9,.]*%)"
    r"|(?P<digits>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)"
    r"|(?P<dash>[-–—])|(?P<slash>/)|(?P<colon>:)|(?P<apostrophe>['’])"
    r"|(?P<blank>\n[^\S\n]*\n|\S)"
)
AMPM = re.compile(r"[ap](?:\.\s?m\b\.?|m\b)", re.IGNORECASE)
YEARS = range(1000, 2200)
LONGEST = 9  # digits of a number that counts something


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark with its class, and what it counts for."""

    start: int
    end: int
    text: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: where each starts and ends, and the characters of their classes in one string."""

    text: str
    starts: list[int]
    ends: list[int]
    classes: str

    def word(self, number: int) -> str:
        """A token's text; empty before the first and behind the last."""
        return self.text[self.starts[number] : self.ends[number]] if 0 <= number < len(self.starts) else ""

    def token(self, number: int) -> Token:
        """All that is known of a token."""
        text = self.word(number)
        name = names().get(self.classes[number], "")
        entry = words().get(text.lower(), ("", ""))
        return Token(self.starts[number], self.ends[number], text, name, entry[1] if entry[0] == name else text)


def tokens(text: str) -> Tokens:
    """The tokens of a text, in time that grows as its length."""
    starts, ends, classes = [], [], []
    known = word_signs()
    shape = signs()
    hours = {shape["twelve"], shape["thirty_one"], shape["clock"]}
    feasts = holidays.first_words()
    at, sign = 0, BLANK
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if start < at:  # inside "a.m." or a holiday
            continue
        kind = match.lastgroup
        if kind == "word":
            word = match[0].lower()
            longer = AMPM.match(text, start) if sign in hours else None
            sign = shape["ampm"] if longer else known.get(word, BLANK)
            if longer is None and word in feasts:
                longer = holidays.pattern().match(text, start)
                sign = shape["holiday"] if longer else sign
            end = longer.end() if longer else end
        elif kind == "digits":
            sign = _number(match[0])
        else:
            sign = shape.get(kind or "", BLANK)
        starts.append(start)
        ends.append(end)
        classes.append(sign)
        at = end
    return Tokens(text, starts, ends, "".join(classes))


def _number(digits: str) -> str:
    """The character of a number's class, by its size."""
    if len(digits) > LONGEST:
        return BLANK
    if not digits.isdecimal():
        return signs()["number"]
    size = int(digits)
    if 1 <= size <= 31 and len(digits) <= 2:
        return signs()["twelve" if size <= 12 else "thirty_one"]
    return signs()["year_number" if size in YEARS and len(digits) == 4 else "number"]
