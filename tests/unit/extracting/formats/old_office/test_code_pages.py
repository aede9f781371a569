import pytest

from indexer.extracting.formats.old_office.code_pages import (
    charset_codec,
    is_double_byte,
    language_codec,
    page_codec,
)


@pytest.mark.parametrize(
    ("language", "codec"),
    [
        (0x0409, "cp1252"),
        (0x0419, "cp1251"),
        (0x0405, "cp1250"),
        (0x0411, "cp932"),
        (0x0404, "cp950"),
        (0x0804, "gb18030"),
        (0x0C1A, "cp1251"),
        (0xFFFF, "cp1252"),
    ],
)
def test_language_tells_the_codec(language, codec):
    assert language_codec(language) == codec


def test_pages_and_charsets_tell_the_codec():
    assert page_codec(1200) == "utf-16-le"
    assert page_codec(54321) == "cp1252"
    assert charset_codec(204) == "cp1251"
    assert charset_codec(0) is None
    assert is_double_byte(page_codec(932))
