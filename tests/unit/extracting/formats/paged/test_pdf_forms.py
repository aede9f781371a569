import pymupdf
import pytest

from tests.page_samples import drawn_pdf, field

XFA = """<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">
<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform>
<field name="rent"><caption><value><text>Monthly rent</text></value></caption>
<event><script>alert("secret")</script></event></field></subform></template>
<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form>
<rent>640 Euro</rent><empty/></form></xfa:data></xfa:datasets></xdp:xdp>"""


def form_lines(read, content):
    (document,) = read(content, "a.pdf").documents
    (section,) = [one for one in document.sections if one.place.part == "form"]
    return section.text.split("\n")


def test_fields_are_read_with_their_labels(read):
    def form(page):
        field(page, pymupdf.PDF_WIDGET_TYPE_TEXT, "n", "Zoë 日本", label="Full name")
        field(page, pymupdf.PDF_WIDGET_TYPE_TEXT, "street", "Am Bach 3", top=130)
        field(page, pymupdf.PDF_WIDGET_TYPE_TEXT, "Text7", "kept", top=160)
        field(page, pymupdf.PDF_WIDGET_TYPE_TEXT, "empty", "", top=190)

    lines = form_lines(read, drawn_pdf(form))
    assert lines[:2] == ["Full name: Zoë 日本", "street: Am Bach 3"]
    assert not any("Text7" in line or "empty" in line for line in lines)


def test_boxes_and_choices_tell_their_state(read):
    def form(page):
        box, combo = pymupdf.PDF_WIDGET_TYPE_CHECKBOX, pymupdf.PDF_WIDGET_TYPE_COMBOBOX
        field(page, box, "heating", True)
        field(page, box, "pets", False, top=130)
        choices = {"choice_values": [("1", "Garden"), ("2", "Balcony")]}
        field(page, combo, "outside", "2", top=160, **choices)

    lines = form_lines(read, drawn_pdf(form))
    assert lines == ["heating: ☑", "pets: ☐", "outside: Balcony"]


def test_password_in_a_form_is_left_out(read):
    def form(page):
        secret = {"field_flags": pymupdf.PDF_TX_FIELD_IS_PASSWORD}
        field(page, pymupdf.PDF_WIDGET_TYPE_TEXT, "login", "hunter2", **secret)
        field(page, pymupdf.PDF_WIDGET_TYPE_TEXT, "user", "anna", top=130)

    assert form_lines(read, drawn_pdf(form)) == ["user: anna"]


@pytest.mark.parametrize("several", [False, True])
def test_form_in_xml_tells_captions_and_values(read, several):
    def add(document, content):
        number = document.get_new_xref()
        document.update_object(number, "<<>>")
        document.update_stream(number, content.encode())
        return number

    with pymupdf.open() as document:
        document.new_page().insert_text((60, 60), "Please wait")
        number = add(document, XFA)
        form = f"[(template) {number} 0 R]" if several else f"{number} 0 R"
        root = document.pdf_catalog()
        document.xref_set_key(root, "AcroForm", f"<</Fields[]/XFA {form}>>")
        content = document.tobytes()
    assert form_lines(read, content) == ["Monthly rent", "rent: 640 Euro"]


def test_damaged_form_leaves_the_page(read):
    def form(page):
        page.insert_text((60, 60), "the page itself")
        field(page, pymupdf.PDF_WIDGET_TYPE_TEXT, "name", "Anna")

    content = drawn_pdf(form).replace(b"/FT", b"/FX").replace(b"/DA", b"/DX")
    assert "the page itself" in read(content, "a.pdf").documents[0].sections[0].text
