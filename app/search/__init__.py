"""The search window: box, results and the line that tells how indexing goes."""
