"""Names, kinds and states of files that break programs, from the disk to results."""

import json
import os
import socket
import subprocess
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from indexer.library import Library, open_library
from indexer.records import Mode, to_plain

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
