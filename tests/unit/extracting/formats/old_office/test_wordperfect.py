import struct

import pytest

from indexer.records import ProblemCode, Role
from tests.old_office import wordperfect


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def function(group: int, subgroup: int, body: bytes = b"") -> bytes:
    size = len(body) + 5
    return bytes([group, subgroup]) + struct.pack("<H", size) + body + bytes([group])


def old_function(group: int, subgroup: int, body: bytes = b"") -> bytes:
    end = struct.pack("<HBB", len(body) + 4, subgroup, group)
    return bytes([group, subgroup]) + struct.pack("<H", len(body) + 4) + body + end


def test_version_6_is_read(read):
    # A low byte is a letter of its own, others stand in sets: 39 in set 1 is a ç.
    text = b"Dear\x80Anna,\xccGr\x1c\x20e\x80\xf0\x27\x01\xf0\xccsoft\xcfline\x84end"
    extraction = read(wordperfect(text), "a.wpd")
    assert extraction.documents[0].kind == "wordperfect"
    assert text_of(extraction) == "Dear Anna,\nGrüße ç\nsoft line-end"


def test_version_5_is_read(read):
    text = (
        b"Dear Anna,\nGr\xc0\x47\x01\xc0\xc0\x17\x01\xc0e\rsoft\xc2"
        + bytes(9)
        + b"\xc2in"
    )
    assert text_of(read(wordperfect(text, version=0), "a.wp5")) == (
        "Dear Anna,\nGrüße soft\tin"
    )


def test_version_4_has_no_header(read):
    text = b"\xcb\x0a\x01\xf6\x01\xcbThe quick\rfox.\nGr\xe1\x81\xe1n\x83" * 3
    extraction = read(text, "a.wp")
    assert text_of(extraction).startswith("The quick fox.\nGrün")


def test_rows_of_tables_are_lines(read):
    row, column = function(0xD0, 0x0B), function(0xD0, 0x0A)
    text = b"Rents\xcc" + row + b"Flat" + column + b"Rent" + row + b"3b" + column
    text += b"900" + function(0xD0, 0x11) + b"End"
    assert text_of(read(wordperfect(text), "a.wpd")) == (
        "Rents\nFlat\tRent\n3b\t900\nEnd"
    )


def test_notes_and_headers_of_version_6_stand_in_packets(read):
    def referring(group, packet):
        return function(group, 0, b"\x80\x01" + struct.pack("<H", packet))

    text = b"Body" + referring(0xD7, 1) + referring(0xD6, 2) + b"\xcc"
    content = wordperfect(text, packets=[b"A\x80note.", b"Berg"])
    sections = read(content, "a.wpd").documents[0].sections
    assert [(one.place.part, one.role, one.text) for one in sections] == [
        (None, Role.BODY, "Body"),
        ("footnotes", Role.BODY, "A note."),
        ("header", Role.ASIDE, "Berg"),
    ]


def test_notes_of_version_5_stand_in_the_text(read):
    note = old_function(0xD6, 0, bytes(13) + b"A note.")
    content = wordperfect(b"Body" + note + b" goes on", version=0)
    body, aside = read(content, "a.wp5").documents[0].sections
    assert body.text == "Body goes on"
    assert (aside.place.part, aside.text) == ("footnotes", "A note.")


def test_text_that_was_taken_back_is_left_out(read):
    cut, end = b"\xf1\x00\x00\x00\xf1", b"\xf1\x01\x00\x00\xf1"
    assert (
        text_of(read(wordperfect(b"a" + cut + b"gone" + end + b"b"), "a.wpd")) == "ab"
    )


def test_function_that_does_not_end_costs_one_byte(read):
    assert text_of(read(wordperfect(b"a\xd4\x00\xff\xffb"), "a.wpd")).startswith("a")


def test_password_is_told(read):
    content = wordperfect(b"secret", key=77)
    assert read(content, "a.wpd").problem.code is ProblemCode.ENCRYPTED


@pytest.mark.parametrize("length", [5, 12])
def test_cut_header_is_damaged(read, length):
    content = wordperfect(b"text")[:length]
    assert read(content, "a.wpd").problem.code is ProblemCode.DAMAGED


def test_binary_file_that_only_has_the_name_is_refused(read):
    content = b"\x8b\x01\x02\x9c\xff\xfe\x81" * 300
    assert read(content, "a.wpd").problem.code is ProblemCode.UNSUPPORTED
