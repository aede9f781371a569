"""Which part may know which, and how large and how named a module may be.

Every rule is a function from a module to what is wrong with it; each is fed a bad
example below, so that a rule that no longer bites fails too.
"""

import ast
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ("app", "indexer", "packaging", "tests")
MAX_LINES = 400
NAMES_THAT_SAY_NOTHING = {
    *("base", "common", "helper", "helpers", "manager", "managers", "misc"),
    *("util", "utils"),
}
HEAVY = {"docx", "gguf", "lancedb", "llama_cpp", "pyarrow", "pymupdf"}

GROUND = {
    *("dial_state", "document_records", "errors", "paths"),
    *("records", "sentences", "settings"),
}
STAGES = {"chunking", "embedding", "extracting", "storing", "watching"}
JOINED = {
    *("file_reading", "gate", "pipeline", "recording", "searching", "sole_writer"),
}
MAY_IMPORT: dict[str, set[str]] = {
    "dial_state": set(),
    "records": {"sentences"},
    "sentences": set(),
    "document_records": {"records", "sentences"},
    "errors": {"records", "sentences"},
    "settings": {"errors"},
    "paths": {"errors"},
    "folder_messages": {"document_records", "records", "sentences"},
    "model_messages": {"sentences"},
    "messages": {
        *("dial_state", "document_records", "errors", "folder_messages"),
        *("model_messages", "records", "sentences"),
    },
    "seccomp": set(),
    "offline": {"errors", "seccomp"},
    "lock": {"errors"},
    "sole_writer": {"errors", "lock", "paths"},
    "gate": set(),
    "mains": set(),
    "idleness": set(),
    "forecast": set(),
    "pacing": {"errors", "gate", "idleness", "mains", "settings"},
    "bulletin": {"errors", "lock", "records"},
    "rates": set(),
    "languages": set(),
    "chunking": GROUND,
    "embedding": GROUND | {"offline"},
    "extracting": GROUND | {"offline", "seccomp"},
    "storing": GROUND | {"languages"},
    "watching": GROUND,
    "fetching": GROUND | {"embedding", "extracting", "seccomp"},
    "searching": GROUND | {"embedding", "languages", "storing"},
    "ocr": GROUND,
    "stored_content": GROUND | STAGES,
    "scan_reading": GROUND | STAGES | {"stored_content"},
    "previewing": GROUND | STAGES | {"messages", "stored_content"},
    "coverage": GROUND | STAGES | {"messages", "pipeline"},
    "file_reading": GROUND | STAGES | {"scan_reading"},
    "mailbox_indexing": GROUND | STAGES | {"file_reading"},
    "reading_queue": GROUND | STAGES | {"file_reading"},
    "recording": GROUND | STAGES | {"file_reading"},
    "pipeline": GROUND
    | STAGES
    | {"file_reading", "mailbox_indexing", "reading_queue", "recording"},
    "dial": GROUND | {"embedding", "searching", "storing"},
    "dial_thread": {"dial", "dial_state", "errors", "gate"},
    "safekeeping": GROUND | {"storing", "watching"},
    "scan_stage": GROUND | STAGES | {"ocr", "pipeline", "scan_reading"},
    "included_folders": GROUND | {"safekeeping", "storing", "watching"},
    "library": GROUND
    | STAGES
    | JOINED
    | {"dial", "included_folders", "safekeeping", "scan_stage"},
    "service": GROUND
    | STAGES
    | {
        *("bulletin", "dial_thread", "gate", "library", "pacing", "pipeline"),
        *("safekeeping", "standing"),
    },
    "standing": GROUND | STAGES | {"forecast", "rates", "recording"},
    "server": GROUND
    | STAGES
    | {
        *("library", "messages", "model_desk", "model_messages", "pipeline"),
        *("disk_desk", "folder_desk", "folder_messages", "previewing"),
        *("safekeeping", "service"),
    },
    "folder_count": GROUND | {"folder_messages", "watching"},
    "folder_coverage": GROUND | STAGES | {"folder_messages", "pipeline"},
    "folder_desk": GROUND
    | STAGES
    | {
        *("folder_count", "folder_coverage", "folder_messages", "library"),
        "messages",
    },
    "disk_desk": GROUND | {"coverage", "library", "messages", "service"},
    "model_cost": GROUND
    | {"dial", "embedding", "library", "model_messages", "storing"},
    "model_desk": GROUND
    | {
        *("embedding", "library", "messages", "model_cost", "model_messages"),
        "storing",
    },
    "tour": GROUND | {"library"},
    "commands": GROUND
    | STAGES
    | {
        "fetching",
        "bulletin",
        "library",
        "offline",
        "pipeline",
        "recording",
        "server",
        "service",
        "tour",
    },
    "cli": GROUND | {"commands", "fetching", "offline"},
    "__main__": {"cli"},
}
"""Part of `indexer` -> the other parts that it may know. No way leads back."""

