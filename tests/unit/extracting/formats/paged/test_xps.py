import io
import zipfile
from pathlib import Path

import pytest

from indexer.records import ProblemCode

PARTY = Path(__file__).parents[4] / "data" / "formats" / "party.xps"


def changed(**replaced):
    """Return the sample with members replaced, those with None left out."""
    packed = io.BytesIO()
    with zipfile.ZipFile(PARTY) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = replaced.get(name.split("/")[-1].replace(".", "_"), b"")
            if content is not None:
                new.writestr(name, content or old.read(name))
    return packed.getvalue()


def test_each_page_is_a_section(read):
    (document,) = read(PARTY.read_bytes(), "a.xps").documents
    assert (document.kind, document.title) == ("xps", "Sommerfest 2024")
    assert document.metadata == {"author": "Zoë Müller"}
    assert [one.place.page for one in document.sections] == [1, 2]
    assert "für Getränke sorgt Köhler" in document.sections[0].text


def test_file_that_tells_nothing_of_itself_is_read(read):
    (document,) = read(changed(core_xml=None), "a.xps").documents
    assert (document.title, document.metadata) == ("", {})
    assert len(document.sections) == 2


def test_damaged_page_leaves_the_others(read):
    extraction = read(changed(**{"1_fpage": b"<FixedPage"}), "a.xps")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert [one.place.page for one in extraction.documents[0].sections] == [2]


def test_page_without_text_is_empty(read):
    space = b"http://schemas.microsoft.com/xps/2005/06"
    blank = b'<FixedPage xmlns="%s" Width="6" Height="8"/>' % space
    extraction = read(changed(**{"1_fpage": blank, "2_fpage": blank}), "a.xps")
    assert extraction.problem.code is ProblemCode.EMPTY


@pytest.mark.parametrize("size", [30, 300, 3000])
def test_file_that_was_cut_is_damaged(read, size):
    extraction = read(PARTY.read_bytes()[:size], "a.xps")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert extraction.documents[0].kind == "xps"


def test_file_that_unpacks_to_too_much_is_refused(read):
    extraction = read(changed(), "a.xps", zip_bytes=1000)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
