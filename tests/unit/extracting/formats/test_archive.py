import io
import zipfile

import pytest

from indexer.errors import DamagedError, EncryptedError, TooLargeError
from indexer.extracting.formats.archive import Archive
from indexer.extracting.limits import MIB, Limits


def packed(members: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()


def test_members_are_read_by_name_wherever_they_point():
    archive = Archive(packed({"../../evil": b"a", "/abs": b"b"}), Limits())
    assert archive.read("../../evil") == b"a"
    assert archive.names == ["../../evil", "/abs"]


@pytest.mark.parametrize(
    ("members", "limits"),
    [
        pytest.param({"a": bytes(11 * MIB)}, Limits(), id="packed too tightly"),
        pytest.param({"a": b"x" * 99}, Limits(zip_bytes=50), id="too large"),
    ],
)
def test_member_beyond_the_limits_is_not_unpacked(members, limits):
    archive = Archive(packed(members), limits)
    assert not archive.is_within_limits
    with pytest.raises(TooLargeError):
        list(map(archive.read, archive.names))


def test_archive_of_too_many_members_is_not_opened():
    with pytest.raises(TooLargeError):
        Archive(packed({"a": b"", "b": b""}), Limits(zip_members=1))


def test_swollen_picture_does_not_stand_in_the_way_of_text():
    archive = Archive(packed({"a.bmp": bytes(11 * MIB), "b": b"text"}), Limits())
    assert archive.read("b") == b"text"
    assert not archive.is_within_limits


def test_member_counts_once_however_often_it_is_read():
    archive = Archive(packed({"a": b"x" * 30}), Limits(zip_bytes=50))
    assert archive.read("a") == archive.read("a")


def test_false_size_in_the_directory_is_damage():
    content = packed({"a": b"x" * 5_000})
    size = (5_000).to_bytes(4, "little")
    archive = Archive(content.replace(size, (10).to_bytes(4, "little")), Limits())
    with pytest.raises(DamagedError):
        archive.read("a")


def test_missing_member_and_broken_file_are_damage():
    with pytest.raises(DamagedError):
        Archive(packed({"a": b"x"}), Limits()).read("b")
    with pytest.raises(DamagedError):
        Archive(b"PK\x03\x04 and nothing", Limits())


def test_protected_member_says_so():
    content = bytearray(packed({"a": b"x"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(EncryptedError):
        Archive(bytes(content), Limits()).read("a")
