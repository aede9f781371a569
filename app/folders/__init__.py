"""Choosing which folders are searched."""
