"""Lines that fit the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

LEAST = 12  # columns that remain for text, however narrow the terminal


def hung(text: Text, first: Text, console: Console) -> Iterator[Text]:
    """Lines that fit, the first behind ``first`` and the others as far in; none ends in a blank."""
    indent = first.cell_len
    for number, line in enumerate(text.wrap(console, max(console.width - indent, LEAST))):
        found = Text.assemble(" " * indent if number else first, line)
        found.rstrip()
        yield found
