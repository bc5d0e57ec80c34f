import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.dates import iso


@pytest.mark.parametrize(("written", "read"), [
    ("2025-11-14", "2025-11-14"),
    (" 2025-11-14 ", "2025-11-14"),
    ("2025-11-14T10:20:00Z", "2025-11-14T10:20:00+00:00"),
    ("2025-11-14T10:20:00+0530", "2025-11-14T10:20:00+05:30"),
    ("2025-11-14T10:20-05:00", "2025-11-14T10:20:00-05:00"),
    ("2025-11-14 10:20:00 +01:00", "2025-11-14T10:20:00+01:00"),
    ("2025-11-14 10:20:00 UTC", "2025-11-14T10:20:00+00:00"),
    ("2025-11-14T10:20:00.123Z", "2025-11-14T10:20:00+00:00"),
    ("2025-11-14T10:20:00", "2025-11-14"),
    ("Fri, 14 Nov 2025 10:20:00 GMT", "2025-11-14T10:20:00+00:00"),
    ("2025-02-30", None),
    ("2025-11", None),
    ("20251114", None),
    ("2025-11-14T25:00:00Z", None),
    ("2025-11-14x10:20", None),
    ("0001-01-01T00:00:00Z", None),
    ("yesterday", None),
    ("", None),
    (1763115600, None),
    (None, None),
    (["2025-11-14"], None),
])  # fmt: skip
def test_a_date_is_written_in_one_way_or_left_out(written, read):
    assert iso(written) == read


@given(st.one_of(st.text(), st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T.{0,20}"), st.from_regex(r"Fri, [0-9]+ Nov .*")))
def test_no_text_is_too_strange_for_a_date(written):
    read = iso(written)
    assert read is None or iso(read) == read
