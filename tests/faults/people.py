"""People who work on a folder at random, and what their files were then."""

import os
import random
import shutil
from collections.abc import Mapping
from pathlib import Path

MAILBOX = "mail"
FEWEST = 5
MAIL = (
    "From {token}@example.org Tue Mar 12 09:30:00 2024\nFrom: {token}@example.org\n"
    "To: me@example.org\nSubject: A letter\nMessage-ID: <{token}@example.org>\n\n"
    "{text}\n\n"
)
State = Mapping[str, object]


class People:
    """Write, change, save, move, link, swap and delete files, folders and mails."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._outside = folder.with_name("elsewhere")
        self._outside.mkdir(exist_ok=True)
        self._chance = random.Random(seed)
        self._count = seed * 1_000_000

    def act(self) -> None:
        """Do one thing."""
        if len(self._files()) < FEWEST:
            self._write()
            return
        acts = (
            *(self._write, self._write, self._write, self._edit, self._save),
            *(self._save, self._delete, self._move, self._swap, self._link),
            *(self._move_folder, self._leave, self._receive, self._disguise),
            *(self._rewrite, self._hide),
        )
        self._chance.choice(acts)()

    def _files(self) -> list[Path]:
        return sorted(self._folder.rglob("*.txt"))

    def _any(self) -> Path:
        return self._chance.choice(self._files())

    def _write(self) -> None:
        self._put(self._place())

    def _edit(self) -> None:
        self._put(self._any())

    def _put(self, file: Path) -> None:
        """Write to a file in place, under all of its names."""
        file.write_text(self._text())

    def _save(self) -> None:
        """As editors do: beside the file, then over it."""
        file = self._any()
        partial = file.with_suffix(".partial")
        partial.write_text(self._text())
        partial.replace(file)

    def _delete(self) -> None:
        self._any().unlink()

    def _move(self) -> None:
        self._any().replace(self._place())

    def _swap(self) -> None:
        one, two = self._any(), self._any()
        if not one.samefile(two):
            aside = one.with_suffix(".aside")
            one.replace(aside)
            two.replace(one)
            aside.replace(two)

    def _link(self) -> None:
        file, place = self._any(), self._place()
        if not place.exists():
            place.hardlink_to(file)

    def _move_folder(self) -> None:
        folder, target = self._sub(), self._folder / f"moved {self._count}"
        self._count += 1
        if folder.is_dir():
            folder.rename(target)

    def _leave(self) -> None:
        folder = self._any().parent
        if folder != self._folder:
            shutil.rmtree(self._outside)
            folder.rename(self._outside)

    def _receive(self) -> None:
        target = self._folder / f"received {self._count}"
        self._count += 1
        if any(self._outside.iterdir()):
            shutil.copytree(self._outside, target)

    def _disguise(self) -> None:
        """Change a file so that its size and time of change stay as they were."""
        file = self._any()
        status, content = file.stat(), file.read_bytes()
        if b"." in content:
            file.write_bytes(content.replace(b".", b"!", 1))
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    def _rewrite(self) -> None:
        """Add a mail to a mailbox, or take the oldest out of it."""
        box = self._folder / MAILBOX
        known = box.read_bytes() if box.exists() else b""
        mails = [b"From " + one for one in known.split(b"From ") if b"@example" in one]
        if len(mails) > 4 and self._chance.random() < 0.5:
            partial = box.with_suffix(".partial")
            partial.write_bytes(known[known.index(b"\n\nFrom ") + 2 :])
            partial.replace(box)
        else:
            text = self._text()
            mail = MAIL.format(token=text.split()[0], text=text)
            with box.open("ab") as content:
                content.write(mail.encode())

    def _hide(self) -> None:
        """Give a file a name that is not read, and a hidden one its name back."""
        hidden = sorted(self._folder.rglob("*.hidden"))
        if hidden:
            hidden[0].replace(self._place())
        else:
            file = self._any()
            file.replace(file.with_name(f".{file.stem}.hidden"))

    def _sub(self) -> Path:
        return self._folder / f"folder {self._chance.randrange(4)}"

    def _place(self) -> Path:
        folder = self._sub()
        folder.mkdir(exist_ok=True)
        return folder / f"{self._chance.randrange(30)}.txt"

    def _text(self) -> str:
        self._count += 1
        lines = [f"A line about subject {self._chance.random()}." for _ in range(8)]
        return "\n".join([f"Token{self._count}q of a letter.", *lines])


def states(folder: Path) -> State:
    """Return all of the files that the indexer must not touch."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content = path.read_bytes() if path.is_file() else b""
        stamp = (status.st_mtime_ns, status.st_ctime_ns, status.st_mode)
        found[str(path)] = (content, *stamp, tuple(os.listxattr(path)))
    return found


def changed(before: State, after: State) -> list[str]:
    """Return what happened to files that nobody worked on."""
    names = sorted(before.keys() | after.keys())
    touched = [name for name in names if before.get(name) != after.get(name)]
    return [f"I4: the user's {name} was changed" for name in touched]
