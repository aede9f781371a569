"""Stands in for the indexer: finds words in the text files of the included folders.

Speaks the messages of `indexer.messages` with the standard library alone. Some queries
make it misbehave: `crash!`, `crash once!`, `stale!`, `garbage!`, `halves!`, `silence!`,
`fault!`, `unrelated!`. `--in-use` makes it refuse as if another process wrote here;
`--announce` makes it leave a file `started` in the library.
"""

import json
import os
import re
import sys
import time
from pathlib import Path

HOLD_S = 0.05


def main() -> int:
    arguments = sys.argv[1:]
    library = Path(arguments[arguments.index("--data") + 1])
    if "--in-use" in arguments:
        summary = "Another Inkling is using this library."
        send("Fault", summary=summary, fatal=True, number=None)
        return 3
    if "--announce" in arguments:
        (library / "started").touch()
    send("Ready", version="0", model="words", dims=256)
    indexer = FakeIndexer(library)
    indexer.tell_progress()
    for line in sys.stdin.buffer:
        indexer.obey(json.loads(line))
    return 0


class FakeIndexer:
    def __init__(self, library):
        self.library = library
        self.store = library / "fake_folders.json"
        self.folders = json.loads(self.store.read_text()) if self.store.exists() else []

    def obey(self, request):
        reactions = {
            "Search": lambda: self.search(request),
            "IncludeFolder": lambda: self.keep([*self.folders, request["path"]]),
            "RemoveFolder": lambda: self.keep(
                [path for path in self.folders if path != request["path"]]
            ),
            "ListFolders": self.tell_folders,
            "CheckFolders": self.tell_progress,
            "ForgetEverything": self.forget,
            "ListProblems": self.tell_problems,
            "ShowDocument": lambda: self.tell_document(request),
            "DrawPage": lambda: self.draw(request),
        }
        reactions.get(request["type"], lambda: None)()

    def keep(self, folders):
        self.folders = folders
        self.store.write_text(json.dumps(folders))
        self.tell_folders()
        self.tell_progress()

    def forget(self):
        gone = {"folders": len(self.folders), "files": 1, "passages": 1, "bytes": 1}
        send("ForgottenReport", **gone)
        self.keep([])

    def files(self, folder):
        files = (path for path in Path(folder).rglob("*") if path.is_file())
        return sorted(path for path in files if path.suffix in (".txt", ".md"))

    def broken(self):
        for folder in self.folders:
            yield from (p for p in Path(folder).rglob("*.pdf") if p.is_file())

    def tell_folders(self):
        told = [
            {"path": path, "files": len(self.files(path)), "problems": 0}
            for path in self.folders
        ]
        send("FoldersReport", folders=told)

    def tell_progress(self):
        files = sum(len(self.files(folder)) for folder in self.folders)
        problems = len(list(self.broken()))
        progress = {"state": "ready", "files": files, "problems": problems}
        send("ProgressReport", progress=progress)

    def tell_problems(self):
        told = [
            {
                "path": os.fsdecode(path),
                "member": None,
                "code": "damaged",
                "summary": "This file is damaged.",
                "since": path.stat().st_mtime,
            }
            for path in self.broken()
        ]
        send("ProblemsReport", problems=told)

    def all_files(self):
        return [path for folder in self.folders for path in self.files(folder)]

    def tell_document(self, request):
        """The file numbered n is the n-th one; a passage of it is one paragraph."""
        files = self.all_files()
        number, file_id = request["number"], request["file_id"]
        if not 0 < file_id <= len(files):
            send("DocumentReport", number=number, about=None)
            return
        path = files[file_id - 1]
        first = file_id << 20
        texts = path.read_text("utf-8", "replace").split("\n\n")
        start = max(request["start"] - first, 0)
        low = max(start - request["before"], 0)
        high = min(start + request["after"], len(texts))
        passages = [
            {"number": first + n, "text": texts[n], "place": {}}
            for n in range(low, high)
        ]
        name = {"document": 0, "member": None, "kind": kind_of(path), "title": ""}
        about = {"path": os.fsdecode(path), "name": name, "modified": 1.0}
        ends = {"begins": low == 0, "ends": high == len(texts)}
        send("DocumentReport", number=number, about=about, passages=passages, **ends)

    def draw(self, request):
        """A page is white; what is to be marked stands in its middle."""
        told = {"number": request["number"], "page": request["page"]}
        width, height = request["width"], request["width"] // 2
        boxes = [
            {"left": 0.2, "top": 0.4, "right": 0.8, "bottom": 0.6, "reason": "passage"}
        ]
        told |= {"pages": 3, "width": width, "height": height}
        told |= {"size": width * height * 3, "boxes": boxes[: len(request["passage"])]}
        write(line_of("PagePicture", **told) + b"\xff" * told["size"])

    def search(self, request):
        number, text = request["number"], request["text"]
        match text:
            case "crash!":
                os._exit(9)
            case "crash once!" if not (self.library / "crashed").exists():
                (self.library / "crashed").touch()
                os._exit(9)
            case "stale!":
                self.answer(number - 1, "an older query")
            case "garbage!":
                write(b"what is this?\n")
            case "silence!":
                return
            case "fault!":
                send("Fault", summary="The model is missing.", number=number)
                return
        self.answer(number, text, final=False)
        self.answer(number, text)

    def answer(self, number, query, final=True):
        results = self.found(query)
        confidence = "none" if not results or query == "unrelated!" else "strong"
        answer = {
            "query": query,
            "mode": "hybrid",
            "confidence": confidence,
            "took": {"embed": 0.0, "search": 1.0, "total": 1.0},
            "results": results,
        }
        line = line_of("SearchReport", number=number, answer=answer, final=final)
        middle = len(line) // 2 if query == "halves!" else 0
        write(line[:middle])
        time.sleep(HOLD_S if middle else 0)
        write(line[middle:])

    def found(self, query):
        words = re.findall(r"\w+", query.lower())
        files = self.all_files()
        ranked = sorted(files, key=lambda path: -self.count(path, words))
        return [
            self.result(rank, path, words)
            for rank, path in enumerate(ranked, 1)
            if query == "unrelated!" or self.count(path, words)
        ]

    def count(self, path, words):
        text = path.read_text("utf-8", "replace").lower()
        return sum(text.count(word) for word in words)

    def result(self, rank, path, words):
        text = path.read_text("utf-8", "replace")
        marks = [
            {"start": found.start(), "end": found.end(), "reason": "words"}
            for word in words
            for found in re.finditer(re.escape(word), text.lower())
        ]
        signals = {"meaning": 0.0, "words": 1.0, "name": 0.0}
        hit = {"text": text, "place": {"line": 1}, "score": 1.0, "signals": signals}
        file_id = self.all_files().index(path) + 1
        hit["passage"] = file_id << 20
        return {
            "rank": rank,
            "path": os.fsdecode(path),
            "member": None,
            "title": "",
            "file_id": file_id,
            "kind": kind_of(path),
            "score": 1.0,
            "modified": path.stat().st_mtime,
            "size": path.stat().st_size,
            "inode": path.stat().st_ino,
            "hits": [{**hit, "marks": marks}],
        }


def kind_of(path):
    return "pdf" if ".page." in path.name else "text"


def line_of(kind, **fields):
    return json.dumps({"type": kind, **fields}).encode() + b"\n"


def send(kind, **fields):
    write(line_of(kind, **fields))


def write(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
