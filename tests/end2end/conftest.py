"""A folder of small files, a library of it, and the program to work on them."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible

from app.application import Application, indexer_command, stored_choices
from app.settings.choices import Choices
from app.translation import Language
from indexer.embedding.models import ModelShelf
from indexer.paths import LibraryPaths
from tests import samples
from tests.programs import Inkling
from tests.windows import PATIENCE_MS, Desktop, Person, is_answered

TEXTS = {
    "banana-bread.txt": "Mash three very ripe bananas with butter and sugar, add eggs "
    "and flour, then bake the loaf for an hour.\n",
    "router.md": "# Router\n\n## Password\n\nThe key for the home Wi-Fi is printed on "
    "the sticker under the box.\n\n## Lights\n\nA red lamp means no connection.\n",
    "vaccinations.html": "<html><head><title>Health card</title></head><body><p>Clara "
    "got her second measles shot at the paediatrician in May.</p></body></html>",
    "backup.py": 'def copy_photos(source):\n    """Copy every picture to the disk."""\n'
    "    return list(source)\n",
    "noise.txt": "The parking ticket was paid at the town hall on a rainy Tuesday.\n",
}
PAGES = (
    "The tenancy begins in April and the deposit is three months of rent.",
    "The boiler is serviced every autumn before the first frost.",
)
ODD_NAME = b"caf\xe9\x1b[31m.txt"
"""Not UTF-8, and a terminal would obey it."""
PROBLEMS = {
    "broken.pdf": "damaged",
    "empty.txt": "empty",
    "film.bin": "unsupported",
    "scan.pdf": "scan",
    "secret.pdf": "encrypted",
}


def fill(folder: Path) -> Path:
    """Write one file of every kind into a folder, with and without a problem."""
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / os.fsdecode(ODD_NAME)).write_text("The espresso machine needs descaling.")
    (folder / "lease.pdf").write_bytes(samples.pdf(*PAGES, title="Lease"))
    (folder / "minutes.docx").write_bytes(
        samples.word(("Budget", 1), "The club bought a new tent.", title="Minutes")
    )
    (folder / "claim.eml").write_bytes(
        samples.multipart(
            samples.part("The cellar was flooded after the storm."),
            samples.part("Pump, 240 euro, paid in cash.", "text/plain", "receipt.txt"),
            subject="Insurance claim",
        )
    )
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + b"\x00garbage" * 50)
    (folder / "empty.txt").touch()
    (folder / "film.bin").write_bytes(bytes(range(256)) * 8)
    (folder / "scan.pdf").write_bytes(samples.scanned_pdf())
    (folder / "secret.pdf").write_bytes(samples.pdf("The code.", password="frost"))
    return folder


@pytest.fixture(scope="session")
def starter(tmp_path_factory) -> Path:
    """Convert the starter model once; libraries share the file."""
    folder: Path = tmp_path_factory.mktemp("models")
    ModelShelf(folder).known("starter")
    return folder


def fresh(folder: Path, models: Path) -> LibraryPaths:
    """Make a library that has the starter model already."""
    paths = LibraryPaths(folder)
    paths.create()
    for file in models.iterdir():
        os.link(file, paths.models / file.name)
    return paths


def made(folder: Path, models: Path) -> Inkling:
    """Return the program on a fresh library."""
    return Inkling(fresh(folder, models).root)


@pytest.fixture
def paths(tmp_path, starter) -> LibraryPaths:
    return fresh(tmp_path / "library", starter)


@pytest.fixture
def inkling(tmp_path, starter) -> Inkling:
    return made(tmp_path / "library", starter)


@pytest.fixture(scope="session")
def papers(tmp_path_factory) -> Path:
    """The folder of all kinds of files; nobody changes it."""
    return fill(tmp_path_factory.mktemp("home") / "papers")


@pytest.fixture(scope="session")
def filled(tmp_path_factory, starter, papers) -> Inkling:
    """A library of `papers`; nobody changes it."""
    program = made(tmp_path_factory.mktemp("filled") / "library", starter)
    program("index", papers)
    return program


@pytest.fixture
def copied(filled, tmp_path) -> Inkling:
    """A copy of `filled` that a test may change."""
    shutil.copytree(filled.library, tmp_path / "copied")
    return Inkling(tmp_path / "copied")


@pytest.fixture(scope="module")
def english(qapp):
    """Let what the app says be English, numbers in their forms."""
    language = Language("en")
    language.speak()
    yield
    language.fall_silent()


@pytest.fixture(scope="module")
def furnished(filled, tmp_path_factory) -> Path:
    """The library that the windows show: a copy of the one of all kinds."""
    root: Path = tmp_path_factory.mktemp("journeys") / "library"
    shutil.copytree(filled.library, root)
    return root


@pytest.fixture(scope="module")
def running(english, furnished):
    """The program, with a real indexer, for all journeys of a module.

    Qt believes that a screen reader listens, and so keeps what it would be told.
    """
    QAccessible.setActive(True)
    Choices(stored_choices(furnished)).welcomed = True
    application = Application(LibraryPaths(furnished), indexer_command(furnished))
    application.start()
    yield application
    application.window.hide()
    application.close()
    QAccessible.setActive(False)


@pytest.fixture
def wait(qtbot):
    return lambda condition: qtbot.waitUntil(condition, timeout=PATIENCE_MS)


@pytest.fixture
def desktop(running, monkeypatch):
    """What stands in for the desktop."""
    desktop = Desktop()
    monkeypatch.setattr("app.result_actions.this_desktop", lambda: desktop)
    yield desktop
    if former := vars(running.actions).pop("opener", None):
        former.close()


@pytest.fixture
def window(running, wait, qtbot):
    """The main window, up to date, with nothing typed."""
    window = running.window
    window.bar.clear()
    window.count.order.setCurrentIndex(0)
    with qtbot.waitActive(window):
        running.show_window()
    wait(lambda: "Up to date" in window.status.text)
    return window


@pytest.fixture
def search(wait, qtbot):
    """Type a query and wait for its final answer."""

    def search(window, query):
        window.bar.setFocus()
        window.bar.selectAll()
        qtbot.keyClicks(window.bar, query)
        wait(lambda: is_answered(window, query))

    return search


@pytest.fixture
def person(running, window, desktop, qtbot) -> Person:
    """Somebody in front of the main window."""
    return Person(running, desktop, qtbot)


@pytest.fixture
def notes(tmp_path) -> Path:
    """A few small texts that a test may change."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for name in ("banana-bread.txt", "router.md", "noise.txt"):
        (folder / name).write_text(TEXTS[name], "utf-8")
    return folder
