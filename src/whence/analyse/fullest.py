"""The fullest form of each name that the report uses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.analyse.sources.lists import wordset
from whence.records.entity import Entity

TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|lt|col|capt|maj|rev|sgt|prof|sir|dame|lord|lady|president|secretary|senator|"
    r"minister|prime|king|queen|prince|princess|sheikh|pope|judge|justice|vice|chairman|ambassador|general)\.?\s+)+",
    re.IGNORECASE,
)
INNER_TITLE = re.compile(r"^.*\s(?:Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Gen|Rev)\.?\s+(?=[A-Z])")
WORD = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
Key = tuple[str, tuple[str, ...]]  # kind and words of a form


@dataclass(frozen=True, slots=True)
class Form:
    """A name without its title, in words; hyphens part words, so that Kye-gwan is Kye Gwan."""

    kind: str
    name: str
    words: tuple[str, ...]
    start: int

    @classmethod
    def of(cls, entity: Entity) -> Form:
        """The form of one mention, titles before the name and inside it taken off."""
        bare = re.sub(r"^[Tt]he\s+", "", re.sub(r"\s+", " ", entity.name))
        if entity.kind == "person":
            bare = TITLE.sub("", INNER_TITLE.sub("", bare)) or bare
        words = tuple(word.lower().replace("’", "'") for word in WORD.findall(bare))
        return cls(entity.kind, bare, words, entity.span.start)

    def stands_for(self, other: Form) -> bool:
        """Whether this may be a short form of ``other``; of itself it always is."""
        if self.kind != other.kind or not self.words or len(self.words) > len(other.words):
            return False
        if self.words == other.words:
            return True
        if " " not in other.name and "." not in self.name:
            return False  # "Trump-Kim" is nobody
        return SHORT[self.kind](self.words, other.words) if self.kind in SHORT else False


def fullest(names: Sequence[Entity]) -> list[Entity]:
    """The same names, each with the longest form among those that stand for the same one.

    Where two long forms share a short one ("Kim"), it is that of the bearer named in full more often, then of the one
    named last before it: who is named once in passing does not take the short form over.
    """
    forms = [Form.of(entity) for entity in names]
    places: dict[Key, list[Form]] = defaultdict(list)
    for form in forms:
        places[form.kind, form.words].append(form)
    bearers = _bearers({key: mentions[0] for key, mentions in places.items()})
    full = []
    for entity, form in zip(names, forms, strict=True):
        key = min(bearers[form.kind, form.words], key=lambda k: _rank(form, places[k]), default=(form.kind, form.words))
        full.append(replace(entity, name=_in_print(places[key])))
    return full


def _in_print(mentions: Sequence[Form]) -> str:
    """As the first one is written, but not in the capitals of a dateline where another is not."""
    return next((form.name for form in mentions if not form.name.isupper()), mentions[0].name)


def _bearers(forms: dict[Key, Form]) -> dict[Key, list[Key]]:
    """For each form the longest ones that it may stand for; they share a word with it, or it is their initials."""
    by_sign: dict[str, list[Key]] = defaultdict(list)
    for key, form in forms.items():
        for sign in {*form.words, *initials(form.words)}:
            by_sign[sign].append(key)
    found = {}
    for key, form in forms.items():
        alike = {k for word in form.words for k in by_sign[word] + by_sign[word.replace(".", "")]}
        fuller = [k for k in alike if len(k[1]) > len(key[1]) and form.stands_for(forms[k])]
        found[key] = [
            k for k in fuller if not any(forms[k].stands_for(forms[p]) for p in fuller if len(p[1]) > len(k[1]))
        ]
    return found


def _rank(form: Form, mentions: Sequence[Form]) -> tuple[int, bool, int]:
    """Lower for a bearer named more often, before the short form, near it."""
    place = bisect_right(mentions, form.start, key=lambda mention: mention.start)
    near = mentions[place - 1] if place else mentions[0]
    same_end = mentions[0].words[-1] == form.words[-1]
    return -len(mentions) * (1 + same_end), near.start > form.start, abs(near.start - form.start)


def _is_short_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The last name or names, the first alone, or the first and the last of three."""
    if len(full) > 5:
        return False
    tail, head = full[-len(short) :] == short, full[: len(short)] == short
    return tail or head or (len(short) == 2 and short == (full[0], full[-1]))


def _is_short_body(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The first letters, the beginning of the name, or its end where that is two words or more."""
    if _are_initials(short, full):
        return True
    if len(short) == 1 and len(short[0]) <= 3:
        return False
    more = len(full) - len(short)
    return (full[: len(short)] == short and more <= 3) or (len(short) > 1 and full[more:] == short and more <= 2)


def _are_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(short[0]) > 1 and short[0].replace(".", "") in initials(full)


def initials(words: tuple[str, ...]) -> set[str]:
    """The first letters, with those of little words and without."""
    return {"".join(w[0] for w in words if w not in wordset("little")), "".join(w[0] for w in words)}


# By kind of name; nationalities and other things have no short forms.
SHORT = {
    "person": _is_short_person,
    "organization": _is_short_body,
    "facility": _is_short_body,
    "location": _are_initials,
}
