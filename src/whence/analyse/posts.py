"""Posts that a page carries whole: words, then a line such as "— Name (@handle) April 21, 2018"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from whence.analyse.drafts import Draft
from whence.analyse.pieces import paragraph_spans
from whence.analyse.stretches import bare, stretches
from whence.records.span import Span

SURE = 0.9
FEWEST = 3  # words of a post
LONGEST = 70  # characters from the dash to the handle
DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})"
HANDLE = re.compile(rf"\(@\w{{1,30}}\)(?:[ \t]*{DATE})?")
NAME = re.compile(r"(?<!\S)[—–-]{1,2}[ \t]*(?P<name>[^\s()@—–](?:[^()@—–]{0,58}[^\s()@—–])?)[ \t]*$")


def with_posts(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts and one for each signed post; drafts wholly inside a post's words give way to it."""
    added = _posts(text)
    if not added:
        return sorted(found, key=lambda draft: draft.start)
    words = stretches((post.content[0], post) for post in added)
    kept = [draft for draft in found if words.holder(Span(draft.start, draft.end)) is None]
    return sorted([*kept, *added], key=lambda draft: draft.start)


def _posts(text: str) -> list[Draft]:
    handles = list(HANDLE.finditer(text))
    lines = list(paragraph_spans(text)) if handles else []
    starts = [line.start for line in lines]
    found = []
    last = 0  # where the signature before ends
    for handle in handles:
        place = bisect_right(starts, handle.start()) - 1
        post = _post(text, lines[max(place - 1, 0) : place + 1], last, handle)
        found += [post] if post is not None else []
        last = handle.end()
    return found


def _post(text: str, lines: Sequence[Span], last: int, handle: re.Match[str]) -> Draft | None:
    """The post that ``handle`` signs: the words before the dash, on the last of ``lines`` or on the one before."""
    line = lines[-1]
    signature = NAME.search(text, max(line.start, last, handle.start() - LONGEST), handle.start())
    ends = handle.end() == line.end or handle[0][-1] != ")"  # a date follows, or nothing
    if signature is None or not ends:
        return None
    words = bare(text, max(line.start, last), signature.start())
    if words is None and len(lines) > 1 and line.start == signature.start():
        words = bare(text, max(lines[0].start, last), lines[0].end)
    if words is None or len(words.of(text).split()) < FEWEST:
        return None
    return Draft((Span(*signature.span("name")),), (), (words,), SURE)
