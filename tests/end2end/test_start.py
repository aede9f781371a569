import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

FIRST_PAINT = Path(__file__).parents[1] / "first_paint.py"
HEAVY = ("llama_cpp", "lancedb", "pyarrow", "pymupdf", "numpy", "PySide6.QtNetwork")

RUN = """
import sys
import time
from app import running
running.indexer_command = lambda library: {command!r}
sys.argv = ["inkling", "--data", {library!r}]
from app.__main__ import main
sys.exit(main())
"""


def test_the_window_is_painted_soon_after_the_start(tmp_path):
    command = [sys.executable, str(FIRST_PAINT), str(tmp_path / "library")]
    done = subprocess.run(command, capture_output=True, check=True, timeout=30)
    spans = json.loads(done.stdout)
    assert 0 < spans["imports"] < spans["first_paint"] < 10_000


def test_the_app_loads_nothing_heavy():
    program = "import app.running, sys; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert not set(HEAVY) & set(done.stdout.split())


def test_the_app_cannot_reach_the_network():
    program = (
        "import sys; sys.argv = ['inkling'];"
        "import app.__main__ as program;"
        "program._window = lambda *told: 0;"
        "program.main();"
        "from indexer.offline import probe;"
        "print(all(attempt.refused for attempt in probe()[:4]))"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "True"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_app_cleanly_and_silently(tmp_path, number):
    library, fake = tmp_path / "library", Path(__file__).parents[1] / "fake_indexer.py"
    child = [sys.executable, str(fake), "--data", str(library), "--announce"]
    program = RUN.format(command=child, library=str(library))
    app = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "QT_LOGGING_RULES": "default.warning=false"},
    )
    wait_for(library / "started", app)
    app.send_signal(number)
    output, errors = app.communicate(timeout=20)
    assert (app.returncode, output, errors) == (0, b"", b"")


def wait_for(file, process):
    deadline = time.monotonic() + 20
    while not file.exists() and process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)
