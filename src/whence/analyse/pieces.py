"""Text into word pieces with their places, and these into windows for the encoder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import cast

from tokenizers import Encoding, Tokenizer, decoders, models, normalizers, pre_tokenizers

from whence.analyse.quotes import states
from whence.records.span import Span

LONGEST_WORD = 60  # characters; a longer run without a blank is one unknown piece
CASES = ("lower", "title", "upper", "mixed", "digit", "mark")
QUOTES = ("outside", "inside", "mark")
FIRST_ACCENT = "\u0300"  # that stands behind its letter
SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The word pieces of one paragraph; all sequences are of equal length, one entry a piece.

    ``starts`` and ``ends`` are characters of the whole text, ``first`` tells the first piece of a word, ``case`` and
    ``quote`` are places in :data:`CASES` and :data:`QUOTES`. Pieces of one word may share a letter that stands for
    several, such as a Korean syllable.
    """

    span: Span
    ids: list[int]
    starts: list[int]
    ends: list[int]
    first: list[bool]
    case: list[int]
    quote: list[int]


@dataclass(frozen=True, slots=True)
class Window:
    """Stretches of paragraphs that the encoder reads together: (paragraph, first piece, piece after the last)."""

    parts: tuple[tuple[int, int, int], ...]

    @property
    def size(self) -> int:
        """Pieces, the two marks at the ends not counted."""
        return sum(stop - start for _, start, stop in self.parts)


@cache
def vocabulary() -> dict[str, int]:
    """Word pieces of the encoder, in the order of its embedding table."""
    lines = (resources.files("whence.analyse") / "model" / "vocab.txt").read_text("utf-8").split()
    return {piece: place for place, piece in enumerate(lines)}


@cache
def tokenizer() -> Tokenizer:
    """WordPiece over lower-cased text without accents, as BERT (Devlin et al. 2019) has it."""
    found = Tokenizer(models.WordPiece(vocabulary(), unk_token="[UNK]", max_input_chars_per_word=LONGEST_WORD))
    found.normalizer = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, lowercase=True)
    found.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    found.decoder = decoders.WordPiece()
    return found


def paragraph_spans(text: str) -> Iterator[Span]:
    """Lines that hold more than blanks, without the blanks at their edges."""
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            left = start + len(line) - len(line.lstrip())
            yield Span(left, left + len(bare))
        start += len(line)


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in pieces; places are into ``text`` as given, lone surrogates included."""
    spans = list(paragraph_spans(text))
    clean = [_encodable(span.of(text)) for span in spans]
    encodings = tokenizer().encode_batch(clean, add_special_tokens=False)
    return [_paragraph(text, span, encoding) for span, encoding in zip(spans, encodings, strict=True)]


def _paragraph(text: str, span: Span, encoding: Encoding) -> Paragraph:
    ids, offsets, words = encoding.ids, encoding.offsets, cast(list[int], encoding.word_ids)
    state = states(text, span.start, span.end)
    last: dict[int, int] = {}
    head: dict[int, int] = {}
    for (left, right), word in zip(offsets, words, strict=True):
        head.setdefault(word, left)
        last[word] = right
    shape = {word: case_of(text[span.start + head[word] : span.start + last[word]]) for word in head}
    return Paragraph(
        span=span,
        ids=ids,
        starts=[span.start + left for left, _ in offsets],
        ends=[_with_accents(text, span.start + right, span.end) for _, right in offsets],
        first=[place == 0 or words[place - 1] != word for place, word in enumerate(words)],
        case=[shape[word] for word in words],
        quote=[state[left] for left, _ in offsets],
    )


def _with_accents(text: str, end: int, limit: int) -> int:
    """The end of a piece with the accents behind its last letter, which the tokenizer drops."""
    while end < limit and text[end] >= FIRST_ACCENT and unicodedata.category(text[end]) == "Mn":
        end += 1
    return end


@lru_cache(maxsize=50_000)
def case_of(word: str) -> int:
    """Place in :data:`CASES`; the vocabulary is uncased, so this is all the encoder learns of capitals."""
    if not word or not word[0].isalnum():
        return 5
    if any(letter.isdigit() for letter in word):
        return 4
    if word.islower():
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 1
    return 3 if word.lower() != word else 0


def windows(read: Sequence[Paragraph], longest: int) -> list[Window]:
    """Whole paragraphs packed in order into windows of at most ``longest`` pieces.

    A paragraph that is longer is cut behind the end of a sentence in the last third of a window, else at a word, and
    within a word only where that word alone is longer.
    """
    packed: list[Window] = []
    parts: list[tuple[int, int, int]] = []
    room = longest
    for place, paragraph in enumerate(read):
        for start, stop in _cuts(paragraph, longest):
            if stop - start > room:
                packed.append(Window(tuple(parts)))
                parts, room = [], longest
            parts.append((place, start, stop))
            room -= stop - start
    if parts:
        packed.append(Window(tuple(parts)))
    return packed


def _cuts(paragraph: Paragraph, longest: int) -> Iterator[tuple[int, int]]:
    start, total = 0, len(paragraph.ids)
    marks = {vocabulary()[mark] for mark in '.!?”"'}
    while total - start > longest:
        stop = start + longest
        for place in range(stop, start + 2 * longest // 3, -1):
            if paragraph.ids[place - 1] in marks and paragraph.starts[place] > paragraph.ends[place - 1]:
                stop = place
                break
        else:
            while stop > start + 1 and not paragraph.first[stop]:
                stop -= 1
            if not paragraph.first[stop]:
                stop = start + longest
        yield start, stop
        start = stop
    if total > start:
        yield start, total


def _encodable(text: str) -> str:
    """The same number of characters, with lone surrogates made the replacement character."""
    return SURROGATE.sub("\ufffd", text)
