import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from app import __main__ as program


@pytest.fixture
def commands(monkeypatch):
    """Stand in for the command line, which would end in heavy imports."""
    seen: list[list[str]] = []

    def run(arguments):
        seen.append(arguments)
        return 7

    command_line = SimpleNamespace(main=run)
    monkeypatch.setitem(sys.modules, "indexer.cli", command_line)
    return seen


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["search", "rent"], id="a command"),
        pytest.param(["--data", "x", "status"], id="a command after its library"),
        pytest.param(["--help"], id="help"),
        pytest.param(["--version"], id="version"),
        pytest.param(["--data"], id="an option without its value"),
        pytest.param(["--bogus"], id="an unknown option"),
    ],
)
def test_commands_go_to_the_command_line(monkeypatch, commands, arguments):
    monkeypatch.setattr(sys, "argv", ["inkling", *arguments])
    assert program.main() == 7
    assert commands == [arguments]


@pytest.mark.parametrize("arguments", [[], ["--data", "x"], ["--data=x"]])
def test_without_a_display_the_tour_runs(monkeypatch, commands, arguments):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "argv", ["inkling", *arguments])
    assert program.main() == 7
    assert commands == [[*arguments, "tour"]]


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        pytest.param(["--quick"], (None, "quick"), id="quick search"),
        pytest.param(["--data", "x", "--quit"], (Path("x"), "quit"), id="the end"),
        pytest.param(["--tray", "--data=x"], (Path("x"), "tray"), id="start at login"),
    ],
)
def test_a_wish_goes_to_the_window(monkeypatch, arguments, asked):
    wishes = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(program, "_window", lambda *told: wishes.append(told) or 0)
    monkeypatch.setattr("indexer.offline.forbid_network", lambda **_: None)
    monkeypatch.setattr(sys, "argv", ["inkling", *arguments])
    assert program.main() == 0
    assert wishes == [asked]


def test_a_wish_without_a_display_is_refused_in_a_sentence(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "argv", ["inkling", "--quick"])
    assert program.main() == 1
    assert capsys.readouterr().err == (
        "inkling: There is no display to show a window on.\n"
    )
