import os

import pytest

from indexer.watching.filter import PathFilter


def make(*patterns, library=b"/somewhere/library"):
    return PathFilter(b"/roots", patterns, library)


@pytest.mark.parametrize(
    "name",
    [
        b"letter.txt",
        b".notes.md",
        b"mail/.Sent/cur/1700000000.M1P2.host:2,S",
        b"Maildir/tmp/1700000000.M1P2.host",
        b"...",
        b".txt",
        b"a\nb.txt",
        b"caf\xe9.txt",
        b"partial",
        b"tmp",
    ],
)
def test_people_s_files_count_hidden_or_not(name):
    assert make().admits_file(name)
    assert make().admits_folders_above(name)


@pytest.mark.parametrize(
    "name",
    [
        b"~$letter.docx",
        b".~lock.letter.odt#",
        b"film.mkv.part",
        b"setup.CRDOWNLOAD",
        b"x.tmp",
        b".notes.md.swp",
        b"notes.md~",
        b"._photo.jpg",
        b"docs/.DS_Store",
        b"Thumbs.db",
        b"setup.exe.opdownload",
        b"report.pdf.filepart",
    ],
)
def test_what_programs_leave_behind_does_not_count(name):
    assert not make().admits_file(name)


@pytest.mark.parametrize(
    "name",
    [
        b".git",
        b"project/node_modules",
        b"project/.venv",
        b"__pycache__",
        b".cache",
        b".Trash-1000",
        b".local/share/Trash",
        b"$RECYCLE.BIN",
        b"System Volume Information",
        b"Library/Caches",
        b"AppData/Local/Temp",
        b".mozilla/firefox/x.default/cache2",
        b".config/browser/Default/Code Cache",
    ],
)
def test_caches_packages_and_trash_are_not_entered(name):
    assert not make().admits_folder(name)
    assert not make().admits_folders_above(name + b"/file.txt")


@pytest.mark.parametrize(
    "name", [b".config", b".thunderbird", b"Trash", b".gitlab", b"Caches", b"proc"]
)
def test_other_hidden_folders_are_entered(name):
    assert make().admits_folder(name)


def test_of_a_whole_disk_the_system_is_left_out_unless_somebody_wants_it():
    disk = PathFilter(b"/", (), b"/somewhere/library")
    assert not disk.admits_folder(b"proc")
    assert not disk.admits_folders_above(b"sys/kernel/notes")
    assert disk.admits_folder(b"home")
    assert disk.admits_folder(b"home/anna/proc")
    assert PathFilter(b"/", ("!/boot/",), b"/x").admits_folder(b"boot")


def test_the_library_is_never_entered_whatever_the_patterns_say():
    path_filter = make("!data", library=b"/roots/data/inkling")
    assert path_filter.admits_folder(b"data")
    assert not path_filter.admits_folder(b"data/inkling")


@pytest.mark.parametrize(
    ("pattern", "left_out", "kept"),
    [
        ("*.log", b"deep/x.log", b"deep/x.txt"),
        ("/top.txt", b"top.txt", b"deep/top.txt"),
        ("drafts/**/*.txt", b"drafts/a/b.txt", b"drafts/a/b.md"),
        ("secret*", b"secret\xff.txt", b"open\xff.txt"),
    ],
)
def test_a_person_s_patterns_follow_gitignore_rules(pattern, left_out, kept):
    path_filter = make(pattern)
    assert not path_filter.admits_file(left_out)
    assert path_filter.admits_file(kept)


def test_a_pattern_with_a_slash_at_the_end_means_folders_only():
    path_filter = make("build/")
    assert not path_filter.admits_folder(b"deep/build")
    assert path_filter.admits_file(b"build")


def test_a_person_s_patterns_win_over_the_defaults():
    path_filter = make("!.cache/", "!*.tmp")
    assert path_filter.admits_folder(b".cache")
    assert path_filter.admits_file(b"kept.tmp")
    assert not path_filter.admits_folder(b".git")


def test_the_library_is_known_by_identity_once_it_exists(tmp_path):
    path_filter = make(library=os.fsencode(tmp_path))
    assert path_filter.library_identity() == (
        tmp_path.stat().st_dev,
        tmp_path.stat().st_ino,
    )
    assert make(library=b"/nowhere/at/all").library_identity() is None
