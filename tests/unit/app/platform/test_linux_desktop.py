import os
from tempfile import gettempdir
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServer, QDBusUnixFileDescriptor

from app.platform.linux_desktop import LinuxDesktop

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


def test_the_portal_gets_the_open_file_itself(bus, odd_file, qtbot):
    portal = FakePortal()
    desktop = LinuxDesktop(bus(("/org/freedesktop/portal/desktop", portal)))
    desktop.open(odd_file, pytest.fail)
    qtbot.waitUntil(lambda: portal.opened == [b"rent"])


def test_the_file_manager_gets_every_byte_of_the_name(bus, odd_file, qtbot):
    manager = FakeFileManager()
    desktop = LinuxDesktop(bus(("/org/freedesktop/FileManager1", manager)))
    desktop.show(odd_file, pytest.fail)
    qtbot.waitUntil(lambda: len(manager.shown) == 1)
    address = unquote_to_bytes(manager.shown[0].removeprefix("file://"))
    assert address == os.fsencode(odd_file)


def test_a_desktop_without_these_services_fails(bus, odd_file, qtbot):
    desktop, failures = LinuxDesktop(bus()), []
    desktop.open(odd_file, lambda: failures.append("open"))
    desktop.show(odd_file, lambda: failures.append("show"))
    qtbot.waitUntil(lambda: sorted(failures) == ["open", "show"])


def test_no_bus_at_all_fails_at_once(odd_file):
    desktop, failures = LinuxDesktop(QDBusConnection("no such bus")), []
    desktop.show(odd_file, lambda: failures.append("show"))
    assert failures == ["show"]


def test_a_file_that_cannot_be_read_fails_at_once(tmp_path):
    desktop, failures = LinuxDesktop(QDBusConnection("no such bus")), []
    desktop.open(str(tmp_path / "gone"), lambda: failures.append("open"))
    assert failures == ["open"]
