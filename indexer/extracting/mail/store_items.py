"""Messages in an Outlook store as the other readers of Outlook see them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from indexer.extracting.limits import Limits
from indexer.extracting.mail.mapi import (
    MAX_VALUES,
    MULTIPLE,
    Key,
    Kind,
    Properties,
    Property,
)
from indexer.extracting.mail.outlook_items import Attachment, Item, damaged_item
from indexer.extracting.mail.outlook_message import attachment_name
from indexer.extracting.mail.property_heap import heap_properties

if TYPE_CHECKING:
    import pypff

MAX_ENTRIES = 2_000
MAX_RECIPIENTS = 2_000

_BODIES = (0x1000, 0x1013, 0x1009)
_TEXTS = frozenset({Kind.STRING, Kind.STRING8, Kind.BINARY})
_SIZES = {Kind.SHORT: 2, Kind.LONG: 4, Kind.DOUBLE: 8, Kind.LONGLONG: 8, Kind.TIME: 8}


class StoreItems:
    """Takes messages out of one store."""

    def __init__(self, names: dict[Key, int], limits: Limits) -> None:
        self._names = names
        self._limits = limits

    def item(self, message: "pypff.message") -> Item:
        """Return a message; what of it cannot be read is left out."""
        found, is_damaged = read_properties(message)
        properties = Properties(found, self._names)
        return Item(
            properties,
            self._recipients(message, properties.encoding),
            lambda: self._attachments(message, properties.encoding),
            problem=damaged_item() if is_damaged or not found else None,
        )

    def _recipients(
        self, message: "pypff.message", encoding: str | None
    ) -> list[Properties]:
        try:
            table = message.recipients
            sets = [] if table is None else list(table.record_sets)[:MAX_RECIPIENTS]
        except Exception:  # noqa: BLE001 - the library lets through what damage causes
            return []
        rows = (_entries(one)[0] for one in sets)
        return [Properties(row, self._names, encoding) for row in rows]

    def _attachments(
        self, message: "pypff.message", encoding: str | None
    ) -> Iterator[Attachment]:
        for number in range(count_of(message, "number_of_attachments")):
            try:
                attachment = self._attachment(message.get_attachment(number), encoding)
            except Exception:  # noqa: BLE001 - the library lets through such things
                attachment = Attachment(f"attachment {number + 1}", None)
            yield attachment

    def _attachment(
        self, attachment: "pypff.attachment", encoding: str | None
    ) -> Attachment:
        found, _ = read_properties(attachment)
        properties = Properties(found, self._names, encoding)
        name = attachment_name(properties)
        held = found.get(0x3701)
        if held is not None and held.kind == Kind.BINARY:
            return Attachment(name, held.values[0])
        return Attachment(name, None, self._embedded(attachment, encoding))

    def _embedded(
        self, attachment: "pypff.attachment", encoding: str | None
    ) -> Item | None:
        """Return a message within a message, None where it is something else."""
        size = min(count_of(attachment, "size"), self._limits.mail_part_bytes)
        found = heap_properties(attachment.read_buffer(size)) if size else {}
        if not found:
            return None
        properties = Properties(found, self._names, encoding)
        has_text = any(properties.content(key) for key in _BODIES)
        return Item(properties, problem=None if has_text else damaged_item())


def read_properties(
    item: "pypff.message | pypff.item",
) -> tuple[dict[int, Property], bool]:
    """Return what is known of a thing in a store, and whether it is damaged."""
    found: dict[int, Property] = {}
    is_damaged = False
    try:
        sets = list(item.record_sets)
    except Exception:  # noqa: BLE001 - the library lets through what damage causes
        return found, True
    for one in sets[:1]:
        entries, failed = _entries(one)
        found.update(entries)
        is_damaged = is_damaged or failed
    return found, is_damaged


def _entries(record_set: "pypff.record_set") -> tuple[dict[int, Property], bool]:
    found: dict[int, Property] = {}
    is_damaged = False
    for number in range(min(count_of(record_set, "number_of_entries"), MAX_ENTRIES)):
        try:
            entry: Any = record_set.get_entry(number)
            tag, kind, data = entry.entry_type, entry.value_type, entry.data
        except Exception:  # noqa: BLE001 - the library lets through what damage causes
            is_damaged = True
            continue
        if tag is not None and kind is not None and data:
            found[tag] = Property(kind, _values(kind, data))
    return found, is_damaged


def _values(kind: int, data: bytes) -> tuple[bytes, ...]:
    """Return the values in what is stored ([MS-PST] 2.3.3.4.2 for several)."""
    single = kind & ~MULTIPLE
    if not kind & MULTIPLE:
        return (data,)
    if single in _TEXTS:
        count = min(int.from_bytes(data[:4], "little"), MAX_VALUES, len(data) // 4)
        offsets = [
            int.from_bytes(data[4 + 4 * at : 8 + 4 * at], "little")
            for at in range(count)
        ]
        ends = [*offsets[1:], len(data)]
        return tuple(data[start:end] for start, end in zip(offsets, ends, strict=False))
    size = next((size for known, size in _SIZES.items() if known == single), 0)
    if not size:
        return (data,)
    cut = data[: size * MAX_VALUES]
    return tuple(cut[at : at + size] for at in range(0, len(cut), size))


def count_of(thing: object, name: str) -> int:
    """Return a number that the library tells, 0 where it fails to."""
    try:
        return int(getattr(thing, name, 0) or 0)
    except Exception:  # noqa: BLE001 - the library lets through what damage causes
        return 0
