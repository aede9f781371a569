"""The catalogue's tables, and opening or refusing what is on disk."""

import sqlite3

from indexer.errors import NewerLibraryError
from indexer.storing.document_languages import write_all_languages
from indexer.storing.mail_headers import write_all_headers

SCHEMA_VERSION = 5

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE roots (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    device INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    volume INTEGER NOT NULL,            -- tells another disk under the same path
    exclude TEXT NOT NULL,              -- JSON list of patterns
    online INTEGER NOT NULL DEFAULT 1,
    gitignore INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    root_id INTEGER NOT NULL REFERENCES roots (id) ON DELETE CASCADE,
    path BLOB NOT NULL,                 -- absolute
    version INTEGER NOT NULL,           -- counts readings; stale index rows carry less
    device INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL,
    checked_ns INTEGER NOT NULL,
    content_hash BLOB,                  -- null where the content could not be read
    reader INTEGER NOT NULL,            -- version of the readers that read it
    kind TEXT NOT NULL,
    problem_code TEXT,
    problem_summary TEXT,               -- as `problem_text` tells
    read_at REAL NOT NULL,
    -- A mail in a mailbox is a row of its own, so that a new one costs one mail.
    mailbox INTEGER REFERENCES files (id) ON DELETE CASCADE,
    position INTEGER                    -- of the mail in the mailbox
);
CREATE UNIQUE INDEX files_by_path ON files (path) WHERE mailbox IS NULL;
CREATE INDEX files_by_mailbox ON files (mailbox) WHERE mailbox IS NOT NULL;
CREATE INDEX files_by_content ON files (content_hash);
CREATE INDEX files_by_root ON files (root_id);

CREATE TABLE documents (
    file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    member TEXT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    mail TEXT,                          -- JSON, null where it is no mail
    metadata TEXT NOT NULL,             -- JSON object
    problem_code TEXT,
    problem_summary TEXT,
    language TEXT NOT NULL DEFAULT '',  -- ISO 639-1, empty where it is not plain
    PRIMARY KEY (file_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE mails (                    -- headers for filters, of attachments too
    file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    sent REAL,                          -- seconds since the epoch
    sender TEXT NOT NULL,               -- folded words, as the next two
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    attachments INTEGER NOT NULL,       -- of the mail
    PRIMARY KEY (file_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE scans (                    -- pages that are pictures and were not read yet
    file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    document INTEGER NOT NULL,
    page INTEGER NOT NULL,
    PRIMARY KEY (file_id, document, page)
) WITHOUT ROWID;

CREATE TABLE recognised (               -- what was read in pictures of pages
    content_hash BLOB NOT NULL,
    document INTEGER NOT NULL,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (content_hash, document, page)
) WITHOUT ROWID;

CREATE TABLE passages (
    chunk_id INTEGER PRIMARY KEY,       -- file id << 20 | position in the file
    version INTEGER NOT NULL,
    document INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_check BLOB NOT NULL,           -- short hash of text, checked on read
    title TEXT NOT NULL,
    place TEXT NOT NULL,                -- JSON, nulls left out
    vector_key BLOB                     -- null for text that is kept for words only
);
CREATE INDEX passages_by_vector ON passages (vector_key);

CREATE TABLE former_keys (              -- while another model takes over: what was
    chunk_id INTEGER PRIMARY KEY,       -- embedded by the one that still serves
    key BLOB NOT NULL
);
CREATE INDEX former_keys_by_key ON former_keys (key);

CREATE TABLE vectors (
    key BLOB NOT NULL UNIQUE,           -- hash of model and of exactly what it reads
    model TEXT NOT NULL,
    full BLOB NOT NULL                  -- float16, full length, unit length
);

CREATE TABLE waiting (                  -- passages without a vector
    chunk_id INTEGER PRIMARY KEY,
    urgency REAL NOT NULL
);
CREATE INDEX waiting_by_urgency ON waiting (urgency DESC);

CREATE TABLE outbox (                   -- what the search index still has to apply
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    leg TEXT NOT NULL,                  -- words or meaning
    file_id INTEGER NOT NULL,
    version INTEGER,                    -- null: the file is gone
    first INTEGER NOT NULL,             -- chunk ids, both included
    last INTEGER NOT NULL
);

CREATE VIRTUAL TABLE names USING fts5 (
    name, tokenize = "unicode61 remove_diacritics 2"
);
"""

_TO_VERSION_2 = (
    "ALTER TABLE files RENAME TO old_files;"
    "DROP INDEX files_by_content;"
    "DROP INDEX files_by_root;",
    TABLES[TABLES.index("CREATE TABLE files") : TABLES.index("CREATE TABLE documents")],
    "INSERT INTO files SELECT *, NULL, NULL FROM old_files;DROP TABLE old_files;",
    TABLES[TABLES.index("CREATE TABLE scans") : TABLES.index("CREATE TABLE passages")],
)
_TO_VERSION_3 = "ALTER TABLE roots ADD COLUMN gitignore INTEGER NOT NULL DEFAULT 0;"
_TO_VERSION_4 = TABLES[
    TABLES.index("CREATE TABLE former_keys") : TABLES.index("CREATE TABLE vectors")
]
_TO_VERSION_5 = (
    "ALTER TABLE documents RENAME TO old_documents;",
    TABLES[TABLES.index("CREATE TABLE documents") : TABLES.index("CREATE TABLE scans")],
    "INSERT INTO documents SELECT *, '' FROM old_documents;DROP TABLE old_documents;",
)
_UPGRADES = {
    1: "".join(_TO_VERSION_2),
    2: _TO_VERSION_3,
    3: _TO_VERSION_4,
    4: "".join(_TO_VERSION_5),
}
"""What makes the tables of a version those of the next one."""


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables in a new catalogue, or bring older ones up to date.

    Raises:
        NewerLibraryError: a newer Inkling wrote the catalogue; it is left as it is.
    """
    version = known_version(connection)
    if version == SCHEMA_VERSION:
        return
    steps = [_UPGRADES[one] for one in range(max(version, 1), SCHEMA_VERSION)]
    # Tables that are made anew must neither empty nor redirect those that refer to
    # them; both settings take effect only outside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA legacy_alter_table = ON")
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE; {''.join(steps) if version else TABLES} "
            f"PRAGMA user_version = {SCHEMA_VERSION};"
        )
        if 0 < version < 5:
            write_all_headers(connection)
            write_all_languages(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    connection.execute("PRAGMA legacy_alter_table = OFF")
    connection.execute("PRAGMA foreign_keys = ON")


def known_version(connection: sqlite3.Connection) -> int:
    """Return the version of the tables, 0 where there are none yet.

    Raises:
        NewerLibraryError: this program does not know that version.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise NewerLibraryError(
            "This library was written by a newer Inkling. Please update Inkling."
        )
    return int(version)
