from indexer.records import ProblemCode
from tests import office_samples as office
from tests.office_samples import drawing


def shape(text: str = "", about: str = "", inside: str = "") -> str:
    said = f"<Text>{text}</Text>" if text else ""
    return f"<Shape {about}>{said}{inside}</Shape>"


def told(extraction):
    return [
        (one.place.page, one.place.headings, one.text)
        for one in extraction.documents[0].sections
    ]


def test_pages_come_in_order_with_their_names_and_backgrounds_last(read):
    content = drawing(
        [
            ('Name="Frame" Background="1"', shape("Berg AG")),
            ('Name="Cellar"', shape("Boiler") + shape("Pump")),
            ('NameU="Roof"', shape("Solar")),
        ]
    )
    (document,) = read(content, "a.vsdx").documents
    assert document.kind == "vsdx"
    assert told(read(content, "a.vsdx")) == [
        (1, ("Cellar",), "Boiler\nPump"),
        (2, ("Roof",), "Solar"),
        (None, ("Frame",), "Berg AG"),
    ]


def test_text_is_read_through_its_formatting(read):
    text = '<cp IX="0"/>Server <pp IX="0"/>room <fld IX="0">12</fld>, left'
    content = drawing([('Name="A"', shape(text))])
    assert told(read(content, "a.vsdx"))[0][2] == "Server room 12, left"


def test_groups_are_read_with_their_parts(read):
    inside = f"<Shapes>{shape('inner')}</Shapes>"
    content = drawing([('Name="A"', shape("outer", inside=inside))])
    assert told(read(content, "a.vsdx"))[0][2] == "outer\ninner"


def test_shape_without_text_shows_that_of_its_master(read):
    inner = shape("LAN", 'ID="6"')
    master = shape("Router", 'ID="5"', f"<Shapes>{inner}</Shapes>")
    member = shape(about='MasterShape="6"')
    page = (
        shape(about='Master="2"', inside=f"<Shapes>{member}</Shapes>")
        + shape("Own name", 'Master="2"')
        + shape(about='Master="9"')
    )
    content = drawing([('Name="A"', page)], {"2": master, "3": shape("Unused")})
    assert told(read(content, "a.vsdx"))[0][2] == "Router\nLAN\nOwn name"


def test_data_of_shapes_is_read_with_its_labels(read):
    data = (
        '<Section N="Property"><Row N="a"><Cell N="Label" V="Address"/>'
        '<Cell N="Value" V="10.0.0.7"/></Row><Row N="b"><Cell N="Label" V="Cost"/>'
        '</Row></Section><Section N="User"><Row><Cell N="Value" V="x"/></Row></Section>'
    )
    content = drawing([('Name="A"', shape("Server", inside=data))])
    assert told(read(content, "a.vsdx"))[0][2] == "Server\nAddress: 10.0.0.7"


def test_comments_stand_with_their_page(read):
    comments = (
        '<Comments><AuthorList><AuthorEntry ID="1" Name="Ben"/></AuthorList>'
        '<CommentList><CommentEntry PageID="1" AuthorID="1">Move it</CommentEntry>'
        "</CommentList></Comments>"
    )
    content = drawing(
        [('Name="A"', shape("a")), ('Name="B"', shape("b"))],
        members={"visio/comments.xml": comments},
        relations={"rId7": ("comments", "comments.xml")},
    )
    *_, last = read(content, "a.vsdx").documents[0].sections
    assert (last.place.page, last.place.part) == (2, "comments")
    assert last.text == "Ben: Move it"


def test_properties_name_the_drawing(read):
    content = drawing([('Name="A"', shape("a"))], members=office.PROPERTIES)
    (document,) = read(content, "a.vsdx").documents
    assert (document.title, document.metadata["author"]) == (
        "Heating plan",
        "Anna Berg",
    )


def test_pages_without_a_list_are_read_by_number(read):
    content = drawing([('Name="A"', shape("a")), ('Name="B"', shape("b"))])
    content = content.replace(b"pages/pages.xml", b"pages/other.xml")
    found = told(read(content, "a.vsdx"))
    assert [(page, text) for page, _, text in found] == [(1, "a"), (2, "b")]


def test_broken_page_costs_only_itself(read):
    content = drawing([('Name="A"', shape("a")), ('Name="B"', shape("b"))])
    broken = office.office_file("vsdx", {"visio/document.xml": "<V/>"})
    assert read(broken, "a.vsdx").problem.code is ProblemCode.EMPTY
    cut = content[: content.index(b"visio/pages/page1.xml") + 40]
    extraction = read(cut, "a.vsdx")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert told(extraction)[0][2] == "a"
