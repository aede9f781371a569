import pytest

from indexer.records import ProblemCode

ANNA = """BEGIN:VCARD
VERSION:3.0
FN:Anna Berg
N:Berg;Anna;;;
ORG:Berg\\, Koch & Co;Einkauf
TEL;TYPE=CELL,VOICE:+49 170 1
item1.EMAIL;TYPE=INTERNET:anna@example.org
item1.X-ABLabel:_$!<Work>!$_
ADR;TYPE=HOME:;;Hauptstr. 5;Köln;;50667;Deutschland
BDAY:1980-05-06
NOTE:Kennt die Heizung.\\nKommt montags.
END:VCARD
"""


def contacts(text: str, encoding: str = "utf-8") -> bytes:
    return text.replace("\n", "\r\n").encode(encoding)


def texts(extraction) -> list[str]:
    return [one.text for one in extraction.documents[0].sections]


def test_contact_is_a_section_with_all_that_is_known(read):
    (document,) = read(contacts(ANNA), "a.vcf").documents
    assert (document.kind, document.title) == ("contacts", "Anna Berg")
    (section,) = document.sections
    assert (section.place.line, section.place.headings) == (1, ("Anna Berg",))
    assert section.text.split("\n") == [
        "Anna Berg",
        "Organization: Berg, Koch & Co, Einkauf",
        "Phone (cell): +49 170 1",
        "E-mail (Work): anna@example.org",
        "Address (home): Hauptstr. 5, Köln, 50667, Deutschland",
        "Birthday: 1980-05-06",
        "Note: Kennt die Heizung.",
        "Kommt montags.",
    ]


def test_several_contacts_are_sections_of_one_document(read):
    extraction = read(contacts(ANNA + ANNA.replace("Anna Berg", "王小明")), "a.vcf")
    (document,) = extraction.documents
    assert document.title == ""
    lines = [(one.place.line, one.place.headings[0]) for one in document.sections]
    assert lines == [(1, "Anna Berg"), (13, "王小明")]


@pytest.mark.parametrize(
    ("card", "text"),
    [
        pytest.param(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.;\n",
            "Dr. Jörg Müller",
            id="2.1, quoted-printable",
        ),
        pytest.param(
            "FN:x\nNOTE;QUOTED-PRINTABLE:one =\ntwo=0D=0Athree\n",
            "x\nNote: one two\nthree",
            id="2.1, soft line break",
        ),
        pytest.param(
            "FN:x\nTEL;HOME;PREF:1\n", "x\nPhone (home): 1", id="2.1, bare types"
        ),
        pytest.param(
            'FN:x\nTEL;VALUE=uri;TYPE="work,voice":tel:+49-1\n',
            "x\nPhone (work): +49-1",
            id="4.0, uri",
        ),
        pytest.param("N:山田;太郎\n", "山田太郎", id="family name first"),
        pytest.param("ORG:Firma\n", "Firma\nOrganization: Firma", id="no name"),
        pytest.param(
            "FN:x\nPHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 5_000 + "\n AAAA\n\n",
            "x",
            id="picture",
        ),
    ],
)
def test_every_version_is_read(read, card, text):
    content = contacts(f"BEGIN:VCARD\n{card}END:VCARD\n")
    assert texts(read(content, "a.vcf")) == [text]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1251", "Сергей Иванов"), ("gb18030", "王小明，北京"), ("utf-16", "Jörg")],
)
def test_encodings_that_are_not_told_are_guessed(read, encoding, name):
    card = f"BEGIN:VCARD\nFN:{name}\nNOTE:{name} {name}\nEND:VCARD\n"
    assert name in texts(read(contacts(card, encoding), "a.vcf"))[0]


def test_encoding_told_is_used(read):
    card = "BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:山田\nEND:VCARD\n"
    assert texts(read(contacts(card, "shift_jis"), "a.vcf")) == ["山田"]


def test_cut_contact_is_kept(read):
    assert texts(read(contacts(ANNA)[:-40], "a.vcf"))[0].startswith("Anna Berg")


def test_file_without_contacts_is_damaged(read):
    content = contacts("BEGIN:VCARDS\nFN:x\n")
    assert read(content, "a.vcf").problem.code is ProblemCode.DAMAGED
