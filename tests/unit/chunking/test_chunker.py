import random
import re
from itertools import pairwise

import pytest

from indexer.chunking.chunker import LONGEST_TITLE, Sizes, chunk
from indexer.records import Document, Mail, Place, Role, Section

SIZES = Sizes(most=40, overlap=6)
ALPHABET = ("lorem", "Ipsum", "x", "数据", "!", ".", ". ", "\n", "\n\n", "  \n ", " ")


def count_words(text):
    """Count as a tokenizer does: long words and dense scripts take several."""
    return sum(
        len(word) if ord(word[0]) > 0x2E80 else 1 + len(word) // 8
        for word in re.findall(r"\w+|[^\w\s]", text)
    )


def passages(*sections, sizes=SIZES, **document):
    made = Document("text", sections=sections, **document)
    return list(chunk(made, 0, count_words, sizes))


def random_text(seed):
    chance = random.Random(seed)
    text = "".join(
        chance.choice(ALPHABET) + " " * chance.randrange(2)
        for _ in range(chance.randrange(600))
    )
    if seed % 5 == 0:
        text += "".join(map(chr, range(0x4E00, 0x4E00 + 300)))
    if seed % 7 == 0:
        text = "\n\n \n" + text + "\n" * 900 + "end"
    return text


def sentences(count, words=8):
    rest = "word " * (words - 4) + "word."
    return " ".join(f"Number {n} says {rest}" for n in range(count))


@pytest.mark.parametrize("seed", range(60))
def test_passages_cover_the_section_piece_by_piece(seed):
    text = random_text(seed)
    place = Place(line=7, page=2)
    found = passages(Section(text, place))
    covered = 0
    for one in found:
        start = text.find(one.text, max(0, covered - 400))
        assert start >= 0
        assert not text[covered:start].strip()
        assert one.text == one.text.strip()
        covered = max(covered, start + len(one.text))
    assert not text[covered:].strip()


@pytest.mark.parametrize("seed", range(60))
def test_a_passage_fits_the_model(seed):
    for one in passages(Section(random_text(seed))):
        assert count_words(one.text) <= SIZES.most


@pytest.mark.parametrize("seed", range(60))
def test_a_passage_knows_its_first_line(seed):
    text = random_text(seed)
    lines = text.split("\n")
    before = 0
    for one in passages(Section(text, Place(line=5))):
        assert one.place.line >= before
        before = one.place.line
        assert one.text.split("\n", 1)[0].strip() in lines[one.place.line - 5]


@pytest.mark.parametrize("seed", range(60))
def test_no_passage_says_only_what_the_one_before_says(seed):
    lines = random_text(seed).split("\n")
    found = passages(Section("\n".join(f"{n} {line}" for n, line in enumerate(lines))))
    assert not any(later.text in earlier.text for earlier, later in pairwise(found))


@pytest.mark.parametrize("size", [5, 41, 79, 100, 333])
def test_a_section_is_shared_out_evenly(size):
    found = passages(Section(sentences(size)))
    lengths = [count_words(one.text) for one in found]
    assert max(lengths) <= SIZES.most
    assert min(lengths) >= 0.4 * max(lengths)


def test_a_short_section_is_one_passage_as_it_stands():
    (one,) = passages(Section("  The rent is due.\nPay it. \n"))
    assert one.text == "The rent is due.\nPay it."


def test_neighbours_share_a_few_words():
    first, second, *_ = passages(Section(sentences(40, words=4)))
    shared = [part for part in first.text.split(". ")[-2:] if part in second.text]
    assert shared


def test_a_large_sentence_is_not_pushed_behind_a_repeated_crumb():
    text = f"{' '.join(['a'] * 30)}.\nshort one.\n{' '.join(['b'] * 38)}."
    found = [one.text for one in passages(Section(text))]
    assert "short one." not in found
    assert len(found) == 2


def test_passages_never_cross_a_section():
    found = passages(Section("One.", Place(page=1)), Section("Two.", Place(page=2)))
    assert [(one.text, one.place.page) for one in found] == [("One.", 1), ("Two.", 2)]


def test_text_without_any_word_is_kept_and_not_embedded():
    (one,) = passages(Section("12.50 | 3 --- 7"))
    assert not one.embeds


def test_a_section_without_text_makes_no_passage():
    assert passages(Section(""), Section(" \n\t ")) == []


@pytest.mark.parametrize(
    ("role", "embeds"), [(Role.BODY, True), (Role.ASIDE, False)], ids=str
)
def test_quoted_text_and_signatures_are_kept_for_words_only(role, embeds):
    (one,) = passages(Section("Anna wrote this.", role=role))
    assert one.embeds is embeds


def test_the_title_is_that_of_the_document_and_the_headings():
    place = Place(headings=("Lease", "Pets", "Pets", ""))
    (one,) = passages(Section("No dogs.", place), title="Lease")
    assert one.title == "Lease > Pets"


def test_a_long_title_is_cut():
    (one,) = passages(Section("No dogs."), title="long " * 100)
    assert len(one.title) <= LONGEST_TITLE
    assert not one.title.endswith(" ")


def test_a_passage_names_its_document():
    document = Document("text", sections=(Section("No dogs."),))
    assert [one.document for one in chunk(document, 3, count_words)] == [3]


def test_the_headers_of_a_mail_are_a_passage_for_words():
    mail = Mail(
        sender="Anna <anna@example.org>",
        to=("Ben", "Cleo"),
        subject="Rent",
        date="2024-03-12T09:30:00+01:00",
    )
    first, body = passages(Section("It is due."), mail=mail, title="Rent")
    assert first.text == (
        "From: Anna <anna@example.org>\nTo: Ben, Cleo\nSubject: Rent\n"
        "Date: 2024-03-12T09:30:00+01:00"
    )
    assert first.place == Place(part="headers")
    assert not first.embeds
    assert body.embeds


def test_a_mail_without_any_header_has_no_empty_passage():
    found = passages(Section("It is due."), mail=Mail())
    assert [one.text for one in found] == ["It is due."]


def test_text_without_lines_keeps_its_place():
    found = passages(Section(sentences(30), Place(page=4)))
    assert {one.place for one in found} == {Place(page=4)}
