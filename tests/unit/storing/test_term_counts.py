import pytest

from indexer.storing.recent_words import arrays_of, term_number
from indexer.storing.term_counts import FILE, TermCounts, TermCountsWriter


@pytest.fixture
def folder(tmp_path):
    written = TermCountsWriter(tmp_path, "words")
    written.count([["rent", "rent", "due"], ["rent"]])
    written.write()
    return tmp_path


def test_passages_are_counted_and_not_how_often_they_have_a_term(folder):
    counts = TermCounts(folder, "words")
    assert (counts.passages, counts.tokens) == (2, 4)
    assert counts.of(term_number("rent")) == 2
    assert counts.of(term_number("due")) == 1
    assert counts.of(term_number("unknown")) == 0


def test_rows_that_are_folded_in_are_added(folder):
    rows = {"words": [["due", "now"]], "forms": [["due"]]}
    TermCountsWriter(folder, "words").fold_in([arrays_of([5], [1], rows)])
    counts = TermCounts(folder, "words")
    assert (counts.passages, counts.tokens) == (3, 6)
    assert counts.of(term_number("due")) == 2
    assert counts.of(term_number("now")) == 1


def test_many_counts_add_up_while_they_wait(tmp_path, monkeypatch):
    monkeypatch.setattr("indexer.storing.term_counts.HELD", 10)
    written = TermCountsWriter(tmp_path, "words")
    for number in range(50):
        written.count([["always", f"w{number}"]])
    written.write()
    counts = TermCounts(tmp_path, "words")
    assert counts.of(term_number("always")) == 50
    assert counts.of(term_number("w7")) == 1


@pytest.mark.parametrize("content", [b"", b"ARROW1\0\0nonsense", None])
def test_a_damaged_file_counts_as_nothing(folder, content):
    file = folder / FILE.format("words")
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    assert TermCounts(folder, "words").of(term_number("rent")) == 0


def test_a_count_of_nothing_is_damage(folder):
    import pyarrow as pa

    file = folder / FILE.format("words")
    with pa.OSFile(str(file)) as source:
        whole = pa.ipc.open_file(source).read_all()
    emptied = whole.set_column(1, whole.field(1), pa.nulls(len(whole), pa.uint32()))
    file.unlink()
    with pa.ipc.new_file(str(file), emptied.schema) as writer:
        writer.write_table(emptied)
    assert TermCounts(folder, "words").of(term_number("rent")) == 0
