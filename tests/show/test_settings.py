import pytest

from whence.errors import WrongCall
from whence.show.settings import LEDGER, Settings, ledger_at, token_given


def given(workers, environ):
    return Settings.given(workers=workers, allow_private=False, force=False, environ=environ).workers


@pytest.mark.parametrize(("option", "environ", "workers"), [
    (None, {}, None),
    (3, {}, 3),
    (None, {"WHENCE_WORKERS": "2"}, 2),
    (None, {"WHENCE_WORKERS": " 2 "}, 2),
    (None, {"WHENCE_WORKERS": ""}, None),
    (3, {"WHENCE_WORKERS": "2"}, 3),
    (3, {"WHENCE_WORKERS": "many"}, 3),
])  # fmt: skip
def test_the_option_goes_before_the_environment(option, environ, workers):
    assert given(option, environ) == workers


@pytest.mark.parametrize("said", ["0", "-1", "many", "2.5", "²", "٣", "9" * 5000])
def test_what_is_no_number_of_processes_is_a_wrong_call(said):
    with pytest.raises(WrongCall, match="WHENCE_WORKERS is '.*not a number of processes. Set it to 1 or more"):
        given(None, {"WHENCE_WORKERS": said})


@pytest.mark.parametrize(("option", "environ", "place"), [
    (None, {}, LEDGER),
    (None, {"WHENCE_LEDGER": ""}, LEDGER),
    (None, {"WHENCE_LEDGER": " "}, LEDGER),
    (None, {"WHENCE_LEDGER": "a.db"}, "a.db"),
    (None, {"WHENCE_LEDGER": " postgresql://host/name "}, "postgresql://host/name"),
    ("b.db", {"WHENCE_LEDGER": "a.db"}, "b.db"),
    ("", {"WHENCE_LEDGER": "a.db"}, "a.db"),
])  # fmt: skip
def test_the_ledger_is_that_of_the_option_else_of_the_environment_else_right_here(option, environ, place):
    assert ledger_at(option, environ) == place


@pytest.mark.parametrize(("said", "token"), [
    ("", None),
    ("  ", None),
    (" 0123456789abcdef ", "0123456789abcdef"),
])  # fmt: skip
def test_a_token_may_be_given(said, token):
    assert token_given({"WHENCE_TOKEN": said}) == token


@pytest.mark.parametrize(
    "said", ["secret", "0123456789abcde", "0123456789 abcdef", "0123456789abcdé0", "0123456789\x00abcdef"]
)
def test_a_token_that_is_easily_guessed_or_cannot_be_sent_is_refused(said):
    with pytest.raises(WrongCall, match="it needs 16 letters and digits or more") as wrong:
        token_given({"WHENCE_TOKEN": said})
    assert said not in str(wrong.value)
