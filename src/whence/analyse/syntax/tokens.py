"""Words and marks as the English treebanks of Universal Dependencies cut them: "do|n't", "US|-|led", "U.S."."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate

from whence.analyse.tables import lines
from whence.records.span import Span

RUN = re.compile(r"\S+")
LETTER = r"[^\W\d_]"
PART = "[\\w\u0300-\u036f\u00ad\u200c\u200d]+"  # of a word: letters, digits, accents that stand behind their letter
APOSTROPHE = "['’`´]"
NUMBER = r"\d++(?:[.:]\d++|,\d{3}(?!\d))*+"
BEGINS = "(?<![^(<\\[{\"“‘'|:*])"  # behind a blank or an opening mark
TAIL = '[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]\'’]'  # of an address; the marks behind it are the sentence's
AGAIN = r"(?P<mark>[-*=~#+<>`’'$])(?P=mark)+"
FACE = r"[:;=]-?[)(DPp](?!\w)"
CLITIC = re.compile(rf"(?:n{APOSTROPHE}t|{APOSTROPHE}(?:s|m|d|ll|ve|re))$", re.IGNORECASE)
LONGEST_CLITIC = 3
ABBREVIATIONS = ("titles", "places", "firms", "dates", "others")
LONGEST = 40  # characters; longer runs without a blank are not kept in memory
CLOSING = frozenset("\"”’')]»")


def tokens(text: str, span: Span) -> list[Span]:
    """The tokens of the sentence at ``span``; every character that is no blank is in exactly one.

    The full stop of an abbreviation that ends the sentence stands apart, as in "Cargill Inc|.", unless there are more
    of them in it, as in "U.S.".
    """
    found: list[Span] = []
    for run in RUN.finditer(text, span.start, span.end):
        base = start = run.start()
        word = run[0]
        for end in _ends(word) if len(word) <= LONGEST else _cut(word):
            found.append(Span(start, base + end))
            start = base + end
    return _with_last_stop(text, found)


@lru_cache(maxsize=50_000)  # most words come again
def _ends(run: str) -> tuple[int, ...]:
    return tuple(_cut(run))


def _cut(run: str) -> list[int]:
    """The ends of the tokens in characters without a blank between them."""
    ends: list[int] = []
    for found in _pattern().finditer(run):
        if found.lastgroup == "word":
            ends += [found.start() + cut for cut in _cuts_within(found[0])]
        ends.append(found.end())
    return ends


def _cuts_within(word: str) -> list[int]:
    """Where a word is cut: before "n't", "'s" and the like, and where the table of joined words says."""
    if word.lower() in _joined():
        return _joined()[word.lower()]
    cuts: list[int] = []
    end = len(word)
    while found := CLITIC.search(word, max(0, end - LONGEST_CLITIC), end):
        end = found.start()
        if not end:
            break
        cuts.insert(0, end)
    return cuts


def _with_last_stop(text: str, found: list[Span]) -> list[Span]:
    place = len(found) - 1
    while place > 0 and text[found[place].start] in CLOSING:
        place -= 1
    if place < 0:
        return found
    last = found[place]
    word = last.of(text)
    if word[-1] != "." or not word[0].isalpha() or "." in word[:-1]:
        return found
    return [*found[:place], Span(last.start, last.end - 1), Span(last.end - 1, last.end), *found[place + 1 :]]


@cache
def _pattern() -> re.Pattern[str]:
    """What is tried in turn at each place; what no line wants is a token of one character."""
    words = _words()
    ways = [
        # addresses and names of files, where a word may begin
        rf"{BEGINS}(?:mailto:)?[\w.+%-]+@\w[\w-]*(?:\.+[\w-]+)*",
        rf"{BEGINS}(?:(?i:https?|ftp)://|www\.){TAIL}",
        rf"{BEGINS}(?:[\w-]+\.)+(?:{_either(words['domains'])}|(?i:{_either(words['files'])}))"
        rf"(?![\w-]|\.\w)(?:[/?]{TAIL})?",
        rf"{BEGINS}[a-z]\w*(?:\.[a-z][\w-]*){{2,}}(?!\w|\.\w)",
        # initials and short forms
        rf"(?:{LETTER}\.)+{LETTER}(?!\w)\.?",
        rf"(?:{_either(_abbreviations())})\.(?![\"”]|\.\.)",
        r"[A-Z]\.(?![\"”]|\.\.)",
        r"[A-Z]{1,3}&[A-Z]{1,3}(?!\w)",
        rf"(?:{_either(words['names'])})(?!!)",
        # numbers
        r"(?<!\S)\+\d[\d-]*",
        r"\d++(?:-\d++){2,}|\d{3}-\d{4}(?![\w-])",
        r"\d{1,4}/\d{1,2}/\d{1,4}(?!\w)|(?:0?[1-9]|1[0-2])/(?:[5-9]|[012]\d|3[01])(?![\w/])",
        rf"\d*0{APOSTROPHE}s(?!\w)|{APOSTROPHE}\d\ds?(?!\w)",
        rf"{NUMBER}(?:st|nd|rd|th|s)?+(?!\w)",
        rf"{NUMBER}(?=(?:{_either(words['units'])})(?!\w))",
        rf"(?<=[$€£]){NUMBER}",
        r"\d++(?:[.:]\d++|,\d{3}(?!\d))++",
        r"(?<!\w)\.\d++(?!\w)",
        r"[A-Z]{1,2}\$",
        # words
        rf"(?<!\S){LETTER}-(?![\w-])",  # the beginning of a word, broken off
        rf"{LETTER}/{LETTER}(?![\w/])",
        rf"(?P<word>(?:(?<![-–])(?!Post-[A-Z])(?i:{_either(words['prefixes'])})-(?=\w))?{PART}(?:{APOSTROPHE}{PART})*+)",
        rf"{APOSTROPHE}(?i:s|m|d|ll|ve|re|em|til|n|cause)(?!\w)",
        rf"@{PART}|#{LETTER}{PART}",
        # marks
        rf"\.{{2,}}+|[.!?…]{{2,}}|{AGAIN}|{FACE}|‘’",
        r"\S",
    ]
    return re.compile("|".join(ways))


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _abbreviations() -> set[str]:
    """Without the full stop; those with a capital all in capitals too."""
    known = {word for name in ABBREVIATIONS for word in _words()[name]}
    return known | {word.upper() for word in known if len(word) > 1 and word[0].isupper()}


@cache
def _words() -> dict[str, list[str]]:
    rows = (line.split("\t") for line in lines("tokens_words.tsv")[1:])
    return {name: words.split() for name, words in rows}


@cache
def _joined() -> dict[str, list[int]]:
    """Where a word of several tokens is cut."""
    parts = (line.split("|") for line in lines("tokens_joined.txt"))
    return {"".join(part): list(accumulate(map(len, part[:-1]))) for part in parts}
