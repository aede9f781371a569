import pytest

from indexer.extracting.formats.text.lines import (
    HARD_CHARACTERS,
    SOFT_CHARACTERS,
    group_lines,
)
from indexer.records import Place, ProblemCode, Section


def test_short_text_is_one_section(read):
    (document,) = read(b"\n\none\n\ntwo\n", "a.txt").documents
    assert document.kind == "text"
    assert document.sections == (Section("one\n\ntwo", Place(line=3)),)


def test_long_text_is_cut_at_blank_lines_and_lines_are_counted():
    paragraph = ["x" * 90] * 20
    lines = [*paragraph, "", "", *paragraph, "", *paragraph, ""]
    groups = list(group_lines(lines))
    assert [line for line, _ in groups] == [1, 44]
    assert [len(text.split("\n")) for _, text in groups] == [42, 20]
    for line, text in groups:
        assert text.split("\n") == lines[line - 1 : line - 1 + text.count("\n") + 1]


def test_text_without_blank_lines_is_cut_at_lines():
    lines = [f"{number:099}" for number in range(1_000)]
    groups = list(group_lines(lines, first=11))
    assert all(len(text) <= HARD_CHARACTERS for _, text in groups)
    assert all(len(text) > SOFT_CHARACTERS for _, text in groups[:-1])
    assert "\n".join(text for _, text in groups) == "\n".join(lines)
    assert [int(text[:99]) + 11 for _, text in groups] == [line for line, _ in groups]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.py"])
@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Grüße\n" * 40, id="many lines"),
        pytest.param("ü" * 150, id="one line"),
    ],
)
def test_very_long_text_is_cut_between_characters_and_says_so(read, name, content):
    extraction = read(content.encode(), name, text_characters=99)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    text = extraction.documents[0].sections[0].text
    assert content.startswith(text)
    assert len(text) > 40


def test_one_endless_line_is_one_section():
    assert list(group_lines(["x" * 10**6])) == [(1, "x" * 10**6)]
