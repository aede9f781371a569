import socket
from itertools import count

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    Parser,
    new_error,
    new_method_return,
    new_signal,
)

from app.platform.session_bus import SessionBus
from app.quick.hotkey.keys import Key
from app.quick.hotkey.portal import PLACE, REQUEST, SHORTCUTS, PortalHotkey, trigger

SESSION = "/org/freedesktop/portal/desktop/session/1_7/inkling1"
KEY = Key.parse("Ctrl+Alt+Space")


class FakePortal:
    """The bus and the portal in one, at the other end of a pair of sockets.

    `refuses` names a step that a person or the desktop declines.
    """

    def __init__(self, wire, refuses=""):
        self.wire, self.refuses = wire, refuses
        self.parser, self.serials = Parser(), count(1)
        self.heard = []

    def serve(self):
        """Answer what has been asked so far; return whether there was anything."""
        try:
            data = self.wire.recv(16_384, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        self.parser.add_data(data)
        while message := self.parser.get_next_message():
            self.answer(message)
        return True

    def answer(self, message):
        fields = message.header.fields
        name = fields[HeaderFields.member]
        self.heard.append((name, message.body))
        match name:
            case "Hello":
                self.send(new_method_return(message, "s", (":1.7",)))
            case "Register":
                self.send(
                    new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
                )
            case "CreateSession" | "BindShortcuts" if self.refuses == "portal":
                self.send(
                    new_error(message, "org.freedesktop.DBus.Error.ServiceUnknown")
                )
            case "CreateSession":
                (options,) = message.body
                self.respond(options, {"session_handle": ("s", SESSION)}, name)
            case "BindShortcuts":
                _, shortcuts, _, options = message.body
                bound = [
                    (one, {"trigger_description": ("s", "Meta+I")})
                    for one, _ in shortcuts
                ]
                self.respond(options, {"shortcuts": ("a(sa{sv})", bound)}, name)

    def respond(self, options, results, step):
        token = options["handle_token"][1]
        place = DBusAddress(f"{PLACE}/request/1_7/{token}", interface=REQUEST)
        declined = step == self.refuses
        self.send(new_signal(place, "Response", "ua{sv}", (int(declined), results)))

    def press(self, session=SESSION):
        told = (session, "quick-search", 1, {})
        place = DBusAddress(PLACE, interface=SHORTCUTS)
        self.send(new_signal(place, "Activated", "osta{sv}", told))

    def send(self, message):
        self.wire.sendall(message.serialise(next(self.serials)))


@pytest.fixture
def ends():
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    yield ours, theirs
    ours.close()
    theirs.close()


@pytest.fixture
def grab(ends, qtbot):
    """Ask a portal for a key; return both, and the list of what was settled."""

    def grab(refuses=""):
        portal = FakePortal(ends[1], refuses)
        hotkey = PortalHotkey(SessionBus(ends[0]), "Show quick search")
        told = []
        hotkey.settled.connect(told.append)
        assert hotkey.grab(KEY) is None
        qtbot.waitUntil(lambda: not portal.serve() and bool(told))
        return portal, hotkey, told

    return grab


def test_the_desktop_tells_the_key_it_will_notice(grab):
    portal, _, told = grab()
    assert told == ["Meta+I"]
    wanted = dict(dict(portal.heard)["BindShortcuts"][1])["quick-search"]
    assert wanted["preferred_trigger"] == ("s", "CTRL+ALT+space")
    assert wanted["description"] == ("s", "Show quick search")


def test_a_press_is_told_and_that_of_another_session_is_not(grab, qtbot):
    portal, hotkey, _ = grab()
    with qtbot.waitSignal(hotkey.pressed):
        portal.press()
    with qtbot.assertNotEmitted(hotkey.pressed, wait=50):
        portal.press("/org/freedesktop/portal/desktop/session/1_7/other")


@pytest.mark.parametrize("refuses", ["CreateSession", "BindShortcuts", "portal"])
def test_a_refusal_at_any_step_settles_on_no_key(grab, refuses):
    _, _, told = grab(refuses)
    assert told == [""]


def test_a_bus_that_goes_away_settles_on_no_key(grab, ends, qtbot):
    _, hotkey, told = grab()
    with qtbot.waitSignal(hotkey.settled):
        ends[1].close()
    assert told == ["Meta+I", ""]
    hotkey.grab(KEY)
    assert told == ["Meta+I", "", ""]


def test_another_key_ends_the_session_of_the_one_before(grab, qtbot):
    portal, hotkey, told = grab()
    hotkey.grab(Key.parse("Ctrl+F2"))
    qtbot.waitUntil(lambda: not portal.serve() and len(told) == 2)
    assert "Close" in dict(portal.heard)
    hotkey.release()
    with qtbot.assertNotEmitted(hotkey.pressed, wait=50):
        portal.press()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ctrl+Alt+Space", "CTRL+ALT+space"),
        ("Ctrl+Shift+I", "CTRL+SHIFT+i"),
        ("Meta+F12", "LOGO+F12"),
        ("Alt+Home", "ALT+Home"),
    ],
)
def test_keys_are_written_as_the_specification_wants(text, written):
    assert trigger(Key.parse(text)) == written
