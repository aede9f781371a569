"""Damage inside the streams of old files, which damage to whole files rarely hits."""

import pytest

from indexer.extracting.formats.old_office.ole_storage import SIGNATURE, Storage
from indexer.extracting.formats.old_office.ole_writer import write_storage
from tests import old_office
from tests.mutations import mutants
from tests.old_office import cell, heading, page, row_end, shape, shown, table

ROUNDS = 40
TALK = [
    page(shape(*shown("One", 0)), table([["a", "b"]])),
    page(shape(*shown("Two")), more=[old_office.comment("Ben", "why")]),
]
SAMPLES = {
    "a.doc": old_office.word(
        heading("One", 1),
        "See \x13PAGE\x14here\x15.\r",
        *(cell("a"), cell("b"), row_end()),
        parts={old_office.FOOTNOTES: "\x02note\r", old_office.HEADERS: "head\r"},
        title="Contract",
    ),
    "b.doc": old_office.word_6("Привет\rмир\r".encode("cp1251"), 0x0419),
    "a.ppt": old_office.presentation(TALK, [old_office.notes(256, "note")]),
    "a.pub": old_office.publisher("One\rTwo\r"),
    "a.vsd": old_office.visio(["One", "Two"], masters=["Three"]),
    "a.hwp": old_office.hwp(old_office.hwp_text("하나"), flags=0),
    "b.hwp": old_office.hwp(old_office.hwp_text("하나")),
    "a.wps": write_storage({"MN0": old_office.works(b"Dear Ben")}),
    "b.wps": old_office.works(b"Dear Ben"),
    "a.wri": old_office.write(b"Dear Ben", b"head\r\n"),
    "a.wpd": old_office.wordperfect(b"a\xd7\x00\x08\x00\x80\x01\x01\xd7", [b"note"]),
    "b.wpd": old_office.wordperfect(b"a\xc0\x47\x01\xc0", version=0),
}


def damaged(content: bytes, name: str):
    if not content.startswith(SIGNATURE):
        yield from mutants(content, name, ROUNDS)
        return
    storage = Storage(content)
    streams = {one: storage.read(one).rstrip(b"\x00") for one in storage.names}
    for one, stream in streams.items():
        for changed in mutants(stream or b"x", name + one, ROUNDS):
            yield write_storage({**streams, one: changed})


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_stream_is_read_or_refused(read, name):
    for content in damaged(SAMPLES[name], name):
        assert read(content, name).documents
