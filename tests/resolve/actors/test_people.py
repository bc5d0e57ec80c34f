import pytest

from whence.resolve.actors.compare_people import compare_people
from whence.resolve.actors.people import bare, person_name


@pytest.mark.parametrize(
    ("name", "given", "middles", "family", "suffix"),
    [
        ("Donald J. Trump", "donald", ("j",), "trump", ""),
        ("Vice President Pence", "", (), "pence", ""),
        ("Lt. Col. Ada Ferrow", "ada", (), "ferrow", ""),
        ("Secretary of State John Kerry", "john", (), "kerry", ""),
        ("Kim Jong Un", "jongun", (), "kim", ""),
        ("Kim Jong-un", "jongun", (), "kim", ""),
        ("Moon Jae-in", "jaein", (), "moon", ""),
        ("Xi Jinping", "jinping", (), "xi", ""),
        ("Sung Kim", "sung", (), "kim", ""),
        ("Kim Davis", "kim", (), "davis", ""),
        ("Nouri al-Maliki", "nouri", (), "maliki", ""),
        ("al Hayya", "", (), "hayya", ""),
        ("Al Gore", "al", (), "gore", ""),
        ("Osama bin Laden", "osama", (), "bin laden", ""),
        ("Van Drew", "", (), "van drew", ""),
        ("Jan Holt Jr.", "jan", (), "holt", "jr"),
        ("Robert (Bob) Swan Mueller", "robert", ("swan",), "mueller", ""),
        ("Mike] Pompeo", "mike", (), "pompeo", ""),
        ("John TrumpGOP", "", (), "trump", ""),
        ("Kevin McCarthy", "kevin", (), "mccarthy", ""),
    ],
)
def test_a_name_is_taken_apart(name, given, middles, family, suffix):
    found = person_name(name)
    assert (found.given, found.middles, found.family, found.suffix) == (given, middles, family, suffix)


def test_a_title_is_kept_beside_the_name():
    assert person_name("Prime Minister Ada Ferrow").title == "Prime Minister"
    assert bare("Prime Minister Ada J. Ferrow") == "Ada J. Ferrow"


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Ada Ferrow", "Ada Ferrow", ["same full name"]),
        ("Ada Ferrow", "ADA FERROW", ["same full name"]),
        ("Donald Trump", "Donald J. Trump", ["same first and last"]),
        ("Michael Brown", "Michael Brown", ["same common name"]),
        ("Michael Brown", "Michael D. Brown", ["same common first and last"]),
        ("Jose Rodriguez", "Jose Antonio Rodriguez", ["common first and last, more names"]),
        ("Bill Ferrow", "William Ferrow", ["short first name"]),
        ("Mike Johnson", "Michael Johnson", ["short common name"]),
        ("Shinzo Abe", "Abe Shinzo", ["other order"]),
        ("Jong Un Kim", "Kim Jong Un", ["other order"]),
        ("Javad Zarif", "Mohammad Javad Zarif", ["one name in the other"]),
        ("Ali Bagheri", "Ali Bagheri Kani", ["two names of three"]),
        ("Khalil al-Hayya", "Khalil Al-Hayyah", ["spelt alike"]),
        ("Fouad Massoum", "Fuad Masum", ["spelt alike"]),
        ("Haider al-Abadi", "Haider al-Ibadi", ["spelt alike"]),
        ("Sergei Lavrov", "Sergey Lavrov", ["short first name"]),
        ("J. Ferrow", "John Ferrow", ["first initial"]),
        ("Ferrow", "Ada Ferrow", ["surname alone"]),
        ("Ferrow", "Ferrow", ["two last names alone"]),
        ("Ada", "Ada Ferrow", ["first name alone"]),
        ("Kim Jong Un", "Kim Jong Il", ["first names differ"]),
        ("Kim Yong Chol", "Kim Yong Nam", ["first names differ"]),
        ("Don Ferrow", "Dan Ferrow", ["first names differ"]),
        ("John Johnson", "John Johnston", ["perhaps spelt alike"]),
        ("Ada Ferrow", "Bo Holt", ["names differ"]),
        ("George W. Bush", "George H. W. Bush", ["same first and last", "middle names differ"]),
        ("Jan Ferrow Jr.", "Jan Ferrow Sr.", ["same full name", "suffixes differ"]),
        ("Jan Ferrow Jr.", "Jan Ferrow", ["same full name", "senior or junior told once"]),
        ("Robert Mueller", "Robert S. Mueller III", ["same first and last"]),
        ("Ferrow Jr.", "Ada Ferrow", ["surname alone", "suffixes differ"]),
    ],
)
def test_two_names_of_people_are_compared(mine, theirs, found):
    assert compare_people(person_name(mine), person_name(theirs)) == found
    assert compare_people(person_name(theirs), person_name(mine)) == found
