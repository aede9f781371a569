"""Encoded words in header values (RFC 2047), in every dialect that mailers write."""

import quopri
import re

from indexer.extracting.formats.text.decoding import decode
from indexer.extracting.mail.charsets import WIDE, charset_named
from indexer.extracting.mail.transfer import decode_base64

PASSES = 2
"""Some gateways encode a second time what is encoded already."""

_WORD = re.compile(
    r"=\?([^?*\s]{1,40})(?:\*[^?\s]*)?\?"
    r"(?:([Bb])\?([^?]*)|[Qq]\?((?:[^?]|\?(?!=))*))(?:\?=|\??\Z)"
)
"""A question mark within the text and a value cut at its end are let pass."""
_BETWEEN = re.compile(r"(\?=)\s+(=\?)")
_PAIR = re.compile(rb"[\x81-\xfe][\x00-\xff]", re.DOTALL)


def decode_header(value: str) -> str:
    """Return a header value as one line with its encoded words decoded."""
    text = value.replace("\r", "").replace("\n", "")
    for _ in range(PASSES):
        if "=?" not in text:
            break
        text = _decoded(text)
    return " ".join(text.split())


def _decoded(value: str) -> str:
    joined = _BETWEEN.sub(r"\1\2", value)
    texts: list[str] = []
    at = 0
    for run in _runs(joined):
        texts += [joined[at : run[0].start()], _run_text(run)]
        at = run[-1].end()
    texts.append(joined[at:])
    return "".join(texts)


def _runs(value: str) -> list[list[re.Match[str]]]:
    """Return encoded words, those that touch and share a character set together.

    Mailers cut words between the bytes of one character.
    """
    runs: list[list[re.Match[str]]] = []
    for word in _WORD.finditer(value):
        last = runs[-1][-1] if runs else None
        if last and last.end() == word.start() and _code(last) == _code(word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _code(word: re.Match[str]) -> tuple[str, bool]:
    return word[1].lower(), word[2] is None


def _run_text(run: list[re.Match[str]]) -> str:
    content = _run_bytes(run)
    charset = charset_named(run[0][1])
    if charset not in WIDE:
        return decode(content, charset)
    # Chinese mailers leave `_` as it is where it is the second half of a character.
    for reading in (content, _PAIR.sub(_with_line, content)):
        try:
            return reading.decode(charset)
        except UnicodeError:
            continue
    return decode(content, charset)


def _with_line(pair: re.Match[bytes]) -> bytes:
    return pair[0][:1] + b"_" if pair[0][1:] == b" " else pair[0]


def _run_bytes(run: list[re.Match[str]]) -> bytes:
    if run[0][2]:
        return decode_base64(b"".join(word[3].encode() for word in run))
    raw = "".join(word[4] for word in run).encode("utf-8", "replace")
    return quopri.decodestring(raw.replace(b" ", b"_"), header=True)
