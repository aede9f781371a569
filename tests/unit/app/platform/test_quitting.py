import os
import signal

import pytest

from app.platform.quitting import TerminationWatch


@pytest.fixture
def watch(qapp):
    before = {
        number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)
    }
    watch = TerminationWatch()
    yield watch
    watch.stop()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_systems_wish_reaches_an_idle_event_loop(watch, qtbot, number):
    with qtbot.waitSignal(watch.asked):
        os.kill(os.getpid(), number)
