"""Cuts documents into passages: the units that are embedded and found."""
