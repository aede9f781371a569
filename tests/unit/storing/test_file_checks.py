import pytest

from indexer.storing.file_checks import CHECKS, FileChecks, _lines


@pytest.fixture
def folder(tmp_path):
    """A generation with a file in each folder of its table."""
    for part in ("data", "_indices/one", "_versions"):
        place = tmp_path / "chunks.lance" / part
        place.mkdir(parents=True)
        (place / "a").write_bytes(b"content of " + part.encode())
    return tmp_path


def written(folder):
    checks = FileChecks(folder)
    checks.note()
    return checks


def test_files_are_as_they_were_written(folder):
    written(folder)
    assert FileChecks(folder).compare() == (2, 0)


def test_a_file_that_changed_is_damaged_and_is_not_noted_anew(folder):
    written(folder)
    (folder / "chunks.lance" / "data" / "a").write_bytes(b"kontent of data")
    written(folder)
    assert FileChecks(folder).compare() == (2, 1)


def test_what_may_be_written_again_is_not_looked_at(folder):
    written(folder)
    (folder / "chunks.lance" / "_versions" / "a").write_bytes(b"other")
    assert FileChecks(folder).compare() == (2, 0)


def test_new_files_are_noted_and_those_that_are_gone_forgotten(folder):
    checks = written(folder)
    data = folder / "chunks.lance" / "data"
    (data / "b").write_bytes(b"more")
    (data / "a").unlink()
    checks.note()
    assert checks.compare() == (2, 0)
    checks.forget_gone()
    assert "data/a" not in (folder / CHECKS).read_text()
    assert FileChecks(folder).compare() == (2, 0)


def test_a_line_that_a_power_cut_left_in_half_says_nothing(folder):
    written(folder)
    checks = folder / CHECKS
    checks.write_bytes(checks.read_bytes()[:-80])
    (folder / "chunks.lance" / "data" / "b").write_bytes(b"more")
    written(folder)
    looked_at, damaged = FileChecks(folder).compare()
    assert (looked_at, damaged) == (3, 0)


def test_without_digests_nothing_is_looked_at(tmp_path):
    assert FileChecks(tmp_path).compare() == (0, 0)


def test_a_damaged_line_of_digests_says_nothing_of_its_file(folder):
    written(folder)
    checks = folder / CHECKS
    content = bytearray(checks.read_bytes())
    place = content.index(b"/data/")
    for flipped in (b"\0", b"x", b"\xff"):
        content[place : place + 1] = flipped
        checks.write_bytes(content)
        assert FileChecks(folder).compare() == (1, 0)


def test_names_that_lead_elsewhere_are_not_followed(folder):
    outside = folder.parent / "outside"
    outside.write_bytes(b"somebody else's")
    checks = written(folder)
    stored = dict(checks._stored())
    lines = _lines({**stored, "../outside": "0" * 64})
    (folder / CHECKS).write_bytes(lines)
    assert FileChecks(folder).compare() == (2, 0)
