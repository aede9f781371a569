import pytest

from indexer.extracting.limits import Limits
from indexer.extracting.mail.encoded_words import decode_header
from indexer.extracting.mail.headers import read_mail, split_message
from indexer.records import Mail


def mail_of(block: bytes) -> Mail:
    headers, _ = split_message(block + b"\n\nbody", Limits())
    return read_mail(headers, Limits())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", "plain"),
        ("=?utf-8?q?caf=C3=A9_x?=", "café x"),
        ("=?UTF-8?B?w6k=?= =?utf-8?b?w6k=?=", "éé"),
        ("a =?utf-8?q?b?= c", "a b c"),
        ("=?utf-8?q?a?=\n =?iso-8859-1?q?=E9?=", "aé"),
        ("=?iso-8859-1*fr?q?=E9t=E9?=", "été"),
        ("=?utf-8?b?4pyT4p?= =?utf-8?b?yT?=", "✓✓"),
        ("=?iso-2022-jp?b?GyRCMkhEQhsoQg==?=", "家賃"),
        ("=?gb2312?b?1+K98A==?=", "租金"),
        ("=?koi8-r?b?8M/exdTO2c8=?=", "Почетныо"),
        ("=?unknown?q?caf=C3=A9?=", "café"),
        ("=?utf-8?q?cut=C3=A9", "cuté"),
        ("=?utf-8?q?Why??=", "Why?"),
        ("=?utf-8?b?dHdv\n IHdv?= =?utf-8?b?cmRz?=", "two words"),
        ("=?big5?q?=B0_=A8=D3?=", "起來"),
        ("=?UTF-8?B?PT9VVEYtOD9RP2NhZj1DMz1BOT89?=", "café"),
        ("=?x-gbk?b?1+K98A==?=", "租金"),
        ("=?iso-8859-1?q?caf=C3=A9?=", "café"),
        ("=?utf-8?q?caf=E9_und_Gr=F6=DFe?=", "café und Größe"),
        ('"=?utf-8?q?caf=C3=A9?=" <a@x>', '"café" <a@x>'),
        ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        ("=?utf-8?b?!!!?=", ""),
        ("=?utf-8?q?a b=?=", "a b"),
        ("two\r\n lines", "two lines"),
    ],
)
def test_header_values_are_decoded(value, text):
    assert decode_header(value) == text


@pytest.mark.parametrize(
    ("charset", "subject"),
    [
        ("koi8-r", "Договор аренды"),
        ("gb18030", "租赁合同的期限为一年"),
        ("utf-8", "Größe"),
        ("iso-2022-jp", "賃貸契約"),
    ],
)
def test_raw_bytes_in_headers_are_read_in_the_encoding_of_the_body(charset, subject):
    block = b"Subject: " + subject.encode(charset) + b"\nContent-Type: text/plain;"
    assert mail_of(block + f" charset={charset}".encode()).subject == subject


@pytest.mark.parametrize(
    ("encoding", "told", "subject"),
    [
        ("gb18030", "us-ascii", "租赁合同的期限为一年，请尽快回复"),
        ("cp1251", "", "Договор аренды на один год"),
        ("utf-8", "iso-8859-1", "Größe"),
        ("cp1252", "utf-8", "Größe und Gebühr"),
        ("big5", "big5", "租賃合約"),
    ],
)
def test_raw_bytes_are_guessed_from_the_whole_message(encoding, told, subject):
    block = f"From: {subject} <a@x>\nSubject: {subject}".encode(encoding)
    if told:
        block += f"\nContent-Type: text/plain; charset={told}".encode()
    headers, _ = split_message(
        block + b"\n\n" + f"{subject}. ".encode(encoding) * 5, Limits()
    )
    mail = read_mail(headers, Limits())
    assert (mail.subject, mail.sender) == (subject, f"{subject} <a@x>")


def test_groups_are_taken_apart():
    mail = mail_of(b'To: Team: a@x, "B, C" <b@x>;, undisclosed-recipients:;\n')
    assert mail.to == ("a@x", '"B, C" <b@x>')


