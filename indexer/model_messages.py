"""The messages about models and devices; part of those in `indexer.messages`."""

from dataclasses import dataclass, field
from typing import TypeAlias

from indexer.sentences import Said


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model as a person chooses it."""

    name: str
    """What `UseModel` takes."""
    title: str
    languages: str
    dimensions: tuple[int, ...]
    """Sizes the dial offers, largest first; one for a model without the dial."""
    quantisation: str
    bytes: int
    known: bool
    """Whether it is a published file, byte for byte; others need a person's trust."""
    licence: str = ""
    """Empty where it is not known."""


@dataclass(frozen=True, slots=True)
class DownloadOffer:
    """A file that a person could download, with all they should know before."""

    name: str
    title: str
    publisher: str
    bytes: int
    sha256: str
    licence: str
    licence_url: str
    url: str
    command: str
    """What to type; nothing behind the network filter can start it."""


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """A graphics device and what its trial showed."""

    name: str
    """What `UseDevice` takes."""
    description: str
    integrated: bool
    problem: str
    """Why it is not used, as a sentence; empty where it may be."""
    faster: float
    """How many times as fast as the processor."""


@dataclass(frozen=True, slots=True)
class ListModels:
    """Ask for a `ModelsReport`."""


@dataclass(frozen=True, slots=True)
class CheckModel:
    """Ask for a `ModelReport` about a file; nothing is kept."""

    path: str


@dataclass(frozen=True, slots=True)
class AddModel:
    """Copy a model file into the library; answered by both reports."""

    path: str
    trust: bool = False
    """Whether the person trusts a file that is not a known one."""


@dataclass(frozen=True, slots=True)
class UseModel:
    """Choose a model, from the next start of the indexer on."""

    name: str


@dataclass(frozen=True, slots=True)
class AskModelCost:
    """Ask for a `ModelCost`: what another model would cost; trying it takes seconds."""

    name: str


@dataclass(frozen=True, slots=True)
class ListDevices:
    """Ask for a `DevicesReport`; the first time it tries them, which takes seconds."""


@dataclass(frozen=True, slots=True)
class UseDevice:
    """Choose `auto`, `cpu` or a device, from the next start of the indexer on."""

    name: str


@dataclass(frozen=True, slots=True)
class ModelsReport:
    """The models of the library and those to be had; sent on request and on change."""

    models: tuple[ModelInfo, ...]
    chosen: str
    """Name of the model that is used from the next start on."""
    restart: bool
    """Whether that is another one than the indexer works with now."""
    downloads: tuple[DownloadOffer, ...]
    """Empty in privacy mode."""
    serves: str = ""
    """Name of the model whose vectors are searched; empty before there are any."""


@dataclass(frozen=True, slots=True)
class ModelReport:
    """What a file is: a model, or the reason why it cannot be used."""

    path: str
    model: ModelInfo | None
    problem: str = ""
    said: Said | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ModelCost:
    """What it costs to embed everything with another model."""

    name: str
    files: int
    passages: int
    bytes: int
    """About how much the vectors and their index take on disk."""
    free: int
    """Bytes free on that disk."""
    seconds: float | None
    """About how long it takes, from some of the passages; None where it is unknown."""


@dataclass(frozen=True, slots=True)
class DevicesReport:
    """What there is to compute on."""

    chosen: str
    """`auto`, `cpu` or the name of a device."""
    device: str
    """What that comes to: `cpu` or the name of a device."""
    devices: tuple[DeviceInfo, ...]
    notice: Said | None = None
    """Why it is not what was chosen."""
    threads: int = 0
    """That the processor computes with in the background."""
    cores: int = 0


ModelRequest: TypeAlias = (
    ListModels
    | CheckModel
    | AddModel
    | UseModel
    | AskModelCost
    | ListDevices
    | UseDevice
)
ModelReports: TypeAlias = ModelsReport | ModelReport | ModelCost | DevicesReport
REQUESTS = (
    *(ListModels, CheckModel, AddModel, UseModel, AskModelCost),
    *(ListDevices, UseDevice),
)
REPORTS = (ModelsReport, ModelReport, ModelCost, DevicesReport)
