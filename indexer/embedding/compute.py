"""Chooses what to compute on, and remembers what was learned about each device.

A device is used only after its vectors agreed with the processor's in a process of
its own. What failed is not tried again until the driver, llama.cpp or the model change.
"""

import json
import platform
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from indexer.embedding.device_probe import DeviceProbe, Verdict
from indexer.embedding.devices import Device, has_gpu_back_end, library_folder
from indexer.embedding.model_file import ModelFile
from indexer.errors import UsageError
from indexer.records import from_plain, to_plain
from indexer.sentences import Said, sentence

AUTO, CPU = "auto", "cpu"
WORTH = 1.2
"""How many times as fast as the processor a device has to be to be chosen by itself."""
MAX_UNCLEAN = 3
"""So many ends in a row without a goodbye, and graphics devices are not used."""
SUSPECT = Said(
    "Inkling ended unexpectedly several times while it used a graphics device, so the "
    "processor is used. Choose the device again to give it another try."
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What to compute on, and what a person should know about that."""

    device: str | None
    """None for the processor."""
    notice: Said | None = None


@dataclass(frozen=True, slots=True)
class _Memory:
    """What the file holds."""

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    unclean: int = 0
    """Processes in a row that used a device and ended without a goodbye."""


class Compute:
    """The devices of this computer as one library knows them.

    Args:
        memory: the file that keeps the verdicts.
        probe: what asks the devices.
        has_gpu: whether the build could use any; tells without starting a driver.
    """

    def __init__(
        self,
        memory: Path,
        probe: DeviceProbe | None = None,
        has_gpu: Callable[[], bool] = has_gpu_back_end,
    ) -> None:
        self._memory = memory
        self._probe = probe or DeviceProbe()
        self._has_gpu = has_gpu

    def devices(self) -> tuple[Device, ...]:
        """Return the graphics devices; asks them, which may take a second."""
        return self._probe.devices() if self._has_gpu() else ()

    def check(self, wanted: str) -> None:
        """Let pass `auto`, `cpu` and the names of devices.

        Raises:
            UsageError: it is none of them.
        """
        names = [AUTO, CPU, *(device.name for device in self.devices())]
        if wanted not in names:
            raise UsageError(
                'There is no device named "{wanted}". There are: {names}.',
                wanted=wanted,
                names=", ".join(names),
            )

    def choose(self, wanted: str, file: ModelFile, threads: int) -> Choice:
        """Return what to compute on; tries devices that are not known yet."""
        if wanted == CPU or not self._has_gpu():
            return Choice(None, None if wanted in (CPU, AUTO) else _absent(wanted))
        if self._stored().unclean >= MAX_UNCLEAN:
            return Choice(None, SUSPECT)
        devices = self.devices()
        if wanted == AUTO:
            for device in devices:
                verdict = self.verdict(device, file, threads)
                if not verdict.problem and verdict.faster >= WORTH:
                    return Choice(device.name)
            return Choice(None)
        return self._chosen(wanted, devices, file, threads)

    def _chosen(
        self, wanted: str, devices: Sequence[Device], file: ModelFile, threads: int
    ) -> Choice:
        for device in devices:
            if device.name == wanted:
                verdict = self.verdict(device, file, threads)
                if not verdict.problem:
                    return Choice(device.name)
                return Choice(None, _not_used(device.name, verdict.problem))
        return Choice(None, _absent(wanted))

    def verdict(self, device: Device, file: ModelFile, threads: int) -> Verdict:
        """Return what is known of a device with this model, trying it if need be."""
        stored = self._stored()
        key = _key(device, file)
        if key not in stored.verdicts:
            stored.verdicts[key] = self._probe.verdict(device, file, threads)
            self._store(stored)
        return stored.verdicts[key]

    def passages_per_second(
        self,
        wanted: str,
        file: ModelFile,
        passages: Sequence[tuple[str, str]],
        threads: int,
    ) -> float | None:
        """Return how fast a model embeds pairs of title and text, tried on some."""
        device = self.choose(wanted, file, threads).device
        return self._probe.passages_per_second(file, passages, threads, device)

    def begun(self) -> None:
        """Remember that a device is in use, in case that it takes the process along."""
        stored = self._stored()
        self._store(replace(stored, unclean=stored.unclean + 1))

    def ended(self) -> None:
        """Remember that all went well."""
        self._store(replace(self._stored(), unclean=0))

    def try_again(self) -> None:
        """Forget what failed, because a person chose anew."""
        kept = {
            key: verdict
            for key, verdict in self._stored().verdicts.items()
            if not verdict.problem
        }
        self._store(_Memory(kept))

    def blame(self, name: str, file: ModelFile) -> Said:
        """Remember that a device failed in use; return the sentence for a person."""
        problem = sentence("It failed while it was used.")
        stored = self._stored()
        for device in self.devices():
            if device.name == name:
                stored.verdicts[_key(device, file)] = Verdict(name, problem=problem)
        self._store(stored)
        return _not_used(name, problem)

    def _stored(self) -> "_Memory":
        try:
            return from_plain(json.loads(self._memory.read_text("utf-8")), _Memory)
        except (OSError, ValueError):
            return _Memory()

    def _store(self, memory: "_Memory") -> None:
        """Write the verdicts; where that fails they are found out again."""
        partial = self._memory.with_suffix(".partial")
        with suppress(OSError):
            partial.write_text(json.dumps(to_plain(memory), indent=1), "utf-8")
            partial.replace(self._memory)


def _key(device: Device, file: ModelFile) -> str:
    """Return what a verdict holds for: when any of it changes, it is found out anew."""
    return " | ".join(
        (device.name, device.description, _driver(), _build(), file.sha256[:16])
    )


def _driver() -> str:
    """Return what is known of the version of the driver."""
    versions = [platform.release()]
    for module in ("nvidia", "amdgpu", "i915", "xe"):
        with suppress(OSError):
            file = Path("/sys/module", module, "version")
            versions.append(file.read_text("ascii").strip())
    return " ".join(versions)


def _build() -> str:
    """Return what changes with the libraries of llama.cpp."""
    files = sorted(library_folder().glob("*ggml*"))
    return str(sum(int(file.stat().st_mtime) ^ file.stat().st_size for file in files))


def _absent(wanted: str) -> Said:
    return Said(
        "The device {name} is not there, so the processor is used.", {"name": wanted}
    )


def _not_used(name: str, problem: str) -> Said:
    return Said(
        "{problem} So the processor is used instead of {name}.",
        {"problem": problem, "name": name},
    )
