"""Pages about the library: what could not be read, and why."""
