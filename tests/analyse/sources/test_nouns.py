import pytest

from whence.records.link import Link


@pytest.mark.parametrize(
    ("source", "kind", "count", "role"),
    [
        ("A senior official", "unnamed", 1, "senior official"),
        ("Officials", "unnamed", None, "Officials"),
        ("two people familiar with the plan", "unnamed", 2, "people"),
        ("people familiar with the plan", "unnamed", None, "people"),
        ("one of the officials", "unnamed", 1, "officials"),
        ("some of his aides", "unnamed", None, "aides"),
        ("a dozen officials", "unnamed", 12, "officials"),
        ("more than 20 officials", "unnamed", 20, "officials"),
        ("at least three diplomats", "unnamed", 3, "diplomats"),
        ("dozens of officials", "unnamed", None, "officials"),
        ("another diplomat", "unnamed", 1, "diplomat"),
        ("a person briefed on the talks", "unnamed", 1, "person"),
        ("lawmakers briefed on it", "unnamed", None, "lawmakers"),
        ("the lawmakers", "unnamed", None, "lawmakers"),
        ("two analysts", "unnamed", 2, "analysts"),
        ("a lamplighter", "unnamed", 1, "lamplighter"),
        ("Analysts", "group", None, "Analysts"),
        ("critics", "group", None, "critics"),
        ("many experts", "group", None, "experts"),
        ("24 percent of voters", "group", None, "voters"),
        ("only 22 percent", "group", None, "percent"),
        ("many people", "group", None, "people"),
        ("others", "group", None, "others"),
        ("some", "group", None, "some"),
    ],
)
def test_people_by_a_noun(link, source, kind, count, role):
    found = link(f"{source} said so.", source)
    assert (found.kind, found.count, found.name) == (kind, count, None)
    assert found.role.removeprefix("only ").removeprefix("22 ") == role


@pytest.mark.parametrize(
    ("source", "marks", "affiliation"),
    [
        ("An official at the foreign ministry", "", "foreign ministry"),
        ("A White House official", "O:White House", "White House"),
        ("An aide to Ada Lorne", "P:Ada Lorne", "Ada Lorne"),
        ("A person familiar with the Bank of Calvena", "O:Bank of Calvena", None),
        ("A spokesman", "", None),
    ],
)
def test_the_body_they_belong_to(link, source, marks, affiliation):
    assert link(f"{source} said so.", source, marks).affiliation == affiliation


@pytest.mark.parametrize(
    ("sentence", "source", "grounds"),
    [
        (
            "Two officials, who spoke on condition of anonymity because it is secret, said so.",
            "Two officials",
            "who spoke on condition of anonymity because it is secret",
        ),
        (
            "So it is, said an aide, who asked not to be named.",
            "an aide",
            "who asked not to be named",
        ),
        ("Two officials said so.", "Two officials", None),
    ],
)
def test_why_they_are_not_named(link, sentence, source, grounds):
    assert link(sentence, source).grounds == grounds


TWO = Link("unnamed", None, None, 2, "people", "ministry", "asked not to be named")
ONE = Link("unnamed", None, None, 1, "senior White House official", "White House")


@pytest.mark.parametrize(
    ("before", "known", "source", "count", "affiliation"),
    [
        ("two people", TWO, "the people", 2, "ministry"),
        ("two people", TWO, "one of the two people", 1, "ministry"),
        ("two people", TWO, "One of them", 1, "ministry"),
        ("two people", TWO, "the third", 1, "ministry"),
        ("A senior White House official", ONE, "the official", 1, "White House"),
        ("A senior White House official", ONE, "the White House official", 1, "White House"),
        ("A senior White House official", ONE, "a diplomat", 1, None),
        ("A senior White House official", ONE, "the Treasury official", 1, None),
    ],
)
def test_the_unnamed_are_taken_up_again(link, before, known, source, count, affiliation):
    found = link(f"{before} said no. Later {source} said yes.", source, told=[(before, known)])
    assert (found.kind, found.count, found.affiliation) == ("unnamed", count, affiliation)


def test_several_experts_who_told_a_paper_are_somebody(link):
    assert link("Several experts told The Hill so.", "Several experts", cue="told").kind == "unnamed"
    assert link("Several experts said so.", "Several experts").kind == "group"
