import pytest

from indexer.records import ProblemCode, Role
from tests.unit.extracting.formats.open_document.odf_samples import (
    MIME,
    OLD_PREFIXES,
    body,
    document,
    flat,
    locked,
    packed,
    root,
)


def lines_of(extraction) -> list[str]:
    found = extraction.documents[0].sections
    return [line for one in found for line in one.text.split("\n")]


def parts_of(extraction) -> dict[str | None, str]:
    return {one.place.part: one.text for one in extraction.documents[0].sections}


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        pytest.param(
            "<text:p>a\n  b<text:span>c</text:span> d</text:p>", "a bc d", id="spans"
        ),
        pytest.param(
            '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>',
            "a   b\tc\nd",
            id="white space",
        ),
        pytest.param(
            "<text:p>a<text:s/>b<text:tab-stop/>c</text:p>", "a b\tc", id="old tab"
        ),
        pytest.param(
            "<text:list><text:list-item><text:p>a</text:p></text:list-item>"
            "<text:list-item><text:p>b</text:p></text:list-item></text:list>",
            "a\nb",
            id="list",
        ),
        pytest.param(
            "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
            "<text:p>kept</text:p>",
            "kept",
            id="deleted text",
        ),
        pytest.param(
            '<text:p>see <text:a xlink:href="x">here</text:a></text:p>',
            "see here",
            id="link",
        ),
        pytest.param(
            "<text:p>be<draw:frame><draw:text-box><text:p>box</text:p>"
            "</draw:text-box><svg:title>A cat</svg:title></draw:frame>fore</text:p>",
            "before\nbox\nA cat",
            id="text box and alternative text",
        ),
        pytest.param(
            "<text:p><text:ruby><text:ruby-base>家</text:ruby-base>"
            "<text:ruby-text>いえ</text:ruby-text></text:ruby></text:p>",
            "家いえ",
            id="ruby",
        ),
        pytest.param(
            "<text:p><draw:object><math:math><math:mi>x</math:mi><math:mo>=</math:mo>"
            "<math:annotation>no</math:annotation></math:math></draw:object></text:p>",
            "x=",
            id="formula",
        ),
        pytest.param(
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p>"
            "<text:p>b</text:p></table:table-cell><table:covered-table-cell><text:p>no"
            "</text:p></table:covered-table-cell><table:table-cell><text:p>c</text:p>"
            "</table:table-cell></table:table-row></table:table>",
            "a b\tc",
            id="table",
        ),
        pytest.param(
            "<text:p><draw:frame><table:table><table:table-row><table:table-cell>"
            "<text:p>a</text:p></table:table-cell></table:table-row></table:table>"
            "</draw:frame>x</text:p>",
            "x\na",
            id="table in a frame",
        ),
    ],
)
@pytest.mark.parametrize("form", ["zip", "flat"])
def test_text_is_what_a_person_reads(read, inside, text, form):
    content = document(inside)
    if form == "flat":
        content = flat(
            f"<office:body><office:text>{inside}</office:text></office:body>"
        )
    extraction = read(content, "a.odt")
    assert extraction.documents[0].kind == "odt"
    assert "\n".join(lines_of(extraction)) == text


def test_headings_make_sections_and_paths(read):
    inside = (
        '<text:p text:style-name="P1">House</text:p><text:p>Intro</text:p>'
        '<text:h text:outline-level="1">Rent</text:h><text:h text:outline-level="2">Due'
        "</text:h><text:p>On the fifth.</text:p><text:h>End</text:h>"
    )
    styles = (
        "<office:automatic-styles>"
        '<style:style style:name="P1" style:parent-style-name="Title"/>'
        "</office:automatic-styles>"
    )
    (found,) = read(document(inside, styles=styles), "a.odt").documents
    assert found.title == "House"
    assert [(one.place.headings, one.text) for one in found.sections] == [
        ((), "House\nIntro"),
        (("Rent", "Due"), "Rent\nDue\nOn the fifth."),
        (("End",), "End"),
    ]


