"""Seven traits, an axis and an alarm over checkpoints (arXiv 2606.07631), repeated in miniature; see docs/evaluation.md."""
