"""Bytes in, `Document` records out, in child processes that may die."""
