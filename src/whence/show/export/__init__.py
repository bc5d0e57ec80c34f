"""A whole ledger in formats of others: a file a format, each read by streaming."""

from whence.show.export.formats import FORMATS, Format, format_called

__all__ = ["FORMATS", "Format", "format_called"]
