"""How much time, memory and text one file may cost."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file; beyond them the text found so far is kept and said so."""

    file_bytes: int = 200 * MIB
    """Larger files are not opened."""
    idle_seconds: float = 10.0
    """Time without progress after which the child is killed."""
    total_seconds: float = 60.0
    """Time for one file after which the child is killed, progress or not."""
    start_seconds: float = 30.0
    """Time for a fresh child to say that it is ready."""
    memory_bytes: int = 1024 * MIB
    """Address space of a child where the system limits it, else resident memory."""

    files_per_process: int = 1_000
    """A child is replaced after this many files; starting one takes as long as reading
    some hundred small ones."""
    resident_bytes: int = 400 * MIB
    """A child that holds more than this between two files is replaced."""

    text_characters: int = 20_000_000
    sections: int = 20_000
    documents: int = 5_000
    """Documents in one file: the file itself and what it holds, at all levels."""
    answer_bytes: int = 96 * MIB
    """All records about one file together, as they travel."""

    picture_bytes: int = 32 * MIB
    """A page as a picture, as it travels."""

    pages: int = 10_000
    page_characters: int = 1_000_000
    html_characters: int = 5_000_000
    """Of one page or one part of a mail."""
    markdown_characters: int = 200_000
    """In longer Markdown headings are found by a look at single lines."""

    zip_members: int = 10_000
    zip_bytes: int = 200 * MIB
    """Sum of the unpacked sizes."""
    zip_ratio: int = 200
    """Unpacked to packed, for members above 10 MiB."""
    unpacked_bytes: int = 400 * MIB
    """Unpacked from the archives in one file, at all levels together."""
    member_bytes: int = 100 * MIB
    """One member of an archive, or what a single compressed file unpacks to."""
    passed_bytes: int = 4096 * MIB
    """What is unpacked of a packed tar or a solid archive to get at its members."""
    archive_depth: int = 6
    """Archives within this many other containers are not opened."""
    help_bytes: int = 64 * MIB
    """Unpacked from compiled help, which takes about ten seconds."""
    tree_bytes: int = 4 * MIB
    """XML above this size is streamed and never held as a whole tree."""
    part_bytes: int = 24 * MIB
    """XML that is only understood as a whole tree, such as one slide."""

    mail_bytes: int = 100 * MIB
    """Of one mail in a mailbox; the rest of a longer one is left out."""
    mail_parts: int = 1_000
    mail_part_bytes: int = 25 * MIB
    mail_header_bytes: int = 64 * 1024
    """One header field; the rest of it is dropped."""
    mail_headers: int = 2_000
    mail_addresses: int = 500
    depth: int = 50
    """Parts within parts, and messages within messages."""

    table_cells: int = 5_000_000
    """Of one sheet or table, empty ones between others included."""
