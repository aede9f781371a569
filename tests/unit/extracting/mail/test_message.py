import base64
import binascii

import pytest

from indexer.records import ProblemCode, Role
from tests import samples
from tests.samples import PARAGRAPH, multipart, part

HTML = f"<html><body><p>{PARAGRAPH}</p><p>Only in HTML</p></body></html>"


def text_of(extraction, document: int = 0) -> str:
    return "\n".join(one.text for one in extraction.documents[document].sections)


def members(extraction) -> list[str | None]:
    return [one.member for one in extraction.documents]


def test_headers_and_text_are_read(read):
    (document,) = read(samples.mail(), "a.eml").documents
    assert (document.kind, document.title) == ("mail", "Heating")
    assert document.mail.sender == "Anna Berg <anna@example.org>"
    assert document.mail.to == ("Ben Koch <ben@example.org>", "c@example.org")
    assert document.mail.date == "2024-03-12T09:30:00+01:00"
    assert document.mail.message_id == "<1@example.org>"
    assert [(one.text, one.place.part) for one in document.sections] == [
        (PARAGRAPH, "body")
    ]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("賃貸契約は一年間です。", "iso-2022-jp"),
        ("租赁合同的期限为一年。", "gb18030"),
        ("Договор аренды на один год.", "koi8-r"),
        ("Die Gebühr ist größer.", "iso-8859-1"),
        ("임대 계약 기간은 일 년입니다.", "euc-kr"),
    ],
)
def test_body_is_read_in_the_encoding_told(read, text, encoding):
    assert text_of(read(samples.mail(text, encoding=encoding), "a.eml")) == text


@pytest.mark.parametrize("label", ["nonsense", "utf-8", "us-ascii", "x" * 500])
def test_wrong_encoding_told_is_survived(read, label):
    body = "Die Gebühr ist größer als früher, schöne Grüße".encode("cp1252")
    more = f"Content-Type: text/plain; charset={label}\r\n"
    text = text_of(read(samples.mail(body, more=more), "a.eml"))
    assert text == "Die Gebühr ist größer als früher, schöne Grüße"


@pytest.mark.parametrize(
    ("plain", "chosen"),
    [
        pytest.param("Plain and full text", "Plain and full text", id="plain text"),
        pytest.param("", "Only in HTML", id="empty plain text"),
        pytest.param("Please view in HTML", "Only in HTML", id="plain stub"),
        pytest.param(
            "Your mail reader does not support HTML mail.", "Only in HTML", id="stub"
        ),
        pytest.param("About html. " * 60, "About html", id="text about HTML"),
    ],
)
def test_best_alternative_is_chosen(read, plain, chosen):
    mail = multipart(part(plain), part(HTML, "text/html"), kind="alternative")
    text = text_of(read(mail, "a.eml"))
    assert chosen in text
    assert ("Only in HTML" in text) == (chosen == "Only in HTML")


def test_page_beside_its_pictures_is_the_text(read):
    related = samples.enclosed((part(HTML, "text/html"),), "inner")
    inner = b'Content-Type: multipart/related; boundary="inner"\r\n\r\n' + related
    mail = multipart(inner, part(b"\x89PNG\r\n\x1a\n", "image/png", "logo.png"))
    extraction = read(mail, "a.eml")
    assert "Only in HTML" in text_of(extraction)
    assert members(extraction) == [None, "logo.png"]


def test_quotes_in_a_page_are_set_aside(read):
    page = "<p>Yes.</p><div>Ben wrote:</div><blockquote><p>When?</p></blockquote>"
    more = "Content-Type: text/html\r\n"
    own, quote = read(samples.mail(page, more=more), "a.eml").documents[0].sections
    assert (own.text, own.role) == ("Yes.", Role.BODY)
    assert (quote.text, quote.role) == ("Ben wrote:\n\n> When?", Role.ASIDE)


def test_flowed_text_is_joined(read):
    more = "Content-Type: text/plain; format=flowed; delsp=yes\r\n"
    assert text_of(read(samples.mail("heat \ning", more=more), "a")) == "heating"


def test_attachments_are_documents_of_their_own(read):
    mail = multipart(
        part("Hello"),
        part(samples.pdf(PARAGRAPH), "application/pdf", "rent.pdf"),
        part(samples.word("Contract"), "application/octet-stream", "a/b.docx"),
        part(b"\x00\x01" * 99, "application/x-thing", "=?utf-8?q?=C3=A9t=C3=A9.bin?="),
        part("Note", name="note.txt"),
    )
    extraction = read(mail, "a.eml")
    assert extraction.problem is None
    assert members(extraction) == [None, "rent.pdf", "a_b.docx", "été.bin", "note.txt"]
    kinds = [one.kind for one in extraction.documents]
    assert kinds == ["mail", "pdf", "docx", "other", "text"]
    problems = [one.problem and one.problem.code for one in extraction.documents]
    assert problems == [None, None, None, ProblemCode.UNSUPPORTED, None]
    assert "heating" in text_of(extraction, 1)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("filename*=utf-8''M%C3%BCller.txt", "Müller.txt"),
        ('filename*0="Mie"; filename*1="te.txt"', "Miete.txt"),
        ("filename=Müller.txt", "Müller.txt"),
        ("filename=", "attachment.txt"),
        ("filename*=nonsense''%FF.txt", None),
    ],
)
def test_names_of_attachments_are_decoded(read, header, name):
    attached = f"Content-Disposition: attachment; {header}\r\n\r\ntext".encode()
    extraction = read(multipart(part("Hello"), attached), "a.eml")
    assert len(extraction.documents) == 2
    assert name in (None, extraction.documents[1].member)


