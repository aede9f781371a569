import time

import pytest

from indexer.errors import DamagedError
from indexer.extracting.formats.xml_target import parse_into


class Notes:
    """Writes down what is told."""

    def __init__(self):
        self.told = []

    def start(self, tag, attributes):
        self.told.append(f"<{tag}{dict(attributes) or ''}>")

    def end(self, tag):
        self.told.append(f"</{tag}>")

    def data(self, characters):
        self.told.append(characters)

    def close(self):
        self.told.append(".")


def parsed(*chunks, encoding=None):
    notes = Notes()
    parse_into(notes, chunks, lambda: None, encoding)
    return "".join(notes.told)


def test_document_is_told_in_order_however_it_is_cut():
    assert (
        parsed(b"<a x='1'>on", b"e<b", b"/>two</a>")
        == "<a{'x': '1'}>one<b></b>two</a>."
    )


def test_encoding_may_be_told_from_outside():
    assert parsed("<a>ü</a>".encode("cp1252"), encoding="cp1252") == "<a>ü</a>."


def test_entities_outside_of_the_document_stay_there():
    markup = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>b&x;</a>'
    assert "root:" not in parsed(markup)


def test_broken_document_is_told_as_far_as_it_goes():
    notes = Notes()
    with pytest.raises(DamagedError):
        parse_into(notes, [b"<a>one<b>two"], lambda: None)
    assert "two" in notes.told


def test_tags_without_end_take_no_longer_than_others():
    began = time.monotonic()
    with pytest.raises(DamagedError):
        parsed(b"<a>" + b"<b " * 200_000)
    assert time.monotonic() - began < 5
