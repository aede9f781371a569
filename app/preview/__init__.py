"""The document in hand, at the place that was found: as text, as rows or as a page."""
