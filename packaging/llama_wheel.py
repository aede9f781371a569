"""Builds the llama.cpp wheel of an installer: for every processor, and for graphics.

A wheel that pip builds runs on the processor it was built on and may stop with an
illegal instruction elsewhere. Here each back end is a library of its own: one build of
the processor's for each family of instructions, and Vulkan, which is left alone on a
computer without it. On macOS Metal is part of llama.cpp and no such libraries are
needed.

    python3 packaging/llama_wheel.py FOLDER [--without-vulkan]

Vulkan needs its current SDK (VULKAN_SDK, or what the system has); the headers of
Debian 12 are too old. Run on x86-64 Linux; the other systems are written from the
documentation.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

PACKAGE = "llama-cpp-python"
LIBRARIES = "llama_cpp/lib/"
NOT_NEEDED = (
    "-DLLAVA_BUILD=OFF",
    "-DLLAMA_BUILD_TOOLS=OFF",
    "-DLLAMA_BUILD_SERVER=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_CURL=OFF",
)
PLUGGED = (
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_CPU_ALL_VARIANTS=ON",
    # ggml puts its plug-ins there; by default that is a folder where nobody looks.
    f"-DCMAKE_INSTALL_BINDIR={LIBRARIES.rstrip('/')}",
)
FEWEST_VARIANTS = 5
"""Builds for processors that a wheel has at least; Microsoft's compiler makes few."""


class WheelError(Exception):
    """The wheel cannot be built or is not what it should be; one sentence."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the wheel into a folder, look at it, and print its path."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without-vulkan", action="store_true")
    chosen = parser.parse_args(arguments)
    vulkan = not chosen.without_vulkan and sys.platform != "darwin"
    lock = Path(__file__).parents[1] / "requirements.lock"
    try:
        wheel = build(chosen.folder, locked(lock.read_text("utf-8")), vulkan=vulkan)
        with zipfile.ZipFile(wheel) as opened:
            examine(opened.namelist(), sys.platform, vulkan=vulkan)
    except WheelError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    print(wheel)
    return 0


def flags(system: str, *, vulkan: bool) -> list[str]:
    """Return what CMake is told on a system, named as `sys.platform` names it."""
    told = ["-DGGML_NATIVE=OFF", *NOT_NEEDED]
    if system == "darwin":
        return [*told, "-DCMAKE_OSX_DEPLOYMENT_TARGET=14.0"]
    if system == "win32":
        # Its OpenMP library would have to be shipped as well.
        told.append("-DGGML_OPENMP=OFF")
    return [*told, *PLUGGED, f"-DGGML_VULKAN={'ON' if vulkan else 'OFF'}"]


def environment(told: Sequence[str]) -> dict[str, str]:
    """Return the variable by which CMake is told.

    pip hands options of its command line to no requirement that stands in a file.
    """
    return {"CMAKE_ARGS": shlex.join(told)}


def locked(lock: str) -> str:
    """Return the package with version and hashes as the lock file has it.

    Raises:
        WheelError: it is not locked.
    """
    found = re.search(rf"^{PACKAGE}==.*(?:\n    --hash=.*)*", lock, re.MULTILINE)
    if found is None:
        raise WheelError(f"{PACKAGE} does not stand in requirements.lock.")
    return found.group()


def build(folder: Path, requirement: str, *, vulkan: bool) -> Path:
    """Compile the locked source and return the wheel.

    Raises:
        WheelError: the compiler failed; its reasons were printed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{requirement}\n", "utf-8")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--require-hashes"]
    # pip keeps wheels that it built, without a word about how they were built.
    command += ["--no-cache-dir", "--no-binary", PACKAGE, "--wheel-dir", str(folder)]
    command += ["--requirement", str(wanted)]
    told = environment(flags(sys.platform, vulkan=vulkan))
    failed = subprocess.run(
        command, env=os.environ | told, stdout=sys.stderr, check=False
    ).returncode
    wanted.unlink()
    wheels = sorted(folder.glob("llama_cpp_python-*.whl"))
    if failed or not wheels:
        raise WheelError("The wheel was not built; the reason is above.")
    return wheels[-1]


def examine(names: Iterable[str], system: str, *, vulkan: bool) -> None:
    """See to it that everything lies where it is looked for.

    Raises:
        WheelError: something is missing or lies elsewhere.
    """
    if system == "darwin":
        return
    listed = list(names)
    suffix = ".dll" if system == "win32" else ".so"
    own = [name.removeprefix(LIBRARIES) for name in listed if LIBRARIES in name]
    variant = re.compile(rf"(lib)?ggml-cpu-\w+\{suffix}")
    variants = [name for name in own if variant.fullmatch(name)]
    if len(variants) < FEWEST_VARIANTS:
        raise WheelError(f"The wheel has only {len(variants)} builds for processors.")
    if vulkan and not any(f"ggml-vulkan{suffix}" in name for name in own):
        raise WheelError("The wheel has no Vulkan in the folder of its libraries.")
    astray = [name for name in listed if name.startswith("bin/") and "ggml" in name]
    if astray:
        raise WheelError(f"{astray[0]} lies where nobody looks for it.")


if __name__ == "__main__":
    sys.exit(main())