def test_thread_and_topic_are_told():
    mail = mail_of(
        b"Subject: Re: Fwd: Heating\nReferences: <1@x>\n <2@x>\n"
        b"In-Reply-To: <2@x>\nMessage-ID: <3@x> (added)\n"
    )
    assert (mail.topic, mail.message_id) == ("Heating", "<3@x>")
    assert mail.references == ("<1@x>", "<2@x>")


def test_date_is_that_of_the_last_server_where_none_is_told():
    received = b"Received: from a by b; Tue, 12 Mar 2024 09:30:00 +0100\n"
    assert mail_of(received).date == "2024-03-12T09:30:00+01:00"
    assert mail_of(received + b"Date: yesterday").date == "2024-03-12T09:30:00+01:00"


def test_addresses_are_split_where_they_end():
    mail = mail_of(
        b'From: "Berg, Anna" <a@x>\nTo: a@x, "B, C" <b@x>;\n c@x (Carl, (x)), <d,e@x>\n'
        b"To: f@x\nCc: =?utf-8?q?J=C3=B6rg=2C_M?= <j@x>\n"
    )
    assert mail.sender == '"Berg, Anna" <a@x>'
    assert mail.to[:2] == ("a@x", '"B, C" <b@x>')
    assert mail.to[-2:] == ("<d,e@x>", "f@x")
    assert mail.cc == ("Jörg, M <j@x>",)


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("Tue, 12 Mar 2024 09:30:00 +0100", "2024-03-12T09:30:00+01:00"),
        ("12 Mar 24 09:30 GMT", "2024-03-12T09:30:00+00:00"),
        ("Tue, 12 Mar 2024 09:30:00 -0000", "2024-03-12T09:30:00+00:00"),
        ("Tue, 99 Foo 2024 25:61:00", ""),
        ("1 Jan 9999 00:00:00 +0000", ""),
        ("1 Jan 1901 00:00:00 +0000", ""),
        ("2024-03-12 09:30:00 +0100", "2024-03-12T09:30:00+01:00"),
        ("", ""),
        ("x" * 10_000, ""),
    ],
)
def test_dates_are_told_the_same_way_or_not_at_all(told, date):
    assert mail_of(b"Date: " + told.encode()).date == date


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(b"Subject: " + b"=?utf-8?q?a?= " * 600_000, id="huge field"),
        pytest.param(b"Subject: a\n" + b"X: y\n" * 1_000_000, id="a million fields"),
        pytest.param(b"Subject: a\n" + b" b\n" * 1_000_000, id="endless folding"),
        pytest.param(b"To: " + b"a@b, " * 200_000, id="200,000 addresses"),
        pytest.param(b"To: " + b'"' * 60_000, id="quotes only"),
        pytest.param(b"To: " + b" " * 60_000, id="spaces only"),
        pytest.param(b"References: " + b"<" * 60_000, id="brackets of ids"),
        pytest.param(b"Subject: " + b"Re: " * 16_000, id="endless answers"),
        pytest.param(b"Subject: " + b"=?a?q?" * 10_000, id="words never closed"),
        pytest.param(b"To: " + b"(" * 60_000, id="brackets only"),
        pytest.param(b"Date: " + b"1 " * 60_000, id="long date"),
        pytest.param(b"Content-Type: a/b" + b"; x=y" * 60_000, id="60,000 parameters"),
        pytest.param(
            b"Content-Type: a/b" + b"; name*1*=a" * 6_000, id="repeated continuations"
        ),
        pytest.param(b"\x00\xff\xfe: \x80", id="no header"),
    ],
)
def test_monstrous_headers_are_cut(block):
    mail = mail_of(block)
    assert len(mail.subject) <= 70_000
    assert len(mail.to) <= 500


def test_body_begins_after_the_first_blank_line():
    for line in (b"\n", b"\r\n"):
        content = line.join([b"A: b", b"", b"body", b"", b"more"])
        assert split_message(content, Limits())[1] == line.join([b"body", b"", b"more"])


def test_part_without_headers_is_all_body():
    assert split_message(b"\njust text", Limits())[1] == b"just text"
    assert split_message(b"no header here\n", Limits())[1] == b"no header here\n"
