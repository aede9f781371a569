"""What belongs to a result, where the preview lands, and what is opened from it.

One window and one indexer, on a folder made of what belongs together: passages of one
text, copies, versions, mails of a conversation, and files that are not to be trusted.
"""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from app.search.file_names import REPLACEMENT
from app.search.key_sheet import KeySheet
from app.search.order import Order
from app.search.rows import Part
from app.shortcuts.table import ROW
from indexer.messages import Pause, Resume
from tests import samples
from tests.end2end.conftest import made
from tests.windows import is_answered, names, results

FORMATS = Path(__file__).parents[1] / "data" / "formats"
RELATIVE = Part.RELATIVE
SEEDS = "Sow the runner beans behind the shed once the soil is warm.\n"
FLOOD = (
    "The pump of the rowing club was under water after the flood in June. The members "
    "carried the boats up the slope and dried the oars in the hall of the school. "
    "Nobody was hurt, and the insurance has paid for the new pump and the ropes."
)
DIARY = """# Diary

## March

The first swallows came back from the south and circled above the barn.

## April

Rain all day. The swallows built their nest under the eaves of the barn.

## May

Five young swallows looked out of the nest, and the barn was full of noise.
"""
TRICK = "holiday\u202egpj.exe"
"""Looks like a picture where names are shown as they are."""
pytestmark = pytest.mark.timeout(240)


def letter(number, body, answers=""):
    """Return a mail of a conversation."""
    more = f"In-Reply-To: <{answers}>\r\nReferences: <{answers}>\r\n" if answers else ""
    subject = f"{'Re: ' if answers else ''}Trip to the island"
    raw = samples.mail(body, subject=subject, more=more)
    return raw.replace(b"<1@example.org>", f"<{number}>".encode())


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """A folder of files that belong together; `old` is older than the rest."""
    folder: Path = tmp_path_factory.mktemp("home") / "archive"
    old = folder / "old"
    old.mkdir(parents=True)
    for place in (folder, old):
        (place / "beans.txt").write_text(SEEDS)
    (folder / "club report.pdf").write_bytes(samples.pdf(FLOOD, "Two new boats."))
    (old / "club report draft.pdf").write_bytes(samples.pdf(FLOOD, "No new boats."))
    (folder / "diary.md").write_text(DIARY)
    ferry = "The ferry to the island leaves at nine from the western pier."
    (folder / "1.eml").write_bytes(letter("a@x", ferry))
    (folder / "2.eml").write_bytes(letter("b@x", "The ferry is late today.", "a@x"))
    (folder / "3.eml").write_bytes(letter("c@x", "I took the next ferry.", "a@x"))
    for name in ("household.xlsx", "meeting.pptx"):
        shutil.copy(FORMATS / name, folder)
    (folder / TRICK).write_bytes(b"MZ")
    (folder / "statutes.docm").write_bytes(samples.word("The treasurer is elected."))
    (folder / "plan.md").write_text("# Fence\n\nIt is painted in green and white.\n")
    backup = folder / "backup"
    backup.write_text("#!/bin/sh\n# copies the photographs to the attic\n")
    backup.chmod(0o755)
    for file in old.iterdir():
        os.utime(file, (1e9, 1e9))
    return folder


@pytest.fixture(scope="module")
def furnished(archive, starter, tmp_path_factory):
    program = made(tmp_path_factory.mktemp("archive") / "library", starter)
    program("index", archive)
    return program.library


def parts(window):
    """Return what the rows are, and of which file."""
    rows = (window.model.row(number) for number in range(window.model.rowCount()))
    return [(one.part, Path(one.result.path).name) for one in rows]


def marked(preview):
    return [one.cursor.selectedText() for one in preview.text.extraSelections()]


def in_hand(preview):
    """Return the line of the passage that the preview has in hand."""
    return preview.text.textCursor().block().text()


