import sqlite3

import pytest

from indexer.errors import StoreError
from indexer.storing.catalogue import Catalogue
from indexer.storing.database import Database
from indexer.storing.schema import SCHEMA_VERSION, TABLES

FILES_1 = """CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    root_id INTEGER NOT NULL REFERENCES roots (id) ON DELETE CASCADE,
    path BLOB NOT NULL UNIQUE, version INTEGER NOT NULL, device INTEGER NOT NULL,
    inode INTEGER NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL, checked_ns INTEGER NOT NULL, content_hash BLOB,
    reader INTEGER NOT NULL, kind TEXT NOT NULL, problem_code TEXT,
    problem_summary TEXT, read_at REAL NOT NULL
);
CREATE INDEX files_by_content ON files (content_hash);
CREATE INDEX files_by_root ON files (root_id);

"""


@pytest.fixture
def old(tmp_path):
    """A catalogue of version 1 with one file."""
    start = TABLES.index("CREATE TABLE files")
    end = TABLES.index("CREATE TABLE documents")
    file = tmp_path / "catalogue.sqlite"
    with sqlite3.connect(file) as db:
        db.executescript(TABLES[:start] + FILES_1 + TABLES[end:])
        db.executescript("DROP TABLE scans; DROP TABLE recognised; DROP TABLE mails;")
        db.executescript("DROP TABLE former_keys;")
        db.execute("ALTER TABLE roots DROP COLUMN gitignore")
        db.execute("ALTER TABLE documents DROP COLUMN language")
        db.execute("PRAGMA user_version = 1")
        db.execute("INSERT INTO roots VALUES (1, x'2f61', 1, 2, 3, '[]', 1)")
        db.execute(
            "INSERT INTO files VALUES (7, 1, x'2f612f62', 3, 1, 2, 3, 4, 5, 6, x'00', "
            "1001, 'text', NULL, NULL, 8.0)"
        )
        db.execute("INSERT INTO documents VALUES (7,0,NULL,'text','T',NULL,'{}',0,0)")
    db.close()
    return file


@pytest.fixture
def with_mail(old):
    """The same with a mail in German and its attachment."""
    mail = '{"sender": "Jörg <joerg@example.org>", "date": "2024-05-17T10:00:00+02:00"}'
    with sqlite3.connect(old) as db:
        db.execute(
            "UPDATE documents SET mail = ?, kind = 'mail' WHERE file_id = 7", (mail,)
        )
        db.execute("INSERT INTO documents VALUES (7,1,'a.pdf','pdf','',NULL,'{}',0,0)")
        db.execute(
            "INSERT INTO passages VALUES (?,3,0,?,x'00','','{}',NULL)",
            (7 << 20, "Die Kiste ist nicht auf dem Boden, sie steht im Keller."),
        )
    db.close()
    return old


def schema_of(file):
    with sqlite3.connect(file) as db:
        rows = db.execute(
            "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        ).fetchall()
    db.close()
    return {
        name: " ".join((sql or "").replace(")", " )").split()) for name, sql in rows
    }


def test_an_older_catalogue_is_brought_up_to_date_and_loses_nothing(old, tmp_path):
    catalogue = Catalogue(old, writable=True)
    (stored,) = catalogue.files(1)
    assert (stored.file_id, stored.path, stored.version) == (7, b"/a/b", 3)
    assert catalogue.counts().documents == 1
    catalogue.remove([b"/a/b"])
    assert catalogue.counts().documents == 0
    catalogue.close()
    Database(tmp_path / "fresh.sqlite", writable=True).close()
    assert schema_of(old) == schema_of(tmp_path / "fresh.sqlite")
    with sqlite3.connect(old) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.close()


def test_a_catalogue_of_version_2_keeps_its_folders_without_their_gitignores(tmp_path):
    file = tmp_path / "catalogue.sqlite"
    Database(file, writable=True).close()
    with sqlite3.connect(file) as db:
        db.execute("ALTER TABLE roots DROP COLUMN gitignore")
        db.execute("DROP TABLE former_keys")
        db.execute("DROP TABLE mails")
        db.execute("ALTER TABLE documents DROP COLUMN language")
        db.execute("PRAGMA user_version = 2")
        db.execute("INSERT INTO roots VALUES (1, x'2f61', 1, 2, 3, '[\"*.md\"]', 1)")
    db.close()
    catalogue = Catalogue(file, writable=True)
    (root,) = catalogue.roots()
    catalogue.close()
    assert (root.path, root.exclude, root.gitignore) == (b"/a", ("*.md",), False)


def test_an_older_catalogue_is_not_changed_by_a_reader(old):
    with pytest.raises(StoreError, match="older Inkling"):
        Database(old, writable=False)
    assert "mailbox" not in schema_of(old)["files"]


def test_mails_of_an_older_catalogue_can_be_filtered(with_mail):
    Database(with_mail, writable=True).close()
    with sqlite3.connect(with_mail) as db:
        mails = db.execute("SELECT ordinal, sent, sender, attachments FROM mails")
        sender = " jorg joerg example org "
        assert mails.fetchall() == [(n, 1715932800.0, sender, 1) for n in (0, 1)]
        languages = db.execute("SELECT ordinal, language FROM documents").fetchall()
        assert languages == [(0, "de"), (1, "")]
    db.close()


def test_headers_that_are_damaged_do_not_stop_an_upgrade(with_mail):
    with sqlite3.connect(with_mail) as db:
        db.execute("UPDATE documents SET mail = 'no JSON' WHERE ordinal = 0")
    db.close()
    Database(with_mail, writable=True).close()
    with sqlite3.connect(with_mail) as db:
        assert db.execute("SELECT * FROM mails").fetchall() == []
    db.close()
