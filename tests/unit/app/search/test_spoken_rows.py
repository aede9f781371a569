from app.search.rows import Row
from app.search.spoken_rows import spoken, spoken_details


def test_a_screen_reader_hears_name_place_folder_and_passage(make_result):
    heard = spoken(Row(make_result(text="Rent\nis due.")))
    assert heard.startswith(
        "\u2068lease.pdf\u2069, page 37, in \u2068mara › Flat\u2069"
    )
    assert heard.endswith("Passage: Rent is due.")


def test_a_list_in_chinese_has_chinese_commas_and_stops(make_result, speak):
    speak("zh_CN")
    why = spoken_details(Row(make_result(more=2)))
    assert why == "命中依据：含义、字词。此文件中还有 2 处。按方向键展开"


def test_why_it_was_found_and_what_else_there_is_are_details(make_result):
    why = spoken_details(Row(make_result(more=2)))
    assert why == "Found by meaning, words. +2 in this file. an arrow key opens it up"
    assert spoken_details(Row(make_result())) == "Found by meaning, words"
