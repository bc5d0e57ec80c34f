"""Stage 1: a file, an address or standard input becomes reports."""

from whence.read.inputs import reports
from whence.read.language import language
from whence.read.reading import Reading

__all__ = ["Reading", "language", "reports"]
