import os

import pytest

from indexer.storing import durability
from indexer.storing.durability import (
    MANIFEST_BASE,
    Barrier,
    boot_id,
    flush,
    set_aside_newer,
)


@pytest.fixture
def flushed(monkeypatch):
    """The paths that were handed to the disk."""
    seen = []

    def note(path):
        seen.append(os.path.basename(path))
        flush(path)

    monkeypatch.setattr(durability, "flush", note)
    return seen


def manifest(folder, version):
    path = folder / f"{MANIFEST_BASE - version}.manifest"
    path.write_bytes(b"content")
    return path.name


def test_a_barrier_flushes_every_file_and_folder(tmp_path, flushed):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "data").write_bytes(b"x")
    Barrier(tmp_path)()
    assert flushed == ["data", "inner", tmp_path.name]


def test_a_second_barrier_flushes_only_what_is_new_or_changed(tmp_path, flushed):
    (tmp_path / "old").write_bytes(b"x")
    (tmp_path / "changed").write_bytes(b"x")
    barrier = Barrier(tmp_path)
    barrier()
    flushed.clear()
    (tmp_path / "new").write_bytes(b"x")
    os.utime(tmp_path / "changed", ns=(1, 1))
    barrier()
    assert set(flushed) == {"new", "changed", tmp_path.name}


def test_the_boot_id_stays_while_the_computer_runs():
    assert boot_id() == boot_id()


def test_a_computer_without_boot_id_counts_as_started_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(durability, "LINUX_BOOT_ID", tmp_path / "nothing")
    assert boot_id() == ""


def test_versions_beyond_the_durable_one_are_set_aside(tmp_path):
    versions = tmp_path / "chunks.lance" / "_versions"
    versions.mkdir(parents=True)
    kept = {manifest(versions, 1), manifest(versions, 2)}
    gone = {manifest(versions, 3), "half.manifest-tmp", "x.manifest"}
    for name in gone:
        (versions / name).write_bytes(b"")
    assert set_aside_newer(tmp_path / "chunks.lance", 2) == 3
    assert set(os.listdir(versions)) == kept
    assert set(os.listdir(tmp_path / "set-aside")) == gone


def test_nothing_is_set_aside_where_all_is_durable(tmp_path):
    versions = tmp_path / "chunks.lance" / "_versions"
    versions.mkdir(parents=True)
    manifest(versions, 1)
    assert set_aside_newer(tmp_path / "chunks.lance", 1) == 0
    assert not (tmp_path / "set-aside").exists()
