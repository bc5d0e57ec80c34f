"""The list of outlets and the two ways to look one up."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from whence.outlets import Outlet, all_outlets, by_domain, by_name

KINDS = {"agency", "newspaper", "magazine", "broadcaster", "site", "programme", "journal"}
BARE_DOMAIN = re.compile(r"(?!www\.)[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*\.[a-z]{2,}")


def sort_key(outlet: Outlet) -> str:
    return outlet.name.removeprefix("The ").casefold()


def written_names(outlet: Outlet) -> Iterator[str]:
    yield outlet.name
    yield from outlet.aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Reuters", "Reuters"),
        ("The New York Times", "The New York Times"),
        ("the New York Times", "The New York Times"),
        ("New York Times", "The New York Times"),
        ("THE NEW YORK TIMES", "The New York Times"),
        ("NEW YORK TIMES", "The New York Times"),
        ("the New York Times’s", "The New York Times"),
        ("The New York Times'", "The New York Times"),
        ("the NYT", "The New York Times"),
        (" “The Washington Post” ", "The Washington Post"),
        ("'Le Monde'", "Le Monde"),
        ("the Guardian's", "The Guardian"),
        ("USA Today", "USA Today"),
        ("USA TODAY", "USA Today"),
        ("USA TODAY'S", "USA Today"),
        ("AP", "The Associated Press"),
        ("the Associated Press", "The Associated Press"),
        ("AFP", "Agence France-Presse"),
        ("Agence France Presse", "Agence France-Presse"),
        ("The Times of London", "The Times of London"),
        ("The Times (London)", "The Times of London"),
        ("HuffPost", "The Huffington Post"),
        ("Huffington Post", "The Huffington Post"),
        ("Al-Jazeera", "Al Jazeera"),
        ("al-Jazeera", "Al Jazeera"),
        ("al Jazeera’s", "Al Jazeera"),
        ("Asharq al-Awsat", "Asharq Al-Awsat"),
        ("la Repubblica", "La Repubblica"),
        ("El Pais", "El País"),
        ("Hurriyet Daily News", "Hürriyet Daily News"),
        ("Der Spiegel", "Der Spiegel"),
        ("Time magazine", "Time magazine"),
        ("TIME magazine", "Time magazine"),
        ("the Times-Picayune", "The Times-Picayune"),
        ("Barron's", "Barron's"),
        ("Barron’s", "Barron's"),
        ("the Hill", "The Hill"),
        ("Nikkei", "Nikkei"),
        ("Xinhua News Agency", "Xinhua"),
        ("Anadolu", "Anadolu Agency"),
        ("the Tasnim news agency", None),
        ("Tasnim News Agency", "Tasnim"),
        ("CNN's “State of the Union”", "CNN's State of the Union"),
        ("State of the Union", None),
        ("60 Minutes", "60 Minutes"),
        ("Lebanon’s Daily Star", "The Daily Star (Lebanon)"),
        ("the Times", None),
        ("The Times", None),
        ("the Post", None),
        ("the Journal", None),
        ("Sun", None),
        ("The Sun", None),
        ("Time", None),
        ("Globe", None),
        ("Hill", None),
        ("Economist", None),
        ("the Nikkei", None),
        ("reuters", None),
        ("TIME", None),
        ("NATION", None),
        ("Twitter", None),
        ("Facebook", None),
        ("Barack Obama", None),
        ("The", None),
        ("'s", None),
        ("", None),
    ],
)
def test_by_name(text: str, name: str | None) -> None:
    found = by_name(text)

    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("reuters.com", "Reuters"),
        ("www.reuters.com", "Reuters"),
        ("WWW.Reuters.COM.", "Reuters"),
        ("www.reuters.com:443", "Reuters"),
        ("edition.cnn.com", "CNN"),
        ("m.dw.com", "Deutsche Welle"),
        ("amp.theguardian.com", "The Guardian"),
        ("news.bbc.co.uk", "BBC News"),
        ("english.alarabiya.net", "Al Arabiya"),
        ("asia.nikkei.com", "Nikkei Asia"),
        ("www.nikkei.com", "Nikkei"),
        ("herald.dawn.com", "Herald (Pakistan)"),
        ("abcnews.go.com", "ABC News"),
        ("go.com", None),
        ("notreuters.com", None),
        ("reuters.com.example.org", None),
        ("co.uk", None),
        ("twitter.com", None),
        ("com", None),
        ("", None),
    ],
)
def test_by_domain(host: str, name: str | None) -> None:
    found = by_domain(host)

    assert (found.name if found else None) == name


def test_outlets_are_many_known_and_sorted() -> None:
    outlets = all_outlets()

    assert len(outlets) >= 600
    assert {outlet.kind for outlet in outlets} == KINDS
    assert [outlet for outlet in outlets if not re.fullmatch("[A-Z]{2}", outlet.country)] == []
    assert list(outlets) == sorted(outlets, key=sort_key)


def test_every_name_and_alias_leads_to_its_own_outlet() -> None:
    names = Counter(name for outlet in all_outlets() for name in written_names(outlet))
    strays = [
        (name, by_name(name)) for outlet in all_outlets() for name in written_names(outlet) if by_name(name) != outlet
    ]

    assert [name for name, count in names.items() if count > 1] == []
    assert strays == []


def test_cells_are_clean() -> None:
    cells = [cell for outlet in all_outlets() for cell in (*written_names(outlet), *outlet.domains)]

    assert [cell for cell in cells if not cell or cell != cell.strip() or "  " in cell] == []


def test_only_programmes_have_publishers_and_these_are_outlets() -> None:
    names = {outlet.name for outlet in all_outlets()}
    published = [outlet for outlet in all_outlets() if outlet.publisher]

    assert {outlet.kind for outlet in published} == {"programme"}
    assert {outlet.publisher for outlet in published} <= names


def test_domains_are_bare_and_lead_to_their_own_outlet() -> None:
    domains = [(domain, outlet) for outlet in all_outlets() for domain in outlet.domains]

    assert [domain for domain, _ in domains if not BARE_DOMAIN.fullmatch(domain)] == []
    assert [domain for domain, outlet in domains if by_domain(domain) != outlet] == []
