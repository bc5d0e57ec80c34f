"""Posts that a page carries whole: words, then a line such as "— Name (@handle) April 21, 2018"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.analyse.drafts import Draft
from whence.records.span import Span

SURE = 0.9
SIGNED = re.compile(
    r"(?P<words>[^\n]*?)[ \t]*\n?\s*[—–-]{1,2}[ \t]*(?P<name>[^\n()@—–]{2,60}?)[ \t]*\(@(?P<handle>\w{1,30})\)[ \t]*"
    r"(?:[A-Z][a-z]+\.? \d{1,2}, \d{4})?"
)


def with_posts(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts and one for each signed post; drafts wholly inside a post's words give way to it."""
    added = []
    for match in SIGNED.finditer(text):
        words = match["words"].strip()
        if len(words.split()) < 3:
            continue
        start = match.start("words") + len(match["words"]) - len(match["words"].lstrip())
        added.append(Draft((Span(*match.span("name")),), (), (Span(start, start + len(words)),), SURE))
    kept = [d for d in found if not any(post.content[0].holds(Span(d.start, d.end)) for post in added)]
    return sorted([*kept, *added], key=lambda draft: draft.start)
