"""On how many independent origins a claim rests, and why each telling is counted with which."""

from whence.resolve.origins.count import origins
from whence.resolve.origins.facts import Facts
from whence.resolve.origins.root import Root, in_words, root

__all__ = ["Facts", "Root", "in_words", "origins", "root"]
