"""Readers of mail: one message, and what is attached to it."""
