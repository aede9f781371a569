"""The models that a library can embed with: the starter, and files a person added."""

import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from indexer.embedding.known_files import KNOWN_FILES, KnownFile, by_hash
from indexer.embedding.model_file import ModelFile, inspect
from indexer.embedding.starter import ensure_starter
from indexer.errors import DiskFullError, ModelError, UsageError
from indexer.settings import DIMENSIONS

STARTER = "starter"
SPARE_BYTES = 64 << 20
"""What must stay free beside a copied model."""
BLOCK_BYTES = 4 << 20

STARTER_TITLE = "Starter (MiniLM)"


@dataclass(frozen=True, slots=True)
class KnownModel:
    """One model on the shelf, as a person chooses it."""

    name: str
    """What `settings.model` holds."""
    title: str
    languages: str
    dimensions: tuple[int, ...]
    """Sizes the dial offers, largest first; one for a model without the dial."""
    file: ModelFile
    known: KnownFile | None
    """The published file it is, byte for byte, where that is known."""

    def dims_for(self, wanted: int) -> int:
        """Return the largest offered size that is not above `wanted`."""
        fitting = [size for size in self.dimensions if size <= wanted]
        return max(fitting, default=self.dimensions[-1])

    def require_size(self, dims: int) -> None:
        """Make sure that the model has vectors of this size.

        Raises:
            UsageError: it has not.
        """
        if dims in self.dimensions:
            return
        if len(self.dimensions) == 1:
            raise UsageError(
                "The model {title} has only one size: {dimensions} dimensions.",
                title=self.title,
                dimensions=self.dimensions[0],
            )
        sizes = ", ".join(map(str, self.dimensions))
        raise UsageError(
            "The model {title} offers these sizes: {sizes}.",
            title=self.title,
            sizes=sizes,
        )


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What was true of a file when its hash was computed."""

    sha256: str
    size: int
    mtime_ns: int


class ModelShelf:
    """The model files in one folder, each beside a small file with its hash."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def list(self) -> tuple[KnownModel, ...]:
        """Return the starter, then all usable added models by name.

        Raises:
            ModelError: the starter cannot be prepared.
        """
        return (self.known(STARTER), *self._added())

    def known(self, name: str) -> KnownModel:
        """Return what a person should know about a model.

        Raises:
            ModelError: there is no such model, or its file is damaged.
        """
        return _described(name, self.find(name))

    def find(self, name: str) -> ModelFile:
        """Return the checked file of a model, converting the starter at first use.

        Raises:
            ModelError: there is no such model, or its file is damaged.
        """
        if name == STARTER:
            file = ensure_starter(self._folder)
        else:
            file = self._file(name)
            if name not in self._names():
                names = ", ".join((STARTER, *self._names()))
                raise ModelError(
                    'There is no model named "{name}". There are: {names}.',
                    name=name,
                    names=names,
                )
        return self._inspect(file)

    def with_identity(self, identity: str) -> ModelFile:
        """Return the file of the model that made certain vectors.

        Raises:
            ModelError: it is not on the shelf any more.
        """
        for model in self.list():
            if model.file.identity == identity:
                return model.file
        raise ModelError(
            "The model that this library was made with is missing. Add it again, or "
            "choose another."
        )

    def add(self, source: Path, *, trust: bool) -> KnownModel:
        """Copy a model file onto the shelf and return it.

        Model files are close to code, so one that is neither known byte for byte nor
        on the shelf yet is taken only when the person trusts where it came from.

        Raises:
            ModelError: the file cannot be used, is not trusted, or its name is taken.
            DiskFullError: there is no room for the copy.
        """
        checked = inspect(source)
        known = by_hash(checked.sha256)
        name = known.name if known else _name_from(source)
        for other in self._added():
            if other.file.sha256 == checked.sha256:
                return other
        if name == STARTER or name in self._names():
            raise ModelError(
                'There is another model named "{name}". Rename the file and try again.',
                name=name,
            )
        if not (known or trust):
            raise _not_known(checked)
        self._copy(checked, self._file(name))
        return self.known(name)

    def place_for_download(self, known: KnownFile) -> Path:
        """Return where to download a file to; what is there is an earlier try.

        Raises:
            ModelError: it is on the shelf already.
            DiskFullError: there is no room for it.
        """
        if known.name in self._names():
            raise ModelError("The model {name} is there already.", name=known.name)
        part = self._folder / f"{known.name}.download"
        have = part.stat().st_size if part.exists() else 0
        free = shutil.disk_usage(self._folder).free
        if free < known.bytes - have + SPARE_BYTES:
            raise _disk_full(part)
        return part

    def take(self, part: Path, known: KnownFile) -> KnownModel:
        """Put a file that was downloaded completely on the shelf.

        Raises:
            ModelError: it is not the known file, or cannot be used.
        """
        checked = inspect(part)
        if checked.sha256 != known.sha256:
            raise ModelError("The download is not the file that was published.")
        target = self._file(known.name)
        part.replace(target)
        _write_stamp(target, checked.sha256)
        return self.known(known.name)

    def check(self, file: Path) -> KnownModel:
        """Return what a file would be on the shelf, without running or keeping it.

        Raises:
            ModelError: it is no model file, incomplete, or not one Inkling can run.
        """
        checked = inspect(file)
        known = by_hash(checked.sha256)
        return _described(known.name if known else _name_from(file), checked)

    def _names(self) -> tuple[str, ...]:
        found = (path.stem for path in self._folder.glob("*.gguf"))
        return tuple(sorted(name for name in found if name != STARTER))

    def _added(self) -> Iterator[KnownModel]:
        for name in self._names():
            try:
                yield self.known(name)
            except ModelError:
                continue

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.gguf"

    def _inspect(self, file: Path) -> ModelFile:
        """Check a file, and hash it only when it is not the one hashed before."""
        stamp = _read_stamp(file)
        status = file.stat()
        if stamp and (stamp.size, stamp.mtime_ns) == (
            status.st_size,
            status.st_mtime_ns,
        ):
            return inspect(file, sha256=stamp.sha256)
        checked = inspect(file)
        if stamp and stamp.sha256 != checked.sha256 and file.stem != STARTER:
            raise ModelError(
                'The file of the model "{name}" was changed. Add it again.',
                name=file.stem,
            )
        _write_stamp(file, checked.sha256)
        return checked

    def _copy(self, checked: ModelFile, target: Path) -> None:
        partial = target.with_suffix(".partial")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(self._folder).free < checked.bytes + SPARE_BYTES:
                raise _disk_full(target)
            if _copy_hashed(checked.path, partial) != checked.sha256:
                raise ModelError(
                    "{name} changed while it was copied.", name=checked.path.name
                )
            partial.replace(target)
            _write_stamp(target, checked.sha256)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise _disk_full(target) from error
            raise ModelError(
                "{name} cannot be copied to {folder}: {reason}.",
                str(error),
                name=checked.path.name,
                folder=str(self._folder),
                reason=error.strerror or "",
            ) from error
        finally:
            with suppress(OSError):
                partial.unlink()


