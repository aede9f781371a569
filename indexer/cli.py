"""The command line: parses, installs the network filter, runs one command."""

import argparse
import io
import os
import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from indexer import __version__
from indexer.commands.output import visible
from indexer.errors import (
    InklingError,
    LibraryInUseError,
    NewerLibraryError,
    UsageError,
)
from indexer.fetching.process import FetcherProcess, wants_download
from indexer.offline import forbid_network, scrub_environment
from indexer.paths import default_library
from indexer.records import Mode

Command: TypeAlias = Callable[[argparse.Namespace], int]

DONE, FAILED, WRONG_USAGE, IN_USE, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done; 1 failed, with a sentence on standard error; 2 wrong usage; 3 the library
    is written by another process; 130 interrupted before it was done.
    """
    # Whatever is written belongs to the library, which is nobody else's business.
    os.umask(0o077)
    scrub_environment()
    given = sys.argv[1:] if arguments is None else arguments
    # Only this child may use the network; it does nothing until it is told to.
    fetcher = FetcherProcess() if wants_download(given) else None
    forbid_network()
    _print_any_text()
    try:
        return _main(given, fetcher)
    finally:
        if fetcher is not None:
            fetcher.close()


def _main(given: Sequence[str], fetcher: FetcherProcess | None) -> int:
    parsed = _parser().parse_args(
        given, argparse.Namespace(data=None, json=False, fetcher=fetcher)
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return _run(parsed)
    except InklingError as error:
        return _say(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        return _drop_output(DONE)
    except OSError as error:
        refused = InklingError(f"The system refused: {error.strerror}.", str(error))
        return _drop_output(_say(refused))


def _run(parsed: argparse.Namespace) -> int:
    module, _, function = parsed.command.partition(":")
    run: Command = getattr(import_module(f"indexer.commands.{module}"), function)
    if parsed.data is None:
        parsed.data = default_library()
    code = run(parsed)
    sys.stdout.flush()
    return code


def _say(error: InklingError) -> int:
    newer = isinstance(error, NewerLibraryError)
    hint = " Or choose another library with --data." if newer else ""
    sys.stderr.write(f"inkling: {visible(error.summary)}{hint}\n")
    if isinstance(error, UsageError):
        return WRONG_USAGE
    return IN_USE if isinstance(error, LibraryInUseError) else FAILED


def _print_any_text() -> None:
    """Escape what the encoding of a terminal or pipe does not know."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop_output(code: int) -> int:
    """Forget what could not be printed, which Python would try again at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return code


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the library to work on (default: yours on this computer)",
    )
    shared.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        help="print JSON instead of text",
    )
    parser = argparse.ArgumentParser(
        prog="inkling",
        parents=[shared],
        description="Finds things in your own files and mail by meaning.",
    )
    parser.add_argument("--version", action="version", version=f"Inkling {__version__}")
    commands = Commands(parser, shared)
    _add_indexing(commands)
    _add_searching(commands)
    _add_library(commands)
    _add_models(commands)
    return parser


class Commands:
    """Adds commands to a parser; each names its `module:function` to run."""

    def __init__(
        self, parser: argparse.ArgumentParser, shared: argparse.ArgumentParser
    ) -> None:
        self._shared = shared
        self._group = parser.add_subparsers(metavar="COMMAND", required=True)

    def add(self, name: str, runs: str, says: str) -> argparse.ArgumentParser:
        """Return the parser of a command, for its own arguments."""
        command = self._group.add_parser(
            name, parents=[self._shared], help=says, description=says
        )
        command.set_defaults(command=runs)
        return command

    def family(self, name: str, says: str) -> "Commands":
        """Return a group of commands that share their first word."""
        parser = self._group.add_parser(
            name, parents=[self._shared], help=says, description=says
        )
        return Commands(parser, self._shared)


def _add_indexing(commands: Commands) -> None:
    index = commands.add(
        "index", "index:index", "include folders, read what changed, and end"
    )
    index.add_argument("paths", nargs="*", metavar="PATH", help="folders to include")
    _add_rules(index)
    index.add_argument(
        "--until",
        choices=("words", "meaning"),
        default="meaning",
        help="end when new files are found by words, or by meaning too",
    )
    commands.add("watch", "watch:watch", "keep the library equal to the disk")
    commands.add("pause", "pace:pause", "let the background rest")
    commands.add("resume", "pace:resume", "let the background go on")
    background = commands.add(
        "background", "pace:background", "when the background works"
    )
    for condition in ("--only-on-mains", "--only-when-idle"):
        background.add_argument(condition, choices=["on", "off"])
    commands.add("serve", "serve:serve", "the indexer as a child of the app")


def _add_searching(commands: Commands) -> None:
    search = commands.add("search", "search:search", "find by meaning and by words")
    search.add_argument("query", nargs="?", metavar="QUERY")
    search.add_argument("--batch", metavar="FILE", help="a query a line: text or JSON")
    search.add_argument("--limit", type=int, default=10, metavar="N")
    search.add_argument("--mode", choices=[*Mode], default=Mode.HYBRID.value)
    search.add_argument(
        "--dims", type=int, metavar="N", help="compare all vectors at this size"
    )
    search.add_argument(
        "--sentences", action="store_true", help="mark the nearest sentence by meaning"
    )
    extract = commands.add("extract", "extract:extract", "show what is read in a file")
    extract.add_argument("file", nargs="?", metavar="FILE")
    extract.add_argument("--batch", metavar="LIST", help="a path a line")
    extract.add_argument("--password", metavar="P")
    commands.add("tour", "tour:tour", "index the samples and show three searches")


def _add_library(commands: Commands) -> None:
    folders = commands.family("folders", "the included folders")
    folders.add("list", "folders:list_folders", "show the included folders")
    add = folders.add("add", "folders:add_folder", "include a folder")
    add.add_argument("folder", metavar="FOLDER")
    _add_rules(add)
    change = folders.add("set", "folders:set_folder", "let other files of it count")
    change.add_argument("folder", metavar="FOLDER")
    _add_rules(change)
    remove = folders.add("remove", "folders:remove_folder", "take a folder out")
    remove.add_argument("folder", metavar="FOLDER")
    commands.add("status", "library:status", "how much the library holds")
    problems = commands.add(
        "problems", "library:problems", "what could not be indexed, and why"
    )
    problems.add_argument("--limit", type=int, default=1000, metavar="N")
    verify = commands.add("verify", "upkeep:verify", "whether the library is sound")
    verify.add_argument(
        "--deep", action="store_true", help="look at every passage, vector and file"
    )
    rebuild = commands.add(
        "rebuild", "upkeep:rebuild", "build the search index anew from the catalogue"
    )
    rebuild.add_argument(
        "--reread", action="store_true", help="have every file read again, too"
    )
    forget = commands.add(
        "forget", "upkeep:forget", "take a file or folder out without a trace"
    )
    forget.add_argument("path", metavar="PATH")
    forget.add_argument("--undo", action="store_true", help="let it be read again")
    scans = commands.add("scans", "scans:scans", "whether text in scans is read")
    scans.add_argument("switch", nargs="?", choices=["on", "off"])
    scans.add_argument("--languages", metavar="L", help="as in deu+eng; empty: choose")
    commands.add("doctor", "doctor:doctor", "versions, limits, proof of privacy")


def _add_models(commands: Commands) -> None:
    models = commands.family("models", "the embedding models")
    models.add("list", "models:list_models", "show the models of the library")
    add = models.add("add", "models:add_model", "copy a model file into the library")
    add.add_argument("file", metavar="FILE")
    add.add_argument(
        "--trust", action="store_true", help="take a file that is not a known one"
    )
    check = models.add("check", "models:check_model", "tell whether a file can be used")
    check.add_argument("file", metavar="FILE")
    use = models.add("use", "models:use_model", "embed with another model")
    use.add_argument("name", metavar="NAME")
    download = models.add(
        "download", "download:download", "get a known model file from its publisher"
    )
    download.add_argument("name", metavar="NAME")
    download.add_argument(
        "--yes", action="store_true", help="accept its licence and begin at once"
    )
    mirror = models.add("mirror", "download:mirror", "where downloads come from")
    mirror.add_argument("base", nargs="?", metavar="URL|none")
    compute = commands.add(
        "compute", "compute:compute", "show or choose what to embed with"
    )
    compute.add_argument("device", nargs="?", metavar="auto|cpu|DEVICE")
    dims = commands.add("dims", "dims:dims", "show or change the size of the vectors")
    dims.add_argument("size", nargs="?", type=int, metavar="N")
    embed = commands.add("embed", "models:embed", "lines in, vectors out")
    kind = embed.add_mutually_exclusive_group(required=True)
    kind.add_argument("--query", action="store_true", help="lines are queries")
    kind.add_argument("--document", action="store_true", help="lines are passages")
    embed.add_argument("--dims", type=int, metavar="N")
    embed.add_argument(
        "--task",
        choices=("search", "question", "code"),
        default="search",
        help="what the queries are for, for models that know tasks",
    )


def _add_rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--exclude",
        nargs="*",
        metavar="GLOB",
        help="leave these out, as lines of a .gitignore file; none: nothing",
    )
    parser.add_argument(
        "--include",
        nargs="*",
        metavar="GLOB",
        help="find these although a pattern or Inkling itself leaves them out",
    )
    parser.add_argument(
        "--gitignore",
        choices=["on", "off"],
        help="whether .gitignore files in the folder leave files out (off)",
    )
