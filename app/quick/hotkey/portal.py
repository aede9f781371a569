"""A key that a Wayland desktop notices for us: the portal for global shortcuts.

The person agrees, and may choose another key, in a dialog of the desktop. Steps and
names are those of `org.freedesktop.portal.GlobalShortcuts`.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from app.platform.session_bus import SessionBus
from app.quick.hotkey.keys import Key

if TYPE_CHECKING:
    from jeepney import Message

SERVICE = "org.freedesktop.portal.Desktop"
PLACE = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REGISTRY = "org.freedesktop.host.portal.Registry"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
APP_ID = "inkling"
"""The name of our desktop entry, by which the desktop knows us."""
SHORTCUT = "quick-search"
GRANTED = 0
MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "CTRL"),
    (Qt.KeyboardModifier.AltModifier, "ALT"),
    (Qt.KeyboardModifier.ShiftModifier, "SHIFT"),
    (Qt.KeyboardModifier.MetaModifier, "LOGO"),
)
NAMED = {
    Qt.Key.Key_Tab.value: "Tab",
    Qt.Key.Key_Space.value: "space",
    Qt.Key.Key_Insert.value: "Insert",
    Qt.Key.Key_Home.value: "Home",
    Qt.Key.Key_End.value: "End",
}


class PortalHotkey(QObject):
    """Asks the portal for a key; what became of it is told later.

    Signals:
        pressed: the key was pressed.
        settled: the key the desktop will notice, in its own words; empty for none.
    """

    pressed = Signal()
    settled = Signal(str)

    def __init__(
        self, bus: SessionBus, description: str, parent: QObject | None = None
    ) -> None:
        """`description` is what the desktop's dialog calls the key."""
        super().__init__(parent)
        self._bus = bus
        self._description = description
        self._wanted: Key | None = None
        self._session = ""
        self._number = 0
        self._requests: dict[str, str] = {}
        bus.setParent(self)
        bus.ready.connect(self._begin)
        bus.heard.connect(self._take)
        bus.lost.connect(self._give_up)

    def grab(self, key: Key) -> bool | None:
        """Ask for a key in place of the one before; `settled` tells what came of it."""
        self.release()
        self._wanted = key
        if self._bus.name:
            self._create_session()
        return None

    def release(self) -> None:
        """Notice no key any more."""
        self._wanted = None
        self._requests.clear()
        if self._session:
            self._bus.call(self._message(self._session, SESSION, "Close", "", ()))
            self._session = ""

    def _begin(self) -> None:
        """Register as who we are, which portals before 1.20 do not know, and go on."""
        self._bus.listen(interface=REQUEST, member="Response")
        self._bus.listen(interface=SHORTCUTS, member="Activated")
        told: tuple[Any, ...] = (APP_ID, {})
        self._bus.call(self._message(PLACE, REGISTRY, "Register", "sa{sv}", told))
        if self._wanted:
            self._create_session()

    def _create_session(self) -> None:
        options = self._request("session")
        options["session_handle_token"] = ("s", f"inkling{self._number}")
        self._ask("CreateSession", "a{sv}", (options,))

    def _bind(self) -> None:
        assert self._wanted is not None
        shortcut = {
            "description": ("s", self._description),
            "preferred_trigger": ("s", trigger(self._wanted)),
        }
        told = (self._session, [(SHORTCUT, shortcut)], "", self._request("bind"))
        self._ask("BindShortcuts", "oa(sa{sv})sa{sv}", told)

    def _request(self, step: str) -> dict[str, tuple[str, str]]:
        """Return the options of a request whose answer belongs to a step."""
        self._number += 1
        token = f"inkling{self._number}"
        sender = self._bus.name.lstrip(":").replace(".", "_")
        self._requests[f"{PLACE}/request/{sender}/{token}"] = step
        return {"handle_token": ("s", token)}

    def _ask(self, method: str, signature: str, body: tuple[Any, ...]) -> None:
        message = self._message(PLACE, SHORTCUTS, method, signature, body)
        self._bus.call(message, self._look_for_refusal)

    def _look_for_refusal(self, told: tuple[Any, ...] | None) -> None:
        if told is None:
            self._give_up()

    def _take(self, message: "Message") -> None:
        from jeepney import HeaderFields  # noqa: PLC0415

        fields = message.header.fields
        match fields.get(HeaderFields.member):
            case "Response":
                step = self._requests.pop(fields[HeaderFields.path], None)
                if step:
                    self._go_on(step, *message.body)
            case "Activated":
                session, shortcut, *_ = message.body
                if (session, shortcut) == (self._session, SHORTCUT):
                    self.pressed.emit()

    def _go_on(self, step: str, outcome: int, results: dict[str, Any]) -> None:
        if outcome != GRANTED or self._wanted is None:
            self._give_up()
        elif step == "session":
            self._session = str(results["session_handle"][1])
            self._bind()
        else:
            bound = results.get("shortcuts", ("", []))[1]
            told = dict(bound).get(SHORTCUT, {}).get("trigger_description", ("s", ""))
            self.settled.emit(told[1] or trigger(self._wanted))

    def _give_up(self) -> None:
        self._session = ""
        if self._wanted is not None:
            self._wanted = None
            self.settled.emit("")

    def _message(
        self, path: str, interface: str, method: str, signature: str, body: object
    ) -> "Message":
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415

        address = DBusAddress(path, bus_name=SERVICE, interface=interface)
        return new_method_call(address, method, signature or None, body)


def trigger(key: Key) -> str:
    """Return a key as the specification of shortcuts writes it: "CTRL+ALT+space"."""
    names = [name for modifier, name in MODIFIERS if key.modifiers & modifier]
    first = Qt.Key.Key_F1.value
    if first <= key.key <= Qt.Key.Key_F35.value:
        last = f"F{key.key - first + 1}"
    else:
        last = NAMED.get(key.key) or chr(key.key).lower()
    return "+".join([*names, last])
