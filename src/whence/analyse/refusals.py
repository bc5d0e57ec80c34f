"""Refusals and silences that the model passed over: "could not be reached", "declined to comment"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.analyse.drafts import Draft
from whence.analyse.sentences import sentences
from whence.records.span import Span

SURE = 0.8
ADVERB = r"(?:immediately |yet |also |either |ever |promptly |directly |so far |repeatedly )?"
NOT = r"(?:did not|didn[’']t|does not|doesn[’']t|has not|hasn[’']t|have not|haven[’']t|had not|hadn[’']t)"
SILENT = re.compile(
    rf"\b(?:{NOT} {ADVERB}(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)\b"
    rf"(?= {ADVERB}(?:to|when|by|for|calls?|our|messages?|questions?|requests?|repeated|emails?|an? |$)|[.,;])"
    rf"|could not {ADVERB}be (?:reached|contacted)|couldn[’']t {ADVERB}be reached"
    rf"|(?:was|were) not {ADVERB}(?:available|reachable)(?= for)|(?:was|were) unavailable(?= for comment)"
    rf"|had no (?:immediate )?comment|there was no (?:immediate )?(?:comment|response|reaction)(?= from)"
    rf"|ignored (?:\w+ )?requests)[^.;”\"]*",
    re.IGNORECASE,
)
DECLINES = re.compile(
    r"\b(?P<cue>(?:has |have |had )?(?:declined|refused)|(?:would|did) not|wouldn[’']t|declined) "
    r"(?P<content>(?:to )?(?:comment|discuss|elaborate|speculate)\b[^.;”\"]*|"
    r"(?<=declined )to (?:say|identify|name|confirm|answer|provide|give|be interviewed|be drawn)\b[^.;”\"]*)",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"(?:^|[,;:—]|\b(?:but|and|while|though|although)\b)\s*", re.IGNORECASE)


def with_refusals(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts and the refusals among the sentences whose words none of them has as its cue."""
    added = [
        draft
        for sentence in sentences(text)
        for draft in _refusals(text, sentence)
        if not any(cue.touches(mine) for other in found for cue in other.cue for mine in (*draft.cue, *draft.content))
    ]
    return sorted([*found, *added], key=lambda draft: draft.start)


def _refusals(text: str, sentence: Span) -> Iterator[Draft]:
    for match in SILENT.finditer(text, sentence.start, sentence.end):
        words = Span(match.start(), match.start() + len(match[0].rstrip(" ,")))
        yield Draft(_subject(text, sentence, match.start()), (_verb(text, words),), (words,), SURE)
    for match in DECLINES.finditer(text, sentence.start, sentence.end):
        content = Span(match.start("content"), match.start("content") + len(match["content"].rstrip(" ,")))
        yield Draft(_subject(text, sentence, match.start()), (Span(*match.span("cue")),), (content,), SURE)


def _verb(text: str, words: Span) -> Span:
    """The first three or four words: "did not respond", "could not be reached"."""
    head = re.match(r"\S+(?: \S+){0,3}?(?= (?:to|for|when|by|from)\b|$)|\S+(?: \S+){0,2}", words.of(text))
    return Span(words.start, words.start + len(head[0])) if head else words


def _subject(text: str, sentence: Span, verb: int) -> tuple[Span, ...]:
    """From the edge of the clause to the verb; "neither the White House nor Hamas" whole."""
    before = text[sentence.start : verb]
    neither = re.search(r"\bneither\b", before, re.IGNORECASE)
    start = neither.start() if neither else max((m.end() for m in CLAUSE.finditer(before)), default=0)
    words = before[start:].strip()
    if not words:
        return ()
    left = sentence.start + start + len(before[start:]) - len(before[start:].lstrip())
    return (Span(left, left + len(words)),)
