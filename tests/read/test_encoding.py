import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.encoding import decode

TEXT = "“Café,” said José"


@pytest.mark.parametrize(("body", "declared", "text", "encoding"), [
    (TEXT.encode(), [], TEXT, "utf-8"),
    (codecs.BOM_UTF8 + TEXT.encode(), [], TEXT, "utf-8"),
    (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), [], TEXT, "utf-16-le"),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ["utf-8"], TEXT, "utf-16-be"),
    (TEXT.encode("cp1252"), [], TEXT, "windows-1252"),
    (TEXT.encode("cp1252"), ["iso-8859-1"], TEXT, "cp1252"),
    (TEXT.encode("cp1252"), ["utf-8"], TEXT, "windows-1252"),
    ("Łódź".encode("cp1250"), ["windows-1250"], "Łódź", "cp1250"),
    ("Łódź".encode("iso8859-2"), [None, "latin2"], "Łódź", "iso8859-2"),
    (TEXT.encode(), ["no-such-thing"], TEXT, "utf-8"),
    (TEXT.encode(), ["iso-8859-1"], TEXT, "utf-8"),
    (TEXT.encode("utf-16-le"), ["utf-16-le"], TEXT, "utf-16-le"),
    (TEXT.encode(), ["unicode_escape"], TEXT, "utf-8"),
    (TEXT.encode(), ["hex"], TEXT, "utf-8"),
    (TEXT.encode(), ["utf-8\0"], TEXT, "utf-8"),
    (TEXT.encode() * 50 + b"\xff", [], TEXT * 50 + "\ufffd", "utf-8"),
    (b"", [], "", "utf-8"),
])  # fmt: skip
def test_bytes_are_read_in_the_encoding_that_fits(body, declared, text, encoding):
    assert decode(body, declared) == (text, encoding)


@given(
    st.binary(), st.lists(st.one_of(st.none(), st.text(max_size=12), st.sampled_from(["utf-16", "gb18030", "zlib"])))
)
def test_no_bytes_are_too_strange(body, declared):
    assert isinstance(decode(body, declared)[0], str)
