"""The normal form that names are compared in, and the sound of a name that was brought over from another script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from whence.resolve.actors.lexicon import wordset

POSSESSIVE = re.compile(r"['’‘`´]s?$")
MARKS = re.compile(r"['’‘`´ʼ\"“”„«»\[\]()]")
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){1,}[^\W\d_]?(?![^\W_])")  # U.S., J., U.N
WORD = re.compile(r"[^\W_]+")
UNMARKED = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"})
# British spellings and American ones; the first that fits counts.
ENDINGS = (("isation", "ization"), ("defence", "defense"), ("centre", "center"), ("programme", "program"),
           ("labour", "labor"), ("organisation", "organization"))  # fmt: skip
SOUNDS = ((r"ck|q|c(?=[aou])", "k"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sch", "sh"),
          ("tch|tsch", "ch"), ("[yj](?=[aeiou])", "y"), (r"w|ff\b", "v"), ("z|ts", "s"), (r"h\b", ""))  # fmt: skip


@lru_cache(maxsize=50_000)
def spelling(name: str) -> str:
    """Small letters without accents, marks, titles, "the" and forms of companies; never empty where the name is not."""
    words = [plain(word) for word in words_of(name)]
    while len(words) > 1 and (words[0] == "the" or words[0] in wordset("honorifics")):
        words = words[1:]
    while len(words) > 1 and words[-1] in wordset("company_forms"):
        words = words[:-1]
    return " ".join(words)


def words_of(name: str) -> list[str]:
    """The words of a name in small letters: no accents, letters with full stops as one word, no possessive ending."""
    bare = POSSESSIVE.sub("", unaccented(name).strip())
    bare = DOTTED.sub(lambda found: found[0].replace(".", ""), bare)
    return WORD.findall(MARKS.sub("", bare).lower())


@lru_cache(maxsize=50_000)
def unaccented(text: str) -> str:
    """Letters without their marks."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text.translate(UNMARKED))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def plain(word: str) -> str:
    """A word in its American spelling."""
    ending = next((pair for pair in ENDINGS if word.endswith(pair[0])), ("", ""))
    return word.removesuffix(ending[0]) + ending[1]


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The consonants of a transliterated word, those that spellings share: Hayya and Hayyah, Masoum and Massoum.

    A first vowel counts as one letter whichever it is (Abadi, Ibadi); so "Ivan" and "Evan" sound alike: to be asked
    only where the whole spelling is near as well.
    """
    for pattern, letter in SOUNDS:
        word = re.sub(pattern, letter, word)
    body = re.sub("[aeiouy]+", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", (word[:1] if word[:1] not in "aeiouy" else "-") + body.replace("h", ""))
