import pytest

from whence.resolve.events import keys

NUMBERS = (-2737289465594538272, -1328382717917263441, 4235848217262963444)


@pytest.mark.parametrize(
    ("mine", "theirs", "shared"),
    [
        ("Ada Lorne/Bo Ferrow", "Bo Ferrow/Ada Lorne", 8),
        ("Ada Lorne/Bo Ferrow", "Arven/Quell", 3),
        ("Ada Lorne/Bo Ferrow", "Arven envoy/Bo Ferrow", 5),
        ("Ada Lorne/Bo Ferrow", "Ada Lorne", 2),
        ("Ossia/Velt", "Velt/the Ossia", 3),
        ("Ossia/Velt", "Norria", 0),
    ],
)
def test_contacts_that_may_be_one_share_keys(told, acts_for, mine, theirs, shared):
    assert len(set(keys(told(mine), acts_for)) & set(keys(told(theirs), acts_for))) == shared


def test_keys_fit_a_signed_number_of_64_bits_and_stay_the_same(told):
    assert keys(told("Arven/Quell")) == NUMBERS


def test_a_party_without_name_or_number_has_no_key(told):
    assert keys(told("officials")) == ()
