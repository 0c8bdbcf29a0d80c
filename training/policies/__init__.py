"""Tasks for a judge that follows policies in plain words: prompts, labelled texts, and two models that learn from them."""
