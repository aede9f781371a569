"""Names, kinds and states of files that break programs, from the disk to results."""

import json
import os
import shutil
import socket
import struct
import subprocess
import threading
import time
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from indexer import file_reading
from indexer.extracting.limits import Limits
from indexer.file_reading import FileReader, Fresh
from indexer.library import Library, open_library
from indexer.records import Mode, to_plain
from indexer.watching.root import Root

NAMES = {
    "1 a line break": b"line\nbreak.txt",
    "2 bytes that are not UTF-8": b"caf\xe9.txt",
    "3 the bytes of half a character": b"half\xed\xa0\x80.txt",
    "4 255 bytes": b"n" * 251 + b".txt",
    "6 right to left": "report\u202efdp.txt".encode(),
    "7 bytes for a terminal": b"\x1b[31mred\x07\x7f.txt",
    "8 a leading dash": b"-rf --all.txt",
    "9 quotes and a command": b'it\'s "$(touch x)" `y`; z.txt',
    "10 markup": b"<b>bold&amp;<img src=x onerror=y>.txt",
    "11 composed": unicodedata.normalize("NFC", "Übergrößé.txt").encode(),
    "11 decomposed": unicodedata.normalize("NFD", "Übergrößé.txt").encode(),
    "12 small letters": b"twin.txt",
    "12 capitals": b"TWIN.TXT",
    "14 a space at the end": b"trailing.txt ",
    "14 a dot at the end": b"trailing.txt.",
    "15 a device of Windows": b"NUL.txt",
    "15 another one": b"CON",
    "16 an escaped way up": b"%2e%2e%2fup.txt",
    "16 a way up on Windows": b"..\\up.txt",
    "17 four-byte characters": "\U0001f600\U00020000.txt".encode(),
    "18 an ending only": b".txt",
    "18 dots only": b"...",
    "83 a dotted capital i": "\u0130ZM\u0130R \u0131\u015f\u0131k.txt".encode(),
}
"""By the number of the case in RELIABILITY.md, section 10."""

CONTENTS = {
    "33 a byte order mark": "\ufeffThe {word} lies in the drawer.".encode(),
    "33 UTF-16": "The {word} lies in the drawer.".encode("utf-16"),
    "33 UTF-16, the other way round": b"\xfe\xff"
    + "The {word} lies in the drawer.".encode("utf-16-be"),
    "33 UTF-32": "The {word} lies in the drawer.".encode("utf-32"),
    "33 two encodings": b"caf\xe9 caf\xc3\xa9 The {word} lies in the drawer.",
    "34 one long line": b"long " * 60_000 + b"The {word} lies in the drawer.",
}

SPECIAL = ("pipe", "socket", "device", "loop", "outwards", "outside-file")
DEEP = b"a-folder-with-quite-a-long-name" * 4


@dataclass
class Case:
    """One file and the word that only it holds."""

    path: bytes
    word: str


