import os

import pytest

from app.search.file_names import file_name, folder_text, isolated, shown


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("lease 2025.pdf", "lease 2025.pdf", id="ordinary"),
        pytest.param("租赁合同.docx", "租赁合同.docx", id="Chinese"),
        pytest.param("a\nb.txt", "a␊b.txt", id="line break"),
        pytest.param("a\x1b[31m.txt", "a␛[31m.txt", id="terminal codes"),
        pytest.param("a\x7f.txt", "a␡.txt", id="delete"),
        pytest.param("photo\u202egpj.exe", "photo\ufffdgpj.exe", id="override"),
        pytest.param("👩‍👩‍👧.txt", "👩‍👩‍👧.txt", id="joined emoji"),
        pytest.param(os.fsdecode(b"caf\xe9.txt"), "caf\ufffd.txt", id="not UTF-8"),
    ],
)
def test_names_are_whole_honest_and_on_one_line(name, text):
    assert shown(name) == text


def test_a_name_that_is_no_text_can_be_encoded():
    shown(os.fsdecode(b"\xff\xfe\x80")).encode("utf-8")


def test_folders_are_the_nearest_two():
    assert folder_text("/Users/mara/Documents/Flat/lease.pdf") == "Documents › Flat"
    assert folder_text("/lease.pdf") == "/"


def test_the_last_part_is_the_name():
    assert file_name("/Users/mara/lease.pdf") == "lease.pdf"


def test_isolation_wraps_the_text():
    assert isolated("عقد") == "\u2068عقد\u2069"
