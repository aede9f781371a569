from datetime import UTC, datetime

import pytest

from indexer.records import ProblemCode, Role
from tests.outlook_samples import (
    compound,
    compressed_rtf,
    message,
    outlook_message,
)

SENT = datetime(2024, 3, 12, 8, 30, tzinfo=UTC)
NOTE = {0x001A001F: "IPM.Note", 0x0037001F: "RE: Wärmepumpe"}


def text_of(extraction, document: int = 0) -> str:
    return "\n".join(one.text for one in extraction.documents[document].sections)


def members(extraction) -> list[str | None]:
    return [one.member for one in extraction.documents]


def test_headers_come_from_the_properties(read):
    content = outlook_message(
        {
            **NOTE,
            0x0C1A001F: "Anna Berg",
            0x0C1F001F: "/O=FIRM/OU=X/CN=ANNA",
            0x5D01001F: "anna@example.org",
            0x00390040: SENT,
            0x1035001F: "<2@example.org>",
            0x1039001F: "<0@example.org>",
            0x1042001F: "<1@example.org>",
            0x1000001F: "Gern.",
            0x8000101F: ["Haus", "Garten"],
        },
        recipients=[
            {0x0C150003: 1, 0x3001001F: "Ben", 0x39FE001F: "ben@example.org"},
            {0x0C150003: 2, 0x3001001F: "/o=firm/cn=carl", 0x3003001F: "/o=firm"},
        ],
        names=["Keywords"],
    )
    (document,) = read(content, "a.msg").documents
    assert document.kind == "mail"
    assert document.title == "RE: Wärmepumpe"
    assert document.mail.sender == "Anna Berg <anna@example.org>"
    assert document.mail.to == ("Ben <ben@example.org>",)
    assert document.mail.cc == ("carl",)
    assert document.mail.date == "2024-03-12T08:30:00+00:00"
    assert document.mail.message_id == "<2@example.org>"
    assert document.metadata == {"keywords": "Haus, Garten"}


def test_headers_it_travelled_with_fill_what_is_missing(read):
    travelled = (
        "From: Anna <anna@example.org>\r\nTo: ben@example.org\r\n"
        "Date: Tue, 12 Mar 2024 09:30:00 +0100\r\nMessage-ID: <7@example.org>\r\n"
    )
    values = {**NOTE, 0x007D001F: travelled, 0x0C1A001F: "Anna"}
    mail = read(outlook_message(values), "a.msg").documents[0].mail
    assert mail.sender == "Anna <anna@example.org>"
    assert mail.to == ("ben@example.org",)
    assert mail.date == "2024-03-12T09:30:00+01:00"
    assert mail.message_id == "<7@example.org>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param({0x1000001F: "Größe"}, "Größe", id="plain"),
        pytest.param(
            {0x1000001E: "Größe".encode("cp1252"), 0x3FFD0003: 1252}, "Größe", id="8bit"
        ),
        pytest.param(
            {0x1000001E: "Договор аренды".encode("cp1251"), 0x3FF10003: 0x419},
            "Договор аренды",
            id="language tells the code page",
        ),
        pytest.param(
            {0x10130102: "<p>Größe</p>".encode("cp1252"), 0x3FDE0003: 28591},
            "Größe",
            id="page",
        ),
        pytest.param(
            {0x10130102: '<meta charset="koi8-r"><p>Договор</p>'.encode("koi8-r")},
            "Договор",
            id="page that tells its own encoding",
        ),
        pytest.param(
            {0x10090102: compressed_rtf(rb"{\rtf1\ansi\ansicpg1252 Gr\'f6\'dfe}")},
            "Größe",
            id="rich text",
        ),
        pytest.param(
            {
                0x10090102: compressed_rtf(
                    rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}Pump"
                    rb"{\*\htmltag84 <b>}e{\*\htmltag92 </b>}}"
                )
            },
            "Pumpe",
            id="page wrapped in rich text",
        ),
    ],
)
def test_text_is_read_from_every_form(read, body, text):
    assert text_of(read(outlook_message({**NOTE, **body}), "a.msg")) == text


def test_history_is_set_aside(read):
    body = (
        "Gern.\r\n\r\nVon: Ben\r\nGesendet: heute\r\nAn: Anna\r\nBetreff: x\r\n\r\nJa?"
    )
    sections = read(outlook_message({**NOTE, 0x1000001F: body}), "a").documents[0]
    assert [one.role for one in sections.sections] == [Role.BODY, Role.ASIDE]


