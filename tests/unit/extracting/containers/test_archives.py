"""What holds for archives of every kind."""

import bz2
import gzip
import lzma
import tarfile

import pytest
from backports import zstd

from indexer.records import ProblemCode
from tests import samples
from tests.archive_samples import seven_zipped, tarred, told, zipped

LETTER = "Die Miete für März ist überwiesen.\n"
TREE = {
    "papers/letter.txt": LETTER.encode(),
    "papers/2024/contract.docx": samples.word("The contract ends in May."),
    "notes.md": b"# Plans\n\nA garden in the yard.\n",
    "film.mp4": b"\x00\x00\x00\x20ftypisom" + bytes(9_000),
    "__MACOSX/papers/._letter.txt": b"Mac OS X",
    ".DS_Store": b"Bud1",
}
ARCHIVES = {
    "a.zip": zipped(TREE),
    "a.7z": seven_zipped(TREE),
    "a.tar": tarred(TREE),
    "a.tar.gz": gzip.compress(tarred(TREE)),
    "a.tgz": gzip.compress(tarred(TREE, form=tarfile.GNU_FORMAT)),
    "a.tar.bz2": bz2.compress(tarred(TREE)),
    "a.tar.xz": lzma.compress(tarred(TREE, form=tarfile.USTAR_FORMAT)),
    "a.tar.zst": zstd.compress(tarred(TREE)),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_members_are_documents_named_by_their_paths(read, name):
    extraction = read(ARCHIVES[name], name)
    assert extraction.problem is None
    assert extraction.documents[0].kind == "archive"
    assert told(extraction) == {
        "papers/letter.txt": LETTER.strip(),
        "papers/2024/contract.docx": "The contract ends in May.",
        "notes.md": "# Plans\n\nA garden in the yard.",
        "film.mp4": "",
    }


@pytest.mark.parametrize("name", ARCHIVES)
def test_member_that_no_reader_knows_is_found_by_its_name(read, name):
    film = read(ARCHIVES[name], name).documents[4]
    assert film.member == "film.mp4"
    assert film.problem.code is ProblemCode.UNSUPPORTED


@pytest.mark.parametrize("pack", [zipped, seven_zipped, tarred])
def test_mail_in_an_archive_in_a_mail_in_an_archive_is_read(read, pack):
    inner = pack({"old/note.txt": b"the key is under the mat"})
    mail = samples.multipart(
        samples.part("see below"), samples.part(inner, "application/x", "b.zip")
    )
    extraction = read(pack({"mails/1.eml": mail}), "a.zip")
    assert told(extraction)["mails/1.eml"] == "see below"
    assert told(extraction)["mails/1.eml/b.zip/old/note.txt"] == (
        "the key is under the mat"
    )


@pytest.mark.parametrize("pack", [zipped, seven_zipped, tarred])
def test_archives_nested_too_deeply_are_listed_and_not_opened(read, pack):
    content = b"deep inside"
    for level in range(9):
        content = pack({f"{level}.txt" if level == 0 else f"{level}.zip": content})
    extraction = read(content, "a.zip", archive_depth=4)
    assert extraction.documents[-1].member == "8.zip/7.zip/6.zip/5.zip"
    assert extraction.documents[-1].problem.code is ProblemCode.TOO_LARGE


@pytest.mark.parametrize("pack", [zipped, seven_zipped, tarred])
def test_after_the_limit_members_are_listed_and_not_unpacked(read, pack):
    tree = {f"{number}.txt": b"word " * 200 for number in range(9)}
    extraction = read(pack(tree), "a.zip", unpacked_bytes=3_500)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert [bool(one.sections) for one in extraction.documents[1:]] == [
        *(number < 3 for number in range(9))
    ]
    assert list(told(extraction)) == list(tree)


@pytest.mark.parametrize("pack", [zipped, seven_zipped, tarred])
def test_limit_holds_over_all_levels(read, pack):
    inner = pack({"b.txt": b"word " * 2_000})
    extraction = read(
        pack({f"{number}.zip": inner for number in range(5)}),
        "a.zip",
        unpacked_bytes=3 * len(inner) + 25_000,
    )
    texts = [text for text in told(extraction).values() if text]
    assert len(texts) == 2


@pytest.mark.parametrize("pack", [zipped, seven_zipped, tarred])
def test_long_text_is_read_by_its_beginning_and_other_content_not_at_all(read, pack):
    tree = {
        "log.txt": b"all is well\n" * 2_000,
        "big.docx": samples.word("x" * 9_000),
        "b.txt": b"short",
    }
    extraction = read(pack(tree), "a.zip", text_characters=9_000, member_bytes=20_000)
    log, big, short = extraction.documents[1:]
    assert log.sections
    assert log.problem.code is ProblemCode.TOO_LARGE
    assert not big.sections
    assert big.problem.code is ProblemCode.TOO_LARGE
    assert short.sections


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_paths_that_lead_elsewhere_stay_names(read, pack):
    tree = {"../../etc/notes.txt": b"a", "/abs/notes.txt": b"b", "C:\\x\\n.txt": b"c"}
    names = list(told(read(pack(tree), "a.zip")))
    assert names == ["etc/notes.txt", "abs/notes.txt", "x/n.txt"]


@pytest.mark.parametrize("name", ["a.zip", "a.7z", "a.tar", "a.tgz", "a.tar.bz2"])
def test_cut_archive_gives_what_is_there_and_says_so(read, name):
    content = ARCHIVES[name]
    for end in range(0, len(content), len(content) // 23):
        extraction = read(content[:end], name)
        assert extraction.documents
        # Between two members nothing tells that a plain tar file was longer.
        assert extraction.problem is not None or name == "a.tar"


def test_unpacked_bytes_are_counted_once(read):
    tree = {"a.txt": b"word " * 4_000, "b.txt": b"word " * 4_000}
    extraction = read(zipped(tree), "a.zip", unpacked_bytes=40_000)
    assert extraction.problem is None
