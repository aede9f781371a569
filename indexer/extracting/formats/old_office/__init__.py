"""The binary formats of older office programs."""
