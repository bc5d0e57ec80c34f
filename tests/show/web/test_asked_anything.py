"""Whatever stands in an address or in a form is answered, and leads to no other site."""

from urllib.parse import urlencode, urljoin, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.show.web.conftest import ADDRESS

# Each page with what it can be asked for.
PAGES = {
    "/": (), "/claims": ("about", "skip"), "/claim/1": ("every",), "/reports": ("outlet", "skip"), "/report": ("id",),
    "/report/2": ("statement",), "/changes": ("one", "other"), "/event/1": (), "/plans": ("overdue", "skip"),
    "/contacts": ("of", "and", "status", "since", "until", "day", "skip"), "/sources": (), "/source/1": ("skip",),
    "/search": ("q", "what", "outlet", "stance", "source", "skip"), "/judgements": ("judged", "undone"),
    "/enter": ("token",),
}  # fmt: skip
CLOCKS = ("as_of", "known_at")
NASTY = [
    '"', "'", '""', "*", "port*", "NEAR(a b)", "a AND", "OR", "-port", "title:port", "(", "%", "_", "\\", "\x00",
    "\ufffe", "^", "{", "0", "-1", "00", "1e9", "²", "s1", "s1.1", "c1", "2025", "2025-05", "2025-05-14", "0001-01-01",
    "9999-12-31", "0000", "2025-02-30", "2025-05-14T10:00", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "now",
    "today", "port 🌤️", "ﬁ", "ß", "\u202e", "//evil.example", "/\\evil.example", "/\t/evil.example", "reports",
    "actors", "port", "Rusk", "Ada Quist", "planned", "denies", "unnamed", "person: Ada Quist", "port-1/s1",
    "port-4/s1", "a" * 301, "port " * 400,
]  # fmt: skip
VALUE = st.sampled_from(NASTY) | st.text(max_size=30)


@st.composite
def addresses(draw):
    """A page, asked for anything."""
    path = draw(st.sampled_from([*PAGES]))
    names = draw(st.lists(st.sampled_from([*PAGES[path], *CLOCKS, "other"]), max_size=4))
    values = [(name, draw(VALUE)) for name in names]
    return f"{path}?{urlencode(values, errors='replace')}"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(addresses())
def test_whatever_is_asked_for_is_answered(client, address):
    answer = client.get(address)
    assert answer.status_code in {200, 303, 400, 404}, address
    leads = urlsplit(urljoin(ADDRESS, answer.headers.get("location", "/")))
    assert f"{leads.scheme}://{leads.netloc}" == ADDRESS


@pytest.mark.parametrize("bytes_", ["%ff", "%00", "%ed%a0%80", "%", "%zz", "&&==&", "q=a&q=b", ";", "%f4%90%80%80"])
@pytest.mark.parametrize("path", ["/search?q=", "/claims?about=", "/report?id=", "/nix", "/source/", "/claim/1?as_of="])
def test_bytes_that_are_no_text_are_answered(client, path, bytes_):
    assert client.get(path + bytes_).status_code in {200, 303, 400, 404}


VERDICTS = st.sampled_from(["same origin", "different origin", "same claim", "different claim", "same actor",
                            "different actor", "wrong statement", "right statement"])  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(VERDICTS | VALUE, st.lists(VALUE, max_size=3), VALUE, VALUE)
def test_whatever_a_form_holds_is_kept_or_refused_and_leads_back_to_us(judge, verdict, sides, back, note):
    form = [("verdict", verdict), *(("side", side) for side in sides), ("back", back), ("note", note)]
    answer = judge.post("/judgements", content=urlencode(form, errors="replace"))
    assert answer.status_code in {303, 400, 404}
    leads = urlsplit(urljoin(ADDRESS, answer.headers.get("location", "/")))
    assert f"{leads.scheme}://{leads.netloc}" == ADDRESS
    assert all(judge.get(page).status_code == 200 for page in ("/judgements", "/claims", "/claim/1"))
