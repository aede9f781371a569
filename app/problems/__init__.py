"""What could not be read, and whether a file is searchable."""
