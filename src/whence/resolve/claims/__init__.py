"""What tellings of different reports have in common.

A statement is parted into its sentences, each is sketched (words, surroundings, source), and tellings that are alike by
a table of comparisons come into one claim.
"""

from whence.resolve.claims.join import Joined, Known, joined
from whence.resolve.claims.parts import parts
from whence.resolve.claims.sketch import Sketch, keys, sketch

__all__ = ["Joined", "Known", "Sketch", "joined", "keys", "parts", "sketch"]
