import random
from datetime import datetime, timedelta, timezone

import pytest

from indexer.searching.query_language import literal, parse
from indexer.storing.conditions import (
    About,
    All,
    Dated,
    Either,
    From,
    Holds,
    InFolder,
    Named,
    Not,
    OfKind,
    Sized,
    To,
    WithAttachment,
    Written,
)

NOW = datetime(2024, 5, 17, 12, 0, tzinfo=timezone(timedelta(hours=2)))
PDF = OfKind(frozenset({"pdf"}))
MAIL = OfKind(frozenset({"mail"}))


def read(typed):
    return parse(typed, NOW)


def test_plain_words_are_only_words():
    query = read("  garden fence   repair ")
    assert query.text == "garden fence repair"
    assert (query.condition, query.chips, query.notes) == (None, (), ())


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ("type:pdf", PDF),
        ("TYPE:PDF", PDF),
        ("type:.DWG", OfKind(frozenset({"dwg"}), frozenset({".dwg"}))),
        ("folder:tax", InFolder("tax")),
        ('in:"Tax 2024"', InFolder("Tax 2024")),
        ("name:invoice*", Named("invoice*")),
        ("from:anna", From("anna")),
        ("to:bob@example.org", To("bob@example.org")),
        ("subject:“spring party”", About("spring party")),
        ("lang:german", Written("de")),
        ("has:attachment", WithAttachment()),
        ("size:>5mb", Sized(5_000_001)),
        ("size:<=2kib", Sized(0, 2048)),
        ("size:1,5mb..2mb", Sized(1_500_000, 2_000_000)),
        ("-type:pdf", Not(PDF)),
        ("-draft", Not(Holds("draft"))),
        ('-"first draft"', Not(Holds("first draft", exactly=True))),
        ("type:pdf OR type:mail", Either((PDF, MAIL))),
        ("type:pdf | type:mail", Either((PDF, MAIL))),
        ("type:pdf from:anna", All((PDF, From("anna")))),
        ("(type:pdf OR type:mail) -x", All((Either((PDF, MAIL)), Not(Holds("x"))))),
        ("NOT (cat OR dog)", Not(Either((Holds("cat"), Holds("dog"))))),
        ("cat AND dog", All((Holds("cat"), Holds("dog")))),
        ("cat OR dog", Either((Holds("cat"), Holds("dog")))),
        (
            "tax letter OR bill",
            Either((All((Holds("tax"), Holds("letter"))), Holds("bill"))),
        ),
    ],
)
def test_what_is_typed_becomes_a_condition(typed, condition):
    assert read(typed).condition == condition


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("typ:pdf von:anna", "type:pdf from:anna"),
        ("betreff:Garten ordner:Haus", "subject:Garten in:Haus"),
        ("类型：pdf 发件人：anna", "type:pdf from:anna"),
        ("نوع:pdf من:anna", "type:pdf from:anna"),
        ("cat ODER dog", "cat OR dog"),
        ("名称：合同 来自：anna", "name:合同 from:anna"),
        ("租金 OR 押金", "(租金 OR 押金)"),
        ("（租金 或者 预算）", "(租金 OR 预算)"),
        ("租金 ｜ 押金", "(租金 OR 押金)"),
        ("租金 －押金", "租金 -押金"),
        ("租金 NOT 押金", "租金 -押金"),
        ("＂支付违约金＂", '"支付违约金"'),
        ("「支払う」", '"支払う"'),
        ("size:＞５mb", "size:>5mb"),
        ("类型：ＰＤＦ", "type:pdf"),
        ("日期：２０２４年５月", "date:2024-05"),
        ("تاريخ:الأسبوع الماضي", "date:last week"),
        ("تاريخ:هذا الشهر", "date:this month"),
    ],
)
def test_names_in_other_languages_mean_the_same(typed, same):
    assert read(typed).condition == read(same).condition


def test_words_beside_filters_are_searched_and_not_required():
    query = read("rent type:pdf increase")
    assert (query.text, query.condition) == ("rent increase", PDF)


def test_words_that_are_required_are_searched_too():
    assert read("cat AND (dog OR bird)").text == "cat dog bird"
    assert read("letter -draft").text == "letter"


def test_a_phrase_is_searched_shown_and_required():
    query = read('tea "hot  water" „zu Hause“')
    assert query.text == "tea hot water zu Hause"
    assert query.phrases == ("hot water", "zu Hause")
    wanted = (Holds("hot water", exactly=True), Holds("zu Hause", exactly=True))
    assert query.condition == All(wanted)


