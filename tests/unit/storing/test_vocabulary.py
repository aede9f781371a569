import random

import pytest

from indexer.storing.vocabulary import KnownWord, Vocabulary, parts_in
from indexer.storing.vocabulary_writer import MOST_PARTS, VocabularyWriter


@pytest.fixture
def writer(tmp_path):
    made = VocabularyWriter(tmp_path)
    made.create()
    return made


def put(writer, *texts):
    writer.count(texts)
    writer.write()


def read(folder):
    return Vocabulary(parts_in(folder))


def test_a_word_is_counted_once_a_passage_over_all_parts(tmp_path, writer):
    put(writer, "invoice, invoice and receipt", "an invoice")
    put(writer, "Invoice 2024-17")
    vocabulary = read(tmp_path)
    assert len(vocabulary.files) == 2
    assert vocabulary.passages("invoice") == 3
    assert vocabulary.passages("receipt") == 1
    assert vocabulary.passages("receip") == vocabulary.passages("receipts") == 0


def test_words_are_found_without_accents_and_shown_with_them(tmp_path, writer):
    put(writer, "Die Häuser der Straße", "alte Häuser", "HAUSER")
    vocabulary = read(tmp_path)
    assert vocabulary.passages("hauser") == 3
    assert vocabulary.beginning("haus", 5) == [
        KnownWord("hauser", "häuser", 2),
        KnownWord("hauser", "hauser", 1),
    ]
    assert vocabulary.beginning("strass", 1) == [KnownWord("strasse", "straße", 1)]


def test_numbers_identifiers_and_words_without_spaces_are_no_vocabulary(
    tmp_path, writer
):
    put(writer, "a 4711 x86_64 snake_case 学校 โรงเรียน of", "é" * 31, "tea 2nd")
    assert read(tmp_path).beginning("", 9) == [KnownWord("tea", "tea", 1)]


def test_the_most_frequent_beginnings_come_first_whatever_part_they_stand_in(
    tmp_path, writer
):
    put(writer, "insure", "insurance", "insurance")
    put(writer, "insure", "insure", "insulin")
    found = read(tmp_path).beginning("ins", 2)
    assert [(one.shown, one.passages) for one in found] == [
        ("insure", 3),
        ("insurance", 2),
    ]


def test_words_resemble_each_other_by_length_and_letters(tmp_path, writer):
    put(writer, "receive relieve deceive mountain r re rec recei")
    found = {one.folded for one in read(tmp_path).resembling("recieve", 1)}
    assert "receive" in found
    assert found.isdisjoint({"mountain", "recei"})


def test_words_that_begin_otherwise_or_are_rare_can_be_left_out(tmp_path, writer):
    put(writer, "receive deceive", "receives deceive")
    vocabulary = read(tmp_path)

    def found(**more):
        return {one.folded for one in vocabulary.resembling("receive", 2, **more)}

    assert found() == {"receive", "receives", "deceive"}
    assert found(begin="r") == {"receive", "receives"}
    assert found(least=2) == {"deceive"}


def test_joining_makes_one_part_with_the_same_counts(tmp_path, writer):
    for number in range(6):
        put(writer, f"invoice number {'abcdef'[number] * 4}")
    before = read(tmp_path).beginning("", 99)
    writer.join()
    vocabulary = read(tmp_path)
    assert len(vocabulary.files) == 1
    assert vocabulary.passages("invoice") == 6
    assert sorted(vocabulary.beginning("", 99), key=repr) == sorted(before, key=repr)


def test_a_part_that_cannot_be_read_outlives_joining(tmp_path, writer):
    put(writer, "one kettle")
    (refused,) = parts_in(tmp_path)
    content = refused.read_bytes()
    refused.unlink()
    refused.write_bytes(b"")
    for _ in range(3):
        put(writer, "another kettle")
    writer.join()
    refused.write_bytes(content)
    assert read(tmp_path).passages("kettle") == 4


def test_a_large_part_is_not_written_again_for_each_small_one(tmp_path, writer):
    drawn = random.Random(4)
    words = ("".join(drawn.choices("abcdefgh", k=9)) for _ in range(3000))
    put(writer, " ".join(words))
    (large,) = parts_in(tmp_path)
    put(writer, "one word")
    put(writer, "another word")
    writer.join()
    assert large in parts_in(tmp_path)
    assert len(parts_in(tmp_path)) == 2
    assert read(tmp_path).passages("word") == 2


def test_the_rarest_words_fall_out_of_a_vocabulary_that_grows_too_large(
    tmp_path, writer, monkeypatch
):
    monkeypatch.setattr("indexer.storing.vocabulary_writer.MOST_WORDS", 2)
    put(writer, "tea water", "tea water kettle")
    put(writer, "tea")
    writer.join()
    assert {one.shown for one in read(tmp_path).beginning("", 9)} == {"tea", "water"}


def test_while_a_whole_index_is_built_counts_do_not_pile_up(
    tmp_path, writer, monkeypatch
):
    monkeypatch.setattr("indexer.storing.vocabulary_writer.HELD", 3)
    writer.count(["one two six", "ten red sea", "yes"])
    assert parts_in(tmp_path)
    writer.join()
    assert len(read(tmp_path).beginning("", 99)) == 7


def test_a_damaged_part_counts_as_empty_and_ends_nothing(tmp_path, writer):
    put(writer, "the kettle boils water for tea")
    (part,) = parts_in(tmp_path)
    whole = part.read_bytes()
    drawn = random.Random(7)
    for _ in range(300):
        broken = bytearray(whole)
        for _ in range(drawn.randint(1, 4)):
            broken[drawn.randrange(len(broken))] = drawn.randrange(256)
        part.write_bytes(broken[: drawn.choice((len(broken), drawn.randrange(900)))])
        vocabulary = read(tmp_path)
        vocabulary.beginning("", 9)
        vocabulary.passages("kettle")
        vocabulary.resembling("ketle", 1)


def test_a_part_that_is_gone_meanwhile_counts_as_empty(tmp_path):
    vocabulary = Vocabulary((tmp_path / "vocabulary" / "00000001.arrow",))
    assert vocabulary.passages("tea") == 0
    assert parts_in(tmp_path / "nowhere") == ()


def test_many_commits_leave_few_parts(tmp_path, writer):
    for number in range(3 * MOST_PARTS):
        put(writer, f"invoice word{'abcdefgh'[number % 8]}")
    vocabulary = read(tmp_path)
    assert len(vocabulary.files) <= MOST_PARTS
    assert vocabulary.passages("invoice") == 3 * MOST_PARTS
