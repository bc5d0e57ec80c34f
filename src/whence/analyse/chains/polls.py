"""The poll behind those it asked: "24 percent of voters said" is known from the poll told of before."""

from __future__ import annotations

import re

from whence.analyse.tables import any_of
from whence.records.link import Link
from whence.records.span import Span

BACK = 1500  # characters before a statement in which its poll is told of
ASKED = re.compile(
    r"\b\d+(?:\.\d+)?\s?(?:%|per ?cent\b)|\bper ?cent\b|\brespondents?\b"
    r"|\b(?:\w+|\d+) (?:in|out of) (?:five|six|seven|eight|nine|ten|\d+)\b"
    r"|\b(?:majority|half|third|quarters?|share) of\b|\bthose (?:polled|surveyed|asked)\b",
    re.IGNORECASE,
)
POLL = re.compile(
    rf"(?:(?:[A-Z][\w’'/&.\-]*|{any_of('poll_kinds')}) ){{0,6}}\b{any_of('polls')}\b"
    r"(?! (?:station|place|booth|numbers|worker|director))"
    r"(?: (?:commissioned|conducted|released|published|carried out|taken|done) (?:by|for) [^,.;:]{2,60}"
    r"| (?:by|from|of) [A-Z][^,.;:]{1,50})?"
)
LEAD = re.compile(
    r"^(?:(?:the|a|an|new|recent|latest|in|of|to|by|from|and|that|according|this|his|her|its|their|with|on|for|said|as|was"
    r"|is)\s+)+",
    re.IGNORECASE,
)


def poll_behind(text: str, link: Link, place: int) -> Link | None:
    """The document link for the poll that asked a group; ``place`` is where the group's statement ends."""
    if link.kind not in {"group", "unnamed"} or link.mention is None or not ASKED.search(link.mention.of(text)):
        return None
    told = list(POLL.finditer(text, max(0, link.mention.start - BACK), place))
    if not told:
        return None
    last = told[-1]
    lead = LEAD.match(last[0])
    span = Span(last.start() + (lead.end() if lead else 0), last.end())
    return Link("document", span.of(text), span)
