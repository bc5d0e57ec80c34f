"""Whether a clause tells of what is past or to come: that of "on Friday"."""

import pytest

from whence.analyse.times.tense import cues, tense
from whence.analyse.times.tokens import tokens


def told(text):
    words = tokens(text)
    at = next(number for number in range(len(words.starts)) if words.word(number) == "Friday")
    return tense(words, at, at + 1)


@pytest.mark.parametrize("word", cues("future"))
def test_a_word_of_what_is_to_come(word):
    assert told(f"They {word} on Friday.") == "future"


@pytest.mark.parametrize("word", cues("past"))
def test_a_word_of_the_past(word):
    assert told(f"They {word} on Friday.") == "past"


@pytest.mark.parametrize("word", cues("scheduled"))
def test_a_verb_that_tells_of_what_is_arranged(word):
    assert told(f"It {word} on Friday.") == "future"


@pytest.mark.parametrize("word", cues("plan"))
def test_a_word_that_makes_an_infinitive_future(word):
    assert told(f"They {word} to meet on Friday.") == "future"


@pytest.mark.parametrize("word", cues("order"))
def test_a_word_that_makes_an_infinitive_behind_its_object_future(word):
    assert told(f"They {word} the mayor to stay on Friday.") == "future"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They planned talks; the firm closed on Friday.", "past"),
        ("The report will be published on Friday.", "future"),
        ("The report, to be published on Friday, is long.", "future"),
        ("The report was published on Friday.", "past"),
        ("She said on Friday that they will meet.", "past"),
        ("She said they will meet on Friday.", "future"),
        ("She said the proposed talks on Friday are off.", "past"),
        ("On Friday the council will vote.", "future"),
        ("The mayor resigned, and on Friday the council will vote.", "future"),
        ("They had been expected to meet on Friday.", "past"),
        ("They’ll meet on Friday.", "future"),
        ("She will succeed Mr. P. Jones on Friday.", "future"),
        ("They went to Paris on Friday.", "past"),
        ("They will leave. The talks on Friday, in Paris.", None),
        ("Friday", None),
    ],
)
def test_the_tense_of_a_clause(text, expected):
    assert told(text) == expected
