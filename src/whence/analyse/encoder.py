"""The model file at work: pieces in, scores out. The only file that knows ONNX Runtime."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any, Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from whence.analyse.pieces import Paragraph, Window, vocabulary, windows
from whence.analyse.scores import Moves, Scores, word_ranges, words_of

LONGEST = 128  # pieces of a window
TOGETHER = 512  # pieces that the encoder is given at once; more at once is slower
INPUTS = ("ids", "case", "quote", "opens", "mask")
OUTPUTS = ("tags", "names", "cue", "word", "parts", "tree")


class Session(Protocol):
    """What runs the network: ONNX Runtime here, PyTorch in training."""

    def run(self, outputs: Sequence[str], inputs: dict[str, NDArray[np.int64]]) -> Sequence[NDArray[np.float32]]:
        """The outputs asked for, [windows, pieces, ...] each."""
        ...


class Encoder:
    """A session with the model in memory; reads any number of texts."""

    def __init__(self, session: Session, card: dict[str, Any]) -> None:
        self.session = session
        self.version: str = card["version"]
        self.moves = Moves(**{name: np.array(card["moves"][name], dtype=np.float32) for name in card["moves"]})

    def read(self, paragraphs: list[Paragraph], longest: int = LONGEST) -> Scores:
        """The model's scores for each word of a text of one paragraph or more."""
        packed = windows(paragraphs, longest)
        rows: list[list[NDArray[np.float32]]] = [[] for _ in packed]
        for group in _groups(packed):
            inputs, first = _batch(paragraphs, [packed[place] for place in group])
            found = self.session.run(list(OUTPUTS), dict(zip(INPUTS, inputs, strict=True)))
            for row, place in enumerate(group):
                rows[place] = [output[row, first[row]] for output in found]
        joined = (np.concatenate([row[output] for row in rows]) for output in range(len(OUTPUTS)))
        return Scores(words_of(paragraphs), word_ranges(paragraphs, packed), *joined)


def batches(paragraphs: list[Paragraph], longest: int = LONGEST) -> Iterator[NDArray[np.int64]]:
    """The encoder's inputs for a text, in the order of :data:`INPUTS`; for measuring the encoder alone."""
    packed = windows(paragraphs, longest)
    for group in _groups(packed):
        yield _batch(paragraphs, [packed[place] for place in group])[0]


@cache
def version() -> str:
    """The version of the model that ships with Whence, without loading it."""
    card = json.loads((resources.files("whence.analyse") / "model" / "model.json").read_text("utf-8"))
    return str(card["version"])


@cache
def encoder(threads: int = 0) -> Encoder:
    """The model that ships with Whence; ``threads`` 0 takes all cores."""
    folder = resources.files("whence.analyse") / "model"
    card = json.loads((folder / "model.json").read_text("utf-8"))
    return Encoder(session((folder / "model.onnx").read_bytes(), threads), card)


def session(model: bytes, threads: int = 0) -> Session:
    """ONNX Runtime over a model file."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    found: Session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return found


def _groups(packed: list[Window]) -> list[list[int]]:
    """Places of windows of like size that are read together."""
    order = sorted(range(len(packed)), key=lambda place: packed[place].size)
    groups: list[list[int]] = [[]]
    for place in order:
        if groups[-1] and (len(groups[-1]) + 1) * (packed[place].size + 2) > TOGETHER:
            groups.append([])
        groups[-1].append(place)
    return groups


def _batch(paragraphs: list[Paragraph], group: list[Window]) -> tuple[NDArray[np.int64], list[NDArray[np.int64]]]:
    """[5, windows, pieces] in the order of :data:`INPUTS`, and the places of the pieces that start a word."""
    inputs = np.zeros((len(INPUTS), len(group), max(window.size for window in group) + 2), dtype=np.int64)
    inputs[0, :, 0] = vocabulary()["[CLS]"]
    firsts = []
    for row, window in enumerate(group):
        place, firsts_here = 1, []
        for number, left, right in window.parts:
            part, stop = paragraphs[number], place + right - left
            inputs[0, row, place:stop] = part.ids[left:right]
            inputs[1, row, place:stop] = part.case[left:right]
            inputs[2, row, place:stop] = part.quote[left:right]
            inputs[3, row, place] = left == 0
            firsts_here.append(np.flatnonzero(part.first[left:right]) + place)
            place = stop
        inputs[0, row, place] = vocabulary()["[SEP]"]
        inputs[4, row, : place + 1] = 1
        firsts.append(np.concatenate(firsts_here))
    return inputs, firsts
