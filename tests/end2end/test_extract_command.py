"""What `extract` prints of each kind of file."""

import os
from pathlib import Path

import pytest

WHOLE = ["path", "kind", "title", "metadata", "documents", "problem"]
DOCUMENT = {"member", "kind", "title", "mail", "metadata", "sections", "problem"}
SEEN = {
    "backup.py": ("code", "Copy every picture"),
    "banana-bread.txt": ("text", "ripe bananas"),
    "claim.eml": ("mail", "cellar was flooded"),
    "lease.pdf": ("pdf", "deposit is three"),
    "minutes.docx": ("docx", "a new tent"),
    "router.md": ("markdown", "under the box"),
    "vaccinations.html": ("html", "measles shot"),
}
CODES = {
    "broken.pdf": "damaged",
    "empty.txt": "empty",
    "film.bin": "unsupported",
    "scan.pdf": "scan",
    "secret.pdf": "encrypted",
    "nowhere.txt": "unreadable",
}


def text_of(extraction):
    parts = extraction["documents"][0]["sections"]
    return " ".join(part["text"] for part in parts)


def test_a_list_is_answered_line_by_line_with_all_problems(inkling, papers, tmp_path):
    names = [*SEEN, *CODES, "caf\udce9\x1b[31m.txt"]
    listing = tmp_path / "list"
    listing.write_bytes(b"\n".join(os.fsencode(papers / name) for name in names))
    found = inkling("extract", "--batch", listing).lines
    assert [Path(one["path"]).name for one in found] == names
    assert all(list(one) == WHOLE for one in found)
    by_name = dict(zip(names, found, strict=True))
    for name, (kind, phrase) in SEEN.items():
        assert by_name[name]["kind"] == kind
        assert phrase in text_of(by_name[name])
        assert by_name[name]["problem"] is None
    problems = {name: by_name[name]["problem"] for name in CODES}
    assert {name: one["code"] for name, one in problems.items()} == CODES
    assert all(one["summary"].endswith(".") for one in problems.values())


def test_a_list_may_come_from_standard_input(inkling, papers):
    given = os.fsencode(papers / "router.md") + b"\n\n"
    (found,) = inkling("extract", "--batch", "-", "--json", given=given).lines
    assert found["kind"] == "markdown"


def test_a_mail_is_told_with_its_headers_and_attachments(inkling, papers):
    found = inkling("extract", papers / "claim.eml", "--json").json
    mail, receipt = found["documents"]
    assert set(mail) == set(receipt) == DOCUMENT
    assert mail["mail"] == {
        "from": "Anna Berg <anna@example.org>",
        "to": ["Ben Koch <ben@example.org>", "c@example.org"],
        "cc": [],
        "subject": "Insurance claim",
        "date": "2024-03-12T09:30:00+01:00",
        "message_id": "<1@example.org>",
        "references": [],
        "topic": "Insurance claim",
    }
    assert (receipt["member"], receipt["mail"]) == ("receipt.txt", None)


def test_pages_and_headings_are_places(inkling, papers, monkeypatch):
    pages = inkling("extract", papers / "lease.pdf", "--json").json["documents"][0]
    assert [part["place"]["page"] for part in pages["sections"]] == [1, 2]
    monkeypatch.chdir(papers)
    found = inkling("extract", "minutes.docx", "--json").json
    assert found["path"] == str(papers / "minutes.docx")
    assert found["documents"][0]["sections"][-1]["place"]["headings"] == ["Budget"]


def test_a_password_opens_a_protected_file(inkling, papers):
    secret = papers / "secret.pdf"
    assert "protected by a password" in inkling("extract", secret).output
    wrong = inkling("extract", secret, "--password", "heat", "--json").json
    assert wrong["problem"]["code"] == "encrypted"
    right = inkling("extract", secret, "--password", "frost", "--json").json
    assert (right["problem"], text_of(right).strip()) == (None, "The code.")


def test_people_see_the_text(inkling, papers):
    shown = inkling("extract", papers / "claim.eml").output
    assert "== file (mail) Insurance claim" in shown
    assert "== receipt.txt (text)" in shown
    assert "240 euro" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param((), id="neither file nor list"),
        pytest.param(("a", "--batch", "b"), id="both"),
        pytest.param(("/nowhere",), id="file missing"),
        pytest.param(("n" * 300,), id="name too long for the system"),
        pytest.param(("--batch", "/nowhere"), id="list missing"),
    ],
)
def test_wrong_usage_is_told_in_a_sentence(inkling, arguments):
    assert inkling.refusal("extract", *arguments, code=2)
