import base64

from indexer.records import ProblemCode, Role
from tests import office_samples as office
from tests.office_samples import paragraph

OLD = (
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office">'
    "<o:DocumentProperties><o:Title>Heating plan</o:Title><o:Author>Anna</o:Author>"
    "<o:Company>Berg</o:Company></o:DocumentProperties>"
    '<w:styles><w:style w:styleId="b1"><w:name w:val="heading 1"/></w:style></w:styles>'
    f"<w:body>{paragraph('Pump', 'b1')}{paragraph('Grüße, 家賃')}"
    f"<w:sectPr><w:hdr>{paragraph('Margin')}</w:hdr></w:sectPr></w:body>"
    "</w:wordDocument>"
)


def flat(parts: dict[str, str], more: str = "") -> bytes:
    listed = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>'
        for name, xml in parts.items()
    )
    return (
        '<?xml version="1.0"?><pkg:package xmlns:pkg='
        f'"http://schemas.microsoft.com/office/2006/xmlPackage">{listed}{more}'
        "</pkg:package>"
    ).encode()


def relations(main: str) -> dict[str, str]:
    told = office.relations_part({"rId1": ("officeDocument", main)})
    return {"_rels/.rels": told}


DOCUMENT = f"<w:document {office.NAMESPACES}>{paragraph('Flat text')}</w:document>"


def test_document_of_word_2003_is_read(read):
    (document,) = read(OLD.encode(), "a.xml").documents
    assert (document.kind, document.title) == ("docx", "Heating plan")
    assert document.metadata == {"author": "Anna", "company": "Berg"}
    body, margin = document.sections
    assert (body.text, body.place.headings) == ("Pump\nGrüße, 家賃", ("Pump",))
    assert (margin.text, margin.role) == ("Margin", Role.ASIDE)


def test_broken_document_of_word_2003_gives_its_beginning(read):
    extraction = read(OLD[:-90].encode(), "a.doc")
    assert "家賃" in extraction.documents[0].sections[0].text
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_document_in_one_file_is_read_with_what_it_embeds(read):
    letter = base64.encodebytes(b"Dear Ben").decode()
    listed = office.relations_part({"rId1": ("package", "embeddings/letter.txt")})
    content = flat(
        relations("word/document.xml")
        | {"word/document.xml": DOCUMENT, "word/_rels/document.xml.rels": listed},
        '<pkg:part pkg:name="/word/embeddings/letter.txt"><pkg:binaryData>'
        f"{letter}</pkg:binaryData></pkg:part>",
    )
    outer, member = read(content, "a.xml").documents
    assert (outer.kind, outer.sections[0].text) == ("docx", "Flat text")
    assert (member.member, member.sections[0].text) == ("letter.txt", "Dear Ben")


def test_presentation_in_one_file_is_read(read):
    main = (
        f'<p:presentation {office.NAMESPACES}><p:sldIdLst><p:sldId r:id="rId1"/>'
        "</p:sldIdLst></p:presentation>"
    )
    content = flat(
        relations("ppt/presentation.xml")
        | {
            "ppt/presentation.xml": main,
            "ppt/_rels/presentation.xml.rels": office.relations_part(
                {"rId1": ("slide", "slides/slide1.xml")}
            ),
            "ppt/slides/slide1.xml": office.slide_part(office.shape("On a slide")),
        }
    )
    (document,) = read(content, "a.xml").documents
    assert (document.kind, document.sections[0].text) == ("pptx", "On a slide")


def test_broken_flat_document_gives_its_beginning(read):
    parts = relations("word/document.xml") | {"word/document.xml": DOCUMENT}
    extraction = read(flat(parts)[:-60], "a.xml")
    assert extraction.documents[0].sections[0].text == "Flat text"
    assert extraction.problem.code is ProblemCode.DAMAGED
