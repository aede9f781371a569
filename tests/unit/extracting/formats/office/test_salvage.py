import pytest

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.formats.office.salvage import SalvagedArchive
from indexer.extracting.limits import Limits
from tests.unit.extracting.formats.test_archive import packed

TEXT = b"".join(f"line {n} of a letter\n".encode() for n in range(2_000))


def test_members_before_the_cut_are_found_and_the_last_in_part():
    content = packed({"a": b"whole", "b": TEXT})
    cut = SalvagedArchive(content[: len(content) // 2], Limits())
    assert cut.names == ["a", "b"]
    assert cut.read("a") == b"whole"
    found = cut.read("b")
    assert TEXT.startswith(found)
    assert len(found) > len(TEXT) // 4


def test_broken_stream_gives_its_beginning():
    content = bytearray(packed({"a": TEXT}))
    content[len(content) // 2] ^= 0xFF
    found = SalvagedArchive(bytes(content), Limits()).read("a")
    assert found.startswith(TEXT[:500])


def test_what_is_no_archive_is_damage():
    with pytest.raises(DamagedError):
        SalvagedArchive(b"PK and nothing more", Limits())
    with pytest.raises(DamagedError):
        SalvagedArchive(packed({"a": b"x"}), Limits()).read("b")


def test_limits_hold():
    with pytest.raises(TooLargeError):
        SalvagedArchive(packed({"a": b"", "b": b""}), Limits(zip_members=1))
    with pytest.raises(TooLargeError):
        SalvagedArchive(packed({"a": bytes(9_999)}), Limits(zip_bytes=500)).read("a")
