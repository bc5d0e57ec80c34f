"""More corpora of names, whose schemes say less than ours: GUM's mentions and re3d's entities."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.corpora import Document, marked
from whence.analyse.labels import NAMES
from whence.analyse.tables import people, singular

OPEN = ("O", *NAMES)
OUTSIDE = ("O", "group", "other")  # neither corpus marks groups or other names for their own sake
GUM_KINDS = {"person": ("person",), "organization": ("organization",), "place": ("location", "facility")}
RE3D_KINDS = {"Person": ("person",), "Organisation": ("organization",), "Location": ("location", "facility"),
              "Nationality": ("group",)}  # fmt: skip
# Corpora differ in whether these belong to the name behind them; the nouns of people.tsv count as well.
TITLES = {"adm", "archbishop", "ayatollah", "baron", "brig", "brigadier", "capt", "chief", "cmdr", "col",
          "commodore", "corporal", "cpl", "dame", "deputy", "dr", "duke", "emperor", "first", "foreign",
          "gen", "general", "hon", "lady", "lieutenant", "lord", "lt", "madam", "maj", "major", "marshal",
          "mr", "mrs", "ms", "petty", "prime", "prof", "rep", "rev", "saint", "secretary", "sen", "senior",
          "sgt", "shah", "sir", "spc", "st", "staff", "state", "sultan", "tsar", "under", "vice"}  # fmt: skip
JOINS = {"of", "the", "for", "-", "–", "&", "'s", "’s", "'", "’"}  # between two words of one name
IN_PERSONS = {"-", "–", "the"}
OWNERS = {"'s", "’s", "'", "’"}
PARTICLES = {"abu", "ad", "al", "bin", "de", "el", "ibn", "la", "ul", "van", "von"}
PRONOUNS = {"he", "her", "him", "his", "i", "it", "its", "me", "my", "our", "she", "that", "their", "them",
            "these", "they", "this", "those", "us", "we", "who", "you", "your"}  # fmt: skip
LANGUAGES = {"Arabic", "English"}  # re3d's nationalities that name no people
LONGEST_PERSON = 5  # words, the dots of initials included
TRUSTED = 0.5  # of re3d's confidence: below it, a program's guess that no annotator shared

Mark = tuple[tuple[str, ...], bool | None]


# --- GUM ---


@dataclass(frozen=True)
class Word:
    """A row of CoNLL-U; ``head`` is a place in the sentence, -1 for the root."""

    form: str
    tag: str
    fine: str
    features: str
    head: int
    entity: str

    @property
    def named(self) -> bool:
        """Universal tags look at the word alone ("United" is a verb); the fine tag knows that it is part of a name."""
        return self.tag == "PROPN" or self.fine.startswith("NNP")


@dataclass
class Sentence:
    """A sentence as it is printed, and whether a paragraph begins with it."""

    text: str
    opens: bool
    words: list[Word] = field(default_factory=list)


@dataclass(frozen=True)
class Mention:
    """Words ``first`` to ``last``, both included."""

    first: int
    last: int
    kind: str

    @property
    def places(self) -> range:
        return range(self.first, self.last + 1)


def gum_names(shared: Path) -> list[Document]:
    """Names of GUM (Zeldes 2017): its mentions whose head is a proper noun."""
    path = shared / "corpora/ud_gum/en_gum-ud-train.conllu"
    documents = list(_gum_documents(path.read_text("utf-8")))
    both = places_that_act(sentence.words for _, sentences in documents for sentence in sentences)
    return [_of_sentences(name, sentences, both) for name, sentences in documents]


def _gum_documents(treebank: str) -> Iterator[tuple[str, list[Sentence]]]:
    for whole in re.split(r"^# newdoc id = ", treebank, flags=re.MULTILINE)[1:]:
        name, _, rest = whole.partition("\n")
        sentences, opens = [], False
        for line in rest.splitlines():
            if re.match(r"# newpar( |$)", line):
                opens = True
            elif line.startswith("# text = "):
                sentences.append(Sentence(line.removeprefix("# text = "), opens))
                opens = False
            elif re.match(r"\d+\t", line):
                sentences[-1].words.append(_word(line.split("\t")))
        yield name.strip(), sentences


def _word(row: Sequence[str]) -> Word:
    entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
    return Word(row[1], row[3], row[4], row[5], int(row[6]) - 1, entity[1] if entity else "")


def _of_sentences(name: str, sentences: Iterable[Sentence], both: frozenset[str]) -> Document:
    text, marks = "", []
    for sentence in sentences:
        text += ("\n" if sentence.opens else " ") if text else ""
        place = len(text)
        text += sentence.text
        for word, mark in zip(sentence.words, gum_marks(sentence.words, both), strict=True):
            start = text.index(word.form, place)
            place = start + len(word.form)
            marks.append((start, place, *mark))
    return marked(name, text, marks)


def places_that_act(sentences: Iterable[Sequence[Word]]) -> frozenset[str]:
    """Names that are a place here and an organization there, as a country and its team are."""
    found: dict[str, set[str]] = {"place": set(), "organization": set()}
    for words in sentences:
        for mention, run in _runs(words):
            if mention.kind in found:
                found[mention.kind].add(_text(words, run))
    return frozenset(found["place"] & found["organization"])


def gum_marks(words: Sequence[Word], both: frozenset[str] = frozenset()) -> list[Mark]:
    """What each word may be; of nested names the outermost counts. ``both``: see :func:`places_that_act`."""
    found: dict[int, Mark] = {}
    opened = {place for place, word in enumerate(words) if word.named}
    runs = _runs(words)
    for mention, run in runs:
        opened.update(mention.places)
        if not any(place in found for place in run):
            kinds = GUM_KINDS.get(mention.kind, ())
            if _text(words, run) in both:
                kinds = GUM_KINDS["organization"] + GUM_KINDS["place"]
            if any(other.first in run and _owns(words, other, run) for other, _ in runs):
                kinds = ()  # "Britain's Sky News" is no name, "St Mary's Lake" is
            found.update(zip(run, _run_marks(words, mention, run, kinds), strict=True))
    return [found.get(place, (OPEN if place in opened else OUTSIDE, None)) for place in range(len(words))]


def _owns(words: Sequence[Word], mention: Mention, run: range) -> bool:
    """The mention ends in or before a possessive mark within the name."""
    return any(p in run[:-1] and words[p].form in OWNERS for p in (mention.last, mention.last + 1))


def _text(words: Sequence[Word], run: range) -> str:
    return " ".join(words[place].form for place in run)


def _runs(words: Sequence[Word]) -> list[tuple[Mention, range]]:
    """Mentions with a proper noun as their head, the longest first, and the name in each."""
    found = []
    for mention in sorted(_mentions(words), key=lambda mention: -len(mention.places)):
        head = next((p for p in mention.places if words[p].head not in mention.places), mention.first)
        if words[head].tag == "PROPN" or (words[head].named and mention.kind not in GUM_KINDS):
            found.append((mention, _run(words, mention, head)))
    return found


def _mentions(words: Sequence[Word]) -> Iterator[Mention]:
    begun: list[tuple[str, str, int]] = []
    for place, word in enumerate(words):
        for bracket in re.findall(r"\([^()]*\)?|[^()]+\)", word.entity):
            if bracket.startswith("("):
                group, kind = bracket.strip("()").split("-")[:2]
                begun.append((group, kind, place))
            if bracket.endswith(")"):
                group = bracket.strip("()").split("-")[0]
                last = max(i for i, (other, _, _) in enumerate(begun) if other == group)
                _, kind, first = begun.pop(last)
                yield Mention(first, place, kind)


def _run(words: Sequence[Word], mention: Mention, head: int) -> range:
    """From the first to the last word of the name that holds the head."""
    ends = []
    for step in (-1, 1):
        end = place = head
        while place + step in mention.places:
            place += step
            if words[place].named:
                end = place
            elif abs(place - end) > 2 or not _joins(words, mention, head, place):
                break
        ends.append(end)
    return range(ends[0], ends[1] + 1)


def _joins(words: Sequence[Word], mention: Mention, head: int, place: int) -> bool:
    """The word may stand within one name; "and" may if it does not join the head itself to another name."""
    word = words[place].form.lower()
    if mention.kind not in GUM_KINDS:
        return True
    if mention.kind == "person":
        return word in IN_PERSONS
    return word in JOINS or (word == "and" and words[words[place].head].head != head)


def _run_marks(words: Sequence[Word], mention: Mention, run: range, kinds: tuple[str, ...]) -> list[Mark]:
    if not kinds or len(_text(words, run)) == 1:
        return [(OPEN, None)] * len(run)
    if mention.kind == "person" and any("Number=Plur" in words[place].features for place in run):
        return [(("O", "person", "group"), None)] * len(run)
    before = run[0] - 1
    loose = before in mention.places and words[before].form[0].isupper() and (before > 0 or words[before].tag != "DET")
    return _name_marks([words[place].form for place in run], kinds, loose=loose)


# --- both ---


def _name_marks(words: Sequence[str], kinds: tuple[str, ...], *, loose: bool) -> list[Mark]:
    """The words of one name; ``loose`` if the word before it may belong to it, as a title does to a person's."""
    titles = _titles(words) if kinds == ("person",) else 0
    rest = len(words) - titles
    begins: list[bool | None] = [None if loose or titles else True, *[False] * (rest - 1)]
    return [(OPEN, None)] * titles + [(kinds, begin) for begin in begins[:rest]]


