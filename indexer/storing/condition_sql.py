"""Conditions as SQL over files `f`, documents `d` and headers `m`."""

import fnmatch
import json
import os
import re
from collections.abc import Callable, Collection
from functools import lru_cache, singledispatchmethod
from pathlib import Path
from sqlite3 import Connection

from indexer.languages.folding import has_no_spaces
from indexer.storing.conditions import (
    About,
    All,
    Condition,
    Dated,
    Either,
    From,
    Holds,
    InFolder,
    Named,
    Not,
    OfKind,
    Sized,
    To,
    WithAttachment,
    Written,
)
from indexer.storing.mail_headers import fold_text, plain
from indexer.storing.names import split_camel

FOLDERS_REMEMBERED = 65536
MOST_PIECES = 8
"""Of what was typed of a name that SQLite looks for; an expression has its limits."""
_SEPARATORS = re.compile(r"[/\\]")
Value = str | int | float | bytes | None


class Statement:
    """The `WHERE` of a condition, its values, and the functions that it calls."""

    def __init__(
        self, condition: Condition, holding: Callable[[Holds], Collection[int]]
    ) -> None:
        self._holding = holding
        self._functions: list[tuple[int, Callable[..., bool]]] = []
        self.values: list[Value] = []
        self.sql = self._sql(condition)

    @property
    def tables(self) -> str:
        """The tables that the condition looks at, as a part of a statement."""
        if re.search(r"\bm\.", self.sql):
            return ALL_TABLES
        return _FILES if re.search(r"\bf\.", self.sql) else _DOCUMENTS

    def prepare(self, db: Connection) -> None:
        """Make the functions known to a connection."""
        for number, (arguments, function) in enumerate(self._functions):
            db.create_function(
                f"meets_{number}", arguments, function, deterministic=True
            )

    def _call(self, function: Callable[..., bool], *columns: str) -> str:
        self._functions.append((len(columns), function))
        return f"meets_{len(self._functions) - 1}({', '.join(columns)})"

    def _call_where_said(
        self, typed: str, end: str, function: Callable[..., bool]
    ) -> str:
        """Call a function of path and member where these may say what was typed.

        SQLite looks for the letters, in their order and before `end`, in a tenth of
        the time; only names beyond ASCII may say the same with other ones.
        """
        pieces = [one for one in _BETWEEN.split(fold_text(typed)) if one]
        said = "%".join(map(_plainly, pieces[:MOST_PIECES]))
        self.values += 2 * [f"%{said}%{_plainly(end)}%"]
        call = self._call(function, *_WHERE)
        return f"CASE WHEN {_MAY_SAY} OR {_BEYOND_ASCII} THEN {call} ELSE 0 END"

    @singledispatchmethod
    def _sql(self, condition: Condition) -> str:
        raise TypeError(condition)

    @_sql.register
    def _(self, condition: All) -> str:
        return f"({' AND '.join(map(self._sql, condition.parts)) or '1'})"

    @_sql.register
    def _(self, condition: Either) -> str:
        return f"({' OR '.join(map(self._sql, condition.parts)) or '0'})"

    @_sql.register
    def _(self, condition: Not) -> str:
        # A file without headers compares as NULL, and so would its opposite.
        return f"NOT COALESCE({self._sql(condition.part)}, 0)"

    @_sql.register
    def _(self, condition: OfKind) -> str:
        kinds = sorted(condition.kinds)
        self.values += kinds
        tests = [f"d.kind IN ({','.join('?' * len(kinds))})"] if kinds else []
        for suffix in sorted(condition.suffixes):
            tests.append(self._ends(suffix))
        return f"({' OR '.join(tests) or '0'})"

    @_sql.register
    def _(self, condition: InFolder) -> str:
        folder = condition.folder
        if Path(folder).is_absolute():
            path = _on_disk(os.path.normpath(folder))
            prefix = path.rstrip(os.fsencode(os.sep)) + os.fsencode(os.sep)
            self.values += [prefix, prefix + b"\xff" * 8]
            return "f.path BETWEEN ? AND ?"
        fits = _folder_test(folder)
        return self._call_where_said(
            folder, os.sep, lambda path, _member: fits(os.path.dirname(path))
        )

    @_sql.register
    def _(self, condition: Named) -> str:
        fits = _part_test(condition.name)
        return self._call_where_said(
            condition.name, "", lambda path, member: fits(_name(path, member))
        )

    @_sql.register
    def _(self, condition: From) -> str:
        return self._says("m.sender", condition.who.split())

    @_sql.register
    def _(self, condition: To) -> str:
        return self._says("m.recipients", condition.who.split())

    @_sql.register
    def _(self, condition: About) -> str:
        return self._says("m.subject", [condition.subject])

    @_sql.register
    def _(self, condition: Dated) -> str:
        tests = []
        if condition.first is not None:
            self.values.append(condition.first)
            tests.append("COALESCE(m.sent, f.mtime_ns / 1e9) >= ?")
        if condition.end is not None:
            self.values.append(condition.end)
            tests.append("COALESCE(m.sent, f.mtime_ns / 1e9) < ?")
        return f"({' AND '.join(tests) or '1'})"

    @_sql.register
    def _(self, condition: Sized) -> str:
        self.values += [condition.least]
        if condition.most is None:
            return "f.size >= ?"
        self.values += [condition.most]
        return "f.size BETWEEN ? AND ?"

    @_sql.register
    def _(self, condition: Written) -> str:
        self.values.append(condition.language)
        return "d.language = ?"

    @_sql.register
    def _(self, _condition: WithAttachment) -> str:
        return "COALESCE(m.attachments, 0) > 0"

    @_sql.register
    def _(self, condition: Holds) -> str:
        self.values.append(json.dumps(list(self._holding(condition))))
        return "(d.file_id << 20 | d.ordinal) IN (SELECT value FROM json_each(?))"

    def _ends(self, suffix: str) -> str:
        if not suffix.isascii():
            return self._call(
                lambda path, member: _name(path, member).lower().endswith(suffix),
                *_WHERE,
            )
        self.values.append(f"%{_plainly(suffix)}")
        return f"{_SHOWN} LIKE ? ESCAPE '\\'"

    def _says(self, column: str, pieces: list[str]) -> str:
        tests = []
        for piece in pieces:
            words = plain(piece).strip()
            self.values.append(words if has_no_spaces(words) else f" {words}")
            tests.append(f"instr({column}, ?) > 0")
        return f"({' AND '.join(tests) or '0'})"


