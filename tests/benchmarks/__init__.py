"""Benchmarks: `python -m tests.benchmarks` prints a table and stores it as JSON."""