def _titles(words: Sequence[str]) -> int:
    """Words up to the last title, with its dot."""
    after = max((place for place, word in enumerate(words, start=1) if _is_title(word)), default=0)
    return after + (after > 0 and words[after : after + 1] == ["."])


def _is_title(word: str) -> bool:
    bare = word.lower().strip(".")
    return bare in TITLES or bare in people() or singular(bare) in people()


# --- re3d ---


@dataclass(frozen=True)
class Entity:
    """An entity of re3d, its determiner left out, with all that annotators take its words for anywhere."""

    start: int
    end: int
    kinds: tuple[str, ...]


def re3d_names(shared: Path) -> list[Document]:
    """Names of re3d (Dstl 2017), reports on Syria and Iraq, in which entities need not be names."""
    folders = sorted(path.parent for path in (shared / "corpora/re3d").glob("*/documents.json"))
    texts = {row["_id"]: row["text"] for folder in folders for row in _rows(folder / "documents.json")}
    found = entities([row for folder in folders for row in _rows(folder / "entities.json")], texts)
    return [marked(name, text, re3d_marks(text, found[name])) for name, text in texts.items()]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8-sig").split("\n") if line.strip()]


def entities(rows: Sequence[dict[str, Any]], texts: dict[str, str]) -> dict[str, list[Entity]]:
    """By document. A country is an organisation to re3d where it acts: what is seen as both may be either."""
    seen: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["confidence"] >= TRUSTED or row["type"] == "Nationality":
            seen[_bare(row["value"])].add(row["type"])
    for row in rows:  # annotators who saw an actor were not asked for the place as well
        if row["type"] == "Location" and "Organisation" in seen[_bare(row["value"])]:
            seen[_bare(row["value"])].add("Location")
    found: dict[str, list[Entity]] = defaultdict(list)
    for row in rows:
        if texts[row["documentId"]][row["begin"] : row["end"]] == row["value"]:
            bare = _bare(row["value"])
            kinds = tuple(kind for name, ours in RE3D_KINDS.items() if name in seen[bare] for kind in ours)
            kinds = kinds if row["type"] in RE3D_KINDS else ()
            found[row["documentId"]].append(Entity(row["end"] - len(bare), row["end"], kinds))
    return found


