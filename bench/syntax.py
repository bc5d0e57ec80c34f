"""Tokens, lemmas and trees against UD EWT (Silveira et al. 2014) and GUM (Zeldes 2017), dev parts.

LAS, UAS and UPOS are taken twice: with the treebank's sentences and tokens, and from the raw text, where a token counts
only if both its ends are right (as in the CoNLL 2018 shared task, Zeman et al. 2018; relations without subtypes).
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from whence.analyse.encoder import Encoder, encoder
from whence.analyse.pieces import paragraphs
from whence.analyse.syntax.lemmas import lemma
from whence.analyse.syntax.parse import trees, trees_over
from whence.analyse.syntax.tokens import tokens
from whence.analyse.syntax.tree import Sentence as Tree
from whence.records.span import Span

Arc = tuple[tuple[int, int] | None, str, str]  # place of the head, relation, part of speech
TREEBANKS = ("ewt", "gum")
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A syntactic word: characters ``start`` to ``end`` of its document, and what its row says.

    ``head`` is a place in the tokens of its sentence, None of the root.
    """

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int | None
    deprel: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that stands at ``span`` of its document."""

    span: Span
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Sentences of one ``# newdoc``: those of a paragraph joined by a blank, paragraphs by a line break."""

    name: str
    text: str
    sentences: tuple[Sentence, ...]


def measure(shared: Path) -> dict[str, float]:
    """Per cent on the dev parts, sentences and tags as the treebank has them; words a second of this machine."""
    figures: dict[str, float] = {}
    for name in TREEBANKS:
        documents = read_conllu(treebank(shared, name, "dev"))
        figures[f"tokens UD {name.upper()} dev F1"] = token_f1(documents)
        figures[f"lemmas UD {name.upper()} dev"] = lemma_accuracy(documents)
        figures |= {f"{what} UD {name.upper()} dev": value for what, value in tree_scores(documents, encoder()).items()}
    figures["tokens words a second"] = words_a_second(documents)
    return figures


def tree_scores(documents: list[Document], model: Encoder) -> dict[str, float]:
    """LAS, UAS and UPOS in per cent, with gold tokens and from the raw text."""
    gold, raw = Counter[str](), Counter[str]()
    for document in documents:
        read = [paragraph for paragraph in paragraphs(document.text) if paragraph.ids]
        scores = model.read(read)
        given = [(sentence.span, [Span(t.start, t.end) for t in sentence.tokens]) for sentence in document.sentences]
        theirs = {(t.start, t.end): _arc(sentence, t) for sentence in document.sentences for t in sentence.tokens}
        for found, counts in (
            (trees_over(document.text, given, scores, model.moves), gold),
            (trees(document.text, scores, model.moves), raw),
        ):
            _count(found, theirs, counts)
    return {
        f"{what}{how}": round(200 * counts[what] / (counts["mine"] + counts["theirs"]), 1)
        for how, counts in ((", gold tokens", gold), (", raw text", raw))
        for what in ("LAS", "UAS", "UPOS")
    }


def _arc(sentence: Sentence, token: Token) -> Arc:
    head = sentence.tokens[token.head] if token.head is not None else None
    return (head.start, head.end) if head else None, token.deprel.partition(":")[0], token.upos


def _count(found: list[Tree], theirs: dict[tuple[int, int], Arc], counts: Counter[str]) -> None:
    counts["theirs"] += len(theirs)
    for sentence in found:
        places = [(token.start, token.end) for token in sentence.tokens]
        counts["mine"] += len(places)
        for place, head, relation, upos in zip(places, sentence.heads, sentence.relations, sentence.upos, strict=True):
            arc = theirs.get(place)
            if arc is not None:
                same = arc[0] == (places[head] if head >= 0 else None)
                counts["UPOS"] += upos == arc[2]
                counts["UAS"] += same
                counts["LAS"] += same and relation.partition(":")[0] == arc[1]


def treebank(shared: Path, name: str, part: str) -> Path:
    """The file of ``ewt`` or ``gum``."""
    return shared / "corpora" / f"ud_{name}" / f"en_{name}-ud-{part}.conllu"


def token_f1(documents: list[Document]) -> float:
    """Tokens with both ends right."""
    right = guessed = gold = 0
    for document in documents:
        for sentence in document.sentences:
            mine = {(token.start, token.end) for token in tokens(document.text, sentence.span)}
            theirs = {(token.start, token.end) for token in sentence.tokens}
            right, guessed, gold = right + len(mine & theirs), guessed + len(mine), gold + len(theirs)
    return round(200 * right / (guessed + gold), 2)


def lemma_accuracy(documents: list[Document]) -> float:
    """Lemmas that are the treebank's, capitals set aside, by its own forms and tags."""
    rows = [token for document in documents for sentence in document.sentences for token in sentence.tokens]
    right = sum(lemma(row.form, row.upos, row.xpos).lower() == row.lemma.lower() for row in rows)
    return round(100 * right / len(rows), 2)


def words_a_second(documents: list[Document]) -> float:
    """Tokens found in a second once its words are known, the median of three rounds."""
    rates = []
    for _ in range(ROUNDS):
        began, count = time.perf_counter(), 0
        for document in documents:
            count += sum(len(tokens(document.text, sentence.span)) for sentence in document.sentences)
        rates.append(count / (time.perf_counter() - began))
    return round(sorted(rates)[ROUNDS // 2])


def read_conllu(path: Path) -> list[Document]:
    """The documents of a treebank's file in CoNLL-U (universaldependencies.org/format.html)."""
    blocks = [block.split("\n") for block in path.read_text("utf-8").split("\n\n") if block.strip()]
    number, numbered = -1, []
    for lines in blocks:
        number += any(line.startswith("# newdoc") for line in lines) or number < 0
        numbered.append((number, lines))
    return [_document([lines for _, lines in group]) for _, group in groupby(numbered, key=lambda pair: pair[0])]


def _document(blocks: list[list[str]]) -> Document:
    name, text, sentences = "", "", []
    for lines in blocks:
        remarks = dict(_remark(line) for line in lines if line.startswith("#"))
        name = name or remarks.get("newdoc id", "")
        if text:
            text += "\n" if any(key.split()[0] == "newpar" for key in remarks) else " "
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        span = Span(len(text), len(text) + len(remarks["text"]))
        sentences.append(Sentence(span, remarks["text"], tuple(_tokens(rows, remarks["text"], len(text)))))
        text += remarks["text"]
    return Document(name, text, tuple(sentences))


def _remark(line: str) -> tuple[str, str]:
    key, _, value = line.removeprefix("#").partition("=")
    return key.strip() or "#", value.strip()


def _tokens(rows: list[list[str]], text: str, base: int) -> Iterator[Token]:
    """Each row with its place in the sentence's text, empty nodes left out.

    The rows of a joined word ("3-4 don't") follow it and spell it out; it is passed over.
    """
    place = 0
    for row in rows:
        if not row[0].isdigit():
            continue
        start = text.index(row[1], place)
        place = start + len(row[1])
        form, base_form, upos, xpos = row[1:5]
        head = int(row[6]) - 1
        yield Token(base + start, base + place, form, base_form, upos, xpos, head if head >= 0 else None, row[7])
