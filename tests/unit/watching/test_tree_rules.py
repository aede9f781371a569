from dataclasses import replace

import pytest

from indexer.records import FoundFile
from indexer.watching.filter import PathFilter
from indexer.watching.scanner import Scanner
from indexer.watching.tree_rules import CACHE_SIGNATURE, decided_elsewhere


def names(tree, *patterns, gitignore=True):
    root = replace(tree.root, gitignore=gitignore)
    path_filter = PathFilter(root.path, patterns, tree.library)
    seen = Scanner(root, path_filter, lambda *_: None).scan()
    found = (one.path for one in seen if isinstance(one, FoundFile))
    return sorted(path[len(root.path) + 1 :].decode() for path in found)


def make(tree, *files, **ignored):
    for file in files:
        tree.write(file)
    for folder, lines in ignored.items():
        tree.write(f"{folder}/.gitignore".removeprefix("root/"), lines)


def test_gitignore_files_count_only_where_that_was_chosen(tree):
    make(tree, "a.log", "a.txt", root="*.log\n")
    assert names(tree) == [".gitignore", "a.txt"]
    assert names(tree, gitignore=False) == [".gitignore", "a.log", "a.txt"]


def test_the_nearest_gitignore_file_that_speaks_of_a_path_decides(tree):
    make(tree, "a.log", "sub/a.log", "sub/b.log", "sub/deep/a.log", root="*.log")
    tree.write("sub/.gitignore", "!a.log\r\n/deep/\r\n")
    left = [name for name in names(tree) if name.endswith(".log")]
    assert left == ["sub/a.log"]


def test_lines_of_a_gitignore_file_are_anchored_where_it_stands(tree):
    make(tree, "x.txt", "sub/x.txt", "sub/deep/x.txt", sub="/x.txt\n")
    assert names(tree) == ["sub/.gitignore", "sub/deep/x.txt", "x.txt"]


def test_a_person_s_own_patterns_win_over_gitignore_files(tree):
    make(tree, "a.log", "b.log", root="*.log\n")
    assert names(tree, "!a.log") == [".gitignore", "a.log"]


def test_a_gitignore_file_brings_back_nothing_that_programs_wrote(tree):
    make(tree, "node_modules/a.txt", "b.txt", ".git/config", root="*\n!*/\n!*.txt\n")
    assert names(tree) == ["b.txt"]


def test_settling_obeys_the_gitignore_files_above(tree):
    make(tree, "sub/deep/a.log", "sub/deep/a.txt", sub="*.log\n")
    root = replace(tree.root, gitignore=True)
    scanner = Scanner(root, PathFilter(root.path, (), tree.library), lambda *_: None)
    paths = [tree.path("sub/deep/a.log"), tree.path("sub/deep/a.txt")]
    found = [one.path for one in scanner.settle(paths) if isinstance(one, FoundFile)]
    assert found == [tree.path("sub/deep/a.txt")]


def test_a_gitignore_file_that_is_a_link_or_a_folder_counts_for_nothing(tree):
    make(tree, "a/x.txt", "b/x.txt", "b/.gitignore/y", "lines")
    tree.file("lines").write_text("*.txt\n")
    tree.file("a/.gitignore").symlink_to(tree.file("lines"))
    assert {"a/x.txt", "b/x.txt"} <= set(names(tree))


def test_a_folder_that_says_it_is_a_cache_is_not_entered(tree):
    tree.write("thumbs/CACHEDIR.TAG", CACHE_SIGNATURE.decode() + "\n# made by x\n")
    make(tree, "thumbs/a.txt", "mine/a.txt", "mine/CACHEDIR.TAG")
    assert names(tree) == ["mine/CACHEDIR.TAG", "mine/a.txt"]
    assert "thumbs/a.txt" in names(tree, "!thumbs/")


def test_installed_packages_are_known_under_any_name(tree):
    make(tree, "py311/pyvenv.cfg", "py311/lib/a.txt", "b.txt")
    assert names(tree) == ["b.txt"]


@pytest.mark.parametrize(
    ("project", "output"),
    [
        ("Cargo.toml", "target"),
        ("package.json", "dist"),
        ("pyproject.toml", "build"),
        ("go.mod", "vendor"),
        ("Podfile", "Pods"),
    ],
)
def test_build_output_is_known_by_the_project_file_beside_it(tree, project, output):
    make(tree, f"code/{project}", f"code/{output}/a.txt", f"house/{output}/plan.txt")
    assert names(tree) == [f"code/{project}", f"house/{output}/plan.txt"]
    assert f"code/{output}/a.txt" in names(tree, f"!{output}/")


def test_the_included_folder_itself_is_always_entered(tree):
    tree.write("CACHEDIR.TAG", CACHE_SIGNATURE.decode())
    tree.write("a.txt")
    assert names(tree) == ["CACHEDIR.TAG", "a.txt"]


def test_a_changed_file_of_rules_makes_all_that_it_rules_dirty():
    paths = [b"/r/a.txt", b"/r/sub/.gitignore", b"/r/c/CACHEDIR.TAG"]
    ruled = decided_elsewhere(paths, gitignore=True)
    assert ruled == [b"/r/a.txt", b"/r/sub", b"/r/c"]
    assert decided_elsewhere(paths, gitignore=False)[1] == b"/r/sub/.gitignore"
