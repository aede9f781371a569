import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[3]
LOCKS = [ROOT / "requirements.lock", ROOT / "packaging" / "tools.lock"]
UNWANTED = {
    *("torch", "transformers", "sentence-transformers", "huggingface-hub"),
    *("onnxruntime", "pymupdf", "pyside6", "pyside6-addons"),
}


def locked(file):
    """Return what a lock pins: (name, version, marker, number of hashes)."""
    entries = file.read_text("ascii").replace("\\\n", " ").splitlines()
    for entry in entries:
        requirement, *hashes = re.split(r"\s--hash=sha256:", entry)
        yield Requirement(requirement), len(hashes)


@pytest.mark.parametrize("file", LOCKS, ids=lambda file: file.name)
def test_lock_pins_every_version_with_hashes(file):
    for requirement, hashes in locked(file):
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), requirement
        assert hashes, requirement


@pytest.mark.parametrize("file", LOCKS, ids=lambda file: file.name)
def test_lock_names_no_place_on_a_network_or_disk(file):
    assert not re.findall(r"://|^-|/", file.read_text("ascii"), re.MULTILINE)


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_lock_satisfies_every_dependency(python):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    here = {"python_version": python, "python_full_version": f"{python}.0"}
    pinned = {
        canonicalize_name(one.name): str(one.specifier).removeprefix("==")
        for one, _ in locked(LOCKS[0])
        if one.marker is None or one.marker.evaluate(here)
    }
    for dependency in map(Requirement, wanted):
        if dependency.marker is None or dependency.marker.evaluate(here):
            assert pinned[canonicalize_name(dependency.name)] in dependency.specifier


def test_lock_brings_nothing_that_is_not_used():
    assert not {requirement.name for requirement, _ in locked(LOCKS[0])} & UNWANTED
