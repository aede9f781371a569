"""Tesseract as a child: a picture in, text out, nothing else.

It is found, never brought along, and used only when a person wants scans to be read.
It inherits the network filter, gets no path and an empty environment, and is ended
when it takes too long or too much memory.
"""

import locale
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PAGE_SECONDS = 120.0
LOOK_SECONDS = 10.0
OUTPUT_CHARACTERS = 1_000_000
MOST_LANGUAGES = 3
"""Each further one costs time and brings letters that are not there."""

_NO_LANGUAGE = frozenset({"osd", "equ", "snum"})
_LANGUAGE_CODES = {
    "ar": "ara",
    "bg": "bul",
    "ca": "cat",
    "cs": "ces",
    "da": "dan",
    "de": "deu",
    "el": "ell",
    "en": "eng",
    "es": "spa",
    "fa": "fas",
    "fi": "fin",
    "fr": "fra",
    "he": "heb",
    "hi": "hin",
    "hr": "hrv",
    "hu": "hun",
    "id": "ind",
    "it": "ita",
    "ja": "jpn",
    "ko": "kor",
    "nb": "nor",
    "nl": "nld",
    "no": "nor",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "ru": "rus",
    "sk": "slk",
    "sl": "slv",
    "sr": "srp",
    "sv": "swe",
    "th": "tha",
    "tr": "tur",
    "uk": "ukr",
    "vi": "vie",
    "zh_cn": "chi_sim",
    "zh_sg": "chi_sim",
    "zh_tw": "chi_tra",
    "zh_hk": "chi_tra",
    "zh": "chi_sim",
}
"""Language of the system (ISO 639-1) -> the name of Tesseract's data for it."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """An installed Tesseract and the languages it has data for."""

    program: str
    version: str
    languages: tuple[str, ...]
    orients: bool = False
    """Whether it has the data to tell which way up a page is."""

    def recognise(
        self,
        picture: bytes,
        languages: Sequence[str],
        seconds: float = PAGE_SECONDS,
    ) -> str:
        """Return the text in a picture (PNG), empty where there is none or it fails.

        `languages` are names of Tesseract's data that are installed.
        """
        chosen = "+".join(one for one in languages if one in self.languages)
        command = [self.program, "stdin", "stdout", "-l", chosen or self.languages[0]]
        if self.orients:
            command += ["--psm", "1"]
        output = _run(command, picture, seconds)
        return "" if output is None else output[:OUTPUT_CHARACTERS].strip()


def find_tesseract(environment: Mapping[str, str] = os.environ) -> Tesseract | None:
    """Return the Tesseract of this computer, None where there is no usable one."""
    for program in _candidates(environment):
        version = _version(program)
        data = _data(program)
        languages = tuple(name for name in data if name not in _NO_LANGUAGE)
        if version and languages:
            return Tesseract(program, version, languages, "osd" in data)
    return None


def choose_languages(installed: Sequence[str], wanted: str, system: str) -> list[str]:
    """Return the languages to read with: those wanted, else the system's and English.

    `wanted` joins names of Tesseract's data with `+` and may be empty; `system` is a
    locale such as `de_DE`.
    """
    asked = [one for one in wanted.split("+") if one in installed]
    if asked:
        return asked[:MOST_LANGUAGES]
    short = system.replace("-", "_").lower()
    codes = (_LANGUAGE_CODES.get(short[:5]), _LANGUAGE_CODES.get(short[:2]), "eng")
    own = [code for code in dict.fromkeys(codes) if code and code in installed]
    return own or list(installed[:1])


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the locale of the person, such as `de_DE`; empty where it is not told."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        told = environment.get(name, "").partition(".")[0]
        if told and told not in ("C", "POSIX"):
            return told
    return str(locale.getlocale()[0] or "")


def _candidates(environment: Mapping[str, str]) -> list[str]:
    found = shutil.which("tesseract", path=environment.get("PATH"))
    usual: list[Path] = []
    if sys.platform == "win32":
        for name in ("PROGRAMFILES", "LOCALAPPDATA"):
            if folder := environment.get(name):
                usual.append(Path(folder, "Tesseract-OCR", "tesseract.exe"))
    elif sys.platform == "darwin":
        usual += [
            Path(top, "bin", "tesseract") for top in ("/opt/homebrew", "/usr/local")
        ]
    places = [found] if found else []
    return places + [str(place) for place in usual if place.is_file()]


def _version(program: str) -> str:
    said = _run([program, "--version"], b"", LOOK_SECONDS) or ""
    told = re.match(r"tesseract v?([\w.-]{1,40})", said)
    return told[1] if told else ""


def _data(program: str) -> list[str]:
    """Return the names of its data, without those for whole scripts."""
    said = _run([program, "--list-langs"], b"", LOOK_SECONDS) or ""
    names = [line.strip() for line in said.splitlines()[1:]]
    return [name for name in names if name and not name.startswith("script/")]


def _run(command: Sequence[str], given: bytes, seconds: float) -> str | None:
    """Return what a program prints, None where it fails or takes too long."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    try:
        done = subprocess.run(
            [*_polite(), *command],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd=Path(command[0]).anchor or None,
            timeout=seconds,
            check=True,
            creationflags=flags,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")


def _polite() -> list[str]:
    """Return what starts a program with low priority and bounded memory."""
    if sys.platform == "win32":
        return []
    # A small program between us and Tesseract instead of a function run after a fork:
    # forking a process with threads can leave its locks held.
    return [sys.executable, "-I", "-m", "indexer.ocr.limited"]


def _environment() -> dict[str, str]:
    """Return the little that Tesseract needs to find its data and its libraries."""
    names = ("TESSDATA_PREFIX", "SYSTEMROOT", "WINDIR", "PATH")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return {**kept, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}
