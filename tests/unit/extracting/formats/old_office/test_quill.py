import struct

from indexer.extracting.formats.old_office import quill
from tests import old_office


def test_text_is_read_by_its_entry():
    assert quill.text(old_office.quill("a\rb\x0bc")) == "a\nb\nc"


def test_entries_never_give_more_than_the_stream_holds():
    entry = b"\x18\x00TEXT" + bytes(6) + b"TEXT" + struct.pack("<II", 1, 1 << 31)
    assert len(quill.text(entry * 1000)) <= 24 * 1000


def test_cut_stream_gives_what_is_left():
    assert quill.text(old_office.quill("a long text")[:-6]) == "a long t"
