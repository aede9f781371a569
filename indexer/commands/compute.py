"""`compute`: what Inkling embeds with, and what else there is."""

import argparse
from dataclasses import replace
from typing import Any

from indexer.commands.output import print_json, print_line
from indexer.embedding.compute import Compute
from indexer.embedding.llama_library import load_library
from indexer.embedding.models import ModelShelf
from indexer.embedding.processor import default_threads
from indexer.errors import ModelError
from indexer.paths import LibraryPaths
from indexer.records import to_plain
from indexer.settings import Settings


def compute(arguments: argparse.Namespace) -> int:
    """Print the devices and the choice, or choose another."""
    paths = LibraryPaths(arguments.data)
    paths.create()
    if arguments.device:
        known = Compute(paths.compute)
        known.check(arguments.device)
        known.try_again()
        settings = Settings.load(paths.settings)
        replace(settings, compute=arguments.device).save(paths.settings)
    report = compute_report(paths)
    if arguments.json:
        print_json(report)
    else:
        for line in compute_lines(report):
            print_line(line)
    return 0


def compute_report(paths: LibraryPaths) -> dict[str, Any]:
    """Return the choice, the processor and each device with its trial."""
    settings = Settings.load(paths.settings)
    threads = settings.threads or default_threads()
    known = Compute(paths.compute)
    try:
        file = ModelShelf(paths.models).find(settings.model)
    except ModelError:
        devices, choice = [], None
    else:
        devices = [
            {**to_plain(device), **to_plain(known.verdict(device, file, threads))}
            for device in known.devices()
        ]
        choice = known.choose(settings.compute, file, threads)
    return {
        "wanted": settings.compute,
        "back_end": (choice.device if choice else None) or "cpu",
        "notice": choice.notice.english if choice and choice.notice else "",
        "features": load_library().llama_print_system_info().decode("ascii"),
        "threads": threads,
        "devices": devices,
    }


def compute_lines(report: dict[str, Any]) -> list[str]:
    """Return the report as text for people."""
    lines = [
        f"Compute: {report['back_end']} (wanted: {report['wanted']}), "
        f"{report['threads']} threads, {report['features']}"
    ]
    if report["notice"]:
        lines.append(f"Compute: {report['notice']}")
    for device in report["devices"]:
        told = (
            f"Compute: {device['name']}, {device['description']} ({device['kind']}): "
        )
        lines.append(told + _trial(device))
    if not report["devices"]:
        lines.append("Compute: no graphics device that this build can use")
    return lines


def _trial(device: dict[str, Any]) -> str:
    if device["problem"]:
        return f"not used. {device['problem']}"
    return (
        f"agrees with the processor (cosine {device['agreement']:.5f}), "
        f"{device['faster']:.1f} times as fast"
    )
