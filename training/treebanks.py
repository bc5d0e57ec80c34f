"""Treebanks and event factuality as documents: what stands at each token."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from training.corpora import Document, Syntax
from whence.analyse.labels import RELATIONS, UPOS, XPOS
from whence.analyse.pieces import paragraphs

ROOT = -1
UNSEEN = -100  # no label here
PAIRS = 4  # sentences of event factuality that make one document


@dataclass
class Tokens:
    """The text of a document as it grows; of each token start, end, head, relation, upos, xpos and sentence."""

    text: str = ""
    rows: list[tuple[int, int, int, int, int, int, int]] = field(default_factory=list)
    sentences: int = 0


def treebank(shared: Path, name: str, part: str) -> list[Document]:
    """Universal Dependencies: ``ud_ewt`` (Silveira et al. 2014) or ``ud_gum`` (Zeldes 2017), a document a text."""
    path = shared / "corpora" / name / f"en_{name[3:]}-ud-{part}.conllu"
    documents: list[Tokens] = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.split("\n")
        if not block.strip():
            continue
        if not documents or any(line.startswith("# newdoc") for line in lines):
            documents.append(Tokens())
        opens = any(line.split(" =")[0].strip() == "# newpar" for line in lines)
        _add(documents[-1], [line.split("\t") for line in lines if line and line[0] != "#"], opens=opens)
    return [_document(f"{name}-{place}", tokens) for place, tokens in enumerate(documents)]


def _add(document: Tokens, rows: list[list[str]], *, opens: bool) -> None:
    if document.text:
        document.text += "\n" if opens else " "
    base, joined, after = len(document.rows), 0, ""
    for row in rows:
        if "." in row[0]:
            continue
        blank = "" if "SpaceAfter=No" in row[9] else " "
        if "-" in row[0]:  # a word of several tokens; these follow
            left, right = row[0].split("-")
            joined, after, word, at = int(right) - int(left) + 1, blank, row[1], 0
            start = len(document.text)
            document.text += word
            continue
        if joined:
            joined -= 1
            found = word.find(row[1], at)
            place = start + (found if found >= 0 else min(at, len(word) - 1))
            end = place + len(row[1]) if found >= 0 else start + len(word)
            at = end - start
            tail = "" if joined else after
        else:
            place, end, tail = len(document.text), len(document.text) + len(row[1]), blank
            document.text += row[1]
        head = int(row[6])
        label = (RELATIONS.index(row[7]), UPOS.index(row[3]), XPOS.index(row[4]) if row[4] in XPOS else UNSEEN)
        document.rows.append((place, end, base + head - 1 if head else ROOT, *label, document.sentences))
        document.text += tail
    document.text = document.text.rstrip()
    document.sentences += 1


def _document(name: str, tokens: Tokens) -> Document:
    document = Document(name, tokens.text, paragraphs(tokens.text))
    places = first_pieces(document, [row[:2] for row in tokens.rows])
    columns = np.array([row[2:] for row in tokens.rows], dtype=np.int64).T
    document.syntax = Syntax(places, *columns, np.full(len(places), np.nan))
    return document


def first_pieces(document: Document, tokens: list[tuple[int, int]]) -> np.ndarray:
    """The piece that stands for each token: the first of a word that begins in it, else of the word it stands in."""
    first = np.flatnonzero(document.flat("first"))
    starts = document.flat("starts")[first]
    begin, end = np.array(tokens, dtype=np.int64).reshape(-1, 2).T
    place = np.minimum(np.searchsorted(starts, begin, "left"), len(starts) - 1)
    within = (starts[place] >= begin) & (starts[place] < end)
    return first[np.where(within, place, np.maximum(np.searchsorted(starts, begin, "right") - 1, 0))]


def factuality(shared: Path, part: str) -> list[Document]:
    """Whether events happened, -3 to 3: UDS-IH2 (Rudinger et al. 2018) and UW (Lee et al. 2015)."""
    lines = [
        json.loads(line)
        for name in ("UDS_IH2", "UW")
        for line in (shared / "corpora/factuality" / f"{name}.{part}.jsonl").read_text("utf-8").splitlines()
    ]
    return [_events(f"event-{place}", lines[place : place + PAIRS]) for place in range(0, len(lines), PAIRS)]


def _events(name: str, lines: list[dict[str, object]]) -> Document:
    text, tokens, values = "", [], []
    for line in lines:
        text += "\n" if text else ""
        places = list(_words(str(line["text"]), len(text)))
        text += str(line["text"])
        for target in line["targets"]:  # type: ignore[attr-defined]
            tokens.append(places[target["span1"][0]])
            values.append(float(target["label"]))
    document = Document(name, text, paragraphs(text))
    unseen = np.full(len(tokens), UNSEEN, dtype=np.int64)
    places = first_pieces(document, tokens)
    document.syntax = Syntax(
        places, unseen, unseen, unseen, unseen, np.zeros(len(tokens), dtype=np.int64), np.array(values)
    )
    return document


def _words(text: str, base: int) -> Iterator[tuple[int, int]]:
    place = 0
    for word in text.split(" "):
        yield base + place, base + place + len(word)
        place += len(word) + 1
