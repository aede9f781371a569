import os
import threading
import time
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

pytest_plugins = ["tests.programs"]

PATIENCE_S = 3.0
OFFSCREEN = pytest.mark.qt_log_ignore("^This plugin does not support")
"""Qt's platform without a screen says so when windows are placed or raised."""


def pytest_collection_modifyitems(items):
    for item in items:
        item.add_marker(OFFSCREEN)


def lasting_threads():
    return {thread for thread in threading.enumerate() if not thread.daemon}


def children():
    """Return the processes that this one started and that have not ended."""
    own, found = str(os.getpid()), set()
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            # Any of them may end while it is looked at.
            _, _, rest = Path("/proc", number, "stat").read_text().rpartition(") ")
            command = Path("/proc", number, "cmdline").read_text()
        except OSError:
            continue
        parent = rest.split()[1]
        if parent == own and "resource_tracker" not in command:
            found.add(number)
    return found


def left_behind(threads, processes):
    return (lasting_threads() - threads) | (children() - processes)


@pytest.fixture(autouse=True)
def nothing_left_behind():
    """Fail a test that leaves a thread or a child process running."""
    threads, processes = lasting_threads(), children()
    yield
    deadline = time.monotonic() + PATIENCE_S
    while left_behind(threads, processes) and time.monotonic() < deadline:
        threading.Event().wait(0.01)
    assert not left_behind(threads, processes)


@pytest.fixture
def english(qapp):
    """Let numbers have their singular and plural, as the app does for a person."""
    from app.translation import Language

    language = Language("en")
    language.speak()
    yield
    language.fall_silent()
