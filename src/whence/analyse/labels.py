"""What the model's heads tell apart: the labels, in the order of the model's outputs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROLES = ("source", "cue", "content")
LINK_ROLES = ("source", "content")
NAMES = ("person", "organization", "location", "facility", "group", "other")

# Universal Dependencies 2 for English, as the treebanks EWT and GUM have it: parts of speech, Penn tags, relations.
UPOS = (
    "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "ADP", "SCONJ", "CCONJ", "PART", "NUM", "PUNCT",
    "INTJ", "SYM", "X",
)  # fmt: skip
XPOS = (
    "NN", "NNS", "NNP", "NNPS", "VB", "VBP", "VBD", "VBZ", "VBN", "VBG", "MD", "JJ", "JJR", "JJS", "RB", "RBR", "RBS",
    "RP", "PRP", "PRP$", "DT", "PDT", "WDT", "WP", "WP$", "WRB", "EX", "IN", "TO", "CC", "CD", "POS", "UH", "FW", "SYM",
    "HYPH", "NFP", "GW", "ADD", "LS", "AFX", "$", ".", ",", ":", "-LRB-", "-RRB-", "``", "''",
)  # fmt: skip
RELATIONS = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep",
    "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
    "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
    "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip


def bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Outside, then a begin and an inside label for each kind."""
    return ("O", *(f"{edge}-{kind}" for kind in kinds for edge in "BI"))


TAGS = bio(ROLES)
NAME_TAGS = bio(NAMES)
LINK_TAGS = bio(LINK_ROLES)


def may_follow(labels: tuple[str, ...]) -> NDArray[np.bool_]:
    """``[before, after]``: an inside label follows only the begin or inside label of its own kind."""
    return np.array([[after[0] != "I" or before[1:] == after[1:] for after in labels] for before in labels])
