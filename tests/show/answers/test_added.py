import pytest

from tests.show.answers.made import is_harmless, screen, seen
from whence.pipeline import Added
from whence.show.answers.added import added

NEXT = [
    "whence claims  what is put forward, and on how many origins it rests",
    "whence plans   what was announced, and what came of it",
]


def shown(found, failed=0, where="a.db", width=100):
    return seen(added(found, failed, 1.26, where, screen(width)), width).splitlines()


def new(**more):
    return Added(1, "r1", statements=2, contacts=1, new_claims=2, **more)


def known(number):
    return Added(number, f"r{number}", known=True)


@pytest.mark.parametrize(("found", "failed", "lines"), [
    ([], 0, ["Nothing to add to a.db."]),
    ([], 2, ["Nothing to add to a.db.", "  2 inputs could not be read (see above)"]),
    ([known(1)], 0, ["Nothing to add to a.db: 1 report was known already.", *NEXT]),
    ([known(1), known(2)], 1, [
        "Nothing to add to a.db: 2 reports were known already.", "  1 input could not be read (see above)", *NEXT]),
    ([new()], 0, [
        "1 report added to a.db.",
        "  2 statements and 1 contact found in 1.3 s; 2 claims are new, 0 were told before", *NEXT]),
    ([new(joined_claims=1, copies=3), new(version=2), known(3)], 0, [
        "2 reports added to a.db; 1 report was known already.",
        "  4 statements and 2 contacts found in 1.3 s; 4 claims are new, 1 was told before",
        "  1 of them is a new version of a report",
        "  1 of them shares passages with other reports", *NEXT]),
])  # fmt: skip
def test_what_was_added_is_counted_and_what_comes_next_is_told(found, failed, lines):
    assert shown(found, failed) == lines


def test_a_hostile_name_of_a_ledger_is_harmless():
    assert is_harmless("\n".join(shown([known(1)], where="\x1b[2J\u202e" + "x" * 300, width=60)), 60)
