import pytest

from indexer.ocr.tesseract import (
    choose_languages,
    find_tesseract,
    system_language,
)
from tests.stand_in_tesseract import install

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "programs"


def test_an_installed_one_is_found_with_its_languages(folder):
    found = find_tesseract(install(folder))
    assert found.version == "5.3.0"
    assert found.languages == ("deu", "eng", "fra")
    assert found.orients


def test_a_computer_without_one_has_none(folder):
    assert find_tesseract({"PATH": str(folder)}) is None


def test_one_without_any_language_is_of_no_use(folder):
    assert find_tesseract(install(folder, languages="osd")) is None


def test_a_picture_goes_in_and_text_comes_out(folder):
    said = find_tesseract(install(folder, "The boiler.")).recognise(PNG, ["deu", "eng"])
    arguments, text = said.splitlines()
    assert arguments.startswith("stdin stdout -l deu+eng --psm 1 ")
    assert text == "The boiler."


def test_it_sees_little_of_the_environment(folder, monkeypatch):
    monkeypatch.setenv("SECRET", "x")
    does = "print(sorted(name for name in os.environ if name == 'SECRET'))"
    assert find_tesseract(install(folder, does=does)).recognise(PNG, ["eng"]) == "[]"


def test_languages_without_data_are_not_asked_for(folder):
    tesseract = find_tesseract(install(folder))
    assert " -l eng " in tesseract.recognise(PNG, ["jpn", "eng"])
    assert " -l deu " in tesseract.recognise(PNG, ["jpn"])


@pytest.mark.parametrize(
    "does",
    [
        pytest.param("sys.exit(1)", id="fails"),
        pytest.param("os.abort()", id="crashes"),
        pytest.param("time.sleep(60)", id="hangs"),
        pytest.param("bytearray(3 << 30); print('x')", id="takes too much memory"),
        pytest.param("open('x', 'w').write('x')", id="writes a file"),
    ],
)
def test_what_goes_wrong_is_a_page_without_text(folder, does):
    tesseract = find_tesseract(install(folder, does=does))
    assert tesseract.recognise(PNG, ["eng"], seconds=5.0) == ""


@pytest.mark.parametrize(
    ("installed", "wanted", "system", "chosen"),
    [
        ("deu eng fra", "", "de_DE", ["deu", "eng"]),
        ("deu eng fra", "", "", ["eng"]),
        ("deu fra", "", "ja_JP", ["deu"]),
        ("chi_sim chi_tra eng", "", "zh_TW", ["chi_tra", "chi_sim", "eng"]),
        ("deu eng fra", "fra+deu", "de_DE", ["fra", "deu"]),
        ("deu eng fra", "jpn", "de_DE", ["deu", "eng"]),
        ("a b c d", "a+b+c+d", "", ["a", "b", "c"]),
        ("", "", "de_DE", []),
    ],
)
def test_languages_are_those_wanted_or_those_of_the_person(
    installed, wanted, system, chosen
):
    assert choose_languages(installed.split(), wanted, system) == chosen


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de_DE"),
        ({"LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, "fr_FR"),
    ],
)
def test_the_language_of_the_system_is_told_by_the_environment(environment, language):
    assert system_language(environment) == language
