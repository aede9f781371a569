import tempfile

import pytest

from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.records import ProblemCode, Role
from tests import old_office
from tests.old_office import cell, heading, row_end

BOTH = pytest.mark.parametrize("wide", [True, False])


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def test_headings_make_sections_and_paths(read):
    content = old_office.word(
        heading("Manual", 1),
        "Welcome.\r",
        heading("Pump", 2),
        heading("Valve", 3),
        "Close it.\r",
        heading("Boiler", 2),
        "Off.\r",
    )
    (document,) = read(content, "a.doc").documents
    assert (document.kind, document.title) == ("doc", "Manual")
    assert document.metadata == {"author": "Anna Berg"}
    assert [(one.place.headings, one.text) for one in document.sections] == [
        (("Manual",), "Manual\nWelcome."),
        (("Manual", "Pump", "Valve"), "Pump\nValve\nClose it."),
        (("Manual", "Boiler"), "Boiler\nOff."),
    ]


def test_title_of_the_properties_wins(read):
    content = old_office.word(heading("Heading", 1), "a\r", title="Told title")
    assert read(content, "a.doc").documents[0].title == "Told title"


@BOTH
def test_letters_beyond_ascii_are_kept(read, wide):
    text = "Grüße, „Miete“ – 900 €"
    extraction = read(old_office.word(text + "\r", wide=wide), "a.doc")
    assert text_of(extraction) == text
    assert extraction.problem is None


def test_all_scripts_are_kept(read):
    text = "家賃 Привет שלום 𠮟る"
    assert text_of(read(old_office.word(text + "\r"), "a.doc")) == text


@BOTH
def test_rows_of_tables_are_lines(read, wide):
    content = old_office.word(
        "Rents\r",
        *(cell("Flat"), cell("Rent"), row_end()),
        *(cell("3b"), cell("900"), row_end()),
        "End\r",
        wide=wide,
    )
    assert text_of(read(content, "a.doc")) == "Rents\nFlat\tRent\n3b\t900\nEnd"


def test_row_that_lays_out_a_page_keeps_its_paragraphs(read):
    paragraph = "The heating pump is serviced every autumn. " * 12
    inside = (paragraph + "\r", b"\x00\x00\x16\x24\x01")
    content = old_office.word(inside, cell(paragraph), cell("Photo"), row_end())
    text = paragraph.strip()
    assert text_of(read(content, "a.doc")) == f"{text}\n{text}\nPhoto"


def test_results_of_fields_are_kept_and_codes_left_out(read):
    nested = "\x13IF \x13PAGE\x14 1\x15 = 1 hidden\x14shown\x15"
    content = old_office.word(f"See \x13HYPERLINK x\x14the page\x15 {nested}.\r")
    assert text_of(read(content, "a.doc")) == "See the page shown."


def test_field_that_never_ends_is_text(read):
    content = old_office.word("Before \x13PAGE and\r", "after\r")
    assert text_of(read(content, "a.doc")) == "Before PAGE and\nafter"


def test_signs_are_read_as_people_see_them(read):
    content = old_office.word("a\x0bb\x1ec\x1fd\x01\x08e\x0c", "f\r")
    assert text_of(read(content, "a.doc")) == "a\nb-cde\nf"


def test_parts_beside_the_text_are_told_apart(read):
    parts = {
        old_office.FOOTNOTES: "\x02 A note.\r",
        old_office.HEADERS: "Berg & Co\r",
        old_office.COMMENTS: "\x05A comment.\r",
        old_office.ENDNOTES: "An endnote.\r",
        old_office.BOXES: "A box.\r",
    }
    content = old_office.word("Body.\r", parts=parts)
    sections = read(content, "a.doc").documents[0].sections
    assert [(one.place.part, one.role, one.text) for one in sections] == [
        (None, Role.BODY, "Body."),
        ("footnotes", Role.BODY, "A note."),
        ("endnotes", Role.BODY, "An endnote."),
        ("comments", Role.BODY, "A comment."),
        ("text boxes", Role.BODY, "A box."),
        ("header", Role.ASIDE, "Berg & Co"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "codec"),
    [
        ("Grüße", 0x0407, "cp1252"),
        ("Привет, мир", 0x0419, "cp1251"),
        ("家賃は毎月", 0x0411, "cp932"),
        ("房租每月", 0x0804, "gb18030"),
    ],
)
def test_word_95_is_read_in_the_code_page_of_its_language(read, text, language, codec):
    raw = f"{text}\rEnd\r".encode(codec)
    extraction = read(old_office.word_6(raw, language), "a.doc")
    assert text_of(extraction) == f"{text}\nEnd"
    assert extraction.problem is None


def test_rows_of_word_95_are_told_by_two_marks(read):
    content = old_office.word_6(b"a\x07b\x07\x07c\x07d\x07\x07end\r")
    assert text_of(read(content, "a.doc")) == "a\tb\nc\td\nend"


def test_embedded_document_is_a_member(read):
    inner = "ObjectPool/_123/"
    whole = Storage(old_office.word("Inside.\r", title="Inner"))
    streams = {inner + name: whole.read(name) for name in whole.names}
    content = old_office.word("Outside.\r", more=streams)
    outer, member = read(content, "a.doc").documents
    assert outer.sections[0].text == "Outside."
    assert (member.member, member.title) == ("object 1.doc", "Inner")
    assert member.sections[0].text == "Inside."


def test_packaged_file_is_a_member_under_its_name(read):
    native = old_office.packaged("C:\\plans\\notes.txt", b"The pump hums.")
    more = {"ObjectPool/_7/\x01Ole10Native": native}
    _, member = read(old_office.word("a\r", more=more), "a.doc").documents
    assert (member.member, member.sections[0].text) == ("notes.txt", "The pump hums.")


def test_encrypted_file_says_so(read):
    extraction = read(old_office.word("x\r", flags=0x100), "a.doc")
    assert extraction.problem.code is ProblemCode.ENCRYPTED


def test_password_opens_it_without_a_file(read, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")
    content = old_office.word(heading("Geheim", 1), "Grüße\r", password="korb")
    (document,) = read(content, "a.doc", password="korb").documents
    assert (document.title, document.sections[0].text) == ("Geheim", "Geheim\nGrüße")
    for wrong in (None, "falsch"):
        extraction = read(content, "a.doc", password=wrong)
        assert extraction.problem.code is ProblemCode.ENCRYPTED
        assert not extraction.documents[0].sections


def test_missing_text_is_told_and_the_rest_kept(read):
    extraction = read(old_office.word("Rest.\r", stray=90_000), "a.doc")
    assert text_of(extraction).startswith("Rest.")
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_text_survives_a_lost_directory(read):
    content = old_office.word("The pump is serviced.\r", wide=False)
    cut = content[: content.index(b"serviced") + 600]
    extraction = read(cut, "a.doc")
    assert "The pump is serviced." in text_of(extraction)
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_file_that_only_calls_itself_one_is_damaged(read):
    content = old_office.write_storage({"WordDocument": b"nothing"})
    assert read(content, "a.doc").problem.code is ProblemCode.DAMAGED
