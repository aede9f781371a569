import io
import zipfile

import pytest

from indexer.extracting.detection import format_of, looks_like_text
from indexer.extracting.kinds import kind_by_name
from tests import samples

ZIP = io.BytesIO()
with zipfile.ZipFile(ZIP, "w") as archive:
    archive.writestr("a.txt", "text")


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        pytest.param(samples.pdf("a"), "letter", "pdf", id="PDF without a suffix"),
        pytest.param(samples.pdf("a"), "letter.txt", "pdf", id="PDF called text"),
        pytest.param(b"junk\n%PDF-1.4", "a.pdf", "pdf", id="PDF behind junk"),
        pytest.param(b"junk\n%PDF-1.4", "a.txt", "text", id="text about PDF"),
        pytest.param(samples.word("a"), "a.bin", "docx", id="Word by content"),
        pytest.param(samples.word("a")[:900], "a.docx", "docx", id="Word cut short"),
        pytest.param(
            samples.protected_word(), "a.docx", "protected", id="Word protected"
        ),
        pytest.param(ZIP.getvalue(), "a.docx", "docx", id="zip called Word"),
        pytest.param(ZIP.getvalue(), "a.zip", "zip", id="zip"),
        pytest.param(b"\x7fELF\x02" + bytes(99), "a.pdf", "other", id="program as PDF"),
        pytest.param(b"MZ\x90\x00" + bytes(99), "a.txt", "other", id="program as text"),
        pytest.param(samples.mail(), "a.eml", "mail", id="mail"),
        pytest.param(samples.mail(), "2024-01", "mail", id="mail without a suffix"),
        pytest.param(
            b"From a@b Tue\n" + samples.mail(), "a", "mail", id="mail in mbox"
        ),
        pytest.param(b"From: Anna\n\nHello", "note.txt", "text", id="note from Anna"),
        pytest.param(b"From: Anna\n\nHello", "note.eml", "mail", id="tiny mail"),
        pytest.param(b"From here on\nall is text", "a.txt", "text", id="From here on"),
        pytest.param(b"<!DOCTYPE html><p>a", "a", "html", id="page without a suffix"),
        pytest.param(b"\n <!-- x --><HTML>", "a.txt", "html", id="page called text"),
        pytest.param(b"<html>", "a.php", "code", id="page in a program"),
        pytest.param(b"<p>a", "a.html", "html", id="fragment of a page"),
        pytest.param(b"# a", "README.md", "markdown", id="Markdown"),
        pytest.param(b"a = 1", "a.py", "code", id="code"),
        pytest.param(b"all:\n", "Makefile", "code", id="code by whole name"),
        pytest.param(b"hello", "a.xyz", "text", id="text with unknown suffix"),
        pytest.param(b"hello", "a.docx", "text", id="text called Word"),
        pytest.param("wörter".encode("utf-16"), "a.txt", "text", id="UTF-16 with mark"),
        pytest.param("words ".encode("utf-16-le") * 9, "a", "text", id="UTF-16"),
        pytest.param("words ".encode("utf-32-be") * 9, "a", "text", id="UTF-32"),
        pytest.param(b"text " * 99 + b"\x00", "a.txt", "text", id="one NUL in text"),
        pytest.param(b"ab\x01\x02\x03" * 99, "a.txt", "other", id="control bytes"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "a.md", "picture", id="picture"),
        pytest.param(b"{\\rtf1 hello}", "a.txt", "rtf", id="RTF called text"),
    ],
)
def test_content_decides_and_the_name_where_content_leaves_it_open(content, name, kind):
    assert format_of(content, name) == kind


def test_file_of_several_mails_is_a_mailbox():
    one = b"From a@b Tue Mar 12 09:30:00 2024\n" + samples.mail() + b"\n\n"
    assert format_of(one * 2, "inbox") == "mbox"


@pytest.mark.parametrize(
    ("name", "kind"), [("a.PDF", "pdf"), ("a.Md", "markdown"), ("a", "other")]
)
def test_name_alone_promises_a_kind(name, kind):
    assert kind_by_name(name) == kind


@pytest.mark.parametrize("encoding", ["shift_jis", "gb18030", "koi8-r", "iso2022_jp"])
def test_text_in_old_encodings_looks_like_text(encoding):
    assert looks_like_text("漢字 ж".encode(encoding, "ignore") * 20)
