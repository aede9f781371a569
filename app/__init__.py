"""Inkling's windows: Qt only, one thread; no parsing, no model, no database."""