def _described(name: str, file: ModelFile) -> KnownModel:
    title = file.kind.title or file.name
    return KnownModel(
        name=name,
        title=STARTER_TITLE if name == STARTER else title,
        languages=file.kind.languages,
        dimensions=_sizes(file),
        file=file,
        known=by_hash(file.sha256),
    )


def _sizes(file: ModelFile) -> tuple[int, ...]:
    """Return what the dial offers; it has no place for more than its largest size."""
    shorter = tuple(size for size in file.kind.sizes if size < file.width)
    full = () if shorter and file.width > max(DIMENSIONS) else (file.width,)
    return full + shorter


def _not_known(file: ModelFile) -> ModelError:
    for known in KNOWN_FILES:
        if known.complete and known.file == file.path.name:
            return ModelError(
                "{name} is not the file that {publisher} published under this name: "
                "its content is another. " + _TRUST,
                name=file.path.name,
                publisher=known.publisher,
            )
    return ModelError(
        "{name} is not on the list of known model files. " + _TRUST,
        name=file.path.name,
    )


_TRUST = (
    "If you trust where it came from, add it as a trusted file "
    "(on the command line: --trust)."
)


def _name_from(source: Path) -> str:
    """Return a name that is easy to type: small letters, digits, dots and dashes."""
    return re.sub(r"[^a-z0-9.]+", "-", source.stem.lower()).strip("-.") or "model"


def _copy_hashed(source: Path, target: Path) -> str:
    digest = hashlib.sha256()
    with open(source, "rb") as reading, open(target, "wb") as writing:
        while block := reading.read(BLOCK_BYTES):
            digest.update(block)
            writing.write(block)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest()


def _read_stamp(file: Path) -> _Stamp | None:
    try:
        return _Stamp(**json.loads(file.with_suffix(".json").read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write_stamp(file: Path, sha256: str) -> None:
    status = file.stat()
    stamp = _Stamp(sha256, status.st_size, status.st_mtime_ns)
    partial = file.with_suffix(".json.partial")
    partial.write_text(json.dumps(asdict(stamp)), "utf-8")
    partial.replace(file.with_suffix(".json"))


def _disk_full(target: Path) -> DiskFullError:
    return DiskFullError(
        "There is not enough free space in {folder} for the model.",
        folder=str(target.parent),
    )
