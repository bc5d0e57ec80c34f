"""Whether two names of people may be one person's: the comparisons, in the order they are asked.

The first one that says something is the finding; a middle name or a suffix may speak against it.
"""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from whence.resolve.actors.lexicon import findings, nicknames, wordset
from whence.resolve.actors.people import PersonName
from whence.resolve.actors.spelling import sound

ALIKE = 72  # per cent of letters in common, for two names that sound alike
LONE = 84  # the same for a last name alone
NEARLY = 75  # the same where they do not
NEARLY_EASTERN = 88  # and for given names of the East, which are short and alike
CERTAIN = 0.8  # weight of a finding on which names of one report are one


def compare_people(mine: PersonName, theirs: PersonName) -> list[str]:
    """What is found, by its name in the table of findings."""
    found = [next(finding for compare in COMPARISONS if (finding := compare(mine, theirs)))]
    alone = not (mine.given and theirs.given)
    if mine.suffix != theirs.suffix and (alone or (mine.suffix and theirs.suffix)):
        found.append("suffixes differ")
    elif mine.suffix != theirs.suffix and {mine.suffix, theirs.suffix} & {"jr", "sr", "jnr", "snr"}:
        found.append("senior or junior told once")
    if _middles_differ(mine, theirs):
        found.append("middle names differ")
    return found


def same_in_one_report(mine: PersonName, theirs: PersonName) -> bool:
    """Whether one report that uses both means one person."""
    weights = findings()
    return sum(weights[finding][0] for finding in compare_people(mine, theirs)) >= CERTAIN


def last_name_alone(mine: PersonName, theirs: PersonName) -> str | None:
    """One of them has no first name: the last name, or the first, is all there is to go by."""
    if mine.given and theirs.given:
        return None
    if mine.family == theirs.family or (
        _sounds_alike(mine.family, theirs.family) and ratio(mine.family, theirs.family) >= LONE
    ):
        if not mine.given and not theirs.given:
            return "two last names alone"
        return "surname alone"
    lone, other = (mine, theirs) if not mine.given else (theirs, mine)
    return "first name alone" if lone.family == other.given else "names differ"


def same_full_name(mine: PersonName, theirs: PersonName) -> str | None:
    """All names."""
    if mine.parts != theirs.parts:
        return None
    return "same common name" if mine.is_common else "same full name"


def same_first_and_last(mine: PersonName, theirs: PersonName) -> str | None:
    """“Donald Trump”, “Donald J. Trump”."""
    if (mine.given, mine.family) != (theirs.given, theirs.family):
        return None
    if not mine.is_common:
        return "same first and last"
    more = any(len(middle) > 1 for middle in (*mine.middles, *theirs.middles))
    return "common first and last, more names" if more else "same common first and last"


def other_order(mine: PersonName, theirs: PersonName) -> str | None:
    """“Abe Shinzo”, “Shinzo Abe”; a given name may have run together: "Kim Jong Un", "Jong Un Kim"."""
    return "other order" if _turned(mine, theirs) or mine.parts[::-1] == theirs.parts else None


def short_first_name(mine: PersonName, theirs: PersonName) -> str | None:
    """“Bill”, “William”."""
    if mine.family != theirs.family or not _one_may_be_short(mine.given, theirs.given):
        return None
    common = mine.is_common or theirs.is_common
    return "short common name" if common else "short first name"


def one_in_the_other(mine: PersonName, theirs: PersonName) -> str | None:
    """“Javad Zarif”, “Mohammad Javad Zarif”; "Sarah Huckabee", "Sarah Huckabee Sanders"."""
    few, many = sorted((_words(mine), _words(theirs)), key=len)
    if not 2 <= len(few) < len(many):
        return None
    if many[-len(few) :] == few:
        return "one common name in the other" if mine.is_common or theirs.is_common else "one name in the other"
    return "two names of three" if many[: len(few)] == few else None


def spelt_alike(mine: PersonName, theirs: PersonName) -> str | None:
    """Two spellings of one foreign name: every part sounds alike and is near in letters as well.

    A first name of the West is no other's spelling; where it is the same, two last names that sound alike are two.
    """
    if mine.given in wordset("given_western") or theirs.given in wordset("given_western"):
        same = mine.given == theirs.given and mine.family != theirs.family
        return "perhaps spelt alike" if same and _sounds_alike(mine.family, theirs.family) else None
    if not (_alike(mine.given, theirs.given) and _alike(mine.family, theirs.family)):
        return None
    eastern = mine.family in wordset("family_first_long") | wordset("family_first")
    return "perhaps spelt alike" if eastern else "spelt alike"


def nearly_alike(mine: PersonName, theirs: PersonName) -> str | None:
    """One part the same, the other one or two letters away: a slip, another spelling, or somebody else."""
    western = wordset("given_western")
    if mine.given in western and theirs.given in western and mine.given != theirs.given:
        return None
    given, family = ratio(mine.given, theirs.given), ratio(mine.family, theirs.family)
    least = NEARLY_EASTERN if mine.family in wordset("family_first_long") else NEARLY
    return "perhaps spelt alike" if max(given, family) == 100 and min(given, family) >= least else None


def first_initial(mine: PersonName, theirs: PersonName) -> str | None:
    """“J. Kerry”."""
    short = min(mine.given, theirs.given, key=len)
    fits = mine.family == theirs.family and len(short) == 1 and mine.given[:1] == theirs.given[:1]
    return "first initial" if fits else None


def differ(mine: PersonName, theirs: PersonName) -> str:
    """Nothing else was found."""
    return "first names differ" if mine.family == theirs.family else "names differ"


COMPARISONS = (last_name_alone, same_full_name, same_first_and_last, other_order, short_first_name, one_in_the_other,
               spelt_alike, nearly_alike, first_initial, differ)  # fmt: skip


def _turned(mine: PersonName, theirs: PersonName) -> bool:
    """Given names in two words here and run together there."""
    return mine.family == theirs.family and "".join(mine.parts[:-1]) == "".join(theirs.parts[:-1])


def _one_may_be_short(mine: str, theirs: str) -> bool:
    sets = nicknames()
    return bool(sets.get(mine, frozenset()) & sets.get(theirs, frozenset()))


def _words(name: PersonName) -> tuple[str, ...]:
    return tuple(" ".join(name.parts).split())


def _alike(mine: str, theirs: str) -> bool:
    return mine == theirs or _sounds_alike(mine, theirs)


def _sounds_alike(mine: str, theirs: str) -> bool:
    return min(len(mine), len(theirs)) > 3 and sound(mine) == sound(theirs) and ratio(mine, theirs) >= ALIKE


def _middles_differ(mine: PersonName, theirs: PersonName) -> bool:
    """Both have middle names, and none goes with any of the other's (an initial goes with its name)."""
    if not (mine.middles and theirs.middles and mine.given and theirs.given):
        return False
    return not any(
        one == other or (1 in {len(one), len(other)} and one[0] == other[0])
        for one in mine.middles[:1]
        for other in theirs.middles[:1]
    )
