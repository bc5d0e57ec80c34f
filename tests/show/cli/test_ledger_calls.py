"""Ledgers as a user fills, asks and corrects them: what is printed, and the JSON of it."""

import json

import pytest

STORY = "story.jsonl"
GOOD = b'{"id": "%s", "outlet": "The Post", "published": "2024-03-11", "text": "The dam will hold, Ada Lorne said."}\n'

# The calls that ask, how the text for people begins, and the fields of each JSON line.
ASKED = [
    (["claims", "--limit", "2"], "2 claims; those that most outlets carry come first\n",
     {"claim", "sentence", "reports", "independent_origins", "origins", "conflicts", "statements"}),
    (["claims", "--about", "port of Tarsholm", "--as-of", "2025-05-06"],
     " about “port of Tarsholm”, as published until 2025-05-06",
     {"claim", "sentence", "reports", "independent_origins", "origins", "conflicts", "statements"}),
    (["trace", "1"], "Claim 1\n\n",
     {"claim", "sentence", "reports", "independent_origins", "origins", "conflicts", "statements", "copies"}),
    (["contacts", "--between", "Hanne Rusk", "Pavel Stroud"], "1 contact between Hanne Rusk and Pavel Stroud\n",
     {"event", "parties", "mode", "place", "when", "status", "plan", "overdue", "history", "changes", "disagreements"}),
    (["plans"], "1 plan: 1 over\n",
     {"event", "parties", "mode", "place", "when", "status", "plan", "overdue", "history", "changes", "disagreements"}),
    (["sources", "Aldmoor Courier"], "Aldmoor Courier\n", {"actors", "claims"}),
    (["compare", "port-5", "port-6"], "  1 2025-05-11  Meridian, “",
     {"one", "other", "copy", "same", "reworded", "dropped", "added"}),
]  # fmt: skip