def test_mail_in_a_mail_is_a_document_with_its_own_headers(read):
    inner = multipart(part("Inner"), part("Deep", name="deep.txt"), subject="Inner one")
    attached = b"Content-Type: message/rfc822\r\n\r\n" + inner
    extraction = read(multipart(part("Outer"), attached, mark="outer"), "a.eml")
    assert members(extraction) == [None, "message.eml", "message.eml/deep.txt"]
    assert extraction.documents[1].mail.subject == "Inner one"
    assert [text_of(extraction, n) for n in range(3)] == ["Outer", "Inner", "Deep"]


@pytest.mark.parametrize(
    ("media_type", "name"),
    [
        ("multipart/encrypted; protocol=application/pgp-encrypted", None),
        ("application/pkcs7-mime; smime-type=enveloped-data", "smime.p7m"),
    ],
)
def test_encrypted_mail_says_so_and_keeps_its_headers(read, media_type, name):
    secret = part(b"\x80\x81" * 50, "application/octet-stream", "x.bin")
    body = samples.enclosed((secret,), "m") if name is None else b"\x80\x81" * 50
    more = f'Content-Type: {media_type}; boundary=m; name="{name}"\r\n'
    extraction = read(samples.mail(body, more=more), "a.eml")
    assert extraction.documents[0].mail.subject == "Heating"
    assert extraction.documents[0].problem.code is ProblemCode.ENCRYPTED


def test_signed_mail_reads_like_any_other(read):
    signature = part(b"\x30\x80", "application/pkcs7-signature", "smime.p7s")
    extraction = read(multipart(part("Hello"), signature, kind="signed"), "a.eml")
    assert members(extraction) == [None]
    assert text_of(extraction) == "Hello"


def nested(levels: int) -> bytes:
    content = samples.mail("innermost")
    for _ in range(levels):
        content = samples.mail(content, more="Content-Type: message/rfc822\r\n")
    return content


def multiparts(levels: int) -> bytes:
    opening = b"".join(
        f"--m{n}\r\nContent-Type: multipart/mixed; boundary=m{n + 1}\r\n\r\n".encode()
        for n in range(levels)
    )
    more = "Content-Type: multipart/mixed; boundary=m0\r\n"
    return samples.mail(opening + b"innermost", more=more)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(multipart(*[b"\r\nx"] * 100_000), id="100,000 parts"),
        pytest.param(nested(2_000), id="mails in mails"),
        pytest.param(multiparts(3_000), id="parts in parts"),
        pytest.param(multipart(part("x" * 99), mark=" "), id="boundary of a space"),
        pytest.param(multipart(mark="never", kind="mixed") + b"text", id="no parts"),
        pytest.param(
            samples.mail("text", more="Content-Type: multipart/mixed\r\n"),
            id="no boundary",
        ),
        pytest.param(
            samples.mail(b"=" * 99_999, more="Content-Transfer-Encoding: base64\r\n"),
            id="no base64",
        ),
        pytest.param(b"Subject: Heating", id="one header and no more"),
        pytest.param(b"Subject: Heating\n" + b"--\n" * 300_000, id="lines of dashes"),
    ],
)
def test_monstrous_mail_is_read_as_far_as_allowed(read, content):
    extraction = read(content, "a.eml")
    assert extraction.documents[0].mail.subject == "Heating"
    assert len(extraction.documents) <= 1_000


def test_parts_left_out_are_said(read):
    extraction = read(multipart(*[b"\r\nx"] * 30), "a.eml", mail_parts=10)
    assert extraction.documents[0].problem.code is ProblemCode.TOO_LARGE
    assert 5 <= text_of(extraction).count("x") <= 10


def test_attachment_beyond_the_limit_is_found_by_name(read):
    mail = multipart(part("Hello"), part("x" * 500, name="big.txt"))
    extraction = read(mail, "a.eml", mail_part_bytes=400)
    assert extraction.documents[1].member == "big.txt"
    assert extraction.documents[1].problem.code is ProblemCode.TOO_LARGE


def test_file_of_apple_mail_is_read_without_its_frame(read):
    content = samples.mail("Hello")
    properties = b'<?xml version="1.0"?><plist><dict/></plist>\n'
    framed = b"%d      \n" % len(content) + content + properties
    for name in ("7.emlx", "7.partial.emlx"):
        (document,) = read(framed, name).documents
        assert document.mail.subject == "Heating"
        assert [one.text for one in document.sections] == ["Hello"]


