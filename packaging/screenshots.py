"""Draws the app's windows into PNG files: `python packaging/screenshots.py FOLDER`.

Light and dark, at one and two pixels a point, with results that try the layout: long
names, right-to-left and Chinese text, attachments, nothing found, the first start.
Needs no screen.
"""
# ruff: noqa: E402, D103 - a script that shows the app, run from the tree

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QLocale, QSettings
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from screenshot_pages import pages
from screenshot_samples import (
    ABOUT,
    FOLDERS,
    HOME,
    LETTER,
    NOTHING,
    POSSIBLE,
    STRONG,
    UNRELATED,
)

from app.application import Application, indexer_command
from app.folders.choosing import removal_question
from app.folders.dialog import FoldersDialog
from app.folders.leaving_out import leaving_question
from app.icons import application_icon
from app.quick.popup import QuickSearch
from app.search.key_sheet import KeySheet
from app.search.window import SearchWindow
from indexer.messages import (
    DocumentReport,
    FoldersReport,
    ProgressReport,
    SearchReport,
    ShowDocument,
)
from indexer.paths import LibraryPaths
from indexer.records import Answer, Folder, Progress

QUESTION = "dessert from overripe fruit"
SAMPLES = ROOT / "resources" / "samples"
DARK = {
    QPalette.ColorRole.Window: "#2b2b2e",
    QPalette.ColorRole.WindowText: "#e8e8ea",
    QPalette.ColorRole.Base: "#1f1f22",
    QPalette.ColorRole.AlternateBase: "#29292c",
    QPalette.ColorRole.Text: "#e8e8ea",
    QPalette.ColorRole.PlaceholderText: "#9a9aa2",
    QPalette.ColorRole.Button: "#38383c",
    QPalette.ColorRole.ButtonText: "#e8e8ea",
    QPalette.ColorRole.Highlight: "#3f83d6",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#38383c",
    QPalette.ColorRole.ToolTipText: "#e8e8ea",
}


def main() -> int:
    """Draw everything once a scale; Qt reads the scale only when it starts."""
    match sys.argv[1:]:
        case [folder]:
            for scale in ("1", "2"):
                draw_at(scale, folder)
        case [folder, scale]:
            Path(folder).mkdir(parents=True, exist_ok=True)
            draw(Path(folder), scale)
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


def draw_at(scale: str, folder: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["QT_SCALE_FACTOR"] = scale
    environment["QT_LOGGING_RULES"] = "default.warning=false"
    command = [sys.executable, __file__, folder, scale]
    subprocess.run(command, env=environment, check=True)


def draw_samples(file: Path) -> None:
    """Draw the window with the bundled samples and the real indexer."""
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as library:
        paths = LibraryPaths(Path(library))
        application = Application(paths, indexer_command(paths.root))
        window = application.window
        window.resize(940, 600)
        application.start()
        application.client.include_folder(str(SAMPLES))
        wait_until(lambda: "Up to date" in window.status.text)
        window.bar.setText(QUESTION)
        window.bar.textEdited.emit(QUESTION)
        wait_until(lambda: window.situation.final and window.model.query == QUESTION)
        qt.processEvents()
        window.grab().save(str(file))
        window.close()
        application.close()


def wait_until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("The window did not get there.")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def draw(folder: Path, scale: str) -> None:
    qt = QApplication(sys.argv[:1])
    qt.setStyle("Fusion")
    QLocale.setDefault(QLocale("en_GB"))
    qt.setWindowIcon(application_icon())
    light = qt.style().standardPalette()
    qt.setPalette(light)
    draw_samples(folder / f"samples-light-{scale}x.png")
    for theme, palette in (("light", light), ("dark", dark(light))):
        qt.setPalette(palette)
        with tempfile.TemporaryDirectory() as library:
            for name, window in windows(library).items():
                window.show()
                qt.processEvents()
                window.grab().save(str(folder / f"{name}-{theme}-{scale}x.png"))
                window.close()


def dark(light: QPalette) -> QPalette:
    palette = QPalette(light)
    for role, colour in DARK.items():
        palette.setColor(role, QColor(colour))
    return palette


def windows(library: str) -> dict[str, QWidget]:
    """Return each window in the state worth looking at."""
    folders = FoldersDialog()
    folders.show_folders(FOLDERS)
    folders.list.setCurrentIndex(folders.list.model().index(0, 0))
    return {
        "window": searching(library, STRONG),
        "opened": opened(library),
        "narrow": narrow(searching(library, STRONG)),
        "possible": searching(library, POSSIBLE, indexing=True),
        "unrelated": searching(library, UNRELATED),
        "nothing": searching(library, NOTHING),
        "ready": ready(library, FOLDERS),
        "first": ready(library, ()),
        "starting": fresh(library),
        "down": down(library),
        "notice": notice(library),
        "folders": folders,
        "preview": previewing(library),
        "quick": quick(),
        "leave-out": leaving_question(folders, f"{HOME}/Flat/lease-2025.pdf"),
        "keys": KeySheet(),
        "question": removal_question(folders, FOLDERS[0]),
        **pages(library),
    }


def fresh(library: str) -> SearchWindow:
    geometry = QSettings(f"{library}/window.ini", QSettings.Format.IniFormat)
    return SearchWindow(geometry)


def ready(library: str, folders: tuple[Folder, ...]) -> SearchWindow:
    window = fresh(library)
    window.show_ready()
    window.show_folders(FoldersReport(folders))
    files = sum(folder.files for folder in folders)
    window.show_progress(ProgressReport(Progress("ready", files=files)))
    return window


def searching(library: str, answer: Answer, *, indexing: bool = False) -> SearchWindow:
    window = ready(library, FOLDERS)
    window.bar.setText(answer.query)
    window.bar.returnPressed.emit()
    window.show_answer(SearchReport(1, answer, final=True))
    if indexing:
        progress = Progress("indexing", 31002, 18662, 210_400, 90_000, 120_400, 7)
        window.show_progress(ProgressReport(progress))
    return window


def opened(library: str) -> SearchWindow:
    """Return the window with what belongs to two results shown below them."""
    window = searching(library, STRONG)
    for row in (1, 0):
        window.results.toggle(row)
    return window


def previewing(library: str) -> SearchWindow:
    """Return the window with a mail in the preview, its passage marked."""
    window = searching(library, STRONG)
    window.resize(1120, 640)
    window.results.setCurrentIndex(window.model.index(1, 0))
    asked: list[ShowDocument] = []
    window.preview.document_wanted.connect(asked.append)
    window.show()
    wait_until(lambda: bool(asked))
    report = DocumentReport(asked[-1].number, ABOUT, LETTER)
    window.preview.show_document(report)
    return window


def quick() -> QuickSearch:
    popup = QuickSearch()
    popup.bar.setText(STRONG.query)
    popup.bar.returnPressed.emit()
    popup.show_answer(SearchReport(1, STRONG, final=True))
    return popup


def narrow(window: SearchWindow) -> SearchWindow:
    window.resize(560, 480)
    return window


def down(library: str) -> SearchWindow:
    window = fresh(library)
    window.show_down("Another Inkling is using this library.")
    return window


def notice(library: str) -> SearchWindow:
    window = searching(library, STRONG)
    window.notice.tell(
        "The desktop could not open this file. Its path was copied: "
        f"{HOME}/Flat/lease-2025.pdf"
    )
    return window


if __name__ == "__main__":
    sys.exit(main())
