"""The objects in the streams of an iWork file, by the numbers they refer to.

Before the messages of each object stands a description of it: its number, and the
type and length of each message.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from indexer.errors import DamagedError, DocumentError
from indexer.extracting.formats.apple.iwa.messages import Message, varint
from indexer.extracting.formats.apple.iwa.snappy import unframed


@dataclass(frozen=True, slots=True)
class IwaObject:
    """An object as it lies in a stream."""

    identifier: int
    type: int
    content: bytes
    stream: str
    """The name of the stream, such as `Slide-1234`."""

    @property
    def message(self) -> Message:
        """The fields of the object."""
        return Message(self.content)


class IwaObjects:
    """All objects of a file that could be read."""

    def __init__(self) -> None:
        self._objects: dict[int, IwaObject] = {}
        self.failed: DocumentError | None = None
        """Why some could not."""

    def read(
        self,
        streams: Iterable[tuple[str, bytes]],
        most: int,
        beat: Callable[[], None],
    ) -> None:
        """Add the objects of streams that unpack to at most `most` bytes in all."""
        for name, content in streams:
            beat()
            try:
                unpacked = unframed(content, most)
                most -= len(unpacked)
                for found in _objects(unpacked, name):
                    self._objects.setdefault(found.identifier, found)
            except DocumentError as error:
                self.failed = self.failed or error

    def of_type(self, *types: int) -> list[IwaObject]:
        """Return the objects of some types in the order of the streams."""
        return [one for one in self._objects.values() if one.type in types]

    def get(self, identifier: int, *types: int) -> IwaObject | None:
        """Return an object by its number, None where it is not of these types."""
        found = self._objects.get(identifier)
        return found if found is not None and found.type in types else None

    def message(self, identifier: int, *types: int) -> Message:
        """Return the fields of an object, none where it is missing or broken."""
        found = self.get(identifier, *types)
        try:
            return Message(b"") if found is None else found.message
        except DamagedError:
            return Message(b"")


def _objects(content: bytes, stream: str) -> Iterator[IwaObject]:
    at = 0
    while at < len(content):
        size, at = varint(content, at)
        described = Message(content[at : at + size])
        at += size
        identifier = described.number(1)
        for number, info in enumerate(described.messages(2)):
            length = info.number(3)
            if at + length > len(content):
                raise DamagedError
            if number == 0:
                piece = content[at : at + length]
                yield IwaObject(identifier, info.number(1), piece, stream)
            at += length
