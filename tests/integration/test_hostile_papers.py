"""PDF and Word files made to exhaust or to trick whoever reads them.

By the number of the case in RELIABILITY.md, section 10. Each is read by a real
extractor, which has to be able to read the next file, too.
"""

import time
import zlib

import pytest

from indexer.extracting.pool import ExtractorPool
from indexer.records import ProblemCode
from tests import samples
from tests.extractors import read

SOON_S = 45.0
ZEROS = 128 << 20


def pdf(*objects: bytes) -> bytes:
    """Return a PDF of these objects, the first of which is the catalogue."""
    body, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, rows)
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        count,
        len(body),
    )
    return body + table + trailer


def page(content: bytes, filters: bytes = b"", catalogue: bytes = b"") -> bytes:
    """Return a PDF of one page with this content stream."""
    stream = b"<</Length %d%s>>\nstream\n%s\nendstream" % (
        len(content),
        filters,
        content,
    )
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        stream,
    )


def swollen() -> bytes:
    packer = zlib.compressobj(9)
    zeros = bytes(1 << 20)
    parts = [packer.compress(zeros) for _ in range(ZEROS >> 20)]
    return b"".join((*parts, packer.flush()))


def loop() -> bytes:
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>",
    )


def arrays() -> bytes:
    deep = b"[" * 300_000 + b"]" * 300_000
    return pdf(b"<</Type/Catalog/Pages 2 0 R/X %s>>" % deep, b"<</Type/Pages>>")


TEXT = b"BT /F 12 Tf 72 700 Td (The heron waits.) Tj ET"
ACTIONS = (
    b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://x.test'\\))"
    b"/Next<</S/Launch/F(/bin/sh)>>>>"
)
NO_TEXT = {ProblemCode.EMPTY, ProblemCode.DAMAGED, ProblemCode.SCAN}
GIVEN_UP = NO_TEXT | {
    ProblemCode.TIMEOUT,
    ProblemCode.TOO_LARGE,
    ProblemCode.CRASHED,
}


@pytest.fixture
def pool():
    with ExtractorPool(1) as pool:
        yield pool


@pytest.mark.parametrize(
    ("make", "codes"),
    [
        pytest.param(
            lambda: page(swollen(), b"/Filter/FlateDecode"), GIVEN_UP, id="38"
        ),
        pytest.param(
            lambda: page(
                zlib.compress(swollen(), 9), b"/Filter[/FlateDecode/FlateDecode]"
            ),
            GIVEN_UP,
            id="39",
        ),
        pytest.param(loop, NO_TEXT, id="40"),
        pytest.param(arrays, NO_TEXT, id="41"),
    ],
)
def test_a_paper_without_an_end_is_given_up_and_the_next_is_read(pool, make, codes):
    content = make()
    began = time.monotonic()
    extraction = read(pool, content, "a.pdf")
    assert time.monotonic() - began < SOON_S
    assert extraction.problem.code in codes
    assert read(pool, "The kettle is on.", "b.txt").problem is None


def test_42_what_a_paper_wants_to_run_is_neither_run_nor_read(pool):
    extraction = read(pool, page(TEXT, catalogue=ACTIONS), "a.pdf")
    (section,) = extraction.documents[0].sections
    assert section.text == "The heron waits."


def test_44_white_text_is_read_like_any_other(pool):
    extraction = read(pool, page(b"1 1 1 rg " + TEXT), "a.pdf")
    assert extraction.documents[0].sections[0].text == "The heron waits."


def test_47_a_document_of_paragraphs_without_number_ends_at_a_limit(pool):
    body = "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 300_000
    extraction = read(pool, samples.word_from_xml(body), "a.docx")
    assert extraction.documents[0].sections
    assert read(pool, "The kettle is on.", "b.txt").problem is None
