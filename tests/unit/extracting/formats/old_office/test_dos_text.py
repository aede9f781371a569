import pytest

from indexer.extracting.formats.old_office.dos_text import decode_old, is_dos

GERMAN = "Schöne Grüße an die Mädchen aus München"


@pytest.mark.parametrize("codec", ["cp850", "cp437", "cp1252", "utf-8"])
def test_letters_of_both_times_are_read(codec):
    assert decode_old(GERMAN.encode(codec)) == GERMAN


def test_quotes_of_windows_are_no_letters_of_dos():
    assert not is_dos("don’t, can’t, it’s “quoted”".encode("cp1252"))
    assert not is_dos(b"plain")
