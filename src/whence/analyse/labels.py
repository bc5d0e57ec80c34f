"""What the model's heads tell apart: the labels, in the order of the model's outputs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROLES = ("source", "cue", "content")
LINK_ROLES = ("source", "content")
NAMES = ("person", "organization", "location", "facility", "group", "other")


def bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Outside, then a begin and an inside label for each kind."""
    return ("O", *(f"{edge}-{kind}" for kind in kinds for edge in "BI"))


TAGS = bio(ROLES)
NAME_TAGS = bio(NAMES)
LINK_TAGS = bio(LINK_ROLES)


def may_follow(labels: tuple[str, ...]) -> NDArray[np.bool_]:
    """``[before, after]``: an inside label follows only the begin or inside label of its own kind."""
    return np.array([[after[0] != "I" or before[1:] == after[1:] for after in labels] for before in labels])
