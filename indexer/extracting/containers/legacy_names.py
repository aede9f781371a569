"""Names of archive members whose encoding the archive does not tell."""

from collections.abc import Sequence

from indexer.extracting.formats.text.guessing import likely_encoding

SAMPLE_BYTES = 4096


def decode_names(names: Sequence[bytes]) -> list[str]:
    """Return names as text; they were all written by one program on one system.

    Unix programs wrote what the system used, today UTF-8; others a DOS code page.
    """
    try:
        return [name.decode("utf-8") for name in names]
    except UnicodeDecodeError:
        foreign = b"\n".join(name for name in names if not name.isascii())
    encoding = likely_encoding(foreign[:SAMPLE_BYTES], dos=True)
    return [name.decode(encoding, "replace") for name in names]
