"""A sentence as a dependency tree of Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from whence.analyse.syntax.lemmas import lemma
from whence.records.span import Span

ROOT = -1


@dataclass(frozen=True)
class Sentence:
    """Sequences have one entry a token; ``heads`` are places of tokens, -1 for the root's.

    ``facts`` is how sure it is that what the token tells happened, -3 (certainly not) to 3 (certainly); it means
    something for words that tell of events.
    """

    span: Span
    tokens: tuple[Span, ...]
    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    facts: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The base form of each token."""
        return tuple(map(lemma, self.words, self.upos, self.xpos))

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The tokens that depend on each token, in order of the text."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for token, head in enumerate(self.heads):
            if head != ROOT:
                found[head].append(token)
        return tuple(map(tuple, found))

    def child(self, token: int, *relations: str) -> int | None:
        """The first token that depends on one by one of these relations, subtypes included."""
        return next(self.dependents(token, *relations), None)

    def dependents(self, token: int, *relations: str) -> Iterator[int]:
        """The tokens that depend on one by one of these relations: "nsubj" holds "nsubj:pass" too."""
        for other in self.children[token]:
            relation = self.relations[other]
            if relation in relations or relation.partition(":")[0] in relations:
                yield other

    def above(self, token: int) -> Iterator[int]:
        """The heads of a token, from the nearest to the root."""
        token = self.heads[token]
        while token != ROOT:
            yield token
            token = self.heads[token]

    def below(self, token: int) -> list[int]:
        """A token and all that hang on it, in order of the text."""
        found, left = [], [token]
        while left:
            found.append(left.pop())
            left += self.children[found[-1]]
        return sorted(found)

    def phrase(self, token: int) -> Span:
        """From the first to the last word that hangs on a token."""
        below = self.below(token)
        return Span(self.tokens[below[0]].start, self.tokens[below[-1]].end)

    def at(self, span: Span) -> range:
        """The tokens that touch a stretch of the text."""
        touched = [place for place, token in enumerate(self.tokens) if token.touches(span)]
        return range(touched[0], touched[-1] + 1) if touched else range(0)
