import os
import sys
import threading

from indexer.embedding.priority import NICENESS, step_back

if sys.platform == "linux":

    def _niceness_after_stepping_back() -> tuple[bool, int, int]:
        told: list[tuple[bool, int, int]] = []

        def work() -> None:
            done = step_back()
            below = threading.Thread(target=lambda: inherited.append(_niceness()))
            inherited: list[int] = []
            below.start()
            below.join()
            told.append((done, _niceness(), inherited[0]))

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        return told[0]

    def _niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def test_a_thread_and_those_that_it_starts_step_back_and_no_other():
        before = _niceness()
        lower = max(before, NICENESS)
        assert _niceness_after_stepping_back() == (True, lower, lower)
        assert _niceness() == before
