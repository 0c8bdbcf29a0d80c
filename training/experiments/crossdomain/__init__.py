"""Does training on many questions carry over to questions that were not trained? Pre-registered in plan.toml."""
