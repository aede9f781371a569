"""Lines of the form that gitignore files have, asked about one path at a time.

pathspec turns a line into a regular expression that also matches whatever stands below
the path that is meant. Here folders are judged before what is in them, as git does it,
so only a match of the path itself counts: `/docs/*` and `!/docs/kept/` leave out what
is directly in `docs`, and say nothing of what is in `kept`.
"""

import os
import re
import sys
import unicodedata
from collections.abc import Iterable

from pathspec.patterns.gitignore.base import GitIgnorePatternError
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from indexer.errors import UsageError

FOLDER_MARK = "ps_d"
"""The group by which pathspec marks the end of a folder's name."""
FLAGS = re.IGNORECASE if sys.platform in ("darwin", "win32") else re.NOFLAG
"""Git ignores case where the file system does."""


class IgnoreLines:
    """What lines of a gitignore file say about the paths below their folder."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Compile the lines; those that make no sense count for nothing, as in git."""
        self._rules = [rule for line in lines if (rule := _rule(line)) is not None]
        # The last line that matches decides.
        self._rules.reverse()

    def __bool__(self) -> bool:
        return bool(self._rules)

    def leave_out(self, relative: bytes, *, is_folder: bool) -> bool | None:
        """Return whether a path is left out; None where no line speaks of it.

        The folders above the path are taken to be judged already.
        """
        if not self._rules:
            return None
        path = os.fsdecode(relative) + ("/" if is_folder else "")
        path = _comparable(path if os.sep == "/" else path.replace(os.sep, "/"))
        for pattern, left_out in self._rules:
            if _is_meant(pattern, path):
                return left_out
        return None


def require_sense(lines: Iterable[str]) -> None:
    """Refuse a line that git would not understand.

    Raises:
        UsageError: names the line.
    """
    for line in lines:
        if _rule(line) is None:
            raise UsageError(
                "“{line}” is no pattern that can match a file or folder.", line=line
            )


def _rule(line: str) -> tuple[re.Pattern[str], bool] | None:
    composed = _comparable(line)
    if composed.endswith("/**/"):
        # All folders below, which pathspec takes for the folder itself.
        composed += "*/"
    try:
        compiled = GitIgnoreSpecPattern(composed)
    except (GitIgnorePatternError, re.error):
        return None
    if compiled.regex is None or compiled.include is None:
        return None
    return re.compile(compiled.regex.pattern, FLAGS), bool(compiled.include)


def _is_meant(pattern: re.Pattern[str], path: str) -> bool:
    """Return whether a pattern matches the path itself and not a folder above it."""
    marked = FOLDER_MARK in pattern.groupindex
    for found in pattern.finditer(path):
        if marked and found.start(FOLDER_MARK) >= 0:
            if found.end(FOLDER_MARK) == len(path):
                return True
        elif not (path.endswith("/") and found.end() == len(path)):
            # Without a mark a slash at the end stands for all below, not the folder.
            return True
    return False


def _comparable(text: str) -> str:
    """Return a path or pattern with composed accents, whichever way it spells them.

    A line break, which a name may hold, would end a match too early.
    """
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return composed.replace("\n", "\0")
