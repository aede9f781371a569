"""The folders of an Outlook store, in the order in which they are kept."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from indexer.extracting.mail.store_items import count_of, read_properties

if TYPE_CHECKING:
    import pypff

MAX_FOLDERS = 20_000
MAX_DEPTH = 50
MAX_NAMES = 2_000
MAX_RECOVERED = 100_000
"""Things that are looked at in a folder which does not know what is in it."""

_VISIBLE = 0x35E0
"""The property of a store that tells which folder is on top of those people see."""
_TYPE = 0x1F
_FOLDER, _SEARCH, _MESSAGE = 0x02, 0x03, 0x04
"""The types of nodes, in the lowest bits of their numbers ([MS-PST] 2.2.2.1)."""


class StoreFolder:
    """A folder, with its name below those above it.

    What is in it is told by its tables; where these are lost, by the store's tree.
    """

    def __init__(self, folder: "pypff.folder", path: str = "") -> None:
        self.path = path
        """Ends with a `/`; empty for the topmost folder."""
        self.identifier = count_of(folder, "identifier")
        self.message_count = count_of(folder, "number_of_sub_messages")
        self._folder: Any = folder
        self._inner_count = count_of(folder, "number_of_sub_folders")
        self._recovered: dict[int, list[int]] | None = None
        if not self.message_count and not self._inner_count:
            self._recover()

    def message(self, at: int) -> Any:  # noqa: ANN401 - a message or another item
        """Return a message by its number; the library raises what it likes."""
        if self._recovered is not None:
            return self._folder.get_sub_item(self._recovered[_MESSAGE][at])
        return self._folder.get_sub_message(at)

    def inner(self) -> Iterator["StoreFolder"]:
        """Yield the folders in it; those that cannot be opened are left out."""
        for number in range(self._inner_count):
            folder = self._opened(number)
            if folder is not None:
                name = folder_name(folder) or f"Folder {number + 1}"
                yield StoreFolder(folder, f"{self.path}{name.replace('/', '_')}/")

    def searches(self) -> list[str]:
        """Return the names of the searches in it that look like folders."""
        opened = filter(None, map(self._opened, range(self._inner_count)))
        return [
            folder_name(one)
            for one in opened
            if count_of(one, "identifier") & _TYPE == _SEARCH
        ]

    def _opened(self, number: int) -> Any:  # noqa: ANN401 - a folder, or None
        try:
            if self._recovered is not None:
                return self._folder.get_sub_item(self._recovered[_FOLDER][number])
            return self._folder.get_sub_folder(number)
        except Exception:  # noqa: BLE001 - the others can be read all the same
            return None

    def _recover(self) -> None:
        found: dict[int, list[int]] = {_FOLDER: [], _MESSAGE: []}
        count = count_of(self._folder, "number_of_sub_items")
        for number in range(min(count, MAX_RECOVERED)):
            try:
                identifier = self._folder.get_sub_item(number).identifier
            except Exception:  # noqa: BLE001 - as above
                identifier = 0
            if identifier & _TYPE in found:
                found[identifier & _TYPE].append(number)
        self._recovered = found
        self.message_count = len(found[_MESSAGE])
        self._inner_count = len(found[_FOLDER])


class StoreFolders:
    """The folders of a store that people see."""

    def __init__(self, store: "pypff.file") -> None:
        self._root = StoreFolder(store.get_root_folder())
        self._top = _visible(store, self._root)

    def names(self) -> list[str]:
        """Return the names of the folders and searches."""
        paths = [one.path.strip("/") for one in self.walk()]
        return [name for name in [*paths, *self._root.searches()] if name][:MAX_NAMES]

    def walk(self) -> Iterator[StoreFolder]:
        """Yield every folder once, each before those in it."""
        seen: set[int] = set()
        waiting = [(self._top, 0)]
        while waiting and len(seen) < MAX_FOLDERS:
            folder, depth = waiting.pop()
            if folder.identifier in seen:
                continue
            seen.add(folder.identifier)
            yield folder
            if depth < MAX_DEPTH:
                inner = list(folder.inner())
                waiting += [(one, depth + 1) for one in reversed(inner)]


def folder_name(folder: Any) -> str:  # noqa: ANN401 - a folder or another item
    """Return the name of a folder in one line, empty where it has none."""
    try:
        return " ".join((folder.name or "").split())
    except Exception:  # noqa: BLE001 - a number stands for its name
        return ""


def _visible(store: "pypff.file", root: StoreFolder) -> StoreFolder:
    """Return the folder on top of those that people see, else the root of all."""
    try:
        found, _ = read_properties(store.get_message_store())
        entry = found[_VISIBLE].values[0]
    except Exception:  # noqa: BLE001 - then all folders are shown
        return root
    identifier = int.from_bytes(entry[20:24], "little")
    top = next((one for one in root.inner() if one.identifier == identifier), None)
    if top is None:
        return root
    top.path = ""
    return top
