"""From passages to vectors: model files, prompts and the llama.cpp engine."""
