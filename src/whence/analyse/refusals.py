"""Refusals and silences that the model passed over: "could not be reached", "declined to comment"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.analyse.drafts import Draft
from whence.analyse.manner import quoted
from whence.analyse.pieces import paragraph_spans
from whence.analyse.sentences import sentences
from whence.analyse.stretches import Stretches, bare, stretches
from whence.analyse.tables import any_of
from whence.records.span import Span

SURE = 0.8
FARTHEST = 300  # characters before a verb in which its subject is looked for, and behind it its object
LOOKED_AT = 40  # the same, for "who"
LONGEST = 25  # words of a subject
ADVERB = r"(?:(?:immediately|yet|also|either|ever|promptly|directly|so far|repeatedly|initially|again|\w+ly) )?"
NOT = r"(?:(?:did|does|do|has|have|had) not|(?:did|does|do|has|have|had)n[’']t)"
ASKED = any_of("asked")
SOME = r"(?:[\w’'-]+ ){0,5}?"  # words before what was asked
ENDS = r"(?=[,;.]|$| (?:when|by|before|until|on|and|but|or)\b)"
SILENT = re.compile(
    rf"\b(?:"
    rf"(?P<reply>{NOT} {ADVERB}{any_of('replied')})(?: {ADVERB}(?:to|for) {SOME}{ASKED}\b|{ENDS})"
    rf"|(?P<return>{NOT} {ADVERB}{any_of('returned')}) {SOME}{ASKED}\b"
    rf"|(?P<reach>(?:could not|couldn[’']t) {ADVERB}be {ADVERB}{any_of('reached')})\b"
    rf"|(?P<away>(?:(?:was|were) not|(?:was|were)n[’']t) {ADVERB}{any_of('available')}|(?:was|were) unavailable)"
    rf" (?:for|to) (?:comment|an? interview|interviews)\b"
    rf"|(?P<none>(?:had|has|have|made|offered|gave) no (?:immediate |further |public |other )?comment)\b"
    rf"|(?P<there>there was no (?:immediate )?(?:comment|response|reaction|reply)) from\b"
    rf"|(?P<ignored>{any_of('ignored')} {SOME}{any_of('requests')})\b"
    rf"|(?P<referred>{any_of('referred')} {SOME}{any_of('requests')}) (?:about [^.;]{{1,60}} )?to\b)",
    re.IGNORECASE,
)
DECLINES = re.compile(
    rf"\b(?:(?:(?:has|have|had) )?{ADVERB}(?:declined|refused) (?P<what>to {ADVERB}{any_of('withheld')}\b)"
    rf"|declined (?P<plea>comment\b|{SOME}(?:requests?|interviews?)\b)"
    rf"|(?:would not|wouldn[’']t) {ADVERB}(?P<tell>(?:{any_of('untold')}|"
    r"say (?:whether|if|who|what|when|where|why|how|which))\b)"
    rf"|did(?: not|n[’']t) {ADVERB}(?P<more>(?:comment|elaborate)\b)"
    rf"|(?:did|does|do)(?: not|n[’']t) want (?P<wish>to {any_of('unwanted')}\b)"
    rf"|{any_of('dodged')} (?P<dodged>{SOME}(?:questions?|inquiry|inquiries|enquiries|query|queries)\b))",
    re.IGNORECASE,
)
NEITHER = re.compile(
    rf"\b(?P<subject>(?:neither|none of)\b[^.;:”\"]{{3,120}}?) (?:has |have |had )?{ADVERB}"
    rf"(?P<cue>responded|replied|returned|answered|commented)\b",
    re.IGNORECASE,
)
UNANSWERED = re.compile(
    rf"\b(?:(?:an?|the|several|repeated|multiple|phone|his|her|their|its) ){{0,3}}"
    rf"(?P<asked>{ASKED}\b[^.;:”\"]{{0,150}}?) "
    rf"(?P<cue>(?:(?:was|were|(?:has|have|had) been) not|(?:was|were)n[’']t) {ADVERB}(?:returned|answered)"
    r"|went unanswered|(?:was|were) (?:left )?unanswered)\b",
    re.IGNORECASE,
)
WHOM = re.compile(
    r"\b(?:left (?:[\w’]+ ){0,3}?(?:with|for|at)|sent to|made to|to|with|at) (?P<whom>(?!comment\b|interviews?\b)\S.*)$"
)
TAIL = re.compile(
    r"[;”\"“]|, and (?=[A-Z])|,? (?:but|while|although|though|because|citing|saying|adding|referring)\b"
    r"|,? (?:and|or|nor) (?=(?:he|she|they|it|his|her|their|did|does|has|have|had|could|would|was|were|declined|"
    r"refused|said|referred)\b)|, (?=(?:he|she|they|it|who|which|according|[^,;]{1,60} said)\b)"
)
CLAUSE = re.compile(
    r"[,;:—–“”\"]|\b(?:but|while|though|although|because|that|if|when|until|said|says)\b", re.IGNORECASE
)
VERB = re.compile(
    r"\b(?:is|was|are|were|has|have|had|did|does|do|will|would|could|can|may|might|said|says|told|sent|made|went|left|"
    r"took|gave|[a-z]{2,}ed)\b"
)
THERE = re.compile(r"there\b", re.IGNORECASE)
RELATIVE = re.compile(r",? (?:who|which)(?: through (?:his|her|its|their|an?) \w+)?\s*$")
ADVERBS = re.compile(r"(?:\s(?:also|again|so far|still|repeatedly|has|have|had))+$")
NAME = re.compile(r"(?:[A-Z][\w.’'-]*)(?: (?:(?:of|the|for|de|van|von|bin|al|and|&) ){0,2}[A-Z][\w.’'-]*)*$")
NOUN = re.compile(
    r"\b(?:the|an?|his|her|its|their|two|three|several|some|many|one)\b(?: [\w’'-]+){1,6}$", re.IGNORECASE
)
ASIDE = re.compile(
    r" (?:who\b.*|which\b.*|however|meanwhile|too|also|again|though|instead|likewise|in turn)$", re.IGNORECASE
)
LEAD = re.compile(
    r"(?:(?:and|but|yet|so|still|or|nor|who|which|that|also|then|however|meanwhile)\b,?\s*)+", re.IGNORECASE
)


def with_refusals(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts and the refusals outside quotation marks whose words none of them has as its cue."""
    cues = stretches((cue, draft) for draft in found for cue in draft.cue)
    contents = stretches((span, draft) for draft in found for span in draft.content)
    new = [draft for sentence in sentences(text) for draft in _refusals(text, sentence, cues)]
    inside = quoted(text, list(paragraph_spans(text))) if new else []
    added = []
    for draft in new:
        if not inside[draft.cue[0].start] and not any(cues.touch(span) for span in (*draft.cue, *draft.content)):
            held = contents.holder(Span(draft.cue[0].start, draft.content[0].end))
            added.append(replace(draft, outer=held[1] if held else None))
    return sorted([*found, *added], key=lambda draft: (draft.start, draft.outer is not None))


