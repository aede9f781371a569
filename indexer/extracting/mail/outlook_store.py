"""Outlook stores, .pst and .ost: folders of messages ([MS-PST])."""

import io
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.mail.mapi import Key, names_in
from indexer.extracting.mail.outlook_items import item_pieces
from indexer.extracting.mail.store_folders import StoreFolder, StoreFolders
from indexer.extracting.mail.store_items import StoreItems, count_of, read_properties
from indexer.records import Document, Role, Section

if TYPE_CHECKING:
    import pypff


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the store, then each message with its attachments.

    Raises:
        DamagedError: the store cannot be opened.
        TooLargeError: there are more messages than are read.
    """
    yield Document("mailbox")
    most = context.limits.documents
    file = io.BytesIO(content)
    yield from read_messages(file, 0, most, context)
    if next(read_messages(file, most, 1, context), None) is not None:
        raise TooLargeError(
            "Only the first {count} messages in this store are searchable.", count=most
        )


def read_messages(
    file: BinaryIO, first: int, count: int, context: Context
) -> Iterator[Piece]:
    """Yield the messages from number `first` on, at most `count`, in a stable order.

    Yields nothing when no messages are left. A message that cannot be read is a
    document with a problem. Before the first message stands what the store itself
    says: the names of its folders.

    Raises:
        DamagedError: the store cannot be opened.
    """
    import pypff

    store = pypff.file()
    try:
        store.open_file_object(file)
        folders = StoreFolders(store)
    except Exception as error:
        raise DamagedError(detail=str(error)) from error
    items = StoreItems(_names(store), context.limits)
    if not first and (names := folders.names()):
        yield Section("\n".join(names), role=Role.ASIDE)
    taken: set[str] = set()
    for folder, at in _places(folders, first, count, context):
        yield from _message(folder, at, items, taken, context)
        context.beat()
    with suppress(OSError):
        store.close()


def _places(
    folders: StoreFolders, first: int, count: int, context: Context
) -> Iterator[tuple[StoreFolder, int]]:
    """Yield folder and number of the messages asked for; opens none before them."""
    passed = 0
    for folder in folders.walk():
        context.beat()
        held = folder.message_count
        for at in range(max(0, first - passed), min(held, first + count - passed)):
            yield folder, at
        passed += held
        if passed >= first + count:
            return


def _names(store: "pypff.file") -> dict[Key, int]:
    """Return the ids of named properties in this store."""
    try:
        found, _ = read_properties(store.get_name_to_id_map())
    except Exception:  # noqa: BLE001 - then the properties with names are left out
        found = {}
    tables = [
        b"".join(found[number].values) if number in found else b"" for number in (3, 4)
    ]
    return names_in(*tables)


def _message(
    place: StoreFolder, at: int, items: StoreItems, taken: set[str], context: Context
) -> Iterator[Piece]:
    """Yield one message with its attachments, named after its folder and its id."""
    try:
        message: Any = place.message(at)
        identifier = count_of(message, "identifier")
        item = items.item(message)
    except Exception:  # noqa: BLE001 - the next message can be read all the same
        member = f"{place.path}{at + 1}"
        yield Document("mail", member=member, problem=DamagedError().problem)
        return
    member = ""
    inner = replace(context, depth=context.depth + 1)
    for piece in item_pieces(item, inner):
        if not isinstance(piece, Document):
            yield piece
            continue
        if not member:
            member = _name(place.path, piece, identifier, taken)
        path = member if piece.member is None else f"{member}/{piece.member}"
        yield replace(piece, member=path)


def _name(path: str, document: Document, identifier: int, taken: set[str]) -> str:
    """Return the name of a message: its id, else its subject and number."""
    mail = document.mail
    told = (mail.message_id if mail else "").strip().strip("<>").replace("/", "_")
    name = f"{path}{told}"
    if not told or name in taken:
        label = told or document.title.replace("/", "_")[:100] or "message"
        name = f"{path}{label}#{identifier:x}"
    taken.add(name)
    return name
