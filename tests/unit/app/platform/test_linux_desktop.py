import os
import socket
from contextlib import suppress
from itertools import count
from tempfile import gettempdir
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from jeepney import HeaderFields, Parser, new_error, new_method_return
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServer, QDBusUnixFileDescriptor

from app.platform.linux_desktop import LinuxDesktop
from app.platform.session_bus import SessionBus
from indexer.records import Place

BUS = "test-desktop"


def in_interface(name) -> Any:
    decorate: Any = ClassInfo
    return decorate({"D-Bus Interface": name})


@in_interface("org.freedesktop.FileManager1")
class FakeFileManager(QObject):
    def __init__(self):
        super().__init__()
        self.shown = []

    @Slot("QStringList", str)
    def ShowItems(self, addresses, _startup):  # noqa: N802 - the name on the bus
        self.shown += addresses


@in_interface("org.freedesktop.portal.OpenURI")
class FakePortal(QObject):
    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(str, QDBusUnixFileDescriptor, "QVariantMap")
    def OpenFile(self, _window, handle, _options):  # noqa: N802 - the name on the bus
        self.opened.append(os.pread(handle.fileDescriptor(), 100, 0))


class FakeBus:
    """A D-Bus of its own with a portal and a file manager, or without."""

    def __init__(self, *services):
        self.services = services
        self.peers = []
        self.server = QDBusServer(f"unix:dir={gettempdir()}")
        self.server.newConnection.connect(self.welcome)
        self.connection = QDBusConnection.connectToPeer(self.server.address(), BUS)

    def welcome(self, peer):
        self.peers.append(peer)
        for path, service in self.services:
            peer.registerObject(
                path, service, QDBusConnection.RegisterOption.ExportAllSlots
            )

    def end(self):
        QDBusConnection.disconnectFromPeer(BUS)


@pytest.fixture
def bus(qtbot):
    buses = []

    def bus(*services):
        made = FakeBus(*services)
        buses.append(made)
        qtbot.waitUntil(lambda: bool(made.peers))
        return made.connection

    yield bus
    for made in buses:
        made.end()


@pytest.fixture
def odd_file(tmp_path):
    """Return a file whose name is no text."""
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9 #1.txt")
    with open(path, "wb") as stream:
        stream.write(b"rent")
    return os.fsdecode(path)


@pytest.fixture
def handle(odd_file):
    handle = os.open(odd_file, os.O_RDONLY)
    yield handle
    os.close(handle)


def test_the_portal_gets_the_open_file_itself(bus, odd_file, handle, qtbot):
    portal = FakePortal()
    desktop = LinuxDesktop(bus(("/org/freedesktop/portal/desktop", portal)))
    desktop.open(odd_file, handle, pytest.fail)
    qtbot.waitUntil(lambda: portal.opened == [b"rent"])


def test_what_could_not_be_opened_fails_at_once(odd_file):
    failures = []
    LinuxDesktop().open(odd_file, None, lambda: failures.append("open"))
    assert failures == ["open"]


def test_the_file_manager_gets_every_byte_of_the_name(bus, odd_file, qtbot):
    manager = FakeFileManager()
    desktop = LinuxDesktop(bus(("/org/freedesktop/FileManager1", manager)))
    desktop.show(odd_file, pytest.fail)
    qtbot.waitUntil(lambda: len(manager.shown) == 1)
    address = unquote_to_bytes(manager.shown[0].removeprefix("file://"))
    assert address == os.fsencode(odd_file)


def test_a_desktop_without_these_services_fails(bus, odd_file, handle, qtbot):
    desktop, failures = LinuxDesktop(bus()), []
    desktop.open(odd_file, handle, lambda: failures.append("open"))
    desktop.show(odd_file, lambda: failures.append("show"))
    qtbot.waitUntil(lambda: sorted(failures) == ["open", "show"])


def test_no_bus_at_all_fails_at_once(odd_file):
    desktop, failures = LinuxDesktop(QDBusConnection("no such bus")), []
    desktop.show(odd_file, lambda: failures.append("show"))
    assert failures == ["show"]


class FakeUserServices:
    """The bus and systemd in one; `refuses` to start anything when told to."""

    def __init__(self, *, refuses=False):
        self.refuses = refuses
        ours, self.wire = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.bus = SessionBus(ours)
        self.parser, self.serials = Parser(), count(1)
        self.started = []

    def serve(self):
        with suppress(BlockingIOError):
            self.parser.add_data(self.wire.recv(16_384, socket.MSG_DONTWAIT))
        while message := self.parser.get_next_message():
            name = message.header.fields[HeaderFields.member]
            if name == "Hello":
                self.answer(new_method_return(message, "s", (":1.7",)))
            elif self.refuses:
                self.answer(new_error(message, "org.freedesktop.systemd1.Failed"))
            else:
                properties = dict(message.body[2])
                self.started += properties["ExecStart"][1]
                self.answer(new_method_return(message, "o", ("/job/1",)))

    def answer(self, message):
        self.wire.sendall(message.serialise(next(self.serials)))

    def end(self):
        self.bus.close()
        self.wire.close()


@pytest.fixture
def services():
    made = []

    def services(**more):
        made.append(FakeUserServices(**more))
        return made[-1]

    yield services
    for one in made:
        one.end()


@pytest.fixture
def viewer(tmp_path, monkeypatch):
    program = tmp_path / "evince"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return str(program)


PAGE = Place(page=37)


def test_systemd_starts_the_viewer_at_the_page(services, viewer, qtbot):
    system = services()
    desktop = LinuxDesktop(None, lambda: system.bus, lambda _path: "evince")
    assert desktop.open_at("/a/lease.pdf", PAGE, pytest.fail)
    qtbot.waitUntil(lambda: bool(system.serve() or system.started))
    arguments = [viewer, "--page-index=37", "/a/lease.pdf"]
    assert system.started == [(viewer, arguments, False)]


def test_a_viewer_that_cannot_be_started_is_told(services, viewer, qtbot):
    system, failures = services(refuses=True), []
    desktop = LinuxDesktop(None, lambda: system.bus, lambda _path: "evince")
    assert desktop.open_at("/a/lease.pdf", PAGE, lambda: failures.append("viewer"))
    qtbot.waitUntil(lambda: system.serve() or failures == ["viewer"])


@pytest.mark.parametrize(
    ("program", "path", "has_bus"),
    [
        pytest.param("gimp", "/a/lease.pdf", True, id="unknown program"),
        pytest.param("okular", "/a/lease.pdf", True, id="program that is gone"),
        pytest.param(
            "evince", os.fsdecode(b"/a/caf\xe9.pdf"), True, id="name that is no text"
        ),
        pytest.param("evince", "/a/lease.pdf", False, id="no bus"),
    ],
)
def test_what_cannot_be_opened_at_a_place_is_said_so(
    services, viewer, program, path, has_bus
):
    session = services().bus if has_bus else None
    desktop = LinuxDesktop(None, lambda: session, lambda _path: program)
    assert not desktop.open_at(path, PAGE, pytest.fail)
