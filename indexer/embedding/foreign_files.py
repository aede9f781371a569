"""Tells from its first bytes what a file is that is no model file, and what to do."""

MAGIC = b"GGUF"

_GET_IT = "Get the model file itself."
_STARTS = (
    (b"version https://git-lfs", f"is only a pointer to a model file. {_GET_IT}"),
    (b"<!doctype html", f"is a web page that was saved under that name. {_GET_IT}"),
    (b"<html", f"is a web page that was saved under that name. {_GET_IT}"),
    (b"pk\x03\x04", "is a zip file or a PyTorch model; Inkling reads GGUF files."),
    (b"ggml", "is in the form that came before GGUF. Get a newer file."),
    (b"lmgg", "is in the form that came before GGUF. Get a newer file."),
    (b"fmgg", "is in the form that came before GGUF. Get a newer file."),
    (b"tjgg", "is in the form that came before GGUF. Get a newer file."),
)
_SAFETENSORS = "is in safetensors format; Inkling reads GGUF files."
_BIG_ENDIAN = (
    "was made for computers that write numbers the other way round (big endian). "
    "Get the usual little-endian file."
)


def what_it_is(head: bytes) -> str | None:
    """Return what follows the name in a sentence about the file; None for GGUF.

    Args:
        head: at least its first 64 bytes, or all of it.
    """
    if head.startswith(MAGIC):
        # The version, a small number, takes four bytes after the magic.
        return _BIG_ENDIAN if head[4:6] == b"\0\0" and head[6:8] != b"\0\0" else None
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for start, sentence in _STARTS:
        if plain.startswith(start):
            return sentence
    if head[8:10] == b'{"':
        return _SAFETENSORS
    return "is not a model file in GGUF format."
