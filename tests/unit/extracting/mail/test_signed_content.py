import pytest

from indexer.extracting.mail.signed_content import signed_content

SIGNED = bytes.fromhex("06092a864886f70d010702")
DATA = bytes.fromhex("06092a864886f70d010701")
TEXT = b"Content-Type: text/plain\r\n\r\nThe pump hums."


def der(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 128:
        return bytes((tag, size)) + content
    return bytes((tag, 0x82)) + size.to_bytes(2, "big") + content


def open_ended(tag: int, content: bytes) -> bytes:
    return bytes((tag, 0x80)) + content + b"\0\0"


def wrapped(inner: bytes, wrap=der) -> bytes:
    return wrap(0x30, SIGNED + wrap(0xA0, wrap(0x30, b"\x02\x01\x01" + inner)))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            wrapped(der(0x30, DATA + der(0xA0, der(0x04, TEXT)))), id="one string"
        ),
        pytest.param(
            wrapped(
                open_ended(
                    0x30,
                    DATA
                    + open_ended(
                        0xA0,
                        open_ended(0x24, der(0x04, TEXT[:9]) + der(0x04, TEXT[9:])),
                    ),
                ),
                open_ended,
            ),
            id="pieces of open length",
        ),
    ],
)
def test_signed_text_is_found(content):
    assert signed_content(content) == TEXT


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x30\x80" * 5_000, id="nesting"),
        pytest.param(wrapped(der(0x30, DATA)), id="signature without text"),
        pytest.param(SIGNED + DATA + b"\xa0\x80" * 50_000, id="deep"),
        pytest.param(SIGNED + DATA + b"\xa0\xff", id="absurd length"),
    ],
)
def test_what_holds_no_text_gives_none(content):
    assert signed_content(content) is None
