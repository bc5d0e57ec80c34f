import pytest

from whence.records import Report
from whence.resolve.copies import original

MARKED = "QUILLPORT (Reuters) - The pier fell."
PRESS = "QUILLPORT (AP) — The pier fell."


@pytest.mark.parametrize(
    ("one", "other", "which", "agency"),
    [
        pytest.param({"outlet": "Reuters"}, {"text": MARKED, "outlet": "Fox News"}, "one", None, id="the agency"),
        pytest.param({"text": MARKED, "outlet": "Fox News"}, {"outlet": "Reuters"}, "other", None, id="turned round"),
        pytest.param({"text": MARKED, "outlet": "Fox News"}, {"text": MARKED, "outlet": "CNN"}, "neither", "Reuters",
                     id="both from it"),
        pytest.param({"outlet": "Fox News", "published": "2019-01-01"}, {"text": PRESS, "outlet": "CNN", "published":
                     "2019-01-02"}, "other", "The Associated Press", id="only one is marked"),
        pytest.param({"text": MARKED, "published": "2019-01-02"}, {"text": PRESS, "published": "2019-01-01"}, "other",
                     None, id="two agencies: the earlier"),
        pytest.param({"published": "2019-01-01"}, {"published": "2019-01-02"}, "one", None, id="the earlier day"),
        pytest.param({"published": "2019-01-01T10:00:00+00:00"}, {"published": "2019-01-01T10:30:00+01:00"}, "other",
                     None, id="the earlier hour"),
        pytest.param({"published": "2019-01-01"}, {"published": "2019-01-01T10:30:00+01:00"}, "unknown",
                     None, id="an hour against its day"),
        pytest.param({"text": "It told Fox News so.", "outlet": "CNN"}, {"outlet": "Fox News"}, "other", None,
                     id="credited"),
        pytest.param({"outlet": "CNN"}, {"outlet": "Reuters"}, "other", None, id="an agency sells"),
        pytest.param({"published": "soon"}, {"published": "2019-01-01"}, "unknown", None, id="no date"),
        pytest.param({}, {}, "unknown", None, id="nothing known"),
    ],
)  # fmt: skip
def test_who_had_the_words_first(one, other, which, agency):
    found = original(*(Report(**{"text": "The pier fell."} | each) for each in (one, other)))
    assert (found.which, found.agency) == (which, agency)
    turned = original(*(Report(**{"text": "The pier fell."} | each) for each in (other, one)))
    assert turned.which == {"one": "other", "other": "one"}.get(which, which)


def test_the_reason_is_in_words():
    one, other = (Report(MARKED, outlet=outlet) for outlet in ("Fox News", "CNN"))
    assert original(one, other).reason.words == "both from Reuters"