def _refusals(text: str, sentence: Span, cues: Stretches[Draft]) -> Iterator[Draft]:
    """In order, none twice; one without a subject, "and did not respond", has that of the one before."""
    end = sentence.start
    source: tuple[Span, ...] = ()
    for draft in sorted(_matched(text, sentence), key=lambda draft: draft.cue):
        verb = draft.cue[0].start
        if verb < end:
            continue
        if not draft.source and verb <= draft.content[0].start and not THERE.match(text, verb):
            found = _subject(text, cues.last_end(verb, max(end, verb - FARTHEST)), verb)
            draft = replace(draft, source=found or source)
        yield draft
        source = draft.source
        end = draft.content[0].end


def _matched(text: str, sentence: Span) -> Iterator[Draft]:
    """Each cue with what was refused, or with the words that tell of the silence."""
    for match in SILENT.finditer(text, sentence.start, sentence.end):
        draft = _draft(text, sentence, Span(*match.span(match.lastgroup or 0)), match.start())
        after = bare(text, match.end(), draft.content[0].end) if match.lastgroup == "there" else None
        yield replace(draft, source=(after,) if after else ())
    for match in DECLINES.finditer(text, sentence.start, sentence.end):
        start = match.start(match.lastgroup or 0)
        yield _draft(text, sentence, bare(text, match.start(), start) or Span(*match.span()), start)
    for match in NEITHER.finditer(text, sentence.start, sentence.end):
        yield _draft(text, sentence, Span(*match.span("cue")), match.start("cue"), match.span("subject"))
    for match in UNANSWERED.finditer(text, sentence.start, sentence.end):
        whom = WHOM.search(text, match.start(), match.end("asked"))
        yield _draft(text, sentence, Span(*match.span("cue")), match.start(), whom.span("whom") if whom else None)


def _draft(text: str, sentence: Span, cue: Span, start: int, source: tuple[int, int] | None = None) -> Draft:
    """The content goes on from ``start`` to where the clause ends, that of a relative clause to the next comma."""
    relative = RELATIVE.search(text, max(sentence.start, cue.start - LOOKED_AT), cue.start)
    least = max(cue.end, start)
    stop = sentence.end if sentence.end - least < FARTHEST else max(text.rfind(" ", least, least + FARTHEST), least)
    tail = TAIL.search(text, least, stop)
    comma = text.find(",", least, tail.start() if tail else stop) if relative else -1
    end = comma if comma > start else tail.start() if tail else stop
    content = bare(text, start, end, ".,!?") or cue
    subject = bare(text, *source, ",") if source else None
    return Draft((subject,) if subject else (), (cue,), (content,), SURE)


def _subject(text: str, start: int, verb: int) -> tuple[Span, ...]:
    """The noun phrase before a verb, with an apposition; before "who" the one that it stands for."""
    words = ADVERBS.sub("", text[start:verb].rstrip())
    aside = len(words)
    if words.endswith(","):
        words = words[:-1]
        aside = max(words.rfind(","), 0)
        gone = ASIDE.match(words[aside + 1 :]) is not None
        words = words[:aside] if gone else words
    relative = RELATIVE.search(words)
    if relative:
        words = words[: relative.start()]
        phrase = NAME.search(words) or NOUN.search(words)
        if phrase:
            return _spans(text, start + phrase.start(), start + len(words))
    left = max((edge.end() for edge in CLAUSE.finditer(words, 0, min(aside, len(words)))), default=0)
    for joint in re.finditer(r"\b(?:and|or)\b", words[left:]):
        if VERB.search(words, left, left + joint.start()):
            left += joint.end()
            break
    return _spans(text, start + left, start + len(words))


def _spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Without the words that join a clause on; none where what is left is no phrase."""
    span = bare(text, start, end, ",—–-")
    lead = LEAD.match(text, span.start, span.end) if span else None
    span = bare(text, lead.end(), end, ",") if lead else span
    return (span,) if span and len(span.of(text).split()) <= LONGEST else ()
