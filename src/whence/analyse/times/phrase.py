"""Words that a pattern matched, and the report around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from whence.analyse.times.lexicon import wordset
from whence.analyse.times.period import Period, Unit, containing
from whence.analyse.times.tense import Tense, tense
from whence.analyse.times.tokens import Token, Tokens

UNTIL = ("until", "till")
SIZES: tuple[Unit, ...] = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")


@dataclass(slots=True)
class Told:
    """What the text has dated so far: words like "that year" and "a week later" go on from there."""

    last: Period | None = None
    by_unit: dict[Unit, Period] = field(default_factory=dict)

    def note(self, period: Period) -> None:
        """Keep the period as the last told of."""
        self.last = period
        self.by_unit[period.unit] = period


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``stop`` (not included) of a text, and what is known where they stand."""

    tokens: Tokens
    first: int
    stop: int
    published: date | None
    told: Told

    def __iter__(self) -> Iterator[Token]:
        return (self.tokens.token(number) for number in range(self.first, self.stop))

    def one(self, *names: str) -> Token | None:
        """The first token of these classes."""
        return next((token for token in self if token.name in names), None)

    def has(self, *names: str) -> bool:
        """Whether it has a token of these classes."""
        return self.one(*names) is not None

    def before(self, count: int = 1) -> str:
        """A word before it, in lower case."""
        return self.tokens.word(self.first - count).lower()

    def after(self, count: int = 1) -> str:
        """A word behind it, as it is spelt."""
        return self.tokens.word(self.stop + count - 1)

    def today(self, unit: Unit) -> Period | None:
        """The day, week ... of publication."""
        return containing(unit, self.published) if self.published else None

    def anchor(self, unit: Unit) -> Period | None:
        """The day, week ... last told of, None where that was vaguer; that of publication where nothing was told of."""
        last = self.told.last
        if last is None:
            return self.today(unit)
        return containing(unit, last.first) if SIZES.index(last.unit) <= SIZES.index(unit) else None

    def tense(self) -> Tense | None:
        """That of the clause."""
        if self.before() == "since":
            return "over"
        told = tense(self.tokens, self.first, self.stop)
        if self.before() in wordset("toward"):
            return "either" if told == "past" and self.before() not in UNTIL else told or "future"
        return told
