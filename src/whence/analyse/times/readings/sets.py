"""What comes again and again: "every week", "on Mondays", "daily"."""

from __future__ import annotations

from fractions import Fraction

from whence.analyse.times.classes import MONTHS, UNITS
from whence.analyse.times.expression import Meaning
from whence.analyse.times.numbers import number
from whence.analyse.times.period import SEASONS
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.readings.lengths import length
from whence.analyse.times.tokens import Token

# How TIMEX3 writes each, by the class of the token that names it; first match counts.
FORMS = {
    "weekday": "XXXX-WXX-{day}{part}",
    "weekdays": "XXXX-WXX-{day}{part}",
    "month": "XXXX-{number:02}",
    "weekend": "XXXX-WXX-WE",
    "weekends": "XXXX-WXX-WE",
    "set": "{value}",
    "daypart": "XXXX-XX-XX{part}",
    "dayparts": "XXXX-XX-XX{part}",
    "season": "XXXX-{season}",
}


def each(phrase: Phrase) -> Meaning | None:
    """A set in TIMEX3."""
    if phrase.has("set") and phrase.tokens.word(phrase.first)[0].isupper():  # the name of a paper
        return None
    found = next((token for name in FORMS if (token := phrase.one(name))), phrase.one(*MONTHS))
    if found:
        return Meaning("set", _written(phrase, found))
    unit = phrase.one(*UNITS)
    if unit is None:
        return None
    count = number(phrase)
    return Meaning("set", length(count if count is not None else Fraction(2 if phrase.has("other") else 1), unit))


def _written(phrase: Phrase, found: Token) -> str:
    part = phrase.one("daypart", "dayparts")
    number = int(found.value) if found.value.isdigit() else 0
    return FORMS["month" if found.name == "month_short" else found.name].format(
        day=number + 1,
        number=number,
        part=f"T{part.value}" if part else "",
        value=found.value,
        season=SEASONS.get(number, ("", 0))[0],
    )
