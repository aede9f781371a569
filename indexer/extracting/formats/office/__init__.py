"""Office Open XML: Word, PowerPoint, Visio, and what they share."""
