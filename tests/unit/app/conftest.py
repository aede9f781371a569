import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.search.window import SearchWindow
from app.translation import Language
from indexer.records import (
    Answer,
    Confidence,
    Hit,
    Mark,
    Mode,
    Place,
    Result,
    Signals,
    Took,
)

FAKE = Path(__file__).parents[2] / "fake_indexer.py"


@pytest.fixture(autouse=True)
def always_english(english):
    """Let all that the app says be English."""


@pytest.fixture
def speak(english):
    """Let the app speak a language until the test ends."""
    spoken = []

    def speak(code):
        spoken.append(Language(code))
        spoken[-1].speak()

    yield speak
    for language in reversed(spoken):
        language.fall_silent()


@pytest.fixture
def make_result():
    def make(path="/Users/mara/Flat/lease.pdf", text="Rent is due soon.", **more):
        hit = Hit(
            text,
            more.pop("place", Place(page=37)),
            0.8,
            more.pop("signals", Signals(meaning=0.8, words=0.5)),
            more.pop("marks", (Mark(0, 4, "words"),)),
        )
        hits = (hit,) if text else ()
        return replace(Result(1, path, None, "", "pdf", 0.8, 1.7e9, hits), **more)

    return make


@pytest.fixture
def make_answer(make_result):
    def make(query="rent", paths=("/a/lease.pdf",), confidence=Confidence.STRONG):
        results = tuple(make_result(path) for path in paths)
        return Answer(query, Mode.HYBRID, confidence, Took(total=41), results)

    return make


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


@pytest.fixture
def fake_command(library):
    return [sys.executable, str(FAKE), "--data", str(library)]


@pytest.fixture
def window(qtbot, library):
    settings = QSettings(str(library / "window.ini"), QSettings.Format.IniFormat)
    window = SearchWindow(settings)
    qtbot.addWidget(window)
    return window
