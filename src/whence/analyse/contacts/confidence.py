"""How sure it is that a found contact is one, with these parties."""

from __future__ import annotations

from math import exp

from whence.analyse.contacts.thread import Thread

OFTEN = 3  # mentions
# Logistic regression over the contacts found in reports whose contacts were marked by hand.
BASE = 0.7
WEIGHTS = (
    (lambda thread: thread.group == "talks", -0.7),
    (lambda thread: thread.when is not None, 0.3),
    (lambda thread: len(thread.mentions) >= OFTEN, 0.2),
)


def confidence(thread: Thread) -> float:
    """0 to 1: less for talks, which are told of loosely, more where a date is told and where it is told of often."""
    score = BASE + sum(weight for holds, weight in WEIGHTS if holds(thread))
    return 1 / (1 + exp(-score))
