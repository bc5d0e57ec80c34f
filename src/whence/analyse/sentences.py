"""Where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from whence.analyse.pieces import paragraph_spans
from whence.records.span import Span

END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’'»“‘)\]]*+(?=\s++(?P<open>[\"“‘'«„‚(\[]*+)(?P<next>[\w$£€@#]+))")
# “It rained.Nobody came.” as pages have it whose line breaks were lost.
GLUED = re.compile(r"(?<=[a-z]{2})[.!?](?P<mark>[”\"]?)(?=[“\"]?[A-Z][a-z]*+[\s,])")
TITLES = frozenset([
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Gen", "Lt", "Col", "Capt", "Maj",
    "Sgt", "Cpl", "Pvt", "Cmdr", "Adm", "Brig", "Rev", "Hon", "Pres", "Messrs", "Supt", "vs", "Vs", "v", "e.g", "E.g",
    "i.e", "I.e", "cf", "approx",
])  # fmt: skip
# These may end a sentence too: they do before a word that mostly begins one.
SHORT = frozenset([
    "St", "Mt", "Ft", "Jr", "Sr", "Inc", "Corp", "Ltd", "Co", "Bros", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug",
    "Sept", "Sep", "Oct", "Nov", "Dec", "Ave", "Blvd", "Rd", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del",
    "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev",
    "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Ph.D", "M.D",
])  # fmt: skip
LETTERS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")  # J, J.R, U.S, a.m
STARTERS = frozenset([
    "a", "an", "the", "this", "that", "these", "those", "there", "here", "he", "she", "it", "they", "we", "you", "i",
    "his", "her", "its", "their", "our", "my", "but", "and", "or", "so", "yet", "if", "in", "on", "at", "by", "for",
    "from", "with", "as", "when", "while", "after", "before", "since", "though", "although", "however", "also", "still",
    "then", "now", "who", "what", "why", "how", "where", "no", "not", "one", "some", "many", "most", "both",
    "according", "meanwhile", "last", "earlier",
])  # fmt: skip
BEFORE = re.compile(r"[\w.’'&]+$")
LONGEST = 16  # characters before a full stop that are looked at; no abbreviation is longer


@lru_cache(maxsize=4)  # several files ask for those of the same text
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of each paragraph.

    A sentence goes on behind an abbreviation, and before a lower-case word even behind "?": “Why?” he asked.
    """
    return tuple(span for paragraph in paragraph_spans(text) for span in _of_paragraph(text, paragraph))


def _of_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end, following in sorted(chain(_spaced(text, paragraph), _glued(text, paragraph))):
        yield Span(start, end)
        start = following
    yield Span(start, paragraph.end)


def _spaced(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Where sentences end, and where the next ones start."""
    start = paragraph.start
    for mark in END.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, start, mark):
            start = mark.start("open")
            yield mark.end(), start


def _glued(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """The same without a blank between; a straight quotation mark there closes if one is open."""
    for mark in GLUED.finditer(text, paragraph.start, paragraph.end):
        opens = mark["mark"] == '"' and text.count('"', paragraph.start, mark.start()) % 2 == 0
        end = mark.start("mark") if opens else mark.end()
        yield end, end


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    after = mark["next"]
    if mark[0].startswith(("…", "..")):
        return after[0].isupper()
    if after[0].islower() and not mark["open"]:
        return False
    word = BEFORE.search(text[max(start, mark.start() - LONGEST) : mark.start()])
    if not mark[0].startswith(".") or word is None:
        return True
    quoted = bool(mark["open"]) and mark["open"] not in "([" and not after[0].islower()
    return _ends_behind(word[0].lstrip("’'"), after, quoted=quoted)


def _ends_behind(word: str, after: str, *, quoted: bool) -> bool:
    """Whether a full stop behind ``word`` ends the sentence, if ``after``, maybe as the first of a quotation, is next.

    A nickname follows an initial: William J. “Bill” Clinton.
    """
    spelt = word.capitalize() if word.isupper() and len(word) > 1 else word
    if spelt in TITLES:
        return False
    if spelt == "No":
        return not after[0].isdigit()
    if spelt in SHORT or word in SHORT or (LETTERS.fullmatch(word) and word != "I"):
        return (quoted and len(word) > 1) or after.lower() in STARTERS
    return True
