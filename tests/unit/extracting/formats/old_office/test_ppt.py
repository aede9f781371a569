import pytest

from indexer.records import ProblemCode, Role
from tests import old_office
from tests.old_office import comment, notes, page, presentation, shape, shown, table

TITLE, BODY = 0, 1


def slide(title: str, *lines: str, more=()) -> bytes:
    shapes = [shape(*shown(line, BODY)) for line in lines]
    return page(shape(*shown(title, TITLE)), *shapes, more=more)


def sections_of(extraction):
    return extraction.documents[0].sections


def test_slides_are_sections_under_their_titles(read):
    content = presentation([slide("Pump", "Oil it.\rOften."), slide("Boiler", "Off.")])
    (document,) = read(content, "a.ppt").documents
    assert (document.kind, document.title) == ("ppt", "Pump")
    assert document.metadata == {"author": "Ben Koch"}
    assert [
        (one.place.slide, one.place.headings, one.text) for one in document.sections
    ] == [
        (1, ("Pump",), "Pump\nOil it.\nOften."),
        (2, ("Boiler",), "Boiler\nOff."),
    ]


def test_title_of_the_properties_wins(read):
    content = presentation([slide("Pump")], title="Heating plan")
    assert read(content, "a.ppt").documents[0].title == "Heating plan"


def test_slides_come_in_the_order_in_which_they_are_shown(read):
    content = presentation([slide("Second"), slide("First")], order=[1, 0])
    assert [one.text for one in sections_of(read(content, "a.ppt"))] == [
        "First",
        "Second",
    ]


def test_slide_that_was_removed_is_left_out(read):
    content = presentation([slide("Kept"), slide("Removed")], order=[0])
    assert [one.text for one in sections_of(read(content, "a.ppt"))] == ["Kept"]


@pytest.mark.parametrize("wide", [True, False])
def test_letters_beyond_ascii_are_kept(read, wide):
    content = presentation([page(shape(*shown("Grüße für André", wide=wide)))])
    (section,) = sections_of(read(content, "a.ppt"))
    assert section.text == "Grüße für André"


def test_notes_and_comments_belong_to_their_slide(read):
    talk = [
        slide("One"),
        slide("Two", more=[comment("Ben", "Add a figure.")]),
    ]
    content = presentation(talk, [notes(257, "Speak slowly.")])
    sections = sections_of(read(content, "a.ppt"))
    assert [(one.place.slide, one.place.part, one.text) for one in sections] == [
        (1, None, "One"),
        (2, None, "Two"),
        (2, "notes", "Speak slowly."),
        (2, "comments", "Ben: Add a figure."),
    ]


def test_rows_of_tables_are_lines(read):
    rows = [["Flat", "Rent"], ["3b", "900"]]
    content = presentation([page(table(rows))])
    (section,) = sections_of(read(content, "a.ppt"))
    assert section.text == "Flat\tRent\n3b\t900"


def test_headers_and_footers_are_kept_for_words_only(read):
    footer = old_office.record(0x0FBA, "Confidential".encode("utf-16-le"), 2)
    margin = old_office.record(0x0FD9, [footer])
    content = presentation([slide("One", more=[margin])])
    body, aside = sections_of(read(content, "a.ppt"))
    assert (aside.text, aside.role) == ("Confidential", Role.ASIDE)
    assert body.role is Role.BODY


def test_dates_and_numbers_leave_no_asterisk(read):
    number = old_office.record(0x0FD8, b"\x05\x00\x00\x00")
    content = presentation([page(shape(*shown("Page *"), number))])
    (section,) = sections_of(read(content, "a.ppt"))
    assert section.text == "Page"


def test_embedded_document_is_a_member(read):
    inner = old_office.word("Inside.\r", title="Inner")
    _, member = read(presentation([slide("a")], embedded=inner), "a.ppt").documents
    assert (member.member, member.title) == ("object 1.doc", "Inner")
    assert member.sections[0].text == "Inside."


def test_missing_slide_is_told_and_the_others_kept(read):
    content = presentation([slide("Kept"), b"\x00" * 8])
    extraction = read(content, "a.ppt")
    assert sections_of(extraction)[0].text == "Kept"
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_texts_are_found_without_a_directory(read):
    stream = slide("Pump", "Oil it.")
    content = old_office.write_storage({"PowerPoint Document": stream})
    extraction = read(content, "a.ppt")
    assert sections_of(extraction)[0].text == "Pump\nOil it."
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_encrypted_file_says_so(read):
    user = b"\x00\x00\xf6\x0f\x14\x00\x00\x00\x14\x00\x00\x00\xdf\xc4\xd1\xf3"
    streams = {"PowerPoint Document": slide("a"), "Current User": user}
    extraction = read(old_office.write_storage(streams), "a.ppt")
    assert extraction.problem.code is ProblemCode.ENCRYPTED


def test_groups_within_groups_are_bounded(read):
    deep = shape(*shown("deep"))
    for _ in range(200):
        deep = old_office.record(0xF003, [deep])
    extraction = read(presentation([page(deep), slide("Other")]), "a.ppt")
    assert [one.text for one in sections_of(extraction)] == ["Other"]


def test_powerpoint_4_gives_its_texts(read):
    text = b"Tax for clubs\rAnswers"
    stream = (
        b"\xed\xde\xad\x0b\x00\x01\x00" + bytes([len(text)]) + b"\x00\x00\x00" + text
    )
    extraction = read(old_office.write_storage({"PP40": stream}), "a.ppt")
    assert sections_of(extraction)[0].text == "Tax for clubs\nAnswers"
