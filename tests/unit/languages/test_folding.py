import random
import unicodedata
from itertools import pairwise

import pytest

from indexer.languages.folding import fold, has_no_spaces, holds, phrase, spread, words


def folded(text):
    return [word for _, _, word in words(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Rent DUE, today!", ["rent", "due", "today"], id="case and signs"),
        pytest.param("Straße STRASSE", ["strasse", "strasse"], id="sharp s"),
        pytest.param("\u00e9cole e\u0301cole", ["ecole", "ecole"], id="forms of é"),
        pytest.param("ＡＢＣ ﬁne", ["abc", "fine"], id="full width and ligature"),
        pytest.param("İstanbul", ["istanbul"], id="Turkish capital"),
        pytest.param("مُدَرِّس", ["مدرس"], id="Arabic with its vowels"),
        pytest.param("租赁合同", ["租", "赁", "合", "同"], id="Chinese, one by one"),
        pytest.param("ガス料金", ["カ", "ス", "料", "金"], id="Japanese voicing"),
        pytest.param("ﾊﾟﾝ", ["ハ", "ン"], id="half width with its sign"),
        pytest.param("น้ำ", ["น", "ํา"], id="Thai with its signs"),
        pytest.param(
            "2024年iPhone手机", ["2024", "年", "iphone", "手", "机"], id="mixed"
        ),
        pytest.param("snake_case x2", ["snake_case", "x2"], id="names in code"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_are_folded_as_the_index_folds_them(text, wanted):
    assert folded(text) == wanted


def test_a_word_of_letters_and_vowel_signs_stays_whole():
    assert len(folded("हिन्दी भाषा")) == 2
    assert folded("हिन्दी") == folded("यह हिन्दी है")[1:2]


@pytest.mark.parametrize(
    "text",
    ["Die Größe: e\u0301t\u00e9 ﬁne!", "租赁 contract 合同", "İ ß ŉ x", "हिन्दी, भाषा"],
)
def test_offsets_are_exact_whatever_folding_does_to_the_length(text):
    for start, end, word in words(text):
        assert fold(text[start:end]) == word
        assert 0 <= start < end <= len(text)


def test_offsets_run_forward_without_overlap():
    places = [(start, end) for start, end, _ in words("a 租赁b c_d e\u0301f")]
    assert places == sorted(places)
    assert all(one[1] <= two[0] for one, two in pairwise(places))


def test_a_phrase_is_compared_without_case_and_line_breaks():
    assert phrase("  The\n  RENT\tis ") == "the rent is"


@pytest.mark.parametrize(
    ("text", "typed", "held"),
    [
        pytest.param("the rent is due", "rent is", True, id="words in a row"),
        pytest.param("the rent is due", "is rent", False, id="another order"),
        pytest.param("a party tonight", "art", False, id="inside a word"),
        pytest.param("an art party", "art", True, id="inside a word and as a word"),
        pytest.param("the (rent) is", "rent", True, id="between signs"),
        pytest.param("call x.open() now", "open()", True, id="signs of its own"),
        pytest.param("签订租赁合同", "租赁", True, id="no spaces"),
        pytest.param("any text", "", False, id="nothing typed"),
        pytest.param("보증금은 두 달치 월세로 한다", "두 달치 월세", True, id="Korean"),
        pytest.param(fold("월세로"), fold("월세"), True, id="Korean, folded"),
        pytest.param(fold("월센"), fold("월세"), False, id="inside a syllable"),
        pytest.param("반월세 계약", "월세", False, id="inside a Korean word"),
    ],
)
def test_a_text_holds_what_was_typed_as_whole_words(text, typed, held):
    assert holds(text, typed) is held
    assert spread(typed).search(text) is not None or not held


@pytest.mark.parametrize("space", [" ", "\n", " \t\n ", "\u00a0", "\u2003", "\x1c"])
def test_a_first_look_at_a_text_finds_a_phrase_whatever_space_is_between(space):
    text = f"what{space}the{space}rent is"
    assert holds(phrase(text), "the rent")
    assert spread("the rent").search(text)
    assert not spread("the rant").search(text)


def test_scripts_written_without_spaces_are_known():
    assert has_no_spaces("合同")
    assert has_no_spaces("ไทย")
    assert not has_no_spaces("rent")
    assert not has_no_spaces("한국어")


def test_folding_is_nfkd_without_marks_for_every_character_and_any_neighbours():
    every = [chr(code) for code in range(0x20, 0x30000) if not 0xD800 <= code < 0xE000]
    random.Random(4).shuffle(every)
    for start in range(0, len(every), 97):
        text = "a".join(every[start : start + 97])
        apart = unicodedata.normalize("NFKD", text.casefold())
        wanted = "".join(one for one in apart if not unicodedata.combining(one))
        assert fold(text) == wanted
