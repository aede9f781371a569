"""`tour`: index the samples and show three searches."""

import argparse

from indexer import tour as sample_tour
from indexer.paths import default_library


def tour(arguments: argparse.Namespace) -> int:
    """Show what Inkling does, in a library of its own unless one is named."""
    named = arguments.data != default_library()
    return sample_tour.run(arguments.data if named else None)
