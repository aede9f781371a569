import json
import sys

import pytest

from indexer.embedding.device_probe import DeviceProbe
from indexer.embedding.devices import Device, DeviceKind
from indexer.embedding.model_file import inspect
from tests.standins import wrong

DEVICE = Device("Vulkan0", "A card", DeviceKind.GPU, 8 << 30)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return inspect(wrong.write_right(tmp_path_factory.mktemp("model") / "model.gguf"))


def probe(program, deadline_s=20.0):
    """Return a probe whose driver does what a program does."""
    lines = f"import json, os, sys, time\nasked = json.loads(input())\n{program}"
    return DeviceProbe([sys.executable, "-c", lines], deadline_s)


def answering(told):
    return probe(f"print('noise of a driver')\nprint({json.dumps(told)!r})")


def test_devices_are_listed_as_the_driver_tells_them():
    told = {"devices": [["Vulkan0", "A card", "gpu", 8 << 30]]}
    assert answering(told).devices() == (DEVICE,)


@pytest.mark.parametrize(
    "program",
    [
        "os.abort()",
        "sys.exit(1)",
        "print('no json')",
        "print('{}')",
        "print('[]')",
        """print('{"devices": [[1]]}')""",
        """print('{"devices": [["a", "b", "quantum", 1]]}')""",
    ],
)
def test_a_driver_that_fails_offers_nothing(program):
    assert probe(program).devices() == ()


def test_a_device_that_agrees_may_be_used(file):
    verdict = answering({"agreement": 0.9995, "faster": 7.5}).verdict(DEVICE, file, 1)
    assert (verdict.problem, verdict.agreement, verdict.faster) == ("", 0.9995, 7.5)


@pytest.mark.parametrize("agreement", [0.9989, -1.0, float("nan")])
def test_other_vectors_are_not_trusted(file, agreement):
    verdict = answering({"agreement": agreement, "faster": 9.0}).verdict(
        DEVICE, file, 1
    )
    assert verdict.problem == "It computes something else than the processor."


@pytest.mark.parametrize(
    ("program", "problem"),
    [
        ("os.abort()", "Its driver crashed when it was tried."),
        ("sys.exit(3)", "Its driver crashed when it was tried."),
        ("time.sleep(60)", "Its driver did not answer in time."),
        ("print('{}')", "It gave no answer when it was tried."),
        ("pass", "It gave no answer when it was tried."),
        ("""print('{"failed": "No memory."}')""", "No memory."),
    ],
)
def test_a_driver_that_fails_is_a_verdict(file, program, problem):
    assert probe(program, 1.0).verdict(DEVICE, file, 1).problem == problem


def test_a_trial_that_cannot_be_started_is_a_verdict(file, tmp_path):
    verdict = DeviceProbe([str(tmp_path / "gone")]).verdict(DEVICE, file, 1)
    assert verdict.problem == "It could not be tried."


def test_the_real_trial_finds_no_device_in_a_build_for_processors_alone():
    assert DeviceProbe().devices() == ()


def test_the_real_trial_tells_that_a_device_is_not_there(file):
    verdict = DeviceProbe(deadline_s=60).verdict(DEVICE, file, 1)
    assert verdict.problem == "There is no device named Vulkan0 on this computer."