APP_MAY_IMPORT = {
    *("dial_state", "document_records", "errors", "folder_messages", "messages"),
    *("model_messages", "offline", "paths", "records", "sentences"),
    "settings",
}


def modules():
    return [
        file.relative_to(ROOT) for top in SOURCES for file in (ROOT / top).rglob("*.py")
    ]


def imported(statement):
    """Return the dotted names that an import statement brings in."""
    match statement:
        case ast.Import(names=names):
            return [one.name for one in names]
        case ast.ImportFrom(module=str(module), names=names):
            return [f"{module}.{one.name}" for one in names]
    return []


def all_imports(source):
    return {
        name for node in ast.walk(ast.parse(source)) for name in imported(node) if name
    }


def loading_statements(body):
    """Yield the statements that run when a module is imported."""
    for statement in body:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                continue
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                continue
        yield statement
        for field in ("body", "orelse", "finalbody", "handlers"):
            yield from loading_statements(getattr(statement, field, []))


def part_of(path):
    """Return the part of `indexer` that a module belongs to; "" for the package."""
    part = PurePosixPath(path).with_suffix("").parts[1]
    return "" if part == "__init__" else part


def parts_used(source):
    """Return the parts of `indexer` that a module imports."""
    dotted = (name.split(".") for name in all_imports(source))
    return {
        name[1] for name in dotted if name[0] == "indexer" and name[1] in MAY_IMPORT
    }


def points_the_wrong_way(path, source):
    top = PurePosixPath(path).parts[0]
    if top == "app":
        allowed = APP_MAY_IMPORT | ({"cli"} if path == "app/__main__.py" else set())
    elif top == "indexer":
        allowed = MAY_IMPORT.get(part_of(path), set()) | {part_of(path)}
    else:
        return set()
    return parts_used(source) - allowed


def knows_the_window(path, source):
    """Return what a module of the indexer knows of the app or of Qt."""
    if PurePosixPath(path).parts[0] != "indexer":
        return set()
    return {
        name for name in all_imports(source) if name.split(".")[0] in {"PySide6", "app"}
    }


def loads_heavy_library(path, source):
    """Return the heavy libraries that load together with a module of the product."""
    if PurePosixPath(path).parts[0] not in {"app", "indexer"}:
        return set()
    names = (
        name
        for statement in loading_statements(ast.parse(source).body)
        for name in imported(statement)
    )
    return {name for name in names if name.split(".")[0] in HEAVY}


def is_too_long(path, source):
    lines = len(source.splitlines())
    return {f"{lines} lines"} if lines > MAX_LINES else set()


def has_an_empty_name(path, source):
    return set(PurePosixPath(path).with_suffix("").parts) & NAMES_THAT_SAY_NOTHING


def is_not_listed(path, source):
    """Return the part of `indexer` that `MAY_IMPORT` says nothing about."""
    parts = PurePosixPath(path).parts
    if parts[0] != "indexer" or part_of(path) in {"", *MAY_IMPORT}:
        return set()
    return {part_of(path)}


