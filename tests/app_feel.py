"""Measures how the app feels: `python tests/app_feel.py FOLDER` prints JSON.

The real indexer reads a folder of small files while a timer of the app's event loop
beats; the longest gap between two beats is what a person could notice. Quick search is
shown ten times, a thousand results arrive at once, the indexer is killed.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from indexer.offline import forbid_network

forbid_network(local_sockets=True)

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.application import Application, indexer_command  # noqa: E402
from indexer.messages import SearchReport  # noqa: E402
from indexer.paths import LibraryPaths  # noqa: E402
from indexer.records import (  # noqa: E402
    Answer,
    Confidence,
    Hit,
    Mark,
    Mode,
    Place,
    Result,
    Signals,
    Took,
)

FILES, BEAT_MS, SHOWN = 300, 5, 10


class Heart:
    """Beats in the event loop and keeps the longest gap."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def main() -> None:
    qt = QApplication(sys.argv[:1])
    folder = Path(sys.argv[1])
    paths = LibraryPaths(folder / "library")
    paths.create()
    (paths.root / "window.ini").write_text("[General]\nwelcomed=true\n")
    application = Application(paths, indexer_command(paths.root))
    application.start()
    heart, told = Heart(), {}
    pump(lambda: application.window.situation.folders is not None)
    application.client.include_folder(str(documents(folder)))
    heart.begin()
    pump(lambda: "Up to date" in application.window.status.text, 120)
    told["longest gap while indexing"] = heart.longest
    told["quick search shown"] = popups(qt, application)
    heart.begin()
    thousand(application)
    pump(lambda: False, 1)
    told["longest gap while 1,000 results arrive"] = heart.longest
    heart.begin()
    os.kill(application.client.process_id, signal.SIGKILL)
    pump(lambda: False, 3)
    told["longest gap while the indexer restarts"] = heart.longest
    values = {name: round(1000 * value, 1) for name, value in told.items()}
    values["private memory"] = round(private_bytes() / 1e6, 1)
    application.close()
    sys.stdout.write(json.dumps(values) + "\n")


def pump(condition, seconds=60.0) -> None:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def documents(folder: Path) -> Path:
    below = folder / "documents"
    below.mkdir()
    for number in range(FILES):
        words = " ".join(f"Letter {number} is about {number * n}." for n in range(60))
        (below / f"{number}.txt").write_text(words)
    return below


def popups(qt: QApplication, application: Application) -> float:
    """Return the slowest of some showings, until it is painted, in seconds."""
    slowest = 0.0
    for _ in range(SHOWN):
        began = time.perf_counter()
        application.quick.pop_up()
        qt.processEvents()
        slowest = max(slowest, time.perf_counter() - began)
        application.quick.hide()
        qt.processEvents()
    return slowest


def thousand(application: Application) -> None:
    query = "letter"
    application.window.bar.setText(query)
    pump(lambda: application.window.bar.query == query)
    text = "The rent is due on the third of each month, in advance. " * 10
    hit = Hit(text, Place(page=3), 0.5, Signals(0.5, 0.5), (Mark(4, 8, "words"),))
    results = tuple(
        Result(n, f"/Users/anna/{n}.pdf", None, "", "pdf", 0.5, 1.7e9, (hit,))
        for n in range(1, 1001)
    )
    answer = Answer(query, Mode.HYBRID, Confidence.STRONG, Took(1, 1, 2), results)
    application.window.show_answer(SearchReport(1, answer, final=True))


def private_bytes() -> int:
    """Return the memory that only this process has (Linux)."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    kilobytes = [int(one.split()[1]) for one in lines if one.startswith("Private_")]
    return sum(kilobytes) * 1024


main()
