"""How TIMEX3 writes a length of time."""

from __future__ import annotations

from fractions import Fraction

from whence.analyse.times.tokens import Token

# What parts of a unit are told in: a decade and a half is P15Y.
SMALLER = {
    "L": ("Y", 1000), "C": ("Y", 100), "E": ("Y", 10), "Y": ("M", 12), "Q": ("M", 3), "M": ("W", 4), "F": ("W", 2),
    "W": ("D", 7), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60),
}  # fmt: skip


def length(count: Fraction | None, unit: Token) -> str:
    """A duration of TIMEX3, with parts of a unit in the next smaller one."""
    code = unit.value
    if count is None:
        return _coded("X", code)
    if code in ("E", "C", "F", "L"):
        code, factor = SMALLER[code]
        count *= factor
    whole, rest = divmod(count, 1)
    if not rest or code not in SMALLER:
        return _coded(str(whole), code)
    smaller, factor = SMALLER[code]
    part = _coded(str(round(rest * factor)), smaller)
    if not whole:
        return part
    return _coded(str(whole), code) + part.removeprefix("P").removeprefix("T" if code.startswith("T") else "")


def _coded(count: str, code: str) -> str:
    return f"PT{count}{code[1:]}" if code.startswith("T") else f"P{count}{code}"
