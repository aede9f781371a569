from types import SimpleNamespace

import pytest

from app.quick.hotkey.keys import Key
from app.quick.hotkey.mac import MacHotkey


@pytest.fixture
def carbon():
    """Stands in for Carbon: keeps the handler and what was registered."""
    carbon = SimpleNamespace(handler=None, registered=[], status=0)

    def install(_target, handler, *_rest):
        carbon.handler = handler

    def register(code, modifiers, _identity, _target, _options, reference):
        carbon.registered.append((code.value, modifiers.value))
        reference._obj.value = 7
        return carbon.status

    class Target:
        def __call__(self):
            return 1

    carbon.GetApplicationEventTarget = Target()
    carbon.InstallEventHandler, carbon.RegisterEventHotKey = install, register
    carbon.UnregisterEventHotKey = lambda reference: carbon.registered.pop()
    return carbon


def test_a_key_is_registered_pressed_and_given_back(qapp, carbon, qtbot):
    hotkey = MacHotkey(carbon=carbon)
    assert hotkey.grab(Key.parse("Ctrl+Shift+Space"))
    assert carbon.registered == [(49, 0x0300)]
    with qtbot.waitSignal(hotkey.pressed):
        assert carbon.handler(0, 0, 0) == 0
    hotkey.release()
    assert carbon.registered == []


def test_a_key_that_cannot_be_had_is_told(qapp, carbon):
    carbon.status = -9878
    assert not MacHotkey(carbon=carbon).grab(Key.parse("Ctrl+Space"))
    assert not MacHotkey(carbon=carbon).grab(Key.parse("Ctrl+F35"))