def test_chips_say_what_was_understood_and_where_it_stands():
    typed = 'rent type:pdf -draft "last floor"'
    chips = read(typed).chips
    assert [(chip.kind, chip.label) for chip in chips] == [
        ("type", "PDF"),
        ("word", "not draft"),
        ("phrase", "“last floor”"),
    ]
    assert [typed[chip.start : chip.end] for chip in chips] == [
        chip.text for chip in chips
    ]
    assert all(chip.removable for chip in chips)


def test_a_chip_between_brackets_is_not_removed_alone():
    assert not any(chip.removable for chip in read("(type:pdf OR type:mail)").chips)
    (chip,) = read("a -(b type:pdf)").chips
    assert (chip.text, chip.kind) == ("-(b type:pdf)", "words")


@pytest.mark.parametrize(
    ("typed", "note", "text"),
    [
        ("rent date:someday", "“someday” is no date", "rent"),
        ("size:huge", "“huge” is no size", ""),
        ("lang:klingon", "no language", ""),
        ("has:wheels", "has:attachment", ""),
        ("type:???", "no type of file", ""),
        ("rent type:", "“type:” still needs a value.", "rent"),
        ('"open end', "was not closed", "open end"),
        ("colour:red car", "“colour:” is no filter", "colour:red car"),
        ("租金 类型：", "“类型:” still needs a value.", "租金"),
    ],
)
def test_what_makes_no_sense_is_said_in_one_sentence(typed, note, text):
    query = read(typed)
    assert note in query.notes[0].english
    assert query.notes[0].english.endswith(".")
    assert query.text == text


@pytest.mark.parametrize(
    "typed",
    [
        "http://example.org/a",
        "std::vector",
        "Re:Lunch",
        "at 12:30",
        "from: anna to: bob",
        "C:\\Users",
        "well-known e-mail -- x",
        "a - b",
        'a 3" pipe',
        "HAUS UND HOF",
        "会议时间：2024年5月17日",
        "إلغاء العقد أو تعديله و نقله",
    ],
)
def test_what_only_looks_like_a_filter_stays_words(typed):
    query = read(typed)
    assert query.text.split() == typed.split()
    assert (query.condition, query.notes) == (None, ())


@pytest.mark.parametrize(
    "typed", ["", "(", ")", "OR", "AND", "-", "()", "((((", '""', "a OR", "OR b", "-("]
)
def test_halves_of_a_query_are_no_mistake(typed):
    assert read(typed).notes == ()


def test_a_date_is_in_the_time_zone_of_the_person():
    condition = read("date:2024-05-17").condition
    midnight = datetime(2024, 5, 17, tzinfo=NOW.tzinfo).timestamp()
    assert condition == Dated(midnight, midnight + 86400)
    assert read("before:2024-05-17").condition == Dated(None, midnight)
    assert read("after:2024-05-16").condition == Dated(midnight, None)
    assert read("date:>=2024-05-17").condition == Dated(midnight, None)
    assert read("since:2024-05-17").condition == Dated(midnight, None)
    assert read("date:last week").condition == read('date:"last week"').condition


def test_a_literal_query_has_no_filters():
    query = literal('type:pdf  -x "y"')
    assert (query.text, query.condition, query.chips) == ('type:pdf -x "y"', None, ())


def test_the_last_word_may_be_unfinished():
    assert read("red ca").unfinished == "ca"
    for typed in ("red car ", "type:pdf", '"red ca', "-ca", ""):
        assert read(typed).unfinished == ""


PARTS = (
    *('"', "“", "„", "«", "(", ")", "-", "|", ":", "：", "..", ">", "<", " ", "  "),
    *("OR", "AND", "NOT", "type:", "date:", "size:", "from:", "in:", "-type:pdf"),
    *(
        "2024-13-40",
        "9999",
        "0000-01",
        "9999-12-31",
        "1e9kb",
        "99999999d",
        "last 9 years",
    ),
    *(
        "word",
        "猫",
        "قط",
        "ไทย",
        "\u200f",
        "\udcff",
        "\x00",
        "*",
        "?",
        "[",
        "\\",
        "'",
        "%",
    ),
)


def test_nothing_that_can_be_typed_is_refused():
    dice = random.Random(5)
    for _ in range(4000):
        joint = dice.choice(["", " "])
        typed = joint.join(dice.choices(PARTS, k=dice.randint(1, 14)))
        query = read(typed)
        for chip in query.chips:
            assert typed[chip.start : chip.end] == chip.text
        assert all(note.english.endswith(".") for note in query.notes)


@pytest.mark.parametrize("typed", ["(" * 3000, "-(" * 3000, "a OR " * 3000, "-" * 3000])
def test_depth_and_length_have_limits(typed):
    read(typed)
