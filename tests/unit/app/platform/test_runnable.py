import sys

import pytest

from app.platform.runnable import could_run


@pytest.mark.parametrize(
    ("system", "name", "may_run", "runs"),
    [
        ("linux", "lease.pdf", False, False),
        ("linux", "lease.pdf", True, False),
        ("linux", "photo\u202efdp.exe", False, True),
        ("linux", "game.AppImage", False, True),
        ("linux", "link.desktop", False, True),
        ("linux", "tool", True, True),
        ("linux", "README", False, False),
        ("linux", "script.py", True, False),
        ("win32", "script.py", False, True),
        ("win32", "setup.exe. .", False, True),
        ("win32", "lease.pdf", False, False),
        ("darwin", "do.command", False, True),
        ("darwin", "script.py", False, False),
    ],
)
def test_knows_what_could_run(monkeypatch, system, name, may_run, runs):
    monkeypatch.setattr(sys, "platform", system)
    assert could_run(f"/a/{name}", runs=may_run) == runs
