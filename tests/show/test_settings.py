import pytest

from whence.errors import WrongCall
from whence.show.settings import LEDGER, Settings, ledger_at


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
