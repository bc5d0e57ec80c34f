"""Whence reads news reports back to their sources.

>>> import whence
>>> report = whence.Report(outlet="The Example", text='The talks will go on, Ada Lovelace said. "We are close."')
>>> record = whence.analyse(report)
>>> for statement in record.statements:
...     words = " … ".join(span.of(report.text) for span in statement.content)
...     print(statement.origin.name, statement.stance, statement.manner, words, sep=" | ")
Ada Lovelace | says | indirect | The talks will go on
Ada Lovelace | says | direct | "We are close."
"""

from importlib.metadata import version

from whence.errors import WhenceError
from whence.pipeline import analyse, read, records
from whence.records import Contact, Entity, Link, Record, Report, Span, Statement, Time

__version__ = version("whence")
__all__ = [
    "Contact", "Entity", "Link", "Record", "Report", "Span", "Statement", "Time", "WhenceError", "__version__",
    "analyse", "read", "records",
]  # fmt: skip
