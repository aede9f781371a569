"""Asks a throw-away process about graphics devices: a driver may crash or hang."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from indexer.embedding.devices import Device, DeviceKind
from indexer.embedding.model_file import ModelFile
from indexer.sentences import sentence

DEADLINE_S = 20.0
TRIAL_ARGUMENT = "--try-device"
"""What makes the frozen program be the trial."""
AGREEMENT = 0.999
"""Smallest cosine between a device's vectors and the processor's."""
OTHER_VECTORS = sentence("It computes something else than the processor.")
TOO_SLOW = sentence("Its driver did not answer in time.")
NOT_STARTED = sentence("It could not be tried.")
CRASHED = sentence("Its driver crashed when it was tried.")
NO_ANSWER = sentence("It gave no answer when it was tried.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a trial showed about one device with one model."""

    device: str
    agreement: float = 0.0
    """Smallest cosine of its vectors with the processor's."""
    faster: float = 0.0
    """How many times as fast as the processor."""
    problem: str = ""
    """Why it is not used, as a sentence; empty where it may be."""


class DeviceProbe:
    """Lists devices and tries them, each question in a process of its own."""

    def __init__(
        self, command_line: Sequence[str] = (), deadline_s: float = DEADLINE_S
    ) -> None:
        self._command = list(command_line) or command()
        self._deadline_s = deadline_s

    def devices(self) -> tuple[Device, ...]:
        """Return the graphics devices, none where a driver fails."""
        try:
            told = self._ask({"device": None})["devices"]
            return tuple(
                Device(str(name), str(said), DeviceKind(kind), int(memory))
                for name, said, kind, memory in told
            )
        except (_Failed, KeyError, TypeError, ValueError):
            return ()

    def verdict(self, device: Device, file: ModelFile, threads: int) -> Verdict:
        """Compare a device with the processor; a fault of its driver is a verdict."""
        asked = {
            "device": device.name,
            "file": str(file.path),
            "sha256": file.sha256,
            "threads": threads,
        }
        try:
            told = self._ask(asked)
            if "failed" in told:
                return Verdict(device.name, problem=str(told["failed"]))
            agreement, faster = float(told["agreement"]), float(told["faster"])
        except _Failed as failed:
            return Verdict(device.name, problem=str(failed))
        except (KeyError, TypeError, ValueError):
            return Verdict(device.name, problem=NO_ANSWER)
        # Written so that a vector that is no number fails too.
        agrees = agreement >= AGREEMENT
        problem = "" if agrees else OTHER_VECTORS
        return Verdict(device.name, agreement, faster, problem)

    def passages_per_second(
        self,
        file: ModelFile,
        passages: Sequence[tuple[str, str]],
        threads: int,
        device: str | None = None,
    ) -> float | None:
        """Return how fast a model embeds pairs of title and text; None if it fails."""
        asked = {
            "device": device,
            "file": str(file.path),
            "sha256": file.sha256,
            "threads": threads,
            "passages": list(passages),
        }
        try:
            return float(self._ask(asked)["per_second"])
        except (_Failed, KeyError, TypeError, ValueError):
            return None

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        try:
            done = subprocess.run(
                self._command,
                input=json.dumps(question) + "\n",
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                errors="replace",
                timeout=self._deadline_s,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise _Failed(TOO_SLOW) from error
        except OSError as error:
            raise _Failed(NOT_STARTED) from error
        if done.returncode:
            raise _Failed(CRASHED)
        told = json.loads(done.stdout.strip().rpartition("\n")[2] or "null")
        if not isinstance(told, dict):
            raise _Failed(NO_ANSWER)
        return told


def command() -> list[str]:
    """Return the command line that starts a trial."""
    if getattr(sys, "frozen", False):
        return [sys.executable, TRIAL_ARGUMENT]
    return [sys.executable, "-I", "-m", "indexer.embedding.device_trial"]


class _Failed(Exception):  # noqa: N818 - carries a sentence, is no error of ours
    """The trial ended without an answer."""
