"""Contacts of many reports: which of them are one contact in the world, and what became of it."""

from whence.resolve.events.between import between
from whence.resolve.events.join import Joined, Joining, Merge, joined
from whence.resolve.events.keys import keys
from whence.resolve.events.like import like
from whence.resolve.events.outcome import outcome

__all__ = ["Joined", "Joining", "Merge", "between", "joined", "keys", "like", "outcome"]