def test_attachments_and_messages_within_are_documents(read):
    deep = message({0x0037001F: "Deep", 0x1000001F: "deepest"}, embedded=True)
    inner = message(
        {0x0037001F: "Inner", 0x1000001F: "inner text"},
        attachments=[({0x3001001F: "Deep", 0x37050003: 5}, deep)],
        embedded=True,
    )
    content = outlook_message(
        {**NOTE, 0x1000001F: "outer"},
        attachments=[
            ({0x3707001F: "a/b.txt", 0x37010102: b"file text"}, None),
            ({0x3704001F: "BIG.TXT", 0x37010102: b"long text " * 900}, None),
            ({0x3001001F: "Inner", 0x37050003: 5}, inner),
        ],
    )
    extraction = read(content, "a.msg")
    assert members(extraction) == [None, "a_b.txt", "BIG.TXT", "Inner", "Inner/Deep"]
    assert text_of(extraction, 1) == "file text"
    assert text_of(extraction, 2).startswith("long text")
    assert [text_of(extraction, at) for at in (3, 4)] == ["inner text", "deepest"]


def test_file_in_an_embedded_object_is_read(read):
    packed = b"\2\0a.txt\0C:\\a.txt\0\0\0\3\0\7\0\0\0C:\\tmp\0\4\0\0\0text"
    stream = len(packed).to_bytes(4, "little") + packed
    content = outlook_message(
        NOTE,
        attachments=[({0x3001001F: "a.txt"}, {"\x01Ole10Native": stream})],
    )
    assert text_of(read(content, "a.msg"), 1) == "text"


@pytest.mark.parametrize(
    ("values", "names", "lines"),
    [
        pytest.param(
            {
                0x001A001F: "IPM.Appointment",
                0x8000001F: "Room 5",
                0x80010040: SENT,
                0x80020040: SENT,
                0x8003001F: "every Tuesday",
            },
            [0x8208, 0x820D, 0x820E, 0x8232],
            "When: 2024-03-12 08:30 UTC – 2024-03-12 08:30 UTC\nWhere: Room 5\n"
            "Repeats: every Tuesday",
            id="appointment",
        ),
        pytest.param(
            {
                0x001A001F: "IPM.Contact",
                0x3001001F: "Anna Berg",
                0x3A16001F: "Berg & Co",
                0x3A1C001F: "+49 170 1",
                0x8000001F: "anna@example.org",
                0x3A420040: datetime(1980, 5, 5, 22, tzinfo=UTC),
            },
            [0x8083],
            "Name: Anna Berg\nCompany: Berg & Co\nE-mail: anna@example.org\n"
            "Phone (mobile): +49 170 1\nBirthday: 1980-05-06",
            id="contact",
        ),
        pytest.param(
            {
                0x001A001F: "IPM.Task",
                0x80000040: SENT,
                0x8001001F: "Anna",
            },
            [0x8105, 0x811F],
            "Due: 2024-03-12\nOwner: Anna",
            id="task",
        ),
    ],
)
def test_fields_of_other_things_than_mails_are_text(read, values, names, lines):
    assert text_of(read(outlook_message(values, names=names), "a.msg")) == lines


def test_encrypted_message_says_so(read):
    values = {0x001A001F: "IPM.Note.SMIME", 0x0037001F: "Secret"}
    sealed = {0x3707001F: "smime.p7m", 0x37010102: b"\x30\x80\x06\x09"}
    content = outlook_message(values, attachments=[(sealed, None)])
    (document,) = read(content, "a.msg").documents
    assert document.problem.code is ProblemCode.ENCRYPTED
    assert document.mail.subject == "Secret"


def test_signed_message_reads_like_any_other(read):
    values = {0x001A001F: "IPM.Note.SMIME.MultipartSigned", 0x0037001F: "Signed"}
    entity = (
        b'Content-Type: multipart/signed; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/plain\r\n\r\nsigned text\r\n--b\r\n"
        b"Content-Type: application/pkcs7-signature\r\n\r\nxx\r\n--b--\r\n"
    )
    signed = {0x3707001F: "smime.p7m", 0x37010102: entity}
    content = outlook_message(values, attachments=[(signed, None)])
    (document,) = read(content, "a.msg").documents
    assert document.mail.subject == "Signed"
    assert [one.text for one in document.sections] == ["signed text"]


def test_message_without_its_table_is_read_and_called_damaged(read):
    tree = message({0x0037001F: "Half", 0x1000001F: "what is left"})
    del tree["__properties_version1.0"]
    (document,) = read(compound(tree), "a.msg").documents
    assert document.problem.code is ProblemCode.DAMAGED
    assert document.mail.subject == "Half"
    assert document.sections[0].text == "what is left"


def test_messages_in_messages_end_at_the_limit(read):
    tree = message({0x0037001F: "deepest"}, embedded=True)
    for _ in range(12):
        tree = message(
            {0x0037001F: "x"}, attachments=[({0x3001001F: "m"}, tree)], embedded=True
        )
    content = outlook_message(NOTE, attachments=[({0x3001001F: "m"}, tree)])
    extraction = read(content, "a.msg", depth=5)
    assert len(extraction.documents) == 7
    assert extraction.documents[-1].problem.code is ProblemCode.TOO_LARGE
