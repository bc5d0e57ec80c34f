"""Compressed bytes from strangers, never unpacked further than allowed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32
_BARE = -zlib.MAX_WBITS  # what some servers mean by "deflate"
_STEP = 1 << 16


def gathered(chunks: Iterable[bytes], most: int, coding: str = "") -> bytes:
    """At most ``most`` bytes of the chunks put together, unpacked where ``coding`` is gzip or deflate.

    Raises ``zlib.error`` where they are damaged.
    """
    found = bytearray()
    for piece in _unpacked(chunks) if coding in {"gzip", "x-gzip", "deflate"} else chunks:
        found += piece
        if len(found) >= most:
            break
    return bytes(found[:most])


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Pieces of limited size; a gzip file may have several members."""
    stream = None
    for data in chunks:
        while data:
            stream = stream or zlib.decompressobj(_GZIP_OR_ZLIB if _has_header(data) else _BARE)
            yield stream.decompress(data, _STEP)
            data = stream.unused_data if stream.eof else stream.unconsumed_tail  # noqa: PLW2901
            if stream.eof:
                stream = None


def _has_header(data: bytes) -> bool:
    return data[0] == 0x1F or (data[0] & 0x0F == 8 and data[0] >> 4 <= 7)
