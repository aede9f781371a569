"""Quick search: a small window that comes and goes with a key."""
