"""The guard: which machines of the network may be asked, decided on addresses and not on names."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from whence.errors import CannotFetch, Refused

# IPv6 ranges that carry an IPv4 address in their last 32 bits: NAT64 (RFC 6052) and IPv4-compatible (RFC 4291).
_EMBEDDING = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")  # RFC 8215; older Pythons call it global


def public_addresses(host: str, port: int, *, allow_private: bool = False) -> list[str]:
    """The addresses of a host, looked up once; connect to these and do not look it up again.

    Raises ``CannotFetch`` where there is no such host, ``Refused`` unless every one of its addresses is public: a name
    with two faces gets nowhere.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise CannotFetch(f"no such host: {host}", "Check the spelling and the connection.") from None
    found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    private = [] if allow_private else [address for address in found if not is_public(address)]
    if private:
        raise Refused(
            f"{host} is not on the public network ({private[0]})",
            "Give --allow-private if it is yours and you mean it.",
        )
    return found


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public network, by itself and by the IPv4 address that it may carry."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    carried = _carried(ip) if isinstance(ip, IPv6Address) else None
    if carried is not None:
        return is_public(str(carried))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip in _LOCAL_NAT64)


def _carried(ip: IPv6Address) -> IPv4Address | None:
    if ip.ipv4_mapped or ip.sixtofour:
        return ip.ipv4_mapped or ip.sixtofour
    if any(ip in network for network in _EMBEDDING):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return None


def host_of(url: str) -> str:
    """The host of an address, empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
