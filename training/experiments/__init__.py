"""Published experiments, repeated in miniature."""
