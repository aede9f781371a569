import ast
import subprocess
import sys
from pathlib import Path

import pytest

BOOTSTRAP = Path(__file__).parents[3] / "packaging" / "bootstrap.py"


def bootstrap(*arguments, version=None):
    pretend = f"sys.version_info = {version}; " if version else ""
    code = (
        f"import runpy, sys; {pretend}sys.argv = ['bootstrap.py', *{arguments!r}]; "
        f"sys.path.insert(0, {str(BOOTSTRAP.parent)!r}); "
        f"runpy.run_path({str(BOOTSTRAP)!r}, run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13), (3, 14, 0)])
def test_python_that_does_not_fit_is_named_in_one_sentence(version):
    done = bootstrap("run", version=version)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "this is Python {}.{};".format(*version[:2]) in done.stderr


def test_first_file_can_be_read_by_an_old_python():
    ast.parse(BOOTSTRAP.read_text("ascii"), feature_version=(3, 4))


def test_unknown_word_is_wrong_usage():
    done = bootstrap("dance")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: ")


def test_help_is_no_failure():
    assert bootstrap("--help").returncode == 0


def test_packages_prints_names_only():
    done = bootstrap("packages")
    assert done.returncode == 0
    assert all(" " not in line for line in done.stdout.splitlines())
