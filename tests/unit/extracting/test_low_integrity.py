"""The integrity level on Windows, through a library that notes what it is told."""

import ctypes
import sys
from types import SimpleNamespace

from indexer.extracting import low_integrity
from indexer.extracting.low_integrity import LOW, identifier, set_level


def test_identifier_lies_in_memory_as_windows_has_it():
    # S-1-16-4096, as whoami /groups shows it for a program of low integrity.
    assert identifier(LOW).hex() == "010100000000001000100000"


def advapi(set_information):
    return SimpleNamespace(SetTokenInformation=set_information)


def test_token_gets_the_label():
    seen = []

    def set_information(token, kind, label, size):
        told = label._obj
        named = ctypes.string_at(told.identifier, len(identifier(LOW)))
        seen.append((token.value, kind, named, told.attributes, size))
        return 1

    assert set_level(advapi(set_information), ctypes.c_void_p(5), LOW)
    size = 2 * ctypes.sizeof(ctypes.c_void_p) + 12
    assert seen == [(5, 25, identifier(LOW), 0x20, size)]


def test_refusal_is_not_claimed_as_success():
    refusing = advapi(lambda *_: 0)
    assert not set_level(refusing, ctypes.c_void_p(5), LOW)


def test_nothing_is_claimed_elsewhere():
    assert low_integrity.lower() == (sys.platform == "win32")
