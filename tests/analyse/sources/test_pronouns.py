import pytest

from whence.records.link import Link

DOE = [("Ada Doe", Link("person", "Ada Doe"))]
BANK = [("The Bank", Link("organization", "Bank of Calvena"))]
TWO = [("Two aides", Link("unnamed", None, None, 2, "aides"))]
PAIR = [("Ada Doe and Tom Roe", Link("person", "Ada Doe & Tom Roe"))]


@pytest.mark.parametrize(
    ("text", "source", "told", "cue", "kind", "name"),
    [
        ("Ada Doe said no. She said", "She", DOE, "said", "person", "Ada Doe"),
        ("Ada Doe met Tom Roe. He said", "He", DOE, "said", "person", "Tom Roe"),
        ("Ada Doe met Tom Roe. She said", "She", [], "said", "person", "Ada Doe"),
        ("Photo Agency/Ada Doe\nTom Roe came. She said", "She", [], "said", "unnamed", None),
        ("He said", "He", [], "said", "unnamed", None),
        ("Ada Doe came. She canceled the visit, saying", "She canceled the visit", [], "saying", "person", "Ada Doe"),
        ("Ada Doe, who said", "who", [], "said", "person", "Ada Doe"),
        ("The Bank said no. It said", "It", BANK, "said", "organization", "Bank of Calvena"),
        ("The culture ministry stopped it. In a letter it said", "it", [], "said", "organization", "culture ministry"),
        ("The Bank fell. It was reported", "It", BANK, "was reported", "unknown", None),
        ("Two aides said no. They said", "They", TWO, "said", "unnamed", None),
        ("Ada Doe and Tom Roe said no. They said", "They", PAIR, "said", "person", "Ada Doe & Tom Roe"),
        ("They said", "They", [], "said", "group", None),
        ("Ada Doe said no. “I said", "I", DOE, "said", "person", "Ada Doe"),
        ("Ada Doe said no. I said", "I", DOE, "said", "group", None),
        ("We said", "We", [], "said", "group", None),
    ],
)
def test_whom_a_pronoun_takes_up(link, text, source, told, cue, kind, name):
    found = link(text, source, "P:Ada Doe|P:Tom Roe", told, cue)
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize(("text", "kind", "name"), [
    ("Ada Doe said no. We think", "outlet", "The Example"),
    ("Ada Doe said: “We think", "person", "Ada Doe"),
])  # fmt: skip
def test_we_is_the_outlet_unless_quoted(link, text, kind, name):
    found = link(text, "We", "P:Ada Doe", DOE, "think", own="The Example")
    assert (found.kind, found.name) == (kind, name)
