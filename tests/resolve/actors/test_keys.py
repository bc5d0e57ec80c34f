import pytest

from whence.records import Naming
from whence.resolve.actors import keys, name_keys


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ada Ferrow", "Ferrow", "person"),
        ("Kim Jong Un", "Kim", "person"),
        ("Shinzo Abe", "Abe Shinzo", "person"),
        ("Jong Un Kim", "Kim Jong Un", "person"),
        ("Khalil al-Hayya", "Khalil Al-Hayyah", "person"),
        ("Jeff Van Drew", "Drew", "person"),
        ("ISIL", "Islamic State", "organization"),
        ("IAEA", "International Atomic Energy Agency", "organization"),
        ("Quell Rivers Trust", "QRT", "organization"),
        ("AP", "The Associated Press", "outlet"),
        ("U.S.", "Washington", "country"),
    ],
)
def test_names_of_one_actor_share_a_key(one, other, kind):
    assert set(keys(Naming(one, kind))) & set(keys(Naming(other, kind)))


@pytest.mark.parametrize(
    ("asked", "name", "kind"),
    [
        ("Ferrow", "Ada Ferrow", "person"),
        ("US", "United States", "country"),
        ("Hamas", "Hamas", "organization"),
        ("The New York Times", "The New York Times", "outlet"),
        ("Kurds", "Kurds", "group"),
    ],
)
def test_who_is_asked_for_is_found(asked, name, kind):
    assert set(name_keys(asked)) & set(keys(Naming(name, kind)))


@pytest.mark.parametrize(
    ("one", "other"), [("Ada Ferrow", "Bo Holt"), ("Kim Jong Un", "Moon Jae-in"), ("Ada Ferrow", "Ada Holt")]
)
def test_names_of_two_share_none(one, other):
    assert not set(keys(Naming(one, "person"))) & set(keys(Naming(other, "person")))


def test_what_is_no_name_has_no_keys_of_people():
    assert not [key for key in name_keys("—") if key.startswith("person")]
