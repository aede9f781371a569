"""`serve`: the indexer as the app's child."""

import argparse
import logging
import sys

from indexer.server import serve as serve_app


def serve(arguments: argparse.Namespace) -> int:
    """Speak with the app until it closes the pipe."""
    logging.basicConfig(
        level=logging.INFO,
        stream=sys.stderr,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    return serve_app(arguments.data)