class Filled:
    """A library over a folder of odd files, indexed once for many tests."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library = library
        self.folder = os.fsencode(folder)
        self.cases: dict[str, Case] = {}

    def write(self, case: str, name: bytes, content: bytes) -> None:
        word = f"curio{len(self.cases):03}"
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(_with(content, word))
        self.cases[case] = Case(path, word)

    def write_deep(self, case: str, depth: int, name: bytes) -> None:
        """Write a file below this many folders, which no one path reaches."""
        word = f"curio{len(self.cases):03}"
        here = os.open(self.folder, os.O_RDONLY)
        for _ in range(depth):
            os.mkdir(name, dir_fd=here)
            below = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        file = os.open("end.txt", os.O_CREAT | os.O_WRONLY, dir_fd=here)
        os.write(file, f"The {word} lies in the drawer.".encode())
        os.close(file)
        os.close(here)
        parts = [self.folder, *[name] * depth, b"end.txt"]
        self.cases[case] = Case(b"/".join(parts), word)

    def found(self, query: str) -> list[bytes]:
        return found(self.library, query)


def _with(content: bytes, word: str) -> bytes:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        content = content.replace("{word}".encode(encoding), word.encode(encoding))
    return content


def found(library, query):
    answer = library.search(query, mode=Mode.WORDS)
    json.dumps(to_plain(answer))
    return [os.fsencode(one.path) for one in answer.results]


def index(library, *folders):
    for folder in folders:
        library.include(folder)
    library.reconcile()
    library.embed_all()


@pytest.fixture(scope="module")
def filled(tmp_path_factory, new_library):
    place = tmp_path_factory.mktemp("hostile")
    folder = place / "files"
    folder.mkdir()
    with open_library(new_library(folder / "the library itself")) as library:
        filled = Filled(library, folder)
        for case, name in NAMES.items():
            filled.write(case, name, b"The {word} lies in the drawer.")
        for number, (case, content) in enumerate(CONTENTS.items()):
            filled.write(case, b"content %d.txt" % number, content)
        filled.write_deep("5 a path of 6,000 bytes", 50, DEEP)
        filled.write_deep("20 a thousand folders deep", 1000, b"d")
        write_special(folder, place)
        write_without_text(folder)
        index(library, folder)
        for _ in range(3):
            library.search("starts the threads that search")
        yield filled
    # Python's own way of removing trees cannot go a thousand folders deep.
    subprocess.run(["rm", "-rf", folder], check=True)


def write_special(folder, place):
    """What is no ordinary file, or leads out of the folder."""
    os.mkfifo(folder / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "socket"))
    with suppress(PermissionError):
        os.mknod(folder / "device", 0o20600, os.makedev(1, 5))
    (folder / "loop").symlink_to(".")
    outside = place / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("The verboten lies outside.")
    (folder / "outwards").symlink_to(outside)
    (folder / "outside-file").symlink_to(outside / "secret.txt")


def write_without_text(folder):
    (folder / "hollow sparrow.txt").touch()
    with open(folder / "endless ostrich.txt", "wb") as sparse:
        sparse.truncate(100 << 30)
    (folder / "masked falcon.pdf").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(4000))
    (folder / "zeros pelican.txt").write_bytes(bytes(5000))


@pytest.mark.parametrize(
    "case",
    [*NAMES, *CONTENTS, "5 a path of 6,000 bytes", "20 a thousand folders deep"],
)
def test_a_file_is_found_by_its_words_under_its_very_name(filled, case):
    one = filled.cases[case]
    assert filled.found(one.word) == [one.path]


def test_11_twins_are_found_with_either_spelling(filled):
    twins = {filled.cases[f"11 {form}"].path for form in ("composed", "decomposed")}
    for form in ("NFC", "NFD"):
        assert set(filled.found(unicodedata.normalize(form, "Übergrößé"))) == twins


def test_21_22_25_26_what_is_no_file_of_the_folder_is_passed_over(filled):
    known = {os.path.basename(path) for path in paths(filled.library)}
    assert known.isdisjoint(map(os.fsencode, SPECIAL))
    assert filled.found("verboten") == []


def test_36_the_library_itself_is_left_out(filled):
    inside = os.path.join(filled.folder, b"the library itself")
    assert Path(os.fsdecode(inside)).is_dir()
    assert not [one for one in paths(filled.library) if one.startswith(inside)]


@pytest.mark.parametrize(
    ("case", "code"),
    [
        pytest.param("hollow sparrow.txt", None, id="32 zero bytes"),
        pytest.param("endless ostrich.txt", "too_large", id="24 100 sparse GB"),
        pytest.param("masked falcon.pdf", "unsupported", id="31 a program as PDF"),
        pytest.param("zeros pelican.txt", None, id="33 nothing but NUL"),
    ],
)
def test_a_file_without_text_is_found_by_its_name_and_its_problem_told(
    filled, case, code
):
    path = os.path.join(filled.folder, os.fsencode(case))
    assert path in filled.found(case.split(".")[0])
    problems = {one.path: one.code for one in filled.library.catalogue.problems(100)}
    if code is not None:
        assert problems[os.fsdecode(path)] == code


def test_every_file_is_known_once(filled):
    known = paths(filled.library)
    assert len(known) == len(set(known)) == len(filled.cases) + 4


def test_a_second_look_changes_nothing(filled):
    tally = filled.library.tally
    before = (tally.files, tally.removed)
    index(filled.library)
    assert (tally.files, tally.removed) == before


def paths(library):
    return [
        file.path
        for root in library.catalogue.roots()
        for file in library.catalogue.files(root.root_id)
    ]


def names(library):
    return sorted(os.path.basename(path) for path in paths(library))


def test_13_a_rename_of_case_only_is_one_file_with_the_new_name(library, notes):
    index(library, notes)
    (notes / "cake.txt").rename(notes / "Cake.TXT")
    index(library)
    assert names(library) == [b"Cake.TXT", b"router.md", b"ticket.txt"]
    assert found(library, "bananas") == [bytes(notes / "Cake.TXT")]


def test_23_a_file_that_says_it_is_empty_is_read_to_the_limit_only(library):
    folder = f"/proc/{os.getpid()}".encode()
    reader = FileReader(
        library.catalogue,
        library.pipeline.extractors,
        library.engine(),
        Limits(file_bytes=1000),
    )
    outcome = reader.read(Root.at(folder), 1, folder + b"/smaps")
    assert isinstance(outcome, Fresh)
    assert outcome.reading.stamp.size == 0
    assert outcome.reading.problem.code == "too_large"


def test_27_a_folder_swapped_for_a_link_before_it_is_read_is_not_followed(
    library, notes, tmp_path
):
    inner, outside = notes / "inner", tmp_path / "outside"
    for folder, text in ((inner, "The heron waits."), (outside, "The verboten.")):
        folder.mkdir()
        (folder / "bird.txt").write_text(text)
    library.include(notes)
    (root,) = library.catalogue.roots()
    library.pipeline.find(root)
    shutil.rmtree(inner)
    inner.symlink_to(outside)
    while library.pipeline.read_some(1.0):
        pass
    assert found(library, "verboten") == []
    index(library)
    assert names(library) == [b"cake.txt", b"router.md", b"ticket.txt"]


def test_28_both_hard_links_are_found_and_embedded_once(library, notes):
    os.link(notes / "cake.txt", notes / "again.txt")
    index(library, notes)
    assert len(found(library, "bananas")) == 2
    with library.catalogue.reading() as db:
        assert db.execute("SELECT COUNT(*) FROM vectors").fetchone() == (4,)


def test_29_a_file_in_roots_that_overlap_is_there_once(library, notes):
    inner = notes / "inner"
    inner.mkdir()
    (inner / "bird.txt").write_text("The heron waits.")
    index(library, inner, notes, notes, inner)
    assert found(library, "heron") == [bytes(inner / "bird.txt")]
    assert len(paths(library)) == 4


@pytest.mark.parametrize(
    "name",
    ["~$bird.txt", "bird.txt.part", "bird.txt.crdownload", ".~lock.bird.txt#"],
)
def test_37_what_is_not_finished_is_read_once_it_has_its_name(library, notes, name):
    (notes / name).write_text("The heron waits.")
    index(library, notes)
    assert found(library, "heron") == []
    (notes / name).rename(notes / "bird.txt")
    index(library)
    assert found(library, "heron") == [bytes(notes / "bird.txt")]


def test_68_a_file_that_grows_while_it_is_read_is_read_whole_in_the_end(library, notes):
    ended = threading.Event()

    def grow():
        with open(notes / "log.txt", "a") as file:
            while not ended.is_set():
                file.write("Another line of the log.\n")
                file.flush()
                ended.wait(0.001)

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        index(library, notes)
    finally:
        ended.set()
        thread.join()
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]
    with open(notes / "log.txt", "a") as file:
        file.write("The heron waits.\n")
    index(library)
    assert found(library, "heron") == [bytes(notes / "log.txt")]


def test_70_a_bad_sector_is_told_once_and_not_tried_without_end(
    library, notes, monkeypatch
):
    tries = []

    def broken(content, most):
        tries.append(content)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(file_reading, "_hash", broken)
    index(library, notes)
    problems = library.catalogue.problems(10)
    assert [one.code for one in problems] == ["unreadable"] * 3
    wait_out_the_clock()
    index(library)
    tried = len(tries)
    wait_out_the_clock()
    index(library)
    assert len(tries) == tried
    monkeypatch.undo()
    (notes / "cake.txt").touch()
    index(library)
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]


@pytest.mark.parametrize("years", [-40, -1, 1, 40])
def test_73_a_change_is_noticed_whatever_the_clock_said(library, notes, years):
    file = notes / "cake.txt"
    moment = time.time() + years * 365 * 86_400
    os.utime(file, (moment, moment))
    index(library, notes)
    assert found(library, "bananas") == [bytes(file)]
    file.write_text(file.read_text().replace("bananas", "plantain"))
    os.utime(file, (moment, moment))
    index(library)
    assert found(library, "plantain") == [bytes(file)]
    assert found(library, "bananas") == []


def test_80_another_disk_under_the_same_path_is_not_mixed_in(library, notes, tmp_path):
    index(library, notes)
    notes.rename(tmp_path / "pulled out")
    notes.mkdir()
    (notes / "cake.txt").write_text("The heron waits.")
    index(library)
    assert not library.folders()[0].online
    assert found(library, "heron") == []
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]
    shutil.rmtree(notes)
    (tmp_path / "pulled out").rename(notes)
    (notes / "bird.txt").write_text("The heron waits.")
    index(library)
    assert library.folders()[0].online
    assert found(library, "heron") == [bytes(notes / "bird.txt")]


def test_numbers_beyond_what_the_catalogue_holds_do_no_harm(library, notes):
    largest = struct.unpack("<q", b"\xff" * 7 + b"\x7f")[0]
    with suppress(OSError, OverflowError):
        os.utime(notes / "cake.txt", ns=(largest, largest))
    index(library, notes)
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]


def wait_out_the_clock():
    """Let the readings be surely later than the writes."""
    until = time.time() + 0.06
    while time.time() < until:
        threading.Event().wait(0.005)
