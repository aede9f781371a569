"""Pictures and what their metadata says."""
