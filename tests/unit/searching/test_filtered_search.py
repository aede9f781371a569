import pytest

from indexer.records import Confidence, Mode
from indexer.searching import holding
from indexer.searching.searcher import Searcher
from indexer.storing import narrowing

OTHERS = 40


@pytest.fixture
def filled(library):
    """A library in which most files are about tea."""
    for number in range(OTHERS):
        library.put(f"tea/{number}.txt", f"tea with milk number {number}")
    library.put("bills/rent.pdf", "the rent for tea rooms", kind="pdf")
    library.put("bills/water.pdf", "hot  wáter is expensive", kind="pdf")
    library.put("bills/draft gas.txt", "water that is hot, and gas")
    library.put("bills/photo.jpg", kind="picture")
    library.put("계약/월세.txt", "보증금은 두 달치 월세로 한다")
    library.put("계약/누수.txt", "누수는 임대인이 보증금에서 수리한다")
    library.embed()
    library.index()
    return library


@pytest.fixture
def searcher(filled):
    with Searcher(filled.catalogue, filled.reader(), lambda: filled.model) as made:
        yield made


def names(answer):
    return [result.path.rpartition("/")[2] for result in answer.results]


@pytest.fixture(params=["told which files", "bring more"])
def either_way(request, monkeypatch):
    """Whether the legs are told the files of a selection."""
    if request.param == "bring more":
        monkeypatch.setattr(narrowing, "FEW_FILES", 0)
        monkeypatch.setattr(narrowing, "FEW_SHARE", 0.0)


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("mode", list(Mode))
def test_results_keep_to_the_filter(searcher, mode):
    answer = searcher.search("tea type:pdf", mode=mode)
    assert names(answer)[0] == "rent.pdf"
    assert {name[-3:] for name in names(answer)} == {"pdf"}
    assert [chip.label for chip in answer.chips] == ["PDF"]


@pytest.mark.usefixtures("either_way")
def test_a_phrase_keeps_to_the_text_whatever_its_case_accents_and_spaces(searcher):
    answer = searcher.search('"Hot water"')
    assert names(answer) == ["water.pdf"]
    assert answer.confidence is Confidence.STRONG


def test_in_korean_a_phrase_and_a_minus_reach_words_with_a_particle(searcher):
    assert names(searcher.search('"두 달치 월세"')) == ["월세.txt"]
    assert names(searcher.search("보증금 -누수"))[0] == "월세.txt"
    assert "누수.txt" not in names(searcher.search("보증금 -임대인"))
    assert "누수.txt" in names(searcher.search("보증금 -대인"))


def test_a_minus_takes_away_what_says_the_word_in_text_or_name(searcher):
    assert "draft gas.txt" in names(searcher.search("water"))
    assert "draft gas.txt" not in names(searcher.search("water -expensive -draft"))
    assert names(searcher.search("water type:pdf -expensive")) == ["rent.pdf"]


def test_words_joined_by_and_and_or_are_required(searcher):
    assert names(searcher.search("water AND gas")) == ["draft gas.txt"]
    both = sorted(names(searcher.search("expensive OR gas")))
    assert both == ["draft gas.txt", "water.pdf"]


def test_filters_alone_list_the_newest_first(filled, searcher):
    filled.put("bills/new.pdf", "fresh", kind="pdf", mtime_ns=1_800_000_000 * 10**9)
    answer = searcher.search("type:pdf")
    assert names(answer) == ["new.pdf", "rent.pdf", "water.pdf"]
    assert answer.results[0].hits[0].text == "fresh"
    assert answer.confidence is Confidence.STRONG
    assert names(searcher.search("type:image")) == ["photo.jpg"]


def test_a_filter_that_nothing_meets_finds_nothing(searcher):
    for query in ("type:pdf folder:nowhere", "tea folder:nowhere", '"no such words"'):
        answer = searcher.search(query)
        assert (answer.results, answer.confidence) == ((), Confidence.NONE)


def test_names_keep_to_the_filter(searcher):
    assert names(searcher.search("photo"))[0] == "photo.jpg"
    assert "photo.jpg" not in names(searcher.search("photo type:pdf"))
    assert "photo.jpg" in names(searcher.search("photo folder:bills"))


def test_a_filter_that_makes_no_sense_is_told_and_left_out(searcher):
    answer = searcher.search("tea date:someday")
    assert answer.results
    assert "“someday” is no date" in answer.notes[0].english


def test_a_query_may_be_taken_as_words(searcher):
    answer = searcher.search("type:pdf", as_words=True)
    assert (answer.chips, answer.notes) == ((), ())
    assert "photo.jpg" not in names(answer)


def test_a_word_in_too_many_places_is_told(searcher, monkeypatch):
    monkeypatch.setattr(holding, "MOST", 10)
    answer = searcher.search("milk -number")
    assert "so many places" in answer.notes[0].english


def test_filters_count_when_vectors_are_compared_exactly(searcher):
    answer = searcher.search("tea type:pdf", mode=Mode.MEANING, dims=64)
    assert sorted(names(answer)) == ["rent.pdf", "water.pdf"]
