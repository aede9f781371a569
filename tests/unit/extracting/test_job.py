"""The job of a child on Windows, through a kernel that writes down what it is told."""

import ctypes

import pytest

from indexer.extracting import job
from indexer.extracting.job import ExtendedLimits, assign

GIB = 1 << 30
JOB, PROCESS = 77, 1234


class Kernel:
    """Answers as kernel32 does; `fails` names the call that does not work."""

    def __init__(self, fails="", kind=0):
        self.fails, self.kind = fails, kind
        self.told, self.calls = {}, []
        self.CreateJobObjectW = self._create
        self.SetInformationJobObject = self._set
        self.AssignProcessToJobObject = self._assign
        self.CloseHandle = self._close

    def _create(self, _security, _name):
        return None if self.fails == "create" else JOB

    def _set(self, held, kind, value, size):
        assert held.value == JOB
        self.told[kind] = (value._obj, size)
        return not (self.fails == "set" and kind == self.kind)

    def _assign(self, held, process):
        self.calls.append(("assign", held.value, process.value))
        return self.fails != "assign"

    def _close(self, held):
        self.calls.append(("close", held.value))


def test_child_is_bounded_and_ends_with_its_parent():
    kernel = Kernel()
    held = assign(kernel, PROCESS, GIB, 1)
    assert held.value == JOB
    limits, size = kernel.told[9]
    assert size == ctypes.sizeof(ExtendedLimits) == 144
    assert limits.process_memory == GIB
    assert limits.basic.active_processes == 1
    assert limits.basic.flags == 0x0008 | 0x0100 | 0x0400 | 0x2000
    screen, size = kernel.told[4]
    assert (screen.value, size) == (0xFF, 4)
    assert kernel.calls == [("assign", JOB, PROCESS)]


@pytest.mark.parametrize(
    ("fails", "kind"), [("create", 0), ("set", 9), ("set", 4), ("assign", 0)]
)
def test_job_that_the_system_refuses_is_not_kept(fails, kind):
    kernel = Kernel(fails, kind)
    assert assign(kernel, PROCESS, GIB, 1) is None
    assert fails == "create" or kernel.calls[-1] == ("close", JOB)


def test_launcher_of_a_virtual_environment_counts_as_a_process(monkeypatch):
    monkeypatch.setattr("sys.prefix", "/environment")
    assert job._processes() == 2
    monkeypatch.setattr("sys.base_prefix", "/environment")
    assert job._processes() == 1