def test_notes_comments_fields_and_margins_stand_apart(read):
    inside = (
        "<office:forms><form:form><form:text form:label='Name' "
        "form:current-value='Anna'/>"
        "</form:form></office:forms><text:p>Rent<text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>Cold.</text:p></text:note-body>"
        "</text:note> due<office:annotation><dc:creator>Ben</dc:creator><dc:date>2024"
        "</dc:date><text:p>When?</text:p></office:annotation></text:p>"
    )
    styles = (
        "<office:master-styles><style:master-page><style:header><text:p>Draft</text:p>"
        "</style:header><style:header-left><text:p>Draft</text:p></style:header-left>"
        "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p>"
        "</style:footer></style:master-page></office:master-styles>"
    )
    extraction = read(document(inside, styles=styles), "a.odt")
    assert parts_of(extraction) == {
        None: "Rent due",
        "footnotes": "Cold.",
        "comments": "Ben: When?",
        "form": "Name\nAnna",
        "header": "Draft\nPage",
    }
    assert extraction.documents[0].sections[-1].role is Role.ASIDE


PAGES = (
    "<presentation:footer-decl>Club</presentation:footer-decl>"
    '<draw:page draw:name="page1">'
    '<draw:frame presentation:class="title"><draw:text-box><text:p>Bees</text:p>'
    "</draw:text-box></draw:frame><draw:g><draw:custom-shape><text:p>Honey</text:p>"
    "</draw:custom-shape></draw:g><presentation:notes><draw:frame><draw:text-box><text:p>"
    "Show it.</text:p></draw:text-box></draw:frame></presentation:notes>"
    "<office:annotation><text:p>Good</text:p></office:annotation></draw:page>"
    '<draw:page draw:name="Harvest"><draw:rect><text:p>20 kg</text:p></draw:rect>'
    "</draw:page>"
)


def test_slides_have_numbers_titles_and_notes(read):
    (found,) = read(document(PAGES, "presentation"), "a.odp").documents
    assert (found.kind, found.title) == ("odp", "Bees")
    places = [(one.place.slide, one.place.headings, one.place.part, one.text)
              for one in found.sections]  # fmt: skip
    assert places == [
        (1, ("Bees",), None, "Bees\nHoney"),
        (1, ("Bees",), "comments", "Good"),
        (1, ("Bees",), "notes", "Show it."),
        (2, ("Harvest",), None, "20 kg"),
        (None, (), "header", "Club"),
    ]


def test_drawings_have_pages(read):
    (found,) = read(document(PAGES, "drawing"), "a.odg").documents
    assert (found.kind, found.sections[0].place.page) == ("odg", 1)


def test_openoffice_1_is_read(read):
    inside = (
        '<text:h text:level="2">Rent</text:h><text:p>Due<text:footnote>'
        "<text:footnote-citation>1</text:footnote-citation><text:footnote-body><text:p>"
        "Cold.</text:p></text:footnote-body></text:footnote></text:p>"
    )
    parts = {
        "content.xml": body(inside, prefixes=OLD_PREFIXES).replace(
            b"office:text", b"office:x"
        )
    }
    content = packed(parts, "application/vnd.sun.xml.writer")
    extraction = read(content, "a.sxw")
    assert extraction.documents[0].kind == "odt"
    assert parts_of(extraction) == {None: "Rent\nDue", "footnotes": "Cold."}


def test_properties_become_metadata(read):
    meta = (
        "<dc:title>Rent 2024</dc:title>"
        "<meta:initial-creator>Anna</meta:initial-creator>"
        "<meta:keyword>a</meta:keyword><meta:keyword>b</meta:keyword>"
        "<dc:subject>House</dc:subject>"
    )
    (found,) = read(document("<text:p>x</text:p>", meta=meta), "a.odt").documents
    assert found.title == "Rent 2024"
    assert found.metadata == {"author": "Anna", "keywords": "a, b", "subject": "House"}


def test_chart_is_read_where_it_stands(read):
    chart = root(
        "<office:body><office:chart><chart:chart><chart:title><text:p>Costs</text:p>"
        "</chart:title><table:table><table:table-row><table:table-cell><text:p>May</text:p>"
        '</table:table-cell><table:table-cell office:value-type="float">'
        "<text:p>7</text:p>"
        "</table:table-cell></table:table-row></table:table></chart:chart></office:chart>"
        "</office:body>"
    )
    inside = (
        '<text:p>a<draw:object xlink:href="./Object 1"/></text:p><text:p>b</text:p>'
    )
    content = packed({"content.xml": body(inside), "Object 1/content.xml": chart})
    assert lines_of(read(content, "a.odt")) == ["a", "Costs", "May", "b"]


