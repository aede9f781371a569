"""Undoes what mail does to bytes on their way: base64, quoted-printable, uuencode."""

import binascii
import quopri
import re

_BASE64_RUN = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")


def decode_transfer(body: bytes, encoding: str, limit: int) -> bytes:
    """Return the bytes of a part; unknown encodings leave them as they are.

    Never fails: what does not follow its encoding is left out. At most `limit` bytes
    are returned.
    """
    name = encoding.strip().lower()
    if name == "base64":
        return decode_base64(body[: limit * 3 // 2])[:limit]
    if name == "quoted-printable":
        return quopri.decodestring(body[: limit * 3])[:limit]
    if name in ("x-uuencode", "uuencode", "x-uue", "uue"):
        return _decode_uu(body[: limit * 3 // 2])[:limit]
    return body[:limit]


def decode_base64(body: bytes) -> bytes:
    """Return decoded base64, strange characters and a broken end left out."""
    runs = _BASE64_RUN.findall(_NOT_BASE64.sub(b"", body))
    return b"".join(map(_decode_run, runs))


def _decode_run(run: bytes) -> bytes:
    digits = run.rstrip(b"=")
    if len(digits) % 4 == 1:
        digits = digits[:-1]
    return binascii.a2b_base64(digits + b"=" * (-len(digits) % 4))


def _decode_uu(body: bytes) -> bytes:
    decoded: list[bytes] = []
    begun = False
    for line in body.splitlines():
        if not begun:
            begun = line.startswith(b"begin ")
        elif line.strip() == b"end":
            break
        else:
            decoded.append(_decode_uu_line(line))
    return b"".join(decoded)


def _decode_uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some encoders pad with too many characters; the first one tells the length.
        length = (((line[0] - 32) & 63) * 4 + 5) // 3 if line else 0
        try:
            return binascii.a2b_uu(line[:length])
        except binascii.Error:
            return b""
