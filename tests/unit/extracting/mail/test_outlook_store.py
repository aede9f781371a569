import io
from typing import Any

import pytest

from indexer.extracting.context import Context
from indexer.extracting.mail.outlook_store import read_messages
from indexer.records import Document, ProblemCode, Role
from tests.outlook_store_samples import outlook_store, properties


def note(number: int, **more) -> dict[Any, Any]:
    return {
        0x001A001F: "IPM.Note",
        0x0037001F: f"\x01\x05RE: Pump {number}",
        0x1000001F: f"Größe {number}",
        0x0C1A001F: "Anna Berg",
        0x5D01001F: "anna@example.org",
        0x1035001F: f"<{number}@example.org>",
        **more,
    }


FOLDERS: dict[str, Any] = {
    "Inbox": [note(number) for number in range(4)],
    "Inbox/Haus": [note(number) for number in range(4, 6)],
    "Leer": [],
    "Kalender": [
        {0x001A001F: "IPM.Appointment", 0x0037001F: "Termin", 0x8000001F: "Raum 5"}
    ],
}
STORE = outlook_store(FOLDERS, names=[0x8208])
MEMBERS = [
    *(f"Inbox/{number}@example.org" for number in range(4)),
    *(f"Inbox/Haus/{number}@example.org" for number in range(4, 6)),
]


def batch(first: int, count: int, content: bytes = STORE) -> list[Any]:
    return list(read_messages(io.BytesIO(content), first, count, Context()))


def members(pieces: list[Any]) -> list[str | None]:
    return [one.member for one in pieces if isinstance(one, Document)]


def test_messages_are_named_after_folder_and_id(read):
    store, *mails = read(STORE, "a.pst").documents
    assert (store.kind, store.member) == ("mailbox", None)
    assert [one.member for one in mails[:-1]] == MEMBERS
    assert mails[-1].member.startswith("Kalender/Termin#")
    assert {one.kind for one in mails} == {"mail"}


def test_message_has_headers_and_text(read):
    mail = read(STORE, "a.pst").documents[1]
    assert mail.mail.sender == "Anna Berg <anna@example.org>"
    assert mail.mail.subject == "RE: Pump 0"
    assert [one.text for one in mail.sections] == ["Größe 0"]


def test_names_of_folders_are_found(read):
    (section,) = read(STORE, "a.pst").documents[0].sections
    assert section.text.split("\n") == ["Inbox", "Inbox/Haus", "Leer", "Kalender"]
    assert section.role is Role.ASIDE


def test_named_properties_are_read(read):
    appointment = read(STORE, "a.pst").documents[-1]
    assert [one.text for one in appointment.sections] == ["Where: Raum 5"]


def test_batches_join_without_gap_or_overlap():
    found = []
    for first in range(0, 8, 2):
        found += members(batch(first, 2))
    assert found == members(batch(0, 100))


def test_nothing_follows_the_last_message():
    assert batch(7, 10) == []
    assert batch(1_000, 10) == []


def test_two_messages_with_one_id_are_told_apart():
    store = outlook_store({"Inbox": [note(1), note(1)]})
    one, other = members(batch(0, 9, store))
    assert one == "Inbox/1@example.org"
    assert other.startswith("Inbox/1@example.org#")


def test_store_without_tables_is_read_all_the_same(read):
    store = outlook_store(FOLDERS, names=[0x8208], with_tables=False)
    found = {one.member for one in read(store, "a.pst").documents[1:]}
    assert {one.rpartition("/")[2] for one in found} > {"0@example.org"}
    assert len(found) == 7


def test_more_messages_than_allowed_are_said(read):
    extraction = read(STORE, "a.pst", documents=4)
    assert len(extraction.documents) == 4
    assert extraction.problem.code is ProblemCode.TOO_LARGE


@pytest.mark.parametrize("cut", [10, 600, 2_000, len(STORE) - 600])
def test_cut_store_is_damaged(read, cut):
    extraction = read(STORE[:cut], "a.pst")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert extraction.documents[0].kind == "mailbox"


def test_damaged_message_does_not_keep_the_others_from_being_read(read):
    heap = properties(note(2))
    at = STORE.find(heap)
    assert at > 0
    broken = STORE[:at] + bytes(len(heap)) + STORE[at + len(heap) :]
    documents = read(broken, "a.pst").documents
    problems = [one.problem and one.problem.code for one in documents]
    assert problems.count(ProblemCode.DAMAGED) == 1
    assert len(documents) == 8
