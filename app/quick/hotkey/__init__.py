"""A key that works wherever a person is: one small back end a platform."""
