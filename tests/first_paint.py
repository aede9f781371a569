"""Measures a start: `python tests/first_paint.py LIBRARY` prints milliseconds as JSON.

From the first line of the program to the first painted window, in a fresh process;
`imports` is the part before the first window is made. The fake indexer is the child.
"""

import time

STARTED = time.perf_counter()

import json  # noqa: E402 - the clock starts first
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from indexer.offline import forbid_network  # noqa: E402

forbid_network(local_sockets=True)

from PySide6.QtCore import QEvent, QObject  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.application import Application  # noqa: E402
from indexer.paths import LibraryPaths  # noqa: E402

FAKE = Path(__file__).with_name("fake_indexer.py")


class FirstPaint(QObject):
    """Notes when the watched widget has been painted for the first time."""

    at = 0.0

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if not self.at and event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
            QApplication.quit()
        return False


def main():
    imported = time.perf_counter()
    qt = QApplication(sys.argv[:1])
    paths = LibraryPaths(Path(sys.argv[1]))
    paths.create()
    command = [sys.executable, str(FAKE), "--data", str(paths.root)]
    application = Application(paths, command)
    paint = FirstPaint()
    application.window.bar.installEventFilter(paint)
    application.start()
    qt.exec()
    application.close()
    spans = {"imports": imported - STARTED, "first_paint": paint.at - STARTED}
    sys.stdout.write(json.dumps({k: round(1000 * s, 1) for k, s in spans.items()}))


main()
