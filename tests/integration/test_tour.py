"""The bundled samples, read and found by the real stages."""

from pathlib import Path

from indexer import tour
from indexer.library import open_library
from indexer.records import Confidence

FOUND = ("router-manual.md", "banana-bread.txt", "vaccinations.txt")


def test_tour_finds_the_samples_without_a_shared_word(tmp_path, capsys):
    assert tour.run(tmp_path) == 0
    printed = capsys.readouterr().out
    assert printed.count("\n? ") == len(tour.QUESTIONS)
    with open_library(tmp_path, writable=False) as kept:
        for question, name in zip(tour.QUESTIONS, FOUND, strict=True):
            best = kept.search(question, limit=3).results[0]
            assert Path(best.path).name == name
            assert best.hits[0].signals.words == 0
            assert kept.search(question).confidence is not Confidence.NONE
            assert f"? {question}\n  {name}" in printed


def test_every_sample_is_read_without_a_problem(tmp_path):
    with open_library(tmp_path) as library:
        library.include(tour.SAMPLES)
        library.reconcile()
        tally = library.pipeline.tally
    files = [file for file in tour.SAMPLES.rglob("*") if file.is_file()]
    assert (tally.files, tally.problems) == (len(files), 0)
    assert tally.documents == len(files) + 1, "the mail brings an attachment"
