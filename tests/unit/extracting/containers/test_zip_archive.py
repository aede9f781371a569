import io
import struct
import zipfile
import zlib

import pytest

from indexer.records import ProblemCode
from tests.archive_samples import told, zipped

NOTE = {"note.txt": b"the roof was mended in spring " * 40}


@pytest.mark.parametrize(
    "method",
    [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA],
)
def test_every_method_is_unpacked(read, method):
    extraction = read(zipped(NOTE, method), "a.zip")
    assert extraction.problem is None
    assert told(extraction)["note.txt"].startswith("the roof was mended")


def test_deflate64_is_unpacked(read):
    # A block of stored bytes reads the same in both kinds of Deflate.
    content = zipped(NOTE)
    size = len(NOTE["note.txt"])
    packed = b"\x01" + struct.pack("<HH", size, size ^ 0xFFFF) + NOTE["note.txt"]
    extraction = read(with_member(packed, size, method=9), "a.zip")
    assert told(extraction) == told(read(content, "a.zip"))


def with_member(packed: bytes, size: int, method: int, **fields) -> bytes:
    """Return a zip file with one member as it is given."""
    name = fields.get("name", b"note.txt")
    extra = fields.get("extra", b"")
    flags = fields.get("flags", 0)
    check = fields.get("check", zlib.crc32(NOTE["note.txt"]))
    common = struct.pack(
        "<5H3I2H",
        20,
        flags,
        method,
        0,
        0,
        check,
        len(packed),
        size,
        len(name),
        len(extra),
    )
    local = b"PK\x03\x04" + common + name + extra + packed
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + common
    entry += struct.pack("<3H2I", 0, 0, 0, 0, 0) + name + extra
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(entry), len(local), 0)
    return local + entry + end


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        (["Übersicht Mängel.txt", "Größe.txt"], "cp850"),
        (["Überweisung für März.txt"], "cp437"),
        (["Отчет за май.txt", "Договор аренды.txt"], "cp866"),
        (["賃貸契約書.txt", "家賃のお知らせ.txt"], "cp932"),
        (["租赁合同.txt", "会议记录和计划.txt"], "gb18030"),
        (["임대 계약서.txt", "회의 자료.txt"], "cp949"),
        (["Smlouva o pronájmu bytu č. 5 – příloha.txt".replace("–", "-")], "cp852"),
        (["Łódź umowa najmu, załącznik.txt"], "cp852"),
        (["Отчет за май.txt"], "utf-8"),
    ],
)
def test_names_in_old_code_pages_are_understood(read, names, encoding):
    content = zipped({f"{number:_>60}": b"x" for number in range(len(names))})
    for number, name in enumerate(names):
        raw = name.encode(encoding)
        content = replaced_name(content, f"{number:_>60}".encode(), raw)
    assert list(told(read(content, "a.zip"))) == names


def replaced_name(content: bytes, old: bytes, new: bytes) -> bytes:
    """Return a zip file with another name in both its headers, of the same length."""
    filler = b"\x00" * (len(old) - len(new))
    return content.replace(old, new + filler)


def test_name_in_unicode_extra_field_wins(read):
    raw = b"?.txt"
    field = b"\x01" + struct.pack("<I", zlib.crc32(raw)) + "世.txt".encode()
    extra = struct.pack("<HH", 0x7075, len(field)) + field
    content = with_member(b"abc", 3, 0, name=raw, extra=extra, check=zlib.crc32(b"abc"))
    assert list(told(read(content, "a.zip"))) == ["世.txt"]


def test_archive_behind_a_program_is_read(read):
    content = bytes(300) + zipped(NOTE)
    assert "note.txt" in told(read(content, "a.zip"))


def test_wrong_check_sum_keeps_the_text_and_says_so(read):
    content = with_member(NOTE["note.txt"], len(NOTE["note.txt"]), 0, check=1)
    extraction = read(content, "a.zip")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert extraction.documents[1].problem.code is ProblemCode.DAMAGED
    assert told(extraction)["note.txt"]


def test_lost_directory_leaves_the_members_before_it(read):
    content = zipped({**NOTE, "b.txt": b"second"})
    extraction = read(content[: content.index(b"PK\x01\x02")], "a.zip")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert set(told(extraction)) == {"note.txt", "b.txt"}
    assert told(extraction)["b.txt"] == "second"


def test_last_part_of_several_lists_all_names(read):
    content = bytearray(zipped({**NOTE, "b.txt": b"second"}))
    directory = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    struct.pack_into("<2H", content, end + 4, 2, 2)
    struct.pack_into("<I", content, end + 16, 9)
    extraction = read(b"\x99" * 9 + bytes(content[directory:]), "a.zip")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert list(told(extraction)) == ["note.txt", "b.txt"]


def test_members_that_overlap_stop_at_the_limit(read):
    kernel = zlib.compress(b"x" * 900_000)[2:-4]
    name = b"a.txt"
    check = zlib.crc32(b"x" * 900_000)
    common = struct.pack(
        "<5H3I2H", 20, 0, 8, 0, 0, check, len(kernel), 900_000, len(name), 0
    )
    local = b"PK\x03\x04" + common + name + kernel
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + common
    entry += struct.pack("<3H2I", 0, 0, 0, 0, 0) + name
    end = struct.pack(
        "<4s4H2IH", b"PK\x05\x06", 0, 0, 500, 500, 500 * len(entry), len(local), 0
    )
    content = local + 500 * entry + end
    extraction = read(content, "a.zip", unpacked_bytes=3_000_000)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert sum(map(bool, told(extraction).values())) <= 4


def test_directory_that_never_ends_is_refused(read):
    entry = b"PK\x01\x02" + bytes(42)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0, 0, 46 * 110_000, 0, 0)
    extraction = read(b"PK\x03\x04" + bytes(40) + entry * 110_000 + end, "a.zip")
    assert extraction.problem.code in (ProblemCode.TOO_LARGE, ProblemCode.DAMAGED)


def test_symbolic_links_are_no_members(read):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("passwords")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", "text")
    assert list(told(read(packed.getvalue(), "a.zip"))) == ["a.txt"]
