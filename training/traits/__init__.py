"""A fine-tuned model seen from inside: `python -m training.traits` records it, `driftline monitor checkpoints` reads that."""