# Calls that find nothing, and what they say.
EMPTY = [
    (["claims", "--about", "zeppelins"], "No claims about “zeppelins”. Try fewer or other words.\n"),
    (["claims", "--as-of", "1999"], "No claims, as published until 1999-12-31. Ask for a later day.\n"),
    (["contacts", "--of", "Hanne Rusk", "--status", "denied"],
     "No contacts of Hanne Rusk, denied. Ask for fewer things.\n"),
    (["plans", "--overdue"], "No overdue plans. whence plans shows all plans.\n"),
    (["plans", "--as-of", "1999"], "No plans, as published until 1999-12-31. whence contacts shows who met whom.\n"),
    (["judge", "list"], "No judgements yet. whence judge --help tells what can be judged.\n"),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(story):
    return story[0]


@pytest.fixture
def copy(folder, tmp_path):
    """A ledger of the story to change."""
    (tmp_path / "whence.db").write_bytes((folder / "whence.db").read_bytes())
    return tmp_path


def lines(out):
    return [json.loads(line) for line in out.splitlines()]


def test_adding_says_how_much_there_was_and_what_to_do_next(story):
    code, out, err = story[1]
    assert (code, err) == (0, "")
    assert out.startswith("7 reports added to whence.db.\n")
    assert "\nwhence claims  what is put forward" in out


def test_adding_twice_changes_nothing(called, examples, folder):
    before = called("claims", "--dump", folder=folder)
    code, out, err = called("add", str(examples / STORY), folder=folder)
    assert (code, out.splitlines()[0], err) == (0, "Nothing to add to whence.db: 7 reports were known already.", "")
    assert called("claims", "--dump", folder=folder) == before


@pytest.mark.parametrize(("arguments", "start", "fields"), ASKED, ids=[call[0] for call, *_ in ASKED])
def test_an_answer_is_for_people_or_programs(called, folder, arguments, start, fields):
    code, out, err = called(*arguments, folder=folder)
    assert (code, err) == (0, "")
    assert start in out.split("\n\n")[0] + "\n\n"
    assert "\x1b" not in out
    assert all(len(line) <= 100 and line == line.rstrip() for line in out.splitlines())
    code, out, err = called(*arguments, "--json", folder=folder)
    assert (code, err) == (0, "")
    assert out
    assert all(set(line) == fields for line in lines(out))


@pytest.mark.parametrize(("arguments", "said"), EMPTY, ids=[" ".join(call) for call, _ in EMPTY])
def test_an_empty_answer_says_what_to_do_next(called, folder, arguments, said):
    assert called(*arguments, folder=folder) == (0, said, "")


def test_the_story_shows_two_origins_where_six_reports_carry_it(called, folder):
    """A paper's two officials, whom five reports follow, and another outlet's own source; both sides deny it."""
    code, out, _ = called("trace", "1", "--json", folder=folder)
    (claim,) = lines(out)
    origins = [(one["name"], one["stance"], len(one["statements"])) for one in claim["origins"]]
    assert (code, claim["reports"]) == (0, 6)
    assert sorted(origins) == [
        ("2 government officials, to Aldmoor Courier", "says", 5),
        ("Ada Quist", "denies", 1),
        ("Jens Aubry", "denies", 2),
        ("person, to Northern Standard", "says", 1),
    ]
    assert [copy["extent"] for copy in claim["copies"]] == ["copy"]
    text = called("trace", "1", folder=folder)[1]
    assert "\n              a copy of Meridian, 2025-05-11: 100% of its words stand there\n" in text
    assert "\n        Tarsholm Today ← Aldmoor Courier ← 2 government officials\n" in text


def test_the_story_shows_a_plan_that_was_put_off_and_held(called, folder):
    out = called("plans", folder=folder)[1]
    assert (
        "       2025-05-05  announced: 2025-05-12               Aldmoor Courier\n"
        "       2025-05-11  postponed: 2025-05-12 → 2025-05-19  Meridian\n"
        "       2025-05-20  held: 2025-05-19                    Aldmoor Courier\n"
    ) in out
    (event,) = lines(called("plans", "--as-of", "2025-05-14", "--json", folder=folder)[1])
    assert (event["status"], event["when"], event["overdue"]) == ("postponed", "2025-05-19", False)


def test_a_dump_has_all_claims(called, folder):
    found = lines(called("claims", "--dump", folder=folder)[1])
    assert len(found) > 10
    assert all(set(one) == {"claim", "statements"} for one in found)
    assert all(set(place) == {"report", "content", "origin"} for one in found for place in one["statements"])


def test_a_broken_line_is_told_and_the_others_are_added(called, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(GOOD % b"a" + b"{broken\n" + GOOD % b"b")
    code, out, err = called("add", "a.jsonl", "--ledger", "b.db", folder=tmp_path)
    assert (code, err.count("\n")) == (1, 1)
    assert err.startswith("whence: a.jsonl, line 2 is not JSON")
    assert out.startswith("2 reports added to b.db.\n")
    assert "  1 input could not be read (see above)\n" in out


def test_adding_tells_programs_of_each_report(called, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(GOOD % b"a")
    found = [lines(called("add", "--json", "a.jsonl", folder=tmp_path)[1]) for _ in range(2)]
    fields = {"report", "id", "known", "version", "statements", "contacts", "new_claims", "joined_claims", "copies"}
    assert [set(one) for some in found for one in some] == [fields, fields]
    assert [(one["id"], one["known"], one["statements"]) for some in found for one in some] == [
        ("a", False, 1), ("a", True, 0)
    ]  # fmt: skip


def test_a_version_is_compared_with_the_one_before(called, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(GOOD % b"a" + (GOOD % b"a").replace(b"will hold", b"will not hold"))
    out = called("add", "a.jsonl", folder=tmp_path)[1]
    assert "  1 of them is a new version of a report\n" in out
    code, out, err = called("compare", "a", folder=tmp_path)
    assert (code, err) == (0, "")
    assert out.splitlines()[1] == "  2 2024-03-11  The Post (version 2)"


def test_a_judgement_holds_until_it_is_taken_back(called, copy):
    before = called("trace", "1", "--json", folder=copy)
    code, out, err = called("judge", "origins", "port-1/s1", "port-4/s1", "--by", "ada", folder=copy)
    assert (code, err) == (0, "")
    assert out == (
        "Judgement 1: “port-1/s1” and “port-4/s1” go back to one origin.\nwhence judge undo 1 takes it back.\n"
    )
    (claim,) = lines(called("trace", "1", "--json", folder=copy)[1])
    assert sorted(len(one["statements"]) for one in claim["origins"]) == [1, 2, 6]
    assert called("judge", "list", folder=copy)[1].startswith("1 judgement\n\n    1  port-1 (characters 0 to ")
    (kept,) = lines(called("judge", "list", "--json", folder=copy)[1])
    assert (kept["judgement"], kept["question"], kept["answer"], kept["by"]) == (1, "same origin", True, "ada")
    code, out, err = called("judge", "undo", "1", folder=copy)
    assert (code, out[:29], err) == (0, "Judgement 1 is taken back: po", "")
    assert called("trace", "1", "--json", folder=copy) == before


@pytest.mark.parametrize(("arguments", "said"), [
    (["wrong", "port-1/s1", "--note", "a caption"], "Judgement 1: “port-1/s1” was read wrongly (a caption).\n"),
    (["actors", "Hanne Rusk", "Pavel Stroud"],
     "Judgement 1: “person: Hanne Rusk” is the same as “person: Pavel Stroud”.\n"),
    (["claims", "port-1/s1", "port-4/s1", "--different"],
     "Judgement 1: “port-1/s1” and “port-4/s1” do not put forward the same.\n"),
])  # fmt: skip
def test_judgements_are_told_in_words(called, copy, arguments, said):
    code, out, err = called("judge", *arguments, folder=copy)
    assert (code, err) == (0, "")
    assert out == f"{said}whence judge undo 1 takes it back.\n"


def test_what_is_left_open_is_listed(called, folder):
    assert called("judge", "open", folder=folder)[0] == 0
    assert all(
        set(one) == {"one", "other", "score", "reasons"}
        for one in lines(called("judge", "open", "--json", folder=folder)[1])
    )
