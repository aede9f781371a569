import pytest

from indexer.records import ProblemCode, Role
from tests import old_office


def test_text_and_header_are_told_apart(read):
    content = old_office.write(
        "Liebe Anna,\r\nes ist schön kühl.\r\n".encode("cp1252"),
        "Berg, Köln\r\n".encode("cp1252"),
    )
    (document,) = read(content, "a.wri").documents
    body, margin = document.sections
    assert document.kind == "write"
    assert body.text == "Liebe Anna,\nes ist schön kühl."
    assert (margin.text, margin.role) == ("Berg, Köln", Role.ASIDE)


@pytest.mark.parametrize("codec", ["cp850", "cp1252", "cp1251"])
def test_characters_of_the_time_are_guessed(read, codec):
    text = {
        "cp1251": "Уважаемая Анна, насос снова шумит, приходите во вторник.",
    }.get(codec, "Schöne Grüße aus München an alle Mädchen.")
    content = old_office.write(text.encode(codec) + b"\r\n")
    assert read(content, "a.wri").documents[0].sections[0].text == text


def test_cut_file_gives_the_text_that_is_left(read):
    content = old_office.write(b"Dear Anna, it is cold in here.\r\n" * 20)
    extraction = read(content[:200], "a.wri")
    assert extraction.documents[0].sections[0].text.startswith("Dear Anna")
    assert extraction.problem.code is ProblemCode.DAMAGED
