"""Reads text in pictures of pages, with the Tesseract that a person has installed."""
