import dataclasses
import queue

import pytest

from indexer.embedding import known_files
from indexer.embedding.compute import Compute
from indexer.embedding.device_probe import Verdict
from indexer.embedding.devices import Device, DeviceKind
from indexer.embedding.model_file import hash_file
from indexer.library import open_library
from indexer.messages import Fault, decode, encode
from indexer.model_desk import ModelDesk
from indexer.model_messages import (
    AddModel,
    AskModelCost,
    CheckModel,
    DevicesReport,
    ListDevices,
    ListModels,
    ModelCost,
    ModelReport,
    ModelsReport,
    UseDevice,
    UseModel,
)
from tests.standins import wrong

CARD = Device("Vulkan0", "A card", DeviceKind.GPU, 8 << 30)


class StandInProbe:
    """One card that agrees with the processor."""

    def devices(self):
        return (CARD,)

    def verdict(self, device, file, threads):
        return Verdict(device.name, 1.0, 7.5)

    def passages_per_second(self, file, passages, threads, device):
        return 4.0 if passages and device is None else None


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library") as library:
        library.engines.compute = Compute(
            library.paths.compute, StandInProbe(), lambda: True
        )
        yield library


@pytest.fixture
def ask(library):
    """Send a request through the wire's form and return what comes back."""
    sent = queue.Queue()
    desk = ModelDesk(library, sent.put)
    desk.start()

    def ask(request, reports=1):
        desk.ask(decode(encode(request)))
        told = [sent.get(timeout=30) for _ in range(reports)]
        assert [decode(encode(one)) for one in told] == told
        return told[0] if reports == 1 else told

    yield ask
    desk.close()


@pytest.fixture
def file(tmp_path):
    return str(wrong.write_right(tmp_path / "Some Model.gguf"))


def test_models_and_what_could_be_had_are_listed(ask):
    report = ask(ListModels())
    assert [(model.name, model.title) for model in report.models] == [
        ("starter", "Starter (MiniLM)")
    ]
    assert (report.chosen, report.restart) == ("starter", False)
    offer = report.downloads[0]
    assert (offer.title, offer.licence) == ("EmbeddingGemma", "Gemma Terms of Use")
    command = "inkling models download embeddinggemma-300m-q8_0 --data "
    assert offer.command.startswith(command)


def test_nothing_is_offered_in_privacy_mode(ask, library):
    library.save(dataclasses.replace(library.settings, privacy=True))
    assert ask(ListModels()).downloads == ()


def test_a_file_is_checked_added_with_trust_and_chosen(ask, file, library):
    checked = ask(CheckModel(file))
    assert (checked.model.name, checked.model.known) == ("some-model", False)
    refused, _ = ask(AddModel(file), reports=2)
    assert refused.model is None
    assert "not on the list of known model files" in refused.problem

    added, listed = ask(AddModel(file, trust=True), reports=2)
    assert (added.path, added.model.dimensions) == (file, (64,))
    assert [model.name for model in listed.models] == ["starter", "some-model"]
    chosen = ask(UseModel("some-model"))
    assert (chosen.chosen, chosen.restart) == ("some-model", True)
    assert ask(UseModel("starter")).restart is False


def test_a_known_file_needs_no_trust_and_tells_its_licence(ask, file, monkeypatch):
    known = dataclasses.replace(known_files.RECOMMENDED, sha256=hash_file(file))
    monkeypatch.setattr(known_files, "KNOWN_FILES", (known,))
    added, _ = ask(AddModel(file), reports=2)
    assert (added.model.name, added.model.known) == (known.name, True)
    assert added.model.licence == "Gemma Terms of Use"


@pytest.mark.parametrize("path", ["/gone/model.gguf", "/dev/null", "/", "\udcff"])
def test_what_is_no_model_gets_a_reason(ask, path):
    report = ask(CheckModel(path))
    assert isinstance(report, ModelReport)
    assert (report.path, report.model) == (path, None)
    assert report.problem.endswith(".")


def test_devices_are_listed_and_chosen(ask):
    report = ask(ListDevices())
    assert isinstance(report, DevicesReport)
    assert (report.chosen, report.device, report.notice) == ("auto", "Vulkan0", None)
    (card,) = report.devices
    assert (card.description, card.problem, card.faster) == ("A card", "", 7.5)
    report = ask(UseDevice("cpu"))
    assert (report.chosen, report.device) == ("cpu", "cpu")


def test_the_cost_of_a_model_is_told_before_it_is_chosen(ask, library, tmp_path):
    library.save(dataclasses.replace(library.settings, compute="cpu"))
    assert ask(AskModelCost("starter")).seconds == 0.0
    folder = tmp_path / "notes"
    folder.mkdir()
    for name in ("one", "two", "three"):
        (folder / f"{name}.txt").write_text(f"The note that is called {name}.")
    library.include(folder)
    library.reconcile()
    cost = ask(AskModelCost("starter"))
    assert isinstance(cost, ModelCost)
    assert (cost.files, cost.passages, cost.seconds) == (3, 3, 0.75)
    assert 0 < cost.bytes < cost.free


def test_what_is_not_there_is_a_fault_and_the_next_request_is_answered(ask):
    for request in (UseModel("gone"), UseDevice("Vulkan9")):
        fault = ask(request)
        assert isinstance(fault, Fault)
        assert "There are: " in fault.summary
    assert isinstance(ask(ListModels()), ModelsReport)
