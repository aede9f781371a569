import contextlib

import pytest

from indexer.errors import DamagedError, DocumentError, TooLargeError
from indexer.extracting.formats.paged.bzz import unpacked
from indexer.extracting.formats.paged.zp_states import LESS, LIKELIER, MORE, SURE

PACKED = {
    # Made with the `bzz` program of DjVuLibre.
    "a": ("fffffdff3da8b0"),
    "The pump hums. The pump hums. The pump hums again.": (
        "ffffccfe881e1f1229a28f1daadc7bc37cbf6ec40bfeb5dfaa81952270bc37"
    ),
    "Grüße aus Überlingen, 養蜂日記": (
        "ffffd9ffb3e76ad6fef615d6c96e5dc9ca3db069820e0fd2411a22bfb02775c890447847"
        "ee6f2cea09841884465575df"
    ),
}


def beat():
    pass


@pytest.mark.parametrize("text", PACKED)
def test_packed_text_is_unpacked(text):
    assert unpacked(bytes.fromhex(PACKED[text]), 10_000, beat) == text.encode()


def test_what_unpacks_to_too_much_is_refused():
    text = max(PACKED, key=len)
    with pytest.raises(TooLargeError):
        unpacked(bytes.fromhex(PACKED[text]), len(text) - 1, beat)


@pytest.mark.parametrize("packed", [b"\xff" * 20, b"\x00" * 20, b"\x80", b"Some text"])
def test_garbage_ends_soon(packed):
    with contextlib.suppress(DocumentError):
        assert unpacked(packed, 1 << 20, beat) == b""


def test_text_that_was_cut_is_damaged():
    packed = bytes.fromhex(PACKED[max(PACKED, key=len)])
    with pytest.raises(DamagedError):
        unpacked(packed[:12], 10_000, beat)


def test_every_state_leads_to_states():
    assert {len(LIKELIER), len(SURE), len(MORE), len(LESS)} == {251}
    assert max(*MORE, *LESS) < 251
    assert max(LIKELIER) == 0x8000
    assert sorted(LIKELIER[3:83], reverse=True) == LIKELIER[3:83]
