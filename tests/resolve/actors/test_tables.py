import pytest

from whence.resolve.actors.lexicon import bodies, countries, findings, roles
from whence.resolve.actors.nations import country


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("US", "United States"), ("us", None), ("Holland", "Netherlands"), ("Kiev", "Ukraine"), ("DPRK", "North Korea"),
        ("the Philippines", "Philippines"), ("Filipinos", "Philippines"), ("Swedes", "Sweden"),
        ("WASHINGTON", "United States"),
        ("Turkiye", "Turkey"), ("Türkiye", "Turkey"), ("Cote d'Ivoire", "Ivory Coast"), ("Palestinians", "Palestine"),
        ("Quellmark", None), ("Georgetown", None), ("polish", None),
    ],
)  # fmt: skip
def test_a_country_is_known_by_all_its_names(name, expected):
    assert country(name) == expected


def test_every_country_of_the_united_nations_is_there():
    codes = [land.code for land in countries() if land.code]
    assert len(codes) == len(set(codes)) >= 195


def test_bodies_belong_to_known_countries():
    assert {body.of for body in bodies() if body.of} <= {land.name for land in countries()}


def test_roles_and_findings_are_whole():
    assert {role.acts for role in roles().values()} <= {"voice", "acts", "belongs", "none"}
    assert all(words for _, words in findings().values())