def test_further_passages_of_a_text_are_rows_and_are_walked_through(person):
    window, preview = person.window, person.window.preview
    person.search("swallows at the barn")
    window.results.setFocus()
    person.press("Right", at=window.results)
    assert parts(window)[:3] == [
        (Part.RESULT, "diary.md"),
        (Part.PASSAGE, "diary.md"),
        (Part.PASSAGE, "diary.md"),
    ]
    person.wait(lambda: preview.showing_text and len(marked(preview)) > 1)
    walked = []
    for _ in range(3):
        person.press("F3")
        walked.append(in_hand(preview))
    assert len(set(walked)) == 3
    assert all("swallows" in text for text in walked)
    person.press("N", at=preview.text)
    assert in_hand(preview) == walked[0]
    person.press("Shift+F3")
    assert in_hand(preview) == walked[2]
    preview.copy()
    text, _, source = QGuiApplication.clipboard().text().partition("\n— ")
    assert walked[2] in text
    assert "diary.md" in source
    window.results.setFocus()
    person.press("Left", at=window.results)
    assert (Part.PASSAGE, "diary.md") not in parts(window)


@pytest.mark.parametrize(
    ("query", "together", "said"),
    [
        ("runner beans behind the shed", ["beans.txt", "beans.txt"], "same content"),
        (
            "pump under water after the flood",
            ["club report draft.pdf", "club report.pdf"],
            "another version",
        ),
        ("ferry to the island", ["1.eml", "2.eml", "3.eml"], "same conversation"),
    ],
    ids=["copies", "versions", "mails of a thread"],
)
def test_what_belongs_together_is_one_row_until_it_is_opened_up(
    person, query, together, said
):
    window = person.window
    person.search(query)
    assert sum(name in together for name in names(window)) == 1
    person.press_key_of("more")
    relatives = [n for n, (part, _) in enumerate(parts(window)) if part is RELATIVE]
    shown = [Path(window.model.result(row).path).name for row in (0, *relatives)]
    assert sorted(shown) == together
    rows = QAccessible.queryAccessibleInterface(window.results)
    assert said in rows.child(relatives[0]).text(QAccessible.Text.Name)
    person.press(*["Down"] * relatives[0], "Return")
    person.wait(lambda: [name for name, _ in person.desktop.asked] == [shown[1]])


@pytest.mark.parametrize(
    ("query", "name", "place", "said"),
    [
        ("the landlord's heating bill", "household.xlsx", "Outlays, row", "landlord"),
        (
            "Musik anfragen und Zelt bestellen",
            "meeting.pptx",
            "slide 2",
            "Zelt und Bänke",
        ),
        ("young swallows in the nest", "diary.md", "§ May", "Five young"),
    ],
    ids=["sheet", "slide", "text"],
)
def test_the_preview_lands_on_the_spot(person, query, name, place, said):
    preview = person.window.preview
    person.search(query)
    assert names(person.window)[0] == name
    person.wait(lambda: preview.showing_text and said in preview.text.toPlainText())
    assert preview.bar.place.startswith(place)
    assert any(said in text for text in marked(preview))
    assert preview.text.viewport().rect().contains(preview.text.cursorRect())


def test_results_can_be_ordered_by_date_and_the_best_stays_a_choice(person):
    window, order = person.window, person.window.count.order
    person.search("club report flood, ferry, swallows and green fence")
    best = names(window)
    order.setCurrentIndex(order.findData(Order.NEWEST))
    moments = [one.modified for one in results(window)]
    assert len(moments) > 2
    assert moments == sorted(moments, reverse=True)
    order.setCurrentIndex(order.findData(Order.BEST))
    assert names(window) == best


def test_operators_narrow_and_what_is_not_understood_is_said(person):
    window = person.window
    person.search("ferry from:anna type:mail")
    assert {Path(name).suffix for name in names(window)} == {".eml"}
    assert len(window.filters.chips) == 2
    person.search('folder:old "runner beans" -ferry')
    assert {Path(one.path).parent.name for one in results(window)} == {"old"}
    person.search("ferry before:yesteryear")
    assert "yesteryear" in window.filters.notes
    window.filters.menu.words_wanted.emit("type:mail")
    person.wait(lambda: is_answered(window, "ferry before:yesteryear type:mail"))
    assert window.bar.text().endswith("type:mail")


