import pytest

from whence.errors import WrongLanguage
from whence.read.language import check_language, language

NAMES = "Nguyễn Văn Hùng, Recep Tayyip Özdemir, Włodzimierz Szczęsny and Þórunn Guðmundsdóttir met in Ouagadougou."


@pytest.mark.parametrize(("text", "code"), [
    ("The minister said on Tuesday that the two sides had agreed to meet again within a month, officials said.", "en"),
    ("THE MINISTER SAID ON TUESDAY THAT THE TWO SIDES HAD AGREED TO MEET AGAIN WITHIN A MONTH.", "en"),
    (f"{NAMES} They will meet again next month, a spokesman for the foreign ministry said on Tuesday.", "en"),
    ("Der Minister sagte am Dienstag, die beiden Seiten hätten sich darauf geeinigt, sich erneut zu treffen.", "de"),
    ("Le ministre a déclaré mardi que les deux parties avaient convenu de se rencontrer à nouveau.", "fr"),
    ("Menteri mengatakan pada hari Selasa bahwa kedua pihak telah sepakat untuk bertemu lagi.", "id"),
    ("Министр заявил во вторник, что стороны договорились встретиться снова в течение месяца.", "ru"),
    ("Guten Tag", "und"),
    ("1 2 3 " * 100, "und"),
    ("", "und"),
    ("\ud83d " * 100 + "The minister said on Tuesday that the two sides had agreed to meet again in spring.", "en"),
])  # fmt: skip
def test_the_language_of_a_text(text, code):
    assert language(text) == code


def test_only_the_beginning_counts():
    english = "The two sides had agreed to meet again within a month, officials said on Tuesday. " * 40
    assert language(english + "Министр заявил во вторник. " * 1000) == "en"


def test_the_wrong_language_is_named_in_words():
    with pytest.raises(WrongLanguage, match="x.txt is in German.*--force"):
        check_language("Der Minister sagte am Dienstag, die beiden Seiten hätten sich darauf geeinigt.", "x.txt")
