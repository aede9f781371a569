import pytest

from indexer.searching.marks import Marker, telling_words


def marker(query, *languages):
    return Marker(query, frozenset(), languages or ("en",))


def marked(text, query, *languages):
    found = marker(query, *languages).marks(text)
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "query", "wanted"),
    [
        pytest.param("The Rent is due", "rent", ["Rent"], id="case"),
        pytest.param("Die KÜNDIGUNG liegt", "kundigung", ["KÜNDIGUNG"], id="accents"),
        pytest.param("l'e\u0301cole", "école", ["e\u0301cole"], id="another form"),
        pytest.param("Große Straße 5", "STRASSE", ["Straße"], id="longer when folded"),
        pytest.param("parent rent rentals", "rent", ["rent"], id="whole words only"),
        pytest.param("我们签租赁合同了", "租赁合同", ["租赁合同"], id="Chinese"),
        pytest.param("合租同一个房子", "合同", [], id="no run, no mark"),
        pytest.param("水漏了，漏水", "漏水", ["漏水"], id="Chinese in order"),
        pytest.param("借主は家賃を", "家賃はいつ", ["家賃"], id="Japanese"),
        pytest.param(
            "I have 2 iPhone手机",
            "iPhone手机 20元",
            ["iPhone", "手机"],
            id="mixed words",
        ),
        pytest.param("2024年5月17日, 5 / 2", "2024年", ["2024"], id="a number"),
        pytest.param("交税，免税。", "税", ["税", "税"], id="one character alone"),
        pytest.param("ﾊﾟﾝは冷凍", "パン", ["ﾊﾟﾝ"], id="half width"),
        pytest.param("ผู้เช่าต้องชำระค่าเช่าภายในวันที่ห้า", "ค่าเช่า", ["ค่าเช่า"], id="Thai"),
        pytest.param("ที่ไม่มีอะไร", "ค่าเช่า", [], id="Thai letters in another order"),
        pytest.param("เช่าน้ำ\nน้ำรั่ว", "น้ำรั่ว", ["น้ำรั่ว"], id="Thai with its signs"),
        pytest.param("ｶﾞｽ ﾟ", "ค่าเช่า", [], id="a sign alone"),
        pytest.param("租赁 lease", "lease 租赁", ["租赁", "lease"], id="mixed"),
        pytest.param("यह हिन्दी है", "हिन्दी", ["हिन्दी"], id="Hindi"),
        pytest.param("nothing here", "rent", [], id="no match"),
    ],
)
def test_the_words_asked_for_are_marked_where_they_stand(text, query, wanted):
    assert marked(text, query) == wanted


def test_marks_come_in_reading_order_and_say_why():
    first, second = marker("due").marks("due rent due")
    assert (first.start, first.end, first.reason) == (0, 3, "words")
    assert (second.start, second.end) == (9, 12)


def test_words_that_are_common_in_the_library_are_not_marked():
    common = frozenset({"the", "is"})
    assert telling_words("What IS the rent", common) == {"what", "rent"}


def test_if_no_word_tells_anything_all_count():
    common = frozenset({"to", "be", "or", "not"})
    assert telling_words("to be", common) == {"to", "be"}


@pytest.mark.parametrize("end", ["", " é", " 租"])
@pytest.mark.parametrize(
    "text", ["The Car, the CARS; car_park a-car's car2 'car'", "car", "", "no word"]
)
def test_a_plain_text_is_marked_as_any_other(text, end):
    wanted = marker("car car_park 租 a")
    plain = [one for one in wanted.marks(text + end) if one.end <= len(text)]
    assert tuple(plain) == wanted.marks(text)


@pytest.mark.parametrize(
    ("text", "query", "language", "wanted"),
    [
        pytest.param(
            "He was running, runs; ran; a rung", "run", "en", ["running", "runs"]
        ),
        pytest.param("flies and a fly", "flies", "en", ["flies", "fly"]),
        pytest.param(
            "Alte Häuser, ein Haus am Hausgarten", "haus", "de", ["Häuser", "Haus"]
        ),
        pytest.param("Das Haus der Hauser", "Häuser", "de", ["Haus", "Hauser"]),
        pytest.param(
            "договоров и договоры", "договор", "ru", ["договоров", "договоры"]
        ),
        pytest.param("في المدارس والمدرسة", "مدرسة", "en", ["والمدرسة"]),
        pytest.param("학교에서 배우는 학생", "학교", "en", ["학교에서"]),
        pytest.param("בתי הספר והספרים", "ספר", "en", ["הספר"]),
        pytest.param("i2c is no ic", "i2cs", "en", []),
    ],
)
def test_other_forms_of_a_word_are_marked(text, query, language, wanted):
    assert marked(text, query, language, "en") == wanted


def test_a_long_list_of_words_is_marked_without_stemming_all_of_them():
    text = (
        " ".join(f"word{'abcdefghij'[n % 10]}{n}" for n in range(20_000)) + " running"
    )
    assert [text[one.start : one.end] for one in marker("run").marks(text)] == [
        "running"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Kündigung der Wohnung – “fristlos” – liegt bei den Kündigungen.",
        "Le café était fermé; les cafés ouvrent à midi, l’été.",
        "Договор аренды подписан, договоры хранятся в архиве.",
        "Το συμβόλαιο της Όλγας, τα συμβόλαια.",
        "Hợp đồng thuê nhà đã ký; İstanbul'da sözleşme.",
        "e\u0301cole, ﬁnal, Straße, ½ and readFile",
        "החוזה של הדירה والعقد الجديد",
        "계약서를 썼다 契約書を読む สัญญาเช่า",
    ],
)
@pytest.mark.parametrize(
    "query",
    [
        "Kündigung Wohnung",
        "cafe été",
        "договор",
        "συμβόλαιο",
        "hop dong",
        "strasse",
        "ecole final read",
        "sözlesme istanbul",
        "העקד חוזה عقد",
        "계약서 契約 สัญญา",
    ],
)
def test_the_quick_way_marks_what_the_slow_one_does(text, query, monkeypatch):
    asked = marker(query, "de", "en", "fr", "tr")
    quick = asked.marks(text)
    monkeypatch.setattr("indexer.searching.marks.letter_for_letter", lambda _text: None)
    assert asked.marks(text) == quick
