import pytest

from indexer.records import ProblemCode

ABOUT = """<description><title-info><genre>sf</genre><author>
<first-name>Анна</first-name>
<last-name>Берг</last-name></author><author><nickname>ben</nickname></author>
<book-title>Дом у реки</book-title><annotation><p>О старом доме.</p></annotation>
<keywords>дом, река</keywords><date>2001</date><lang>ru</lang>
<sequence name="Реки" number="1"/></title-info>
<src-title-info><book-title>The House</book-title></src-title-info>
<document-info><author><nickname>scanner</nickname></author></document-info>
<publish-info><publisher>Мир</publisher><year>2002</year></publish-info></description>"""
BODY = """<body><title><p>Дом</p><p>у реки</p></title><epigraph><p>Тихо.</p>
<text-author>Поэт</text-author></epigraph>
<section><title><p>Часть 1</p></title><section><title><p>Глава 1</p></title>
<p>Был <strong>дом</strong><a>[1]</a>.</p><subtitle>* * *</subtitle>
<poem><title><p>Песня</p></title><stanza><v>Раз</v><v>Два</v></stanza></poem>
<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>
<image alt="река"/></section></section></body>
<body name="notes"><title><p>Примечания</p></title>
<section id="n1"><title><p>1</p></title><p>Большой дом.</p></section></body>"""
PICTURE = '<binary id="a" content-type="image/png">iVBORw0KGgo=</binary>'


def book(inside: str, encoding: str = "utf-8") -> bytes:
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<FictionBook xmlns='
        f'"http://www.gribuser.ru/xml/fictionbook/2.0">{inside}</FictionBook>'
    ).encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "utf-16"])
def test_book_is_read_with_its_titles(read, encoding):
    extraction = read(book(ABOUT + BODY + PICTURE, encoding), "a.fb2")
    (document,) = extraction.documents
    assert extraction.problem is None
    assert (document.kind, document.title) == ("fb2", "Дом у реки")
    assert document.metadata == {
        "author": "Анна Берг, ben",
        "keywords": "дом, река",
        "series": "Реки",
        "publisher": "Мир",
        "year": "2002",
    }
    found = [(one.place.headings, one.place.part, one.text)
             for one in document.sections]  # fmt: skip
    assert found == [
        ((), None, "О старом доме."),
        ((), None, "Дом у реки\nТихо.\nПоэт"),
        (("Часть 1", "Глава 1"), None, "Часть 1\nГлава 1\nБыл дом[1].\n* * *\nПесня\n"
         "Раз\nДва\na\tb\nc\td\nрека"),
        ((), "footnotes", "Примечания\n1\nБольшой дом."),
    ]  # fmt: skip


def test_first_title_serves_where_the_cover_tells_none(read):
    (document,) = read(book(BODY), "a.fb2").documents
    assert document.title == "Дом у реки"


def test_broken_xml_is_read_as_far_as_it_makes_sense(read):
    inside = "<body><section><p>one & two<p>three &nbsp;four</section></body>"
    extraction = read(book(inside), "a.fb2")
    text = "\n".join(one.text for one in extraction.documents[0].sections)
    assert "one" in text
    assert "four" in text


def test_book_that_breaks_off_says_so(read):
    content = book(ABOUT + BODY)
    extraction = read(content[: content.index("Раз".encode())], "a.fb2")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert "Был дом" in extraction.documents[0].sections[-1].text


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("<section><title>" * 20_000, id="nesting"),
        pytest.param("</section></body></title>" * 20_000, id="ends only"),
        pytest.param("<body><tr><td><p>" * 20_000, id="cells"),
        pytest.param("<binary>" * 20_000, id="pictures"),
        pytest.param("<!DOCTYPE a [<!ENTITY x 'y'>]>&x;", id="entities"),
    ],
)
def test_hostile_book_is_read_or_refused(read, inside):
    assert len(read(book("<body><p>a</p></body>" + inside), "a.fb2").documents) == 1
