"""The speaker's own acts: a statement, a tweet, a speech. Whoever heard him before has no part in them."""

from __future__ import annotations

import re
from functools import cache

from whence.analyse.drafts import Draft
from whence.analyse.tables import lines
from whence.records.span import Span


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lines('occasions.txt'))})\b", re.IGNORECASE)


def is_own_act(text: str, draft: Draft, sentence: Span) -> bool:
    """Whether its sentence says, outside what was said, on which occasion of his own the speaker said it."""
    return any(
        not any(piece.touches(Span(*act.span())) for piece in draft.content)
        for act in _acts().finditer(text, sentence.start, sentence.end)
    )
