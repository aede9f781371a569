import pytest
from PySide6.QtCore import Qt

from app.quick.hotkey import mac, windows, x11
from app.quick.hotkey.keys import DEFAULT, Key, key_text
from app.translation import Language

Modifier = Qt.KeyboardModifier


def test_the_default_is_a_key():
    key = Key.parse(DEFAULT)
    assert key == Key(
        Qt.Key.Key_Space.value, Modifier.ControlModifier | Modifier.AltModifier
    )


@pytest.mark.parametrize("text", ["", "A", "Shift+F", "Ctrl+K, Ctrl+C", "Ctrl+Nothing"])
def test_what_would_be_lost_to_other_programs_is_no_key(text):
    assert Key.parse(text) is None


@pytest.mark.parametrize(
    ("text", "x", "win", "apple"),
    [
        ("Ctrl+Alt+Space", (0x20, 12), (0x20, 3), (49, 0x0900)),
        ("Meta+Shift+K", (0x6B, 65), (0x4B, 12), (40, 0x1200)),
        ("Ctrl+1", (0x31, 4), (0x31, 2), (None, 0x0100)),
        ("Alt+F2", (0xFFBF, 8), (0x71, 1), (None, 0x0800)),
    ],
)
def test_each_platform_has_its_own_numbers(text, x, win, apple):
    key = Key.parse(text)
    assert (x11.keysym(key.key), key.flags(x11.MODIFIERS)) == x
    assert (windows.virtual_key(key.key), key.flags(windows.MODIFIERS)) == win
    assert (mac.KEY_CODES.get(key.key), key.flags(mac.MODIFIERS)) == apple


def test_a_key_is_told_as_the_keyboard_names_it(english):
    german = Language("de")
    german.speak()
    try:
        assert key_text(DEFAULT) == "Strg+Alt+Leertaste"
        assert key_text("Press <Super>space") == "Press <Super>space"
    finally:
        german.fall_silent()
