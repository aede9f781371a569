from indexer.extracting.formats.old_office.ole_objects import embedded_file
from tests import old_office


def test_part_that_is_a_file_is_handed_on():
    found = embedded_file(b"PK\x03\x04 rest", "sheet1.xlsx")
    assert (found.content, found.name) == (b"PK\x03\x04 rest", "sheet1.xlsx")


def test_packaged_file_goes_by_its_own_name():
    stream = old_office.packaged("plan.txt", b"The pump hums.")
    content = old_office.write_storage({"\x01Ole10Native": stream})
    found = embedded_file(content, "oleObject1.bin")
    assert (found.content, found.name) == (b"The pump hums.", "plan.txt")


def test_embedded_storage_goes_by_the_name_of_its_part():
    content = old_office.write_storage({"Workbook": b"cells"})
    assert embedded_file(content, "oleObject1.bin").name == "oleObject1.xls"


def test_object_that_is_no_document_is_left_out():
    content = old_office.write_storage({"Equation Native": b"x"})
    assert embedded_file(content, "oleObject1.bin") is None
    assert embedded_file(content[:60], "oleObject1.bin") is None
