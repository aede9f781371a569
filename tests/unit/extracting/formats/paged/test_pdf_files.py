"""Titles, properties, passwords and files inside of PDF."""

import pymupdf
import pytest

from indexer.records import ProblemCode
from tests import samples
from tests.page_samples import XMP, drawn_pdf, lines_on
from tests.samples import PARAGRAPH

TEXT = lines_on(*[PARAGRAPH] * 5, top=200)


def titled(page):
    lines_on("Care of the", "Heat Pump", size=24, top=90)(page)
    TEXT(page)


def with_number(page):
    lines_on("12", size=40, top=90)(page)
    TEXT(page)


@pytest.mark.parametrize("title", ["", "untitled", "x.doc", "scan.png", "(anonymous)"])
def test_largest_text_of_the_first_page_is_the_title_of_last_resort(read, title):
    (document,) = read(drawn_pdf(titled, title=title), "a.pdf").documents
    assert document.title == "Care of the Heat Pump"


def test_title_that_was_given_wins(read):
    (document,) = read(drawn_pdf(titled, title="Pumps"), "a.pdf").documents
    assert document.title == "Pumps"


@pytest.mark.parametrize("page", [TEXT, with_number])
def test_page_without_larger_words_gives_no_title(read, page):
    assert read(drawn_pdf(page), "a.pdf").documents[0].title == ""


def test_properties_come_from_both_places(read):
    told = {"title": "untitled", "subject": "Boats", "author": "none"}
    content = drawn_pdf(TEXT, xmp=XMP, creationDate="D:20240312093000", **told)
    (document,) = read(content, "a.pdf").documents
    assert document.title == "Sailing"
    assert document.metadata == {
        "author": "Zoë Müller",
        "subject": "Boats",
        "keywords": "boat, lake",
        "created": "2024-03-12",
    }


def test_attached_files_are_documents(read):
    with pymupdf.open(stream=samples.pdf("a page"), filetype="pdf") as document:
        document.embfile_add("x", b"embedded words", ufilename="größe.txt")
        document[0].add_file_annot((9, 9), b"pinned words", "pinned.txt", desc="Bill")
        content = document.tobytes()
    page, *members = read(content, "a.pdf").documents
    assert [one.text for one in page.sections] == ["a page", "Bill"]
    assert [one.member for one in members] == ["größe.txt", "pinned.txt"]
    texts = [one.sections[0].text for one in members]
    assert texts == ["embedded words", "pinned words"]


def test_attached_files_in_a_tree_of_names_are_found(read):
    with pymupdf.open(stream=samples.pdf("a page"), filetype="pdf") as document:
        for name in "ab":
            document.embfile_add(name, b"words", ufilename=f"{name}.txt")
        root = document.pdf_catalog()
        _, names = document.xref_get_key(root, "Names/EmbeddedFiles")
        pairs = names.removeprefix("<</Names[").removesuffix("]>>")
        at = pairs.index("(b)<<")
        leaves = "".join(f"<</Names[{leaf}]>>" for leaf in (pairs[:at], pairs[at:]))
        kids = f"<</Kids[{leaves}]>>"
        document.xref_set_key(root, "Names/EmbeddedFiles", kids)
        content = document.tobytes()
    assert [one.member for one in read(content, "a.pdf").documents[1:]] == [
        "a.txt",
        "b.txt",
    ]


def test_damaged_attachment_leaves_the_document(read):
    with pymupdf.open(stream=samples.pdf("a page"), filetype="pdf") as document:
        document.embfile_add("x", b"embedded words", ufilename="a.txt")
        content = document.tobytes()
    broken = content.replace(b"/EmbeddedFile", b"/EmbeddedFail").replace(b"/EF", b"/EX")
    assert read(broken, "a.pdf").documents[0].sections[0].text == "a page"


@pytest.mark.parametrize("password", ["geheim", "Größe", "пароль", "パスワード"])
@pytest.mark.parametrize(
    "method", [pymupdf.PDF_ENCRYPT_AES_256, pymupdf.PDF_ENCRYPT_AES_128]
)
def test_password_of_any_script_opens(read, password, method):
    if method == pymupdf.PDF_ENCRYPT_AES_128 and not password.isascii():
        password = "Größe"
    with pymupdf.open(stream=samples.pdf("a page"), filetype="pdf") as document:
        content = document.tobytes(
            encryption=method, user_pw=password, owner_pw="other"
        )
    assert read(content, "a.pdf", "").problem.code is ProblemCode.ENCRYPTED
    assert read(content, "a.pdf", password).documents[0].sections[0].text == "a page"


def test_file_that_only_its_owner_may_change_opens_without_password(read):
    with pymupdf.open(stream=samples.pdf("a page"), filetype="pdf") as document:
        content = document.tobytes(
            encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="owner", permissions=0
        )
    extraction = read(content, "a.pdf")
    assert extraction.problem is None
    assert extraction.documents[0].sections[0].text == "a page"
