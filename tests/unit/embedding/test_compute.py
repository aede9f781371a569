import dataclasses

import pytest

from indexer.embedding.compute import MAX_UNCLEAN, Compute
from indexer.embedding.device_probe import Verdict
from indexer.embedding.devices import Device, DeviceKind
from indexer.embedding.model_file import inspect
from indexer.errors import UsageError
from tests.standins import wrong

CARD = Device("Vulkan0", "A card", DeviceKind.GPU, 8 << 30)
CHIP = Device("Vulkan1", "A chip", DeviceKind.INTEGRATED, 0)
GOOD = Verdict("", 1.0, 5.0)
SLOW = Verdict("", 1.0, 1.1)
BAD = Verdict("", 0.5, 9.0, "It computes something else than the processor.")


class StandInProbe:
    """Devices with the verdicts that a test wants; counts its trials."""

    def __init__(self, **verdicts):
        self.verdicts = verdicts
        self.trials = 0

    def devices(self):
        return tuple(one for one in (CARD, CHIP) if one.name in self.verdicts)

    def verdict(self, device, file, threads):
        self.trials += 1
        return dataclasses.replace(self.verdicts[device.name], device=device.name)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return inspect(wrong.write_right(tmp_path_factory.mktemp("model") / "model.gguf"))


@pytest.fixture
def compute(tmp_path):
    def make(**verdicts):
        probe = StandInProbe(**verdicts)
        return Compute(tmp_path / "compute.json", probe, lambda: True)

    return make


@pytest.mark.parametrize(
    ("verdicts", "device"),
    [
        ({"Vulkan0": GOOD, "Vulkan1": GOOD}, "Vulkan0"),
        ({"Vulkan0": BAD, "Vulkan1": GOOD}, "Vulkan1"),
        ({"Vulkan0": SLOW}, None),
        ({}, None),
    ],
    ids=["the first", "the first that agrees", "none that is hardly faster", "none"],
)
def test_by_itself_the_first_device_that_is_worth_it_is_chosen(
    compute, file, verdicts, device
):
    choice = compute(**verdicts).choose("auto", file, 1)
    assert (choice.device, choice.notice) == (device, None)


def test_a_device_that_is_wanted_is_used_even_if_it_is_slow(compute, file):
    assert compute(Vulkan0=SLOW).choose("Vulkan0", file, 1).device == "Vulkan0"


@pytest.mark.parametrize(
    ("wanted", "notice"),
    [
        ("Vulkan0", "It computes something else than the processor. So the processor"),
        ("Metal", "The device Metal is not there, so the processor is used."),
    ],
)
def test_what_is_wanted_and_cannot_be_had_is_said(compute, file, wanted, notice):
    choice = compute(Vulkan0=BAD).choose(wanted, file, 1)
    assert choice.device is None
    assert choice.notice.english.startswith(notice)


def test_the_processor_needs_no_trial(compute, file):
    asked = compute(Vulkan0=GOOD)
    assert asked.choose("cpu", file, 1).device is None
    assert asked._probe.trials == 0


def test_a_build_for_processors_alone_starts_no_driver(tmp_path, file):
    asked = Compute(tmp_path / "compute.json", None, lambda: False)
    assert asked.devices() == ()
    assert asked.choose("auto", file, 1).device is None
    assert "Vulkan0 is not there" in asked.choose("Vulkan0", file, 1).notice.english


def test_a_device_is_tried_once_for_each_model(compute, file):
    first, second = compute(Vulkan0=GOOD), compute(Vulkan0=BAD)
    assert first.choose("auto", file, 1).device == "Vulkan0"
    assert second.choose("auto", file, 1).device == "Vulkan0"
    assert second._probe.trials == 0
    other = dataclasses.replace(file, sha256="f" * 64)
    assert second.choose("auto", other, 1).device is None


def test_a_device_that_failed_in_use_is_not_used_again(compute, file):
    asked = compute(Vulkan0=GOOD)
    said = asked.blame("Vulkan0", file)
    assert said.english == (
        "It failed while it was used. So the processor is used instead of Vulkan0."
    )
    assert asked.choose("auto", file, 1).device is None
    assert asked.choose("Vulkan0", file, 1).notice == said


def test_a_person_who_chooses_anew_gives_a_device_another_try(compute, file):
    compute(Vulkan0=BAD, Vulkan1=GOOD).choose("auto", file, 1)
    asked = compute(Vulkan0=GOOD, Vulkan1=GOOD)
    assert asked.choose("auto", file, 1).device == "Vulkan1"
    asked.try_again()
    assert asked.choose("auto", file, 1).device == "Vulkan0"
    assert asked._probe.trials == 1


def test_a_device_that_takes_the_process_along_is_given_up(compute, file):
    for _ in range(MAX_UNCLEAN):
        asked = compute(Vulkan0=GOOD)
        assert asked.choose("auto", file, 1).device == "Vulkan0"
        asked.begun()
    choice = compute(Vulkan0=GOOD).choose("auto", file, 1)
    assert choice.device is None
    assert "ended unexpectedly several times" in choice.notice.english
    asked.try_again()
    assert compute(Vulkan0=GOOD).choose("auto", file, 1).device == "Vulkan0"


@pytest.mark.parametrize("content", ["", "[]", '{"verdicts": {"a": 1}}', "\0"])
def test_a_memory_that_is_damaged_is_forgotten(compute, file, tmp_path, content):
    (tmp_path / "compute.json").write_text(content)
    assert compute(Vulkan0=GOOD).choose("auto", file, 1).device == "Vulkan0"


def test_only_what_is_there_can_be_chosen(compute):
    asked = compute(Vulkan0=GOOD)
    for wanted in ("auto", "cpu", "Vulkan0"):
        asked.check(wanted)
    with pytest.raises(UsageError, match="There are: auto, cpu, Vulkan0"):
        asked.check("Vulkan7")
