"""The dictionary form of a word by its tags, after the English treebanks of Universal Dependencies: "was" is "be"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from whence.analyse.tables import lines

MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-"})
VERBS = frozenset(["VBD", "VBG", "VBN", "VBZ"])
COMPARED = frozenset(["JJR", "JJS", "RBR", "RBS"])
PLURALS = frozenset(["NNS", "NNPS"])
PREFIX = re.compile(r"(?:re|under|un|over|out|fore|mis|with|inter|up|pre|re-|pre-|co-|over-)(?=[a-z]{3})")
DECADE = re.compile(r"'?\d+s")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")

# Endings in -s, the first that fits: what stands in its place.
ENDINGS_IN_S = (
    (re.compile(r"(?<=[a-z][a-z])ies$"), "y"),
    (re.compile(r"(?<=ss|sh|ch|zz|tz)es$|(?<=x)es$|(?<=[^aeiou]o)es$"), ""),
    (re.compile(r"(?<=[^su'])s$"), ""),
)
ENDINGS_OF_PLURALS = (
    (re.compile(r"(?<=[a-z])men$"), "man"),
    (re.compile(r"(?<=[a-z])wives$"), "wife"),
    (re.compile(r"(?<=[a-z]child)ren$"), ""),
    (re.compile(r"(?<=\d)'s$"), "s"),
    (re.compile(r"(?<=[^aeo])uses$"), "us"),
    *ENDINGS_IN_S,
)
# Before -ed, -ing, -er and -est.
DOUBLED = re.compile(r"([bcdgkmnprtv])\1$")
STAYS_DOUBLED = re.compile(r"(?:ll|ss|ff|zz)$")
ALWAYS_E = re.compile(r"(?:[vuc]|[^t]z|s|[dlr]g|[aeiou]g|[bcdfgkpstz]l|[bcdgt]r|[iu]at)$")
ONE_VOWEL = re.compile(r"(?:^|[^aeiou])[aeiouy][^aeiouwxyh]$")
MANY_E = re.compile(r"(?:at|ut|[aiou]d|[iu]n|[aiu]r|[aiou]k|[aiou]b|[iu]m|[iu]l|[aiu]p)$")
VOWELS = re.compile(r"[aeiouy]+")


@lru_cache(maxsize=50_000)
def lemma(form: str, upos: str, xpos: str) -> str:
    """The lemma of a token with its tags of Universal Dependencies and of the Penn Treebank.

    In small letters, but for "I" and for names, which keep their capitals: "Sept." of NNP is "September".
    """
    word = form.translate(MARKS)
    low = word.lower()
    known = _words().get((xpos, low)) or _words().get((upos, low))
    if known:
        return known
    if xpos == "CD":
        return THOUSANDS.sub("", word)
    found = _by_tag(low, upos, xpos)
    if upos == "PROPN" or xpos in ("NNP", "NNPS"):
        return _with_capitals(word, found)
    return "I" if low == "i" and xpos == "PRP" else found


def _by_tag(low: str, upos: str, xpos: str) -> str:
    if xpos in VERBS or (upos == "VERB" and xpos == "NNP"):
        return _of_verb(low, xpos)
    if xpos in PLURALS:
        return _of_plural(low)
    return _of_compared(low) if xpos in COMPARED else low


def _with_capitals(word: str, found: str) -> str:
    """``found`` written as ``word`` is."""
    if word.isupper() and len(word) > 1:
        return found.upper()
    same = next((place for place, (a, b) in enumerate(zip(word.lower(), found, strict=False)) if a != b), len(found))
    return word[:same] + found[same:]


def _of_verb(word: str, xpos: str) -> str:
    known = _irregular(word)
    if known:
        return known
    if xpos == "VBZ":
        return word[:-2] if _stems().get(word[:-2]) == word[:-2] else _replaced(word, ENDINGS_IN_S)
    if word.endswith(("ing", "in'")):
        return base(word.removesuffix("g").removesuffix("'")[:-2])
    return _of_past(word)


def _of_past(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("eed"):
        return word[:-1]
    return base(word[:-2]) if word.endswith("ed") else word.removesuffix("'d")


def _irregular(word: str) -> str | None:
    """Also behind a prefix: "rewrote", "overtook"."""
    known = _verbs().get(word)
    prefix = None if known else PREFIX.match(word)
    if prefix:
        rest = _verbs().get(word[prefix.end() :])
        return prefix[0] + rest if rest else None
    return known


def _of_plural(word: str) -> str:
    if word in _nouns():
        return _nouns()[word]
    head, hyphen, last = word.rpartition("-")
    if hyphen and last:
        return head + hyphen + _of_plural(last)
    return word if DECADE.fullmatch(word) else _replaced(word, ENDINGS_OF_PLURALS)


def _replaced(word: str, endings: Sequence[tuple[re.Pattern[str], str]]) -> str:
    return next((ending.sub(instead, word) for ending, instead in endings if ending.search(word)), word)


def _of_compared(word: str) -> str:
    for ending in ("er", "est"):
        stem = word.removesuffix(ending)
        if stem != word and stem:
            return stem[:-1] + "y" if stem.endswith("i") else base(stem)
    return word


def base(stem: str) -> str:
    """What stands before -ed, -ing, -er or -est, with the silent e and without the doubled letter.

    >>> base("mak"), base("stopp"), base("visit"), base("chang")
    ('make', 'stop', 'visit', 'change')
    """
    head, hyphen, last = stem.rpartition("-")
    if last in _stems():
        return head + hyphen + _stems()[last]
    if STAYS_DOUBLED.search(last):
        return stem
    if DOUBLED.search(last):
        return stem[:-1]
    return stem + "e" if _has_silent_e(last.replace("qu", "q")) else stem


def _has_silent_e(stem: str) -> bool:
    if ALWAYS_E.search(stem):
        return True
    if not ONE_VOWEL.search(stem):
        return False
    return len(VOWELS.findall(stem)) == 1 or bool(MANY_E.search(stem))


@cache
def _words() -> dict[tuple[str, str], str]:
    return {(tag, form): word for tag, word, forms in _rows("lemmas_words.tsv") for form in forms.split()}


@cache
def _verbs() -> dict[str, str]:
    return {form: verb for verb, forms in _rows("lemmas_verbs.tsv") for form in forms.split()}


@cache
def _nouns() -> dict[str, str]:
    rows = [(noun, plural) for noun, plurals in _rows("lemmas_nouns.tsv") for plural in plurals.split()]
    return {plural: plural if noun == "=" else noun for noun, plural in rows}


@cache
def _stems() -> dict[str, str]:
    """Verbs by what is left of them before -ed and -ing."""
    verbs = [verb for line in lines("lemmas_stems.txt") for verb in line.split()]
    ending_in_e = {verb[:-1]: verb for verb in verbs if verb.endswith("e")}
    others = {stem: verb for verb in verbs if not verb.endswith("e") for stem in (verb, verb + verb[-1], verb + "k")}
    return others | ending_in_e


def _rows(name: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in lines(name)[1:])