def _on_disk(path: str) -> bytes:
    """Return a path as the disk has it; one with half characters stands nowhere."""
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:
        return b"\0"


def _name(path: bytes, member: str | None) -> str:
    """Return the name of a document; a mail in a mailbox has that of the mailbox."""
    shown = member or os.fsdecode(path)
    return shown.replace("\\", "/").rpartition("/")[2]


def _folder_test(folder: str) -> Callable[[bytes], bool]:
    """Return a test of folders for `tax/2024`: parts that follow each other."""
    tests = [_part_test(part) for part in _SEPARATORS.split(folder) if part]

    @lru_cache(FOLDERS_REMEMBERED)
    def fits(path: bytes) -> bool:
        parts = _SEPARATORS.split(os.fsdecode(path))
        return bool(tests) and any(
            all(test(part) for test, part in zip(tests, parts[start:], strict=False))
            for start in range(len(parts) - len(tests) + 1)
        )

    return fits


def _part_test(typed: str) -> Callable[[str], bool]:
    """Return a test of a name: one of its words begins so, or it fits `*` and `?`."""
    folded = fold_text(typed)
    if "*" in folded or "?" in folded:
        pattern = re.compile(fnmatch.translate(folded.replace("[", "[[]")))
        return lambda name: pattern.match(fold_text(name)) is not None
    before = "" if has_no_spaces(folded) else r"(?<![^\W_])"
    begins = re.compile(before + re.escape(folded))

    def fits(name: str) -> bool:
        if begins.search(fold_text(name)):
            return True
        spelt = split_camel(name)
        return spelt != name and begins.search(fold_text(spelt)) is not None

    return fits


def _plainly(text: str) -> str:
    """Return a text so that LIKE takes every letter of it as it is."""
    return re.sub(r"([\\%_])", r"\\\1", text)


_DOCUMENTS = "FROM documents d"
_FILES = f"{_DOCUMENTS} JOIN files f ON f.id = d.file_id"
ALL_TABLES = f"""
{_FILES} LEFT JOIN mails m ON m.file_id = d.file_id AND m.ordinal = d.ordinal
"""
_BETWEEN = re.compile(r"[*?\s/\\]+")
_WHERE = ("f.path", "d.member")
_SHOWN = "COALESCE(NULLIF(d.member, ''), CAST(f.path AS TEXT))"
_MAY_SAY = "CAST(f.path AS TEXT) LIKE ? ESCAPE '\\' OR d.member LIKE ? ESCAPE '\\'"
_BEYOND_ASCII = """
length(CAST(f.path AS TEXT)) < length(f.path)
OR length(d.member) < length(CAST(d.member AS BLOB))
"""
