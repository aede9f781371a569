import pytest

from indexer.records import ProblemCode
from tests import old_office


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def test_works_2000_keeps_its_text_in_chunks(read):
    stream = old_office.quill("Dear Anna,\rthe pump – again.\r", b"CHNKWKS ")
    content = old_office.write_storage({"CONTENTS": stream, "MatOST": b""})
    extraction = read(content, "a.wps")
    assert extraction.documents[0].kind == "works"
    assert text_of(extraction) == "Dear Anna,\nthe pump – again."


@pytest.mark.parametrize("codec", ["cp850", "cp1252"])
def test_old_works_is_read_in_the_characters_of_its_time(read, codec):
    text = "Schöne Grüße aus München, die Mädchen hören zu.\r\nEnde"
    extraction = read(old_office.works(text.encode(codec)), "a.wps")
    assert text_of(extraction) == text.replace("\r\n", "\n")


def test_works_4_keeps_the_same_text_in_a_storage(read):
    content = old_office.write_storage({"MN0": old_office.works(b"Dear Ben\r\n")})
    assert text_of(read(content, "a.wps")) == "Dear Ben"


def test_file_without_text_is_damaged(read):
    content = old_office.write_storage({"CONTENTS": b"CHNKWKS "})
    assert read(content, "a.wps").problem.code is ProblemCode.DAMAGED
