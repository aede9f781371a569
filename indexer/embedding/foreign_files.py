"""Tells from its first bytes what a file is that is no model file, and what to do."""

from indexer.sentences import sentence

MAGIC = b"GGUF"

_POINTER = sentence(
    "{name} is only a pointer to a model file. Get the model file itself."
)
_WEB_PAGE = sentence(
    "{name} is a web page that was saved under that name. Get the model file itself."
)
_OLDER = sentence("{name} is in the form that came before GGUF. Get a newer file.")
_STARTS = (
    (b"version https://git-lfs", _POINTER),
    (b"<!doctype html", _WEB_PAGE),
    (b"<html", _WEB_PAGE),
    (
        b"pk\x03\x04",
        sentence("{name} is a zip file or a PyTorch model; Inkling reads GGUF files."),
    ),
    *((start, _OLDER) for start in (b"ggml", b"lmgg", b"fmgg", b"tjgg")),
)
_SAFETENSORS = sentence("{name} is in safetensors format; Inkling reads GGUF files.")
_BIG_ENDIAN = sentence(
    "{name} was made for computers that write numbers the other way round (big "
    "endian). Get the usual little-endian file."
)


def what_it_is(head: bytes) -> str | None:
    """Return the words of a sentence about the file `{name}`; None for GGUF.

    Args:
        head: at least its first 64 bytes, or all of it.
    """
    if head.startswith(MAGIC):
        # The version, a small number, takes four bytes after the magic.
        return _BIG_ENDIAN if head[4:6] == b"\0\0" and head[6:8] != b"\0\0" else None
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for start, words in _STARTS:
        if plain.startswith(start):
            return words
    if head[8:10] == b'{"':
        return _SAFETENSORS
    return sentence("{name} is not a model file in GGUF format.")
