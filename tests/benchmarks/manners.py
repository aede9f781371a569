"""How indexing behaves beside a person: `python -m tests.benchmarks.manners`.

The indexer runs as the child of the app, with the starter model. First it indexes a
folder undisturbed, and what it foretold is held against what came true. Then it indexes
another one while somebody searches every few seconds, and at last it has nothing to do.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from indexer.messages import (
    IncludeFolder,
    Message,
    ProgressReport,
    Search,
    SearchReport,
    decode,
    encode,
)
from indexer.records import Progress
from tests.benchmarks.texts import texts, vocabulary

PAUSE_SECONDS = 2.5
"""Between two searches; indexing holds still for one second after each."""
PATIENCE_SECONDS = 1200.0


@dataclass(slots=True)
class App:
    """The app's end of the pipe."""

    child: subprocess.Popen[bytes]
    progress: list[tuple[float, Progress]] = field(default_factory=list)
    answered: dict[int, float] = field(default_factory=dict)

    def hear(self) -> None:
        assert self.child.stdout is not None
        for line in self.child.stdout:
            match decode(line):
                case ProgressReport(progress):
                    self.progress.append((time.monotonic(), progress))
                case SearchReport(number=number, final=True):
                    self.answered[number] = time.monotonic()

    def send(self, message: Message) -> None:
        assert self.child.stdin is not None
        self.child.stdin.write(encode(message))
        self.child.stdin.flush()

    def search_ms(self, number: int, text: str) -> float:
        """Return how long the full answer took, in milliseconds."""
        began = time.monotonic()
        self.send(Search(number, text))
        while number not in self.answered:
            time.sleep(0.001)
        return 1000 * (self.answered[number] - began)

    def is_busy(self) -> bool:
        return not self.progress or self.progress[-1][1].state != "ready"

    def index(self, folder: Path) -> float:
        """Include a folder; return when that began."""
        began = time.monotonic()
        self.send(IncludeFolder(str(folder)))
        while not (self.progress and self.progress[-1][1].state == "indexing"):
            time.sleep(0.05)
        return began

    def wait(self) -> float:
        """Return when nothing was left to do."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.is_busy():
            assert time.monotonic() < deadline
            time.sleep(0.1)
        return self.progress[-1][0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=4000)
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as place:
        folders = [write(Path(place), name, count) for name in ("first", "second")]
        command = [sys.executable, "-m", "indexer", "--data", f"{place}/library"]
        with subprocess.Popen(
            [*command, "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as child:
            app = App(child)
            hearing = threading.Thread(target=app.hear)
            hearing.start()
            measure(app, *folders)
            assert child.stdin is not None
            child.stdin.close()
            hearing.join()


def write(place: Path, name: str, count: int) -> Path:
    folder = place / name
    folder.mkdir()
    seed = sum(name.encode())
    for number, text in enumerate(texts(count, 60, seed)):
        (folder / f"{number}.txt").write_text(text)
    return folder


def measure(app: App, first: Path, second: Path) -> None:
    began = app.index(first)
    ended = app.wait()
    print(f"{ended - began:8.0f} s to index undisturbed")
    told(app, began, ended)
    words = vocabulary(20_000)[:2000]
    queries = (" ".join(pair) for pair in zip(words[::2], words[1::2], strict=True))
    numbers = iter(range(1, 10_000))
    app.index(second)
    busy: list[float] = []
    while app.is_busy() and len(busy) < 60:
        busy.append(app.search_ms(next(numbers), next(queries)))
        time.sleep(PAUSE_SECONDS)
    app.wait()
    idle = []
    for _ in range(60):
        idle.append(app.search_ms(next(numbers), next(queries)))
        time.sleep(0.2)
    for name, row in (("while indexing", busy), ("idle", idle)):
        p50, p95 = np.percentile(row, (50, 95))
        print(f"{p50:8.0f} / {p95:.0f} ms, p50 / p95 of {len(row)} searches {name}")


def told(app: App, began: float, ended: float) -> None:
    """Print how far from the truth the estimates were, in tenths of the way."""
    found = [
        at
        for at, progress in app.progress
        if began < at < ended and progress.state == "indexing" and progress.waiting
    ]
    ends = {"words": found[-1] if found else ended, "meaning": ended}
    for stage, end in ends.items():
        ratios = [
            left / (end - at)
            for at, progress in app.progress
            if began < at < end - 5
            and (left := getattr(progress, f"{stage}_seconds_left"))
        ]
        if not ratios:
            print(f"nothing was foretold of {stage}, which took {end - began:.0f} s")
            continue
        low, *_, high = statistics.quantiles(ratios, n=20)
        print(
            f"{statistics.median(ratios):8.2f} of the truth was foretold of {stage} "
            f"in the middle ({low:.2f} to {high:.2f} nine times in ten), from "
            f"{1 - len(ratios) / max(len(app.progress), 1):.0%} of the reports on"
        )


if __name__ == "__main__":
    main()