@pytest.mark.parametrize(
    ("query", "asked", "said"),
    [
        ("holiday", ("folder of", TRICK), "could run a program"),
        ("photographs", ("folder of", "backup"), "could run a program"),
        ("treasurer", ("statutes.docm", None), "may hold macros"),
    ],
    ids=["odd name", "program", "macros"],
)
def test_what_could_do_harm_is_not_simply_opened(person, query, asked, said):
    person.search(query)
    assert names(person.window)[0] in asked
    name = person.window.model.index(0).data()
    assert "\u202e" not in name
    assert (REPLACEMENT in name) is (TRICK in asked)
    person.press("Return")
    person.wait(lambda: person.desktop.asked == [asked])
    assert said in person.told


def test_a_file_that_is_another_one_by_now_is_not_opened_at_its_place(person, archive):
    asked, plan = person.desktop.asked, archive / "plan.md"
    person.running.client.ask(Pause())
    person.wait(lambda: "Paused" in person.window.status.text)
    person.search("fence painted in green")
    assert names(person.window)[0] == plan.name
    other = archive / "other.txt"
    other.write_text("Something else stands here.\n")
    other.replace(plan)
    person.press("Return")
    person.wait(lambda: asked == [("plan.md", None)])
    assert "was changed or replaced after it was read" in person.told
    plan.unlink()
    plan.symlink_to("/etc/hostname")
    person.press("Return")
    person.wait(lambda: asked[1:] == [("folder of", "plan.md")])
    plan.unlink()
    person.press("Return")
    person.wait(lambda: "no longer there" in person.window.notice.text)
    assert QGuiApplication.clipboard().text() == str(plan)
    person.running.client.ask(Resume())
    person.wait(lambda: "Up to date" in person.window.status.text)


def test_the_keys_of_the_key_sheet_do_what_it_says(person):
    window, asked = person.window, person.desktop.asked
    copied = QGuiApplication.clipboard().text
    person.search("swallows ferry type:mail")
    for name, happened in {
        "passage": lambda: "ferry" in copied(),
        "path": lambda: copied().endswith(".eml"),
        "folder": lambda: bool(asked) and asked[-1][0] == "folder of",
        f"{ROW}1": lambda: asked[-1][0].endswith(".eml"),
        "more": lambda: RELATIVE in dict(parts(window)),
        "preview": lambda: not window.preview.isVisible(),
        "next": window.preview.isVisible,
        "previous": window.preview.isVisible,
    }.items():
        person.press_key_of(name)
        person.wait(happened)
    person.press_key_of("unfiltered")
    person.wait(lambda: is_answered(window, "swallows ferry"))
    window.results.setFocus()
    person.press_key_of("box")
    assert window.bar.hasFocus()
    assert window.bar.selectedText() == "swallows ferry"
    with person.qtbot.waitSignal(window.check_wanted):
        person.press_key_of("check")
    with person.qtbot.waitSignal(person.running.finished):
        person.press_key_of("quit")
    person.press_key_of("settings")
    settings = person.running.pages.settings
    assert settings.dialog.isVisible()
    settings.dialog.close()
    person.press_key_of("keys")
    sheet = window.findChild(KeySheet)
    assert sheet.isVisible()
    sheet.close()


def test_rows_and_counts_are_spoken_and_tab_leads_through_everything(
    person, monkeypatch
):
    said, window = [], person.window
    monkeypatch.setattr(
        "app.search.count_line.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    person.search("swallows at the barn type:text")
    assert said == [window.count.text]
    rows = QAccessible.queryAccessibleInterface(window.results)
    spoken = rows.child(0).text(QAccessible.Text.Name)
    assert "diary.md" in spoken
    assert "swallows" in spoken.partition("Passage: ")[2]
    person.wait(lambda: window.preview.showing_text)
    way = []
    while window.bar not in way:
        person.press("Tab", at=window.focusWidget())
        assert window.focusWidget() not in way, "the focus is trapped"
        way.append(window.focusWidget())
    (chip,) = [one for one in window.filters.chips if one.isVisible()]
    assert {chip, window.results, window.preview.text} <= set(way)
    names_of = [QAccessible.queryAccessibleInterface(one) for one in way]
    assert all(one.text(QAccessible.Text.Name) for one in names_of)
