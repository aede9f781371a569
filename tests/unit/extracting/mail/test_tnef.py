import base64

import pytest

from indexer.records import ProblemCode
from tests.outlook_samples import compressed_rtf, winmail
from tests.samples import multipart, part

VALUES = {0x0037001F: "Größe", 0x1000001F: "The pump is too small."}


def text_of(extraction, document: int = 0) -> str:
    return "\n".join(one.text for one in extraction.documents[document].sections)


def members(extraction) -> list[str | None]:
    return [one.member for one in extraction.documents]


def test_text_and_attachments_are_read(read):
    content = winmail(VALUES, [("a.txt", b"one"), ("b.txt", b"two")])
    extraction = read(content, "winmail.dat")
    assert extraction.documents[0].title == "Größe"
    assert members(extraction) == [None, "a.txt", "b.txt"]
    texts = [text_of(extraction, at) for at in range(3)]
    assert texts == ["The pump is too small.", "one", "two"]


def test_texts_are_read_in_the_code_page_told(read):
    values = {0x1000001E: "Договор аренды".encode("cp1251")}
    content = winmail(values, codepage=1251)
    assert text_of(read(content, "winmail.dat")) == "Договор аренды"


def test_rich_text_is_read(read):
    values = {0x10090102: compressed_rtf(rb"{\rtf1\ansi Heating}")}
    assert text_of(read(winmail(values), "winmail.dat")) == "Heating"


def test_named_properties_are_known_by_their_number(read):
    values = {0x001A001F: "IPM.Appointment", 0x8000001F: "Room 5"}
    content = winmail(values, names=[0x8208])
    assert text_of(read(content, "winmail.dat")) == "Where: Room 5"


def test_message_within_is_a_document(read):
    inner = winmail({0x0037001F: "Inner", 0x1000001F: "inner text"})
    extraction = read(winmail(VALUES, [("Inner", inner)]), "winmail.dat")
    assert members(extraction) == [None, "Inner"]
    assert text_of(extraction, 1) == "inner text"


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        pytest.param("Mail text", "Mail text", id="mail has a text"),
        pytest.param("", "The pump is too small.", id="mail has none"),
    ],
)
def test_attachments_are_those_of_the_mail_around(read, plain, text):
    packed = part(
        winmail(VALUES, [("a.txt", b"one")]), "application/ms-tnef", "winmail.dat"
    )
    extraction = read(multipart(part(plain), packed), "a.eml")
    assert members(extraction) == [None, "winmail.dat/a.txt"]
    assert text_of(extraction) == text


def test_what_only_looks_like_winmail_is_an_attachment(read):
    packed = part(b"no such thing", "application/ms-tnef", "winmail.dat")
    extraction = read(multipart(part("Text"), packed), "a.eml")
    assert members(extraction) == [None, "winmail.dat"]


def test_cut_file_gives_its_beginning(read):
    content = winmail(VALUES, [("a.txt", b"one" * 50)])
    document = read(content[:-60], "winmail.dat").documents[0]
    assert document.problem.code is ProblemCode.DAMAGED
    assert document.title == "Größe"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\x78\x9f\x3e\x22", id="signature only"),
        pytest.param(b"\x78\x9f\x3e\x22\0\0" + b"\1" * 40, id="absurd length"),
        pytest.param(
            base64.b64decode("eJ8+IgEAAQOQBgAEAAAA/////wAA"), id="absurd count"
        ),
    ],
)
def test_hopeless_file_is_damaged(read, content):
    assert read(content, "winmail.dat").problem.code is ProblemCode.DAMAGED
