"""Why a source is not named: the words that say so."""

from __future__ import annotations

import re

from whence.records.span import Span

SAYS_WHY = re.compile(
    r"\b(?:(?:who|and|they|he|she)\s+)?(?:all\s+|both\s+|also\s+)?"
    r"(?:(?:spoke|speaking|talked|talking|briefed reporters)\s+(?:[\w\-]+\s+){0,4}?"
    r"on (?:the )?(?:strict )?condition (?:of anonymity|that)"
    r"|on (?:the )?(?:strict )?condition of anonymity"
    r"|(?:asked|asking|requested|requesting|insisted|insisting|declined|declining|wished|wanted|preferred|refused)\s+"
    r"(?:not to be|to remain|that (?:he|she|they|their names?|his name|her name) not be|to be|for|on|to)\s*"
    r"(?:named|identified|quoted(?: by name)?|anonymous|unnamed|unidentified|anonymity)"
    r"|(?:was|were|is|are) (?:granted|given|promised) anonymity"
    r"|(?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted) to\b"
    r"|(?:could|would) not be (?:named|identified))"
    r"(?:(?!, (?:also |later )?(?:said|says|told|added|adding|saying|confirmed|disputed)\b)[^.;”\"])*",
    re.IGNORECASE,
)
NOT_NAMED = re.compile(
    r"(?:that |to )?(?:not (?:to )?be|be|remain|have (?:his|her|their) names? not) "
    r"(?:named|identified|quoted(?: by name)?|anonymous|unnamed|unidentified|used|published)\b"
    r"|(?:for |on )?anonymity\b",
    re.IGNORECASE,
)


def grounds(text: str, source: Span, sentence: Span) -> str | None:
    """The words in the source's sentence, at the source or behind it, that say why it stays unnamed."""
    found = SAYS_WHY.search(text, source.start, sentence.end)
    return found[0].strip(" ,") if found else None


def asks_not_to_be_named(content: str) -> bool:
    """Whether what is passed on is no more than the wish not to be named: "asked | not to be identified"."""
    return NOT_NAMED.match(content.strip()) is not None
