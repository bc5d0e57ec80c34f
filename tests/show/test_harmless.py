import pytest

from whence.show.harmless import harmless


@pytest.mark.parametrize(("given", "shown"), [
    ("as it is: é ← “ü” 🌤️ [red]", "as it is: é ← “ü” 🌤️ [red]"),
    ("two\n\n lines\t\x0b\u2028here ", "two lines here"),
    ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
    ("\x1b]0;title\x07", "\ufffd]0;title\ufffd"),
    ("\x9b2J\x7f\0\b", "\ufffd2J\ufffd\ufffd\ufffd"),
    ("ab\u202etxt.exe\u202c", "ab\ufffdtxt.exe\ufffd"),
    ("a\u2066b\u2067c\u2068d\u2069", "a\ufffdb\ufffdc\ufffdd\ufffd"),
    ("a\u200eb\u200fc\u061cd", "a\ufffdb\ufffdc\ufffdd"),
    ("half \ud800 a letter", "half \ufffd a letter"),
    ("", ""),
])  # fmt: skip
def test_what_could_command_a_terminal_is_shown_and_not_obeyed(given, shown):
    assert harmless(given) == shown
