"""The commands of `inkling`, one module for those that belong together.

Each takes the parsed arguments and returns the exit code; what a person can cause is
raised as `InklingError` and becomes one sentence.
"""
