"""The parts of compiled HTML help: its directory, its compression, its contents."""
