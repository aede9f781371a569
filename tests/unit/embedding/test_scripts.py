import pytest

from indexer.embedding.prompts import Family
from indexer.embedding.scripts import reads, speaks


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("the rent is due", True, id="English"),
        pytest.param("Öffnungszeiten für das Café", True, id="German"),
        pytest.param("où est le règlement de l'école", True, id="French"),
        pytest.param("2024-05", True, id="no letters"),
        pytest.param("租赁合同", False, id="Chinese"),
        pytest.param("Хлеб и соль", False, id="Russian"),
        pytest.param("Bao lâu thì tưới cây một lần", False, id="Vietnamese"),
    ],
)
def test_the_starter_model_reads_latin_letters_without_many_accents(text, wanted):
    assert reads(Family.MINILM, text) is wanted


def test_other_models_read_every_script():
    assert reads(Family.GEMMA, "租赁合同")
    assert reads(Family.OTHER, "租赁合同")


def test_the_starter_model_speaks_languages_whose_words_it_has_whole():
    assert speaks(Family.MINILM, "the rent is due, at last", 7)
    assert not speaks(Family.MINILM, "die Miete ist endlich fällig", 9)
    assert speaks(Family.GEMMA, "die Miete ist endlich fällig", 9)
