"""Model files of the real architecture with random weights, made on the spot."""
