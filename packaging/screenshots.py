"""Draws the app's windows into PNG files: `python packaging/screenshots.py FOLDER`.

Light and dark, at one and two pixels a point, in English and, at one, in every other
language, with results that try the layout: long names, right-to-left and Chinese text,
attachments, nothing found, the first start. Needs no screen. `--readme` draws the two
pictures of the README instead.
"""
# ruff: noqa: E402, D103 - a script that shows the app, run from the tree

import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from screenshot_dialogs import dialogs
from screenshot_pages import pages
from screenshot_windows import is_settled, is_shown, wait_until
from screenshot_windows import windows as search_windows

from app.application import Application, indexer_command, stored_choices
from app.icons import application_icon
from app.indicator_style import IndicatorStyle
from app.search.situation import Empty
from app.search.window import SearchWindow
from app.settings.choices import Choices
from app.translation import LANGUAGES, SOURCE, Language
from indexer.paths import LibraryPaths

QUESTION = "water damage in the kitchen"
PAGE_QUESTION = "pressure of the boiler is too low"
OTHER_SENTENCES_S = 3.0
README = ROOT / "resources" / "screenshots"
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
FAINT = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def main() -> int:
    """Draw everything once a scale; Qt reads the scale only when it starts."""
    match sys.argv[1:]:
        case ["--readme"]:
            restart("2", "--readme", "2")
        case ["--readme", _]:
            draw_readme()
        case [folder] if not folder.startswith("-"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            for scale in ("1", "2"):
                restart(scale, folder, scale)
        case [folder, scale]:
            draw(Path(folder), scale)
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


def restart(scale: str, *arguments: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["QT_SCALE_FACTOR"] = scale
    environment["QT_LOGGING_RULES"] = "default.warning=false"
    command = [sys.executable, __file__, *arguments]
    subprocess.run(command, env=environment, check=True)


def draw_readme() -> None:
    """Draw the window with the samples, and with a page of one of them."""
    qt = QApplication(sys.argv[:1])
    begin_drawing(qt)
    language = Language(SOURCE, qt)
    language.speak()
    QLocale.setDefault(QLocale("en_GB"))
    draw_samples(README / "window.png", QUESTION)
    QApplication.setPalette(dark())
    draw_samples(README / "preview.png", PAGE_QUESTION)


def draw_samples(file: Path, question: str) -> None:
    """Draw the window with the bundled samples and the real indexer."""
    with tempfile.TemporaryDirectory() as library:
        paths = LibraryPaths(Path(library))
        Choices(stored_choices(paths.root)).welcomed = True
        application = Application(paths, indexer_command(paths.root))
        window = application.window
        window.resize(1060, 620)
        application.start()
        application.client.include_folder(str(SAMPLES))
        wait_until(lambda: "Up to date" in window.status.text)
        window.bar.setText(question)
        wait_until(lambda: window.situation.final and window.model.query == question)
        if window.situation.empty() is Empty.NOT_RELATED:
            window.empty.action_wanted.emit(Empty.NOT_RELATED)
        wait_until(lambda: is_shown(window.preview))
        wait_until(lambda: has_sentence(window))
        later = time.monotonic() + OTHER_SENTENCES_S
        wait_until(lambda: time.monotonic() > later)
        # A page is drawn with the marks that were known when it was asked for.
        window.preview.show_result(None)
        window.preview.show_result(window.results.selected())
        wait_until(lambda: is_shown(window.preview))
        QApplication.processEvents()
        window.grab().save(str(file))
        window.close()
        application.close()


def has_sentence(window: SearchWindow) -> bool:
    """Tell whether the nearest sentence of the first result is marked."""
    best = window.results.selected()
    return best is not None and any(
        mark.reason == "meaning" for hit in best.hits[:1] for mark in hit.marks
    )


def draw(folder: Path, scale: str) -> None:
    qt = QApplication(sys.argv[:1])
    light = begin_drawing(qt)
    for code in LANGUAGES if scale == "1" else (SOURCE,):
        language = Language(code)
        language.speak()
        if code == SOURCE:
            QLocale.setDefault(QLocale("en_GB"))
            QApplication.setPalette(light)
            draw_samples(folder / f"samples-{scale}x.png", QUESTION)
            draw_samples(folder / f"page-{scale}x.png", PAGE_QUESTION)
        for theme, palette in (("light", light), ("dark", dark())):
            QApplication.setPalette(palette)
            draw_windows(folder, f"{code}-{theme}-{scale}x")
        language.fall_silent()


def begin_drawing(qt: QApplication) -> QPalette:
    """Give Qt the same looks everywhere; return its light colours."""
    qt.setStyle(IndicatorStyle())
    qt.setWindowIcon(application_icon())
    light = qt.style().standardPalette()
    qt.style().polish(light)
    qt.setPalette(light)
    return light


def draw_windows(folder: Path, kind: str) -> None:
    with tempfile.TemporaryDirectory() as library:
        for name, window in windows(library).items():
            window.show()
            wait_until(partial(is_settled, window))
            QApplication.processEvents()
            window.grab().save(str(folder / f"{name}-{kind}.png"))
            window.close()


def dark() -> QPalette:
    ground, button = QPalette.ColorRole.Window, QPalette.ColorRole.Button
    palette = QPalette(QColor(DARK[button]), QColor(DARK[ground]))
    for role, colour in DARK.items():
        palette.setColor(role, QColor(colour))
    for role in FAINT:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor("#7a7a80"))
    QApplication.style().polish(palette)
    return palette


def windows(library: str) -> dict[str, QWidget]:
    """Return each window in the states worth looking at."""
    return {**search_windows(library), **pages(library), **dialogs(library)}


if __name__ == "__main__":
    sys.exit(main())
