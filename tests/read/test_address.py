import socket

import pytest

from whence.errors import CannotFetch, Refused
from whence.read.address import host_of, is_public, public_addresses

PUBLIC, PRIVATE = "93.184.216.34", "10.0.0.1"


@pytest.mark.parametrize(("address", "public"), [
    ("93.184.216.34", True),
    ("2606:2800:220:1:248:1893:25c8:1946", True),
    ("10.0.0.1", False),
    ("172.16.5.5", False),
    ("192.168.1.1", False),
    ("127.0.0.1", False),
    ("0.0.0.0", False),
    ("100.64.0.1", False),
    ("169.254.169.254", False),
    ("224.0.0.1", False),
    ("255.255.255.255", False),
    ("::", False),
    ("::1", False),
    ("fe80::1", False),
    ("fe80::1%eth0", False),
    ("fc00::1", False),
    ("ff02::1", False),
    ("::ffff:10.0.0.1", False),
    ("::ffff:93.184.216.34", True),
    ("::10.0.0.1", False),
    ("64:ff9b::a00:1", False),
    ("64:ff9b::5db8:d822", True),
    ("64:ff9b:1::5db8:d822", False),
    ("2002:a00:1::1", False),
    ("2002:7f00:1::", False),
    ("not an address", False),
])  # fmt: skip
def test_only_addresses_of_the_public_network_are_public(address, public):
    assert is_public(address) is public


@pytest.mark.parametrize(
    "host",
    ["10.0.0.1", "127.0.0.1", "127.1", "::1", "169.254.169.254", "0.0.0.0", "2130706433", "0x7f000001", "localhost"],
)
def test_a_host_that_leads_to_this_network_is_refused(host):
    with pytest.raises(Refused, match="not on the public network"):
        public_addresses(host, 80)


def test_a_name_is_refused_if_one_of_its_addresses_is_private(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", answering(PUBLIC, PRIVATE))
    with pytest.raises(Refused, match=PRIVATE):
        public_addresses("two-faced.example", 443)


def test_a_public_name_gives_all_its_addresses_once(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", answering(PUBLIC, "2606:2800:220:1::1", PUBLIC))
    assert public_addresses("plain.example", 443) == [PUBLIC, "2606:2800:220:1::1"]


def test_private_addresses_are_given_where_they_are_allowed():
    assert public_addresses("127.0.0.1", 80, allow_private=True) == ["127.0.0.1"]


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "..", "no-such-host.invalid"])
def test_a_host_that_cannot_be_found_says_so(host):
    with pytest.raises(CannotFetch, match="no such host"):
        public_addresses(host, 80)


@pytest.mark.parametrize(("url", "host"), [
    ("https://www.example.org/a?b", "www.example.org"),
    ("example.org/a", ""),
    ("http://[::1", ""),
    ("", ""),
])  # fmt: skip
def test_the_host_of_an_address(url, host):
    assert host_of(url) == host


def answering(*addresses):
    def getaddrinfo(host, port, *_, **__):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    return getaddrinfo