def _bare(value: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", value, flags=re.IGNORECASE)


def re3d_marks(text: str, entities: Sequence[Entity]) -> list[tuple[int, int, tuple[str, ...], bool | None]]:
    """What each word may be; of nested names the outermost counts.

    Annotators passed over some names, so that words with a capital may be anything where nothing is marked.
    """
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\W_]+(?:[.'’](?!s\b)[^\W_]+)*|['’]s\b|\S", text)]
    common = {text[start:end] for start, end in words if text[start].islower()} - PARTICLES
    common |= {text[e.start : e.end].lower() for e in entities if "group" in e.kinds}
    found: dict[tuple[int, int], Mark] = {}
    for entity in sorted(entities, key=lambda entity: entity.start - entity.end):
        inside = [word for word in words if entity.start <= word[0] and word[1] <= entity.end]
        for part in _parts(text, inside):
            marks = _entity_marks([text[start:end] for start, end in part], entity.kinds, common)
            if marks and not any(word in found for word in part):
                found.update(zip(part, marks, strict=True))
    opened = {word for word in words if text[word[0]].isupper()}
    opened |= {word for word in words if any(e.start < word[1] and word[0] < e.end for e in entities)}
    return [(*word, *found.get(word, (OPEN if word in opened else OUTSIDE, None))) for word in words]


def _parts(text: str, words: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Cut at commas, as in a town with its state."""
    parts: list[list[tuple[int, int]]] = [[]]
    for start, end in words:
        if text[start:end] == ",":
            parts.append([])
        else:
            parts[-1].append((start, end))
    return [part for part in parts if part]


def _entity_marks(words: list[str], kinds: tuple[str, ...], common: set[str]) -> list[Mark]:
    """Nothing where the words are not surely a name and nothing but a name, titles apart.

    ``common``: words that the report also has in lower case, and peoples; as a first word they may or may not belong.
    """
    if not kinds or not _capitalised(words) or words[0].lower() in PRONOUNS:
        return []
    if "group" in kinds:
        alone = len(words) == 1 and not words[0].isupper() and words[0] not in LANGUAGES
        return _name_marks(words, kinds, loose=False) if alone else []
    if kinds == ("person",):
        return _person_marks(words)
    if any(singular(word) in people() for word in words):
        return []
    return _body_marks(words, kinds, loose=words[0].lower() in common)


def _person_marks(words: list[str]) -> list[Mark]:
    marks = _name_marks(words, ("person",), loose=False)
    name = {word.lower() for word in words[_titles(words) :]}
    return marks if len(name) <= LONGEST_PERSON and not name & (JOINS - {"-"}) else []


def _body_marks(words: list[str], kinds: tuple[str, ...], *, loose: bool) -> list[Mark]:
    if not loose:
        return _name_marks(words, kinds, loose=False)
    if len(words) < 3 or words[1].lower() in JOINS:
        return [(OPEN, None)] * len(words)
    return [(OPEN, None), *_name_marks(words[1:], kinds, loose=True)]


def _capitalised(words: Sequence[str]) -> bool:
    small = JOINS | PARTICLES | {"and", "the", "."}
    return (
        words[0].lower() not in JOINS
        and (words[-1][0].isupper() or words[-1] == ".")
        and any(word[0].isupper() for word in words)
        and all(word[0].isupper() or word.lower() in small for word in words)
    )
