import ctypes
from ctypes import wintypes
from types import SimpleNamespace

import pytest

from app.quick.hotkey.keys import Key
from app.quick.hotkey.windows import EVENT_TYPE, MESSAGE, WindowsHotkey


@pytest.fixture
def user():
    """Stands in for user32: keeps what was registered."""
    user = SimpleNamespace(registered=None, free=True)

    def register(_window, number, flags, key):
        user.registered = (number, flags, key) if user.free else None
        return user.free

    def unregister(_window, _number):
        user.registered = None

    user.RegisterHotKey, user.UnregisterHotKey = register, unregister
    return user


def event(message, number):
    return wintypes.MSG(message=message, wParam=number)


def test_a_key_is_registered_and_given_back(qapp, user):
    hotkey = WindowsHotkey(user=user)
    assert hotkey.grab(Key.parse("Ctrl+Alt+Space"))
    assert user.registered == (1, 0x4003, 0x20)
    hotkey.release()
    assert user.registered is None


def test_a_key_that_is_taken_is_told(qapp, user):
    user.free = False
    assert not WindowsHotkey(user=user).grab(Key.parse("Ctrl+Alt+Space"))


def test_only_its_own_message_counts(qapp, user, qtbot):
    hotkey = WindowsHotkey(user=user)
    listens = hotkey.filter
    with qtbot.assertNotEmitted(hotkey.pressed):
        for other in (event(MESSAGE, 2), event(MESSAGE + 1, 1)):
            assert (
                listens.nativeEventFilter(EVENT_TYPE, ctypes.addressof(other))[0]
                is False
            )
    own = event(MESSAGE, 1)
    with qtbot.waitSignal(hotkey.pressed):
        assert listens.nativeEventFilter(EVENT_TYPE, ctypes.addressof(own))[0] is True
