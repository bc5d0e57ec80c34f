from importlib.metadata import version
from types import ModuleType

import pytest

import whence
import whence.analyse.encoder  # noqa: F401  (the stage of the same name must not take the function's place)


@pytest.mark.parametrize("name", whence.__all__)
def test_the_shop_window_shows_records_and_verbs(name):
    assert not isinstance(getattr(whence, name), ModuleType)


def test_the_version_is_that_of_the_package():
    assert whence.__version__ == version("whence")
