import gzip
import random
import struct

import pytest

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.formats.apple.iwa.snappy import unframed
from indexer.records import Place, ProblemCode, Role
from tests import iwork_samples as iwork
from tests.iwork_samples import cell, decimal, old_cell, row

LETTER = iwork.pages(
    ("Title", "Mietvertrag"),
    ("Heading", "Laufzeit"),
    ("Body", "Der Vertrag läuft ein Jahr."),
    ("Heading 2", "Kündigung"),
    ("Body", "Drei Monate vorher.\ufffc"),
    header="Seite 1",
)


@pytest.mark.parametrize("inner", [False, True])
def test_pages_are_cut_at_the_headings_that_styles_mark(read, inner):
    content = iwork.pages(
        ("Title", "Mietvertrag"),
        ("Heading", "Laufzeit"),
        ("Body", "Der Vertrag läuft ein Jahr."),
        ("Heading 2", "Kündigung"),
        ("Body", "Drei Monate vorher.\ufffc"),
        header="Seite 1",
        inner=inner,
    )
    (document,) = read(content, "a.pages").documents
    assert (document.kind, document.title) == ("pages", "Mietvertrag")
    assert [(one.text, one.place, one.role) for one in document.sections] == [
        (
            "Mietvertrag\nLaufzeit\nDer Vertrag läuft ein Jahr.",
            Place(headings=("Mietvertrag", "Laufzeit")),
            Role.BODY,
        ),
        (
            "Kündigung\nDrei Monate vorher.",
            Place(headings=("Mietvertrag", "Laufzeit", "Kündigung")),
            Role.BODY,
        ),
        ("Seite 1", Place(part="header"), Role.ASIDE),
        ("Anna Berg: Check this again.", Place(part="comments"), Role.BODY),
    ]


SPAN = struct.pack("<d", 86400.0 * 9000)
NUMBERS = iwork.numbers(
    [
        row(
            0,
            [cell(3, 8, struct.pack("<I", 1)), None, cell(3, 8, struct.pack("<I", 2))],
        ),
        row(
            3,
            [
                cell(2, 1, decimal(-12345, -2)),
                cell(2, 2, struct.pack("<d", 0.5)),
                cell(5, 4, SPAN),
                cell(6, 2, struct.pack("<d", 1)),
                cell(9, 16, struct.pack("<I", 1)),
            ],
        ),
        row(
            4,
            [
                old_cell(3, 0x12, bytes(4), struct.pack("<I", 2)),
                old_cell(2, 0x20, struct.pack("<d", 7.25)),
                old_cell(5, 0x40, SPAN),
                old_cell(9, 0x200, struct.pack("<I", 1)),
            ],
            old=True,
        ),
    ],
    ["Posten", "Betrag"],
)


def test_numbers_are_read_row_by_row_in_both_layouts(read):
    (document,) = read(NUMBERS, "a.numbers").documents
    assert document.kind == "numbers"
    (first,) = document.sections
    assert first.place == Place(sheet="Haushalt", row=1)
    assert first.text.split("\n") == [
        "Ausgaben",
        "Posten\t\tBetrag",
        "-123.45\t0.5\t2025-08-23\tTRUE\tmehrere Zeilen",
        "Betrag\t7.25\t2025-08-23\tmehrere Zeilen",
    ]


def test_slides_come_in_their_order_without_what_the_theme_says(read):
    content = iwork.keynote(("Willkommen\nzum Fest", ""), ("Programm", "Pause um drei"))
    (document,) = read(content, "a.key").documents
    assert (document.kind, document.title) == ("keynote", "Willkommen")
    assert [(one.text, one.place) for one in document.sections] == [
        ("Willkommen\nzum Fest", Place(slide=1)),
        ("Programm", Place(slide=2)),
        ("Pause um drei", Place(slide=2, part="notes")),
    ]


@pytest.mark.parametrize("name", [".iwph", "Index/.iwpv2"])
def test_password_is_told(read, name):
    content = iwork.zipped({name: b"hint", "Index/Document.iwa": b"noise"})
    assert read(content, "a.pages").problem.code is ProblemCode.ENCRYPTED


