"""Bylines → names."""

from __future__ import annotations

import re
from html import unescape

_BY = re.compile(r"^(?:(?:written|reported|reporting|story)\s+)?by[:\s]+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;|•·]\s*|\s+(?:and|with|&)\s+", re.IGNORECASE)
_BELONGS_TO_THE_NAME = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "m.d.", "phd", "ph.d.", "inc."})
_LONGEST = 100
_MOST = 50


def names(value: object) -> tuple[str, ...]:
    """The names in a byline: text ("By A and B, Some Agency"), a list of such, or JSON-LD objects with a ``name``."""
    found = [name for text in _texts(value) for name in _split(text)]
    return tuple(dict.fromkeys(found))[:_MOST]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _of_object(value)
    if isinstance(value, list):
        return [text for item in value[:_MOST] if not isinstance(item, list) for text in _texts(item)]
    return []


def _of_object(value: dict[str, object]) -> list[str]:
    name = value.get("name")
    return [text for text in (name if isinstance(name, list) else [name]) if isinstance(text, str)]


def _split(text: str) -> list[str]:
    found: list[str] = []
    for part in _BETWEEN.split(_BY.sub("", " ".join(unescape(text[:2000]).split()))):
        if found and part.lower() in _BELONGS_TO_THE_NAME:
            found[-1] += f", {part}"
        elif _is_name(part):
            found.append(part)
    return found


def _is_name(part: str) -> bool:
    return any(map(str.isalpha, part)) and len(part) <= _LONGEST and "://" not in part and "@" not in part
