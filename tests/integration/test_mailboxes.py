"""Mailboxes from the disk to results: each mail stands for itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from indexer.records import Mode
from tests.documents_found import documents_found

TEXTS = {
    "boiler": "The boiler in the cellar was serviced and the pressure is fine again.",
    "kayak": "We paddle down the river on Sunday; bring the blue kayak and a towel.",
    "invoice": "Please find enclosed the invoice for the garden fence, due in May.",
    "recital": "Her piano recital begins at seven in the small hall of the school.",
}


def mail(word, text=None, attachment=""):
    return (
        f"From {word}@example.org Tue Mar 12 09:30:00 2024\n"
        f"From: {word}@example.org\nTo: me@example.org\nSubject: About the {word}\n"
        f"Date: Tue, 12 Mar 2024 09:30:00 +0100\nMessage-ID: <{word}@example.org>\n"
        f"{attachment}\n{text or TEXTS[word]}\n\n"
    )


ATTACHED = """MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=xx

--xx
Content-Type: text/plain

See the plan.
--xx
Content-Type: text/plain; name=plan.txt
Content-Disposition: attachment; filename=plan.txt

Plant the magnolia behind the shed.
--xx--
"""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "Mail"
    folder.mkdir()
    return folder


def write(folder, *mails, name="Inbox"):
    (folder / name).write_text("".join(mails))


def found(library, words):
    answer = library.search(words, mode=Mode.WORDS)
    return [(Path(one.path).name, one.member) for one in documents_found(answer)]


def done(library, folder):
    """Index again; return what that took."""
    before = replace(library.tally)
    library.include(folder)
    library.reconcile()
    library.embed_all()
    after = library.tally
    return {
        name: getattr(after, name) - getattr(before, name)
        for name in ("documents", "embedded", "skipped", "removed")
        if getattr(after, name) != getattr(before, name)
    }


def test_each_mail_is_found_under_its_message_id(library, folder):
    write(folder, mail("boiler"), mail("kayak", " ", ATTACHED))
    done(library, folder)
    assert found(library, "cellar") == [("Inbox", "boiler@example.org")]
    assert found(library, "magnolia") == [("Inbox", "kayak@example.org/plan.txt")]
    counts = library.catalogue.counts()
    assert (counts.files, counts.documents) == (1, 4)


def test_a_new_mail_costs_one_mail(library, folder):
    write(folder, mail("boiler"), mail("kayak"))
    assert done(library, folder)["documents"] == 2
    write(folder, mail("boiler"), mail("kayak"), mail("invoice"))
    assert done(library, folder) == {"documents": 1, "embedded": 1}
    assert found(library, "fence") == [("Inbox", "invoice@example.org")]
    assert found(library, "cellar") == [("Inbox", "boiler@example.org")]


def test_a_removed_mail_goes_and_the_others_stay_as_they_are(library, folder):
    write(folder, mail("boiler"), mail("kayak"), mail("invoice"))
    done(library, folder)
    write(folder, mail("kayak"), mail("invoice"))
    assert done(library, folder) == {}
    assert found(library, "cellar") == []
    assert found(library, "paddle") == [("Inbox", "kayak@example.org")]


def test_a_mail_moved_to_another_mailbox_is_not_read_again(library, folder):
    write(folder, mail("boiler"), mail("kayak"))
    write(folder, mail("invoice"), mail("recital"), name="Archive")
    done(library, folder)
    write(folder, mail("boiler"), mail("invoice"))
    write(folder, mail("invoice"), mail("recital"), mail("kayak"), name="Archive")
    assert "embedded" not in done(library, folder)
    assert found(library, "paddle") == [("Archive", "kayak@example.org")]
    assert sorted(found(library, "fence")) == [
        ("Archive", "invoice@example.org"),
        ("Inbox", "invoice@example.org"),
    ]


def test_equal_mails_are_both_kept_and_named_apart(library, folder):
    other = mail("boiler", "Another text under the same id, about the chimney.")
    write(folder, mail("boiler"), other, mail("kayak"), mail("kayak"))
    done(library, folder)
    assert found(library, "cellar") == [("Inbox", "boiler@example.org")]
    ((_, member),) = found(library, "chimney")
    assert member.startswith("boiler@example.org#")
    assert library.catalogue.counts().documents == 5


def test_a_renamed_mailbox_keeps_its_mails(library, folder):
    write(folder, mail("boiler"), mail("kayak"))
    done(library, folder)
    (folder / "Inbox").rename(folder / "Old mail")
    assert "embedded" not in done(library, folder)
    assert found(library, "cellar") == [("Old mail", "boiler@example.org")]


def test_a_removed_mailbox_goes_with_all_its_mails(library, folder):
    write(folder, mail("boiler"), mail("kayak"))
    (folder / "note.txt").write_text("A note about the cellar.")
    done(library, folder)
    (folder / "Inbox").unlink()
    assert done(library, folder) == {"skipped": 1, "removed": 1}
    assert found(library, "cellar") == [("note.txt", None)]
    assert library.catalogue.counts().documents == 1


def test_a_mailbox_that_becomes_a_text_loses_its_mails(library, folder):
    write(folder, mail("boiler"), mail("kayak"))
    done(library, folder)
    write(folder, "Only a note about bananas is left.\n")
    done(library, folder)
    assert found(library, "cellar") == []
    assert found(library, "bananas") == [("Inbox", None)]


def test_an_interrupted_mailbox_goes_on_where_it_stopped(library, folder):
    write(folder, *(mail(word) for word in TEXTS))
    library.include(folder)
    asked = iter([True, True])
    mailboxes = library.pipeline._mailboxes
    mailboxes._conduct = replace(mailboxes._conduct, go_on=lambda: next(asked, False))
    library.reconcile()
    some = library.catalogue.counts().documents
    assert 0 < some < 4
    mailboxes._conduct = replace(mailboxes._conduct, go_on=lambda: True)
    assert done(library, folder)["documents"] == 4 - some
    assert library.catalogue.counts().documents == 5


def test_a_problem_of_one_mail_is_listed_with_its_name(library, folder):
    sealed = (
        "MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=xx\n\n"
        "--xx\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--xx--\n"
    )
    write(folder, mail("boiler"), mail("kayak", " ", sealed))
    done(library, folder)
    (problem,) = library.catalogue.problems(9)
    assert (problem.member, problem.code) == ("kayak@example.org", "encrypted")


def test_the_text_of_a_mail_that_comes_again_costs_no_vector(library, folder):
    write(folder, mail("kayak"), mail("boiler"))
    done(library, folder)
    again = mail("kayak").replace("<kayak@", "<again@").replace("12 Mar", "14 Mar")
    write(folder, again, name="Archive.eml")
    (folder / "copy").mkdir()
    write(folder, mail("boiler"), name="copy/Old.eml")
    before = library.tally.reused
    took = done(library, folder)
    assert took["documents"] == 2
    assert "embedded" not in took
    assert library.tally.reused - before >= 2
    assert len(found(library, "kayak")) == 2
