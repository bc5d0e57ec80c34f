"""A file of reports, one JSON object a line → Reports."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from whence.errors import BrokenLine, CannotRead, WhenceError, WrongLanguage
from whence.outlets import by_domain
from whence.read.address import host_of
from whence.read.dates import iso
from whence.read.language import check_language
from whence.read.names import names
from whence.read.reading import Reading
from whence.records import Report

_CHUNK = 1 << 16
_LEFT_OUT = "left out: not as expected"


def reports(stream: BinaryIO, name: str, how: Reading) -> Iterator[Report | WhenceError]:
    """Each line's report, or what is wrong with the line; no more than one line of allowed size is held at a time."""
    for number, line in enumerate(_lines(stream, how.largest), start=1):
        if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise CannotRead(f"{name} is UTF-16", "Save it as UTF-8.")
        if line.strip():
            yield _report_or_problem(line, f"{name}, line {number}", how)


def report(line: bytes, place: str, how: Reading) -> Report:
    """The report of one JSON object. Raises ``BrokenLine``, naming ``place``, or ``WrongLanguage``."""
    if len(line) > how.largest:
        raise BrokenLine(f"{place} is larger than {how.largest:,} bytes", "Split it into single reports.")
    found = _report(_object(line, place), place)
    if not how.force:
        check_language(found.text, place)
    return found


def _report_or_problem(line: bytes, place: str, how: Reading) -> Report | WhenceError:
    try:
        return report(line, place, how)
    except (BrokenLine, WrongLanguage) as problem:
        return problem


def _lines(stream: BinaryIO, largest: int) -> Iterator[bytes]:
    """Lines; of one that is longer than ``largest`` only so much that this can be seen."""
    while line := stream.readline(largest + 2):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(_CHUNK)
        yield line.rstrip(b"\r\n")


def _object(line: bytes, place: str) -> dict[str, Any]:
    try:
        given = json.loads(line.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError:
        raise BrokenLine(f"{place} is not UTF-8", "Save the file as UTF-8.") from None
    except ValueError as problem:
        raise BrokenLine(f"{place} is not JSON: {problem}") from None
    except RecursionError:
        raise BrokenLine(f"{place} is nested too deeply") from None
    if not isinstance(given, dict):
        raise BrokenLine(f"{place} is not a JSON object")
    return given


def _report(given: dict[str, Any], place: str) -> Report:
    text = given.get("text")
    if not isinstance(text, str) or not text.strip():
        raise BrokenLine(f"{place} has no text")
    fields: dict[str, Any] = {
        "outlet": _words(given.get("outlet")),
        "title": _words(given.get("title")),
        "url": _words(given.get("url")),
        "published": iso(given.get("published")),
        "modified": iso(given.get("modified")),
        "fetched": iso(given.get("fetched")),
        "byline": names(given.get("byline")) or None,
    }
    origin = {name: "file" if value else _LEFT_OUT for name, value in fields.items() if given.get(name)}
    known = by_domain(host_of(fields["url"] or ""))
    if known and not fields["outlet"]:
        fields["outlet"], origin["outlet"] = known.name, "domain"
    present = {name: value for name, value in fields.items() if value}
    return Report(text=text, id=_id(given.get("id")), origin=origin, **present)


def _words(value: object) -> str | None:
    return (value.strip() or None) if isinstance(value, str) else None


def _id(value: object) -> str:
    """As given; empty, so that the report makes its own, where there is none."""
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
