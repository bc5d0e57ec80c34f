import pytest

from whence.analyse.drafts import Draft
from whence.analyse.sources.origins import origins
from whence.records.span import Span


def draft(text, source, cue, content, follows=None):
    def span(words):
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    return Draft(tuple(s for words in source.split("+") for s in span(words)), span(cue), span(content), 1.0, follows)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kind", "name"),
    [
        ("Ada Doe reportedly quit.", "Ada Doe", "reportedly", "quit", "unknown", None),
        ("Ada Doe is said to be away.", "Ada Doe", "is said", "to be away", "unknown", None),
        ("It was reported by Ada Doe that he left.", "Ada Doe", "was reported", "he left", "person", "Ada Doe"),
        ("Ada Doe has insisted that he left.", "", "insisted", "he left", "person", "Ada Doe"),
        ("“He left,” said Ada Doe.", "", "said", "“He left,”", "person", "Ada Doe"),
        ("Ada Doe quit, noting that he left.", "", "noting", "he left", "person", "Ada Doe"),
        ("Ada Doe quit amid reports that he left.", "", "reports", "he left", "group", None),
        ("Ada Doe quit amid reports that he left.", "Ada Doe", "reports", "he left", "group", None),
        ("It broke and was noted to be old.", "", "was noted", "to be old", "unknown", None),
        ("The senior official said he left.", "The", "said", "he left", "unnamed", None),
        ("PELLANE (Meridian) - Ada Doe said he left.", "PELLANE (Meridian) - Ada Doe", "said",
         "he left", "person", "Ada Doe"),
        ("Critics spoke and Ada Doe said he left.", "Critics+Ada Doe", "said", "he left", "person", "Ada Doe"),
        ("Three aides who quit said he left.", "Three aides+who quit", "said", "he left", "unnamed", None),
    ],
)  # fmt: skip
def test_whose_words_they_are(tag, text, source, cue, content, kind, name):
    ((found,),) = origins(text, [draft(text, source, cue, content)], tag(text, "P:Ada Doe"), [])
    assert (found.kind, found.name) == (kind, name)


def test_a_quotation_alone_goes_on_with_its_speaker(tag):
    text = "“No,” Ada Doe said. “Never.”"
    first = draft(text, "Ada Doe", "said", "“No,”")
    links = origins(text, [first, draft(text, "", "", "“Never.”", first)], tag(text, "P:Ada Doe"), [])
    assert [link.name for (link,) in links] == ["Ada Doe", "Ada Doe"]
