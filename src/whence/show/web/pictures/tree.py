"""Where the boxes of :mod:`whence.show.web.pictures.way` stand: from left to right, a row a leaf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.show.answers.words import day
from whence.show.web.pictures.way import Node, Way

WIDTH, HEIGHT = 176, 42  # of a box
ACROSS, DOWN = 44, 10  # between boxes
BAND = 18  # between the trees of two origins
EDGE = 6
LETTERS = 23  # that fit into a box
TO = ", to "  # between unnamed sources and the outlet that has it from them


@dataclass(frozen=True, slots=True)
class Box:
    """A box; ``x`` and ``y`` are its upper left corner."""

    node: Node
    x: int
    y: int
    title: str
    below: str


@dataclass(frozen=True, slots=True)
class Line:
    """From one box to the next, dashed where words were copied."""

    path: str
    copied: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it; ``notes`` are (x, y, words)."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    notes: tuple[tuple[int, int, str], ...]


def drawn(ways: Sequence[Way]) -> Picture:
    """The trees, one below the other."""
    boxes: list[Box] = []
    lines: list[Line] = []
    notes: list[tuple[int, int, str]] = []
    top = EDGE
    for way in ways:
        at = _placed(way.root, 0, top, boxes, lines)
        if way.left_out:
            notes.append((EDGE, at + DOWN, f"and {way.left_out} more reports of this origin, listed below"))
            at += HEIGHT // 2 + DOWN
        top = at + BAND
    width = max((box.x + WIDTH for box in boxes), default=0) + EDGE
    return Picture(width, max(top - BAND, 0) + EDGE, tuple(boxes), tuple(lines), tuple(notes))


def _placed(node: Node, depth: int, top: int, boxes: list[Box], lines: list[Line]) -> int:
    """Put a node at a row's top, all that come after it to its right; where the next row starts."""
    x = EDGE + depth * (WIDTH + ACROSS)
    boxes.append(Box(node, x, top, _title(node), _short(_below(node))))
    bottom = top
    for number, after in enumerate(node.after):
        start = bottom if number else top
        lines.append(Line(_path(x + WIDTH, top + HEIGHT // 2, x + WIDTH + ACROSS, start + HEIGHT // 2), after.copied))
        bottom = _placed(after, depth + 1, start, boxes, lines)
    return max(bottom, top + HEIGHT + DOWN)


def _path(x: int, y: int, to_x: int, to_y: int) -> str:
    middle = (x + to_x) // 2
    return f"M{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}"


def _short(text: str) -> str:
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1].rstrip()}…"


def _title(node: Node) -> str:
    """The first line of a box; of unnamed sources, who they are ("2 officials, to The Example")."""
    return _short(node.label if node.head else node.label.partition(TO)[0])


def _below(node: Node) -> str:
    """The second line of a box; of unnamed sources, to whom."""
    if node.head is None:
        does = {"says": "", "denies": "denies it"}.get(node.stance, node.stance)
        whom = node.label.partition(TO)[2]
        return " · ".join(filter(None, (f"to {whom}" if whom else "", does)))
    does = "" if node.stance == "says" else f" · {node.stance}"
    return f"{'copy, ' if node.copied else ''}{day(node.head)}{does}"
