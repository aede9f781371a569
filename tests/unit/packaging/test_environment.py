import os

import pytest

PROJECT = """\
[project]
name = "sample"
[tool.uv]
config-settings-package = { engine = { "cmake.args" = "-DTOOLS=OFF" } }
"""

UV = """
import os, pathlib
words = sys.argv[1:]
if words == ["--version"]:
    print("uv 99.0.0 (stand-in)")
    sys.exit()
with open("calls", "a") as calls:
    calls.write(" ".join(word for word in words if not word.startswith("-")) + "\\n")
if os.path.exists("fails") and open("fails").read() in words:
    sys.exit(2)
scripts = pathlib.Path(os.environ["VIRTUAL_ENV"], "bin")
scripts.mkdir(parents=True, exist_ok=True)
(scripts / "python").touch()
if "install" in words:
    (scripts / "inkling").touch()
"""


@pytest.fixture
def environment(packaging_module, stand_in, tmp_path, monkeypatch):
    stand_in("uv", UV)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    root = tmp_path / "tree"
    root.mkdir()
    (root / "pyproject.toml").write_text(PROJECT)
    (root / "requirements.lock").write_text("engine==1.0\n")
    return packaging_module("environment").Environment(root)


@pytest.fixture
def calls(environment):
    """Return a function that tells what uv was asked for since the last time."""

    def since():
        log = environment.root / "calls"
        words = [line.split()[:2] for line in log.read_text().splitlines()]
        log.unlink()
        return [" ".join(pair) if pair[0] == "pip" else pair[0] for pair in words]

    return since


EVERYTHING = ["venv", "pip sync", "pip install"]


def test_first_run_makes_everything(environment, calls):
    assert not environment.is_ready()
    environment.prepare()
    assert environment.is_ready()
    assert calls() == EVERYTHING


def test_second_run_does_nothing(environment, calls):
    environment.prepare()
    calls()
    environment.prepare()
    assert not (environment.root / "calls").exists()


def test_another_lock_is_followed_in_the_same_environment(environment, calls):
    environment.prepare()
    calls()
    (environment.root / "requirements.lock").write_text("engine==2.0\n")
    environment.prepare()
    assert calls() == EVERYTHING[1:]


def test_other_build_settings_start_from_nothing(environment, calls):
    environment.prepare()
    calls()
    changed = PROJECT.replace("TOOLS=OFF", "TOOLS=ON")
    (environment.root / "pyproject.toml").write_text(changed)
    environment.prepare()
    assert calls() == EVERYTHING


@pytest.mark.parametrize("step", ["venv", "sync", "install"])
def test_interrupted_setup_is_done_again(environment, packaging_module, calls, step):
    fails = environment.root / "fails"
    fails.write_text(step)
    with pytest.raises(packaging_module("environment").SetupError, match="takes up"):
        environment.prepare()
    assert not environment.is_ready()
    calls()
    fails.unlink()
    environment.prepare()
    assert environment.is_ready()
    assert calls() == EVERYTHING


def test_vanished_interpreter_is_replaced(environment, calls):
    environment.prepare()
    calls()
    environment.python.unlink()
    assert not environment.is_ready()
    environment.prepare()
    assert calls() == EVERYTHING


def test_damaged_stamp_counts_as_none(environment):
    environment.prepare()
    (environment.venv / "made-from.json").write_text("{")
    assert not environment.is_ready()


@pytest.mark.parametrize(
    ("says", "version"),
    [
        pytest.param("uv 0.13.8 (x86_64)", (0, 13, 8), id="a release"),
        pytest.param("who knows", (), id="something else"),
    ],
)
def test_uv_version_is_read(packaging_module, stand_in, says, version):
    other = stand_in("other", f"print({says!r})")
    assert packaging_module("environment").uv_version(str(other)) == version


def test_uv_that_does_not_run_has_no_version(packaging_module, tmp_path):
    assert packaging_module("environment").uv_version(str(tmp_path / "none")) == ()
