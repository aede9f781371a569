"""Benchmarks: `python -m tests.benchmarks` prints a table and stores it as JSON."""

from indexer.offline import scrub_environment

# As the program does, before a library reads how many threads it may have.
scrub_environment()
