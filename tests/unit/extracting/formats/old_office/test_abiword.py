from indexer.records import ProblemCode, Role

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE abiword PUBLIC "-//ABISOURCE//DTD"'
    ' "http://www.abisource.com/awml.dtd"><abiword xmlns="http://www.abisource.com/'
    'awml.dtd"><metadata><m key="dc.title">Manual</m><m key="dc.creator">Anna</m>'
    '</metadata><styles><s name="Normal"/></styles>'
)
BODY = (
    '<section><p style="Heading 1">Pump</p><p>Grüße, <c props="font-weight:bold">Öl'
    "</c> it<br/>often.</p>"
    '<table><cell props="top-attach:0; left-attach:0"><p>Flat</p></cell>'
    '<cell props="top-attach:0; left-attach:1"><p>Rent</p></cell>'
    '<cell props="top-attach:1; left-attach:0"><p>3b</p></cell>'
    '<cell props="top-attach:1; left-attach:1"><p>900</p></cell></table>'
    "<p>Note<foot><p>Below.</p></foot> here.</p></section>"
    '<section type="header"><p>Berg &amp; Co</p></section>'
    '<data><d name="picture">aGVsbG8=</d></data></abiword>'
)


def test_document_is_read_part_by_part(read):
    (document,) = read((HEAD + BODY).encode(), "a.abw").documents
    assert (document.kind, document.title) == ("abiword", "Manual")
    assert document.metadata == {"author": "Anna"}
    body, note, margin = document.sections
    assert body.place.headings == ("Pump",)
    assert body.text == ("Pump\nGrüße, Öl it\noften.\nFlat\tRent\n3b\t900\nNote here.")
    assert (note.place.part, note.text) == ("footnotes", "Below.")
    assert (margin.text, margin.role) == ("Berg & Co", Role.ASIDE)


def test_text_before_damage_is_kept(read):
    content = (HEAD + "<section><p>Kept.</p><p>Cut").encode()
    extraction = read(content, "a.abw")
    assert extraction.documents[0].sections[0].text == "Kept.\nCut"
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_entities_are_not_expanded(read):
    bomb = (
        '<!DOCTYPE abiword [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]>'
        "<abiword><section><p>x &b; y</p></section></abiword>"
    )
    extraction = read(bomb.encode(), "a.abw")
    assert "boom" not in str(extraction)
    assert extraction.problem.code is ProblemCode.DAMAGED
