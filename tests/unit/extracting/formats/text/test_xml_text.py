import pytest

from indexer.records import Place

DATA = """<?xml version="1.0" encoding="iso-8859-1"?>
<garden>
  <bed title="S\xfcden">
    <plant>Tomaten &amp; Basilikum</plant>
    <note>Viel <b>Sonne</b>, wenig Wind &#228;hnlich <i>warm</i>.</note>
    <!-- never seen -->
    <p>M\xe4rz</p><html>&lt;div&gt;Nach dem &lt;b&gt;Frost&lt;/b&gt;&lt;/div&gt;</html>
  </bed>
</garden>
""".encode("iso-8859-1")


@pytest.mark.parametrize("name", ["a.xml", "a.rss"])
def test_words_between_tags_are_lines(read, name):
    (document,) = read(DATA, name).documents
    (section,) = document.sections
    assert section.place == Place(line=3)
    assert section.text.split("\n") == [
        "Süden",
        "plant: Tomaten & Basilikum",
        "Viel Sonne, wenig Wind ähnlich warm.",
        "März",
        "Nach dem Frost",
    ]


def test_long_document_becomes_sections_with_their_lines(read):
    rows = "".join(f"<row>\n<name>Nummer {n}</name></row>\n" for n in range(900))
    content = f'<?xml version="1.0"?>\n<rows>\n{rows}</rows>'.encode()
    sections = read(content, "a.xml").documents[0].sections
    assert len(sections) > 3
    for section in sections:
        number = int(section.text.split("\n")[0].split()[-1])
        assert section.place.line == 4 + 2 * number


def test_xml_with_a_fault_is_shown_as_its_source(read):
    extraction = read(b'<?xml version="1.0"?>\n<a><b>words</a>', "a.xml")
    assert extraction.documents[0].sections[0].text.endswith("<b>words</a>")


def test_cut_xml_keeps_what_was_read(read):
    content = b'<?xml version="1.0"?>\n<a>\n' + b"<b>many words</b>\n" * 99 + b"</a>"
    text = read(content, "a.xml", text_characters=500).documents[0].sections[0].text
    assert text.startswith("many words\nmany words")


def test_entities_are_neither_fetched_nor_multiplied(read):
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">'
    bomb += b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 50) for n in range(9)
    )
    bomb += b'<!ENTITY x SYSTEM "file:///etc/hostname">]><a>words &j; &x; more</a>'
    extraction = read(bomb, "a.xml")
    assert sum(len(one.text) for one in extraction.documents[0].sections) < 5_000


def test_other_letters_in_json_are_letters(read):
    content = (
        rb'{"name": "Gr\u00fc\u00dfe \ud83c\udf31", "raw": "C:\\users", "q": "\u0022"}'
    )
    text = read(content, "a.json").documents[0].sections[0].text
    assert text == '{"name": "Grüße 🌱", "raw": "C:\\\\users", "q": "\\u0022"}'
