import base64
import binascii

import pytest

from indexer.extracting.mail.transfer import decode_base64, decode_transfer

TEXT = b"The heating pump is serviced every autumn.\n" * 5


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(base64.encodebytes(TEXT), TEXT, id="as it should be"),
        pytest.param(base64.b64encode(TEXT).rstrip(b"="), TEXT, id="no padding"),
        pytest.param(b"QUJD\r\n!?-RA==", b"ABCD", id="strange characters"),
        pytest.param(b"QQ==QUJD", b"AABC", id="two pieces joined"),
        pytest.param(b"QUJDR", b"ABC", id="one character too many"),
        pytest.param(b"====", b"", id="padding only"),
        pytest.param(b"\xff\xfe", b"", id="no base64 at all"),
    ],
)
def test_base64_is_read_as_far_as_it_goes(body, text):
    assert decode_base64(body) == text


def uuencoded(content: bytes) -> bytes:
    lines = [content[at : at + 45] for at in range(0, len(content), 45)]
    return (
        b"begin 644 a.txt\n" + b"".join(map(binascii.b2a_uu, lines)) + b"`\nend\nrest"
    )


@pytest.mark.parametrize(
    ("body", "encoding", "text"),
    [
        pytest.param(b"a=20b=\r\nc", "Quoted-Printable", b"a bc", id="printable"),
        pytest.param(b"a=ZZb=", "quoted-printable", b"a=ZZb", id="broken printable"),
        pytest.param(uuencoded(TEXT), "x-uuencode", TEXT, id="uuencode"),
        pytest.param(b"begin 644 a\n\xff\xff\nend", "x-uue", b"", id="broken uuencode"),
        pytest.param(b"plain", "8bits", b"plain", id="unknown encoding"),
        pytest.param(b"plain", "", b"plain", id="none"),
    ],
)
def test_transfer_encodings_are_undone(body, encoding, text):
    assert decode_transfer(body, encoding, 10_000)[: len(text) or None] == text


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "x-uuencode", ""])
def test_no_more_than_the_limit_is_returned(encoding):
    assert len(decode_transfer(b"QUJD" * 10_000, encoding, 100)) <= 100
