import pytest

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.formats.office.office_package import open_package
from indexer.extracting.limits import Limits
from tests.office_samples import office_file


def package(members=None, relations=None, **limits):
    content = office_file("pptx", members or {}, relations or {})
    return open_package(content, Limits(**limits))


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("slides/a.xml", "ppt/slides/a.xml"),
        ("../docs/a.xml", "docs/a.xml"),
        ("/ppt/a.xml", "ppt/a.xml"),
        ("..\\docs\\a.xml", "docs/a.xml"),
        ("../../../../a.xml", "a.xml"),
        ("a%20b.xml", "ppt/a b.xml"),
        ("a.xml#place", "ppt/a.xml"),
    ],
)
def test_targets_lead_to_parts(target, part):
    found = package({part: "<a/>"}, {"ppt/b.xml": {"rId1": ("slide", target)}})
    assert found.related("ppt/b.xml", "slide") == [part]
    assert found.target("ppt/b.xml", "rId1") in found


def test_case_of_names_does_not_matter():
    found = package({"PPT/Slides\\A.XML": "<a/>"})
    assert found.tree("ppt/slides/a.xml").tag == "a"


def test_addresses_outside_lead_nowhere():
    listed = (
        '<Relationships><Relationship Id="rId1" Type="x/image" '
        'Target="http://example.org/a.xml" TargetMode="External"/></Relationships>'
    )
    found = package({"ppt/_rels/b.xml.rels": listed})
    assert found.target("ppt/b.xml", "rId1") == ""
    assert found.relations("ppt/b.xml")[0].is_external


def test_broken_xml_gives_what_is_readable_and_is_noted():
    found = package({"a.xml": "<a><b>text</b><c></a>"})
    assert not found.is_damaged
    assert found.tree("a.xml").findtext("b") == "text"
    assert found.is_damaged


def test_part_that_is_too_large_or_missing_is_refused():
    with pytest.raises(TooLargeError):
        package({"a.xml": f"<a>{'b' * 99}</a>"}, part_bytes=50).tree("a.xml")
    with pytest.raises(DamagedError):
        package().tree("a.xml")
