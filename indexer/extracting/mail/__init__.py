"""Readers of mail in every form, and of calendars and contacts."""
