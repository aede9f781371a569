import random

from indexer.records import Place, ProblemCode
from tests.help_samples import compiled_help

PAGE = "<html><head><title>{0}</title></head><body><h1>{0}</h1><p>{1}</p></body></html>"
PAGES = {
    "/a.htm": PAGE.format("Heizung", "Der Brenner wird im Herbst geprüft.").encode(
        "cp1252"
    ),
    "/sub/b c.htm": PAGE.format("Pump", "It runs at night.").encode(),
    "/z.htm": PAGE.format("Not listed", "Still to be found.").encode(),
    "/picture.gif": b"GIF89a" + bytes(70_000),
}
CONTENTS = """<html><body><ul>
<li><object type="text/sitemap"><param name="Name" value="Ger&auml;te"></object><ul>
<li><object type="text/sitemap"><param name="Name" value="Pump">
<param name="Local" value="sub\\b%20c.htm#start"></object>
<li><object type="text/sitemap"><param name="Name" value="Heizung">
<param name="Local" value="A.HTM"></object>
</ul></ul></body></html>""".encode("cp1252")


def test_topics_are_sections_in_the_order_of_the_contents(read):
    extraction = read(compiled_help(PAGES, "Handbuch", CONTENTS), "a.chm")
    assert extraction.problem is None
    (document,) = extraction.documents
    assert (document.kind, document.title) == ("chm", "Handbuch")
    assert [(one.place, one.text.split("\n")[-1]) for one in document.sections] == [
        (Place(headings=("Geräte", "Pump")), "It runs at night."),
        (Place(headings=("Geräte", "Heizung")), "Der Brenner wird im Herbst geprüft."),
        (Place(headings=("Not listed",)), "Still to be found."),
    ]


def test_help_without_contents_is_read_by_names(read):
    (document,) = read(compiled_help(PAGES, "Handbuch"), "a.chm").documents
    headings = [one.place.headings for one in document.sections]
    assert headings == [("Heizung",), ("Pump",), ("Not listed",)]


def test_what_is_beyond_the_limit_is_said(read):
    pages = {f"/{n}.htm": PAGE.format(n, "word " * 9_000).encode() for n in range(9)}
    extraction = read(compiled_help(pages), "a.chm", help_bytes=150_000)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert 0 < len(extraction.documents[0].sections) < 9


def test_cut_and_changed_files_are_read_or_refused(read):
    content = compiled_help(PAGES, "Handbuch", CONTENTS)
    chance = random.Random(3)
    for _ in range(60):
        changed = bytearray(content[: chance.randrange(len(content))])
        for _ in range(min(len(changed), 4)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        assert read(b"ITSF" + bytes(changed[4:]), "a.chm").documents
