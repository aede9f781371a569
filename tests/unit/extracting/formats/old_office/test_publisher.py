from indexer.records import ProblemCode
from tests import old_office


def test_text_of_all_frames_is_read(read):
    content = old_office.publisher("Sommerfest\rGrüße aus Köln\r", title="Flyer")
    (document,) = read(content, "a.pub").documents
    assert (document.kind, document.title) == ("publisher", "Flyer")
    assert [one.text for one in document.sections] == ["Sommerfest\nGrüße aus Köln"]


def test_publisher_before_98_is_found_by_its_name(read):
    content = old_office.write_storage({"Contents": b"old"})
    assert read(content, "a.pub").problem.code is ProblemCode.UNSUPPORTED
