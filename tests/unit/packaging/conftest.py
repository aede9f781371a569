import importlib
import stat
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def packaging_module(monkeypatch):
    """Return a function that imports a module of `packaging/` by its name."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return importlib.import_module


@pytest.fixture
def stand_in(tmp_path):
    """Return a function that makes an executable from the body of a Python script."""

    def make(name, body):
        script = tmp_path / name
        script.write_text(f"#!{sys.executable} -S\nimport sys\n{body}")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        return script

    return make
