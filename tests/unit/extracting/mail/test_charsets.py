import pytest

from indexer.extracting.mail.charsets import charset_named, codepage_named


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("windows-1251", "Дом"),
        ("cp-866", "Дом"),
        ("x-gbk", "家"),
        ("KS_C_5601-1987", "집"),
        ("x-sjis", "家"),
        ("koi8r", "Дом"),
        ("iso-8859-8-i", "בית"),
        ('"UTF-8";', "家"),
        ("windows-1252http-equivcontent-type", "Größe"),
    ],
)
def test_labels_of_mailers_are_known(label, text):
    name = charset_named(label)
    assert name is not None
    assert text.encode(name).decode(name) == text


@pytest.mark.parametrize(
    "label", [None, "", "x-unknown", "base64", "punycode", "?" * 99]
)
def test_labels_that_mean_nothing_have_no_name(label):
    assert charset_named(label) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [(1251, "Дом"), (936, "家"), (28592, "Żółw"), (65001, "家"), (20866, "Дом")],
)
def test_code_pages_have_names(number, text):
    name = codepage_named(number)
    assert name is not None
    assert text.encode(name).decode(name) == text


def test_numbers_that_are_no_code_page_have_none():
    assert codepage_named(0) is None
    assert codepage_named(99_999) is None