SLIDES_2009 = """<?xml version="1.0"?>
<key:presentation xmlns:key="http://developer.apple.com/namespaces/keynote2"
 xmlns:sf="http://developer.apple.com/namespaces/sf"
 xmlns:sfa="http://developer.apple.com/namespaces/sfa">
<key:theme-list><sf:p>Double-click to edit</sf:p></key:theme-list>
<key:slide-list><key:slide><sf:text-storage sf:kind="textbox"><sf:p>Ernte <sf:span>2009
</sf:span><sf:br/>im Garten</sf:p><sf:p><sf:ghost-text>Title</sf:ghost-text></sf:p>
</sf:text-storage></key:slide>
<key:slide><key:notes><sf:text-storage sf:kind="note"><sf:p>Äpfel zeigen</sf:p>
</sf:text-storage></key:notes></key:slide></key:slide-list>
<key:metadata><key:title><key:string sfa:string="Erntefest"/></key:title>
<key:authors><key:string sfa:string="Anna Berg"/></key:authors></key:metadata>
</key:presentation>""".encode()


@pytest.mark.parametrize("packed", [False, True])
def test_presentation_of_2009_is_read(read, packed):
    name = "index.apxl.gz" if packed else "index.apxl"
    content = gzip.compress(SLIDES_2009) if packed else SLIDES_2009
    (document,) = read(iwork.zipped({name: content}), "a.key").documents
    assert (document.kind, document.title) == ("keynote", "Erntefest")
    assert document.metadata == {"author": "Anna Berg"}
    assert [(one.text, one.place) for one in document.sections] == [
        ("Ernte 2009\n\nim Garten", Place(slide=1)),
        ("Äpfel zeigen", Place(slide=2, part="notes")),
    ]


TABLE_2009 = b"""<ls:document xmlns:ls="http://developer.apple.com/namespaces/ls"
 xmlns:sf="http://developer.apple.com/namespaces/sf"
 xmlns:sfa="http://developer.apple.com/namespaces/sfa">
<ls:workspace ls:workspace-name="Konto"><sf:tabular-model sf:name="Buchungen">
<sf:datasource><sf:t sf:ct="0"><sf:ct sfa:s="Datum"/></sf:t>
<sf:t><sf:ct sfa:s="Betrag"/></sf:t><sf:t sf:ct="2"><sf:ct sfa:s="Art"/></sf:t>
<sf:d sf:ct="253" sf:cell-date="276048000"/><sf:n sf:v="-97.400000000000006"/>
<sf:pm sf:ct="2"><sf:menu-choices><sf:t sfa:ID="a"><sf:ct sfa:s="Heim"/></sf:t>
<sf:t sfa:ID="b"><sf:ct sfa:s="Essen"/></sf:t></sf:menu-choices>
<sf:proxied-cell-ref sfa:IDREF="b"/></sf:pm></sf:datasource></sf:tabular-model>
</ls:workspace></ls:document>"""


def test_table_of_2009_is_read(read):
    content = iwork.zipped({"index.xml": TABLE_2009})
    (document,) = read(content, "a.numbers").documents
    (section,) = document.sections
    assert document.kind == "numbers"
    assert section.place == Place(sheet="Konto", row=1)
    assert section.text == (
        "Buchungen\nDatum\tBetrag\t\tArt\n2009-10-01\t-97.4\t\tEssen"
    )


def test_copies_in_snappy_are_unpacked():
    # "ab", then a copy of six bytes from two back, "c", and three copies of all kinds.
    chunk = bytes([0x12, 1 << 2]) + b"ab" + bytes([(6 - 4) << 2 | 1, 2])
    chunk += bytes([0]) + b"c" + bytes([(4 - 1) << 2 | 2, 3, 0])
    chunk += bytes([(5 - 1) << 2 | 3, 9, 0, 0, 0])
    content = b"\x00" + len(chunk).to_bytes(3, "little") + chunk
    assert unframed(content, 100) == b"abababab" + b"c" + b"abca" + b"ababc"
    with pytest.raises(TooLargeError):
        unframed(content, 5)


@pytest.mark.parametrize(
    "chunk",
    [b"\x05\x05\x01", b"\x05\xf0", b"\x05\x04a\x09\x00", b"\x80\x80\x80\x80\x80\x80"],
)
def test_snappy_that_makes_no_sense_is_damage(chunk):
    with pytest.raises(DamagedError):
        unframed(b"\x00" + len(chunk).to_bytes(3, "little") + chunk, 100)


@pytest.mark.parametrize("name", ["a.pages", "a.numbers", "a.key"])
def test_changed_streams_are_read_or_refused(read, name):
    content = {"a.pages": LETTER, "a.numbers": NUMBERS}.get(name) or iwork.keynote(
        ("One", "Two"), ("Three", "Four")
    )
    chance = random.Random(name)
    start = content.index(b"Index/")
    for _ in range(150):
        changed = bytearray(content)
        for _ in range(chance.choice((1, 3, 9))):
            changed[chance.randrange(start + 40, len(content))] = chance.randrange(256)
        assert read(bytes(changed), name).documents
