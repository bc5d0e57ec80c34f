import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.inflate import gathered


def bare(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(("pack", "coding"), [
    (bytes, ""),
    (gzip.compress, "gzip"),
    (zlib.compress, "deflate"),
    (bare, "deflate"),
])  # fmt: skip
@given(data=st.binary(max_size=2000), size=st.integers(1, 50), most=st.integers(1, 3000))
def test_what_was_packed_comes_out_up_to_the_limit(pack, coding, data, size, most):
    packed = pack(data)
    chunks = [packed[start : start + size] for start in range(0, len(packed), size)]
    assert gathered(chunks, most, coding) == data[:most]


def test_a_file_of_several_members_is_one():
    assert gathered([gzip.compress(b"one "), gzip.compress(b"two")], 100, "gzip") == b"one two"


def test_a_bomb_goes_off_no_further_than_allowed():
    pulled = []

    def chunks():
        for start in range(0, len(bomb), 1000):
            pulled.append(start)
            yield bomb[start : start + 1000]

    bomb = gzip.compress(bytes(50_000_000))
    assert len(gathered(chunks(), 100_000, "gzip")) == 100_000
    assert len(pulled) == 1


def test_damage_is_noticed():
    with pytest.raises(zlib.error):
        gathered([b"\x1f\x8b\x08 no gzip at all"], 100, "gzip")
