"""Answers the app's requests about models and devices, on a thread of its own.

Hashing and copying a model takes seconds, and trying a device does; searching and
indexing go on meanwhile.
"""

import contextlib
import queue
import shlex
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from indexer.embedding.device_probe import Verdict
from indexer.embedding.devices import Device, DeviceKind
from indexer.embedding.known_files import (
    APACHE,
    SOURCE,
    KnownFile,
    downloadable,
)
from indexer.embedding.models import STARTER, KnownModel
from indexer.embedding.processor import default_threads
from indexer.errors import InklingError
from indexer.library import Library
from indexer.messages import Fault, Message
from indexer.model_cost import model_cost
from indexer.model_messages import (
    AddModel,
    AskModelCost,
    CheckModel,
    DeviceInfo,
    DevicesReport,
    DownloadOffer,
    ListDevices,
    ListModels,
    ModelInfo,
    ModelReport,
    ModelRequest,
    ModelsReport,
    UseDevice,
    UseModel,
)
from indexer.paths import default_library
from indexer.storing import generations
from indexer.storing.outbox import Leg


class ModelDesk:
    """Carries out one request after the other; `send` takes the reports."""

    def __init__(self, library: Library, send: Callable[[Message], None]) -> None:
        self._library = library
        self._send = send
        self._running = library.settings.model
        self._asked: queue.SimpleQueue[ModelRequest | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="models")

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def ask(self, request: ModelRequest) -> None:
        """Have a request carried out; returns at once."""
        self._asked.put(request)

    def close(self) -> None:
        """End after the request in hand; the others are dropped."""
        with contextlib.suppress(queue.Empty):
            while True:
                self._asked.get_nowait()
        self._asked.put(None)
        if self._thread.ident is not None:
            self._thread.join()

    def _work(self) -> None:
        while (request := self._asked.get()) is not None:
            try:
                self._carry_out(request)
            except InklingError as error:
                self._send(Fault(error.summary, said=error.said))

    def _carry_out(self, request: ModelRequest) -> None:
        match request:
            case ListModels():
                self._report_models()
            case CheckModel(path):
                self._report_file(path, lambda: self._library.shelf.check(Path(path)))
            case AddModel(path, trust):
                shelf = self._library.shelf
                self._report_file(path, lambda: shelf.add(Path(path), trust=trust))
                self._report_models()
            case UseModel(name):
                self._library.use_model(name)
                self._report_models()
            case AskModelCost(name):
                self._send(model_cost(self._library, name))
            case ListDevices():
                self._report_devices()
            case UseDevice(name):
                self._use_device(name)
                self._report_devices()

    def _report_models(self) -> None:
        settings = self._library.settings
        known = self._library.shelf.list()
        models = tuple(map(_info, known))
        offers = () if settings.privacy else tuple(map(self._offer, downloadable()))
        restart = settings.model != self._running
        serves = self._serving(known)
        self._send(ModelsReport(models, settings.model, restart, offers, serves))

    def _serving(self, models: Sequence[KnownModel]) -> str:
        serves = generations.serving(self._library.catalogue, Leg.MEANING)
        identity = serves.model if serves else ""
        names = (one.name for one in models if one.file.identity == identity)
        return next(names, "")

    def _offer(self, known: KnownFile) -> DownloadOffer:
        command = f"inkling models download {known.name}"
        root = self._library.paths.root
        if root != default_library():
            command += f" --data {shlex.quote(str(root))}"
        return DownloadOffer(
            name=known.name,
            title=known.title,
            publisher=known.publisher,
            bytes=known.bytes,
            sha256=known.sha256,
            licence=known.licence.name,
            licence_url=known.licence.url,
            url=known.url(self._library.settings.mirror or SOURCE),
            command=command,
        )

    def _report_file(self, path: str, look: Callable[[], KnownModel]) -> None:
        try:
            self._send(ModelReport(path, _info(look())))
        except InklingError as error:
            self._send(ModelReport(path, None, error.summary, error.said))

    def _report_devices(self) -> None:
        library, compute = self._library, self._library.engines.compute
        wanted, file = library.settings.compute, library.model.file
        choice = compute.choose(wanted, file, library.threads)
        devices = tuple(
            _told(device, compute.verdict(device, file, library.threads))
            for device in compute.devices()
        )
        self._send(
            DevicesReport(
                wanted,
                choice.device or "cpu",
                devices,
                choice.notice,
                library.threads,
                default_threads(),
            )
        )

    def _use_device(self, name: str) -> None:
        compute = self._library.engines.compute
        compute.check(name)
        compute.try_again()
        self._library.save(replace(self._library.settings, compute=name))


def _info(model: KnownModel) -> ModelInfo:
    """Describe a model; the starter's weights are checked when it is converted."""
    is_starter = model.name == STARTER
    licence = APACHE.name if is_starter else ""
    return ModelInfo(
        name=model.name,
        title=model.title,
        languages=model.languages,
        dimensions=model.dimensions,
        quantisation=model.file.quantisation,
        bytes=model.file.bytes,
        known=is_starter or model.known is not None,
        licence=model.known.licence.name if model.known else licence,
    )


def _told(device: Device, verdict: Verdict) -> DeviceInfo:
    return DeviceInfo(
        name=device.name,
        description=device.description,
        integrated=device.kind is DeviceKind.INTEGRATED,
        problem=verdict.problem,
        faster=verdict.faster,
    )
