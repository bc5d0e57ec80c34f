"""The JSON-LD that pages carry (schema.org), read as tolerantly as search engines do."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

Node = dict[str, Any]
ARTICLES = frozenset({
    "AdvertiserContentArticle", "AnalysisNewsArticle", "Article", "AskPublicNewsArticle", "BackgroundNewsArticle",
    "BlogPosting", "LiveBlogPosting", "NewsArticle", "OpinionNewsArticle", "Report", "ReportageNewsArticle",
    "ReviewNewsArticle", "ScholarlyArticle", "TechArticle",
})  # fmt: skip
_FIELDS = ("headline", "datePublished", "dateModified", "author", "publisher", "url", "mainEntityOfPage")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")
_OPENING = re.compile(r"(?://)?\s*(?:<!--|<!\[CDATA\[)")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_MOST_NODES = 10_000


def article(scripts: Iterable[str]) -> Node:
    """The fields of the page's article, references resolved; empty where the scripts describe none.

    Of several articles the one that says most of itself is taken, the first of equals.
    """
    nodes = list(_nodes([_parsed(script) for script in scripts]))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [node for node in nodes if _kinds(node) & ARTICLES]
    chosen = max(articles, key=lambda node: sum(bool(node.get(name)) for name in _FIELDS), default={})
    return {name: _resolved(chosen[name], by_id) for name in _FIELDS if chosen.get(name)}


def name_of(value: object) -> str | None:
    """The name of a publisher, written as text, as an object, or as the first of a list."""
    if isinstance(value, list):
        return next(filter(None, (name_of(item) for item in value if not isinstance(item, list))), None)
    if isinstance(value, dict):
        name = value.get("name")
        return name_of(name) if isinstance(name, str) else None
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def address_of(article: Node) -> str | None:
    """The address that the article gives for itself."""
    for name in ("url", "mainEntityOfPage"):
        value = article.get(name)
        value = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        if isinstance(value, str) and value:
            return value
    return None


def _parsed(script: str) -> Any:
    """What the script holds; ``None`` where even mending does not help. What follows the first value is passed over."""
    bare = _bare(script.strip())
    for attempt in (bare, _TRAILING_COMMA.sub(r"\1", bare)):
        try:
            return json.JSONDecoder(strict=False).raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _bare(script: str) -> str:
    """Without the comment or CDATA mark that old pages open a script with; the closing one is passed over anyway."""
    opening = _OPENING.match(script)
    return script[opening.end() :].lstrip() if opening else script


def _nodes(roots: list[Any]) -> Iterator[Node]:
    waiting = deque(roots)
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extend(value[:_MOST_NODES])
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[name] for name in _INSIDE if name in value)


def _kinds(node: Node) -> set[str]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return {kind.rpartition("/")[2] for kind in kinds if isinstance(kind, str)}


def _resolved(value: Any, by_id: dict[str, Node]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, by_id) for item in value if not isinstance(item, list)]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value
