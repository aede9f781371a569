"""What git says of a path; each row was asked of `git check-ignore`."""

import os
from pathlib import PurePosixPath

import pytest

from indexer.errors import UsageError
from indexer.watching.gitignore import IgnoreLines, require_sense


def is_out(lines, path):
    """Judge folders before what is in them, as a scan does."""
    rules = IgnoreLines(lines.split())
    parts = PurePosixPath(path).parts
    return any(
        rules.leave_out(
            os.fsencode("/".join(parts[:length])), is_folder=length < len(parts)
        )
        for length in range(1, len(parts) + 1)
    )


@pytest.mark.parametrize(
    ("lines", "out", "kept"),
    [
        ("*.log", "a/b/x.log", "a/b/x.txt"),
        ("*.log", "x.log/inside.txt", "x.logs/inside.txt"),
        ("/x.txt", "x.txt", "a/x.txt"),
        ("a/x.txt", "a/x.txt", "b/a/x.txt"),
        ("a/", "b/a/x.txt", "b/a"),
        ("/a/", "a/x.txt", "b/a/x.txt"),
        ("**/a", "b/c/a/x", "b/c/ab/x"),
        ("**/a/b", "x/a/b", "x/a/c"),
        ("a/**", "a/b/c.txt", "b/a/c.txt"),
        ("a/**/b", "a/x/y/b", "a/x/y/c"),
        ("a/**/b", "a/b", "ab"),
        ("a/**/", "a/b/c.txt", "a/c.txt"),
        ("a/*", "a/x.txt", "b/x.txt"),
        ("a/*.txt", "a/x.txt", "a/b/x.txt"),
        ("[a-c]?.txt", "b1.txt", "d1.txt"),
        ("[!a-c]1.txt", "d1.txt", "b1.txt"),
        ("*.txt !keep.txt", "a/x.txt", "a/keep.txt"),
        ("!keep.txt *.txt", "a/keep.txt", "a/keep.md"),
        ("a/* !a/keep/", "a/b/x.txt", "a/keep/x.txt"),
        ("a/** !a/keep.txt", "a/b.txt", "a/keep.txt"),
        ("/* !/docs/", "x.txt", "docs/x.txt"),
        (r"\#x \!y", "#x", "x"),
        (r"\#x \!y", "!y", "y"),
    ],
)
def test_lines_mean_what_they_mean_to_git(lines, out, kept):
    assert is_out(lines, out)
    assert not is_out(lines, kept)


def test_what_is_below_a_closed_folder_cannot_be_brought_back():
    assert is_out("a/ !a/keep.txt", "a/keep.txt")


def test_the_last_line_that_speaks_of_a_path_decides():
    assert not is_out("*.txt !x.txt *.md", "x.txt")
    assert is_out("*.txt !x.txt x.*", "x.txt")


def test_a_line_says_nothing_of_what_is_below_what_it_names():
    rules = IgnoreLines(["!.cache/"])
    assert rules.leave_out(b".cache", is_folder=True) is False
    assert rules.leave_out(b".cache/x.tmp", is_folder=False) is None


def test_comments_blank_lines_and_nonsense_count_for_nothing():
    rules = IgnoreLines(["# all", "", "   ", "/", "[z-a]"])
    assert not rules
    assert rules.leave_out(b"all", is_folder=False) is None


def test_spaces_at_the_end_count_when_they_are_escaped():
    assert IgnoreLines(["a  "]).leave_out(b"a", is_folder=False)
    assert IgnoreLines(["a\\ "]).leave_out(b"a ", is_folder=False)


@pytest.mark.parametrize("name", [b"x\n.txt", b"x\xff.txt", b"\n.txt"])
def test_a_name_of_any_bytes_is_matched_to_its_end(name):
    assert IgnoreLines(["*.txt"]).leave_out(name, is_folder=False)
    assert not IgnoreLines(["*.tx"]).leave_out(name, is_folder=False)


def test_a_pattern_matches_either_spelling_of_an_accent():
    for line in ("Entwu\u0308rfe/", "Entw\u00fcrfe/"):
        for name in ("Entwu\u0308rfe", "Entw\u00fcrfe"):
            assert IgnoreLines([line]).leave_out(name.encode(), is_folder=True)


@pytest.mark.parametrize("line", ["", "# note", "/", "[z-a]"])
def test_a_person_is_told_which_pattern_makes_no_sense(line):
    with pytest.raises(UsageError, match="no pattern"):
        require_sense(["*.txt", line])
