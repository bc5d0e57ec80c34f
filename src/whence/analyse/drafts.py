"""A statement in the making: its words, before anyone asks whose they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.analyse.relations import Range, Relation
from whence.analyse.scores import Words
from whence.analyse.stance import refuses
from whence.records.span import Span

LEAST = 0.4  # confidence of a relation; one that is less sure is more often none than one


@dataclass(frozen=True, slots=True)
class Draft:
    """``follows`` is the draft whose speaker goes on, for a quotation that stands alone; such a one has no cue.

    ``outer`` is the draft in whose content this one stands. Neither counts when drafts are compared. ``cited`` are the
    words for whom the source has it from: "the Times reported, citing two officials".
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    follows: Draft | None = field(default=None, compare=False, repr=False)
    outer: Draft | None = field(default=None, compare=False, repr=False)
    cited: Span | None = None

    @property
    def start(self) -> int:
        """Where its first word stands."""
        return min(span.start for span in (*self.source, *self.cue, *self.content))

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return max(span.end for span in (*self.source, *self.cue, *self.content))


def drafts(relations: Sequence[Relation], words: Words, text: str) -> list[Draft]:
    """Relations in words as drafts in characters, those too unsure left out.

    One without content passes nothing on and is left out, unless it refuses: then its cue is the content as well. Of
    several for the same content, "said, arguing", the surest of each source counts.
    """

    def spans(ranges: Sequence[Range]) -> tuple[Span, ...]:
        return tuple(Span(int(words.starts[first]), int(words.ends[after - 1])) for first, after in sorted(ranges))

    found = []
    for relation in relations:
        if relation.confidence < LEAST:
            continue
        cue, content = spans([relation.cue]), spans(relation.content)
        if not content and refuses(cue[0].of(text)):
            content = cue
        if content:
            found.append(Draft(spans(relation.source), cue, content, relation.confidence))
    return _distinct(found)


def _distinct(found: Sequence[Draft]) -> list[Draft]:
    alike: defaultdict[tuple[Span, ...], list[Draft]] = defaultdict(list)
    for draft in sorted(found, key=lambda draft: (not draft.source, -draft.confidence)):
        others = alike[draft.content]
        if not others or (draft.source and all(set(draft.source).isdisjoint(other.source) for other in others)):
            others.append(draft)
    kept = {id(draft) for others in alike.values() for draft in others}
    return [draft for draft in found if id(draft) in kept]