RULES = [
    points_the_wrong_way,
    knows_the_window,
    loads_heavy_library,
    is_too_long,
    has_an_empty_name,
    is_not_listed,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_module(rule):
    broken = {
        path.as_posix(): found
        for path in modules()
        if (found := rule(path.as_posix(), (ROOT / path).read_text("utf-8")))
    }
    assert not broken


@pytest.mark.parametrize(
    ("rule", "path", "source"),
    [
        pytest.param(
            points_the_wrong_way,
            "indexer/chunking/chunker.py",
            "from indexer.storing.catalogue import Catalogue",
            id="a stage knows another stage",
        ),
        pytest.param(
            points_the_wrong_way,
            "indexer/storing/catalogue.py",
            "def later():\n    import indexer.pipeline",
            id="a stage knows the pipeline, inside a function",
        ),
        pytest.param(
            points_the_wrong_way,
            "indexer/library.py",
            "from indexer import server",
            id="a lower part knows a higher one",
        ),
        pytest.param(
            points_the_wrong_way,
            "indexer/records.py",
            "from indexer.errors import InklingError",
            id="the records know anything of ours",
        ),
        pytest.param(
            points_the_wrong_way,
            "app/search/window.py",
            "from indexer.searching.searcher import Searcher",
            id="the window knows a stage",
        ),
        pytest.param(
            points_the_wrong_way,
            "app/application.py",
            "from indexer.cli import main",
            id="a module of the app other than the first knows the command line",
        ),
        pytest.param(
            knows_the_window,
            "indexer/server.py",
            "from PySide6.QtCore import QObject",
            id="the indexer knows Qt",
        ),
        pytest.param(
            knows_the_window,
            "indexer/tour.py",
            "if True:\n    import app.search.window",
            id="the indexer knows the app",
        ),
        pytest.param(
            loads_heavy_library,
            "indexer/storing/search_index.py",
            "try:\n    import lancedb.table\nexcept ImportError:\n    pass",
            id="a heavy library in a try at module level",
        ),
        pytest.param(
            loads_heavy_library,
            "indexer/extracting/formats/pdf.py",
            "class Reader:\n    from pymupdf import open",
            id="a heavy library in a class body",
        ),
        pytest.param(
            is_too_long,
            "tests/unit/test_all.py",
            "x = 1\n" * (MAX_LINES + 1),
            id="one line too many",
        ),
        pytest.param(
            has_an_empty_name, "app/utils/text.py", "", id="a folder called utils"
        ),
        pytest.param(
            has_an_empty_name, "indexer/storing/base.py", "", id="a module called base"
        ),
        pytest.param(
            is_not_listed, "indexer/answering/prompt.py", "", id="a part nobody listed"
        ),
    ],
)
def test_rule_finds(rule, path, source):
    assert rule(path, source)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param(
            "indexer/embedding/engine.py",
            "def load():\n    import llama_cpp",
            id="a heavy library where it is used",
        ),
        pytest.param(
            "indexer/storing/table.py",
            "if TYPE_CHECKING:\n    import pyarrow",
            id="a heavy library for the type checker alone",
        ),
        pytest.param(
            "app/__main__.py",
            "def run():\n    from indexer.cli import main",
            id="the app's first module hands over to the command line",
        ),
        pytest.param(
            "app/search/window.py",
            "from PySide6.QtWidgets import QWidget\nfrom indexer.records import Hit",
            id="the window uses Qt and the records",
        ),
    ],
)
def test_rules_let_pass(path, source):
    assert not set().union(*(rule(path, source) for rule in RULES))


def test_every_listed_part_exists():
    package = ROOT / "indexer"
    for part in MAY_IMPORT:
        assert (package / part).is_dir() or (package / f"{part}.py").is_file(), part


def test_no_way_leads_back():
    def reach(part, seen):
        for other in MAY_IMPORT[part] - seen:
            seen.add(other)
            reach(other, seen)
        return seen

    for part in MAY_IMPORT:
        assert part not in reach(part, set())
