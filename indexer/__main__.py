"""`python -m indexer`: the indexer without the app."""

import sys

from indexer.cli import main

if __name__ == "__main__":
    sys.exit(main())
