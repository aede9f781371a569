"""What a person sees at the first start."""
