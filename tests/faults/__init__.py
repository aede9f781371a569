"""Faults put in on purpose, and an oracle that reads only the disk and the library."""
