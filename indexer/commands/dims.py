"""`dims`: the size of the vectors in the index, and what another size would change."""

import argparse
from contextlib import suppress
from typing import Any

from indexer.commands.output import ProgressLine, print_json, print_line
from indexer.dial_state import DialState, MeaningCheck
from indexer.errors import UsageError
from indexer.library import Library, open_library
from indexer.records import to_plain


def dims(arguments: argparse.Namespace) -> int:
    """Print the size and what was measured of it, or change it without embedding."""
    if arguments.size is None:
        with open_library(arguments.data, writable=False) as library:
            now = library.dial.look()
            state = library.dial.state()
    else:
        with open_library(arguments.data) as library:
            now = _turn(library, arguments.size)
            state = library.dial.state()
    if arguments.json:
        print_json(_json(state, now))
        return 0
    size = state.dims or state.wanted
    choices = ", ".join(map(str, state.choices))
    print_line(f"{size} dimensions (this model offers {choices})")
    if state.dims and state.wanted != state.dims:
        print_line(f"{state.wanted} are chosen and serve when the next indexing ends")
    for check in (state.before, now):
        if check is not None:
            print_line(check_line(check))
    return 0


def check_line(check: MeaningCheck) -> str:
    """Return what was measured of the search by meaning in one line."""
    wider = ", looking further than at first" if check.step else ""
    return (
        f"{check.dims} dimensions: {check.index_bytes / 1e6:.1f} MB, "
        f"{check.milliseconds:.1f} ms a query, finds {check.agreement:.1%} of the "
        f"nearest ten ({check.sampled} of {check.passages} passages tried{wider})"
    )


def _turn(library: Library, size: int) -> MeaningCheck | None:
    """Change the size; interrupted, what serves is what is wanted again."""
    dial = library.dial
    before = dial.state().dims
    library.model.require_size(size)
    line = ProgressLine(lambda: f"{(dial.share or 0.0):.0%} of the passages")
    if before and size != before and dial.check_is_due:
        dial.check(line.update)
    dial.choose(size)
    try:
        dial.turn(line.update)
    except KeyboardInterrupt:
        with suppress(UsageError):
            dial.choose(before)
        raise
    finally:
        line.clear()
    return dial.check(line.update)


def _json(state: DialState, now: MeaningCheck | None) -> dict[str, Any]:
    return {
        "dims": state.dims or state.wanted,
        "wanted": state.wanted,
        "choices": list(state.choices),
        "bytes_at": list(state.bytes_at),
        "now": to_plain(now),
        "before": to_plain(state.before),
    }
