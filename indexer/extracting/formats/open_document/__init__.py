"""OpenDocument, zipped and flat."""
