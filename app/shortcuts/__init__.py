"""The keys of the program: which there are, and what a person made of them."""
