"""Speaks to the session bus where Qt's own D-Bus cannot: with structures of any shape.

jeepney makes and reads the messages; Qt's event loop tells when there are some.
"""

import socket
from collections.abc import Callable, Iterator
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from jeepney import Message

CHUNK_BYTES = 16_384
AUTHENTICATION_S = 1.0
"""The bus answers in less than a millisecond, or something is wrong with it."""

Done = Callable[[tuple[Any, ...] | None], None]
"""Takes what a call returned; None where it failed."""


def connect(parent: QObject | None = None) -> "SessionBus | None":
    """Return a connection to the person's session bus, None where there is none."""
    from jeepney.bus import get_bus  # noqa: PLC0415 - only where it is wanted
    from jeepney.io.blocking import prep_socket  # noqa: PLC0415

    try:
        wire = prep_socket(get_bus("SESSION"), timeout=AUTHENTICATION_S)
    except (OSError, KeyError, RuntimeError, ValueError):
        return None
    return SessionBus(wire, parent)


class SessionBus(QObject):
    """One connection; calls return at once and are answered later.

    Signals:
        ready: the bus has given the connection its name.
        heard: a signal of a service that was listened to, as a message of jeepney.
        lost: the bus is gone.
    """

    ready = Signal()
    heard = Signal(object)
    lost = Signal()

    def __init__(self, wire: socket.socket, parent: QObject | None = None) -> None:
        """Take over a connected and authenticated socket."""
        from jeepney import Parser  # noqa: PLC0415
        from jeepney.bus_messages import message_bus  # noqa: PLC0415

        super().__init__(parent)
        self.name = ""
        self._bus = message_bus
        self._wire = wire
        self._parser = Parser()
        self._serials = count(1)
        self._waiting: dict[int, Done] = {}
        self._notifier = QSocketNotifier(wire.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self.call(message_bus.Hello(), self._take_name)

    @property
    def is_open(self) -> bool:
        """Whether there is still a bus at the other end."""
        return self._wire.fileno() >= 0

    def call(self, message: "Message", done: Done | None = None) -> None:
        """Call a method; `done` is told what it returned."""
        if not self.is_open:
            if done:
                done(None)
            return
        serial = next(self._serials)
        if done:
            self._waiting[serial] = done
        try:
            self._wire.sendall(message.serialise(serial))
        except OSError:
            self.close()

    def listen(self, **matching: str) -> None:
        """Hear the signals that match: `interface`, `path`, `member`."""
        from jeepney import MatchRule  # noqa: PLC0415

        self.call(self._bus.AddMatch(MatchRule(type="signal", **matching)))

    def close(self) -> None:
        """End the connection; whoever waits is told that the call failed."""
        if not self.is_open:
            return
        self._notifier.setEnabled(False)
        self._wire.close()
        waiting, self._waiting = self._waiting, {}
        for done in waiting.values():
            done(None)
        self.lost.emit()

    def _take_name(self, told: tuple[Any, ...] | None) -> None:
        if told:
            self.name = str(told[0])
            self.ready.emit()

    def _read(self) -> None:
        for message in self._messages():
            self._take(message)

    def _messages(self) -> Iterator["Message"]:
        try:
            data = self._wire.recv(CHUNK_BYTES)
        except OSError:
            data = b""
        if not data:
            self.close()
            return
        self._parser.add_data(data)
        while message := self._parser.get_next_message():
            yield message

    def _take(self, message: "Message") -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415

        header = message.header
        if header.message_type is MessageType.signal:
            self.heard.emit(message)
            return
        asked = header.fields.get(HeaderFields.reply_serial, 0)
        done = self._waiting.pop(asked, None)
        if done:
            failed = header.message_type is MessageType.error
            done(None if failed else message.body)
