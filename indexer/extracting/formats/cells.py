"""What stands between the cells of a row, in every format that has tables."""

CELL_BREAK = "\t"
"""White space, so that words of neighbouring cells are found side by side."""