@pytest.mark.parametrize(
    "name",
    ["1700000000.M5P6.host", "1700000000.M5P6.host:2,S", "x:2,", "17.host,S=9:2,RS"],
)
def test_files_of_a_maildir_are_mails(read, name):
    assert read(samples.mail("Hello"), name).documents[0].kind == "mail"


@pytest.mark.parametrize(
    ("page", "parts"),
    [
        pytest.param(
            "<p>News</p><blockquote>Indented</blockquote>", ["body"], id="none"
        ),
        pytest.param(
            "<p>Yes</p><blockquote type=cite>When?</blockquote>",
            ["body", "quoted"],
            id="Apple Mail and Thunderbird",
        ),
        pytest.param(
            '<div>Yes</div><div class="gmail_quote"><div>On 1.1.2024 Ben wrote:</div>'
            '<blockquote class="gmail_quote">When?</blockquote></div>',
            ["body", "quoted"],
            id="Gmail",
        ),
        pytest.param(
            '<p>Yes</p><div id="divRplyFwdMsg"><b>From:</b> Ben<br><b>Sent:</b> now<br>'
            "<b>To:</b> Anna<br><b>Subject:</b> x<br></div><div>When?</div>",
            ["body", "quoted"],
            id="Outlook",
        ),
        pytest.param(
            '<p>Yes</p><div class="yahoo_quoted"><div>On Monday, 1.1.2024 at 10:00,'
            " Ben &lt;b@x&gt; wrote:</div><div>When?</div></div>",
            ["body", "quoted"],
            id="Yahoo",
        ),
    ],
)
def test_history_in_pages_is_told_apart(read, page, parts):
    more = "Content-Type: text/html\r\n"
    (document,) = read(samples.mail(page, more=more), "a.eml").documents
    assert [one.place.part for one in document.sections] == parts


def test_file_written_into_the_text_is_an_attachment(read):
    file = b"begin 644 note.txt\n" + binascii.b2a_uu(b"hidden note") + b"`\nend\n"
    extraction = read(samples.mail(b"See below.\n" + file), "a.eml")
    assert members(extraction) == [None, "note.txt"]
    assert [text_of(extraction, at) for at in (0, 1)] == ["See below.", "hidden note"]


def test_secret_text_is_said_to_be_encrypted(read):
    body = "Psst\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n"
    (document,) = read(samples.mail(body), "a.eml").documents
    assert document.problem.code is ProblemCode.ENCRYPTED
    assert text_of(read(samples.mail(body), "a.eml")) == "Psst"


def test_message_inside_its_signature_is_read(read):
    identifier = bytes.fromhex("06092a864886f70d0107")
    inner = b"Content-Type: text/plain\r\n\r\nsigned"
    data = identifier + b"\x01\xa0" + bytes((len(inner) + 2, 4, len(inner))) + inner
    signed = (
        b"\x30\x80" + identifier + b"\x02\xa0\x80\x30\x80\x02\x01\x01\x30\x80" + data
    )
    more = (
        "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n"
        "Content-Transfer-Encoding: base64\r\n"
    )
    content = samples.mail(base64.encodebytes(signed), more=more)
    (document,) = read(content, "a.eml").documents
    assert document.problem is None
    assert [one.text for one in document.sections] == ["signed"]


@pytest.mark.parametrize(
    ("more", "body", "text"),
    [
        pytest.param(
            'Content-Type: multipart/mixed; boundary="other"\r\n',
            "--mark\r\nContent-Type: text/plain\r\n\r\nfound\r\n--mark--\r\n",
            "found",
            id="boundary that is not told",
        ),
        pytest.param(
            "Content-Type: text/plain; name=letter.txt\r\n", "found", "found", id="name"
        ),
        pytest.param(
            "Content-Type: text/enriched\r\n",
            "<bold>fo</bold>und\n<param>x</param>now\n\nhere <<b>",
            "found now\nhere <b>",
            id="enriched text",
        ),
        pytest.param(
            "Content-Type: message/external-body; access-type=URL;"
            ' url="http://example.org/a"\r\n',
            "Content-Type: image/png\r\n",
            "http://example.org/a",
            id="kept elsewhere",
        ),
        pytest.param(
            "Content-Type: message/delivery-status\r\n",
            "Status: 5.1.1",
            "Status: 5.1.1",
            id="report",
        ),
    ],
)
def test_text_is_found_wherever_it_is(read, more, body, text):
    assert text_of(read(samples.mail(body, more=more), "a.eml")) == text


def test_hidden_recipients_and_keywords_are_kept(read):
    more = "Bcc: Carl <c@example.org>\r\nKeywords: =?utf-8?q?K=C3=BCche?=\r\n"
    (document,) = read(samples.mail(more=more), "a.eml").documents
    assert document.metadata == {"bcc": "Carl <c@example.org>", "keywords": "Küche"}
