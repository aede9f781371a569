import random

from indexer.extracting.mail.compressed_rtf import decompressed_rtf
from tests.outlook_samples import compressed_rtf

SPECIFIED = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705"
    "b06c647d0a800fa0"
)
"""The example in [MS-OXRTFCP] 4.1.1."""
REPEATING = bytes.fromhex(
    "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0"
)
"""The example in [MS-OXRTFCP] 4.1.2, where a run repeats what it is writing."""


def test_examples_of_the_specification_are_read():
    text = decompressed_rtf(SPECIFIED, 1_000)
    assert text == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert decompressed_rtf(REPEATING, 1_000) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_text_that_was_not_compressed_is_read():
    head = b"\x10\0\0\0\x04\0\0\0MELA\0\0\0\0"
    assert decompressed_rtf(head + b"{\\rtf}", 1_000) == b"{\\rt"
    assert decompressed_rtf(b"{\\rtf1 x}", 5) == b"{\\rtf"


def test_no_more_than_the_limit_is_returned():
    assert decompressed_rtf(compressed_rtf(b"{\\rtf1 " + b"x" * 9_999), 50)[-1:] == b"x"
    assert len(decompressed_rtf(compressed_rtf(b"{\\rtf1 " + b"x" * 9_999), 50)) == 50


def test_damaged_text_is_read_as_far_as_it_goes():
    assert decompressed_rtf(b"", 9) == decompressed_rtf(b"x" * 99, 9) == b""
    assert decompressed_rtf(SPECIFIED[:30], 1_000).startswith(b"{\\rtf1\\ansi")
    chance = random.Random(1)
    for _ in range(200):
        noise = SPECIFIED[:16] + chance.randbytes(400)
        assert len(decompressed_rtf(noise, 43)) <= 43
