from concurrent.futures import ThreadPoolExecutor
from zlib import crc32

import pytest

from indexer.records import Chunk, Document, Mail, Place
from indexer.storing.catalogue import Catalogue
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
from indexer.storing.selection import KEPT, Selections, document_key, newest, select
from tests.filled_library import NOON, ROOT, FilledLibrary

DAY = 86400
LETTER = Mail(
    sender="Jörg Weiß <joerg.weiss@example.org>",
    to=("Anna Berg <anna@example.com>",),
    cc=("陈小明 <chen@example.cn>",),
    subject="Re: Spring party, second try",
    date="2023-03-01T10:00:00+01:00",
)
PDF = OfKind(frozenset({"pdf"}))
NEW_YEAR = 1_704_067_200
"""2024 in universal time."""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A library with a few files, a mail with an attachment, and an archive."""
    filled = FilledLibrary(tmp_path_factory.mktemp("library"))
    filled.put("Tax/2024/RentBill.pdf", "owed", kind="pdf", mtime_ns=NEW_YEAR * 10**9)
    filled.put("Tax/2023/letter.txt", "Das ist der Brief, den sie nicht will.")
    filled.put("notes/Pärty plan.docx", "x", kind="docx", size=5_000_000)
    filled.put(
        "mail/7.eml",
        documents=(
            Document("mail", "Spring party", mail=LETTER),
            Document("pdf", member="map.pdf"),
        ),
        passages=((Chunk("dear all", Place(), "", 0), None),),
    )
    filled.put(
        "old.zip",
        documents=(
            Document("archive"),
            Document("mail", member="a.eml", mail=Mail(sender="zoe@example.net")),
            Document("picture", member="a.eml/cat.jpg"),
            Document("text", member="deep/readme.txt"),
        ),
    )
    yield filled
    filled.catalogue.close()


def nothing_held(_wanted):
    return frozenset()


def found(library, condition):
    """Return the names of what is selected, members behind a colon."""
    picked = select(library.catalogue, condition, lambda _: frozenset())
    rows = library.rows(
        "SELECT d.file_id, d.ordinal, f.path, d.member FROM documents d "
        "JOIN files f ON f.id = d.file_id ORDER BY 1, 2"
    )
    return [
        path[len(ROOT) + 1 :].decode() + (f":{member}" if member else "")
        for file_id, ordinal, path, member in rows
        if picked.has(file_id, ordinal)
    ]


BILL, LETTER_FILE, PLAN = (
    "Tax/2024/RentBill.pdf",
    "Tax/2023/letter.txt",
    "notes/Pärty plan.docx",
)
MAIL, MAP = "mail/7.eml", "mail/7.eml:map.pdf"


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        (OfKind(frozenset({"pdf"})), [BILL, MAP]),
        (OfKind(frozenset(), frozenset({".jpg"})), ["old.zip:a.eml/cat.jpg"]),
        (InFolder("tax"), [BILL, LETTER_FILE]),
        (InFolder("TAX/2023"), [LETTER_FILE]),
        (InFolder("2023/tax"), []),
        (InFolder("ax"), []),
        (InFolder("20*"), [BILL, LETTER_FILE]),
        (InFolder("/Users/anna/documents/notes"), [PLAN]),
        (InFolder("/Users/anna/documents/note"), []),
        (InFolder("/".join("a" * 3000)), []),
        (InFolder("2_2%"), []),
        (Named("plan party"), []),
        (Named("rent bill"), [BILL]),
        (Named("p?rty*"), [PLAN]),
        (OfKind(frozenset(), frozenset({".t_t"})), []),
        (OfKind(frozenset(), frozenset({".é\udcff"})), []),
        (Named("party"), [PLAN]),
        (Named("plan"), [PLAN]),
        (Named("bill"), [BILL]),
        (Named("rentbill"), [BILL]),
        (Named("*.txt"), [LETTER_FILE, "old.zip:deep/readme.txt"]),
        (From("jorg"), [MAIL, MAP]),
        (From("Weiss Jörg"), [MAIL, MAP]),
        (From("example.org"), [MAIL, MAP]),
        (From("org jo"), [MAIL, MAP]),
        (From("anna"), []),
        (From("eiss"), []),
        (To("anna"), [MAIL, MAP]),
        (To("小明"), [MAIL, MAP]),
        (About("party second"), [MAIL, MAP]),
        (About("second party"), []),
        (From("zoe"), ["old.zip:a.eml", "old.zip:a.eml/cat.jpg"]),
        (All((From("jorg"), OfKind(frozenset({"pdf"})))), [MAP]),
        (WithAttachment(), [MAIL, MAP, "old.zip:a.eml", "old.zip:a.eml/cat.jpg"]),
        (Written("de"), [LETTER_FILE]),
        (Sized(1_000_000), [PLAN]),
        (Sized(0, 99), []),
        (Dated(NEW_YEAR, None), [BILL]),
        (Dated(None, 1_690_000_000), [MAIL, MAP]),
        (All((InFolder("tax"), Not(Written("de")))), [BILL]),
        (Either((Named("party"), Written("de"))), [LETTER_FILE, PLAN]),
        (Either(()), []),
        (From('"; DROP TABLE'), []),
        (Named("[a"), []),
        (From(""), []),
        (InFolder("/\udcff\ud800"), []),
        (InFolder("\ud800"), []),
        (Named("\udcff*"), []),
    ],
)
def test_a_condition_selects_what_it_says(library, condition, names):
    assert found(library, condition) == names


def test_not_from_somebody_includes_what_is_no_mail(library):
    others = found(library, Not(From("jorg")))
    assert BILL in others
    assert MAIL not in others


def test_words_are_looked_up_by_whoever_knows_them(library):
    ((file_id,),) = library.rows("SELECT id FROM files WHERE kind = 'docx'")
    asked = []

    def holding(wanted):
        asked.append(wanted)
        return frozenset({document_key(file_id, 0)})

    picked = select(library.catalogue, Not(Holds("x")), holding)
    assert asked == [Holds("x")]
    assert not picked.has(file_id, 0)
    assert len(picked.documents) == 8


def test_the_newest_come_first(library):
    picked = select(library.catalogue, Sized(), lambda _: frozenset())
    documents = newest(library.catalogue, picked, 3)
    assert documents[0].path.endswith(b"RentBill.pdf")
    assert (documents[0].size, documents[0].inode) == (100, crc32(documents[0].path))
    last = newest(library.catalogue, picked, 100)[-2:]
    assert [one.path[-5:] for one in last] == [b"7.eml", b"7.eml"]
    assert last[0].first_passage is not None
    assert picked.share == 1.0


def test_a_copy_and_a_removal_keep_headers_in_step(tmp_path):
    filled = FilledLibrary(tmp_path)
    first = filled.put("a.eml", documents=(Document("mail", mail=LETTER),))
    filled.copy(first, "b.eml", documents=())
    assert len(found(filled, From("jorg"))) == 2
    filled.put("a.eml", "now something else")
    assert found(filled, From("jorg")) == ["b.eml"]
    filled.catalogue.remove([ROOT + b"/b.eml"])
    assert filled.rows("SELECT * FROM mails") == []
    filled.catalogue.close()


@pytest.mark.parametrize("date", ["", "yesterday", "0001-01-01T00:00:00+14:00"])
def test_a_mail_without_a_usable_date_goes_by_its_file(tmp_path, date):
    filled = FilledLibrary(tmp_path)
    filled.put("a.eml", documents=(Document("mail", mail=Mail(date=date)),))
    at = NOON / 10**9
    assert found(filled, Dated(at, at + DAY)) == ["a.eml"]
    filled.catalogue.close()


class TestSelections:
    """What is kept between two queries behind the same filter."""

    @pytest.fixture
    def filled(self, tmp_path):
        filled = FilledLibrary(tmp_path)
        filled.put("a.pdf", kind="pdf")
        yield filled
        filled.catalogue.close()

    def test_nothing_is_looked_at_twice_until_something_is_written(self, filled):
        selections = Selections(filled.catalogue)
        first = selections.select(PDF, nothing_held)
        assert selections.select(PDF, nothing_held) is first
        assert selections.select(Not(PDF), nothing_held) is not first
        filled.put("b.pdf", kind="pdf")
        assert len(selections.select(PDF, nothing_held).files) == 2

    def test_what_another_process_writes_is_seen(self, filled):
        selections = Selections(filled.catalogue)
        selections.select(PDF, nothing_held)
        other = Catalogue(filled.paths.catalogue, writable=True)
        other.remove([ROOT + b"/a.pdf"])
        assert len(selections.select(PDF, nothing_held).files) == 0
        other.close()

    def test_threads_do_not_mistake_each_others_state(self, filled):
        selections = Selections(filled.catalogue)
        first = selections.select(PDF, nothing_held)
        with ThreadPoolExecutor(1) as threads:
            other = threads.submit(selections.select, PDF, nothing_held).result()
        assert list(other.files) == list(first.files)

    def test_words_are_looked_up_each_time(self, filled):
        selections = Selections(filled.catalogue)
        asked = []

        def holding(wanted):
            asked.append(wanted)
            return frozenset()

        for _ in range(2):
            selections.select(Either((PDF, Not(Holds("x")))), holding)
        assert len(asked) == 2

    def test_only_a_few_are_kept(self, filled):
        selections = Selections(filled.catalogue)
        first = selections.select(PDF, nothing_held)
        for size in range(KEPT):
            selections.select(Sized(size), nothing_held)
        assert selections.select(PDF, nothing_held) is not first