def test_embedded_file_is_a_document_of_its_own(read):
    inside = '<text:p>a<draw:object-ole xlink:href="./Object 2"/></text:p>'
    parts = {"content.xml": body(inside), "Object 2": b"%PDF-1.4 broken"}
    found = read(packed(parts), "a.odt").documents
    assert [one.member for one in found] == [None, "Object 2"]


@pytest.mark.parametrize("algorithm", ["blowfish", "cbc", "gcm"])
def test_encrypted_file_opens_with_its_password_only(read, algorithm):
    content = locked(body("<text:p>secret</text:p>"), "Tür", algorithm)
    assert lines_of(read(content, "a.odt", password="Tür")) == ["secret"]
    for password in (None, "wrong"):
        extraction = read(content, "a.odt", password=password)
        assert extraction.problem.code is ProblemCode.ENCRYPTED
        assert lines_of(extraction) == []


def test_file_encrypted_as_a_whole_needs_a_password(read):
    manifest = (
        b'<m:manifest xmlns:m="x"><m:file-entry m:full-path="encrypted-package">'
        b"<m:encryption-data/></m:file-entry></m:manifest>"
    )
    parts = {"META-INF/manifest.xml": manifest, "encrypted-package": b"x"}
    assert read(packed(parts), "a.odt").problem.code is ProblemCode.ENCRYPTED


def test_broken_content_is_read_up_to_the_damage(read):
    whole = body("<text:p>one</text:p><text:p>two</text:p>")
    content = packed({"content.xml": whole[: whole.index(b"two") + 2]})
    extraction = read(content, "a.odt")
    assert lines_of(extraction)[0] == "one"
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_missing_content_is_damage(read):
    extraction = read(packed({"other.xml": b"<a/>"}), "a.odt")
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_pictures_in_flat_files_do_not_get_in_the_way(read):
    picture = f"<office:binary-data>{'QUFB' * 3_000_000}</office:binary-data>"
    frame = f"<draw:frame><draw:image>{picture}</draw:image></draw:frame>"
    text = f"<text:p>a{frame}b</text:p>"
    inside = f"<office:body><office:text>{text}</office:text></office:body>"
    extraction = read(flat(inside), "a.fodt")
    assert lines_of(extraction) == ["ab"]
    assert extraction.problem is None


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("<text:p>" * 50_000, id="nested paragraphs"),
        pytest.param("<table:table-cell><text:p>a" * 20_000, id="cells without rows"),
        pytest.param(
            "<table:table-row><table:table-cell>" * 20_000, id="nested tables"
        ),
        pytest.param(
            '<text:p><text:s text:c="999999999"/>a</text:p>' * 9_000, id="spaces"
        ),
        pytest.param("<text:note-body><office:annotation>" * 9_000, id="asides"),
        pytest.param("</text:p></office:text>" * 9_000, id="ends only"),
        pytest.param('<draw:object xlink:href="."/>' * 9_000, id="objects"),
        pytest.param("<!DOCTYPE a [<!ENTITY x 'y'>]>&x;&x;", id="entities"),
    ],
)
@pytest.mark.parametrize("kind", ["text", "presentation"])
def test_hostile_file_is_read_or_refused(read, inside, kind):
    extraction = read(document("<text:p>begin</text:p>" + inside, kind), "a.odt")
    assert len(extraction.documents) == 1


def test_object_that_holds_itself_is_read_once(read):
    inside = '<text:p>a<draw:object xlink:href="./Object 1"/></text:p>'
    parts = {"content.xml": body(inside), "Object 1/content.xml": body(inside)}
    assert lines_of(read(packed(parts), "a.odt")) == ["a", "a"]


def test_mime_type_of_templates_is_known(read):
    content = packed(
        {"content.xml": body("<text:p>a</text:p>")}, MIME + "text-template"
    )
    assert read(content, "a.ott").documents[0].kind == "odt"
