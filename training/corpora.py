"""The corpora as documents of word pieces with labels."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from whence.analyse.labels import NAME_TAGS, TAGS
from whence.analyse.pieces import Paragraph, paragraphs

NAME_OF = {"Person": "person", "PER": "person", "Organization": "organization", "ORG": "organization",
           "Location": "location", "Facility": "facility", "NORP": "group", "Misc": "other",
           "Product": "other"}  # fmt: skip
# What a label of EWT's names may be in ours: it knows no facilities, and no groups or other names at all.
EWT_ALLOWS = {"O": ("O", "group", "other"), "LOC": ("location", "facility"), "PER": ("person",),
              "ORG": ("organization",), "OTH": ("O", "group", "other")}  # fmt: skip


@dataclass
class Relation:
    """One attribution relation in pieces of its document: the cue, and (role, first, after the last) of the others."""

    cue: tuple[int, int]
    roles: list[tuple[str, int, int]]


@dataclass
class Syntax:
    """Tokens of a document, int ``[tokens]`` each: piece that stands for it, head (-1 the root), labels, sentence.

    Labels are -100 where nothing is known; ``facts``, float, -3 to 3, is NaN there.
    """

    piece: np.ndarray
    head: np.ndarray
    relation: np.ndarray
    upos: np.ndarray
    xpos: np.ndarray
    sentence: np.ndarray
    facts: np.ndarray


@dataclass
class Document:
    """A text in pieces, flat, with what is known of it; ``tags``, ``names``, ``syntax`` is ``None`` where nothing is.

    ``tags``: int ``[pieces]``, places in :data:`TAGS`, -1 where not known; ``names``: bool
    ``[pieces, len(NAME_TAGS)]``, the labels that the corpus allows.
    """

    name: str
    text: str
    read: list[Paragraph]
    tags: np.ndarray | None = None
    names: np.ndarray | None = None
    syntax: Syntax | None = None
    relations: list[Relation] = field(default_factory=list)

    def flat(self, what: str) -> np.ndarray:
        return np.array([value for paragraph in self.read for value in getattr(paragraph, what)], dtype=np.int64)


def polnear(shared: Path, part: str) -> list[Document]:
    """PolNeAR (Newell et al. 2018), the first annotator of each article."""
    return [_with_relations(name, text, golds) for name, (text, golds) in first_annotators(shared, part).items()]


def first_annotators(shared: Path, part: str) -> dict[str, tuple[str, list[dict[str, list[tuple[int, int]]]]]]:
    """Text and relations in characters, by article, as the scorer beside the gold records reads them."""
    sys.path.insert(0, str(shared / "gold"))
    from score_attribution import articles  # noqa: PLC0415

    found: dict[str, tuple[str, list[dict[str, list[tuple[int, int]]]]]] = articles(shared / "corpora/polnear" / part)
    return found


def _with_relations(name: str, text: str, golds: list[dict[str, list[tuple[int, int]]]]) -> Document:
    document = Document(name, text, paragraphs(text))
    starts, ends = document.flat("starts"), document.flat("ends")
    heads = np.cumsum([0] + [len(p.ids) for p in document.read])
    tags = np.zeros(len(starts), dtype=np.int64)
    for gold in golds:
        pieces = [
            (role, *cut) for role, spans in gold.items() for span in spans for cut in _pieces(span, starts, ends, heads)
        ]
        for role, first, after in pieces:
            tags[first] = TAGS.index(f"B-{role}")
            tags[first + 1 : after] = TAGS.index(f"I-{role}")
        cues = [(first, after) for role, first, after in pieces if role == "cue"]
        if cues:
            document.relations.append(Relation(cues[0], [piece for piece in pieces if piece[0] != "cue"]))
    document.tags = tags
    return document


def _pieces(
    span: tuple[int, int], starts: np.ndarray, ends: np.ndarray, heads: np.ndarray
) -> Iterator[tuple[int, int]]:
    """The pieces of a stretch of characters, cut where a paragraph ends."""
    first, after = int(np.searchsorted(ends, span[0], "right")), int(np.searchsorted(starts, span[1], "left"))
    cuts = [first, *(int(h) for h in heads if first < h < after), after]
    yield from ((a, b) for a, b in zip(cuts, cuts[1:], strict=False) if a < b)


def newswire(shared: Path, part: str) -> list[Document]:
    """Names of worldwide newswire (Shan et al. 2023); dev is the outlets that a hash picks, about a tenth."""
    return [
        _named(path.name, _sentences(path), join=2 if part == "train" else 1)
        for path in sorted((shared / "corpora/worldwide_newswire").glob("*.tsv"))
        if held_back(re.sub(r"_\d+\.txt\.tsv$", "", path.name)) == (part == "dev")
    ]


def held_back(outlet: str) -> bool:
    return hashlib.sha1(f"dev:{outlet}".encode(), usedforsecurity=False).digest()[0] % 10 == 0


def _sentences(path: Path) -> list[list[tuple[str, tuple[str, ...], bool]]]:
    found: list[list[tuple[str, tuple[str, ...], bool]]] = [[]]
    _, _, article = path.read_text("utf-8").partition("\n\n")  # the rows before the first blank one hold the address
    before = None
    for line in article.splitlines():
        word, _, label = line.partition("\t")
        word = word.strip()
        if not word or not label:
            found.append([])
            before = None
        else:
            edge, _, kind = label.partition("-")
            name = NAME_OF.get(kind)
            found[-1].append((word, (name or "O",), name is not None and (edge in "BS" or name != before)))
            before = name
    return [sentence for sentence in found if sentence]


def universal_names(shared: Path, part: str) -> list[Document]:
    """Names of the English Web Treebank (Universal NER, Mayhew et al. 2024), a sentence a paragraph."""
    path = shared / "corpora/uner_ewt" / f"en_ewt-ud-{part}.iob2"
    documents: list[tuple[str, list[list[tuple[str, tuple[str, ...], bool]]]]] = []
    before = "O"
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newdoc"):
            documents.append((line.split("= ")[1], []))
        elif line.startswith("# text"):
            documents[-1][1].append([])
            before = "O"
        elif line and not line.startswith("#"):
            _, word, label = line.split("\t")[:3]
            edge, _, kind = label.partition("-")
            kind = kind or "O"
            documents[-1][1][-1].append((word, EWT_ALLOWS[kind], edge == "B" or kind != before))
            before = kind
    return [_named(name, [s for s in sentences if s], join=1) for name, sentences in documents]


def _named(name: str, sentences: Iterable[list[tuple[str, tuple[str, ...], bool]]], join: int) -> Document:
    """A document of space-joined words; ``join`` sentences become one paragraph."""
    text, marks = "", []
    for place, sentence in enumerate(sentences):
        text += ("\n" if place % join == 0 else " ") if text else ""
        for word, allowed, begins in sentence:
            marks.append((len(text), len(text) + len(word), allowed, begins))
            text += word + " "
        text = text[:-1]
    return marked(name, text, marks)


def marked(name: str, text: str, marks: Iterable[tuple[int, int, tuple[str, ...], bool | None]]) -> Document:
    """A document with words marked: (start, end, kinds allowed, whether a name begins there, ``None`` if it may).

    With "O" among several kinds, each may begin or go on; what no mark covers may be anything.
    """
    document = Document(name, text, paragraphs(text))
    starts, ends = document.flat("starts"), document.flat("ends")
    names = np.zeros((len(starts), len(NAME_TAGS)), dtype=bool)
    for start, end, allowed, begins in marks:
        first, after = int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end, "left"))
        for piece in range(first, after):
            edges = "BI" if begins is None and piece == first else "B" if begins and piece == first else "I"
            for kind in allowed:
                if kind == "O":
                    names[piece, 0] = True
                else:
                    for edge in "BI" if "O" in allowed else edges:
                        names[piece, NAME_TAGS.index(f"{edge}-{kind}")] = True
    names[~names.any(axis=1)] = True
    document.names = names
    return document


def unlabelled(shared: Path) -> list[Document]:
    """News of two time windows, 40 outlets, with nothing marked; reports that the gold records hold are left out."""
    gold = {
        _opening(json.loads(line)["text"])
        for line in (shared / "gold/dev/reports.jsonl").read_text("utf-8").splitlines()
    }
    found = []
    for path in sorted((shared / "corpora/news_slices").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                report = json.loads(line)
                if _opening(report["text"]) not in gold:
                    found.append(Document(str(report.get("id")), report["text"], _read(report["text"])))
    return [document for document in found if document.read]


def _opening(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())[:120]


def _read(text: str) -> list[Paragraph]:
    return [paragraph for paragraph in paragraphs(text) if paragraph.ids]
