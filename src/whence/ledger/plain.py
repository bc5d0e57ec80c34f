"""Records as the plain JSON that columns hold, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from whence.records import Link, Passage, Reason, Span


def dumps(value: object) -> str:
    """Short, and the same for the same value; lone surrogates are escaped, so that any database takes it."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written if _is_clean(written) else json.dumps(value, separators=(",", ":"))


def clean(text: str) -> str:
    """Text that any database takes: what no UTF-8 holds, and the null character, become the replacement character."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "\ufffd") if not _is_clean(text) else text


def _is_clean(text: str) -> bool:
    if "\x00" in text:
        return False
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def spans(of: Iterable[Span]) -> list[list[int]]:
    """``[[start, end], …]``."""
    return [[span.start, span.end] for span in of]


def to_spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    """The spans again."""
    return tuple(Span(start, end) for start, end in pairs)


def chain(links: Iterable[Link]) -> list[list[Any]]:
    """Each link as a row: kind, name, mention, count, role, affiliation, grounds."""
    return [
        [
            link.kind, link.name, link.mention and [link.mention.start, link.mention.end],
            link.count, link.role, link.affiliation, link.grounds,
        ]
        for link in links
    ]  # fmt: skip


def to_chain(rows: Iterable[Sequence[Any]]) -> tuple[Link, ...]:
    """The links again."""
    return tuple(
        Link(kind, name, Span(*mention) if mention else None, count, role, affiliation, grounds)
        for kind, name, mention, count, role, affiliation, grounds in rows
    )


def reasons(found: Iterable[Reason]) -> str:
    """``[[name, weight, words], …]``."""
    return dumps([[reason.name, reason.weight, reason.words] for reason in found])


def to_reasons(plain: str) -> tuple[Reason, ...]:
    """The reasons again."""
    return tuple(Reason(*row) for row in json.loads(plain))


def passages(found: Iterable[Passage]) -> str:
    """``[[start, end, other start, other end], …]``."""
    return dumps([[p.span.start, p.span.end, p.other.start, p.other.end] for p in found])


def to_passages(plain: str) -> tuple[Passage, ...]:
    """The passages again."""
    return tuple(Passage(Span(a, b), Span(c, d)) for a, b, c, d in json.loads(plain))
